//! What the lists of notices and of consents say of one person: the latest of what was said in turn, and where a list
//! contradicts itself.

use jiff_core::civil::Date;

use crate::facts::{Fact, NOT_NOTIFIED, Set};
use crate::request::vocabulary::{ConsentState, NoticeState};
use crate::request::{Fault, Id, Problems, Request};

/// One entry of such a list.
struct Entry<'r> {
    /// Its place in the list as it was given.
    at: usize,
    who: &'r Id,
    items: Option<&'r [Id]>,
    on: Option<Date>,
    /// As it was said.
    state: Set,
    /// What is left of it on the day of the share.
    holds: Set,
    /// It cannot be true together with the day, or with another entry.
    clashes: bool,
}

impl Entry<'_> {
    fn covers(&self, item: Option<&Id>) -> bool {
        self.items.is_none_or(|items| item.is_some_and(|item| items.contains(item)))
    }

    /// Two states of one person for the same thing, and no dates to say which came first.
    fn disagrees(&self, other: &Self) -> bool {
        let ordered = self.on.is_some() && other.on.is_some() && self.on != other.on;
        let apart = self.items.is_some_and(|items| !items.iter().any(|item| other.covers(Some(item))));
        self.state != other.state && self.who == other.who && !ordered && !apart
    }
}

/// A list of notices or of consents.
pub(super) struct List<'r> {
    /// None when the list is not given.
    entries: Option<Vec<Entry<'r>>>,
    /// Some entry could not be read.
    unread: bool,
    /// What not being in the list says.
    none: Set,
    all: Set,
}

impl<'r> List<'r> {
    /// Who was told. What is only planned may be for a later day.
    pub(super) fn notices(request: &'r Request, problems: &mut Problems) -> Self {
        let entries = request.notices.as_deref().map(|notices| {
            let entry = |notice: &'r crate::request::Notice| {
                let state = notice.state.bit();
                Entry {
                    at: notice.at,
                    who: &notice.to,
                    items: None,
                    on: notice.on,
                    state,
                    holds: state,
                    clashes: notice.state != NoticeState::Planned && after(notice.on, request),
                }
            };
            checked("/notices", notices.iter().map(entry).collect(), problems)
        });
        Self { entries, unread: request.unread.notices, none: NOT_NOTIFIED, all: Fact::ChildNotice.domain() }
    }

    /// Who agreed. An agreement that has ended may be sought again; without a day it is not known whether it has.
    pub(super) fn consents(request: &'r Request, problems: &mut Problems) -> Self {
        let not_sought = ConsentState::NotSought.bit();
        let entries = request.consents.as_deref().map(|consents| {
            let entry = |consent: &'r crate::request::Consent| {
                let state = consent.state.bit();
                let holds = match (consent.until, request.date.given()) {
                    (Some(until), Some(day)) if until < day => not_sought,
                    (Some(_), None) => state | not_sought,
                    _ => state,
                };
                Entry {
                    at: consent.at,
                    who: &consent.by,
                    items: consent.items.as_deref(),
                    on: consent.on,
                    state,
                    holds: if consent.state == ConsentState::Given { holds } else { state },
                    clashes: after(consent.on, request),
                }
            };
            checked("/consents", consents.iter().map(entry).collect(), problems)
        });
        Self { entries, unread: request.unread.consents, none: not_sought, all: Fact::ChildConsent.domain() }
    }

    /// What is known of somebody, for one item where the list tells them apart.
    pub(super) fn of(&self, who: &Id, item: Option<&Id>) -> Set {
        let Some(entries) = &self.entries else { return self.all };
        let found = || entries.iter().filter(|entry| entry.who == who && entry.covers(item));
        match found().max_by_key(|entry| (entry.on, entry.holds == entry.state)) {
            None if self.unread => self.all,
            None => self.none,
            Some(_) if found().any(|entry| entry.clashes) => self.all,
            Some(latest) => latest.holds,
        }
    }

    /// What is known of somebody whom the request does not tell of: a list that is given names them or does not.
    pub(super) fn of_somebody(&self, item: Option<&Id>) -> Option<Set> {
        let entries = self.entries.as_ref().filter(|_| !self.unread)?;
        let others = entries.iter().filter(|entry| *entry.who != Id::CHILD);
        Some(others.fold(self.none, |any, entry| any | self.of(entry.who, item)))
    }

    /// The list is not given, or what it says is in part left open: it is to be asked.
    pub(super) fn open(&self) -> bool {
        self.unread || self.entries.as_ref().is_none_or(|entries| entries.iter().any(|entry| entry.clashes))
    }

    /// Whether the list is given.
    pub(super) const fn given(&self) -> bool {
        self.entries.is_some()
    }
}

