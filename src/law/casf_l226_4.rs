//! # CASF, art. L. 226-4 — signalement au procureur de la République
//!
//! **Lecture.** I : le président du conseil départemental avise sans délai le procureur d'un mineur
//! en danger (C. civ. 375) dans l'un de ces cas : 1° une aide à domicile ou un accueil administratif
//! n'y a pas remédié ; 2° la famille refuse l'aide ou ne peut collaborer ; 3° (depuis 2016) le danger
//! est grave et immédiat, notamment la maltraitance. De même si le danger est présumé et ne peut être
//! évalué. Il dit les actions déjà menées. II : la personne qui travaille dans un service public ou
//! un établissement, et qui avise directement le procureur parce que la situation est grave, en
//! adresse une copie au président du conseil départemental. L'enquêteur, tenu par le secret de l'enquête (CPP 11), et qui
//! rend compte au procureur ou lui répond n'avisent pas directement : sans copie.
//!
//! **Ce que l'article ne dit pas.** Il n'impose d'informer personne avant. Une fois la justice
//! saisie, L. 226-5 impose d'en informer par écrit les parents ou le représentant légal, sans
//! exception ; quand une infraction dans la famille est en cause, le moment se convient en pratique
//! avec le parquet. Il ne définit pas la gravité.
//!
//! **Discuté.** Un danger non « grave et immédiat » justifie-t-il la voie directe du II ? Un risque
//! que la famille empêche d'évaluer est-il un danger présumé ? Le moteur lit « danger malgré une
//! mesure administrative » comme l'échec du 1°, le refus d'un titulaire comme celui du 2°, et aucun
//! titulaire joignable pendant l'évaluation comme son impossibilité.
//!
//! **Retour du parquet.** Avisé par une autre personne, le procureur transmet au président du conseil
//! départemental ce qui est nécessaire à sa mission (II) ; avisé par lui, il l'informe de la suite (I).
//!
//! **Versions.** 2007 ; 3° ajouté par la loi 2016-297 ; fin annoncée au 1er janvier 2029.

use super::casf_l226_2_1::WRITE_FACTS;
use super::cc_375::MINOR_375;
use super::cp_226_14::{AND_THE_OTHER_PARENT, TELL_THE_PARENTS_IN_WRITING};
use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty, version,
    version_until_recodification,
};
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::family::{HOLDER, HOLDERS_REFUSE};
use crate::facts::information::{AT_RISK, IN_DANGER, IN_GRAVE_DANGER, MALTREATMENT, NEEDED_TO_PROTECT};
use crate::facts::protection::{DEPARTMENT, HEALTH, OUTSIDE_THE_SERVICES};
use crate::facts::test::{ALWAYS, danger, measure, purpose, recipient, relation, role, sender, service, since};
use crate::facts::{Fact, GuardianFact, Test, day};
use crate::request::vocabulary::{Danger, Measure, NoticeState, Purpose, Relation, Role, ServiceKind};
use crate::wording::{Words, words};

pub(super) static BY_THE_DEPARTMENT: Norm = Norm {
    id: "casf-l226-4-i",
    citation: "CASF, art. L. 226-4, I",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Le département avise sans délai le procureur : danger grave et immédiat, aide restée sans effet, refus de la \
         famille ou évaluation impossible.",
        "The département notifies the public prosecutor at once: grave and immediate danger, help without effect, family refusing or evaluation impossible.",
    ),
    versions: &[
        version(
            day(2007, 3, 7),
            words(
                "Loi n° 2007-293 : échec, refus, évaluation impossible.",
                "Loi no. 2007-293: failure, refusal, no evaluation.",
            ),
        ),
        version_until_recodification(
            day(2016, 3, 16),
            words("Loi n° 2016-297 : danger grave et immédiat.", "Loi no. 2016-297: grave and immediate danger."),
        ),
    ],
    conditions: CONDITIONS,
    formalities: &[],
    duties: DUTIES,
    edges: NO_EDGES,
};

