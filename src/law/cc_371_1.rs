//! # C. civ., art. 371-1 — informer qui exerce l'autorité parentale
//!
//! **Lecture.** L'autorité parentale est un ensemble de droits et de devoirs qui ont pour but
//! l'intérêt de l'enfant : le protéger, assurer son éducation, dans le respect dû à sa personne et,
//! depuis 2024, à sa vie privée. Qui l'exerce, ou le tuteur, est informé de ce qui concerne l'enfant.
//! La séparation des parents n'y change rien (373-2) ; le placement non plus, pour ce qui reste
//! compatible avec la mesure (375-7).
//!
//! **Ce que l'article ne dit pas.** Il n'ouvre ni la vie privée de l'autre parent, ni l'auteur d'un
//! signalement, ni les pièces du juge, ni les notes d'un professionnel, ni le soin que le mineur a
//! voulu secret : d'autres textes les ferment. L'origine d'un enfant adopté se pèse, un secret ayant pu
//! être demandé à sa naissance. Il ne délie pas l'avocat (loi 71-1130, art. 66-5),
//! l'expert ou l'administrateur ad hoc, qui rendent compte au juge, ni l'enquête (CPP 11) ; il ne
//! remplace pas, au tribunal ou au parquet, l'accès au dossier.
//!
//! **Fin.** L'autorité cesse à la majorité ou à l'émancipation : les parents deviennent des tiers.
//!
//! **Versions.** Respect de la vie privée de l'enfant : 21 février 2024.

use super::cp_226_13_interesse::ORIGINS;
use super::cpc_1187::NOT_THE_JUDGES_FILE;
use super::crpa_l311_6::MASK_OTHERS;
use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Towards, Way, condition, debated, version,
};
use crate::facts::access::{
    AD_HOC_FOR_THE_CHILD, DELEGATE, FOR_A_PARTY_OR_THE_JUDGE, LEADS_AN_ENQUIRY, SENDER_IS_COURT,
};
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::information::{ABOUT_THE_CHILD, HEALTH_CATEGORIES};
use crate::facts::test::{category, purpose, recipient, recipient_authority, sender, subject, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Authority, Category, Purpose, Role, Subject};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cc-371-1",
    citation: "C. civ., art. 371-1, 373-2 et 375-7",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Communiquer,
    summary: words(
        "Qui exerce l'autorité parentale est informé de ce qui concerne son enfant mineur.",
        "Whoever exercises parental authority is told what concerns their minor child.",
    ),
    versions: &[
        version(day(2007, 3, 7), words("Texte de 2002.", "Text of 2002.")),
        version(
            day(2024, 2, 21),
            words("Respect de la vie privée de l'enfant.", "Respect for the child's private life."),
        ),
    ],
    conditions: &[
        condition(
            words(
                "Le destinataire est un parent, le tuteur ou un proche délégataire",
                "The recipient is a parent, the guardian or kin by delegation",
            ),
            Fact::RecipientRole,
            Test::Any(&[recipient(&[Role::Parent, Role::Tuteur, Role::AdministrateurAdHoc]), DELEGATE]),
        ),
        debated(
            words("Le destinataire exerce l'autorité parentale", "They exercise parental authority"),
            Fact::RecipientAuthority,
            Test::Any(&[
                recipient(&[Role::Tuteur]),
                Test::All(&[
                    Test::Not(&recipient(&[Role::AdministrateurAdHoc])),
                    recipient_authority(&[Authority::Exercee, Authority::PartageeParDelegation]),
                ]),
            ]),
            AD_HOC_FOR_THE_CHILD,
            words(
                "L'administrateur ad hoc représente le mineur là où ses parents ne le peuvent (C. civ. 388-2) : une lecture \
                 l'informe comme eux, l'autre s'en tient à sa mission. À peser : l'ordonnance qui le désigne.",
                "The administrateur ad hoc stands for the minor where the parents cannot (C. civ. 388-2): one reading tells \
                 them as it would the parents, the other keeps to their mission. To weigh: the order that appoints them.",
            ),
        ),
        condition(
            words("L'enfant est mineur et non émancipé", "The child is an unemancipated minor"),
            Fact::Age,
            Test::Fact(&MINOR_NOT_EMANCIPATED),
        ),
        debated(
            words("L'information concerne l'enfant", "The information is about the child"),
            Fact::Subject,
            Test::All(&[ABOUT_THE_CHILD, Test::Not(&MAYBE_ANOTHER_S)]),
            MAYBE_ANOTHER_S,
            words(
                "Ce qui touche à la santé, aux ressources, à l'adresse ou à une infraction dans la famille peut être à l'autre parent, et \
                 son secret (CP 226-13). À peser : qui cela concerne, n'en dire que l'effet sur l'enfant.",
                "Health, means, an address or an offence in the family may be the other parent's, and their secret. To weigh: whom it \
                 is about, saying only what it does to the child.",
            ),
        ),
        condition(
            words(
                "Elle porte sur sa vie, non sur un auteur de signalement, des notes ou une pièce judiciaire",
                "It is about their life, not the author of a report, notes or a court document",
            ),
            Fact::Category,
            Test::Not(&category(&[
                Category::AuteurDuSignalement,
                Category::NotesPersonnelles,
                Category::PieceJudiciaire,
            ])),
        ),
        NOT_THE_JUDGES_FILE,
        ORIGINS,
        NOT_FOR_A_PARTY_NOR_AN_ENQUIRY,
        condition(
            words("On ne demande pas son dossier à un tribunal", "No court is asked for its file"),
            Fact::Purpose,
            Test::Not(&Test::All(&[Test::Fact(&SENDER_IS_COURT), purpose(&[Purpose::DroitDAcces])])),
        ),
    ],
    formalities: &[],
    duties: &[
        PREPARE_WITH_THE_CHILD,
        DutyRule { citation: Some("CP, art. 226-13"), when: subject(&[Subject::Famille]), ..MASK_OTHERS },
    ],
    edges: NO_EDGES,
};

