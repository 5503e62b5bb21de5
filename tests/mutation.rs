//! G6, no dead norm: 
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at once when it is wrong")]

mod support {
    pub mod answer;
    pub mod fixtures;
    pub mod mutants;
    pub mod plain;
    pub mod reading;
}

use partage::law::CORPUS;
use partage::law::norm::Norm;
use support::answer::{Case, Item};
use support::fixtures::{Fixture, fixtures};
use support::reading::{Numbers, Reading};

const FILLS: usize = 2;

fn cases(fixture: &Fixture, law: &[&Norm]) -> Vec<Case> {
    let mut numbers = Numbers(0x5EED_0000_0000_0A11);
    let empty = Vec::new();
    let items = fixture.request["items"].as_array().unwrap_or(&empty);
    (0..FILLS)
        .map(|_| {
            let items = items
                .iter()
                .map(|item| {
                    let facts = Reading::of(&fixture.request, item).filled(&mut numbers).unwrap_or_else(|| panic!("{}: a contradiction", fixture.name));
                    Item::new(item["id"].as_str().unwrap_or_default().to_owned(), facts, law)
                })
                .collect();
            Case { items }
        })
        .collect()
}

fn modelled(fixture: &Fixture) -> bool {
    fixture.request["date"].as_str().is_none_or(|date| date >= "2007-03-07")
}

#[test]
fn plain_reading_answers_every_fixture() {
    let law: Vec<&Norm> = CORPUS.to_vec();
    let mut wrong = Vec::new();
    for fixture in fixtures().iter().chain(&support::fixtures::variants()).filter(|fixture| modelled(fixture)) {
        for case in cases(fixture, &law) {
            if !case.answers(&law, &fixture.expect) {
                let got: Vec<String> = case.items.iter().map(|item| format!("{} {} {:?} {:?}", item.id, item.outcome(&law), item.grounds(&law).iter().map(|n| n.id).collect::<Vec<_>>(), item.duties(&law))).collect();
                wrong.push(format!("{}: {got:?}", fixture.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_mutant_is_caught() {
    let law: Vec<&Norm> = CORPUS.to_vec();
    let fixtures: Vec<Fixture> = fixtures().into_iter().chain(support::fixtures::variants()).filter(|fixture| modelled(fixture)).collect();
    let mut prepared: Vec<(&Fixture, Vec<Case>)> = fixtures.iter().map(|f| (f, cases(f, &law))).collect();
    let (mut killed, mut survivors) = (0, Vec::new());
    for (at, norm) in CORPUS.iter().enumerate() {
        for mutant in support::mutants::mutants(norm) {
            let mut changed = law.clone();
            changed[at] = mutant.norm;
            let killer = prepared.iter_mut().find_map(|(fixture, cases)| cases.iter_mut().any(|case| case.catches(at, &changed, &fixture.expect)).then_some(*fixture));
            match killer {
                Some(fixture) => { killed += 1; println!("{} | {} | {}", norm.id, mutant.what, fixture.name) }
                None => survivors.push(format!("{} | {} | {}", norm.id, mutant.what, mutant.words)),
            }
        }
    }
    assert!(survivors.is_empty(), "{killed} killed, {} survive:\n{}", survivors.len(), survivors.join("\n"));
}
