//! # Loi organique n° 2011-333 du 29 mars 2011 — Défenseur des droits
//!
//! **Lecture.** Le Défenseur des droits, qu'un enfant peut saisir, instruit les réclamations et
//! demande les informations utiles. Lui et ses agents sont tenus au secret ; saisi par un enfant, il
//! peut en informer ses représentants légaux et les autorités (art. 38).
//!
//! **Ce que le texte ne dit pas.** Il n'invite pas à tout verser de soi-même.
//!
//! **Discuté.** L'article 20 lui permettrait d'obtenir des informations couvertes par le secret, hors
//! secret médical et secret de l'avocat, sauf si l'intéressé le demande : non vérifié (de mémoire).
//! L'appréciation reste donc à qui répond.
//!
//! **Versions.** En vigueur le 31 mars 2011.

use super::norm::{DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, duty, version};
use crate::facts::information::NECESSARY;
use crate::facts::test::{recipient, sender};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::Role;
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "lo-2011-333",
    citation: "Loi organique n° 2011-333, art. 20 et 38",
    force: Force::Loi,
    effect: Effect::LeavesToJudgement,
    way: Way::Reveler,
    summary: words(
        "Le Défenseur des droits peut demander des informations ; jusqu'où le secret cède se pèse (art. 20, de mémoire).",
        "The Défenseur des droits may ask for information; how far secrecy yields is weighed (art. 20, from memory).",
    ),
    versions: &[version(day(2011, 3, 31), words("En vigueur le 31 mars 2011.", "In force on 31 March 2011."))],
    conditions: &[
        condition(
            words("Le destinataire est le Défenseur des droits", "The recipient is the Défenseur des droits"),
            Fact::RecipientRole,
            recipient(&[Role::DefenseurDesDroits]),
        ),
        condition(
            words(
                "Vous n'êtes pas l'avocat : seul son client peut demander que cela soit dit",
                "You are not the lawyer: only the client may ask that it be told",
            ),
            Fact::SenderRole,
            Test::Not(&sender(&[Role::Avocat])),
        ),
        condition(
            words(
                "L'information est strictement nécessaire. À peser : qui l'a saisi, le secret médical, l'accord de \
                 l'intéressé",
                "The information is strictly necessary. To weigh: who brought the case before them, medical secrecy, the person's agreement",
            ),
            Fact::Necessary,
            NECESSARY,
        ),
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Consult,
        Force::Recommandation,
        words(
            "Demander l'objet de la saisine et sa base, et répondre par la direction du service.",
            "Ask for the subject and ground of the request, and answer through the head of the service.",
        ),
    )],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{outcome_of, with};

    fn asked() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 9},
            "measure": "aucune", "purpose": "controler", "danger": "aucun", "offence": "aucune",
            "sender": {"role": "referent-ase", "service": {"kind": "ase"}, "involved": true},
            "recipient": {"role": "defenseur-des-droits", "involved": false},
            "items": [{"id": "x", "category": "vie-quotidienne", "subject": "enfant", "source": "dossier",
                       "necessary": true}],
            "notices": [], "consents": []
        })
    }

    #[test]
    fn an_answer_to_the_defenseur_is_weighed_from_31_march_2011() {
        assert_eq!(outcome_of(asked()), "judgement");
        assert_eq!(outcome_of(with(asked(), "/date", json!("2011-03-30"))), "prohibited");
        assert_eq!(outcome_of(with(asked(), "/date", json!("2011-03-31"))), "judgement");
        assert_eq!(outcome_of(with(asked(), "/items/0/necessary", json!(false))), "prohibited");
        assert_eq!(outcome_of(with(asked(), "/sender/role", json!("avocat"))), "prohibited");
    }
}
