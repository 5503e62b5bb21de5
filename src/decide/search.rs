//! Exactness: every completion is covered by splitting the open facts only where a norm asks, and
//! only as long as the answer still depends on it.

use super::status::{Dependence, Outcomes, dependence, live, view};
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

    /// Exactly the outcomes that some consistent completion leads to.
    pub fn possible(&mut self, world: &mut World) -> Outcomes {
        let mut found = Outcomes::default();
        let norms = self.norms;
        self.explore(world, norms, &mut found);
        found
    }

    fn explore(&mut self, world: &mut World, norms: &[&'static Norm], found: &mut Outcomes) {
        self.steps += 1;
        let view = view(world, norms);
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
        let alive = live(world, norms);
        for part in [set, !set] {
            let mark = world.mark();
            if world.narrow(slot, part) {
                self.explore(world, &alive, found);
            }
            world.undo(mark);
        }
    }

    /// Whether two consistent completions that differ only in the places of `group` lead to
    /// different outcomes.
    ///
    /// Such a pair is mostly found at once when the right norm is made to hold first, and after a
    /// very long time when a wrong one is. So the same complete search is begun in several orders,
    /// each for a few steps, then for more: the first that comes to an end has the answer.
    pub fn depends(&mut self, world: &mut World, group: Set) -> bool {
        const PATIENCE: [u32; 6] = [60, 240, 1_000, 4_000, 16_000, 64_000];
        const ORDERS: usize = 16;
        let norms = self.norms;
        for patience in PATIENCE {
            for order in 0..ORDERS {
                let limit = self.steps.saturating_add(patience);
                if let Some(answer) = self.attempt(world, norms, group, order, limit) {
                    return answer;
                }
            }
        }
        true
    }

    /// One such search, given up at `limit` steps.
    fn attempt(
        &mut self,
        world: &mut World,
        norms: &[&'static Norm],
        group: Set,
        order: usize,
        limit: u32,
    ) -> Option<bool> {
        self.steps += 1;
        if self.steps > limit {
            return None;
        }
        let tie = |world: &World| tied(world, group).map(|(slot, set)| (slot, set, norms.to_vec()));
        let next = match dependence(world, norms, group, order) {
            Dependence::None => return Some(false),
            Dependence::Ask { slot, towards, alive } => Some((slot, towards, alive)),
            Dependence::OnlyGroup => tie(world),
        };
        let Some((slot, towards, alive)) = next else {
            let mut found = Outcomes::default();
            self.explore(world, norms, &mut found);
            return Some(found.single().is_none());
        };
        let mut exhausted = true;
        for part in [towards, !towards] {
            let mark = world.mark();
            let answer =
                if world.narrow(slot, part) { self.attempt(world, &alive, group, order, limit) } else { Some(false) };
            world.undo(mark);
            match answer {
                Some(true) => return Some(true),
                Some(false) => {}
                None => exhausted = false,
            }
            if self.steps > limit {
                return None;
            }
        }
        exhausted.then_some(false)
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
