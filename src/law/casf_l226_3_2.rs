//! # CASF, art. L. 226-3-2 — la famille est partie sans laisser d'adresse
//!
//! **Lecture.** Quand l'adresse inconnue empêche la transmission de L. 221-3 et que l'interruption de
//! l'évaluation, de l'aide ou de la mesure met le mineur en danger, le président du conseil
//! départemental d'origine en avise sans délai l'autorité judiciaire. Il peut demander la nouvelle
//! adresse à la caisse d'allocations familiales ou d'assurance maladie, qui répond dans les dix
//! jours, dans le respect du secret ; puis il transmet au nouveau département.
//!
//! **Ce que l'article ne dit pas.** La caisse donne l'adresse, rien d'autre. Pour la demander, le département dit qui il
//! cherche, rien d'autre non plus : ni la mesure, ni le motif.
//!
//! **Dans le moteur.** Aucun fait ne dit l'adresse inconnue : n'avoir joint aucun titulaire d'une
//! famille partie le laisse penser, sans le prouver. La réponse vous est donc laissée ; l'évaluation
//! devenue impossible relève, elle, de L. 226-4, I.
//!
//! **Versions.** Loi 2012-301 ; rédaction du 16 mars 2016.

use super::cc_375::MINOR_375;
use super::norm::{
    Condition, DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Version, Way, condition, debated, duty, version,
};
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::family::HOLDER;
use crate::facts::information::{IN_DANGER, NEEDED_TO_PROTECT};
use crate::facts::protection::{ADMINISTRATIVE_MEASURES, DEPARTMENT, JUDICIAL_MEASURES};
use crate::facts::test::{ALWAYS, NEVER, category, measure, recipient, recipient_service, request_form, sender, yes};
use crate::facts::{Fact, GuardianFact, Test, day};
use crate::request::vocabulary::{Category, Measure, NoticeState, RequestForm, Role, ServiceKind};
use crate::wording::words;

pub(super) static ADDRESS: Norm = Norm { ..ADDRESS_SHAPE };

const ADDRESS_SHAPE: Norm = Norm {
    id: "casf-l226-3-2",
    citation: "CASF, art. L. 226-3-2, al. 2",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Famille partie sans adresse : la CAF ou la CPAM donne la nouvelle adresse au département qui la demande, rien \
         d'autre.",
        "Family gone without an address: the CAF or CPAM gives the département that asks the new address, nothing else.",
    ),
    versions: VERSIONS,
    conditions: ADDRESS_CONDITIONS,
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Loi,
        words("Répondre dans les dix jours : l'adresse seule.", "Answer within ten days: the address only."),
    )],
    edges: NO_EDGES,
};

/// Who asks for an address says whose (droit.md C06, C18f).
pub(super) static QUERY: Norm = Norm {
    id: "casf-l226-3-2-question",
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "Famille partie sans adresse : le département peut la demander à la CAF ou à la CPAM, en disant seulement qui il cherche.",
        "Family gone without an address: the département may ask the CAF or CPAM for it, saying only whom it looks for.",
    ),
    versions: &[version(day(2012, 3, 7), words("Créé par la loi n° 2012-301.", "Created by loi no. 2012-301."))],
    conditions: QUERY_CONDITIONS,
    duties: &[duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Loi,
        words(
            "Dire l'identité de qui l'on cherche, sans la mesure ni le motif.",
            "Say who is looked for, neither the measure nor the reason.",
        ),
    )],
    ..ADDRESS_SHAPE
};

pub(super) static NOTICE: Norm = Norm {
    id: "casf-l226-3-2-avis",
    citation: "CASF, art. L. 226-3-2, al. 1",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Famille partie sans adresse et mineur mis en danger par l'interruption : le département avise sans délai la \
         justice.",
        "Family gone without an address and minor endangered by the interruption: the département notifies the court \
         at once.",
    ),
    versions: VERSIONS,
    conditions: NOTICE_CONDITIONS,
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

const VERSIONS: &[Version] = &[
    version(day(2012, 3, 7), words("Créé par la loi n° 2012-301.", "Created by loi no. 2012-301.")),
    version(day(2016, 3, 16), words("Rédaction de la loi n° 2016-297.", "Wording of loi no. 2016-297.")),
];

const MOVES: Condition = condition(
    words("La famille change de département", "The family changes département"),
    Fact::Moving,
    yes(Fact::Moving),
);

const INTERRUPTED: Condition = condition(
    words(
        "Une évaluation, une aide ou une mesure est interrompue",
        "An evaluation, help or a measure is interrupted",
    ),
    Fact::Measure,
    Test::Any(&[
        measure(&[Measure::InformationPreoccupanteEnCours]),
        measure(ADMINISTRATIVE_MEASURES),
        measure(JUDICIAL_MEASURES),
    ]),
);

const FOR_THE_PRESIDENT: Condition = condition(
    words(
        "Vous agissez pour le président du conseil départemental",
        "You act for the president of the département council",
    ),
    Fact::SenderRole,
    sender(DEPARTMENT),
);

