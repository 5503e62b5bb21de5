//! G6, no dead norm and no double one: each norm taken out, each condition dropped or turned round,
//! each debate, formality, duty and edge taken away changes what a story of `fixtures/` must be answered.
//! The stories are read and the law applied apart from the engine (`support/`), so that a mutant
//! needs no recompiling. `cargo test --test mutation -- --nocapture` prints the table.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at once when it is wrong"
)]

mod support {
    pub mod answer;
    pub mod expected;
    pub mod files;
    pub mod fixtures;
    pub mod mutants;
    pub mod plain;
    pub mod reading;
    pub mod together;
    pub mod words;
}

use std::collections::BTreeSet;

use partage::law::CORPUS;
use partage::law::norm::{Effect, Norm, Way};
use support::answer::Case;
use support::fixtures::{Fixture, fixtures, modelled, variants};
use support::mutants::mutants;
use support::together::may_hold_together;

/// Sharing is between professionals: CASF L241-10 too speaks of those who accompany by profession.
const NOBODY_SHARES_WITH_A_FAMILY: &str =
    "sharing is between professionals, and this is told to a family or not at all";

/// What is revealed to a parent with the agreement of who decides alone.
const PARENTS_OF_WHO_DECIDES_ALONE: &str =
    "revealing to a parent supposes that their child decides alone, and this is about a minor whom they represent";

/// Changes that change no answer, and why. Each is checked to be there still.
const NO_DIFFERENCE: &[(&str, &str, &str)] = &[
    (
        "cc-375-7",
        "condition 1 dropped",
        "a place marked as hidden under a measure that hides none is a contradiction, which leaves both open",
    ),
    (
        "cpc-1187-copie",
        "edge Communiquer turned round",
        "no text lets a lawyer hand their client a document of the judge's file",
    ),
    (
        "casf-d226-2-7",
        "condition 8 dropped",
        "what is contrary to the child's interest is closed by CIDE, art. 3, as well",
    ),
    (
        "cp-226-13-accord",
        "condition 3 dropped",
        "what no secret covers and is necessary goes by C. civ. 9, which opens more",
    ),
    (
        "casf-l121-6-2-7",
        "formality 1 dropped",
        "the same notice is due under CASF L226-2-1, which holds whenever this norm does",
    ),
    (
        "casf-r221-5-2-danger",
        "debate of condition 4 dropped",
        "the debate needs the young adult's agreement, and the norm is for want of agreement",
    ),
    (
        "casf-r221-5-2-danger",
        "formality 2 dropped",
        "the same notice is due under CASF L226-2-1, which holds whenever this norm does",
    ),
    ("anesm-2011-ecrit", "duty 2 dropped", "told apart from its first advice by words only, which no story quotes"),
    ("casf-l241-10", "refusal of formality 1 dropped", "casf-l241-10-refus closes on the same refusal"),
    ("casf-l241-10", "refusal of formality 2 dropped", "casf-l241-10-refus closes on the same refusal"),
    ("casf-l311-3", "condition 6 dropped", "CRPA L311-5 closes what was made for the judge"),
    ("casf-l311-3", "condition 7 dropped", "CRPA L311-2 bars an unfinished document that is asked for"),
    ("casf-l223-7", "condition 8 dropped", "CPC 1187 closes what was made for the judge, whichever service is asked"),
    ("casf-l223-7", "condition 9 dropped", "CRPA L311-2 bars an unfinished document that is asked for"),
    (
        "cpp-11",
        "edge Discretion turned round",
        "whoever takes part in an enquiry is bound: nothing of it goes by discretion",
    ),
    (
        "cjpm-l322-10",
        "edge Communiquer turned round",
        "no text of access opens a judicial piece of penal proceedings to anybody whom this one does not name",
    ),
    ("cpc-1187-copie", "edge Partager turned round", NOBODY_SHARES_WITH_A_FAMILY),
    ("cpc-1187-greffe", "edge Partager turned round", NOBODY_SHARES_WITH_A_FAMILY),
    (
        "cpc-1187-greffe",
        "edge Transmettre turned round",
        "what is passed on to a family is the notice of custody: neither a piece nor a file that is asked for",
    ),
    ("cc-375-7", "edge Partager turned round", NOBODY_SHARES_WITH_A_FAMILY),
    ("loi-95-73-26", "edge Partager turned round", NOBODY_SHARES_WITH_A_FAMILY),
    ("csp-l1111-5", "edge Partager turned round", NOBODY_SHARES_WITH_A_FAMILY),
    ("cide-3", "edge Partager turned round", NOBODY_SHARES_WITH_A_FAMILY),
    (
        "csp-l1111-5-accueil",
        "edge Communiquer turned round",
        "no text of access opens a minor's care to a foster carer",
    ),
    ("cpc-1187-copie", "edge Reveler turned round", PARENTS_OF_WHO_DECIDES_ALONE),
    ("loi-95-73-26", "edge Reveler turned round", PARENTS_OF_WHO_DECIDES_ALONE),
    ("csp-l1111-5", "edge Reveler turned round", PARENTS_OF_WHO_DECIDES_ALONE),
    (
        "cpc-1187-greffe",
        "edge Reveler turned round",
        "bears only on a piece made for the judge that the person the child is entrusted to asks for; no text settles it",
    ),
];

