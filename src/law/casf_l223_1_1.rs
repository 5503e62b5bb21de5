//! # CASF, art. L. 223-1-1 — le projet pour l'enfant
//!
//! **Lecture.** Le président du conseil départemental garantit un projet pour chaque mineur qui reçoit
//! une prestation de l'aide sociale à l'enfance ou fait l'objet d'une mesure judiciaire : sans elles, pas de projet. Il est établi avec les titulaires de l'autorité parentale, l'enfant associé selon son âge
//! et sa maturité. Il est remis au mineur et à ses représentants légaux ; il est communicable à chaque
//! personne ou organisme qu'il désigne, dans les conditions du CRPA ; le juge saisi le reçoit ; après
//! chaque mise à jour, les services responsables l'ont (D. 223-13 à D. 223-17).
//!
//! **Ce que l'article ne dit pas.** Il ne lève pas le secret du reste du dossier, et ne fait pas d'un
//! partenaire désigné une partie au partage de L. 226-2-2.
//!
//! **Discuté.** Qui le projet désigne : aucun fait ne le dit, à vous de le vérifier ; jusqu'où va la
//! communication à un partenaire que rien ne lie au secret.
//!
//! **Versions.** 2007 : al. 5 de L. 223-1, porté à la connaissance de la famille. Loi 2016-297 : article
//! propre. Loi 2022-140.

use super::norm::{
    Condition, DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Version, Way, condition, debated, duty, version,
};
use crate::facts::access::RECIPIENT_IS_HOLDER;
use crate::facts::child::MINOR;
use crate::facts::information::{ABOUT_THE_CHILD, NECESSARY};
use crate::facts::protection::ASE;
use crate::facts::test::{ALWAYS, INVOLVED, NEVER, category, measure, no, purpose, recipient, sender};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Measure, Purpose, Role};
use crate::wording::words;

/// Handed to the minor and the legal representatives.
pub(super) static HANDED: Norm = Norm {
    id: "casf-l223-1-1",
    citation: "CASF, art. L. 223-1-1",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Communiquer,
    summary: words(
        "Le projet pour l'enfant est remis au mineur et à ses représentants légaux.",
        "The project for the child is handed to the minor and the legal representatives.",
    ),
    versions: VERSIONS,
    conditions: &[
        condition(
            words(
                "Le destinataire est l'enfant, ou exerce l'autorité parentale sur lui",
                "The recipient is the child, or exercises parental authority over them",
            ),
            Fact::RecipientRole,
            Test::Any(&[recipient(&[Role::Enfant]), Test::Fact(&RECIPIENT_IS_HOLDER)]),
        ),
        IT_IS_THE_PROJECT,
        THERE_IS_ONE,
        FROM_THE_ASE,
        A_MINOR,
        FINISHED,
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Consult,
        Force::Loi,
        words(
            "L'expliquer à l'enfant avec des mots de son âge ; l'établir avec les parents.",
            "Explain it to the child in words for their age; draw it up with the parents.",
        ),
    )],
    edges: NO_EDGES,
};

/// Communicable to whom it names.
pub(super) static CIRCULATION: Norm = Norm {
    id: "casf-l223-1-1-circulation",
    citation: "CASF, art. L. 223-1-1 et D. 223-13 à D. 223-17",
    force: Force::Loi,
    effect: Effect::LeavesToJudgement,
    way: Way::Partager,
    summary: words(
        "Le projet pour l'enfant est communicable à chaque personne ou organisme qu'il désigne.",
        "The project for the child is communicable to each person or body it names.",
    ),
    versions: &[
        version(day(2016, 3, 16), words("Loi n° 2016-297 : article propre.", "Loi no. 2016-297: own article."))
            .formerly(day(2016, 10, 1), "CASF, art. L. 223-1-1"),
        version(day(2022, 2, 9), words("Loi n° 2022-140.", "Loi no. 2022-140.")),
    ],
    conditions: &[
        IT_IS_THE_PROJECT,
        THERE_IS_ONE,
        FROM_THE_ASE,
        condition(
            words(
                "Le destinataire prend part au suivi de cet enfant",
                "The recipient takes part in this child's follow-up",
            ),
            Fact::RecipientInvolved,
            Test::All(&[
                Test::Recipient(&INVOLVED),
                Test::Not(&recipient(&[
                    Role::Parent,
                    Role::Fratrie,
                    Role::GrandParent,
                    Role::BeauParent,
                    Role::AutreProche,
                    Role::AutreTiers,
                    Role::AuteurInformationPreoccupante,
                    Role::Journaliste,
                    // they learn what the young person or the parents choose, and never the measure (droit.md C16)
                    Role::Employeur,
                    Role::Bailleur,
                ])),
            ]),
        ),
        condition(
            words("Le but est de mener le projet", "The aim is to carry out the project"),
            Fact::Purpose,
            purpose(&[
                Purpose::MettreEnOeuvreLAction,
                Purpose::AssurerLaContinuite,
                Purpose::Scolariser,
                Purpose::Inserer,
                Purpose::Soigner,
                Purpose::PasserLeRelais,
            ]),
        ),
        A_MINOR,
        FINISHED,
        condition(
            words("La part communiquée lui est nécessaire", "They need the part communicated"),
            Fact::Necessary,
            NECESSARY,
        ),
        debated(
            words("Le projet le désigne", "The project names them"),
            Fact::RecipientInvolved,
            NEVER,
            ALWAYS,
            words(
                "Le projet dit à qui il se communique : une lecture ouvre alors ce qui concerne ce partenaire, l'autre s'en \
                 tient au secret. À peser : ce qu'il désigne, l'accord des parents, la part utile seule.",
                "The project says to whom it goes: one reading then opens what concerns this partner, the other keeps to \
                 secrecy. To weigh: whom it names, the parents' agreement, the useful part only.",
            ),
        ),
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Loi,
        words(
            "La part du projet qui concerne ce partenaire, rien d'autre.",
            "The part that concerns this partner, nothing else.",
        ),
    )],
    edges: NO_EDGES,
};

