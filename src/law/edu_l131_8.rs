//! # Code de l'éducation, art. L. 131-8 — absences
//!
//! **Lecture.** Devant des absences sans motif valable (quatre demi-journées dans le mois), le
//! directeur ou la directrice d'établissement dialogue avec la famille, saisit l'autorité de l'État
//! chargée de l'éducation ; le maire, qui tient la liste des enfants en âge scolaire, en est informé.
//!
//! **Ce que l'article ne dit pas.** Il ne parle que d'assiduité : ni la santé, ni la vie de la famille,
//! ni la mesure éducative ne vont au maire par là. Une inquiétude prend la voie de l'information
//! préoccupante.
//!
//! **Versions.** Lu dans l'état de 2015 ; les rédactions antérieures à 2013, qui mêlaient la
//! suspension d'allocations, n'ont pas été relues (non vérifié).

use super::norm::{DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, duty, version};
use crate::facts::child::MINOR;
use crate::facts::test::{category, purpose, recipient, sender, subject};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Purpose, Role, Subject};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "edu-l131-8",
    citation: "Code de l'éducation, art. L. 131-8",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "Le chef d'établissement signale les absences ; le maire n'apprend que cela.",
        "The head of school reports absences; the mayor learns nothing more.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words("Lu dans l'état de 2015 ; avant : non vérifié.", "Read as of 2015; before: unverified."),
    )],
    conditions: &[
        condition(
            words("Vous dirigez une école ou un établissement scolaire", "You head a school"),
            Fact::SenderRole,
            sender(&[Role::ChefDEtablissement]),
        ),
        condition(
            words("Le destinataire est le maire", "The recipient is the mayor"),
            Fact::RecipientRole,
            recipient(&[Role::Maire]),
        ),
        condition(
            words("Le but est la scolarité de l'enfant", "The aim is the child's schooling"),
            Fact::Purpose,
            purpose(&[Purpose::Scolariser]),
        ),
        condition(
            words("Il s'agit de l'assiduité de l'enfant", "It is about the child's attendance"),
            Fact::Category,
            Test::All(&[category(&[Category::Scolarite]), subject(&[Subject::Enfant])]),
        ),
        condition(words("L'enfant est mineur", "The child is a minor"), Fact::Age, Test::Fact(&MINOR)),
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Loi,
        words("S'en tenir aux absences et à leurs dates.", "Keep to the absences and their dates."),
    )],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn absences() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 9, "discernment": true},
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "measure": "aucune", "purpose": "scolariser", "danger": "aucun", "offence": "aucune",
            "sender": {"role": "chef-d-etablissement", "service": {"kind": "education-nationale"}, "involved": true},
            "recipient": {"role": "maire", "involved": false},
            "items": [{"id": "x", "category": "scolarite", "subject": "enfant", "source": "observation-en-service",
                       "necessary": true}],
            "notices": [], "consents": []
        })
    }

    #[test]
    fn the_mayor_learns_of_absences_and_of_nothing_else() {
        assert_eq!(outcome_of(absences()), "permitted");
        assert!(carried_by(absences(), "edu-l131-8"));
        assert!(!carried_by(with(absences(), "/items/0/category", json!("sante-psychique")), "edu-l131-8"));
        assert!(!carried_by(with(absences(), "/purpose", json!("prevenir-la-delinquance")), "edu-l131-8"));
        assert!(!carried_by(with(absences(), "/recipient/role", json!("elu-local")), "edu-l131-8"));
        assert!(!carried_by(with(absences(), "/sender/role", json!("cpe")), "edu-l131-8"));
        assert!(!carried_by(with(absences(), "/child/age", json!(19)), "edu-l131-8"));
    }
}
