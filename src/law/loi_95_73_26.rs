//! # Loi n° 95-73 du 21 janvier 1995, art. 26 — l'adresse du mineur retrouvé
//!
//! **Lecture.** L'article organise la recherche d'un mineur déclaré disparu. Son adresse, une fois
//! connue, n'est donnée à son représentant légal qu'avec l'autorisation du juge des enfants, qui
//! apprécie le danger.
//!
//! **Ce que l'article ne dit pas.** Il ne vise que ce cadre : la recherche. Le service qui accueille
//! l'enfant suit le droit commun (C. civ. 375-7 pour le lieu tenu secret). L'alinéa de réquisition
//! aux organismes n'a pas pu être lu : non modélisé.
//!
//! **Versions.** Rédaction du 10 septembre 2002 (loi n° 2002-1138), non codifiée.

use super::norm::{CLOSES_OPTIONS_AND_ACCESS, Effect, Force, Norm, Way, condition, version};
use crate::facts::access::OF_NO_SERVICE;
use crate::facts::test::{category, purpose, recipient, request_form, sender, sender_service};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Purpose, RequestForm, Role, ServiceKind};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "loi-95-73-26",
    citation: "Loi n° 95-73 du 21 janvier 1995, art. 26",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Communiquer,
    summary: words(
        "L'adresse d'un mineur disparu puis retrouvé ne se donne à son représentant légal qu'avec l'accord du juge des \
         enfants.",
        "The address of a missing minor who was found goes to their legal representative only with the children's judge's leave.",
    ),
    versions: &[version(day(2007, 3, 7), words("Rédaction du 10 septembre 2002.", "Wording of 10 September 2002."))],
    conditions: &[
        condition(
            words("Le mineur a été recherché comme disparu", "The minor was looked for as missing"),
            Fact::Purpose,
            purpose(&[Purpose::RechercherUnMineurDisparu]),
        ),
        condition(
            words("Vous avez mené la recherche", "You led the search"),
            Fact::SenderRole,
            Test::Any(&[
                sender(&[Role::OfficierPoliceJudiciaire, Role::Procureur, Role::PolicierMunicipal]),
                Test::All(&[
                    sender_service(&[ServiceKind::PoliceGendarmerie, ServiceKind::Parquet]),
                    Test::Not(&OF_NO_SERVICE),
                ]),
            ]),
        ),
        condition(
            words("Le destinataire est son représentant légal", "The recipient is their legal representative"),
            Fact::RecipientRole,
            recipient(&[Role::Parent, Role::Tuteur]),
        ),
        condition(
            words("L'information dit où il se trouve", "The information says where they are"),
            Fact::Category,
            category(&[Category::LieuDAccueil, Category::Coordonnees]),
        ),
        condition(
            words("Le juge des enfants ne l'a pas autorisé", "The children's judge has not allowed it"),
            Fact::RequestForm,
            Test::Not(&request_form(&[RequestForm::OrdonnanceDuJuge])),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: CLOSES_OPTIONS_AND_ACCESS,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn the_father_asks_the_police_where_his_daughter_is() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 16, "discernment": true, "emancipated": false},
            "guardians": [{"id": "pere", "relation": "pere", "authority": "exercee", "informingHarmsChild": false}],
            "measure": "aucune",
            "sender": {"role": "officier-police-judiciaire", "service": {"id": "a", "kind": "police-gendarmerie"}, "involved": false},
            "recipient": {"role": "parent", "guardian": "pere", "service": {"id": "b", "kind": "aucun"}, "involved": false},
            "purpose": "rechercher-un-mineur-disparu", "request": "demande-orale", "setting": "oral",
            "danger": "aucun", "offence": "aucune", "judgeSeized": false, "moving": false,
            "items": [{"id": "i", "category": "coordonnees", "subject": "enfant", "source": "observation-en-service",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn the_address_of_a_found_minor_waits_for_the_judge() {
        let request = the_father_asks_the_police_where_his_daughter_is();
        assert_eq!(outcome_of(request.clone()), "prohibited");
        assert!(carried_by(request.clone(), "loi-95-73-26"));
        assert_eq!(outcome_of(with(request, "/request", json!("ordonnance-du-juge"))), "permitted");
    }

    #[test]
    fn that_she_is_well_may_be_said() {
        let request = the_father_asks_the_police_where_his_daughter_is();
        let request = with(request, "/items/0/category", json!("sante-somatique"));
        assert_eq!(outcome_of(request), "permitted");
    }

    #[test]
    fn only_those_who_searched_and_only_the_legal_representatives() {
        let request = the_father_asks_the_police_where_his_daughter_is();
        assert!(!carried_by(with(request.clone(), "/purpose", json!("informer-la-famille")), "loi-95-73-26"));
        let home = json!({"role": "educateur-specialise", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true});
        assert_eq!(outcome_of(with(request.clone(), "/sender", home)), "permitted");
        let other = json!({"role": "fratrie", "service": {"id": "b", "kind": "aucun"}, "involved": false});
        assert!(!carried_by(with(request, "/recipient", other), "loi-95-73-26"));
    }
}
