//! # CSP, art. L. 1110-4, III — partage dans l'équipe de soins, et hors d'elle
//!
//! **Lecture.** L'équipe de soins (L. 1110-12) réunit ceux qui participent directement, pour le même
//! patient, à un acte de soin ou de compensation du handicap, ou à leur coordination. Ce qui y est
//! strictement nécessaire est réputé confié à toute l'équipe. Hors d'elle, le partage d'informations
//! nécessaires demande l'accord préalable, par tout moyen, valable jusqu'à son retrait.
//!
//! **Ce que l'article ne dit pas.** Il n'impose pas l'échange du II : avec un soignant identifié,
//! l'information sans opposition suffit (voir `csp_l1110_4.rs`).
//!
//! **Discuté.** L'équipe purement éducative d'un foyer ; l'accord d'un seul parent : chaque
//! titulaire est interrogé, lecture prudente (C. civ. 372-2 parle d'actes usuels).
//!
//! **Versions.** Comme l'article ; l'accord hors équipe naît en 2016.

use super::csp_l1110_4::{
    ABOUT_THE_PATIENT, BOTH_TAKE_PART, DUTIES, FOR_CARE, NOT_WHAT_STAYS_IN_ITS_FILE, RECIPIENT_IN_CARE,
    SENDER_IN_CARE, STRICTLY_NECESSARY, TOLD_AND_NOT_OPPOSED, TRACE,
};
use super::csp_l1110_4_secret::{FROM_2002, FROM_2016, FROM_2021};
use super::norm::{
    Debate, DutyKind, DutyRule, Effect, Force, Formality, Moment, NO_EDGES, NOBODY_TO_AGREE, Norm, Towards, Way,
    condition, debated, version,
};
use crate::facts::care::{
    BY_HOLDERS, CHILD_NOT_AGREED, CHILD_OPPOSES, HOLDER_TO_ASK, HOLDERS_NOT_AGREED, HOLDERS_OPPOSE,
    PARENT_NOT_AGREED, PARENT_OPPOSES, TEAM_SIDE,
};
use crate::facts::family::NOBODY_HOLDS_AUTHORITY;
use crate::facts::information::{HEALTH_CATEGORIES, NECESSARY};
use crate::facts::protection::HEALTH;
use crate::facts::test::{
    ALWAYS, category, purpose, recipient, recipient_service, sender, sender_service, since, yes,
};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Purpose, ServiceKind};
use crate::wording::words;

/// III, first paragraph: within one care team.
pub(super) static TEAM: Norm = Norm {
    id: "csp-l1110-4-iii",
    citation: "CSP, art. L. 1110-4, III, al. 1, et L. 1110-12",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Partager,
    summary: words(
        "Dans l'équipe de soins, ce qui est strictement nécessaire est réputé confié à toute l'équipe, sauf opposition.",
        "Within the care team, what is strictly necessary is held to be entrusted to all of it, unless opposed.",
    ),
    versions: &[FROM_2002, FROM_2016, FROM_2021],
    conditions: &[
        condition(
            words("Vous êtes de la même équipe de soins", "You are of the same care team"),
            Fact::SameCareTeam,
            Test::All(&[
                yes(Fact::SameCareTeam),
                Test::Sender(&Test::Fact(&TEAM_SIDE)),
                Test::Recipient(&Test::Fact(&TEAM_SIDE)),
            ]),
        ),
        debated(
            words(
                "C'est une équipe de soins au sens de la loi, non une équipe seulement éducative",
                "It is a care team in the sense of the law, not an educational team only",
            ),
            Fact::SenderService,
            Test::Any(&[
                Test::All(&[
                    sender_service(&[ServiceKind::EtablissementDeSante]),
                    recipient_service(&[ServiceKind::EtablissementDeSante]),
                ]),
                Test::All(&[since(day(2016, 1, 28)), Test::Any(&[sender(HEALTH), recipient(HEALTH)])]),
            ]),
            since(day(2016, 1, 28)),
            words(
                "Une lecture tient toute équipe d'un établissement pour une équipe de soins, l'autre exige un acte de \
                 soin ou de compensation (L. 1110-12). À peser : ce que l'équipe fait ensemble pour l'enfant.",
                "One reading takes any establishment's team for a care team, the other asks for an act of care or \
                 compensation (L. 1110-12). To weigh: what the team does together for the child.",
            ),
        ),
        FOR_CARE,
        STRICTLY_NECESSARY,
        ABOUT_THE_PATIENT,
        condition(
            words("Ce n'est pas une pièce du dossier du juge", "It is not a document of the judge's file"),
            Fact::Category,
            Test::Not(&category(&[Category::PieceJudiciaire])),
        ),
    ],
    formalities: TOLD_AND_NOT_OPPOSED,
    duties: DUTIES,
    edges: NO_EDGES,
};

