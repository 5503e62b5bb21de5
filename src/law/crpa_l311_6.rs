//! # CRPA, art. L. 311-6 et L. 311-7 — accès de la personne concernée à son dossier
//!
//! **Lecture.** Les administrations et les organismes privés chargés d'un service public (le
//! département, un établissement habilité) communiquent les documents qui touchent à la vie privée,
//! qui jugent une personne nommée ou qui montrent sa conduite, à l'intéressé seul. L'intéressé, ce
//! peut être l'enfant, le jeune devenu majeur, qui exerce l'autorité parentale sur un mineur, ou
//! toute personne pour ce qui ne concerne qu'elle — une grand-mère pour son propre calendrier de
//! visites. Ce qui peut être masqué l'est, le reste se communique (L. 311-7).
//!
//! **Ce que l'article ne dit pas.** Rien vers un tiers. Après la majorité, les parents ne sont plus
//! intéressés, sauf pour ce qu'ils ont écrit (CADA 20160002). Un rapport d'évaluation fait avant le
//! juge reste administratif même s'il propose de le saisir (CADA 20225151, qui revient sur 20181006).
//!
//! **Les limites** sont dites chacune dans son fichier : `crpa_l311_2.rs` (inachevé),
//! `crpa_l311_5.rs` (procédure judiciaire), `crpa_l311_6_tiers.rs` (vie privée d'autrui, auteur du
//! signalement), `cide_3.rs` (intérêt de l'enfant), le 119 (CASF L. 226-9), le lieu tenu secret
//! (C. civ. 375-7), le soin tenu secret (CSP L. 1111-5).
//!
//! **Accompagnement.** Depuis 2022, le mineur et le jeune de moins de vingt et un ans sont accompagnés
//! pour lire leur dossier de l'aide sociale à l'enfance (CASF L. 223-7). L'avocat exerce l'accès de la
//! personne qu'il représente, pas un accès à lui : l'avocat d'un tiers n'en a aucun.
//!
//! **Discuté.** Le parent sans l'exercice de l'autorité ; les notes personnelles (hors du dossier :
//! non communicables ; versées et utiles : communicables) ; que le mineur demande seul
//! (droit.md §7.1 n° 16 ; CADA 20193872, non vérifié) : capable de discernement, c'est à peser ; sinon, ses
//! représentants demandent pour lui.
//!
//! **Versions.** Loi 78-753, art. 6 ; repris au CRPA le 1er janvier 2016 sans changement ici.

use super::cp_226_13_interesse::ORIGINS;
use super::cpc_1187::NOT_THE_JUDGES_FILE;
use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty, version,
};
use crate::facts::access::{
    AD_HOC_FOR_THE_CHILD, CHILD_FILE, LAWYER_OF_THE_CHILD, RECIPIENT_IS_CONCERNED, RECIPIENT_WITHOUT_EXERCISE,
    SENDER_IS_ADMINISTRATION,
};
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::test::{category, purpose, recipient, since, yes};
use crate::facts::{AgeBand, Fact, MINOR_BANDS, Test, day};
use crate::request::vocabulary::{Category, Purpose, Role};
use crate::wording::{Words, words};

