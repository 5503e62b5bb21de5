//! # CASF, art. L. 221-6, al. 1 — l'équipe d'un même service
//!
//! **Lecture.** L'équipe que l'alinéa 1 lie dans un même service de protection échange ce dont chacun
//! a besoin pour sa tâche auprès de cet enfant : le service est saisi comme un tout. Qui n'en a pas
//! besoin ne reçoit rien (une veilleuse de nuit : la sécurité, pas l'histoire). L'information
//! générale donnée à l'admission suffit. Cela vaut aussi pour un jeune majeur accueilli.
//!
//! **Ce que l'article ne dit pas.** Il n'ouvre pas de dossier à qui en demande l'accès pour soi (un
//! assistant familial mis en cause : CRPA L. 311-6). Il ne parle pas de l'équipe : ce texte est la lecture constante
//! du secret de l'alinéa 1, non un alinéa. Une équipe de soins relève de CSP L. 1110-4, III.
//!
//! **Discuté.** Le droit d'opposition en santé (CSP L. 1110-4, IV) face à une équipe éducative ;
//! une information inattendue appelle peut-être une information particulière de la famille.
//!
//! **Versions.** Comme l'article.

use super::casf_l221_6::VERSION;
use super::cc_373_4::NOT_A_FILE_REQUEST;
use super::cpc_1187::{NO_COURT_DOCUMENT, OPERATIVE_PART};
use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty,
};
use crate::facts::information::{HEALTH_OPPOSED, JUDICIAL_CATEGORIES, NECESSARY};
use crate::facts::protection::PROTECTION_SERVICES;
use crate::facts::secrecy::BOUND;
use crate::facts::test::{INVOLVED, category, purpose, role, service, yes};
use crate::facts::{Fact, Test};
use crate::request::vocabulary::{Purpose, Role, ServiceKind};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "casf-l221-6-equipe",
    citation: "CASF, art. L. 221-6, al. 1 (équipe d'un même service)",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Partager,
    summary: words(
        "Dans l'équipe d'un même service de protection, chacun reçoit ce dont sa tâche auprès de cet enfant a besoin, \
         et rien d'autre.",
        "Within the team of one protection service, each receives what their own task with this child needs, and \
         nothing else.",
    ),
    versions: &[VERSION],
    conditions: CONDITIONS,
    formalities: &[],
    duties: DUTIES,
    edges: NO_EDGES,
};

/// Posts found in the team of a protection service.
const TEAM_POSTS: &[Role] = &[
    Role::Directeur,
    Role::ChefDeService,
    Role::EducateurSpecialise,
    Role::MoniteurEducateur,
    Role::EducateurJeunesEnfants,
    Role::Psychologue,
    Role::AssistantFamilial,
    Role::MaitresseDeMaison,
    Role::VeilleurDeNuit,
    Role::PersonnelAdministratif,
    Role::Stagiaire,
    Role::Benevole,
    Role::Tisf,
    Role::ConseillerEsf,
    Role::EducateurPreventionSpecialisee,
    Role::CadreAse,
    Role::ReferentAse,
    Role::Crip,
    Role::AssistantServiceSocial,
    Role::MedecinPmi,
    Role::PuericultricePmi,
    Role::SageFemmePmi,
    Role::AgentPmi,
    Role::Medecin,
    Role::Infirmier,
    Role::SageFemme,
    Role::PsychologueSante,
    Role::Paramedical,
];

/// Both are of the team of one service.
pub(super) const SAME_TEAM: Test =
    Test::All(&[yes(Fact::SameService), Test::Recipient(&role(TEAM_POSTS)), Test::Sender(&role(TEAM_POSTS))]);

