//! What to tell a person before or after a share: what kind of information, to whom, what for, under which text, with which
//! rights. The words are in `voices` and `plain`; the JavaScript door composes the same from the same tables.
//!
//! **What it stands on.** The duties to inform and to seek consent that the decision has towards that person, nothing else.
//! `due` and `why` are for the professional, who knows the whole request. `title` and `paragraphs` are for the reader.
//!
//! **What the reader may learn.** A kind of information is named only if the engine itself answers that this reader may be told
//! of it: the same items, with the reader as recipient, to inform the family. The notice is then composed from the request
//! without the other items, so that they leave no trace – not even in the article named or in the rights. Where the duty stands
//! on nothing that may be named, the notice says that a share happens and names no kind; `why` says so. Who raised an
//! alarm does not count at all, and to a guardian whom the facts point to nothing is written until telling them is said to do
//! no harm (droit.md C04-b); towards a guardian, neither does what the minor asked to keep secret nor a place the judge keeps
//! hidden: a share of nothing else gives no text.
//!
//! **Where nothing is due**, title and paragraphs are empty: nobody prints what is not asked for, least of all where telling
//! would harm the child.
//!
//! **What a refusal does** is asked of the engine as well: the same request with this reader opposing.

mod compose;
mod given;
mod plain;
mod table;
#[cfg(test)]
#[cfg(not(feature = "wasm"))]
mod tests;
mod voices;
mod why;

pub use table::table;
pub use voices::{Reader, Voice};

use serde::Serialize;

use super::{Locale, Words, say};
use crate::decide::{Duty, ItemDecision, Search, ShareDecision};
use crate::facts::situation;
use crate::law::WHETHER_THE_OTHER_PARENT_IS_MEANT;
use crate::law::norm::Moment;
use crate::protocol::Protocols;
use crate::request::vocabulary::{Category, Purpose, Source};
use crate::request::{Problems, Value, read_request};
use compose::{OPPOSED, SEISED, WITHDRAWN};
use given::{entries, id_of, keep, keep_items, put, text, without};
use why::{IMPLICATED, KEPT, UNNAMED};

/// Which notice is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeOptions {
    /// The language.
    pub locale: Locale,
    /// Before the share, or after it.
    pub when: Moment,
}

impl Default for NoticeOptions {
    fn default() -> Self {
        Self { locale: Locale::Fr, when: Moment::Before }
    }
}

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// The answer as it stands asks to tell this person, or to seek their agreement.
    pub due: bool,
    /// For the professional: which articles ask for it, or why nothing is due.
    pub why: String,
    /// For the reader: the title; empty where there is nothing to print.
    pub title: String,
    /// For the reader: one idea each.
    pub paragraphs: Vec<String>,
}

/// What to tell a person – `"enfant"`, or the id of a guardian – before or after a share.
///
/// ```
/// use partage::{notice_for, request::Value, wording::notice::NoticeOptions};
/// let request: Value = serde_json::from_str(r#"{
///     "date": "2026-03-02", "child": {"age": 9, "discernment": true, "emancipated": false}, "measure": "aemo",
///     "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
///     "sender": {"role": "educateur-specialise", "service": {"kind": "essms-protection-enfance"}, "involved": true},
///     "recipient": {"role": "puericultrice-pmi", "service": {"kind": "pmi"}, "involved": true},
///     "purpose": "evaluer", "notices": [], "consents": [],
///     "items": [{"id": "a", "category": "vie-quotidienne", "subject": "enfant", "source": "observation-en-service",
///                "necessary": true, "secrecyAsked": false, "anonymised": false, "harmsChild": false}]}"#).unwrap();
/// let notice = notice_for(&request, "m", NoticeOptions::default());
/// assert!(notice.due && notice.why.contains("CASF, art. L. 226-2-2"));
/// assert!(notice.paragraphs.iter().any(|said| said == "Informations concernées : vie quotidienne."));
/// assert!(!notice_for(&request, "somebody else", NoticeOptions::default()).due);
/// ```
#[must_use]
pub fn notice_for(given: &Value, reader: &str, options: NoticeOptions) -> Notice {
    notice_for_under(given, reader, options, &Protocols::default())
}

