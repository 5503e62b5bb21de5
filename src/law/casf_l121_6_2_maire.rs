//! # CASF, art. L. 121-6-2, al. 6 et 7 — ce qui va au maire et au département
//!
//! **Lecture.** Al. 6 : le coordonnateur, ou le professionnel seul à intervenir, peut révéler au
//! maire et au président du conseil départemental le strict nécessaire à leurs compétences ; ils ne
//! le redisent à personne. Al. 7 : un mineur peut-être en danger : le président du conseil
//! départemental est informé sans délai ; le maire apprend seulement que cette transmission a eu
//! lieu. Le professionnel seul à intervenir tient le même devoir de L. 226-2-1.
//!
//! **Ce que l'article ne dit pas.** Il n'ouvre rien de la CRIP vers le maire. Il ne dit pas les
//! compétences du maire : le moteur s'en tient à l'identité, l'adresse, la composition de la
//! famille, l'école, la situation administrative, le logement, les ressources et l'emploi ; ni
//! santé, ni danger, ni mesure, ni justice.
//!
//! **Dans le moteur.** Qu'une transmission a eu lieu : l'existence de l'information préoccupante en cours.
//!
//! **Discuté.** Êtes-vous seul à intervenir ? Aucun fait ne le dit : à vous d'en juger.
//!
//! **Versions.** Créé par la loi 2007-297, inchangé sur le fond.

use super::casf_l121_6_2::{FOR_THE_MAYOR, SOCIAL_ACTION, STRICTLY_NEEDED, VERSIONS};
use super::casf_l226_2_1::TELL_HOLDERS_FIRST;
use super::cc_375::MINOR_375;
use super::csi_l132_5::BETWEEN_THE_TWO_OF_YOU;
use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Formality, Moment, NO_EDGES, Norm, Way, condition, debated, duty,
};
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::information::{ABOUT_THE_CHILD, AT_RISK, NEEDED_TO_PROTECT};
use crate::facts::protection::DEPARTMENT;
use crate::facts::test::{category, measure, purpose, recipient, sender};
use crate::facts::{Fact, Test};
use crate::request::vocabulary::{Category, Measure, Purpose, Role};
use crate::wording::words;

pub(super) static TO_THE_MAYOR: Norm = Norm {
    id: "casf-l121-6-2-6",
    citation: "CASF, art. L. 121-6-2, al. 6",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "Le coordonnateur ou le professionnel seul peut dire au maire ou au département le strict nécessaire à leurs \
         compétences.",
        "The coordinator or sole professional may tell the mayor or the département what their own powers strictly need.",
    ),
    versions: VERSIONS,
    conditions: &[
        FOR_THE_MAYOR,
        SOLE_OR_COORDINATOR,
        debated(
            words(
                "L'information touche aux compétences du destinataire : école, logement, ressources, situation administrative",
                "The information bears on the recipient's powers: school, housing, resources, administrative situation",
            ),
            Fact::Category,
            category(&[
                Category::Identite,
                Category::Coordonnees,
                Category::CompositionFamiliale,
                Category::Scolarite,
                Category::SituationAdministrative,
                Category::Logement,
                Category::Ressources,
                Category::Emploi,
            ]),
            Test::All(&[
                recipient(DEPARTMENT),
                category(&[
                    Category::VieQuotidienne,
                    Category::ConditionsDEducation,
                    Category::RelationsFamiliales,
                    Category::Handicap,
                    Category::Addiction,
                ]),
            ]),
            words(
                "Les compétences du département vont plus loin que celles du maire (handicap, insertion, prévention). À peser : \
                 laquelle appelle cette information.",
                "The département's powers reach further than the mayor's (disability, social inclusion, prevention). To weigh: \
                 which of them calls for this information.",
            ),
        ),
        STRICTLY_NEEDED,
    ],
    formalities: &[],
    duties: &[
        BETWEEN_THE_TWO_OF_YOU,
        duty(
            Moment::After,
            DutyKind::Limit,
            Force::Loi,
            words(
                "Rappeler au destinataire qu'il ne peut le redire à personne (CP 226-13).",
                "Remind the recipient that they may tell nobody else (CP 226-13).",
            ),
        ),
    ],
    edges: NO_EDGES,
};

const SOLE_OR_COORDINATOR: Condition = debated(
    words(
        "Vous êtes le coordonnateur, ou seul à intervenir",
        "You are the coordinator, or the only one who intervenes",
    ),
    Fact::SenderRole,
    sender(&[Role::CoordonnateurL12162]),
    sender(SOCIAL_ACTION),
    words(
        "Le texte ne vise que le coordonnateur ou l'unique intervenant. À peser : d'autres professionnels suivent-ils cette \
         famille ?",
        "The text means only the coordinator or the only professional. To weigh: do others follow this family?",
    ),
);

pub(super) static DANGER: Norm = Norm {
    id: "casf-l121-6-2-7",
    citation: "CASF, art. L. 121-6-2, al. 7",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Alerter,
    summary: words(
        "Mineur peut-être en danger : le coordonnateur informe sans délai le département ; le maire apprend seulement \
         qu'il l'a fait.",
        "Minor possibly in danger: the coordinator tells the département at once; the mayor learns only that this was \
         done.",
    ),
    versions: VERSIONS,
    conditions: DANGER_CONDITIONS,
    formalities: &[AS_FOR_ANY_ALERT],
    duties: &[duty(
        Moment::After,
        DutyKind::Inform,
        Force::Loi,
        words(
            "Dire au maire qu'une transmission a eu lieu, rien de son contenu.",
            "Tell the mayor that something was passed on, nothing of its content.",
        ),
    )],
    edges: NO_EDGES,
};

