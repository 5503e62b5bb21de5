//! # CASF, art. L. 221-6 — qui participe à l'aide sociale à l'enfance : secret, et devoir de rendre compte
//!
//! **Lecture.** Toute personne qui participe aux missions de l'aide sociale à l'enfance, quel que
//! soit son emploi, est tenue au secret (al. 1 : `facts/mission.rs`). Elle transmet sans délai au
//! président du conseil départemental, ou au responsable désigné, toute information nécessaire pour
//! décider des mesures dont un mineur et sa famille peuvent bénéficier, d'abord ce qui touche au
//! danger (al. 2). Le secret ne s'y oppose pas (al. 3) : aucun secret face au mandant pour ce qui
//! intéresse la mesure (Crim. 8 octobre 1997).
//!
//! L'équipe d'un même service : voir `casf_l221_6_equipe.rs`.
//!
//! **Ce que l'article ne dit pas.** Aucune information préalable de la famille : elle vient de
//! L. 226-2-1 si l'information est préoccupante. Toute situation de prévention n'appelle pas une
//! mesure : sans mesure à décider, rien ne remonte de plein droit (doctrine). L'équipe d'une mesure judiciaire
//! d'investigation ne rend compte qu'au juge (CPC 1183 ; droit.md A57).
//!
//! **Versions.** Même règle depuis 1984 ; al. 3 complété en 2012 (renvoi à L. 221-3).

use super::casf_d226_2_6::{SAY_IT_TO_THE_CHILD, SAY_THAT_IT_IS_EVALUATED, SAY_WHAT_THE_REPORT_SAYS};
use super::casf_l226_2_1::EMANCIPATED_MINOR;
use super::cc_375::MINOR_375;
use super::norm::{
    Condition, DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Version, Way, condition, debated, duty, version,
};
use crate::facts::child::{MINOR_NOT_EMANCIPATED, YOUNG_ADULT};
use crate::facts::information::{AT_RISK, HEALTH_CATEGORIES, NEEDED_BY_THE_SERVICE};
use crate::facts::mission::{PROTECTION_MEASURES, TAKES_PART_IN_ASE};
use crate::facts::protection::{ASE, HEALTH, RECEIVES_FOR_THE_ASE};
use crate::facts::test::{
    category, child_consent, measure, purpose, recipient, recipient_service, role, sender, service, source, subject,
    yes,
};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, ConsentState, Measure, Purpose, Role, ServiceKind, Source, Subject};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "casf-l221-6",
    citation: "CASF, art. L. 221-6",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Qui participe à l'ASE lui transmet sans délai ce qui est nécessaire pour décider d'une mesure : aucun secret \
         n'y fait obstacle.",
        "Whoever takes part in the ASE passes on to it at once what is needed to decide on a measure: no secrecy \
         stands in the way.",
    ),
    versions: &[VERSION],
    conditions: CONDITIONS,
    formalities: &[],
    duties: &[
        duty(
            Moment::Before,
            DutyKind::Limit,
            Force::Loi,
            words(
                "S'en tenir à ce qui sert à décider pour l'enfant ; le reste demeure secret.",
                "Keep to what serves to decide for the child; the rest stays secret.",
            ),
        ),
        SAY_THAT_IT_IS_EVALUATED,
        SAY_WHAT_THE_REPORT_SAYS,
        SAY_IT_TO_THE_CHILD,
    ],
    edges: NO_EDGES,
};

pub(super) const VERSION: Version = version(
    day(2007, 3, 7),
    words(
        "En vigueur depuis 1984 (codifié en 2000), même règle.",
        "In force since 1984 (codified in 2000), same rule.",
    ),
);

