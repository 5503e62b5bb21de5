//! # CP, art. 226-14, 2° — le professionnel de santé qui constate des violences
//!
//! **Lecture.** Le professionnel de santé peut porter au procureur ou à la cellule départementale
//! les sévices, maltraitances ou privations constatés dans son exercice et qui font présumer des
//! violences. L'accord de la victime est requis, sauf si elle est mineure ou hors d'état de se
//! protéger.
//!
//! **Ce que l'article ne dit pas.** Il n'oblige pas. La cellule des majeurs vulnérables (CASF
//! L. 119-2) n'est pas un destinataire du contrat. Il ne fait pas du soin ordinaire un signalement : une information de
//! santé (ni handicap, ni addiction) ne fait présumer des violences que si elle est signalée comme telle, d'un enfant en
//! danger ou de la victime d'une
//! infraction ; coordonner des soins passe par CSP L. 1110-4, avec son opposition.
//!
//! **Versions.** Jusqu'au 6 novembre 2015, il ne vise que le médecin et que le procureur. Refonte
//! au 1er janvier 2029.

use super::cp_226_14::{TRACE, WRITE_FACTS};
use super::csp_r4127_44::ALERTING_IS_THE_RULE;
use super::norm::{
    DutyKind, DutyRule, Effect, Force, Formality, Moment, NO_EDGES, Norm, Towards, Way, condition, version,
    version_until_recodification,
};
use crate::facts::child::OF_AGE;
use crate::facts::information::{ABOUT_THE_CHILD, IN_DANGER, NECESSARY, NEEDED_TO_PROTECT};
use crate::facts::protection::{DEPARTMENT, HEALTH};
use crate::facts::test::{
    ALWAYS, category, child_consent, purpose, recipient, sender, since, source, subject, subject_consent,
};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, ConsentState, Offence, OffenceOn, Purpose, Role, Source, Subject};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cp-226-14-2",
    citation: "CP, art. 226-14, 2°",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "Le professionnel de santé peut signaler les sévices constatés au procureur ou à la CRIP ; victime adulte : \
         avec son accord.",
        "A health professional may report abuse observed to the public prosecutor or the CRIP; adult victim: with their agreement.",
    ),
    versions: &[
        version(day(2007, 3, 7), words("Médecin, au procureur.", "Doctors, to the public prosecutor.")),
        version(
            day(2015, 11, 7),
            words(
                "Loi n° 2015-1402 : tout professionnel de santé ; la CRIP aussi.",
                "Loi no. 2015-1402: every health professional; the CRIP too.",
            ),
        ),
        version_until_recodification(
            day(2024, 4, 10),
            words("Loi n° 2024-317 : le mot « maltraitances ».", "Loi no. 2024-317: the word \"maltraitances\"."),
        ),
    ],
    conditions: &[
        condition(
            words(
                "Professionnel de santé, vous vous adressez au procureur ou à la CRIP",
                "As a health professional, you turn to the public prosecutor or the CRIP",
            ),
            Fact::SenderRole,
            Test::All(&[sender(HEALTH), Test::Any(&[recipient(&[Role::Procureur]), recipient(DEPARTMENT)])]),
        ),
        condition(
            words("Médecin, si l'on est avant le 7 novembre 2015", "A doctor, if before 7 November 2015"),
            Fact::SenderRole,
            Test::Any(&[since(day(2015, 11, 7)), sender(&[Role::Medecin, Role::MedecinPmi, Role::MedecinScolaire])]),
        ),
        condition(
            words(
                "C'est le procureur, si l'on est avant le 7 novembre 2015",
                "It is the public prosecutor, if before 7 November 2015",
            ),
            Fact::RecipientRole,
            Test::Any(&[since(day(2015, 11, 7)), recipient(&[Role::Procureur])]),
        ),
        condition(
            words(
                "Les faits font présumer des violences, sévices ou privations",
                "The facts suggest violence, abuse or deprivation",
            ),
            Fact::Category,
            SUGGESTS_VIOLENCE,
        ),
        condition(
            words("Vous les avez constatés dans votre exercice", "You observed them in your practice"),
            Fact::Source,
            source(&[
                Source::Soin,
                Source::ObservationEnService,
                Source::Evaluation,
                Source::Confidence,
                Source::Dossier,
            ]),
        ),
        condition(
            words(
                "Ce sont les faits eux-mêmes, ou ce qui est nécessaire à l'autorité",
                "It is the facts themselves, or what the authority needs",
            ),
            Fact::Necessary,
            Test::Fact(&NEEDED_TO_PROTECT),
        ),
    ],
    formalities: &[AGREEMENT],
    duties: &[WRITE_FACTS, ALERTING_IS_THE_RULE, TRACE],
    edges: NO_EDGES,
};

