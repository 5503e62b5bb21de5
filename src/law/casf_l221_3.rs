//! # CASF, art. L. 221-3 et R. 221-5 à R. 221-10 — la famille change de département
//!
//! **Lecture.** Quand une famille déménage alors qu'une prestation d'aide sociale à l'enfance (hors
//! aide financière), une mesure judiciaire de protection ou une information préoccupante est en
//! cours, le président du conseil départemental d'origine en informe celui d'arrivée et lui
//! transmet ce que sa mission demande. Depuis 2022, un président qui évalue peut demander à un autre
//! ce qu'il connaît de la famille : il répond. Sauf intérêt contraire de l'enfant (R. 221-5), les
//! parents sont informés (R. 221-5-1, -5-3). L'aide administrative : voir `casf_r221_5_2.rs`.
//!
//! **Ce que l'article ne dit pas.** Il ne vaut que de département à département : un service à un
//! autre relève de L. 226-2-2. Adresse inconnue : L. 226-3-2. Rien après la majorité, sauf action
//! éducative en cours (R. 221-9, al. 3).
//!
//! **Dans le moteur.** L'accord écrit donné, la transmission de l'aide administrative est due.
//!
//! **Versions.** Loi 2012-301 ; décret 2013-994 (aucun accord avant) ; demande : loi 2022-140.

use super::casf_l221_6::NOT_RAW_NOTES;
use super::casf_l226_2_1::{TELL_HOLDERS_FIRST, THE_OTHER_PARENT};
use super::cpc_1187::NO_COURT_DOCUMENT;
use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Formality, Moment, NO_EDGES, Norm, Version, Way, condition,
    debated, duty, version,
};
use crate::facts::child::{DECIDES_ALONE, MINOR, MINOR_NOT_EMANCIPATED, YOUNG_ADULT};
use crate::facts::family::{HOLDER_WITHOUT_CONSENT, NOBODY_HOLDS_AUTHORITY, PARENT_TO_TELL};
use crate::facts::information::{JUDICIAL_CATEGORIES, NEEDED_BY_THE_SERVICE};
use crate::facts::protection::{ADMINISTRATIVE_MEASURES, ASE, DEPARTMENT, JUDICIAL_MEASURES};
use crate::facts::test::{
    ALWAYS, before, category, child_consent, measure, recipient, recipient_service, request_form, sender, since, yes,
};
use crate::facts::{Fact, GuardianFact, NO, Test, day};
use crate::request::vocabulary::{ConsentState, Measure, RequestForm, ServiceKind};
use crate::wording::{Words, words};

pub(super) static NORM: Norm = Norm {
    id: "casf-l221-3",
    citation: "CASF, art. L. 221-3",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Famille qui déménage, mesure ou information préoccupante en cours : le département d'origine transmet à celui \
         d'arrivée ; il répond à qui évalue (2022).",
        "Family moving, measure or report of concern under way: the département of origin passes on to the new one, and \
         answers one that evaluates (2022).",
    ),
    versions: VERSIONS,
    conditions: &[
        TO_WHO_RECEIVES_THERE,
        FROM_THE_DEPARTMENT,
        MOVES_OR_ASKED,
        NOT_OF_AGE,
        DUE,
        NEEDED,
        NOT_RAW_NOTES,
        NO_FILE_OF_THE_JUDGE,
    ],
    formalities: &[TELL_BY_DECREE],
    duties: DUTIES,
    edges: NO_EDGES,
};

static VERSIONS: &[Version] = &[
    version(day(2012, 3, 7), words("Créé par la loi n° 2012-301.", "Created by loi no. 2012-301.")),
    version(day(2013, 11, 10), words("Décret n° 2013-994 : formalités.", "Décret no. 2013-994: formalities.")),
    version(
        day(2022, 2, 9),
        words(
            "Loi n° 2022-140 : un département peut en interroger un autre.",
            "Loi no. 2022-140: one may ask another.",
        ),
    ),
];

/// Told of the procedure, unless contrary to the child's interest (R221-5). For an administrative help the written agreement
/// tells them (R221-5-2), unless the other département asks, which waits for none.
const TELL_BY_DECREE: Formality = Formality {
    duty: DutyRule {
        force: Force::Reglement,
        citation: Some("CASF, art. R. 221-5-1 et R. 221-5-3"),
        when: PARENTS_ARE_TOLD,
        ..TELL_HOLDERS_FIRST.duty
    },
    ..TELL_HOLDERS_FIRST
};

const PARENTS_ARE_TOLD: Test =
    Test::All(&[since(day(2013, 11, 10)), Test::Any(&[Test::Not(&measure(ADMINISTRATIVE_MEASURES)), ASKED])]);

