//! The words of honest steps.

use super::{Words, words};
use crate::decide::Action;

/// How a step is told: its stable code, its words, the norm it answers to; none for what is done towards a person, which
/// answers to the norm that opens once it is done.
#[must_use]
pub const fn action(action: Action) -> (&'static str, Words, Option<&'static str>) {
    match action {
        Action::Inform => {
            ("inform", words("Informer cette personne avant le partage.", "Tell this person before sharing."), None)
        }
        Action::InformChild => (
            "inform",
            words(
                "Informer l'enfant avant le partage, avec des mots de son âge.",
                "Tell the child before sharing, in words for their age.",
            ),
            None,
        ),
        Action::SeekConsent => (
            "seek-consent",
            words(
                "Rechercher l'accord de cette personne, libre de refuser.",
                "Seek the agreement of this person, free to refuse.",
            ),
            None,
        ),
        Action::GoThroughCrip => (
            "go-through-crip",
            words(
                "Transmettre plutôt une information préoccupante à la CRIP.",
                "Send a report of concern to the CRIP instead.",
            ),
            Some("casf-l226-2-1"),
        ),
        Action::LetThePersonSpeak => (
            "let-the-person-speak",
            words(
                "Laisser la personne concernée dire elle-même ce qu'elle veut, au besoin avec votre aide.",
                "Let the person concerned say what they wish themselves, with your help if needed.",
            ),
            Some("cc-9"),
        ),
        Action::AskForRequisition => (
            "ask-for-requisition",
            words(
                "Demander une réquisition écrite qui vise son fondement et l'autorisation du procureur.",
                "Ask for a written requisition naming its basis and the public prosecutor's authorisation.",
            ),
            Some("cpp-77-1-1"),
        ),
        Action::ChooseRecipient => (
            "choose-recipient",
            words(
                "S'adresser plutôt à l'assistant de service social scolaire.",
                "Turn to the school social worker instead.",
            ),
            Some("casf-l226-2-2"),
        ),
        Action::ChoosePurpose => (
            "choose-purpose",
            words(
                "Partager pour évaluer la situation ensemble, et pour rien d'autre.",
                "Share in order to evaluate the situation together, and for nothing else.",
            ),
            Some("casf-l226-2-2"),
        ),
        Action::GoThroughCourt => (
            "go-through-court",
            words(
                "Orienter vers le greffe du juge des enfants pour consulter le dossier.",
                "Direct to the children's judge's registry, to consult the file.",
            ),
            Some("cpc-1187"),
        ),
        Action::FinishDocument => (
            "finish-document",
            words("Achever le document avant de le communiquer.", "Finish the document before giving it."),
            Some("crpa-l311-2"),
        ),
    }
}
