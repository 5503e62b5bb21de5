//! # Convention internationale des droits de l'enfant, art. 3 ; CASF, art. L. 112-4
//!
//! **Lecture.** L'intérêt supérieur de l'enfant est une considération primordiale dans toute décision
//! qui le concerne ; il guide celles de la protection de l'enfance. On n'en tire pas de nouvelle
//! permission, mais une limite : ne pas dire à un parent, à un proche, au tiers à qui il est confié ou à leur avocat ce qui exposerait l'enfant,
//! comme ses propres paroles qui le dresseraient contre lui (CADA 20160002, 20063231).
//!
//! **Ce que l'article ne dit pas.** Il ne ferme ni le devoir d'alerter ni le partage entre
//! professionnels, qui ont leurs propres conditions, ni l'avis écrit aux parents que la justice est
//! saisie (L. 226-5 n'excepte rien). Le motif se pèse et se note, item par item ; il ne se présume pas. Après la majorité, il ne joue plus. Il ne retire rien du dossier du juge des
//! enfants à qui le lit : le juge seul en écarte une pièce, par décision motivée, pour un danger grave
//! et en l'absence d'avocat (`cpc_1187.rs`).
//!
//! **Versions.** Convention de 1989 ; L. 112-4 depuis la loi 2007-293.

use super::cpc_1187::READ_AT_THE_COURT;
use super::norm::{CLOSES_OPTIONS_AND_ACCESS, Effect, Force, Norm, Way, condition, version};
use crate::facts::access::{DELEGATE, LAWYER_OF_ANOTHER};
use crate::facts::child::MINOR;
use crate::facts::secrecy::COVERED;
use crate::facts::test::{recipient, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::Role;
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cide-3",
    citation: "CIDE, art. 3 ; CASF, art. L. 112-4",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Communiquer,
    summary: words(
        "Ce qu'il serait contraire à l'intérêt de l'enfant de dire à ce proche ne lui est pas dit.",
        "What it would be contrary to the child's interest to tell this relative is not told.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words(
            "Convention de 1989 ; L. 112-4 créé par la loi n° 2007-293.",
            "Convention of 1989; L. 112-4 created by loi no. 2007-293.",
        ),
    )],
    conditions: &[
        condition(
            words(
                "Le destinataire est l'enfant, un parent, un proche, le tiers à qui il est confié, ou l'avocat d'un autre que lui",
                "The recipient is the child, a parent, a relative, the person the child is entrusted to, or somebody else's lawyer",
            ),
            Fact::RecipientRole,
            Test::Any(&[
                recipient(&[
                    Role::Enfant,
                    Role::Parent,
                    Role::Tuteur,
                    Role::Fratrie,
                    Role::GrandParent,
                    Role::BeauParent,
                    Role::AutreProche,
                    Role::TiersDigneDeConfiance,
                ]),
                DELEGATE,
                LAWYER_OF_ANOTHER,
            ]),
        ),
        condition(words("L'enfant est mineur", "The child is a minor"), Fact::Age, Test::Fact(&MINOR)),
        condition(
            words(
                "Le lui dire est contraire à l'intérêt de l'enfant",
                "Telling them is contrary to the child's interest",
            ),
            Fact::HarmsChild,
            yes(Fact::HarmsChild),
        ),
        condition(
            words(
                "Ce n'est pas une pièce du dossier du juge, lue par une personne que l'article 1187 du CPC nomme",
                "It is not a secret document of the judge's file, read by one whom CPC 1187 names",
            ),
            Fact::SenderRole,
            Test::Not(&Test::All(&[READ_AT_THE_COURT, Test::Fact(&COVERED)])),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: CLOSES_OPTIONS_AND_ACCESS,
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::cpc_1187::tests::the_father_reads_the_file;
    use super::super::crpa_l311_6::tests::file;
    use super::super::tests::{carried_by, outcome_of, with};

    #[test]
    fn the_childs_words_that_would_expose_them_are_not_shown() {
        let words = with(file(), "/items/0/harmsChild", json!(true));
        assert_eq!(outcome_of(words.clone()), "prohibited");
        assert!(carried_by(words.clone(), "cide-3"));
        let adult = with(with(words, "/child/age", json!(19)), "/recipient", json!({"role": "enfant"}));
        assert_eq!(outcome_of(adult), "required", "the adult reads their own file");
    }

    #[test]
    fn at_the_court_the_judge_decides_and_nothing_opens_in_their_place() {
        let read = with(the_father_reads_the_file(), "/items/0/harmsChild", json!(true));
        assert_eq!(outcome_of(read.clone()), "judgement");
        assert!(carried_by(read.clone(), "cpc-1187"));
        for purpose in ["informer-la-famille", "mettre-en-oeuvre-l-action", "signalement"] {
            assert_eq!(outcome_of(with(read.clone(), "/purpose", json!(purpose))), "judgement", "{purpose}");
        }
        let sister = json!({"role": "fratrie", "service": {"kind": "aucun"}, "involved": false});
        assert_eq!(outcome_of(with(read, "/recipient", sister)), "prohibited");
    }

    #[test]
    fn nor_to_whoever_holds_authority_by_delegation_nor_to_their_lawyer() {
        let words = with(file(), "/items/0/harmsChild", json!(true));
        let child = with(words, "/child", json!({"age": 9, "emancipated": false, "discernment": true}));
        for role in ["grand-parent", "beau-parent", "autre-proche", "autre-tiers", "tiers-digne-de-confiance"] {
            let guardians =
                json!([{"id": "d", "relation": "delegataire", "authority": "exercee", "informingHarmsChild": false}]);
            let kin = json!({"role": role, "guardian": "d", "person": "d"});
            let request = with(with(child.clone(), "/guardians", guardians), "/recipient", kin);
            assert_eq!(outcome_of(request.clone()), "prohibited", "{role}");
            assert!(carried_by(request, "cide-3"), "{role}");
        }
        let lawyer = |of: &str| json!({"role": "avocat", "represents": of, "service": {"kind": "cabinet-liberal"}});
        assert_eq!(outcome_of(with(child.clone(), "/recipient", lawyer("m"))), "prohibited");
        assert!(!carried_by(with(child.clone(), "/recipient", lawyer("enfant")), "cide-3"));
        let unsaid = json!({"role": "avocat", "service": {"kind": "cabinet-liberal"}});
        let prohibited_or_not = outcome_of(with(child, "/recipient", unsaid));
        assert!(prohibited_or_not.starts_with("open:"), "{prohibited_or_not}");
    }

    #[test]
    fn it_does_not_close_an_alert_to_a_professional() {
        let upward = with(file(), "/items/0/harmsChild", json!(true));
        assert!(!carried_by(with(upward, "/recipient", json!({"role": "journaliste"})), "cide-3"));
    }
}
