//! Whole files asked for by those who ask for them: what each may read, as the texts and the opinions
//! of the CADA have it (`fixtures/redaction`), written before the cut was seen.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a case that cannot be read must stop the test"
)]

mod dossier;
mod support {
    pub mod files;
}

use dossier::redact;
use serde_json::{Value as Json, json};
use support::files::{files, read};

const PLACEHOLDER: &str = "[occulté]";

fn cases() -> Vec<Json> {
    files("fixtures/redaction").iter().map(read).collect()
}

fn merge(into: &mut Json, more: &Json) {
    for (key, value) in more.as_object().into_iter().flatten() {
        into[key] = value.clone();
    }
}

/// The request of one reader: the situation, the labels with what is different for this reader.
fn request(case: &Json, reader: &Json) -> Json {
    let mut labels = json!({});
    for (pointer, label) in case["labels"].as_object().unwrap() {
        labels[pointer] = if label.is_object() { case["defaults"].clone() } else { label.clone() };
        merge(&mut labels[pointer], label);
        merge(&mut labels[pointer], &reader["labels"][pointer]);
    }
    let mut request = case["situation"].clone();
    request["people"] = case["people"].clone();
    request["labels"] = labels;
    merge(&mut request, &reader["request"]);
    request
}

/// What a redaction does that the case did not expect.
fn surprises(case: &Json, reader: &Json) -> Vec<String> {
    let redaction = redact(&case["document"], &request(case, reader));
    let left = &redaction["document"];
    let text = left.to_string();
    let mut surprises: Vec<String> = redaction["problems"].as_array().unwrap().iter().map(Json::to_string).collect();
    for (pointer, why) in reader["reads"].as_object().unwrap() {
        if left.pointer(pointer).is_none_or(|kept| kept == PLACEHOLDER) {
            let told = redaction["withheld"].as_array().unwrap().iter().find(|entry| entry["path"] == *pointer);
            surprises.push(format!("{pointer} is withheld, but {why}: {told:?}"));
        }
    }
    for (pointer, why) in reader["keptBack"].as_object().unwrap() {
        if left.pointer(pointer).is_some_and(|kept| kept != PLACEHOLDER) {
            surprises.push(format!("{pointer} is read, but {why}"));
        }
    }
    for name in reader["seesNames"].as_array().unwrap() {
        if !text.contains(name.as_str().unwrap()) {
            surprises.push(format!("{name} is not seen"));
        }
    }
    for word in reader["never"].as_array().unwrap() {
        if text.contains(word.as_str().unwrap()) {
            surprises.push(format!("{word} is seen"));
        }
    }
    surprises
}

#[test]
fn each_reader_gets_what_the_law_gives_them() {
    let (mut found, mut read) = (Vec::new(), 0);
    for case in cases() {
        for reader in case["readers"].as_array().unwrap() {
            read += 1;
            for surprise in surprises(&case, reader) {
                found.push(format!("{}, {}: {surprise}", case["title"], reader["who"]));
            }
        }
    }
    assert!(read >= 9, "{read} readers");
    assert!(found.is_empty(), "{found:#?}");
}
