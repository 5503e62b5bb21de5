//! # CP, art. 434-3 — ne pas taire des mauvais traitements
//!
//! **Lecture.** Qui connaît des privations, des mauvais traitements, des agressions ou des atteintes
//! sexuelles infligés à un mineur ou à une personne hors d'état de se protéger en informe les
//! autorités judiciaires ou administratives. Trois ans et 45 000 €, cinq ans et 75 000 € pour un
//! mineur de moins de quinze ans.
//!
//! **Exception.** Les personnes tenues au secret, « sauf lorsque la loi en dispose autrement ».
//!
//! **Discuté.** Cette réserve atteint-elle qui a un devoir spécial de transmettre (CASF L. 221-6 et
//! L. 226-2-1, CPP 40, CSP L. 2112-6) ? La chambre criminelle l'a jugé pour un service mandaté (8
//! octobre 1997) ; la doctrine reste partagée (droit.md §7.1 n° 10). Le devoir tient à la
//! vulnérabilité au jour où l'on sait (crim., 14 avril 2021, n° 20-81.196, non relu).
//!
//! **Versions.** Avant le 16 mars 2016 : mineurs de moins de quinze ans. Depuis (loi n° 2016-297) :
//! tout mineur. Depuis le 6 août 2018 : continuer à se taire est puni aussi.

use super::cp_226_14::{SUFFERED_AS_AN_ADULT, WRITE_FACTS};
use super::norm::{Effect, Force, NO_EDGES, Norm, Way, condition, debated, version};
use crate::facts::child::{OF_AGE, UNDER_FIFTEEN};
use crate::facts::information::{MALTREATMENT, VICTIM_IS_A_MINOR, VULNERABLE_ADULT};
use crate::facts::protection::JUDICIAL_OR_ADMINISTRATIVE;
use crate::facts::secrecy::COVERED_OR_DEBATED;
use crate::facts::test::{ALWAYS, recipient, sender, since, subject};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{OffenceOn, Role, Subject};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cp-434-3",
    citation: "CP, art. 434-3",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Alerter,
    summary: words(
        "Qui connaît des mauvais traitements sur un mineur, et n'est pas tenu au secret, en informe une autorité.",
        "Whoever knows of ill-treatment of a minor, and is not bound by secrecy, informs an authority.",
    ),
    versions: &[
        version(day(2007, 3, 7), words("Mineurs de moins de quinze ans.", "Minors under fifteen.")),
        version(day(2016, 3, 16), words("Loi n° 2016-297 : tous les mineurs.", "Loi no. 2016-297: all minors.")),
        version(
            day(2018, 8, 6),
            words("Loi n° 2018-703 : se taire encore est puni.", "Loi no. 2018-703: staying silent is punished too."),
        ),
    ],
    conditions: &[
        condition(
            words(
                "Des mauvais traitements infligés sont dits à une autorité judiciaire ou administrative",
                "Ill-treatment inflicted is told to a judicial or administrative authority",
            ),
            Fact::Category,
            Test::All(&[
                recipient(JUDICIAL_OR_ADMINISTRATIVE),
                Test::Any(&[Test::Fact(&MALTREATMENT), Test::Fact(&VULNERABLE_ADULT)]),
            ]),
        ),
        condition(
            words("Vous n'en êtes pas vous-même la victime", "You are not the victim yourself"),
            Fact::SenderRole,
            Test::Not(&Test::All(&[sender(&[Role::Enfant]), subject(&[Subject::Enfant])])),
        ),
        debated(
            words(
                "La victime est mineure (avant le 16 mars 2016 : de moins de quinze ans) ou hors d'état de se protéger",
                "The victim is a minor (before 16 March 2016: under fifteen) or unable to protect themself",
            ),
            Fact::Age,
            Test::Any(&[
                Test::Fact(&VULNERABLE_ADULT),
                Test::All(&[since(day(2016, 3, 16)), Test::Fact(&VICTIM_IS_A_MINOR)]),
                Test::All(&[Test::Fact(&UNDER_FIFTEEN), Test::Not(&ANOTHER_CHILD)]),
            ]),
            Test::All(&[Test::Any(&[ANOTHER_CHILD, Test::Fact(&OF_AGE)]), Test::Not(&SUFFERED_AS_AN_ADULT)]),
            words(
                "À peser : l'âge de l'autre enfant ; pour une victime devenue majeure, si elle peut agir elle-même.",
                "To weigh: the other child's age; for a victim now of age, whether they can act themself.",
            ),
        ),
        debated(
            words("L'information n'est pas couverte par votre secret", "The information is outside your secrecy"),
            Fact::SenderRole,
            Test::Not(&Test::Fact(&COVERED_OR_DEBATED)),
            ALWAYS,
            words(
                "Tenu au secret : excepté « sauf lorsque la loi en dispose autrement ». Une lecture y voit le devoir \
                 spécial de transmettre, l'autre non. À peser : votre mission, le danger.",
                "Bound by secrecy: excepted \"unless the law provides otherwise\". One reading sees there the special \
                 duty to transmit, the other does not. To weigh: your mission, the danger.",
            ),
        ),
    ],
    formalities: &[],
    duties: &[WRITE_FACTS],
    edges: NO_EDGES,
};

