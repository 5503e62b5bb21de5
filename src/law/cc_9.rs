//! # C. civ., art. 9 — ce que le secret ne couvre pas : discrétion et vie privée
//!
//! **Lecture.** Chacun a droit au respect de sa vie privée. Ce qui n'est pas couvert par le secret
//! professionnel (parce que rien ne lie celui qui parle, ou que l'information est publique ou connue
//! en privé) se dit quand c'est nécessaire à qui le reçoit, avec retenue ; chacun parle de soi, un
//! parent de son enfant. Le refus de la personne ou, mineure, d'un titulaire ferme vers un partenaire
//! sans mandat (école, mission locale, club, employeur, bailleur : droit.md C16). Une alerte ne demande l'accord de
//! personne.
//!
//! **Ce que l'article ne dit pas.** Il n'autorise pas à rendre publique la vie d'autrui (presse). Les
//! agents publics gardent la discrétion (CGFP L. 121-7), les salariés la confidentialité de leur
//! contrat, le responsable de traitement les règles du RGPD. Les devoirs d'alerter restent.
//!
//! **Discuté.** Quand le secret de celui qui parle est lui-même discuté.
//!
//! **Versions.** En vigueur avant 2007 (texte cité de mémoire, non relu).

use super::accord_de_la_personne::WITHOUT_MANDATE;
use super::norm::{
    DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, YIELDS_TO_ALL, condition, debated, duty, version,
};
use crate::facts::child::DECIDES_ALONE;
use crate::facts::family::HOLDERS_REFUSE;
use crate::facts::information::{ABOUT_SENDER, ABOUT_THE_CHILD, NECESSARY};
use crate::facts::protection::AUTHORITIES;
use crate::facts::secrecy::{COVERED, COVERED_OR_DEBATED};
use crate::facts::test::{child_consent, purpose, recipient, sender};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{ConsentState, Purpose, Role};
use crate::wording::{Words, words};

pub(super) static NORM: Norm = Norm {
    id: "cc-9",
    citation: "C. civ., art. 9",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Discretion,
    summary: words(
        "Ce qu'aucun secret ne couvre se dit s'il est nécessaire, avec retenue ; chacun parle de soi.",
        "What no secrecy covers is told when necessary, with restraint; everybody may speak of themself.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur avant 2007.", "In force before 2007."))],
    conditions: &[
        debated(
            NOT_COVERED,
            Fact::SenderRole,
            Test::Not(&Test::Fact(&COVERED_OR_DEBATED)),
            Test::Not(&Test::Fact(&COVERED)),
            MAYBE_COVERED,
        ),
        condition(
            words(
                "Elle est nécessaire à qui la reçoit (hors presse), ou vous parlez de vous ou de votre enfant",
                "The recipient needs it (press aside), or you speak of yourself or your child",
            ),
            Fact::Necessary,
            MAY_BE_TOLD,
        ),
        condition(
            words(
                "Ni la personne ni, mineure, un titulaire ne refuse qu'un partenaire sans mandat l'apprenne",
                "Neither the person nor, for a minor, a holder refuses that a partner without mandate learn it",
            ),
            Fact::ChildConsent,
            Test::Not(&REFUSED),
        ),
    ],
    formalities: &[],
    duties: &[SEEK_AGREEMENT],
    edges: NO_EDGES,
};

