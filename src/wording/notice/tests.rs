//! Against notices written by hand, the whole corpus of stories, and pairs of requests that a reader must not tell apart.

use serde_json::{Value as Json, json};

use super::*;

fn root(path: &str) -> String {
    format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> Json {
    serde_json::from_str(&std::fs::read_to_string(root(path)).unwrap()).unwrap()
}

fn of(request: &Json, reader: &str, locale: Locale, when: Moment) -> Notice {
    notice_for(&serde_json::from_value(request.clone()).unwrap(), reader, NoticeOptions { locale, when })
}

/// The stories, by name.
fn stories() -> Vec<(String, Json)> {
    let mut found = Vec::new();
    for folder in ["scenarios", "journey", "coverage", "versions"] {
        for entry in std::fs::read_dir(root(&format!("fixtures/{folder}"))).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name.ends_with(".json") {
                let request = read(&format!("fixtures/{folder}/{name}"))["request"].clone();
                found.push((name, request));
            }
        }
    }
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

fn readers(request: &Json) -> Vec<String> {
    let guardians = request["guardians"].as_array().into_iter().flatten();
    ["enfant".to_owned()].into_iter().chain(guardians.map(|one| one["id"].as_str().unwrap().to_owned())).collect()
}

const MOMENTS: [Moment; 2] = [Moment::Before, Moment::After];
const LOCALES: [Locale; 2] = [Locale::Fr, Locale::En];

#[test]
fn as_written_by_hand() {
    for golden in read("tests/notices/golden.json").as_array().unwrap() {
        let mut request = read(&format!("fixtures/{}.json", golden["of"].as_str().unwrap()))["request"].clone();
        for (pointer, value) in golden["change"].as_object().into_iter().flatten() {
            *request.pointer_mut(pointer).unwrap() = value.clone();
        }
        let locale = Locale::named(golden["options"]["locale"].as_str().unwrap()).unwrap();
        let when = if golden["options"]["when"] == "after" { Moment::After } else { Moment::Before };
        let notice = of(&request, golden["reader"].as_str().unwrap(), locale, when);
        assert_eq!(serde_json::to_value(notice).unwrap(), golden["notice"], "{}", golden["name"]);
    }
}
