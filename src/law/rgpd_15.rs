//! # RGPD, art. 12 et 15 ; loi n° 78-17, art. 49 — accès aux données qui nous concernent
//!
//! **Lecture.** La personne concernée obtient du responsable de traitement, public ou privé, les données
//! qui la concernent ; pour un mineur, qui exerce l'autorité parentale. La copie ne porte pas atteinte
//! aux droits d'autrui (15, 4) : on masque. Réponse dans le mois (12, 3), en mots clairs.
//!
//! **Ce que l'article ne dit pas.** Il n'ouvre rien de plus que le droit spécial : pièces de justice,
//! 119, tiers, intérêt de l'enfant le ferment de même. La santé suit CSP L. 1111-7 (loi 78-17, art. 49) ;
//! la police et les juridictions ont leurs règles.
//!
//! **Dans le moteur.** Le mineur qui demande seul passe par les textes qui le nomment (CRPA, CASF
//! L. 311-3, CSP L. 1111-7).
//!
//! **Versions.** 25 mai 2018 ; avant, loi n° 78-17, art. 39 (de mémoire), même droit.

use super::cp_226_13_interesse::ORIGINS;
use super::crpa_l311_6::FOR_ACCESS;
use super::norm::{DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty, version};
use crate::facts::access::{CHILD_FILE, RECIPIENT_IS_HOLDER, RECIPIENT_REPRESENTS, SENDER_IS_COURT};
use crate::facts::child::DECIDES_ALONE;
use crate::facts::information::{ABOUT_RECIPIENT_OR_CLIENT, HEALTH_CATEGORIES};
use crate::facts::protection::OUTSIDE_THE_SERVICES;
use crate::facts::test::{ALWAYS, category, recipient, role, sender, sender_service};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Role, ServiceKind};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "rgpd-15",
    citation: "RGPD, art. 15 ; loi n° 78-17, art. 49",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Communiquer,
    summary: words(
        "La personne concernée, ou qui exerce l'autorité parentale, obtient les données qui la concernent, les autres \
         masquées.",
        "The person concerned, or whoever exercises parental authority, obtains the data about them, others masked.",
    ),
    versions: &[
        version(
            day(2007, 3, 7),
            words("Loi n° 78-17, art. 39 (de mémoire).", "Loi no. 78-17, art. 39 (from memory)."),
        )
        .formerly(day(2018, 5, 25), "Loi n° 78-17, art. 39"),
        version(day(2018, 5, 25), words("Règlement (UE) 2016/679.", "Regulation (EU) 2016/679.")),
    ],
    conditions: &[
        FOR_ACCESS,
        condition(
            words(
                "Vous répondez pour un service ou un cabinet, hors police et justice",
                "You answer for a service or a practice, police and courts aside",
            ),
            Fact::SenderRole,
            Test::All(&[
                Test::Sender(&Test::Not(&role(OUTSIDE_THE_SERVICES))),
                Test::Not(&sender(&[
                    Role::OfficierPoliceJudiciaire,
                    Role::PolicierMunicipal,
                    Role::ExpertJudiciaire,
                ])),
                Test::Not(&sender_service(&[ServiceKind::PoliceGendarmerie, ServiceKind::Aucun])),
                Test::Not(&Test::Fact(&SENDER_IS_COURT)),
            ]),
        ),
        condition(
            words(
                "Le destinataire est la personne concernée, ou exerce l'autorité parentale sur le mineur",
                "The recipient is the person concerned, or exercises parental authority over the minor",
            ),
            Fact::RecipientAuthority,
            Test::Any(&[
                Test::All(&[
                    Test::Fact(&ABOUT_RECIPIENT_OR_CLIENT),
                    Test::Any(&[Test::Not(&recipient(&[Role::Enfant])), Test::Fact(&DECIDES_ALONE)]),
                ]),
                Test::All(&[
                    CHILD_FILE,
                    Test::Any(&[Test::Fact(&RECIPIENT_IS_HOLDER), Test::Fact(&RECIPIENT_REPRESENTS)]),
                ]),
            ]),
        ),
        condition(
            words("Ce n'est pas une donnée de santé (CSP L. 1111-7)", "It is not health data (CSP L. 1111-7)"),
            Fact::Category,
            Test::Not(&category(HEALTH_CATEGORIES)),
        ),
        debated(
            words("Ce ne sont pas des notes restées personnelles", "These are not notes kept personal"),
            Fact::Category,
            Test::Not(&category(&[Category::NotesPersonnelles])),
            ALWAYS,
            words(
                "Des notes restées personnelles échappent au dossier ; versées et utiles au suivi, elles se communiquent. À \
                 peser : qui s'en sert, où elles sont.",
                "Notes kept personal are outside the file; filed and useful to the follow-up, they are communicable. To \
                 weigh: who uses them, where they are.",
            ),
        ),
        ORIGINS,
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Anonymise,
        Force::Loi,
        words("Masquer ce qui concerne d'autres personnes.", "Mask what is about other people."),
    )],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use super::super::crpa_l311_6::tests::file;
    use super::super::tests::{carried_by, outcome_of, with};
    use serde_json::{Value, json};

    /// A private association, that no public service is entrusted to.
    fn an_association_is_asked() -> Value {
        let sender = json!({"role": "benevole", "service": {"kind": "association"}, "involved": true, "secrecy": "secret-par-mission"});
        with(file(), "/sender", sender)
    }

    #[test]
    fn a_private_body_answers_too() {
        assert_eq!(outcome_of(an_association_is_asked()), "required");
        assert!(carried_by(an_association_is_asked(), "rgpd-15"));
        assert_eq!(
            outcome_of(with(an_association_is_asked(), "/items/0/category", json!("notes-personnelles"))),
            "judgement"
        );
    }

    #[test]
    fn neither_health_nor_police_nor_others_nor_another_aim() {
        for (path, value) in [
            ("/items/0/category", json!("sante-somatique")),
            ("/sender", json!({"role": "officier-police-judiciaire", "service": {"kind": "police-gendarmerie"}})),
            ("/sender", json!({"role": "juge-aux-affaires-familiales", "service": {"kind": "tribunal"}})),
            ("/sender", json!({"role": "autre-tiers", "service": {"kind": "aucun"}})),
            ("/guardians/0/authority", json!("retiree")),
            ("/purpose", json!("autre")),
            ("/recipient", json!({"role": "enfant", "person": "e"})),
        ] {
            assert!(!carried_by(with(an_association_is_asked(), path, value), "rgpd-15"), "{path}");
        }
    }
}
