//! # CPC, art. 282 — l'expert remet son avis au juge qui l'a commis
//!
//! **Lecture.** Le technicien commis par un juge lui rend son avis, oral ou écrit : le secret ne s'oppose
//! pas au mandant, dans les limites de la mission.
//!
//! **Ce que l'article ne dit pas.** L'expert ne fait pas connaître d'autre information recueillie à
//! l'occasion de sa mission (CPC 244, de mémoire, non vérifié). Il ne rend compte qu'au juge : ni au
//! service, ni à la famille, ni à l'ASE (droit.md A57). L'expertise pénale a ses propres textes (CPP 156 et
//! suivants, non modélisés).
//!
//! **Versions.** En vigueur avant 2007.

use super::norm::{DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, duty, version};
use crate::facts::information::NECESSARY;
use crate::facts::test::{purpose, recipient, sender, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Purpose, Role};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cpc-282",
    citation: "CPC, art. 282",
    force: Force::Reglement,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "L'expert rend son avis au juge qui l'a commis, dans les limites de sa mission.",
        "The expert gives their opinion to the judge who appointed them, within their mission.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur avant 2007.", "In force before 2007."))],
    conditions: &[
        condition(
            words("Vous êtes l'expert commis", "You are the appointed expert"),
            Fact::SenderRole,
            Test::All(&[sender(&[Role::ExpertJudiciaire]), yes(Fact::SenderInvolved)]),
        ),
        condition(
            words("Le destinataire est le juge qui vous a commis", "The recipient is the judge who appointed you"),
            Fact::RecipientRole,
            recipient(&[Role::JugeDesEnfants, Role::JugeAuxAffairesFamiliales]),
        ),
        condition(
            words("Le but est de rendre compte de la mission", "The aim is to report on the mission"),
            Fact::Purpose,
            purpose(&[Purpose::RendreCompteAuMandant, Purpose::Evaluer, Purpose::RepondreAUneRequisition]),
        ),
        condition(
            words("L'information répond à la mission", "The information answers the mission"),
            Fact::Necessary,
            NECESSARY,
        ),
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Reglement,
        words(
            "S'en tenir aux questions posées ; ce qui a été appris en dehors de la mission reste secret.",
            "Keep to the questions asked; what was learnt outside the mission stays secret.",
        ),
    )],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::cpc_1187::tests::the_father_reads_the_file;
    use super::super::tests::{carried_by, outcome_of, with};

    #[test]
    fn the_expert_reports_to_the_judge_within_the_mission() {
        let expert =
            json!({"role": "expert-judiciaire", "service": {"id": "a", "kind": "cabinet-liberal"}, "involved": true});
        let judge = json!({"role": "juge-aux-affaires-familiales", "service": {"id": "b", "kind": "tribunal"}, "involved": false});
        let report = with(with(the_father_reads_the_file(), "/sender", expert), "/recipient", judge);
        let report = with(with(report, "/purpose", json!("rendre-compte-au-mandant")), "/measure", json!("aucune"));
        let report = with(report, "/items/0/category", json!("relations-familiales"));
        assert_eq!(outcome_of(report.clone()), "required");
        assert!(carried_by(report.clone(), "cpc-282"));
        assert!(!carried_by(with(report.clone(), "/items/0/necessary", json!(false)), "cpc-282"));
        assert!(!carried_by(with(report, "/recipient/role", json!("cadre-ase")), "cpc-282"));
    }
}
