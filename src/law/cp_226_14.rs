//! # CP, art. 226-14, 1° — révéler à une autorité des maltraitances infligées
//!
//! **Lecture.** Le secret ne s'oppose plus à qui informe une autorité judiciaire, médicale ou
//! administrative de maltraitances, de privations ou de sévices, atteintes sexuelles comprises,
//! infligés à un mineur ou à une personne hors d'état de se protéger. Toute personne est visée.
//! Ni accord ni information préalable. Qui signale de bonne foi n'engage pas sa responsabilité.
//!
//! **Ce que l'article ne dit pas.** Il n'oblige pas : le devoir, quand il existe, vient d'ailleurs
//! (CASF L. 226-2-1 et L. 221-6, CPP 40, CP 434-3). Il parle de faits infligés ; la seule crainte
//! passe par l'information préoccupante. Le maire ou le chef d'établissement n'est pas l'autorité
//! chargée de protéger (lecture prudente, droit.md C05) ; celle qui contrôle les établissements l'est (S31). Ne l'ouvre pas
//! non plus ce qui n'est connu que par l'avis du parquet à une administration (CPP 11-2).
//!
//! **Discuté.** La victime devenue majeure.
//!
//! **Les autres cas.** 2°, 2° bis, 3° : professionnels de santé, voir `cp_226_14_soins`. Le 4°
//! (arme, avis au préfet) et le 5° (vétérinaire) n'ont pas de destinataire dans le contrat : non
//! modélisés.
//!
//! **Versions.** Tous les mineurs depuis 2004. Immunité écrite depuis le 7 novembre 2015 ; le mot
//! « maltraitances » depuis le 10 avril 2024 (jour déduit de la publication). Cite le code de
//! procédure pénale : refondu au 1er janvier 2029.

use super::casf_l226_2_1::WHETHER_THE_OTHER_PARENT_IS_MEANT;
use super::casf_l226_4::{COPY_TO_THE_DEPARTMENT, OTHER_PARENT, TELL_IN_WRITING};
use super::cpp_11::TOLD_BY_NOTICE;
use super::csp_r4127_44::ALERTING_IS_THE_RULE;
use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Towards, Version, Way, condition, debated,
    duty, version, version_until_recodification,
};
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::family::{HOLDER, HOLDER_TO_TELL};
use crate::facts::information::{MALTREATMENT, NEEDED_TO_PROTECT, VICTIM_IS_A_MINOR, VULNERABLE_ADULT};
use crate::facts::protection::{AUTHORITIES, DEPARTMENT, PRIVATE_PERSONS};
use crate::facts::test::{recipient, sender, since, source, subject};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Offence, OffenceOn, Role, Source, Subject};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cp-226-14-1",
    citation: "CP, art. 226-14, 1°",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "Chacun peut révéler à une autorité des maltraitances infligées à un mineur, sans accord. La bonne foi protège \
         qui signale.",
        "Anybody may tell an authority of ill-treatment inflicted on a minor, without consent. Good faith protects whoever reports.",
    ),
    versions: VERSIONS,
    conditions: CONDITIONS,
    formalities: &[],
    duties: DUTIES,
    edges: NO_EDGES,
};

static VERSIONS: &[Version] = &[
    version(day(2007, 3, 7), words("Tous les mineurs, depuis 2004.", "All minors, since 2004.")),
    version(
        day(2015, 11, 7),
        words(
            "Loi n° 2015-1402 : qui signale de bonne foi n'engage pas sa responsabilité.",
            "Loi no. 2015-1402: no liability for whoever reports in good faith.",
        ),
    ),
    version_until_recodification(
        day(2024, 4, 10),
        words("Loi n° 2024-317 : le mot « maltraitances ».", "Loi no. 2024-317: the word \"maltraitances\"."),
    ),
];

