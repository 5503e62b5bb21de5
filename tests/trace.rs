//! G13: the record of a share carries no content, does not change with names, ids of persons or free text, and gives the same
//! answer when it is asked again – on every story of `fixtures/`, and on each with things broken by chance.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a broken record must stop the test")]

mod support {
    pub mod files;
    pub mod fixtures;
}

use partage::wording::Locale;
use partage::{evaluate_share, trace_of};
use serde_json::{Value, json};
use support::fixtures::{fixtures, variants};

/// Numbers by chance, the same every time (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

/// The pointers to everything in a request, with the request itself first.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, one)| places(one, &format!("{at}/{index}"), found));
        }
        Value::Object(entries) => entries.iter().for_each(|(key, one)| places(one, &format!("{at}/{key}"), found)),
        _ => {}
    }
}

fn places_of(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    places(value, "", &mut found);
    found
}

/// A request with a few things taken out, made unreadable, put twice or put elsewhere.
fn broken(request: &Value, chance: &mut Chance) -> Value {
    let mut request = request.clone();
    for _ in 0..=chance.below(4) {
        let all = places_of(&request);
        let at = all[chance.below(all.len())].clone();
        let from = all[chance.below(all.len())].clone();
        let elsewhere = request.pointer(&from).unwrap().clone();
        let junk = [
            json!(null),
            json!(3),
            json!(130.0),
            json!(""),
            json!("unknown"),
            json!("enfant"),
            json!("2026-02-30"),
            json!([]),
            json!({}),
            json!([[]]),
            json!(true),
            elsewhere,
        ];
        let place = request.pointer_mut(&at).unwrap();
        match (chance.below(4), place) {
            (0, Value::Array(list)) if !list.is_empty() => {
                let again = list[chance.below(list.len())].clone();
                list.push(again);
            }
            (1, Value::Object(entries)) if !entries.is_empty() => {
                let key = entries.keys().nth(chance.below(entries.len())).unwrap().clone();
                entries.remove(&key);
            }
            (_, place) => *place = junk[chance.below(junk.len())].clone(),
        }
    }
    request
}

/// Every story, then each broken in several ways.
fn requests() -> Vec<Value> {
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let stories: Vec<Value> = fixtures().into_iter().chain(variants()).map(|story| story.request).collect();
    let mut all = stories.clone();
    for story in &stories {
        all.extend((0..2).map(|_| broken(story, &mut chance)));
    }
    assert!(all.len() > 1_500, "{} requests", all.len());
    all
}

fn traced(request: &Value) -> Value {
    serde_json::to_value(trace_of(&serde_json::from_value(request.clone()).unwrap())).unwrap()
}

fn decided(request: &Value) -> Value {
    serde_json::to_value(evaluate_share(&serde_json::from_value(request.clone()).unwrap(), Locale::Fr)).unwrap()
}

/// What the ids of persons and services are given under: by object, then key.
const OF_PERSONS: [(&str, &[&str]); 7] = [
    ("child", &["id"]),
    ("guardians", &["id"]),
    ("sender", &["id", "guardian", "person", "represents"]),
    ("recipient", &["id", "guardian", "person", "represents"]),
    ("items", &["subjectId"]),
    ("notices", &["to"]),
    ("consents", &["by"]),
];

/// Writes something else for the id of each person and service; those two words stand for nobody's.
fn rename(request: &mut Value, name: &dyn Fn(&str) -> String) {
    let put = |object: &mut Value, key: &str| {
        if let Some(Value::String(id)) = object.as_object_mut().and_then(|entries| entries.get_mut(key))
            && !["", "enfant", "unknown"].contains(&id.as_str())
        {
            *id = name(id);
        }
    };
    for (object, keys) in OF_PERSONS {
        let Some(object) = request.as_object_mut().and_then(|entries| entries.get_mut(object)) else { continue };
        let entries = match object {
            Value::Array(entries) => entries.iter_mut().collect(),
            other => vec![other],
        };
        for entry in entries {
            for key in keys {
                put(entry, key);
            }
            if let Some(service) = entry.as_object_mut().and_then(|entries| entries.get_mut("service")) {
                put(service, "id");
            }
        }
    }
}

/// Adds a key of no contract to every object.
fn annotate(value: &mut Value, note: &str) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(|one| annotate(one, note)),
        Value::Object(entries) => {
            entries.values_mut().for_each(|one| annotate(one, note));
            entries.insert("remarque".to_owned(), json!(note));
        }
        _ => {}
    }
}

#[test]
fn a_trace_does_not_change_with_names_ids_of_persons_or_free_text() {
    for request in requests() {
        let mut other = request.clone();
        rename(&mut other, &|id| format!("Mme {id}, née Martin"));
        annotate(&mut other, "elle pleure le soir");
        assert_eq!(traced(&request).to_string(), traced(&other).to_string(), "{request}");
    }
}

#[test]
fn a_trace_asked_again_gives_the_same_answer() {
    for request in requests() {
        let trace = traced(&request);
        let (mut first, mut again) = (decided(&request), decided(&trace["request"]));
        // what was wrong with the form is not recorded; what contradicts itself in it still does
        let [told, told_again] = [&mut first, &mut again].map(|decision| {
            let mut problems = decision["problems"].take();
            let read = ["contradiction", "dangling-reference"];
            problems.as_array_mut().unwrap().retain(|one| read.contains(&one["code"].as_str().unwrap()));
            problems
        });
        assert_eq!(told, told_again, "{request}");
        call_guardians_as(&trace["request"], &request, &mut first);
        assert_eq!(first, again, "{request}");
    }
}

