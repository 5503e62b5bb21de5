//! # CJPM, art. L. 322-8 à L. 322-10 — le dossier unique de personnalité
//!
//! **Lecture.** Le juge des enfants y réunit les pièces de personnalité des procédures pénales et,
//! s'il est utile, de l'assistance éducative. Il ne sert qu'au pénal, devant les juridictions pour
//! mineurs. Y accèdent seulement : les magistrats saisis, les avocats du mineur, de ses représentants
//! légaux et de la partie civile, le mineur devenu majeur le jour de l'audience s'il est sans avocat, la PJJ, le secteur
//! associatif habilité saisi d'une mesure, l'expert autorisé par le juge. Les parents, par leur avocat.
//!
//! **Ce que l'article ne dit pas.** Il ne vise pas ce que le service a écrit dans son propre travail.
//! Le recueil de renseignements socio-éducatifs n'ouvre pas ce dossier.
//!
//! **Dans le moteur.** L'avocat de la partie civile ne se distingue d'aucun autre avocat de tiers : il n'est pas reconnu.
//!
//! **Discuté.** Deux états du texte circulent pour le secteur associatif habilité (avec ou sans
//! autorisation du juge) : retenu, celui de la loi de ratification (sans).
//!
//! **Versions.** 30 septembre 2021. Avant : ordonnance de 1945, art. 5-2 (de mémoire, non modélisé).

use super::cjpm_l241_2::JUVENILE_JUSTICE;
use super::cpc_1187::HELD_BY_THE_JUDGE;
use super::norm::{CLOSES_OPTIONS_AND_ACCESS, Effect, Force, NO_EDGES, Norm, Way, condition, debated, version};
use crate::facts::access::{LAWYER_OF_A_GUARDIAN, LAWYER_OF_THE_CHILD};
use crate::facts::child::OF_AGE;
use crate::facts::information::JUDICIAL_CATEGORIES;
use crate::facts::test::{category, measure, recipient, setting, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Measure, Role, Setting};
use crate::wording::words;

const MAGISTRATES: &[Role] = &[Role::JugeDesEnfants, Role::JugeDInstruction, Role::Procureur];
const THE_MINOR_NOW_OF_AGE: Test = Test::All(&[recipient(&[Role::Enfant]), Test::Fact(&OF_AGE)]);

