//! # RGPD, art. 5, 2, et 32 — par quel moyen, et en garder trace
//!
//! **Lecture.** Le responsable protège les données selon le risque : voie sûre, accès de qui en a besoin
//! seulement ; il doit pouvoir montrer ce qui a été transmis, à qui, pourquoi.
//!
//! **Ce que l'article ne dit pas.** Il n'ouvre ni ne ferme rien : il accompagne ce que la loi ouvre. Une
//! messagerie personnelle ou une conversation en public n'est pas une voie sûre (droit.md S45).
//!
//! **Versions.** 25 mai 2018 ; avant, loi n° 78-17, art. 34 (de mémoire), non modélisée ici.

use super::cnil_2022_008::OPENS_NOTHING;
use super::norm::{DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, duty, version};
use crate::facts::protection::OUTSIDE_THE_SERVICES;
use crate::facts::test::{role, setting, since};
use crate::facts::{Test, day};
use crate::request::vocabulary::Setting;
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "rgpd-32",
    citation: "RGPD, art. 5, § 2, et 32",
    force: Force::Loi,
    effect: Effect::LeavesToJudgement,
    way: Way::Discretion,
    summary: words(
        "Ce qui s'écrit passe par une voie sûre et laisse une trace.",
        "What is written goes by secure means and leaves a trace.",
    ),
    versions: &[version(FROM, words("Règlement (UE) 2016/679.", "Regulation (EU) 2016/679."))],
    conditions: &[OPENS_NOTHING],
    formalities: &[],
    duties: &[DutyRule {
        when: Test::All(&[
            setting(&[Setting::Ecrit, Setting::OutilNumerique]),
            Test::Sender(&Test::Not(&role(OUTSIDE_THE_SERVICES))),
            since(FROM),
        ]),
        ..duty(
            Moment::After,
            DutyKind::Trace,
            Force::Loi,
            words(
                "Envoyer par une voie sûre, jamais une messagerie personnelle ; noter quoi, à qui, quand, pourquoi.",
                "Send by secure means, never a personal messaging app; note what, to whom, when, why.",
            ),
        )
    }],
    edges: NO_EDGES,
};

const FROM: jiff_core::civil::Date = day(2018, 5, 25);

#[cfg(test)]
mod tests {
    use super::super::crpa_l311_6::tests::file;
    use super::super::tests::{asks, with};
    use serde_json::json;

    #[test]
    fn what_is_written_goes_by_secure_means() {
        let written = with(file(), "/setting", json!("ecrit"));
        assert!(asks(written.clone(), "rgpd-32", "trace", None));
        assert!(!asks(with(written.clone(), "/setting", json!("oral")), "rgpd-32", "trace", None));
        assert!(!asks(with(written, "/date", json!("2018-05-24")), "rgpd-32", "trace", None));
    }
}
