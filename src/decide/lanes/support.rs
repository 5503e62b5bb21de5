//! Which places a wire or a norm reads.

use super::question::wires_of;
use super::{Lanes, at_guardian, of};
use crate::facts::{FACTS, MAX_GUARDIANS, Set, Slot, only};
use crate::law::circuit::{ALL, NEGATED, NODES, NORMS, SOME, WIRES, Wire};

impl Lanes {
    /// The places a wire reads.
    pub fn support(&mut self, wire: Wire) -> Set {
        if self.support.is_empty() {
            for node in &NODES {
                let reads = match node.what {
                    ALL => {
                        let from = usize::from(node.at);
                        let wires = WIRES.get(from..from + usize::from(node.len)).unwrap_or_default();
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

    fn known_support(&self, wire: Wire) -> Set {
        of(&self.support, usize::from(wire & !NEGATED)).unwrap_or_default()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a place is below 128")]
fn guardian_bit(place: u8, guardian: usize) -> Set {
    only(at_guardian(place, guardian) as Slot)
}
