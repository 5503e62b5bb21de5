//! What local rules make of an answer of the law: the worlds of an item fall into those that a rule closes, those that wait for
//! something it asks for, and the others. In each the law answers as it does; the rules only take away.

use super::place_of;
use super::rule::{Holds, LocalDuty, Rule, Then};
use crate::decide::{Asked, Asking, Decided, GroundCode, LocalDutyCode, Outcomes, Person, Standing, Standings};
use crate::facts::{Fact, Situation, World, item_facts, only, slot};
use crate::request::Request;
use crate::request::vocabulary::Outcome;
use crate::wording::question::ORDER;

/// How many worlds an item is split into at most. Beyond, a rule that is still open is read both ways: `possible` may then be
/// wider than exact, never narrower.
const MOST_PARTS: usize = 24;

/// How many worlds of one item are read at once.
const MOST_READ: usize = 64;

/// The worlds of one item, by what the rules make of them.
#[derive(Default)]
pub struct Parts {
    /// A rule closes the share.
    pub closed: Vec<World>,
    /// The share waits for what a rule asks for.
    pub waiting: Vec<World>,
    /// No rule bears on the outcome.
    pub free: Vec<World>,
}

impl Parts {
    /// Splits the worlds of an item.
    pub fn of(worlds: &[World], rules: &[Rule]) -> Self {
        let mut parts = Self { free: worlds.to_vec(), ..Self::default() };
        for rule in rules {
            let within = match rule.then {
                Then::Duty(LocalDuty { blocking: false, .. }) => continue,
                Then::Unread => {
                    // it may close, delay or let go
                    let all: Vec<World> = parts.waiting.iter().chain(&parts.free).copied().collect();
                    parts.closed.extend_from_slice(&all);
                    parts.waiting.extend(all);
                    continue;
                }
                Then::Duty(_) => &mut parts.waiting,
                Then::Forbids | Then::Opens => &mut parts.closed,
            };
            parts.free = split_off(core::mem::take(&mut parts.free), rule, within);
            if !rule.waits() {
                // what a rule closes waits for nothing, in whatever order they stand
                parts.waiting = split_off(core::mem::take(&mut parts.waiting), rule, &mut parts.closed);
            }
        }
        parts
    }
}

/// Moves where a rule holds `within`, and gives back the rest.
pub fn split_off(worlds: Vec<World>, rule: &Rule, within: &mut Vec<World>) -> Vec<World> {
    let mut outside = Vec::with_capacity(worlds.len());
    let mut room = MOST_PARTS.saturating_sub(worlds.len());
    for world in worlds {
        let stands = rule.holds(core::slice::from_ref(&world));
        if stands == Holds::No {
            outside.push(world);
            continue;
        }
        let parts = outside.len();
        let mut left = Some(world);
        for condition in &rule.when {
            let Some(mut here) = left.take() else { break };
            let slot = here.home(condition.fact);
            let mut other = here;
            if other.narrow(slot, condition.fact.domain() & !condition.answers) {
                outside.push(other);
            }
            if here.narrow(slot, condition.answers) {
                left = Some(here);
            }
        }
        within.extend(left);
        let more = (outside.len() - parts).saturating_sub(1);
        if more > room {
            outside.truncate(parts);
            outside.push(world);
        } else {
            room -= more;
        }
    }
    outside
}

/// An answer under local rules, item by item.
pub struct Under {
    /// What is known of each item where no rule closes it; of one that the rules close everywhere, all that is known.
    pub items: Vec<Vec<World>>,
    /// Exactly the outcomes possible.
    pub possible: Vec<Outcomes>,
    /// What the rules alone do to each.
    made_of: Vec<MadeOf>,
}

/// What local rules make of an item, beside what the law does.
#[derive(Clone, Copy)]
enum MadeOf {
    Nothing,
    /// They close it, and the law alone does not.
    Closed,
    /// It waits for what they ask, be it for nothing else.
    Delayed,
}

