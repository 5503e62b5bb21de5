//! # CASF, art. R. 221-4 — le juge des enfants avise le département
//!
//! **Lecture.** Le juge des enfants avise le président du conseil départemental de l'ouverture d'une procédure d'assistance
//! éducative et de la mesure qu'il prend ; le département lui communique alors ce qu'il sait (L. 221-4, al. 1).
//!
//! **Ce que l'article ne dit pas.** L'avis porte sur la procédure et la mesure : le dossier se consulte au tribunal (CPC 1187).
//!
//! **Versions.** Texte antérieur à 2007, inchangé sur ce point.

use super::norm::{Effect, Force, NO_EDGES, Norm, Way, condition, version};
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::information::ABOUT_THE_CHILD;
use crate::facts::protection::DEPARTMENT;
use crate::facts::test::{category, recipient, sender};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Role};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "casf-r221-4",
    citation: "CASF, art. R. 221-4 et L. 221-4, al. 1",
    force: Force::Reglement,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Le juge des enfants avise le département de la procédure ouverte et de la mesure prise.",
        "The children's judge tells the département of the proceedings opened and the measure taken.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur avant 2007.", "In force before 2007."))],
    conditions: &[
        condition(
            words("Vous êtes le juge des enfants", "You are the children's judge"),
            Fact::SenderRole,
            sender(&[Role::JugeDesEnfants]),
        ),
        condition(
            words(
                "Le destinataire agit pour le président du conseil départemental",
                "The recipient acts for the president of the département council",
            ),
            Fact::RecipientRole,
            recipient(DEPARTMENT),
        ),
        condition(
            words("L'enfant est mineur et non émancipé", "The child is an unemancipated minor"),
            Fact::Age,
            Test::Fact(&MINOR_NOT_EMANCIPATED),
        ),
        condition(
            words(
                "C'est la procédure ou la mesure, non une pièce du dossier",
                "It is the proceedings or the measure, not a document of the file",
            ),
            Fact::Category,
            Test::All(&[category(&[Category::ProcedureJudiciaire, Category::ExistenceDeLaMesure]), ABOUT_THE_CHILD]),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn notice() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false}, "guardians": [], "measure": "aemo", "judgeSeized": true,
            "sender": {"role": "juge-des-enfants", "service": {"id": "t", "kind": "tribunal"}, "involved": true},
            "recipient": {"role": "crip", "service": {"id": "c", "kind": "crip"}, "involved": false},
            "purpose": "determiner-l-action", "danger": "danger", "notices": [], "consents": [],
            "items": [{"id": "a", "subject": "enfant", "category": "existence-de-la-mesure", "source": "procedure-judiciaire"}],
        })
    }

    #[test]
    fn le_juge_avise_le_departement_de_la_mesure_non_du_dossier() {
        assert_eq!(outcome_of(notice()), "required");
        for (path, value) in [
            ("/items/0/category", json!("piece-judiciaire")),
            ("/items/0/subject", json!("tiers")),
            ("/recipient/role", json!("enseignant")),
            ("/sender/role", json!("juge-aux-affaires-familiales")),
            ("/child/age", json!(18)),
        ] {
            assert!(!carried_by(with(notice(), path, value), "casf-r221-4"), "{path}");
        }
    }
}
