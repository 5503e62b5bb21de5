//! # C. civ., art. 375-7 — le lieu d'accueil tenu secret
//!
//! **Lecture.** Si l'intérêt de l'enfant le demande ou en cas de danger, le juge des enfants décide
//! que le lieu d'accueil reste inconnu. Ce lieu, et ce qui y mène (adresse, école, rendez-vous, soins
//! près de chez lui, club), ne se dit alors ni à la personne visée ni par un détour. La demande marque
//! chaque information qui y mène (`anonymised`) ; la décision vaut quelle que soit la forme de
//! l'accueil : placement, hébergement en AEMO (375-2), placement pénal, délégation, tutelle ; et quand une autre mesure s'y
//! ajoute (investigation, information préoccupante nouvelle, aide budgétaire).
//!
//! **Ce que l'article ne dit pas.** Il ne touche ni les devoirs envers une autorité, ni la
//! réquisition, ni ce que les professionnels se disent. Une mesure sans accueil décidé par un juge ne
//! cache aucun lieu (dire le contraire est une contradiction, qui laisse la mesure ouverte) ; le comportement, les relations ou les faits de danger n'y mènent pas. Les parents
//! gardent par ailleurs les attributs
//! de l'autorité parentale compatibles avec la mesure.
//!
//! **Versions.** En vigueur avant 2007 pour l'anonymat ; rédaction actuelle de 2022.