static ADDRESS_CONDITIONS: &[Condition] = &[
    condition(
        words(
            "Vous répondez pour la CAF ou l'assurance maladie",
            "You answer for the CAF or the health insurance fund",
        ),
        Fact::SenderRole,
        sender(&[Role::AgentCaf, Role::AgentCpam]),
    ),
    condition(
        words(
            "Le destinataire agit pour le département d'origine",
            "The recipient acts for the département of origin",
        ),
        Fact::RecipientRole,
        Test::All(&[recipient(DEPARTMENT), Test::Not(&recipient_service(&[ServiceKind::AutreDepartement]))]),
    ),
    MOVES,
    condition(
        words("Le département a demandé l'adresse", "The département asked for the address"),
        Fact::RequestForm,
        request_form(&[RequestForm::DemandeEcrite, RequestForm::DemandeOrale]),
    ),
    condition(
        words("C'est la nouvelle adresse", "It is the new address"),
        Fact::Category,
        category(&[Category::Coordonnees]),
    ),
];

static QUERY_CONDITIONS: &[Condition] = &[
    condition(
        words(
            "Le destinataire est la CAF ou l'assurance maladie",
            "The recipient is the CAF or the health insurance fund",
        ),
        Fact::RecipientRole,
        recipient(&[Role::AgentCaf, Role::AgentCpam]),
    ),
    FOR_THE_PRESIDENT,
    MOVES,
    INTERRUPTED,
    condition(
        words("C'est l'identité de qui l'on cherche", "It is the identity of whom one looks for"),
        Fact::Category,
        category(&[Category::Identite]),
    ),
];

static NOTICE_CONDITIONS: &[Condition] = &[
    condition(
        words("Le destinataire est l'autorité judiciaire", "The recipient is the judicial authority"),
        Fact::RecipientRole,
        recipient(&[Role::Procureur, Role::JugeDesEnfants]),
    ),
    FOR_THE_PRESIDENT,
    MOVES,
    INTERRUPTED,
    condition(
        words("Aucun titulaire n'a été joint", "No holder was reached"),
        Fact::ChildNotice,
        Test::Not(&Test::SomeGuardian(&REACHED)),
    ),
    debated(
        words("La nouvelle adresse de la famille est inconnue", "The family's new address is unknown"),
        Fact::Moving,
        NEVER,
        ALWAYS,
        words(
            "Adresse inconnue : cet avis est dû sans délai ; adresse connue : c'est à l'autre département qu'il faut \
             transmettre (L. 221-3). À peser : ce que la CAF ou la CPAM répond.",
            "Address unknown: this notice is due at once; address known: it is to the other département that you pass on \
             (L. 221-3). To weigh: what the CAF or CPAM answers.",
        ),
    ),
    condition(MINOR_375, Fact::Age, Test::Fact(&MINOR_NOT_EMANCIPATED)),
    condition(
        words("L'interruption met l'enfant en danger", "The interruption puts the child in danger"),
        Fact::Danger,
        IN_DANGER,
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

const REACHED: Test =
    Test::All(&[Test::Fact(&HOLDER), Test::Guardian(GuardianFact::Notice, NoticeState::Done.bit())]);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{carried_by, outcome_of, with};

    fn gone() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false}, "moving": true,
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "sender": {"role": "cadre-ase", "service": {"kind": "ase"}}, "recipient": {"role": "procureur"},
            "measure": "information-preoccupante-en-cours", "danger": "danger", "purpose": "signalement",
            "items": [{"id": "a", "subject": "enfant", "category": "comportement", "necessary": true, "source": "evaluation"}],
            "notices": [{"to": "m", "state": "impossible"}], "consents": [], "offence": "aucune",
        })
    }

    #[test]
    fn le_departement_avise_la_justice_quand_l_interruption_met_en_danger() {
        // an unreachable family does not prove an unknown address: the professional knows
        let gone = with(with(gone(), "/measure", json!("aemo")), "/request", json!("initiative"));
        assert_eq!(outcome_of(gone.clone()), "judgement");
        assert!(carried_by(gone.clone(), "casf-l226-3-2-avis"));
        assert!(!carried_by(with(gone.clone(), "/danger", json!("risque")), "casf-l226-3-2-avis"));
        assert!(!carried_by(
            with(gone.clone(), "/notices", json!([{"to": "m", "state": "done"}])),
            "casf-l226-3-2-avis"
        ));
        assert!(!carried_by(with(gone.clone(), "/date", json!("2012-03-06")), "casf-l226-3-2-avis"));
        assert!(carried_by(with(gone.clone(), "/date", json!("2012-03-07")), "casf-l226-3-2-avis"));
        let two = json!([
            {"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false},
            {"id": "p", "relation": "pere", "authority": "exercee", "informingHarmsChild": false},
        ]);
        let one_reached = json!([{"to": "m", "state": "impossible"}, {"to": "p", "state": "done"}]);
        let one_reached = with(with(gone, "/guardians", two), "/notices", one_reached);
        assert!(!carried_by(one_reached, "casf-l226-3-2-avis"));
    }

    #[test]
    fn la_caf_donne_l_adresse_et_rien_d_autre() {
        let asked = with(gone(), "/sender", json!({"role": "agent-caf", "service": {"kind": "caf-cpam"}}));
        let asked = with(asked, "/recipient", json!({"role": "cadre-ase", "service": {"kind": "ase"}}));
        let asked = with(with(asked, "/request", json!("demande-ecrite")), "/items/0/category", json!("coordonnees"));
        assert!(carried_by(asked.clone(), "casf-l226-3-2"));
        assert!(!carried_by(with(asked.clone(), "/items/0/category", json!("ressources")), "casf-l226-3-2"));
        assert!(!carried_by(with(asked, "/request", json!("initiative")), "casf-l226-3-2"));
    }
}