/// Calls the guardians of a decision as the trace does: the list of both is in the same order.
fn call_guardians_as(trace: &Value, request: &Value, decision: &mut Value) {
    let ids = |request: &Value| -> Vec<Value> {
        request["guardians"].as_array().into_iter().flatten().map(|guardian| guardian["id"].clone()).collect()
    };
    let called: Vec<(Value, Value)> = ids(request).into_iter().zip(ids(trace)).collect();
    let mut walk = vec![decision];
    while let Some(value) = walk.pop() {
        match value {
            Value::Array(list) => walk.extend(list),
            Value::Object(entries) => {
                for (key, value) in entries {
                    match called.iter().find(|(id, new)| key == "towards" && id == value && !new.is_null()) {
                        Some((_, new)) => *value = new.clone(),
                        None => walk.push(value),
                    }
                }
            }
            _ => {}
        }
    }
}

#[test]
fn a_trace_says_what_was_decided() {
    for request in requests() {
        let trace = traced(&request);
        let decision = decided(&trace["request"]);
        assert_eq!(trace["date"], decision["law"]["date"]);
        assert_eq!(trace["rules"], decision["law"]["rules"]);
        let norms = |item: &Value| -> Vec<Value> {
            item["grounds"].as_array().unwrap().iter().map(|ground| ground["norm"].clone()).collect()
        };
        let items: Vec<Value> = decision["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| {
                let mut told = json!({"item": item["item"], "norms": norms(item)});
                if !item["outcome"].is_null() {
                    told["outcome"] = item["outcome"].clone();
                }
                told
            })
            .collect();
        assert_eq!(trace["items"], json!(items));
        let duties = decision["before"].as_array().unwrap().iter().chain(decision["after"].as_array().unwrap());
        let duties: Vec<Value> = duties
            .map(|duty| {
                let mut duty = duty.clone();
                duty.as_object_mut().unwrap().remove("text");
                duty
            })
            .collect();
        assert_eq!(trace["duties"], json!(duties));
    }
}

#[test]
fn a_trace_of_a_trace_is_the_same() {
    for request in requests() {
        let trace = traced(&request);
        assert_eq!(traced(&trace["request"]).to_string(), trace.to_string(), "{request}");
    }
}

/// Whether the caller's own codes stand there: ids of items, axes and protocols.
fn is_code_of_the_caller(pointer: &str) -> bool {
    let keys: Vec<&str> = pointer.split('/').skip(1).filter(|key| key.parse::<usize>().is_err()).collect();
    matches!(keys[..], [.., "items" | "axes", "id"] | [.., "axes" | "protocols"] | ["consents", "items"])
}

#[test]
fn no_text_that_is_given_is_in_a_trace() {
    const TEXT: &str = "Léa a dit à Julie Martin";
    let mut planted = 0;
    for (at, mut request) in requests().into_iter().enumerate() {
        let mut texts = places_of(&request);
        texts.retain(|place| request.pointer(place).is_some_and(Value::is_string) && !is_code_of_the_caller(place));
        // everywhere at once, then in one place of many: the rest is read then
        if at % 2 == 1 {
            texts = texts.into_iter().skip(at % 7).step_by(5).collect();
        }
        planted += texts.len();
        for place in texts {
            *request.pointer_mut(&place).unwrap() = json!(TEXT);
        }
        annotate(&mut request, TEXT);
        let trace = traced(&request).to_string();
        assert!(!trace.contains(TEXT), "{trace}");
    }
    assert!(planted > 10_000, "{planted} texts");
}

#[test]
fn equal_ids_stay_equal_and_others_apart() {
    let trace = traced(&json!({
        "child": {"id": "lea"},
        "guardians": [{"id": "julie", "relation": "mere"}, {"id": "marc"}, {"id": "julie"}, {"id": "paul"}],
        "sender": {"service": {"id": "foyer"}, "person": "lea"},
        "recipient": {"service": {"id": "foyer"}, "guardian": "paul", "represents": "enfant"},
        "items": [{"id": "marc", "subjectId": "paul", "axes": ["paul"]}],
        "consents": [{"by": "marc", "state": "given", "items": ["marc"]}],
        "protocols": ["marc"],
    }));
    let wanted = json!({
        "child": {"id": "p1"},
        // two entries of one id are none, and say nothing
        "guardians": [{}, {"id": "p2"}, {}, {"id": "p3"}],
        "sender": {"service": {"id": "s1"}, "person": "p1"},
        "recipient": {"service": {"id": "s1"}, "guardian": "p3", "represents": "enfant"},
        "items": [{"id": "marc", "subjectId": "p3", "axes": ["paul"]}],
        "consents": [{"by": "p2", "state": "given", "items": ["marc"]}],
        "protocols": ["marc"],
    });
    assert_eq!(trace["request"], wanted);
}

#[test]
fn what_is_no_request_is_recorded_as_an_empty_one() {
    for request in [json!(null), json!("bonjour"), json!([{}]), json!(3)] {
        assert_eq!(traced(&request), traced(&json!({})), "{request}");
    }
}
