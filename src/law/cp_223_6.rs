//! # CP, art. 223-6 — empêcher un crime, porter secours
//!
//! **Lecture.** Chacun, tenu au secret ou non, doit agir ou provoquer un secours quand il peut, sans
//! risque, empêcher par son action immédiate un crime ou un délit contre l'intégrité de la personne,
//! ou assister une personne en péril. L'un ou l'autre suffit. Sept ans et 100 000 € quand il s'agit
//! d'un mineur de moins de quinze ans.
//!
//! **Ce que l'article ne dit pas.** Il oblige à agir, non à parler : dire à qui peut secourir ce
//! qu'il lui faut est ici cet acte même. Rien d'autre n'est dû à ce titre : qui a l'enfant sous sa garde
//! (chef d'établissement, directeur, veilleur) reçoit ce qui sert au secours, non une alerte.
//!
//! Pour retrouver un mineur en fugue, l'histoire de sa famille n'en fait pas partie (droit.md S12).
//!
//! **Discuté.** Un crime annoncé contre un adulte : la demande ne dit que le danger de l'enfant. Hors péril immédiat, l'article ne joue pas (voir `cp_226_14`, `cpp_74_1`).
//!
//! **Versions.** Aggravation pour les mineurs de quinze ans : loi n° 2018-703 (numéro déduit de la
//! date, non vérifié).

use super::cp_226_14::{AND_THE_OTHER_PARENT, TELL_THE_PARENTS_IN_WRITING};
use super::norm::{
    DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Towards, Way, condition, debated, duty, version,
};
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::family::HOLDER_NOT_REACHED;
use crate::facts::information::{
    ABOUT_THE_CHILD, FROM_119, HEALTH_CATEGORIES, IN_GRAVE_DANGER, NECESSARY, NEEDED_TO_PROTECT,
};
use crate::facts::protection::{AUTHORITIES, HEALTH, PRIVATE_PERSONS};
use crate::facts::test::{category, purpose, recipient, sender, subject, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Offence, OffenceOn, Purpose, Role, Subject};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cp-223-6",
    citation: "CP, art. 223-6",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Alerter,
    summary: words(
        "Péril grave et immédiat : chacun, même tenu au secret, donne sans attendre à qui peut secourir ce qu'il lui \
         faut.",
        "Grave and immediate peril: everybody, even bound by secrecy, gives at once what is needed to those who can \
         help.",
    ),
    versions: &[
        version(day(2007, 3, 7), words("En vigueur avant 2007.", "In force before 2007.")),
        version(
            day(2018, 8, 6),
            words("Peine aggravée pour un mineur de quinze ans.", "Heavier penalty for a minor under fifteen."),
        ),
    ],
    conditions: &[
        debated(
            words("Le danger est grave et immédiat", "The danger is grave and immediate"),
            Fact::Danger,
            IN_GRAVE_DANGER,
            SOMEBODY_ELSE_THREATENED,
            words(
                "Le danger évalué est celui de l'enfant ; l'article protège chacun. Crime ou délit annoncé contre une autre \
                 personne : à peser, l'imminence, les moyens, et si parler peut l'empêcher.",
                "The danger assessed is the child's; the article protects everybody. A crime or délit announced against \
                 somebody else: to weigh, how near it is, the means, and whether speaking can prevent it.",
            ),
        ),
        condition(
            words(
                "Le destinataire peut agir tout de suite (autorité, soignant, responsable de l'enfant)",
                "The recipient can act at once (authority, health professional, who is in charge of the child)",
            ),
            Fact::RecipientRole,
            Test::Any(&[
                recipient(AUTHORITIES),
                recipient(HEALTH),
                recipient(&[Role::PolicierMunicipal, Role::ReferentAse]),
                Test::All(&[
                    recipient(&[
                        Role::Directeur,
                        Role::ChefDeService,
                        Role::DirecteurPjj,
                        Role::ChefDEtablissement,
                        Role::AssistantFamilial,
                        Role::VeilleurDeNuit,
                    ]),
                    yes(Fact::RecipientInvolved),
                    // who has the child in charge rescues; an alert goes to an authority
                    purpose(&[Purpose::SecuriteDesPersonnes, Purpose::Soigner, Purpose::RechercherUnMineurDisparu]),
                    NECESSARY,
                ]),
                // for the child's safety, who has them tonight, whoever usually follows them
                Test::All(&[
                    recipient(&[
                        Role::AssistantFamilial,
                        Role::TiersDigneDeConfiance,
                        Role::VeilleurDeNuit,
                        Role::MaitresseDeMaison,
                        Role::EducateurSpecialise,
                        Role::MoniteurEducateur,
                        Role::EducateurJeunesEnfants,
                        Role::EducateurPjj,
                        Role::Tisf,
                        Role::AssistantMaternel,
                        Role::AnimateurSportif,
                        Role::Enseignant,
                        Role::Cpe,
                        Role::Aesh,
                    ]),
                    Test::Any(&[yes(Fact::RecipientInvolved), yes(Fact::SameService)]),
                    purpose(&[Purpose::SecuriteDesPersonnes]),
                    NECESSARY,
                ]),
            ]),
        ),
        condition(
            words("Vous n'êtes pas vous-même la personne en péril", "You are not the person in peril yourself"),
            Fact::SenderRole,
            Test::Not(&Test::All(&[sender(&[Role::Enfant]), subject(&[Subject::Enfant])])),
        ),
        condition(
            words("Le but est de protéger, de soigner ou de retrouver", "The aim is to protect, care for or find"),
            Fact::Purpose,
            purpose(&[
                Purpose::SecuriteDesPersonnes,
                Purpose::Signalement,
                Purpose::InformationPreoccupante,
                Purpose::Soigner,
                Purpose::RechercherUnMineurDisparu,
            ]),
        ),
        condition(
            words(
                "Ce sont les faits de danger, ou ce qui est nécessaire au secours",
                "It is the facts of danger, or what is needed to help",
            ),
            Fact::Necessary,
            Test::Fact(&NEEDED_TO_PROTECT),
        ),
        condition(
            words(
                "Pour retrouver un mineur : ce qui sert à le retrouver, non l'histoire de sa famille",
                "To find a minor: what helps to find them, not the family's history",
            ),
            Fact::Category,
            Test::Not(&Test::All(&[purpose(&[Purpose::RechercherUnMineurDisparu]), FAMILY_HISTORY])),
        ),
    ],
    formalities: &[],
    duties: &[
        GIVE_ONLY_WHAT_HELPS,
        TELL_AFTERWARDS,
        TELL_WHOM_IT_IS_ABOUT,
        TELL_THE_PARENTS_IN_WRITING,
        AND_THE_OTHER_PARENT,
    ],
    edges: NO_EDGES,
};

