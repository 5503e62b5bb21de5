//! From what is known to an answer: the norms applied, every completion covered, the reasons.

mod answer;
mod candidates;
mod code;
mod depend;
mod duties;
mod fitting;
mod grounds;
mod kept;
mod lanes;
mod missing;
mod numbers;
mod outcomes;
mod probe;
mod ranked;
mod reasons;
mod remedies;
mod satisfy;
mod search;
mod stability;
mod view;
mod witness;

use jiff_core::civil::Date;

pub use answer::{ConditionState, Duty, Ground, ItemDecision, LawInfo, MissingFact, Remedy, ShareDecision, Step};
pub use code::{
    Action, Asked, Asking, Decided, DecidedItem, DutyCode, GroundCode, LocalDutyCode, Person, RemedyCode, Standing,
    Standings,
};
pub use kept::Kept;
pub use numbers::{numbers, numbers_of_remedies};
pub use outcomes::Outcomes;
pub use reasons::{sufficient_facts, sufficient_facts_under};
pub use search::Search;

use crate::facts::{FIRST_DAY, Situation, World, situation};
use crate::protocol::{Protocols, Rule, Under};
use crate::request::vocabulary::Outcome;
use crate::request::{Problems, Request, Value, read_request};
use crate::wording::{self, Locale};
use duties::{Asker, Duties};
use grounds::Grounds;
use missing::Open;
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
pub fn evaluate_share(given: &Value, locale: Locale) -> ShareDecision {
    evaluate_share_under(given, &Protocols::default(), locale)
}

/// The same, under those of the loaded local protocols that the request names in `protocols` ([`Protocols::load`]).
#[must_use]
pub fn evaluate_share_under(given: &Value, protocols: &Protocols, locale: Locale) -> ShareDecision {
    let mut problems = Problems::new(locale);
    let request = read_request(given, &mut problems);
    let situation = situation(&request, &mut problems);
    let rules = protocols.named_by(given, &mut problems);
    let mut search = Search::default();
    let mut decided = search.decide(&request, &situation, &rules);
    for (at, item) in decided.items.iter_mut().enumerate() {
        item.remedies = search.remedies(&situation, at, &rules);
    }
    wording::say(&decided, given, &request, &rules, problems.found, locale)
}

/// The items, in batches that fit the lanes when each has as many as it has worlds: one item at least.
fn batches(items: &[Vec<World>]) -> impl Iterator<Item = &[Vec<World>]> {
    let mut left = items;
    core::iter::from_fn(move || {
        let mut free = lanes::LANES;
        let fits = |worlds: &&Vec<World>| {
            let fits = worlds.len() <= free;
            free = free.saturating_sub(worlds.len());
            fits
        };
        let count = left.iter().take_while(fits).count().max(1);
        let (batch, others) = left.split_at_checked(count)?;
        left = others;
        Some(batch)
    })
}

/// The lanes of each item of a batch.
fn lanes_of(batch: &[Vec<World>]) -> Vec<u64> {
    let mut from = 0;
    let own = |worlds: &Vec<World>| {
        let own = (u64::MAX >> (lanes::LANES - worlds.len().clamp(1, lanes::LANES))) << from;
        from += worlds.len();
        own
    };
    batch.iter().map(own).collect()
}

impl Search {
    /// Answers a request that has been read, under these local rules, in codes; remedies are looked for on their own.
    #[must_use]
    pub fn decide(&mut self, request: &Request, situation: &Situation, rules: &[Rule]) -> Decided {
        let date = situation.date;
        if date.is_some_and(|day| day < FIRST_DAY) {
            return out_of_model(request, date);
        }
        let mut under = (!rules.is_empty()).then(|| self.under(&situation.items, rules));
        let restricted = under.as_mut().map(|under| {
            let items = core::mem::take(&mut under.items);
            Situation { items, ..situation.clone() }
        });
        let law = restricted.as_ref().unwrap_or(situation);
        let settled = under.as_ref().map_or(&[][..], |under| &under.possible);
        let mut told = Told::default();
        let mut possible = Vec::with_capacity(law.items.len());
        for batch in batches(&law.items) {
            possible.append(&mut self.possible_in(batch));
            self.tell(law, batch, &possible, settled, &mut told);
        }
        let missing = self.still_missing(request, law, &possible, settled);
        let under_rules = under.as_ref().map_or(&possible, |under| &under.possible);
        let stable_until = self.stable_until(request, situation, under_rules, &told, rules);
        // an item that could not be read is not settled
        let read = if request.unread.items { None } else { Some(under_rules) };
        let settled: Option<Vec<Outcome>> = read.and_then(|items| items.iter().map(|item| item.single()).collect());
        let mut decided = Decided {
            outcome: settled.and_then(|outcomes| outcomes.into_iter().max()),
            missing,
            duties: told.duties.once(),
            items: told.items,
            local_duties: Vec::new(),
            date,
            stable_until,
        };
        if let Some(under) = under {
            under.tell(rules, request, situation, &mut decided);
        }
        fitting::exclude(&mut decided.missing, situation);
        decided
    }

