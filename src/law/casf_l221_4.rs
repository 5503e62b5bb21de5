//! # CASF, art. L. 221-4 — entre le juge des enfants, le département et le service en charge
//!
//! **Lecture.** Avisé par le juge des enfants d'une mesure d'assistance éducative ou d'aide à la
//! gestion du budget, le président du conseil départemental lui communique ce qu'il sait du mineur
//! et de sa situation familiale. Le service qui a été chargé de la mesure lui transmet un rapport
//! circonstancié sur la situation et les actions menées ; il en avise le père, la mère, toute
//! personne qui exerce l'autorité parentale ou le tuteur, sauf danger pour l'enfant.
//!
//! **Ce que l'article ne dit pas.** L'avis porte sur l'envoi, non sur le contenu. L'exception est
//! plus étroite qu'à L. 226-2-2 : un danger, pas un simple intérêt contraire. Le moment est déduit
//! (« a été chargé ») : l'échéance et la clôture.
//!
//! **Discuté.** La phrase précédente de l'article ne nomme que le milieu ouvert et le placement hors ASE (375-2 ;
//! 375-3, 1°, 2°, 4° et 5°). Retenu, avec droit.md C10 : le rapport vaut aussi pour l'enfant confié à l'ASE et pour une
//! mesure administrative, tant qu'il est mineur ; l'avis aux parents y ajoute, il ne ferme rien.
//!
//! **Versions.** 2007 ; loi 2022-140 (référent du tiers digne de confiance). Les rédactions de 2009 et de 2015 ne changent rien
//! à ce qui est lu ici.

use super::casf_l221_6::{NOT_KNOWN_FROM_CARE, NOT_RAW_NOTES};
use super::casf_l226_2_1::THE_OTHER_PARENT;
use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Formality, Moment, NO_EDGES, Norm, Towards, Version, Way,
    condition, version,
};
use crate::facts::child::{MINOR, MINOR_NOT_EMANCIPATED};
use crate::facts::family::{HOLDER_UNTOLD, PARENT_UNTOLD};
use crate::facts::information::{IN_DANGER, NECESSARY, NEEDED_TO_PROTECT};
use crate::facts::mission::TAKES_PART_IN_ASE;
use crate::facts::protection::{ASE, JUDICIAL_MEASURES, RECEIVES_FOR_THE_ASE};
use crate::facts::secrecy::PJJ_STAFF;
use crate::facts::test::{ALWAYS, NEVER, measure, phase, recipient, role, sender, yes};
use crate::facts::{Fact, GuardianFact, Test, YES, day};
use crate::request::vocabulary::{Measure, Phase, Role};
use crate::wording::words;

pub(super) static TO_THE_JUDGE: Norm = Norm {
    id: "casf-l221-4-juge",
    citation: "CASF, art. L. 221-4, al. 1",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Le juge des enfants est saisi : le département lui communique ce qu'il sait du mineur et de sa famille.",
        "The case is before the children's judge: the département tells the judge what it knows of the minor and family.",
    ),
    versions: VERSIONS,
    conditions: TO_THE_JUDGE_CONDITIONS,
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

pub(super) static AT_THE_END: Norm = Norm {
    id: "casf-l221-4",
    citation: "CASF, art. L. 221-4, al. 2",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "À la fin de la mesure, le service qui en était chargé transmet au département un rapport circonstancié et en \
         avise les parents, sauf danger.",
        "At the end of the measure the service in charge sends the département a detailed report and tells the parents \
         so, unless there is danger.",
    ),
    versions: VERSIONS,
    conditions: AT_THE_END_CONDITIONS,
    formalities: &[TELL_OF_THE_REPORT],
    duties: &[DutyRule {
        towards: Towards::EachGuardian(&PARENT_STILL_TO_TELL),
        when: Test::SomeGuardian(&PARENT_STILL_TO_TELL),
        ..THE_OTHER_PARENT
    }],
    edges: NO_EDGES,
};

