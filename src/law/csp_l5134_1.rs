//! # CSP, art. L. 5134-1 — contraception des mineurs
//!
//! **Lecture.** La prescription, la délivrance et la pose d'un contraceptif à une personne mineure ne
//! demandent pas l'accord des titulaires de l'autorité parentale. La délivrance et la prise en charge
//! sont protégées par le secret, y compris, depuis 2016, les examens liés.
//!
//! **Ce que l'article ne dit pas.** Il ne dit pas que les parents n'en sauront rien si la mineure ne
//! l'a pas demandé : qu'elle l'ait demandé ou non reste une question à lui poser.
//!
//! **Versions.** 2001 et suivantes ; secret de la prise en charge au plus tard en 2014 ; 28 janvier
//! 2016 (examens de biologie). Rédactions de 2023 non lues.

use super::csp_l1111_5::{A_MINOR, ABOUT_THE_MINOR, SECRECY_ASKED, TOWARDS_PARENTS};
use super::csp_l2212_7::SEXUAL_HEALTH;
use super::norm::{CLOSES_OPTIONS_AND_ACCESS, Effect, Force, Norm, Way, version};
use crate::facts::day;
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "csp-l5134-1",
    citation: "CSP, art. L. 5134-1",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Communiquer,
    summary: words(
        "La contraception d'une mineure ne demande pas l'accord des parents ; si elle veut le secret, ils n'en savent \
         rien.",
        "A minor's contraception needs no parental agreement; if she wants secrecy, her parents are not told.",
    ),
    versions: &[
        version(day(2007, 3, 7), words("Loi n° 2001-588.", "Loi no. 2001-588.")),
        version(
            day(2016, 1, 28),
            words("Loi n° 2016-41 : examens de biologie liés.", "Loi no. 2016-41: related laboratory tests."),
        ),
    ],
    conditions: &[TOWARDS_PARENTS, A_MINOR, ABOUT_THE_MINOR, SEXUAL_HEALTH, SECRECY_ASKED],
    formalities: &[],
    duties: &[],
    edges: CLOSES_OPTIONS_AND_ACCESS,
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::csp_l1111_5::tests::kept_secret;
    use super::super::tests::{carried_by, outcome_of, with};

    #[test]
    fn the_school_nurse_says_nothing_of_it_to_the_father() {
        let pill = with(kept_secret(), "/items/0/category", json!("sante-sexuelle"));
        let pill = with(pill, "/purpose", json!("informer-la-famille"));
        let nurse = with(
            pill,
            "/sender",
            json!({"role": "infirmier-scolaire", "involved": true,
            "service": {"kind": "education-nationale"}}),
        );
        assert_eq!(outcome_of(nurse.clone()), "prohibited");
        assert!(carried_by(nurse.clone(), "csp-l5134-1"));
        assert!(!carried_by(with(nurse, "/items/0/secrecyAsked", json!(false)), "csp-l5134-1"));
    }

    #[test]
    fn only_a_minors_own_secret_and_only_towards_the_parents() {
        let secret = with(kept_secret(), "/items/0/category", json!("sante-sexuelle"));
        assert!(carried_by(secret.clone(), "csp-l5134-1"));
        for (path, value) in [
            ("/recipient", json!({"role": "employeur"})),
            ("/child", json!({"age": 19, "emancipated": false})),
            ("/items/0/subject", json!("fratrie")),
            ("/items/0/secrecyAsked", json!(false)),
        ] {
            assert!(!carried_by(with(secret.clone(), path, value), "csp-l5134-1"), "{path}");
        }
    }
}