/// The other side of the same article: what is neither secret nor needed is private life.
pub(super) static PRIVATE_LIFE: Norm = Norm {
    id: "cc-9-vie-privee",
    citation: "C. civ., art. 9",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Secret,
    summary: words(
        "La vie privée d'autrui ne se raconte pas sans besoin, même quand aucun secret ne la couvre.",
        "The private life of others is not told without need, even where no secrecy covers it.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur avant 2007.", "In force before 2007."))],
    conditions: &[
        condition(NOT_COVERED, Fact::SenderRole, Test::Not(&Test::Fact(&COVERED))),
        condition(
            words(
                "Le destinataire n'en a pas besoin, ou l'on refuse qu'un partenaire sans mandat l'apprenne",
                "The recipient does not need it, or somebody refuses that a partner without mandate learn it",
            ),
            Fact::Necessary,
            Test::Any(&[Test::Not(&MAY_BE_TOLD), REFUSED]),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: YIELDS_TO_ALL,
};

pub(super) const NOT_NEEDED: Words = words("Le destinataire n'en a pas besoin", "The recipient does not need it");

const MAY_BE_TOLD: Test = Test::Any(&[
    Test::All(&[NECESSARY, Test::Not(&recipient(&[Role::Journaliste]))]),
    Test::Fact(&ABOUT_SENDER),
    Test::All(&[sender(&[Role::Parent, Role::Tuteur]), ABOUT_THE_CHILD]),
]);

/// Their private life is theirs, to keep from a partner and to tell them; for a minor the holders choose too (C. civ. 9;
/// droit.md C16, S10). A parent who tells of their minor child has chosen; of who decides alone they are a third party.
const REFUSED: Test = Test::All(&[
    Test::Not(&Test::Fact(&ABOUT_SENDER)),
    Test::Any(&[Test::Fact(&DECIDES_ALONE), Test::Not(&sender(&[Role::Parent, Role::Tuteur]))]),
    recipient(WITHOUT_MANDATE),
    ABOUT_THE_CHILD,
    Test::Any(&[
        child_consent(&[ConsentState::Refused, ConsentState::Opposed, ConsentState::Withdrawn]),
        Test::Fact(&HOLDERS_REFUSE),
    ]),
]);

pub(super) const NOT_COVERED: Words =
    words("Aucun secret professionnel ne couvre l'information", "No professional secrecy covers the information");

pub(super) const MAYBE_COVERED: Words = words(
    "Secret discuté : s'il vous lie, l'information reste ; sinon elle se dit avec retenue. À peser : qui d'autre, \
     sûrement en droit de la recevoir, peut l'entendre.",
    "Secrecy debated: if it binds you, the information stays; if not, it is told with restraint. To weigh: who else \
     may surely receive it.",
);

const SEEK_AGREEMENT: DutyRule = DutyRule {
    when: Test::Not(&NOBODY_TO_ASK),
    ..duty(
        Moment::Before,
        DutyKind::SeekConsent,
        Force::Recommandation,
        words(
            "Rechercher l'accord des intéressés, ou les laisser porter eux-mêmes l'information.",
            "Seek the agreement of those concerned, or let them carry the information themselves.",
        ),
    )
};

/// An alert asks for nobody's agreement (droit.md C03 to C05); who speaks of themself, or of their own child, gives it.
const NOBODY_TO_ASK: Test = Test::Any(&[
    recipient(AUTHORITIES),
    purpose(&[Purpose::InformationPreoccupante, Purpose::Signalement]),
    Test::Fact(&ABOUT_SENDER),
    Test::All(&[sender(&[Role::Parent, Role::Tuteur]), ABOUT_THE_CHILD]),
]);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{asks, carried_by, outcome_of, with};

    fn a_coach_talks_to_the_home() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 13, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "placement-ase",
            "sender": {"role": "animateur-sportif", "service": {"id": "a", "kind": "association"}, "involved": false},
            "recipient": {"role": "educateur-specialise", "service": {"id": "b", "kind": "essms-protection-enfance"}, "involved": true},
            "purpose": "evaluer", "request": "initiative", "setting": "oral",
            "danger": "aucun", "offence": "aucune", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "comportement", "subject": "enfant", "source": "observation-en-service",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn who_is_bound_by_nothing_tells_what_is_necessary() {
        assert_eq!(outcome_of(a_coach_talks_to_the_home()), "permitted");
        let request = with(a_coach_talks_to_the_home(), "/items/0/necessary", json!(false));
        assert_eq!(outcome_of(request.clone()), "prohibited");
        assert!(carried_by(request, "cc-9-vie-privee"));
    }

    #[test]
    fn a_bound_sender_does_not_talk_back_and_a_debated_one_weighs() {
        let from = |role: &str, secrecy: &str| {
            let sender = json!({"role": role, "secrecy": secrecy, "service": {"id": "a", "kind": "association"}, "involved": false});
            outcome_of(with(
                with(a_coach_talks_to_the_home(), "/sender", sender),
                "/recipient/role",
                json!("bailleur"),
            ))
        };
        assert_eq!(from("stagiaire", "aucun"), "permitted");
        assert_eq!(from("stagiaire", "secret-par-mission"), "prohibited");
        let bound = json!({"role": "referent-ase", "service": {"id": "a", "kind": "ase"}, "involved": true});
        let gossip = with(with(a_coach_talks_to_the_home(), "/sender", bound), "/items/0/necessary", json!(false));
        let gossip = with(gossip, "/recipient/role", json!("bailleur"));
        assert!(!carried_by(gossip.clone(), "cc-9-vie-privee"), "secrecy itself closes it");
        assert!(carried_by(gossip, "cp-226-13"));
        assert_eq!(from("enseignant", "discretion-professionnelle"), "judgement");
    }

    #[test]
    fn a_disability_service_weighs_it_before_2016_as_since() {
        let ime = json!({"role": "educateur-specialise", "secrecy": "discretion-professionnelle", "service": {"id": "a", "kind": "essms-handicap"}, "involved": true});
        let request =
            with(with(a_coach_talks_to_the_home(), "/sender", ime), "/recipient", json!({"role": "bailleur"}));
        for date in ["2012-06-01", "2016-01-28", "2026-01-15"] {
            assert_eq!(outcome_of(with(request.clone(), "/date", json!(date))), "judgement", "{date}");
        }
    }

    #[test]
    fn everybody_speaks_of_themself_but_nobody_hands_a_child_to_the_press() {
        let child = with(a_coach_talks_to_the_home(), "/sender/role", json!("enfant"));
        assert_eq!(outcome_of(with(child, "/items/0/necessary", json!(false))), "permitted");
        let press = with(a_coach_talks_to_the_home(), "/recipient/role", json!("journaliste"));
        assert_eq!(outcome_of(press), "prohibited");
    }

    #[test]
    fn a_refusal_keeps_a_minor_s_private_life_from_a_partner() {
        let advisers = json!({"role": "conseiller-mission-locale", "secrecy": "confidentialite-contractuelle",
                              "service": {"id": "a", "kind": "mission-locale"}, "involved": false});
        let told =
            with(with(a_coach_talks_to_the_home(), "/sender", advisers), "/recipient/role", json!("employeur"));
        let mother = json!([{"id": "m", "relation": "mere", "authority": "exercee"}]);
        let told = with(told, "/guardians", mother);
        assert_eq!(outcome_of(told.clone()), "permitted");
        for (by, state) in [("enfant", "refused"), ("m", "refused"), ("m", "withdrawn")] {
            let refused = with(told.clone(), "/consents", json!([{"by": by, "state": state}]));
            assert_eq!(outcome_of(refused.clone()), "prohibited", "{by}");
            assert!(carried_by(refused, "cc-9-vie-privee"), "{by}: what forbids is named");
        }
        // a parent who tells of their own child has chosen
        let by_the_father = with(
            with(told, "/sender", json!({"role": "parent"})),
            "/consents",
            json!([{"by": "m", "state": "refused"}]),
        );
        assert_eq!(outcome_of(by_the_father.clone()), "permitted");
        // of a child of age a parent is a third party
        let of_age = with(
            with(by_the_father, "/child/age", json!(19)),
            "/consents",
            json!([{"by": "enfant", "state": "refused"}]),
        );
        assert_eq!(outcome_of(of_age), "prohibited");
    }

    #[test]
    fn nobody_s_agreement_is_asked_for_an_alert() {
        let neighbour = with(a_coach_talks_to_the_home(), "/sender/role", json!("autre-tiers"));
        assert!(asks(neighbour.clone(), "cc-9", "seek-consent", None));
        let alert = with(neighbour, "/recipient", json!({"role": "crip", "service": {"id": "c", "kind": "crip"}}));
        let alert = with(alert, "/items/0/category", json!("faits-de-danger"));
        assert_eq!(outcome_of(alert.clone()), "permitted");
        assert!(!asks(alert, "cc-9", "seek-consent", None));
    }
}