static CONDITIONS: &[Condition] = &[
    condition(
        words(
            "Le destinataire est une autorité judiciaire, médicale ou administrative chargée de protéger",
            "The recipient is a judicial, medical or administrative authority in charge of protecting",
        ),
        Fact::RecipientRole,
        // the authority that controls establishments is an administrative one (droit.md S31)
        Test::Any(&[recipient(AUTHORITIES), recipient(&[Role::AutoriteDeControle])]),
    ),
    condition(
        words(
            "Des maltraitances, privations ou sévices ont été infligés",
            "Ill-treatment, deprivation or abuse was inflicted",
        ),
        Fact::Category,
        Test::Any(&[Test::Fact(&MALTREATMENT), Test::Fact(&VULNERABLE_ADULT)]),
    ),
    debated(
        words(
            "La victime est mineure ou hors d'état de se protéger",
            "The victim is a minor or unable to protect themself",
        ),
        Fact::Age,
        Test::Any(&[Test::Fact(&VICTIM_IS_A_MINOR), Test::Fact(&VULNERABLE_ADULT)]),
        Test::Not(&SUFFERED_AS_AN_ADULT),
        words(
            "Victime devenue majeure : une lecture s'attache au jour des faits, l'autre à celui où l'on parle. À \
             peser : son accord, d'autres mineurs exposés.",
            "Victim now of age: one reading looks at the day of the facts, the other at the day of speaking. To \
             weigh: their agreement, other minors exposed.",
        ),
    ),
    condition(
        words(
            "Ce sont les faits eux-mêmes, ou ce qui est nécessaire à l'autorité",
            "It is the facts themselves, or what the authority needs",
        ),
        Fact::Necessary,
        Test::Fact(&NEEDED_TO_PROTECT),
    ),
    condition(
        words(
            "Vous ne le savez pas seulement par un avis du parquet à votre administration (CPP 11-2)",
            "You do not know it only through the public prosecutor's notice to your administration (CPP 11-2)",
        ),
        Fact::Source,
        Test::Not(&ONLY_BY_NOTICE),
    ),
];

/// Facts suffered once of age, by somebody able to protect themself: no reading reaches them.
pub(super) const SUFFERED_AS_AN_ADULT: Test = Test::All(&[
    Test::Is(Fact::Offence, Offence::set(&[Offence::Crime, Offence::Delit])),
    Test::Is(Fact::OffenceOn, OffenceOn::Adulte.bit()),
]);

const ONLY_BY_NOTICE: Test = Test::All(&[
    source(&[Source::ProcedureJudiciaire]),
    subject(&[Subject::Professionnel]),
    sender(TOLD_BY_NOTICE),
    since(day(2016, 4, 16)),
]);

static DUTIES: &[DutyRule] = &[
    WRITE_FACTS,
    ALERTING_IS_THE_RULE,
    TELL_THE_FAMILY,
    TELL_WHOM_IT_IS_ABOUT,
    TRACE,
    TELL_THE_PARENTS_IN_WRITING,
    AND_THE_OTHER_PARENT,
    COPY_TO_THE_DEPARTMENT,
];

/// The département that seizes the prosecutor, whatever text it goes by.
pub(super) const TELL_THE_PARENTS_IN_WRITING: DutyRule = DutyRule {
    towards: Towards::EachGuardian(&Test::Fact(&HOLDER)),
    citation: Some("CASF, art. L. 226-5"),
    when: THE_DEPARTMENT_SEIZES,
    ..duty(Moment::After, DutyKind::Inform, Force::Loi, TELL_IN_WRITING)
};
pub(super) const AND_THE_OTHER_PARENT: DutyRule = DutyRule {
    towards: Towards::EachGuardian(&OTHER_PARENT),
    citation: Some("CASF, art. L. 226-5"),
    when: Test::All(&[THE_DEPARTMENT_SEIZES, Test::SomeGuardian(&OTHER_PARENT)]),
    ..duty(Moment::After, DutyKind::Inform, Force::Loi, WHETHER_THE_OTHER_PARENT_IS_MEANT)
};
const THE_DEPARTMENT_SEIZES: Test = Test::All(&[sender(DEPARTMENT), recipient(&[Role::Procureur])]);

