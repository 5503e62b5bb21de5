//! The outline of a document, which is all that crosses to the engine in a page, gives the same
//! redaction as the document itself (G12): what a page does before and after is done here in its place.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failing pair must stop the test")]

mod dossier;

use dossier::cases;
use partage::redact::{Options, redact_for_recipient, redact_outline};
use partage::request::Value;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

/// Text that can hold no identifier may stay behind when nobody has to be looked for.
fn stays(text: &str, people: bool) -> bool {
    !people && text.chars().all(|c| c != '@' && !c.is_numeric() && c < '\u{600}')
}

fn outline(value: &Json, people: bool, leaves: &mut Vec<Json>) -> Json {
    let mut leaf = |value: &Json| {
        leaves.push(value.clone());
        leaves.len() - 1
    };
    match value {
        Json::Array(list) => list.iter().map(|value| outline(value, people, leaves)).collect(),
        Json::Object(map) => {
            Json::Object(map.iter().map(|(key, value)| (key.clone(), outline(value, people, leaves))).collect())
        }
        Json::Number(number) => {
            let (number, place) = (number.to_string(), leaf(value));
            match number.as_bytes() {
                [b'6' | b'7', ..] if number.len() == 9 => json!(format!("{place}:0{number}")),
                [b'3', b'3', ..] if number.len() == 11 => json!(format!("{place}:+{number}")),
                _ if number.len() == 15 && !number.contains(['.', '-', 'e']) => json!(format!("{place}:{number}")),
                _ => json!(place),
            }
        }
        Json::String(text) if !stays(text, people) => json!(format!("{}:{text}", leaf(value))),
        _ => json!(leaf(value)),
    }
}

fn fill(value: Json, leaves: &[Json]) -> Json {
    match value {
        Json::Number(place) => leaves[usize::try_from(place.as_u64().unwrap()).unwrap()].clone(),
        Json::Array(list) => list.into_iter().map(|value| fill(value, leaves)).collect(),
        Json::Object(map) => Json::Object(map.into_iter().map(|(key, value)| (key, fill(value, leaves))).collect()),
        other => other,
    }
}

fn same_either_way(document: &Json, request: &Json) {
    let value = |json: &Json| -> Value { serde_json::from_value(json.clone()).unwrap() };
    let options = Options::default();
    let whole = redact_for_recipient(&value(document), &value(request), &options);
    let mut leaves = Vec::new();
    let people = request.get("people").is_some_and(|people| people != &json!([]));
    let drawn = outline(document, people, &mut leaves);
    let redaction = redact_outline(&value(&drawn), &value(request), &options);
    let mut told: Json = serde_json::from_str(&redaction.into_json()).unwrap();
    told["document"] = fill(told["document"].take(), &leaves);
    assert_eq!(told.to_string(), serde_json::to_string(&whole).unwrap());
    assert_eq!(whole.clone().into_json(), serde_json::to_string(&whole).unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_outline_redacts_as_its_document(case in cases(), people in any::<bool>()) {
        let mut request = case.request(0);
        if !people {
            request["people"] = json!([]);
        }
        same_either_way(&case.document(0, 0), &request);
        request["labels"] = json!({"": "open", "/note": request["labels"]["/note"]});
        same_either_way(&case.document(1, 0), &request);
    }
}

#[test]
fn leaves_of_every_kind_come_back_as_they_were() {
    let request = json!({"labels": {"": "open", "/b": {"category": "sante-psychique"}}});
    let document = json!({"a": [null, true, 1.5, -0.25, 12_345_678_901_u64, 639_981_234, 33_639_981_234_u64, 185_057_800_608_491_u64, "", "7:x", ":", "l'été", "06 39 98 12 34"], "b": 3, "": {"": []}});
    same_either_way(&document, &request);
}
