//! What the tests of this folder share: one request in, one word out.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::decide::ShareDecision;
use crate::facts::day;
use crate::wording::Locale;

/// The whole answer.
pub(super) fn decision_of(request: Value) -> ShareDecision {
    crate::evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr)
}

/// The outcome of the first item, or `open:[…]` with those still possible.
pub(super) fn outcome_of(request: Value) -> String {
    let decision = decision_of(request);
    let item = decision.items.first().unwrap();
    item.outcome.map_or_else(|| format!("open:{:?}", item.possible), ToOwned::to_owned)
}

/// The same request with one place changed (a JSON Pointer whose parent exists).
pub(super) fn with(mut request: Value, path: &str, value: Value) -> Value {
    let (parent, key) = path.rsplit_once('/').unwrap();
    match request.pointer_mut(parent).unwrap() {
        Value::Array(list) => *list.get_mut(key.parse::<usize>().unwrap()).unwrap() = value,
        place => {
            place.as_object_mut().unwrap().insert(key.to_owned(), value);
        }
    }
    request
}

/// Whether a norm carries the answer for the first item.
pub(super) fn carried_by(request: Value, norm: &str) -> bool {
    decision_of(request).items.first().unwrap().grounds.iter().any(|ground| ground.norm == norm)
}

/// Whether a duty of this norm and kind is asked for, towards this person when one is named.
pub(super) fn asks(request: Value, norm: &str, kind: &str, towards: Option<&str>) -> bool {
    let decision = decision_of(request);
    decision.before.iter().chain(&decision.after).any(|duty| {
        duty.norm == norm && duty.kind == kind && (towards.is_none() || duty.towards.as_deref() == towards)
    })
}

/// How many fixtures name each norm, in a ground or in a duty.
fn norms_of_the_fixtures() -> BTreeMap<String, usize> {
    let mut named = BTreeMap::new();
    for folder in ["scenarios", "versions", "journey"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder);
        for entry in std::fs::read_dir(folder).unwrap() {
            let fixture: Value =
                serde_json::from_str(&std::fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap();
            let decision = decision_of(fixture["request"].clone());
            let grounds = decision.items.iter().flat_map(|item| &item.grounds).map(|ground| &ground.norm);
            let mut norms: Vec<_> =
                grounds.chain(decision.before.iter().chain(&decision.after).map(|duty| &duty.norm)).collect();
            norms.sort_unstable();
            norms.dedup();
            for norm in norms {
                *named.entry(norm.to_string()).or_default() += 1;
            }
        }
    }
    named
}

#[cfg(not(feature = "wasm"))]
#[test]
fn two_duties_have_the_same_number_when_they_say_the_same() {
    let rules = || super::all().flat_map(|norm| norm.formalities.iter().map(|one| &one.duty).chain(norm.duties));
    for (one, other) in rules().flat_map(|one| rules().map(move |other| (one.words, other.words))) {
        assert_eq!(one.number == other.number, one.text == other.text, "{one:?} {other:?}");
    }
}

/// The day each code or regulation began, by how it is cited.
const BEGINNINGS: [(&str, (i16, i8, i8)); 4] =
    [("CSI", (2012, 5, 1)), ("CRPA", (2016, 1, 1)), ("RGPD", (2018, 5, 25)), ("CJPM", (2021, 9, 30))];

#[test]
fn no_share_is_answered_by_a_code_that_did_not_exist_yet() {
    for norm in super::all() {
        let first = norm.versions.first().unwrap().from;
        for (code, (year, month, of_month)) in BEGINNINGS {
            let beginning = day(year, month, of_month);
            let eve = beginning.yesterday().unwrap();
            let cited = |date| norm.citation_on(Some(date)).starts_with(code);
            assert!(eve < first || !cited(eve), "{}: {}", norm.id, norm.citation_on(Some(eve)));
            assert!(!norm.citation.starts_with(code) || cited(beginning), "{}", norm.id);
        }
    }
}

#[test]
fn every_norm_carries_the_answer_of_some_fixture() {
    let named = norms_of_the_fixtures();
    let silent: Vec<_> = super::all().map(|norm| norm.id).filter(|id| !named.contains_key(*id)).collect();
    for (norm, fixtures) in &named {
        println!("{fixtures:4} {norm}");
    }
    assert!(silent.is_empty(), "no fixture for {silent:?}");
}
