//! What could be asked: every question whose answer is open, with the places it fills.

use super::code::Asking;
use super::missing::Open;
use crate::facts::{
    ALL_GUARDIAN_FACTS, Fact, GuardianFact, Set, Situation, World, YES, guardian_slot, item_facts, only, slot,
};
use crate::request::vocabulary::Role;
use crate::request::{Actor, Answer, Request};
use crate::wording::question::ORDER;

/// One question that could be asked, and the places its answer fills.
pub struct Candidate {
    /// The question.
    pub asking: Asking,
    /// The places.
    pub places: Set,
}

const fn several(set: Set) -> bool {
    set & set.wrapping_sub(1) != 0
}

/// The facts one field of an item fills: whom it is about decides several of them.
const SUBJECT: [Fact; 5] = [
    Fact::RecipientIsSubject,
    Fact::RecipientForSubject,
    Fact::SenderIsSubject,
    Fact::SubjectConsent,
    Fact::SubjectNotice,
];

/// The questions that could be asked, in the order a person would.
#[must_use]
pub fn candidates(request: &Request, situation: &Situation, open: &[Open<'_>]) -> Vec<Candidate> {
    let worlds = open.first().map_or(&[][..], |item| item.worlds);
    let [world, ..] = worlds else { return Vec::new() };
    let mut candidates = Vec::new();
    for fact in ORDER.iter().copied() {
        match fact {
            Fact::ChildNotice => {
                // who holds authority comes before what was done towards them
                of_guardians(situation, worlds, &mut candidates);
                if situation.ask_notices {
                    candidates.push(Candidate { asking: Asking::Share(fact), places: notice_places(world) });
                }
            }
            Fact::ChildConsent => {
                if situation.ask_consents {
                    candidates.push(Candidate { asking: Asking::Share(fact), places: consent_places(world) });
                }
            }
            // answered with whom the recipient acts for, or with the list of guardians
            Fact::RecipientForGuardian => {}
            Fact::RecipientAuthority if situation.recipients > 1 => {
                let places = only(slot(fact)) | only(slot(Fact::RecipientIsSubject));
                add(&mut candidates, Asking::Share(fact), places);
            }
            _ if item_facts().contains(&fact) => of_items(request, situation, open, fact, &mut candidates),
            _ => {
                let (slot, age) = (slot(fact), slot(Fact::Age));
                // a fact that is a guardian's is asked of the guardian
                let own = world.home(fact) == slot;
                // the day tells the age of somebody whose birth date is given
                let dated = request.child.birth_date.given().is_some() && request.date == Answer::Absent;
                let open_at = |slot| worlds.iter().any(|world| several(world.at(slot)));
                // whichever span of the law it is in, the day may be before a birthday or after, or the end of an agreement
                let day_matters = || situation.stretches > 1 || dated && open_at(age);
                let open = open_at(slot) || fact == Fact::Span && day_matters();
                if own && open && situation.asked & only(slot) == 0 && !(fact == Fact::Age && dated) {
                    let mut places = places_of(world, fact);
                    if fact == Fact::Span {
                        if dated {
                            places |= only(age);
                        }
                        if request.consents.iter().flatten().any(|consent| consent.until.is_some()) {
                            // the day says which agreements have ended
                            places |= consent_places(world);
                        }
                    }
                    // which guardian the recipient is cannot be said where none is named, and was said where an id names one
                    let said = request.guardians.is_none() && request.recipient.guardian.is_some();
                    let nobody = fact == Fact::RecipientAuthority && (situation.guardians() == 0 || said);
                    let asking = match fact {
                        _ if nobody => Asking::Guardians,
                        // the recipient's was told: what is missing is the other side's
                        Fact::SameService if request.recipient.service_id.is_some() => Asking::SenderService,
                        _ => Asking::Share(fact),
                    };
                    add(&mut candidates, asking, places);
                }
            }
        }
        if fact == Fact::Span && request.items.is_none() {
            let places = item_facts().iter().fold(0, |places, fact| places | only(slot(*fact)));
            candidates.push(Candidate { asking: Asking::Items, places });
        }
    }
    candidates
}

/// The places an answer fills: the kind of one service is the kind of both when they are the same, and whom a
/// recipient acts for says both whether it is the child and whether it is a guardian.
fn places_of(world: &World, fact: Fact) -> Set {
    let services = [Fact::SenderService, Fact::RecipientService];
    if services.contains(&fact) && world.get(Fact::SameService) == YES {
        services.iter().fold(0, |places, fact| places | only(slot(*fact)))
    } else if fact == Fact::RecipientForChild {
        only(slot(fact)) | only(slot(Fact::RecipientForGuardian))
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
            Fact::RecipientIsSubject | Fact::SenderIsSubject if named => {
                let (actor, guardian) = match fact {
                    Fact::SenderIsSubject => (&request.sender, Asking::SenderGuardian),
                    _ => (&request.recipient, Asking::Share(Fact::RecipientAuthority)),
                };
                let open = worlds.iter().any(|world| several(world.get(fact)));
                if open && (actor.person.is_some() || may_be_a_guardian(actor, request)) {
                    add(candidates, guardian, only(slot(fact)));
                }
                // of who is known by their own id, or is a parent, that is all there is to ask
                if actor.person.is_some() || is_a_listed_parent(actor, request) {
                    continue;
                }
                (Asking::Share(fact), &[fact][..])
            }
            Fact::RecipientForSubject if named => (Asking::Share(Fact::RecipientForChild), &[fact][..]),
            // whom it is about, where the order of questions has it
            Fact::SubjectConsent if !named => (Asking::Item(Fact::RecipientIsSubject, index), &SUBJECT[..]),
            _ if SUBJECT.contains(&fact) => continue,
            _ => (Asking::Item(fact, index), &[fact][..]),
        };
        let open = |slot: &u8| worlds.len() > 1 || worlds.iter().any(|world| several(world.at(*slot)));
        let slots = facts.iter().map(|fact| slot(*fact)).filter(open);
        let places = slots.fold(0, |places, slot| places | only(slot)) & !asked;
        if places != 0 {
            add(candidates, asking, places);
        }
    }
}

