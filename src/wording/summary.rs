//! One sentence for the person at the keyboard.

use super::{Locale, words};
use crate::request::vocabulary::Outcome;

/// The sentence for an outcome, or for an answer still open, with the next question.
#[must_use]
pub fn of(outcome: Option<Outcome>, next: Option<&str>, locale: Locale) -> String {
    let Some(outcome) = outcome else {
        let open = words("Rien n'est encore décidé.", "Nothing is settled yet.").of(locale);
        return next.map_or_else(|| open.to_owned(), |question| format!("{open} {question}"));
    };
    let sentence = match outcome {
        Outcome::Required => words(
            "La loi vous oblige à transmettre ; les démarches indiquées ne retardent pas l'envoi.",
            "The law obliges you to pass this on; the steps listed do not delay it.",
        ),
        Outcome::Permitted => words(
            "Vous pouvez partager, dans la limite du nécessaire ; aucune obligation n'est établie.",
            "You may share, within what is necessary; no obligation is established.",
        ),
        Outcome::Conditional => words(
            "Vous pourrez partager une fois faites les démarches préalables indiquées.",
            "You may share once the steps listed are done.",
        ),
        Outcome::Judgement => words(
            "La loi ou la doctrine vous laisse le choix : voici les points à peser.",
            "The law or doctrine leaves the choice to you: here are the points to weigh.",
        ),
        Outcome::Conflict => words(
            "Deux règles se contredisent ici et rien ne les départage : demandez conseil avant de partager.",
            "Two rules disagree here and nothing ranks them: seek advice before sharing.",
        ),
        Outcome::Prohibited => words(
            "Au moins une information ne peut pas être partagée avec ce destinataire.",
            "At least one piece of information may not be shared with this recipient.",
        ),
        Outcome::OutOfModel => words(
            "Cette date précède les règles couvertes (7 mars 2007) : aucune réponse.",
            "This date comes before the rules covered (7 March 2007): no answer.",
        ),
    };
    sentence.of(locale).to_owned()
}