pub(super) static NORM: Norm = Norm {
    id: "crpa-l311-6",
    citation: "CRPA, art. L. 311-6 et L. 311-7",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Communiquer,
    summary: words(
        "La personne concernée, ou qui exerce l'autorité parentale sur le mineur, lit son dossier, les tiers masqués.",
        "The person concerned, or whoever exercises parental authority over the minor, reads the file, third parties \
         masked.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words(
            "Loi n° 78-753, art. 6, repris au CRPA le 1er janvier 2016.",
            "Loi no. 78-753, art. 6, taken up in the CRPA on 1 January 2016.",
        ),
    )
    .formerly(day(2016, 1, 1), "Loi n° 78-753, art. 6")],
    conditions: &[
        FOR_ACCESS,
        condition(
            words(
                "Votre service est une administration ou exerce une mission de service public",
                "Your service is an administration or has a public-service mission",
            ),
            Fact::SenderService,
            Test::Fact(&SENDER_IS_ADMINISTRATION),
        ),
        NOT_THE_JUDGES_FILE,
        debated(
            words(
                "Le destinataire est la personne concernée, ou exerce l'autorité parentale sur le mineur",
                "The recipient is the person concerned, or exercises parental authority over the minor",
            ),
            Fact::RecipientAuthority,
            Test::All(&[Test::Fact(&RECIPIENT_IS_CONCERNED), Test::Not(&MINOR_ASKING)]),
            Test::All(&[
                CHILD_FILE,
                Test::Any(&[
                    Test::Fact(&RECIPIENT_WITHOUT_EXERCISE),
                    AD_HOC_FOR_THE_CHILD,
                    Test::All(&[MINOR_ASKING, yes(Fact::Discernment)]),
                ]),
            ]),
            NOT_SURE_TO_BE_CONCERNED,
        ),
        debated(
            words("C'est un document du dossier", "It is a document of the file"),
            Fact::Category,
            Test::Not(&NOTES),
            NOTES,
            words(
                "Des notes restées personnelles ne sont pas un document administratif ; versées au dossier et utiles \
                 au suivi, elles se communiquent. À peser : qui s'en sert, où elles sont.",
                "Notes kept personal are no administrative document; filed and useful to the follow-up, they are \
                 communicable. To weigh: who uses them, where they are.",
            ),
        ),
        ORIGINS,
    ],
    formalities: &[],
    duties: &[
        ACCOMPANY,
        MASK_OTHERS,
        duty(
            Moment::After,
            DutyKind::Write,
            Force::Loi,
            words(
                "Répondre dans le mois : le silence vaut refus, contestable devant la CADA sous deux mois.",
                "Answer within a month: silence is refusal, open to challenge before the CADA within two months.",
            ),
        ),
    ],
    edges: NO_EDGES,
};

/// The minor, or the young adult under twenty-one, reads the ASE file in company.
const ACCOMPANY: DutyRule = DutyRule {
    citation: Some("CASF, art. L. 223-7"),
    when: Test::All(&[
        recipient(&[Role::Enfant]),
        Test::Is(Fact::Age, MINOR_BANDS | AgeBand::EighteenToTwenty.bit()),
        since(day(2022, 2, 9)),
    ]),
    ..duty(
        Moment::Before,
        DutyKind::Consult,
        Force::Loi,
        words(
            "Proposer à la personne d'être accompagnée pour lire et comprendre son dossier.",
            "Offer the person somebody to be with them to read and understand the file.",
        ),
    )
};

/// The minor asks by themself, or by a lawyer of their own: their parents exercise the right of access for them.
const MINOR_ASKING: Test =
    Test::All(&[Test::Any(&[recipient(&[Role::Enfant]), LAWYER_OF_THE_CHILD]), Test::Fact(&MINOR_NOT_EMANCIPATED)]);

const NOT_SURE_TO_BE_CONCERNED: Words = words(
    "Parent sans l'exercice de l'autorité : surveiller et savoir les choix importants (C. civ. 373-2-1) va-t-il jusqu'au \
     dossier ? Administrateur ad hoc : l'accès est celui du mineur, dans sa mission. Mineur qui demande seul : ses parents \
     exercent ce droit, mais le dossier est le sien et il le lit accompagné. À peser : le jugement, le mandat, la maturité \
     de l'enfant et son intérêt.",
    "Parent without the exercise of authority: does watching over and knowing important choices (C. civ. 373-2-1) reach the file? Administrateur ad hoc: the access is the minor's, within the mission. A minor asking alone: the parents exercise that right, yet the file is their own and they read it with somebody beside them. To weigh: the judgment, the mandate, the child's maturity and interest.",
);

const NOTES: Test = category(&[Category::NotesPersonnelles]);

pub(super) const FOR_ACCESS: Condition = condition(
    words("On vous demande l'accès au dossier", "Access to the file is asked for"),
    Fact::Purpose,
    purpose(&[Purpose::DroitDAcces]),
);

