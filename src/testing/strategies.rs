//! Requests to try.

use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;

use crate::evaluate_share;
use crate::request::Value;
use crate::request::fields::{Field, Kind, Need, SHARE};
use crate::request::vocabulary::Nomenclature;
use crate::wording::Locale;

/// Who may be named, and what services and axes may be called.
const NAMES: [&str; 4] = ["enfant", "a", "b", "c"];

/// Share requests as a form leaves them: every field of the contract may be there, with an answer of its list, with
/// "unknown", or not at all. Lists have at most two entries. Some contradict themselves or name nobody, as forms do: the
/// answer then has `problems`.
///
/// ```
/// use partage::{evaluate_share, testing::requests, wording::Locale};
/// use proptest::{strategy::{Strategy, ValueTree}, test_runner::TestRunner};
/// let request = requests().new_tree(&mut TestRunner::deterministic()).unwrap().current();
/// assert!(evaluate_share(&request, Locale::Fr).items.len() <= 2);
/// ```
pub fn requests() -> BoxedStrategy<Value> {
    object(&SHARE)
}

/// Anything at all: what a program may hand over by mistake.
pub fn anything() -> BoxedStrategy<Value> {
    let keys = select(SHARE.map(|field| field.key).to_vec()).prop_map(ToOwned::to_owned);
    let key = prop_oneof![keys, ".{0,8}".prop_map(|key| key)];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<f64>().prop_map(Value::Number),
        ".{0,12}".prop_map(Value::Text),
        Just(Value::Unreadable("function")),
    ];
    let tree = leaf.prop_recursive(4, 32, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::List),
            prop::collection::vec((key.clone(), inner), 0..6).prop_map(Value::Map),
        ]
    });
    prop_oneof![tree, requests()].boxed()
}

/// The request with what it leaves open taken from another: what is said stays, in lists too, and what says something by being
/// absent (the end of an agreement, what it covers) stays absent.
#[must_use]
pub fn filled_in(request: &Value, more: &Value) -> Value {
    filled(&SHARE, request, more)
}

fn filled(fields: &[Field], said: &Value, more: &Value) -> Value {
    let (Value::Map(said), Value::Map(more)) = (said, more) else { return said.clone() };
    let field = |key: &str| fields.iter().find(|field| field.key == key);
    let known = said.iter().map(|(key, value)| {
        let other = more.iter().find(|(other, _)| other == key).map(|(_, other)| other);
        let whole = match (field(key).map(|field| field.kind), value, other) {
            (Some(Kind::Object(fields)), _, Some(other)) => filled(fields, value, other),
            (Some(Kind::List(fields) | Kind::Distinct(fields)), Value::List(said), Some(Value::List(more))) => {
                let with = |(at, entry)| {
                    more.get(at).map_or_else(|| Value::clone(entry), |more| filled(fields, entry, more))
                };
                Value::List(said.iter().enumerate().map(with).collect())
            }
            _ => value.clone(),
        };
        (key.clone(), whole)
    });
    let open = more.iter().filter(|(key, _)| !said.iter().any(|(other, _)| other == key));
    let told = open.filter(|(key, _)| field(key).is_none_or(|field| field.need == Need::Optional));
    Value::Map(known.chain(told.cloned()).collect())
}

/// The request as a form has it while it is typed: of what may be left open, each answer is there so often (`kept`, from 0 to 1).
pub fn left_open(request: Value, kept: f64) -> BoxedStrategy<Value> {
    // more turns than a request has answers: twenty items of twenty
    let turns = prop::collection::vec(prop::bool::weighted(kept), 512);
    turns.prop_map(move |turns| thinned(&SHARE, &request, &mut turns.into_iter().cycle())).boxed()
}

fn thinned(fields: &[Field], said: &Value, kept: &mut dyn Iterator<Item = bool>) -> Value {
    let Value::Map(said) = said else { return said.clone() };
    let mut left = Vec::new();
    for (key, value) in said {
        let Some(field) = fields.iter().find(|field| field.key == key) else { continue };
        if field.need == Need::Optional && !kept.next().unwrap_or_default() {
            continue;
        }
        let thinner = match (field.kind, value) {
            (Kind::Object(fields), _) => thinned(fields, value, kept),
            (Kind::List(fields) | Kind::Distinct(fields), Value::List(entries)) => {
                Value::List(entries.iter().map(|entry| thinned(fields, entry, kept)).collect())
            }
            _ => value.clone(),
        };
        left.push((key.clone(), thinner));
    }
    Value::Map(left)
}

