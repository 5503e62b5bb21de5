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

use partage::request::Value;
use partage::testing::{
    a_refusal_opens_nothing, adding_facts_adds_no_outcome, anything, every_condition_holds, filled_in,
    nothing_breaks_it, nothing_withheld_is_told, obligations_survive, other_items_change_nothing, requests,
    the_trace_answers_the_same,
};
use proptest::prelude::*;

use support::fixtures::{fixtures, modelled, variants};

fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// What chance seldom draws: shares that the law allows or orders.
#[test]
fn every_story_keeps_them() {
    let mut obligations = 0;
    for story in fixtures().into_iter().chain(variants()).filter(modelled) {
        obligations += usize::from(story.expect.to_string().contains("\"required\""));
        let request: Value = serde_json::from_value(story.request).unwrap();
        let checks = [
            every_condition_holds(&request),
            obligations_survive(&request),
            other_items_change_nothing(&request),
            the_trace_answers_the_same(&request),
            a_refusal_opens_nothing(&request, "enfant"),
            a_refusal_opens_nothing(&request, "mere"),
        ];
        for held in checks {
            held.unwrap_or_else(|broken| panic!("{}: {broken}", story.name));
        }
    }
    assert!(obligations > 100, "{obligations}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn g2_no_answer_by_omission(request in requests(), more in requests()) {
        adding_facts_adds_no_outcome(&request, &filled_in(&request, &more))?;
    }

    #[test]
    fn g3_every_cumulative_condition_holds(request in requests(), more in requests()) {
        every_condition_holds(&filled_in(&request, &more))?;
    }

    #[test]
    fn g4_obligations_survive(request in requests(), more in requests()) {
        obligations_survive(&filled_in(&request, &more))?;
    }

    #[test]
    fn g5_widening_never_opens(request in requests(), more in requests(), by in prop::sample::select(vec!["enfant", "a", "b"])) {
        let request = filled_in(&request, &more);
        a_refusal_opens_nothing(&request, by)?;
        other_items_change_nothing(&request)?;
    }

    #[test]
    fn g8_noninterference(request in requests(), hidden in [".{0,20}", ".{0,20}"]) {
        let Value::Map(mut fields) = request else { return Ok(()) };
        fields.retain(|(key, _)| key != "items");
        // notes of the judge's file reach no employer
        fields.push(("labels".to_owned(), value(r#"{"/open": "open"}"#)));
        let documents = hidden.map(|note| {
            Value::Map(vec![("open".to_owned(), Value::Text("Fiche".to_owned())), ("note".to_owned(), Value::Text(note))])
        });
        nothing_withheld_is_told(documents.each_ref(), &Value::Map(fields))?;
    }

    #[test]
    fn g11_totality(anything in anything()) {
        nothing_breaks_it(&anything)?;
    }

    #[test]
    fn g13_the_trace_carries_what_the_answer_needs(request in requests()) {
        the_trace_answers_the_same(&request)?;
    }
}
