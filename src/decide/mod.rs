//! From what is known to an answer: the norms applied, every completion covered, the reasons.

mod answer;
mod duties;
mod grounds;
mod missing;
mod remedies;
mod search;
mod status;

use jiff_core::civil::Date;

pub use answer::{ConditionState, Duty, Ground, ItemDecision, LawInfo, MissingFact, Remedy, ShareDecision, Step};
pub use status::Outcomes;

use crate::facts::{
    BAND_AGES, CHECKED_THROUGH, FIRST_DAY, RECODIFIED, Situation, TURNING_DAYS, World, birthday, situation, write_day,
};
use crate::law::{self, Norm};
use crate::request::vocabulary::Outcome;
use crate::request::{Answer, Problems, Request, Value, read_request};
use crate::wording::{Locale, summary};

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
    decide(&request, problems, locale)
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

/// Answers a request that has been read; `problems` are those found while reading it.
#[must_use]
pub fn decide(request: &Request, mut problems: Problems, locale: Locale) -> ShareDecision {
    let situation = situation(request, &mut problems);
    let date = situation.date;
    let law = |stable_until: Option<Date>| LawInfo {
        date: date.map(write_day),
        rules: law::RULES,
        checked_through: write_day(CHECKED_THROUGH),
        unchecked: date.filter(|day| *day > CHECKED_THROUGH).map(|_| true),
        stable_until: stable_until.map(write_day),
    };
    let items = request.items.as_deref().unwrap_or_default();
    if date.is_some_and(|day| day < FIRST_DAY) {
        let outcome = Outcome::OutOfModel;
        return ShareDecision {
            outcome: (!items.is_empty()).then_some(outcome.wire()),
            items: items.iter().map(|item| out_of_model(&item.id)).collect(),
            missing: Vec::new(),
            before: Vec::new(),
            after: Vec::new(),
            problems: problems.found,
            law: law(Some(FIRST_DAY)),
            summary: summary::of(Some(outcome), None, locale),
        };
    }

    let mut deciding: Vec<Deciding> = situation.items.iter().cloned().map(Deciding::new).collect();
    let mut duties = duties::Duties::default();
    let mut decisions = Vec::with_capacity(deciding.len());
    let mut ends = false;
    for (index, (item, state)) in items.iter().zip(&deciding).enumerate() {
        let (decision, carrying) = decide_item(&item.id, index, state, &situation, locale);
        ends |=
            carrying.iter().any(|norm| norm.versions.last().is_some_and(|version| version.until == Some(RECODIFIED)));
        if state.possible.may_go() {
            for norm in carrying {
                duties.add(&state.world, norm, &situation.guardians, &item.id, locale);
            }
        }
        decisions.push(decision);
    }
    let missing = still_missing(request, &situation, &mut deciding, locale);
    let settled: Option<Vec<Outcome>> = deciding.iter().map(|item| item.possible.single()).collect();
    let outcome = settled.and_then(|outcomes| outcomes.into_iter().max());
    let stable_until = stable_until(request, &deciding, date, ends);
    ShareDecision {
        outcome: outcome.map(Outcome::wire),
        items: decisions,
        summary: summary::of(outcome, missing.first().map(|fact| fact.text), locale),
        missing,
        before: duties.before,
        after: duties.after,
        problems: problems.found,
        law: law(stable_until),
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

fn out_of_model(id: &str) -> ItemDecision {
    let outcome = Outcome::OutOfModel.wire();
    ItemDecision {
        item: id.to_owned(),
        outcome: Some(outcome),
        possible: vec![outcome],
        grounds: Vec::new(),
        closed: Vec::new(),
        remedies: Vec::new(),
    }
}

/// The answer for one item, and the norms that carry it or may.
fn decide_item(
    id: &str,
    index: usize,
    state: &Deciding,
    situation: &Situation,
    locale: Locale,
) -> (ItemDecision, Vec<&'static Norm>) {
    let pointer = format!("/items/{index}");
    let outcome = state.possible.single();
    let carrying = match outcome {
        Some(outcome) => grounds::carrying(&state.world, &state.norms, outcome),
        None => Vec::new(),
    };
    let closed = grounds::closed(&state.world, &carrying);
    let say = |norms: &[&'static Norm]| -> Vec<Ground> {
        norms.iter().map(|norm| grounds::ground(&state.world, norm, &pointer, locale)).collect()
    };
    let decision = ItemDecision {
        item: id.to_owned(),
        outcome: outcome.map(Outcome::wire),
        possible: state.possible.iter().map(Outcome::wire).collect(),
        grounds: say(&carrying),
        closed: say(&closed),
        remedies: outcome
            .map(|outcome| remedies::remedies(&state.world, &state.norms, situation, outcome, locale))
            .unwrap_or_default(),
    };
    let candidates = if outcome.is_some() { carrying } else { grounds::candidates(&state.world, &state.norms) };
    (decision, candidates)
}

fn still_missing(
    request: &Request,
    situation: &Situation,
    deciding: &mut [Deciding],
    locale: Locale,
) -> Vec<MissingFact> {
    let lists = missing::Lists {
        guardians: request.guardians.is_none(),
        notices: request.notices.is_none(),
        consents: request.consents.is_none(),
    };
    let because = |norm: &Norm| norm.citation.to_owned();
    if request.items.is_none() {
        let mut any = Deciding::new(situation.any_item.clone());
        let mut open = [missing::Open { index: None, world: &mut any.world, norms: &any.norms }];
        return missing::missing(situation, &mut open, lists, locale, because);
    }
    let mut open: Vec<missing::Open<'_>> = deciding
        .iter_mut()
        .enumerate()
        .filter(|(_, item)| item.possible.single().is_none())
        .map(|(index, item)| missing::Open { index: Some(index), world: &mut item.world, norms: &item.norms })
        .collect();
    missing::missing(situation, &mut open, lists, locale, because)
}

/// The next known day on which an answer differs, or its article ends.
fn stable_until(request: &Request, deciding: &[Deciding], date: Option<Date>, ends: bool) -> Option<Date> {
    let date = date?;
    let birth = request.child.birth_date.given();
    let birthdays = BAND_AGES.into_iter().filter_map(|years| birthday(birth?, years));
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