/// The request without what contradicts itself, names nobody or cannot be read: without what its problems point at.
#[must_use]
pub fn sound(request: &Value) -> Value {
    let mut request = request.clone();
    while let Some(problem) = evaluate_share(&request, Locale::En).problems.first() {
        let keys: Vec<&str> = problem.path.split('/').skip(1).collect();
        if !remove(&mut request, &keys) {
            return Value::Map(Vec::new());
        }
    }
    request
}

/// Takes out what stands at a place; whether there was something.
fn remove(value: &mut Value, keys: &[&str]) -> bool {
    let [key, rest @ ..] = keys else { return false };
    match value {
        Value::Map(fields) => match fields.iter().position(|(other, _)| other == key) {
            Some(at) if rest.is_empty() => {
                fields.remove(at);
                true
            }
            Some(at) => fields.get_mut(at).is_some_and(|(_, inner)| remove(inner, rest)),
            None => false,
        },
        Value::List(entries) => match key.parse().ok().filter(|at: &usize| *at < entries.len()) {
            Some(at) if rest.is_empty() => {
                entries.remove(at);
                true
            }
            Some(at) => entries.get_mut(at).is_some_and(|entry| remove(entry, rest)),
            None => false,
        },
        _ => false,
    }
}

fn object(fields: &'static [Field]) -> BoxedStrategy<Value> {
    let answers: Vec<_> = fields
        .iter()
        .filter_map(|field| {
            let answer = answer(field.kind)?;
            let answer = match field.need {
                Need::Required => answer.prop_map(Some).boxed(),
                Need::Optional | Need::Readable => weighted(0.7, answer).boxed(),
            };
            Some(answer.prop_map(|answer| (field.key.to_owned(), answer)))
        })
        .collect();
    answers
        .prop_map(|fields| Value::Map(fields.into_iter().filter_map(|(key, answer)| Some((key, answer?))).collect()))
        .boxed()
}

fn answer(kind: Kind) -> Option<BoxedStrategy<Value>> {
    let text = |text: &str| Value::Text(text.to_owned());
    let unknown = Just(text("unknown"));
    let name = select(NAMES.to_vec()).prop_map(text);
    let day = (2006..2030_i16, 1..13_u8, 1..29_u8)
        .prop_map(|(year, month, day)| Value::Text(format!("{year:04}-{month:02}-{day:02}")));
    Some(match kind {
        Kind::Choice(list) => prop_oneof![9 => of_list(list), 1 => unknown].boxed(),
        Kind::State(list) => of_list(list).boxed(),
        Kind::YesNo => prop_oneof![9 => any::<bool>().prop_map(Value::Bool), 1 => unknown].boxed(),
        Kind::Years => (0..24_u8).prop_map(|years| Value::Number(f64::from(years))).boxed(),
        Kind::Day => day.boxed(),
        Kind::DayOrUnknown => prop_oneof![9 => day, 1 => unknown].boxed(),
        Kind::Id | Kind::IdOfAdult | Kind::IdOrUnknown => name.boxed(),
        Kind::Ids => prop::collection::vec(name, 0..3).prop_map(Value::List).boxed(),
        Kind::Object(fields) => object(fields),
        Kind::List(fields) => prop::collection::vec(object(fields), 0..3).prop_map(Value::List).boxed(),
        Kind::Distinct(fields) => prop::collection::vec(object(fields), 0..3).prop_map(apart).boxed(),
        Kind::Elsewhere | Kind::Nowhere => return None,
    })
}

/// A value of a nomenclature.
fn of_list(list: &Nomenclature) -> impl Strategy<Value = Value> + use<> {
    let values: Vec<&str> = list.wires();
    select(values).prop_map(|value| Value::Text(value.to_owned()))
}

/// The entries of a list, called by their places.
fn apart(entries: Vec<Value>) -> Value {
    let called = entries.into_iter().zip(NAMES.into_iter().skip(1)).map(|(mut entry, name)| {
        if let Value::Map(fields) = &mut entry {
            for (_, id) in fields.iter_mut().filter(|(key, _)| key == "id") {
                *id = Value::Text(name.to_owned());
            }
        }
        entry
    });
    Value::List(called.collect())
}
