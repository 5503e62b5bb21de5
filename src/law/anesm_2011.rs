//! # Anesm (aujourd'hui HAS), recommandation publiée le 27 mai 2011 — le partage d'informations
//!
//! **Lecture.** Bonnes pratiques, jamais une condition légale : rechercher l'accord même là où la loi
//! demande seulement d'informer ; préparer le partage avec la famille et l'enfant ; en rendre compte
//! ensuite ; distinguer ce qui est constaté, rapporté et interprété ; garder les mots de l'enfant
//! comme des mots ; n'échanger que ce qui sert le projet.
//!
//! **Ce qu'elle ne dit pas.** Elle distingue partager (une appréciation) et transmettre (une
//! obligation) : une alerte n'attend ni accord ni préparation. D'où deux listes : l'une pour le
//! partage entre professionnels, l'autre pour tout écrit ou propos qui part.
//!
//! **Versions.** Avis favorable de décembre 2010, publication le 27 mai 2011. Une recommandation
//! n'ouvre ni ne ferme rien : ses conseils accompagnent ce que la loi ouvre.

use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Towards, Version, Way, condition, duty,
    version,
};
use crate::facts::family::HOLDER;
use crate::facts::information::{HEALTH_CATEGORIES, KEPT_FROM_THE_PARENTS};
use crate::facts::test::{NEVER, category, consent, no, since, subject, subject_consent};
use crate::facts::{Fact, GuardianFact, NO, Test, day};
use crate::request::vocabulary::{ConsentState, Nature, NoticeState, Subject};
use crate::wording::words;

/// What is advised for a share between professionals.
pub(super) static SHARING: Norm = Norm {
    summary: words(
        "Rechercher l'accord, préparer le partage avec la famille, en rendre compte.",
        "Seek agreement, prepare the share with the family, account for it.",
    ),
    duties: SHARING_DUTIES,
    ..WRITING_SHAPE
};

/// What is advised for whatever is told or written to another professional or an authority.
pub(super) static TELLING: Norm = Norm { id: "anesm-2011-ecrit", duties: TELLING_DUTIES, ..WRITING_SHAPE };

/// The ways its advice on writing goes with: all but giving access to the person concerned.
pub(super) const WAYS_OF_TELLING: &[Way] =
    &[Way::Secret, Way::Alerter, Way::Transmettre, Way::Requerir, Way::Reveler, Way::Partager, Way::Discretion];