use super::norm::{CLOSES_OPTIONS_AND_ACCESS, Effect, Force, Norm, Way, condition, version};
use crate::facts::protection::MAY_HIDE_A_PLACE;
use crate::facts::test::{category, measure, recipient, yes};
use crate::facts::{Fact, day};
use crate::request::vocabulary::{Category, Role};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cc-375-7",
    citation: "C. civ., art. 375-7",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Communiquer,
    summary: words(
        "Quand le juge a décidé que le lieu d'accueil reste inconnu, rien qui y mène ne se dit à la personne visée.",
        "When the judge has ordered the place of care to stay unknown, nothing leading there is told to the person \
         concerned.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur avant 2007.", "In force before 2007."))],
    conditions: &[
        condition(
            words(
                "L'enfant vit hors de chez lui par décision d'un juge, ou peut y être hébergé",
                "A judge has the child live away from home, or lets it be",
            ),
            Fact::Measure,
            measure(MAY_HIDE_A_PLACE),
        ),
        condition(
            words(
                "Le destinataire est de la famille, un proche, un tiers à qui l'enfant est confié, ou leur avocat",
                "The recipient is family, kin, somebody the child is entrusted to, or their lawyer",
            ),
            Fact::RecipientRole,
            recipient(&[
                Role::Parent,
                Role::Tuteur,
                Role::Fratrie,
                Role::GrandParent,
                Role::BeauParent,
                Role::AutreProche,
                Role::AutreTiers,
                Role::TiersDigneDeConfiance,
                Role::Avocat,
            ]),
        ),
        condition(
            words("L'information mène au lieu d'accueil", "The information leads to the place of care"),
            Fact::Category,
            category(LEADS_THERE),
        ),
        condition(
            words("Le juge a décidé que ce lieu lui reste inconnu", "The judge ordered it to stay unknown to them"),
            Fact::Anonymised,
            yes(Fact::Anonymised),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: CLOSES_OPTIONS_AND_ACCESS,
};

/// What the name of a place, a school, a doctor or a club may stand in.
const LEADS_THERE: &[Category] = &[
    Category::LieuDAccueil,
    Category::Coordonnees,
    Category::Logement,
    Category::Scolarite,
    Category::Calendrier,
    Category::VieQuotidienne,
    Category::Projet,
    Category::SanteSomatique,
    Category::SantePsychique,
    Category::SanteSexuelle,
    Category::Handicap,
    Category::Addiction,
    Category::SituationAdministrative,
    Category::ExistenceDeLaMesure,
    Category::ProcedureJudiciaire,
    Category::Autre,
];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, decision_of, outcome_of, with};

    fn the_mother_asks_where_her_son_lives() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 8, "discernment": true, "emancipated": false},
            "guardians": [{"id": "mere", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "measure": "placement-ase",
            "sender": {"role": "referent-ase", "service": {"id": "a", "kind": "ase"}, "involved": true},
            "recipient": {"role": "parent", "guardian": "mere", "service": {"id": "b", "kind": "aucun"}, "involved": false},
            "purpose": "informer-la-famille", "request": "demande-orale", "setting": "oral",
            "danger": "aucun", "offence": "aucune", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "lieu-d-accueil", "subject": "enfant", "source": "dossier", "necessary": true,
                       "anonymised": true, "harmsChild": false, "secrecyAsked": false, "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn a_place_the_judge_keeps_unknown_is_not_told() {
        assert_eq!(outcome_of(the_mother_asks_where_her_son_lives()), "prohibited");
        assert!(carried_by(the_mother_asks_where_her_son_lives(), "cc-375-7"));
    }

    #[test]
    fn where_no_judge_houses_the_child_a_hidden_place_is_a_contradiction_that_opens_nothing() {
        let at_home = with(the_mother_asks_where_her_son_lives(), "/measure", json!("aide-educative-domicile"));
        let decision = decision_of(at_home.clone());
        assert_eq!(decision.items[0].possible, ["permitted", "prohibited"]);
        let told: Vec<&str> = decision.problems.iter().map(|problem| problem.path.as_str()).collect();
        assert_eq!(told, ["/items/0/anonymised"]);
        assert_eq!(outcome_of(with(at_home, "/items/0/anonymised", json!(false))), "permitted");
    }

    #[test]
    fn a_place_is_hidden_beside_other_measures_too_and_only_from_the_family() {
        let ask = |path: &str, value: Value| outcome_of(with(the_mother_asks_where_her_son_lives(), path, value));
        for lodged in [
            "aemo",
            "placement-penal",
            "mesure-educative-judiciaire",
            "delegation-autorite-parentale",
            "tutelle",
            "mjie",
            "information-preoccupante-en-cours",
            "mjagbf",
        ] {
            assert_eq!(ask("/measure", json!(lodged)), "prohibited", "{lodged}");
        }
        assert_eq!(ask("/items/0/category", json!("comportement")), "permitted");
        let teacher = json!({"role": "assistant-social-scolaire", "service": {"id": "b", "kind": "education-nationale"}, "involved": true});
        let request = with(the_mother_asks_where_her_son_lives(), "/recipient", teacher);
        assert!(!carried_by(with(request, "/purpose", json!("autre")), "cc-375-7"));
    }

    #[test]
    fn a_doctor_or_a_club_may_tell_the_place_and_who_keeps_the_child_may_be_meant() {
        for category in ["sante-somatique", "vie-quotidienne", "projet", "handicap", "logement", "autre"] {
            let marked = with(the_mother_asks_where_her_son_lives(), "/items/0/category", json!(category));
            assert!(carried_by(marked.clone(), "cc-375-7"), "{category}");
            assert!(!carried_by(with(marked, "/items/0/anonymised", json!(false)), "cc-375-7"), "{category}");
        }
        let aunt = with(the_mother_asks_where_her_son_lives(), "/recipient/role", json!("tiers-digne-de-confiance"));
        assert!(carried_by(aunt, "cc-375-7"));
    }

    #[test]
    fn otherwise_parents_know_where_their_child_lives() {
        let request = with(the_mother_asks_where_her_son_lives(), "/items/0/anonymised", json!(false));
        assert_eq!(outcome_of(request), "permitted");
    }

    #[test]
    fn the_police_with_a_writ_are_not_stopped() {
        let request = with(
            the_mother_asks_where_her_son_lives(),
            "/recipient",
            json!({"role": "officier-police-judiciaire", "service": {"id": "b", "kind": "police-gendarmerie"}, "involved": false}),
        );
        assert_eq!(outcome_of(with(request, "/request", json!("requisition-flagrance"))), "required");
    }
}
