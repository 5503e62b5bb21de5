//! # L'accord de la personne concernée — CP, art. 226-13, lu par la doctrine
//!
//! **Lecture.** Aucun texte pénal ne fait de l'accord de la personne une exception au secret ; la
//! jurisprudence classique le dit (Cass. crim., 8 mai 1947, Degraene, non vérifié, de mémoire), une
//! partie de la doctrine et la pratique admettent que la personne dispose de ce qui la concerne.
//!
//! **Discuté.** Tout entier (droit.md §7.1 n° 3) : la réponse est donc au professionnel. À peser :
//! laisser la personne porter elle-même l'information, ou une lettre écrite et signée avec elle ;
//! s'en tenir à ce que le projet demande ; jamais la nature de la mesure.
//!
//! **Aux professionnels tenus au secret.** Du majeur ou de l'émancipé, de même : l'accord n'y pèse pas moins qu'envers un
//! employeur (§4) ; du mineur, à son propre avocat.
//!
//! **Aux proches.** Grands-parents, fratrie, beau-parent : des nouvelles générales, avec l'accord de qui
//! décide (droit.md S18, S19) ; les parents du jeune majeur de même (§4).
//!
//! **Ce qu'il n'ouvre pas.** Rien sans accord, et rien contre un refus : le jeune majeur, le mineur
//! émancipé décident seuls, un parent de ce qui ne concerne que lui ; pour un mineur, tous les titulaires de
//! l'autorité parentale, lui-même ne refusant pas (et
//! consentant, vers la mission locale). Ni pièce du juge, ni notes cliniques, ni affaire pénale, ni, vers un club, un
//! employeur ou un bailleur, la mesure elle-même.

use super::norm::{Effect, Force, NO_EDGES, Norm, Way, condition, debated, version};
use crate::facts::access::LAWYER_OF_THE_CHILD;
use crate::facts::child::{DECIDES_ALONE, MINOR_NOT_EMANCIPATED};
use crate::facts::family::{HOLDER, HOLDERS_WITHOUT_CONSENT, NOBODY_HOLDS_AUTHORITY};
use crate::facts::information::{ABOUT_THE_CHILD, NECESSARY};
use crate::facts::protection::AUTHORITIES;
use crate::facts::secrecy::{BOUND, COVERED_OR_DEBATED};
use crate::facts::test::{
    NEVER, category, child_consent, consent, purpose, recipient, subject, subject_consent, yes,
};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, ConsentState, Purpose, Role, Subject};
use crate::wording::words;

/// A parent disposes of what is about themself as the child's side does of the child's.
const ABOUT_A_PARENT: Test = subject(&[Subject::Parent]);

/// A holder who agreed.
const HOLDER_AGREES: Test = Test::All(&[Test::Fact(&HOLDER), consent(&[ConsentState::Given])]);

/// Once the person decides alone, a parent is a third party.
const PARENT_OF_WHO_DECIDES: Test = Test::All(&[recipient(&[Role::Parent]), Test::Fact(&DECIDES_ALONE)]);

/// Of who decides alone, whoever is bound receives no less than who is not; so does a minor's own lawyer. An authority is told by
/// the texts that name it (droit.md §7.1 no 3, §4).
const BOUND_PROFESSIONAL: Test = Test::All(&[
    Test::Recipient(&Test::Fact(&BOUND)),
    Test::Any(&[Test::Fact(&DECIDES_ALONE), LAWYER_OF_THE_CHILD]),
    Test::Not(&recipient(AUTHORITIES)),
    Test::Not(&recipient(&[
        Role::JugeDInstruction,
        Role::OfficierPoliceJudiciaire,
        Role::PolicierMunicipal,
        Role::DefenseurDesDroits,
        Role::AutoriteDeControle,
    ])),
]);

/// Kin: general news and how to keep in touch, never health, danger or the measure.
const GENERAL_NEWS_TO_KIN: Test = Test::All(&[
    recipient(&[Role::Fratrie, Role::GrandParent, Role::BeauParent, Role::AutreProche]),
    category(&[
        Category::VieQuotidienne,
        Category::Scolarite,
        Category::Calendrier,
        Category::Coordonnees,
        Category::LieuDAccueil,
        Category::Projet,
        Category::Emploi,
    ]),
]);

/// What no agreement takes out of its file: court documents, which are read at the court (CPC 1187), clinical notes, who
/// alerted, whose secret it is; the
/// measure itself towards a club, an employer or a landlord, penal matters towards any partner (droit.md C16, §3.Z2).
const NOT_THEIRS_TO_GIVE: Test = Test::Any(&[
    category(&[Category::PieceJudiciaire, Category::NotesPersonnelles, Category::AuteurDuSignalement]),
    Test::All(&[recipient(WITHOUT_MANDATE), category(&[Category::ProcedureJudiciaire, Category::InfractionCommise])]),
    Test::All(&[
        recipient(&[Role::AnimateurSportif, Role::Employeur, Role::Bailleur]),
        category(&[Category::ExistenceDeLaMesure]),
    ]),
]);

