//! One or two short sentences for the person at the keyboard.

use super::{Locale, Words, words};
use crate::decide::Decided;
use crate::request::vocabulary::Outcome;

/// Said first when some item must be transmitted and the answer as a whole is another: an obligation is never passed over.
pub const MUST: Words = words(
    "Au moins une information doit être transmise : la loi vous y oblige.",
    "At least one piece of information must be passed on: the law obliges you to.",
);

/// An answer still open, with items that are settled.
pub const PARTLY: Words = words(
    "Au moins une information n'a pas encore de réponse.",
    "At least one piece of information has no answer yet.",
);

/// No item was given, or none that could be read.
pub const EMPTY: Words = words(
    "Aucune information n'est donnée, ou lisible : rien n'est encore à décider.",
    "No item is given, or can be read: nothing to decide yet.",
);

/// The only item there is may not go.
pub const ONLY_ONE: Words = words(
    "Cette information ne peut pas être partagée avec ce destinataire.",
    "This piece of information may not be shared with this recipient.",
);

/// None of them may go.
pub const NONE_OF_THEM: Words = words(
    "Aucune de ces informations ne peut être partagée avec ce destinataire.",
    "None of these pieces of information may be shared with this recipient.",
);

/// The sentence for an outcome, or for an answer where nothing is settled.
#[must_use]
pub const fn alone(outcome: Option<Outcome>) -> Words {
    match outcome {
        None => words("Rien n'est encore décidé.", "Nothing is settled yet."),
        Some(Outcome::Required) => words(
            "La loi vous oblige à transmettre ou à donner accès. Ce qui est indiqué reste à faire ; l'obligation n'en dépend pas.",
            "The law obliges you to pass this on or give access. What is listed is still to be done; the obligation does not depend on it.",
        ),
        Some(Outcome::Permitted) => words(
            "Vous pouvez partager, dans la limite du nécessaire ; aucune obligation n'est établie.",
            "You may share, within what is necessary; no obligation is established.",
        ),
        Some(Outcome::Conditional) => words(
            "Vous pourrez partager une fois faites les démarches préalables indiquées.",
            "You may share once the steps listed are done.",
        ),
        Some(Outcome::Judgement) => words(
            "La loi ou la doctrine vous laisse le choix : voici les points à peser.",
            "The law or doctrine leaves the choice to you: here are the points to weigh.",
        ),
        Some(Outcome::Conflict) => words(
            "Deux règles se contredisent ici et rien ne les départage : demandez conseil avant de partager.",
            "Two rules disagree here and nothing ranks them: seek advice before sharing.",
        ),
        Some(Outcome::Prohibited) => words(
            "Au moins une information ne peut pas être partagée avec ce destinataire.",
            "At least one piece of information may not be shared with this recipient.",
        ),
        Some(Outcome::OutOfModel) => words(
            "Cette date précède les règles couvertes (7 mars 2007) : aucune réponse.",
            "This date comes before the rules covered (7 March 2007): no answer.",
        ),
    }
}

/// The same of the other items, after [`MUST`].
#[must_use]
pub const fn beside(outcome: Option<Outcome>) -> Words {
    match outcome {
        None => words("Une autre au moins n'a pas encore de réponse.", "At least one other has no answer yet."),
        Some(Outcome::Permitted) => words(
            "Vous pouvez partager le reste, dans la limite du nécessaire.",
            "You may share the rest, within what is necessary.",
        ),
        Some(Outcome::Conditional) => words(
            "Vous pourrez partager le reste une fois faites les démarches préalables indiquées.",
            "You may share the rest once the steps listed are done.",
        ),
        Some(Outcome::Judgement) => words(
            "Pour une autre au moins, la loi ou la doctrine vous laisse le choix : voici les points à peser.",
            "For at least one other, the law or doctrine leaves the choice to you: here are the points to weigh.",
        ),
        Some(Outcome::Conflict) => words(
            "Pour une autre au moins, deux règles se contredisent et rien ne les départage : demandez conseil.",
            "For at least one other, two rules disagree and nothing ranks them: seek advice.",
        ),
        Some(Outcome::Prohibited) => words(
            "Une autre au moins ne peut pas être partagée avec ce destinataire.",
            "At least one other may not be shared with this recipient.",
        ),
        // these two are the whole answer or none of it
        Some(Outcome::Required | Outcome::OutOfModel) => alone(outcome),
    }
}

