//! # CASF, art. L. 223-5 — rapport sur la situation de l'enfant
//!
//! **Lecture.** Le service établit, après une évaluation pluridisciplinaire, un rapport sur tout
//! enfant accueilli ou suivi, au moins une fois par an ; tous les six mois avant trois ans (2022).
//! Pour l'enfant confié par le juge à l'aide sociale à l'enfance (375-3, 3°), il est transmis à
//! l'autorité judiciaire. Son contenu et ses conclusions sont portés à la connaissance du père, de
//! la mère, de toute personne qui exerce l'autorité parentale, du tuteur et du mineur selon son âge
//! et sa maturité, sans préjudice des règles de l'assistance éducative.
//!
//! **Ce que l'article ne dit pas.** Aucune exception d'intérêt contraire. Le parent sans exercice
//! est nommé (« le père, la mère ») : discuté (droit.md S11).
//!
//! **Versions.** 2007 : une fois par an, contenu « porté à la connaissance ». Loi 2016-297 : six
//! mois pour les plus jeunes (seuil de deux ans non vérifié, de mémoire). Loi 2022-219 : six mois
//! avant trois ans, et « préalablement » dans le texte actuel (date d'ajout non vérifiée). L'article
//! 375 du code civil garde deux ans pour le rapport au juge : les deux âges coexistent.

use super::casf_l221_6::{NOT_KNOWN_FROM_CARE, NOT_RAW_NOTES};
use super::casf_l226_2_1::THE_OTHER_PARENT;
use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Formality, Moment, NO_EDGES, Norm, Towards, Version, Way,
    condition, duty, version,
};
use crate::facts::child::{MINOR, TO_BE_TOLD};
use crate::facts::family::{HOLDER_UNTOLD, HOLDERS_UNTOLD, PARENT_UNTOLD};
use crate::facts::information::{KEPT_FROM_THE_PARENTS, NEEDED_TO_PROTECT};
use crate::facts::protection::ASE;
use crate::facts::test::{CHILD_NOT_TOLD, NEVER, before, measure, purpose, recipient, sender, since};
use crate::facts::{AgeBand, Fact, Test, day};
use crate::request::vocabulary::{Measure, Purpose, Role};
use crate::wording::{Words, words};

pub(super) static NORM: Norm = Norm {
    id: "casf-l223-5",
    citation: "CASF, art. L. 223-5",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Enfant confié à l'ASE par le juge : un rapport lui est adressé au moins chaque année, son contenu porté à la \
         connaissance des parents et de l'enfant.",
        "Child entrusted to the ASE by the judge: a report goes to the judge at least yearly, its content made known to \
         parents and child.",
    ),
    versions: VERSIONS,
    conditions: CONDITIONS,
    formalities: &[MAKE_KNOWN, MAKE_KNOWN_TO_THE_CHILD],
    duties: DUTIES,
    edges: NO_EDGES,
};

static VERSIONS: &[Version] = &[
    version(day(2007, 3, 7), words("Loi n° 2007-293 : une fois par an.", "Loi no. 2007-293: once a year.")),
    version(
        day(2016, 3, 16),
        words(
            "Loi n° 2016-297 : six mois pour les plus jeunes (moins de deux ans, non vérifié).",
            "Loi no. 2016-297: six months for the youngest (under two, unverified).",
        ),
    ),
    version(
        day(2022, 2, 23),
        words("Loi n° 2022-219 : six mois avant trois ans.", "Loi no. 2022-219: six months under three."),
    ),
];

