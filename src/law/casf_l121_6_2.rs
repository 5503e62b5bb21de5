//! # CASF, art. L. 121-6-2 — action sociale : plusieurs professionnels, un coordonnateur, le maire
//!
//! **Lecture.** Al. 1 : le professionnel de l'action sociale qui constate que des difficultés
//! sociales, éducatives ou matérielles s'aggravent et appellent plusieurs professionnels en informe
//! le maire et le président du conseil départemental : cela seul. Al. 2 à 4 : le maire désigne un
//! coordonnateur, tenu au secret. Al. 5 : ceux qui interviennent auprès de la même personne ou
//! famille peuvent partager entre eux le strict nécessaire à l'action sociale. Al. 6 et 7 : voir
//! `casf_l121_6_2_maire.rs`.
//!
//! **Ce que l'article ne dit pas.** Ce n'est pas un texte de protection de l'enfance : il ne sert
//! pas à contourner L. 226-2-2, et le maire n'évalue pas le danger.
//!
//! **Dans le moteur.** Aucune nature d'information ne dit « il faut plusieurs professionnels » : la
//! nature « autre », pour coordonner l'action sociale, porte ce constat, qui est le vôtre.
//!
//! **Discuté.** L'élu qui reçoit par délégation du maire. Al. 1 : le constat fait dans une mission de protection (droit.md C07). Al. 5 : aucun secret exigé du destinataire, aucune information de la famille
//! (droit.md §7.1 n° 7).
//!
//! **Versions.** Créé par la loi 2007-297, inchangé sur le fond.

use super::casf_l226_2_1::TELL_HOLDERS_FIRST;
use super::casf_l241_10::NOT_WHAT_STAYS_IN_ITS_FILE;
use super::csp_l1110_4::KEEP_TO_THE_NECESSARY;
use super::norm::{
    Condition, Debate, DutyKind, DutyRule, Effect, Force, Formality, Moment, NO_EDGES, Norm, Version, Way, condition,
    debated, duty, version,
};
use crate::facts::family::HOLDERS_STILL_TO_TELL;
use crate::facts::information::NECESSARY;
use crate::facts::mission::TAKES_PART_IN_ASE;
use crate::facts::protection::DEPARTMENT;
use crate::facts::secrecy::BOUND;
use crate::facts::test::{ALWAYS, INVOLVED, NEVER, category, purpose, recipient, role, sender, source, subject};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Purpose, Role, Source, Subject};
use crate::wording::words;

/// Professionals of social action (CASF L116-1) that a form can name.
pub(super) const SOCIAL_ACTION: &[Role] = &[
    Role::AssistantServiceSocial,
    Role::AssistantSocialScolaire,
    Role::ConseillerEsf,
    Role::Tisf,
    Role::EducateurSpecialise,
    Role::MoniteurEducateur,
    Role::EducateurJeunesEnfants,
    Role::EducateurPreventionSpecialisee,
    Role::AgentCcas,
    Role::AgentCaf,
    Role::ReferentAse,
    Role::ConseillerMissionLocale,
    Role::IntervenantSocialCommissariatGendarmerie,
    Role::MandataireJudiciaire,
    Role::CoordonnateurL12162,
    Role::ChefDeService,
    Role::Directeur,
];

/// The mayor, or who receives for the président du conseil départemental.
const MAYOR_OR_DEPARTMENT: Test = Test::Any(&[recipient(&[Role::Maire]), recipient(DEPARTMENT)]);

pub(super) const VERSIONS: &[Version] = &[version(
    day(2007, 3, 7),
    words("Créé par la loi n° 2007-297 du 5 mars 2007.", "Created by loi no. 2007-297 of 5 March 2007."),
)];

