//! Which norms carry an answer, which were looked at and stay closed, and how each of their
//! conditions stands.

use super::code::{GroundCode, Standing};
use super::status::{
    CLOSED, CONDITIONAL, JUDGEMENT, OPEN, Reach, forbids, reach_of, reach_of_formality, standings, stands_open,
};
use crate::facts::{Fact, Truth, World};
use crate::law::norm::{self, Effect, Norm};
use crate::law::{self};
use crate::request::vocabulary::Outcome;

/// The norms that carry an outcome, the strongest first.
#[must_use]
pub fn carrying(world: &World, norms: &[&'static Norm], outcome: Outcome) -> Vec<&'static Norm> {
    let mut carrying: Vec<&'static Norm> = if outcome == Outcome::Prohibited {
        let all = law::CORPUS.iter().copied().filter(|norm| norm.effect == Effect::Forbids);
        let (sure, maybe): (Vec<_>, Vec<_>) =
            all.filter(|norm| forbids(world, norm) != Truth::No).partition(|norm| forbids(world, norm) == Truth::Yes);
        if sure.is_empty() { maybe } else { sure }
    } else {
        let able = standings(world, norms).filter(|(_, outcomes)| outcomes.has(outcome));
        let (sure, maybe): (Vec<_>, Vec<_>) = able.partition(|(_, outcomes)| outcomes.single().is_some());
        let kept = if sure.is_empty() { maybe } else { sure };
        kept.into_iter().map(|(norm, _)| norm).collect()
    };
    // a blocker says more than the general secrecy it stands on
    carrying.sort_by_key(|norm| (norm.way == norm::Way::Secret, norm.force));
    carrying
}

/// The norms that may carry an answer that is still open.
#[must_use]
pub fn candidates(world: &World, norms: &[&'static Norm]) -> Vec<&'static Norm> {
    standings(world, norms).filter(|(_, outcomes)| outcomes.may_open()).map(|(norm, _)| norm).collect()
}

/// The norms that hold beside those that carry the answer, less openly.
#[must_use]
pub fn beside(world: &World, norms: &[&'static Norm], carrying: &[&'static Norm]) -> Vec<&'static Norm> {
    standings(world, norms)
        .filter(|(norm, outcomes)| outcomes.may_go() && !carrying.iter().any(|other| other.id == norm.id))
        .map(|(norm, _)| norm)
        .collect()
}

/// The norms looked at that do not open the share.
pub fn closed<'c>(world: &'c World, carrying: &'c [&'static Norm]) -> impl Iterator<Item = &'static Norm> + 'c {
    law::CORPUS
        .iter()
        .copied()
        .filter(|norm| norm.effect != Effect::Forbids)
        .filter(|norm| norm.conditions.first().is_none_or(|first| stands_open(reach_of(world, first))))
        .filter(|norm| !carrying.iter().any(|other| core::ptr::eq(*other, *norm)))
}

/// A norm with its conditions, as they stand.
#[must_use]
pub fn ground(world: &World, norm: &'static Norm) -> GroundCode {
    let spans = world.get(Fact::Span);
    let in_force = match (spans & !norm.in_force(), spans & norm.in_force()) {
        (0, _) => Standing::Met,
        (_, 0) => Standing::Unmet,
        _ => Standing::Open,
    };
    let of_conditions = norm.conditions.iter().map(|one| standing(reach_of(world, one)));
    let formalities = if norm.effect == Effect::Permits { norm.formalities } else { &[] };
    let of_formalities = formalities.iter().map(|one| standing(reach_of_formality(world, one)));
    GroundCode { norm, in_force, conditions: of_conditions.chain(of_formalities).collect() }
}

const fn standing(reach: Reach) -> Standing {
    match reach {
        OPEN => Standing::Met,
        CLOSED | CONDITIONAL => Standing::Unmet,
        JUDGEMENT => Standing::Divided,
        _ => Standing::Open,
    }
}
