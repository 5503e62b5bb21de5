//! Finding quickly that a fact matters. A completion in which one norm alone carries the answer is sensitive to most of
//! the facts that norm reads: from such a point every fact is changed alone, all at once, lane by lane. What is found is
//! a proof – two completions that differ in one fact; what is not found is left to [`super::depend`].

use super::lanes::{LANES, conditions, formalities};
use super::missing::Doubt;
use super::satisfy::Within;
use super::search::Search;
use super::view::{code, in_lane, opens};
use crate::facts::{SLOTS, Set, Slot, World, only};
use crate::law::circuit::{FALSE, NEGATED, NORMS, NormCode, Wire, circuit};
use crate::request::vocabulary::Outcome;

/// How many norms that read a fact are made to hold in turn.
const READERS: usize = 4;
/// How many completions are tried where a norm turns on one fact.
const POINTS: usize = 4;
/// How many other answers to a fact are tried at one point.
const OTHERS: usize = 3;
/// In how many ways a norm is made to turn on a fact.
const ATTEMPTS: usize = 3;
/// How many norms that a prohibition closes are tried with it.
const PARTNERS: usize = 8;

/// A small generator of numbers, the same run every time: the answer must not depend on it, only the time it takes.
pub struct Numbers(pub u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// One of a set, and nothing of an empty one.
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
    /// From points where a norm holds, which prove much at once; `aimed`, from points where one turns on just that fact.
    pub fn probe(&mut self, worlds: &[World], item: usize, doubts: &mut [Doubt], aimed: bool) {
        let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
        let (attempts, step, points) =
            if aimed { (ATTEMPTS * READERS, 1, POINTS) } else { (2 * ATTEMPTS, ATTEMPTS, 1) };
        for at in 0..doubts.len() {
            for attempt in (0..attempts).step_by(step) {
                let Some(doubt) = doubts.get(at).filter(|doubt| doubt.in_doubt(item)) else { break };
                let Some(reader) = doubt.readers.get(attempt / ATTEMPTS).copied() else { break };
                let aside = if aimed { doubt.places } else { 0 };
                let found = worlds.iter().find_map(|world| {
                    let narrowed = self.narrowed_to(world, reader, aside, attempt % ATTEMPTS)?;
                    Some((world, if aimed { self.close_others(narrowed, reader, aside) } else { narrowed }))
                });
                let Some((root, held)) = found else { continue };
                for _ in 0..points {
                    let mut point = held;
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

    /// A world narrowed until the norm holds in it or, with places aside, turns on them; for a prohibition, with a norm it
    /// closes. None when that is not had at once.
    pub fn narrowed_to(&mut self, world: &World, place: u8, aside: Set, attempt: usize) -> Option<World> {
        let norm = code(place)?;
        self.lanes.support(norm.alive);
        let within =
            Within { circuit: circuit(), support: self.lanes.known_supports(), aside, backwards: attempt % 2 == 1 };
        let mut narrowed = *world;
        // of several wires that read the places, one turns on them; the others hold without them where they can
        let reading = wires_towards(norm).filter(|(wire, _)| within.reads(*wire)).count();
        let turning = attempt.checked_rem(reading);
        let mut readers = 0;
        for (wire, otherwise) in wires_towards(norm) {
            let reads = within.reads(wire);
            let turns = reads && turning == Some(readers);
            readers += usize::from(reads);
            let mut next = narrowed;
            if turns {
                if !within.turn(&mut next, wire, 0) {
                    return None;
                }
            } else if !within.hold(&mut next, wire, 0) {
                next = narrowed;
                // beyond debate when it can be: a debate settles less
                if !within.hold(&mut next, otherwise, 0) {
                    if !reads {
                        return None;
                    }
                    continue;
                }
            }
            narrowed = next;
        }
        if norm.closes == 0 {
            return Some(narrowed);
        }
        let able = NORMS.iter().filter(|other| opens(other) && norm.closes >> other.way as u8 & 1 != 0);
        able.take(PARTNERS).find_map(|partner| {
            let mut both = narrowed;
            within.hold(&mut both, partner.alive, 0).then_some(both)
        })
    }

    /// A world in which a norm turns on these places, narrowed until as few norms as can be hide what it does: those that
    /// lead at least as far.
    pub fn close_others(&mut self, world: World, place: u8, places: Set) -> World {
        self.lanes.load(vec![world]);
        self.view.look(&mut self.lanes, super::lanes::deciding());
        let leads_to = |place: u8| {
            let reach = self.view.alive.iter().find(|(other, _)| *other == place).map(|(_, reach)| *reach);
            let outcomes = code(place).zip(reach).map(|(norm, reach)| self.view.outcomes_of(norm, reach));
            outcomes.map_or(Outcome::Prohibited, |outcomes| in_lane(&outcomes, 0).most_open())
        };
        let furthest = leads_to(place);
        let within =
            Within { circuit: circuit(), support: self.lanes.known_supports(), aside: places, backwards: false };
        let mut closed = world;
        for (other, norm) in self.view.bearing_on(0) {
            if other == place || opens(norm) && leads_to(other) > furthest {
                continue;
            }
            let mut narrowed = closed;
            if within.hold(&mut narrowed, norm.alive ^ NEGATED, 0) {
                closed = narrowed;
            }
        }
        closed
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
            let worlds: Vec<World> = core::iter::once(*point).chain(others).collect();
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

/// What must hold for a norm to carry as far as it can, and what comes next to it: part by part.
fn wires_towards(norm: &'static NormCode) -> impl Iterator<Item = (Wire, Wire)> {
    let of_conditions = conditions(norm).iter().map(|condition| (condition.met, condition.debated));
    let of_formalities = formalities(norm)
        .iter()
        .flat_map(|formality| [formality.refused, formality.pending].map(|wire| (wire ^ NEGATED, FALSE)));
    [(norm.in_force, FALSE)].into_iter().chain(of_conditions).chain(of_formalities)
}

impl Doubt {
    /// Whether it is not found yet whether it matters, and an item is concerned.
    pub fn in_doubt(&self, item: usize) -> bool {
        self.matters.is_none() && self.items.contains(&item)
    }
}

/// Gives every open fact of a world an answer.
#[expect(clippy::cast_possible_truncation, reason = "SLOTS fits a byte")]
pub fn complete(world: &mut World, numbers: &mut Numbers) {
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
    let mut changed = *point;
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