static CONDITIONS: &[Condition] = &[
    condition(
        words(
            "Le destinataire reçoit pour le service de l'aide sociale à l'enfance",
            "The recipient receives for the child-welfare service (ASE)",
        ),
        Fact::RecipientRole,
        Test::Recipient(&Test::Fact(&RECEIVES_FOR_THE_ASE)),
    ),
    condition(
        words(
            "Vous participez aux missions de l'aide sociale à l'enfance",
            "You take part in the missions of the child-welfare service (ASE)",
        ),
        Fact::SenderRole,
        Test::All(&[
            Test::Any(&[Test::Sender(&Test::Fact(&TAKES_PART_IN_ASE)), EVALUATES_FOR_IT]),
            Test::Not(&Test::Sender(&role(&[Role::PresidentConseilDepartemental]))),
            // colleagues of one cell: the team, not a transmission
            Test::Not(&Test::All(&[Test::Sender(&role(&[Role::Crip])), recipient(&[Role::Crip])])),
            // the team of a judicial investigation reports to the judge alone (droit.md A57); it alerts like anybody (L226-2-1)
            Test::Not(&Test::All(&[
                measure(&[Measure::Mjie]),
                Test::Not(&Test::Sender(&Test::Any(&[
                    role(ASE),
                    role(&[Role::AssistantFamilial]),
                    service(&[ServiceKind::Ase, ServiceKind::Pmi, ServiceKind::Crip]),
                ]))),
            ])),
            // one département towards another: L221-3
            Test::Not(&Test::All(&[Test::Sender(&role(ASE)), recipient_service(&[ServiceKind::AutreDepartement])])),
        ]),
    ),
    MINOR_OR_AGREEING_YOUNG_ADULT,
    debated(
        words(
            "Il faut évaluer, décider d'une mesure ou en rendre compte, ou l'enfant est en danger ou en risque",
            "It is to evaluate, decide on a measure or account for it, or the child is in danger or at risk",
        ),
        Fact::Danger,
        Test::Any(&[
            AT_RISK,
            purpose(&[Purpose::Evaluer, Purpose::DeterminerLAction, Purpose::RendreCompteAuMandant]),
            Test::All(&[purpose(&[Purpose::InformationPreoccupante]), measure(PROTECTION_MEASURES)]),
        ]),
        purpose(&[Purpose::InformationPreoccupante]),
        words(
            "Hors de toute mesure, sans danger ni risque, rien ne remonte de plein droit (prévention spécialisée : ne pas nommer \
             sans besoin). À peser : ce qui inquiète, une aide que la famille demanderait.",
            "Outside any measure, with neither danger nor risk, nothing goes up as of right (street work: name nobody without \
             need). To weigh: what worries you, help the family would ask for.",
        ),
    ),
    condition(
        words(
            "Faits de danger, ou information nécessaire pour décider de la mesure",
            "Facts of danger, or information needed to decide on the measure",
        ),
        Fact::Necessary,
        Test::Fact(&NEEDED_BY_THE_SERVICE),
    ),
    NOT_KNOWN_FROM_CARE,
    NOT_RAW_NOTES,
];

/// Whoever evaluates a report of concern takes part in a mission of the ASE, wherever they work (CASF L221-1, 5°).
const EVALUATES_FOR_IT: Test = Test::All(&[
    measure(&[Measure::InformationPreoccupanteEnCours]),
    sender(&[
        Role::MedecinPmi,
        Role::PuericultricePmi,
        Role::SageFemmePmi,
        Role::AgentPmi,
        Role::AssistantServiceSocial,
        Role::ConseillerEsf,
    ]),
    yes(Fact::SenderInvolved),
]);

/// Neither what a carer of the service knows from caring nor care that the minor keeps secret goes up without being weighed.
pub(super) const NOT_KNOWN_FROM_CARE: Condition = debated(
    words(
        "Ce n'est ni le contenu clinique d'un soin, ni un soin que le mineur garde secret",
        "It is neither the clinical content of care nor care the minor keeps secret",
    ),
    Fact::Category,
    Test::Not(&CLINICAL),
    CLINICAL,
    words(
        "Le soignant du service dit ce qui intéresse la mesure ; une lecture y comprend le soin, l'autre l'en excepte. À \
             peser : les conséquences plutôt que le diagnostic.",
        "A health professional of the service says what bears on the measure; one reading counts care in, the other leaves it out. To weigh: consequences rather than the diagnosis.",
    ),
);

/// A minor; the young adult whom the département supports agrees to what is reported (droit.md §4, CASF L222-5, §7.1 no 3).
const MINOR_OR_AGREEING_YOUNG_ADULT: Condition = debated(
    MINOR_375,
    Fact::Age,
    Test::Fact(&MINOR_NOT_EMANCIPATED),
    Test::Any(&[EMANCIPATED_MINOR, AGREEING_YOUNG_ADULT]),
    words(
        "Émancipé ou jeune majeur aidé par le département : l'article vise l'enfant ; une lecture y inclut qui est aidé à ce \
         titre. À peser : son accord, ce que l'aide exige.",
        "Emancipated, or a young adult whom the département supports: the article speaks of the child; one reading counts in \
         whoever is helped as such. To weigh: their agreement, what the help requires.",
    ),
);

const AGREEING_YOUNG_ADULT: Test = Test::All(&[
    Test::Fact(&YOUNG_ADULT),
    purpose(&[Purpose::RendreCompteAuMandant]),
    child_consent(&[ConsentState::Given]),
]);

