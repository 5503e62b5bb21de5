//! # RGPD, art. 10, et loi n° 78-17, art. 46 — les infractions, et l'école
//!
//! **Lecture.** Les données sur les condamnations et les infractions ne se traitent que sous le contrôle de l'autorité
//! publique ou quand la loi le prévoit. Le passé pénal d'un enfant ou d'un parent ne va donc pas à l'école par le
//! partage entre professionnels, son assistante sociale et son infirmière comprises, ni ce qui vient d'une procédure pénale en cours : seul CJPM L. 241-2, al. 2, l'ouvre, pour la sécurité (droit.md §3.Z2).
//!
//! **Ce que l'article ne dit pas.** Il ne ferme ni un devoir ni une alerte, et ne touche pas ce que l'enfant a subi.
//!
//! **Versions.** Règlement applicable le 25 mai 2018 ; avant, même règle dans la loi n° 78-17, art. 9 (de mémoire, non
//! relu).

use super::norm::{CLOSES_SHARING_AND_DISCRETION, Effect, Force, Norm, Way, condition, version};
use crate::facts::protection::{PENAL_MEASURES, PRIVATE_PERSONS};
use crate::facts::secrecy::SCHOOL_STAFF;
use crate::facts::test::{category, measure, recipient, sender, source};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Offence, Role, Source};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "rgpd-10",
    citation: "RGPD, art. 10 ; loi n° 78-17, art. 46",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Partager,
    summary: words(
        "Le passé pénal ne se partage pas avec l'école ; pour la sécurité, voir CJPM L. 241-2.",
        "Offences are not shared with the school; for safety, see CJPM L. 241-2.",
    ),
    versions: &[
        version(day(2007, 3, 7), words("Loi n° 78-17, art. 9.", "Loi no. 78-17, art. 9."))
            .formerly(day(2018, 5, 25), "Loi n° 78-17, art. 9"),
        version(day(2018, 5, 25), words("Règlement (UE) 2016/679.", "Regulation (EU) 2016/679.")),
    ],
    conditions: &[
        condition(
            words("Le destinataire est de l'école", "The recipient is of the school"),
            Fact::RecipientRole,
            Test::Any(&[recipient(SCHOOL_STAFF), recipient(SCHOOL_SERVICES)]),
        ),
        condition(
            words("Vous parlez d'autrui, par profession", "You speak of others, by profession"),
            Fact::SenderRole,
            Test::Not(&sender(PRIVATE_PERSONS)),
        ),
        condition(
            words(
                "Il s'agit d'une infraction commise, ou d'une procédure pénale",
                "It is about an offence committed, or penal proceedings",
            ),
            Fact::Category,
            Test::Any(&[
                category(&[Category::InfractionCommise]),
                Test::All(&[
                    measure(PENAL_MEASURES),
                    Test::Any(&[category(&[Category::ProcedureJudiciaire]), source(&[Source::ProcedureJudiciaire])]),
                ]),
                // where an offence is known of, proceedings are penal ones
                Test::All(&[
                    category(&[Category::ProcedureJudiciaire]),
                    Test::Is(Fact::Offence, Offence::set(&[Offence::Crime, Offence::Delit])),
                ]),
            ]),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: CLOSES_SHARING_AND_DISCRETION,
};

/// The social worker, the nurse, the doctor and the psychologist of the school share under L226-2-2, not this: "never to
/// school" knows no post (droit.md §3.Z2).
const SCHOOL_SERVICES: &[Role] =
    &[Role::AssistantSocialScolaire, Role::InfirmierScolaire, Role::MedecinScolaire, Role::PsychologueEn];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    /// The home tells a teacher who takes part in the follow-up.
    fn the_home_tells_the_teacher() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 15, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "placement-ase",
            "sender": {"role": "educateur-specialise", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true},
            "recipient": {"role": "enseignant", "service": {"id": "b", "kind": "education-nationale"}, "involved": true},
            "purpose": "mettre-en-oeuvre-l-action", "request": "initiative", "setting": "ecrit",
            "danger": "aucun", "offence": "aucune", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "infraction-commise", "subject": "enfant", "source": "dossier",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [{"to": "enfant", "state": "done"}], "consents": [],
        })
    }

    #[test]
    fn an_offence_is_not_shared_with_the_school_before_and_after_the_regulation() {
        for date in ["2018-05-24", "2018-05-25"] {
            let request = with(the_home_tells_the_teacher(), "/date", json!(date));
            assert_eq!(outcome_of(request.clone()), "prohibited");
            assert!(carried_by(request, "rgpd-10"));
        }
    }

    #[test]
    fn other_items_other_readers_and_safety_are_outside() {
        let conduct = with(the_home_tells_the_teacher(), "/items/0/category", json!("comportement"));
        assert_eq!(outcome_of(conduct.clone()), "permitted");
        let proceedings = with(conduct, "/items/0/category", json!("procedure-judiciaire"));
        assert_eq!(outcome_of(proceedings.clone()), "permitted");
        for offence in ["crime", "delit"] {
            let about_an_offence = with(proceedings.clone(), "/offence", json!(offence));
            assert_eq!(outcome_of(about_an_offence.clone()), "prohibited");
            assert!(carried_by(about_an_offence, "rgpd-10"));
        }
        let penal = with(proceedings, "/measure", json!("mesure-educative-judiciaire"));
        assert_eq!(outcome_of(penal.clone()), "prohibited");
        assert!(carried_by(penal, "rgpd-10"));
        let home = json!({"role": "educateur-specialise", "service": {"id": "b", "kind": "essms-protection-enfance"}, "involved": true});
        assert_eq!(outcome_of(with(the_home_tells_the_teacher(), "/recipient", home)), "permitted");
        let pjj = json!({"role": "educateur-pjj", "service": {"id": "a", "kind": "pjj"}, "involved": true});
        let head = json!({"role": "chef-d-etablissement", "service": {"id": "b", "kind": "education-nationale"}, "involved": true});
        let safety = with(with(the_home_tells_the_teacher(), "/sender", pjj), "/recipient", head);
        let safety = with(
            with(safety, "/measure", json!("mesure-educative-judiciaire")),
            "/purpose",
            json!("securite-des-personnes"),
        );
        assert_eq!(outcome_of(safety.clone()), "permitted");
        assert!(carried_by(safety, "cjpm-l241-2-2"));
    }
}