/// The minor's own word: nothing against a refusal, and towards the mission locale their agreement too (droit.md C16).
const THE_MINOR_TOO: Test = Test::All(&[
    Test::Not(&child_consent(&[ConsentState::Refused, ConsentState::Withdrawn, ConsentState::Opposed])),
    Test::Any(&[Test::Not(&recipient(&[Role::ConseillerMissionLocale])), child_consent(&[ConsentState::Given])]),
]);

/// Partners whom no text entrusts with the child's protection.
pub(super) const WITHOUT_MANDATE: &[Role] = &[
    Role::ConseillerMissionLocale,
    Role::AnimateurSportif,
    Role::AssistantMaternel,
    Role::Employeur,
    Role::Bailleur,
    Role::Enseignant,
    Role::ChefDEtablissement,
    Role::Cpe,
    Role::Aesh,
    Role::AgentCaf,
    Role::AgentCpam,
];

const WHO_DECIDES_AGREES: Test = Test::Any(&[
    Test::All(&[ABOUT_A_PARENT, subject_consent(&[ConsentState::Given])]),
    Test::All(&[Test::Not(&ABOUT_A_PARENT), Test::Fact(&DECIDES_ALONE), child_consent(&[ConsentState::Given])]),
    Test::All(&[
        Test::Not(&ABOUT_A_PARENT),
        Test::Fact(&MINOR_NOT_EMANCIPATED),
        Test::SomeGuardian(&HOLDER_AGREES),
        Test::Not(&Test::Fact(&HOLDERS_WITHOUT_CONSENT)),
        THE_MINOR_TOO,
    ]),
    // a minor of whom nobody holds authority, unaccompanied or orphaned: no other agreement is to be had (droit.md C16)
    Test::All(&[
        Test::Not(&ABOUT_A_PARENT),
        Test::Fact(&NOBODY_HOLDS_AUTHORITY),
        yes(Fact::Discernment),
        child_consent(&[ConsentState::Given]),
    ]),
]);

