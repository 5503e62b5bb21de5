//! The proof that a protocol restricts only: whatever the request, none of its rules bears on what the law obliges to pass on.
//! What a rule adds can only close or delay ([`super::apply`]), so that is all there is to prove.

use serde::Serialize;

use super::read::{Example, read};
use super::rule::{Rule, Then};
use super::witness::witness;
use super::{Protocol, split_off};
use crate::decide::Search;
use crate::facts::situation;
use crate::request::vocabulary::Outcome;
use crate::request::{Fault, Problem, Problems, Request, Value, figures, read_request};
use crate::wording::Locale;

/// Why a protocol is not loaded.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Refusal {
    /// What is wrong with it, each with its place.
    pub problems: Vec<Problem>,
    /// A request that shows that the first rule refused would open something, or touch an obligation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub witness: Option<Value>,
}

/// How many worlds are looked at for a request that shows a refusal: two or three seconds. Beyond, there is none.
const MOST_WORLDS: usize = 6_000_000;

/// The protocol, when it restricts only and passes its own tests.
pub fn proved(given: &Value, locale: Locale) -> Result<Protocol, Refusal> {
    let mut problems = Problems::new(locale);
    let draft = read(given, &mut problems);
    let mut search = Search::default();
    let mut shown = None;
    let mut left = MOST_WORLDS;
    for (at, rule) in &draft.rules {
        let found = search.fault_of(rule);
        // that it would open was told when it was read
        if let Some(fault) = found.filter(|fault| *fault != Fault::WouldOpen) {
            let place = if fault == Fault::Contradiction { "when" } else { "then" };
            problems.add(fault, ["/rules/", &figures(*at), "/", place].concat(), &[], None);
        }
        let against = match found {
            Some(Fault::WouldOpen) => Outcome::Prohibited,
            Some(Fault::TouchesAnObligation) => Outcome::Required,
            _ => continue,
        };
        shown = shown.or_else(|| witness(&mut search, rule, against, &mut left));
    }
    let protocol = Protocol { id: draft.id, rules: draft.rules.into_iter().map(|(_, rule)| rule).collect() };
    // what cannot be loaded cannot be tried
    if problems.found.is_empty() {
        for (at, example) in draft.tests.iter().enumerate() {
            try_out(&mut search, &protocol, at, example, &mut problems);
        }
    }
    if problems.found.is_empty() {
        return Ok(protocol);
    }
    Err(Refusal { problems: problems.found, witness: shown })
}

impl Search {
    /// What is wrong with a rule, whatever the request.
    fn fault_of(&mut self, rule: &Rule) -> Option<Fault> {
        let anything = situation(&Request::default(), &mut Problems::default()).any_item;
        let mut within = Vec::new();
        split_off(anything, rule, &mut within);
        if within.is_empty() {
            return Some(Fault::Contradiction);
        }
        match rule.then {
            Then::Opens => return Some(Fault::WouldOpen),
            Then::Duty(_) if !rule.waits() => return None,
            Then::Duty(_) | Then::Forbids | Then::Unread => {}
        }
        let possible = self.possible_of(vec![within]).into_iter().next().unwrap_or_default();
        possible.has(Outcome::Required).then_some(Fault::TouchesAnObligation)
    }
}

/// One of the protocol's own tests: a problem for each item whose outcome is another.
fn try_out(search: &mut Search, protocol: &Protocol, at: usize, example: &Example, problems: &mut Problems) {
    let mut unread = Problems::default();
    let request = read_request(&example.request, &mut unread);
    let situation = situation(&request, &mut unread);
    let mut rules = protocol.rules.clone();
    if !names_only(&example.request, &protocol.id) {
        // the other protocols it names are not there to be tried
        problems.add(Fault::DanglingReference, ["/tests/", &figures(at), "/request/protocols"].concat(), &[], None);
        rules.clear();
    }
    for problem in unread.found {
        let path = ["/tests/", &figures(at), "/request", problem.path.as_str()].concat();
        problems.found.push(Problem { path, ..problem });
    }
    let decided = search.decide(&request, &situation, &rules);
    let ids: Vec<Option<&Value>> = match example.request.get("items") {
        Some(Value::List(items)) => items.iter().map(|item| item.get("id")).collect(),
        _ => Vec::new(),
    };
    for (item, expected) in &example.expect {
        let named = |index: &usize| {
            let place = crate::wording::place_of_item(&request, *index);
            matches!(ids.get(place), Some(Some(Value::Text(id))) if id == item)
        };
        let found = (0..decided.items.len()).find(named).and_then(|index| decided.items.get(index));
        let outcome = found.and_then(|item| item.possible.single());
        if outcome != Some(*expected) {
            let given = outcome.map(|outcome| Value::Text(outcome.wire().to_owned()));
            let path = ["/tests/", &figures(at), "/expect/", &item.replace('~', "~0").replace('/', "~1")].concat();
            problems.add(Fault::FailedTest, path, &[expected.wire()], given.as_ref());
        }
    }
}

/// Whether a request names no protocol but this one, which is in force for its tests in any case.
fn names_only(request: &Value, id: &str) -> bool {
    match request.get("protocols") {
        Some(Value::List(named)) => named.iter().all(|one| matches!(one, Value::Text(text) if text == id)),
        _ => true,
    }
}
