//! # CSP, art. L. 1110-4 — secret des personnes soignées, échange et partage
//!
//! **Lecture.** I : toute personne prise en charge a droit au secret ; il lie le soignant, le
//! personnel de l'établissement de santé et, depuis 2016, celui des établissements et services
//! sociaux et médico-sociaux. II : des professionnels identifiés, qui participent tous à la prise en
//! charge de la même personne, peuvent *échanger* ce qui est strictement nécessaire à la
//! coordination ou à la continuité des soins, à la prévention, au suivi médico-social et social ;
//! entre un soignant et un autre professionnel, la liste est celle de R. 1110-2. III : dans la même
//! équipe de soins (L. 1110-12), ce qui est nécessaire est réputé confié à l'équipe ; hors d'elle,
//! le *partage* demande l'accord préalable. IV : la personne est informée de son droit de
//! s'opposer et peut l'exercer à tout moment.
//!
//! **Pour un mineur.** Les titulaires de l'autorité parentale exercent ces droits, sans exception
//! tirée de l'intérêt de l'enfant ; l'impossibilité de les joindre vaut information (R. 1110-3), donnée
//! ensuite (droit.md S43). Si
//! le mineur a demandé le secret (L. 1111-5), ils ne sont pas informés : il exerce lui-même le
//! droit d'opposition. L'adulte soigné exerce les siens.
//!
//! **Ce que l'article ne dit pas.** Il n'ouvre rien à l'enseignant, au maire, au juge, au cadre de
//! l'ASE ; la MDPH n'est pas dans la partie lue de R. 1110-2. Aucun devoir de parler.
//!
//! **Discuté.** L'agent de PMI et l'intervenant à domicile, que R. 1110-2 ne nomme pas par leur poste. L. 226-2-2 ou L. 1110-4 (droit.md §7.1 n° 4) : ce dossier choisit par le but — le
//! soin relève d'ici, l'évaluation et la protection du CASF. Entre deux professionnels dont aucun
//! n'est soignant, hors équipe : seul le partage avec accord est ouvert. Une équipe purement
//! éducative est-elle une équipe de soins ? Non tranché. L'accord d'un seul parent
//! (C. civ. 372-2) : chaque titulaire est interrogé, lecture prudente.
//!
//! **Versions.** 2002 : soignants seulement, équipe d'un établissement de santé. 28 janvier 2016
//! (loi 2016-41) : régime actuel ; R. 1110-1 à -3 par le décret 2016-994, le 23 juillet 2016 (la
//! loi est lue comme ouvrant dès janvier). 13 octobre 2016 : D. 1110-3-1, forme de l'accord.
//! 4 août 2021 : rédaction actuelle, même portée.

use super::csp_l1110_4_secret::{FROM_2002, FROM_2016, FROM_2021};
use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Formality, Moment, NO_EDGES, Norm, Towards, Way, condition,
    debated, duty,
};
use crate::facts::care::{
    CARE_SIDE, CARE_SIDE_DEBATED, CHILD_OPPOSES, CHILD_UNTOLD, HOLDER_TO_INFORM, HOLDER_TO_INFORM_LATER,
    HOLDERS_OPPOSE, HOLDERS_UNTOLD, PARENT_OPPOSES, PARENT_UNTOLD,
};
use crate::facts::information::NECESSARY;
use crate::facts::protection::HEALTH;
use crate::facts::test::{ALWAYS, INVOLVED, category, purpose, recipient, sender, subject};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Purpose, Subject};
use crate::wording::{Words, words};

/// II: exchange between identified professionals.
pub(super) static EXCHANGE: Norm = Norm {
    id: "csp-l1110-4-ii",
    citation: "CSP, art. L. 1110-4, II, et R. 1110-1 à R. 1110-3",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Partager,
    summary: words(
        "Échange de soin entre professionnels identifiés qui prennent en charge la même personne : le strict \
         nécessaire, elle informée et sans opposition.",
        "Care exchange between identified professionals looking after the same person: what is strictly necessary, \
         the person told and not opposed.",
    ),
    versions: &[
        FROM_2002,
        // the decree of 20 July 2016
        FROM_2016.formerly(day(2016, 7, 23), "CSP, art. L. 1110-4, II"),
        FROM_2021,
    ],
    conditions: &[
        RECIPIENT_IN_CARE,
        SENDER_IN_CARE,
        condition(
            words("L'un des deux au moins est soignant", "One of the two at least is a health professional"),
            Fact::RecipientRole,
            Test::Any(&[recipient(HEALTH), sender(HEALTH)]),
        ),
        BOTH_TAKE_PART,
        FOR_CARE,
        STRICTLY_NECESSARY,
        ABOUT_THE_PATIENT,
        NOT_WHAT_STAYS_IN_ITS_FILE,
    ],
    formalities: TOLD_AND_NOT_OPPOSED,
    duties: EXCHANGE_DUTIES,
    edges: NO_EDGES,
};