/// The paragraph asks for no notice; the alert it is does (L226-2-1).
const AS_FOR_ANY_ALERT: Formality = Formality {
    duty: DutyRule { citation: Some("CASF, art. L. 226-2-1"), ..TELL_HOLDERS_FIRST.duty },
    ..TELL_HOLDERS_FIRST
};

pub(super) static THAT_IT_WAS_PASSED_ON: Norm = Norm {
    id: "casf-l121-6-2-7-maire",
    citation: "CASF, art. L. 121-6-2, al. 7",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Reveler,
    summary: words(
        "Le maire apprend qu'une transmission a eu lieu, rien de son contenu.",
        "The mayor learns that something was passed on, nothing of its content.",
    ),
    versions: VERSIONS,
    conditions: &[
        condition(
            words("Le destinataire est le maire", "The recipient is the mayor"),
            Fact::RecipientRole,
            recipient(&[Role::Maire]),
        ),
        SOLE_OR_COORDINATOR,
        condition(MINOR_375, Fact::Age, Test::Fact(&MINOR_NOT_EMANCIPATED)),
        condition(
            words("L'information préoccupante est transmise", "The report of concern has been sent"),
            Fact::Measure,
            measure(&[Measure::InformationPreoccupanteEnCours]),
        ),
        condition(
            words("C'est son existence seule, non son contenu", "It is that it exists, not what it says"),
            Fact::Category,
            Test::All(&[category(&[Category::ExistenceDeLaMesure]), ABOUT_THE_CHILD]),
        ),
        condition(
            words("Le but est de coordonner l'action sociale", "The aim is to coordinate social action"),
            Fact::Purpose,
            purpose(&[Purpose::CoordonnerLActionSociale]),
        ),
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Loi,
        words(
            "Qu'une transmission a eu lieu, et rien de plus : ni les faits, ni qui a alerté, ni la suite.",
            "That something was passed on, and nothing more: neither the facts, nor who alerted, nor what followed.",
        ),
    )],
    edges: NO_EDGES,
};

static DANGER_CONDITIONS: &[Condition] = &[
    condition(
        words("Vous êtes le coordonnateur", "You are the coordinator"),
        Fact::SenderRole,
        sender(&[Role::CoordonnateurL12162]),
    ),
    condition(
        words(
            "Le destinataire est le président du conseil départemental ou le responsable désigné (CRIP)",
            "The recipient is the president of the département council or the person designated (CRIP)",
        ),
        Fact::RecipientRole,
        recipient(DEPARTMENT),
    ),
    condition(MINOR_375, Fact::Age, Test::Fact(&MINOR_NOT_EMANCIPATED)),
    condition(
        words(
            "Vous le croyez en danger ou en risque de l'être (C. civ. 375)",
            "You believe them in danger or at risk of it (C. civ. 375)",
        ),
        Fact::Danger,
        AT_RISK,
    ),
    condition(
        words(
            "Faits de danger, ou information strictement nécessaire à la protection",
            "Facts of danger, or information strictly needed to protect",
        ),
        Fact::Necessary,
        Test::Fact(&NEEDED_TO_PROTECT),
    ),
];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{asks, carried_by, outcome_of, with};

    fn housing() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false, "discernment": true}, "measure": "aucune",
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "sender": {"role": "coordonnateur-l121-6-2", "involved": true, "service": {"id": "a", "kind": "service-social"}},
            "recipient": {"role": "maire", "involved": false, "service": {"id": "b", "kind": "commune"}},
            "purpose": "coordonner-l-action-sociale", "danger": "aucun",
            "items": [{"id": "a", "subject": "enfant", "category": "logement", "necessary": true, "source": "observation-en-service"}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn le_coordonnateur_dit_au_maire_ce_que_ses_competences_demandent() {
        assert_eq!(outcome_of(housing()), "permitted");
        assert_eq!(outcome_of(with(housing(), "/items/0/category", json!("sante-psychique"))), "prohibited");
        assert_eq!(outcome_of(with(housing(), "/items/0/category", json!("existence-de-la-mesure"))), "prohibited");
        assert_eq!(outcome_of(with(housing(), "/items/0/necessary", json!(false))), "prohibited");
        assert_eq!(outcome_of(with(housing(), "/purpose", json!("prevenir-la-delinquance"))), "prohibited");
        assert_eq!(outcome_of(with(housing(), "/sender/role", json!("assistant-service-social"))), "judgement");
    }

    #[test]
    fn le_danger_va_au_departement_et_le_maire_n_en_apprend_que_l_envoi() {
        let danger = with(with(housing(), "/danger", json!("risque")), "/items/0/category", json!("faits-de-danger"));
        assert_eq!(outcome_of(danger.clone()), "prohibited");
        let up = with(danger, "/recipient", json!({"role": "crip"}));
        assert!(carried_by(up.clone(), "casf-l121-6-2-7"));
        assert!(asks(up, "casf-l121-6-2-7", "inform", None));
        let passed_on = with(housing(), "/measure", json!("information-preoccupante-en-cours"));
        let that = with(passed_on.clone(), "/items/0/category", json!("existence-de-la-mesure"));
        assert_eq!(outcome_of(that.clone()), "required");
        assert!(carried_by(that.clone(), "casf-l121-6-2-7-maire"));
        assert_eq!(outcome_of(with(that.clone(), "/sender/role", json!("conseiller-esf"))), "judgement");
        assert_eq!(outcome_of(with(that.clone(), "/sender/role", json!("crip"))), "prohibited");
        assert_eq!(outcome_of(with(that, "/measure", json!("aemo"))), "prohibited");
        assert_eq!(outcome_of(with(passed_on, "/items/0/category", json!("faits-de-danger"))), "prohibited");
    }
}
