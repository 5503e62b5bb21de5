//! # CASF, art. L. 311-4 et L. 312-9 — accord écrit pour les outils numériques
//!
//! **Lecture.** Depuis 2024, avec le contrat de séjour ou le document individuel de prise en charge,
//! l'établissement recueille par écrit l'accord ou le refus de la personne, toujours révocable, pour la
//! collecte, la conservation et le traitement de ses données dans les systèmes d'information visés.
//!
//! **Ce que l'article ne dit pas.** Il ne lève ni ne crée aucun secret : il n'ouvre ni ne ferme rien. Il
//! ne vise ni la prévention spécialisée ni la mesure judiciaire d'investigation éducative.
//!
//! **Discuté.** L'enfant confié par le juge : une lecture recueille tout de même l'accord des titulaires
//! et l'avis de l'enfant, l'autre fonde le traitement sur la mission d'intérêt public (RGPD 6, 1, e)
//! (droit.md §7.1 n° 13). Le devoir est donc dit, sans bloquer.
//!
//! **Versions.** 10 avril 2024.

use super::cnil_2022_008::OPENS_NOTHING;
use super::norm::{DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, duty, version};
use crate::facts::protection::ESTABLISHMENTS;
use crate::facts::test::{measure, sender_service, setting, since};
use crate::facts::{Test, day};
use crate::request::vocabulary::{Measure, ServiceKind, Setting};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "casf-l311-4",
    citation: "CASF, art. L. 311-4",
    force: Force::Loi,
    effect: Effect::LeavesToJudgement,
    way: Way::Discretion,
    summary: words(
        "Outil numérique : l'accord ou le refus écrit de la personne pour le traitement de ses données.",
        "Digital tool: the person's written agreement or refusal to the processing of their data.",
    ),
    versions: &[version(FROM, words("Rédaction du 10 avril 2024.", "Wording of 10 April 2024."))],
    conditions: &[OPENS_NOTHING],
    formalities: &[],
    duties: &[DutyRule {
        when: Test::All(&[
            setting(&[Setting::OutilNumerique]),
            sender_service(ESTABLISHMENTS),
            Test::Not(&sender_service(&[ServiceKind::PreventionSpecialisee])),
            Test::Not(&measure(&[Measure::Mjie])),
            since(FROM),
        ]),
        ..duty(
            Moment::Before,
            DutyKind::SeekConsent,
            Force::Loi,
            words(
                "Vérifier l'accord ou le refus écrit pour l'outil numérique. Mesure judiciaire : une lecture le demande \
                 aussi, l'autre s'en tient à la mission d'intérêt public.",
                "Check the written agreement or refusal for the digital tool. Judicial measure: one reading asks for it \
                 too, the other rests on the public-interest mission.",
            ),
        )
    }],
    edges: NO_EDGES,
};

const FROM: jiff_core::civil::Date = day(2024, 4, 10);

#[cfg(test)]
mod tests {
    use super::super::tests::{asks, with};
    use serde_json::{Value, json};

    fn by_a_tool() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 9, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "placement-ase", "judgeSeized": true, "danger": "aucun", "offence": "aucune",
            "moving": false, "request": "initiative", "setting": "outil-numerique",
            "sender": {"role": "educateur-specialise", "service": {"id": "m", "kind": "essms-protection-enfance"}, "involved": true},
            "recipient": {"role": "chef-de-service", "service": {"id": "m", "kind": "essms-protection-enfance"}, "involved": true},
            "purpose": "mettre-en-oeuvre-l-action",
            "items": [{"id": "a", "category": "projet", "subject": "enfant", "source": "observation-en-service",
                       "necessary": true}],
            "notices": [{"to": "enfant", "state": "done"}], "consents": []
        })
    }

    #[test]
    fn a_digital_tool_calls_for_the_written_agreement_without_blocking() {
        assert!(asks(by_a_tool(), "casf-l311-4", "seek-consent", None));
        for (path, value) in [
            ("/setting", json!("oral")),
            ("/measure", json!("mjie")),
            ("/date", json!("2024-04-09")),
            ("/sender/service/kind", json!("prevention-specialisee")),
            ("/sender/service/kind", json!("ase")),
        ] {
            assert!(!asks(with(by_a_tool(), path, value), "casf-l311-4", "seek-consent", None), "{path}");
        }
    }
}