impl Under {
    /// What the law answers in each of the parts, put together. `law` finds the outcomes possible for some lists of worlds.
    pub fn of(items: &[Vec<World>], rules: &[Rule], law: impl FnOnce(Vec<Vec<World>>) -> Vec<Outcomes>) -> Self {
        let parts: Vec<Parts> = items.iter().map(|worlds| Parts::of(worlds, rules)).collect();
        let all = parts.iter().flat_map(|parts| [&parts.closed, &parts.waiting, &parts.free]);
        let found = law(all.cloned().collect());
        let mut under = Self { items: Vec::new(), possible: Vec::new(), made_of: Vec::new() };
        for ((parts, found), worlds) in parts.into_iter().zip(found.chunks(3)).zip(items) {
            let [closed, waiting, free] = found else { continue };
            let mut possible = taken_away(*closed, closing);
            possible.add(taken_away(*waiting, delaying));
            possible.add(*free);
            let mut open = parts.waiting;
            open.extend(parts.free);
            let waits = possible.single() == Some(Outcome::Conditional);
            under.made_of.push(if open.is_empty() && possible != *closed {
                MadeOf::Closed
            } else if waits && waiting.has(Outcome::Permitted) {
                MadeOf::Delayed
            } else {
                MadeOf::Nothing
            });
            // more worlds than are read at once are read as they were
            let split = !open.is_empty() && open.len() <= MOST_READ;
            under.items.push(if split { open } else { worlds.clone() });
            under.possible.push(possible);
        }
        under
    }

    /// Says of an answer of the law what the rules make of it.
    pub fn tell(&self, rules: &[Rule], request: &Request, situation: &Situation, decided: &mut Decided) {
        let count = decided.items.len();
        let of_items = decided.items.iter_mut().zip(&self.possible).zip(&self.made_of).zip(&situation.items);
        for (at, (((item, possible), made_of), worlds)) in of_items.enumerate() {
            item.possible = *possible;
            let grounds = |rule| Some(ground(rule, rules.get(rule)?, worlds));
            match made_of {
                MadeOf::Closed => {
                    let closing = closing_rules(rules, worlds, &[Holds::Yes, Holds::Maybe]);
                    item.grounds = closing.filter_map(grounds).collect();
                    decided.duties.iter_mut().for_each(|duty| duty.items.retain(|of| *of != at));
                }
                MadeOf::Delayed => item.grounds.extend(delaying_rules(rules, worlds).filter_map(grounds)),
                MadeOf::Nothing if possible.single().is_none() => {
                    item.grounds.clear();
                    item.closed.extend(closing_rules(rules, worlds, &[Holds::Maybe]).filter_map(grounds));
                }
                MadeOf::Nothing => {}
            }
        }
        decided.duties.retain(|duty| !duty.items.is_empty());
        for (rule, of) in rules.iter().enumerate() {
            let Then::Duty(duty) = &of.then else { continue };
            let asks = |at: &usize| {
                let goes = self.possible.get(*at).is_some_and(|possible| possible.may_go());
                goes && situation.items.get(*at).is_some_and(|worlds| of.holds(worlds) != Holds::No)
            };
            let items: Vec<usize> = (0..count).filter(asks).collect();
            if !items.is_empty() {
                let towards = if duty.towards_child { Person::Child } else { Person::Nobody };
                let (moment, blocking) = (duty.moment, duty.blocking);
                decided.local_duties.push(LocalDutyCode { rule, moment, towards, blocking, items });
            }
        }
        self.ask(rules, request, situation, &mut decided.missing);
    }

    /// What carries each outcome: the rules, where they close what the law does not.
    pub fn carried(
        self,
        rules: &[Rule],
        items: &[Vec<World>],
        law: Vec<(Outcomes, Vec<u16>)>,
    ) -> Vec<(Outcomes, Vec<u16>)> {
        let mut all = Vec::with_capacity(law.len());
        let of_items = self.possible.into_iter().zip(self.made_of).zip(items).zip(law);
        for (((possible, made_of), worlds), (_, mut norms)) in of_items {
            match made_of {
                _ if possible.single().is_none() => norms.clear(),
                MadeOf::Closed => {
                    norms = closing_rules(rules, worlds, &[Holds::Yes, Holds::Maybe]).map(place_of).collect();
                }
                MadeOf::Delayed => norms.extend(delaying_rules(rules, worlds).map(place_of)),
                MadeOf::Nothing => {}
            }
            all.push((possible, norms));
        }
        all
    }