pub(super) const MASK_OTHERS: DutyRule = duty(
    Moment::Before,
    DutyKind::Anonymise,
    Force::Loi,
    words(
        "Masquer ce qui concerne d'autres personnes et ce qui ferait reconnaître un tiers qui a alerté.",
        "Mask what is about other people and what would identify a third party who alerted.",
    ),
);

#[cfg(test)]
pub(super) mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{asks, carried_by, decision_of, outcome_of, with};

    /// A mother asks the département for what it wrote on her child.
    pub(in super::super) fn file() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 9},
            "guardians": [
                {"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false},
                {"id": "p", "relation": "pere", "authority": "exercee", "informingHarmsChild": false}
            ],
            "purpose": "droit-d-acces",
            "sender": {"role": "cadre-ase", "service": {"kind": "ase"}, "involved": true},
            "recipient": {"role": "parent", "guardian": "m", "person": "m"},
            "items": [{"id": "x", "category": "vie-quotidienne", "subject": "enfant", "source": "dossier",
                       "necessary": true, "secrecyAsked": false, "draft": false, "madeForJudge": false,
                       "anonymised": false, "harmsChild": false, "authorInOffice": false}]
        })
    }

    #[test]
    fn the_holder_of_authority_reads_what_the_service_wrote() {
        assert_eq!(outcome_of(file()), "required");
        assert!(carried_by(file(), "crpa-l311-6") && asks(file(), "crpa-l311-6", "anonymise", None));
        let private = json!({"role": "medecin", "service": {"kind": "entreprise"}, "involved": false});
        assert!(!carried_by(with(file(), "/sender", private), "crpa-l311-6"));
        assert!(!carried_by(with(file(), "/purpose", json!("autre")), "crpa-l311-6"));
    }

    #[test]
    fn a_parent_without_exercise_is_left_to_judgement_and_one_without_authority_gets_nothing() {
        assert_eq!(outcome_of(with(file(), "/guardians/0/authority", json!("exercice-retire"))), "judgement");
        assert_eq!(outcome_of(with(file(), "/guardians/0/authority", json!("retiree"))), "prohibited");
    }

    #[test]
    fn after_majority_the_young_adult_reads_it_and_the_parents_only_what_is_theirs() {
        let of_age = with(file(), "/child/age", json!(19));
        assert_eq!(outcome_of(of_age.clone()), "prohibited");
        let letters =
            with(with(of_age.clone(), "/items/0/subject", json!("parent")), "/items/0/subjectId", json!("m"));
        assert_eq!(outcome_of(letters), "required");
        assert_eq!(outcome_of(with(of_age, "/recipient", json!({"role": "enfant"}))), "required");
    }

    #[test]
    fn a_grandmother_reads_her_own_schedule_and_nothing_on_the_child() {
        let grandmother = with(file(), "/recipient", json!({"role": "grand-parent", "person": "g"}));
        assert_eq!(outcome_of(grandmother.clone()), "prohibited");
        let own = with(grandmother, "/items/0/subject", json!("autre-famille"));
        assert_eq!(outcome_of(with(own.clone(), "/items/0/subjectId", json!("g"))), "required");
        assert_eq!(outcome_of(with(own, "/items/0/subjectId", json!("h"))), "prohibited");
    }

    #[test]
    fn personal_notes_are_left_to_judgement() {
        assert_eq!(outcome_of(with(file(), "/items/0/category", json!("notes-personnelles"))), "judgement");
    }

    #[test]
    fn a_lawyer_reads_what_the_client_would_read() {
        let lawyer = |of: &str| json!({"role": "avocat", "represents": of, "service": {"kind": "cabinet-liberal"}});
        let child = with(file(), "/child", json!({"age": 9, "emancipated": false, "discernment": true}));
        assert_eq!(outcome_of(with(child.clone(), "/recipient", lawyer("m"))), "required");
        assert_eq!(outcome_of(with(child.clone(), "/recipient", lawyer("enfant"))), "judgement");
        assert_eq!(outcome_of(with(child.clone(), "/recipient", lawyer("grand-mere"))), "prohibited");
        let grown = with(file(), "/child/age", json!(19));
        assert_eq!(outcome_of(with(grown, "/recipient", lawyer("enfant"))), "required");
        let of_the_mother_and_father = |authority: &str| {
            let changed = with(child.clone(), "/guardians/1/authority", json!(authority));
            (with(changed.clone(), "/recipient", lawyer("m")), with(changed, "/recipient", lawyer("p")))
        };
        let (of_the_mother, of_the_father) = of_the_mother_and_father("retiree");
        assert_eq!(outcome_of(of_the_mother), "required", "the other parent's authority changes nothing for her");
        assert_eq!(outcome_of(of_the_father), "prohibited");
        assert_eq!(outcome_of(of_the_mother_and_father("exercice-retire").1), "judgement");
        let of_age = with(with(file(), "/child/age", json!(19)), "/recipient", lawyer("m"));
        assert_eq!(outcome_of(of_age), "prohibited", "of age: the mother's lawyer has no more access than she");
    }

    #[test]
    fn a_lawyer_of_whom_it_is_not_said_for_whom_is_an_open_question() {
        let lawyer = json!({"role": "avocat", "service": {"kind": "cabinet-liberal"}});
        let child = with(file(), "/child", json!({"age": 9, "emancipated": false, "discernment": true}));
        let unsaid = with(child, "/recipient", lawyer);
        let decision = decision_of(unsaid.clone());
        assert_eq!(decision.missing.iter().filter(|one| one.fact == "/recipient/represents").count(), 1);
        let unlisted = json!({"role": "avocat", "represents": "m", "service": {"kind": "cabinet-liberal"}});
        let mut unlisted = with(unsaid, "/recipient", unlisted);
        unlisted.as_object_mut().unwrap().remove("guardians");
        let decision = decision_of(unlisted);
        assert!(decision.missing.iter().any(|one| one.fact == "/guardians"), "who the client is to the child");
    }

    #[test]
    fn the_minor_asking_alone_is_debated_and_the_little_one_does_not_ask() {
        let minor = with(file(), "/child", json!({"age": 12, "emancipated": false, "discernment": true}));
        let asking = with(minor, "/recipient", json!({"role": "enfant", "person": "e"}));
        // a file that is not the ASE's, which L223-7 opens
        let asking = with(asking, "/sender", json!({"role": "agent-pmi", "service": {"kind": "pmi"}}));
        assert_eq!(outcome_of(asking.clone()), "judgement");
        assert_eq!(outcome_of(with(asking.clone(), "/child/discernment", json!(false))), "prohibited");
        let emancipated = with(with(asking, "/child/age", json!(17)), "/child/emancipated", json!(true));
        assert_eq!(outcome_of(emancipated), "required");
    }

    #[test]
    fn kin_by_delegation_read_the_file_and_others_do_not() {
        let kin = json!({"role": "beau-parent", "guardian": "d", "person": "d"});
        let delegated = |relation: &str| {
            let guardians = json!([{"id": "d", "relation": relation, "authority": "partagee-par-delegation", "informingHarmsChild": false}]);
            with(with(file(), "/guardians", guardians), "/recipient", kin.clone())
        };
        assert_eq!(outcome_of(delegated("delegataire")), "required");
        assert_eq!(outcome_of(delegated("autre-parent")), "prohibited");
    }

    #[test]
    fn the_minor_and_the_young_adult_are_offered_company_since_2022() {
        let child = with(file(), "/child", json!({"age": 12, "emancipated": false, "discernment": true}));
        let child = with(child, "/recipient", json!({"role": "enfant", "person": "e"}));
        let child = with(child, "/sender", json!({"role": "agent-pmi", "service": {"kind": "pmi"}}));
        assert!(asks(child.clone(), "crpa-l311-6", "consult", None));
        assert!(!asks(with(child.clone(), "/date", json!("2022-02-08")), "crpa-l311-6", "consult", None));
        assert!(!asks(with(child, "/child/age", json!(25)), "crpa-l311-6", "consult", None));
        assert!(!asks(file(), "crpa-l311-6", "consult", None));
    }
}