static CONDITIONS: &[Condition] = &[
    condition(
        words("Le destinataire est le juge des enfants", "The recipient is the children's judge"),
        Fact::RecipientRole,
        recipient(&[Role::JugeDesEnfants]),
    ),
    condition(
        words("Vous agissez pour l'aide sociale à l'enfance", "You act for the child-welfare service (ASE)"),
        Fact::SenderRole,
        sender(ASE),
    ),
    condition(
        words(
            "L'enfant est confié par le juge à l'aide sociale à l'enfance",
            "The judge has entrusted the child to the ASE",
        ),
        Fact::Measure,
        measure(&[Measure::PlacementAse, Measure::PlacementProvisoireUrgence]),
    ),
    condition(words("L'enfant est mineur", "The child is a minor"), Fact::Age, Test::Fact(&MINOR)),
    condition(
        words("C'est le rapport sur sa situation", "This is the report on their situation"),
        Fact::Purpose,
        purpose(&[Purpose::RendreCompteAuMandant]),
    ),
    condition(
        words(
            "Faits de danger, ou information nécessaire pour décider de la mesure",
            "Facts of danger, or information needed to decide on the measure",
        ),
        Fact::Necessary,
        Test::Fact(&NEEDED_TO_PROTECT),
    ),
    NOT_KNOWN_FROM_CARE,
    NOT_RAW_NOTES,
];

const KNOWN: Words = words(
    "Le contenu et les conclusions ont été portés à leur connaissance",
    "Content and conclusions were made known",
);

const MAKE_KNOWN_WORDS: Words = words(
    "Porter le contenu et les conclusions à la connaissance de cette personne avant l'envoi (aucune exception dans le \
     texte).",
    "Make the content and conclusions known to this person before sending (no exception in the text).",
);

/// "Before" stands in the present wording only.
const BEFOREHAND: Test = since(day(2022, 2, 23));

const MAKE_KNOWN: Formality = Formality {
    words: KNOWN,
    about: Fact::ChildNotice,
    pending: Test::Fact(&HOLDERS_UNTOLD),
    refused: NEVER,
    debated: None,
    duty: DutyRule {
        moment: Moment::Before,
        kind: DutyKind::Inform,
        towards: Towards::EachGuardian(&HOLDER_UNTOLD),
        force: Force::Loi,
        citation: None,
        when: Test::All(&[BEFOREHAND, Test::Not(&Test::Fact(&KEPT_FROM_THE_PARENTS))]),
        words: MAKE_KNOWN_WORDS,
    },
};

const MAKE_KNOWN_TO_THE_CHILD: Formality = Formality {
    words: KNOWN,
    about: Fact::ChildNotice,
    pending: Test::All(&[TO_BE_TOLD, CHILD_NOT_TOLD]),
    refused: NEVER,
    debated: None,
    duty: DutyRule {
        moment: Moment::Before,
        kind: DutyKind::Inform,
        towards: Towards::Child,
        force: Force::Loi,
        citation: None,
        when: BEFOREHAND,
        words: words(
            "Dire à l'enfant, avec des mots de son âge, ce que contient et conclut le rapport.",
            "Tell the child, in words for their age, what the report contains and concludes.",
        ),
    },
};

const UNDER_TWO: Test = Test::Is(Fact::Age, AgeBand::UnderTwo.bit());
const UNDER_THREE: Test = Test::Is(Fact::Age, AgeBand::UnderTwo.bit() | AgeBand::Two.bit());
const EVERY_SIX_MONTHS: Test = Test::Any(&[
    Test::All(&[since(day(2022, 2, 23)), UNDER_THREE]),
    Test::All(&[since(day(2016, 3, 16)), UNDER_TWO]),
]);