/// What is said of an answer; `next` is the next question. The JavaScript door says it in the same order.
#[must_use]
pub fn of(decided: &Decided, next: Option<&'static str>, locale: Locale) -> String {
    let outcome = decided.outcome;
    let settled = |wanted: Outcome| decided.items.iter().any(|item| item.possible.single() == Some(wanted));
    let all_closed = decided.items.iter().all(|item| item.possible.single() == Some(Outcome::Prohibited));
    let mut said = Vec::new();
    if outcome.is_none() && decided.items.is_empty() && next.is_none() {
        said.push(EMPTY);
    } else if outcome != Some(Outcome::Required) && settled(Outcome::Required) {
        said.extend([MUST, beside(outcome)]);
    } else if outcome.is_none() && Outcome::ALL.iter().any(|outcome| settled(*outcome)) {
        said.push(PARTLY);
    } else if outcome == Some(Outcome::Prohibited) && all_closed {
        said.push(if decided.items.len() == 1 { ONLY_ONE } else { NONE_OF_THEM });
    } else {
        said.push(alone(outcome));
    }
    let said: Vec<&str> = said.iter().map(|words| words.of(locale)).chain(next).collect();
    said.join(" ")
}

#[cfg(test)]
#[cfg(not(feature = "wasm"))]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;
    use crate::evaluate_share;

    fn said(request: &Json) -> [String; 2] {
        let request = serde_json::from_value(request.clone()).unwrap();
        [Locale::Fr, Locale::En].map(|locale| evaluate_share(&request, locale).summary)
    }

    /// The request of a fixture.
    fn fixture(file: &str) -> Json {
        let path = format!("{}/fixtures/{file}.json", env!("CARGO_MANIFEST_DIR"));
        let fixture: Json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        fixture["request"].clone()
    }

    fn both(words: &[Words]) -> [String; 2] {
        [Locale::Fr, Locale::En].map(|locale| {
            let said: Vec<&str> = words.iter().map(|words| words.of(locale)).collect();
            said.join(" ")
        })
    }

    #[test]
    fn an_obligation_is_told_whatever_becomes_of_the_other_items() {
        for (file, other) in [
            ("scenarios/c43-projet-pour-l-enfant-remis-aux-parents", Outcome::Permitted),
            ("scenarios/c106-infirmiere-du-foyer-clinique", Outcome::Judgement),
            ("scenarios/c107-origine-d-un-pupille", Outcome::Judgement),
            ("scenarios/c53-mineur-demande-son-dossier-medical", Outcome::Judgement),
            ("scenarios/c87-juge-des-enfants-juge-aux-affaires-familiales", Outcome::Judgement),
            ("coverage/k08-juge-des-enfants-au-jaf", Outcome::Judgement),
            ("scenarios/c04a-cada-transcription-d-un-appel-au-119", Outcome::Prohibited),
        ] {
            assert_eq!(said(&fixture(file)), both(&[MUST, beside(Some(other))]), "{file}");
        }
    }

    #[test]
    fn an_answer_settled_in_part_is_not_told_as_nothing() {
        let mut request = fixture("scenarios/c04a-cada-transcription-d-un-appel-au-119");
        // which of the two parents it is decides for one item
        request["guardians"][1]["authority"] = json!("retiree");
        request["recipient"] = json!({"role": "parent"});
        for (said, begins) in said(&request).iter().zip(both(&[PARTLY])) {
            assert!(said.starts_with(&begins) && said.ends_with('?'), "{said}");
        }
    }

    #[test]
    fn nothing_given_is_nothing_to_decide() {
        assert_eq!(said(&json!({"items": []})), both(&[EMPTY]));
        assert_eq!(said(&json!({"date": "2000-01-01"})), both(&[EMPTY]));
        // an item that could not be read is in the problems: of this answer there is no more to say
        assert_eq!(said(&json!({"items": [{}]})), both(&[EMPTY]));
        for said in said(&json!({})) {
            assert!(said.ends_with('?'), "{said}");
        }
    }

    #[test]
    fn an_answer_that_hangs_on_what_nobody_knows_asks_for_it() {
        let mut request = fixture("scenarios/c55-jeune-majeur-d-accord-pour-ses-parents");
        for item in request["items"].as_array_mut().unwrap() {
            item["necessary"] = json!("unknown");
        }
        for (said, begins) in said(&request).iter().zip(both(&[alone(None)])) {
            assert!(said.starts_with(&begins) && said.ends_with('?'), "{said}");
        }
    }
}
