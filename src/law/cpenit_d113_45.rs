//! # Code pénitentiaire, art. D. 113-45 — le secret du service d'insertion et de probation
//!
//! **Lecture.** Le personnel du SPIP est tenu au secret ; il ne l'oppose pas à l'autorité judiciaire, sauf pour ce qui lui a été
//! confié.
//!
//! **Ce que l'article ne dit pas.** Il n'ouvre rien vers d'autres que les magistrats.
//!
//! **Versions.** Code pénitentiaire, 1er mai 2022 ; avant, CPP D. 581 (de mémoire, non relu).

use super::norm::{Effect, Force, NO_EDGES, Norm, Way, condition, version};
use crate::facts::information::NECESSARY;
use crate::facts::test::{recipient, sender, source};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Role, Source};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cpenit-d113-45",
    citation: "Code pénitentiaire, art. D. 113-45",
    force: Force::Reglement,
    effect: Effect::Permits,
    way: Way::Transmettre,
    summary: words(
        "Le SPIP n'oppose pas son secret à l'autorité judiciaire, sauf pour les confidences.",
        "The probation service does not set its secrecy against the judicial authority, confidences excepted.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words("Repris du CPP (de mémoire).", "Taken over from the CPP (from memory)."),
    )],
    conditions: &[
        condition(
            words(
                "Vous êtes du service pénitentiaire d'insertion et de probation",
                "You belong to the probation service",
            ),
            Fact::SenderRole,
            sender(&[Role::ConseillerInsertionProbation]),
        ),
        condition(
            words("Le destinataire est un magistrat", "The recipient is a magistrate"),
            Fact::RecipientRole,
            recipient(&[
                Role::JugeDesEnfants,
                Role::Procureur,
                Role::JugeDInstruction,
                Role::JugeAuxAffairesFamiliales,
            ]),
        ),
        condition(
            words("Cela ne vous a pas été confié", "It was not confided to you"),
            Fact::Source,
            Test::Not(&source(&[Source::Confidence])),
        ),
        condition(
            words(
                "L'information est strictement nécessaire à la mission du destinataire",
                "The information is strictly necessary to the recipient's mission",
            ),
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
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn probation() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false}, "guardians": [], "measure": "aemo", "judgeSeized": true,
            "sender": {"role": "conseiller-insertion-probation", "service": {"id": "s", "kind": "spip"}, "involved": false},
            "recipient": {"role": "juge-des-enfants", "service": {"id": "t", "kind": "tribunal"}, "involved": true},
            "purpose": "evaluer", "danger": "risque", "offence": "aucune", "request": "demande-ecrite", "notices": [], "consents": [],
            "items": [{"id": "a", "subject": "enfant", "category": "conditions-d-education", "source": "observation-en-service",
                       "necessary": true, "madeForJudge": false}],
        })
    }

    #[test]
    fn le_spip_n_oppose_pas_son_secret_au_juge_sauf_les_confidences() {
        assert_eq!(outcome_of(probation()), "permitted");
        assert_eq!(outcome_of(with(probation(), "/items/0/source", json!("confidence"))), "prohibited");
        assert!(!carried_by(with(probation(), "/items/0/necessary", json!(false)), "cpenit-d113-45"));
        assert!(!carried_by(with(probation(), "/recipient/role", json!("enseignant")), "cpenit-d113-45"));
        assert!(!carried_by(with(probation(), "/sender/role", json!("enseignant")), "cpenit-d113-45"));
    }
}