/// What is said of the family and may be one parent's own (droit.md U4, §3.Z2).
const MAYBE_ANOTHER_S: Test = Test::All(&[
    subject(&[Subject::Famille]),
    Test::Any(&[
        category(HEALTH_CATEGORIES),
        category(&[Category::InfractionCommise, Category::Ressources, Category::Coordonnees]),
    ]),
]);

/// Who acts for one party, for the judge or in an enquiry owes the parents nothing on the ground of their authority.
pub(super) const NOT_FOR_A_PARTY_NOR_AN_ENQUIRY: Condition = condition(
    words(
        "Vous n'êtes ni avocat, ni expert, ni administrateur ad hoc, ni chargé d'une enquête (sauf recherche d'un mineur \
         disparu)",
        "You are neither a lawyer, an expert, an administrateur ad hoc, nor in charge of an enquiry (the search for a missing \
         minor aside)",
    ),
    Fact::SenderRole,
    Test::Not(&Test::Any(&[
        sender(FOR_A_PARTY_OR_THE_JUDGE),
        // looking for a missing minor is no enquiry into an offence (loi n° 95-73, art. 26)
        Test::All(&[LEADS_AN_ENQUIRY, Test::Not(&purpose(&[Purpose::RechercherUnMineurDisparu]))]),
    ])),
);

