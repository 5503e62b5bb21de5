//! Narrowing a world so that something holds in it: a step of the search for completions, not a proof. What cannot be had
//! at once, choice by choice, is given up.

use crate::facts::{FACTS, GUARDIAN_FACTS, Set, Slot, World, only};
use crate::law::circuit::{ALL, Circuit, NEGATED, Node, SETS, SOME, Wire};

/// What a wire may be narrowed with.
#[derive(Clone, Copy)]
pub struct Within<'s> {
    /// What is read.
    pub circuit: &'static Circuit,
    /// The places each node reads.
    pub support: &'s [Set],
    /// Places that must stay as they are.
    pub aside: Set,
    /// Choices are tried from the last to the first.
    pub backwards: bool,
}

impl Within<'_> {
    /// Narrows the world until the wire holds; where it answers `false` the world is of no more use.
    pub fn hold(self, world: &mut World, wire: Wire, guardian: usize) -> bool {
        let Some(node) = self.circuit.nodes.get(usize::from(wire & !NEGATED)).copied() else { return false };
        let holds = wire & NEGATED == 0;
        match node.what {
            ALL if holds => self.circuit.wires(node).iter().all(|wire| self.hold(world, *wire, guardian)),
            ALL => self.one(world, self.circuit.wires(node).iter().map(|wire| (*wire ^ NEGATED, guardian))),
            SOME if holds => self.one(world, (0..world.guardians()).map(|guardian| (node.at, guardian))),
            SOME => (0..world.guardians()).all(|guardian| self.hold(world, node.at ^ NEGATED, guardian)),
            place => {
                let (slot, part) = atom(place, node, guardian, holds);
                self.aside & only(slot) == 0 && world.narrow(slot, part)
            }
        }
    }

    /// Makes the first of several hold that can.
    fn one(self, world: &mut World, wires: impl DoubleEndedIterator<Item = (Wire, usize)>) -> bool {
        let mut attempt = |(wire, guardian): (Wire, usize)| {
            let mut narrowed = *world;
            let held = self.hold(&mut narrowed, wire, guardian);
            if held {
                *world = narrowed;
            }
            held
        };
        if self.backwards { wires.rev().any(&mut attempt) } else { wires.into_iter().any(&mut attempt) }
    }

    /// Narrows the world until the wire turns on the places aside alone.
    pub fn turn(self, world: &mut World, wire: Wire, guardian: usize) -> bool {
        if !self.reads(wire) {
            return self.hold(world, wire, guardian);
        }
        let Some(node) = self.circuit.nodes.get(usize::from(wire & !NEGATED)).copied() else { return false };
        match node.what {
            ALL if wire & NEGATED == 0 => {
                self.circuit.wires(node).iter().all(|wire| self.turn(world, *wire, guardian))
            }
            // one of several must hold: all but one fail, and that one turns
            ALL => {
                let mut readers = self.circuit.wires(node).iter().filter(|wire| self.reads(**wire));
                let turning = if self.backwards { readers.next_back() } else { readers.next() };
                self.circuit.wires(node).iter().all(|one| {
                    if Some(one) == turning {
                        self.turn(world, *one ^ NEGATED, guardian)
                    } else {
                        self.hold(world, *one, guardian) || !self.reads(*one)
                    }
                })
            }
            SOME => {
                let turning = if self.backwards { world.guardians().saturating_sub(1) } else { 0 };
                (0..world.guardians()).all(|guardian| {
                    if guardian == turning {
                        self.turn(world, node.at ^ (wire & NEGATED), guardian)
                    } else {
                        let mut narrowed = *world;
                        if self.hold(&mut narrowed, node.at ^ NEGATED, guardian) {
                            *world = narrowed;
                        }
                        true
                    }
                })
            }
            _ => true,
        }
    }

    /// Whether a wire reads a place aside.
    pub fn reads(self, wire: Wire) -> bool {
        self.support.get(usize::from(wire & !NEGATED)).is_some_and(|places| places & self.aside != 0)
    }
}

/// The place an atom asks about, and the answers that make it hold or not.
#[expect(clippy::cast_possible_truncation, reason = "a place is below 128")]
fn atom(place: u8, node: Node, guardian: usize, holds: bool) -> (Slot, Set) {
    let own = usize::from(place);
    let slot = if own < FACTS { own } else { own + guardian * GUARDIAN_FACTS };
    let set = SETS.get(usize::from(node.at)).copied().unwrap_or_default();
    (slot as Slot, if holds { set } else { !set })
}
