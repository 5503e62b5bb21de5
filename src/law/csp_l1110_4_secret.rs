//! # CSP, art. L. 1110-4, I — le secret dû à la personne accompagnée
//!
//! **Lecture.** Toute personne prise en charge par un professionnel, un établissement de santé ou,
//! depuis 2016, un service ou établissement social ou médico-social, a droit au secret de tout ce
//! qui la concerne. Il lie tout le personnel, quel que soit le poste.
//!
//! **Ce que l'article ne dit pas.** Il cède à chaque dérogation prévue par la loi.
//!
//! **Discuté.** Fait-il de chaque salarié d'un établissement une personne tenue au secret de
//! CP 226-13, hors mission de protection de l'enfance ? Non tranché (droit.md §7.1 n° 2) : les voies
//! qui exigent ce secret le disent discuté ; ce fichier dit seulement ce que le personnel doit taire.
//!
//! **Versions.** 2002 (santé) ; 28 janvier 2016 (social et médico-social) ; 4 août 2021.

use super::norm::{Effect, Force, Norm, Version, Way, YIELDS_TO_ALL, condition, version};
use crate::facts::care::BOUND_BY_CARE;
use crate::facts::secrecy::{BY_MISSION, HELD_IN_CAPACITY};
use crate::facts::test::{sender, sender_service, since};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::ServiceKind;
use crate::wording::words;

pub(super) const FROM_2002: Version = version(
    day(2007, 3, 7),
    words("Loi n° 2002-303 : entre soignants seulement.", "Loi no. 2002-303: between health professionals only."),
)
.formerly(day(2016, 1, 28), "CSP, art. L. 1110-4");
pub(super) const FROM_2016: Version = version(
    day(2016, 1, 28),
    words(
        "Loi n° 2016-41 : s'étend au social et au médico-social ; échange et partage distincts.",
        "Loi no. 2016-41: extends to social and medico-social care; exchange and sharing set apart.",
    ),
);
pub(super) const FROM_2021: Version =
    version(day(2021, 8, 4), words("Rédaction actuelle, même portée.", "Present wording, same effect."));

pub(super) static NORM: Norm = Norm {
    id: "csp-l1110-4-i",
    citation: "CSP, art. L. 1110-4, I",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Secret,
    summary: words(
        "Tout membre du personnel d'un établissement de santé ou médico-social garde le secret sur la personne \
         accompagnée.",
        "Every member of staff of a health or medico-social establishment keeps the secrets of the person in care.",
    ),
    versions: &[FROM_2002, FROM_2016, FROM_2021],
    conditions: &[
        condition(
            words(
                "Vous travaillez dans un établissement de santé ou, depuis 2016, social ou médico-social",
                "You work in a health establishment or, since 2016, a social or medico-social one",
            ),
            Fact::SenderService,
            Test::All(&[
                sender(BY_MISSION),
                Test::Any(&[
                    sender_service(&[ServiceKind::EtablissementDeSante]),
                    Test::All(&[since(day(2016, 1, 28)), sender_service(BOUND_BY_CARE)]),
                ]),
            ]),
        ),
        condition(
            words(
                "L'information a été connue dans l'exercice qui lie au secret",
                "The information was learnt in the capacity that binds to secrecy",
            ),
            Fact::Source,
            Test::Fact(&HELD_IN_CAPACITY),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: YIELDS_TO_ALL,
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::csp_l1110_4::tests::exchange;
    use super::super::tests::{carried_by, with};

    #[test]
    fn staff_of_a_disability_service_owe_the_secrecy_of_this_article() {
        let sender = json!({"role": "moniteur-educateur", "service": {"id": "i", "kind": "essms-handicap"}, "involved": false,
                            "secrecy": "discretion-professionnelle"});
        let request = with(with(exchange(), "/sender", sender), "/recipient/role", json!("journaliste"));
        assert!(carried_by(request.clone(), "csp-l1110-4-i"));
        assert!(!carried_by(with(request.clone(), "/items/0/source", json!("vie-privee")), "csp-l1110-4-i"));
        assert!(!carried_by(with(request, "/date", json!("2016-01-27")), "csp-l1110-4-i"));
    }
}
