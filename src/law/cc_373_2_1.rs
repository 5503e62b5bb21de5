//! # C. civ., art. 373-2-1 — le parent sans exercice de l'autorité parentale
//!
//! **Lecture.** Quand le juge a confié l'exercice de l'autorité à l'autre parent, celui qui ne
//! l'exerce plus garde le droit et le devoir de surveiller l'entretien et l'éducation de l'enfant. Il
//! doit être informé des choix importants de sa vie : école, santé, résidence, projet.
//!
//! **Ce que l'article ne dit pas.** Une information de santé n'est pas, par elle-même, un choix
//! important : à peser. Il ne donne pas le quotidien ni les écrits du service. Le parent
//! dont l'exercice est suspendu par la loi (378-2) est traité de même ; celui à qui l'autorité est
//! retirée n'a rien à ce titre.
//!
//! **Discuté.** Le reste : le rapport nommant « le père, la mère » (CASF L. 223-5), le parent
//! délégant, qui garde ce que laisse le jugement (377) (droit.md §7.1 n° 9, S11).
//!
//! **Versions.** En vigueur avant 2007.

use super::cc_371_1::NOT_FOR_A_PARTY_NOR_AN_ENQUIRY;
use super::norm::{Effect, Force, NO_EDGES, Norm, Way, condition, debated, version};
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::information::{ABOUT_THE_CHILD, HEALTH_CATEGORIES};
use crate::facts::test::{ALWAYS, NEVER, category, purpose, recipient, recipient_authority};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Authority, Category, Purpose, Role};
use crate::wording::{Words, words};

