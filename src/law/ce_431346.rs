//! # CE, 19 mai 2021, n° 431346 ; CE, 15 octobre 2024, n° 472072 — la lettre du médecin au juge
//!
//! **Lecture.** Le médecin qui écrit au juge des enfants, même déjà saisi, pour dire ce qui fait
//! craindre pour l'enfant, fait un signalement au sens de son code de déontologie (R. 4127-44) : il
//! est protégé, bien que CP 226-14, 2° ne nomme pas ce juge. Il peut y rapporter les propos de
//! l'enfant et des parents.
//!
//! **Ce que la décision ne dit pas.** Elle n'oblige pas. Elle ne couvre pas le certificat remis à un
//! parent, qui s'en tient aux constatations médicales, ni la simple réponse à un juge qui voudrait
//! connaître un diagnostic sans danger.
//!
//! **Discuté.** Décidé pour un médecin ; pour un autre soignant, l'appréciation lui reste. Ce que le soin a appris d'un parent,
//! ou que le mineur veut secret, ou dont il rendrait compte sans être mandaté (droit.md C10) ; jamais les notes.
//!
//! **Versions.** Interprète le texte en vigueur : lue pour toute la période.

use super::norm::{DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty, version};
use crate::facts::child::MINOR;
use crate::facts::information::{
    ABOUT_THE_CHILD, AT_RISK, DANGER_CATEGORIES, HEALTH_CATEGORIES, MALTREATMENT, NEEDED_TO_PROTECT,
};
use crate::facts::protection::HEALTH;
use crate::facts::test::{category, purpose, recipient, sender, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Purpose, Role};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "ce-431346",
    citation: "CE, 19 mai 2021, n° 431346 ; CE, 15 octobre 2024, n° 472072",
    force: Force::Jurisprudence,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "La lettre d'un médecin au juge des enfants sur un mineur en danger est un signalement protégé.",
        "A doctor's letter to the children's judge about a minor in danger is a protected report.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words(
            "Décisions de 2021 et 2024, sur le texte déjà en vigueur.",
            "Decisions of 2021 and 2024, on the text already in force.",
        ),
    )],
    conditions: &[
        condition(
            words("Le destinataire est le juge des enfants", "The recipient is the children's judge"),
            Fact::RecipientRole,
            recipient(&[Role::JugeDesEnfants]),
        ),
        debated(
            words("Vous êtes médecin", "You are a doctor"),
            Fact::SenderRole,
            sender(&[Role::Medecin, Role::MedecinPmi, Role::MedecinScolaire]),
            sender(HEALTH),
            words(
                "Le Conseil d'État l'a dit du médecin. Une lecture l'étend à tout soignant, l'autre attend son texte. \
                 À peser : passer par la CRIP ou le procureur.",
                "The Conseil d'État said it of doctors. One reading extends it to every health professional, the other waits for a text. To weigh: going through the CRIP or the public prosecutor.",
            ),
        ),
        condition(words("L'enfant est mineur", "The child is a minor"), Fact::Age, Test::Fact(&MINOR)),
        condition(
            words(
                "Il est en danger ou maltraité, ou vous le craignez",
                "They are in danger or ill-treated, or you fear it",
            ),
            Fact::Danger,
            Test::Any(&[AT_RISK, Test::Fact(&MALTREATMENT)]),
        ),
        debated(
            words(
                "C'est ce qui fait craindre pour l'enfant, ou le concerne, sans note, ni soin tenu secret ou dont on rendrait compte",
                "It is what makes one fear for the child, or is about them, neither a note, nor care kept secret or accounted for",
            ),
            Fact::Category,
            Test::All(&[
                Test::Any(&[category(DANGER_CATEGORIES), ABOUT_THE_CHILD]),
                NOT_NOTES,
                Test::Not(&Test::All(&[
                    category(HEALTH_CATEGORIES),
                    // whom the judge did not mandate has no account to give of care (droit.md C10)
                    Test::Any(&[yes(Fact::SecrecyAsked), purpose(&[Purpose::RendreCompteAuMandant])]),
                ])),
            ]),
            NOT_NOTES,
            words(
                "Le médecin que le juge n'a pas mandaté garde envers lui le secret du soin ; une lecture protège tout \
                 ce que la lettre doit dire pour être comprise. À peser : l'effet sur l'enfant plutôt que le diagnostic.",
                "A doctor the judge did not mandate keeps the secrets of care from them; one reading protects whatever the letter \
                 must say to be understood. To weigh: the effect on the child rather than the diagnosis.",
            ),
        ),
        condition(
            words(
                "Ce sont les faits de danger, ou ce qui est nécessaire pour protéger l'enfant",
                "These are the facts of danger, or what is necessary to protect the child",
            ),
            Fact::Necessary,
            Test::Fact(&NEEDED_TO_PROTECT),
        ),
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Write,
        Force::Jurisprudence,
        words(
            "Écrire avec prudence : vos constats d'un côté, les propos rapportés entre guillemets de l'autre.",
            "Write with caution: your findings on one side, reported words in quotation marks on the other.",
        ),
    )],
    edges: NO_EDGES,
};

const NOT_NOTES: Test = Test::Not(&category(&[Category::NotesPersonnelles]));

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::csp_r4127_44::tests::suspicion;
    use super::super::tests::{carried_by, outcome_of, with};

    #[test]
    fn a_doctors_letter_to_the_judge_is_a_protected_report() {
        let letter = with(suspicion(), "/recipient/role", json!("juge-des-enfants"));
        assert_eq!(outcome_of(letter.clone()), "permitted");
        assert!(carried_by(letter.clone(), "ce-431346"));
        assert_eq!(outcome_of(with(letter.clone(), "/sender/role", json!("infirmier"))), "judgement");
        assert_eq!(outcome_of(with(letter.clone(), "/danger", json!("aucun"))), "prohibited");
        assert!(!carried_by(with(letter.clone(), "/child/age", json!(20)), "ce-431346"));
        let unneeded =
            with(with(letter.clone(), "/items/0/category", json!("emploi")), "/items/0/necessary", json!(false));
        assert!(!carried_by(unneeded, "ce-431346"));
        assert_eq!(outcome_of(with(letter.clone(), "/recipient/role", json!("avocat"))), "prohibited");
        let care =
            with(with(letter, "/items/0/category", json!("sante-psychique")), "/items/0/secrecyAsked", json!(false));
        assert_eq!(outcome_of(care.clone()), "permitted");
        assert_eq!(outcome_of(with(care, "/purpose", json!("rendre-compte-au-mandant"))), "judgement");
    }
}
