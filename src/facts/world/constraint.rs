//! Constraints between facts: age, emancipation and measure, measure and hidden place, post, service and secrecy, one service or
//! two, age and day, parent and authority.

use super::{OF_A_PARENT, Slot, World, low, only, slot};
use crate::facts::day::MODELLED;
use crate::facts::fact::{AgeBand, Fact, MINOR_BANDS, NO, Set, UNDER_FIFTEEN_BANDS, YES};
use crate::facts::protection::MAY_HIDE_A_PLACE;
use crate::facts::secrecy;
use crate::request::vocabulary::{Measure, Role};

impl World {
    /// The places that a constraint joins to others.
    pub(super) fn constrained(&self) -> Set {
        self.pairs.iter().flatten().fold(CONSTRAINED, |all, (a, b)| all | only(*a) | only(*b))
    }

    /// Keeps a part of a place; `false` when nothing of it is left.
    fn keep(&mut self, slot: Slot, part: Set, changed: &mut bool) -> bool {
        let old = self.at(slot);
        let new = old & part;
        if new != old {
            self.put(slot, new);
            *changed = true;
        }
        new != 0
    }

    /// Draws the consequences of the constraints between facts. They form a forest (each joins facts that no other path
    /// joins; post and secrecy alone are joined twice, for posts of which no two are the same), so what is left after this
    /// can always be completed.
    #[inline(never)]
    pub fn propagate(&mut self) -> bool {
        loop {
            let mut changed = false;
            for rule in &RULES {
                // the lower half tells of most
                let holds = rule
                    .when
                    .iter()
                    .all(|(fact, set)| self.low_at(slot(*fact)) & !low(*set) == 0 && self.get(*fact) & !set == 0);
                if holds && !self.keep(slot(rule.then.0), rule.then.1, &mut changed) {
                    return false;
                }
            }
            for (fact, part) in self.consequences() {
                if !self.keep(slot(fact), part, &mut changed) {
                    return false;
                }
            }
            for ((role, fact), listed) in OF_A_PARENT.into_iter().zip(self.parents) {
                const PARENT: Set = Role::Parent.bit();
                let listed = Set::from(listed);
                let (of, part) = match (self.get(role), self.get(fact) & listed) {
                    (PARENT, _) => (fact, listed),
                    (_, 0) => (role, !PARENT),
                    _ => continue,
                };
                if !self.keep(slot(of), part, &mut changed) {
                    return false;
                }
            }
            for (a, b) in self.pairs.into_iter().flatten() {
                let both = self.at(a) & self.at(b);
                if !self.keep(a, both, &mut changed) || !self.keep(b, both, &mut changed) {
                    return false;
                }
            }
            if !changed {
                return true;
            }
        }
    }

