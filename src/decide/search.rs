//! Exactness: every completion is covered by splitting the open facts only where a norm asks, and
//! only as long as the answer still depends on it.

use super::status::{Dependence, Outcomes, dependence, view};
use crate::facts::{Fact, Set, World, secrecy};
use crate::law::Norm;

/// A bound on the work of one answer; nothing a form can produce comes near (see the tests).
const MOST_STEPS: u32 = 2_000_000;

/// One search over the completions of what is known.
pub struct Search<'n> {
    norms: &'n [&'static Norm],
    steps: u32,
}

impl<'n> Search<'n> {
    /// A search over these norms.
    #[must_use]
    pub fn new(norms: &'n [&'static Norm]) -> Self {
        Self { norms, steps: 0 }
    }

    /// How many partial completions were looked at so far.
    #[must_use]
    pub fn steps(&self) -> u32 {
        self.steps
    }

    /// Exactly the outcomes that some consistent completion leads to.
    pub fn possible(&mut self, world: &mut World) -> Outcomes {
        let mut found = Outcomes::default();
        self.explore(world, &mut found);
        found
    }

    fn explore(&mut self, world: &mut World, found: &mut Outcomes) {
        self.steps += 1;
        let view = view(world, self.norms);
        if found.holds(view.outcomes) {
            return;
        }
        let Some((slot, set)) = view.question else {
            found.add(view.outcomes);
            return;
        };
        if self.steps > MOST_STEPS {
            found.add(view.outcomes);
            return;
        }
        for part in [set, !set] {
            let mark = world.mark();
            if world.narrow(slot, part) {
                self.explore(world, found);
            }
            world.undo(mark);
        }
    }

    /// Whether two consistent completions that differ only in the places of `group` lead to
    /// different outcomes.
    pub fn depends(&mut self, world: &mut World, group: Set) -> bool {
        self.steps += 1;
        let (slot, set, by_reader) = match dependence(world, self.norms, group) {
            Dependence::None => return false,
            Dependence::Ask((slot, set), by_reader) => (slot, set, by_reader),
            Dependence::OnlyGroup => match tied(world, group) {
                Some((slot, set)) => (slot, set, true),
                None => {
                    let mut found = Outcomes::default();
                    self.explore(world, &mut found);
                    return found.single().is_none();
                }
            },
        };
        if self.steps > MOST_STEPS {
            return true;
        }
        // first where the norm that reads the group holds, and where the others do not
        let parts = if by_reader { [set, !set] } else { [!set, set] };
        parts.into_iter().any(|part| {
            let mark = world.mark();
            let differs = world.narrow(slot, part) && self.depends(world, group);
            world.undo(mark);
            differs
        })
    }
}

/// A place outside `group` that a constraint ties to one inside it and that is still undecided
/// between the classes the constraint tells apart: completions that differ only in the group must
/// agree on it.
fn tied(world: &World, group: Set) -> Option<(u8, Set)> {
    let inside = |fact: Fact| group & (1 << world.slot(fact)) != 0;
    let undecided = |fact: Fact, set: Set| {
        let slot = world.slot(fact);
        let known = world.at(slot);
        (known & set != 0 && known & !set != 0).then_some((slot, set))
    };
    [(Fact::SenderRole, Fact::SenderSecrecy), (Fact::RecipientRole, Fact::RecipientSecrecy)]
        .into_iter()
        .find_map(|(role, regime)| match (inside(role), inside(regime)) {
            (true, false) => undecided(regime, secrecy::REGIMES),
            (false, true) => undecided(role, secrecy::ALWAYS_BOUND).or_else(|| undecided(role, secrecy::NEVER_BOUND)),
            _ => None,
        })
        .or_else(|| match (inside(Fact::Age), inside(Fact::Span)) {
            (true, false) => single_value(world, Fact::Span),
            (false, true) => single_value(world, Fact::Age),
            _ => None,
        })
        .or_else(|| {
            if inside(Fact::Age) && !inside(Fact::Emancipated) {
                undecided(Fact::Emancipated, crate::facts::YES)
            } else if inside(Fact::Emancipated) && !inside(Fact::Age) {
                single_value(world, Fact::Age)
            } else {
                None
            }
        })
        .or_else(|| {
            let services = [Fact::SenderService, Fact::RecipientService, Fact::SameService];
            if world.get(Fact::SameService) != crate::facts::NO && services.iter().any(|fact| inside(*fact)) {
                services.into_iter().filter(|fact| !inside(*fact)).find_map(|fact| single_value(world, fact))
            } else {
                None
            }
        })
}

/// Splits off the first value of an undecided fact.
fn single_value(world: &World, fact: Fact) -> Option<(u8, Set)> {
    let slot = world.slot(fact);
    let known = world.at(slot);
    let first = known & known.wrapping_neg();
    (known != first).then_some((slot, first))
}
