//! # CPC, art. 1187 — la copie de l'avocat, et ce qui ne se lit qu'au greffe
//!
//! **Lecture.** L'avocat et l'administrateur ad hoc ne remettent pas à qui ils assistent la copie du
//! dossier du juge des enfants (S29) : la personne consulte au greffe. Le service, de son côté, ne
//! remet pas lui-même à la famille les pièces faites pour le juge.
//!
//! **Ce que l'article ne dit pas.** Il ne ferme pas ce que le service a écrit dans son propre travail,
//! même transmis ensuite au juge (CRPA L. 311-6, droit.md §8.3), ni ce que l'on dit à la famille du
//! fond de la situation.
//!
//! **Discuté.** Les rapports d'évaluation qui proposent de saisir le juge : la CADA a varié de 2020 à
//! 2022 ; traités comme administratifs.
//!
//! **Versions.** Décret n° 2002-361.

use super::cpc_1187::{COURT, PIECE};
use super::norm::{CLOSES_ACCESS, CLOSES_OPTIONS_AND_ACCESS, Effect, Force, Norm, Way, condition, version};
use crate::facts::test::{purpose, recipient, sender, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Purpose, Role};
use crate::wording::{Words, words};

/// The lawyer's copy stays with the lawyer (S29).
pub(super) static COPY: Norm = Norm {
    id: "cpc-1187-copie",
    citation: "CPC, art. 1187, al. 1",
    force: Force::Reglement,
    effect: Effect::Forbids,
    way: Way::Communiquer,
    summary: words(
        "L'avocat ne remet pas à son client la copie du dossier du juge des enfants ; le client consulte au greffe.",
        "A lawyer does not hand the client a copy of the judge's file; the client reads it at the court.",
    ),
    versions: &[version(day(2007, 3, 7), words("Décret n° 2002-361.", "Décret no. 2002-361."))],
    conditions: &[
        condition(
            words("Vous êtes avocat ou administrateur ad hoc", "You are a lawyer or administrateur ad hoc"),
            Fact::SenderRole,
            sender(&[Role::Avocat, Role::AdministrateurAdHoc]),
        ),
        condition(IT_IS_A_PIECE, Fact::Category, PIECE),
        condition(TO_THE_FAMILY, Fact::RecipientRole, recipient(FAMILY)),
    ],
    formalities: &[],
    duties: &[],
    edges: CLOSES_OPTIONS_AND_ACCESS,
};

/// What was made for the judge is read at the court, not at the service.
pub(super) static AT_THE_COURT: Norm = Norm {
    id: "cpc-1187-greffe",
    citation: "CPC, art. 1187 ; CRPA, art. L. 300-2",
    force: Force::Reglement,
    effect: Effect::Forbids,
    way: Way::Communiquer,
    summary: words(
        "Les pièces faites pour le juge se lisent au greffe : le service ne les remet pas lui-même.",
        "Documents made for the judge are read at the court: the service does not hand them over.",
    ),
    versions: &[version(day(2007, 3, 7), words("Décret n° 2002-361.", "Décret no. 2002-361."))
        .formerly(day(2016, 1, 1), "CPC, art. 1187 ; loi n° 78-753, art. 1er")],
    conditions: &[
        condition(
            words(
                "Pièce judiciaire, ou document demandé et fait pour le juge",
                "Court document, or a document asked for and made for the judge",
            ),
            Fact::MadeForJudge,
            Test::Any(&[PIECE, Test::All(&[yes(Fact::MadeForJudge), purpose(&[Purpose::DroitDAcces])])]),
        ),
        condition(TO_THE_FAMILY, Fact::RecipientRole, recipient(FAMILY)),
        condition(
            words("Vous n'êtes pas la juridiction", "You are not the court"),
            Fact::SenderRole,
            Test::Not(&Test::Any(&[
                COURT,
                sender(&[Role::JugeAuxAffairesFamiliales, Role::JugeDInstruction, Role::Procureur]),
            ])),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: CLOSES_ACCESS,
};

const IT_IS_A_PIECE: Words = words("C'est une pièce du dossier judiciaire", "It is a document of the court file");
const TO_THE_FAMILY: Words =
    words("Le destinataire est l'enfant, un parent ou un proche", "The recipient is the child, a parent or kin");

const FAMILY: &[Role] = &[
    Role::Enfant,
    Role::Parent,
    Role::Tuteur,
    Role::Fratrie,
    Role::GrandParent,
    Role::BeauParent,
    Role::AutreProche,
    Role::TiersDigneDeConfiance,
];

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::cpc_1187::tests::the_father_reads_the_file;
    use super::super::tests::{carried_by, outcome_of, with};

    #[test]
    fn the_lawyer_hands_no_copy_to_the_client() {
        let request = with(
            the_father_reads_the_file(),
            "/sender",
            json!({"role": "avocat", "service": {"id": "a", "kind": "cabinet-liberal"}, "involved": true}),
        );
        assert_eq!(outcome_of(request.clone()), "prohibited");
        assert!(carried_by(request, "cpc-1187-copie"));
    }

    #[test]
    fn the_service_hands_over_nothing_made_for_the_judge() {
        let request = with(
            the_father_reads_the_file(),
            "/sender",
            json!({"role": "directeur", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true}),
        );
        assert_eq!(outcome_of(request.clone()), "prohibited");
        assert!(carried_by(request.clone(), "cpc-1187-greffe"));
        let request = with(request, "/items/0/category", json!("scolarite"));
        let request = with(request, "/items/0/source", json!("dossier"));
        assert_eq!(outcome_of(request.clone()), "prohibited");
        assert_ne!(outcome_of(with(request, "/items/0/madeForJudge", json!(false))), "prohibited");
    }

    #[test]
    fn other_writings_and_other_readers_are_outside_both_bars() {
        let lawyer = json!({"role": "avocat", "service": {"id": "a", "kind": "cabinet-liberal"}, "involved": true});
        let request = with(the_father_reads_the_file(), "/sender", lawyer);
        let school = with(request.clone(), "/items/0/category", json!("comportement"));
        assert!(!carried_by(with(school, "/items/0/subject", json!("parent")), "cpc-1187-copie"));
        let press = with(request, "/recipient/role", json!("journaliste"));
        assert!(!carried_by(press.clone(), "cpc-1187-copie"));
        assert!(!carried_by(press, "cpc-1187-greffe"));
    }
}
