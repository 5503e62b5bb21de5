//! # CRPA, art. L. 311-6 — ce qui concerne un autre que le demandeur
//!
//! **Lecture.** N'est communicable qu'à l'intéressé ce qui touche à sa vie privée, ce qui le juge, ou
//! ce qui montre une conduite dont la divulgation pourrait lui nuire. Pour qui lit le dossier d'un
//! enfant, cela ferme la santé ou l'emploi de l'autre parent, la fratrie, les proches, et l'identité
//! du particulier qui a alerté, même si un écrit anonyme le laisse reconnaître (CADA 20202860).
//!
//! **Ce que l'article ne dit pas.** L'agent d'une autorité qui a alerté en cette qualité n'est pas
//! protégé par cette règle. Ce qui ne concerne que le demandeur lui revient toujours. Le dossier du juge n'est pas un
//! document administratif : les parties et leurs avocats y lisent aussi ce qui concerne les autres, et seul le juge en
//! écarte une pièce (CPC 1187 ; droit.md C12). Le particulier qui a alerté y reste inconnu de la famille (droit.md §3.Z2).
//!
//! **Versions.** Loi 78-753, art. 6 ; repris au CRPA le 1er janvier 2016 sans changement ici.

use super::cpc_1187::READ_AT_THE_COURT;
use super::norm::{CLOSES_ACCESS, Effect, Force, Norm, Way, condition, version};
use crate::facts::information::{ABOUT_RECIPIENT, ABOUT_RECIPIENT_OR_CLIENT};
use crate::facts::test::{category, no, subject};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Subject};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "crpa-l311-6-tiers",
    citation: "CRPA, art. L. 311-6, 1° à 3°",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Communiquer,
    summary: words(
        "La vie privée d'autrui et l'identité du particulier qui a alerté ne se communiquent pas à la famille.",
        "Other people's private life and the identity of a private person who alerted are not given to the family.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words(
            "Loi n° 78-753, art. 6, repris au CRPA le 1er janvier 2016.",
            "Loi no. 78-753, art. 6, taken up in the CRPA on 1 January 2016.",
        ),
    )
    .formerly(day(2016, 1, 1), "Loi n° 78-753, art. 6")],
    conditions: &[condition(
        words(
            "L'information concerne un autre que le destinataire, hors du dossier lu au greffe, ou un particulier qui a \
             alerté",
            "The information is about someone other than the recipient, outside the file read at the court, or a private \
             person who alerted",
        ),
        Fact::Subject,
        Test::Any(&[
            Test::All(&[
                subject(&[Subject::Parent, Subject::Fratrie, Subject::AutreFamille, Subject::Tiers]),
                Test::Not(&Test::Fact(&ABOUT_RECIPIENT_OR_CLIENT)),
                Test::Not(&AUTHOR),
                Test::Not(&READ_AT_THE_COURT),
            ]),
            Test::All(&[AUTHOR, no(Fact::AuthorInOffice), Test::Not(&Test::Fact(&ABOUT_RECIPIENT))]),
        ]),
    )],
    formalities: &[],
    duties: &[],
    edges: CLOSES_ACCESS,
};

const AUTHOR: Test = category(&[Category::AuteurDuSignalement]);

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::crpa_l311_6::tests::file;
    use super::super::tests::{carried_by, outcome_of, with};

    #[test]
    fn the_neighbour_who_alerted_stays_unknown_and_the_official_does_not() {
        let author = with(
            with(file(), "/items/0/category", json!("auteur-du-signalement")),
            "/items/0/subject",
            json!("tiers"),
        );
        assert_eq!(outcome_of(author.clone()), "prohibited");
        assert!(carried_by(author.clone(), "crpa-l311-6-tiers"));
        let official = with(author, "/items/0/subject", json!("professionnel"));
        assert_eq!(outcome_of(with(official, "/items/0/authorInOffice", json!(true))), "required");
    }

    #[test]
    fn the_author_is_closed_even_in_what_is_said_of_the_child() {
        let author = with(file(), "/items/0/category", json!("auteur-du-signalement"));
        assert_eq!(outcome_of(author), "prohibited");
    }

    #[test]
    fn the_other_parents_life_is_not_the_mothers_to_read() {
        let health = with(with(file(), "/items/0/subject", json!("parent")), "/items/0/subjectId", json!("p"));
        assert_eq!(outcome_of(health.clone()), "prohibited");
        assert!(carried_by(health.clone(), "crpa-l311-6-tiers"));
        assert_eq!(outcome_of(with(health, "/items/0/subjectId", json!("m"))), "required");
    }

    #[test]
    fn the_mothers_lawyer_reads_what_is_about_her_and_not_about_the_father() {
        let to_the_lawyer = |client: &str, subject: &str| {
            let lawyer = json!({"role": "avocat", "service": {"kind": "cabinet-liberal"}, "represents": client});
            let about = with(with(file(), "/recipient", lawyer), "/items/0/subject", json!("parent"));
            with(about, "/items/0/subjectId", json!(subject))
        };
        assert_eq!(outcome_of(to_the_lawyer("m", "m")), "required");
        assert_eq!(outcome_of(to_the_lawyer("m", "p")), "prohibited");
        assert_eq!(outcome_of(to_the_lawyer("enfant", "m")), "prohibited");
    }
}
