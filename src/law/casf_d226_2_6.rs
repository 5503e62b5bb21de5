//! # CASF, art. D. 226-2-6 et D. 226-2-7 — l'évaluation d'une information préoccupante, et ce que la famille en apprend
//!
//! **Lecture.** Dès le début, les titulaires de l'autorité parentale apprennent que la situation est évaluée, et l'avis de
//! l'enfant est recueilli. À la fin, eux et l'enfant apprennent ce que dit le rapport et la suite donnée. L'un et l'autre,
//! sauf intérêt contraire de l'enfant.
//!
//! **Ce que les articles ne disent pas.** Ils n'ouvrent aucun partage : ce sont des devoirs, qui vont avec celui de
//! L. 226-2-2 (D. 226-2-5, III).
//!
//! **Versions.** Telles que la loi du 7 février 2022 les laisse ; le décret de 2016 n'a pas été relu (non vérifié).

use super::norm::{DutyKind, DutyRule, Force, Moment, Towards, duty};
use crate::facts::family::HOLDER;
use crate::facts::test::{measure, phase, since};
use crate::facts::{GuardianFact, NO, Test, day};
use crate::request::vocabulary::{Measure, Phase};
use crate::wording::words;

const EVALUATION: Test = Test::All(&[
    phase(&[Phase::EvaluationInitiale]),
    measure(&[Measure::InformationPreoccupanteEnCours]),
    since(day(2022, 2, 9)),
]);

const NOT_AGAINST_INTEREST: Test = Test::All(&[Test::Fact(&HOLDER), Test::Guardian(GuardianFact::Harms, NO)]);

pub(super) const SAY_THAT_IT_IS_EVALUATED: DutyRule = DutyRule {
    towards: Towards::EachGuardian(&NOT_AGAINST_INTEREST),
    citation: Some("CASF, art. D. 226-2-6"),
    when: EVALUATION,
    ..duty(
        Moment::Before,
        DutyKind::Inform,
        Force::Reglement,
        words(
            "Dire à cette personne, dès le début, que la situation est évaluée ; recueillir l'avis de l'enfant.",
            "Tell this person, from the start, that the situation is being evaluated; hear the child's view.",
        ),
    )
};

pub(super) const SAY_WHAT_THE_REPORT_SAYS: DutyRule = DutyRule {
    towards: Towards::EachGuardian(&NOT_AGAINST_INTEREST),
    citation: Some("CASF, art. D. 226-2-7"),
    when: EVALUATION,
    ..duty(
        Moment::After,
        DutyKind::Inform,
        Force::Reglement,
        words(
            "Dire à cette personne le contenu du rapport d'évaluation et la suite, sauf intérêt contraire de l'enfant.",
            "Tell this person what the evaluation report says and the follow-up, unless contrary to the child's interest.",
        ),
    )
};

pub(super) const SAY_IT_TO_THE_CHILD: DutyRule = DutyRule { towards: Towards::Child, ..SAY_WHAT_THE_REPORT_SAYS };

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{asks, with};

    /// A partner tells the evaluating team what it knows.
    fn evaluation() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "discernment": true, "emancipated": false},
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "measure": "information-preoccupante-en-cours", "phase": "evaluation-initiale", "danger": "risque",
            "sender": {"role": "assistant-service-social", "service": {"id": "s", "kind": "service-social"}, "involved": true},
            "recipient": {"role": "referent-ase", "service": {"id": "a", "kind": "ase"}, "involved": true},
            "purpose": "evaluer", "request": "initiative", "setting": "ecrit", "offence": "aucune", "moving": false,
            "items": [{"id": "i", "category": "comportement", "subject": "enfant", "source": "observation-en-service", "necessary": true}],
            "notices": [{"to": "m", "state": "done"}, {"to": "enfant", "state": "done"}], "consents": []
        })
    }

    #[test]
    fn who_may_be_told_learns_of_the_evaluation_and_of_its_report() {
        let told = |request: Value, who| asks(request, "casf-l226-2-2", "inform", Some(who));
        assert!(told(evaluation(), "m") && told(evaluation(), "enfant"));
        let harmful = with(evaluation(), "/guardians/0/informingHarmsChild", json!(true));
        assert!(!told(harmful, "m"));
        for (path, value) in [("/phase", "mise-en-oeuvre"), ("/measure", "aemo"), ("/date", "2022-02-08")] {
            let other = with(evaluation(), path, json!(value));
            assert!(!told(other.clone(), "m") && !told(other, "enfant"), "{path}");
        }
    }
}