/// What no search for a runaway needs (droit.md S12): the rest waits for a written requisition.
const FAMILY_HISTORY: Test = Test::Any(&[
    category(&[
        Category::Origines,
        Category::ConditionsDEducation,
        Category::InfractionCommise,
        Category::Convictions,
    ]),
    Test::All(&[category(HEALTH_CATEGORIES), Test::Not(&ABOUT_THE_CHILD)]),
]);

/// An offence against an adult is announced, and the aim is to protect.
const SOMEBODY_ELSE_THREATENED: Test = Test::All(&[
    Test::Is(Fact::Offence, Offence::set(&[Offence::Crime, Offence::Delit])),
    Test::Is(Fact::OffenceOn, OffenceOn::set(&[OffenceOn::Adulte, OffenceOn::AdulteVulnerable])),
    purpose(&[Purpose::SecuriteDesPersonnes]),
]);

const GIVE_ONLY_WHAT_HELPS: DutyRule = duty(
    Moment::Before,
    DutyKind::Limit,
    Force::Recommandation,
    words(
        "D'abord alerter, par la voie la plus rapide (15, 17 ou 112) ; ne donner que ce qui sert au secours, les formalités viennent \
         ensuite.",
        "First raise the alarm, by the fastest way (15, 17 or 112); give only what helps the rescue, formalities come afterwards.",
    ),
);

const TELL_AFTERWARDS: DutyRule = DutyRule {
    moment: Moment::After,
    kind: DutyKind::Inform,
    towards: Towards::EachGuardian(&HOLDER_NOT_REACHED),
    force: Force::Recommandation,
    citation: None,
    when: Test::All(&[
        Test::Fact(&MINOR_NOT_EMANCIPATED),
        Test::Not(&sender(PRIVATE_PERSONS)),
        Test::Not(&OF_A_PARENT),
        // who called the 119 line is under absolute secrecy (CASF L226-9)
        Test::Not(&FROM_119),
    ]),
    words: words(
        "Informer ensuite cette personne, sauf si c'est contraire à l'intérêt de l'enfant.",
        "Tell this person afterwards, unless contrary to the child's interest.",
    ),
};

