//! G1 where the day of the share is open: the law, the child's age and the agreements that end all hang on the same day. On every
//! story of `fixtures/`, told with a birth date, with agreements that end, with dated notices: what is possible is what the days
//! that contradict nothing lead to, asked one by one; and the day is asked for exactly where they lead apart.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a wrong answer must stop the test")]

mod support {
    pub mod files;
    pub mod fixtures;
}

use std::collections::BTreeSet;

use partage::decide::ShareDecision;
use partage::evaluate_share;
use partage::facts::{BAND_AGES, TURNING_DAYS, birthday, parse_day, write_day};
use partage::wording::Locale;
use serde_json::{Value, json};
use support::fixtures::{fixtures, modelled};

fn decided(request: &Value) -> ShareDecision {
    evaluate_share(&serde_json::from_value(request.clone()).unwrap(), Locale::Fr)
}

fn with(request: &Value, change: impl FnOnce(&mut Value)) -> Value {
    let mut changed = request.clone();
    change(&mut changed);
    changed
}

fn tomorrow(day: &str) -> String {
    write_day(parse_day(day).unwrap().tomorrow().unwrap())
}

/// Days of which one lies in every stretch between two on which anything that is read may change.
fn days(request: &Value) -> BTreeSet<String> {
    let mut days: BTreeSet<String> = TURNING_DAYS.into_iter().map(write_day).collect();
    let birth = request["child"]["birthDate"].as_str().map(|birth| parse_day(birth).unwrap());
    let years = request["child"]["age"].as_i64().map(|years| i16::try_from(years).unwrap());
    let birthdays = BAND_AGES.into_iter().chain([0]).chain(years).chain(years.map(|years| years + 1));
    days.extend(birthdays.filter_map(|years| birthday(birth?, years)).map(write_day));
    for entry in ["consents", "notices"].iter().flat_map(|list| request[list].as_array().into_iter().flatten()) {
        days.extend(entry["on"].as_str().map(str::to_owned));
        days.extend(entry["until"].as_str().map(tomorrow));
    }
    days.split_off("2007-03-07")
}

/// The outcomes of each item on any of the days that contradict nothing; none when every day does.
fn on_any_day(request: &Value) -> Option<Vec<BTreeSet<&'static str>>> {
    let mut any: Option<Vec<BTreeSet<&str>>> = None;
    for day in days(request) {
        let decision = decided(&with(request, |request| request["date"] = json!(day)));
        if !decision.problems.is_empty() {
            continue;
        }
        let any = any.get_or_insert_with(|| vec![BTreeSet::new(); decision.items.len()]);
        for (any, item) in any.iter_mut().zip(&decision.items) {
            any.extend(&item.possible);
        }
    }
    any
}

/// A story with its day left out, told in several ways.
fn told(story: &Value) -> Vec<Value> {
    let Some(date) = story["date"].as_str() else { return Vec::new() };
    let year = i64::from(parse_day(date).unwrap().year());
    let undated = with(story, |story| _ = story.as_object_mut().unwrap().remove("date"));
    let mut told = vec![undated.clone(), with(&undated, |story| story["date"] = json!("unknown"))];
    let Some(age) = story["child"]["age"].as_i64() else { return told };
    let born = with(&undated, |story| story["child"]["birthDate"] = json!(format!("{}-06-01", year - age)));
    let birth = with(&born, |story| _ = story["child"].as_object_mut().unwrap().remove("age"));
    let ends = |story: &Value, years: &[i64]| {
        with(story, |story| {
            for (at, consent) in story["consents"].as_array_mut().into_iter().flatten().enumerate() {
                if consent["state"] == "given" {
                    let end = year + years[at % years.len()];
                    consent["until"] = json!(format!("{end}-03-31"));
                }
            }
        })
    };
    let dated = |story: &Value, list: &str| {
        with(story, |story| {
            for entry in story[list].as_array_mut().into_iter().flatten() {
                entry["on"] = json!(format!("{}-01-15", year - 2));
            }
        })
    };
    for story in [&undated, &born, &birth] {
        told.extend([ends(story, &[1]), ends(story, &[-4]), ends(story, &[-9, 1, -4]), dated(story, "notices")]);
        told.push(dated(&ends(story, &[1, -1]), "consents"));
    }
    told.extend([born, birth]);
    told
}

#[test]
fn what_is_possible_on_an_open_day_is_what_the_days_lead_to() {
    let (mut apart, mut together) = (0, 0);
    for story in fixtures().iter().filter(|story| modelled(story)) {
        for request in told(&story.request) {
            let decision = decided(&request);
            if !decision.problems.is_empty() {
                continue;
            }
            let Some(any) = on_any_day(&request) else { continue };
            let possible = decision.items.iter().map(|item| item.possible.iter().copied().collect());
            let possible: Vec<BTreeSet<&str>> = possible.collect();
            assert_eq!(possible, any, "{}: {request}", story.name);
            if decision.missing.iter().all(|fact| fact.fact == "/date") && request["date"].is_null() {
                let open = any.iter().any(|outcomes| outcomes.len() > 1);
                assert_eq!(decision.missing.len(), usize::from(open), "{}: {request}", story.name);
                apart += usize::from(open);
                together += usize::from(!open);
            }
        }
    }
    assert!(apart > 300 && together > 300, "{apart} {together}");
}
