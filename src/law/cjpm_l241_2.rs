//! # CJPM, art. L. 241-2 — échanges autour d'un mineur suivi au pénal
//!
//! **Lecture.** Al. 1 : les personnels de la PJJ et du secteur associatif habilité saisis, au titre
//! du code, de mesures pour un même mineur, ensemble ou l'un après l'autre, peuvent échanger ce qui
//! est strictement nécessaire à sa prise en charge, à son suivi judiciaire ou à la continuité de son
//! parcours ; de même avec les services de protection de l'enfance du même mineur. Le mineur et ses
//! représentants légaux sont informés avant (R. 241-1), sans exception : n'avoir pu les joindre n'en
//! est pas une. Al. 2 : ils peuvent
//! transmettre à la personne chez qui le mineur est placé ou scolarisé ce qui est indispensable à la
//! sécurité, de lui ou des autres ; R. 241-1 ne vise pas cet alinéa.
//!
//! **Ce que l'article ne dit pas.** Il n'oblige pas. Il ne parle que de mesures pénales : les mesures
//! civiles confiées à la PJJ suivent CASF L. 226-2-2. Il n'ouvre pas le dossier unique de
//! personnalité (L. 322-10).
//!
//! **Discuté.** L'enseignant, le CPE, l'équipe du lieu de placement, qui ne sont pas celui « auprès de qui » le
//! mineur est scolarisé ou placé, au sens du responsable.
//!
//! **Versions.** 30 septembre 2021. Rien d'équivalent dans l'ordonnance de 1945 (de mémoire).

use super::csi_l132_5::BETWEEN_THE_TWO_OF_YOU;
use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Formality, Moment, NO_EDGES, Norm, Towards, Version, Way,
    condition, debated, duty, version,
};
use crate::facts::child::CHILD_NOT_TOLD_AT_ALL;
use crate::facts::family::{HOLDER_NOT_INFORMED, HOLDERS_NOT_INFORMED};
use crate::facts::information::NECESSARY;
use crate::facts::mission::TAKES_PART_IN_ASE;
use crate::facts::protection::{OUTSIDE_THE_SERVICES, PENAL_MEASURES, PROTECTION_SERVICES};
use crate::facts::secrecy::{BY_MISSION, EMPLOYED_WITH_A_PROFESSION, PJJ_STAFF};
use crate::facts::test::{ALWAYS, NEVER, category, measure, purpose, recipient, role, service, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Measure, Purpose, Role, ServiceKind};
use crate::wording::{Words, words};

/// PJJ staff, and staff of the habilitated associations: whatever their profession (CJPM L241-1).
pub(super) const JUVENILE_JUSTICE: Test = Test::Any(&[
    role(PJJ_STAFF),
    Test::All(&[
        Test::Any(&[role(BY_MISSION), role(EMPLOYED_WITH_A_PROFESSION)]),
        service(&[ServiceKind::Pjj, ServiceKind::Sah]),
    ]),
]);

const A_SIDE: Test = Test::Any(&[
    JUVENILE_JUSTICE,
    Test::Fact(&TAKES_PART_IN_ASE),
    Test::All(&[
        service(PROTECTION_SERVICES),
        Test::Not(&Test::Any(&[role(OUTSIDE_THE_SERVICES), role(&[Role::OfficierPoliceJudiciaire])])),
    ]),
]);

pub(super) static EXCHANGE: Norm = Norm {
    id: "cjpm-l241-2-1",
    citation: "CJPM, art. L. 241-2, al. 1, et R. 241-1",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Partager,
    summary: words(
        "Mesure pénale : PJJ, secteur habilité et protection de l'enfance échangent le strict nécessaire, mineur et \
         représentants légaux informés avant.",
        "Penal measure: PJJ, approved charities and child protection exchange what is strictly necessary, minor and legal representatives told first.",
    ),
    versions: VERSIONS,
    conditions: &[
        condition(
            words(
                "L'un de vous est de la PJJ ou du secteur associatif habilité",
                "One of you is PJJ or approved-charity staff",
            ),
            Fact::SenderService,
            Test::Any(&[Test::Sender(&JUVENILE_JUSTICE), Test::Recipient(&JUVENILE_JUSTICE)]),
        ),
        condition(PENAL, Fact::Measure, measure(PENAL_MEASURES)),
        condition(
            words(
                "Chacun relève de ces services ou de la protection de l'enfance",
                "Each of you belongs to those services or to child protection",
            ),
            Fact::RecipientService,
            Test::All(&[Test::Sender(&A_SIDE), Test::Recipient(&A_SIDE)]),
        ),
        condition(
            words("Chacun suit ce mineur", "Each of you follows this minor"),
            Fact::RecipientInvolved,
            Test::All(&[yes(Fact::SenderInvolved), yes(Fact::RecipientInvolved)]),
        ),
        condition(
            words(
                "Le but est la prise en charge du mineur, son suivi judiciaire ou la continuité de son parcours",
                "The aim is the minor's care, judicial follow-up or continuity",
            ),
            Fact::Purpose,
            purpose(&[
                Purpose::Evaluer,
                Purpose::DeterminerLAction,
                Purpose::MettreEnOeuvreLAction,
                Purpose::AssurerLaContinuite,
                Purpose::PasserLeRelais,
                Purpose::RendreCompteAuMandant,
                Purpose::Soigner,
                Purpose::CoordonnerLActionSociale,
                Purpose::SecuriteDesPersonnes,
                Purpose::Scolariser,
                Purpose::Inserer,
            ]),
        ),
        condition(
            words("C'est strictement nécessaire à ce but", "It is strictly necessary to that aim"),
            Fact::Necessary,
            NECESSARY,
        ),
        NOT_YOUR_NOTES,
    ],
    formalities: &[TELL_REPRESENTATIVES, TELL_THE_MINOR],
    duties: &[BETWEEN_THE_TWO_OF_YOU],
    edges: NO_EDGES,
};