/// Prohibitions with the same conditions and edges: either closes what the other closes.
const TWINS: [&str; 2] = ["csp-l2212-7", "csp-l5134-1"];

/// Whether no norm of that way can hold together with this prohibition.
fn nothing_to_close(norm: &Norm, way: Way) -> bool {
    CORPUS
        .iter()
        .filter(|other| other.effect != Effect::Forbids && other.way == way)
        .all(|other| !may_hold_together(norm, other))
}

fn stories() -> Vec<Fixture> {
    fixtures().into_iter().chain(variants()).filter(modelled).collect()
}

#[test]
fn the_plain_reading_answers_every_story() {
    let law = CORPUS.to_vec();
    let wrong: Vec<String> = stories()
        .iter()
        .filter(|story| Case::of(story, &law).iter().any(|case| !case.answers(&law, &story.expect)))
        .map(|story| story.name.clone())
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_mutant_is_caught() {
    let law = CORPUS.to_vec();
    let stories = stories();
    let mut cases: Vec<(&Fixture, Vec<Case>)> = stories.iter().map(|story| (story, Case::of(story, &law))).collect();
    cases.retain(|(story, cases)| cases.iter().all(|case| case.answers(&law, &story.expect)));
    let (mut caught, mut proved, mut survivors, mut alike) = (0, 0, Vec::new(), BTreeSet::new());
    for (at, norm) in CORPUS.iter().enumerate() {
        for mutant in mutants(norm) {
            let mut changed = law.clone();
            changed[at] = mutant.norm;
            let catcher = cases.iter_mut().find_map(|(story, cases)| {
                cases.iter_mut().any(|case| case.catches(at, &changed, &story.expect)).then_some(*story)
            });
            let row = format!("{} | {} | {}", norm.id, mutant.what, mutant.words);
            let listed = NO_DIFFERENCE.iter().find(|(id, what, _)| *id == norm.id && *what == mutant.what);
            match (catcher, listed) {
                (Some(story), None) => {
                    caught += 1;
                    println!("{row} | {}", story.name);
                }
                (Some(story), Some(_)) => panic!("{row}: makes a difference after all, see {}", story.name),
                (None, Some((id, what, why))) => {
                    alike.insert((*id, *what));
                    println!("{row} | no difference: {why}");
                }
                (None, None) if mutant.edge.is_some_and(|way| nothing_to_close(norm, way)) => {
                    proved += 1;
                    println!("{row} | no difference: no norm of this way can hold together with it");
                }
                (None, None) if mutant.edge.is_some() && TWINS.contains(&norm.id) => {
                    proved += 1;
                    println!("{row} | no difference: {} closes the same", TWINS.join(" or "));
                }
                (None, None) => survivors.push(row),
            }
        }
    }
    println!("{caught} caught, {} alike for a reason given, {proved} edges without object", alike.len());
    let stale: Vec<_> = NO_DIFFERENCE.iter().filter(|(id, what, _)| !alike.contains(&(*id, *what))).collect();
    assert!(stale.is_empty(), "no such mutants: {stale:?}");
    assert!(survivors.is_empty(), "{} survive:\n{}", survivors.len(), survivors.join("\n"));
}

#[test]
fn the_twins_are_twins() {
    let shapes: BTreeSet<String> = TWINS
        .iter()
        .map(|id| {
            let norm = CORPUS.iter().find(|norm| norm.id == *id).unwrap();
            let tests: Vec<String> = norm.conditions.iter().map(|condition| format!("{:?}", condition.met)).collect();
            format!("{tests:?} {:?}", norm.edges)
        })
        .collect();
    assert_eq!(shapes.len(), 1, "no longer the same conditions and edges");
}
