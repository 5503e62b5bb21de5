//! Which places a wire or a norm reads.

use super::question::wires_of;
use super::{Lanes, at_guardian, memo_of, of};
use crate::facts::{FACTS, Fact, MAX_GUARDIANS, Set, Slot, only, slot};
use crate::law::circuit::{ALL, NEGATED, NORMS, SOME, Wire};

/// What reads a fact, and is worked out again when it changes.
#[derive(Clone)]
pub struct Readers {
    /// Where what was worked out of nodes is kept.
    pub memos: Vec<usize>,
    /// The norms, in the order of the register.
    pub norms: Vec<u8>,
}

impl Lanes {
    /// The places a wire reads.
    pub fn support(&mut self, wire: Wire) -> Set {
        if self.support.is_empty() {
            for node in &self.circuit.nodes {
                let reads = match node.what {
                    ALL => {
                        let wires = self.circuit.wires(*node);
                        wires.iter().fold(0, |all, wire| all | self.known_support(*wire))
                    }
                    SOME => self.known_support(node.at),
                    place if usize::from(place) < FACTS => only(place),
                    place => (0..MAX_GUARDIANS).fold(0, |all, at| all | guardian_bit(place, at)),
                };
                self.support.push(reads);
            }
        }
        self.known_support(wire)
    }

    /// The places each node reads, once [`support`](Self::support) was asked for one.
    pub fn known_supports(&self) -> &[Set] {
        &self.support
    }

    /// The places a norm reads.
    pub fn support_of(&mut self, norm: u8) -> Set {
        if self.support_of_norms.is_empty() {
            for norm in &NORMS {
                let all = wires_of(norm).fold(0, |all, wire| all | self.support(wire));
                self.support_of_norms.push(all);
            }
        }
        of(&self.support_of_norms, usize::from(norm)).unwrap_or_default()
    }

    /// Finds what reads a fact, the first time it changes.
    pub fn find_readers(&mut self, fact: Fact) {
        if self.readers.get(fact as usize).is_none_or(Option::is_some) {
            return;
        }
        let bit = only(slot(fact));
        let norms = (0..).take(NORMS.len()).filter(|norm| self.support_of(*norm) & bit != 0).collect();
        let nodes =
            self.circuit.nodes.iter().zip(&self.support).enumerate().filter(|(_, (_, reads))| *reads & bit != 0);
        let memos = nodes.flat_map(|(place, (node, _))| {
            (0..if node.local == 0 { 1 } else { MAX_GUARDIANS }).map(move |guardian| memo_of(*node, place, guardian))
        });
        let memos = memos.collect();
        if let Some(readers) = self.readers.get_mut(fact as usize) {
            *readers = Some(Readers { memos, norms });
        }
    }

    fn known_support(&self, wire: Wire) -> Set {
        of(&self.support, usize::from(wire & !NEGATED)).unwrap_or_default()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a place is below 128")]
fn guardian_bit(place: u8, guardian: usize) -> Set {
    only(at_guardian(place, guardian) as Slot)
}
