//! Every scenario of `fixtures/`, each a story a jurist can read, against the engine.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing scenario must stop the test")]

mod support {
    pub mod files;
}

use std::path::PathBuf;

use partage::protocol::Protocols;
use partage::wording::Locale;
use partage::{evaluate_share, evaluate_share_under};
use serde_json::Value;
use support::files::{files, read};

fn scenarios() -> Vec<PathBuf> {
    let folders = ["scenarios", "versions", "journey", "coverage", "protocols"];
    folders.iter().flat_map(|folder| files(format!("fixtures/{folder}"))).collect()
}

/// What is to be done towards nobody in particular speaks of no "this person".
#[test]
fn this_person_is_somebody_who_is_named() {
    let mut unnamed = 0;
    for path in scenarios() {
        let mut request = read::<Value>(&path)["request"].take();
        let Some(share) = request.as_object_mut() else { continue };
        for list in ["guardians", "notices", "consents"] {
            share.remove(list);
        }
        for (locale, this) in [(Locale::Fr, "cette personne"), (Locale::En, "this person")] {
            let decision = evaluate_share(&serde_json::from_value(request.clone()).unwrap(), locale);
            let duties = decision.before.iter().chain(&decision.after).map(|duty| (&duty.text, &duty.towards));
            let steps = decision.items.iter().flat_map(|item| &item.remedies).flat_map(|remedy| &remedy.steps);
            for (text, towards) in duties.chain(steps.map(|step| (&step.text, &step.towards))) {
                assert!(towards.is_some() || !text.to_lowercase().contains(this), "{}: {text}", path.display());
                unnamed += usize::from(towards.is_none());
            }
        }
    }
    assert!(unnamed > 1_000, "{unnamed}");
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// What a scenario expects and does not find, in words.
fn differences(expect: &Value, decision: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let items = decision["items"].as_array().unwrap();
    for (id, wanted) in expect["items"].as_object().into_iter().flatten() {
        let Some(item) = items.iter().find(|item| item["item"] == **id) else {
            wrong.push(format!("no answer for item {id}"));
            continue;
        };
        if wanted["outcome"].is_string() && item["outcome"] != wanted["outcome"] {
            let asks: Vec<_> = decision["missing"].as_array().unwrap().iter().map(|fact| &fact["fact"]).collect();
            wrong.push(format!("{id}: wanted {}, got {} (missing {asks:?})", wanted["outcome"], item["possible"]));
        }
        if wanted["possible"].is_array() && item["possible"] != wanted["possible"] {
            wrong.push(format!("{id}: wanted {}, got {}", wanted["possible"], item["possible"]));
        }
        for list in ["grounds", "closed"] {
            let key = if list == "grounds" { "norms" } else { "closed" };
            let found: Vec<&str> =
                item[list].as_array().unwrap().iter().filter_map(|ground| ground["norm"].as_str()).collect();
            for norm in strings(&wanted[key]) {
                if !found.contains(&norm) {
                    wrong.push(format!("{id}: {norm} not among {list} {found:?}"));
                }
            }
        }
        if let Some(fragment) = wanted["citation"].as_str() {
            let cited = item["grounds"].to_string();
            if !cited.contains(fragment) {
                wrong.push(format!("{id}: nothing cites {fragment}"));
            }
        }
    }
    for list in ["before", "after", "problems"] {
        let found = decision[list].as_array().unwrap();
        for wanted in expect[list].as_array().into_iter().flatten() {
            let fits = |entry: &&Value| wanted.as_object().unwrap().iter().all(|(key, value)| entry[key] == *value);
            if !found.iter().any(|entry| fits(&entry)) {
                wrong.push(format!("{list} lacks {wanted}"));
            }
        }
    }
    let asked: Vec<&str> =
        decision["missing"].as_array().unwrap().iter().filter_map(|fact| fact["fact"].as_str()).collect();
    for fact in strings(&expect["missing"]) {
        if !asked.contains(&fact) {
            wrong.push(format!("missing lacks {fact}: {asked:?}"));
        }
    }
    if expect["problems"].is_null() && !decision["problems"].as_array().unwrap().is_empty() {
        wrong.push(format!("problems nobody expects: {}", decision["problems"]));
    }
    wrong
}

#[test]
fn every_scenario_gets_the_answer_the_law_gives_it() {
    let scenarios = scenarios();
    assert!(scenarios.len() >= 20, "the scenarios are not where they should be");
    let mut failures = Vec::new();
    for path in scenarios {
        let scenario: Value = read(&path);
        let request = serde_json::from_value(scenario["request"].clone()).unwrap();
        let mut protocols = Protocols::default();
        let protocol = serde_json::from_value(scenario["protocol"].clone()).unwrap();
        let refused = match scenario["protocol"] {
            Value::Null => None,
            _ => protocols.load(&protocol, Locale::Fr).err(),
        };
        if let Some(refusal) = refused {
            let codes: Vec<_> = refusal.problems.iter().map(|problem| problem.code).collect();
            let shown = refusal.witness.map(|witness| evaluate_share(&witness, Locale::Fr).outcome);
            assert_eq!(codes, strings(&scenario["expect"]["refused"]), "{path:?}");
            assert_eq!(shown, Some(scenario["expect"]["shown"].as_str()), "{path:?}");
            continue;
        }
        assert!(scenario["expect"]["refused"].is_null(), "{path:?}: it is not refused");
        let decision = serde_json::to_value(evaluate_share_under(&request, &protocols, Locale::Fr)).unwrap();
        for wrong in differences(&scenario["expect"], &decision) {
            failures.push(format!("{}: {wrong}", path.file_stem().unwrap().to_string_lossy()));
        }
    }
    assert!(failures.is_empty(), "{} differences:\n{}", failures.len(), failures.join("\n"));
}
