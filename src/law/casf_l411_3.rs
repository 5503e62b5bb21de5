//! # CASF, art. L. 411-3 — assistants de service social : secret, et faculté d'alerter
//!
//! **Lecture.** Les assistants de service social et les étudiants qui se préparent à ce métier sont
//! tenus au secret (al. 1 : `facts/secrecy.rs`). En vue de la protection, ils peuvent indiquer à la
//! justice ou aux services administratifs chargés de la protection de l'enfance le mineur dont la
//! santé, la sécurité, la moralité ou l'éducation sont compromises (al. 2).
//!
//! **Ce que l'article ne dit pas.** C'est une faculté : le devoir vient de L. 221-6 ou de
//! L. 226-2-1 pour qui en relève. Le dossier du juge se lit chez lui (CPC 1187, 1187-1), les notes
//! restent dans le service. Il ne demande ni accord ni information préalable ; L. 226-2-1
//! demande, lui, d'informer les parents.
//!
//! **Discuté.** « Compromises » : un simple risque y entre-t-il ?
//!
//! **Versions.** Règle de 1946, codifiée en 2000, inchangée.

use super::norm::{Effect, Force, NO_EDGES, Norm, Way, condition, debated, version};
use crate::facts::child::MINOR;
use crate::facts::information::{IN_DANGER, NEEDED_TO_PROTECT};
use crate::facts::protection::RECEIVES_FOR_THE_ASE;
use crate::facts::test::{category, danger, purpose, recipient, sender};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Danger, Purpose, Role};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "casf-l411-3",
    citation: "CASF, art. L. 411-3, al. 2",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "L'assistant de service social peut dire à la justice ou à la protection de l'enfance qu'un mineur est \
         compromis dans sa santé, sa sécurité ou son éducation.",
        "A social worker may tell the court or child protection of a minor whose health, safety or upbringing is \
         compromised.",
    ),
    versions: &[version(day(2007, 3, 7), words("Codifié en 2000, inchangé.", "Codified in 2000, unchanged."))],
    conditions: &[
        condition(
            words("Vous êtes assistant de service social", "You are a social worker (assistant de service social)"),
            Fact::SenderRole,
            sender(&[Role::AssistantServiceSocial, Role::AssistantSocialScolaire]),
        ),
        condition(
            words(
                "Le destinataire est la justice ou un service chargé de la protection de l'enfance",
                "The recipient is the court or a service in charge of child protection",
            ),
            Fact::RecipientRole,
            Test::Any(&[
                recipient(&[
                    Role::Procureur,
                    Role::JugeDesEnfants,
                    Role::JugeDInstruction,
                    Role::JugeAuxAffairesFamiliales,
                ]),
                Test::Recipient(&Test::Fact(&RECEIVES_FOR_THE_ASE)),
            ]),
        ),
        condition(words("L'enfant est mineur", "The child is a minor"), Fact::Age, Test::Fact(&MINOR)),
        debated(
            words(
                "Sa santé, sa sécurité, sa moralité ou son éducation sont compromises",
                "Their health, safety, morality or upbringing is compromised",
            ),
            Fact::Danger,
            IN_DANGER,
            danger(&[Danger::Risque]),
            words(
                "« Compromises » : une lecture attend le danger, l'autre admet le risque. À peser : la voie de la CRIP, \
                 ouverte dès le risque.",
                "\"Compromised\": one reading waits for danger, the other accepts a risk. To weigh: the CRIP's way, open \
                 from a risk on.",
            ),
        ),
        condition(
            words(
                "Faits de danger, ou information strictement nécessaire à la protection",
                "Facts of danger, or information strictly needed to protect",
            ),
            Fact::Necessary,
            Test::Fact(&NEEDED_TO_PROTECT),
        ),
        condition(
            words("C'est en vue d'une protection", "It is in view of protection"),
            Fact::Purpose,
            Test::Not(&purpose(&[
                Purpose::RechercheStatistique,
                Purpose::DroitDAcces,
                Purpose::PrevenirLaDelinquance,
            ])),
        ),
        condition(
            words(
                "Ce n'est ni une pièce du dossier du juge, ni vos notes personnelles",
                "It is neither a document of the judge's file nor your personal notes",
            ),
            Fact::Category,
            Test::Not(&category(&[Category::PieceJudiciaire, Category::NotesPersonnelles])),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{carried_by, with};

    fn to_the_judge() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false}, "guardians": [],
            "sender": {"role": "assistant-service-social", "involved": false, "service": {"kind": "service-social"}},
            "recipient": {"role": "juge-des-enfants"}, "danger": "danger", "measure": "aucune", "offence": "aucune",
            "purpose": "signalement",
            "items": [{"id": "a", "subject": "enfant", "category": "relations-familiales", "necessary": true, "source": "confidence", "nature": "fait"}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn l_assistante_sociale_peut_saisir_le_juge() {
        assert!(carried_by(to_the_judge(), "casf-l411-3"));
    }

    #[test]
    fn ni_une_autre_profession_ni_un_tiers_ni_un_majeur_ni_l_inutile() {
        let other = with(to_the_judge(), "/sender/role", json!("conseiller-esf"));
        let third = with(to_the_judge(), "/recipient/role", json!("bailleur"));
        let of_age = with(to_the_judge(), "/child/age", json!(18));
        let useless = with(to_the_judge(), "/items/0/necessary", json!(false));
        for request in [other, third, of_age, useless] {
            assert!(!carried_by(request.clone(), "casf-l411-3"), "{request}");
        }
    }
}