/// What a carer employed by the service knows from caring (droit.md C10).
///
/// The educator who went along is bound by their own secrecy: of care in sexual matters that the minor keeps secret no report
/// speaks without need (droit.md §4, S28).
pub(super) const CLINICAL: Test = Test::Any(&[SEXUAL_CARE_KEPT_SECRET, KNOWN_FROM_CARING]);

const SEXUAL_CARE_KEPT_SECRET: Test =
    Test::All(&[category(&[Category::SanteSexuelle]), subject(&[Subject::Enfant]), yes(Fact::SecrecyAsked)]);

const KNOWN_FROM_CARING: Test = Test::All(&[
    Test::Sender(&Test::Any(&[
        role(HEALTH),
        role(&[Role::PsychologueSante]),
        // a psychologist's evaluation is what the service was asked for; what care brought is not
        Test::All(&[role(&[Role::Psychologue]), source(&[Source::Soin, Source::Confidence])]),
    ])),
    category(HEALTH_CATEGORIES),
]);

/// Hypotheses and notes stay in the team until somebody writes a report of them (droit.md §3.Z2, S07).
pub(super) const NOT_RAW_NOTES: Condition = debated(
    words("Ce ne sont pas des notes brutes", "These are not raw notes"),
    Fact::Category,
    Test::Not(&NOTES),
    NOTES,
    words(
        "Les faits se transmettent, écrits ; des notes brutes restent au service. À peser : ce qui, dans ces notes, est un fait \
         utile, et l'écrire.",
        "Facts are passed on, in writing; raw notes stay in the service. To weigh: what in these notes is a useful fact, and \
         writing it down.",
    ),
);

const NOTES: Test = category(&[Category::NotesPersonnelles]);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{carried_by, outcome_of, with};

    #[test]
    fn care_in_sexual_matters_kept_secret_is_weighed_whoever_went_along() {
        let care =
            with(with(report(), "/items/0/category", json!("sante-sexuelle")), "/phase", json!("mise-en-oeuvre"));
        for (secret, outcome) in [(true, "judgement"), (false, "required")] {
            assert_eq!(outcome_of(with(care.clone(), "/items/0/secrecyAsked", json!(secret))), outcome);
        }
    }

    #[test]
    fn street_work_names_nobody_without_a_danger_or_a_measure() {
        let street =
            json!({"role": "educateur-prevention-specialisee", "service": {"kind": "prevention-specialisee"}});
        let told = with(with(report(), "/sender", street), "/purpose", json!("information-preoccupante"));
        let told = with(with(told, "/items/0/category", json!("convictions")), "/measure", json!("aucune"));
        assert_eq!(outcome_of(told.clone()), "judgement");
        assert_eq!(outcome_of(with(told.clone(), "/danger", json!("risque"))), "required");
        assert_eq!(outcome_of(with(told, "/measure", json!("aide-educative-domicile"))), "required");
    }

    #[test]
    fn the_team_of_a_judicial_investigation_accounts_to_the_judge_alone_and_alerts_like_anybody() {
        let investigation = with(report(), "/measure", json!("mjie"));
        assert!(carried_by(report(), "casf-l221-6"));
        assert!(!carried_by(investigation.clone(), "casf-l221-6"));
        let danger = with(
            with(investigation, "/danger", json!("danger")),
            "/recipient",
            json!({"role": "crip", "service": {"id": "c", "kind": "crip"}}),
        );
        assert!(carried_by(with(danger, "/items/0/category", json!("faits-de-danger")), "casf-l226-2-1"));
    }

    fn report() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false}, "guardians": [],
            "sender": {"role": "educateur-specialise", "service": {"id": "mecs", "kind": "essms-protection-enfance"}},
            "recipient": {"role": "referent-ase", "service": {"id": "ase", "kind": "ase"}},
            "purpose": "rendre-compte-au-mandant", "danger": "aucun", "measure": "placement-ase",
            "items": [{"id": "a", "subject": "enfant", "category": "relations-familiales", "necessary": true, "source": "observation-en-service"}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn ce_qui_interesse_la_mesure_remonte_a_l_ase() {
        assert_eq!(outcome_of(report()), "required");
        assert!(!carried_by(with(report(), "/items/0/necessary", json!(false)), "casf-l221-6"));
        assert!(!carried_by(with(report(), "/child/age", json!(19)), "casf-l221-6"));
        assert!(!carried_by(with(report(), "/purpose", json!("mettre-en-oeuvre-l-action")), "casf-l221-6"));
        let outsider = json!({"role": "medecin", "service": {"kind": "cabinet-liberal"}, "involved": false});
        assert!(!carried_by(with(report(), "/sender", outsider), "casf-l221-6"));
    }
}
