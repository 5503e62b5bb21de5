//! # CPC, art. 1181, 1182 et 1187 — entre le juge des enfants, le parquet et le juge qui lui succède
//!
//! **Lecture.** Le juge des enfants donne avis de l'ouverture de la procédure au procureur, qui suit
//! l'assistance éducative et y donne son avis. Quand la famille change de ressort, il se dessaisit au
//! profit du juge de la nouvelle résidence : le dossier suit l'enfant.
//!
//! **Ce que l'article ne dit pas.** Il ne vise que les magistrats ; une enquête pénale a ses propres
//! textes. La transmission du dossier au parquet pour avis (art. 1187, dernier alinéa) est de mémoire, non vérifiée.
//!
//! **Versions.** Décret n° 2002-361.

use super::cpc_1187::IN_THE_FILE;
use super::norm::{Effect, Force, NO_EDGES, Norm, Way, condition, version};
use crate::facts::protection::PENAL_MEASURES;
use crate::facts::test::{measure, recipient, sender};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::Role;
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cpc-1182",
    citation: "CPC, art. 1181, 1182 et 1187",
    force: Force::Reglement,
    effect: Effect::Permits,
    way: Way::Transmettre,
    summary: words(
        "Le juge des enfants avise le procureur et transmet le dossier au juge qui lui succède.",
        "The children's judge notifies the public prosecutor and passes the file to the judge who takes over.",
    ),
    versions: &[version(day(2007, 3, 7), words("Décret n° 2002-361.", "Décret no. 2002-361."))],
    conditions: &[
        condition(
            words(
                "Le destinataire est le procureur, ou le juge des enfants désormais compétent",
                "The recipient is the public prosecutor, or the children's judge now competent",
            ),
            Fact::RecipientRole,
            recipient(&[Role::Procureur, Role::JugeDesEnfants]),
        ),
        condition(
            words("Vous êtes le juge des enfants", "You are the children's judge"),
            Fact::SenderRole,
            sender(&[Role::JugeDesEnfants]),
        ),
        condition(
            words("La pièce est au dossier d'assistance éducative", "The document is in the protective file"),
            Fact::Category,
            Test::All(&[IN_THE_FILE, Test::Not(&measure(PENAL_MEASURES))]),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::cpc_1187::tests::the_father_reads_the_file;
    use super::super::tests::{carried_by, outcome_of, with};

    #[test]
    fn the_prosecutor_and_the_next_judge_receive_the_file() {
        for role in ["procureur", "juge-des-enfants"] {
            let to = json!({"role": role, "service": {"id": "b", "kind": "tribunal"}, "involved": false});
            let passed = with(the_father_reads_the_file(), "/recipient", to);
            let passed = with(passed, "/purpose", json!("passer-le-relais"));
            assert_eq!(outcome_of(passed.clone()), "permitted");
            assert!(carried_by(passed.clone(), "cpc-1182"));
            assert!(
                !carried_by(with(passed, "/measure", json!("placement-penal")), "cpc-1182"),
                "penal: other texts"
            );
        }
        let clerk = json!({"role": "cadre-ase", "service": {"id": "b", "kind": "ase"}, "involved": false});
        assert!(!carried_by(with(the_father_reads_the_file(), "/recipient", clerk), "cpc-1182"));
    }
}
