//! # CSP, art. L. 1111-7 — accès aux informations de santé
//!
//! **Lecture.** Toute personne accède, elle-même ou par un médecin, aux informations de santé que
//! détiennent professionnels et établissements. Pour un mineur, les titulaires de l'autorité
//! parentale exercent ce droit, sauf opposition de L. 1111-5 ; le mineur peut demander que l'accès
//! passe par un médecin. Un mandataire, dont l'avocat, peut l'exercer pour qui l'a désigné (CE 26 sept.
//! 2005, n° 270234). En sont exclues les informations venues de tiers étrangers aux soins.
//! Huit jours, deux mois au-delà de cinq ans (R. 1111-1).
//!
//! **Ce que l'article ne dit pas.** Il ne règle ni l'explication donnée au fil des soins
//! (L. 1111-2), ni l'accès au reste du dossier éducatif (CRPA).
//!
//! **Discuté.** Le parent sans l'exercice de l'autorité garde un droit de surveillance
//! (C. civ. 373-2-1), que la CADA rappelle sans trancher (20155804). Que le mineur demande seul l'accès
//! (droit.md §7.1 n° 16) ; le soin qu'il a voulu secret (L. 1111-5) est à lui.
//!
//! **Versions.** 2002 ; rédaction actuelle du 1er novembre 2021, même portée ici.

use super::crpa_l311_6::FOR_ACCESS;
use super::norm::{DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty, version};
use crate::facts::access::{OF_NO_SERVICE, RECIPIENT_IS_HOLDER, RECIPIENT_REPRESENTS, RECIPIENT_WITHOUT_EXERCISE};
use crate::facts::child::DECIDES_ALONE;
use crate::facts::information::{ABOUT_RECIPIENT_OR_CLIENT, HEALTH_CATEGORIES};
use crate::facts::protection::HEALTH;
use crate::facts::test::{category, recipient, sender, sender_service, subject, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Role, ServiceKind, Subject};
use crate::wording::{Words, words};

pub(super) static NORM: Norm = Norm {
    id: "csp-l1111-7",
    citation: "CSP, art. L. 1111-7",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Communiquer,
    summary: words(
        "La personne soignée, ou qui exerce l'autorité parentale sur le mineur, accède aux informations de santé.",
        "The patient, or whoever exercises parental authority over the minor, has access to health information.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words("Loi n° 2002-303 ; même portée depuis.", "Loi no. 2002-303; same effect since."),
    )],
    conditions: &[
        FOR_ACCESS,
        condition(
            words(
                "Vous détenez des informations de santé : soignant, service de soins, PMI",
                "You hold health information: health professional, care service, PMI",
            ),
            Fact::SenderRole,
            Test::All(&[
                Test::Any(&[
                    sender(HEALTH),
                    sender_service(&[
                        ServiceKind::EtablissementDeSante,
                        ServiceKind::CabinetLiberal,
                        ServiceKind::Pmi,
                    ]),
                ]),
                // a lawyer or an expert has a practice too, and gives no care
                Test::Not(&OF_NO_SERVICE),
            ]),
        ),
        condition(words("Il s'agit de santé", "It is about health"), Fact::Category, category(HEALTH_CATEGORIES)),
        debated(
            words(
                "Le destinataire est la personne soignée, exerce l'autorité parentale sur elle, ou est leur avocat",
                "The recipient is the patient, exercises parental authority over them, or is the lawyer of one of these",
            ),
            Fact::RecipientAuthority,
            Test::Any(&[
                Test::All(&[
                    subject(&[Subject::Enfant]),
                    Test::Any(&[Test::Fact(&RECIPIENT_IS_HOLDER), Test::Fact(&RECIPIENT_REPRESENTS)]),
                ]),
                Test::All(&[
                    recipient(&[Role::Enfant]),
                    subject(&[Subject::Enfant]),
                    Test::Any(&[Test::Fact(&DECIDES_ALONE), yes(Fact::SecrecyAsked)]),
                ]),
                Test::All(&[Test::Not(&recipient(&[Role::Enfant])), Test::Fact(&ABOUT_RECIPIENT_OR_CLIENT)]),
            ]),
            Test::All(&[
                subject(&[Subject::Enfant]),
                Test::Any(&[
                    Test::Fact(&RECIPIENT_WITHOUT_EXERCISE),
                    Test::All(&[recipient(&[Role::Enfant]), yes(Fact::Discernment)]),
                ]),
            ]),
            WITHOUT_EXERCISE,
        ),
    ],
    formalities: &[],
    duties: &[
        duty(
            Moment::Before,
            DutyKind::Limit,
            Force::Loi,
            words(
                "Retirer ce que des tiers étrangers aux soins ont confié, et ce qui les concerne.",
                "Take out what third parties outside care confided, and what is about them.",
            ),
        ),
        duty(
            Moment::Before,
            DutyKind::Consult,
            Force::Loi,
            words(
                "Répondre sous huit jours (deux mois si l'information a plus de cinq ans) ; par un médecin si le mineur le demande.",
                "Answer within eight days (two months if the information is more than five years old); through a doctor if the minor asks.",
            ),
        ),
    ],
    edges: NO_EDGES,
};

