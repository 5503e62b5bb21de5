//! G6 and G7, shown: which stories exercise each version of each norm, and what changes at each
//! boundary of the law. `cargo test --test coverage -- --nocapture` prints both tables.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at once when it is wrong"
)]

mod support {
    pub mod answer;
    pub mod files;
    pub mod fixtures;
    pub mod plain;
    pub mod reading;
    pub mod words;
}

use std::collections::BTreeMap;

use partage::evaluate_share;
use partage::facts::{TURNING_DAYS, parse_day, write_day};
use partage::law::CORPUS;
use partage::law::norm::Norm;
use partage::wording::Locale;
use serde_json::{Value, json};
use support::answer::{Case, Item};
use support::fixtures::{Fixture, fixtures, modelled, variants};
use support::words::french;

/// Days on which a text took new words and no answer changed, and what the words were.
const WORDS_ONLY: &[(&str, &str, &str)] = &[
    ("cjpm-l413-7", "2021-09-30", "the code takes over article 4, II, of the ordonnance of 1945"),
    ("csi-l132-2", "2012-05-01", "the code de la sécurité intérieure takes over from the CGCT"),
    ("csi-l132-3", "2012-05-01", "the code de la sécurité intérieure takes over from the CGCT"),
    ("csi-l132-5", "2012-05-01", "the code de la sécurité intérieure takes over from the CGCT"),
    ("csi-l132-5", "2014-10-01", "one more kind of group; what may be exchanged stays the same"),
    ("cpp-60-1", "2014-11-15", "\"informations\" beside \"documents\": the item asked for is taken as a document"),
    ("cpp-77-1-1", "2014-11-15", "\"informations\" beside \"documents\": the item asked for is taken as a document"),
    (
        "cp-226-14-1",
        "2015-11-07",
        "who reports in good faith is not liable: who may report what to whom is unchanged",
    ),
    ("rgpd-10", "2018-05-25", "the loi of 1978 said the same"),
    ("csp-l2212-7", "2016-01-28", "the same secret, kept by more professions"),
    ("csp-l5134-1", "2016-01-28", "laboratory tests added"),
    ("casf-l226-3-2", "2016-03-16", "written anew by loi 2016-297"),
    ("casf-l226-3-2-avis", "2016-03-16", "written anew by loi 2016-297"),
    ("casf-l223-1-1", "2016-03-16", "the project gets its own article; who receives it is older"),
    ("casf-l421-16", "2016-03-16", "says how the assistant familial is informed; that they are was so before"),
    ("rgpd-15", "2018-05-25", "the right of access, until then in loi 78-17, art. 39"),
    ("rgpd-5", "2018-05-25", "minimisation, in the words of the RGPD instead of those of loi 78-17"),
    ("cp-223-6", "2018-08-06", "a heavier penalty"),
    ("cp-434-3", "2018-08-06", "keeping silent further is punished too, more heavily"),
    ("csi-l132-5", "2019-03-25", "who sits in the groups"),
    ("csp-l1110-4-i", "2021-08-04", "present wording, same reach"),
    ("csp-l1110-4-ii", "2021-08-04", "present wording, same reach"),
    ("csp-l1110-4-iii", "2021-08-04", "present wording, same reach"),
    ("csp-l1110-4-iii-hors-equipe", "2021-08-04", "present wording, same reach"),
    ("cjpm-d112-1", "2021-09-30", "the code takes over from the ordinance of 1945"),
    ("casf-l223-1-1", "2022-02-09", "present wording"),
    ("casf-l223-1-1-circulation", "2022-02-09", "present wording"),
    ("casf-l221-4-juge", "2022-02-09", "a referent for the tiers digne de confiance"),
    ("casf-l221-4", "2022-02-09", "a referent for the tiers digne de confiance"),
    ("casf-l226-9", "2022-02-09", "the same secret, now of the groupement of L147-16"),
    ("cc-371-1", "2024-02-21", "names the child's private life; the advice to mind it is older"),
    ("csi-l132-5", "2024-03-23", "a group on violence against elected people"),
    ("casf-l311-3", "2024-04-10", "present wording"),
    ("casf-l311-3-informer", "2024-04-10", "present wording"),
    ("cp-226-14-1", "2024-04-10", "the word \"maltraitances\" beside \"privations\" and \"sévices\""),
    ("cp-226-14-2", "2024-04-10", "the word \"maltraitances\", and the cell for adults of L119-2"),
    ("cpp-11-2", "2025-04-30", "present wording"),
];

fn decision(request: &Value) -> Value {
    let request = serde_json::from_value(request.clone()).unwrap();
    serde_json::to_value(evaluate_share(&request, Locale::Fr)).unwrap()
}

