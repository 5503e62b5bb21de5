//! A département's or a service's own rules. They can only restrict: one that would open anything, or touch an obligation, is
//! refused when it is loaded, with a request that shows it (G9). What is accepted closes a share, or adds a duty.

mod apply;
mod check;
mod read;
mod rule;
#[cfg(test)]
#[cfg(not(feature = "wasm"))]
mod tests;
mod witness;

pub use apply::{Under, split_off};
pub use check::Refusal;
pub use rule::{Condition, LocalDuty, Rule, Then};

use crate::law::circuit::NORM_COUNT;
use crate::request::{Fault, Problems, Value, figures};
use crate::wording::Locale;

/// Most rules that one protocol may have, and tests.
pub const MOST_RULES: usize = 100;
/// Most protocols that one request may name.
pub const MOST_NAMED: usize = 10;

/// A protocol that was proved to restrict only.
#[derive(Clone, Debug, PartialEq)]
pub struct Protocol {
    id: String,
    rules: Vec<Rule>,
}

/// The protocols that are loaded, and that a request may name in `protocols`.
#[derive(Clone, Debug, Default)]
pub struct Protocols {
    loaded: Vec<Protocol>,
}

impl Protocols {
    /// Loads a protocol, in the place of one of the same id.
    ///
    /// # Errors
    ///
    /// When it cannot be read, would open a share or touch an obligation, has a rule that holds nowhere, or fails one of its own
    /// tests: nothing is loaded then.
    ///
    /// ```
    /// use partage::{evaluate_share_under, protocol::Protocols, request::Value, wording::Locale};
    /// let value = |text: &str| -> Value { serde_json::from_str(text).unwrap() };
    /// let protocol = value(r#"{"id": "d99", "title": "Protocole départemental", "rules": [
    ///     {"id": "messagerie", "text": "Aucune information de santé par l'outil numérique partagé.",
    ///      "when": {"/setting": "outil-numerique", "/purpose": "evaluer", "/danger": "aucun", "/recipient/role": "puericultrice-pmi",
    ///               "/items/*/category": ["sante-somatique", "sante-psychique"]},
    ///      "then": {"effect": "forbids"}}]}"#);
    /// let mut protocols = Protocols::default();
    /// protocols.load(&protocol, Locale::Fr).unwrap();
    /// let request = value(r#"{"date": "2026-03-02", "protocols": ["d99"], "setting": "outil-numerique", "purpose": "evaluer",
    ///     "danger": "aucun", "recipient": {"role": "puericultrice-pmi"}, "items": [{"id": "a", "category": "sante-somatique"}]}"#);
    /// let decision = evaluate_share_under(&request, &protocols, Locale::Fr);
    /// assert_eq!(decision.outcome, Some("prohibited"));
    ///
    /// let open = value(r#"{"id": "d98", "title": "Protocole", "rules": [
    ///     {"id": "crip", "text": "Rien à la CRIP.", "when": {"/recipient/role": "crip"}, "then": {"effect": "forbids"}}]}"#);
    /// let refusal = protocols.load(&open, Locale::Fr).unwrap_err();
    /// assert_eq!(refusal.problems[0].code, "touches-an-obligation");
    /// assert!(refusal.witness.is_some(), "a request in which the law obliges to tell the CRIP");
    /// ```
    pub fn load(&mut self, given: &Value, locale: Locale) -> Result<(), Refusal> {
        let protocol = check::proved(given, locale)?;
        self.loaded.retain(|known| known.id != protocol.id);
        self.loaded.push(protocol);
        Ok(())
    }

    /// The rules in force for a request, by the protocols it names. Of one that is not loaded there is a problem; it stays open
    /// then, as of anything that cannot be read, whether it closes the share.
    #[must_use]
    pub fn named_by(&self, request: &Value, problems: &mut Problems) -> Vec<Rule> {
        let entries = match request.get("protocols") {
            None => return Vec::new(),
            Some(Value::List(entries)) => entries.as_slice(),
            // that it is no list was told when the request was read
            Some(_) => return vec![Rule::UNREAD],
        };
        let mut known: Vec<&str> = Vec::new();
        let mut rules = Vec::new();
        let mut unread = false;
        for (at, entry) in entries.iter().enumerate() {
            let named = match entry {
                Value::Text(id) if !id.is_empty() => Some(self.loaded.iter().find(|protocol| protocol.id == *id)),
                // that it is no id was told too
                _ => None,
            };
            let fault = match named {
                Some(Some(protocol)) if known.contains(&protocol.id.as_str()) => continue,
                Some(Some(protocol)) if known.len() < MOST_NAMED => {
                    known.push(&protocol.id);
                    rules.extend_from_slice(&protocol.rules);
                    continue;
                }
                Some(Some(_)) => Some(Fault::TooMany),
                Some(None) => Some(Fault::DanglingReference),
                None => None,
            };
            unread = true;
            if let Some(fault) = fault {
                problems.add(fault, ["/protocols/", &figures(at)].concat(), &[], None);
            }
        }
        rules.extend(unread.then_some(Rule::UNREAD));
        rules
    }

    /// Those that the JavaScript side keeps: it hands over only what was accepted.
    #[cfg(feature = "wasm")]
    #[must_use]
    pub fn accepted(protocols: &Value) -> Self {
        let Value::List(protocols) = protocols else { return Self::default() };
        let read = |protocol| {
            let draft = read::read(protocol, &mut Problems::default());
            Protocol { id: draft.id, rules: draft.rules.into_iter().map(|(_, rule)| rule).collect() }
        };
        Self { loaded: protocols.iter().map(read).collect() }
    }
}

/// Why a protocol may not be loaded; nothing when it may.
#[cfg(feature = "wasm")]
#[must_use]
pub fn refusal_of(given: &Value) -> Option<Refusal> {
    check::proved(given, Locale::Fr).err()
}

/// What an answer calls a rule: the places after those of the law's norms.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "at most ten protocols of a hundred rules")]
pub const fn place_of(rule: usize) -> u16 {
    (NORM_COUNT + rule) as u16
}

/// The rule at such a place.
#[must_use]
pub fn rule_at(rules: &[Rule], place: u16) -> Option<&Rule> {
    rules.get(usize::from(place).checked_sub(NORM_COUNT)?)
}