/// Whatever the way, the judge's documents are read at the court and raw notes stay in the team (droit.md §3.Z2).
pub(super) const NOT_WHAT_STAYS_IN_ITS_FILE: Condition = condition(
    words(
        "Ce n'est ni une pièce du dossier du juge, ni vos notes personnelles",
        "It is neither a document of the judge's file nor your personal notes",
    ),
    Fact::Category,
    Test::Not(&category(&[Category::PieceJudiciaire, Category::NotesPersonnelles])),
);

const IN_CARE_RECIPIENT: Test = Test::Recipient(&Test::Fact(&CARE_SIDE));
const IN_CARE_SENDER: Test = Test::Sender(&Test::Fact(&CARE_SIDE));
const DEBATED_RECIPIENT: Test = Test::Recipient(&Test::Fact(&CARE_SIDE_DEBATED));
const DEBATED_SENDER: Test = Test::Sender(&Test::Fact(&CARE_SIDE_DEBATED));

pub(super) const RECIPIENT_IN_CARE: Condition = debated(
    words(
        "Le destinataire est soignant ou d'une profession admise à l'échange de soin (R. 1110-2)",
        "The recipient is a health professional or of a post admitted to care exchange (R. 1110-2)",
    ),
    Fact::RecipientRole,
    IN_CARE_RECIPIENT,
    DEBATED_RECIPIENT,
    WHOM_THE_LIST_COVERS,
);
pub(super) const SENDER_IN_CARE: Condition = debated(
    words(
        "Vous êtes soignant ou d'une profession admise à l'échange de soin (R. 1110-2)",
        "You are a health professional or of a post admitted to care exchange (R. 1110-2)",
    ),
    Fact::SenderRole,
    IN_CARE_SENDER,
    DEBATED_SENDER,
    WHOM_THE_LIST_COVERS,
);
const WHOM_THE_LIST_COVERS: Words = words(
    "La liste nomme le personnel des établissements et services sociaux et médico-sociaux : une lecture y range l'agent de PMI \
     et l'intervenant à domicile, l'autre non. À peser : qui les emploie, ce que le soin demande.",
    "The list names the staff of social and medico-social establishments: one reading counts PMI staff and home workers in, the \
     other does not. To weigh: who employs them, what care requires.",
);
pub(super) const BOTH_TAKE_PART: Condition = condition(
    words(
        "Vous participez tous deux à la prise en charge de cette personne",
        "You both take part in looking after this person",
    ),
    Fact::RecipientInvolved,
    Test::All(&[Test::Sender(&INVOLVED), Test::Recipient(&INVOLVED)]),
);
pub(super) const FOR_CARE: Condition = condition(
    words(
        "Le but est de soigner, d'assurer la continuité ou le suivi social de la personne",
        "The aim is care, continuity or the social follow-up of the person",
    ),
    Fact::Purpose,
    purpose(&[Purpose::Soigner, Purpose::AssurerLaContinuite, Purpose::CoordonnerLActionSociale]),
);
pub(super) const STRICTLY_NECESSARY: Condition = condition(
    words(
        "L'information est strictement nécessaire à la mission du destinataire",
        "The information is strictly necessary to the recipient's mission",
    ),
    Fact::Necessary,
    NECESSARY,
);
pub(super) const ABOUT_THE_PATIENT: Condition = condition(
    words(
        "L'information concerne la personne prise en charge : l'enfant, ou le parent soigné",
        "The information is about the person in care: the child, or the parent cared for",
    ),
    Fact::Subject,
    subject(&[Subject::Enfant, Subject::Parent]),
);

/// Whoever exercises the patient's rights was told and does not oppose.
pub(super) static TOLD_AND_NOT_OPPOSED: &[Formality] = &[
    Formality {
        words: words(
            "Titulaires de l'autorité parentale : informés, sans opposition (ou non concernés)",
            "Holders of parental authority: told, not opposed (or not concerned)",
        ),
        about: Fact::ChildNotice,
        pending: Test::Fact(&HOLDERS_UNTOLD),
        refused: Test::Fact(&HOLDERS_OPPOSE),
        debated: None,
        duty: inform(Towards::EachGuardian(&HOLDER_TO_INFORM)),
    },
    Formality {
        words: words(
            "L'enfant, s'il exerce lui-même ses droits : informé, sans opposition",
            "The child, if exercising the rights alone: told, not opposed",
        ),
        about: Fact::ChildNotice,
        pending: Test::Fact(&CHILD_UNTOLD),
        refused: Test::Fact(&CHILD_OPPOSES),
        debated: None,
        duty: inform(Towards::Child),
    },
    Formality {
        words: words(
            "Le parent, si c'est lui la personne soignée : informé, sans opposition",
            "The parent, if the person in care: told, not opposed",
        ),
        about: Fact::ChildNotice,
        pending: Test::Fact(&PARENT_UNTOLD),
        refused: Test::Fact(&PARENT_OPPOSES),
        debated: None,
        duty: inform(Towards::Subject(&ALWAYS)),
    },
];

