//! What still has to be asked: exactly the facts that can still change an answer.

use super::candidates::{Candidate, candidates};
use super::code::{Asked, Asking};
use super::depend::{Branch, FEW_DOUBTS, FEW_WORLDS, FIRST_TURN, MANY_DOUBTS, MOST_PROBED, MOST_WORLDS, turns};
use super::lanes::LANES;
use super::search::Search;
use super::view::code;
use super::witness::known_idle;
use crate::facts::{Fact, Set, Situation, World};
use crate::request::Request;

/// One item that is still open.
pub struct Open<'a> {
    /// Its place in the request; `None` stands for a list of items nobody has given.
    pub index: Option<usize>,
    /// What is known of it: for each stretch of days and each guardian the recipient may be, a world for each person it may be about.
    pub worlds: &'a [World],
    /// How many guardians the recipient may be.
    pub recipients: usize,
    /// How many stretches of days are looked at apart.
    pub stretches: usize,
}

impl<'a> Open<'a> {
    /// An item of this situation.
    #[must_use]
    pub fn new(index: Option<usize>, worlds: &'a [World], situation: &Situation) -> Self {
        Self { index, worlds, recipients: situation.recipients, stretches: situation.stretches }
    }
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
        // which day it is, who the recipient is, and the person an item is about, is which of its worlds; any other question is put to each of them
        let together = match candidate.asking {
            Asking::Share(Fact::Span) => Together::Days,
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
    /// Those of the stretches of days.
    Days,
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
            let day = (item.worlds.len() / item.stretches).max(1);
            let row = (day / item.recipients).max(1);
            // the choice is between worlds a step apart, within each block
            let (block, step) = match self.together {
                Together::Alone => (1, 1),
                Together::Subjects => (row, 1),
                Together::Recipients => (day, row),
                Together::Days => (item.worlds.len(), day),
            };
            for block in item.worlds.chunks(block.max(1)) {
                let choice = |first| block.iter().skip(first).step_by(step).copied().collect();
                branches.extend((0..step).map(|first| Branch::new(at, choice(first))));
            }
        }
        branches
    }
}
