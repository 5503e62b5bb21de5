//! # CPP, art. 40-2 — la suite donnée au signalement
//!
//! **Lecture.** Le procureur avise les plaignants et les victimes identifiées, ainsi que les autorités et
//! agents publics qui l'ont saisi (art. 40, al. 2), des poursuites ou des mesures décidées. S'il classe sans
//! suite, il en dit aussi les raisons juridiques ou d'opportunité.
//!
//! **Ce que l'article ne dit pas.** Il ouvre la décision, non l'enquête (CPP 11). Le retour au président du
//! conseil départemental a son texte (CASF L. 226-4).
//!
//! **Dans le moteur.** Un signalement du procureur vers un agent public vaut retour à qui l'a saisi.
//!
//! **Versions.** Loi n° 2004-204 ; refonte au 1er janvier 2029.

use super::cpp_40::PUBLIC_OFFICIAL;
use super::norm::{
    DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, duty, version_until_recodification,
};
use crate::facts::test::{category, purpose, sender};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Purpose, Role};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cpp-40-2",
    citation: "CPP, art. 40-2",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Le procureur dit à l'autorité publique qui l'a saisi la suite donnée à son signalement.",
        "The public prosecutor tells the public authority that reported what was decided.",
    ),
    versions: &[version_until_recodification(day(2007, 3, 7), words("Loi n° 2004-204.", "Loi no. 2004-204."))],
    conditions: &[
        condition(
            words("Vous êtes le procureur", "You are the public prosecutor"),
            Fact::SenderRole,
            sender(&[Role::Procureur]),
        ),
        condition(
            words(
                "Le destinataire est une autorité ou un agent public",
                "The recipient is an authority or a public official",
            ),
            Fact::RecipientRole,
            Test::Recipient(&PUBLIC_OFFICIAL),
        ),
        condition(
            words("C'est le retour de son signalement", "It answers their report"),
            Fact::Purpose,
            purpose(&[Purpose::Signalement]),
        ),
        condition(
            words("Il s'agit de la décision prise", "It is about the decision taken"),
            Fact::Category,
            category(&[Category::ProcedureJudiciaire]),
        ),
    ],
    formalities: &[],
    duties: &[THE_DECISION_ONLY],
    edges: NO_EDGES,
};

pub(super) const THE_DECISION_ONLY: DutyRule = duty(
    Moment::Before,
    DutyKind::Limit,
    Force::Loi,
    words(
        "Dire la décision et, en cas de classement, ses raisons ; rien des actes de l'enquête.",
        "Say the decision and, if dropped, why; nothing of the enquiry's acts.",
    ),
);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn the_prosecutor_answers_the_school() -> Value {
        json!({
            "date": "2026-03-15",
            "child": {"age": 12, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "aucune",
            "sender": {"role": "procureur", "service": {"id": "a", "kind": "parquet"}, "involved": true},
            "recipient": {"role": "chef-d-etablissement", "service": {"id": "b", "kind": "education-nationale"}, "involved": false},
            "purpose": "signalement", "request": "initiative", "setting": "ecrit",
            "danger": "danger", "offence": "delit", "offenceOn": "enfant", "judgeSeized": false, "moving": false,
            "items": [{"id": "i", "category": "procedure-judiciaire", "subject": "enfant", "source": "procedure-judiciaire",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn who_reported_learns_what_was_decided_and_no_more() {
        let answer = the_prosecutor_answers_the_school();
        assert_eq!(outcome_of(answer.clone()), "required");
        assert!(carried_by(answer.clone(), "cpp-40-2"));
        assert_eq!(outcome_of(with(answer.clone(), "/purpose", json!("scolariser"))), "prohibited");
        assert_eq!(outcome_of(with(answer.clone(), "/items/0/category", json!("piece-judiciaire"))), "prohibited");
        let club =
            json!({"role": "animateur-sportif", "service": {"id": "b", "kind": "association"}, "involved": false});
        assert_eq!(outcome_of(with(answer.clone(), "/recipient", club)), "prohibited");
        let parent =
            json!({"role": "parent", "service": {"id": "b", "kind": "education-nationale"}, "involved": false});
        assert!(!carried_by(with(answer, "/recipient", parent), "cpp-40-2"), "a parent who teaches is a parent here");
    }
}