pub(super) static NORM: Norm = Norm {
    id: "cp-226-13-accord",
    citation: "CP, art. 226-13 ; Cass. crim., 8 mai 1947, Degraene",
    force: Force::Jurisprudence,
    effect: Effect::LeavesToJudgement,
    way: Way::Reveler,
    summary: words(
        "L'accord de la personne ne lève pas le secret selon la lecture classique ; une partie de la doctrine l'admet.",
        "The person's agreement does not lift secrecy on the classical reading; part of the doctrine accepts it.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words("Controverse antérieure aux dates couvertes.", "A debate older than the dates covered."),
    )],
    conditions: &[
        condition(
            words(
                "Le destinataire est un partenaire sans mandat (école, mission locale, club, employeur, bailleur), un proche, l'avocat \
                 de l'enfant ou, majeur ou émancipé, un professionnel tenu au secret (hors autorités)",
                "The recipient is a partner without mandate (school, mission locale, club, employer, landlord), kin, the \
                 child's lawyer or, of age or emancipated, a professional bound by secrecy (authorities aside)",
            ),
            Fact::RecipientRole,
            Test::Any(&[PARENT_OF_WHO_DECIDES, GENERAL_NEWS_TO_KIN, recipient(WITHOUT_MANDATE), BOUND_PROFESSIONAL]),
        ),
        condition(
            words(
                "Il s'agit de le lui dire, non de lui ouvrir un dossier",
                "The aim is to tell them, not to give access to a file",
            ),
            Fact::Purpose,
            Test::Not(&purpose(&[Purpose::DroitDAcces])),
        ),
        condition(
            words("L'information est couverte par le secret", "The information is covered by secrecy"),
            Fact::Source,
            Test::Fact(&COVERED_OR_DEBATED),
        ),
        condition(
            words(
                "Elle concerne l'enfant, le jeune majeur ou un parent",
                "It is about the child, the young adult or a parent",
            ),
            Fact::Subject,
            Test::Any(&[ABOUT_THE_CHILD, ABOUT_A_PARENT]),
        ),
        debated(
            words(
                "L'accord est donné : par le parent pour ce qui est à lui, par la personne majeure ou émancipée, sinon par tous \
                 les titulaires, sans refus du mineur, ou par lui si personne n'exerce l'autorité parentale",
                "Whoever decides has agreed: the parent for themself, the person of age or emancipated, otherwise every \
                 holder, the minor not refusing, or the minor where nobody holds parental authority",
            ),
            Fact::ChildConsent,
            // no reading is without the other: the answer is always the professional's
            NEVER,
            WHO_DECIDES_AGREES,
            words(
                "Selon la lecture classique, l'accord ne lève pas le secret ; une partie de la doctrine l'admet. À peser : que la \
                 personne porte elle-même l'information, ou une lettre écrite et signée avec elle ; s'en tenir au projet.",
                "On the classical reading agreement does not lift secrecy; part of the doctrine accepts it. To weigh: that the \
                 person carries the information themself, or a letter written and signed with them; keeping to the project.",
            ),
        ),
        condition(
            words(
                "Ce n'est ni une pièce du juge, ni une note, ni une affaire pénale, ni la mesure (club, employeur, bailleur)",
                "It is no court document, note or penal matter, nor the measure (club, employer, landlord)",
            ),
            Fact::Category,
            Test::Not(&NOT_THEIRS_TO_GIVE),
        ),
        condition(
            words("Elle est nécessaire au projet de la personne", "It is necessary to the person's project"),
            Fact::Necessary,
            NECESSARY,
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use super::super::tests::{outcome_of, with};
    use serde_json::json;

    fn asked(state: &str, age: u8) -> serde_json::Value {
        json!({
            "date": "2026-01-15", "child": {"age": age, "discernment": true, "emancipated": false},
            "sender": {"role": "educateur-specialise", "service": {"kind": "essms-protection-enfance"}, "involved": true},
            "recipient": {"role": "conseiller-mission-locale", "service": {"kind": "mission-locale"}},
            "measure": "accueil-jeune-majeur", "purpose": "inserer", "danger": "aucun", "offence": "aucune",
            "guardians": [], "notices": [], "consents": [{"by": "enfant", "state": state}],
            "items": [{"id": "a", "category": "scolarite", "subject": "enfant", "source": "dossier", "necessary": true}],
        })
    }

    #[test]
    fn the_young_adult_s_agreement_leaves_it_to_the_professional() {
        assert_eq!(outcome_of(asked("given", 19)), "judgement");
    }

    #[test]
    fn nothing_opens_against_a_refusal_nor_for_a_minor_alone() {
        assert_eq!(outcome_of(asked("refused", 19)), "prohibited");
        let minor = with(asked("given", 15), "/measure", json!("accueil-provisoire"));
        let mother = json!([{"id": "m", "relation": "mere", "authority": "exercee"}]);
        assert_eq!(outcome_of(with(minor, "/guardians", mother)), "prohibited");
    }

    #[test]
    fn an_unaccompanied_minor_agrees_alone() {
        let minor = with(asked("given", 15), "/child/discernment", json!(true));
        assert_eq!(outcome_of(minor.clone()), "judgement");
        assert_eq!(outcome_of(with(minor, "/consents/0/state", json!("refused"))), "prohibited");
    }

    #[test]
    fn the_family_s_agreement_does_not_name_who_alerted() {
        let author = with(asked("given", 19), "/items/0/category", json!("auteur-du-signalement"));
        assert_eq!(outcome_of(author), "prohibited");
    }

    fn to_kin(role: &str, category: &str) -> serde_json::Value {
        let request = with(asked("given", 19), "/recipient", json!({"role": role, "service": {"kind": "aucun"}}));
        with(with(request, "/items/0/category", json!(category)), "/purpose", json!("informer-la-famille"))
    }

    #[test]
    fn whoever_is_bound_hears_no_less_than_an_employer_of_who_decides_alone() {
        let to = |role: &str, kind: &str, age: u8| {
            let recipient = json!({"role": role, "service": {"kind": kind}, "involved": true});
            outcome_of(with(asked("given", age), "/recipient", recipient))
        };
        assert_eq!(to("assistant-service-social", "service-social", 20), "judgement");
        assert_eq!(to("employeur", "entreprise", 20), "judgement");
        assert_eq!(
            to("juge-aux-affaires-familiales", "tribunal", 20),
            "prohibited",
            "an authority has its own texts"
        );
        let lawyer = json!({"role": "avocat", "service": {"kind": "cabinet-liberal"}, "represents": "enfant"});
        assert_eq!(outcome_of(with(asked("given", 20), "/recipient", lawyer)), "judgement");
    }

    #[test]
    fn kin_hear_general_news_and_the_parents_whatever_the_young_adult_wants() {
        assert_eq!(outcome_of(to_kin("fratrie", "coordonnees")), "judgement");
        assert_eq!(outcome_of(to_kin("fratrie", "sante-psychique")), "prohibited");
        assert_eq!(outcome_of(to_kin("parent", "sante-psychique")), "judgement");
        assert_eq!(
            outcome_of(with(to_kin("parent", "vie-quotidienne"), "/purpose", json!("droit-d-acces"))),
            "prohibited"
        );
    }
}
