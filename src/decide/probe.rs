//! Finding quickly that a fact matters. A completion in which one norm alone carries the answer is sensitive to most of
//! the facts that norm reads: from such a point every fact is changed alone, all at once, lane by lane. What is found is
//! a proof – two completions that differ in one fact; what is not found is left to [`super::depend`].

use super::lanes::LANES;
use super::missing::Doubt;
use super::search::Search;
use super::view::{code, in_lane};
use crate::facts::{SLOTS, Set, Slot, World, only};
use crate::law::norm::Effect;

/// How many norms that read a fact are made to hold in turn.
const READERS: usize = 4;
/// How many completions are tried where a norm turns on one fact.
const POINTS: usize = 4;
/// How many other answers to a fact are tried at one point.
const OTHERS: usize = 3;
/// How many questions a norm can be made to hold with.
const MOST_QUESTIONS: usize = 64;

/// A small generator of numbers, the same run every time: the answer must not depend on it, only the time it takes.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// One of a set, and nothing of an empty one.
    #[expect(clippy::cast_possible_truncation, reason = "a number below 128")]
    fn one_of(&mut self, set: Set) -> Set {
        let turn = (self.next() >> 32) as u32 % Set::BITS;
        let turned = set.rotate_right(turn);
        (turned & turned.wrapping_neg()).rotate_left(turn)
    }
}

impl Search {
    /// The first norms that bear on a lane and read one of these places while it is open.
    pub fn readers(&mut self, lane: usize, places: Set) -> Vec<u8> {
        (0..self.view.bearing.len()).filter_map(|at| self.reads(at, lane, places)).take(READERS).collect()
    }

    /// Marks the doubts that are found to matter for the item at a place, which is one of these worlds.
    pub fn probe(&mut self, worlds: &[World], item: usize, doubts: &mut [Doubt]) {
        let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
        // first from points where a norm holds, which prove much at once, then fact by fact
        for aimed in [false, true] {
            for at in 0..doubts.len() {
                for turn in 0..if aimed { READERS } else { 1 } {
                    let Some(doubt) = doubts.get(at).filter(|doubt| doubt.in_doubt(item)) else { break };
                    let Some(reader) = doubt.readers.get(turn).copied() else { break };
                    let places = doubt.places;
                    let found = worlds.iter().find_map(|world| {
                        let held = if aimed {
                            let turning = self.make_turn_on(world.clone(), reader, places);
                            turning.map(|world| self.close_others(world, reader, places))
                        } else {
                            self.make_hold(world.clone(), reader, &mut numbers)
                        };
                        held.map(|held| (world, held))
                    });
                    let Some((root, held)) = found else { continue };
                    for _ in 0..if aimed { POINTS } else { 1 } {
                        let mut point = held.clone();
                        complete(&mut point, &mut numbers);
                        point.begin();
                        self.change_each(root, &point, item, doubts, &mut numbers);
                        if doubts.get(at).is_none_or(|doubt| doubt.matters.is_some()) {
                            break;
                        }
                    }
                }
            }
        }
    }

    /// A world narrowed until the norm turns on these places alone. None when no such world is found at once.
    fn make_turn_on(&mut self, mut world: World, place: u8, places: Set) -> Option<World> {
        let norm = code(place)?;
        for _ in 0..MOST_QUESTIONS {
            self.lanes.load(vec![world]);
            let question = self.lanes.open_question(norm, 0, places);
            world = self.lanes.load(Vec::new()).pop()?;
            let Some(question) = question else { return Some(world) };
            let kept = [question.towards, !question.towards].into_iter().find_map(|part| {
                let mut narrowed = world.clone();
                if !narrowed.narrow(question.slot, part) {
                    return None;
                }
                self.lanes.load(vec![narrowed]);
                let alive = self.lanes.norm(norm).alive() & 1 != 0;
                let turns = alive && self.lanes.open_question(norm, 0, !places).is_some();
                self.lanes.load(Vec::new()).pop().filter(|_| turns)
            });
            world = kept?;
        }
        None
    }

    /// A world in which a norm turns on these places, narrowed until as few other norms as can be bear on its outcome.
    fn close_others(&mut self, mut world: World, place: u8, places: Set) -> World {
        let Some(norm) = code(place) else { return world };
        for _ in 0..MOST_QUESTIONS {
            self.lanes.load(vec![world]);
            self.view.look(&mut self.lanes, super::lanes::deciding());
            let others = self.view.bearing_on(0).filter(|(other, _)| *other != place);
            let question = others.into_iter().find_map(|(_, other)| self.lanes.open_question(other, 0, places));
            world = self.lanes.load(Vec::new()).pop().unwrap_or_else(|| World::new(0));
            let Some(question) = question else { return world };
            let kept = [!question.towards, question.towards].into_iter().find_map(|part| {
                let mut narrowed = world.clone();
                if !narrowed.narrow(question.slot, part) {
                    return None;
                }
                self.lanes.load(vec![narrowed]);
                let turns =
                    self.lanes.norm(norm).alive() & 1 != 0 && self.lanes.open_question(norm, 0, !places).is_some();
                self.lanes.load(Vec::new()).pop().filter(|_| turns)
            });
            let Some(kept) = kept else { return world };
            world = kept;
        }
        world
    }

