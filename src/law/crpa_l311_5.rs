//! # CRPA, art. L. 311-5, 2°, f — procédures judiciaires
//!
//! **Lecture.** L'administration ne communique pas ce qui porterait atteinte au déroulement d'une
//! procédure judiciaire. Ce qui a été établi pour le juge ou le parquet n'est pas administratif : on
//! le consulte au greffe (CPC 1187). Pièces de la procédure, écrits du juge, écrits faits pour lui
//! dans le mandat : judiciaires. Le reste du dossier, même pendant un placement judiciaire :
//! administratif (CADA 20151544, 20204959).
//!
//! **Ce que l'article ne dit pas.** Un rapport d'évaluation fait avant le juge, qui propose de le
//! saisir, reste administratif (CADA 20225151) : il n'a pas été établi pour lui. La juridiction
//! elle-même suit ses propres règles.
//!
//! **Versions.** Loi 78-753, art. 6 ; repris au CRPA le 1er janvier 2016 sans changement ici.

use super::crpa_l311_6::FOR_ACCESS;
use super::norm::{CLOSES_ACCESS, Effect, Force, Norm, Way, condition, version};
use crate::facts::access::SENDER_IS_COURT;
use crate::facts::test::{category, source, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Source};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "crpa-l311-5",
    citation: "CRPA, art. L. 311-5, 2°",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Communiquer,
    summary: words(
        "Le service ne remet pas les pièces faites pour le juge ou tirées d'une procédure : elles se lisent au greffe.",
        "The service does not hand over what was made for the judge or comes from proceedings: it is read at the court.",
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
            words("Vous n'êtes pas la juridiction", "You are not the court"),
            Fact::SenderService,
            Test::Not(&Test::Fact(&SENDER_IS_COURT)),
        ),
        condition(
            words(
                "L'écrit a été établi pour le juge ou le parquet, ou vient de la procédure",
                "It was drawn up for the judge or the public prosecutor, or comes from the proceedings",
            ),
            Fact::MadeForJudge,
            Test::Any(&[
                category(&[Category::PieceJudiciaire]),
                source(&[Source::ProcedureJudiciaire]),
                yes(Fact::MadeForJudge),
            ]),
        ),
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
    fn what_was_made_for_the_judge_is_read_at_the_court() {
        for (path, value) in [
            ("/items/0/madeForJudge", json!(true)),
            ("/items/0/category", json!("piece-judiciaire")),
            ("/items/0/source", json!("procedure-judiciaire")),
        ] {
            let request = with(file(), path, value);
            assert_eq!(outcome_of(request.clone()), "prohibited", "{path}");
            assert!(carried_by(request.clone(), "crpa-l311-5"), "{path}");
            let court =
                with(request, "/sender", json!({"role": "juge-des-enfants", "service": {"kind": "tribunal"}}));
            assert!(!carried_by(court, "crpa-l311-5"), "{path}");
        }
    }

    #[test]
    fn a_report_that_proposes_to_seize_the_judge_stays_administrative() {
        let report = with(file(), "/items/0/source", json!("evaluation"));
        assert_eq!(outcome_of(report), "required");
    }

    #[test]
    fn it_speaks_of_access_to_documents_only() {
        let told = with(with(file(), "/items/0/madeForJudge", json!(true)), "/purpose", json!("informer-la-famille"));
        assert!(!carried_by(told, "crpa-l311-5"));
    }
}