    /// The outcomes still possible for each item under these local rules and, where they are settled, what carries them: places
    /// of norms, those of the local rules after them.
    #[must_use]
    pub fn outcomes_of(&mut self, items: &[Vec<World>], rules: &[Rule]) -> Vec<(Outcomes, Vec<u16>)> {
        let under = (!rules.is_empty()).then(|| self.under(items, rules));
        let law = under.as_ref().map_or(items, |under| &under.items);
        let mut told = Vec::with_capacity(law.len());
        for batch in batches(law) {
            let possible = self.possible_in(batch);
            for (possible, lanes) in possible.into_iter().zip(lanes_of(batch)) {
                let norms = possible.single().map(|outcome| grounds::carrying(self, lanes, outcome));
                told.push((possible, norms.into_iter().flatten().map(u16::from).collect()));
            }
        }
        match under {
            Some(under) => under.carried(rules, items, told),
            None => told,
        }
    }

    /// Exactly the outcomes possible for the items of a batch, which stay loaded, one lane a world.
    fn possible_in(&mut self, batch: &[Vec<World>]) -> Vec<Outcomes> {
        self.look_at(batch);
        let seen = self.seen(batch);
        if seen.iter().all(|known| known.single().is_some()) {
            return seen;
        }
        let possible = self.exact(batch, seen);
        self.look_at(batch);
        possible
    }

    /// The outcomes that the last look leaves to each item of its batch.
    fn seen(&self, batch: &[Vec<World>]) -> Vec<Outcomes> {
        let outcomes = self.view.outcomes();
        lanes_of(batch).into_iter().map(|lanes| view::in_lanes(&outcomes, lanes)).collect()
    }

    /// What one look leaves open, looked at exactly.
    fn exact(&mut self, items: &[Vec<World>], mut possible: Vec<Outcomes>) -> Vec<Outcomes> {
        let unsettled = possible.iter().zip(items).filter(|(known, _)| known.single().is_none());
        let open = unsettled.map(|(_, worlds)| worlds.clone()).collect();
        let mut exact = self.possible_of(open).into_iter();
        for known in possible.iter_mut().filter(|known| known.single().is_none()) {
            *known = exact.next().unwrap_or_default();
        }
        possible
    }

    /// What local rules make of some items.
    fn under(&mut self, items: &[Vec<World>], rules: &[Rule]) -> Under {
        Under::of(items, rules, |worlds| self.possible_of(worlds))
    }

    /// Exactly the outcomes possible for each item under these local rules.
    fn possible_under(&mut self, items: Vec<Vec<World>>, rules: &[Rule]) -> Vec<Outcomes> {
        if rules.is_empty() { self.possible_of(items) } else { self.under(&items, rules).possible }
    }

    /// The same for one item.
    fn possible_for(&mut self, item: Vec<World>, rules: &[Rule]) -> Outcomes {
        self.possible_under(vec![item], rules).first().copied().unwrap_or_default()
    }

    /// Exactly the outcomes possible for each item, whichever of its worlds it is.
    pub fn possible_of(&mut self, items: Vec<Vec<World>>) -> Vec<Outcomes> {
        let count = items.len();
        let owned = items.into_iter().enumerate().rev();
        let tasks = owned.flat_map(|(item, worlds)| worlds.into_iter().map(move |world| Task { item, world }));
        self.possible(tasks.collect(), count)
    }

    /// Reads the items of a batch, one lane a world.
    fn look_at(&mut self, batch: &[Vec<World>]) {
        self.lanes.load(batch.concat());
        grounds::look_at_all(self);
    }

    /// Every smallest set of honest steps that would open the item at a place further than it is.
    #[must_use]
    pub fn remedies(&mut self, situation: &Situation, item: usize, rules: &[Rule]) -> Vec<RemedyCode> {
        let Some(worlds) = situation.items.get(item) else { return Vec::new() };
        if situation.date.is_some_and(|day| day < FIRST_DAY) {
            return Vec::new();
        }
        match self.possible_for(worlds.clone(), rules).single() {
            Some(outcome) => remedies::remedies(self, worlds, situation, outcome, rules),
            None => Vec::new(),
        }
    }

