//! # CSP, art. L. 2212-7 et L. 2213-2 — interruption de grossesse d'une mineure, et secret
//!
//! **Lecture.** La mineure non émancipée qui veut le secret est d'abord encouragée à consulter un
//! titulaire de l'autorité parentale ; si elle le maintient, l'interruption se fait à sa seule
//! demande, accompagnée d'un majeur de son choix. L. 2213-2 dit de même pour le motif médical
//! (rédaction de 2021). Ce secret tient envers les parents, de l'infirmière comme de l'éducatrice
//! qui a accompagné, et dans tout écrit qu'ils pourraient lire.
//!
//! **Ce que l'article ne dit pas.** Il ne ferme aucun devoir envers une autorité. Les personnels de
//! la consultation préalable sont tenus au secret (L. 2212-4).
//!
//! **Versions.** 2001 ; 28 janvier 2016 (même mécanisme). Le libellé actuel, qui nommerait la
//! sage-femme, est non vérifié (de mémoire).

use super::csp_l1111_5::{A_MINOR, ABOUT_THE_MINOR, SECRECY_ASKED, TOWARDS_PARENTS};
use super::norm::{CLOSES_OPTIONS_AND_ACCESS, Condition, Effect, Force, Norm, Way, condition, version};
use crate::facts::test::category;
use crate::facts::{Fact, day};
use crate::request::vocabulary::Category;
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "csp-l2212-7",
    citation: "CSP, art. L. 2212-7 et L. 2213-2",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Communiquer,
    summary: words(
        "L'interruption de grossesse qu'une mineure a voulu tenir secrète ne se dit pas à ses parents.",
        "A termination that a minor wanted kept secret is not told to her parents.",
    ),
    versions: &[
        version(day(2007, 3, 7), words("Loi n° 2001-588.", "Loi no. 2001-588.")),
        version(day(2016, 1, 28), words("Loi n° 2016-41 : même mécanisme.", "Loi no. 2016-41: same mechanism.")),
    ],
    conditions: &[TOWARDS_PARENTS, A_MINOR, ABOUT_THE_MINOR, SEXUAL_HEALTH, SECRECY_ASKED],
    formalities: &[],
    duties: &[],
    edges: CLOSES_OPTIONS_AND_ACCESS,
};

pub(super) const SEXUAL_HEALTH: Condition = condition(
    words("Il s'agit de santé sexuelle", "It is about sexual health"),
    Fact::Category,
    category(&[Category::SanteSexuelle]),
);

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::csp_l1111_5::tests::kept_secret;
    use super::super::tests::{carried_by, outcome_of, with};

    #[test]
    fn a_termination_kept_secret_is_closed_to_the_mother_before_2016_too() {
        let secret = with(kept_secret(), "/items/0/category", json!("sante-sexuelle"));
        let midwife = with(with(secret, "/sender/role", json!("sage-femme")), "/date", json!("2016-01-27"));
        assert_eq!(outcome_of(midwife.clone()), "prohibited");
        assert!(carried_by(midwife.clone(), "csp-l2212-7") && !carried_by(midwife, "csp-l1111-5"));
    }

    #[test]
    fn other_care_is_not_of_this_article() {
        assert!(!carried_by(kept_secret(), "csp-l2212-7"));
    }

    #[test]
    fn only_a_minors_own_secret_and_only_towards_the_parents() {
        let secret = with(kept_secret(), "/items/0/category", json!("sante-sexuelle"));
        assert!(carried_by(secret.clone(), "csp-l2212-7"));
        for (path, value) in [
            ("/recipient", json!({"role": "employeur"})),
            ("/child", json!({"age": 19, "emancipated": false})),
            ("/items/0/subject", json!("fratrie")),
            ("/items/0/secrecyAsked", json!(false)),
        ] {
            assert!(!carried_by(with(secret.clone(), path, value), "csp-l2212-7"), "{path}");
        }
    }
}
