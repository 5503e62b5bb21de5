//! # CPC, art. 268 — ce que le juge remet à l'expert qu'il commet
//!
//! **Lecture.** Les dossiers des parties et les documents nécessaires à l'expertise sont gardés au greffe ; l'expert les consulte
//! et, sa mission acceptée, se les fait remettre (lu en ligne, texte du greffe ; droit.md, A57, n'en dit rien).
//!
//! **Ce que l'article ne dit pas.** L'expert ne les montre à personne et rend compte au seul juge (`cpc_282.rs`). L'expertise
//! pénale circule entre ceux qui concourent à la procédure (`cpp_11.rs`).
//!
//! **Versions.** En vigueur avant 2007.

use super::norm::{Effect, Force, NO_EDGES, Norm, Way, condition, version};
use crate::facts::information::NECESSARY;
use crate::facts::protection::PENAL_MEASURES;
use crate::facts::test::{measure, recipient, sender, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::Role;
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cpc-268",
    citation: "CPC, art. 268",
    force: Force::Reglement,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "L'expert commis reçoit du juge les documents nécessaires à l'expertise.",
        "The appointed expert receives from the judge the documents the appraisal needs.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur avant 2007.", "In force before 2007."))],
    conditions: &[
        condition(
            words("Vous êtes le juge qui a commis l'expert", "You are the judge who appointed the expert"),
            Fact::SenderRole,
            Test::All(&[sender(&[Role::JugeDesEnfants, Role::JugeAuxAffairesFamiliales]), yes(Fact::SenderInvolved)]),
        ),
        condition(
            words("Le destinataire est l'expert commis", "The recipient is the appointed expert"),
            Fact::RecipientRole,
            Test::All(&[recipient(&[Role::ExpertJudiciaire]), yes(Fact::RecipientInvolved)]),
        ),
        condition(
            words("La procédure est civile", "The proceedings are civil"),
            Fact::Measure,
            Test::Not(&measure(PENAL_MEASURES)),
        ),
        condition(words("L'expertise en a besoin", "The appraisal needs it"), Fact::Necessary, NECESSARY),
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::law::cpc_1187::tests::the_father_reads_the_file;
    use crate::law::tests::{carried_by, outcome_of, with};

    #[test]
    fn the_judge_hands_the_appointed_expert_what_the_appraisal_needs() {
        let judge = json!({"role": "juge-des-enfants", "service": {"kind": "tribunal"}, "involved": true});
        let expert = json!({"role": "expert-judiciaire", "service": {"kind": "cabinet-liberal"}, "involved": true});
        let handed = with(with(the_father_reads_the_file(), "/sender", judge), "/recipient", expert);
        assert_eq!(outcome_of(handed.clone()), "permitted");
        assert!(carried_by(handed.clone(), "cpc-268"));
        for (path, value) in [
            ("/sender/role", json!("referent-ase")),
            ("/sender/involved", json!(false)),
            ("/recipient/involved", json!(false)),
            ("/items/0/necessary", json!(false)),
            ("/measure", json!("placement-penal")),
        ] {
            assert!(!carried_by(with(handed.clone(), path, value), "cpc-268"), "{path}");
        }
    }
}