fn list<'v>(value: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    value[name].as_array().into_iter().flatten()
}

/// What an answer says of one norm: where it carries, where it was looked at, what it asks.
fn of_norm(decision: &Value, norm: &str) -> Value {
    // how it is cited is words only
    let named = |entry: &Value| {
        let mut entry = (entry["norm"] == norm).then(|| entry.clone())?;
        entry.as_object_mut().unwrap().remove("citation");
        Some(entry)
    };
    let items: Vec<Value> = list(decision, "items")
        .map(|item| {
            let grounds: Vec<Value> = list(item, "grounds").filter_map(named).collect();
            let closed: Vec<Value> = list(item, "closed").filter_map(named).collect();
            let outcome = if grounds.is_empty() { Value::Null } else { item["outcome"].clone() };
            json!([outcome, grounds, closed])
        })
        .collect();
    let duties: Vec<Value> = list(decision, "before").chain(list(decision, "after")).filter_map(named).collect();
    json!({"items": items, "duties": duties})
}

fn exercises(decision: &Value, norm: &str) -> bool {
    let named = |entry: &Value| entry["norm"] == norm;
    list(decision, "items").any(|item| list(item, "grounds").chain(list(item, "closed")).any(named))
        || list(decision, "before").chain(list(decision, "after")).any(named)
}

fn stories() -> Vec<Fixture> {
    fixtures().into_iter().chain(variants()).filter(modelled).collect()
}

#[test]
fn every_variant_gets_the_answer_the_law_gives_it() {
    let mut wrong = Vec::new();
    for variant in variants().iter().filter(|variant| modelled(variant)) {
        let decision = decision(&variant.request);
        let (id, wanted) = variant.expect["items"].as_object().unwrap().iter().next().unwrap();
        let item = list(&decision, "items").find(|item| item["item"] == **id).unwrap();
        let carried = |norm: &Value| list(item, "grounds").any(|ground| ground["norm"] == *norm);
        let names = list(wanted, "norms").all(carried) && !list(wanted, "without").any(carried);
        let asked = ["before", "after"].iter().all(|when| {
            list(&variant.expect, when).all(|wanted| {
                let fits = |duty: &Value| wanted.as_object().unwrap().iter().all(|(key, value)| duty[key] == *value);
                list(&decision, when).any(fits)
            })
        });
        if item["outcome"] != wanted["outcome"]
            || !names
            || !asked
            || !decision["problems"].as_array().unwrap().is_empty()
        {
            wrong.push(format!(
                "{}: wanted {wanted}, got {} {}",
                variant.name, item["possible"], decision["problems"]
            ));
        }
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_version_of_every_norm_is_exercised() {
    let answers: Vec<(Fixture, Value)> = stories()
        .into_iter()
        .map(|story| {
            let decision = decision(&story.request);
            (story, decision)
        })
        .collect();
    let mut empty = Vec::new();
    for norm in CORPUS {
        for (at, version) in norm.versions.iter().enumerate() {
            let next = norm.versions.get(at + 1).map(|next| next.from).or(version.until);
            let within = |story: &Fixture| {
                let day = story.request["date"].as_str().and_then(parse_day);
                day.is_some_and(|day| day >= version.from && next.is_none_or(|next| day < next))
            };
            let names: Vec<&str> = answers
                .iter()
                .filter(|(story, decision)| within(story) && exercises(decision, norm.id))
                .map(|(story, _)| story.name.as_str())
                .collect();
            let first: Vec<&str> = names.iter().copied().take(3).collect();
            let row = format!("{} | {} | {} | {}", norm.id, write_day(version.from), names.len(), first.join(", "));
            println!("{row}");
            if names.is_empty() {
                empty.push(row);
            }
        }
    }
    assert!(empty.is_empty(), "{} versions nobody exercises:\n{}", empty.len(), empty.join("\n"));
}

/// The pairs of `fixtures/versions`, by day: each the answer of the eve and that of the day.
fn pairs() -> BTreeMap<String, Vec<(String, Value, Value)>> {
    let stories = fixtures();
    let mut pairs: BTreeMap<String, Vec<(String, Value, Value)>> = BTreeMap::new();
    for eve in &stories {
        let Some(name) = eve.name.strip_prefix("versions/").and_then(|name| name.strip_suffix("-1-veille")) else {
            continue;
        };
        let other = format!("versions/{name}-2-jour");
        let day = stories.iter().find(|story| story.name == other).unwrap_or_else(|| panic!("{other} is missing"));
        let date = day.request["date"].as_str().unwrap().to_owned();
        let yesterday = parse_day(&date).unwrap().yesterday().unwrap();
        assert_eq!(eve.request["date"], json!(write_day(yesterday)), "{name}: the eve is not the day before");
        assert!(name.starts_with(&date), "{name}: is of {date}");
        let (mut one, mut two) = (eve.request.clone(), day.request.clone());
        (one["date"], two["date"]) = (Value::Null, Value::Null);
        assert_eq!(one, two, "{name}: the two differ in more than the day");
        pairs.entry(date).or_default().push((name.to_owned(), decision(&eve.request), decision(&day.request)));
    }
    pairs
}

/// A story on another day.
fn moved(story: &Fixture, day: &str) -> Fixture {
    let mut request = story.request.clone();
    request["date"] = json!(day);
    Fixture { name: story.name.clone(), request, expect: Value::Null }
}

/// What the plain reading says of one norm, or of all: outcome, grounds, what was looked at, duties.
fn said_of(item: &Item, law: &[&Norm], norm: Option<&str>) -> String {
    let kept = |id: &str| norm.is_none_or(|norm| norm == id);
    let ids = |norms: Vec<&Norm>| norms.into_iter().map(|norm| norm.id).filter(|id| kept(id)).collect::<Vec<_>>();
    let (grounds, closed) = (ids(item.grounds(law)), ids(item.closed(law)));
    let outcome = if grounds.is_empty() { "" } else { item.outcome(law) };
    let duties = item.duties(law).into_iter().filter(|duty| kept(&duty.norm));
    let duties = duties.map(|duty| format!("{} {:?} {}", french(duty.rule.words), duty.towards, duty.blocking));
    format!("{}: {outcome} {grounds:?} {closed:?} {:?}", item.id, duties.collect::<Vec<_>>())
}

/// A story whose answer differs, for one norm or for any, between the eve and the day.
fn differing<'s>(stories: &'s [Fixture], day: &str, norm: Option<&Norm>) -> Option<&'s str> {
    let eve = write_day(parse_day(day).unwrap().yesterday().unwrap());
    let law = CORPUS.to_vec();
    let says = |story: &Fixture, day: &str| {
        let cases = Case::of(&moved(story, day), &law);
        cases.iter().flat_map(|case| &case.items).map(|item| said_of(item, &law, norm.map(|norm| norm.id))).collect()
    };
    stories
        .iter()
        .find(|story| {
            let (before, after): (Vec<String>, Vec<String>) = (says(story, &eve), says(story, day));
            before != after
        })
        .map(|story| story.name.as_str())
}

