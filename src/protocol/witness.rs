//! A request that shows what is wrong with a rule: it holds there, and the law answers otherwise. Filled in like a form: what the
//! rule hangs on first, then question by question, with answers that still lead there.

use super::rule::{FACTS, Rule};
use super::split_off;
use crate::decide::{Asking, Search};
use crate::facts::{CHECKED_THROUGH, FIRST_DAY, Fact, TURNING_DAYS, situation, write_day};
use crate::request::vocabulary::Outcome;
use crate::request::{Problems, Value, read_json, read_request};
use crate::wording::question::{Answers, asked_of};

/// Most questions answered.
const MOST_ANSWERS: usize = 60;

/// What the form begins with: some item, an axis that an item may serve; one holder of parental authority, or none named yet.
const BLANKS: [&str; 2] = [
    r#"{"guardians":[{"id":"titulaire"}],"project":{"axes":[{"id":"axe"}]},"sender":{"service":{"id":"service"}},"items":[{"id":"information"}]}"#,
    r#"{"project":{"axes":[{"id":"axe"}]},"sender":{"service":{"id":"service"}},"items":[{"id":"information"}]}"#,
];

/// A request in which the rule holds and the law settles an item as `wanted`; none when `left` worlds do not suffice to find one.
pub fn witness(search: &mut Search, rule: &Rule, wanted: Outcome, left: &mut usize) -> Option<Value> {
    BLANKS.into_iter().find_map(|blank| filled_in(search, read_json(blank)?, rule, wanted, left))
}

fn filled_in(
    search: &mut Search,
    mut request: Value,
    rule: &Rule,
    wanted: Outcome,
    left: &mut usize,
) -> Option<Value> {
    for condition in &rule.when {
        let (pointer, _, answers) = FACTS.iter().find(|(_, fact, _)| *fact == condition.fact)?;
        let within = |(at, answer): (usize, Value)| (condition.answers >> at & 1 != 0).then_some(answer);
        let candidates = answers_of(*answers).into_iter().enumerate().filter_map(within).collect();
        request = search.answered(&request, &pointer.replace('*', "0"), candidates, rule, wanted, left)?;
    }
    let mut passed_over: Vec<Asking> = Vec::new();
    for _ in 0..MOST_ANSWERS {
        let read_before = search.lanes.read;
        let read = read_request(&request, &mut Problems::default());
        let known = situation(&read, &mut Problems::default());
        let decided = search.decide(&read, &known, &[]);
        *left = left.saturating_sub(search.lanes.read.wrapping_sub(read_before));
        if decided.items.first()?.possible.single() == Some(wanted) {
            return Some(request);
        }
        let asked = decided.missing.iter().find(|asked| !passed_over.contains(&asked.question))?.question;
        let (pointer, _, answers) = asked_of(asked);
        let mut candidates = answers_of(answers);
        if candidates.is_empty() {
            candidates = free_answers(asked);
        }
        match search.answered(&request, &pointer, candidates, rule, wanted, left) {
            Some(answered) => request = answered,
            None => passed_over.push(asked),
        }
    }
    None
}

impl Search {
    /// The request with the first of these answers that leaves the outcome possible where the rule holds.
    fn answered(
        &mut self,
        request: &Value,
        pointer: &str,
        answers: Vec<Value>,
        rule: &Rule,
        wanted: Outcome,
        left: &mut usize,
    ) -> Option<Value> {
        answers.into_iter().find_map(|answer| {
            let read_before = self.lanes.read;
            if *left == 0 {
                return None;
            }
            let mut filled = request.clone();
            put(&mut filled, pointer, answer);
            let mut problems = Problems::default();
            let read = read_request(&filled, &mut problems);
            let mut within = Vec::new();
            split_off(situation(&read, &mut problems).items.into_iter().next()?, rule, &mut within);
            let possible = self.possible_of(vec![within]).into_iter().next()?;
            *left = left.saturating_sub(self.lanes.read.wrapping_sub(read_before));
            (problems.found.is_empty() && possible.has(wanted)).then_some(filled)
        })
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn answers_of(answers: Answers) -> Vec<Value> {
    match answers {
        Answers::List(list) => list.wires().into_iter().map(text).collect(),
        Answers::YesNo => vec![Value::Bool(false), Value::Bool(true)],
        Answers::Free => Vec::new(),
    }
}

/// What could be answered where there is no list of answers.
fn free_answers(asked: Asking) -> Vec<Value> {
    let json = |texts: &[&str]| texts.iter().filter_map(|text| read_json(text)).collect();
    match asked {
        Asking::Share(Fact::Span) => {
            let days = core::iter::once(CHECKED_THROUGH).chain(TURNING_DAYS).chain([FIRST_DAY]);
            days.map(|day| Value::Text(write_day(day))).collect()
        }
        Asking::Share(Fact::Age) => json(&["10", "17", "15", "16", "2", "1", "18", "21"]),
        Asking::Guardians => json(&["[]", r#"[{"id":"titulaire"}]"#]),
        Asking::Share(Fact::ChildNotice) => json(&[
            "[]",
            r#"[{"to":"enfant","state":"done"}]"#,
            r#"[{"to":"titulaire","state":"done"}]"#,
            r#"[{"to":"enfant","state":"done"},{"to":"titulaire","state":"done"}]"#,
        ]),
        Asking::Share(Fact::ChildConsent) => json(&[
            "[]",
            r#"[{"by":"enfant","state":"given"}]"#,
            r#"[{"by":"titulaire","state":"given"}]"#,
            r#"[{"by":"enfant","state":"given"},{"by":"titulaire","state":"given"}]"#,
            r#"[{"by":"enfant","state":"refused"}]"#,
            r#"[{"by":"titulaire","state":"refused"}]"#,
        ]),
        Asking::Share(Fact::SameService) | Asking::SenderService => json(&[r#""autre-service""#, r#""service""#]),
        Asking::Item(Fact::ServesProject, _) => json(&["[]", r#"["axe"]"#]),
        Asking::Share(Fact::RecipientAuthority) | Asking::SenderGuardian => json(&[r#""titulaire""#]),
        // who acts for a person the request names leads further than who acts for somebody else
        Asking::Share(Fact::RecipientForChild) => json(&[r#""titulaire""#, r#""enfant""#, r#""personne""#]),
        _ => json(&[r#""personne""#, r#""enfant""#, r#""titulaire""#]),
    }
}

/// Writes a value at a pointer, with the objects that lead there; a list has its entry already.
fn put(value: &mut Value, pointer: &str, answer: Value) {
    let Some(rest) = pointer.strip_prefix('/') else {
        *value = answer;
        return;
    };
    let (key, rest) = rest.find('/').map_or((rest, ""), |end| rest.split_at(end));
    match value {
        Value::List(entries) => {
            let entry = key.parse().ok().and_then(|at: usize| entries.get_mut(at));
            if let Some(entry) = entry {
                put(entry, rest, answer);
            }
        }
        Value::Map(entries) => {
            if let Some((_, inner)) = entries.iter_mut().find(|(name, _)| name == key) {
                put(inner, rest, answer);
            } else {
                let mut inner = Value::Map(Vec::new());
                put(&mut inner, rest, answer);
                entries.push((key.to_owned(), inner));
            }
        }
        _ => {}
    }
}
