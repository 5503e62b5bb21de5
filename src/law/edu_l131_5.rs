//! # Code de l'éducation, art. L. 131-5 et L. 131-6 — inscrire l'enfant à l'école
//!
//! **Lecture.** Qui a la charge d'un enfant en âge scolaire le fait inscrire ; le maire dresse la liste des
//! enfants de la commune soumis à l'obligation et délivre l'inscription. Le service ou l'assistant
//! familial à qui l'enfant est confié lui donne donc son identité, son adresse et sa scolarité.
//!
//! **Ce que l'article ne dit pas.** Le maire n'apprend ni la mesure, ni ses motifs, ni la santé. Les choix
//! importants restent aux parents (C. civ. 373-4 et 375-7).
//!
//! **Versions.** En vigueur avant 2007 ; obligation dès trois ans depuis 2019.

use super::cc_373_4::HAS_THE_CHILD_IN_CARE;
use super::norm::{DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, duty, version};
use crate::facts::information::NECESSARY;
use crate::facts::test::{category, purpose, recipient, subject};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Purpose, Role, Subject};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "edu-l131-5",
    citation: "Code de l'éducation, art. L. 131-5 et L. 131-6",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "Pour inscrire l'enfant à l'école, le maire reçoit son identité et son adresse, rien d'autre.",
        "To enrol the child at school, the mayor receives their identity and address, nothing else.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur avant 2007.", "In force before 2007."))],
    conditions: &[
        condition(
            words("Le destinataire est le maire", "The recipient is the mayor"),
            Fact::RecipientRole,
            recipient(&[Role::Maire]),
        ),
        HAS_THE_CHILD_IN_CARE,
        condition(
            words("Le but est la scolarité de l'enfant", "The aim is the child's schooling"),
            Fact::Purpose,
            purpose(&[Purpose::Scolariser]),
        ),
        condition(
            words(
                "Il s'agit de l'identité, de l'adresse ou de la scolarité de l'enfant",
                "It is the child's identity, address or schooling",
            ),
            Fact::Category,
            Test::All(&[
                category(&[Category::Identite, Category::Coordonnees, Category::Scolarite]),
                subject(&[Subject::Enfant]),
            ]),
        ),
        condition(
            words("L'information est nécessaire à l'inscription", "The information is needed to enrol"),
            Fact::Necessary,
            NECESSARY,
        ),
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Loi,
        words("Ne dire ni la mesure ni ses motifs.", "Say neither the measure nor its reasons."),
    )],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn the_home_enrols_the_child() -> Value {
        json!({
            "date": "2026-03-15",
            "child": {"age": 7, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "placement-ase",
            "sender": {"role": "directeur", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true},
            "recipient": {"role": "maire", "service": {"id": "b", "kind": "commune"}, "involved": false},
            "purpose": "scolariser", "request": "initiative", "setting": "ecrit",
            "danger": "aucun", "offence": "aucune", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "identite", "subject": "enfant", "source": "dossier",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn the_mayor_receives_what_enrolling_takes() {
        let enrolling = the_home_enrols_the_child();
        assert_eq!(outcome_of(enrolling.clone()), "permitted");
        assert!(carried_by(enrolling.clone(), "edu-l131-5"));
        assert_eq!(
            outcome_of(with(enrolling.clone(), "/items/0/category", json!("existence-de-la-mesure"))),
            "prohibited"
        );
        assert_eq!(outcome_of(with(enrolling.clone(), "/items/0/necessary", json!(false))), "prohibited");
        let at_home = with(enrolling, "/measure", json!("aemo"));
        assert_eq!(outcome_of(at_home), "prohibited", "the child lives with the parents, who enrol");
    }
}