#[test]
fn every_boundary_of_the_law_has_its_eve_and_its_day() {
    let (pairs, stories) = (pairs(), stories());
    let mut gaps = Vec::new();
    for norm in CORPUS {
        for version in norm.versions {
            let day = write_day(version.from);
            if version.from == TURNING_DAYS[0] {
                continue;
            }
            let of_day = pairs.get(&day).map_or(&[][..], Vec::as_slice);
            let shown = of_day.iter().find(|(_, eve, day)| of_norm(eve, norm.id) != of_norm(day, norm.id));
            let words = WORDS_ONLY.iter().find(|(id, on, _)| *id == norm.id && *on == day);
            match (shown, words) {
                (Some((name, ..)), None) => println!("{day} | {} | {name}", norm.id),
                (None, Some((.., why))) => {
                    let differs = differing(&stories, &day, Some(norm));
                    assert!(differs.is_none(), "{} on {day}: more than words, see {}", norm.id, differs.unwrap());
                    println!("{day} | {} | words only: {why}", norm.id);
                }
                (Some((name, ..)), Some(_)) => panic!("{} on {day}: not only words, see {name}", norm.id),
                (None, None) => gaps.push(format!(
                    "{day} | {} | {} | {:?}",
                    norm.id,
                    french(version.change),
                    differing(&stories, &day, Some(norm))
                )),
            }
        }
    }
    for day in TURNING_DAYS.iter().skip(1).map(|day| write_day(*day)) {
        let begins = CORPUS.iter().any(|norm| norm.versions.iter().any(|version| write_day(version.from) == day));
        let shown = pairs.get(&day).into_iter().flatten().find(|(_, eve, day)| eve["items"] != day["items"]);
        match (begins, shown) {
            (true, _) => {}
            (false, Some((name, ..))) => println!("{day} | what a norm reads | {name}"),
            (false, None) => gaps.push(format!("{day} | no norm reads it")),
        }
    }
    assert!(gaps.is_empty(), "{} boundaries without a pair:\n{}", gaps.len(), gaps.join("\n"));
}
