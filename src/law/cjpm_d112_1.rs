//! # CJPM, art. D. 112-1 et L. 322-1 à L. 322-7 — rendre compte au magistrat dans une mesure pénale
//!
//! **Lecture.** Le service chargé d'une mesure éducative judiciaire adresse au juge des enfants un
//! rapport tous les six mois et quinze jours au moins avant l'échéance, l'actualise pour chaque
//! audience, et l'informe sans délai de ce qui peut changer la mesure (D. 112-1). Le recueil de
//! renseignements socio-éducatifs va au magistrat qui l'a demandé : parquet, juge d'instruction, juge
//! des enfants (L. 322-1 à L. 322-7). Aucun secret envers le mandant pour ce qui intéresse la mesure
//! (crim., 8 octobre 1997).
//!
//! **Ce que le texte ne dit pas.** Il ne lie que le service saisi ; il n'ouvre rien à un autre service
//! (voir `cjpm_l241_2.rs`). Les notes brutes et la clinique ne sont pas le rapport.
//!
//! **Discuté.** Le foyer de protection de l'enfance qui exerce un placement pénal sans être dit du secteur habilité (droit.md
//! A01).
//!
//! **Versions.** Décret 2021-683, 30 septembre 2021. Avant : ordonnance du 2 février 1945 (de mémoire,
//! numéros d'articles non vérifiés), même devoir.