    /// What the constraints that are no [`Rule`] leave of each fact they join.
    fn consequences(&self) -> [(Fact, Set); 5] {
        let (spans, ages) = self.ages_by_span();
        let (ours, theirs) = (self.get(Fact::SenderService), self.get(Fact::RecipientService));
        let shared = if self.get(Fact::SameService) == YES { ours & theirs } else { Set::MAX };
        [
            (Fact::Span, spans),
            (Fact::Age, ages),
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
}

/// Where facts are among some answers, another is among others.
struct Rule {
    when: [(Fact, Set); 2],
    then: (Fact, Set),
}

const fn rule(fact: Fact, set: Set, then: Fact, part: Set) -> Rule {
    Rule { when: [(fact, set); 2], then: (then, part) }
}

/// The constraints between facts, each with its reverse.
static RULES: [Rule; 25] = [
    rule(Fact::Emancipated, YES, Fact::Age, !YOUNG),
    rule(Fact::Age, YOUNG, Fact::Emancipated, NO),
    // young adult support: of age, or emancipated
    rule(Fact::Measure, YOUNG_ADULT_SUPPORT, Fact::Age, !YOUNG),
    rule(Fact::Age, YOUNG, Fact::Measure, !YOUNG_ADULT_SUPPORT),
    Rule { when: [(Fact::Measure, YOUNG_ADULT_SUPPORT), (Fact::Emancipated, NO)], then: (Fact::Age, !MINOR_BANDS) },
    Rule { when: [(Fact::Measure, YOUNG_ADULT_SUPPORT), (Fact::Age, MINOR_BANDS)], then: (Fact::Emancipated, YES) },
    Rule { when: [(Fact::Age, MINOR_BANDS), (Fact::Emancipated, NO)], then: (Fact::Measure, !YOUNG_ADULT_SUPPORT) },
    // a place that a judge keeps unknown says that there is a measure to hide it under (C. civ. 375-7)
    rule(Fact::Anonymised, YES, Fact::Measure, HIDING),
    rule(Fact::Measure, !HIDING, Fact::Anonymised, NO),
    // who acts for the child acts for nobody else
    rule(Fact::RecipientForChild, YES, Fact::RecipientForSubject, NO),
    rule(Fact::RecipientForSubject, YES, Fact::RecipientForChild, NO),
    // a post tied to secrecy by its own text cannot be outside it, nor the other way round
    rule(Fact::SenderRole, secrecy::ALWAYS_BOUND, Fact::SenderSecrecy, BOUND),
    rule(Fact::SenderRole, secrecy::NEVER_BOUND, Fact::SenderSecrecy, !BOUND),
    rule(Fact::SenderSecrecy, BOUND, Fact::SenderRole, !secrecy::NEVER_BOUND),
    rule(Fact::SenderSecrecy, !BOUND, Fact::SenderRole, !secrecy::ALWAYS_BOUND),
    rule(Fact::RecipientRole, secrecy::ALWAYS_BOUND, Fact::RecipientSecrecy, BOUND),
    rule(Fact::RecipientRole, secrecy::NEVER_BOUND, Fact::RecipientSecrecy, !BOUND),
    rule(Fact::RecipientSecrecy, BOUND, Fact::RecipientRole, !secrecy::NEVER_BOUND),
    rule(Fact::RecipientSecrecy, !BOUND, Fact::RecipientRole, !secrecy::ALWAYS_BOUND),
    // nor can who works on a mission that binds whoever takes part in it
    Rule {
        when: [(Fact::SenderRole, ON_A_MISSION), (Fact::SenderService, BINDING)],
        then: (Fact::SenderSecrecy, BOUND),
    },
    Rule {
        when: [(Fact::SenderRole, ON_A_MISSION), (Fact::SenderSecrecy, !BOUND)],
        then: (Fact::SenderService, !BINDING),
    },
    Rule {
        when: [(Fact::SenderService, BINDING), (Fact::SenderSecrecy, !BOUND)],
        then: (Fact::SenderRole, !ON_A_MISSION),
    },
    Rule {
        when: [(Fact::RecipientRole, ON_A_MISSION), (Fact::RecipientService, BINDING)],
        then: (Fact::RecipientSecrecy, BOUND),
    },
    Rule {
        when: [(Fact::RecipientRole, ON_A_MISSION), (Fact::RecipientSecrecy, !BOUND)],
        then: (Fact::RecipientService, !BINDING),
    },
    Rule {
        when: [(Fact::RecipientService, BINDING), (Fact::RecipientSecrecy, !BOUND)],
        then: (Fact::RecipientRole, !ON_A_MISSION),
    },
];

const BOUND: Set = secrecy::REGIMES;
const BINDING: Set = secrecy::BINDING_SERVICES;
const ON_A_MISSION: Set = Role::set(secrecy::BY_MISSION);

/// The places that the constraints between facts join.
const CONSTRAINED: Set = {
    let mut all = only(slot(Fact::Span))
        | only(slot(Fact::SenderService))
        | only(slot(Fact::RecipientService))
        | only(slot(Fact::SameService))
        | only(slot(Fact::RecipientAuthority))
        | only(slot(Fact::RecipientIsSubject))
        | only(slot(Fact::SenderIsSubject));
    let mut rest: &[Rule] = &RULES;
    while let [rule, others @ ..] = rest {
        all |= only(slot(rule.then.0));
        rest = others;
    }
    all
};

/// Bands too young for emancipation (C. civ. 413-2: from sixteen).
const YOUNG: Set = UNDER_FIFTEEN_BANDS | AgeBand::Fifteen.bit();

/// Support from eighteen on, or for the emancipated (CASF L222-5).
const YOUNG_ADULT_SUPPORT: Set = Measure::AccueilJeuneMajeur.bit();

/// The measures under which a place may be kept unknown.
const HIDING: Set = Measure::set(MAY_HIDE_A_PLACE);

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
    fn a_child_under_sixteen_is_not_emancipated() {
        let mut world = World::new(0);
        world.set(Fact::Age, AgeBand::Fifteen.bit());
        assert!(world.propagate());
        assert_eq!(world.get(Fact::Emancipated), NO);
    }
}