const VERSIONS: &[Version] = &[
    version(day(2007, 3, 7), words("L. 223-1, al. 5.", "L. 223-1, para. 5."))
        .formerly(day(2016, 3, 16), "CASF, art. L. 223-1, al. 5"),
    version(day(2016, 3, 16), words("Loi n° 2016-297 : article propre.", "Loi no. 2016-297: own article.")),
    version(day(2022, 2, 9), words("Loi n° 2022-140.", "Loi no. 2022-140.")),
];

const IT_IS_THE_PROJECT: Condition = condition(
    words("C'est le projet pour l'enfant", "It is the project for the child"),
    Fact::Category,
    Test::All(&[category(&[Category::Projet]), ABOUT_THE_CHILD]),
);

/// One is drawn up for each minor with a benefit of the ASE (aid in money aside) or a judicial protection measure, and for nobody
/// else (L223-1-1, al. 1).
const THERE_IS_ONE: Condition = condition(
    words(
        "L'enfant reçoit une prestation de l'aide sociale à l'enfance ou fait l'objet d'une mesure de protection",
        "The child has a benefit of the child-welfare service or a protection measure",
    ),
    Fact::Measure,
    Test::Not(&measure(&[Measure::Aucune, Measure::InformationPreoccupanteEnCours])),
);

const FROM_THE_ASE: Condition = condition(
    words("Vous agissez pour l'aide sociale à l'enfance", "You act for the child-welfare service (ASE)"),
    Fact::SenderRole,
    sender(ASE),
);

const A_MINOR: Condition =
    condition(words("L'enfant est mineur", "The child is a minor"), Fact::Age, Test::Fact(&MINOR));

const FINISHED: Condition =
    condition(words("Le document est achevé", "The document is finished"), Fact::Draft, no(Fact::Draft));

#[cfg(test)]
mod tests {
    use super::super::tests::{carried_by, outcome_of, with};
    use serde_json::{Value, json};

    fn handing() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 12, "discernment": true, "emancipated": false},
            "guardians": [{"id": "mere", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "measure": "placement-ase", "judgeSeized": true, "danger": "aucun", "offence": "aucune",
            "moving": false, "request": "initiative", "setting": "ecrit",
            "sender": {"role": "referent-ase", "service": {"kind": "ase"}, "involved": true},
            "recipient": {"role": "parent", "guardian": "mere"},
            "purpose": "informer-la-famille",
            "items": [{"id": "a", "category": "projet", "subject": "enfant", "source": "dossier", "necessary": true,
                       "secrecyAsked": false, "anonymised": false, "draft": false, "madeForJudge": false,
                       "harmsChild": false}],
            "notices": [{"to": "mere", "state": "done"}, {"to": "enfant", "state": "done"}], "consents": []
        })
    }

    fn to_the_teacher() -> Value {
        let teacher = json!({"role": "animateur-sportif", "service": {"kind": "association"}, "involved": true});
        with(with(handing(), "/recipient", teacher), "/purpose", json!("mettre-en-oeuvre-l-action"))
    }

    #[test]
    fn handed_to_the_parents_and_to_the_child() {
        assert_eq!(outcome_of(handing()), "required");
        assert!(carried_by(handing(), "casf-l223-1-1"));
        assert!(carried_by(with(handing(), "/recipient", json!({"role": "enfant"})), "casf-l223-1-1"));
    }

    #[test]
    fn a_draft_or_another_document_is_not_handed_by_this_text() {
        for (path, value) in [
            ("/items/0/draft", json!(true)),
            ("/items/0/category", json!("vie-quotidienne")),
            ("/guardians/0/authority", json!("retiree")),
            ("/sender/role", json!("educateur-specialise")),
            ("/child/age", json!(19)),
        ] {
            assert!(!carried_by(with(handing(), path, value), "casf-l223-1-1"), "{path}");
        }
    }

    #[test]
    fn to_whom_the_project_names_is_weighed() {
        assert_eq!(outcome_of(to_the_teacher()), "judgement");
        assert!(carried_by(to_the_teacher(), "casf-l223-1-1-circulation"));
        for (path, value) in [
            ("/recipient/involved", json!(false)),
            ("/items/0/necessary", json!(false)),
            ("/items/0/draft", json!(true)),
            ("/purpose", json!("autre")),
            ("/date", json!("2016-03-15")),
            ("/recipient/role", json!("grand-parent")),
            ("/recipient/role", json!("bailleur")),
            ("/measure", json!("aucune")),
            ("/child/age", json!(19)),
        ] {
            assert_eq!(outcome_of(with(to_the_teacher(), path, value)), "prohibited", "{path}");
        }
    }
}
