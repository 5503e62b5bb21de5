//! Constraints between facts: age and emancipation, post and secrecy, one service or two, age and day.

use super::{Slot, World, low, only, slot};
use crate::facts::day::MODELLED;
use crate::facts::fact::{AgeBand, Fact, NO, Set, UNDER_FIFTEEN_BANDS, YES};
use crate::facts::secrecy;

impl World {
    /// The places that a constraint joins to others.
    pub(super) fn constrained(&self) -> Set {
        self.pairs.iter().flatten().fold(CONSTRAINED, |all, (a, b)| all | only(*a) | only(*b))
    }

    fn keep(&mut self, slot: Slot, part: Set) -> (bool, bool) {
        let old = self.at(slot);
        let new = old & part;
        if new != old {
            self.put(slot, new);
        }
        (new != old, new != 0)
    }

    /// Draws the consequences of the constraints between facts. They form a forest (each joins facts that no other path
    /// joins), so what is left after this can always be completed.
    pub fn propagate(&mut self) -> bool {
        loop {
            let mut changed = false;
            for (fact, part) in self.consequences() {
                let (moved, some) = self.keep(slot(fact), part);
                if !some {
                    return false;
                }
                changed |= moved;
            }
            for (a, b) in self.pairs.into_iter().flatten() {
                let both = self.at(a) & self.at(b);
                let (moved_a, _) = self.keep(a, both);
                let (moved_b, some) = self.keep(b, both);
                if !some {
                    return false;
                }
                changed |= moved_a | moved_b;
            }
            if !changed {
                return true;
            }
        }
    }

    /// What each constraint leaves of each fact it joins.
    fn consequences(&self) -> [(Fact, Set); 10] {
        let (spans, ages) = self.ages_by_span();
        let adult_or_emancipable = self.get(Fact::Age) & !YOUNG != 0;
        let same = self.get(Fact::SameService);
        let (ours, theirs) = (self.get(Fact::SenderService), self.get(Fact::RecipientService));
        let shared = if same == YES { ours & theirs } else { Set::MAX };
        let (sender, sender_secrecy) =
            Self::roles_and_regimes(self.get(Fact::SenderRole), self.get(Fact::SenderSecrecy));
        let (other, other_secrecy) =
            Self::roles_and_regimes(self.get(Fact::RecipientRole), self.get(Fact::RecipientSecrecy));
        [
            (Fact::Span, spans),
            (Fact::Age, if self.get(Fact::Emancipated) == YES { ages & !YOUNG } else { ages }),
            (Fact::Emancipated, if adult_or_emancipable { Set::MAX } else { NO }),
            (Fact::SenderRole, sender),
            (Fact::SenderSecrecy, sender_secrecy),
            (Fact::RecipientRole, other),
            (Fact::RecipientSecrecy, other_secrecy),
            (Fact::SenderService, shared),
            (Fact::RecipientService, shared),
            (Fact::SameService, if ours & theirs == 0 { NO } else { Set::MAX }),
        ]
    }

    /// A birth date ties the age to the day: the pairs still possible.
    fn ages_by_span(&self) -> (Set, Set) {
        let (known_spans, known_ages) = (self.get(Fact::Span), self.get(Fact::Age));
        if !self.born || known_spans & !MODELLED != 0 {
            return (Set::MAX, Set::MAX);
        }
        let (mut spans, mut ages) = (0_u64, 0);
        for (span, bands) in self.ages.iter().enumerate() {
            let bands = *bands & u8::try_from(known_ages).unwrap_or_default();
            if low(known_spans) >> span & 1 != 0 && bands != 0 {
                spans |= 1 << span;
                ages |= bands;
            }
        }
        (Set::from(spans), Set::from(ages))
    }

    /// A post tied to secrecy by its own text cannot be outside it, nor the other way round.
    fn roles_and_regimes(roles: Set, regimes: Set) -> (Set, Set) {
        let may_be_bound = if regimes & secrecy::REGIMES == 0 { !secrecy::ALWAYS_BOUND } else { Set::MAX };
        let may_be_free = if regimes & !secrecy::REGIMES == 0 { !secrecy::NEVER_BOUND } else { Set::MAX };
        let mut allowed = Set::MAX;
        if roles & !secrecy::ALWAYS_BOUND == 0 {
            allowed &= secrecy::REGIMES;
        }
        if roles & !secrecy::NEVER_BOUND == 0 {
            allowed &= !secrecy::REGIMES;
        }
        (may_be_bound & may_be_free, allowed)
    }
}

/// The places that the constraints between facts join.
const CONSTRAINED: Set = only(slot(Fact::Span))
    | only(slot(Fact::Age))
    | only(slot(Fact::Emancipated))
    | only(slot(Fact::SenderRole))
    | only(slot(Fact::SenderSecrecy))
    | only(slot(Fact::RecipientRole))
    | only(slot(Fact::RecipientSecrecy))
    | only(slot(Fact::SenderService))
    | only(slot(Fact::RecipientService))
    | only(slot(Fact::SameService));

/// Bands too young for emancipation (C. civ. 413-2: from sixteen).
const YOUNG: Set = UNDER_FIFTEEN_BANDS | AgeBand::Fifteen.bit();

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_child_under_sixteen_is_not_emancipated() {
        let mut world = World::new(0);
        world.set(Fact::Age, AgeBand::Fifteen.bit());
        assert!(world.propagate());
        assert_eq!(world.get(Fact::Emancipated), NO);
    }
}
