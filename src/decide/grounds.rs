//! Which norms carry an answer, which were looked at and stay closed, and how each of their conditions stands. An item
//! may stand in several lanes (whom it is about is not known): what is said of it holds in all of them.

use core::ops::Range;

use super::code::{GroundCode, Standing, Standings};
use super::lanes::{Reach, Truths, conditions, formalities};
use super::outcomes::Outcomes;
use super::ranked::ranked;
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
    let carrying = if sure.is_empty() { maybe } else { sure };
    // a blocker says more than the general secrecy it stands on
    ranked(carrying, |place| code(*place).map(|norm| (norm.way == Way::Secret, norm.force)))
}

/// The norms that open, with what each leads to.
pub fn standings(search: &Search, lanes: u64) -> impl Iterator<Item = (u8, Outcomes)> {
    search.view.alive.iter().filter_map(move |(place, reach)| {
        let norm = code(*place).filter(|norm| opens(norm))?;
        Some((*place, in_lanes(&search.view.outcomes_of(norm, *reach), lanes)))
    })
}

/// The norms that may let the item go.
pub fn may_open(search: &Search, lanes: u64) -> Vec<u8> {
    let able = standings(search, lanes).filter(|(_, outcomes)| outcomes.may_open());
    able.map(|(norm, _)| norm).collect()
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

/// How the conditions of norms stand in the lanes: each norm is read once, however many items it is said of.
#[derive(Default)]
pub struct Grounds {
    read: Vec<Read>,
    reaches: Vec<Reach>,
}

/// A norm that was read, and where the reaches of its conditions, then of its formalities, stand.
struct Read {
    norm: u8,
    in_force: Truths,
    conditions: Range<usize>,
}

impl Grounds {
    /// A norm with its conditions, as they stand in these lanes. Of a norm that opens the share, a condition that is met
    /// and discussed all the same is divided: its readings are told, and it stays met.
    pub fn of(&mut self, search: &mut Search, lanes: u64, norm: u8, opens: bool) -> GroundCode {
        let at = self.read.iter().position(|read| read.norm == norm).unwrap_or_else(|| self.read(search, norm));
        let Some(Read { in_force, conditions, .. }) = self.read.get(at) else {
            return GroundCode { norm: norm.into(), in_force: Standing::Unmet, conditions: Standings::default() };
        };
        let mut standings = Standings::default();
        let discussed = code(norm).filter(|_| opens).map_or(0, |norm| norm.discussed);
        for (at, reach) in self.reaches.get(conditions.clone()).unwrap_or_default().iter().enumerate() {
            let debated = u32::from(discussed) >> at.min(8) & 1 != 0 && search.holds_debated(norm, at, lanes);
            let far = far(*reach, lanes);
            let standing = standing(far);
            // met for some completions, divided for the others, closed for none: what divides it is told already
            let weighed = !opens && matches!(far, Far { judgement: true, closed: false, conditional: false, .. });
            let divided = weighed || debated && standing == Standing::Met;
            standings.push(if divided { Standing::Divided } else { standing });
        }
        GroundCode { norm: norm.into(), in_force: of_truths(*in_force, lanes), conditions: standings }
    }

    fn read(&mut self, search: &mut Search, norm: u8) -> usize {
        let at = self.read.len();
        if let Some(code) = code(norm) {
            let from = self.reaches.len();
            let of_conditions = conditions(code).iter().map(|condition| search.lanes.condition(*condition));
            self.reaches.extend(of_conditions);
            let of_formalities = formalities(code).iter().map(|formality| search.lanes.formality(*formality));
            self.reaches.extend(of_formalities);
            let in_force = search.lanes.wire(code.in_force, 0);
            self.read.push(Read { norm, in_force, conditions: from..self.reaches.len() });
        }
        at
    }
}

impl Search {
    /// Whether one reading at least holds a condition of a norm met in these lanes.
    fn holds_debated(&mut self, norm: u8, at: usize, lanes: u64) -> bool {
        let debated = code(norm).and_then(|norm| conditions(norm).get(at)).map(|condition| condition.debated);
        debated.is_some_and(|debated| lanes & !self.lanes.wire(debated, 0).yes == 0)
    }
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

const _: () = {
    let mut at = 0;
    while let Some((norm, rest)) = NORMS.split_at(at).1.split_first() {
        assert!(norm.conditions.len + norm.formalities.len <= Standings::MOST, "a norm with too many conditions");
        at = NORMS.len() - rest.len();
    }
};
