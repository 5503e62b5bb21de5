//! Whether an answer still depends on a fact: whether two consistent completions that differ only in it lead to different
//! outcomes.
//!
//! Proving that a fact does *not* matter is the hard half. So what norms ask is first taken whole: "the sender is bound by
//! secrecy" is taken to hold, then not to, before anybody asks for the post, the service and the regime that decide it.
//! Mostly the answer no longer depends on the fact by then. Where it does, what was taken is asked for.

use super::lanes::{LANES, Part, Question};
use super::missing::Doubt;
use super::outcomes::Outcomes;
use super::search::Search;
use super::view::{code, in_lane};
use crate::facts::{Set, World};
use crate::law::circuit::{NEGATED, NormCode, Wire};

/// A bound on the worlds looked at for all the questions of one answer. Where it is reached a question is asked: one too
/// many rather than one too few.
pub const MOST_WORLDS: usize = 10_000;

/// A bound on the worlds probed for them, over all items: what was not probed is searched or asked.
pub const MOST_PROBED: usize = 60_000;

/// With no more questions in doubt than these, so many worlds are looked at before anything cleverer is tried.
pub const FEW_DOUBTS: usize = 3;
/// See [`FEW_DOUBTS`].
pub const FEW_WORLDS: usize = 200;

/// How many worlds are looked at to prove that a question does not matter, before it is probed again.
pub const FIRST_TURN: usize = 300;

/// How many worlds are looked at for one question, and whether whole, turn by turn: with many in doubt nearly all matter,
/// and were found to.
pub const fn turns(doubts: usize) -> &'static [(usize, bool)] {
    if doubts > MANY_DOUBTS {
        &[(300, false)]
    } else {
        &[(400, false), (1_200, true), (1_200, false), (4_000, true), (4_000, false)]
    }
}

/// With more questions in doubt than these a form has hardly begun.
pub const MANY_DOUBTS: usize = 12;

/// A branch of the search: what is known of the facts outside the group. For most groups it is one world; when the group
/// is whom the item is about, one for each person it may be.
#[cfg_attr(test, derive(Clone))]
pub struct Branch {
    /// The doubt it belongs to, by place.
    doubt: usize,
    /// The worlds, which differ in the group alone.
    worlds: Vec<World>,
    /// What is taken to hold in them.
    taken: Vec<Wire>,
}

impl Branch {
    /// A branch where nothing is taken yet.
    pub fn new(doubt: usize, worlds: Vec<World>) -> Self {
        Self { doubt, worlds, taken: Vec::new() }
    }
}

impl Search {
    /// Whether the places of each doubt can still change the outcome, on one of its branches at least: what is found is
    /// written there. `norms` are those that still bear on it; `whole` tells whether what they ask is taken whole first;
    /// the search ends when `left` worlds were looked at.
    pub fn depends(
        &mut self,
        mut branches: Vec<Branch>,
        doubts: &mut [Doubt],
        norms: &[u8],
        whole: bool,
        left: &mut usize,
    ) {
        let mut pending = vec![0_usize; doubts.len()];
        let mut count_up = |at: usize, more: bool| {
            if let Some(count) = pending.get_mut(at) {
                *count = if more { *count + 1 } else { *count - 1 };
                *count == 0
            } else {
                false
            }
        };
        for branch in &branches {
            count_up(branch.doubt, true);
        }
        while !branches.is_empty() {
            let batch = self.load_some(&mut branches);
            let count = batch.iter().map(|branch| branch.worlds.len()).sum();
            let Some(rest) = left.checked_sub(count) else {
                *left = 0;
                return;
            };
            *left = rest;
            let mistaken = self.lanes.mistaken();
            self.view.look(&mut self.lanes, norms.iter().copied());
            let outcomes = self.view.outcomes();
            let mut leaves = Vec::new();
            let mut lane = 0;
            for branch in batch {
                let first = lane;
                lane += branch.worlds.len();
                let at = branch.doubt;
                let group = match doubts.get(at) {
                    Some(doubt) if doubt.matters.is_none() => doubt.places,
                    _ => continue,
                };
                let mut all = Outcomes::default();
                for lane in first..lane {
                    all.add(in_lane(&outcomes, lane));
                }
                let alone = branch.worlds.len() == 1;
                let over = mistaken >> first & 1 != 0
                    || all.single().is_some()
                    || (alone && self.reader(first, group).is_none());
                if !over {
                    match self.next(&branch, first, group, whole) {
                        Some(Part::Wire(wire)) => {
                            for wire in [wire ^ NEGATED, wire] {
                                let taken = branch.taken.iter().copied().chain([wire]).collect();
                                branches.push(Branch { doubt: at, worlds: branch.worlds.clone(), taken });
                                count_up(at, true);
                            }
                        }
                        Some(Part::Question(question)) => {
                            for part in split(&branch, question) {
                                branches.push(part);
                                count_up(at, true);
                            }
                        }
                        None => {
                            leaves.push(branch);
                            continue;
                        }
                    }
                }
                if count_up(at, false)
                    && let Some(doubt) = doubts.get_mut(at)
                {
                    doubt.matters = Some(false);
                }
            }
            // where nothing but the group is open, each of its completions is looked at
            let (owners, leaves): (Vec<usize>, Vec<Vec<World>>) =
                leaves.into_iter().map(|branch| (branch.doubt, branch.worlds)).unzip();
            #[cfg(test)]
            if !leaves.is_empty() {
                self.leaves = leaves.concat();
            }
            for (at, found) in owners.into_iter().zip(self.possible_of(leaves)) {
                let Some(doubt) = doubts.get_mut(at).filter(|doubt| doubt.matters.is_none()) else { continue };
                if found.single().is_none() {
                    doubt.matters = Some(true);
                } else if count_up(at, false) {
                    doubt.matters = Some(false);
                }
            }
        }
    }