pub(super) static DIRECT: Norm = Norm {
    id: "casf-l226-4-ii",
    citation: "CASF, art. L. 226-4, II",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "Situation grave : un professionnel peut aviser directement le procureur ; il en adresse copie au département.",
        "Grave situation: a professional may notify the public prosecutor directly; a copy goes to the département.",
    ),
    versions: &[version_until_recodification(
        day(2007, 3, 7),
        words("Loi n° 2007-293 du 5 mars 2007.", "Loi no. 2007-293 of 5 March 2007."),
    )],
    conditions: DIRECT_CONDITIONS,
    formalities: &[],
    duties: DIRECT_DUTIES,
    edges: NO_EDGES,
};

/// What the prosecutor owes the département.
pub(super) static BACK: Norm = Norm {
    id: "casf-l226-4-retour",
    citation: "CASF, art. L. 226-4, I et II",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Le procureur transmet au département ce qui est nécessaire à sa mission de protection, et l'informe de la suite.",
        "The public prosecutor passes on to the département what its protection mission needs, and tells it the follow-up.",
    ),
    versions: &[version_until_recodification(
        day(2007, 3, 7),
        words("Loi n° 2007-293 du 5 mars 2007.", "Loi no. 2007-293 of 5 March 2007."),
    )],
    conditions: &[
        condition(
            words("Vous êtes le procureur", "You are the public prosecutor"),
            Fact::SenderRole,
            sender(&[Role::Procureur]),
        ),
        condition(
            words(
                "Le destinataire est le président du conseil départemental ou le responsable désigné (CRIP)",
                "The recipient is the president of the département council or the person designated (CRIP)",
            ),
            Fact::RecipientRole,
            recipient(DEPARTMENT),
        ),
        condition(
            words("Le but est de protéger ce mineur", "The aim is to protect this minor"),
            Fact::Purpose,
            purpose(&[
                Purpose::InformationPreoccupante,
                Purpose::Signalement,
                Purpose::Evaluer,
                Purpose::DeterminerLAction,
                Purpose::MettreEnOeuvreLAction,
            ]),
        ),
        condition(MINOR_375, Fact::Age, Test::Fact(&MINOR_NOT_EMANCIPATED)),
        FACTS_NEEDED,
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

const TO_THE_PROSECUTOR: Condition = condition(
    words("Le destinataire est le procureur de la République", "The recipient is the public prosecutor"),
    Fact::RecipientRole,
    recipient(&[Role::Procureur]),
);

const FACTS_NEEDED: Condition = condition(
    words(
        "Faits de danger, ou information strictement nécessaire à la protection",
        "Facts of danger, or information strictly needed to protect",
    ),
    Fact::Necessary,
    Test::Fact(&NEEDED_TO_PROTECT),
);

/// A holder who could be reached, or was not tried.
const HOLDER_WITHIN_REACH: Test = Test::All(&[
    Test::Fact(&HOLDER),
    Test::Not(&Test::Guardian(GuardianFact::Notice, NoticeState::Impossible.bit())),
]);

/// An evaluation is under way and no holder at all can be reached: it cannot be carried out.
const NO_EVALUATION: Test = Test::All(&[
    measure(&[Measure::InformationPreoccupanteEnCours]),
    Test::SomeGuardian(&Test::Fact(&HOLDER)),
    Test::Not(&Test::SomeGuardian(&HOLDER_WITHIN_REACH)),
]);

static CONDITIONS: &[Condition] = &[
    TO_THE_PROSECUTOR,
    condition(
        words(
            "Vous agissez pour le président du conseil départemental",
            "You act for the president of the département council",
        ),
        Fact::SenderRole,
        sender(DEPARTMENT),
    ),
    condition(MINOR_375, Fact::Age, Test::Fact(&MINOR_NOT_EMANCIPATED)),
    debated(
        words(
            "Danger grave et immédiat (depuis 2016), ou danger malgré une aide, que la famille refuse ou qu'on ne peut évaluer",
            "Grave and immediate danger (since 2016), or danger despite help, which the family refuses or nobody can evaluate",
        ),
        Fact::Danger,
        Test::Any(&[
            Test::All(&[IN_GRAVE_DANGER, since(day(2016, 3, 16))]),
            Test::All(&[IN_DANGER, measure(&[Measure::AideEducativeDomicile, Measure::AccueilProvisoire])]),
            Test::All(&[IN_DANGER, Test::Fact(&HOLDERS_REFUSE)]),
            Test::All(&[IN_DANGER, NO_EVALUATION]),
        ]),
        Test::All(&[
            danger(&[Danger::Risque]),
            measure(&[Measure::InformationPreoccupanteEnCours]),
            Test::Any(&[Test::Fact(&HOLDERS_REFUSE), NO_EVALUATION]),
        ]),
        words(
            "Le refus empêche d'évaluer : une lecture présume alors le danger, l'autre attend plus qu'un risque. À peser \
             : ce que l'on sait déjà, ce que le refus cache.",
            "Refusal prevents evaluation: one reading then presumes danger, the other waits for more than a risk. To \
             weigh: what is known already, what refusal hides.",
        ),
    ),
    FACTS_NEEDED,
];

/// L226-5 names "the parents or the legal representative": whether one without the exercise of authority is meant is put as a
/// question, as everywhere.
pub(super) const OTHER_PARENT: Test =
    Test::All(&[relation(&[Relation::Mere, Relation::Pere, Relation::AutreParent]), Test::Not(&Test::Fact(&HOLDER))]);

pub(super) const TELL_IN_WRITING: Words = words(
    "Informer cette personne par écrit que la justice est saisie (aucune exception dans le texte ; si une infraction \
     est en cause, convenir du moment avec le parquet).",
    "Tell this person in writing that the court has been seised (no exception in the text; if an offence is involved, settle the moment with the public prosecutor).",
);

static DUTIES: &[DutyRule] = &[
    duty(
        Moment::Before,
        DutyKind::Write,
        Force::Loi,
        words(
            "Dire au procureur les actions déjà menées auprès du mineur et de la famille.",
            "Tell the public prosecutor the actions already carried out with the minor and the family.",
        ),
    ),
    DutyRule { when: ALWAYS, ..TELL_THE_PARENTS_IN_WRITING },
    DutyRule { when: ALWAYS, ..AND_THE_OTHER_PARENT },
];

static DIRECT_CONDITIONS: &[Condition] = &[
    TO_THE_PROSECUTOR,
    condition(
        words(
            "Vous travaillez dans un service public ou un établissement appelé à connaître de tels mineurs",
            "You work in a public service or an establishment likely to know of such minors",
        ),
        Fact::SenderRole,
        IN_SUCH_A_SERVICE,
    ),
    condition(MINOR_375, Fact::Age, Test::Fact(&MINOR_NOT_EMANCIPATED)),
    debated(
        words("La situation est grave", "The situation is grave"),
        Fact::Danger,
        IN_GRAVE_DANGER,
        danger(&[Danger::Danger]),
        words(
            "L'article dit « gravité » sans la définir : une lecture vise tout danger, l'autre le danger grave et \
             immédiat, le reste allant à la CRIP. À peser : l'urgence.",
            "The article says \"gravity\" without defining it: one reading covers any danger, the other grave and \
             immediate danger, the rest going to the CRIP. To weigh: urgency.",
        ),
    ),
    FACTS_NEEDED,
];

/// Somebody else than the département notifies the prosecutor: not the officer of an enquiry, which is secret (CPP 11), nor who
/// accounts to the prosecutor that placed the child, or answers them.
const NOTIFIED_DIRECTLY: Test = Test::Not(&Test::Any(&[
    sender(DEPARTMENT),
    sender(&[Role::OfficierPoliceJudiciaire]),
    purpose(&[Purpose::RendreCompteAuMandant, Purpose::RepondreAUneRequisition]),
]));

static DIRECT_DUTIES: &[DutyRule] = &[
    duty(Moment::Before, DutyKind::Write, Force::Recommandation, WRITE_FACTS),
    TELL_THE_PARENTS_IN_WRITING,
    AND_THE_OTHER_PARENT,
    DutyRule { when: NOTIFIED_DIRECTLY, citation: None, ..COPY_TO_THE_DEPARTMENT },
];

const IN_SUCH_A_SERVICE: Test = Test::Sender(&Test::All(&[
    Test::Not(&role(OUTSIDE_THE_SERVICES)),
    Test::Not(&Test::All(&[role(HEALTH), service(&[ServiceKind::CabinetLiberal])])),
]));

/// Who works in such a service and turns to the prosecutor by another text owes the same copy (droit.md C04-b): of a minor in
/// danger, not of what an adult suffered.
pub(super) const COPY_TO_THE_DEPARTMENT: DutyRule = DutyRule {
    citation: Some("CASF, art. L. 226-4, II"),
    when: Test::All(&[
        recipient(&[Role::Procureur]),
        Test::Fact(&MINOR_NOT_EMANCIPATED),
        IN_SUCH_A_SERVICE,
        NOTIFIED_DIRECTLY,
        Test::Any(&[AT_RISK, Test::Fact(&MALTREATMENT)]),
    ]),
    ..duty(
        Moment::After,
        DutyKind::Copy,
        Force::Loi,
        words(
            "Adresser une copie au président du conseil départemental (CRIP).",
            "Send a copy to the president of the département council (CRIP).",
        ),
    )
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{asks, carried_by, outcome_of, with};

    fn department() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false},
            "guardians": [{"id": "p", "relation": "pere", "authority": "retiree", "informingHarmsChild": true}],
            "sender": {"role": "crip", "service": {"kind": "crip"}}, "recipient": {"role": "procureur"},
            "danger": "grave-et-immediat", "measure": "aucune", "purpose": "signalement", "offence": "aucune", "request": "initiative",
            "items": [{"id": "a", "subject": "enfant", "category": "faits-de-danger", "source": "evaluation", "nature": "fait"}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn a_departement_that_seizes_the_prosecutor_by_choice_tells_the_parents_in_writing_too() {
        let chosen = with(
            with(department(), "/danger", json!("danger")),
            "/recipient",
            json!({"role": "procureur", "service": {"kind": "parquet"}}),
        );
        assert_ne!(outcome_of(chosen.clone()), "required");
        assert!(asks(chosen, "casf-l226-4-ii", "inform", Some("p")));
    }

    #[test]
    fn le_danger_grave_et_immediat_oblige_le_departement_depuis_2016() {
        assert!(carried_by(department(), "casf-l226-4-i"));
        assert!(
            asks(department(), "casf-l226-5", "inform", Some("p"))
                || asks(department(), "casf-l226-4-i", "inform", Some("p"))
        );
        assert!(
            !asks(department(), "casf-l226-4-ii", "copy", None),
            "the département needs no copy of its own notice"
        );
        assert!(!carried_by(with(department(), "/date", json!("2016-03-15")), "casf-l226-4-i"));
        assert!(carried_by(with(department(), "/date", json!("2016-03-16")), "casf-l226-4-i"));
    }

    #[test]
    fn un_danger_simple_oblige_apres_un_echec_ou_un_refus() {
        let simple = with(department(), "/danger", json!("danger"));
        assert!(!carried_by(simple.clone(), "casf-l226-4-i"));
        assert!(carried_by(with(simple.clone(), "/measure", json!("aide-educative-domicile")), "casf-l226-4-i"));
        let refused = with(simple, "/guardians/0/authority", json!("exercee"));
        let refused = with(refused, "/consents", json!([{"by": "p", "state": "refused"}]));
        assert!(carried_by(refused, "casf-l226-4-i"));
    }

    #[test]
    fn le_professionnel_peut_aviser_directement_et_envoie_une_copie() {
        let educator = json!({"role": "educateur-specialise", "service": {"kind": "essms-protection-enfance"}});
        let direct = with(with(department(), "/sender", educator), "/items/0/category", json!("comportement"));
        // for an aim other than rescue: CP 223-6 is out
        let direct = with(with(direct, "/items/0/necessary", json!(true)), "/purpose", json!("autre"));
        assert!(carried_by(direct.clone(), "casf-l226-4-ii"));
        assert!(asks(direct.clone(), "casf-l226-4-ii", "copy", None));
        assert_eq!(outcome_of(with(direct.clone(), "/danger", json!("danger"))), "judgement");
        assert!(!carried_by(with(direct, "/sender", json!({"role": "parent"})), "casf-l226-4-ii"));
    }

    #[test]
    fn l_emancipe_n_est_pas_le_mineur_de_l_article_375() {
        let grown = with(with(department(), "/child/age", json!(17)), "/child/emancipated", json!(true));
        assert!(!carried_by(grown, "casf-l226-4-i"));
    }

    #[test]
    fn nobody_within_reach_makes_the_evaluation_impossible_one_reached_does_not() {
        let evaluating = with(
            with(department(), "/danger", json!("danger")),
            "/measure",
            json!("information-preoccupante-en-cours"),
        );
        let evaluating = with(evaluating, "/guardians/0/authority", json!("exercee"));
        let unreached = with(evaluating.clone(), "/notices", json!([{"to": "p", "state": "impossible"}]));
        assert!(carried_by(unreached.clone(), "casf-l226-4-i"));
        assert!(!carried_by(with(unreached.clone(), "/measure", json!("aemo")), "casf-l226-4-i"));
        assert!(!carried_by(with(evaluating, "/notices", json!([{"to": "p", "state": "done"}])), "casf-l226-4-i"));
        let feared = with(with(unreached, "/danger", json!("risque")), "/items/0/category", json!("comportement"));
        assert_eq!(outcome_of(with(feared, "/items/0/necessary", json!(true))), "judgement");
    }

    #[test]
    fn the_prosecutor_owes_the_department_what_protection_needs() {
        let back =
            with(with(department(), "/sender", json!({"role": "procureur"})), "/recipient", json!({"role": "crip"}));
        let back = with(with(back, "/items/0/source", json!("procedure-judiciaire")), "/danger", json!("aucun"));
        assert_eq!(outcome_of(back.clone()), "required");
        assert!(carried_by(back.clone(), "casf-l226-4-retour"));
        for (path, value) in [
            ("/sender/role", json!("juge-d-instruction")),
            ("/recipient/role", json!("maire")),
            ("/purpose", json!("autre")),
            ("/child/age", json!(18)),
        ] {
            assert!(!carried_by(with(back.clone(), path, value), "casf-l226-4-retour"), "{path}");
        }
        let idle =
            with(with(back, "/items/0/category", json!("vie-quotidienne")), "/items/0/necessary", json!(false));
        assert!(!carried_by(idle, "casf-l226-4-retour"));
    }

    #[test]
    fn the_copy_is_of_a_direct_notice_only() {
        let educator = json!({"role": "educateur-specialise", "service": {"kind": "essms-protection-enfance"}, "involved": true});
        let direct = with(department(), "/sender", educator);
        assert!(asks(direct.clone(), "casf-l226-4-ii", "copy", None));
        let accounts = with(
            with(direct.clone(), "/purpose", json!("rendre-compte-au-mandant")),
            "/measure",
            json!("placement-provisoire-urgence"),
        );
        assert!(!asks(accounts, "casf-l226-4-ii", "copy", None), "to the prosecutor who placed the child");
        let officer = json!({"role": "officier-police-judiciaire", "service": {"kind": "police-gendarmerie"}});
        assert!(
            !asks(with(direct, "/sender", officer), "casf-l226-4-ii", "copy", None),
            "an enquiry is secret (CPP 11)"
        );
    }
}