fn after(on: Option<Date>, request: &Request) -> bool {
    matches!((on, request.date.given()), (Some(on), Some(day)) if on > day)
}

/// The entries, with a problem for each that contradicts the day of the share or an entry before it.
fn checked<'r>(list: &'static str, mut entries: Vec<Entry<'r>>, problems: &mut Problems) -> Vec<Entry<'r>> {
    for at in 0..entries.len() {
        let (before, rest) = entries.split_at_mut(at);
        let Some(entry) = rest.first_mut() else { break };
        if entry.clashes {
            let path = format!("{list}/{}/on", entry.at);
            problems.add(Fault::Contradiction, path, &["/date", list], None);
        }
        let mut told = false;
        for other in before.iter_mut().filter(|other| entry.disagrees(other)) {
            (other.clashes, told) = (true, true);
        }
        if told {
            entry.clashes = true;
            problems.add(Fault::Contradiction, format!("{list}/{}", entry.at), &[list], None);
        }
    }
    entries
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::decide::ShareDecision;
    use crate::evaluate_share;
    use crate::wording::Locale;

    /// The MDPH tells a home's educator of a handicap, which the holder's agreement opens (CASF L241-10).
    fn decided(date: &Value, consents: &Value, notices: &Value) -> ShareDecision {
        let mut request = json!({
            "child": {"age": 12}, "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "sender": {"role": "mdph", "service": {"kind": "mdph"}}, "purpose": "mettre-en-oeuvre-l-action",
            "recipient": {"role": "educateur-specialise", "service": {"kind": "essms-protection-enfance"}, "involved": true},
            "consents": consents, "notices": notices, "danger": "aucun",
            "items": [{"id": "i", "category": "handicap", "subject": "enfant", "source": "evaluation", "necessary": true}],
        });
        if let Some(share) = request.as_object_mut().filter(|_| !date.is_null()) {
            share.insert("date".to_owned(), date.clone());
        }
        evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr)
    }

    fn with_consents(consents: &Value) -> ShareDecision {
        decided(&json!("2026-03-02"), consents, &json!([]))
    }

    fn told(decision: &ShareDecision) -> Vec<&str> {
        decision.problems.iter().map(|problem| problem.path.as_str()).collect()
    }

    fn asked(decision: &ShareDecision) -> Vec<&str> {
        decision.missing.iter().map(|fact| fact.fact.as_str()).collect()
    }

    fn settled(consents: &Value) -> &'static str {
        let decision = with_consents(consents);
        assert!(decision.problems.is_empty(), "{:?}", decision.problems);
        decision.items.first().unwrap().outcome.unwrap_or("open")
    }

    #[test]
    fn an_agreement_given_after_the_share_is_no_prior_agreement() {
        let late = with_consents(&json!([{"by": "m", "state": "given", "on": "2026-05-01"}]));
        assert_eq!(told(&late), ["/consents/0/on"]);
        assert_eq!(late.outcome, None);
        assert_eq!(asked(&late), ["/consents"]);
        assert_eq!(settled(&json!([{"by": "m", "state": "given", "on": "2026-03-02"}])), "permitted");
    }

    #[test]
    fn the_latest_word_of_a_person_counts() {
        let given = json!({"by": "m", "state": "given", "on": "2026-01-01"});
        let withdrawn = json!({"by": "m", "state": "withdrawn", "on": "2026-02-01"});
        assert_eq!(settled(&json!([given, withdrawn])), "prohibited");
        assert_eq!(settled(&json!([withdrawn, given])), "prohibited", "in whatever order they are written");
        let again = json!({"by": "m", "state": "given", "on": "2026-02-10"});
        assert_eq!(settled(&json!([given, withdrawn, again])), "permitted");
    }

    #[test]
    fn words_that_nothing_orders_contradict_each_other() {
        let given = json!({"by": "m", "state": "given"});
        let withdrawn = json!({"by": "m", "state": "withdrawn", "on": "2026-02-01"});
        let unordered = with_consents(&json!([given, {"by": "enfant", "state": "given"}, withdrawn]));
        assert_eq!(told(&unordered), ["/consents/2"]);
        assert_eq!(unordered.outcome, None);
        assert_eq!(asked(&unordered), ["/consents"]);
        assert_eq!(
            settled(&json!([given, {"by": "m", "state": "withdrawn", "items": []}])),
            "permitted",
            "of other things"
        );
        assert_eq!(settled(&json!([given, given])), "permitted", "the same said twice");
    }

    #[test]
    fn an_agreement_that_has_ended_may_be_sought_again() {
        let until = |day: &str| json!({"by": "m", "state": "given", "until": day});
        assert_eq!(settled(&json!([until("2026-01-01")])), "conditional");
        assert_eq!(settled(&json!([until("2026-03-02")])), "permitted");
        assert_eq!(settled(&json!([until("2026-01-01"), until("2026-06-01")])), "permitted", "renewed");
        let refused = json!([{"by": "m", "state": "refused", "until": "2026-01-01"}]);
        assert_eq!(settled(&refused), "prohibited", "only an agreement ends");
        let ends = with_consents(&json!([until("2026-04-30")]));
        assert_eq!(ends.law.stable_until.as_deref(), Some("2026-05-01"));
        let undated = decided(&Value::Null, &json!([until("2026-01-01")]), &json!([]));
        assert_eq!(asked(&undated), ["/date"]);
    }

    #[test]
    fn the_latest_of_two_notices_counts_and_what_is_done_was_done_in_time() {
        let of = |notices: &Value| {
            let consents = json!([{"by": "m", "state": "given"}]);
            decided(&json!("2026-03-02"), &consents, notices)
                .problems
                .into_iter()
                .map(|it| it.path)
                .collect::<Vec<_>>()
        };
        let notice = |state: &str, on: &str| json!({"to": "m", "state": state, "on": on});
        assert!(of(&json!([notice("planned", "2026-02-01"), notice("done", "2026-02-20")])).is_empty());
        assert!(of(&json!([notice("planned", "2026-03-10")])).is_empty());
        assert_eq!(of(&json!([notice("done", "2026-03-10")])), ["/notices/0/on"]);
        assert_eq!(of(&json!([notice("impossible", "2026-03-10")])), ["/notices/0/on"], "it stands for being told");
        assert_eq!(of(&json!([notice("planned", "2026-02-01"), notice("done", "2026-02-01")])), ["/notices/1"]);
    }

    #[test]
    fn an_entry_of_which_something_cannot_be_read_says_nothing() {
        for unread in [json!({"until": "2026-02-30"}), json!({"items": "i"}), json!({"on": 1})] {
            let mut consent = json!({"by": "m", "state": "given"});
            consent.as_object_mut().unwrap().extend(unread.as_object().unwrap().clone());
            let decision = with_consents(&json!([consent]));
            assert_eq!(decision.outcome, None, "{unread}");
            assert_eq!(asked(&decision), ["/consents"], "{unread}");
        }
    }

    #[test]
    fn a_problem_names_the_entry_where_it_was_given() {
        let decision = with_consents(&json!([{"by": "m"}, {"by": "m", "state": "given", "on": "2026-05-01"}]));
        assert_eq!(told(&decision), ["/consents/0/state", "/consents/1/on"]);
    }
}
