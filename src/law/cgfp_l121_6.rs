//! # CGFP, art. L. 121-6 — au sein d'une même école
//!
//! **Lecture.** L'arrêt du 8 juin 2021 lie par le secret le personnel de l'école publique qui prend part au suivi d'un enfant
//! (loi 83-634, art. 26, devenu CGFP L. 121-6). Il ne dit rien de ce que l'école sait par elle-même et se dit d'un collègue à
//! l'autre.
//!
//! **Ce que l'arrêt ne dit pas.** Il n'ouvre rien de ce qu'un autre service a partagé, ni d'une confidence, ni d'une
//! information de santé : L. 226-2-2, ou rien.
//!
//! **Discuté.** Une lecture tient ce que l'école a vu pour un secret partagé par l'institution, voire pour une simple discrétion
//! (droit.md §3.Y, §8.1) ; l'autre lui applique le secret comme au reste. Le moteur laisse peser.
//!
//! **Versions.** Comme le statut de la fonction publique.

use super::norm::{DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty, version};
use crate::facts::information::{ABOUT_THE_CHILD, NECESSARY};
use crate::facts::secrecy::{SCHOOL_STAFF, SCHOOL_STAFF_IN_FOLLOW_UP};
use crate::facts::test::{ALWAYS, NEVER, category, purpose, recipient, source, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Purpose, Source};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cgfp-l121-6",
    citation: "CGFP, art. L. 121-6 ; Cass. crim., 8 juin 2021, n° 20-86.000",
    force: Force::Jurisprudence,
    effect: Effect::LeavesToJudgement,
    way: Way::Partager,
    summary: words(
        "Ce que l'école a vu d'un élève, dit à un collègue de la même école qui en a besoin : secret ou discrétion, c'est \
         discuté.",
        "What the school saw of a pupil, told to a colleague of the same school who needs it: secrecy or discretion is \
         debated.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words("Loi n° 83-634, art. 26, puis CGFP.", "Loi no. 83-634, art. 26, then CGFP."),
    )
    .formerly(day(2022, 3, 1), "Loi n° 83-634, art. 26 ; Cass. crim., 8 juin 2021, n° 20-86.000")],
    conditions: &[
        condition(
            words("Vous êtes de la même école, publique", "You belong to the same public school"),
            Fact::SameService,
            Test::All(&[
                yes(Fact::SameService),
                Test::Sender(&Test::Fact(&SCHOOL_STAFF_IN_FOLLOW_UP)),
                recipient(SCHOOL_STAFF),
            ]),
        ),
        condition(
            words("L'école l'a vu ou le tient de son dossier", "The school saw it or has it from its own file"),
            Fact::Source,
            source(&[Source::ObservationEnService, Source::Dossier]),
        ),
        condition(
            words("Cela concerne l'enfant, à l'école", "It is about the child, at school"),
            Fact::Category,
            Test::All(&[
                ABOUT_THE_CHILD,
                category(&[
                    Category::Identite,
                    Category::Coordonnees,
                    Category::Scolarite,
                    Category::Comportement,
                    Category::VieQuotidienne,
                    Category::Calendrier,
                    Category::FaitsDeDanger,
                ]),
            ]),
        ),
        condition(
            words("Votre collègue en a besoin pour sa tâche", "Your colleague needs it for their task"),
            Fact::Necessary,
            NECESSARY,
        ),
        condition(
            words("Le but est de s'occuper de l'élève", "The aim is to look after the pupil"),
            Fact::Purpose,
            purpose(&[
                Purpose::Scolariser,
                Purpose::Evaluer,
                Purpose::DeterminerLAction,
                Purpose::MettreEnOeuvreLAction,
                Purpose::AssurerLaContinuite,
                Purpose::SecuriteDesPersonnes,
                // the teacher who is worried sees the head before the report is written
                Purpose::InformationPreoccupante,
                Purpose::Signalement,
            ]),
        ),
        debated(
            words(
                "Ce que l'école sait par elle-même peut s'y dire",
                "What the school itself knows may be said there",
            ),
            Fact::SenderRole,
            NEVER,
            ALWAYS,
            words(
                "Une lecture tient l'école pour saisie comme un tout, l'autre applique le secret d'un collègue à l'autre. À peser : \
                 qui en a besoin pour cet élève, ce qui peut rester entre vous.",
                "One reading takes the school to be seised as a whole, the other applies secrecy from one colleague to another. To \
                 weigh: who needs it for this pupil, what can stay between you.",
            ),
        ),
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Jurisprudence,
        words(
            "Ce que ce collègue doit savoir de l'élève, sans l'histoire de sa famille.",
            "What this colleague must know of the pupil, without the family's history.",
        ),
    )],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn at_school() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false}, "guardians": [], "measure": "aemo", "danger": "aucun",
            "offence": "aucune", "moving": false, "judgeSeized": true, "setting": "oral", "request": "initiative",
            "phase": "mise-en-oeuvre", "purpose": "scolariser", "notices": [], "consents": [],
            "sender": {"role": "enseignant", "service": {"id": "e", "kind": "education-nationale"}, "involved": true},
            "recipient": {"role": "chef-d-etablissement", "service": {"id": "e", "kind": "education-nationale"}, "involved": true},
            "items": [{"id": "a", "subject": "enfant", "category": "comportement", "source": "observation-en-service", "necessary": true,
                       "secrecyAsked": false, "anonymised": false, "draft": false, "madeForJudge": false, "harmsChild": false}],
        })
    }

    #[test]
    fn ce_que_l_ecole_a_vu_se_pese_entre_collegues() {
        assert_eq!(outcome_of(at_school()), "judgement");
        for (path, value) in [
            ("/recipient/service/id", json!("autre")),
            ("/recipient/role", json!("maire")),
            ("/items/0/source", json!("partage-recu")),
            ("/items/0/category", json!("sante-psychique")),
            ("/items/0/subject", json!("tiers")),
            ("/items/0/necessary", json!(false)),
            ("/purpose", json!("prevenir-la-delinquance")),
        ] {
            assert!(!carried_by(with(at_school(), path, value), "cgfp-l121-6"), "{path}");
        }
    }
}
