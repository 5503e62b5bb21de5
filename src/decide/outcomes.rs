//! Sets of outcomes.

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

    /// Whether some outcome is in both.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The outcome, when there is just one.
    #[must_use]
    #[inline(never)]
    pub fn single(self) -> Option<Outcome> {
        if self.0.is_power_of_two() { Outcome::ALL.get(self.0.trailing_zeros() as usize).copied() } else { None }
    }

    /// The set of these bits, in the order of the nomenclature.
    #[must_use]
    pub const fn of_bits(bits: u8) -> Self {
        Self(bits)
    }

    /// Whether there is none in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
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

    /// Whether it is settled, and a text opens the share.
    #[must_use]
    pub fn opens(self) -> bool {
        self.single().is_some_and(|outcome| outcome <= Outcome::Conditional)
    }

    /// Whether some outcome in it lets the item go.
    #[must_use]
    pub fn may_open(self) -> bool {
        self.most_open() <= Outcome::Judgement
    }
}
