//! From what is known to an answer: the norms applied, every completion covered, the reasons.

mod answer;
mod code;
mod depend;
mod duties;
mod grounds;
mod lanes;
mod missing;
mod numbers;
mod outcomes;
mod probe;
mod remedies;
mod search;
mod view;

use jiff_core::civil::Date;

pub use answer::{ConditionState, Duty, Ground, ItemDecision, LawInfo, MissingFact, Remedy, ShareDecision, Step};
pub use code::{Action, Asked, Asking, Decided, DecidedItem, DutyCode, GroundCode, Person, RemedyCode, Standing};
pub use numbers::numbers;
pub use outcomes::Outcomes;
pub use search::Search;

use crate::facts::{FIRST_DAY, RECODIFIED, Situation, TURNING_DAYS, World, birthday, situation};
use crate::request::vocabulary::Outcome;
use crate::request::{Answer, Problems, Request, Value, read_request};
use crate::wording::{self, Locale};
use duties::{Asker, Duties};
use search::Task;

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

/// Answers a request that has been read, in codes; what clashes is added to `problems`.
#[must_use]
pub fn decide(request: &Request, problems: &mut Problems) -> Decided {
    Search::default().decide(request, problems)
}

/// The lanes of the item at a place, when each item has as many as it has worlds.
fn lanes_of(items: &[Vec<World>], first: usize, count: usize) -> Vec<u64> {
    let mut from = 0;
    items
        .iter()
        .skip(first)
        .take(count)
        .map(|worlds| {
            let own = (u64::MAX >> (lanes::LANES - worlds.len().clamp(1, lanes::LANES))) << from;
            from += worlds.len();
            own
        })
        .collect()
}

impl Search {
    /// The same as [`decide`], at a workplace that is kept.
    #[must_use]
    pub fn decide(&mut self, request: &Request, problems: &mut Problems) -> Decided {
        let situation = situation(request, problems);
        let date = situation.date;
        if date.is_some_and(|day| day < FIRST_DAY) {
            return out_of_model(request, date);
        }
        let possible = self.possible_of(&situation.items);
        let mut told = Told::default();
        let mut first = 0;
        while first < situation.items.len() {
            let count = fitting(&situation.items, first);
            self.tell(&situation, &possible, first, count, &mut told);
            first += count;
        }
        for (item, worlds) in told.items.iter_mut().zip(&situation.items) {
            if let Some(outcome) = item.possible.single() {
                item.remedies = remedies::remedies(self, worlds, &situation, outcome);
            }
        }
        let missing = self.still_missing(request, &situation, &possible);
        let settled: Option<Vec<Outcome>> = possible.iter().map(|item| item.single()).collect();
        let stable_until = self.stable_until(request, &situation, &possible, told.ends);
        Decided {
            outcome: settled.and_then(|outcomes| outcomes.into_iter().max()),
            items: told.items,
            missing,
            duties: told.duties.found,
            date,
            stable_until,
        }
    }

    /// The outcomes still possible for each item and, where they are settled, the norms that carry them.
    #[must_use]
    pub fn outcomes_of(&mut self, items: &[Vec<World>]) -> Vec<(Outcomes, Vec<u8>)> {
        let possible = self.possible_of(items);
        let mut told = Vec::with_capacity(items.len());
        let mut first = 0;
        while first < items.len() {
            let count = fitting(items, first);
            self.look_at(items, first, count);
            let lanes = lanes_of(items, first, count);
            for (possible, lanes) in possible.iter().skip(first).zip(lanes) {
                let norms = possible.single().map(|outcome| grounds::carrying(self, lanes, outcome));
                told.push((*possible, norms.unwrap_or_default()));
            }
            first += count;
        }
        told
    }

    fn possible_of(&mut self, items: &[Vec<World>]) -> Vec<Outcomes> {
        let tasks = items
            .iter()
            .enumerate()
            .rev()
            .flat_map(|(item, worlds)| worlds.iter().map(move |world| Task { item, world: world.clone() }));
        self.possible(tasks.collect(), items.len())
    }

    /// Reads the items from `first` on, one lane a world.
    fn look_at(&mut self, items: &[Vec<World>], first: usize, count: usize) {
        self.lanes.load(items.iter().skip(first).take(count).flatten().cloned().collect());
        grounds::look_at_all(self);
    }