const WITHOUT_EXERCISE: Words = words(
    "Parent sans exercice : surveiller et savoir les choix importants (C. civ. 373-2-1) va-t-il jusqu'au dossier ? \
     Mineur : ses parents exercent le droit, il peut vouloir passer par un médecin. À peser : le jugement, sa maturité, \
     son intérêt.",
    "Parent without exercise: does watching over and knowing important choices (C. civ. 373-2-1) reach the file? Minor: \
     the parents exercise the right, the minor may want it through a doctor. To weigh: the judgment, maturity, the \
     child's interest.",
);

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::csp_l1111_5::tests::kept_secret;
    use super::super::tests::{asks, carried_by, outcome_of, with};

    fn open_to_the_mother() -> serde_json::Value {
        with(kept_secret(), "/items/0/secrecyAsked", json!(false))
    }

    #[test]
    fn the_holder_of_authority_reads_the_minors_health_file() {
        assert_eq!(outcome_of(open_to_the_mother()), "required");
        assert!(carried_by(open_to_the_mother(), "csp-l1111-7"));
        assert!(asks(open_to_the_mother(), "csp-l1111-7", "limit", None));
        assert_eq!(outcome_of(with(open_to_the_mother(), "/guardians/0/authority", json!("retiree"))), "prohibited");
        let without = with(open_to_the_mother(), "/guardians/0/authority", json!("exercice-retire"));
        let debated = with(without, "/items/0/category", json!("addiction"));
        assert_eq!(outcome_of(debated.clone()), "judgement");
        assert!(carried_by(debated, "csp-l1111-7"));
    }

    #[test]
    fn a_journalist_or_another_purpose_opens_nothing() {
        assert_eq!(
            outcome_of(with(open_to_the_mother(), "/recipient", json!({"role": "journaliste"}))),
            "prohibited"
        );
        assert!(!carried_by(with(open_to_the_mother(), "/purpose", json!("autre")), "csp-l1111-7"));
        assert!(!carried_by(with(open_to_the_mother(), "/items/0/category", json!("scolarite")), "csp-l1111-7"));
        let educator = json!({"role": "educateur-specialise", "service": {"kind": "essms-protection-enfance"}});
        assert!(!carried_by(with(open_to_the_mother(), "/sender", educator), "csp-l1111-7"));
    }

    #[test]
    fn the_adult_reads_their_own_file_and_the_mother_no_longer() {
        let of_age = with(open_to_the_mother(), "/child", json!({"age": 19, "emancipated": false}));
        assert_eq!(outcome_of(of_age.clone()), "prohibited");
        assert_eq!(outcome_of(with(of_age, "/recipient", json!({"role": "enfant"}))), "required");
    }

    #[test]
    fn the_minor_asking_alone_is_debated_save_for_the_care_kept_secret() {
        let minor = with(open_to_the_mother(), "/recipient", json!({"role": "enfant", "person": "e"}));
        let minor = with(minor, "/child/discernment", json!(true));
        let minor = with(
            minor,
            "/sender",
            json!({"role": "medecin", "service": {"kind": "cabinet-liberal"}, "involved": true}),
        );
        assert_eq!(outcome_of(with(minor.clone(), "/items/0/secrecyAsked", json!(false))), "judgement");
        assert_eq!(outcome_of(with(minor.clone(), "/items/0/secrecyAsked", json!(true))), "required");
        let little = with(with(minor, "/items/0/secrecyAsked", json!(false)), "/child/discernment", json!(false));
        assert_eq!(outcome_of(little), "prohibited");
    }

    #[test]
    fn a_lawyer_exercises_the_clients_access() {
        let lawyer = |of: &str| json!({"role": "avocat", "represents": of, "service": {"kind": "cabinet-liberal"}});
        assert_eq!(outcome_of(with(open_to_the_mother(), "/recipient", lawyer("m"))), "required");
        assert_eq!(outcome_of(with(open_to_the_mother(), "/recipient", lawyer("grand-mere"))), "prohibited");
        let of_age = with(open_to_the_mother(), "/child", json!({"age": 25, "emancipated": false}));
        assert_eq!(outcome_of(with(of_age.clone(), "/recipient", lawyer("enfant"))), "required");
        assert_eq!(outcome_of(with(of_age, "/recipient", lawyer("m"))), "prohibited");
    }

    #[test]
    fn a_lawyers_practice_gives_no_care() {
        let lawyer = json!({"role": "avocat", "service": {"kind": "cabinet-liberal"}, "involved": true});
        assert_eq!(outcome_of(with(open_to_the_mother(), "/sender", lawyer)), "prohibited");
    }
}
