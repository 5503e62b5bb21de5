//! Whether an answer still depends on a fact: whether two consistent completions that differ only in it lead to different
//! outcomes.
//!
//! Proving that a fact does *not* matter is the hard half. So what norms ask is first taken whole: "the sender is bound by
//! secrecy" is taken to hold, then not to, before anybody asks for the post, the service and the regime that decide it.
//! Mostly the answer no longer depends on the fact by then. Where it does, what was taken is asked for.

use super::lanes::{LANES, Part, Question};
use super::outcomes::Outcomes;
use super::search::{Search, Task};
use super::view::{code, in_lane};
use crate::facts::{Set, World};
use crate::law::circuit::{NEGATED, NormCode, Wire};
use crate::law::norm::Effect;

/// A bound on the worlds looked at for all the questions of one answer. Where it is reached a question is asked: one too
/// many rather than one too few.
pub const MOST_WORLDS: usize = 20_000;

/// A branch of the search: what is known of the facts outside the group. For most groups it is one world; when the group
/// is whom the item is about, one for each person it may be.
#[derive(Clone)]
pub struct Branch {
    /// The worlds, which differ in the group alone.
    worlds: Vec<World>,
    /// What is taken to hold in them.
    taken: Vec<Wire>,
}

impl Branch {
    /// A branch where nothing is taken yet.
    pub fn of(worlds: Vec<World>) -> Self {
        Self { worlds, taken: Vec::new() }
    }
}

impl Search {
    /// Whether the places of `group` can still change the outcome, on one of these branches at least. `norms` are those
    /// that still bear on it; `left` is how many worlds may still be looked at.
    pub fn depends(&mut self, branches: &[Branch], group: Set, norms: &[u8], left: &mut usize) -> bool {
        // What matters is mostly found fact by fact, what does not is mostly proved whole: each has its turn, then a longer one.
        for patience in [200, 1_000, 5_000, usize::MAX] {
            for whole in [false, true] {
                let mut turn = patience.min(*left);
                let before = turn;
                let found = self.depends_in(branches.to_vec(), group, norms, whole, &mut turn);
                *left -= before - turn;
                match found {
                    Some(found) => return found,
                    None if *left == 0 => return true,
                    None => {}
                }
            }
        }
        true
    }

    /// The same, given up after so many worlds.
    fn depends_in(
        &mut self,
        mut branches: Vec<Branch>,
        group: Set,
        norms: &[u8],
        whole: bool,
        left: &mut usize,
    ) -> Option<bool> {
        while !branches.is_empty() {
            let batch = self.load_some(&mut branches);
            let count = batch.iter().map(|branch| branch.worlds.len()).sum();
            let Some(rest) = left.checked_sub(count) else {
                *left = 0;
                return None;
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
                if mistaken >> first & 1 != 0 {
                    continue;
                }
                let mut all = Outcomes::default();
                for lane in first..lane {
                    all.add(in_lane(&outcomes, lane));
                }
                let alone = branch.worlds.len() == 1;
                if all.single().is_some() || (alone && self.reader(first, group).is_none()) {
                    continue;
                }
                match self.next(&branch, first, group, whole) {
                    Some(Part::Wire(wire)) => branches.extend([wire ^ NEGATED, wire].map(|wire| {
                        let taken = branch.taken.iter().copied().chain([wire]).collect();
                        Branch { worlds: branch.worlds.clone(), taken }
                    })),
                    Some(Part::Question(question)) => branches.extend(split(&branch, question)),
                    None => leaves.push(branch.worlds),
                }
            }
            // where nothing but the group is open, each of its completions is looked at
            for worlds in leaves {
                let tasks = worlds.into_iter().map(|world| Task { item: 0, world }).collect();
                if self.possible(tasks, 1).first().is_some_and(|found| found.single().is_none()) {
                    return Some(true);
                }
            }
        }
        Some(false)
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
        self.lanes.load(batch.iter().flat_map(|branch| branch.worlds.iter().cloned()).collect());
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
                    let barring = self.view.bearing(lane).filter(|norm| norm.closes & way != 0);
                    let barring: Vec<_> = barring.collect();
                    barring.into_iter().find_map(|norm| self.part_of(norm, lane, aside, whole))
                })
                .or_else(|| {
                    let of_taken = branch.taken.iter().find_map(|wire| self.lanes.unsettled(*wire, lane, aside));
                    of_taken.map(Part::Question)
                })
                .or_else(|| {
                    let others: Vec<_> = self.view.bearing(lane).collect();
                    others.into_iter().find_map(|norm| self.part_of(norm, lane, aside, whole))
                });
            if found.is_some() {
                return found;
            }
        }
        None
    }

    fn part_of(&mut self, norm: &NormCode, lane: usize, aside: Set, whole: bool) -> Option<Part> {
        if whole {
            self.lanes.open_part(norm, lane, aside)
        } else {
            self.lanes.open_question(norm, lane, aside).map(Part::Question)
        }
    }

    /// The first norm that bears on the outcome of a lane and reads one of these places while it is open.
    pub fn reader(&mut self, lane: usize, places: Set) -> Option<u8> {
        (0..self.view.alive.len()).find_map(|at| self.reads(at, lane, places))
    }

    /// The norm at a place of the view, when it is not settled in a lane, bears on its outcome and reads one of these
    /// places while it is open.
    pub fn reads(&mut self, at: usize, lane: usize, places: Set) -> Option<u8> {
        let (place, reach) = *self.view.alive.get(at)?;
        let norm = code(place)?;
        let bears = reach.is_open(lane) && (norm.effect == Effect::Forbids || self.view.bears(place, lane));
        (bears && self.lanes.open_question(norm, lane, !places).is_some()).then_some(place)
    }
}

/// The branch where the question is answered one way, and the other: the way to look at first comes last.
fn split(branch: &Branch, question: Question) -> Vec<Branch> {
    [!question.towards, question.towards]
        .into_iter()
        .map(|part| {
            let narrowed = branch.worlds.iter().cloned();
            let worlds =
                narrowed.filter_map(|mut world| world.narrow(question.slot, part).then_some(world)).collect();
            Branch { worlds, taken: branch.taken.clone() }
        })
        .filter(|branch| !branch.worlds.is_empty())
        .collect()
}
