//! The lists a form or a reader needs: every nomenclature value, every norm.

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::Locale;
use crate::facts::write_day;
use crate::law::{CORPUS, Norm};
use crate::request::vocabulary::NOMENCLATURES;

/// Every nomenclature, keyed by its name.
#[derive(Debug)]
pub struct Vocabulary(Locale);

/// One value of a nomenclature, as a form shows it.
#[derive(Debug, Serialize)]
pub struct Choice {
    /// The value on the wire.
    pub value: &'static str,
    /// Its label.
    pub label: &'static str,
    /// One line of help.
    pub help: &'static str,
}

/// Every nomenclature in one language.
///
/// ```
/// use partage::wording::{Locale, catalogue::vocabulary};
/// let lists = serde_json::to_value(vocabulary(Locale::Fr)).unwrap();
/// assert_eq!(lists["outcome"][0]["label"], "Obligatoire");
/// ```
#[must_use]
pub fn vocabulary(locale: Locale) -> Vocabulary {
    Vocabulary(locale)
}

impl Serialize for Vocabulary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(NOMENCLATURES.len()))?;
        for list in NOMENCLATURES {
            let choices: Vec<Choice> = list
                .entries
                .iter()
                .map(|entry| Choice { value: entry.wire, label: entry.label.of(self.0), help: entry.help.of(self.0) })
                .collect();
            map.serialize_entry(list.key, &choices)?;
        }
        map.end()
    }
}

/// One norm, as the catalogue shows it.
#[derive(Debug, Serialize)]
pub struct NormEntry {
    /// Stable id.
    pub id: &'static str,
    /// Exact citation.
    pub citation: &'static str,
    /// What kind of text it is.
    pub force: &'static str,
    /// What it does.
    pub effect: &'static str,
    /// What it means in a few words.
    pub summary: &'static str,
    /// What must hold, in the article's order.
    pub conditions: Vec<&'static str>,
    /// Its wordings by date.
    pub versions: Vec<VersionEntry>,
}

/// One wording of a norm.
#[derive(Debug, Serialize)]
pub struct VersionEntry {
    /// First day.
    pub from: String,
    /// First day it no longer holds, when known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// What changed.
    pub change: &'static str,
}

/// Every norm in one language, in the order of the register.
#[must_use]
pub fn norms(locale: Locale) -> Vec<NormEntry> {
    CORPUS.iter().map(|norm| entry(norm, locale)).collect()
}

fn entry(norm: &Norm, locale: Locale) -> NormEntry {
    let until = |index: usize| {
        let next = norm.versions.get(index + 1).map(|version| version.from);
        next.or_else(|| norm.versions.get(index).and_then(|version| version.until))
    };
    NormEntry {
        id: norm.id,
        citation: norm.citation,
        force: norm.force.wire(),
        effect: norm.effect.wire(),
        summary: norm.summary.of(locale),
        conditions: norm
            .conditions
            .iter()
            .map(|condition| condition.words.of(locale))
            .chain(norm.formalities.iter().map(|formality| formality.words.of(locale)))
            .collect(),
        versions: norm
            .versions
            .iter()
            .enumerate()
            .map(|(index, version)| VersionEntry {
                from: write_day(version.from),
                until: until(index).map(write_day),
                change: version.change.of(locale),
            })
            .collect(),
    }
}