const ELSEWHERE: Words =
    words("Le destinataire reçoit pour un autre département", "The recipient receives for another département");
const OF_ANOTHER_ASE: Test = Test::All(&[recipient_service(&[ServiceKind::AutreDepartement]), recipient(ASE)]);

pub(super) const TO_ANOTHER_DEPARTMENT: Condition = condition(ELSEWHERE, Fact::RecipientService, OF_ANOTHER_ASE);

const TO_WHO_RECEIVES_THERE: Condition = debated(
    ELSEWHERE,
    Fact::RecipientService,
    Test::All(&[recipient_service(&[ServiceKind::AutreDepartement]), recipient(DEPARTMENT)]),
    OF_ANOTHER_ASE,
    words(
        "La transmission va de président à président, par des agents habilités un à un (R. 221-8) ; d'un professionnel à l'autre, \
         c'est L. 226-2-2. À peser : ce référent est-il habilité à recevoir.",
        "The transmission goes from president to president, by agents authorised one by one (R. 221-8); from one professional to \
         another it is L. 226-2-2. To weigh: whether this case worker is authorised to receive.",
    ),
);

pub(super) const FROM_THE_DEPARTMENT: Condition = condition(
    words("Vous agissez pour le département d'origine", "You act for the département of origin"),
    Fact::SenderRole,
    sender(ASE),
);

/// R221-6 lists decisions and reports; the judge's file is read at the court (CPC 1187; droit.md §3.Z2).
pub(super) const NO_FILE_OF_THE_JUDGE: Condition = debated(
    NO_COURT_DOCUMENT,
    Fact::Category,
    Test::Not(&category(JUDICIAL_CATEGORIES)),
    ALWAYS,
    words(
        "La décision et les rapports suivent l'enfant (R. 221-6) ; les autres pièces se lisent chez le juge (CPC 1187). À peser : \
         remettre la décision, dire où lire le reste.",
        "The decision and the reports follow the child (R. 221-6); other documents are read at the court (CPC 1187). To weigh: \
         handing over the decision, saying where to read the rest.",
    ),
);

const ASKED: Test = Test::All(&[request_form(&[RequestForm::DemandeAutreDepartement]), since(day(2022, 2, 9))]);

const MOVES_OR_ASKED: Condition = condition(
    words(
        "La famille change de département, ou l'autre département, qui évalue, vous interroge (2022)",
        "The family changes département, or the other one, which is evaluating, asks you (2022)",
    ),
    Fact::Moving,
    Test::Any(&[yes(Fact::Moving), ASKED]),
);

const EDUCATIONAL_HELP_AGREED: Test = Test::All(&[
    Test::Fact(&YOUNG_ADULT),
    measure(&[Measure::AideEducativeDomicile, Measure::AccueilJeuneMajeur]),
    child_consent(&[ConsentState::Given]),
]);

pub(super) const NOT_OF_AGE: Condition = debated(
    words("L'enfant est mineur (rien après la majorité)", "The child is a minor (nothing after majority)"),
    Fact::Age,
    Test::Fact(&MINOR),
    EDUCATIONAL_HELP_AGREED,
    words(
        "R. 221-9 réserve l'action éducative en cours après la majorité : une lecture y range cette aide, l'autre non. \
         À peser : son accord, donné ici.",
        "R. 221-9 excepts educational help under way after majority: one reading counts this help in, the other does \
         not. To weigh: their agreement, given here.",
    ),
);

pub(super) const NEEDED: Condition = condition(
    words(
        "L'information est nécessaire à la mission de l'autre département",
        "The information is needed for the other département's mission",
    ),
    Fact::Necessary,
    Test::Fact(&NEEDED_BY_THE_SERVICE),
);

/// R221-5: no formality where it would be contrary to the child's interest.
pub(super) const UNLESS_CONTRARY: Test = Test::Guardian(GuardianFact::Harms, NO);
pub(super) const STILL_TO_AGREE: Test = Test::All(&[HOLDER_WITHOUT_CONSENT, UNLESS_CONTRARY]);
pub(super) const AGREEMENT_IS_LACKING: Test = Test::Any(&[HOLDERS_STILL_TO_AGREE, PERSON_STILL_TO_AGREE]);
pub(super) const HOLDERS_STILL_TO_AGREE: Test =
    Test::All(&[Test::Fact(&MINOR_NOT_EMANCIPATED), Test::SomeGuardian(&STILL_TO_AGREE)]);
/// Who is emancipated answers alone.
pub(super) const PERSON_STILL_TO_AGREE: Test =
    Test::All(&[Test::Fact(&DECIDES_ALONE), Test::Not(&child_consent(&[ConsentState::Given]))]);

