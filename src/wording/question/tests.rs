//! The order of the questions, and their words.

use super::*;
use crate::facts::ALL_FACTS;

#[test]
fn every_fact_has_its_place_in_the_order_of_questions() {
    for fact in ALL_FACTS {
        assert_eq!(ORDER.iter().filter(|other| **other == fact).count(), 1, "{fact:?}");
    }
}
/// Who, to whom, what for and when, what, about whom, formalities.
fn turn(pointer: &str) -> usize {
    let turns: [&[&str]; 6] = [
        &["/sender"],
        &["/recipient"],
        &["/purpose", "/request", "/setting", "/date"],
        &["/items"],
        &["/child", "/measure", "/phase", "/danger", "/offence", "/judgeSeized", "/moving", "/guardians"],
        &["/notices", "/consents"],
    ];
    turns.iter().position(|turn| turn.iter().any(|start| pointer.starts_with(start))).unwrap()
}

#[test]
fn questions_come_as_a_person_would_ask_them() {
    let named = serde_json::json!({"id": "a", "subject": "tiers", "subjectId": "p"});
    for request in [
        serde_json::json!({}),
        serde_json::json!({"items": [named]}),
        serde_json::json!({"items": [{"id": "a"}, named]}),
        serde_json::json!({"items": [named], "recipient": {"person": "q"}, "guardians": [{"id": "m"}]}),
    ] {
        let given = serde_json::from_value(request.clone()).unwrap();
        let missing = crate::evaluate_share(&given, crate::wording::Locale::Fr).missing;
        let asked: Vec<&str> = missing.iter().map(|fact| fact.fact.as_str()).collect();
        assert!(asked.is_sorted_by_key(|pointer| turn(pointer)), "{request}: {asked:?}");
    }
}

#[test]
fn two_places_are_not_asked_for_in_the_same_words() {
    let askings = ALL_FACTS.into_iter().flat_map(|fact| [Asking::Share(fact), Asking::Item(fact, 0)]);
    let mut asked: Vec<(String, Words)> =
        askings.map(asked_of).map(|(pointer, words, _)| (pointer.replace("{item}", "/items/0"), words)).collect();
    asked.sort_by(|(one, _), (other, _)| one.cmp(other));
    asked.dedup_by(|(one, of_one), (other, of_other)| one == other && of_one.number == of_other.number);
    for (at, (pointer, words)) in asked.iter().enumerate() {
        let again = asked.iter().skip(at + 1).find(|(_, others)| others.number == words.number);
        assert_eq!(again.map(|(other, _)| other), None, "as {pointer}");
    }
}
