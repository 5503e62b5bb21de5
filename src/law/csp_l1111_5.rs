//! # CSP, art. L. 1111-5 et L. 1111-5-1 — le soin que le mineur veut tenir secret
//!
//! **Lecture.** Par exception à l'autorité parentale (C. civ. 371-1), le médecin ou, depuis 2016, la
//! sage-femme peut soigner sans l'accord des titulaires le mineur qui s'oppose expressément à ce
//! qu'ils soient consultés, si le soin sauvegarde sa santé. Il tente d'abord de le convaincre ; si le
//! refus demeure, le mineur se fait accompagner d'un majeur de son choix. L. 1111-5-1 dit de même de
//! l'infirmier pour la santé sexuelle. Ce soin ne se dit ni aux titulaires de l'autorité parentale
//! (parents, tuteur, délégataire), ni à leur avocat, ni dans un écrit qu'ils peuvent lire : l'accès au
//! dossier (L. 1111-7) s'arrête là aussi. L'avocat du mineur, lui, n'est pas de ce côté.
//!
//! **Ce que l'article ne dit pas.** Il ne ferme rien vers une autorité : le devoir d'alerter reste
//! entier. Il ne vaut que pour un soin réellement tenu secret, non pour tout le dossier
//! (CADA 20155804, 20063231). L'éducateur qui accompagne est tenu par son propre secret.
//!
//! **Chez qui l'enfant vit.** L'assistant familial reçoit ce que le quotidien demande (`casf_l421_16.rs`), non le soin que
//! le mineur veut tenir secret (droit.md S03, U6) ; un péril grave se dit tout de même (CP 223-6).
//!
//! **Discuté.** Avant 2016 le texte ne nommait que le médecin : un soin donné par une sage-femme n'y
//! entrait pas, l'éthique pouvait déjà conduire au silence.
//!
//! **Versions.** 2002 (médecin) ; 28 janvier 2016 (sage-femme ; L. 1111-5-1 pour l'infirmier).

use super::norm::{
    CLOSES_OPTIONS_AND_ACCESS, CLOSES_SHARING, Condition, DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm,
    Way, condition, duty, version,
};
use crate::facts::access::PARENTS_AND_THEIR_LAWYER;
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::information::{CARE_KEPT_SECRET, HEALTH_CATEGORIES, PLACE_KEPT_UNKNOWN, WHO_ALERTED_IN_PRIVATE};
use crate::facts::test::{NEVER, category, recipient, sender, since, source, subject, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Role, Source, Subject};
use crate::wording::{Words, words};