pub(super) static IMPORTANT_CHOICES: Norm = Norm {
    id: "cc-373-2-1",
    citation: "C. civ., art. 373-2-1",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Communiquer,
    summary: words(
        "Le parent sans exercice de l'autorité est informé des choix importants : école, santé, résidence, projet.",
        "A parent without the exercise of authority is told of important choices: school, health, home, plans.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur avant 2007.", "In force before 2007."))],
    conditions: &[
        debated(
            WITHOUT_EXERCISE,
            Fact::RecipientAuthority,
            Test::All(&[recipient(&[Role::Parent]), recipient_authority(&[Authority::ExerciceRetire])]),
            IS_WITHOUT_EXERCISE,
            words(
                "Autorité déléguée : le parent garde ce que le jugement lui laisse (377). À peser : ce que dit la décision.",
                "Delegated authority: the parent keeps what the judgment leaves (377). To weigh: what the decision says.",
            ),
        ),
        NOT_FOR_A_PARTY_NOR_AN_ENQUIRY,
        condition(A_MINOR, Fact::Age, Test::Fact(&MINOR_NOT_EMANCIPATED)),
        condition(ABOUT, Fact::Subject, ABOUT_THE_CHILD),
        condition(
            words(
                "Il s'agit de l'informer, non de lui ouvrir le dossier",
                "The aim is to tell them, not to give access to the file",
            ),
            Fact::Purpose,
            Test::Not(&purpose(&[Purpose::DroitDAcces])),
        ),
        debated(
            words("C'est un choix important de sa vie", "It is an important choice in their life"),
            Fact::Category,
            category(IMPORTANT),
            category(HEALTH_CATEGORIES),
            words(
                "Une opération, une hospitalisation, un suivi qui commence sont des choix importants ; un soin courant, un \
                 diagnostic n'en sont pas par eux-mêmes. À peser : ce qui se décide.",
                "An operation, a stay in hospital, a follow-up that begins are important choices; everyday care or a diagnosis \
                 is not as such. To weigh: what is being decided.",
            ),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

pub(super) static THE_REST: Norm = Norm {
    id: "cc-373-2-1-reste",
    citation: "C. civ., art. 373-2-1",
    force: Force::Loi,
    effect: Effect::LeavesToJudgement,
    way: Way::Communiquer,
    summary: words(
        "Au-delà des choix importants, l'information du parent sans exercice de l'autorité est discutée.",
        "Beyond important choices, what a parent without the exercise of authority may be told is debated.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur avant 2007.", "In force before 2007."))],
    conditions: &[
        condition(WITHOUT_EXERCISE, Fact::RecipientAuthority, IS_WITHOUT_EXERCISE),
        NOT_FOR_A_PARTY_NOR_AN_ENQUIRY,
        condition(A_MINOR, Fact::Age, Test::Fact(&MINOR_NOT_EMANCIPATED)),
        condition(ABOUT, Fact::Subject, ABOUT_THE_CHILD),
        condition(
            words(
                "Ni auteur de signalement, ni notes, ni pièce judiciaire",
                "Neither the author of a report, nor notes, nor a court document",
            ),
            Fact::Category,
            Test::Not(&category(&[
                Category::AuteurDuSignalement,
                Category::NotesPersonnelles,
                Category::PieceJudiciaire,
            ])),
        ),
        debated(
            words(
                "Surveiller son éducation appelle cette information",
                "Watching over their upbringing calls for it",
            ),
            Fact::RecipientAuthority,
            NEVER,
            ALWAYS,
            words(
                "Une lecture s'en tient aux choix importants, l'autre inclut ce parent parmi « le père, la mère ». À \
                 peser : l'intérêt de l'enfant, le jugement, le juge des enfants.",
                "One reading keeps to important choices, the other counts this parent among \"the father, the \
                 mother\". To weigh: the child's interest, the judgment, the judge.",
            ),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

const WITHOUT_EXERCISE: Words = words(
    "Le destinataire est un parent sans l'exercice de l'autorité parentale, non privé d'elle",
    "The recipient is a parent without the exercise of authority, not deprived of it",
);
const IS_WITHOUT_EXERCISE: Test =
    Test::All(&[recipient(&[Role::Parent]), recipient_authority(&[Authority::ExerciceRetire, Authority::Deleguee])]);
const A_MINOR: Words = words("L'enfant est mineur et non émancipé", "The child is an unemancipated minor");
const ABOUT: Words = words("L'information concerne l'enfant", "The information is about the child");

const IMPORTANT: &[Category] = &[
    Category::Identite,
    Category::Scolarite,
    Category::LieuDAccueil,
    Category::Projet,
    Category::ExistenceDeLaMesure,
];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn a_father_without_exercise_asks() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 10, "discernment": true, "emancipated": false},
            "guardians": [{"id": "pere", "relation": "pere", "authority": "exercice-retire", "informingHarmsChild": false}],
            "measure": "aemo",
            "sender": {"role": "educateur-specialise", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true},
            "recipient": {"role": "parent", "guardian": "pere", "service": {"id": "b", "kind": "aucun"}, "involved": false},
            "purpose": "informer-la-famille", "request": "demande-orale", "setting": "oral",
            "danger": "aucun", "offence": "aucune", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "scolarite", "subject": "enfant", "source": "observation-en-service",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn important_choices_are_told_and_the_rest_is_weighed() {
        assert_eq!(outcome_of(a_father_without_exercise_asks()), "permitted");
        let daily = with(a_father_without_exercise_asks(), "/items/0/category", json!("vie-quotidienne"));
        assert_eq!(outcome_of(daily.clone()), "judgement");
        let of_staff = json!("professionnel");
        assert_eq!(outcome_of(with(daily, "/items/0/subject", of_staff.clone())), "prohibited");
        assert_eq!(outcome_of(with(a_father_without_exercise_asks(), "/items/0/subject", of_staff)), "prohibited");
        let notes = with(a_father_without_exercise_asks(), "/items/0/category", json!("notes-personnelles"));
        assert!(!carried_by(notes, "cc-373-2-1-reste"));
    }

    #[test]
    fn nothing_is_told_once_authority_is_withdrawn_or_the_child_of_age() {
        let ask = |path: &str, value: Value| outcome_of(with(a_father_without_exercise_asks(), path, value));
        assert_eq!(ask("/guardians/0/authority", json!("retiree")), "prohibited");
        assert_eq!(ask("/guardians/0/authority", json!("aucune")), "prohibited");
        assert_eq!(ask("/child/age", json!(18)), "prohibited");
    }

    #[test]
    fn health_is_weighed_and_the_file_is_not_opened_by_this_text() {
        let health = with(a_father_without_exercise_asks(), "/items/0/category", json!("sante-somatique"));
        assert_eq!(outcome_of(health), "judgement");
        let file = with(a_father_without_exercise_asks(), "/purpose", json!("droit-d-acces"));
        assert_eq!(outcome_of(file.clone()), "judgement");
        assert!(!carried_by(file, "cc-373-2-1"));
    }
}