static VERSIONS: &[Version] = &[version(
    day(2021, 9, 30),
    words("Code de la justice pénale des mineurs.", "Code of juvenile criminal justice."),
)];

const PENAL: Words = words("Le mineur fait l'objet d'une mesure pénale", "The minor is under a penal measure");

const TELL_REPRESENTATIVES: Formality = Formality {
    words: words(
        "Les représentants légaux ont été informés avant (sans exception)",
        "The legal representatives were told first (no exception)",
    ),
    about: Fact::ChildNotice,
    pending: Test::Fact(&HOLDERS_NOT_INFORMED),
    refused: NEVER,
    debated: None,
    duty: DutyRule {
        moment: Moment::Before,
        kind: DutyKind::Inform,
        towards: Towards::EachGuardian(&HOLDER_NOT_INFORMED),
        force: Force::Reglement,
        citation: Some("CJPM, art. R. 241-1"),
        when: ALWAYS,
        words: words(
            "Informer cette personne avant l'échange ; ni son accord ni une exception ne sont prévus.",
            "Tell this person before the exchange; neither agreement nor exception is provided for.",
        ),
    },
};

const NOT_YOUR_NOTES: Condition = condition(
    words("Ce ne sont pas vos notes personnelles", "It is not your personal notes"),
    Fact::Category,
    Test::Not(&category(&[Category::NotesPersonnelles])),
);

const TELL_THE_MINOR: Formality = Formality {
    words: words("Le mineur a été informé avant (sans exception)", "The minor was told first (no exception)"),
    about: Fact::ChildNotice,
    pending: Test::Fact(&CHILD_NOT_TOLD_AT_ALL),
    refused: NEVER,
    debated: None,
    duty: DutyRule {
        moment: Moment::Before,
        kind: DutyKind::Inform,
        towards: Towards::Child,
        force: Force::Reglement,
        citation: Some("CJPM, art. R. 241-1"),
        when: ALWAYS,
        words: words(
            "Informer le mineur avant l'échange, avec des mots de son âge.",
            "Tell the minor before the exchange, in words for their age.",
        ),
    },
};

pub(super) static SAFETY: Norm = Norm {
    id: "cjpm-l241-2-2",
    citation: "CJPM, art. L. 241-2, al. 2",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "La PJJ peut dire à qui accueille ou scolarise le mineur ce qui est indispensable à la sécurité.",
        "PJJ may tell whoever houses or schools the minor what is indispensable to safety.",
    ),
    versions: VERSIONS,
    conditions: &[
        condition(
            words("Vous êtes de la PJJ ou du secteur associatif habilité", "You are PJJ or approved-charity staff"),
            Fact::SenderService,
            Test::Sender(&JUVENILE_JUSTICE),
        ),
        condition(
            words("Vous suivez ce mineur", "You follow this minor"),
            Fact::SenderInvolved,
            yes(Fact::SenderInvolved),
        ),
        condition(PENAL, Fact::Measure, measure(PENAL_MEASURES)),
        debated(
            words(
                "Le destinataire est responsable du lieu où il est placé ou scolarisé",
                "The recipient is in charge where they are placed or schooled",
            ),
            Fact::RecipientRole,
            recipient(&[
                Role::ChefDEtablissement,
                Role::Directeur,
                Role::ChefDeService,
                Role::AssistantFamilial,
                Role::TiersDigneDeConfiance,
            ]),
            Test::Any(&[
                recipient(&[Role::Enseignant, Role::Cpe]),
                // the team of a place where the minor is placed under the code, and of no other
                Test::All(&[
                    measure(&[Measure::PlacementPenal]),
                    recipient(&[
                        Role::EducateurSpecialise,
                        Role::MoniteurEducateur,
                        Role::MaitresseDeMaison,
                        Role::VeilleurDeNuit,
                    ]),
                ]),
            ]),
            words(
                "Le texte vise la personne « auprès de qui » il est scolarisé ou placé : le responsable, ou tout adulte du lieu ? \
                 À peser : passer par le responsable.",
                "The text names the person \"with whom\" they are schooled or placed: who is in charge, or any adult there? To \
                 weigh: going through who is in charge.",
            ),
        ),
        condition(
            words("Le but est la sécurité du mineur ou d'autrui", "The aim is the safety of the minor or others"),
            Fact::Purpose,
            purpose(&[Purpose::SecuriteDesPersonnes]),
        ),
        condition(
            words("C'est indispensable à cette sécurité", "It is indispensable to that safety"),
            Fact::Necessary,
            NECESSARY,
        ),
        NOT_YOUR_NOTES,
    ],
    formalities: &[],
    duties: &[AS_LITTLE_AS_POSSIBLE],
    edges: NO_EDGES,
};

