//! # Code du patrimoine, art. L. 211-4, L. 212-2 et R. 212-14 — archives
//!
//! **Lecture.** Les dossiers du département et des organismes privés chargés d'un service public
//! (établissements habilités) sont des archives publiques : on ne détruit rien sans le visa des
//! Archives départementales. Les délais d'accès du public vont de vingt-cinq à cent ans ; ils ne
//! touchent pas l'accès de la personne concernée.
//!
//! **Ce que l'article ne dit pas.** Il ne fixe pas combien de temps garder : les tableaux de gestion
//! et la CNIL le font. Il n'ouvre ni ne ferme rien.
//!
//! **Versions.** Code de 2004 ; R. 212-14 de 2011 (non relu avant).

use super::cnil_2022_008::{CLOSING, OPENS_NOTHING};
use super::norm::{DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, duty, version};
use crate::facts::access::SENDER_IS_ADMINISTRATION;
use crate::facts::{Test, day};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "pat-l212-2",
    citation: "Code du patrimoine, art. L. 212-2 et R. 212-14",
    force: Force::Loi,
    effect: Effect::LeavesToJudgement,
    way: Way::Discretion,
    summary: words(
        "Rien ne se détruit sans le visa des Archives départementales.",
        "Nothing is destroyed without the approval of the departmental archives.",
    ),
    versions: &[version(day(2007, 3, 7), words("Code de 2004.", "Code of 2004."))],
    conditions: &[OPENS_NOTHING],
    formalities: &[],
    duties: &[DutyRule {
        when: Test::All(&[CLOSING, Test::Fact(&SENDER_IS_ADMINISTRATION)]),
        ..duty(
            Moment::After,
            DutyKind::Consult,
            Force::Loi,
            words(
                "Ne rien détruire sans le visa des Archives départementales ; dire à la personne comment lire son \
                 dossier plus tard.",
                "Destroy nothing without the approval of the departmental archives; tell the person how to read the \
                 file later.",
            ),
        )
    }],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::cnil_2022_008::tests::closing;
    use super::super::tests::{asks, with};

    #[test]
    fn nothing_is_destroyed_without_the_archives() {
        assert!(asks(closing(), "pat-l212-2", "consult", None));
        assert!(!asks(with(closing(), "/phase", json!("echeance")), "pat-l212-2", "consult", None));
        let private = with(
            closing(),
            "/sender",
            json!({"role": "psychologue-sante", "involved": true,
            "service": {"id": "c", "kind": "cabinet-liberal"}}),
        );
        assert!(!asks(private, "pat-l212-2", "consult", None));
    }
}