static CONDITIONS: &[Condition] = &[
    condition(words("Vous êtes du même service", "You belong to the same service"), Fact::SameService, SAME_TEAM),
    condition(
        words("Ce service prend part à la protection de l'enfance", "That service takes part in child protection"),
        Fact::RecipientService,
        Test::Recipient(&Test::Any(&[service(PROTECTION_SERVICES), service(&[ServiceKind::Sah])])),
    ),
    condition(
        words("Vous êtes tenu au secret professionnel", "You are bound by professional secrecy"),
        Fact::SenderRole,
        Test::Sender(&Test::Fact(&BOUND)),
    ),
    condition(
        words("Le destinataire est tenu au secret professionnel", "The recipient is bound by professional secrecy"),
        Fact::RecipientRole,
        Test::Recipient(&Test::Fact(&BOUND)),
    ),
    condition(
        words(
            "Le destinataire prend part au suivi de cet enfant",
            "The recipient takes part in this child's follow-up",
        ),
        Fact::RecipientInvolved,
        Test::Recipient(&INVOLVED),
    ),
    condition(
        words(
            "L'information est strictement nécessaire à la mission du destinataire",
            "The information is strictly necessary to the recipient's mission",
        ),
        Fact::Necessary,
        NECESSARY,
    ),
    NOT_A_FILE_REQUEST,
    condition(
        words(
            "Le but n'est ni la recherche ni la prévention de la délinquance",
            "The aim is neither research nor delinquency prevention",
        ),
        Fact::Purpose,
        Test::Not(&purpose(&[Purpose::RechercheStatistique, Purpose::PrevenirLaDelinquance])),
    ),
    debated(
        NO_COURT_DOCUMENT,
        Fact::Category,
        Test::Not(&category(JUDICIAL_CATEGORIES)),
        category(JUDICIAL_CATEGORIES),
        OPERATIVE_PART,
    ),
    debated(
        words(
            "Nul ne s'oppose à l'échange d'une information de santé",
            "Nobody opposes the exchange of a health item",
        ),
        Fact::ChildConsent,
        Test::Not(&Test::Fact(&HEALTH_OPPOSED)),
        Test::Fact(&HEALTH_OPPOSED),
        words(
            "Une lecture applique à l'équipe l'opposition de CSP L. 1110-4, IV ; l'autre la réserve au soin. À peser : \
             ce que la sécurité de l'enfant exige de dire.",
            "One reading applies the opposition of CSP L. 1110-4, IV to the team; the other keeps it to care. To weigh: \
             what the child's safety requires to be said.",
        ),
    ),
];

static DUTIES: &[DutyRule] = &[
    duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Loi,
        words(
            "S'en tenir à la tâche de ce collègue ; le reste se dit sans lui.",
            "Keep to this colleague's task; say the rest without them.",
        ),
    ),
    duty(
        Moment::Before,
        DutyKind::Inform,
        Force::Recommandation,
        words(
            "Vérifier que la famille et l'enfant savent, depuis l'admission, qui compose l'équipe et ce qu'elle échange.",
            "Check that the family and the child have known, since admission, who the team is and what it exchanges.",
        ),
    ),
];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{carried_by, outcome_of, with};

    fn team() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false}, "guardians": [],
            "sender": {"role": "educateur-specialise", "service": {"id": "mecs", "kind": "essms-protection-enfance"}},
            "recipient": {"role": "veilleur-de-nuit", "involved": true, "service": {"id": "mecs", "kind": "essms-protection-enfance"}},
            "purpose": "mettre-en-oeuvre-l-action", "danger": "aucun", "measure": "placement-ase",
            "items": [{"id": "a", "category": "sante-somatique", "subject": "enfant", "necessary": true, "source": "observation-en-service"}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn l_equipe_echange_sans_information_particuliere_meme_d_un_jeune_majeur() {
        assert_eq!(outcome_of(team()), "permitted");
        let grown = with(with(team(), "/child/age", json!(19)), "/measure", json!("accueil-jeune-majeur"));
        assert_eq!(outcome_of(grown), "permitted");
    }

    #[test]
    fn ni_l_inutile_ni_le_collegue_etranger_au_suivi_ni_un_autre_service() {
        assert_eq!(outcome_of(with(team(), "/items/0/necessary", json!(false))), "prohibited");
        assert!(!carried_by(with(team(), "/recipient/involved", json!(false)), "casf-l221-6-equipe"));
        assert!(!carried_by(with(team(), "/purpose", json!("droit-d-acces")), "casf-l221-6-equipe"));
        assert!(!carried_by(with(team(), "/recipient/service/id", json!("autre")), "casf-l221-6-equipe"));
    }

    #[test]
    fn l_opposition_en_sante_laisse_l_equipe_juger() {
        // for another aim than those of L226-2-2, only the team's rule is left
        let team = with(team(), "/purpose", json!("autre"));
        assert_eq!(outcome_of(team.clone()), "permitted");
        let opposed = with(team, "/consents", json!([{"by": "enfant", "state": "opposed"}]));
        assert_eq!(outcome_of(opposed.clone()), "judgement");
        assert_eq!(outcome_of(with(opposed, "/items/0/category", json!("vie-quotidienne"))), "permitted");
    }
}