const fn inform(towards: Towards) -> DutyRule {
    DutyRule {
        moment: Moment::Before,
        kind: DutyKind::Inform,
        towards,
        force: Force::Loi,
        citation: None,
        when: ALWAYS,
        words: words(
            "Dire à qui exerce les droits de la personne soignée ce qui sera échangé, avec qui, et le droit de \
             s'opposer à tout moment.",
            "Tell whoever exercises the patient's rights what will be exchanged, with whom, and the right to oppose \
             it at any time.",
        ),
    }
}

pub(super) const TRACE: DutyRule = duty(
    Moment::After,
    DutyKind::Trace,
    Force::Recommandation,
    words(
        "Noter la date, le destinataire, l'objet, qui a été informé et comment, ou le motif de l'exception.",
        "Note the date, the recipient, the subject, who was told and how, or the reason for the exception.",
    ),
);

pub(super) static DUTIES: &[DutyRule] = &[KEEP_TO_THE_NECESSARY, TRACE];

/// Attempts that failed count as told (R1110-3): they are told once they can be.
static EXCHANGE_DUTIES: &[DutyRule] = &[
    KEEP_TO_THE_NECESSARY,
    TRACE,
    DutyRule {
        towards: Towards::EachGuardian(&HOLDER_TO_INFORM_LATER),
        ..duty(
            Moment::After,
            DutyKind::Inform,
            Force::Recommandation,
            words(
                "Informer ensuite cette personne, que l'on n'a pu joindre.",
                "Tell this person afterwards, who could not be reached.",
            ),
        )
    },
];

pub(super) const KEEP_TO_THE_NECESSARY: DutyRule = duty(
    Moment::Before,
    DutyKind::Limit,
    Force::Loi,
    words(
        "S'en tenir à ce qui est strictement nécessaire à la mission du destinataire.",
        "Keep to what is strictly necessary to the recipient's mission.",
    ),
);

