//! Whether an answer still depends on a fact: whether two consistent completions that differ only in it lead to different
//! outcomes.

use super::lanes::LANES;
use super::outcomes::Outcomes;
use super::search::{Search, Task};
use super::view::{code, in_lane};
use crate::facts::{Set, World};
use crate::law::norm::Effect;

/// A bound on the worlds looked at for one question. Where it is reached the question is asked: one too many rather than
/// one too few.
const MOST_WORLDS: usize = 20_000;

/// A branch of the search: what is known of the facts outside the group. For most groups it is one world; when the group
/// is whom the item is about, one for each person it may be.
pub struct Branch {
    /// The worlds, which differ in the group alone.
    pub worlds: Vec<World>,
}

impl Search {
    /// Whether the places of `group` can still change the outcome, on one of these branches at least. `norms` are those
    /// that still bear on it.
    pub fn depends(&mut self, mut branches: Vec<Branch>, group: Set, norms: &[u8]) -> bool {
        let mut looked_at = 0;
        while !branches.is_empty() {
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
            looked_at += count;
            if looked_at > MOST_WORLDS {
                return true;
            }
            let sizes: Vec<usize> = batch.iter().map(|branch| branch.worlds.len()).collect();
            self.lanes.load(batch.into_iter().flat_map(|branch| branch.worlds).collect());
            self.view.look(&mut self.lanes, norms.iter().copied());
            let outcomes = self.view.outcomes();
            let mut leaves = Vec::new();
            let mut first = 0;
            for size in sizes {
                let own = first..first + size;
                first += size;
                let mut all = Outcomes::default();
                for lane in own.clone() {
                    all.add(in_lane(&outcomes, lane));
                }
                if all.single().is_some() || (size == 1 && !self.reads(own.start, group)) {
                    continue;
                }
                let question = own.clone().find_map(|lane| {
                    let aside = self.lanes.world(lane).map_or(group, |world| world.untied(group));
                    self.view.question(&mut self.lanes, lane, aside)
                });
                let worlds: Vec<World> = own.filter_map(|lane| self.lanes.world(lane).cloned()).collect();
                let Some(question) = question else {
                    leaves.push(worlds);
                    continue;
                };
                for part in [!question.towards, question.towards] {
                    let narrowed = worlds.iter().cloned().filter_map(|mut world| {
                        world.narrow(question.slot, part).then_some(world)
                    });
                    let worlds: Vec<World> = narrowed.collect();
                    if !worlds.is_empty() {
                        branches.push(Branch { worlds });
                    }
                }
            }
            // where nothing but the group is open, each of its completions is looked at
            for worlds in leaves {
                let tasks = worlds.into_iter().map(|world| Task { item: 0, world }).collect();
                if self.possible(tasks, 1).first().is_some_and(|found| found.single().is_none()) {
                    return true;
                }
            }
        }
        false
    }

    /// Whether a norm that bears on the outcome of a lane reads one of these places while it is open.
    fn reads(&mut self, lane: usize, places: Set) -> bool {
        self.reader(lane, places).is_some()
    }

    /// The first norm that bears on the outcome of a lane and reads one of these places while it is open.
    pub fn reader(&mut self, lane: usize, places: Set) -> Option<u8> {
        let may_rise = |search: &Self, place: u8| search.view.bears(place, lane);
        (0..self.view.alive.len()).find_map(|at| {
            let (place, _) = *self.view.alive.get(at)?;
            let norm = code(place)?;
            let bears = norm.effect == Effect::Forbids || may_rise(self, place);
            (bears && self.lanes.open_question(norm, lane, !places).is_some()).then_some(place)
        })
    }
}