static DUTIES: &[DutyRule] = &[
    DutyRule {
        towards: Towards::EachGuardian(&PARENT_UNTOLD),
        when: Test::All(&[Test::SomeGuardian(&PARENT_UNTOLD), Test::Not(&Test::Fact(&KEPT_FROM_THE_PARENTS))]),
        ..THE_OTHER_PARENT
    },
    DutyRule {
        towards: Towards::EachGuardian(&HOLDER_UNTOLD),
        when: Test::All(&[
            before(day(2022, 2, 23)),
            Test::Fact(&HOLDERS_UNTOLD),
            Test::Not(&Test::Fact(&KEPT_FROM_THE_PARENTS)),
        ]),
        ..duty(
            Moment::After,
            DutyKind::Inform,
            Force::Loi,
            words(
                "Porter le contenu et les conclusions à la connaissance de cette personne.",
                "Make the content and conclusions known to this person.",
            ),
        )
    },
    DutyRule {
        when: Test::All(&[before(day(2022, 2, 23)), TO_BE_TOLD, CHILD_NOT_TOLD]),
        moment: Moment::After,
        ..MAKE_KNOWN_TO_THE_CHILD.duty
    },
    DutyRule {
        when: EVERY_SIX_MONTHS,
        ..duty(
            Moment::After,
            DutyKind::Write,
            Force::Loi,
            words("Prochain rapport : dans les six mois.", "Next report: within six months."),
        )
    },
    DutyRule {
        when: Test::Not(&EVERY_SIX_MONTHS),
        ..duty(
            Moment::After,
            DutyKind::Write,
            Force::Loi,
            words("Prochain rapport : dans l'année.", "Next report: within the year."),
        )
    },
];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{asks, carried_by, decision_of, with};

    fn report() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 2, "emancipated": false, "discernment": false},
            "measure": "placement-ase", "judgeSeized": true,
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": true}],
            "sender": {"role": "referent-ase", "service": {"kind": "ase"}},
            "recipient": {"role": "juge-des-enfants"}, "purpose": "rendre-compte-au-mandant", "danger": "aucun",
            "items": [{"id": "a", "subject": "enfant", "category": "relations-familiales", "necessary": true, "source": "evaluation"}],
            "notices": [], "consents": [],
        })
    }

    fn says(request: Value, part: &str) -> bool {
        let decision = decision_of(request);
        decision
            .before
            .iter()
            .chain(&decision.after)
            .any(|duty| duty.norm == "casf-l223-5" && duty.text.contains(part))
    }

    #[test]
    fn le_rapport_est_du_et_connu_des_parents_sans_exception() {
        assert!(carried_by(report(), "casf-l223-5"));
        assert!(asks(report(), "casf-l223-5", "inform", Some("m")));
        assert!(!asks(report(), "casf-l223-5", "inform", Some("enfant")));
        assert!(!carried_by(with(report(), "/measure", json!("aemo")), "casf-l223-5"));
        assert!(!carried_by(with(report(), "/purpose", json!("evaluer")), "casf-l223-5"));
    }

    #[test]
    fn le_pere_ou_la_mere_sans_exercice_de_l_autorite_est_nomme_par_le_texte() {
        let without = with(report(), "/guardians/0/authority", json!("exercice-retire"));
        assert!(asks(without.clone(), "casf-l223-5", "inform", Some("m")), "no exception in the text");
        assert!(says(without.clone(), "lecture"));
        assert!(!asks(with(without, "/guardians/0/relation", json!("autre-parent")), "casf-l223-5", "inform", None));
    }

    #[test]
    fn six_mois_avant_trois_ans_depuis_le_23_fevrier_2022() {
        assert!(says(report(), "six mois"));
        assert!(says(with(report(), "/child/age", json!(3)), "dans l'année"));
        assert!(says(with(report(), "/date", json!("2022-02-22")), "dans l'année"));
        assert!(says(with(report(), "/date", json!("2022-02-23")), "six mois"));
        let baby = with(report(), "/child/age", json!(1));
        assert!(says(with(baby.clone(), "/date", json!("2016-03-15")), "dans l'année"));
        assert!(says(with(baby, "/date", json!("2016-03-16")), "six mois"));
    }

    #[test]
    fn no_report_brings_the_parents_what_is_kept_from_them() {
        let told = |request: Value| asks(request, "casf-l223-5", "inform", Some("m"));
        let limited = |request: Value| asks(request, "csp-l1111-5-ecrit", "limit", None);
        assert!(told(report()) && !limited(report()));
        for (category, mark) in [("sante-sexuelle", "secrecyAsked"), ("lieu-d-accueil", "anonymised")] {
            for date in ["2026-01-15", "2015-06-01"] {
                let item = |kept: bool| {
                    let item = json!([{"id": "a", "subject": "enfant", "category": category, "necessary": true,
                                       "source": "evaluation", mark: kept, "authorInOffice": false}]);
                    with(with(report(), "/items", item), "/date", json!(date))
                };
                assert!(told(item(false)) && !limited(item(false)), "{category}, {date}");
                assert!(!told(item(true)) && limited(item(true)), "{category}, {date}");
            }
        }
    }
}
