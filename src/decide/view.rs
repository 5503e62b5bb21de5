//! What the norms say together of the worlds in the lanes: the outcomes each still allows. A sound over-approximation,
//! exact where nothing is open; [`super::search`] makes it exact everywhere.

use super::lanes::{LANES, Lanes, Question, Reach};
use super::outcomes::Outcomes;
use crate::law::circuit::{NORMS, NormCode};
use crate::law::norm::{Effect, Way};

/// How many outcomes a norm can lead to: all but "out of model".
pub const OUTCOMES: usize = 6;
const CONDITIONAL: usize = 2;
const JUDGEMENT: usize = 3;
const CONFLICT: usize = 4;
const PROHIBITED: usize = 5;

/// For each outcome, the lanes in which it is still possible.
pub type ByOutcome = [u64; OUTCOMES];

/// What the prohibitions do to each way, lane by lane.
#[derive(Clone, Copy, Default)]
struct Closing {
    closed: u64,
    maybe_closed: u64,
    clashing: u64,
    maybe_clashing: u64,
}

/// One look at the lanes.
#[derive(Default)]
pub struct View {
    /// The norms looked at in the order of the register, with how far they carry; nothing where that must be looked at again.
    reaches: Vec<(u8, Option<Reach>)>,
    /// The norms that are not closed in every lane, with how far they carry.
    pub alive: Vec<(u8, Reach)>,
    /// The norms that bear on the outcome where they are not settled, with the lanes where: those that may still lead to
    /// more than what is sure, and the prohibitions.
    pub bearing: Vec<(u8, u64)>,
    /// The prohibitions among them, until they follow the others.
    forbidding: Vec<(u8, u64)>,
    closing: [Closing; Way::ALL.len()],
    all: ByOutcome,
    /// Lanes in which some norm carries at least that far whatever follows.
    sure: ByOutcome,
}

fn word(words: &ByOutcome, at: usize) -> u64 {
    words.get(at).copied().unwrap_or_default()
}

/// The norm at a place of the register.
pub fn code(norm: u8) -> Option<&'static NormCode> {
    NORMS.get(usize::from(norm))
}

/// The outcomes of one lane.
pub fn in_lane(words: &ByOutcome, lane: usize) -> Outcomes {
    in_lanes(words, 1 << lane)
}

/// The outcomes of any of these lanes.
#[inline(never)]
pub fn in_lanes(words: &ByOutcome, lanes: u64) -> Outcomes {
    Outcomes::of_bits((0..).zip(words).fold(0, |set, (at, word)| set | u8::from(word & lanes != 0) << at))
}

/// Whether a norm opens a way; what goes under the general secrecy opens none.
pub fn opens(norm: &NormCode) -> bool {
    norm.effect != Effect::Forbids && norm.way != Way::Secret
}

impl View {
    /// Looks at these norms in the lanes as they are loaded.
    pub fn look(&mut self, lanes: &mut Lanes, norms: impl Iterator<Item = u8>) {
        self.reaches.clear();
        let used = lanes.used();
        for place in norms {
            let Some(norm) = code(place) else { continue };
            let reach = lanes.norm(norm);
            self.reaches.push((place, Some(reach)));
        }
        self.total(used);
    }

    /// Forgets how far these norms carry.
    pub fn forget(&mut self, norms: &[u8]) {
        for norm in norms {
            if let Ok(at) = self.reaches.binary_search_by_key(norm, |(place, _)| *place)
                && let Some((_, reach)) = self.reaches.get_mut(at)
            {
                *reach = None;
            }
        }
    }

    /// Looks again at the norms that were forgotten.
    pub fn look_again(&mut self, lanes: &mut Lanes) {
        for at in 0..self.reaches.len() {
            if let Some((place, reach @ None)) = self.reaches.get_mut(at)
                && let Some(norm) = code(*place)
            {
                *reach = Some(lanes.norm(norm));
            }
        }
        let used = lanes.used();
        self.total(used);
    }

