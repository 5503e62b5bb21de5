//! The guarantees of the design as properties, by the checks that embedders have too (`partage::testing`).

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at once when it is wrong"
)]

mod support {
    pub mod files;
    pub mod fixtures;
}

use std::cell::Cell;

use partage::evaluate_share;
use partage::redact::{Options, redact_for_recipient};
use partage::request::Value;
use partage::testing::{
    a_refusal_opens_nothing, a_wider_circle_opens_nothing, adding_facts_adds_no_outcome, anything,
    every_condition_holds, filled_in, left_open, nothing_breaks_it, nothing_withheld_is_told, obligations_survive,
    other_items_change_nothing, requests, sound, the_trace_answers_the_same,
};
use partage::wording::Locale;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{TestCaseResult, TestError, TestRunner};
use serde_json::{Value as Json, json};

use support::fixtures::{fixtures, modelled, variants};

fn value(json: Json) -> Value {
    serde_json::from_value(json).unwrap()
}

/// The stories, and the variants of each norm: what chance seldom draws, shares that the law allows or orders.
fn stories() -> Vec<Value> {
    fixtures().into_iter().chain(variants()).filter(modelled).map(|story| value(story.request)).collect()
}

/// A story of which some answers are others, drawn by chance.
fn shares() -> BoxedStrategy<Value> {
    let others = requests().prop_flat_map(|request| left_open(request, 0.08));
    let shares = (select(stories()), others).prop_map(|(story, others)| sound(&filled_in(&others, &story)));
    prop_oneof![3 => shares, 1 => requests().prop_map(|request| sound(&request))].boxed()
}

/// Forms, each with what it becomes.
fn forms() -> BoxedStrategy<(Value, Value)> {
    shares().prop_flat_map(|full| (left_open(full.clone(), 0.7), Just(full))).boxed()
}

/// Tries a property on many cases; it is worth something only where enough of them are such as it speaks of.
fn tried<S: Strategy>(
    cases: u32,
    strategy: &S,
    least: u32,
    speaks_of: impl Fn(&S::Value) -> bool,
    property: impl Fn(&S::Value) -> TestCaseResult,
) {
    let config =
        ProptestConfig { cases, max_shrink_iters: 300, failure_persistence: None, ..ProptestConfig::default() };
    let spoken_of = Cell::new(0);
    let tried = TestRunner::new(config).run(strategy, |case| {
        spoken_of.set(spoken_of.get() + u32::from(speaks_of(&case)));
        property(&case)
    });
    match tried {
        Err(TestError::Fail(reason, case)) => panic!("{reason}\n{case:?}"),
        other => other.unwrap(),
    }
    assert!(spoken_of.get() >= least, "it said something of {} cases in {cases}", spoken_of.get());
}

/// Whether some item has one of these outcomes.
fn has(request: &Value, outcomes: &[&str]) -> bool {
    let decision = evaluate_share(request, Locale::En);
    decision.items.iter().filter_map(|item| item.outcome).any(|outcome| outcomes.contains(&outcome))
}

#[test]
fn every_story_keeps_them() {
    let mut obligations = 0;
    for request in stories() {
        obligations += usize::from(has(&request, &["required"]));
        let checks = [
            every_condition_holds(&request),
            obligations_survive(&request),
            other_items_change_nothing(&request),
            the_trace_answers_the_same(&request),
            a_wider_circle_opens_nothing(&request),
            a_refusal_opens_nothing(&request, "enfant"),
            a_refusal_opens_nothing(&request, "mere"),
        ];
        for held in checks {
            held.unwrap_or_else(|broken| panic!("{broken}: {request:?}"));
        }
    }
    assert!(obligations > 100, "{obligations}");
}

/// Of most, what is possible changes, or was settled already.
#[test]
fn g2_no_answer_by_omission() {
    let open = |(form, full): &(Value, Value)| {
        let possible = |request| evaluate_share(request, Locale::En).items.into_iter().map(|item| item.possible);
        !possible(form).eq(possible(full)) || has(form, &["required", "permitted", "conditional", "judgement"])
    };
    tried(1000, &forms(), 500, open, |(form, full)| adding_facts_adds_no_outcome(form, full));
}

#[test]
fn g3_every_cumulative_condition_holds() {
    let opened = |request: &Value| has(request, &["required", "permitted"]);
    tried(1000, &shares(), 150, opened, every_condition_holds);
}

#[test]
fn g4_obligations_survive() {
    tried(1000, &shares(), 60, |request| has(request, &["required"]), obligations_survive);
}

#[test]
fn g5_widening_never_opens() {
    let by = select(vec!["enfant", "mere", "pere", "a", "b"]);
    let settled = |(request, by): &(Value, &str)| {
        let Value::Map(fields) = request else { return false };
        let others = fields.iter().filter(|(key, _)| key != "consents").cloned();
        let refused = ("consents".to_owned(), value(json!([{"by": by, "state": "refused"}])));
        let refused = Value::Map(others.chain([refused]).collect());
        evaluate_share(&refused, Locale::En).items.iter().any(|item| item.outcome.is_some())
    };
    tried(800, &(shares(), by), 400, settled, |(request, by)| {
        a_refusal_opens_nothing(request, by)?;
        a_wider_circle_opens_nothing(request)?;
        other_items_change_nothing(request)
    });
}

/// Notes kept for oneself are nobody's to read but their author's, a text that no label covers is nobody's: whatever stands there,
/// the rest is the same.
#[test]
fn g8_noninterference() {
    let labels = json!({
        "/notes": {"category": "notes-personnelles", "subject": "enfant", "source": "notes"},
        "/sante": {"category": "sante-mentale", "subject": "parent", "source": "soin", "necessary": false},
        "/texte": "open",
    });
    let share = |request: Value| {
        let Value::Map(mut fields) = request else { return Value::Map(Vec::new()) };
        fields.retain(|(key, _)| !matches!(key.as_str(), "items" | "labels"));
        fields.push(("labels".to_owned(), value(labels.clone())));
        Value::Map(fields)
    };
    let document = |[notes, health, uncovered]: &[String; 3]| {
        value(json!({"texte": "Fiche de Léa", "notes": notes, "sante": health, "annexe": {"a": uncovered}}))
    };
    let texts = [".{0,20}", ".{0,20}", ".{0,20}"];
    let withheld = |(request, ..): &(Value, [String; 3], [String; 3])| {
        let redacted =
            redact_for_recipient(&document(&Default::default()), &share(request.clone()), &Options::default());
        redacted.withheld.len() == 2
    };
    tried(600, &(shares(), texts, texts), 200, withheld, |case| {
        let (request, one, other) = case;
        let hidden = if withheld(case) {
            [one.clone(), other.clone()]
        } else {
            // what is kept stays the same: only what no label covers differs
            [one.clone(), [one[0].clone(), one[1].clone(), other[2].clone()]]
        };
        let documents = hidden.each_ref().map(document);
        nothing_withheld_is_told(documents.each_ref(), &share(request.clone()))
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn g11_totality(anything in anything()) {
        nothing_breaks_it(&anything)?;
    }

    #[test]
    fn g13_the_trace_carries_what_the_answer_needs(request in prop_oneof![requests(), shares()]) {
        the_trace_answers_the_same(&request)?;
    }
}