#[cfg(test)]
pub(super) mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{asks, carried_by, outcome_of, with};

    /// A hospital doctor explains a treatment to the assistant familial; both parents told.
    pub(in super::super) fn exchange() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 9, "discernment": true},
            "guardians": [
                {"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false},
                {"id": "p", "relation": "pere", "authority": "exercee", "informingHarmsChild": false}
            ],
            "purpose": "soigner", "danger": "aucun", "offence": "aucune", "setting": "oral",
            "sender": {"role": "medecin", "service": {"id": "h", "kind": "etablissement-de-sante"}, "involved": true,
                       "sameCareTeam": false},
            "recipient": {"role": "assistant-familial", "service": {"id": "a", "kind": "ase"}, "involved": true},
            "items": [{"id": "x", "category": "sante-somatique", "subject": "enfant", "source": "soin",
                       "necessary": true, "secrecyAsked": false}],
            "notices": [{"to": "m", "state": "done"}, {"to": "p", "state": "impossible"}],
            "consents": []
        })
    }

    #[test]
    fn employees_of_the_list_not_volunteers() {
        let to = |role: &str| {
            let recipient = json!({"role": role, "service": {"id": "a", "kind": "essms-handicap"}, "involved": true});
            outcome_of(with(exchange(), "/recipient", recipient))
        };
        assert_eq!(to("educateur-specialise"), "permitted");
        assert_eq!(to("benevole"), "prohibited");
    }

    #[test]
    fn what_is_about_one_parent_s_care_asks_nothing_of_the_other() {
        let care = with(with(exchange(), "/items/0/subject", json!("parent")), "/items/0/subjectId", json!("m"));
        let care = with(care, "/notices", json!([]));
        assert!(asks(care.clone(), "csp-l1110-4-ii", "inform", Some("m")));
        for norm in ["csp-l1110-4-ii", "csp-l1110-4-iii-hors-equipe", "anesm-2011"] {
            for kind in ["inform", "seek-consent"] {
                assert!(!asks(care.clone(), norm, kind, Some("p")), "{norm} {kind}");
            }
        }
        for kind in ["consult", "report-back"] {
            assert!(
                !asks(care.clone(), "anesm-2011", kind, None),
                "a medical secret is not prepared with the family"
            );
        }
    }

    #[test]
    fn a_doctor_may_tell_the_foster_carer_what_daily_care_needs() {
        assert_eq!(outcome_of(exchange()), "permitted");
        assert!(carried_by(exchange(), "csp-l1110-4-ii"));
        assert_eq!(outcome_of(with(exchange(), "/items/0/necessary", json!(false))), "prohibited");
        assert_eq!(outcome_of(with(exchange(), "/recipient/involved", json!(false))), "prohibited");
        assert_eq!(outcome_of(with(exchange(), "/purpose", json!("autre"))), "prohibited");
        assert_eq!(outcome_of(with(exchange(), "/items/0/subject", json!("tiers"))), "prohibited");
    }

    #[test]
    fn where_nobody_holds_authority_the_young_person_is_told_and_may_oppose() {
        let deprived = json!([{"id": "m", "relation": "mere", "authority": "retiree", "informingHarmsChild": false}]);
        for guardians in [json!([]), deprived] {
            let alone = with(with(exchange(), "/guardians", guardians), "/notices", json!([]));
            let alone = with(with(alone, "/child/age", json!(16)), "/child/discernment", json!(true));
            assert_eq!(outcome_of(alone.clone()), "conditional");
            assert!(asks(alone.clone(), "csp-l1110-4-ii", "inform", Some("enfant")));
            let told = with(alone.clone(), "/notices", json!([{"to": "enfant", "state": "done"}]));
            assert_eq!(outcome_of(told), "permitted");
            let opposed = with(alone, "/consents", json!([{"by": "enfant", "state": "opposed"}]));
            assert_eq!(outcome_of(opposed), "prohibited");
        }
    }

    #[test]
    fn teachers_and_the_mdph_are_not_in_the_list() {
        for role in ["enseignant", "mdph", "cadre-ase"] {
            assert!(!carried_by(with(exchange(), "/recipient/role", json!(role)), "csp-l1110-4-ii"), "{role}");
        }
    }

    #[test]
    fn a_holder_still_to_tell_waits_and_an_opposition_closes() {
        let untold = with(exchange(), "/notices/1/state", json!("excused-child-interest"));
        assert_eq!(outcome_of(untold.clone()), "conditional", "no exception for the child's interest here");
        assert!(asks(untold, "csp-l1110-4-ii", "inform", Some("p")));
        let opposed = with(exchange(), "/consents", json!([{"by": "m", "state": "opposed"}]));
        assert_eq!(outcome_of(opposed), "prohibited");
    }

    #[test]
    fn a_minor_who_asked_for_secrecy_exercises_the_right_alone() {
        let secret = with(exchange(), "/items/0/secrecyAsked", json!(true));
        assert_eq!(outcome_of(secret.clone()), "prohibited", "not to whom the minor lives with (droit.md S03)");
        let nurse =
            json!({"role": "infirmier", "service": {"id": "a", "kind": "etablissement-de-sante"}, "involved": true});
        let secret = with(secret, "/recipient", nurse);
        let untold = with(secret, "/notices", json!([]));
        assert_eq!(outcome_of(untold.clone()), "conditional");
        assert!(asks(untold.clone(), "csp-l1110-4-ii", "inform", Some("enfant")));
        assert!(!asks(untold.clone(), "csp-l1110-4-ii", "inform", Some("m")));
        assert_eq!(outcome_of(with(untold, "/notices", json!([{"to": "enfant", "state": "done"}]))), "permitted");
    }

    #[test]
    fn a_parent_in_care_is_the_one_told() {
        let parent = with(exchange(), "/items/0/subject", json!("parent"));
        let mother = with(parent.clone(), "/items/0/subjectId", json!("m"));
        assert_eq!(outcome_of(with(mother.clone(), "/notices/1/state", json!("planned"))), "permitted");
        assert_eq!(outcome_of(with(mother, "/notices/0/state", json!("planned"))), "conditional");
        let opposed = with(parent, "/items/0/subjectId", json!("p"));
        assert_eq!(outcome_of(with(opposed, "/consents", json!([{"by": "p", "state": "opposed"}]))), "prohibited");
    }

    #[test]
    fn the_social_side_opens_on_28_january_2016() {
        assert_eq!(outcome_of(with(exchange(), "/date", json!("2016-01-27"))), "prohibited");
        assert_eq!(outcome_of(with(exchange(), "/date", json!("2016-01-28"))), "permitted");
        let nurse = with(exchange(), "/recipient/role", json!("infirmier"));
        assert_eq!(outcome_of(with(nurse, "/date", json!("2016-01-27"))), "permitted");
    }

    #[test]
    fn the_list_binds_both_sides() {
        let inspector =
            json!({"role": "cadre-ase", "service": {"kind": "ase"}, "involved": true, "sameCareTeam": false});
        let request = with(with(exchange(), "/sender", inspector), "/recipient/role", json!("medecin"));
        assert!(!carried_by(request, "csp-l1110-4-ii"));
    }
}