const WRITING_SHAPE: Norm = Norm {
    id: "anesm-2011",
    citation: "Anesm, recommandation « Le partage d'informations à caractère secret en protection de l'enfance » (2011)",
    force: Force::Recommandation,
    effect: Effect::LeavesToJudgement,
    way: Way::Partager,
    summary: words("Distinguer faits, propos et interprétations.", "Tell facts, words and interpretations apart."),
    versions: VERSIONS,
    conditions: &[OPENS_NOTHING],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

/// A recommendation opens nothing: its advice goes with what the law allows.
const OPENS_NOTHING: Condition = condition(
    words("Une recommandation n'ouvre aucun partage", "A recommendation opens no share"),
    Fact::Purpose,
    NEVER,
);

const VERSIONS: &[Version] = &[version(PUBLISHED, words("Publiée le 27 mai 2011.", "Published on 27 May 2011."))];

const PUBLISHED: jiff_core::civil::Date = day(2011, 5, 27);
const SINCE: Test = since(PUBLISHED);

/// A holder whom nobody asked yet, who can be reached, and whom it does no harm to ask, nor to tell. Who refused or withdrew
/// has said so.
const MAY_BE_ASKED: Test = Test::All(&[
    Test::Fact(&HOLDER),
    consent(&[ConsentState::NotSought]),
    Test::Not(&Test::Guardian(
        GuardianFact::Notice,
        NoticeState::set(&[NoticeState::Impossible, NoticeState::ExcusedChildInterest]),
    )),
    Test::Guardian(GuardianFact::Harms, NO),
]);

const OF_A_PARENT: Test = subject(&[Subject::Parent]);
/// A medical secret of one adult is no matter to prepare with the family.
const CARE_OF_A_PARENT: Test = Test::All(&[OF_A_PARENT, category(HEALTH_CATEGORIES)]);

/// The family is neither asked nor told of what the parents must not learn (CSP L1111-5; droit.md U6).
const NOT_KEPT: Test = Test::Not(&Test::Fact(&KEPT_FROM_THE_PARENTS));

const SEEK_AGREEMENT: DutyRule = duty(
    Moment::Before,
    DutyKind::SeekConsent,
    Force::Recommandation,
    words(
        "Rechercher l'accord de cette personne, même si la loi demande seulement de l'informer.",
        "Seek the agreement of this person, even if the law only asks to inform them.",
    ),
);

static SHARING_DUTIES: &[DutyRule] = &[
    DutyRule {
        towards: Towards::EachGuardian(&MAY_BE_ASKED),
        when: Test::All(&[SINCE, Test::Not(&OF_A_PARENT), NOT_KEPT, Test::SomeGuardian(&MAY_BE_ASKED)]),
        ..SEEK_AGREEMENT
    },
    // what is a parent's own is theirs to agree to, not the other's
    DutyRule {
        towards: Towards::Subject(&MAY_BE_ASKED),
        when: Test::All(&[SINCE, OF_A_PARENT, subject_consent(&[ConsentState::NotSought])]),
        ..SEEK_AGREEMENT
    },
    DutyRule {
        when: Test::All(&[SINCE, Test::Not(&CARE_OF_A_PARENT), NOT_KEPT]),
        ..duty(
            Moment::Before,
            DutyKind::Consult,
            Force::Recommandation,
            words(
                "Préparer le partage avec l'enfant et sa famille (avec lui seul, majeur ou émancipé) : quoi, à qui, dans quel but.",
                "Prepare the share with the child and the family (with them alone, of age or emancipated): what, to whom, what for.",
            ),
        )
    },
    DutyRule {
        when: Test::All(&[SINCE, no(Fact::ServesProject)]),
        ..duty(
            Moment::Before,
            DutyKind::Limit,
            Force::Recommandation,
            words(
                "Cette information ne sert aucun axe du projet : se demander si le partage est utile.",
                "Serves no axis of the project: ask whether the share is of use.",
            ),
        )
    },
    DutyRule {
        when: Test::All(&[SINCE, Test::Not(&CARE_OF_A_PARENT), NOT_KEPT]),
        ..duty(
            Moment::After,
            DutyKind::ReportBack,
            Force::Recommandation,
            words(
                "Rendre compte à l'enfant et à sa famille de ce qui a été partagé (à lui seul, majeur ou émancipé).",
                "Tell the child and the family what was shared (them alone, of age or emancipated).",
            ),
        )
    },
];

static TELLING_DUTIES: &[DutyRule] = &[
    DutyRule {
        when: SINCE,
        ..duty(
            Moment::Before,
            DutyKind::Write,
            Force::Recommandation,
            words(
                "Distinguer ce qui est constaté, ce qui est rapporté et ce que vous en comprenez.",
                "Tell apart what was observed, what was reported and what you make of it.",
            ),
        )
    },
    DutyRule {
        when: Test::All(&[SINCE, Test::Is(Fact::Nature, Nature::ProposRapporte.bit())]),
        ..duty(
            Moment::Before,
            DutyKind::Write,
            Force::Recommandation,
            words(
                "Garder les mots de l'enfant comme des mots : entre guillemets, avec leur contexte.",
                "Keep the child's words as words: quoted, with their context.",
            ),
        )
    },
];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{asks, decision_of, outcome_of, with};

    fn share() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false, "discernment": true}, "measure": "placement-ase",
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "sender": {"role": "educateur-specialise", "involved": true, "service": {"id": "a", "kind": "essms-protection-enfance"}},
            "recipient": {"role": "puericultrice-pmi", "involved": true, "service": {"id": "b", "kind": "pmi"}},
            "purpose": "evaluer", "danger": "aucun",
            "items": [{"id": "a", "subject": "enfant", "category": "vie-quotidienne", "necessary": true, "source": "confidence", "nature": "propos-rapporte"}],
            "notices": [{"to": "m", "state": "done"}, {"to": "enfant", "state": "done"}], "consents": [],
        })
    }

    #[test]
    fn on_ne_demande_rien_a_qui_l_on_ne_peut_rien_dire() {
        for state in ["excused-child-interest", "impossible"] {
            let untold = with(share(), "/notices/0/state", json!(state));
            assert!(!asks(untold, "anesm-2011", "seek-consent", Some("m")), "{state}");
        }
    }

    #[test]
    fn les_conseils_accompagnent_le_partage_sans_rien_fermer() {
        assert_eq!(outcome_of(share()), "permitted");
        assert!(asks(share(), "anesm-2011", "seek-consent", Some("m")));
        assert!(asks(share(), "anesm-2011", "report-back", None));
        let decision = decision_of(share());
        let mut advice =
            decision.before.iter().chain(&decision.after).filter(|duty| duty.norm.starts_with("anesm-2011"));
        assert!(advice.all(|duty| duty.force == "recommandation" && !duty.blocking));
    }

    #[test]
    fn on_ne_redemande_pas_a_qui_a_repondu_ni_a_qui_est_hors_d_atteinte() {
        let asked = |request: Value| asks(request, "anesm-2011", "seek-consent", Some("m"));
        for state in ["given", "refused", "withdrawn", "opposed"] {
            assert!(!asked(with(share(), "/consents", json!([{"by": "m", "state": state}]))), "{state}");
        }
        assert!(asked(with(share(), "/consents", json!([{"by": "m", "state": "not-sought"}]))));
        let ended = json!([{"by": "m", "state": "given", "until": "2026-01-01"}]);
        assert!(asked(with(share(), "/consents", ended)), "sought again once it has ended");
        assert!(!asked(with(share(), "/notices/0/state", json!("impossible"))));
    }

    #[test]
    fn une_alerte_n_attend_pas_d_accord_et_rien_n_est_conseille_avant_2011() {
        let alert = with(with(share(), "/recipient", json!({"role": "crip"})), "/danger", json!("danger"));
        assert_eq!(outcome_of(alert.clone()), "required");
        assert!(!asks(alert.clone(), "anesm-2011", "seek-consent", None));
        assert!(asks(alert, "anesm-2011-ecrit", "write", None));
        assert!(!asks(with(share(), "/date", json!("2011-05-26")), "anesm-2011-ecrit", "write", None));
        assert!(asks(with(share(), "/date", json!("2011-05-27")), "anesm-2011-ecrit", "write", None));
    }

    #[test]
    fn what_serves_no_axis_is_questioned() {
        assert!(asks(with(share(), "/items/0/axes", json!([])), "anesm-2011", "limit", None));
        assert!(!asks(share(), "anesm-2011", "limit", None));
    }
}