const PREPARE_WITH_THE_CHILD: DutyRule = DutyRule {
    moment: Moment::Before,
    kind: DutyKind::Inform,
    towards: Towards::Child,
    force: Force::Recommandation,
    citation: None,
    when: yes(Fact::Discernment),
    words: words(
        "Dire à l'enfant ce qui sera dit à ses parents et entendre son avis ; respecter sa vie privée.",
        "Tell the child what their parents will be told and hear their view; respect their private life.",
    ),
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn the_home_tells_the_father_how_his_daughter_is() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 16, "discernment": true, "emancipated": false},
            "guardians": [{"id": "pere", "relation": "pere", "authority": "exercee", "informingHarmsChild": false}],
            "measure": "placement-ase",
            "sender": {"role": "educateur-specialise", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true},
            "recipient": {"role": "parent", "guardian": "pere", "service": {"id": "b", "kind": "aucun"}, "involved": false},
            "purpose": "informer-la-famille", "request": "initiative", "setting": "oral",
            "danger": "aucun", "offence": "aucune", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "vie-quotidienne", "subject": "enfant", "source": "observation-en-service",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn a_parent_who_exercises_authority_is_told_about_the_child() {
        assert_eq!(outcome_of(the_home_tells_the_father_how_his_daughter_is()), "permitted");
        assert!(carried_by(the_home_tells_the_father_how_his_daughter_is(), "cc-371-1"));
    }

    #[test]
    fn not_about_the_other_parent_nor_after_emancipation_nor_once_authority_is_gone() {
        let ask =
            |path: &str, value: Value| outcome_of(with(the_home_tells_the_father_how_his_daughter_is(), path, value));
        let mother = with(the_home_tells_the_father_how_his_daughter_is(), "/items/0/subject", json!("parent"));
        assert_eq!(outcome_of(with(mother, "/items/0/subjectId", json!("mere"))), "prohibited");
        assert_eq!(ask("/items/0/subject", json!("professionnel")), "prohibited");
        assert_eq!(ask("/child/emancipated", json!(true)), "prohibited");
        assert_eq!(ask("/child/age", json!(18)), "prohibited");
        assert_eq!(ask("/guardians/0/authority", json!("retiree")), "prohibited");
        assert_eq!(ask("/recipient/role", json!("beau-parent")), "prohibited");
    }

    #[test]
    fn neither_a_lawyer_nor_an_expert_nor_who_leads_an_enquiry_tells_the_parents() {
        let from = |role: &str, kind: &str| {
            let sender = json!({"role": role, "service": {"id": "a", "kind": kind}, "involved": true});
            with(the_home_tells_the_father_how_his_daughter_is(), "/sender", sender)
        };
        for (role, kind) in [
            ("avocat", "cabinet-liberal"),
            ("expert-judiciaire", "cabinet-liberal"),
            ("administrateur-ad-hoc", "association"),
            ("officier-police-judiciaire", "police-gendarmerie"),
            ("procureur", "parquet"),
            ("personnel-administratif", "parquet"),
            ("juge-d-instruction", "tribunal"),
        ] {
            assert_eq!(outcome_of(from(role, kind)), "prohibited", "{role}");
            assert_eq!(
                outcome_of(with(from(role, kind), "/purpose", json!("droit-d-acces"))),
                "prohibited",
                "{role}"
            );
        }
        let search =
            |role: &str, kind: &str| with(from(role, kind), "/purpose", json!("rechercher-un-mineur-disparu"));
        assert!(carried_by(search("officier-police-judiciaire", "police-gendarmerie"), "cc-371-1"));
        assert!(!carried_by(search("avocat", "cabinet-liberal"), "cc-371-1"));
    }

    #[test]
    fn origins_perhaps_kept_secret_are_weighed_even_for_adoptive_parents() {
        let origins = with(the_home_tells_the_father_how_his_daughter_is(), "/items/0/category", json!("origines"));
        assert_eq!(outcome_of(origins), "judgement");
        let known = with(the_home_tells_the_father_how_his_daughter_is(), "/items/0/category", json!("filiation"));
        assert_eq!(outcome_of(known), "permitted");
    }

    #[test]
    fn a_court_is_not_asked_for_its_file_by_this_way() {
        let judge = json!({"role": "juge-aux-affaires-familiales", "service": {"id": "a", "kind": "tribunal"}, "involved": true});
        let told = with(the_home_tells_the_father_how_his_daughter_is(), "/sender", judge);
        assert!(carried_by(told.clone(), "cc-371-1"));
        assert!(!carried_by(with(told, "/purpose", json!("droit-d-acces")), "cc-371-1"));
    }
}
