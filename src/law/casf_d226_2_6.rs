//! # CASF, art. D. 226-2-6 et D. 226-2-7 — l'évaluation d'une information préoccupante, et ce que la famille en apprend
//!
//! **Lecture.** Dès le début, les titulaires de l'autorité parentale apprennent que la situation est évaluée, et l'avis de
//! l'enfant est recueilli. À la fin, eux et l'enfant apprennent ce que dit le rapport et la suite donnée. L'un et l'autre,
//! sauf intérêt contraire de l'enfant.
//!
//! **Ce que les articles ne disent pas.** Ils n'ouvrent aucun partage entre professionnels : ce sont des devoirs envers la
//! famille, qui vont avec celui de L. 226-2-2 (D. 226-2-5, III).
//!
//! **Dans le moteur.** Le contenu du rapport : ce que vous tenez de l'évaluation, tant qu'elle est en cours ou vient de finir.
//!
//! **Versions.** Telles que la loi du 7 février 2022 les laisse ; le décret de 2016 n'a pas été relu (non vérifié).

use super::norm::{
    DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Towards, Way, condition, duty, version,
};
use crate::facts::access::RECIPIENT_IS_HOLDER;
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::family::HOLDER;
use crate::facts::information::ABOUT_THE_CHILD;
use crate::facts::protection::ASE;
use crate::facts::test::{category, measure, no, phase, purpose, recipient, sender, since, source};
use crate::facts::{Fact, GuardianFact, NO, Test, YES, day};
use crate::request::vocabulary::{Category, Measure, Phase, Purpose, Role, Source};
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

/// The exception of the article, whoever of the holders it is about: what is not owed may still be told (C. civ. 371-1).
const SAID_TO_HARM: Test = Test::Guardian(GuardianFact::Harms, YES);

/// What the report says, told to those it is owed to.
pub(super) static THE_REPORT: Norm = Norm {
    id: "casf-d226-2-7",
    citation: "CASF, art. D. 226-2-7",
    force: Force::Reglement,
    effect: Effect::Requires,
    way: Way::Communiquer,
    summary: words(
        "Le mineur et les titulaires de l'autorité parentale apprennent ce que dit l'évaluation et la suite donnée, sauf \
         intérêt contraire de l'enfant.",
        "The minor and the holders of parental authority learn what the evaluation says and the follow-up, unless contrary to \
         the child's interest.",
    ),
    versions: &[version(day(2022, 2, 9), words("Après la loi n° 2022-140.", "After loi no. 2022-140."))],
    conditions: &[
        condition(
            words(
                "Le destinataire est l'enfant, ou exerce l'autorité parentale sur lui",
                "The recipient is the child, or exercises parental authority over them",
            ),
            Fact::RecipientRole,
            Test::Any(&[recipient(&[Role::Enfant]), Test::Fact(&RECIPIENT_IS_HOLDER)]),
        ),
        condition(
            words("Vous évaluez pour le département", "You evaluate for the département"),
            Fact::SenderRole,
            sender(ASE),
        ),
        condition(
            words("L'enfant est mineur et non émancipé", "The child is an unemancipated minor"),
            Fact::Age,
            Test::Fact(&MINOR_NOT_EMANCIPATED),
        ),
        condition(
            words("Une information préoccupante est évaluée", "A report of concern is being evaluated"),
            Fact::Measure,
            measure(&[Measure::InformationPreoccupanteEnCours]),
        ),
        condition(
            words("Le but est d'informer la famille", "The aim is to inform the family"),
            Fact::Purpose,
            purpose(&[Purpose::InformerLaFamille]),
        ),
        condition(
            words(
                "Cela vient de l'évaluation et concerne l'enfant",
                "It comes from the evaluation and is about the child",
            ),
            Fact::Source,
            Test::All(&[source(&[Source::Evaluation]), ABOUT_THE_CHILD]),
        ),
        condition(
            words(
                "Ce n'est ni qui a alerté, ni une note personnelle, ni une pièce judiciaire",
                "It is neither who alerted, nor a personal note, nor a court document",
            ),
            Fact::Category,
            Test::Not(&category(&[
                Category::AuteurDuSignalement,
                Category::NotesPersonnelles,
                Category::PieceJudiciaire,
            ])),
        ),
        condition(
            words(
                "Le dire n'est pas contraire à l'intérêt de l'enfant",
                "Saying it is not contrary to the child's interest",
            ),
            Fact::HarmsChild,
            no(Fact::HarmsChild),
        ),
        condition(
            words(
                "Informer un titulaire n'a pas été jugé contraire à l'intérêt de l'enfant (sinon, rien n'oblige)",
                "Telling a holder was not judged contrary to the child's interest (otherwise nothing obliges)",
            ),
            Fact::RecipientRole,
            Test::Any(&[recipient(&[Role::Enfant]), Test::Not(&Test::SomeGuardian(&SAID_TO_HARM))]),
        ),
        condition(words("Le rapport est achevé", "The report is finished"), Fact::Draft, no(Fact::Draft)),
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{asks, carried_by, outcome_of, with};

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
        let told = |request: Value, who| {
            ["casf-l221-6", "casf-l226-2-2"].iter().any(|norm| asks(request.clone(), norm, "inform", Some(who)))
        };
        assert!(told(evaluation(), "m") && told(evaluation(), "enfant"));
        let harmful = with(evaluation(), "/guardians/0/informingHarmsChild", json!(true));
        assert!(!told(harmful, "m"));
        for (path, value) in [("/phase", "mise-en-oeuvre"), ("/measure", "aemo"), ("/date", "2022-02-08")] {
            let other = with(evaluation(), path, json!(value));
            assert!(!told(other.clone(), "m") && !told(other, "enfant"), "{path}");
        }
    }

    #[test]
    fn what_the_evaluation_found_is_owed_to_the_child_and_the_holders() {
        let told = || {
            let to_mother = with(evaluation(), "/recipient", json!({"role": "parent", "guardian": "m"}));
            let sender = json!({"role": "referent-ase", "service": {"id": "a", "kind": "ase"}, "involved": true});
            let from_the_ase = with(with(to_mother, "/sender", sender), "/purpose", json!("informer-la-famille"));
            with(with(from_the_ase, "/items/0/source", json!("evaluation")), "/items/0/draft", json!(false))
        };
        let told = || with(with(told(), "/items/0/harmsChild", json!(false)), "/items/0/madeForJudge", json!(false));
        let told = || with(told(), "/items/0/secrecyAsked", json!(false));
        assert_eq!(outcome_of(told()), "required");
        assert_eq!(outcome_of(with(told(), "/recipient", json!({"role": "enfant"}))), "required");
        for (path, value) in [
            ("/items/0/harmsChild", json!(true)),
            ("/items/0/draft", json!(true)),
            ("/guardians/0/informingHarmsChild", json!(true)),
            ("/items/0/category", json!("auteur-du-signalement")),
            ("/items/0/source", json!("dossier")),
            ("/guardians/0/authority", json!("exercice-retire")),
            ("/measure", json!("aemo")),
            ("/date", json!("2022-02-08")),
            ("/sender/role", json!("enseignant")),
            ("/child/age", json!(18)),
        ] {
            assert!(!carried_by(with(told(), path, value), "casf-d226-2-7"), "{path}");
        }
    }
}
