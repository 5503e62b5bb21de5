//! Reasons that suffice: a smallest part of what a request says that alone settles an item as it is settled. Taking
//! something back never settles more (G2), so trying each in turn once is enough for none to be left that could go.

use super::search::Search;
use crate::facts::{FIRST_DAY, situation};
use crate::request::{Answer, Guardian, Item, Problems, Request, Value, read_request};

/// Something a request says of the share: where, and how it is taken back.
type Said = (&'static str, fn(&mut Request));
/// Something it says of an item.
type SaidOfItem = (&'static str, fn(&mut Item));
/// Something it says of a guardian.
type SaidOfGuardian = (&'static str, fn(&mut Guardian));

/// What a request can say of the share. What is tried first is kept last: formalities and circumstances go before the
/// persons.
pub const OF_SHARE: &[Said] = &[
    ("/consents", |said| said.consents = None),
    ("/notices", |said| said.notices = None),
    ("/guardians", |said| said.guardians = None),
    ("/project/axes", |said| said.axes = None),
    ("/moving", |said| said.moving = Answer::Absent),
    ("/judgeSeized", |said| said.judge_seized = Answer::Absent),
    ("/offenceOn", |said| said.offence_on = Answer::Absent),
    ("/offence", |said| said.offence = Answer::Absent),
    ("/danger", |said| said.danger = Answer::Absent),
    ("/setting", |said| said.setting = Answer::Absent),
    ("/request", |said| said.request = Answer::Absent),
    ("/phase", |said| said.phase = Answer::Absent),
    ("/measure", |said| said.measure = Answer::Absent),
    ("/child/discernment", |said| said.child.discernment = Answer::Absent),
    ("/child/emancipated", |said| said.child.emancipated = Answer::Absent),
    ("/child/age", |said| said.child.age = Answer::Absent),
    ("/child/birthDate", |said| said.child.birth_date = Answer::Absent),
    ("/child/id", |said| said.child.id = None),
    ("/recipient/represents", |said| said.recipient.represents = None),
    ("/recipient/guardian", |said| said.recipient.guardian = None),
    ("/recipient/person", |said| said.recipient.person = None),
    ("/sender/guardian", |said| said.sender.guardian = None),
    ("/sender/person", |said| said.sender.person = None),
    ("/sender/sameCareTeam", |said| said.sender.same_care_team = Answer::Absent),
    ("/recipient/sameCareTeam", |said| said.recipient.same_care_team = Answer::Absent),
    ("/sender/service/id", |said| said.sender.service_id = None),
    ("/recipient/service/id", |said| said.recipient.service_id = None),
    ("/sender/secrecy", |said| said.sender.secrecy = Answer::Absent),
    ("/recipient/secrecy", |said| said.recipient.secrecy = Answer::Absent),
    ("/sender/involved", |said| said.sender.involved = Answer::Absent),
    ("/recipient/involved", |said| said.recipient.involved = Answer::Absent),
    ("/sender/service/kind", |said| said.sender.service_kind = Answer::Absent),
    ("/recipient/service/kind", |said| said.recipient.service_kind = Answer::Absent),
    ("/date", |said| said.date = Answer::Absent),
    ("/purpose", |said| said.purpose = Answer::Absent),
    ("/sender/role", |said| said.sender.role = Answer::Absent),
    ("/recipient/role", |said| said.recipient.role = Answer::Absent),
];

/// What a request can say of an item, in the same order.
pub const OF_ITEM: &[SaidOfItem] = &[
    ("/axes", |said| said.axes = None),
    ("/authorInOffice", |said| said.author_in_office = Answer::Absent),
    ("/madeForJudge", |said| said.made_for_judge = Answer::Absent),
    ("/draft", |said| said.draft = Answer::Absent),
    ("/nature", |said| said.nature = Answer::Absent),
    ("/harmsChild", |said| said.harms_child = Answer::Absent),
    ("/anonymised", |said| said.anonymised = Answer::Absent),
    ("/secrecyAsked", |said| said.secrecy_asked = Answer::Absent),
    ("/source", |said| said.source = Answer::Absent),
    ("/subjectId", |said| said.subject_id = None),
    ("/subject", |said| said.subject = Answer::Absent),
    ("/category", |said| said.category = Answer::Absent),
    ("/necessary", |said| said.necessary = Answer::Absent),
];

/// What a request can say of a guardian, in the same order.
pub const OF_GUARDIAN: &[SaidOfGuardian] = &[
    ("/informingHarmsChild", |said| said.informing_harms_child = Answer::Absent),
    ("/authority", |said| said.authority = Answer::Absent),
    ("/relation", |said| said.relation = Answer::Absent),
];

/// One thing a request says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Of the share: its place in [`OF_SHARE`].
    Share(usize),
    /// Of the item: its place in [`OF_ITEM`].
    Item(usize),
    /// Of the guardian at a place: its place in [`OF_GUARDIAN`].
    Guardian(usize, usize),
}

impl Search {
    /// A smallest part of what a request says that alone settles the item at a place; nothing when it is not settled.
    #[must_use]
    pub fn reasons(&mut self, request: &Request, item: usize) -> Vec<Reason> {
        let mut kept = request.clone();
        // another item says nothing of this one
        kept.items = kept.items.and_then(|items| items.into_iter().nth(item)).map(|item| vec![item]);
        let Some(settled) = self.settled(&kept) else { return Vec::new() };
        let guardians = request.guardians.as_ref().map_or(0, Vec::len);
        let share = (0..OF_SHARE.len()).map(Reason::Share);
        let of_guardians =
            (0..guardians).flat_map(|at| (0..OF_GUARDIAN.len()).map(move |which| Reason::Guardian(at, which)));
        let of_item = (0..OF_ITEM.len()).map(Reason::Item);
        let mut reasons = Vec::new();
        // the list of guardians as a whole is tried before what it says of each
        for reason in share.chain(of_guardians).chain(of_item) {
            let mut less = kept.clone();
            take_back(&mut less, reason);
            if less == kept {
                continue;
            }
            if self.settled(&less) == Some(settled) {
                kept = less;
            } else {
                reasons.push(reason);
            }
        }
        reasons
    }

    /// The outcomes of the only item, as bits, when they are one.
    fn settled(&mut self, request: &Request) -> Option<u8> {
        let situation = situation(request, &mut Problems::default());
        if situation.date.is_some_and(|day| day < FIRST_DAY) {
            return Some(0);
        }
        let possible = *self.possible_of(situation.items).first()?;
        possible.single().map(|_| possible.bits())
    }
}

fn take_back(request: &mut Request, reason: Reason) {
    match reason {
        Reason::Share(which) => {
            if let Some((_, take_back)) = OF_SHARE.get(which) {
                take_back(request);
            }
        }
        Reason::Item(which) => {
            let item = request.items.iter_mut().flatten().next();
            if let (Some((_, take_back)), Some(item)) = (OF_ITEM.get(which), item) {
                take_back(item);
            }
        }
        Reason::Guardian(at, which) => {
            let guardian = request.guardians.as_mut().and_then(|guardians| guardians.get_mut(at));
            if let (Some((_, take_back)), Some(guardian)) = (OF_GUARDIAN.get(which), guardian) {
                take_back(guardian);
            }
        }
    }
}

/// A smallest part of what a request says that alone settles the item at a place, as JSON Pointers; nothing when the item
/// is not settled.
///
/// ```
/// use partage::{request::Value, sufficient_facts};
/// let request: Value = serde_json::from_str(
///     r#"{"date": "2026-01-15", "purpose": "autre", "sender": {"role": "referent-ase"}, "recipient": {"role": "journaliste"},
///         "danger": "aucun", "items": [{"id": "a", "category": "comportement", "source": "dossier"}]}"#).unwrap();
/// let facts = sufficient_facts(&request, 0);
/// assert!(facts.contains(&"/recipient/role".to_owned()));
/// assert!(!facts.contains(&"/danger".to_owned()), "a journalist is told nothing, whatever the danger");
/// ```
#[must_use]
pub fn sufficient_facts(request: &Value, item: usize) -> Vec<String> {
    let request = read_request(request, &mut Problems::default());
    let pointer = |reason| match reason {
        Reason::Share(which) => OF_SHARE.get(which).map(|(pointer, _)| (*pointer).to_owned()),
        Reason::Item(which) => {
            let place = crate::wording::place_of_item(&request, item);
            OF_ITEM.get(which).map(|(pointer, _)| format!("/items/{place}{pointer}"))
        }
        Reason::Guardian(at, which) => {
            let place = crate::wording::place_of_guardian(&request, at);
            OF_GUARDIAN.get(which).map(|(pointer, _)| format!("/guardians/{place}{pointer}"))
        }
    };
    Search::default().reasons(&request, item).into_iter().filter_map(pointer).collect()
}