static VERSIONS: &[Version] = &[
    version(day(2007, 3, 7), words("Loi n° 2007-293 du 5 mars 2007.", "Loi no. 2007-293 of 5 March 2007.")),
    version(
        day(2022, 2, 9),
        words(
            "Loi n° 2022-140 : référent du tiers digne de confiance.",
            "Loi no. 2022-140: case worker of the trusted third party.",
        ),
    ),
];

static TO_THE_JUDGE_CONDITIONS: &[Condition] = &[
    condition(
        words("Le destinataire est le juge des enfants", "The recipient is the children's judge"),
        Fact::RecipientRole,
        recipient(&[Role::JugeDesEnfants]),
    ),
    condition(
        words("Vous agissez pour l'aide sociale à l'enfance", "You act for the child-welfare service (ASE)"),
        Fact::SenderRole,
        sender(ASE),
    ),
    condition(words("L'enfant est mineur", "The child is a minor"), Fact::Age, Test::Fact(&MINOR)),
    condition(
        words("Le juge est saisi de la situation", "The judge has been seised of the situation"),
        Fact::JudgeSeized,
        Test::Any(&[measure(JUDICIAL_MEASURES), yes(Fact::JudgeSeized)]),
    ),
    condition(
        words(
            "Faits de danger, ou information strictement nécessaire à la protection",
            "Facts of danger, or information strictly needed to protect",
        ),
        Fact::Necessary,
        Test::Fact(&NEEDED_TO_PROTECT),
    ),
    NOT_KNOWN_FROM_CARE,
    NOT_RAW_NOTES,
];

static AT_THE_END_CONDITIONS: &[Condition] = &[
    condition(
        words(
            "Le destinataire reçoit pour le service de l'aide sociale à l'enfance",
            "The recipient receives for the child-welfare service (ASE)",
        ),
        Fact::RecipientRole,
        Test::Recipient(&Test::Fact(&RECEIVES_FOR_THE_ASE)),
    ),
    condition(
        words("La mesure vient à son échéance ou se termine", "The measure reaches its term or ends"),
        Fact::Phase,
        phase(&[Phase::Echeance, Phase::Cloture, Phase::ApresCloture]),
    ),
    condition(
        words(
            "Milieu ouvert, enfant confié par le juge, ou mesure décidée avec la famille",
            "Open-setting measure, child entrusted by the judge, or measure agreed with the family",
        ),
        Fact::Measure,
        Test::Any(&[
            measure(&[
                Measure::Aemo,
                Measure::PlacementProvisoireUrgence,
                Measure::PlacementDirect,
                Measure::TiersDigneDeConfiance,
            ]),
            // the article speaks of a minor: a young adult's report is theirs to agree to (droit.md C15)
            Test::All(&[
                Test::Fact(&MINOR),
                measure(&[Measure::PlacementAse, Measure::AideEducativeDomicile, Measure::AccueilProvisoire]),
            ]),
        ]),
    ),
    condition(
        words("Votre service a été chargé de la mesure", "Your service was in charge of the measure"),
        Fact::SenderRole,
        Test::Sender(&Test::All(&[
            Test::Any(&[Test::Fact(&TAKES_PART_IN_ASE), role(PJJ_STAFF)]),
            Test::Not(&role(ASE)),
        ])),
    ),
    condition(
        words(
            "L'information est strictement nécessaire à la mission du destinataire",
            "The information is strictly necessary to the recipient's mission",
        ),
        Fact::Necessary,
        NECESSARY,
    ),
    NOT_KNOWN_FROM_CARE,
    NOT_RAW_NOTES,
];

/// Excused only by danger, not by a mere contrary interest.
const STILL_TO_TELL: Test = Test::All(&[HOLDER_UNTOLD, Test::Not(&DANGEROUS)]);
const PARENT_STILL_TO_TELL: Test = Test::All(&[PARENT_UNTOLD, Test::Not(&DANGEROUS)]);
const DANGEROUS: Test = Test::All(&[IN_DANGER, Test::Guardian(GuardianFact::Harms, YES)]);