pub(super) const WRITE_FACTS: DutyRule = duty(
    Moment::Before,
    DutyKind::Write,
    Force::Recommandation,
    words(
        "Écrire des faits datés, leur source et les mots de l'enfant tels quels, sans les qualifier.",
        "Write dated facts, their source and the child's own words, without giving them a legal name.",
    ),
);

/// Good practice of professionals where the text asks for no notice.
pub(super) const TELL_THE_FAMILY: DutyRule = DutyRule {
    moment: Moment::Before,
    kind: DutyKind::Inform,
    towards: Towards::EachGuardian(&HOLDER_TO_TELL),
    force: Force::Recommandation,
    citation: None,
    when: Test::All(&[
        Test::Fact(&MINOR_NOT_EMANCIPATED),
        Test::Not(&sender(PRIVATE_PERSONS)),
        Test::Not(&OF_A_PARENT),
        Test::Not(&OF_AN_ADULT_VICTIM),
    ]),
    words: words(
        "Informer cette personne, sauf si c'est contraire à l'intérêt de l'enfant, par exemple quand les faits la mettent en cause. Le \
         texte ne l'exige pas.",
        "Tell this person, unless contrary to the child's interest, as where the facts point to them. The text does not ask \
         for it.",
    ),
};

/// What is about one parent is told to that parent alone (CP 226-13).
const TELL_WHOM_IT_IS_ABOUT: DutyRule = DutyRule {
    towards: Towards::Subject(&HOLDER_TO_TELL),
    when: Test::All(&[Test::Fact(&MINOR_NOT_EMANCIPATED), Test::Not(&sender(PRIVATE_PERSONS)), OF_A_PARENT]),
    ..TELL_THE_FAMILY
};

const OF_A_PARENT: Test = subject(&[Subject::Parent]);

/// What an adult suffered is no matter for the child's parents.
const OF_AN_ADULT_VICTIM: Test = Test::All(&[
    Test::Is(Fact::Offence, Offence::set(&[Offence::Crime, Offence::Delit])),
    Test::Is(Fact::OffenceOn, OffenceOn::set(&[OffenceOn::Adulte, OffenceOn::AdulteVulnerable])),
    Test::Not(&subject(&[Subject::Enfant, Subject::Fratrie, Subject::Famille])),
]);

