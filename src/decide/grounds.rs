//! Which norms carry an answer, which were looked at and stay closed, and how each of their conditions stands. An item
//! may stand in several lanes (whom it is about is not known): what is said of it holds in all of them.

use super::code::{GroundCode, Standing};
use super::lanes::{Reach, Truths, conditions, formalities};
use super::outcomes::Outcomes;
use super::search::Search;
use super::view::{code, in_lanes, opens};
use crate::law::circuit::{ADVICE_CODES, NORM_COUNT, NORMS};
use crate::law::norm::{Effect, Way};
use crate::request::vocabulary::Outcome;

/// How far a reach goes in any of these lanes.
#[derive(Clone, Copy, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four degrees that hold apart: different lanes reach different ones"
)]
struct Far {
    closed: bool,
    judgement: bool,
    conditional: bool,
    open: bool,
}

const fn far(reach: Reach, lanes: u64) -> Far {
    Far {
        closed: reach.closed & lanes != 0,
        judgement: reach.judgement & lanes != 0,
        conditional: reach.conditional & lanes != 0,
        open: reach.open & lanes != 0,
    }
}

/// Looks at every norm, the general secrecy too.
pub fn look_at_all(search: &mut Search) {
    search.view.look(&mut search.lanes, (0..).take(NORM_COUNT));
}

/// The norms that carry an outcome, the strongest first.
pub fn carrying(search: &Search, lanes: u64, outcome: Outcome) -> Vec<u8> {
    let (mut sure, mut maybe) = (Vec::new(), Vec::new());
    for (place, reach) in &search.view.alive {
        let Some(norm) = code(*place) else { continue };
        if outcome == Outcome::Prohibited {
            if norm.effect == Effect::Forbids && reach.alive() & lanes != 0 {
                let holds = lanes & !(reach.open & !reach.closed) == 0;
                if holds { &mut sure } else { &mut maybe }.push(*place);
            }
        } else if opens(norm) {
            let outcomes = in_lanes(&search.view.outcomes_of(norm, *reach), lanes);
            if outcomes.has(outcome) {
                if outcomes.single().is_some() { &mut sure } else { &mut maybe }.push(*place);
            }
        }
    }
    let mut carrying = if sure.is_empty() { maybe } else { sure };
    // a blocker says more than the general secrecy it stands on
    carrying.sort_by_key(|place| code(*place).map(|norm| (norm.way == Way::Secret, norm.force)));
    carrying
}

/// The norms that open, with what each leads to.
pub fn standings(search: &Search, lanes: u64) -> impl Iterator<Item = (u8, Outcomes)> {
    search.view.alive.iter().filter_map(move |(place, reach)| {
        let norm = code(*place).filter(|norm| opens(norm))?;
        Some((*place, in_lanes(&search.view.outcomes_of(norm, *reach), lanes)))
    })
}

/// The norms that open and whose text addresses the share, each with the lanes in which it does.
pub fn addressed(search: &mut Search) -> Vec<(u8, u64)> {
    let used = search.lanes.used();
    let opening = (0..).zip(&NORMS).filter(|(_, norm)| norm.effect != Effect::Forbids);
    opening
        .filter_map(|(place, norm)| {
            let first = conditions(norm).first();
            let lanes = first.map_or(u64::MAX, |first| search.lanes.condition(*first).alive());
            (lanes & used != 0).then_some((place, lanes))
        })
        .collect()
}

/// A norm with its conditions, as they stand.
pub fn ground(search: &mut Search, lanes: u64, place: u8) -> GroundCode {
    let Some(norm) = code(place) else {
        return GroundCode { norm: place, in_force: Standing::Unmet, conditions: Vec::new() };
    };
    let in_force = search.lanes.wire(norm.in_force, 0);
    let mut states = Vec::with_capacity(8);
    for condition in conditions(norm) {
        states.push(standing(far(search.lanes.condition(*condition), lanes)));
    }
    for formality in formalities(norm) {
        states.push(standing(far(search.lanes.formality(*formality), lanes)));
    }
    GroundCode { norm: place, in_force: of_truths(in_force, lanes), conditions: states }
}

const fn of_truths(truths: Truths, lanes: u64) -> Standing {
    if lanes & !truths.yes == 0 {
        Standing::Met
    } else if lanes & truths.maybe == 0 {
        Standing::Unmet
    } else {
        Standing::Open
    }
}

const fn standing(far: Far) -> Standing {
    match far {
        Far { open: true, closed: false, judgement: false, conditional: false } => Standing::Met,
        Far { open: false, judgement: false, closed: true, conditional: false }
        | Far { open: false, judgement: false, closed: false, conditional: true } => Standing::Unmet,
        Far { judgement: true, open: false, closed: false, conditional: false } => Standing::Divided,
        _ => Standing::Open,
    }
}

/// What goes with an answer that these ways carry.
pub fn advice(ways: u8) -> impl Iterator<Item = u8> {
    ADVICE_CODES.iter().filter(move |(_, with)| with & ways != 0).map(|(norm, _)| *norm)
}
