//! # CNIL, délibération n° 2022-008 du 20 janvier 2022 — durées de conservation
//!
//! **Lecture.** Référentiel de la protection de l'enfance, pour le département, les établissements, la
//! PMI, les missions locales : ne pas garder en base active plus de deux ans après le dernier
//! contact, sauf texte contraire ; ensuite archive à accès restreint, puis destruction ou archive
//! définitive ; n'ouvrir qu'à qui en a besoin.
//!
//! **Ce qu'elle ne dit pas.** Elle n'est pas contraignante, n'ouvre ni ne ferme rien : ses conseils
//! accompagnent, à la fin d'un suivi, ce que la loi ouvre.
//!
//! **Versions.** Journal officiel du 17 février 2022 ; remplace AU-028 et AU-049.

use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, duty, version,
};
use crate::facts::test::{NEVER, phase, since};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::Phase;
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cnil-2022-008",
    citation: "CNIL, délibération n° 2022-008 du 20 janvier 2022",
    force: Force::Recommandation,
    effect: Effect::LeavesToJudgement,
    way: Way::Discretion,
    summary: words(
        "Deux ans en base active après le dernier contact, puis archive à accès restreint.",
        "Two years in the active file after the last contact, then an archive of restricted access.",
    ),
    versions: &[version(PUBLISHED, words("Publiée le 17 février 2022.", "Published on 17 February 2022."))],
    conditions: &[OPENS_NOTHING],
    formalities: &[],
    duties: &[DutyRule {
        when: Test::All(&[CLOSING, since(PUBLISHED)]),
        ..duty(
            Moment::After,
            DutyKind::Trace,
            Force::Recommandation,
            words(
                "Fermer les accès et noter la fin de conservation : deux ans au plus en base active après le dernier \
                 contact, puis archive restreinte.",
                "Close access and note the end of retention: two years at most in the active file after the last \
                 contact, then a restricted archive.",
            ),
        )
    }],
    edges: NO_EDGES,
};

const PUBLISHED: jiff_core::civil::Date = day(2022, 2, 17);

/// What only says what to do beside a share opens none.
pub(super) const OPENS_NOTHING: Condition = condition(
    words("Ce texte n'ouvre aucun partage par lui-même", "This text opens no share by itself"),
    Fact::Purpose,
    NEVER,
);

/// The accompaniment ends or has ended.
pub(super) const CLOSING: Test = phase(&[Phase::Cloture, Phase::ApresCloture]);

#[cfg(test)]
pub(super) mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{asks, outcome_of, with};

    /// One service hands over to the next as the accompaniment ends; everybody was told.
    pub(in super::super) fn closing() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 17, "discernment": true, "emancipated": false},
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "measure": "placement-ase", "purpose": "passer-le-relais", "phase": "cloture",
            "danger": "aucun", "offence": "aucune",
            "sender": {"role": "educateur-specialise", "service": {"id": "a", "kind": "essms-protection-enfance"},
                       "involved": true},
            "recipient": {"role": "educateur-specialise", "service": {"id": "b", "kind": "essms-protection-enfance"},
                          "involved": true},
            "items": [{"id": "x", "category": "projet", "subject": "enfant", "source": "dossier", "necessary": true}],
            "notices": [{"to": "m", "state": "done"}, {"to": "enfant", "state": "done"}], "consents": []
        })
    }

    #[test]
    fn at_the_end_one_notes_when_the_file_closes() {
        assert_eq!(outcome_of(closing()), "permitted");
        assert!(asks(closing(), "cnil-2022-008", "trace", None));
        assert!(!asks(with(closing(), "/phase", json!("mise-en-oeuvre")), "cnil-2022-008", "trace", None));
        assert!(asks(with(closing(), "/date", json!("2022-02-17")), "cnil-2022-008", "trace", None));
        assert!(!asks(with(closing(), "/date", json!("2022-02-16")), "cnil-2022-008", "trace", None));
    }
}