/// A wound or an illness suggests violence where it is reported as such, of a child in danger or of the victim of an offence:
/// a handicap, an addiction, a parent's own illness does not, nor care that is coordinated (droit.md C05, C09).
const SUGGESTS_VIOLENCE: Test = Test::Any(&[
    category(&[Category::ViolencesSubies, Category::InfractionSubie]),
    Test::All(&[category(&[Category::FaitsDeDanger, Category::ConditionsDEducation]), IN_DANGER]),
    Test::All(&[
        category(&[Category::SanteSomatique, Category::SantePsychique, Category::SanteSexuelle]),
        IN_DANGER,
        NECESSARY,
        purpose(&[Purpose::Signalement, Purpose::InformationPreoccupante]),
        Test::Any(&[
            subject(&[Subject::Enfant, Subject::Fratrie, Subject::Famille]),
            Test::Is(Fact::Offence, Offence::set(&[Offence::Crime, Offence::Delit])),
        ]),
    ]),
]);

/// The child of age, or another adult, able to protect themself; but where the facts are told under who did them, and the victim
/// is said to be a minor.
const ADULT_VICTIM: Test = Test::All(&[
    Test::Any(&[
        Test::All(&[ABOUT_THE_CHILD, Test::Fact(&OF_AGE)]),
        subject(&[Subject::Parent, Subject::AutreFamille, Subject::Professionnel, Subject::Tiers]),
    ]),
    Test::Not(&Test::Is(Fact::OffenceOn, OffenceOn::AdulteVulnerable.bit())),
    Test::Not(&Test::All(&[
        Test::Not(&category(&[Category::ViolencesSubies, Category::InfractionSubie])),
        Test::Is(Fact::OffenceOn, OffenceOn::set(&[OffenceOn::Enfant, OffenceOn::AutreMineur])),
    ])),
]);
const REFUSAL: &[ConsentState] = &[ConsentState::Refused, ConsentState::Withdrawn, ConsentState::Opposed];

const AGREEMENT: Formality = Formality {
    words: words(
        "La victime adulte a donné son accord (mineur ou personne hors d'état de se protéger : sans objet)",
        "The adult victim agreed (not needed for a minor or somebody unable to protect themself)",
    ),
    about: Fact::SubjectConsent,
    pending: Test::All(&[
        ADULT_VICTIM,
        Test::Not(&Test::Any(&[
            Test::All(&[ABOUT_THE_CHILD, child_consent(&[ConsentState::Given])]),
            Test::All(&[Test::Not(&ABOUT_THE_CHILD), subject_consent(&[ConsentState::Given])]),
        ])),
    ]),
    refused: Test::All(&[
        ADULT_VICTIM,
        Test::Any(&[
            Test::All(&[ABOUT_THE_CHILD, child_consent(REFUSAL)]),
            Test::All(&[Test::Not(&ABOUT_THE_CHILD), subject_consent(REFUSAL)]),
        ]),
    ]),
    debated: None,
    duty: SEEK_AGREEMENT,
};

