//! The walk through a document that leaves only what may be read.

use std::collections::BTreeMap;

use crate::request::{Path, Value};
use crate::wording::Locale;

use super::labels::{Labels, State};
use super::people::{People, several};
use super::text::{Label, TextMask};
use super::{Masked, placeholder};

pub(super) struct Cut<'c> {
    labels: &'c Labels,
    mask: &'c TextMask,
    people: &'c People<'c>,
    locale: Locale,
    /// The document is an outline: texts come after their number.
    outline: bool,
    pub(super) masked: Vec<Masked>,
}

impl<'c> Cut<'c> {
    pub(super) fn new(
        labels: &'c Labels,
        mask: &'c TextMask,
        people: &'c People<'c>,
        locale: Locale,
        outline: bool,
    ) -> Self {
        Self { labels, mask, people, locale, outline, masked: Vec::new() }
    }

    pub(super) fn root(&mut self, document: &Value) -> Value {
        let mut kept = self.value(document, &self.labels.start(), &Path::Root);
        let shown = |key: &str| self.mask.mask(key).map_or_else(|| key.to_owned(), |(shown, _)| shown);
        self.labels.fill(&mut kept, &placeholder_of(self.locale), &shown);
        kept.unwrap_or_else(|| placeholder_of(self.locale))
    }

    /// What stays of a value; nothing when nothing of it may be read.
    fn value(&mut self, value: &Value, state: &State, path: &Path<'_>) -> Option<Value> {
        if state.is_hopeless() {
            return None;
        }
        match value {
            Value::List(list) => {
                let kept = self.list(list, state, path);
                (state.open || !kept.is_empty()).then_some(Value::List(kept))
            }
            Value::Map(entries) => {
                let kept = self.map(entries, state, path);
                (state.open || !kept.is_empty()).then_some(Value::Map(kept))
            }
            _ if !state.open => None,
            Value::Text(text) if self.outline => {
                let (number, text) = text.split_at_checked(text.bytes().position(|byte| byte == b':')?)?;
                let text = text.get(1..)?;
                Some(self.text(text, path).map_or_else(|| Value::Decimal(number.to_owned()), Value::Text))
            }
            Value::Text(text) => Some(Value::Text(self.text(text, path).unwrap_or_else(|| text.clone()))),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Decimal(_) => Some(value.clone()),
            Value::Unreadable(_) => None,
        }
    }

    fn map(&mut self, entries: &[(String, Value)], state: &State, path: &Path<'_>) -> Vec<(String, Value)> {
        let (mut kept, mut taken) = (Vec::new(), BTreeMap::new());
        for (key, entry) in entries {
            let inner = self.labels.step(state, key);
            if inner.is_hopeless() {
                continue;
            }
            let (mut shown, counts) = self.mask.mask(key).unwrap_or_else(|| (key.clone(), Vec::new()));
            // No other key reads like a mask.
            let masked = shown.bytes().any(|byte| byte == b'[');
            if masked {
                shown = distinct(&mut taken, shown);
            }
            // Told only once the value stays: a hidden key leaves no mask.
            if let Some(value) = self.value(entry, &inner, &Path::Key(path, &shown)) {
                self.tell(counts, path);
                if masked {
                    taken.insert(shown.clone(), 1);
                }
                kept.push((shown, value));
            }
        }
        kept
    }

    /// What stays of a list. Entries that no label names by their index go without a trace. Where a
    /// label does name an index, positions are kept: what is withheld before the last entry that
    /// stays is a placeholder, and so is a withheld index right at the end, be it there or not.
    fn list(&mut self, list: &[Value], state: &State, path: &Path<'_>) -> Vec<Value> {
        let numbered = self.labels.names_an_index(state);
        let (mut kept, mut stays) = (Vec::new(), 0);
        // Without a label that names an index, all entries are alike.
        let mut inner = self.labels.step(state, "0");
        for (index, entry) in list.iter().enumerate() {
            if numbered {
                inner = self.labels.step(state, &index.to_string());
            }
            match self.value(entry, &inner, &Path::Index(path, kept.len())) {
                Some(value) => {
                    kept.push(value);
                    stays = kept.len();
                }
                None if !numbered => {}
                None => kept.push(placeholder_of(self.locale)),
            }
        }
        kept.truncate(stays);
        while numbered && self.labels.closes_index(state, &kept.len().to_string()) {
            kept.push(placeholder_of(self.locale));
        }
        kept
    }

    /// A text without the names and identifiers that may not be read; nothing when none had to go.
    fn text(&mut self, text: &str, path: &Path<'_>) -> Option<String> {
        let (text, counts) = self.mask.mask(text)?;
        self.tell(counts, path);
        Some(text)
    }

    /// Takes note of what was masked at a place that stays.
    fn tell(&mut self, counts: Vec<(Label, usize)>, path: &Path<'_>) {
        for (label, count) in counts {
            let as_ = match label {
                Label::Person(place) => self.people.label(place, self.locale),
                Label::Several => several(self.locale),
                Label::Identifier(kind) => kind.label(),
            };
            self.masked.push(Masked { path: path.pointer(), as_, count });
        }
    }
}

pub(super) fn placeholder_of(locale: Locale) -> Value {
    Value::Text(placeholder(locale).to_owned())
}

/// Two keys that read the same once masked are told apart by their order. `taken`: the masked keys that stay, and for each the
/// last number given after it.
fn distinct(taken: &mut BTreeMap<String, usize>, key: String) -> String {
    let Some(mut number) = taken.get(&key).copied() else { return key };
    let mut other = key.clone();
    while taken.contains_key(&other) {
        number += 1;
        other = format!("{key} ({number})");
    }
    taken.insert(key, number - 1);
    other
}