pub(super) static NORM: Norm = Norm {
    id: "csp-l1111-5",
    citation: "CSP, art. L. 1111-5 et L. 1111-5-1",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Communiquer,
    summary: words(
        "Le soin que le mineur a demandé de tenir secret ne se dit pas à ses parents.",
        "Care that the minor asked to keep secret is not told to their parents.",
    ),
    versions: &[
        version(day(2007, 3, 7), words("Loi n° 2002-303 : le médecin.", "Loi no. 2002-303: the doctor."))
            .formerly(day(2016, 1, 28), "CSP, art. L. 1111-5"),
        version(
            day(2016, 1, 28),
            words(
                "Loi n° 2016-41 : la sage-femme aussi, l'infirmier pour la santé sexuelle.",
                "Loi no. 2016-41: the midwife too, the nurse for sexual health.",
            ),
        ),
    ],
    conditions: &[
        TOWARDS_PARENTS,
        A_MINOR,
        ABOUT_THE_MINOR,
        condition(
            words(
                "Il s'agit de santé, de ce qui fut dit au soignant, ou d'un écrit qui laisse voir ce soin",
                "It is about health, what the carer was told, or a writing that lets the care be seen",
            ),
            Fact::Category,
            // the right covers all that the carer knows (CSP L1110-4, I), an account of violence as much as a diagnosis
            Test::Any(&[category(HEALTH_CATEGORIES), category(MAY_TELL_THE_CARE), source(&[Source::Soin])]),
        ),
        SECRECY_ASKED,
        condition(
            words(
                "Le soin est celui d'un médecin ou, depuis 2016, d'une sage-femme ou d'un infirmier",
                "The care is a doctor's or, since 2016, a midwife's or a nurse's",
            ),
            Fact::SenderRole,
            Test::Any(&[
                since(day(2016, 1, 28)),
                // a nurse of the team holds the doctor's secret; a midwife's own act was not in the text
                Test::Not(&sender(&[Role::SageFemme, Role::SageFemmePmi])),
            ]),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: CLOSES_OPTIONS_AND_ACCESS,
};

/// Who lives with the minor: what daily care needs is told them, not care the minor opposes telling (droit.md S03, U6).
pub(super) static CARER: Norm = Norm {
    id: "csp-l1111-5-accueil",
    citation: "CSP, art. L. 1111-5",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Partager,
    summary: words(
        "Le soin que le mineur garde secret ne se dit pas à l'assistant familial chez qui il vit.",
        "Care that the minor keeps secret is not told to the foster carer they live with.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words("Loi n° 2002-303 du 4 mars 2002.", "Loi no. 2002-303 of 4 March 2002."),
    )],
    conditions: &[
        condition(
            words("Le destinataire est l'assistant familial", "The recipient is the foster carer"),
            Fact::RecipientRole,
            recipient(&[Role::AssistantFamilial]),
        ),
        A_MINOR,
        ABOUT_THE_MINOR,
        condition(words("Il s'agit de santé", "It is about health"), Fact::Category, category(HEALTH_CATEGORIES)),
        SECRECY_ASKED,
    ],
    formalities: &[],
    duties: &[],
    edges: CLOSES_SHARING,
};

/// Whoever else may be told, the parents do not learn it by what they are told or read of the share (droit.md U5, U6, §3.Z2).
pub(super) static KEPT: Norm = Norm {
    id: "csp-l1111-5-ecrit",
    citation: "CSP, art. L. 1111-5 ; C. civ., art. 375-7 ; CRPA, art. L. 311-6",
    force: Force::Loi,
    effect: Effect::LeavesToJudgement,
    way: Way::Communiquer,
    summary: words(
        "Ce que les parents ne doivent pas apprendre ne leur vient ni par un avis ni par un écrit.",
        "What the parents must not learn reaches them neither by a notice nor in writing.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words("Loi n° 2002-303 ; C. civ. et CADA antérieurs.", "Loi no. 2002-303; C. civ. and CADA older."),
    )],
    conditions: &[condition(
        words("Cette règle n'ouvre aucun partage", "This rule opens no share"),
        Fact::SecrecyAsked,
        NEVER,
    )],
    formalities: &[],
    duties: &[
        kept(
            "CSP, art. L. 1111-5",
            CARE_KEPT_SECRET,
            words(
                "Les parents ne doivent pas apprendre ce soin : ni l'avis ou l'accord qu'un texte prévoit, ni ce qu'ils liront \
                 n'en disent rien, sauf si la protection de l'enfant ne peut s'en passer.",
                "The parents must not learn of this care: neither the notice or agreement a text asks for nor what they will \
                 read says anything of it, unless the child's protection cannot do without.",
            ),
        ),
        kept(
            "C. civ., art. 375-7",
            PLACE_KEPT_UNKNOWN,
            words(
                "Le lieu d'accueil reste inconnu de ceux à qui le juge le cache : ni avis, ni accord demandé, ni écrit n'y mène.",
                "The place of care stays unknown to those from whom the judge hides it: no notice, request for agreement or \
                 writing leads there.",
            ),
        ),
        kept(
            "CRPA, art. L. 311-6",
            WHO_ALERTED_IN_PRIVATE,
            words(
                "Le particulier qui a alerté reste inconnu de la famille : ni avis, ni accord demandé, ni écrit ne le nomme.",
                "The private person who alerted stays unknown to the family: no notice, request for agreement or writing names them.",
            ),
        ),
    ],
    edges: NO_EDGES,
};

const fn kept(citation: &'static str, when: Test, words: Words) -> DutyRule {
    DutyRule { citation: Some(citation), when, ..duty(Moment::Before, DutyKind::Limit, Force::Loi, words) }
}

/// The ways it goes with: all but giving access, which other norms close.
pub(super) const WAYS_TO_OTHERS: &[Way] =
    &[Way::Alerter, Way::Transmettre, Way::Requerir, Way::Reveler, Way::Partager, Way::Discretion];

/// Where an appointment, an outing in company or a confidence about the care may be written down; the request marks it.
const MAY_TELL_THE_CARE: &[Category] = &[
    Category::VieQuotidienne,
    Category::Calendrier,
    Category::Projet,
    Category::Comportement,
    Category::RelationsFamiliales,
    Category::Autre,
];

pub(super) const TOWARDS_PARENTS: Condition = condition(
    words(
        "Le destinataire est un parent, le tuteur, un délégataire, ou l'avocat d'un autre que le mineur",
        "The recipient is a parent, the guardian, kin by delegation, or the lawyer of somebody other than the minor",
    ),
    Fact::RecipientRole,
    PARENTS_AND_THEIR_LAWYER,
);
pub(super) const A_MINOR: Condition = condition(
    words("L'enfant est un mineur non émancipé", "The child is an unemancipated minor"),
    Fact::Age,
    Test::Fact(&MINOR_NOT_EMANCIPATED),
);
pub(super) const ABOUT_THE_MINOR: Condition = condition(
    words("L'information concerne ce mineur", "The information is about this minor"),
    Fact::Subject,
    subject(&[Subject::Enfant]),
);
pub(super) const SECRECY_ASKED: Condition = condition(
    words("Le mineur a demandé le secret envers ses parents", "The minor asked for secrecy towards their parents"),
    Fact::SecrecyAsked,
    yes(Fact::SecrecyAsked),
);

