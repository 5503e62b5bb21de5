//! What still has to be asked: exactly the facts that can still change an answer.

use super::code::{Asked, Asking};
use super::depend::{Branch, MOST_WORLDS};
use super::probe::Doubt;
use super::search::Search;
use crate::facts::{
    ALL_GUARDIAN_FACTS, Fact, GuardianFact, Set, Situation, World, YES, guardian_slot, item_facts, only, slot,
};
use crate::request::Request;
use crate::wording::question::ORDER;

/// One question that could be asked, and the places its answer fills.
struct Candidate {
    asking: Asking,
    places: Set,
}

/// One item that is still open.
pub struct Open<'a> {
    /// Its place in the request; `None` stands for a list of items nobody has given.
    pub index: Option<usize>,
    /// What is known of it, for each person it may be about.
    pub worlds: &'a [World],
}

/// The facts that can still change an answer, in the order a person would ask.
#[must_use]
pub fn missing(search: &mut Search, request: &Request, situation: &Situation, open: &[Open<'_>]) -> Vec<Asked> {
    let candidates = candidates(request, situation, open);
    let mut missing: Vec<Option<Asked>> = Vec::new();
    missing.resize_with(candidates.len(), || None);
    let mut left = MOST_WORLDS;
    for item in open {
        let concerned = |candidate: &Candidate| match (candidate.asking, item.index) {
            (Asking::Item(_, of), Some(index)) => of == index,
            _ => true,
        };
        let in_doubt: Vec<usize> = (0..)
            .zip(&candidates)
            .filter(|(at, one)| missing.get(*at).is_some_and(Option::is_none) && concerned(one))
            .map(|(at, _)| at)
            .collect();
        let Some(any) = World::any_of(item.worlds).filter(|_| !in_doubt.is_empty()) else { continue };
        search.lanes.load(vec![any]);
        search.view.look(&mut search.lanes, super::lanes::deciding());
        let norms: Vec<u8> = search.view.alive.iter().map(|(norm, _)| *norm).collect();
        let (mut doubts, mut askings) = (Vec::new(), Vec::new());
        for at in in_doubt {
            let Some(candidate) = candidates.get(at) else { continue };
            let readers = search.readers(0, candidate.places);
            if !readers.is_empty() {
                doubts.push(Doubt { places: candidate.places, readers, matters: false });
                askings.push(at);
            }
        }
        search.probe(item.worlds, &mut doubts);
        for (at, doubt) in askings.into_iter().zip(doubts) {
            let (Some(candidate), Some(asked)) = (candidates.get(at), missing.get_mut(at)) else { continue };
            if doubt.matters || search.depends(&branches(item, candidate), candidate.places, &norms, &mut left) {
                *asked = Some(Asked { question: candidate.asking, because: doubt.readers.first().copied() });
            }
        }
    }
    missing.into_iter().flatten().collect()
}

/// Whom the item is about: its worlds differ in just that. Any other question is put to each of them.
fn branches(item: &Open<'_>, candidate: &Candidate) -> Vec<Branch> {
    match candidate.asking {
        Asking::Item(Fact::RecipientIsSubject, _) | Asking::Items => vec![Branch::of(item.worlds.to_vec())],
        _ => item.worlds.iter().map(|world| Branch::of(vec![world.clone()])).collect(),
    }
}

const fn several(set: Set) -> bool {
    set & set.wrapping_sub(1) != 0
}

/// The facts one field of an item fills: whom it is about decides several of them.
const SUBJECT: [Fact; 4] =
    [Fact::RecipientIsSubject, Fact::SenderIsSubject, Fact::SubjectConsent, Fact::SubjectNotice];

fn candidates(request: &Request, situation: &Situation, open: &[Open<'_>]) -> Vec<Candidate> {
    let Some(world) = open.first().and_then(|item| item.worlds.first()) else { return Vec::new() };
    let mut candidates = Vec::new();
    for fact in ORDER.iter().copied() {
        match fact {
            Fact::ChildNotice => {
                // who holds authority comes before what was done towards them
                of_guardians(situation, world, &mut candidates);
                if request.notices.is_none() || request.unread.notices {
                    candidates.push(Candidate { asking: Asking::Share(fact), places: notice_places(world) });
                }
            }
            Fact::ChildConsent => {
                if request.consents.is_none() || request.unread.consents {
                    candidates.push(Candidate { asking: Asking::Share(fact), places: consent_places(world) });
                }
            }
            _ if item_facts().contains(&fact) => of_items(request, situation, open, fact, &mut candidates),
            _ => {
                let slot = slot(fact);
                // a fact that is a guardian's is asked of the guardian
                let own = world.home(fact) == slot;
                if own && several(world.at(slot)) && situation.asked & only(slot) == 0 {
                    candidates.push(Candidate { asking: Asking::Share(fact), places: places_of(world, fact) });
                }
            }
        }
        if fact == Fact::SameCareTeam && request.items.is_none() {
            let places = item_facts().iter().fold(0, |places, fact| places | only(slot(*fact)));
            candidates.push(Candidate { asking: Asking::Items, places });
        }
    }
    candidates
}

/// The places an answer fills: the kind of one service is the kind of both when they are the same.
fn places_of(world: &World, fact: Fact) -> Set {
    let services = [Fact::SenderService, Fact::RecipientService];
    if services.contains(&fact) && world.get(Fact::SameService) == YES {
        services.iter().fold(0, |places, fact| places | only(slot(*fact)))
    } else {
        only(slot(fact))
    }
}

fn of_items(
    request: &Request,
    situation: &Situation,
    open: &[Open<'_>],
    fact: Fact,
    candidates: &mut Vec<Candidate>,
) {
    for (index, worlds) in open.iter().filter_map(|item| item.index.map(|index| (index, item.worlds))) {
        let asked = situation.asked_of_items.get(index).copied().unwrap_or_default();
        let item = request.items.as_ref().and_then(|items| items.get(index));
        let named = item.is_some_and(|item| item.subject_id.is_some());
        let (asking, facts) = match fact {
            // the item names a person, an actor does not: that is asked of the actor, once
            Fact::RecipientIsSubject | Fact::SenderIsSubject if named => (Asking::Share(fact), &[fact][..]),
            Fact::RecipientIsSubject => (Asking::Item(fact, index), &SUBJECT[..]),
            Fact::SenderIsSubject | Fact::SubjectConsent | Fact::SubjectNotice => continue,
            _ => (Asking::Item(fact, index), &[fact][..]),
        };
        let open = |slot: &u8| worlds.len() > 1 || worlds.iter().any(|world| several(world.at(*slot)));
        let slots = facts.iter().map(|fact| slot(*fact)).filter(open);
        let places = slots.fold(0, |places, slot| places | only(slot)) & !asked;
        if places != 0 && !candidates.iter().any(|other| other.asking == asking) {
            candidates.push(Candidate { asking, places });
        }
    }
}

/// Every place a list of notices fills.
fn notice_places(world: &World) -> Set {
    let own = only(slot(Fact::ChildNotice)) | only(slot(Fact::SubjectNotice));
    (0..world.guardians()).fold(own, |places, guardian| places | only(guardian_slot(guardian, GuardianFact::Notice)))
}

/// Every place a list of consents fills.
fn consent_places(world: &World) -> Set {
    let own = only(slot(Fact::ChildConsent)) | only(slot(Fact::SubjectConsent));
    (0..world.guardians()).fold(own, |places, guardian| places | only(guardian_slot(guardian, GuardianFact::Consent)))
}

fn of_guardians(situation: &Situation, world: &World, candidates: &mut Vec<Candidate>) {
    let facts = || {
        ALL_GUARDIAN_FACTS.into_iter().filter(|fact| !matches!(fact, GuardianFact::Notice | GuardianFact::Consent))
    };
    for guardian in 0..situation.named {
        for fact in facts() {
            let slot = guardian_slot(guardian, fact);
            if several(world.at(slot)) && situation.asked & only(slot) == 0 {
                let places = world.with_tied(only(slot));
                candidates.push(Candidate { asking: Asking::Guardian(fact, guardian), places });
            }
        }
    }
    if situation.stand_ins > 0 {
        let places = (situation.named..situation.guardians())
            .flat_map(|guardian| facts().map(move |fact| guardian_slot(guardian, fact)));
        let places = places.fold(0, |places, slot| places | only(slot));
        candidates.push(Candidate { asking: Asking::Guardians, places });
    }
}