pub(super) static SEVERAL_NEEDED: Norm = Norm {
    id: "casf-l121-6-2-1",
    citation: "CASF, art. L. 121-6-2, al. 1",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Si vous constatez que les difficultés s'aggravent et appellent plusieurs professionnels, le dire au maire et \
         au département est un devoir ; cela seul.",
        "If you find that difficulties worsen and call for several professionals, telling the mayor and the département \
         is a duty; that alone.",
    ),
    versions: VERSIONS,
    conditions: &[
        FOR_THE_MAYOR,
        BY_SOCIAL_ACTION,
        debated(
            words(
                "Seulement ceci : les difficultés de la famille s'aggravent et appellent plusieurs professionnels",
                "This only: the family's difficulties worsen and call for several professionals",
            ),
            Fact::Category,
            // a finding, and nothing of what the family confided
            Test::All(&[
                category(&[Category::Autre]),
                subject(&[Subject::Famille]),
                source(&[Source::ObservationEnService, Source::Evaluation]),
            ]),
            Test::All(&[
                category(&[
                    Category::Autre,
                    Category::Identite,
                    Category::Coordonnees,
                    Category::SituationAdministrative,
                ]),
                Test::Not(&subject(&[Subject::Professionnel, Subject::Tiers])),
            ]),
            words(
                "Le constat ne va pas sans dire de qui : une lecture s'en tient là, l'autre attend l'alinéa 6 pour tout \
                 détail. À peser : ce que le maire doit savoir pour agir.",
                "The finding does not go without saying of whom: one reading stops there, the other waits for paragraph \
                 6 for any detail. To weigh: what the mayor must know to act.",
            ),
        ),
        debated(
            words(
                "Vous ne tenez pas ce constat d'une mission de protection de l'enfance",
                "You do not make this finding in a child-protection mission",
            ),
            Fact::SenderRole,
            Test::Not(&Test::Sender(&Test::Fact(&TAKES_PART_IN_ASE))),
            ALWAYS,
            words(
                "L'alinéa vise tout professionnel de l'action sociale ; une lecture refuse qu'il contourne L. 226-2-2, le maire n'évaluant pas le danger. À peser : passer par le département, ce que la famille sait.",
                "The paragraph covers every professional of social action; one reading refuses that it go around L. 226-2-2, the mayor not assessing danger. To weigh: going through the département, what the family knows.",
            ),
        ),
        STRICTLY_NEEDED,
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Copy,
        Force::Loi,
        words(
            "Informer les deux : le maire et le président du conseil départemental.",
            "Tell both: the mayor and the president of the département council.",
        ),
    )],
    edges: NO_EDGES,
};

pub(super) static SHARING: Norm = Norm {
    id: "casf-l121-6-2-5",
    citation: "CASF, art. L. 121-6-2, al. 5",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Partager,
    summary: words(
        "Action sociale : ceux qui interviennent auprès de la même famille partagent le strict nécessaire entre eux.",
        "Social action: those who work with the same family share what is strictly necessary among themselves.",
    ),
    versions: VERSIONS,
    conditions: SHARING_CONDITIONS,
    formalities: &[FAMILY_TOLD],
    duties: SHARING_DUTIES,
    edges: NO_EDGES,
};

pub(super) const FOR_THE_MAYOR: Condition = debated(
    words(
        "Le maire ou le département reçoit, pour coordonner l'action sociale",
        "The mayor or the département receives, to coordinate social action",
    ),
    Fact::RecipientRole,
    Test::All(&[MAYOR_OR_DEPARTMENT, purpose(&[Purpose::CoordonnerLActionSociale])]),
    Test::All(&[recipient(&[Role::EluLocal]), purpose(&[Purpose::CoordonnerLActionSociale])]),
    words(
        "L'élu reçoit s'il a délégation du maire (CGCT L. 2122-18), que rien ici ne dit. À peser : l'arrêté de délégation.",
        "The elected member receives if the mayor delegated this (CGCT L. 2122-18), which nothing here says. To weigh: the \
         delegation order.",
    ),
);

const BY_SOCIAL_ACTION: Condition = condition(
    words("Vous êtes un professionnel de l'action sociale", "You are a professional of social action"),
    Fact::SenderRole,
    sender(SOCIAL_ACTION),
);

pub(super) const STRICTLY_NEEDED: Condition = condition(
    words(
        "L'information est strictement nécessaire à la mission du destinataire",
        "The information is strictly necessary to the recipient's mission",
    ),
    Fact::Necessary,
    NECESSARY,
);

static SHARING_CONDITIONS: &[Condition] = &[
    condition(
        words("Le but est de coordonner l'action sociale", "The aim is to coordinate social action"),
        Fact::Purpose,
        purpose(&[Purpose::CoordonnerLActionSociale]),
    ),
    BY_SOCIAL_ACTION,
    condition(
        words(
            "Le destinataire est un professionnel de l'action sociale",
            "The recipient is a professional of social action",
        ),
        Fact::RecipientRole,
        recipient(SOCIAL_ACTION),
    ),
    condition(
        words("Vous intervenez auprès de cette famille", "You work with this family"),
        Fact::SenderInvolved,
        Test::Sender(&INVOLVED),
    ),
    condition(
        words("Le destinataire intervient auprès de cette famille", "The recipient works with this family"),
        Fact::RecipientInvolved,
        Test::Recipient(&INVOLVED),
    ),
    debated(
        words("Le destinataire est tenu au secret professionnel", "The recipient is bound by professional secrecy"),
        Fact::RecipientRole,
        Test::Recipient(&Test::Fact(&BOUND)),
        Test::Recipient(&role(SOCIAL_ACTION)),
        words(
            "L'alinéa ne l'exige pas : une lecture s'en contente, l'autre veut un destinataire tenu au secret. À peser : \
             qui d'autre peut recevoir.",
            "The paragraph does not ask for it: one reading is content with that, the other wants a bound recipient. To \
             weigh: who else can receive.",
        ),
    ),
    NOT_WHAT_STAYS_IN_ITS_FILE,
    STRICTLY_NEEDED,
];