/// Between two educators, everyday life is shared under the CASF, which has the child told first.
const OF_HEALTH: Test =
    Test::Any(&[category(HEALTH_CATEGORIES), sender(HEALTH), recipient(HEALTH), purpose(&[Purpose::Soigner])]);

/// III, second paragraph: outside the team, with prior consent.
pub(super) static OUTSIDE_TEAM: Norm = Norm {
    id: "csp-l1110-4-iii-hors-equipe",
    citation: "CSP, art. L. 1110-4, III, al. 2, et D. 1110-3-1",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Partager,
    summary: words(
        "Hors de l'équipe de soins, le partage entre professionnels qui prennent en charge la même personne demande \
         son accord préalable.",
        "Outside the care team, sharing between professionals looking after the same person needs that person's \
         prior consent.",
    ),
    versions: &[
        FROM_2016.formerly(day(2016, 10, 13), "CSP, art. L. 1110-4, III, al. 2"),
        version(
            day(2016, 10, 13),
            words(
                "Décret n° 2016-1349 : information avant l'accord.",
                "Décret no. 2016-1349: informing before consent.",
            ),
        ),
        FROM_2021,
    ],
    conditions: &[
        RECIPIENT_IN_CARE,
        SENDER_IN_CARE,
        BOTH_TAKE_PART,
        FOR_CARE,
        condition(
            words(
                "C'est une information de santé, ou l'un des deux est un soignant",
                "It is health information, or one of the two is a health professional",
            ),
            Fact::Category,
            OF_HEALTH,
        ),
        condition(
            words(
                "L'information est nécessaire à la prise en charge",
                "The information is necessary to looking after the person",
            ),
            Fact::Necessary,
            NECESSARY,
        ),
        ABOUT_THE_PATIENT,
        NOT_WHAT_STAYS_IN_ITS_FILE,
    ],
    formalities: AGREED,
    duties: &[
        DutyRule {
            moment: Moment::Before,
            kind: DutyKind::Inform,
            towards: Towards::Nobody,
            force: Force::Reglement,
            citation: Some("CSP, art. D. 1110-3-1"),
            when: Test::All(&[since(day(2016, 10, 13)), Test::Any(&[NO_EXCHANGE, Test::Not(&TO_AGREE)])]),
            words: words(
                "Avant l'accord, dire ce qui sera partagé, avec quels professionnels, sur quel support et comment il \
                 est protégé.",
                "Before consent, say what will be shared, with which professionals, on what medium and how it is kept \
                 safe.",
            ),
        },
        TRACE,
    ],
    edges: NO_EDGES,
};

