//! Whether two norms can ever hold of the same item, read off the law's data fact by fact: what one
//! asks of a fact and what the other asks of it may have no answer in common.

use partage::facts::{ALL_FACTS, Fact, Set, Test};
use partage::law::norm::Norm;

use super::plain::of_side;

/// Whether both can hold. `false` is certain; `true` only says that no single fact keeps them apart.
pub fn may_hold_together(one: &Norm, other: &Norm) -> bool {
    ALL_FACTS.iter().all(|fact| asked(one, *fact) & asked(other, *fact) & fact.domain() != 0)
}

/// The answers to a fact that a norm leaves, be it on one reading only.
fn asked(norm: &Norm, fact: Fact) -> Set {
    let of_conditions = norm.conditions.iter().fold(Set::MAX, |left, condition| {
        let debated = condition.debated.as_ref().map_or(0, |debate| left_by(&debate.when, fact, true, false));
        left & (left_by(&condition.met, fact, true, false) | debated)
    });
    if fact == Fact::Span { of_conditions & norm.in_force() } else { of_conditions }
}

/// The answers to a fact with which a test may be as wanted.
fn left_by(test: &Test, fact: Fact, wanted: bool, recipient: bool) -> Set {
    let of = |about: Fact, set: Set| match (about == fact, wanted) {
        (false, _) => Set::MAX,
        (true, true) => set,
        (true, false) => !set,
    };
    let every =
        |tests: &[Test]| tests.iter().fold(Set::MAX, |left, test| left & left_by(test, fact, wanted, recipient));
    let some = |tests: &[Test]| tests.iter().fold(0, |left, test| left | left_by(test, fact, wanted, recipient));
    match test {
        Test::Is(about, set) => of(*about, *set),
        Test::Actor(about, set) => of(of_side(*about, recipient), *set),
        Test::Guardian(..) => Set::MAX,
        Test::All(tests) => {
            if wanted {
                every(tests)
            } else {
                some(tests)
            }
        }
        Test::Any(tests) => {
            if wanted {
                some(tests)
            } else {
                every(tests)
            }
        }
        Test::Not(test) => left_by(test, fact, !wanted, recipient),
        Test::Sender(test) => left_by(test, fact, wanted, false),
        Test::Recipient(test) => left_by(test, fact, wanted, true),
        // with no guardian at all, nothing holds of some guardian
        Test::SomeGuardian(test) => {
            if wanted {
                left_by(test, fact, true, recipient)
            } else {
                Set::MAX
            }
        }
        Test::Fact(derived) => left_by(&derived.test, fact, wanted, recipient),
    }
}
