//! # CP, art. 226-14, 2° bis et 3° — sujétion et violences dans le couple
//!
//! **Lecture.** Le professionnel de santé peut porter au procureur : des faits de sujétion (CP
//! 223-15-3) gravement préjudiciables (2° bis) ; des violences dans le couple qui mettent la victime
//! majeure en danger immédiat de mort alors que l'emprise l'empêche de se protéger, les deux à la
//! fois (3°). L'accord se recherche ; s'il ne peut être obtenu, la victime est informée.
//!
//! **Ce que l'article ne dit pas.** Il n'oblige pas. La sujétion, l'emprise et le danger pour la
//! vie d'un adulte s'apprécient « en conscience » : le formulaire ne les demande pas, la réponse
//! est donc laissée au professionnel.
//!
//! **Versions.** 3° : 1er août 2020. 2° bis : 12 mai 2024. Refonte au 1er janvier 2029.

use super::cp_226_14_soins::SEEK_AGREEMENT;
use super::norm::{
    DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Towards, Way, condition, debated, duty,
    version_until_recodification,
};
use crate::facts::child::OF_AGE;
use crate::facts::protection::HEALTH;
use crate::facts::test::{ALWAYS, NEVER, category, recipient, sender, subject};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Offence, OffenceOn, Role, Subject};
use crate::wording::{Words, words};

pub(super) static SUBJECTION: Norm = Norm {
    id: "cp-226-14-2-bis",
    citation: "CP, art. 226-14, 2° bis",
    force: Force::Loi,
    effect: Effect::LeavesToJudgement,
    way: Way::Reveler,
    summary: words(
        "Le professionnel de santé peut signaler au procureur une sujétion gravement préjudiciable.",
        "A health professional may report to the public prosecutor a seriously harmful psychological hold.",
    ),
    versions: &[version_until_recodification(
        day(2024, 5, 12),
        words("Créé par la loi n° 2024-420.", "Created by loi no. 2024-420."),
    )],
    conditions: &[
        condition(A_PRACTITIONER, Fact::SenderRole, TO_THE_PROSECUTOR),
        condition(
            words("Un crime ou un délit est en cause", "A crime or délit is at stake"),
            Fact::Offence,
            Test::Is(Fact::Offence, Offence::set(&[Offence::Crime, Offence::Delit])),
        ),
        condition(
            FACTS_OF_THE_HOLD,
            Fact::Category,
            category(&[
                Category::FaitsDeDanger,
                Category::ViolencesSubies,
                Category::InfractionSubie,
                Category::SantePsychique,
                Category::Comportement,
            ]),
        ),
        debated(
            words(
                "La victime est tenue dans un état de sujétion qui lui nuit gravement",
                "The victim is held in a state of subjection that seriously harms them",
            ),
            Fact::Offence,
            NEVER,
            ALWAYS,
            words(
                "À apprécier en conscience : abus frauduleux de la sujétion (CP 223-15-3), atteinte grave à la santé \
                 ou acte gravement préjudiciable.",
                "For your conscience: fraudulent abuse of the hold (CP 223-15-3), serious harm to health or a \
                 seriously harmful act.",
            ),
        ),
    ],
    formalities: &[],
    duties: &[SEEK_AGREEMENT, TELL_THE_VICTIM],
    edges: NO_EDGES,
};

const A_PRACTITIONER: Words = words(
    "Professionnel de santé, vous vous adressez au procureur",
    "As a health professional, you turn to the public prosecutor",
);
const TO_THE_PROSECUTOR: Test = Test::All(&[sender(HEALTH), recipient(&[Role::Procureur])]);
const FACTS_OF_THE_HOLD: Words = words("L'information porte sur ces faits", "The information is about those facts");

const TELL_THE_VICTIM: DutyRule = DutyRule {
    towards: Towards::Subject(&ALWAYS),
    ..duty(
        Moment::After,
        DutyKind::Inform,
        Force::Loi,
        words(
            "Si l'accord n'a pu être obtenu, informer la victime du signalement.",
            "If agreement could not be obtained, tell the victim of the report.",
        ),
    )
};