/// Whether an actor of whom no guardian is named may be one of those listed: kin, or who may turn out to be.
fn may_be_a_guardian(actor: &Actor, request: &Request) -> bool {
    let kin = |role| MAY_HOLD_AUTHORITY.contains(&role);
    let listed = request.guardians.as_ref().is_some_and(|listed| !listed.is_empty());
    listed && actor.guardian.is_none() && actor.role.given().is_none_or(kin)
}

fn is_a_listed_parent(actor: &Actor, request: &Request) -> bool {
    actor.role == Answer::Given(Role::Parent) && may_be_a_guardian(actor, request)
}

/// Kin, and who has the child by a judge's decision.
const MAY_HOLD_AUTHORITY: &[Role] = &[
    Role::Parent,
    Role::Tuteur,
    Role::Fratrie,
    Role::GrandParent,
    Role::BeauParent,
    Role::AutreProche,
    Role::TiersDigneDeConfiance,
];

/// A question is asked once, for all that its answer fills.
fn add(candidates: &mut Vec<Candidate>, asking: Asking, places: Set) {
    match candidates.iter_mut().find(|other| other.asking == asking) {
        Some(asked) => asked.places |= places,
        None => candidates.push(Candidate { asking, places }),
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

fn of_guardians(situation: &Situation, worlds: &[World], candidates: &mut Vec<Candidate>) {
    let [world, ..] = worlds else { return };
    let facts = || {
        ALL_GUARDIAN_FACTS.into_iter().filter(|fact| !matches!(fact, GuardianFact::Notice | GuardianFact::Consent))
    };
    for guardian in 0..situation.named {
        for fact in facts() {
            let slot = guardian_slot(guardian, fact);
            if several(world.at(slot)) && situation.asked & only(slot) == 0 {
                let mut places = worlds.iter().fold(0, |places, world| places | world.with_tied(only(slot)));
                // who turns out to be a parent turns out to be this one, perhaps
                if fact == GuardianFact::Authority && world.may_be_a_listed_parent() {
                    places |= only(crate::facts::slot(Fact::RecipientAuthority));
                }
                candidates.push(Candidate { asking: Asking::Guardian(fact, guardian), places });
            }
        }
    }
    if situation.stand_ins > 0 {
        let places = (situation.named..situation.guardians())
            .flat_map(|guardian| facts().map(move |fact| guardian_slot(guardian, fact)));
        let mut places = places.fold(0, |places, slot| places | only(slot));
        // a list that is given tells of each of them, once they are named
        let given = [(GuardianFact::Notice, situation.ask_notices), (GuardianFact::Consent, situation.ask_consents)];
        for (fact, _) in given.into_iter().filter(|(_, to_ask)| !to_ask) {
            for guardian in situation.named..situation.guardians() {
                places |= only(guardian_slot(guardian, fact));
            }
        }
        if !several(world.get(Fact::RecipientForChild)) {
            // the person the recipient acts for is named: the list tells whether it is a guardian
            places |= only(slot(Fact::RecipientForGuardian));
        }
        add(candidates, Asking::Guardians, places);
    }
}
