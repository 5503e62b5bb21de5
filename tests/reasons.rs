//! Reasons that suffice: on every story, what is given as the reason of an outcome settles it alone, and nothing of it can
//! be left out.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a failing story must stop the test")]

mod support {
    pub mod files;
}

use std::collections::BTreeSet;

use partage::wording::Locale;
use partage::{evaluate_share, sufficient_facts};
use serde_json::Value;
use support::files::{files, read};

fn stories() -> Vec<(String, Value)> {
    let paths = ["fixtures/scenarios", "fixtures/journey"].into_iter().flat_map(files);
    paths.map(|path| (path.display().to_string(), read::<Value>(&path)["request"].take())).collect()
}

/// What stays of a value, at a place of the request, when it says nothing but these facts: what holds one, and what names an
/// entry of a list. What is said of a guardian is a fact beside the list.
fn saying_at(value: &Value, at: &str, facts: &BTreeSet<String>) -> Option<Value> {
    match value {
        Value::Array(guardians) if at == "/guardians" && facts.contains(at) => {
            let entry = |(index, guardian)| saying_at(guardian, &format!("{at}/{index}"), facts);
            Some(guardians.iter().enumerate().filter_map(entry).collect())
        }
        _ if facts.contains(at) || names_an_entry(at) => Some(value.clone()),
        Value::Object(fields) => {
            let field = |(key, inner): (&String, &Value)| {
                Some((key.clone(), saying_at(inner, &format!("{at}/{key}"), facts)?))
            };
            Some(fields.iter().filter_map(field).collect())
        }
        _ => None,
    }
}

fn names_an_entry(at: &str) -> bool {
    at.ends_with("/id") && (at.starts_with("/guardians/") || at.starts_with("/items/"))
}

/// The request with one item, saying nothing but these facts.
fn saying(request: &Value, item: usize, facts: &BTreeSet<String>) -> Value {
    let mut less = saying_at(request, "", facts).unwrap();
    let item = saying_at(&request["items"][item], &format!("/items/{item}"), facts).unwrap();
    less["items"] = Value::Array(vec![item]);
    less
}

fn outcome(request: &Value) -> Option<&'static str> {
    evaluate_share(&serde_json::from_value(request.clone()).unwrap(), Locale::Fr).items.first()?.outcome
}

#[test]
fn what_is_given_as_the_reason_settles_alone_and_nothing_of_it_can_be_left_out() {
    let (mut settled, mut facts_given) = (0, 0);
    for (name, request) in stories() {
        let value = serde_json::from_value(request.clone()).unwrap();
        for (at, item) in evaluate_share(&value, Locale::Fr).items.iter().enumerate() {
            let facts: BTreeSet<String> = sufficient_facts(&value, at).into_iter().collect();
            let Some(expected) = item.outcome else {
                assert!(facts.is_empty(), "{name}: nothing suffices for what is open");
                continue;
            };
            assert_eq!(outcome(&saying(&request, at, &facts)), Some(expected), "{name}: {facts:?} must suffice");
            for fact in &facts {
                let mut fewer = facts.clone();
                fewer.remove(fact);
                assert_eq!(outcome(&saying(&request, at, &fewer)), None, "{name}: without {fact} it must be open");
            }
            settled += 1;
            facts_given += facts.len();
        }
    }
    assert!(settled > 150, "the stories must settle: {settled}");
    println!("{settled} outcomes, each settled by {} facts on average", facts_given / settled);
}
