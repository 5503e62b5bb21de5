//! Exactness: every completion is covered by splitting the open facts only where a norm asks, and only as long as the
//! answer still depends on it. The halves of many splits are read at once, in lanes.

use super::lanes::{LANES, Lanes, deciding};
use super::outcomes::Outcomes;
use super::view::{View, in_lane};
use crate::facts::World;

/// A bound on the worlds looked at for one answer: beyond, what is not excluded yet counts as possible. Reached where next
/// to nothing is said and several guardians are named, of whom nothing is known.
pub const MOST_WORLDS: usize = 60_000;

/// The engine's workplace, kept from one answer to the next.
#[derive(Default)]
pub struct Search {
    /// The worlds being read.
    pub lanes: Lanes,
    /// What the norms say of them.
    pub view: View,
    /// Where [`Search::depends`] looked last: worlds in which nothing but the question is open.
    #[cfg(test)]
    pub leaves: Vec<World>,
}

/// A world to be looked at, and the item it belongs to.
pub struct Task {
    /// The item.
    pub item: usize,
    /// What is known, on this branch.
    pub world: World,
}

impl Search {
    /// Exactly the outcomes that some consistent completion leads to, item by item.
    pub fn possible(&mut self, mut tasks: Vec<Task>, items: usize) -> Vec<Outcomes> {
        let mut found = vec![Outcomes::default(); items];
        let mut norms: Option<Vec<u8>> = None;
        let mut looked_at = 0;
        let mut branches = Vec::new();
        while !tasks.is_empty() {
            let batch = tasks.split_off(tasks.len().saturating_sub(LANES));
            let (owners, worlds): (Vec<usize>, Vec<World>) =
                batch.into_iter().map(|task| (task.item, task.world)).unzip();
            looked_at += worlds.len();
            self.lanes.load(worlds);
            match &norms {
                Some(norms) => self.view.look(&mut self.lanes, norms.iter().copied()),
                None => self.view.look(&mut self.lanes, deciding()),
            }
            // norms closed in every world of the start stay closed; the first batch may not hold all of them
            if norms.is_none() && tasks.is_empty() {
                norms = Some(self.view.alive.iter().map(|(norm, _)| *norm).collect());
            }
            let outcomes = self.view.outcomes();
            for (lane, item) in owners.into_iter().enumerate() {
                let here = in_lane(&outcomes, lane);
                let Some(found) = found.get_mut(item) else { continue };
                if found.holds(here) {
                    continue;
                }
                let question = if here.single().is_some() || looked_at > MOST_WORLDS {
                    None
                } else {
                    self.view.question(&mut self.lanes, lane)
                };
                let Some(question) = question else {
                    found.add(here);
                    continue;
                };
                for part in [!question.towards, question.towards] {
                    let Some(mut world) = self.lanes.world(lane).copied() else { continue };
                    if world.narrow(question.slot, part) {
                        branches.push(Task { item, world });
                    }
                }
            }
            tasks.append(&mut branches);
        }
        found
    }
}
