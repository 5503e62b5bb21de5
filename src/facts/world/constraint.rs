//! Constraints between facts: age, emancipation and measure, measure and judge, an offence and on whom it is, post and secrecy, one service or two,
//! age and day.

use super::{Slot, World, low, only, slot};
use crate::facts::day::MODELLED;
use crate::facts::fact::{AgeBand, Fact, MINOR_BANDS, NO, NO_OFFENCE, Set, UNDER_FIFTEEN_BANDS, YES};
use crate::facts::secrecy;
use crate::request::vocabulary::{Measure, Offence};

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
    fn consequences(&self) -> [(Fact, Set); 14] {
        let (spans, mut ages) = self.ages_by_span();
        let (age, emancipated, measure) = (self.get(Fact::Age), self.get(Fact::Emancipated), self.get(Fact::Measure));
        let (of_age, emancipable) = (age & !MINOR_BANDS != 0, age & !YOUNG != 0);
        let young_adult = measure == YOUNG_ADULT_SUPPORT;
        if young_adult || emancipated == YES {
            ages &= !YOUNG;
        }
        if young_adult && emancipated == NO {
            ages &= !MINOR_BANDS;
        }
        let may_be_emancipated = if !emancipable {
            NO
        } else if young_adult && !of_age {
            YES
        } else {
            Set::MAX
        };
        let mut measures = Set::MAX;
        if !of_age && (!emancipable || emancipated == NO) {
            measures &= !YOUNG_ADULT_SUPPORT;
        }
        if self.get(Fact::JudgeSeized) == NO {
            measures &= !BY_A_JUDGE;
        }
        let same = self.get(Fact::SameService);
        let (ours, theirs) = (self.get(Fact::SenderService), self.get(Fact::RecipientService));
        let shared = if same == YES { ours & theirs } else { Set::MAX };
        let (sender, sender_secrecy) =
            Self::roles_and_regimes(self.get(Fact::SenderRole), self.get(Fact::SenderSecrecy));
        let (other, other_secrecy) =
            Self::roles_and_regimes(self.get(Fact::RecipientRole), self.get(Fact::RecipientSecrecy));
        let (offence, on_whom) =
            Self::together(self.get(Fact::Offence), Offence::Aucune.bit(), self.get(Fact::OffenceOn), NO_OFFENCE);
        [
            (Fact::Span, spans),
            (Fact::Age, ages),
            (Fact::Emancipated, may_be_emancipated),
            (Fact::Measure, measures),
            (Fact::JudgeSeized, if measure & !BY_A_JUDGE == 0 { YES } else { Set::MAX }),
            (Fact::Offence, offence),
            (Fact::OffenceOn, on_whom),
            (Fact::SenderRole, sender),
            (Fact::SenderSecrecy, sender_secrecy),
            (Fact::RecipientRole, other),
            (Fact::RecipientSecrecy, other_secrecy),
            (Fact::SenderService, shared),
            (Fact::RecipientService, shared),
            (Fact::SameService, if ours & theirs == 0 { NO } else { Set::MAX }),
        ]
    }

    /// One fact is `a` exactly when the other is `b`.
    const fn together(of_a: Set, a: Set, of_b: Set, b: Set) -> (Set, Set) {
        const fn follows(known: Set, one: Set, other: Set) -> Set {
            if known == one {
                other
            } else if known & one == 0 {
                !other
            } else {
                Set::MAX
            }
        }
        (follows(of_b, b, a), follows(of_a, a, b))
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
    | only(slot(Fact::Measure))
    | only(slot(Fact::JudgeSeized))
    | only(slot(Fact::Offence))
    | only(slot(Fact::OffenceOn))
    | only(slot(Fact::SenderRole))
    | only(slot(Fact::SenderSecrecy))
    | only(slot(Fact::RecipientRole))
    | only(slot(Fact::RecipientSecrecy))
    | only(slot(Fact::SenderService))
    | only(slot(Fact::RecipientService))
    | only(slot(Fact::SameService));

/// Bands too young for emancipation (C. civ. 413-2: from sixteen).
const YOUNG: Set = UNDER_FIFTEEN_BANDS | AgeBand::Fifteen.bit();

/// Support from eighteen on, or for the emancipated (CASF L222-5).
const YOUNG_ADULT_SUPPORT: Set = Measure::AccueilJeuneMajeur.bit();

/// Measures that only a judge orders, who was then seized (C. civ. 375-2 to 375-3; CPC 1183). The prosecutor may place in
/// an emergency first (375-5).
const BY_A_JUDGE: Set = Measure::set(&[
    Measure::Aemo,
    Measure::Mjie,
    Measure::PlacementAse,
    Measure::PlacementDirect,
    Measure::TiersDigneDeConfiance,
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn young_adult_support_is_for_those_of_age_and_the_emancipated() {
        let mut world = World::new(0);
        world.set(Fact::Measure, YOUNG_ADULT_SUPPORT);
        assert!(world.propagate());
        assert_eq!(world.get(Fact::Age) & YOUNG, 0);
        world.set(Fact::Age, AgeBand::SixteenSeventeen.bit());
        assert!(world.propagate());
        assert_eq!(world.get(Fact::Emancipated), YES);
        let mut child = World::new(0);
        child.set(Fact::Age, AgeBand::SixteenSeventeen.bit());
        assert!(child.propagate());
        assert_ne!(child.get(Fact::Measure) & YOUNG_ADULT_SUPPORT, 0);
        child.set(Fact::Emancipated, NO);
        assert!(child.propagate());
        assert_eq!(child.get(Fact::Measure) & YOUNG_ADULT_SUPPORT, 0);
    }

    #[test]
    fn an_offence_is_on_somebody_and_none_is_on_nobody() {
        let mut world = World::new(0);
        world.set(Fact::Offence, Offence::Aucune.bit());
        assert!(world.propagate());
        assert_eq!(world.get(Fact::OffenceOn), NO_OFFENCE);
        let mut known = World::new(0);
        known.set(Fact::OffenceOn, 1);
        assert!(known.propagate());
        assert_eq!(known.get(Fact::Offence), Offence::set(&[Offence::Crime, Offence::Delit]));
    }

    #[test]
    fn a_measure_that_a_judge_orders_says_that_one_is_seized() {
        let mut world = World::new(0);
        world.set(Fact::Measure, Measure::Aemo.bit());
        assert!(world.propagate());
        assert_eq!(world.get(Fact::JudgeSeized), YES);
        let mut unseized = World::new(0);
        unseized.set(Fact::JudgeSeized, NO);
        assert!(unseized.propagate());
        assert_eq!(unseized.get(Fact::Measure) & BY_A_JUDGE, 0);
        assert_ne!(unseized.get(Fact::Measure) & Measure::PlacementProvisoireUrgence.bit(), 0, "the prosecutor's");
    }

    #[test]
    fn a_child_under_sixteen_is_not_emancipated() {
        let mut world = World::new(0);
        world.set(Fact::Age, AgeBand::Fifteen.bit());
        assert!(world.propagate());
        assert_eq!(world.get(Fact::Emancipated), NO);
    }
}
