//! What searches found once and for all, kept with the law for where a form begins.
//!
//! A *point* says of some facts what they must be; another answer to one of them leads to another outcome there, whatever
//! is open besides. Where a point fits what is known of a share, that fact matters, and no search for it is needed. A point
//! is a hint, never trusted: it is read in the lanes before it counts. Under another law it would only be of less use.
//!
//! Some facts never matter once a post is known. That takes ten thousand worlds and more to prove, so it is taken from the
//! table, and the suite proves it each time (`what_is_kept_as_idle_does_not_matter`).
//!
//! [`table`] is written by a test, from the searches that would otherwise be made at every keystroke.

#[cfg(test)]
mod draw;
mod table;

use super::lanes::{LANES, deciding};
use super::missing::Doubt;
use super::search::Search;
use super::view::in_lane;
use crate::facts::{STAND_INS, Set, Slot, World, only};

/// A fact at a point: its place, the answer it has there, and one that leads to another outcome, or [`NONE`]. From
/// [`SET`] on the answer is one of several: a set of the table.
type Literal = (Slot, u8, u8);

const SET: u8 = 128;
const NONE: u8 = u8::MAX;

fn set(answer: u8) -> Set {
    match answer {
        NONE => 0,
        SET.. => table::SETS.get(usize::from(answer - SET)).copied().unwrap_or_default(),
        _ => only(answer),
    }
}

/// What a point says of a fact: its place, the answers it must be among, those that lead elsewhere.
type Said = (Slot, Set, Set);

fn fits(mut point: impl Iterator<Item = Said>, world: &World) -> bool {
    point.all(|(slot, here, _)| world.at(slot) & here != 0)
}

/// Two completions of a world at a point that differ in these places alone, where another answer to one of them leads
/// elsewhere.
fn pair_at(point: &(impl Iterator<Item = Said> + Clone), world: &World, places: Set) -> Option<[World; 2]> {
    let turns = |(slot, _, other): &Said| places & only(*slot) != 0 && world.at(*slot) & other != 0;
    point.clone().filter(turns).find_map(|(turning, here, other)| {
        let mut held = *world;
        let mut others = point.clone().filter(|(slot, ..)| *slot != turning);
        others.all(|(slot, here, _)| held.narrow(slot, here)).then(|| held.pair(turning, [here, other], places))?
    })
}

/// Places whose answers do not matter, whatever else is said, when a post is among these. Proved in the suite.
#[derive(Debug)]
struct Idle {
    /// Whose post: the place of the sender's or the recipient's.
    post: Slot,
    posts: Set,
    places: Set,
}

impl Idle {
    /// Whether nothing of these places matters in a world. Proved for as many guardians as a list not given stands for, or
    /// fewer.
    fn speaks_of(&self, world: &World, places: Set) -> bool {
        world.guardians() <= STAND_INS && places & !self.places == 0 && world.at(self.post) & !self.posts == 0
    }
}

/// Whether these places are known not to matter in any of these worlds.
pub fn known_idle<'w>(places: Set, mut worlds: impl Iterator<Item = &'w World>) -> bool {
    worlds.all(|world| table::IDLE.iter().any(|idle| idle.speaks_of(world, places)))
}

/// What each point says.
fn points() -> impl Iterator<Item = impl Iterator<Item = Said> + Clone> {
    let mut rest: &[Literal] = &table::LITERALS;
    table::POINTS.iter().map(move |len| {
        let (point, others) = rest.split_at_checked(usize::from(*len)).unwrap_or_default();
        rest = others;
        point.iter().map(|(slot, here, other)| (*slot, set(*here), set(*other)))
    })
}

/// How many points are tried for one doubt.
const TRIED: usize = 3;

impl Search {
    /// Marks the doubts that a kept pair shows to matter for the item at a place, which is one of these worlds.
    pub fn recall(&mut self, worlds: &[World], item: usize, doubts: &mut [Doubt]) {
        let mut fitting = Vec::new();
        for point in points() {
            for world in worlds {
                if fits(point.clone(), world) {
                    fitting.push((point.clone(), world));
                }
            }
        }
        for turn in 0..TRIED {
            let mut pairs: Vec<(usize, [World; 2])> = Vec::new();
            for (at, doubt) in doubts.iter().enumerate() {
                if !doubt.in_doubt(item) {
                    continue;
                }
                let mut passed = 0;
                for (point, world) in &fitting {
                    if let Some(pair) = pair_at(point, world, doubt.places) {
                        if passed == turn {
                            pairs.push((at, pair));
                            break;
                        }
                        passed += 1;
                    }
                }
            }
            for pairs in pairs.chunks(LANES / 2) {
                self.lanes.load(pairs.iter().flat_map(|(_, pair)| pair).copied().collect());
                self.view.look(&mut self.lanes, deciding());
                let outcomes = self.view.outcomes();
                for (lane, (owner, _)) in (0..).step_by(2).zip(pairs) {
                    if let Some(doubt) = doubts.get_mut(*owner)
                        && !in_lane(&outcomes, lane).meets(in_lane(&outcomes, lane + 1))
                    {
                        doubt.matters = Some(true);
                    }
                }
            }
        }
    }
}