    /// Says of the items from `first` on which norms carry their answer, which stay closed, what is to be done.
    fn tell(&mut self, situation: &Situation, possible: &[Outcomes], first: usize, count: usize, told: &mut Told) {
        self.look_at(&situation.items, first, count);
        let all_lanes = lanes_of(&situation.items, first, count);
        for (index, (possible, lanes)) in (first..).zip(possible.iter().skip(first).zip(all_lanes)) {
            let carrying = match possible.single() {
                Some(outcome) => grounds::carrying(self, lanes, outcome),
                None => Vec::new(),
            };
            let closed = grounds::closed(self, lanes, &carrying);
            let grounds = carrying.iter().map(|norm| grounds::ground(self, lanes, *norm)).collect();
            let closed = closed.into_iter().map(|norm| grounds::ground(self, lanes, norm)).collect();
            told.items.push(DecidedItem { possible: *possible, grounds, closed, remedies: Vec::new() });
            let asking = if possible.single().is_some() {
                carrying
            } else {
                let able = grounds::standings(self, lanes).filter(|(_, outcomes)| outcomes.may_open());
                able.map(|(norm, _)| norm).collect()
            };
            let code_of = |norm: &u8| view::code(*norm);
            told.ends |= asking.iter().filter_map(code_of).any(|norm| norm.ends);
            if possible.may_go() {
                let asker = Asker { item: index, lanes };
                let beside: Vec<u8> = grounds::standings(self, lanes)
                    .filter(|(norm, outcomes)| outcomes.may_go() && !asking.contains(norm))
                    .map(|(norm, _)| norm)
                    .collect();
                for norm in beside {
                    told.duties.add_copies(self, norm, situation, asker);
                }
                let ways = asking.iter().filter_map(code_of).fold(0, |ways, norm| ways | 1 << norm.way as u8);
                for norm in asking.into_iter().chain(grounds::advice(ways)) {
                    told.duties.add(self, norm, situation, asker);
                }
            }
        }
    }

    fn still_missing(&mut self, request: &Request, situation: &Situation, possible: &[Outcomes]) -> Vec<Asked> {
        if request.items.is_none() {
            let open = [missing::Open { index: None, worlds: &situation.any_item }];
            return missing::missing(self, request, situation, &open);
        }
        let open: Vec<missing::Open<'_>> = situation
            .items
            .iter()
            .zip(possible)
            .enumerate()
            .filter(|(_, (_, possible))| possible.single().is_none())
            .map(|(index, (worlds, _))| missing::Open { index: Some(index), worlds })
            .collect();
        missing::missing(self, request, situation, &open)
    }

    /// The next known day on which an answer differs, or its article ends.
    fn stable_until(
        &mut self,
        request: &Request,
        situation: &Situation,
        possible: &[Outcomes],
        ends: bool,
    ) -> Option<Date> {
        let date = situation.date?;
        let birth = request.child.birth_date.given();
        let birthdays = [2, 3, 15, 16, 18, 21].into_iter().filter_map(|years| birthday(birth?, years));
        let mut days: Vec<Date> = TURNING_DAYS.iter().copied().chain(birthdays).filter(|day| *day > date).collect();
        days.sort_unstable();
        let changes = days.into_iter().find(|day| {
            let later = Request { date: Answer::Given(*day), ..request.clone() };
            let later = crate::facts::situation(&later, &mut Problems::default());
            self.possible_of(&later.items) != possible
        });
        let ends = (ends && date < RECODIFIED).then_some(RECODIFIED);
        [changes, ends].into_iter().flatten().min()
    }
}

/// What was said of the items so far.
#[derive(Default)]
struct Told {
    items: Vec<DecidedItem>,
    duties: Duties,
    ends: bool,
}

/// How many items from `first` on fit the lanes: one at least.
fn fitting(items: &[Vec<World>], first: usize) -> usize {
    let mut free = lanes::LANES;
    let fits = |worlds: &&Vec<World>| {
        let fits = worlds.len() <= free;
        free = free.saturating_sub(worlds.len());
        fits
    };
    items.iter().skip(first).take_while(fits).count().max(1)
}

fn out_of_model(request: &Request, date: Option<Date>) -> Decided {
    let items = request.items.as_deref().unwrap_or_default();
    let out_of_model = || DecidedItem {
        possible: Outcomes::one(Outcome::OutOfModel),
        grounds: Vec::new(),
        closed: Vec::new(),
        remedies: Vec::new(),
    };
    Decided {
        outcome: (!items.is_empty()).then_some(Outcome::OutOfModel),
        items: items.iter().map(|_| out_of_model()).collect(),
        missing: Vec::new(),
        duties: Vec::new(),
        date,
        stable_until: Some(FIRST_DAY),
    }
}