    /// Says of a batch, the next of which nothing is said yet, which norms carry each answer, which stay closed, what is to be done.
    /// Local rules may have `settled` what the law leaves open: what may open the share then carries the answer.
    fn tell(
        &mut self,
        situation: &Situation,
        batch: &[Vec<World>],
        possible: &[Outcomes],
        settled: &[Outcomes],
        told: &mut Told,
    ) {
        let all_lanes = lanes_of(batch);
        let first = told.items.len();
        let addressed = grounds::addressed(self);
        let mut read = Grounds::default();
        for (index, (possible, lanes)) in (first..).zip(possible.iter().skip(first).zip(all_lanes)) {
            let settled = settled.get(index).and_then(|under| under.single());
            let carrying = self.carry(situation, Asker { item: index, lanes, possible: *possible }, settled, told);
            // looked at, and not opening the share
            let closed = addressed.iter().filter(|(norm, here)| here & lanes != 0 && !carrying.contains(norm));
            let opens = possible.opens();
            let grounds = carrying.iter().map(|norm| read.of(self, lanes, *norm, opens)).collect();
            // a norm that holds, and gives way to a stronger one, is not closed by any condition of its own
            let fails = |ground: &GroundCode| ground.in_force != Standing::Met || !ground.conditions.all_met();
            let closed = closed.map(|(norm, _)| read.of(self, lanes, *norm, false)).filter(fails).collect();
            told.items.push(DecidedItem { possible: *possible, grounds, closed, remedies: Vec::new() });
        }
    }

    /// The norms that carry the answer to an item; what is to be done is told.
    fn carry(&mut self, situation: &Situation, asker: Asker, settled: Option<Outcome>, told: &mut Told) -> Vec<u8> {
        let Asker { lanes, possible, .. } = asker;
        let carrying = match (possible.single(), settled) {
            (Some(outcome), _) => grounds::carrying(self, lanes, outcome),
            (None, Some(_)) => grounds::may_open(self, lanes),
            (None, None) => Vec::new(),
        };
        let asking = if possible.single().is_some() { carrying.clone() } else { grounds::may_open(self, lanes) };
        let code_of = |norm: &u8| view::code(*norm);
        let renamed = carrying.iter().filter_map(code_of).flat_map(|norm| norm.renamed).flatten();
        let ends = asking.iter().filter_map(code_of).filter_map(|norm| norm.ends).chain(renamed);
        told.ends.extend(ends.filter(|end| Some(*end) > situation.date));
        if possible.may_go() {
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
        carrying
    }

    /// What is asked of the items that the law leaves open, but for those that local rules have `settled`.
    fn still_missing(
        &mut self,
        request: &Request,
        situation: &Situation,
        possible: &[Outcomes],
        settled: &[Outcomes],
    ) -> Vec<Asked> {
        if request.items.is_none() {
            return missing::missing(self, request, situation, &[Open::new(None, &situation.any_item, situation)]);
        }
        let open: Vec<Open<'_>> = situation
            .items
            .iter()
            .zip(possible)
            .enumerate()
            .filter(|(at, (_, possible))| settled.get(*at).unwrap_or(possible).single().is_none())
            .filter(|(_, (_, possible))| possible.single().is_none())
            .map(|(index, (worlds, _))| Open::new(Some(index), worlds, situation))
            .collect();
        let missing = missing::missing(self, request, situation, &open);
        if !missing.is_empty() || open.is_empty() {
            return missing;
        }
        // what was asked in vain is all that is left to find out
        let asked_of_items = situation.asked_of_items.iter().map(|_| 0).collect();
        let anew = Situation { asked: 0, asked_of_items, ..situation.clone() };
        missing::missing(self, request, &anew, &open)
    }
}

/// What was said of the items so far.
#[derive(Default)]
struct Told {
    items: Vec<DecidedItem>,
    duties: Duties,
    /// Days on which a text that carries an answer ends, or is cited otherwise.
    ends: Vec<Date>,
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
        outcome: (!items.is_empty() && !request.unread.items).then_some(Outcome::OutOfModel),
        items: items.iter().map(|_| out_of_model()).collect(),
        missing: Vec::new(),
        duties: Vec::new(),
        local_duties: Vec::new(),
        date,
        stable_until: Some(FIRST_DAY),
    }
}

#[cfg(test)]
mod tests;
