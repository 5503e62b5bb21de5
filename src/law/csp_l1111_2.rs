//! # CSP, art. L. 1111-2 — information sur la santé
//!
//! **Lecture.** Toute personne est informée de sa santé par les professionnels qui la soignent. Pour
//! un mineur, les titulaires de l'autorité parentale reçoivent cette information ; il la reçoit
//! aussi lui-même et prend part à la décision, selon sa maturité.
//!
//! **Ce que l'article ne dit pas.** Il ne vise que les soignants et ce qui regarde les soins. Il cède
//! devant le secret demandé par le mineur (L. 1111-5) et devant son intérêt (voir `cide_3.rs`).
//!
//! **Versions.** 2002, même portée ici.

use super::norm::{DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Towards, Way, condition, version};
use crate::facts::access::RECIPIENT_IS_HOLDER;
use crate::facts::information::HEALTH_CATEGORIES;
use crate::facts::protection::HEALTH;
use crate::facts::test::{ALWAYS, category, purpose, recipient, sender, subject};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Purpose, Role, Subject};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "csp-l1111-2",
    citation: "CSP, art. L. 1111-2",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Communiquer,
    summary: words(
        "Le soignant informe l'enfant, selon sa maturité, et qui exerce l'autorité parentale.",
        "The health professional informs the child, according to maturity, and whoever exercises parental authority.",
    ),
    versions: &[version(day(2007, 3, 7), words("Loi n° 2002-303.", "Loi no. 2002-303."))],
    conditions: &[
        condition(
            words(
                "Le destinataire est l'enfant, ou exerce l'autorité parentale sur lui",
                "The recipient is the child, or exercises parental authority over them",
            ),
            Fact::RecipientRole,
            Test::Any(&[recipient(&[Role::Enfant]), Test::Fact(&RECIPIENT_IS_HOLDER)]),
        ),
        condition(words("Vous êtes soignant", "You are a health professional"), Fact::SenderRole, sender(HEALTH)),
        condition(
            words("Le but est de soigner ou d'informer la famille", "The aim is care or informing the family"),
            Fact::Purpose,
            purpose(&[Purpose::Soigner, Purpose::InformerLaFamille]),
        ),
        condition(words("Il s'agit de santé", "It is about health"), Fact::Category, category(HEALTH_CATEGORIES)),
        condition(
            words("L'information concerne l'enfant", "The information is about the child"),
            Fact::Subject,
            subject(&[Subject::Enfant]),
        ),
    ],
    formalities: &[],
    duties: &[DutyRule {
        moment: Moment::After,
        kind: DutyKind::Inform,
        towards: Towards::Child,
        force: Force::Loi,
        citation: None,
        when: ALWAYS,
        words: words(
            "Dire aussi à l'enfant ce qui regarde sa santé, avec des mots de son âge.",
            "Tell the child too what is about their health, in words for their age.",
        ),
    }],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::csp_l1111_5::tests::kept_secret;
    use super::super::tests::{carried_by, outcome_of, with};

    fn told() -> Value {
        let open = with(kept_secret(), "/items/0/secrecyAsked", json!(false));
        with(open, "/purpose", json!("informer-la-famille"))
    }

    #[test]
    fn the_doctor_tells_the_mother_and_the_child() {
        assert_eq!(outcome_of(told()), "permitted");
        assert!(carried_by(told(), "csp-l1111-2"));
        assert!(carried_by(with(told(), "/recipient", json!({"role": "enfant"})), "csp-l1111-2"));
    }

    #[test]
    fn neither_the_step_parent_nor_a_parent_without_authority() {
        assert_eq!(outcome_of(with(told(), "/recipient", json!({"role": "beau-parent"}))), "prohibited");
        assert_eq!(outcome_of(with(told(), "/guardians/0/authority", json!("aucune"))), "prohibited");
        assert!(!carried_by(with(told(), "/items/0/category", json!("logement")), "csp-l1111-2"));
        let child = with(told(), "/recipient", json!({"role": "enfant"}));
        assert!(!carried_by(with(child, "/items/0/subject", json!("famille")), "csp-l1111-2"));
        assert!(!carried_by(with(told(), "/sender/role", json!("directeur")), "csp-l1111-2"));
        assert!(!carried_by(with(told(), "/purpose", json!("autre")), "csp-l1111-2"));
    }
}