/// The text asks for no notice; prudence does.
const FAMILY_TOLD: Formality = Formality {
    words: words("La famille est informée du partage", "The family is told of the sharing"),
    about: Fact::ChildNotice,
    pending: NEVER,
    refused: NEVER,
    debated: Some(Debate {
        when: Test::Fact(&HOLDERS_STILL_TO_TELL),
        readings: words(
            "L'alinéa ne l'exige pas : une lecture s'y tient, l'autre l'ajoute au nom de la vie privée. À peser : rien \
             n'empêche d'informer avant.",
            "The paragraph does not ask for it: one reading keeps to that, the other adds it for private life. To weigh: \
             nothing prevents telling them first.",
        ),
        told_when_met: false,
    }),
    duty: TELL_HOLDERS_FIRST.duty,
};

static SHARING_DUTIES: &[DutyRule] = &[
    KEEP_TO_THE_NECESSARY,
    duty(
        Moment::Before,
        DutyKind::Inform,
        Force::Recommandation,
        words(
            "Informer la famille de ce partage, quoique le texte ne l'exige pas.",
            "Tell the family of this sharing, though the text does not ask for it.",
        ),
    ),
    duty(
        Moment::After,
        DutyKind::Copy,
        Force::Loi,
        words("Faire connaître au coordonnateur ce qui est partagé.", "Let the coordinator know what is shared."),
    ),
];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{carried_by, outcome_of, with};

    fn between() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false, "discernment": true}, "measure": "aucune",
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "sender": {"role": "assistant-service-social", "involved": true, "service": {"id": "a", "kind": "service-social"}},
            "recipient": {"role": "agent-ccas", "involved": true, "service": {"id": "b", "kind": "commune"}},
            "purpose": "coordonner-l-action-sociale", "danger": "aucun",
            "items": [{"id": "a", "subject": "enfant", "category": "ressources", "necessary": true, "source": "observation-en-service"}],
            "notices": [{"to": "m", "state": "done"}], "consents": [],
        })
    }

    #[test]
    fn ceux_qui_interviennent_partagent_le_strict_necessaire() {
        assert_eq!(outcome_of(between()), "permitted");
        assert!(carried_by(between(), "casf-l121-6-2-5"));
        assert_eq!(outcome_of(with(between(), "/items/0/necessary", json!(false))), "prohibited");
        assert_eq!(outcome_of(with(between(), "/recipient/involved", json!(false))), "prohibited");
        assert_eq!(outcome_of(with(between(), "/purpose", json!("autre"))), "prohibited");
    }

    #[test]
    fn famille_non_informee_ou_destinataire_non_lie_c_est_a_peser() {
        assert_eq!(outcome_of(with(between(), "/notices", json!([]))), "judgement");
        let unbound = json!({"role": "conseiller-mission-locale", "involved": true, "service": {"id": "b", "kind": "mission-locale"}});
        assert_eq!(outcome_of(with(between(), "/recipient", unbound)), "judgement");
    }

    #[test]
    fn plusieurs_professionnels_necessaires_le_maire_n_apprend_que_cela() {
        let mayor = json!({"role": "maire", "involved": false, "service": {"id": "c", "kind": "commune"}});
        let first = with(with(between(), "/recipient", mayor), "/items/0/category", json!("identite"));
        assert_eq!(outcome_of(first.clone()), "judgement");
        assert!(carried_by(with(first.clone(), "/items/0/category", json!("autre")), "casf-l121-6-2-1"));
        assert!(!carried_by(with(first.clone(), "/items/0/category", json!("ressources")), "casf-l121-6-2-1"));
        // a finding is owed; what the family confided is weighed
        let finding = with(with(first, "/items/0/category", json!("autre")), "/items/0/subject", json!("famille"));
        assert_eq!(outcome_of(finding.clone()), "required");
        assert_eq!(outcome_of(with(finding, "/items/0/source", json!("confidence"))), "judgement");
    }
}
