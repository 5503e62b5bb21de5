//! What the lists of notices and of consents say of one person: the latest of what was said in turn, and where a list
//! contradicts itself.

use jiff_core::civil::Date;

use super::days::Days;
use crate::facts::{Fact, NOT_NOTIFIED, Set};
use crate::request::vocabulary::{ConsentState, NoticeState};
use crate::request::{Fault, Id, Problems, Request, figures};

/// One entry of such a list.
struct Entry<'r> {
    /// Its place in the list as it was given.
    at: usize,
    who: Id,
    items: Option<&'r [Id]>,
    on: Option<Date>,
    /// It was done before the share.
    done: bool,
    until: Option<Date>,
    /// As it was said: a small set, as [`List::of`] answers.
    state: u8,
    /// It cannot be true together with the day, or with another entry.
    clashes: bool,
}

impl Entry<'_> {
    fn covers(&self, item: Option<Id>) -> bool {
        self.items.is_none_or(|items| item.is_some_and(|item| items.contains(&item)))
    }

    /// What is left of it on these days. An agreement that has ended may be sought again.
    fn holds(&self, days: Days) -> u8 {
        match self.until {
            Some(until) if until < days.from => NOT_SOUGHT,
            Some(until) if until < days.through => self.state | NOT_SOUGHT,
            _ => self.state,
        }
    }

    /// Two states of one person for the same thing, and no dates to say which came first.
    fn disagrees(&self, other: &Self) -> bool {
        let ordered = self.on.is_some() && other.on.is_some() && self.on != other.on;
        let apart = self.items.is_some_and(|items| !items.iter().any(|item| other.covers(Some(*item))));
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
    none: u8,
    all: u8,
    /// The days that are asked about.
    pub days: Days,
}

const PLANNED: u8 = small(NoticeState::Planned.bit());
const GIVEN: u8 = small(ConsentState::Given.bit());
const NOT_SOUGHT: u8 = small(ConsentState::NotSought.bit());

impl<'r> List<'r> {
    /// Who was told. What is only planned may be for a later day.
    pub(super) fn notices(request: &'r Request, day: Option<Date>, problems: &mut Problems) -> Self {
        let entry = |at: usize| {
            let notice = request.notices.as_ref()?.get(at)?;
            let state = small(notice.state.bit());
            let done = state != PLANNED;
            let clashes = done && is_after(notice.on, day);
            let (items, until) = (None, None);
            Some(Entry { at: notice.at, who: notice.to, items, on: notice.on, done, until, state, clashes })
        };
        let entries =
            request.notices.as_ref().map(|notices| checked("/notices", notices.len(), &entry, day, problems));
        let all = small(Fact::ChildNotice.domain());
        Self { entries, unread: request.unread.notices, none: small(NOT_NOTIFIED), all, days: Days::ANY }
    }

    /// Who agreed.
    pub(super) fn consents(request: &'r Request, day: Option<Date>, problems: &mut Problems) -> Self {
        let entry = |at: usize| {
            let consent = request.consents.as_ref()?.get(at)?;
            let state = small(consent.state.bit());
            // a refusal closes whatever its day; what ends before it begins was written wrong
            let done = state == GIVEN;
            let clashes = done && (is_after(consent.on, day) || is_after(consent.on, consent.until));
            let items = consent.items.as_deref();
            let until = consent.until.filter(|_| done);
            Some(Entry { at: consent.at, who: consent.by, items, on: consent.on, done, until, state, clashes })
        };
        let entries =
            request.consents.as_ref().map(|consents| checked("/consents", consents.len(), &entry, day, problems));
        let all = small(Fact::ChildConsent.domain());
        Self { entries, unread: request.unread.consents, none: NOT_SOUGHT, all, days: Days::ANY }
    }