/// The same, under those of the loaded local protocols that the request names.
#[must_use]
pub fn notice_for_under(given: &Value, reader: &str, options: NoticeOptions, protocols: &Protocols) -> Notice {
    let asked = Asked { reader, options, protocols };
    let decision = asked.decide(given);
    if asked.due(&decision).is_empty() {
        return nothing(false, asked.why_not(given, &decision).of(options.locale).to_owned());
    }
    if asked.is_implicated(given) {
        return nothing(true, format!("{} {}", asked.why(given, &decision), IMPLICATED.of(options.locale)));
    }
    let seen = asked.without_kept(given);
    let answered = asked.decide(&seen);
    if asked.due(&answered).is_empty() {
        return nothing(true, format!("{} {}", asked.why(given, &decision), KEPT.of(options.locale)));
    }
    let seised = asked.due(&answered).iter().any(|duty| duty.citation == SEISED.0);
    let told = asked.tellable(&seen);
    let named = keep_items(&seen, |item| told.iter().any(|id| id_of(item) == Some(id)));
    let detailed = asked.decide(&named);
    if asked.due(&detailed).is_empty() {
        let why = format!("{} {}", asked.why(given, &answered), UNNAMED.of(options.locale));
        return asked.notice(given, asked.who(given, &decision), why, seised, None);
    }
    asked.notice(given, asked.who(given, &decision), asked.why(given, &detailed), seised, Some((&named, &detailed)))
}

/// Nothing to print.
const fn nothing(due: bool, why: String) -> Notice {
    Notice { due, why, title: String::new(), paragraphs: Vec::new() }
}

struct Asked<'a> {
    reader: &'a str,
    options: NoticeOptions,
    protocols: &'a Protocols,
}

