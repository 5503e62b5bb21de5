//! # CASF, art. L. 226-4, II — la suite dite à qui a avisé le procureur
//!
//! **Lecture.** Avisé d'une situation de mineur en danger par une personne qui ne travaille pas dans un service public ou un
//! établissement, le procureur informe cette personne de la suite donnée, dans les conditions des articles 40-1 et 40-2 du code
//! de procédure pénale.
//!
//! **Ce que l'article ne dit pas.** Il ouvre la décision, non l'enquête (CPP 11) ni la mesure de protection. L'autorité ou l'agent
//! public qui a signalé a le même retour par son propre texte (`cpp_40_2.rs`).
//!
//! **Dans le moteur.** Qui a avisé le procureur est dit auteur de l'information préoccupante.
//!
//! **Versions.** 2007 ; fin annoncée au 1er janvier 2029.

use super::cc_375::MINOR_375;
use super::cpp_40_2::THE_DECISION_ONLY;
use super::norm::{Effect, Force, NO_EDGES, Norm, Way, condition, version_until_recodification};
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::test::{category, purpose, recipient, sender};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Purpose, Role};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "casf-l226-4-suite",
    citation: "CASF, art. L. 226-4, II ; CPP, art. 40-1 et 40-2",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Le procureur dit au particulier qui l'a avisé d'un mineur en danger la suite donnée, rien de plus.",
        "The public prosecutor tells the private person who alerted about a minor in danger what was decided, no more.",
    ),
    versions: &[version_until_recodification(
        day(2007, 3, 7),
        words("Loi n° 2007-293 du 5 mars 2007.", "Loi no. 2007-293 of 5 March 2007."),
    )],
    conditions: &[
        condition(
            words("Vous êtes le procureur", "You are the public prosecutor"),
            Fact::SenderRole,
            sender(&[Role::Procureur]),
        ),
        condition(
            words("Le destinataire est qui a donné l'alerte", "The recipient is who gave the alert"),
            Fact::RecipientRole,
            recipient(&[Role::AuteurInformationPreoccupante]),
        ),
        condition(
            words("C'est le retour de son alerte", "It answers their alert"),
            Fact::Purpose,
            purpose(&[Purpose::Signalement, Purpose::InformationPreoccupante]),
        ),
        condition(MINOR_375, Fact::Age, Test::Fact(&MINOR_NOT_EMANCIPATED)),
        condition(
            words("Il s'agit de la décision prise", "It is about the decision taken"),
            Fact::Category,
            category(&[Category::ProcedureJudiciaire]),
        ),
    ],
    formalities: &[],
    duties: &[THE_DECISION_ONLY],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{asks, carried_by, outcome_of, with};

    fn the_prosecutor_answers_the_neighbour() -> Value {
        json!({
            "date": "2026-03-15",
            "child": {"age": 12, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "aucune",
            "sender": {"role": "procureur", "service": {"id": "a", "kind": "parquet"}, "involved": true},
            "recipient": {"role": "auteur-information-preoccupante", "service": {"id": "b", "kind": "aucun"}, "involved": false},
            "purpose": "signalement", "request": "demande-ecrite", "setting": "ecrit",
            "danger": "danger", "offence": "aucune", "judgeSeized": false, "moving": false,
            "items": [{"id": "i", "category": "procedure-judiciaire", "subject": "enfant", "source": "procedure-judiciaire",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn who_alerted_about_a_minor_learns_what_was_decided_and_no_more() {
        let answer = the_prosecutor_answers_the_neighbour();
        assert_eq!(outcome_of(answer.clone()), "required");
        assert!(carried_by(answer.clone(), "casf-l226-4-suite"));
        assert!(asks(answer.clone(), "casf-l226-4-suite", "limit", None));
        for (path, value) in [
            ("/purpose", "droit-d-acces"),
            ("/items/0/category", "piece-judiciaire"),
            ("/recipient/role", "autre-tiers"),
            ("/sender/role", "juge-des-enfants"),
        ] {
            assert!(!carried_by(with(answer.clone(), path, json!(value)), "casf-l226-4-suite"), "{path}");
        }
        assert!(!carried_by(with(answer, "/child/age", json!(19)), "casf-l226-4-suite"));
    }
}