    /// Adds up what the norms say.
    fn total(&mut self, used: u64) {
        self.alive.clear();
        self.bearing.clear();
        self.closing = [Closing::default(); Way::ALL.len()];
        self.all = [0; OUTCOMES];
        self.sure = [0; OUTCOMES];
        for at in 0..self.reaches.len() {
            let Some((place, Some(reach))) = self.reaches.get(at).copied() else { continue };
            let Some(norm) = code(place) else { continue };
            if reach.alive() & used != 0 {
                self.alive.push((place, reach));
                if norm.effect == Effect::Forbids && norm.way != Way::Secret {
                    self.close(norm, reach);
                }
            }
        }
        for (place, reach) in &self.alive {
            let Some(norm) = code(*place).filter(|norm| opens(norm)) else { continue };
            let outcomes = self.outcomes_of(norm, *reach);
            let mut below = 0;
            for at in (0..OUTCOMES).rev() {
                if let (Some(sure), Some(all)) = (self.sure.get_mut(at), self.all.get_mut(at)) {
                    *sure |= !below;
                    *all |= word(&outcomes, at);
                }
                below |= word(&outcomes, at);
            }
        }
        for at in 0..self.alive.len() {
            let Some((place, reach)) = self.alive.get(at).copied() else { continue };
            let Some(norm) = code(place) else { continue };
            let bears = if opens(norm) {
                self.may_rise(&self.outcomes_of(norm, reach))
            } else if norm.way == Way::Secret {
                0
            } else {
                u64::MAX
            };
            let lanes = bears & reach.unsettled() & used;
            if lanes != 0 {
                // what opens is asked about before what forbids
                if norm.effect == Effect::Forbids { &mut self.forbidding } else { &mut self.bearing }
                    .push((place, lanes));
            }
        }
        self.bearing.append(&mut self.forbidding);
    }

    fn close(&mut self, norm: &NormCode, reach: Reach) {
        let surely = reach.open & !reach.closed;
        let maybe = reach.alive() & !surely;
        for (way, closing) in self.closing.iter_mut().enumerate() {
            if norm.closes >> way & 1 != 0 {
                closing.closed |= surely;
                closing.maybe_closed |= maybe;
            } else if norm.yields >> way & 1 == 0 && way != Way::Secret as usize {
                closing.clashing |= surely;
                closing.maybe_clashing |= maybe;
            }
        }
    }

    /// What a norm that opens leads to, once the prohibitions are looked at.
    pub fn outcomes_of(&self, norm: &NormCode, reach: Reach) -> ByOutcome {
        let closing = self.closing.get(norm.way as usize).copied().unwrap_or_default();
        let free = !closing.closed;
        let clean = free & !closing.clashing;
        let open = usize::from(norm.effect != Effect::Requires);
        let mut outcomes = [0; OUTCOMES];
        let carried = [(open, reach.open), (CONDITIONAL, reach.conditional), (JUDGEMENT, reach.judgement)];
        for (at, lanes) in carried {
            if let Some(word) = outcomes.get_mut(at) {
                *word |= lanes & clean;
            }
        }
        outcomes[CONFLICT] = reach.alive() & free & (closing.clashing | closing.maybe_clashing);
        outcomes[PROHIBITED] = reach.closed | closing.maybe_closed | closing.closed;
        outcomes
    }

    /// The outcomes not excluded, lane by lane: every possible one is among them.
    pub fn outcomes(&self) -> ByOutcome {
        let mut better = 0;
        core::array::from_fn(|at| {
            let sure = if at == PROHIBITED { u64::MAX } else { word(&self.sure, at) };
            let here = (word(&self.all, at) & !sure) | (sure & !better);
            better = sure;
            here
        })
    }

    /// The lanes in which a norm may still lead to more than what is sure there.
    fn may_rise(&self, outcomes: &ByOutcome) -> u64 {
        (0..PROHIBITED).fold(0, |lanes, at| lanes | word(outcomes, at) & !word(&self.sure, at))
    }

    /// The norms that bear on the outcome of a lane.
    pub fn bearing_on(&self, lane: usize) -> impl Iterator<Item = (u8, &'static NormCode)> {
        let here = self.bearing.iter().filter(move |(_, lanes)| lanes >> lane & 1 != 0);
        here.filter_map(|(place, _)| Some((*place, code(*place)?)))
    }

    /// An open question that bears on the outcome of a lane.
    pub fn question(&self, lanes: &mut Lanes, lane: usize) -> Option<Question> {
        self.bearing_on(lane).find_map(|(_, norm)| lanes.open_question(norm, lane, 0))
    }
}

const _: () = assert!(LANES == 64 && OUTCOMES <= 8);