impl Asked<'_> {
    /// The answer, without the remedies that nothing here reads.
    fn decide(&self, given: &Value) -> ShareDecision {
        let mut problems = Problems::new(self.options.locale);
        let request = read_request(given, &mut problems);
        let situation = situation(&request, &mut problems);
        let rules = self.protocols.named_by(given, &mut problems);
        let decided = Search::default().decide(&request, &situation, &rules);
        say(&decided, given, &request, &rules, problems.found, self.options.locale)
    }

    fn say(&self, words: Words) -> &'static str {
        words.of(self.options.locale)
    }

    fn is_child(&self) -> bool {
        self.reader == "enfant"
    }

    /// The duties to inform this person or to seek their agreement, at this moment.
    fn due<'d>(&self, decision: &'d ShareDecision) -> Vec<&'d Duty> {
        self.duties(decision, self.options.when)
    }

    /// What is shown as towards this person: to tell them, to seek their agreement.
    fn towards_them<'d>(&self, decision: &'d ShareDecision, when: Moment) -> impl Iterator<Item = &'d Duty> {
        let all = if when == Moment::Before { &decision.before } else { &decision.after };
        all.iter().filter(|duty| {
            duty.towards.as_deref() == Some(self.reader) && (duty.kind == "inform" || duty.kind == "seek-consent")
        })
    }

    /// Whether that is a question to weigh, and no duty yet.
    fn asks_whether(&self, duty: &Duty) -> bool {
        duty.text == self.say(WHETHER_THE_OTHER_PARENT_IS_MEANT)
    }

    fn duties<'d>(&self, decision: &'d ShareDecision, when: Moment) -> Vec<&'d Duty> {
        let theirs: Vec<&Duty> = self.towards_them(decision, when).filter(|duty| !self.asks_whether(duty)).collect();
        // An exchange that goes on unless opposed needs no agreement: the way that does is another one, not to be merged with it
        // (CSP L1110-4, II and III; droit.md §3.Z1).
        let may_oppose = theirs.iter().any(|duty| duty.norm == OPPOSED);
        theirs.into_iter().filter(|duty| !(may_oppose && duty.norm == WITHDRAWN)).collect()
    }

    fn guardian<'g>(&self, given: &'g Value) -> Option<&'g Value> {
        entries(given, "guardians").find(|guardian| id_of(guardian) == Some(self.reader))
    }

    /// The facts point to this guardian, and nobody said that telling them does no harm.
    fn is_implicated(&self, given: &Value) -> bool {
        let said = |key: &str| self.guardian(given).and_then(|guardian| guardian.get(key));
        said("implicated") == Some(&Value::Bool(true)) && said("informingHarmsChild") != Some(&Value::Bool(false))
    }

    /// Without what must not even be known of by this reader.
    fn without_kept(&self, given: &Value) -> Value {
        keep_items(given, |item| !names_the_author(item) && (self.is_child() || !kept_from_guardians(item)))
    }

    /// The items this reader may be told of, by the engine's own answer.
    fn tellable(&self, given: &Value) -> Vec<String> {
        let role = match self.guardian(given).and_then(|guardian| text(guardian, "relation")) {
            _ if self.is_child() => "enfant",
            Some("tuteur" | "delegataire") => "tuteur",
            _ => "parent",
        };
        let mut recipient = vec![("role".to_owned(), Value::Text(role.to_owned()))];
        if !self.is_child() {
            recipient.push(("guardian".to_owned(), Value::Text(self.reader.to_owned())));
        }
        // what the recipient needs says nothing of what this reader may know; what the 119 line collected is no one's to name
        let unneeded = entries(given, "items")
            .filter(|item| text(item, "source") != Some(Source::Ligne119.wire()))
            .map(|item| without(item, "necessary"));
        let to_them = put(given, "items", Value::List(unneeded.collect()));
        let to_them = put(&to_them, "recipient", Value::Map(recipient));
        let to_them = put(&to_them, "purpose", Value::Text(Purpose::InformerLaFamille.wire().to_owned()));
        let answered = self.decide(&to_them).items;
        answered.into_iter().filter(|item| item.possible.iter().all(opens)).map(|item| item.item).collect()
    }

    /// What a list of the request has about this person is taken out of it.
    fn without_theirs(&self, given: &Value, list: &str, key: &str) -> Value {
        keep(given, list, |entry| text(entry, key) != Some(self.reader))
    }

    /// What opposing does to these items.
    fn when_opposed(&self, given: &Value, items: &[&str]) -> Opposed {
        let opposed = [("by", self.reader), ("state", "opposed")];
        let opposed = opposed.into_iter().map(|(key, value)| (key.to_owned(), Value::Text(value.to_owned())));
        let without = self.without_theirs(given, "consents", "by");
        let consents = entries(&without, "consents").cloned().chain([Value::Map(opposed.collect())]).collect();
        let answered = self.decide(&put(&without, "consents", Value::List(consents))).items;
        let unanswered = self.decide(&without).items;
        let weighs = |item: &ItemDecision| item.possible.contains(&"judgement");
        let weighed_anyway = |item: &ItemDecision| unanswered.iter().any(|it| it.item == item.item && weighs(it));
        let may_go = |item: &ItemDecision| item.possible.iter().all(|it| opens(it) || *it == "judgement");
        let mut effect = Opposed::Nothing;
        for item in answered.iter().filter(|item| items.contains(&item.item.as_str())) {
            if !may_go(item) {
                return Opposed::Stops;
            }
            if weighs(item) && !weighed_anyway(item) {
                effect = Opposed::Weighs;
            }
        }
        effect
    }
}

/// What a person's opposition does to what is to be shared.
enum Opposed {
    /// All of it may go all the same.
    Nothing,
    /// The professional has to weigh it.
    Weighs,
    /// Some of it may no longer go.
    Stops,
}

/// Who raised the alarm is masked towards the family, whatever the way it is known (droit.md §3.Z2).
fn names_the_author(item: &Value) -> bool {
    text(item, "category") == Some(Category::AuteurDuSignalement.wire())
}

/// What the minor asked to keep secret, or may have (CSP L1111-5), and the place that a judge keeps hidden (C. civ. 375-7).
fn kept_from_guardians(item: &Value) -> bool {
    let marked = |key: &str| item.get(key) == Some(&Value::Bool(true));
    let intimate = text(item, "category") == Some(Category::SanteSexuelle.wire());
    marked("secrecyAsked")
        || marked("anonymised")
        || intimate && item.get("secrecyAsked") != Some(&Value::Bool(false))
}

fn opens(outcome: &&str) -> bool {
    ["required", "permitted", "conditional"].contains(outcome)
}

/// Asked for by a text, as against advised.
fn binds(duty: &Duty) -> bool {
    duty.force != "recommandation"
}

/// Their articles, once each.
fn citations<'d>(duties: impl Iterator<Item = &'d &'d Duty>) -> String {
    let mut texts: Vec<&str> = Vec::new();
    for duty in duties {
        if !texts.contains(&&*duty.citation) {
            texts.push(&duty.citation);
        }
    }
    texts.join(" ; ")
}
