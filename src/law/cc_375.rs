//! # Code civil, art. 375 — le parquet saisit le juge des enfants
//!
//! **Lecture.** Si la santé, la sécurité ou la moralité d'un mineur non émancipé sont en danger, ou si les
//! conditions de son éducation ou de son développement sont gravement compromises, le ministère public
//! peut saisir le juge des enfants. Sa requête dit au juge ce qui fonde la demande, ce qu'il tient d'un
//! signalement ou d'une enquête compris.
//!
//! **Ce que l'article ne dit pas.** Il n'oblige pas à tout verser : ce qui est nécessaire à la demande.
//!
//! **Versions.** Rédaction de la loi n° 2007-293 ; celle de 2022 ne change rien à ce qui est lu ici.

use super::norm::{Effect, Force, NO_EDGES, Norm, Way, condition, version};
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::information::NECESSARY;
use crate::facts::test::{recipient, sender};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::Role;
use crate::wording::{Words, words};

pub(super) static NORM: Norm = Norm {
    id: "cc-375",
    citation: "C. civ., art. 375",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Transmettre,
    summary: words(
        "Le procureur saisit le juge des enfants et lui dit ce qui fonde sa requête.",
        "The public prosecutor brings the case before the children's judge and says what the request rests on.",
    ),
    versions: &[version(day(2007, 3, 7), words("Loi n° 2007-293.", "Loi no. 2007-293."))],
    conditions: &[
        condition(
            words("Vous êtes le procureur", "You are the public prosecutor"),
            Fact::SenderRole,
            sender(&[Role::Procureur]),
        ),
        condition(
            words("Le destinataire est le juge des enfants", "The recipient is the children's judge"),
            Fact::RecipientRole,
            recipient(&[Role::JugeDesEnfants]),
        ),
        condition(
            words("L'enfant est mineur et non émancipé", "The child is an unemancipated minor"),
            Fact::Age,
            Test::Fact(&MINOR_NOT_EMANCIPATED),
        ),
        condition(
            words("L'information est nécessaire à la requête", "The information is needed for the request"),
            Fact::Necessary,
            NECESSARY,
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

/// Whom the article protects.
pub(super) const MINOR_375: Words =
    words("L'enfant est un mineur non émancipé", "The child is an unemancipated minor");

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::cpc_1187::tests::the_father_reads_the_file;
    use super::super::tests::{carried_by, outcome_of, with};

    #[test]
    fn the_prosecutor_tells_the_judge_what_is_needed() {
        let prosecutor = json!({"role": "procureur", "service": {"id": "a", "kind": "parquet"}, "involved": true});
        let judge =
            json!({"role": "juge-des-enfants", "service": {"id": "b", "kind": "tribunal"}, "involved": false});
        let request = with(with(the_father_reads_the_file(), "/sender", prosecutor), "/recipient", judge);
        let request =
            with(with(request, "/purpose", json!("signalement")), "/items/0/category", json!("sante-psychique"));
        let request = with(request, "/items/0/subject", json!("parent"));
        assert_eq!(outcome_of(request.clone()), "permitted");
        assert!(carried_by(request.clone(), "cc-375"));
        assert_eq!(outcome_of(with(request.clone(), "/items/0/necessary", json!(false))), "prohibited");
        assert_eq!(outcome_of(with(request, "/child/age", json!(19))), "prohibited");
    }
}
