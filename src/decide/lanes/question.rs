//! What is open in a norm: the question to ask next, or the part to take whole.

use super::{Lanes, at_guardian, conditions, formalities, of};
use crate::facts::{FACTS, Set, Slot, only};
use crate::law::circuit::{ALL, NEGATED, NormCode, SETS, SOME, Wire};

/// A part of a norm that is open.
pub enum Part {
    /// One question.
    Question(Question),
    /// Something that holds or does not: taken to, before it is asked what that takes.
    Wire(Wire),
}

/// A question that is open: where it stands, and the answers to look at first.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// Where it stands.
    pub slot: Slot,
    /// The answers to look at first.
    pub towards: Set,
}

/// Every wire of a norm, each so that it leads towards the norm: first whether it is closed at all, then part by part.
pub fn wires_of(norm: &'static NormCode) -> impl Iterator<Item = Wire> {
    let of_conditions = conditions(norm).iter().flat_map(|condition| [condition.met, condition.debated]);
    let of_formalities = formalities(norm).iter().flat_map(|formality| {
        [formality.refused ^ NEGATED, formality.pending ^ NEGATED, formality.debated ^ NEGATED]
    });
    [norm.alive, norm.in_force].into_iter().chain(of_conditions).chain(of_formalities)
}

impl Lanes {
    /// An open question inside something taken that the world in a lane does not decide, outside the places `aside`.
    pub fn unsettled(&mut self, wire: Wire, lane: usize, aside: Set) -> Option<Question> {
        let node = wire & !NEGATED;
        let truths = self.worked_out(usize::from(node), 0);
        if (truths.maybe & !truths.yes) >> lane & 1 == 0 {
            return None;
        }
        self.inside(node, wire & NEGATED == 0, lane, 0, aside)
    }

    /// An open part of a norm that reads none of the places `aside`: a question, or something that may be taken to hold.
    pub fn open_part(&mut self, norm: &'static NormCode, lane: usize, aside: Set) -> Option<Part> {
        wires_of(norm).find_map(|wire| self.part(wire, lane, aside))
    }

    fn part(&mut self, wire: Wire, lane: usize, aside: Set) -> Option<Part> {
        let truths = self.wire(wire, 0);
        if (truths.maybe & !truths.yes) >> lane & 1 == 0 {
            return None;
        }
        let node = of(&self.circuit.nodes, usize::from(wire & !NEGATED))?;
        let apart = self.support(wire) & aside == 0;
        match node.what {
            ALL | SOME if apart => Some(Part::Wire(wire)),
            ALL => {
                let flip = wire & NEGATED;
                self.circuit.wires(node).iter().find_map(|wire| self.part(*wire ^ flip, lane, aside))
            }
            _ => self.open_atom(wire, lane, 0, aside).map(Part::Question),
        }
    }

    /// An open question of a norm in one lane, outside the places `aside`: where it stands and the answers that settle it
    /// one way. `hold` tells whether those answers lead towards the norm or away from it.
    pub fn open_question(&mut self, norm: &'static NormCode, lane: usize, aside: Set) -> Option<Question> {
        wires_of(norm).skip(1).find_map(|wire| self.open_atom(wire, lane, 0, aside))
    }

    /// The first open atom under a wire that is open in a lane.
    fn open_atom(&mut self, wire: Wire, lane: usize, guardian: usize, aside: Set) -> Option<Question> {
        let truths = self.wire(wire, guardian);
        if (truths.maybe & !truths.yes) >> lane & 1 == 0 {
            return None;
        }
        self.inside(wire & !NEGATED, wire & NEGATED == 0, lane, guardian, aside)
    }

    /// The first open atom under a node, with the answers that lead towards the node, or away from it.
    fn inside(&mut self, node: u16, hold: bool, lane: usize, guardian: usize, aside: Set) -> Option<Question> {
        let node = of(&self.circuit.nodes, usize::from(node))?;
        let mut found = match node.what {
            ALL => self.circuit.wires(node).iter().find_map(|wire| self.open_atom(*wire, lane, guardian, aside)),
            SOME => (0..self.guardians()).find_map(|guardian| self.open_atom(node.at, lane, guardian, aside)),
            place => {
                let place =
                    if usize::from(place) < FACTS { usize::from(place) } else { at_guardian(place, guardian) };
                let set = of(&SETS, usize::from(node.at)).unwrap_or_default();
                let slot = u8::try_from(place).unwrap_or_default();
                (aside & only(slot) == 0).then_some(Question { slot, towards: set })
            }
        }?;
        if !hold {
            found.towards = !found.towards;
        }
        Some(found)
    }
}
