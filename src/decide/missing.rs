//! What still has to be asked: exactly the facts that can still change an answer.

use super::code::{Asked, Asking};
use super::search::Search;
use super::status::asks_about;
use crate::facts::{ALL_GUARDIAN_FACTS, Fact, GuardianFact, Set, Situation, World, YES, item_facts};
use crate::law::Norm;
use crate::request::Request;
use crate::wording::question::ORDER;

/// One question that could be asked, and the places its answer fills.
struct Candidate {
    asking: Asking,
    places: Set,
}

/// One item as the search needs it: what is known, and the norms that still bear on it.
pub struct Open<'a> {
    /// Its place in the request; `None` stands for a list of items nobody has given.
    pub index: Option<usize>,
    /// What is known of it.
    pub world: &'a mut World,
    /// The norms that still bear on it.
    pub norms: &'a [&'static Norm],
}

/// The facts that can still change an answer, in the order a person would ask.
#[must_use]
pub fn missing(request: &Request, situation: &Situation, open: &mut [Open<'_>]) -> Vec<Asked> {
    let mut missing = Vec::new();
    for candidate in candidates(request, situation, open) {
        for item in open.iter_mut() {
            let concerned = match (candidate.asking, item.index) {
                (Asking::Item(_, of), Some(index)) => of == index,
                _ => true,
            };
            if concerned && Search::new(item.norms).depends(item.world, candidate.places) {
                let because = item.norms.iter().copied().find(|norm| asks_about(item.world, norm, candidate.places));
                missing.push(Asked { question: candidate.asking, because });
                break;
            }
        }
    }
    missing
}

const fn several(set: Set) -> bool {
    set & set.wrapping_sub(1) != 0
}

/// The facts one field of an item fills: whom it is about decides several of them.
const SUBJECT: [Fact; 4] =
    [Fact::RecipientIsSubject, Fact::SenderIsSubject, Fact::SubjectConsent, Fact::SubjectNotice];

fn candidates(request: &Request, situation: &Situation, open: &[Open<'_>]) -> Vec<Candidate> {
    let Some(world) = open.first().map(|item| &*item.world) else { return Vec::new() };
    let mut candidates = Vec::new();
    for fact in ORDER.iter().copied() {
        match fact {
            Fact::ChildNotice => {
                // who holds authority comes before what was done towards them
                of_guardians(request, situation, world, &mut candidates);
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
                let slot = world.slot(fact);
                // a fact that is a guardian's is asked of the guardian
                let own = usize::from(slot) == fact as usize;
                if own && several(world.at(slot)) && situation.asked & (1 << slot) == 0 {
                    candidates.push(Candidate { asking: Asking::Share(fact), places: places_of(world, fact) });
                }
            }
        }
        if fact == Fact::SameCareTeam && request.items.is_none() {
            let places = item_facts().iter().fold(0, |places, fact| places | 1 << world.slot(*fact));
            candidates.push(Candidate { asking: Asking::Items, places });
        }
    }
    candidates
}

/// The places an answer fills: the kind of one service is the kind of both when they are the same.
fn places_of(world: &World, fact: Fact) -> Set {
    let services = [Fact::SenderService, Fact::RecipientService];
    if services.contains(&fact) && world.get(Fact::SameService) == YES {
        services.iter().fold(0, |places, fact| places | 1 << world.slot(*fact))
    } else {
        1 << world.slot(fact)
    }
}

fn of_items(
    request: &Request,
    situation: &Situation,
    open: &[Open<'_>],
    fact: Fact,
    candidates: &mut Vec<Candidate>,
) {
    for (index, world) in open.iter().filter_map(|item| item.index.map(|index| (index, &*item.world))) {
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
        let open = facts.iter().map(|fact| world.slot(*fact)).filter(|slot| several(world.at(*slot)));
        let places = open.fold(0, |places, slot| places | 1 << slot) & !asked;
        if places != 0 && !candidates.iter().any(|other| other.asking == asking) {
            candidates.push(Candidate { asking, places });
        }
    }
}

/// Every place a list of notices fills.
fn notice_places(world: &World) -> Set {
    let own = 1 << world.slot(Fact::ChildNotice) | 1 << world.slot(Fact::SubjectNotice);
    (0..world.guardians())
        .fold(own, |places, guardian| places | 1 << World::guardian_slot(guardian, GuardianFact::Notice))
}

/// Every place a list of consents fills.
fn consent_places(world: &World) -> Set {
    let own = 1 << world.slot(Fact::ChildConsent) | 1 << world.slot(Fact::SubjectConsent);
    (0..world.guardians())
        .fold(own, |places, guardian| places | 1 << World::guardian_slot(guardian, GuardianFact::Consent))
}

fn of_guardians(request: &Request, situation: &Situation, world: &World, candidates: &mut Vec<Candidate>) {
    let facts = || {
        ALL_GUARDIAN_FACTS.into_iter().filter(|fact| !matches!(fact, GuardianFact::Notice | GuardianFact::Consent))
    };
    for (guardian, _) in situation.guardians.iter().enumerate().filter(|(_, id)| id.is_some()) {
        for fact in facts() {
            let slot = World::guardian_slot(guardian, fact);
            if several(world.at(slot)) && situation.asked & (1 << slot) == 0 {
                candidates.push(Candidate { asking: Asking::Guardian(fact, guardian), places: 1 << slot });
            }
        }
    }
    if request.guardians.is_none() || situation.guardians.iter().any(Option::is_none) {
        let unnamed = (0..world.guardians()).filter(|at| situation.guardians.get(*at).is_none_or(Option::is_none));
        let places = unnamed.flat_map(|guardian| facts().map(move |fact| World::guardian_slot(guardian, fact)));
        let places = places.fold(0, |places, slot| places | 1 << slot);
        candidates.push(Candidate { asking: Asking::Guardians, places });
    }
}
