//! # CSI, art. L. 132-3 — de la police ou de la gendarmerie au maire
//!
//! **Lecture.** Les responsables locaux de la police et de la gendarmerie informent sans délai le maire des infractions qui
//! causent un trouble à l'ordre public sur la commune. Le procureur l'informe de leurs suites, dans le respect du secret de
//! l'enquête (CPP 11).
//!
//! **Ce que l'article ne dit pas.** Il parle d'infractions, non d'une famille : ni la situation de l'enfant, ni son suivi, ni
//! ce qu'il a subi, ni le contenu de l'enquête. Les décisions de justice passent par le procureur (`csi_l132_2.rs`).
//!
//! **À peser.** Qu'une infraction trouble l'ordre public ne se lit dans aucun champ d'une demande : c'est à qui informe d'en
//! juger, et de s'en tenir au fait.
//!
//! **Versions.** Code de la sécurité intérieure le 1er mai 2012 ; avant, CGCT (loi n° 2007-297, article de mémoire, non
//! vérifié).

use super::norm::{DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty, version};
use crate::facts::information::NECESSARY;
use crate::facts::test::{ALWAYS, NEVER, category, recipient, sender};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Offence, Role};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "csi-l132-3",
    citation: "CSI, art. L. 132-3",
    force: Force::Loi,
    effect: Effect::LeavesToJudgement,
    way: Way::Reveler,
    summary: words(
        "La police et la gendarmerie informent le maire des infractions qui troublent l'ordre public sur sa commune.",
        "Police and gendarmerie tell the mayor of offences that disturb public order in the commune.",
    ),
    versions: &[
        version(day(2007, 3, 7), words("CGCT, loi n° 2007-297.", "CGCT, loi no. 2007-297."))
            .formerly(day(2012, 5, 1), "CGCT, art. L. 2211-3"),
        version(day(2012, 5, 1), words("Code de la sécurité intérieure.", "Code of internal security.")),
    ],
    conditions: &[
        condition(
            words("Vous êtes de la police ou de la gendarmerie", "You are of the police or gendarmerie"),
            Fact::SenderRole,
            sender(&[Role::OfficierPoliceJudiciaire]),
        ),
        condition(
            words("Le destinataire est le maire", "The recipient is the mayor"),
            Fact::RecipientRole,
            recipient(&[Role::Maire]),
        ),
        condition(
            words("Un crime ou un délit a été commis", "A crime or délit was committed"),
            Fact::Offence,
            Test::Is(Fact::Offence, Offence::set(&[Offence::Crime, Offence::Delit])),
        ),
        condition(
            words("L'information est l'infraction commise", "The information is the offence committed"),
            Fact::Category,
            category(&[Category::InfractionCommise]),
        ),
        condition(
            words("Le maire en a besoin pour sa commune", "The mayor needs it for the commune"),
            Fact::Necessary,
            NECESSARY,
        ),
        debated(
            words("Elle trouble l'ordre public de la commune", "It disturbs public order in the commune"),
            Fact::Offence,
            NEVER,
            ALWAYS,
            words(
                "L'article ne vaut que pour ce qui trouble l'ordre public. À peser : le trouble, ce qui suffit au maire (le fait, \
                 non la personne ni l'enquête).",
                "The article covers only what disturbs public order. To weigh: the disturbance, what suffices for the mayor (the \
                 fact, neither the person nor the enquiry).",
            ),
        ),
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Loi,
        words(
            "S'en tenir à l'infraction ; ce qui vient de l'enquête reste secret (CPP 11).",
            "Keep to the offence; what comes from the enquiry stays secret (CPP 11).",
        ),
    )],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn the_gendarme_tells_the_mayor() -> Value {
        json!({
            "date": "2026-03-02",
            "child": {"age": 15, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "aucune",
            "sender": {"role": "officier-police-judiciaire", "service": {"id": "a", "kind": "police-gendarmerie"}, "involved": false},
            "recipient": {"role": "maire", "service": {"id": "b", "kind": "commune"}, "involved": false},
            "purpose": "prevenir-la-delinquance", "request": "initiative", "setting": "ecrit",
            "danger": "aucun", "offence": "delit", "offenceOn": "adulte", "judgeSeized": false, "moving": false,
            "items": [{"id": "i", "category": "infraction-commise", "subject": "enfant", "source": "observation-en-service",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn an_offence_on_the_commune_is_the_gendarmes_to_weigh() {
        assert_eq!(outcome_of(the_gendarme_tells_the_mayor()), "judgement");
        assert!(carried_by(the_gendarme_tells_the_mayor(), "csi-l132-3"));
        let enquiry = with(the_gendarme_tells_the_mayor(), "/items/0/source", json!("procedure-judiciaire"));
        assert_eq!(outcome_of(enquiry), "judgement");
    }

    #[test]
    fn neither_the_family_nor_another_elected_official_nor_what_no_offence_is() {
        for (path, value) in [
            ("/items/0/category", json!("relations-familiales")),
            ("/items/0/category", json!("infraction-subie")),
            ("/items/0/necessary", json!(false)),
            ("/recipient/role", json!("elu-local")),
            ("/offence", json!("aucune")),
            ("/sender/role", json!("policier-municipal")),
        ] {
            let other = with(the_gendarme_tells_the_mayor(), path, value);
            assert!(!carried_by(other, "csi-l132-3"), "{path}");
        }
    }
}
