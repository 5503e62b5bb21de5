//! From what is known to an answer: the norms applied, every completion covered, the reasons.

mod answer;
mod code;
mod duties;
mod grounds;
mod missing;
mod numbers;
mod remedies;
mod search;
mod status;

use jiff_core::civil::Date;

pub use answer::{ConditionState, Duty, Ground, ItemDecision, LawInfo, MissingFact, Remedy, ShareDecision, Step};
pub use code::{Action, Asked, Asking, Decided, DecidedItem, DutyCode, GroundCode, Person, RemedyCode, Standing};
pub use duties::rule;
pub use numbers::numbers;
pub use status::Outcomes;

use crate::facts::{FIRST_DAY, RECODIFIED, Situation, TURNING_DAYS, World, birthday, situation};
use crate::law::{self, Norm};
use crate::request::vocabulary::Outcome;
use crate::request::{Answer, Problems, Request, Value, read_request};
use crate::wording::{self, Locale};

/// Answers a share request as it stands, however incomplete.
///
/// ```
/// use partage::{evaluate_share, request::Value, wording::Locale};
/// let request: Value = serde_json::from_str(r#"{"date":"2026-01-15","items":[{"id":"a"}]}"#).unwrap();
/// let decision = evaluate_share(&request, Locale::Fr);
/// assert!(decision.outcome.is_none(), "nothing is settled yet");
/// assert!(decision.missing.iter().any(|fact| fact.fact == "/recipient/role"));
/// ```
#[must_use]
pub fn evaluate_share(request: &Value, locale: Locale) -> ShareDecision {
    let mut problems = Problems::new(locale);
    let request = read_request(request, &mut problems);
    let decided = decide(&request, &mut problems);
    wording::say(&decided, &request, problems.found, locale)
}

/// One item while it is being decided.
struct Deciding {
    world: World,
    norms: Vec<&'static Norm>,
    possible: Outcomes,
}

impl Deciding {
    fn new(mut world: World) -> Self {
        let norms = status::live(&world, law::CORPUS);
        let possible = search::Search::new(&norms).possible(&mut world);
        Self { world, norms, possible }
    }
}

/// Answers a request that has been read, in codes; what clashes is added to `problems`.
#[must_use]
pub fn decide(request: &Request, problems: &mut Problems) -> Decided {
    let situation = situation(request, problems);
    let date = situation.date;
    let items = request.items.as_deref().unwrap_or_default();
    if date.is_some_and(|day| day < FIRST_DAY) {
        let out_of_model = || DecidedItem {
            possible: Outcomes::one(Outcome::OutOfModel),
            grounds: Vec::new(),
            closed: Vec::new(),
            remedies: Vec::new(),
        };
        return Decided {
            outcome: (!items.is_empty()).then_some(Outcome::OutOfModel),
            items: items.iter().map(|_| out_of_model()).collect(),
            missing: Vec::new(),
            duties: Vec::new(),
            date,
            stable_until: Some(FIRST_DAY),
        };
    }

    let mut deciding: Vec<Deciding> = situation.items.iter().cloned().map(Deciding::new).collect();
    let mut duties = Vec::new();
    let mut decided = Vec::with_capacity(deciding.len());
    let mut ends = false;
    for (index, state) in deciding.iter().enumerate() {
        let (item, carrying) = decide_item(state, &situation);
        let last = |norm: &&&Norm| norm.versions.last().is_some_and(|version| version.until == Some(RECODIFIED));
        ends |= carrying.iter().any(|norm| last(&norm));
        if state.possible.may_go() {
            for norm in grounds::beside(&state.world, &state.norms, &carrying) {
                duties::add_copies(&mut duties, &state.world, norm, &situation.guardians, index);
            }
            let ways: Vec<_> = carrying.iter().map(|norm| norm.way).collect();
            for norm in carrying.into_iter().chain(law::advice(&ways)) {
                duties::add(&mut duties, &state.world, norm, &situation.guardians, index);
            }
        }
        decided.push(item);
    }
    let missing = still_missing(request, &situation, &mut deciding);
    let settled: Option<Vec<Outcome>> = deciding.iter().map(|item| item.possible.single()).collect();
    Decided {
        outcome: settled.and_then(|outcomes| outcomes.into_iter().max()),
        items: decided,
        missing,
        duties,
        date,
        stable_until: stable_until(request, &deciding, date, ends),
    }
}

/// The outcomes still possible for one item and the norms that carry the one that is settled.
#[must_use]
pub fn outcome_of(world: World) -> (Outcomes, Vec<&'static str>) {
    let state = Deciding::new(world);
    let norms = match state.possible.single() {
        Some(outcome) => grounds::carrying(&state.world, &state.norms, outcome),
        None => Vec::new(),
    };
    (state.possible, norms.into_iter().map(|norm| norm.id).collect())
}

/// The answer for one item, and the norms that carry it or may.
fn decide_item(state: &Deciding, situation: &Situation) -> (DecidedItem, Vec<&'static Norm>) {
    let outcome = state.possible.single();
    let carrying = match outcome {
        Some(outcome) => grounds::carrying(&state.world, &state.norms, outcome),
        None => Vec::new(),
    };
    let item = DecidedItem {
        possible: state.possible,
        grounds: carrying.iter().map(|norm| grounds::ground(&state.world, norm)).collect(),
        closed: grounds::closed(&state.world, &carrying).map(|norm| grounds::ground(&state.world, norm)).collect(),
        remedies: outcome
            .map(|outcome| remedies::remedies(&state.world, &state.norms, situation, outcome))
            .unwrap_or_default(),
    };
    let candidates = if outcome.is_some() { carrying } else { grounds::candidates(&state.world, &state.norms) };
    (item, candidates)
}

fn still_missing(request: &Request, situation: &Situation, deciding: &mut [Deciding]) -> Vec<Asked> {
    if request.items.is_none() {
        let mut any = Deciding::new(situation.any_item.clone());
        let mut open = [missing::Open { index: None, world: &mut any.world, norms: &any.norms }];
        return missing::missing(request, situation, &mut open);
    }
    let mut open: Vec<missing::Open<'_>> = deciding
        .iter_mut()
        .enumerate()
        .filter(|(_, item)| item.possible.single().is_none())
        .map(|(index, item)| missing::Open { index: Some(index), world: &mut item.world, norms: &item.norms })
        .collect();
    missing::missing(request, situation, &mut open)
}

/// The next known day on which an answer differs, or its article ends.
fn stable_until(request: &Request, deciding: &[Deciding], date: Option<Date>, ends: bool) -> Option<Date> {
    let date = date?;
    let birth = request.child.birth_date.given();
    let birthdays = [2, 3, 16, 18, 21].into_iter().filter_map(|years| birthday(birth?, years));
    let mut days: Vec<Date> = TURNING_DAYS.iter().copied().chain(birthdays).filter(|day| *day > date).collect();
    days.sort_unstable();
    let differs = |day: &Date| {
        let later = Request { date: Answer::Given(*day), ..request.clone() };
        let situation = situation(&later, &mut Problems::default());
        let outcomes = situation.items.into_iter().map(|world| Deciding::new(world).possible);
        !outcomes.eq(deciding.iter().map(|item| item.possible))
    };
    let changes = days.into_iter().find(differs);
    let ends = (ends && date < RECODIFIED).then_some(RECODIFIED);
    [changes, ends].into_iter().flatten().min()
}