/// A child whose age the form does not ask for.
const ANOTHER_CHILD: Test =
    Test::Any(&[subject(&[Subject::Fratrie]), Test::Is(Fact::OffenceOn, OffenceOn::AutreMineur.bit())]);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn a_coach_knows_the_teenager_is_beaten() -> Value {
        json!({
            "date": "2016-03-16",
            "child": {"age": 15, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "aucune",
            "sender": {"role": "autre-tiers", "service": {"id": "a", "kind": "aucun"}, "involved": false},
            "recipient": {"role": "officier-police-judiciaire", "service": {"id": "b", "kind": "police-gendarmerie"}, "involved": false},
            "purpose": "signalement", "request": "initiative", "setting": "ecrit",
            "danger": "danger", "offence": "delit", "offenceOn": "enfant", "judgeSeized": false, "moving": false,
            "items": [{"id": "i", "category": "violences-subies", "subject": "enfant", "source": "vie-privee",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn a_victim_does_not_have_to_speak_and_a_child_who_saw_another_suffer_does() {
        let child = json!({"role": "enfant", "service": {"id": "a", "kind": "aucun"}, "involved": false});
        let of_themself = with(a_coach_knows_the_teenager_is_beaten(), "/sender", child);
        let of_a_sibling =
            with(with(of_themself.clone(), "/items/0/subject", json!("fratrie")), "/date", json!("2026-01-15"));
        assert!(!carried_by(of_themself, "cp-434-3"));
        assert!(carried_by(of_a_sibling, "cp-434-3"));
    }

    #[test]
    fn every_minor_is_covered_since_16_march_2016_and_those_under_fifteen_before() {
        let request = a_coach_knows_the_teenager_is_beaten();
        assert_eq!(outcome_of(request.clone()), "required");
        let eve = with(request, "/date", json!("2016-03-15"));
        assert_eq!(outcome_of(eve.clone()), "permitted");
        assert_eq!(outcome_of(with(eve, "/child/age", json!(14))), "required");
    }

    #[test]
    fn a_third_person_is_no_authority() {
        let request = with(a_coach_knows_the_teenager_is_beaten(), "/recipient/role", json!("journaliste"));
        assert!(!carried_by(request, "cp-434-3"));
    }

    #[test]
    fn who_is_bound_by_secrecy_may_but_whether_they_must_is_debated() {
        let request = with(a_coach_knows_the_teenager_is_beaten(), "/sender/role", json!("infirmier"));
        let request = with(request, "/items/0/source", json!("soin"));
        assert_eq!(outcome_of(request), "permitted");
    }

    #[test]
    fn a_victim_now_of_age_is_weighed_and_the_victim_is_never_bound_to_speak() {
        let adult = with(a_coach_knows_the_teenager_is_beaten(), "/child/age", json!(19));
        let adult = with(adult, "/items/0/necessary", json!(false));
        assert!(carried_by(adult.clone(), "cp-434-3"));
        let nurse = with(with(adult, "/sender/role", json!("infirmier")), "/items/0/source", json!("soin"));
        assert_eq!(outcome_of(nurse.clone()), "judgement");
        assert!(carried_by(nurse, "cp-434-3"), "both debates are shown");
        let child = with(a_coach_knows_the_teenager_is_beaten(), "/sender/role", json!("enfant"));
        assert!(!carried_by(child, "cp-434-3"));
    }

    #[test]
    fn facts_suffered_as_an_adult_are_outside_this_text() {
        let of_age = with(
            with(a_coach_knows_the_teenager_is_beaten(), "/child/age", json!(30)),
            "/items/0/necessary",
            json!(false),
        );
        assert_eq!(outcome_of(of_age.clone()), "judgement");
        assert_eq!(outcome_of(with(of_age, "/offenceOn", json!("adulte"))), "prohibited");
    }
}
