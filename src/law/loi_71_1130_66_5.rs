//! # Loi n° 71-1130 du 31 décembre 1971, art. 66-5 — ce que l'avocat dit au juge
//!
//! **Lecture.** Le secret de l'avocat est général : conseil, défense, correspondance, pièces. Il protège le client, et défendre
//! est parler pour lui : ce qui se dit au magistrat se décide entre l'avocat et son client.
//!
//! **Ce que l'article ne dit pas.** Il n'entre pas dans la protection de l'enfance (droit.md A55) : il n'ouvre rien vers un
//! service, une école, un proche ; les devoirs d'alerter et l'option de CP 226-14 restent.
//!
//! **Versions.** Réécrit en 1997, 2004 et 2011 ; même sens (de mémoire, non vérifié).

use super::cc_388_2::MAGISTRATES;
use super::norm::{Effect, Force, NO_EDGES, Norm, Way, condition, version};
use crate::facts::information::NECESSARY;
use crate::facts::test::{recipient, sender};
use crate::facts::{Fact, day};
use crate::request::vocabulary::Role;
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "loi-71-1130-66-5",
    citation: "Loi n° 71-1130 du 31 décembre 1971, art. 66-5",
    force: Force::Loi,
    effect: Effect::LeavesToJudgement,
    way: Way::Transmettre,
    summary: words(
        "L'avocat dit au magistrat ce que la défense de son client demande ; ils en décident ensemble.",
        "A lawyer tells the magistrate what their client's defence asks for; the two of them decide.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur avant 2007.", "In force before 2007."))],
    conditions: &[
        condition(words("Vous êtes avocat", "You are a lawyer"), Fact::SenderRole, sender(&[Role::Avocat])),
        condition(
            words("Le destinataire est un magistrat", "The recipient is a magistrate"),
            Fact::RecipientRole,
            recipient(MAGISTRATES),
        ),
        condition(
            words("La défense de votre client le demande", "Your client's defence asks for it"),
            Fact::Necessary,
            NECESSARY,
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::law::cc_388_2::tests::at_the_hearing;
    use crate::law::tests::{carried_by, outcome_of, with};

    #[test]
    fn what_a_defence_asks_for_is_for_lawyer_and_client_to_weigh() {
        let pleading = at_the_hearing("avocat");
        assert_eq!(outcome_of(pleading.clone()), "judgement");
        assert!(carried_by(pleading.clone(), "loi-71-1130-66-5"));
        assert_eq!(outcome_of(with(pleading.clone(), "/recipient/role", json!("cadre-ase"))), "prohibited");
        assert_eq!(outcome_of(with(pleading, "/items/0/necessary", json!(false))), "prohibited");
    }
}
