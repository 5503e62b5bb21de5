//! G7: until when an answer stands. On every story of `fixtures/`, with the child's age in years, by birth date, and both, with
//! an agreement that ends, and with something left open: the day that is told is the first on which the same request, asked
//! again, is answered otherwise: another outcome, another text that carries it, another thing to do.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a wrong day must stop the test")]

mod support {
    pub mod files;
    pub mod fixtures;
}

use partage::evaluate_share;
use partage::facts::{BAND_AGES, RECODIFIED, TURNING_DAYS, birthday, parse_day, write_day};
use partage::law::all;
use partage::wording::Locale;
use serde_json::{Value, json};
use support::fixtures::{fixtures, modelled};

fn decided(request: &Value) -> partage::decide::ShareDecision {
    evaluate_share(&serde_json::from_value(request.clone()).unwrap(), Locale::Fr)
}

/// The outcomes possible for each item, the texts that carry them where they are settled, as they are cited, and the duties.
fn answer(request: &Value) -> (Vec<Vec<&'static str>>, Vec<String>) {
    let decided = decided(request);
    let mut said = Vec::new();
    let cited = |item: &partage::decide::ItemDecision| -> String {
        item.grounds.iter().flat_map(|ground| [&*ground.norm, " (", &*ground.citation, ") "]).collect()
    };
    let norms = decided.items.iter().map(cited);
    said.extend(norms);
    let duties = decided.before.iter().chain(&decided.after);
    let mut duties: Vec<String> = duties
        .map(|duty| {
            format!("{} {:?} {} {:?} {} {}", duty.kind, duty.towards, duty.blocking, duty.items, duty.norm, duty.text)
        })
        .collect();
    duties.sort();
    said.append(&mut duties);
    (decided.items.into_iter().map(|item| item.possible).collect(), said)
}

/// The days on which anything that is read may change, asked one by one: a birth date says more than years then.
fn first_change(request: &Value, date: &str) -> Option<String> {
    let birth = request["child"]["birthDate"].as_str().map(|birth| parse_day(birth).unwrap());
    let mut days: Vec<String> = TURNING_DAYS.into_iter().map(write_day).collect();
    days.extend([0].into_iter().chain(BAND_AGES).filter_map(|years| birthday(birth?, years)).map(write_day));
    for entry in ["consents", "notices"].into_iter().flat_map(|list| request[list].as_array().into_iter().flatten()) {
        let until = entry["until"].as_str().and_then(parse_day);
        days.extend(until.map(|until| write_day(until.tomorrow().unwrap())));
        days.extend(entry["on"].as_str().map(str::to_owned));
    }
    // an article had another number before that day
    let renamed = all().flat_map(|norm| norm.versions).filter_map(|version| version.formerly);
    days.extend(renamed.map(|(until, _)| write_day(until)));
    days.sort();
    let today = answer(request);
    days.into_iter().filter(|day| day.as_str() > date).find(|day| {
        let mut later = request.clone();
        later["date"] = json!(day);
        if birth.is_some() {
            later["child"].as_object_mut().unwrap().remove("age");
        }
        answer(&later) != today
    })
}

/// A story with the child's age told in other ways, an agreement that ends, or something of it left open.
fn told_otherwise(story: &Value) -> Vec<Value> {
    let mut told = vec![story.clone()];
    let (Some(date), Some(age)) = (story["date"].as_str(), story["child"]["age"].as_i64()) else { return told };
    let mut born = story.clone();
    // a birthday that was this year, or is to come
    let day = parse_day(date).unwrap();
    let (year, before) = (i64::from(day.year()), (day.month(), day.day()) < (6, 2));
    born["child"]["birthDate"] = json!(format!("{}-06-01", year - age - i64::from(before)));
    told.push(born.clone());
    born["child"].as_object_mut().unwrap().remove("age");
    told.push(born.clone());
    for open in ["measure", "purpose", "danger"] {
        let mut open_story = born.clone();
        if open_story.as_object_mut().unwrap().remove(open).is_some() {
            told.push(open_story);
        }
    }
    // what contradicts the day of the share does so until its own day
    let mut unborn = story.clone();
    unborn["child"]["birthDate"] = json!(format!("{}-09-01", year + 1));
    unborn["child"].as_object_mut().unwrap().remove("age");
    told.push(unborn);
    for list in ["notices", "consents"] {
        let mut later = story.clone();
        if let Some(entry) = later[list].as_array_mut().and_then(|entries| entries.first_mut()) {
            entry["on"] = json!(format!("{}-02-01", year + 1));
            told.push(later);
        }
    }
    if let Some(consents) = born["consents"].as_array_mut() {
        for consent in consents.iter_mut().filter(|consent| consent["state"] == "given") {
            consent["until"] = json!(format!("{}-03-31", year + 1));
        }
        told.push(born);
    }
    told
}

#[test]
fn an_answer_stands_until_the_first_day_on_which_it_is_another() {
    let (mut ages, mut laws, mut recodified) = (0, 0, 0);
    for story in fixtures().iter().filter(|story| modelled(story)) {
        for request in told_otherwise(&story.request) {
            let Some(date) = request["date"].as_str() else { continue };
            let found = decided(&request).law.stable_until;
            let change = first_change(&request, date);
            let ends = write_day(RECODIFIED);
            if found.as_ref() == Some(&ends) && change.as_ref().is_none_or(|change| *change > ends) {
                recodified += 1;
                continue;
            }
            assert_eq!(found, change, "{}: {request}", story.name);
            let turning = change.map(|change| TURNING_DAYS.contains(&parse_day(&change).unwrap()));
            ages += usize::from(turning == Some(false));
            laws += usize::from(turning == Some(true));
        }
    }
    assert!(ages > 300 && laws > 50 && recodified > 50, "{ages} {laws} {recodified}");
}

/// Days looked at together would share the bound of one answer, and an outcome too many would look like a change.
#[test]
fn a_day_on_which_nothing_changes_is_none_however_much_is_open() {
    let open = json!({
        "date": "2022-02-08", "guardians": [{"id": "m", "authority": "exercee"}], "measure": "placement-provisoire-urgence",
        "sender": {"role": "infirmier", "service": {"kind": "mdph"}},
        "recipient": {"role": "educateur-specialise", "service": {"kind": "crip"}, "involved": true, "secrecy": "discretion-professionnelle"},
        "purpose": "evaluer", "setting": "oral",
        "items": [
            {"id": "i0", "category": "sante-somatique", "subject": "autre-famille"},
            {"id": "i1", "category": "emploi", "subject": "professionnel"},
        ],
        "consents": [
            {"by": "enfant", "state": "given"}, {"by": "m", "state": "refused"}, {"by": "f", "state": "refused"},
        ],
    });
    assert_eq!(first_change(&open, "2022-02-08"), None);
    assert_eq!(decided(&open).law.stable_until, Some(write_day(RECODIFIED)));
}