const AS_LITTLE_AS_POSSIBLE: DutyRule = duty(
    Moment::Before,
    DutyKind::Limit,
    Force::Loi,
    words(
        "Dire la mesure de prudence utile plutôt que les faits ; ni détail ni diffusion.",
        "Say what precaution is needed rather than the facts; no detail, no further spread.",
    ),
);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{asks, outcome_of, with};

    fn pjj_to(role: &str, service: &str, purpose: &str) -> Value {
        json!({
            "date": "2021-09-30",
            "child": {"age": 16, "discernment": true, "emancipated": false},
            "guardians": [{"id": "mere", "relation": "mere", "authority": "exercee", "informingHarmsChild": true}],
            "measure": "mesure-educative-judiciaire",
            "sender": {"role": "educateur-pjj", "service": {"id": "a", "kind": "pjj"}, "involved": true},
            "recipient": {"role": role, "service": {"id": "b", "kind": service}, "involved": true},
            "purpose": purpose, "request": "initiative", "setting": "ecrit",
            "danger": "aucun", "offence": "aucune", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "comportement", "subject": "enfant", "source": "dossier", "necessary": true,
                       "anonymised": false, "harmsChild": false, "secrecyAsked": false, "draft": false, "madeForJudge": false}],
            "notices": [{"to": "enfant", "state": "done"}, {"to": "mere", "state": "done"}], "consents": [],
        })
    }

    #[test]
    fn services_of_the_same_minor_exchange_once_everybody_is_told() {
        let request = pjj_to("referent-ase", "ase", "rendre-compte-au-mandant");
        assert_eq!(outcome_of(request.clone()), "permitted");
        let untold = with(request.clone(), "/notices/1/state", json!("excused-child-interest"));
        assert_eq!(outcome_of(untold.clone()), "conditional");
        assert!(asks(untold, "cjpm-l241-2-1", "inform", Some("mere")));
        assert_eq!(outcome_of(with(request.clone(), "/notices/0/state", json!("planned"))), "conditional");
        assert_eq!(outcome_of(with(request.clone(), "/date", json!("2021-09-29"))), "prohibited");
        assert_eq!(outcome_of(with(request.clone(), "/recipient/involved", json!(false))), "prohibited");
        assert_eq!(outcome_of(with(request.clone(), "/measure", json!("tutelle"))), "prohibited");
        assert_eq!(outcome_of(with(request, "/items/0/necessary", json!(false))), "prohibited");
    }

    #[test]
    fn the_head_of_the_school_is_told_what_safety_demands_and_nothing_else() {
        let request = pjj_to("chef-d-etablissement", "education-nationale", "securite-des-personnes");
        let request = with(request, "/notices", json!([]));
        assert_eq!(outcome_of(request.clone()), "permitted");
        assert_eq!(outcome_of(with(request.clone(), "/date", json!("2021-09-29"))), "prohibited");
        assert_eq!(outcome_of(with(request.clone(), "/purpose", json!("scolariser"))), "prohibited");
        assert_eq!(outcome_of(with(request.clone(), "/recipient/role", json!("enseignant"))), "judgement");
        assert_eq!(outcome_of(with(request.clone(), "/recipient/role", json!("fratrie"))), "prohibited");
        assert_eq!(outcome_of(with(request.clone(), "/measure", json!("aemo"))), "prohibited");
        assert_eq!(outcome_of(with(request.clone(), "/sender/involved", json!(false))), "prohibited");
        let home = json!({"role": "educateur-specialise", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true});
        assert_eq!(outcome_of(with(request, "/sender", home)), "prohibited");
    }
}
