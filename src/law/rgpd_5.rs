//! # RGPD, art. 5 — ne dire que le nécessaire
//!
//! **Lecture.** Les données sont adéquates, pertinentes et limitées à ce qui est nécessaire au but.
//! Ce qu'aucun secret ne couvre mais dont le destinataire n'a pas besoin reste donc chez celui qui le
//! sait.
//!
//! **Ce que l'article ne dit pas.** Il ne ferme aucune voie que la loi ouvre : il est la règle par
//! défaut de ce qui n'est pas secret.
//!
//! **Versions.** Applicable le 25 mai 2018 ; avant, même principe dans la loi n° 78-17, art. 6 (non
//! relu).

use super::cc_9::{NOT_COVERED, NOT_NEEDED};
use super::norm::{Effect, Force, Norm, Way, YIELDS_TO_ALL, condition, version};
use crate::facts::secrecy::COVERED;
use crate::facts::test::no;
use crate::facts::{Fact, Test, day};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "rgpd-5",
    citation: "RGPD, art. 5",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Secret,
    summary: words(
        "Ce dont le destinataire n'a pas besoin ne se transmet pas, même si aucun secret ne le couvre.",
        "What the recipient does not need is not passed on, even where no secrecy covers it.",
    ),
    versions: &[
        version(day(2007, 3, 7), words("Loi n° 78-17, art. 6.", "Loi no. 78-17, art. 6."))
            .formerly(day(2018, 5, 25), "Loi n° 78-17, art. 6"),
        version(day(2018, 5, 25), words("Règlement (UE) 2016/679.", "Regulation (EU) 2016/679.")),
    ],
    conditions: &[
        condition(NOT_COVERED, Fact::SenderRole, Test::Not(&Test::Fact(&COVERED))),
        condition(NOT_NEEDED, Fact::Necessary, no(Fact::Necessary)),
    ],
    formalities: &[],
    duties: &[],
    edges: YIELDS_TO_ALL,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn a_neighbour_gossips() -> Value {
        json!({
            "date": "2018-05-24",
            "child": {"age": 13, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "aucune",
            "sender": {"role": "autre-tiers", "service": {"id": "a", "kind": "aucun"}, "involved": false},
            "recipient": {"role": "bailleur", "service": {"id": "b", "kind": "entreprise"}, "involved": false},
            "purpose": "autre", "request": "initiative", "setting": "oral",
            "danger": "aucun", "offence": "aucune", "judgeSeized": false, "moving": false,
            "items": [{"id": "i", "category": "vie-quotidienne", "subject": "enfant", "source": "vie-privee",
                       "necessary": false, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn what_is_not_needed_stays_before_and_after_the_regulation() {
        for date in ["2018-05-24", "2018-05-25"] {
            let request = with(a_neighbour_gossips(), "/date", json!(date));
            assert_eq!(outcome_of(request.clone()), "prohibited");
            assert!(carried_by(request.clone(), "rgpd-5"));
            assert!(carried_by(request, "cc-9-vie-privee"));
        }
    }

    #[test]
    fn what_secrecy_covers_is_closed_by_secrecy_itself() {
        let request = with(a_neighbour_gossips(), "/date", json!("2026-01-15"));
        let request = with(request, "/sender/role", json!("referent-ase"));
        let request = with(request, "/items/0/source", json!("dossier"));
        assert_eq!(outcome_of(request.clone()), "prohibited");
        assert!(!carried_by(request.clone(), "rgpd-5"));
        assert!(carried_by(request, "cp-226-13"));
    }

    #[test]
    fn what_is_needed_but_hidden_by_the_judge_is_not_a_matter_of_need() {
        let request = with(a_neighbour_gossips(), "/measure", json!("placement-ase"));
        let request = with(request, "/judgeSeized", json!(true));
        let request = with(with(request, "/recipient/role", json!("fratrie")), "/items/0/necessary", json!(true));
        let request =
            with(with(request, "/items/0/category", json!("coordonnees")), "/items/0/anonymised", json!(true));
        assert_eq!(outcome_of(request.clone()), "prohibited");
        assert!(!carried_by(request.clone(), "rgpd-5"));
        assert!(!carried_by(request, "cc-9-vie-privee"));
    }
}
