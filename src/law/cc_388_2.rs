//! # C. civ., art. 388-2 — l'administrateur ad hoc représente le mineur
//!
//! **Lecture.** Quand les intérêts du mineur s'opposent, dans une procédure, à ceux de qui le représente, le juge lui désigne un
//! administrateur ad hoc. Le représenter, c'est dire en son nom, au magistrat et à l'avocat de l'enfant, ce que la défense de
//! ses intérêts demande (droit.md A56).
//!
//! **Ce que l'article ne dit pas.** Il n'ouvre rien vers les services, la famille ni l'école : ils entendent l'enfant, ou le
//! juge. Les copies du dossier ne se remettent à personne (CPC 1187) ; qui a alerté en particulier reste inconnu, même de
//! l'avocat de l'enfant (droit.md §3.Z2).
//!
//! **Versions.** En vigueur avant 2007 ; réécrit en 2007 (loi n° 2007-308, de mémoire, non vérifié), même sens.

use super::cc_9::WHO_ALERTED_STAYS_UNKNOWN;
use super::norm::{Effect, Force, NO_EDGES, Norm, Way, condition, version};
use crate::facts::access::LAWYER_OF_THE_CHILD;
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::information::NECESSARY;
use crate::facts::test::{recipient, sender, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::Role;
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cc-388-2",
    citation: "C. civ., art. 388-2",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Transmettre,
    summary: words(
        "L'administrateur ad hoc parle au juge, et à l'avocat de l'enfant, au nom du mineur qu'il représente.",
        "The administrateur ad hoc speaks to the judge, and to the child's lawyer, for the minor they represent.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur avant 2007.", "In force before 2007."))],
    conditions: &[
        condition(
            words(
                "Vous êtes l'administrateur ad hoc désigné pour cet enfant",
                "You are the administrateur ad hoc appointed for this child",
            ),
            Fact::SenderRole,
            Test::All(&[sender(&[Role::AdministrateurAdHoc]), yes(Fact::SenderInvolved)]),
        ),
        condition(
            words(
                "Le destinataire est un magistrat ou l'avocat de l'enfant",
                "The recipient is a magistrate or the child's lawyer",
            ),
            Fact::RecipientRole,
            Test::Any(&[recipient(MAGISTRATES), LAWYER_OF_THE_CHILD]),
        ),
        condition(
            words("L'enfant est un mineur non émancipé", "The child is an unemancipated minor"),
            Fact::Age,
            Test::Fact(&MINOR_NOT_EMANCIPATED),
        ),
        condition(
            words("La défense de ses intérêts le demande", "Defending their interests asks for it"),
            Fact::Necessary,
            NECESSARY,
        ),
        WHO_ALERTED_STAYS_UNKNOWN,
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

/// Before whom one may be represented, or defended.
pub(super) const MAGISTRATES: &[Role] =
    &[Role::JugeDesEnfants, Role::JugeAuxAffairesFamiliales, Role::JugeDInstruction, Role::Procureur];

#[cfg(test)]
pub(super) mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{carried_by, outcome_of, with};

    pub(in crate::law) fn at_the_hearing(role: &str) -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 8, "discernment": true, "emancipated": false},
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false, "implicated": false}],
            "measure": "aemo", "judgeSeized": true, "danger": "danger", "offence": "aucune", "moving": false,
            "request": "ordonnance-du-juge", "setting": "audience",
            "sender": {"role": role, "involved": true},
            "recipient": {"role": "juge-des-enfants", "service": {"kind": "tribunal"}, "involved": true},
            "purpose": "rendre-compte-au-mandant",
            "items": [{"id": "a", "category": "relations-familiales", "subject": "enfant", "source": "confidence", "necessary": true,
                       "secrecyAsked": false, "anonymised": false, "draft": false, "madeForJudge": false, "harmsChild": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn who_represents_the_minor_speaks_to_the_judge_in_their_name() {
        let speaking = at_the_hearing("administrateur-ad-hoc");
        assert_eq!(outcome_of(speaking.clone()), "permitted");
        assert!(carried_by(speaking.clone(), "cc-388-2"));
        let lawyer = json!({"role": "avocat", "represents": "enfant"});
        assert_eq!(outcome_of(with(speaking.clone(), "/recipient", lawyer)), "permitted");
        for (path, value) in [
            ("/sender/involved", json!(false)),
            ("/recipient/role", json!("referent-ase")),
            (
                "/recipient",
                json!({"role": "avocat", "represents": "m", "service": {"kind": "cabinet-liberal"}, "involved": false}),
            ),
            ("/items/0/necessary", json!(false)),
            ("/child", json!({"age": 17, "discernment": true, "emancipated": true})),
        ] {
            assert_eq!(outcome_of(with(speaking.clone(), path, value)), "prohibited", "{path}");
        }
    }
}