/// Whoever exercises the patient's rights has agreed.
static AGREED: &[Formality] = &[
    Formality {
        words: words(
            "Titulaires de l'autorité parentale : leur accord est donné (ou non requis)",
            "Holders of parental authority: their agreement is given (or not needed)",
        ),
        about: Fact::ChildConsent,
        pending: Test::Fact(&HOLDERS_NOT_AGREED),
        refused: Test::Fact(&HOLDERS_OPPOSE),
        debated: Some(Debate {
            when: Test::All(&[BY_HOLDERS, Test::Fact(&NOBODY_HOLDS_AUTHORITY)]),
            ..NOBODY_TO_AGREE
        }),
        duty: ask(Towards::EachGuardian(&HOLDER_TO_ASK)),
    },
    Formality {
        words: words(
            "L'enfant, s'il exerce lui-même ses droits : son accord est donné",
            "The child, if exercising the rights alone: agreement is given",
        ),
        about: Fact::ChildConsent,
        pending: Test::Fact(&CHILD_NOT_AGREED),
        refused: Test::Fact(&CHILD_OPPOSES),
        debated: None,
        duty: ask(Towards::Child),
    },
    Formality {
        words: words(
            "Le parent, si c'est lui la personne soignée : son accord est donné",
            "The parent, if the person in care: agreement is given",
        ),
        about: Fact::ChildConsent,
        pending: Test::Fact(&PARENT_NOT_AGREED),
        refused: Test::Fact(&PARENT_OPPOSES),
        debated: None,
        duty: ask(Towards::Subject(&ALWAYS)),
    },
];

/// With a health professional on either side the exchange of II is at hand, which asks for no agreement: to tell the person is
/// enough, and to have their agreement opens as well (droit.md C09).
const NO_EXCHANGE: Test = Test::Not(&Test::Any(&[sender(HEALTH), recipient(HEALTH)]));

const TO_AGREE: Test =
    Test::Any(&[Test::Fact(&HOLDERS_NOT_AGREED), Test::Fact(&CHILD_NOT_AGREED), Test::Fact(&PARENT_NOT_AGREED)]);