    /// Adds the facts that rules hang on, where an item is open and they are: each beside the questions of the law, in the order
    /// a person would ask.
    fn ask(&self, rules: &[Rule], request: &Request, situation: &Situation, missing: &mut Vec<Asked>) {
        let mut ask = |question: Asking, rule: usize| {
            let place = |asking: Asking| match asking {
                Asking::Share(fact) | Asking::Item(fact, _) => ORDER.iter().position(|known| *known == fact),
                Asking::Guardian(..)
                | Asking::SenderService
                | Asking::SenderGuardian
                | Asking::Guardians
                | Asking::Items => None,
            };
            if missing.iter().all(|asked| asked.question != question) {
                let later = |asked: &Asked| place(asked.question).is_some_and(|at| Some(at) > place(question));
                let at = missing.iter().position(later).unwrap_or(missing.len());
                missing.insert(at, Asked { question, because: Some(place_of(rule)), excluded: 0 });
            }
        };
        let of_items = situation.items.iter().zip(&self.possible).enumerate();
        for (at, (worlds, _)) in of_items.filter(|(_, (_, possible))| possible.single().is_none()) {
            let unknown = situation.asked_of_items.get(at).copied().unwrap_or_default() | situation.asked;
            for (rule, fact) in open_facts(rules, worlds) {
                if unknown & only(slot(fact)) == 0 {
                    let of_item = item_facts().contains(&fact);
                    ask(if of_item { Asking::Item(fact, at) } else { Asking::Share(fact) }, rule);
                }
            }
        }
        if request.items.is_none() {
            for (rule, fact) in open_facts(rules, &situation.any_item) {
                if situation.asked & only(slot(fact)) == 0 && !item_facts().contains(&fact) {
                    ask(Asking::Share(fact), rule);
                }
            }
        }
    }
}

/// The rules that would close an item and stand for it in one of these ways.
fn closing_rules<'r>(rules: &'r [Rule], worlds: &'r [World], ways: &'r [Holds]) -> impl Iterator<Item = usize> + 'r {
    let forbid = rules.iter().enumerate().filter(|(_, rule)| rule.then == Then::Forbids);
    forbid.filter(|(_, rule)| ways.contains(&rule.holds(worlds))).map(|(at, _)| at)
}

/// The rules that ask for something an item waits for.
fn delaying_rules<'r>(rules: &'r [Rule], worlds: &'r [World]) -> impl Iterator<Item = usize> + 'r {
    let ask = rules.iter().enumerate().filter(|(_, rule)| rule.waits() && rule.holds(worlds) != Holds::No);
    ask.map(|(at, _)| at)
}

/// How a rule stands for an item: as a whole, then each of its conditions.
fn ground(at: usize, rule: &Rule, worlds: &[World]) -> GroundCode {
    let standing = |holds| match holds {
        Holds::Yes => Standing::Met,
        Holds::Maybe => Standing::Open,
        Holds::No => Standing::Unmet,
    };
    let mut conditions = Standings::default();
    conditions.push(standing(rule.holds(worlds)));
    for condition in &rule.when {
        conditions.push(standing(condition.holds(worlds)));
    }
    GroundCode { norm: place_of(at), in_force: Standing::Met, conditions }
}

/// The open facts that rules hang on of which it is not known whether they hold, where they bear on the outcome.
fn open_facts<'r>(rules: &'r [Rule], worlds: &'r [World]) -> impl Iterator<Item = (usize, Fact)> + 'r {
    let bear = rules.iter().enumerate().filter(|(_, rule)| rule.then == Then::Forbids || rule.waits());
    bear.filter(|(_, rule)| rule.holds(worlds) == Holds::Maybe).flat_map(|(at, rule)| {
        let open = rule.when.iter().filter(|condition| condition.holds(worlds) == Holds::Maybe);
        open.map(move |condition| (at, condition.fact))
    })
}

/// What is left of each outcome.
fn taken_away(outcomes: Outcomes, left_of: fn(Outcome) -> Outcome) -> Outcomes {
    let mut left = Outcomes::default();
    for outcome in outcomes.iter() {
        left.add(Outcomes::one(left_of(outcome)));
    }
    left
}

/// An obligation survives whatever a rule says (G4), and where the law has no answer there is none.
const fn closing(outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::Required | Outcome::OutOfModel => outcome,
        _ => Outcome::Prohibited,
    }
}

const fn delaying(outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::Permitted => Outcome::Conditional,
        other => other,
    }
}
