//! The outcomes of a request kept between keystrokes: one number of it changes, and only what reads that fact is worked
//! out again.

use super::batches;
use super::outcomes::Outcomes;
use super::search::Search;
use crate::facts::{FIRST_DAY, Fact, Situation, situation};
use crate::request::vocabulary::Outcome;
use crate::request::{Place, Problems, places, unpack};

/// A request, as numbers ([`unpack`]), with what is known and worked out of it.
pub struct Kept {
    numbers: Vec<u16>,
    places: Vec<Place>,
    situation: Situation,
    search: Search,
    /// The items stand in the lanes of `search`, looked at and up to date.
    looked_at: bool,
    outcomes: Option<Vec<Outcomes>>,
}

impl Kept {
    /// Keeps a request; none when the numbers are no request, or one that contradicts itself (that is told every
    /// time) or names local protocols.
    #[must_use]
    pub fn new(numbers: Vec<u16>) -> Option<Self> {
        Self::with(numbers, Search::default())
    }

    fn with(numbers: Vec<u16>, search: Search) -> Option<Self> {
        let mut problems = Problems::default();
        let request = unpack(&numbers)?;
        let situation = situation(&request, &mut problems);
        // what local rules make of a share is worked out anew each time
        if !problems.found.is_empty() || request.protocols.is_some_and(|named| !named.is_empty()) {
            return None;
        }
        let places = places(&numbers);
        Some(Self { numbers, places, situation, search, looked_at: false, outcomes: None })
    }

    /// Changes one number; `false`, and nothing changed, when that makes it no request.
    pub fn put(&mut self, at: usize, number: u16) -> bool {
        let Some(place) = self.numbers.get_mut(at) else { return false };
        let before = core::mem::replace(place, number);
        let changed = match self.places.get(at).copied().unwrap_or(Place::Other) {
            Place::Share(fact) => self.put_fact(None, fact, number),
            Place::Item(item, fact) => self.put_fact(Some(item), fact, number),
            Place::Other => false,
        };
        if changed {
            self.outcomes = None;
            return true;
        }
        let numbers = self.numbers.clone();
        if let Some(kept) = Self::with(numbers, core::mem::take(&mut self.search)) {
            *self = kept;
            return true;
        }
        if let Some(place) = self.numbers.get_mut(at) {
            *place = before;
        }
        self.looked_at = false;
        false
    }

    /// Gives a fact that no other is tied to its answer, wherever it is read.
    fn put_fact(&mut self, item: Option<usize>, fact: Fact, number: u16) -> bool {
        let domain = fact.domain();
        let set = match number {
            0 | 1 => domain,
            value if value - 2 < 128 => domain & (1 << (value - 2)),
            _ => 0,
        };
        if set == 0 {
            return false;
        }
        let all = 0..self.situation.items.len();
        let items = match item {
            Some(item) if self.situation.items.len() > item => item..item + 1,
            Some(_) => return false,
            None => all,
        };
        let mut lane = 0;
        for (index, worlds) in self.situation.items.iter_mut().enumerate() {
            for world in worlds {
                if items.contains(&index) {
                    world.set(fact, set);
                    if self.looked_at {
                        self.search.lanes.put(lane, fact, set);
                    }
                }
                lane += 1;
            }
        }
        if self.looked_at {
            self.search.view.forget(self.search.lanes.forget(fact));
        }
        if item.is_none() {
            for world in &mut self.situation.any_item {
                world.set(fact, set);
            }
        }
        true
    }

    /// The outcomes still possible for each item.
    pub fn outcomes(&mut self) -> &[Outcomes] {
        if self.outcomes.is_none() {
            self.outcomes = Some(self.look());
        }
        self.outcomes.as_deref().unwrap_or_default()
    }

    fn look(&mut self) -> Vec<Outcomes> {
        let items = &self.situation.items;
        if self.situation.date.is_some_and(|day| day < FIRST_DAY) {
            return vec![Outcomes::one(Outcome::OutOfModel); items.len()];
        }
        if batches(items).nth(1).is_some() {
            self.looked_at = false;
            return self.search.outcomes_of(items, &[]).into_iter().map(|(outcomes, _)| outcomes).collect();
        }
        if self.looked_at {
            self.search.view.look_again(&mut self.search.lanes);
        } else {
            self.search.look_at(items);
            self.looked_at = true;
        }
        let seen = self.search.seen(items);
        if seen.iter().all(|outcomes| outcomes.single().is_some()) {
            return seen;
        }
        self.looked_at = false;
        self.search.exact(items, seen)
    }
}