#[cfg(test)]
pub(super) mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    /// A mother asks the hospital doctor for the file of her daughter, who asked for secrecy.
    pub(in super::super) fn kept_secret() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 16, "emancipated": false},
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "purpose": "droit-d-acces",
            "sender": {"role": "medecin", "service": {"kind": "etablissement-de-sante"}, "involved": true},
            "recipient": {"role": "parent", "guardian": "m"},
            "items": [{"id": "x", "category": "sante-somatique", "subject": "enfant", "source": "soin",
                       "necessary": true, "secrecyAsked": true, "draft": false, "madeForJudge": false,
                       "anonymised": false, "harmsChild": false}]
        })
    }

    #[test]
    fn before_2016_the_midwife_s_own_act_was_not_in_the_text_but_whoever_held_the_doctor_s_secret_kept_it() {
        let before_and_since = |role: &str| {
            let carer = with(kept_secret(), "/sender/role", json!(role));
            ["2016-01-27", "2016-01-28"]
                .map(|date| carried_by(with(carer.clone(), "/date", json!(date)), "csp-l1111-5"))
        };
        assert_eq!(before_and_since("sage-femme"), [false, true]);
        for role in ["medecin", "infirmier", "puericultrice-pmi", "educateur-specialise"] {
            assert_eq!(before_and_since(role), [true, true], "{role}");
        }
    }

    #[test]
    fn what_the_minor_keeps_secret_is_closed_to_the_parents() {
        assert_eq!(outcome_of(kept_secret()), "prohibited");
        assert!(carried_by(kept_secret(), "csp-l1111-5"));
        assert_eq!(outcome_of(with(kept_secret(), "/items/0/secrecyAsked", json!(false))), "required");
        assert!(!carried_by(with(kept_secret(), "/recipient/role", json!("enfant")), "csp-l1111-5"));
        // what a doctor was told of it is as secret as the care; what the school's file says is not
        let school = with(kept_secret(), "/items/0/category", json!("scolarite"));
        assert!(carried_by(school.clone(), "csp-l1111-5"));
        assert!(!carried_by(with(school, "/items/0/source", json!("dossier")), "csp-l1111-5"));
        assert!(!carried_by(with(kept_secret(), "/items/0/subject", json!("fratrie")), "csp-l1111-5"));
        assert!(!carried_by(with(kept_secret(), "/child", json!({"age": 19, "emancipated": false})), "csp-l1111-5"));
    }

    #[test]
    fn an_appointment_or_an_outing_does_not_tell_it_either() {
        for category in ["vie-quotidienne", "calendrier", "projet", "autre"] {
            let marked = with(kept_secret(), "/items/0/category", json!(category));
            assert_eq!(outcome_of(marked.clone()), "prohibited", "{category}");
            assert!(carried_by(marked.clone(), "csp-l1111-5"), "{category}");
            assert!(!carried_by(with(marked, "/items/0/secrecyAsked", json!(false)), "csp-l1111-5"), "{category}");
        }
    }

    #[test]
    fn the_midwife_comes_in_on_28_january_2016() {
        let midwife = with(kept_secret(), "/sender/role", json!("sage-femme"));
        assert_eq!(outcome_of(with(midwife.clone(), "/date", json!("2016-01-27"))), "required");
        assert_eq!(outcome_of(with(midwife, "/date", json!("2016-01-28"))), "prohibited");
        assert_eq!(outcome_of(with(kept_secret(), "/date", json!("2016-01-27"))), "prohibited", "the doctor before");
    }

    #[test]
    fn nor_to_kin_by_delegation_nor_to_the_mothers_lawyer() {
        let lawyer = |of: &str| json!({"role": "avocat", "represents": of, "service": {"kind": "cabinet-liberal"}});
        let to = |recipient: Value| with(kept_secret(), "/recipient", recipient);
        assert_eq!(outcome_of(to(lawyer("m"))), "prohibited");
        assert!(carried_by(to(lawyer("m")), "csp-l1111-5"));
        assert!(!carried_by(to(lawyer("enfant")), "csp-l1111-5"));
        let guardians =
            json!([{"id": "d", "relation": "delegataire", "authority": "exercee", "informingHarmsChild": false}]);
        let grandmother = with(to(json!({"role": "grand-parent", "guardian": "d"})), "/guardians", guardians);
        assert_eq!(outcome_of(grandmother.clone()), "prohibited");
        assert!(carried_by(grandmother.clone(), "csp-l1111-5"));
        assert_eq!(outcome_of(with(grandmother, "/items/0/secrecyAsked", json!(false))), "required");
    }

    #[test]
    fn nobody_asked_is_an_open_question() {
        let mut request = kept_secret();
        request["items"][0].as_object_mut().unwrap().remove("secrecyAsked");
        assert_eq!(outcome_of(request), "open:[\"required\", \"prohibited\"]");
    }
}