    /// Loads the last branches that fit the lanes.
    fn load_some(&mut self, branches: &mut Vec<Branch>) -> Vec<Branch> {
        let mut batch: Vec<Branch> = Vec::new();
        let mut count = 0;
        while let Some(branch) = branches.pop() {
            count += branch.worlds.len();
            if count > LANES && !batch.is_empty() {
                branches.push(branch);
                break;
            }
            batch.push(branch);
        }
        self.lanes.load(batch.iter().flat_map(|branch| branch.worlds.iter().copied()).collect());
        let mut lane = 0;
        for branch in &batch {
            for _ in &branch.worlds {
                for wire in &branch.taken {
                    self.lanes.take(*wire, lane);
                }
                lane += 1;
            }
        }
        batch
    }

    /// What to split next: what the norm that reads the group asks beside it, whole; whether what would close it holds;
    /// then, fact by fact, what was taken whole; then what the others ask.
    fn next(&mut self, branch: &Branch, first: usize, group: Set, whole: bool) -> Option<Part> {
        // several worlds share what is taken: only facts are, then
        let whole = whole && branch.worlds.len() == 1;
        for (lane, world) in (first..).zip(&branch.worlds) {
            let aside = world.untied(group);
            let reader = self.reader(lane, group).and_then(code);
            let of_reader = reader.and_then(|norm| self.part_of(norm, lane, aside, whole));
            let found = of_reader
                .or_else(|| {
                    let way = reader.map_or(0, |norm| 1 << norm.way as u8);
                    self.part_of_any(lane, aside, whole, |norm| norm.closes & way != 0)
                })
                .or_else(|| {
                    let of_taken = branch.taken.iter().find_map(|wire| self.lanes.unsettled(*wire, lane, aside));
                    of_taken.map(Part::Question)
                })
                .or_else(|| self.part_of_any(lane, aside, whole, |_| true));
            if let Some(Part::Question(question)) = found {
                // in another of the worlds the same place may be tied elsewhere: what is asked is what it is tied to
                return Some(Part::Question(Question { slot: world.home_of(question.slot), ..question }));
            }
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// An open part of the first of these norms that bears on the outcome of a lane.
    fn part_of_any(
        &mut self,
        lane: usize,
        aside: Set,
        whole: bool,
        among: impl Fn(&NormCode) -> bool,
    ) -> Option<Part> {
        (0..self.view.bearing.len()).find_map(|at| {
            let (place, lanes) = *self.view.bearing.get(at)?;
            let norm = code(place).filter(|norm| lanes >> lane & 1 != 0 && among(norm))?;
            self.part_of(norm, lane, aside, whole)
        })
    }

    fn part_of(&mut self, norm: &'static NormCode, lane: usize, aside: Set, whole: bool) -> Option<Part> {
        if whole {
            self.lanes.open_part(norm, lane, aside)
        } else {
            self.lanes.open_question(norm, lane, aside).map(Part::Question)
        }
    }

    /// The first norm that bears on the outcome of a lane and reads one of these places while it is open.
    pub fn reader(&mut self, lane: usize, places: Set) -> Option<u8> {
        (0..self.view.bearing.len()).find_map(|at| self.reads(at, lane, places))
    }

    /// The norm at a place among those that bear, when it bears on the outcome of a lane and reads one of these places
    /// while it is open.
    pub fn reads(&mut self, at: usize, lane: usize, places: Set) -> Option<u8> {
        let (place, lanes) = *self.view.bearing.get(at)?;
        let norm = code(place).filter(|_| lanes >> lane & 1 != 0)?;
        let reads = self.lanes.support_of(place) & places != 0;
        (reads && self.lanes.open_question(norm, lane, !places).is_some()).then_some(place)
    }
}

/// The branch where the question is answered one way, and the other: the way to look at first comes last.
fn split(branch: &Branch, question: Question) -> Vec<Branch> {
    let mut parts = Vec::with_capacity(2);
    for part in [!question.towards, question.towards] {
        let mut worlds = Vec::with_capacity(branch.worlds.len());
        for world in &branch.worlds {
            let mut world = *world;
            if world.narrow(question.slot, part) {
                worlds.push(world);
            }
        }
        if !worlds.is_empty() {
            parts.push(Branch { doubt: branch.doubt, worlds, taken: branch.taken.clone() });
        }
    }
    parts
}
