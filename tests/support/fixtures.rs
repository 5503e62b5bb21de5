//! The fixtures: each a story, a request and what the law answers.
#![allow(dead_code, reason = "each test file uses its part")]

use partage::facts::{FIRST_DAY, write_day};
use serde_json::{Value, json};

use super::files::{files, read};

/// One story, or one variant of it.
pub struct Fixture {
    /// Folder and file name.
    pub name: String,
    /// What is asked.
    pub request: Value,
    /// What the law answers.
    pub expect: Value,
}

const FOLDERS: [&str; 4] = ["scenarios", "versions", "journey", "coverage"];

/// Every fixture, in order.
pub fn fixtures() -> Vec<Fixture> {
    let mut found = Vec::new();
    for of in FOLDERS {
        for path in files(format!("fixtures/{of}")) {
            let value: Value = read(&path);
            let name = format!("{of}/{}", path.file_stem().unwrap().to_string_lossy());
            found.push(Fixture { name, request: value["request"].clone(), expect: value["expect"].clone() });
        }
    }
    found
}

/// Whether the story is of a day the rules cover.
pub fn modelled(story: &Fixture) -> bool {
    story.request["date"].as_str().is_none_or(|date| date >= write_day(FIRST_DAY).as_str())
}

/// The variants of fixtures: for a norm, one story with little changed, and what that does to the
/// norm. Each is a fixture of one item.
pub fn variants() -> Vec<Fixture> {
    let mut found = Vec::new();
    for path in files("fixtures/variants") {
        let file = path.file_stem().unwrap().to_string_lossy().into_owned();
        for (norm, variants) in read::<Value>(&path).as_object().unwrap() {
            for (at, variant) in variants.as_array().unwrap().iter().enumerate() {
                let name = format!("variants/{file}, {norm} {}", at + 1);
                found.push(changed(name, norm, variant));
            }
        }
    }
    found
}

fn changed(name: String, norm: &str, variant: &Value) -> Fixture {
    let of = variant["of"].as_str().unwrap_or_else(|| panic!("{name}: of which fixture?"));
    let id = &variant["item"];
    let mut request = read::<Value>(format!("fixtures/{of}.json"))["request"].take();
    let items = request["items"].as_array_mut().unwrap();
    items.retain(|item| item["id"] == *id);
    assert_eq!(items.len(), 1, "{name}: {of} has no item {id}");
    for (path, value) in variant["change"].as_object().unwrap() {
        let (parent, key) = path.rsplit_once('/').unwrap();
        let place = request.pointer_mut(parent).and_then(Value::as_object_mut);
        let place = place.unwrap_or_else(|| panic!("{name}: nothing at {path}"));
        assert_ne!(
            place.insert(key.to_owned(), value.clone()).as_ref(),
            Some(value),
            "{name}: {path} changes nothing"
        );
    }
    let carries = variant["carries"].as_bool().unwrap();
    let mut item = json!({"outcome": variant["outcome"]});
    item[if carries { "norms" } else { "without" }] = json!([norm]);
    let mut expect = json!({"items": {}, "before": variant["before"], "after": variant["after"]});
    expect["items"][id.as_str().unwrap()] = item;
    assert!(variant["why"].as_str().is_some_and(|why| !why.is_empty()), "{name}: why?");
    Fixture { name, request, expect }
}