pub(super) const TRACE: DutyRule = duty(
    Moment::After,
    DutyKind::Trace,
    Force::Recommandation,
    words(
        "Noter la date, le destinataire, l'objet et la base.",
        "Note the date, the recipient, the subject and the basis.",
    ),
);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{asks, carried_by, outcome_of, with};

    fn a_psychiatrist_tells_the_crip() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 8, "discernment": true, "emancipated": false},
            "guardians": [{"id": "mere", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "measure": "aucune",
            "sender": {"role": "paramedical", "service": {"id": "a", "kind": "cabinet-liberal"}, "involved": false},
            "recipient": {"role": "juge-aux-affaires-familiales", "service": {"id": "b", "kind": "tribunal"}, "involved": false},
            "purpose": "signalement", "request": "initiative", "setting": "ecrit",
            "danger": "danger", "offence": "aucune", "judgeSeized": false, "moving": false,
            "items": [{"id": "i", "category": "violences-subies", "subject": "enfant", "source": "soin", "necessary": true,
                       "anonymised": false, "harmsChild": false, "secrecyAsked": false, "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn a_child_who_alerts_is_not_given_away_to_the_parents() {
        let alert = |role: &str| {
            let sender = json!({"role": role, "service": {"id": "a", "kind": "aucun"}, "involved": false});
            let alert = with(a_psychiatrist_tells_the_crip(), "/sender", sender);
            let crip = with(alert, "/recipient", json!({"role": "crip", "service": {"id": "c", "kind": "crip"}}));
            with(crip, "/items/0/source", json!("vie-privee"))
        };
        // a professional does so as good practice
        assert!(asks(a_psychiatrist_tells_the_crip(), "cp-226-14-1", "inform", Some("mere")));
        assert!(carried_by(alert("enfant"), "cp-226-14-1"));
        for role in ["enfant", "fratrie", "grand-parent", "autre-tiers", "auteur-information-preoccupante", "parent"]
        {
            assert!(!asks(alert(role), "cp-226-14-1", "inform", None), "{role}");
        }
    }

    #[test]
    fn anybody_may_tell_an_authority_of_harm_done_to_a_minor() {
        assert_eq!(outcome_of(a_psychiatrist_tells_the_crip()), "permitted");
        assert!(carried_by(a_psychiatrist_tells_the_crip(), "cp-226-14-1"));
        assert!(asks(a_psychiatrist_tells_the_crip(), "cp-226-14-1", "inform", Some("mere")));
    }

    #[test]
    fn what_an_adult_suffered_is_neither_told_to_the_child_s_parents_nor_copied_to_the_department() {
        let nurse =
            json!({"role": "infirmier", "service": {"id": "h", "kind": "etablissement-de-sante"}, "involved": false});
        let prosecutor = json!({"role": "procureur", "service": {"id": "q", "kind": "parquet"}, "involved": false});
        let of_the_child = with(with(a_psychiatrist_tells_the_crip(), "/sender", nurse), "/recipient", prosecutor);
        let offence = with(with(of_the_child.clone(), "/offence", json!("delit")), "/danger", json!("aucun"));
        let of_the_grandmother = with(
            with(with(offence, "/offenceOn", json!("adulte-vulnerable")), "/items/0/subject", json!("autre-famille")),
            "/items/0/subjectId",
            json!("grand-mere"),
        );
        assert_eq!(outcome_of(of_the_grandmother.clone()), "permitted");
        assert!(!asks(of_the_grandmother.clone(), "cp-226-14-1", "inform", None));
        let copied = |request: Value| {
            ["cp-226-14-1", "casf-l226-4-ii"].iter().any(|norm| asks(request.clone(), norm, "copy", None))
        };
        assert!(!copied(of_the_grandmother));
        assert!(asks(of_the_child.clone(), "cp-226-14-1", "inform", Some("mere")));
        assert!(copied(of_the_child));
    }

    #[test]
    fn a_neighbour_is_no_authority() {
        let request = with(a_psychiatrist_tells_the_crip(), "/recipient/role", json!("autre-tiers"));
        assert_eq!(outcome_of(request), "prohibited");
    }

    #[test]
    fn conditions_of_upbringing_alone_are_not_harm_done() {
        let request = with(a_psychiatrist_tells_the_crip(), "/items/0/category", json!("conditions-d-education"));
        let request = with(request, "/danger", json!("risque"));
        assert_eq!(outcome_of(request), "prohibited");
    }

    #[test]
    fn harm_done_to_somebody_now_of_age_is_for_the_professional_to_weigh() {
        let request = with(a_psychiatrist_tells_the_crip(), "/child/age", json!(19));
        assert_eq!(outcome_of(request.clone()), "judgement");
        assert!(carried_by(request, "cp-226-14-1"));
    }

    #[test]
    fn what_is_known_only_by_the_prosecutor_s_notice_does_not_go_by_this_text() {
        let director = json!({"role": "directeur", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": false});
        let notice = with(
            with(a_psychiatrist_tells_the_crip(), "/sender", director),
            "/items/0/subject",
            json!("professionnel"),
        );
        let notice = with(with(notice, "/offence", json!("delit")), "/offenceOn", json!("autre-mineur"));
        assert!(carried_by(notice.clone(), "cp-226-14-1"));
        let notice = with(notice, "/items/0/source", json!("procedure-judiciaire"));
        assert!(!carried_by(notice.clone(), "cp-226-14-1"));
        assert!(carried_by(with(notice, "/date", json!("2016-04-15")), "cp-226-14-1"));
    }
}
