//! Which norms carry an answer, which were looked at and stay closed, and how each of their
//! conditions stands.

use super::answer::{ConditionState, Ground};
use super::status::{forbids, reach_of, reach_of_formality, standings, stands_open};
use crate::facts::{Fact, Truth, World};
use crate::law::norm::{Condition, Debate, Effect, Formality, Norm};
use crate::law::{self, norm};
use crate::request::vocabulary::Outcome;
use crate::wording::question::pointer;
use crate::wording::{Locale, Words, words};

/// The norms that carry an outcome, the strongest first.
#[must_use]
pub fn carrying(world: &World, norms: &[&'static Norm], outcome: Outcome) -> Vec<&'static Norm> {
    let mut carrying: Vec<&'static Norm> = if outcome == Outcome::Prohibited {
        let all = law::CORPUS.iter().copied().filter(|norm| norm.effect == Effect::Forbids);
        let (sure, maybe): (Vec<_>, Vec<_>) =
            all.filter(|norm| forbids(world, norm) != Truth::No).partition(|norm| forbids(world, norm) == Truth::Yes);
        if sure.is_empty() { maybe } else { sure }
    } else {
        let able: Vec<_> =
            standings(world, norms).filter(|(_, outcomes)| outcomes.iter().any(|one| one == outcome)).collect();
        let sure: Vec<_> =
            able.iter().filter(|(_, one)| one.single() == Some(outcome)).map(|(norm, _)| *norm).collect();
        if sure.is_empty() { able.into_iter().map(|(norm, _)| norm).collect() } else { sure }
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

/// The norms looked at that do not open the share.
#[must_use]
pub fn closed(world: &World, carrying: &[&'static Norm]) -> Vec<&'static Norm> {
    law::CORPUS
        .iter()
        .copied()
        .filter(|norm| norm.effect != Effect::Forbids && !carrying.iter().any(|other| other.id == norm.id))
        .filter(|norm| norm.conditions.first().is_none_or(|first| stands_open(reach_of(world, first))))
        .collect()
}

const IN_FORCE: Words = words("Le texte est en vigueur ce jour-là", "The text is in force on that day");

/// A norm with its conditions, as they stand for the item at `item` (its JSON Pointer).
#[must_use]
pub fn ground(world: &World, norm: &'static Norm, item: &str, locale: Locale) -> Ground {
    let mut conditions = Vec::with_capacity(norm.conditions.len() + norm.formalities.len());
    let spans = world.get(Fact::Span);
    if spans & !norm.in_force() != 0 {
        let state = if spans & norm.in_force() == 0 { "unmet" } else { "open" };
        conditions.push(ConditionState { text: IN_FORCE.of(locale).to_owned(), state, fact: "/date".to_owned() });
    }
    conditions.extend(norm.conditions.iter().map(|one| condition(world, one, item, locale)));
    if norm.effect == Effect::Permits {
        conditions.extend(norm.formalities.iter().map(|one| formality(world, one, item, locale)));
    }
    Ground {
        norm: norm.id,
        citation: norm.citation,
        force: norm.force.wire(),
        effect: norm.effect.wire(),
        conditions,
    }
}

fn condition(world: &World, condition: &Condition, item: &str, locale: Locale) -> ConditionState {
    let reach = reach_of(world, condition);
    let fact = pointer(condition.about, item);
    state(reach, condition.words, condition.debated.as_ref(), fact, locale)
}

fn formality(world: &World, formality: &Formality, item: &str, locale: Locale) -> ConditionState {
    let reach = reach_of_formality(world, formality);
    let fact = pointer(formality.about, item);
    state(reach, formality.words, formality.debated.as_ref(), fact, locale)
}

/// A condition on which doctrine is divided shows both readings and stays open: the answer is the
/// professional's, not the engine's.
fn state(
    reach: super::status::Reach,
    words: Words,
    debate: Option<&Debate>,
    fact: String,
    locale: Locale,
) -> ConditionState {
    use super::status::{CLOSED, CONDITIONAL, JUDGEMENT, OPEN};
    let mut text = words.of(locale).to_owned();
    if reach == JUDGEMENT
        && let Some(debate) = debate
    {
        text = format!("{text} — {}", debate.readings.of(locale));
    }
    let state = match reach {
        OPEN => "met",
        CLOSED | CONDITIONAL => "unmet",
        _ => "open",
    };
    ConditionState { text, state, fact }
}