const fn ask(towards: Towards) -> DutyRule {
    DutyRule {
        moment: Moment::Before,
        kind: DutyKind::SeekConsent,
        towards,
        force: Force::Loi,
        citation: None,
        when: NO_EXCHANGE,
        words: words(
            "Recueillir, par tout moyen, l'accord de qui exerce les droits de la personne soignée ; il vaut jusqu'à \
             son retrait.",
            "Obtain, by any means, the consent of whoever exercises the patient's rights; it holds until withdrawn.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{asks, carried_by, outcome_of, with};

    /// Two professionals who are no health professionals and of no common team, on a parent's care.
    fn outside() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 9, "discernment": true},
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "purpose": "soigner",
            "sender": {"role": "educateur-specialise", "service": {"id": "a", "kind": "essms-protection-enfance"},
                       "involved": true, "sameCareTeam": false},
            "recipient": {"role": "educateur-specialise", "service": {"id": "b", "kind": "essms-handicap"},
                          "involved": true},
            "items": [{"id": "x", "category": "handicap", "subject": "parent", "subjectId": "m", "source": "dossier",
                       "necessary": true}],
            "notices": [{"to": "m", "state": "done"}],
            "consents": [{"by": "m", "state": "given"}]
        })
    }

    /// Doctor and nurse of one hospital team.
    fn team() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 9, "discernment": true},
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "purpose": "soigner",
            "sender": {"role": "psychologue", "service": {"id": "h", "kind": "etablissement-de-sante"},
                       "involved": true, "sameCareTeam": true},
            "recipient": {"role": "personnel-administratif", "service": {"id": "h", "kind": "etablissement-de-sante"},
                          "involved": true},
            "items": [{"id": "x", "category": "sante-psychique", "subject": "enfant", "source": "soin",
                       "necessary": true, "secrecyAsked": false}],
            "notices": [{"to": "m", "state": "done"}],
            "consents": []
        })
    }

    #[test]
    fn within_the_team_the_necessary_is_shared_unless_opposed() {
        assert_eq!(outcome_of(team()), "permitted");
        assert!(carried_by(team(), "csp-l1110-4-iii"));
        assert_eq!(outcome_of(with(team(), "/consents", json!([{"by": "m", "state": "opposed"}]))), "prohibited");
        assert_eq!(outcome_of(with(team(), "/sender/sameCareTeam", json!(false))), "prohibited");
        assert_eq!(outcome_of(with(team(), "/items/0/necessary", json!(false))), "prohibited");
        assert_eq!(outcome_of(with(team(), "/date", json!("2007-03-07"))), "permitted", "the team of 2002");
    }

    #[test]
    fn an_educational_team_is_left_to_judgement() {
        let educators = with(
            team(),
            "/sender",
            json!({"role": "educateur-specialise", "involved": true,
            "service": {"id": "f", "kind": "essms-handicap"}, "sameCareTeam": true}),
        );
        let educators = with(
            educators,
            "/recipient",
            json!({"role": "veilleur-de-nuit", "involved": false,
            "service": {"id": "f", "kind": "essms-handicap"}}),
        );
        assert_eq!(outcome_of(educators.clone()), "judgement");
        let bound = with(educators, "/sender/secrecy", json!("secret-par-mission"));
        assert_eq!(outcome_of(with(bound, "/date", json!("2016-01-27"))), "prohibited");
    }

    #[test]
    fn outside_the_team_prior_consent_is_needed() {
        assert_eq!(outcome_of(outside()), "permitted");
        let unasked = with(outside(), "/consents", json!([]));
        assert_eq!(outcome_of(unasked.clone()), "conditional");
        assert!(asks(unasked.clone(), "csp-l1110-4-iii-hors-equipe", "seek-consent", None));
        assert_eq!(outcome_of(with(outside(), "/consents", json!([{"by": "m", "state": "refused"}]))), "prohibited");
        assert_eq!(outcome_of(with(outside(), "/date", json!("2016-01-27"))), "prohibited");
    }

    #[test]
    fn with_a_health_professional_the_exchange_is_at_hand_and_no_agreement_is_waited_for() {
        let nurse = json!({"role": "infirmier", "service": {"id": "n", "kind": "cabinet-liberal"}, "involved": true});
        let exchange = with(with(outside(), "/recipient", nurse), "/consents", json!([]));
        let exchange = with(with(exchange, "/danger", json!("aucun")), "/offence", json!("aucune"));
        let untold = with(exchange.clone(), "/notices", json!([]));
        assert_eq!(outcome_of(untold.clone()), "conditional");
        assert!(asks(untold.clone(), "csp-l1110-4-ii", "inform", Some("m")));
        assert!(!asks(untold.clone(), "csp-l1110-4-iii-hors-equipe", "seek-consent", None));
        assert!(!asks(untold, "csp-l1110-4-iii-hors-equipe", "inform", None));
        assert_eq!(outcome_of(exchange), "permitted");
    }

    #[test]
    fn from_13_october_2016_one_informs_before_asking() {
        let norm = "csp-l1110-4-iii-hors-equipe";
        assert!(asks(with(outside(), "/date", json!("2016-10-13")), norm, "inform", None));
        assert!(!asks(with(outside(), "/date", json!("2016-10-12")), norm, "inform", None));
    }

    #[test]
    fn the_team_cares_for_that_person_and_the_patient_is_told() {
        assert_eq!(outcome_of(with(team(), "/purpose", json!("controler"))), "prohibited");
        assert_eq!(outcome_of(with(team(), "/items/0/subject", json!("tiers"))), "prohibited");
        let secret = with(with(team(), "/items/0/secrecyAsked", json!(true)), "/notices", json!([]));
        assert_eq!(outcome_of(secret), "conditional", "the minor is the one to tell");
        let parent = with(with(team(), "/items/0/subject", json!("parent")), "/items/0/subjectId", json!("m"));
        assert_eq!(outcome_of(with(parent, "/notices", json!([]))), "conditional", "the parent in care is");
    }

    #[test]
    fn an_unlisted_sender_shares_nothing_outside_the_team() {
        let inspector = json!({"role": "cadre-ase", "service": {"id": "a", "kind": "ase"}, "involved": true,
                               "sameCareTeam": false});
        let request = with(outside(), "/sender", inspector);
        assert!(!carried_by(request, "csp-l1110-4-iii-hors-equipe"));
    }
}
