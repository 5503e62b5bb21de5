//! What still has to be asked: exactly the facts that can still change an answer.

use super::code::{Asked, Asking};
use super::depend::{Branch, FEW_DOUBTS, FEW_WORLDS, FIRST_TURN, MANY_DOUBTS, MOST_PROBED, MOST_WORLDS, turns};
use super::lanes::LANES;
use super::search::Search;
use super::view::code;
use super::witness::known_idle;
use crate::facts::{
    ALL_GUARDIAN_FACTS, Fact, GuardianFact, Set, Situation, World, YES, guardian_slot, item_facts, only, slot,
};
use crate::request::vocabulary::Role;
use crate::request::{Actor, Answer, Request};
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
    /// What is known of it: for each guardian the recipient may be, a world for each person it may be about.
    pub worlds: &'a [World],
    /// How many guardians the recipient may be.
    pub recipients: usize,
}

/// The facts that can still change an answer, in the order a person would ask.
#[must_use]
pub fn missing(search: &mut Search, request: &Request, situation: &Situation, open: &[Open<'_>]) -> Vec<Asked> {
    let candidates = candidates(request, situation, open);
    let mut missing: Vec<Option<Asked>> = Vec::new();
    missing.resize_with(candidates.len(), || None);
    let mut left = MOST_WORLDS;
    let from = search.lanes.read;
    for open in open.chunks(LANES) {
        let norms = search.look_at_open(open);
        let mut doubts = Vec::new();
        for (at, candidate) in candidates.iter().enumerate() {
            if missing.get(at).is_some_and(Option::is_none) {
                doubts.extend(search.doubt(at, candidate, open));
            }
        }
        search.settle(&mut doubts, open, &norms, &mut left, from);
        for doubt in doubts.into_iter().filter(|doubt| doubt.matters == Some(true)) {
            if let (Some(asked), Some(candidate)) = (missing.get_mut(doubt.of), candidates.get(doubt.of)) {
                *asked = Some(Asked {
                    question: candidate.asking,
                    // the strongest of the texts that read it, the first of those
                    because: doubt
                        .readers
                        .iter()
                        .min_by_key(|norm| code(**norm).map(|norm| norm.force))
                        .map(|norm| u16::from(*norm)),
                    excluded: 0,
                });
            }
        }
    }
    missing.into_iter().flatten().collect()
}

/// The questions in doubt about one open item.
#[cfg(test)]
pub fn doubts_of(search: &mut Search, request: &Request, situation: &Situation, open: &[Open<'_>]) -> Vec<Doubt> {
    search.look_at_open(open);
    let candidates = candidates(request, situation, open);
    candidates.iter().enumerate().filter_map(|(at, candidate)| search.doubt(at, candidate, open)).collect()
}

fn concerns(candidate: &Candidate, item: &Open<'_>) -> bool {
    match (candidate.asking, item.index) {
        (Asking::Item(_, of), Some(index)) => of == index,
        _ => true,
    }
}

impl Search {
    /// Reads the open items, one lane an item, and tells the norms that bear on any of them.
    pub fn look_at_open(&mut self, open: &[Open<'_>]) -> Vec<u8> {
        self.lanes.load(open.iter().filter_map(|item| World::any_of(item.worlds)).collect());
        self.view.look(&mut self.lanes, super::lanes::deciding());
        self.view.alive.iter().map(|(norm, _)| *norm).collect()
    }

    /// A question in doubt, when some norm reads its answer for some item.
    fn doubt(&mut self, of: usize, candidate: &Candidate, open: &[Open<'_>]) -> Option<Doubt> {
        let mut items = Vec::new();
        let mut readers = Vec::new();
        for (lane, _) in open.iter().enumerate().filter(|(_, item)| concerns(candidate, item)) {
            let here = self.readers(lane, candidate.places);
            if !here.is_empty() {
                items.push(lane);
                if readers.is_empty() {
                    readers = here;
                }
            }
        }
        // who the recipient is, and the person an item is about, is which of its worlds; any other question is put to each of them
        let together = match candidate.asking {
            Asking::Share(Fact::RecipientAuthority) => Together::Recipients,
            Asking::Item(Fact::RecipientIsSubject, _) | Asking::Items => Together::Subjects,
            _ => Together::Alone,
        };
        let places = candidate.places;
        (!items.is_empty()).then_some(Doubt { of, places, readers, items, together, matters: None })
    }

    /// Finds out of every doubt whether it matters: the shortest way first.
    fn settle(&mut self, doubts: &mut [Doubt], open: &[Open<'_>], norms: &[u8], left: &mut usize, from: usize) {
        let branches = |doubts: &[Doubt]| -> Vec<Branch> {
            let mut branches = Vec::new();
            for (at, doubt) in doubts.iter().enumerate().rev() {
                if doubt.matters.is_none() {
                    branches.append(&mut doubt.branches(at, open));
                }
            }
            branches
        };
        for doubt in &mut *doubts {
            if known_idle(doubt.places, doubt.worlds(open)) {
                doubt.matters = Some(false);
            }
        }
        // with little in doubt, looking everywhere is the shortest way
        if doubts.len() <= FEW_DOUBTS {
            let mut few = FEW_WORLDS.min(*left);
            *left -= few;
            self.depends(branches(doubts), doubts, norms, false, &mut few);
            *left += few;
        }
        if doubts.iter().all(|doubt| doubt.matters.is_some()) {
            return;
        }
        for (lane, item) in open.iter().enumerate() {
            self.recall(item.worlds, lane, doubts);
        }
        if doubts.iter().all(|doubt| doubt.matters.is_some()) {
            return;
        }
        self.probe_each(open, doubts, false, from);
        if doubts.len() <= MANY_DOUBTS {
            self.search_each(open, doubts, norms, &[(FIRST_TURN, true)], left);
        }
        self.probe_each(open, doubts, true, from);
        // What matters is mostly found fact by fact, what does not is mostly proved whole: each has its turn, then a longer
        // one.
        self.search_each(open, doubts, norms, turns(doubts.len()), left);
        for doubt in doubts {
            // one question too many rather than one too few
            doubt.matters.get_or_insert(true);
        }
    }

    fn probe_each(&mut self, open: &[Open<'_>], doubts: &mut [Doubt], aimed: bool, from: usize) {
        for (lane, item) in open.iter().enumerate() {
            if self.lanes.read.wrapping_sub(from) > MOST_PROBED {
                return;
            }
            self.probe(item.worlds, lane, doubts, aimed);
        }
    }

    /// Searches for each doubt alone, so long and in such a way, turn by turn.
    fn search_each(
        &mut self,
        open: &[Open<'_>],
        doubts: &mut [Doubt],
        norms: &[u8],
        turns: &[(usize, bool)],
        left: &mut usize,
    ) {
        for at in 0..doubts.len() {
            for (patience, whole) in turns {
                let Some(doubt) = doubts.get(at).filter(|doubt| doubt.matters.is_none()) else { break };
                let mut turn = (*patience).min(*left);
                *left -= turn;
                let branches = doubt.branches(at, open);
                self.depends(branches, doubts, norms, *whole, &mut turn);
                *left += turn;
            }
        }
    }
}

/// Which of an item's worlds the answer to a question is a choice between.
#[derive(Clone, Copy)]
pub enum Together {
    /// None: it is answered within each of them.
    Alone,
    /// Those of the people it may be about.
    Subjects,
    /// Those of the guardians the recipient may be.
    Recipients,
}

/// A question of which it is to be found whether it matters.
#[cfg_attr(test, derive(Clone))]
pub struct Doubt {
    /// Its place among the questions that could be asked.
    of: usize,
    /// The places its answer fills.
    pub places: Set,
    /// Norms that read one of them, the first first.
    pub readers: Vec<u8>,
    /// The items for which one reads it, by place among those looked at.
    pub items: Vec<usize>,
    /// It is about which of its worlds an item is.
    pub together: Together,
    /// Whether it matters, once that is found.
    pub matters: Option<bool>,
}

impl Doubt {
    /// A doubt about these places, for the first item.
    #[cfg(test)]
    pub fn about(places: Set) -> Self {
        Self { of: 0, places, readers: Vec::new(), items: vec![0], together: Together::Alone, matters: None }
    }

    /// The worlds of the items it is about.
    fn worlds<'o>(&'o self, open: &'o [Open<'_>]) -> impl Iterator<Item = &'o World> + 'o {
        self.items.iter().filter_map(|item| open.get(*item)).flat_map(|item| item.worlds)
    }

    /// Where the search for two completions that differ in its answer alone begins.
    pub fn branches(&self, at: usize, open: &[Open<'_>]) -> Vec<Branch> {
        let mut branches = Vec::new();
        for item in &self.items {
            let Some(item) = open.get(*item) else { continue };
            let row = (item.worlds.len() / item.recipients).max(1);
            match self.together {
                Together::Alone => branches.extend(item.worlds.iter().map(|world| Branch::new(at, vec![*world]))),
                Together::Subjects => {
                    branches.extend(item.worlds.chunks(row).map(|row| Branch::new(at, row.to_vec())));
                }
                Together::Recipients => {
                    branches.extend((0..row).map(|column| {
                        Branch::new(at, item.worlds.iter().skip(column).step_by(row).copied().collect())
                    }));
                }
            }
        }
        branches
    }
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

fn candidates(request: &Request, situation: &Situation, open: &[Open<'_>]) -> Vec<Candidate> {
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
                // whichever span of the law it is in, the day may be before a birthday or after
                let open = several(world.at(slot)) || fact == Fact::Span && dated && several(world.at(age));
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