    fn sound(&self) -> impl Iterator<Item = &Entry<'r>> {
        self.entries.as_deref().unwrap_or_default().iter().filter(|entry| !entry.clashes)
    }

    /// The last day on which something was done that came before the share.
    pub(super) fn since(&self) -> Date {
        self.sound().filter(|entry| entry.done).filter_map(|entry| entry.on).fold(Date::MIN, Date::max)
    }

    /// The days after something ended.
    pub(super) fn ended(&self) -> impl Iterator<Item = Date> {
        self.sound().filter_map(|entry| entry.until?.tomorrow().ok())
    }

    /// What is known of somebody, for one item where the list tells them apart.
    pub(super) fn of(&self, who: Id, item: Option<Id>) -> Set {
        Set::from(self.known(who, item))
    }

    fn known(&self, who: Id, item: Option<Id>) -> u8 {
        let Some(entries) = &self.entries else { return self.all };
        let mut latest: Option<&Entry<'_>> = None;
        for entry in entries.iter().filter(|entry| entry.who == who && entry.covers(item)) {
            if entry.clashes {
                return self.all;
            }
            let rank = |entry: &Entry<'_>| (entry.on, entry.holds(self.days) == entry.state);
            if latest.is_none_or(|other| rank(other) <= rank(entry)) {
                latest = Some(entry);
            }
        }
        latest.map_or(if self.unread { self.all } else { self.none }, |entry| entry.holds(self.days))
    }

    /// What is known of somebody whom the request does not tell of: a list that is given names them or does not.
    pub(super) fn of_somebody(&self, item: Option<Id>) -> Option<Set> {
        let entries = self.entries.as_ref().filter(|_| !self.unread)?;
        let others = entries.iter().filter(|entry| entry.who != Id::CHILD);
        Some(Set::from(others.fold(self.none, |any, entry| any | self.known(entry.who, item))))
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

#[expect(clippy::cast_possible_truncation, reason = "the states of a list are fewer than eight")]
const fn small(set: Set) -> u8 {
    set as u8
}

fn is_after(on: Option<Date>, day: Option<Date>) -> bool {
    day.is_some() && on > day
}

/// The entries, with a problem for each that contradicts the day of the share, its own end or an entry before it.
fn checked<'r>(
    list: &'static str,
    count: usize,
    entry: &dyn Fn(usize) -> Option<Entry<'r>>,
    day: Option<Date>,
    problems: &mut Problems,
) -> Vec<Entry<'r>> {
    let mut entries: Vec<Entry<'r>> = Vec::with_capacity(count);
    for mut entry in (0..count).filter_map(entry) {
        if entry.clashes {
            let clashing: &[&'static str] = if is_after(entry.on, day) { &["/date", list] } else { &[list] };
            let place = [list, "/", &figures(entry.at), "/on"].concat();
            problems.add(Fault::Contradiction, place, clashing, None);
        }
        let mut told = false;
        for other in entries.iter_mut().filter(|other| entry.disagrees(other)) {
            (other.clashes, told) = (true, true);
        }
        if told {
            entry.clashes = true;
            problems.add(Fault::Contradiction, [list, "/", &figures(entry.at)].concat(), &[list], None);
        }
        entries.push(entry);
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
    fn a_refusal_closes_whatever_its_day() {
        let given = json!({"by": "m", "state": "given", "on": "2026-01-01"});
        for state in ["refused", "withdrawn"] {
            let late = json!({"by": "m", "state": state, "on": "2026-05-01"});
            assert_eq!(settled(&json!([late])), "prohibited", "{state}");
            assert_eq!(settled(&json!([given, late])), "prohibited", "{state}");
        }
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
    fn whoever_an_item_is_about_may_have_agreed_or_been_told() {
        let of = |subject: &str, by: &str| {
            let request = json!({
                "date": "2026-03-02", "guardians": [], "sender": {"role": "medecin"}, "recipient": {"role": "procureur"},
                "purpose": "signalement", "consents": [{"by": by, "state": "given"}], "notices": [{"to": by, "state": "done"}],
                "items": [{"id": "i", "category": "violences-subies", "subject": "tiers", "subjectId": subject}],
            });
            told(&evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr)).len()
        };
        assert_eq!(of("victim", "victim"), 0);
        assert_eq!(of("victim", "somebody-else"), 2);
    }

    #[test]
    fn what_the_child_says_of_an_item_about_a_parent_decides_nothing() {
        let with = |consents: &Value| {
            let request = json!({
                "date": "2016-11-01", "guardians": [], "purpose": "soigner", "consents": consents,
                "sender": {"role": "assistant-service-social", "service": {"kind": "service-social"}, "involved": true},
                "recipient": {"role": "assistant-service-social", "service": {"kind": "autre-departement"}, "involved": true},
                "items": [{"id": "i", "subject": "parent", "source": "dossier", "necessary": true}],
            });
            let decision = evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
            decision.items.first().unwrap().possible.clone()
        };
        for state in ["given", "refused"] {
            assert_eq!(with(&json!([{"by": "enfant", "state": state}])), with(&json!([])), "{state}");
        }
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