    /// A world narrowed until the norm holds in it; a prohibition, with a norm it closes. None when that cannot be.
    fn make_hold(&mut self, world: World, norm: u8, numbers: &mut Numbers) -> Option<World> {
        let held = self.narrowed_to(world, norm)?;
        let closes = code(norm)?.closes;
        if closes == 0 {
            return Some(held);
        }
        let closed = |place: &u8| {
            code(*place).is_some_and(|norm| norm.effect != Effect::Forbids && closes >> norm.way as u8 & 1 != 0)
        };
        let able: Vec<u8> = super::lanes::deciding().filter(closed).collect();
        let from = usize::try_from(numbers.next() >> 40).unwrap_or_default() % able.len().max(1);
        able.iter()
            .cycle()
            .skip(from)
            .take(able.len().min(8))
            .find_map(|partner| self.narrowed_to(held.clone(), *partner))
    }

    fn narrowed_to(&mut self, mut world: World, place: u8) -> Option<World> {
        let norm = code(place)?;
        for _ in 0..MOST_QUESTIONS {
            self.lanes.load(vec![world]);
            let reach = self.lanes.norm(norm);
            if reach.alive() & 1 == 0 {
                return None;
            }
            let question = self.lanes.open_question(norm, 0, 0);
            world = self.lanes.load(Vec::new()).pop()?;
            let Some(question) = question else { return Some(world) };
            let mut towards = world.clone();
            if towards.narrow(question.slot, question.towards) {
                world = towards;
            } else if !world.narrow(question.slot, !question.towards) {
                return None;
            }
        }
        None
    }

    /// From a point, every doubt changed alone.
    fn change_each(&mut self, root: &World, point: &World, item: usize, doubts: &mut [Doubt], numbers: &mut Numbers) {
        let mut lanes: Vec<(usize, World)> = Vec::new();
        for (at, doubt) in doubts.iter().enumerate().filter(|(_, doubt)| doubt.in_doubt(item)) {
            for _ in 0..OTHERS {
                if let Some(changed) = changed(root, point, doubt.places, numbers) {
                    lanes.push((at, changed));
                }
            }
        }
        let mut lanes = lanes.into_iter().peekable();
        while lanes.peek().is_some() {
            let (owners, others): (Vec<usize>, Vec<World>) = lanes.by_ref().take(LANES - 1).unzip();
            let worlds: Vec<World> = core::iter::once(point.clone()).chain(others).collect();
            self.lanes.load(worlds);
            self.view.look(&mut self.lanes, super::lanes::deciding());
            let outcomes = self.view.outcomes();
            let here = in_lane(&outcomes, 0);
            for (lane, owner) in (1..).zip(owners) {
                if let Some(doubt) = doubts.get_mut(owner)
                    && !here.meets(in_lane(&outcomes, lane))
                {
                    doubt.matters = Some(true);
                }
            }
        }
    }
}

impl Doubt {
    /// Whether it is not found yet whether it matters, and an item is concerned.
    fn in_doubt(&self, item: usize) -> bool {
        self.matters.is_none() && self.items.contains(&item)
    }
}

/// Gives every open fact of a world an answer.
#[expect(clippy::cast_possible_truncation, reason = "SLOTS fits a byte")]
fn complete(world: &mut World, numbers: &mut Numbers) {
    for slot in 0..SLOTS as Slot {
        let known = world.at(slot);
        if known & known.wrapping_sub(1) != 0 {
            // the constraints are drawn at every step, so each answer that is left can be completed
            world.narrow(slot, numbers.one_of(known));
        }
    }
}

/// The point with another answer at these places, among those the root leaves possible.
#[expect(clippy::cast_possible_truncation, reason = "SLOTS fits a byte")]
fn changed(root: &World, point: &World, places: Set, numbers: &mut Numbers) -> Option<World> {
    let mut changed = point.clone();
    let several = places & places.wrapping_sub(1) != 0;
    for slot in (0..SLOTS as Slot).filter(|slot| places & only(*slot) != 0) {
        let others = if several { root.at(slot) } else { root.at(slot) & !point.at(slot) };
        if others == 0 {
            return None;
        }
        changed.assign(slot, numbers.one_of(others));
    }
    changed.propagate().then_some(changed)
}