pub(super) static NORM: Norm = Norm {
    id: "cjpm-l322-10",
    citation: "CJPM, art. L. 322-8 à L. 322-10",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Partager,
    summary: words(
        "Le dossier unique de personnalité ne sert qu'au pénal ; seuls y accèdent magistrats, avocats, PJJ, secteur \
         habilité, expert.",
        "The personality file serves penal proceedings only; read by judges, lawyers, PJJ, approved charities, expert.",
    ),
    versions: &[version(
        day(2021, 9, 30),
        words("Code de la justice pénale des mineurs.", "Code of juvenile criminal justice."),
    )],
    conditions: &[
        condition(
            words("C'est une pièce du dossier judiciaire", "It is a document of the court file"),
            Fact::Category,
            category(JUDICIAL_CATEGORIES),
        ),
        condition(
            words("Le mineur est suivi au pénal (hors RRSE)", "The minor is under a penal measure (RRSE aside)"),
            Fact::Measure,
            measure(&[Measure::MesureEducativeJudiciaire, Measure::PlacementPenal]),
        ),
        condition(
            words("Le destinataire n'est pas de ceux que la loi nomme", "The recipient is not one the law names"),
            Fact::RecipientRole,
            Test::Not(&Test::Any(&[
                Test::Recipient(&JUVENILE_JUSTICE),
                recipient(MAGISTRATES),
                recipient(&[Role::Avocat, Role::ExpertJudiciaire]),
                THE_MINOR_NOW_OF_AGE,
            ])),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: CLOSES_OPTIONS_AND_ACCESS,
};

/// Those whom the law names read it: the lawyers of the minor and of the legal representatives, the magistrates, the
/// juvenile-justice staff; the minor once of age at the hearing, when no lawyer assists them (nothing says so here: weighed);
/// the expert with the judge's leave.
pub(super) static READERS: Norm = Norm {
    id: "cjpm-l322-10-acces",
    citation: "CJPM, art. L. 322-10",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Communiquer,
    summary: words(
        "Lisent le dossier unique de personnalité : les avocats du mineur et de ses représentants légaux, les magistrats, \
         la PJJ, le secteur habilité.",
        "The personality file is read by the lawyers of the minor and of the legal representatives, magistrates, PJJ and approved charities.",
    ),
    versions: &[version(
        day(2021, 9, 30),
        words("Code de la justice pénale des mineurs.", "Code of juvenile criminal justice."),
    )],
    conditions: &[
        condition(
            words(
                "La pièce est dans le dossier du juge des enfants",
                "The document is in the children's judge's file",
            ),
            Fact::SenderRole,
            HELD_BY_THE_JUDGE,
        ),
        condition(
            words("Le mineur est suivi au pénal (hors RRSE)", "The minor is under a penal measure (RRSE aside)"),
            Fact::Measure,
            measure(&[Measure::MesureEducativeJudiciaire, Measure::PlacementPenal]),
        ),
        debated(
            words("Le destinataire est de ceux que la loi nomme", "The recipient is one the law names"),
            Fact::RecipientRole,
            Test::Any(&[
                LAWYER_OF_THE_CHILD,
                LAWYER_OF_A_GUARDIAN,
                recipient(MAGISTRATES),
                Test::All(&[Test::Recipient(&JUVENILE_JUSTICE), yes(Fact::RecipientInvolved)]),
            ]),
            Test::Any(&[
                recipient(&[Role::ExpertJudiciaire]),
                Test::All(&[THE_MINOR_NOW_OF_AGE, setting(&[Setting::Audience])]),
            ]),
            words(
                "L'expert le lit si le juge des enfants l'y autorise ; le mineur devenu majeur, le jour de l'audience, s'il \
                 n'est pas assisté d'un avocat. À peser : l'autorisation, l'avocat.",
                "The expert reads it with the children's judge's leave; the minor now of age, on the day of the hearing, \
                 unless a lawyer assists them. To weigh: the leave, the lawyer.",
            ),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn pjj_shares_a_piece_of_the_file() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 16, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "placement-penal",
            "sender": {"role": "educateur-pjj", "service": {"id": "a", "kind": "pjj"}, "involved": true},
            "recipient": {"role": "referent-ase", "service": {"id": "b", "kind": "ase"}, "involved": true},
            "purpose": "assurer-la-continuite", "request": "initiative", "setting": "ecrit",
            "danger": "aucun", "offence": "aucune", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "piece-judiciaire", "subject": "enfant", "source": "procedure-judiciaire",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": true}],
            "notices": [{"to": "enfant", "state": "done"}], "consents": [],
        })
    }

    #[test]
    fn the_file_stays_within_penal_proceedings() {
        assert_eq!(outcome_of(pjj_shares_a_piece_of_the_file()), "prohibited");
        assert!(carried_by(pjj_shares_a_piece_of_the_file(), "cjpm-l322-10"));
    }

    #[test]
    fn the_lawyers_of_the_minor_and_the_parents_read_it_and_the_parents_do_not() {
        let court = json!({"role": "juge-des-enfants", "service": {"id": "c", "kind": "tribunal"}, "involved": true});
        let guardians =
            json!([{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}]);
        let file = with(with(pjj_shares_a_piece_of_the_file(), "/sender", court), "/guardians", guardians);
        let file = with(file, "/purpose", json!("droit-d-acces"));
        let to = |who: Value| with(file.clone(), "/recipient", who);
        let lawyer =
            |of: &str| to(json!({"role": "avocat", "represents": of, "service": {"kind": "cabinet-liberal"}}));
        assert_eq!(outcome_of(lawyer("enfant")), "required");
        assert_eq!(outcome_of(lawyer("m")), "required");
        assert!(carried_by(lawyer("m"), "cjpm-l322-10-acces"));
        assert_eq!(outcome_of(lawyer("grand-mere")), "prohibited");
        assert_eq!(outcome_of(to(json!({"role": "parent", "guardian": "m"}))), "prohibited");
        let before = with(lawyer("m"), "/date", json!("2021-09-29"));
        assert_eq!(outcome_of(before), "prohibited");
        let evaluation = with(lawyer("m"), "/measure", json!("recueil-renseignements-rrse"));
        assert_eq!(outcome_of(evaluation), "prohibited");
    }

    #[test]
    fn at_the_court_those_the_law_names_read_it_and_the_expert_with_the_judges_leave() {
        let court = json!({"role": "juge-des-enfants", "service": {"id": "c", "kind": "tribunal"}, "involved": true});
        let file = with(pjj_shares_a_piece_of_the_file(), "/sender", court);
        let to = |role: &str, kind: &str| {
            with(
                file.clone(),
                "/recipient",
                json!({"role": role, "service": {"id": "d", "kind": kind}, "involved": true}),
            )
        };
        for (role, kind) in [
            ("educateur-pjj", "pjj"),
            ("educateur-specialise", "sah"),
            ("juge-d-instruction", "tribunal"),
            ("procureur", "parquet"),
        ] {
            assert_eq!(outcome_of(to(role, kind)), "required", "{role}");
            assert!(carried_by(to(role, kind), "cjpm-l322-10-acces"), "{role}");
        }
        assert_eq!(outcome_of(with(to("educateur-pjj", "pjj"), "/recipient/involved", json!(false))), "prohibited");
        assert_eq!(outcome_of(to("expert-judiciaire", "tribunal")), "judgement");
        let grown = with(with(to("enfant", "aucun"), "/child/age", json!(19)), "/setting", json!("audience"));
        assert_eq!(outcome_of(grown.clone()), "judgement", "unless a lawyer assists them");
        assert_eq!(outcome_of(with(grown, "/child/age", json!(16))), "prohibited");
    }

    #[test]
    fn a_colleague_of_the_pjj_and_the_services_own_writing_are_outside() {
        let colleague = json!({"role": "directeur-pjj", "service": {"id": "c", "kind": "pjj"}, "involved": true});
        assert_eq!(outcome_of(with(pjj_shares_a_piece_of_the_file(), "/recipient", colleague)), "permitted");
        let own = with(pjj_shares_a_piece_of_the_file(), "/items/0/category", json!("comportement"));
        assert_eq!(outcome_of(own), "permitted");
    }
}
