//! # CRPA, art. L. 311-2 — documents inachevés
//!
//! **Lecture.** Le droit d'accès ne porte que sur des documents achevés ; ce qui prépare une décision
//! ne se communique pas tant qu'elle est en cours d'élaboration.
//!
//! **Ce que l'article ne dit pas.** Il ne fait qu'attendre : achevé, le document se communique. Il
//! n'empêche pas de dire à la famille où en est son enfant. Il ne régit pas le dossier du juge, qui
//! n'est pas administratif (CRPA L. 300-2) et se lit selon ses propres règles (`cpc_1187.rs`).
//!
//! **Versions.** Loi 78-753, art. 2 ; repris au CRPA le 1er janvier 2016 sans changement ici.

use super::cpc_1187::NOT_THE_JUDGES_FILE;
use super::crpa_l311_6::FOR_ACCESS;
use super::norm::{CLOSES_ACCESS, Effect, Force, Norm, Way, condition, version};
use crate::facts::test::yes;
use crate::facts::{Fact, day};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "crpa-l311-2",
    citation: "CRPA, art. L. 311-2",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Communiquer,
    summary: words(
        "Un document inachevé ne se communique pas encore.",
        "An unfinished document is not communicable yet.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words(
            "Loi n° 78-753, art. 2, repris au CRPA le 1er janvier 2016.",
            "Loi no. 78-753, art. 2, taken up in the CRPA on 1 January 2016.",
        ),
    )
    .formerly(day(2016, 1, 1), "Loi n° 78-753, art. 2")],
    conditions: &[
        FOR_ACCESS,
        NOT_THE_JUDGES_FILE,
        condition(words("Le document est inachevé", "The document is unfinished"), Fact::Draft, yes(Fact::Draft)),
    ],
    formalities: &[],
    duties: &[],
    edges: CLOSES_ACCESS,
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::crpa_l311_6::tests::file;
    use super::super::tests::{carried_by, outcome_of, with};

    #[test]
    fn a_draft_waits() {
        let draft = with(file(), "/items/0/draft", json!(true));
        assert_eq!(outcome_of(draft.clone()), "prohibited");
        assert!(carried_by(draft.clone(), "crpa-l311-2"));
        assert!(!carried_by(with(draft.clone(), "/purpose", json!("informer-la-famille")), "crpa-l311-2"));
        let court = json!({"role": "juge-des-enfants", "service": {"kind": "tribunal"}});
        let in_the_judges_file = with(with(draft, "/sender", court), "/items/0/madeForJudge", json!(true));
        assert!(!carried_by(in_the_judges_file, "crpa-l311-2"), "the judge's file is no administrative one");
    }
}