use super::casf_l221_6::CLINICAL;
use super::cjpm_l241_2::JUVENILE_JUSTICE;
use super::norm::{DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty, version};
use crate::facts::information::NECESSARY;
use crate::facts::protection::PENAL_MEASURES;
use crate::facts::secrecy::BY_MISSION;
use crate::facts::test::{ALWAYS, category, measure, purpose, recipient, role, service, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Measure, Purpose, Role, ServiceKind};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cjpm-d112-1",
    citation: "CJPM, art. D. 112-1 et L. 322-1 à L. 322-7",
    force: Force::Reglement,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Mesure pénale : le service saisi rend compte au magistrat qui l'a saisi de ce qui intéresse la mesure.",
        "Penal measure: the service in charge reports to the magistrate who appointed it what bears on the measure.",
    ),
    versions: &[
        version(
            day(2007, 3, 7),
            words("Ordonnance du 2 février 1945 (de mémoire).", "Ordonnance of 2 February 1945 (from memory)."),
        )
        .formerly(day(2021, 9, 30), "Ordonnance n° 45-174 du 2 février 1945"),
        version(
            day(2021, 9, 30),
            words("Code de la justice pénale des mineurs.", "Code of juvenile criminal justice."),
        ),
    ],
    conditions: &[
        debated(
            words(
                "Vous êtes de la PJJ ou du secteur associatif habilité, et suivez ce mineur",
                "You are PJJ or approved-charity staff, and follow this minor",
            ),
            Fact::SenderInvolved,
            Test::All(&[Test::Sender(&JUVENILE_JUSTICE), yes(Fact::SenderInvolved)]),
            Test::All(&[
                Test::Sender(&Test::All(&[role(BY_MISSION), service(&[ServiceKind::EssmsProtectionEnfance])])),
                yes(Fact::SenderInvolved),
                measure(&[Measure::PlacementPenal]),
            ]),
            words(
                "Un foyer rend compte s'il est habilité et que le magistrat l'a saisi. À peser : la décision de placement.",
                "A home reports if it is approved and the magistrate appointed it. To weigh: the placement decision.",
            ),
        ),
        condition(
            words("Il fait l'objet d'une mesure pénale", "They are under a penal measure"),
            Fact::Measure,
            measure(PENAL_MEASURES),
        ),
        condition(
            words(
                "Le destinataire est le juge des enfants ou, pour le recueil de renseignements, qui l'a demandé",
                "The recipient is the children's judge or, for the background report (RRSE), who asked for it",
            ),
            Fact::RecipientRole,
            Test::Any(&[
                recipient(&[Role::JugeDesEnfants, Role::JugeDInstruction]),
                Test::All(&[recipient(&[Role::Procureur]), measure(&[Measure::RecueilRenseignementsRrse])]),
            ]),
        ),
        condition(
            words(
                "Le but est de rendre compte ou d'éclairer le magistrat",
                "The aim is to report or inform the magistrate",
            ),
            Fact::Purpose,
            purpose(&[
                Purpose::RendreCompteAuMandant,
                Purpose::Evaluer,
                Purpose::DeterminerLAction,
                Purpose::MettreEnOeuvreLAction,
                Purpose::AssurerLaContinuite,
                Purpose::SecuriteDesPersonnes,
                Purpose::Signalement,
            ]),
        ),
        condition(
            words("L'information intéresse la mesure", "The information bears on the measure"),
            Fact::Necessary,
            NECESSARY,
        ),
        debated(
            words(
                "Ce ne sont ni des notes personnelles ni le contenu clinique d'un soin",
                "These are neither personal notes nor clinical content",
            ),
            Fact::Category,
            Test::Not(&Test::Any(&[category(&[Category::NotesPersonnelles]), CLINICAL])),
            ALWAYS,
            words(
                "Le magistrat reçoit ce qui intéresse la mesure ; des notes brutes n'en sont pas par elles-mêmes. À peser : \
                 un écrit de synthèse.",
                "The magistrate receives what bears on the measure; raw notes do not as such. To weigh: a written \
                 summary.",
            ),
        ),
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Reglement,
        words(
            "Des faits d'abord : les avocats liront l'écrit, rien de secret sur des tiers sans nécessité.",
            "Facts first: the lawyers will read it, no third-party secrets without need.",
        ),
    )],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use super::super::tests::{carried_by, outcome_of, with};
    use serde_json::{Value, json};

    fn report() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 16, "discernment": true, "emancipated": false},
            "guardians": [],
            "measure": "mesure-educative-judiciaire", "judgeSeized": false, "danger": "aucun", "offence": "aucune",
            "moving": false, "request": "initiative", "setting": "ecrit",
            "sender": {"role": "educateur-pjj", "service": {"kind": "pjj"}, "involved": true},
            "recipient": {"role": "juge-des-enfants", "service": {"kind": "tribunal"}},
            "purpose": "rendre-compte-au-mandant",
            "items": [{"id": "a", "category": "comportement", "subject": "enfant", "source": "observation-en-service",
                       "necessary": true}],
            "notices": [], "consents": []
        })
    }

    #[test]
    fn the_service_seized_reports_to_the_judge() {
        assert_eq!(outcome_of(report()), "required");
        assert!(carried_by(report(), "cjpm-d112-1"));
        assert_eq!(outcome_of(with(report(), "/date", json!("2020-01-15"))), "required");
    }

    #[test]
    fn staff_of_every_profession_report_and_care_is_weighed() {
        for role in ["assistant-service-social", "infirmier", "medecin", "psychologue", "stagiaire"] {
            for kind in ["pjj", "sah"] {
                let sender = json!({"role": role, "service": {"kind": kind}, "involved": true});
                assert_eq!(outcome_of(with(report(), "/sender", sender)), "required", "{role}, {kind}");
            }
        }
        let nurse = json!({"role": "infirmier", "service": {"kind": "pjj"}, "involved": true});
        let care = with(with(report(), "/sender", nurse), "/items/0/category", json!("sante-psychique"));
        assert_eq!(outcome_of(with(care, "/items/0/source", json!("soin"))), "judgement");
    }

    #[test]
    fn only_what_bears_on_the_measure_and_no_raw_notes() {
        assert_eq!(outcome_of(with(report(), "/items/0/necessary", json!(false))), "prohibited");
        assert_eq!(outcome_of(with(report(), "/items/0/category", json!("notes-personnelles"))), "judgement");
    }

    #[test]
    fn who_does_not_follow_the_minor_or_has_no_penal_mandate_does_not_report_by_this_text() {
        assert_eq!(outcome_of(with(report(), "/sender/involved", json!(false))), "prohibited");
        assert_eq!(outcome_of(with(report(), "/measure", json!("aucune"))), "prohibited");
        assert_eq!(outcome_of(with(report(), "/purpose", json!("autre"))), "prohibited");
    }

    #[test]
    fn the_prosecutor_receives_the_social_inquiry_only() {
        let to_the_prosecutor =
            with(report(), "/recipient", json!({"role": "procureur", "service": {"kind": "parquet"}}));
        assert_eq!(outcome_of(to_the_prosecutor.clone()), "prohibited");
        assert_eq!(outcome_of(with(to_the_prosecutor, "/measure", json!("recueil-renseignements-rrse"))), "required");
    }
}