pub(super) static COUPLE: Norm = Norm {
    id: "cp-226-14-3",
    citation: "CP, art. 226-14, 3°",
    force: Force::Loi,
    effect: Effect::LeavesToJudgement,
    way: Way::Reveler,
    summary: words(
        "Violences dans le couple : danger immédiat pour la vie et emprise, signalement possible au procureur.",
        "Violence in a couple: immediate danger to life and coercive hold, a report to the public prosecutor is possible.",
    ),
    versions: &[version_until_recodification(
        day(2020, 8, 1),
        words("Créé par la loi n° 2020-936.", "Created by loi no. 2020-936."),
    )],
    conditions: &[
        condition(A_PRACTITIONER, Fact::SenderRole, TO_THE_PROSECUTOR),
        condition(
            words(
                "La victime est un adulte de la famille, ou le jeune devenu majeur",
                "The victim is an adult of the family, or the young person now of age",
            ),
            Fact::OffenceOn,
            Test::All(&[
                Test::Is(Fact::OffenceOn, OffenceOn::Adulte.bit()),
                Test::Any(&[
                    subject(&[Subject::Parent, Subject::AutreFamille]),
                    Test::All(&[subject(&[Subject::Enfant]), Test::Fact(&OF_AGE)]),
                ]),
            ]),
        ),
        condition(
            FACTS_OF_THE_HOLD,
            Fact::Category,
            category(&[Category::FaitsDeDanger, Category::ViolencesSubies, Category::InfractionSubie]),
        ),
        debated(
            words(
                "Sa vie est en danger immédiat et l'emprise l'empêche de se protéger",
                "Their life is in immediate danger and the hold keeps them from protecting themself",
            ),
            Fact::Danger,
            NEVER,
            ALWAYS,
            words(
                "À apprécier en conscience : les deux conditions sont cumulatives. Pour l'enfant témoin, voir aussi \
                 l'information préoccupante.",
                "For your conscience: both conditions are needed. For the child who witnesses, see also the report of \
                 concern to the CRIP.",
            ),
        ),
    ],
    formalities: &[],
    duties: &[SEEK_AGREEMENT, TELL_THE_VICTIM],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{asks, carried_by, outcome_of, with};

    fn a_doctor_reports_the_violence_the_mother_lives_in() -> Value {
        json!({
            "date": "2020-08-01",
            "child": {"age": 9, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "aucune",
            "sender": {"role": "medecin", "service": {"id": "a", "kind": "cabinet-liberal"}, "involved": false},
            "recipient": {"role": "procureur", "service": {"id": "b", "kind": "parquet"}, "involved": false},
            "purpose": "signalement", "request": "initiative", "setting": "ecrit",
            "danger": "risque", "offence": "delit", "offenceOn": "adulte", "judgeSeized": false, "moving": false,
            "items": [{"id": "i", "category": "violences-subies", "subject": "parent", "subjectId": "mere",
                       "source": "soin", "necessary": true, "anonymised": false, "harmsChild": false,
                       "secrecyAsked": false, "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [{"by": "mere", "state": "refused"}],
        })
    }

    #[test]
    fn a_hold_that_endangers_life_is_weighed_in_conscience_since_1_august_2020() {
        let request = a_doctor_reports_the_violence_the_mother_lives_in();
        assert_eq!(outcome_of(request.clone()), "judgement");
        assert!(asks(request.clone(), "cp-226-14-3", "inform", None));
        assert_eq!(outcome_of(with(request, "/date", json!("2020-07-31"))), "prohibited");
    }

    #[test]
    fn an_adult_outside_the_family_is_no_victim_of_the_couple() {
        let request = with(a_doctor_reports_the_violence_the_mother_lives_in(), "/items/0/subject", json!("tiers"));
        assert_eq!(outcome_of(request.clone()), "prohibited");
        // a psychological hold may concern anybody, since 12 May 2024
        assert_eq!(outcome_of(with(request.clone(), "/date", json!("2024-05-11"))), "prohibited");
        assert_eq!(outcome_of(with(request, "/date", json!("2024-05-12"))), "judgement");
    }

    #[test]
    fn a_social_worker_is_not_named() {
        let request = with(
            a_doctor_reports_the_violence_the_mother_lives_in(),
            "/sender/role",
            json!("assistant-service-social"),
        );
        // no danger for the child: CASF L411-3 is out too
        assert_eq!(outcome_of(with(request, "/danger", json!("aucun"))), "prohibited");
    }

    #[test]
    fn a_hold_is_an_offence_and_the_information_is_about_it() {
        let request = with(a_doctor_reports_the_violence_the_mother_lives_in(), "/items/0/subject", json!("tiers"));
        let request = with(request, "/date", json!("2024-05-12"));
        assert_eq!(outcome_of(with(request.clone(), "/offence", json!("aucune"))), "prohibited");
        assert_eq!(outcome_of(with(request, "/items/0/category", json!("logement"))), "prohibited");
    }

    #[test]
    fn the_young_person_now_of_age_may_be_that_victim() {
        let young = with(a_doctor_reports_the_violence_the_mother_lives_in(), "/items/0/subject", json!("enfant"));
        assert!(!carried_by(young.clone(), "cp-226-14-3"));
        let of_age =
            with(with(young, "/child/age", json!(19)), "/consents", json!([{"by": "enfant", "state": "refused"}]));
        assert!(carried_by(of_age, "cp-226-14-3"));
    }
}