pub(super) const SEEK_AGREEMENT: DutyRule = DutyRule {
    moment: Moment::Before,
    kind: DutyKind::SeekConsent,
    towards: Towards::Subject(&ALWAYS),
    force: Force::Loi,
    citation: None,
    when: ALWAYS,
    words: words("Recueillir l'accord de la victime adulte.", "Obtain the agreement of the adult victim."),
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn a_nurse_reports_bruises() -> Value {
        json!({
            "date": "2015-11-07",
            "child": {"age": 9, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "aucune",
            "sender": {"role": "infirmier", "service": {"id": "a", "kind": "cabinet-liberal"}, "involved": false},
            "recipient": {"role": "procureur", "service": {"id": "b", "kind": "parquet"}, "involved": false},
            "purpose": "signalement", "request": "initiative", "setting": "ecrit",
            "danger": "danger", "offence": "delit", "offenceOn": "adulte", "judgeSeized": false, "moving": false,
            "items": [{"id": "i", "category": "violences-subies", "subject": "parent", "subjectId": "mere",
                       "source": "soin", "necessary": true, "anonymised": false, "harmsChild": false,
                       "secrecyAsked": false, "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [{"by": "mere", "state": "given"}],
        })
    }

    #[test]
    fn the_agreement_of_an_adult_victim_is_sought_and_a_refusal_closes() {
        assert_eq!(outcome_of(a_nurse_reports_bruises()), "permitted");
        let unasked = with(a_nurse_reports_bruises(), "/consents", json!([]));
        assert_eq!(outcome_of(unasked), "conditional");
        let refused = with(a_nurse_reports_bruises(), "/consents/0/state", json!("refused"));
        assert_eq!(outcome_of(refused), "prohibited");
    }

    #[test]
    fn only_doctors_were_named_until_6_november_2015() {
        let eve = with(a_nurse_reports_bruises(), "/date", json!("2015-11-06"));
        assert_eq!(outcome_of(eve.clone()), "prohibited");
        assert_eq!(outcome_of(with(eve, "/sender/role", json!("medecin"))), "permitted");
    }

    #[test]
    fn the_agreement_of_a_minor_victim_is_not_needed() {
        let child = with(a_nurse_reports_bruises(), "/items/0/subject", json!("enfant"));
        let child = with(child, "/consents", json!([]));
        assert_eq!(outcome_of(child.clone()), "permitted");
        assert!(carried_by(child.clone(), "cp-226-14-2"));
        assert!(!carried_by(with(child, "/items/0/source", json!("partage-recu")), "cp-226-14-2"));
    }

    fn a_doctor_tells_of_a_child_in_danger(category: &str, purpose: &str) -> Value {
        let mut request = with(a_nurse_reports_bruises(), "/date", json!("2026-01-15"));
        for (path, value) in [
            ("/sender/role", json!("medecin")),
            ("/offence", json!("aucune")),
            ("/purpose", json!(purpose)),
            ("/items/0/category", json!(category)),
            ("/items/0/subject", json!("enfant")),
            ("/items/0/subjectId", json!("enfant")),
        ] {
            request = with(request, path, value);
        }
        request
    }

    #[test]
    fn illness_suggests_violence_in_a_report_only() {
        let carried =
            |category, purpose| carried_by(a_doctor_tells_of_a_child_in_danger(category, purpose), "cp-226-14-2");
        assert!(carried("sante-somatique", "signalement"));
        for purpose in ["soigner", "recherche-statistique", "mettre-en-oeuvre-l-action", "scolariser"] {
            assert!(!carried("sante-somatique", purpose), "{purpose}");
            assert!(carried("violences-subies", purpose), "{purpose}");
        }
    }

    #[test]
    fn a_parent_s_own_illness_suggests_no_violence_against_them() {
        let ill = with(
            a_doctor_tells_of_a_child_in_danger("sante-psychique", "signalement"),
            "/items/0/subject",
            json!("parent"),
        );
        let ill = with(ill, "/items/0/subjectId", json!("mere"));
        assert!(!carried_by(ill.clone(), "cp-226-14-2"));
        let struck = with(with(ill, "/offence", json!("delit")), "/offenceOn", json!("adulte"));
        assert!(carried_by(struck, "cp-226-14-2"));
    }
}