const TELL_OF_THE_REPORT: Formality = Formality {
    words: words("Les parents ont été avisés de l'envoi", "The parents were told of the sending"),
    about: Fact::ChildNotice,
    pending: Test::All(&[Test::Fact(&MINOR_NOT_EMANCIPATED), Test::SomeGuardian(&STILL_TO_TELL)]),
    refused: NEVER,
    debated: None,
    duty: DutyRule {
        moment: Moment::Before,
        kind: DutyKind::Inform,
        towards: Towards::EachGuardian(&STILL_TO_TELL),
        force: Force::Loi,
        citation: None,
        when: ALWAYS,
        words: words(
            "Aviser cette personne de l'envoi du rapport, sauf danger pour l'enfant.",
            "Tell this person that the report is sent, unless there is danger for the child.",
        ),
    },
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{asks, carried_by, with};

    fn to_the_judge() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false}, "measure": "aemo", "judgeSeized": true,
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": true}],
            "sender": {"role": "cadre-ase", "service": {"id": "ase", "kind": "ase"}},
            "recipient": {"role": "juge-des-enfants"}, "phase": "cloture",
            "purpose": "autre", "danger": "aucun",
            "items": [{"id": "a", "subject": "enfant", "category": "relations-familiales", "necessary": true, "source": "dossier"}],
            "notices": [], "consents": [],
        })
    }

    fn at_the_end() -> Value {
        let service =
            json!({"role": "educateur-specialise", "service": {"id": "s", "kind": "essms-protection-enfance"}});
        with(with(to_the_judge(), "/sender", service), "/recipient", json!({"role": "cadre-ase"}))
    }

    #[test]
    fn le_departement_dit_au_juge_saisi_ce_qu_il_sait() {
        assert!(carried_by(to_the_judge(), "casf-l221-4-juge"));
        let unseized = with(with(to_the_judge(), "/measure", json!("aucune")), "/judgeSeized", json!(false));
        assert!(!carried_by(unseized, "casf-l221-4-juge"));
        assert!(!carried_by(with(to_the_judge(), "/items/0/necessary", json!(false)), "casf-l221-4-juge"));
        assert!(!carried_by(with(to_the_judge(), "/child/age", json!(18)), "casf-l221-4-juge"));
    }

    #[test]
    fn le_service_rend_compte_a_la_fin_et_seul_un_danger_dispense_d_aviser() {
        assert!(carried_by(at_the_end(), "casf-l221-4"));
        assert!(asks(at_the_end(), "casf-l221-4", "inform", Some("m")), "contrary interest is no exception here");
        assert!(!asks(with(at_the_end(), "/danger", json!("danger")), "casf-l221-4", "inform", Some("m")));
        let without = with(at_the_end(), "/guardians/0/authority", json!("retiree"));
        assert!(asks(without.clone(), "casf-l221-4", "inform", Some("m")), "the text names the mother");
        assert!(!asks(with(without, "/danger", json!("danger")), "casf-l221-4", "inform", Some("m")));
        assert!(!carried_by(with(at_the_end(), "/phase", json!("mise-en-oeuvre")), "casf-l221-4"));
        assert!(carried_by(with(at_the_end(), "/measure", json!("placement-ase")), "casf-l221-4"));
        assert!(carried_by(with(at_the_end(), "/measure", json!("accueil-provisoire")), "casf-l221-4"));
        assert!(!carried_by(with(at_the_end(), "/measure", json!("tutelle")), "casf-l221-4"));
        let grown = with(with(at_the_end(), "/measure", json!("placement-ase")), "/child/age", json!(18));
        assert!(!carried_by(grown, "casf-l221-4"));
    }
}
