//! How far a condition, a formality and a norm may carry, in each lane.

use super::{Lanes, conditions, formalities};
use crate::law::circuit::{ConditionCode, FALSE, FormalityCode, NormCode};
use crate::law::norm::Effect;

/// How far a condition or a norm may carry, in each lane.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reach {
    /// Lanes in which it may be closed.
    pub closed: u64,
    /// Lanes in which it may hold on one reading only.
    pub judgement: u64,
    /// Lanes in which it may wait for something to be done.
    pub conditional: u64,
    /// Lanes in which it may hold.
    pub open: u64,
}

impl Reach {
    /// Lanes in which it may be anything but closed.
    #[must_use]
    pub const fn alive(self) -> u64 {
        self.judgement | self.conditional | self.open
    }

    /// Lanes in which it is not settled how far it carries.
    #[must_use]
    pub const fn unsettled(self) -> u64 {
        let (low, high) = (self.closed | self.judgement, self.conditional | self.open);
        (self.closed & self.judgement) | (self.conditional & self.open) | (low & high)
    }

    /// Every way a minimum of the two can come out.
    const fn weakest(self, other: Self) -> Self {
        let (a, b) = (self.conditional | self.open, other.conditional | other.open);
        Self {
            closed: self.closed | other.closed,
            judgement: (self.judgement & other.alive()) | (other.judgement & self.alive()),
            conditional: (self.conditional & b) | (other.conditional & a),
            open: self.open & other.open,
        }
    }
}

impl Lanes {
    /// How a condition stands.
    pub fn condition(&mut self, condition: ConditionCode) -> Reach {
        let met = self.wire(condition.met, 0);
        if met.yes & self.used() == self.used() || condition.debated == FALSE {
            return Reach { closed: !met.yes, judgement: 0, conditional: 0, open: met.maybe };
        }
        let debated = self.wire(condition.debated, 0);
        Reach {
            closed: !met.yes & !debated.yes,
            judgement: !met.yes & debated.maybe,
            conditional: 0,
            open: met.maybe,
        }
    }

    /// How a formality stands.
    pub fn formality(&mut self, formality: FormalityCode) -> Reach {
        let refused = self.wire(formality.refused, 0);
        let pending = self.wire(formality.pending, 0);
        let debated = self.wire(formality.debated, 0);
        let (standing, done) = (!refused.yes, !refused.yes & !pending.yes);
        Reach {
            closed: refused.maybe,
            // what one reading asks for stays to be weighed whatever else is pending: doing the rest opens no more (G5)
            judgement: standing & debated.maybe,
            conditional: standing & pending.maybe & !debated.yes,
            open: done & !debated.yes,
        }
    }

    /// How far a norm may carry, before any prohibition.
    pub fn norm(&mut self, norm: &NormCode) -> Reach {
        let used = self.used();
        let in_force = self.wire(norm.in_force, 0);
        let mut reach = Reach { closed: !in_force.yes, judgement: 0, conditional: 0, open: in_force.maybe };
        for condition in conditions(norm) {
            if reach.alive() & used == 0 {
                return reach;
            }
            reach = reach.weakest(self.condition(*condition));
        }
        for formality in formalities(norm) {
            if reach.alive() & used == 0 {
                return reach;
            }
            reach = reach.weakest(self.formality(*formality));
        }
        if !self.taken.is_empty() {
            let alive = self.wire(norm.alive, 0);
            reach.closed &= !alive.yes;
            reach.judgement &= alive.maybe;
            reach.conditional &= alive.maybe;
            reach.open &= alive.maybe;
        }
        if norm.effect == Effect::LeavesToJudgement {
            reach = Reach { judgement: reach.alive(), conditional: 0, open: 0, ..reach };
        }
        reach
    }
}
