//! # CASF, art. L. 226-6 et L. 226-9 (L. 147-16 depuis la loi 2022-140) — le 119
//!
//! **Lecture.** L. 226-6 : le service d'accueil téléphonique transmet immédiatement au président du
//! conseil départemental ce qu'il recueille sur un mineur, et ce qu'il en pense : son appréciation accompagne l'appel,
//! elle ne le retient pas. L. 226-9 : ses agents sont tenus au secret. Ce qu'ils recueillent est couvert d'un
//! secret que la CADA dit absolu : la transcription d'un appel ne se communique pas aux parents,
//! même masquée ; les mêmes faits venus d'une école, si (CADA 20223433).
//!
//! **Ce que l'article ne dit pas.** Il ne retient rien vers le haut : la CRIP, le procureur et le
//! juge reçoivent ce qui vient du 119. Il ne règle que l'accès aux documents, non ce que les agents
//! disent aux familles pendant l'évaluation (CADA 20254571). Les agents de la CRIP n'en relèvent pas.
//!
//! **Versions.** 2004 pour L. 226-9, 2007 pour L. 226-6 ; la loi 2022-140 les modifie et crée
//! L. 147-16, que la CADA cite depuis (texte et date d'effet non vérifiés).

use super::cc_375::MINOR_375;
use super::norm::{CLOSES_ACCESS, Effect, Force, NO_EDGES, Norm, Way, condition, version};
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::information::FROM_119;
use crate::facts::protection::RECEIVES_FOR_THE_DEPARTMENT;
use crate::facts::test::{sender, source};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Role, Source};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "casf-l226-9",
    citation: "CASF, art. L. 226-9 et L. 147-16",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Communiquer,
    summary: words(
        "Ce que le 119 recueille est couvert d'un secret absolu : nul n'y accède, même masqué.",
        "What the 119 line collects is under absolute secrecy: nobody has access to it, even masked.",
    ),
    versions: &[
        version(day(2007, 3, 7), words("En vigueur depuis 2004.", "In force since 2004."))
            .formerly(day(2022, 2, 9), "CASF, art. L. 226-9"),
        version(
            day(2022, 2, 9),
            words(
                "Loi n° 2022-140 : L. 147-16 (date d'effet non vérifiée).",
                "Loi no. 2022-140: L. 147-16 (date of effect unverified).",
            ),
        ),
    ],
    conditions: &[condition(
        words("L'information vient d'un appel au 119", "The information comes from a call to the 119 line"),
        Fact::Source,
        FROM_119,
    )],
    formalities: &[],
    duties: &[],
    edges: CLOSES_ACCESS,
};

pub(super) static LINE: Norm = Norm {
    id: "casf-l226-6",
    citation: "CASF, art. L. 226-6",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Alerter,
    summary: words(
        "Le 119 transmet immédiatement au département ce qu'il recueille sur un mineur en danger, et son appréciation.",
        "The 119 line passes on at once to the département what it collects on a minor in danger, and its own assessment.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words("Loi n° 2007-293 du 5 mars 2007.", "Loi no. 2007-293 of 5 March 2007."),
    )],
    conditions: &[
        condition(
            words("Vous êtes écoutant du 119", "You answer the 119 line"),
            Fact::SenderRole,
            sender(&[Role::Ecoutant119]),
        ),
        condition(
            words(
                "Le destinataire est le président du conseil départemental ou le responsable désigné (CRIP)",
                "The recipient is the president of the département council or the person designated (CRIP)",
            ),
            Fact::RecipientRole,
            Test::Recipient(&Test::Fact(&RECEIVES_FOR_THE_DEPARTMENT)),
        ),
        condition(MINOR_375, Fact::Age, Test::Fact(&MINOR_NOT_EMANCIPATED)),
        condition(
            words("Vous l'avez recueilli en service", "You collected it on duty"),
            Fact::Source,
            Test::Not(&source(&[Source::ViePrivee, Source::Public])),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{carried_by, outcome_of, with};

    fn access() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 16, "emancipated": false, "discernment": true},
            "guardians": [], "sender": {"role": "directeur", "service": {"kind": "essms-protection-enfance"}},
            "recipient": {"role": "enfant"}, "purpose": "droit-d-acces", "danger": "aucun", "measure": "aucune",
            "items": [{
                "id": "a", "category": "vie-quotidienne", "subject": "enfant", "source": "ligne-119",
                "draft": false, "madeForJudge": false, "harmsChild": false,
            }],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn l_appel_au_119_ne_se_communique_a_personne() {
        assert_eq!(outcome_of(access()), "prohibited");
        assert!(carried_by(access(), "casf-l226-9"));
        assert_eq!(outcome_of(with(access(), "/items/0/source", json!("dossier"))), "required");
    }

    #[test]
    fn le_119_transmet_tout_de_suite_au_departement() {
        let call = with(access(), "/sender", json!({"role": "ecoutant-119"}));
        let call = with(with(call, "/recipient", json!({"role": "crip"})), "/danger", json!("risque"));
        assert!(carried_by(call.clone(), "casf-l226-6"));
        assert!(!carried_by(with(call.clone(), "/recipient/role", json!("maire")), "casf-l226-6"));
        let desk = json!({"role": "chef-de-service", "service": {"kind": "crip"}});
        assert!(carried_by(with(call.clone(), "/recipient", desk), "casf-l226-6"), "whoever receives for the cell");
        // its own assessment goes with the call, and holds nothing back
        assert!(carried_by(with(call, "/danger", json!("aucun")), "casf-l226-6"));
    }
}
