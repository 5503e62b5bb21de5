//! # CASF, art. L. 421-16 — ce que l'assistant familial sait de l'enfant
//!
//! **Lecture.** Le contrat d'accueil, conclu pour chaque mineur, dit comment l'assistant familial est
//! informé de la situation de l'enfant, notamment de sa santé et de son état psychologique, et de
//! ses conséquences sur la prise en charge au quotidien. Il suppose donc que le nécessaire soit dit.
//!
//! **Ce que l'article ne dit pas.** Il n'ouvre pas le dossier : ce dont le quotidien a besoin, non le
//! diagnostic s'il n'y sert pas, ni l'histoire des parents. Il ne vaut que pour l'assistant
//! familial : les autres membres de la famille d'accueil connaissent le contrat (rôles, arrivée,
//! départ), non la santé ni l'histoire de l'enfant.
//!
//! **Discuté.** Le droit d'opposition en santé (CSP L. 1110-4, IV ; R. 1110-2 nomme l'assistant
//! familial).
//!
//! **Versions.** Clause lue dans la version du 1er janvier 2009 ; antérieure (loi 2005-706) de
//! mémoire, non vérifié. Loi 2016-297, art. 22 ; suites de la loi 2022-140 non vérifiées.

use super::norm::{DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty, version};
use crate::facts::child::MINOR;
use crate::facts::information::{DAILY_CARE_CATEGORIES, HEALTH_OPPOSED, NECESSARY};
use crate::facts::mission::TAKES_PART_IN_ASE;
use crate::facts::test::{category, recipient, subject, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Role, Subject};
use crate::wording::{Words, words};

pub(super) const DAILY: Words = words(
    "Cela sert au quotidien de l'enfant : santé, état psychologique, habitudes, école, conduite",
    "It serves the child's daily life: health, psychological state, habits, school, conduct",
);

pub(super) const NOBODY_OPPOSES_HEALTH: Words =
    words("Nul ne s'oppose à l'échange d'une information de santé", "Nobody opposes the exchange of a health item");

pub(super) static NORM: Norm = Norm {
    id: "casf-l421-16",
    citation: "CASF, art. L. 421-16",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Partager,
    summary: words(
        "L'assistant familial est informé de la santé, de l'état psychologique et de ce que le quotidien de l'enfant \
         demande ; sa famille, non.",
        "The foster carer is told of the child's health, psychological state and what daily care asks for; the carer's \
         own family is not.",
    ),
    versions: &[
        version(
            day(2007, 3, 7),
            words("Loi n° 2005-706 (de mémoire ; lu en 2009).", "Loi no. 2005-706 (from memory; read as of 2009)."),
        ),
        version(day(2016, 3, 16), words("Loi n° 2016-297, art. 22.", "Loi no. 2016-297, art. 22.")),
    ],
    conditions: &[
        condition(
            words("Le destinataire est l'assistant familial", "The recipient is the foster carer"),
            Fact::RecipientRole,
            recipient(&[Role::AssistantFamilial]),
        ),
        condition(
            words("Il accueille cet enfant", "They look after this child"),
            Fact::RecipientInvolved,
            yes(Fact::RecipientInvolved),
        ),
        condition(
            words(
                "Vous participez aux missions de l'aide sociale à l'enfance",
                "You take part in the missions of the child-welfare service (ASE)",
            ),
            Fact::SenderRole,
            Test::Sender(&Test::Fact(&TAKES_PART_IN_ASE)),
        ),
        condition(words("L'enfant est mineur", "The child is a minor"), Fact::Age, Test::Fact(&MINOR)),
        condition(DAILY, Fact::Category, Test::All(&[subject(&[Subject::Enfant]), category(DAILY_CARE_CATEGORIES)])),
        condition(
            words(
                "L'information est strictement nécessaire à la mission du destinataire",
                "The information is strictly necessary to the recipient's mission",
            ),
            Fact::Necessary,
            NECESSARY,
        ),
        debated(
            NOBODY_OPPOSES_HEALTH,
            Fact::ChildConsent,
            Test::Not(&Test::Fact(&HEALTH_OPPOSED)),
            Test::Fact(&HEALTH_OPPOSED),
            words(
                "Une lecture applique l'opposition de CSP L. 1110-4, IV ; l'autre tient le contrat d'accueil pour un texte \
                 propre. À peser : ce que soigner l'enfant exige.",
                "One reading applies the opposition of CSP L. 1110-4, IV; the other holds the care contract for a text of \
                 its own. To weigh: what caring for the child requires.",
            ),
        ),
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Loi,
        words(
            "Dire les conséquences au quotidien (gestes, traitement, suivi) plutôt que le diagnostic.",
            "Say the consequences for daily life (procedures, treatment, follow-up) rather than the diagnosis.",
        ),
    )],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{carried_by, outcome_of, with};

    fn daily() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 6, "emancipated": false}, "measure": "placement-ase",
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "sender": {"role": "referent-ase", "service": {"id": "ase", "kind": "ase"}},
            "recipient": {"role": "assistant-familial", "involved": true, "service": {"id": "af", "kind": "ase"}},
            "purpose": "mettre-en-oeuvre-l-action", "danger": "aucun",
            "items": [{"id": "a", "category": "sante-somatique", "subject": "enfant", "necessary": true, "source": "dossier", "secrecyAsked": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn ce_que_le_quotidien_demande_se_dit_a_l_assistant_familial() {
        assert_eq!(outcome_of(daily()), "permitted");
        assert!(carried_by(daily(), "casf-l421-16"));
    }

    #[test]
    fn ni_le_diagnostic_inutile_ni_l_histoire_des_parents_ni_le_conjoint() {
        assert_eq!(outcome_of(with(daily(), "/items/0/necessary", json!(false))), "prohibited");
        assert!(!carried_by(with(daily(), "/items/0/subject", json!("parent")), "casf-l421-16"));
        assert!(!carried_by(with(daily(), "/items/0/category", json!("procedure-judiciaire")), "casf-l421-16"));
        assert_eq!(outcome_of(with(daily(), "/recipient", json!({"role": "autre-proche"}))), "prohibited");
    }
}
