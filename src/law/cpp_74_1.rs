//! # CPP, art. 74-1 — retrouver un mineur disparu
//!
//! **Lecture.** Quand un mineur disparaît, l'enquêteur, sur instructions du procureur, peut faire les
//! actes de l'enquête de flagrance, réquisitions comprises (art. 60-1), pour le retrouver ; après huit
//! jours, dans les formes de l'enquête préliminaire. La loi n° 95-73 (art. 26) organise la déclaration
//! de disparition : celui qui a l'enfant déclare et donne de quoi le chercher.
//!
//! **Retenu ici.** Donner à l'enquêteur ce qui sert à la recherche (identité, signalement, adresses,
//! lieux fréquentés, habitudes, école) est permis ; s'il est en danger, sa santé et sa conduite se pèsent (droit.md C17). L'histoire
//! de la famille n'en fait pas partie.
//! S'il y a péril immédiat, c'est un devoir : CP 223-6.
//!
//! **Ce que le texte ne dit pas.** Il n'oblige pas à répondre à un simple appel : le devoir naît d'une
//! réquisition. L'alinéa de la loi de 1995 sur les fichiers n'a pas pu être lu : aucun pouvoir n'en
//! est tiré.
//!
//! **Versions.** En vigueur avant 2007. Refonte au 1er janvier 2029.

use super::cp_226_14::TRACE;
use super::norm::{
    DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty,
    version_until_recodification,
};
use crate::facts::child::MINOR;
use crate::facts::information::{ABOUT_THE_CHILD, IN_DANGER, NECESSARY};
use crate::facts::test::{category, purpose, recipient, request_form};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Purpose, RequestForm, Role};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cpp-74-1",
    citation: "CPP, art. 74-1 ; loi n° 95-73 du 21 janvier 1995, art. 26",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "Mineur disparu : donner à l'enquêteur ce qui sert à le retrouver, non l'histoire de la famille.",
        "Missing minor: give the investigator what helps to find them, not the family's history.",
    ),
    versions: &[version_until_recodification(
        day(2007, 3, 7),
        words("En vigueur avant 2007.", "In force before 2007."),
    )],
    conditions: &[
        condition(
            words("Le but est de retrouver un mineur disparu", "The aim is to find a missing minor"),
            Fact::Purpose,
            purpose(&[Purpose::RechercherUnMineurDisparu]),
        ),
        condition(
            words("Le destinataire mène la recherche", "The recipient leads the search"),
            Fact::RecipientRole,
            recipient(&[Role::OfficierPoliceJudiciaire, Role::Procureur]),
        ),
        condition(words("L'enfant est mineur", "The child is a minor"), Fact::Age, Test::Fact(&MINOR)),
        debated(
            words(
                "L'information sert à identifier ou à localiser l'enfant",
                "The information helps to identify or locate the child",
            ),
            Fact::Category,
            category(&[
                Category::Identite,
                Category::Coordonnees,
                Category::LieuDAccueil,
                Category::Calendrier,
                Category::VieQuotidienne,
                Category::Scolarite,
            ]),
            Test::All(&[
                ABOUT_THE_CHILD,
                IN_DANGER,
                category(&[
                    Category::SanteSomatique,
                    Category::SantePsychique,
                    Category::Handicap,
                    Category::Comportement,
                ]),
            ]),
            words(
                "Un enfant en danger : une lecture donne tout ce qui sert à le retrouver à temps (un traitement vital), l'autre ce qui \
                 l'identifie et le localise. À peser : ce qu'il risque, l'effet plutôt que le diagnostic, une réquisition.",
                "A child in danger: one reading gives whatever serves to find them in time (vital treatment), the other what \
                 identifies and locates them. To weigh: what they risk, the effect rather than the diagnosis, a requisition.",
            ),
        ),
        condition(words("Elle est utile à la recherche", "It is useful to the search"), Fact::Necessary, NECESSARY),
    ],
    formalities: &[],
    duties: &[ONLY_WHAT_HELPS_TO_FIND, CALL_BACK, TRACE],
    edges: NO_EDGES,
};

const ONLY_WHAT_HELPS_TO_FIND: DutyRule = duty(
    Moment::Before,
    DutyKind::Limit,
    Force::Loi,
    words(
        "S'en tenir à ce qui aide à retrouver l'enfant, sans l'histoire de sa famille.",
        "Keep to what helps to find the child, without the family's history.",
    ),
);

const CALL_BACK: DutyRule = DutyRule {
    when: Test::Not(&request_form(&[RequestForm::Initiative])),
    ..duty(
        Moment::Before,
        DutyKind::Consult,
        Force::Recommandation,
        words(
            "Au téléphone, vérifier qui appelle (rappeler le service) ; pour plus, demander une réquisition écrite.",
            "On the phone, check who is calling (call the service back); for more, ask for a written requisition.",
        ),
    )
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn the_police_look_for_a_runaway() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 16, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "placement-ase",
            "sender": {"role": "chef-de-service", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true},
            "recipient": {"role": "officier-police-judiciaire", "service": {"id": "b", "kind": "police-gendarmerie"}, "involved": false},
            "purpose": "rechercher-un-mineur-disparu", "request": "demande-orale", "setting": "oral",
            "danger": "risque", "offence": "aucune", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "identite", "subject": "enfant", "source": "dossier", "necessary": true,
                       "anonymised": false, "harmsChild": false, "secrecyAsked": false, "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn what_serves_the_search_may_be_told() {
        assert_eq!(outcome_of(the_police_look_for_a_runaway()), "permitted");
        assert!(carried_by(the_police_look_for_a_runaway(), "cpp-74-1"));
    }

    #[test]
    fn family_history_another_purpose_or_an_adult_are_outside() {
        let ask = |path: &str, value: Value| outcome_of(with(the_police_look_for_a_runaway(), path, value));
        assert_eq!(ask("/items/0/category", json!("relations-familiales")), "prohibited");
        let health = with(the_police_look_for_a_runaway(), "/items/0/category", json!("sante-somatique"));
        assert_eq!(outcome_of(health.clone()), "prohibited", "a mere risk");
        let health = with(health, "/danger", json!("danger"));
        assert_eq!(outcome_of(health.clone()), "judgement");
        assert_eq!(outcome_of(with(health, "/items/0/subject", json!("parent"))), "prohibited");
        assert_eq!(ask("/purpose", json!("evaluer")), "prohibited"); // an officer outside the follow-up lends no hand
        let follows = with(the_police_look_for_a_runaway(), "/recipient/involved", json!(true));
        assert_eq!(outcome_of(with(follows, "/purpose", json!("evaluer"))), "judgement"); // L226-2-2, debated
        assert_eq!(ask("/items/0/necessary", json!(false)), "prohibited");
        assert_eq!(ask("/child/age", json!(18)), "prohibited");
        assert_eq!(ask("/recipient/role", json!("journaliste")), "prohibited");
    }
}