/// An agreement that nobody in the request can give is not there (R221-5-2).
const LACKING_OR_NOBODY_TO_AGREE: Test = Test::Any(&[AGREEMENT_IS_LACKING, Test::Fact(&NOBODY_HOLDS_AUTHORITY)]);

const DUE: Condition = condition(
    words(
        "Mesure judiciaire ou information préoccupante en cours, aide avec accord écrit, ou demande de l'autre",
        "Judicial measure or report of concern under way, help with written agreement, or the other's request",
    ),
    Fact::Measure,
    Test::Any(&[
        ASKED,
        measure(JUDICIAL_MEASURES),
        measure(&[Measure::InformationPreoccupanteEnCours]),
        Test::All(&[measure(ADMINISTRATIVE_MEASURES), before(day(2013, 11, 10))]),
        Test::All(&[measure(ADMINISTRATIVE_MEASURES), Test::Not(&LACKING_OR_NOBODY_TO_AGREE)]),
    ]),
);

/// How anything goes from one département to another.
pub(super) const WHAT_GOES_AND_HOW: DutyRule = DutyRule {
    citation: Some("CASF, art. R. 221-6 à R. 221-8"),
    when: since(day(2013, 11, 10)),
    ..duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Reglement,
        words(
            "S'en tenir aux pièces de R. 221-6 ; pli recommandé confidentiel ou voie électronique sûre ; agents \
             habilités seulement.",
            "Keep to the documents of R. 221-6; confidential registered letter or secure electronic means; \
             authorised staff only.",
        ),
    )
};

static DUTIES: &[DutyRule] = &[
    DutyRule {
        force: Force::Reglement,
        citation: TELL_BY_DECREE.duty.citation,
        when: Test::All(&[PARENTS_ARE_TOLD, Test::SomeGuardian(&PARENT_TO_TELL)]),
        ..THE_OTHER_PARENT
    },
    WHAT_GOES_AND_HOW,
    DutyRule {
        citation: Some("CASF, art. R. 221-9"),
        when: since(day(2013, 11, 10)),
        ..duty(
            Moment::After,
            DutyKind::Trace,
            Force::Reglement,
            words(
                "Conserver deux ans (milieu ouvert : cinq ; enfant placé : dix) ; ne plus transmettre à la majorité.",
                "Keep two years (open setting: five; child in care: ten); pass nothing on after majority.",
            ),
        )
    },
];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{asks, carried_by, outcome_of, with};

    fn moving(measure: &str) -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false}, "measure": measure, "moving": true,
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "sender": {"role": "cadre-ase", "service": {"id": "59", "kind": "ase"}},
            "recipient": {"role": "cadre-ase", "involved": false, "service": {"id": "13", "kind": "autre-departement"}},
            "purpose": "autre", "danger": "aucun", "offence": "aucune", "request": "initiative",
            "items": [{"id": "a", "subject": "enfant", "category": "projet", "necessary": true, "source": "dossier"}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn la_mesure_judiciaire_suit_la_famille_sans_accord() {
        assert_eq!(outcome_of(moving("aemo")), "required");
        assert!(asks(moving("aemo"), "casf-l221-3", "inform", Some("m")));
        assert!(!carried_by(with(moving("aemo"), "/moving", json!(false)), "casf-l221-3"));
        assert!(!carried_by(with(moving("aemo"), "/child/age", json!(18)), "casf-l221-3"));
        assert!(!carried_by(with(moving("aemo"), "/date", json!("2012-03-06")), "casf-l221-3"));
        assert_eq!(outcome_of(with(moving("aemo"), "/date", json!("2012-03-07"))), "required");
    }

    #[test]
    fn depuis_2022_un_departement_repond_a_celui_qui_evalue() {
        let asked =
            with(with(moving("aucune"), "/moving", json!(false)), "/request", json!("demande-autre-departement"));
        assert_eq!(outcome_of(asked.clone()), "required");
        assert!(!carried_by(with(asked, "/date", json!("2022-02-08")), "casf-l221-3"));
    }

    #[test]
    fn la_reponse_due_dit_aux_parents_et_l_accord_ecrit_les_a_informes() {
        let help = moving("aide-educative-domicile");
        let asked = with(with(help.clone(), "/moving", json!(false)), "/request", json!("demande-autre-departement"));
        assert_eq!(outcome_of(asked.clone()), "required");
        assert!(asks(asked, "casf-l221-3", "inform", Some("m")));
        let agreed = with(help, "/consents", json!([{"by": "m", "state": "given"}]));
        assert_eq!(outcome_of(agreed.clone()), "required");
        assert!(!asks(agreed, "casf-l221-3", "inform", Some("m")));
    }
}
