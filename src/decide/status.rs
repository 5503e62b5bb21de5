//! What each norm says of what is known: the statuses still possible, and the outcomes that
//! leaves. A sound over-approximation; [`super::search`] makes it exact.

use crate::facts::{Fact, Set, Slot, Truth, World};
use crate::law::norm::{Condition, Effect, Formality, Norm, Way};
use crate::request::vocabulary::Outcome;

/// A set of outcomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcomes(u8);

impl Outcomes {
    /// The set of one outcome.
    #[must_use]
    pub const fn one(outcome: Outcome) -> Self {
        Self(1 << (outcome as u8))
    }

    /// Adds the outcomes of another set.
    pub fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// Whether all of `other` is in here.
    #[must_use]
    pub const fn holds(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    /// The outcome, when there is just one.
    #[must_use]
    pub fn single(self) -> Option<Outcome> {
        if self.0.is_power_of_two() { self.iter().next() } else { None }
    }

    /// The outcomes, from the most to the least open.
    pub fn iter(self) -> impl Iterator<Item = Outcome> {
        Outcome::ALL.iter().copied().filter(move |outcome| self.0 & (1 << (*outcome as u8)) != 0)
    }

    /// Whether this outcome is in it.
    #[must_use]
    pub const fn has(self, outcome: Outcome) -> bool {
        self.0 & (1 << (outcome as u8)) != 0
    }

    /// The set as bits, in the order of the nomenclature.
    #[must_use]
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// The most open one.
    #[must_use]
    pub fn most_open(self) -> Outcome {
        self.iter().next().unwrap_or(Outcome::Prohibited)
    }

    /// The least open one.
    #[must_use]
    pub fn least_open(self) -> Outcome {
        self.iter().last().unwrap_or(Outcome::Prohibited)
    }

    /// Whether the item may go in every case, if need be after some steps or on one's own judgement.
    #[must_use]
    pub fn may_go(self) -> bool {
        self != Self::default() && self.least_open() <= Outcome::Judgement
    }

    /// Whether the item may go as things stand, whatever is still open.
    #[must_use]
    pub fn may_go_now(self) -> bool {
        self != Self::default() && self.least_open() <= Outcome::Permitted
    }

    /// Whether the item may go once the steps beforehand are done, whatever is still open.
    #[must_use]
    pub fn may_go_after_steps(self) -> bool {
        self != Self::default() && self.least_open() <= Outcome::Conditional
    }

    /// Whether some outcome in it lets the item go.
    #[must_use]
    pub fn may_open(self) -> bool {
        self.most_open() <= Outcome::Judgement
    }

    /// Those strictly more open than `floor`.
    #[must_use]
    const fn above(self, floor: Outcome) -> Self {
        Self(self.0 & ((1 << (floor as u8)) - 1))
    }
}

/// How far a condition or a norm may carry, from closed to open: a set of bits.
pub(super) type Reach = u8;
pub(super) const CLOSED: Reach = 1;
pub(super) const JUDGEMENT: Reach = 2;
pub(super) const CONDITIONAL: Reach = 4;
pub(super) const OPEN: Reach = 8;

/// Whether it may still be anything but closed.
pub(super) const fn stands_open(reach: Reach) -> bool {
    reach != CLOSED
}

/// Every way a minimum of one of `a` and one of `b` can come out.
fn weakest(a: Reach, b: Reach) -> Reach {
    let lowest = (a & a.wrapping_neg()).min(b & b.wrapping_neg());
    let ceiling = (1_u8 << (7 - a.leading_zeros().min(7))).min(1_u8 << (7 - b.leading_zeros().min(7)));
    ((a | b) & (ceiling | (ceiling - 1))) | lowest
}

/// How a condition stands.
pub(super) fn reach_of(world: &World, condition: &Condition) -> Reach {
    let met = world.truth(&condition.met);
    if met == Truth::Yes {
        return OPEN;
    }
    let otherwise = match condition.debated.as_ref().map_or(Truth::No, |debate| world.truth(&debate.when)) {
        Truth::Yes => JUDGEMENT,
        Truth::No => CLOSED,
        Truth::Open => JUDGEMENT | CLOSED,
    };
    if met == Truth::Open { OPEN | otherwise } else { otherwise }
}

pub(super) fn reach_of_formality(world: &World, formality: &Formality) -> Reach {
    let refused = world.truth(&formality.refused);
    if refused == Truth::Yes {
        return CLOSED;
    }
    let pending = world.truth(&formality.pending);
    let mut reach = if refused == Truth::Open { CLOSED } else { 0 };
    if pending != Truth::No {
        reach |= CONDITIONAL;
    }
    if pending != Truth::Yes {
        reach |= match formality.debated.as_ref().map_or(Truth::No, |debate| world.truth(&debate.when)) {
            Truth::Yes => JUDGEMENT,
            Truth::No => OPEN,
            Truth::Open => JUDGEMENT | OPEN,
        };
    }
    reach
}

/// How far a norm may carry, before any prohibition.
fn reach(world: &World, norm: &Norm) -> Reach {
    let spans = world.get(Fact::Span);
    let in_force = norm.in_force();
    if spans & in_force == 0 {
        return CLOSED;
    }
    let mut reach = if spans & !in_force == 0 { OPEN } else { OPEN | CLOSED };
    for condition in norm.conditions {
        reach = weakest(reach, reach_of(world, condition));
        if reach == CLOSED {
            return CLOSED;
        }
    }
    if norm.effect == Effect::Permits {
        for formality in norm.formalities {
            reach = weakest(reach, reach_of_formality(world, formality));
        }
    }
    if norm.effect == Effect::LeavesToJudgement && reach & OPEN != 0 {
        reach = (reach & CLOSED) | JUDGEMENT;
    }
    reach
}

/// A set of ways.
#[derive(Clone, Copy, Default)]
struct Ways(u8);

impl Ways {
    fn of(ways: &[Way]) -> Self {
        Self(ways.iter().fold(0, |set, way| set | 1 << (*way as u8)))
    }
    fn has(self, way: Way) -> bool {
        self.0 & (1 << (way as u8)) != 0
    }
}

/// What the prohibitions that hold, or may hold, do to each way.
#[derive(Clone, Copy, Default)]
struct Closing {
    closed: Ways,
    maybe_closed: Ways,
    clashing: Ways,
    maybe_clashing: Ways,
}

const ALL_WAYS: Ways = Ways(0xFF);

fn closing(world: &World, norms: &[&'static Norm]) -> Closing {
    let mut closing = Closing::default();
    for norm in norms.iter().filter(|norm| norm.effect == Effect::Forbids) {
        let reach = reach(world, norm);
        if reach == CLOSED || norm.way == Way::Secret {
            continue;
        }
        let closes = Ways::of(norm.edges.closes).0;
        let clashes = ALL_WAYS.0 & !closes & !Ways::of(norm.edges.yields_to).0 & !(1 << (Way::Secret as u8));
        if reach == OPEN {
            closing.closed.0 |= closes;
            closing.clashing.0 |= clashes;
        } else {
            closing.maybe_closed.0 |= closes;
            closing.maybe_clashing.0 |= clashes;
        }
    }
    closing
}

fn outcomes_of(norm: &Norm, reach: Reach, closing: Closing) -> Outcomes {
    let mut outcomes = Outcomes::default();
    let prohibited = Outcomes::one(Outcome::Prohibited);
    if reach & CLOSED != 0 || closing.maybe_closed.has(norm.way) {
        outcomes.add(prohibited);
    }
    if closing.closed.has(norm.way) {
        return prohibited;
    }
    let open = if norm.effect == Effect::Requires { Outcome::Required } else { Outcome::Permitted };
    for (bit, outcome) in [(OPEN, open), (CONDITIONAL, Outcome::Conditional), (JUDGEMENT, Outcome::Judgement)] {
        if reach & bit != 0 {
            if !closing.clashing.has(norm.way) {
                outcomes.add(Outcomes::one(outcome));
            }
            if closing.clashing.has(norm.way) || closing.maybe_clashing.has(norm.way) {
                outcomes.add(Outcomes::one(Outcome::Conflict));
            }
        }
    }
    outcomes
}

/// What is known of one item, norm by norm.
pub struct View {
    /// The outcomes not excluded (every possible one is in it).
    pub outcomes: Outcomes,
    /// A question that would settle part of it.
    pub question: Option<(Slot, Set)>,
}

/// The norms that can still bear on the answer.
#[must_use]
pub fn live(world: &World, norms: &[&'static Norm]) -> Vec<&'static Norm> {
    norms.iter().copied().filter(|norm| norm.way != Way::Secret && reach(world, norm) != CLOSED).collect()
}

/// What each opening norm may carry.
pub fn standings<'n>(
    world: &'n World,
    norms: &'n [&'static Norm],
) -> impl Iterator<Item = (&'static Norm, Outcomes)> + 'n {
    let closing = closing(world, norms);
    norms
        .iter()
        .copied()
        .filter(|norm| norm.effect != Effect::Forbids)
        .map(move |norm| (norm, outcomes_of(norm, reach(world, norm), closing)))
}

/// Whether a prohibition holds, may hold, or does not.
#[must_use]
pub fn forbids(world: &World, norm: &Norm) -> Truth {
    match reach(world, norm) {
        OPEN => Truth::Yes,
        CLOSED => Truth::No,
        _ => Truth::Open,
    }
}

/// Looks at every norm once.
#[must_use]
pub fn view(world: &World, norms: &[&'static Norm]) -> View {
    let closing = closing(world, norms);
    let mut floor = Outcome::Prohibited;
    let mut all = Outcomes::default();
    for norm in norms.iter().filter(|norm| norm.effect != Effect::Forbids) {
        let outcomes = outcomes_of(norm, reach(world, norm), closing);
        floor = floor.min(outcomes.least_open());
        all.add(outcomes);
    }
    let mut outcomes = all.above(floor);
    outcomes.add(Outcomes::one(floor));
    let question = if outcomes.single().is_some() { None } else { question(world, norms, closing, floor) };
    View { outcomes, question }
}

/// An open question of a norm that can still lead above `floor`, or of a prohibition that bears on it.
fn question(world: &World, norms: &[&'static Norm], closing: Closing, floor: Outcome) -> Option<(Slot, Set)> {
    let may_rise = |norm: &Norm| {
        let outcomes = outcomes_of(norm, reach(world, norm), closing);
        outcomes.above(floor) != Outcomes::default()
    };
    let opening = norms.iter().filter(|norm| norm.effect != Effect::Forbids && may_rise(norm));
    let forbidding = norms.iter().filter(|norm| norm.effect == Effect::Forbids);
    opening.chain(forbidding).find_map(|norm| open_question(world, norm, 0))
}

/// What decides whether an answer still depends on the places of `group`.
pub enum Dependence {
    /// It does not: the answer is the same whatever they hold.
    None,
    /// It turns on this question first; `towards` is the part of its answers to look at first.
    Ask {
        /// Where the question stands.
        slot: Slot,
        /// The part of its answers to look at first.
        towards: Set,
        /// The norms that still bear on the answer.
        alive: Vec<&'static Norm>,
    },
    /// Nothing else is open: only the group is.
    OnlyGroup,
}

/// Looks at every norm once, for the question whether the places of `group` can still matter. The
/// `variant` only changes the order in which questions are taken: which norm that reads the group
/// is made to hold, and through which norm a prohibition is made to matter.
#[must_use]
pub fn dependence(world: &World, norms: &[&'static Norm], group: Set, variant: usize) -> Dependence {
    let closing = closing(world, norms);
    let mut floor = Outcome::Prohibited;
    let mut alive = Vec::with_capacity(norms.len());
    let mut standing = Vec::with_capacity(norms.len());
    for norm in norms {
        let reach = reach(world, norm);
        if reach == CLOSED {
            continue;
        }
        alive.push(*norm);
        if norm.effect != Effect::Forbids {
            let outcomes = outcomes_of(norm, reach, closing);
            floor = floor.min(outcomes.least_open());
            standing.push((*norm, outcomes));
        }
    }
    standing.retain(|(_, outcomes)| outcomes.above(floor) != Outcomes::default());
    if standing.is_empty() {
        return Dependence::None;
    }
    let bars = alive.iter().copied().filter(|norm| norm.effect == Effect::Forbids);
    let bars = bars.filter(|bar| standing.iter().any(|(norm, _)| !bar.edges.yields_to.contains(&norm.way)));
    let bearing: Vec<&'static Norm> = standing.iter().map(|(norm, _)| *norm).chain(bars).collect();
    let readers: Vec<&'static Norm> = bearing.iter().copied().filter(|norm| asks_about(world, norm, group)).collect();
    let Some(pivot) = chosen(&readers, variant) else { return Dependence::None };
    let ask = |(slot, set): (Slot, Set), hold: bool| (slot, if hold { set } else { !set });
    let question =
        open_question(world, pivot, group).map(|question| ask(question, variant.is_multiple_of(2))).or_else(|| {
            // a prohibition matters through a norm that would hold without it
            let through: Vec<&'static Norm> = standing
                .iter()
                .map(|(norm, _)| *norm)
                .filter(|norm| pivot.effect == Effect::Forbids && pivot.edges.closes.contains(&norm.way))
                .collect();
            let partner = chosen(&through, variant / 2).and_then(|norm| open_question(world, norm, group));
            let others = || bearing.iter().find_map(|norm| open_question(world, norm, group));
            partner.map(|question| ask(question, true)).or_else(|| others().map(|question| ask(question, false)))
        });
    match question {
        Some((slot, towards)) => Dependence::Ask { slot, towards, alive },
        None => Dependence::OnlyGroup,
    }
}

/// One of several, by number.
fn chosen(norms: &[&'static Norm], number: usize) -> Option<&'static Norm> {
    norms.get(number.checked_rem(norms.len())?).copied()
}

/// The first open question of a norm.
fn open_question(world: &World, norm: &Norm, aside: Set) -> Option<(Slot, Set)> {
    let spans = world.get(Fact::Span);
    let in_force = norm.in_force();
    let span = world.slot(Fact::Span);
    if spans & in_force != 0 && spans & !in_force != 0 && aside & (1 << span) == 0 {
        return Some((span, in_force));
    }
    let of_conditions = norm.conditions.iter().find_map(|condition| {
        let when = condition.debated.as_ref().map(|debate| &debate.when);
        [Some(&condition.met), when]
            .into_iter()
            .flatten()
            .find_map(|test| (world.truth(test) == Truth::Open).then(|| world.open_leaf(test, aside)).flatten())
    });
    if of_conditions.is_some() || norm.effect != Effect::Permits {
        return of_conditions;
    }
    norm.formalities.iter().find_map(|formality| {
        let when = formality.debated.as_ref().map(|debate| &debate.when);
        [Some(&formality.refused), Some(&formality.pending), when]
            .into_iter()
            .flatten()
            .find_map(|test| (world.truth(test) == Truth::Open).then(|| world.open_leaf(test, aside)).flatten())
    })
}

/// Whether a norm reads one of these places while it is open.
#[must_use]
pub fn asks_about(world: &World, norm: &Norm, places: Set) -> bool {
    open_question(world, norm, !places).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weakest_of_two_sets_is_every_minimum() {
        for a in 1..16_u8 {
            for b in 1..16_u8 {
                let mut expected = 0;
                for x in [1, 2, 4, 8_u8].into_iter().filter(|x| a & x != 0) {
                    for y in [1, 2, 4, 8_u8].into_iter().filter(|y| b & y != 0) {
                        expected |= x.min(y);
                    }
                }
                assert_eq!(weakest(a, b), expected, "{a:04b} {b:04b}");
            }
        }
    }
}
