//! # CASF, art. L. 223-7 — lire son dossier de l'aide sociale à l'enfance, accompagné
//!
//! **Lecture.** Depuis 2022, le mineur que l'aide sociale à l'enfance suit, et celui qu'elle a suivi jusqu'à vingt et un ans,
//! sont accompagnés pour accéder à leur dossier et comprendre leur histoire.
//!
//! **Ce que l'article ne dit pas.** Il n'ouvre ni les pièces établies pour la justice (CPC 1187), ni ce qui touche un autre :
//! ce qui concerne un tiers suit le CRPA. Il ne fixe pas d'âge : le discernement. Après vingt et un ans, chacun lit seul
//! (CRPA L. 311-6).
//!
//! **Versions.** Loi 2022-140 du 7 février 2022.

use super::casf_l311_3::{
    ACCOMPANY, ASKS_FOR_ACCESS, FINISHED, HARMLESS, NOT_FOR_THE_JUDGE, OLD_ENOUGH, OWN_CARE, TO_THE_CHILD,
};
use super::cp_226_13_interesse::ORIGINS;
use super::crpa_l311_6::MASK_OTHERS;
use super::norm::{Effect, Force, NO_EDGES, Norm, Way, condition, debated, version};
use crate::facts::child::{MINOR, YOUNG_ADULT};
use crate::facts::protection::ASE;
use crate::facts::test::{ALWAYS, measure, sender};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::Measure;
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "casf-l223-7",
    citation: "CASF, art. L. 223-7",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Communiquer,
    summary: words(
        "Le mineur, ou le jeune de moins de vingt et un ans, accède à son dossier de l'ASE, accompagné.",
        "The minor, or the young person under twenty-one, has access to their ASE file, accompanied.",
    ),
    versions: &[version(
        day(2022, 2, 9),
        words("Loi n° 2022-140 du 7 février 2022.", "Loi no. 2022-140 of 7 February 2022."),
    )],
    conditions: &[
        TO_THE_CHILD,
        condition(
            words("Vous tenez le dossier pour l'aide sociale à l'enfance", "You keep the file for the ASE"),
            Fact::SenderRole,
            sender(ASE),
        ),
        ASKS_FOR_ACCESS,
        condition(
            words("L'enfant a moins de vingt et un ans", "The child is under twenty-one"),
            Fact::Age,
            Test::Any(&[Test::Fact(&MINOR), Test::Fact(&YOUNG_ADULT)]),
        ),
        OLD_ENOUGH,
        debated(
            words(
                "L'aide sociale à l'enfance l'accueille, ou l'a accueilli",
                "The ASE has, or had, them in its care",
            ),
            Fact::Measure,
            measure(IN_THE_CARE_OF_THE_ASE),
            ALWAYS,
            words(
                "La mesure dite n'est pas un accueil par l'ASE ; un accueil passé ouvre le même accès. À peser : ce que porte \
                 le dossier, sa maturité, qui le représente.",
                "The measure told is no care by the ASE; past care opens the same access. To weigh: what the file holds, their maturity, who represents them.",
            ),
        ),
        OWN_CARE,
        NOT_FOR_THE_JUDGE,
        FINISHED,
        HARMLESS,
        ORIGINS,
    ],
    formalities: &[],
    duties: &[ACCOMPANY, MASK_OTHERS],
    edges: NO_EDGES,
};

/// Measures under which the ASE itself has the child.
const IN_THE_CARE_OF_THE_ASE: &[Measure] = &[
    Measure::AccueilProvisoire,
    Measure::AccueilJeuneMajeur,
    Measure::PlacementProvisoireUrgence,
    Measure::PlacementAse,
    Measure::DelegationAutoriteParentale,
    Measure::Tutelle,
    Measure::Pupille,
];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{asks, carried_by, outcome_of, with};

    fn the_file_kept_by_the_ase() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 17, "emancipated": false, "discernment": true}, "guardians": [],
            "sender": {"role": "referent-ase", "involved": true, "service": {"kind": "ase"}},
            "recipient": {"role": "enfant"}, "purpose": "droit-d-acces", "danger": "aucun", "measure": "placement-ase",
            "request": "demande-ecrite",
            "items": [{
                "id": "a", "category": "vie-quotidienne", "subject": "enfant", "source": "dossier", "necessary": true,
                "draft": false, "madeForJudge": false, "harmsChild": false,
            }],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn who_is_in_care_reads_their_file_accompanied_since_2022() {
        assert_eq!(outcome_of(the_file_kept_by_the_ase()), "required");
        assert!(carried_by(the_file_kept_by_the_ase(), "casf-l223-7"));
        assert!(asks(the_file_kept_by_the_ase(), "casf-l223-7", "consult", None));
        assert!(!carried_by(with(the_file_kept_by_the_ase(), "/date", json!("2022-02-08")), "casf-l223-7"));
    }

    #[test]
    fn up_to_twenty_one_and_with_discernment() {
        let aged = |age: u8| {
            let child = json!({"age": age, "emancipated": false, "discernment": age > 6});
            carried_by(with(the_file_kept_by_the_ase(), "/child", child), "casf-l223-7")
        };
        assert_eq!([5, 12, 20, 21].map(aged), [false, true, true, false]);
        let once = with(the_file_kept_by_the_ase(), "/measure", json!("aucune"));
        assert_eq!(outcome_of(once), "judgement", "whether the ASE had them in its care is not told");
    }
}