/// What is about one parent is told to that parent alone (CP 226-13).
const TELL_WHOM_IT_IS_ABOUT: DutyRule = DutyRule {
    towards: Towards::Subject(&HOLDER_NOT_REACHED),
    when: Test::All(&[Test::Fact(&MINOR_NOT_EMANCIPATED), Test::Not(&sender(PRIVATE_PERSONS)), OF_A_PARENT]),
    ..TELL_AFTERWARDS
};

const OF_A_PARENT: Test = subject(&[Subject::Parent]);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{asks, carried_by, outcome_of, with};

    fn a_child_has_vanished_at_night() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 11, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "placement-ase",
            "sender": {"role": "chef-de-service", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true},
            "recipient": {"role": "officier-police-judiciaire", "service": {"id": "b", "kind": "police-gendarmerie"}, "involved": false},
            "purpose": "rechercher-un-mineur-disparu", "request": "demande-orale", "setting": "oral",
            "danger": "grave-et-immediat", "offence": "aucune", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "sante-somatique", "subject": "enfant", "source": "dossier", "necessary": true,
                       "anonymised": false, "harmsChild": false, "secrecyAsked": false, "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn what_helps_the_rescue_is_due_even_by_those_bound_by_secrecy() {
        assert_eq!(outcome_of(a_child_has_vanished_at_night()), "required");
    }

    #[test]
    fn only_who_acts_by_profession_tells_the_parents_afterwards() {
        let mother = json!([{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}]);
        let vanished = with(a_child_has_vanished_at_night(), "/guardians", mother);
        assert!(asks(vanished.clone(), "cp-223-6", "inform", Some("m")));
        for role in ["enfant", "grand-parent", "autre-tiers"] {
            let sender = json!({"role": role, "service": {"id": "a", "kind": "aucun"}, "involved": false});
            assert!(!asks(with(vanished.clone(), "/sender", sender), "cp-223-6", "inform", None), "{role}");
        }
    }

    #[test]
    fn who_has_the_child_tonight_is_warned_whoever_usually_follows_them() {
        let home = json!({"role": "educateur-specialise", "service": {"id": "s", "kind": "essms-protection-enfance"}, "involved": true});
        let peril =
            with(with(a_child_has_vanished_at_night(), "/sender", home), "/purpose", json!("securite-des-personnes"));
        let warned = |role: &str, service: &str, involved: bool| {
            let recipient = json!({"role": role, "service": {"id": service, "kind": "essms-protection-enfance"}, "involved": involved});
            carried_by(with(peril.clone(), "/recipient", recipient), "cp-223-6")
        };
        assert!(warned("veilleur-de-nuit", "s", false) && warned("educateur-specialise", "s", false));
        assert!(!warned("veilleur-de-nuit", "t", false), "of another home");
        assert!(warned("tiers-digne-de-confiance", "x", true));
    }

    #[test]
    fn family_history_is_not_what_helps() {
        let request = with(a_child_has_vanished_at_night(), "/items/0/category", json!("composition-familiale"));
        assert_eq!(outcome_of(with(request, "/items/0/necessary", json!(false))), "prohibited");
    }

    #[test]
    fn without_immediate_peril_the_article_is_silent() {
        let request = with(a_child_has_vanished_at_night(), "/danger", json!("risque"));
        assert_eq!(outcome_of(request), "prohibited");
    }

    #[test]
    fn a_neighbour_who_cannot_help_is_not_told() {
        let request = with(a_child_has_vanished_at_night(), "/recipient/role", json!("autre-tiers"));
        assert_eq!(outcome_of(request), "prohibited");
    }

    #[test]
    fn who_has_the_child_in_charge_rescues_and_is_not_whom_one_alerts() {
        let head =
            json!({"role": "chef-d-etablissement", "service": {"kind": "education-nationale"}, "involved": true});
        let rescue = with(
            with(a_child_has_vanished_at_night(), "/recipient", head),
            "/purpose",
            json!("securite-des-personnes"),
        );
        assert_eq!(outcome_of(rescue.clone()), "required");
        assert_eq!(outcome_of(with(rescue.clone(), "/recipient/involved", json!(false))), "prohibited");
        assert_eq!(outcome_of(with(rescue.clone(), "/purpose", json!("signalement"))), "prohibited");
        let facts = with(rescue, "/items/0/category", json!("faits-de-danger"));
        assert_eq!(outcome_of(with(facts, "/items/0/necessary", json!(false))), "prohibited");
    }
}
