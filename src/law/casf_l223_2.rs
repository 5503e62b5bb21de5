//! # CASF, art. L. 223-2 — recueillir un enfant sans l'accord écrit : avis immédiat au procureur
//!
//! **Lecture.** Hors décision du juge, nul n'est admis à l'aide sociale à l'enfance sans l'accord écrit de
//! ses représentants légaux. En urgence, quand ils ne peuvent le donner, le service recueille l'enfant et
//! en avise immédiatement le procureur ; sans accord au bout de cinq jours, ou sur un refus, la justice
//! est saisie (C. civ. 375-5). Le mineur en fugue et en danger peut être accueilli soixante-douze heures :
//! parents, titulaires, tuteur et procureur en sont informés sans délai.
//!
//! **Ce que l'article ne dit pas.** L'accord donné pour l'admission n'est pas un accord au partage. L'avis
//! dit l'accueil et ce qui le fonde, pas l'histoire de la famille.
//!
//! **Dans le moteur.** Un mineur non accompagné mis à l'abri n'a personne pour consentir. Pour un accueil
//! provisoire, la demande ne dit pas l'accord d'admission : à vous de le dire.
//!
//! **Versions.** Loi 2007-293, inchangé sur le fond.

use super::cc_375::MINOR_375;
use super::norm::{DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty, version};
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::information::NEEDED_TO_PROTECT;
use crate::facts::protection::ASE;
use crate::facts::test::{measure, purpose, recipient, sender};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Measure, Purpose, Role};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "casf-l223-2",
    citation: "CASF, art. L. 223-2",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Enfant recueilli en urgence sans accord écrit : le service en avise immédiatement le procureur.",
        "Child taken in as an emergency without written agreement: the service tells the public prosecutor at once.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words("Loi n° 2007-293 du 5 mars 2007.", "Loi no. 2007-293 of 5 March 2007."),
    )],
    conditions: &[
        condition(
            words("Le destinataire est le procureur de la République", "The recipient is the public prosecutor"),
            Fact::RecipientRole,
            recipient(&[Role::Procureur]),
        ),
        condition(
            words("Vous agissez pour l'aide sociale à l'enfance", "You act for the child-welfare service (ASE)"),
            Fact::SenderRole,
            sender(ASE),
        ),
        condition(
            words("Le but est de signaler cet accueil", "The aim is to report that the child was taken in"),
            Fact::Purpose,
            purpose(&[Purpose::Signalement, Purpose::SecuriteDesPersonnes, Purpose::DeterminerLAction]),
        ),
        condition(MINOR_375, Fact::Age, Test::Fact(&MINOR_NOT_EMANCIPATED)),
        debated(
            words(
                "Il est recueilli en urgence, sans que ses représentants aient pu donner leur accord",
                "They were taken in as an emergency, the representatives being unable to agree",
            ),
            Fact::Measure,
            measure(&[Measure::MiseALAbriMna]),
            measure(&[Measure::AccueilProvisoire]),
            words(
                "Accueil avec l'accord écrit des parents : aucun avis n'est dû ; sans lui, l'avis est immédiat. À peser : \
                 l'accord est-il au dossier, de chaque titulaire ?",
                "Taken in with the parents' written agreement: no notice is due; without it, notice is immediate. To weigh: \
                 is the agreement on file, of every holder?",
            ),
        ),
        condition(
            words(
                "Ce qui fonde l'accueil, ou ce qui est strictement nécessaire à la protection",
                "What grounds it, or is strictly needed to protect",
            ),
            Fact::Necessary,
            Test::Fact(&NEEDED_TO_PROTECT),
        ),
    ],
    formalities: &[],
    duties: &[duty(
        Moment::After,
        DutyKind::Trace,
        Force::Loi,
        words(
            "Compter cinq jours (soixante-douze heures pour une fugue) : faute d'accord écrit, saisir la justice.",
            "Count five days (seventy-two hours for a runaway): without written agreement, bring the case before the court.",
        ),
    )],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use super::super::tests::{carried_by, outcome_of, with};
    use serde_json::{Value, json};

    fn notice() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 15, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "mise-a-l-abri-mna", "judgeSeized": false, "danger": "aucun", "offence": "aucune",
            "moving": false, "request": "initiative", "setting": "ecrit",
            "sender": {"role": "cadre-ase", "service": {"kind": "ase"}, "involved": true},
            "recipient": {"role": "procureur", "service": {"kind": "parquet"}},
            "purpose": "signalement",
            "items": [{"id": "a", "category": "existence-de-la-mesure", "subject": "enfant", "source": "dossier",
                       "necessary": true}],
            "notices": [], "consents": []
        })
    }

    #[test]
    fn taking_in_without_agreement_is_told_to_the_prosecutor() {
        assert_eq!(outcome_of(notice()), "required");
        assert!(carried_by(notice(), "casf-l223-2"));
        assert_eq!(outcome_of(with(notice(), "/measure", json!("accueil-provisoire"))), "judgement");
    }

    #[test]
    fn every_condition_counts() {
        for (path, value) in [
            ("/recipient/role", json!("maire")),
            ("/sender/role", json!("educateur-specialise")),
            ("/purpose", json!("autre")),
            ("/child/age", json!(18)),
            ("/measure", json!("mjagbf")),
            ("/items/0/necessary", json!(false)),
        ] {
            assert_eq!(outcome_of(with(notice(), path, value)), "prohibited", "{path}");
        }
    }
}
