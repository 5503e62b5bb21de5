//! # CJPM, art. L. 413-7 et R. 413-2 — prévenir de la garde à vue d'un mineur
//!
//! **Lecture.** L'officier de police judiciaire, une fois le magistrat avisé, informe les représentants
//! légaux et la personne ou le service auquel le mineur est confié : la mesure, la qualification, la
//! date et le lieu présumés des faits, les motifs, le droit à un avocat. Seul le magistrat peut faire
//! attendre cette information, douze ou vingt-quatre heures, pour les preuves ou contre un danger.
//!
//! **Ce que l'article ne dit pas.** Il n'ouvre pas l'enquête (CPP 11). Il ne nomme ni l'école, ni le
//! parent qui n'exerce plus l'autorité parentale, ni les proches.
//!
//! **Versions.** Ordonnance du 2 février 1945, art. 4, II, puis CJPM le 30 septembre 2021.

use super::cc_373_4::NOT_A_FILE_REQUEST;
use super::norm::{DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, duty, version};
use crate::facts::access::RECIPIENT_IS_HOLDER;
use crate::facts::child::MINOR;
use crate::facts::test::{category, measure, recipient, sender, subject, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Measure, Offence, OffenceOn, Role, Subject};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cjpm-l413-7",
    citation: "CJPM, art. L. 413-7 et R. 413-2",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Garde à vue d'un mineur : l'enquêteur en informe les représentants légaux et qui en a la charge.",
        "A minor in police custody: the officer tells the legal representatives and whoever the minor is entrusted to.",
    ),
    versions: &[
        version(
            day(2007, 3, 7),
            words("Ordonnance du 2 février 1945, art. 4, II.", "Ordonnance of 2 February 1945, art. 4, II."),
        )
        .formerly(day(2021, 9, 30), "Ordonnance n° 45-174 du 2 février 1945, art. 4, II"),
        version(
            day(2021, 9, 30),
            words("Code de la justice pénale des mineurs.", "Code of juvenile criminal justice."),
        ),
    ],
    conditions: &[
        condition(
            words("Vous êtes l'officier de police judiciaire", "You are the judicial police officer"),
            Fact::SenderRole,
            sender(&[Role::OfficierPoliceJudiciaire]),
        ),
        condition(
            words(
                "Le destinataire représente le mineur, ou le mineur lui est confié",
                "The recipient represents the minor, or the minor is entrusted to them",
            ),
            Fact::RecipientRole,
            Test::Any(&[Test::Fact(&RECIPIENT_IS_HOLDER), ENTRUSTED_WITH_THE_MINOR]),
        ),
        condition(words("L'enfant est mineur", "The child is a minor"), Fact::Age, Test::Fact(&MINOR)),
        condition(
            words("Il s'agit de la mesure qui vise l'enfant", "It is about the measure taken against the child"),
            Fact::Category,
            Test::All(&[category(&[Category::ProcedureJudiciaire]), subject(&[Subject::Enfant])]),
        ),
        NOT_A_FILE_REQUEST,
        condition(
            words(
                "L'enfant est mis en cause, non victime des faits",
                "The child is suspected, not the victim of the facts",
            ),
            Fact::OffenceOn,
            Test::All(&[
                Test::Is(Fact::Offence, Offence::set(&[Offence::Crime, Offence::Delit])),
                Test::Not(&Test::Is(Fact::OffenceOn, OffenceOn::Enfant.bit())),
            ]),
        ),
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Reglement,
        words(
            "Dire la qualification, la date et le lieu présumés, le droit à un avocat, rien d'autre ; attendre si le magistrat \
             l'a décidé (douze ou vingt-quatre heures).",
            "Say the offence, its presumed date and place, the right to a lawyer, nothing more; wait if the magistrate has so \
             decided (twelve or twenty-four hours).",
        ),
    )],
    edges: NO_EDGES,
};

const ENTRUSTED_WITH_THE_MINOR: Test = Test::All(&[
    recipient(&[
        Role::PresidentConseilDepartemental,
        Role::CadreAse,
        Role::ReferentAse,
        Role::Directeur,
        Role::ChefDeService,
        Role::EducateurSpecialise,
        Role::AssistantFamilial,
        Role::TiersDigneDeConfiance,
        Role::EducateurPjj,
        Role::DirecteurPjj,
    ]),
    yes(Fact::RecipientInvolved),
    measure(&[
        Measure::AccueilProvisoire,
        Measure::MiseALAbriMna,
        Measure::PlacementProvisoireUrgence,
        Measure::PlacementAse,
        Measure::PlacementDirect,
        Measure::TiersDigneDeConfiance,
        Measure::DelegationAutoriteParentale,
        Measure::Tutelle,
        Measure::Pupille,
        Measure::PlacementPenal,
    ]),
]);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn the_officer_calls_the_mother() -> Value {
        json!({
            "date": "2026-03-15",
            "child": {"age": 15, "discernment": true, "emancipated": false},
            "guardians": [{"id": "mere", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "measure": "aucune",
            "sender": {"role": "officier-police-judiciaire", "service": {"id": "a", "kind": "police-gendarmerie"}, "involved": false},
            "recipient": {"role": "parent", "guardian": "mere", "service": {"id": "b", "kind": "aucun"}, "involved": false},
            "purpose": "informer-la-famille", "request": "initiative", "setting": "oral",
            "danger": "aucun", "offence": "delit", "offenceOn": "adulte", "judgeSeized": false, "moving": false,
            "items": [{"id": "i", "category": "procedure-judiciaire", "subject": "enfant", "source": "procedure-judiciaire",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn who_represents_or_keeps_the_minor_is_told_and_nobody_else() {
        let call = the_officer_calls_the_mother();
        assert_eq!(outcome_of(call.clone()), "required");
        assert!(carried_by(call.clone(), "cjpm-l413-7"));
        assert_eq!(outcome_of(with(call.clone(), "/guardians/0/authority", json!("retiree"))), "prohibited");
        assert_eq!(outcome_of(with(call.clone(), "/items/0/category", json!("piece-judiciaire"))), "prohibited");
        assert_eq!(outcome_of(with(call.clone(), "/purpose", json!("droit-d-acces"))), "prohibited");
        assert_eq!(
            outcome_of(with(call.clone(), "/offenceOn", json!("enfant"))),
            "prohibited",
            "the child is the victim"
        );
        let home = json!({"role": "directeur", "service": {"id": "m", "kind": "essms-protection-enfance"}, "involved": true});
        let to_the_home = with(with(call, "/recipient", home), "/measure", json!("placement-ase"));
        let to_the_home = with(to_the_home, "/judgeSeized", json!(true));
        assert_eq!(outcome_of(to_the_home.clone()), "required");
        assert_eq!(outcome_of(with(to_the_home.clone(), "/measure", json!("aemo"))), "prohibited");
        assert_eq!(outcome_of(with(to_the_home, "/child/age", json!(19))), "prohibited");
    }
}
