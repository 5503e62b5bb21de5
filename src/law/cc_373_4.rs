//! # C. civ., art. 373-4 — le tiers à qui l'enfant est confié
//!
//! **Lecture.** Le tiers à qui un enfant est confié accomplit les actes usuels de sa surveillance et
//! de son éducation ; les parents gardent l'autorité. Il faut donc lui dire ce que le quotidien
//! demande. Le tiers digne de confiance est accompagné par un référent depuis 2022 (CASF L. 221-4).
//!
//! **Discuté.** Qui accueille l'enfant sans que le juge le lui ait confié (accueil durable et bénévole, droit.md A13) ; le
//! droit d'opposition en santé (CSP L. 1110-4, IV).
//!
//! **L'école.** L'inscription est un acte usuel du service ou de l'établissement à qui l'enfant est confié
//! (C. civ. 375-7, CASF L. 223-1-2) : ce qu'elle demande, sans la mesure ni ses motifs (droit.md C16).
//!
//! **Ce que l'article ne dit pas.** Il ne lève pas expressément le secret : la faculté de dire le
//! nécessaire aux actes usuels en est déduite. Le tiers n'est pas tenu au secret et n'entre pas
//! dans le partage de L. 226-2-2 : ni le dossier, même demandé par écrit, ni les motifs, ni la santé des parents.
//!
//! **Versions.** Texte de 1987, inchangé sur ce point (non vérifié) ; référent : loi 2022-140.

use super::casf_l421_16::NOBODY_OPPOSES_HEALTH;
use super::norm::{
    Condition, DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty, version,
};
use crate::facts::child::MINOR;
use crate::facts::information::{DAILY_CARE_CATEGORIES, HEALTH_OPPOSED, NECESSARY};
use crate::facts::mission::TAKES_PART_IN_ASE;
use crate::facts::protection::SERVES_PROTECTION;
use crate::facts::test::{INVOLVED, category, measure, purpose, recipient, subject, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Measure, Purpose, Role, Subject};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cc-373-4",
    citation: "C. civ., art. 373-4 ; CASF, art. L. 221-4",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "Au tiers à qui l'enfant est confié : ce que les actes usuels du quotidien demandent, rien du dossier.",
        "To the third party entrusted with the child: what the usual acts of daily life need, nothing of the file.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur, inchangé.", "In force, unchanged."))],
    conditions: &[
        debated(
            words(
                "Le destinataire est le tiers à qui l'enfant est confié",
                "The recipient is the person the child is entrusted to",
            ),
            Fact::Measure,
            Test::All(&[recipient(&[Role::TiersDigneDeConfiance]), measure(&[Measure::TiersDigneDeConfiance])]),
            Test::All(&[recipient(&[Role::TiersDigneDeConfiance]), yes(Fact::RecipientInvolved)]),
            words(
                "Le juge n'a pas confié l'enfant à cette personne, qui prend pourtant part à son suivi (accueil durable et bénévole). \
                 À peser : qui le lui a confié, ce que le quotidien demande.",
                "The judge did not entrust the child to this person, who takes part in the follow-up all the same (lasting voluntary \
                 care). To weigh: who entrusted the child to them, what daily life asks for.",
            ),
        ),
        condition(
            words(
                "Vous mettez en œuvre la protection de l'enfance ou lui apportez votre concours",
                "You implement child protection or contribute to it",
            ),
            Fact::SenderRole,
            Test::Sender(&Test::Fact(&SERVES_PROTECTION)),
        ),
        NOT_A_FILE_REQUEST,
        condition(words("L'enfant est mineur", "The child is a minor"), Fact::Age, Test::Fact(&MINOR)),
        debated(
            words(
                "Cela touche au quotidien de l'enfant, ou c'est la mesure elle-même",
                "It concerns the child's daily life, or is the measure itself",
            ),
            Fact::Category,
            Test::All(&[
                subject(&[Subject::Enfant]),
                Test::Any(&[
                    category(DAILY_CARE_CATEGORIES),
                    category(&[Category::ExistenceDeLaMesure, Category::Coordonnees, Category::LieuDAccueil]),
                ]),
            ]),
            Test::All(&[
                subject(&[Subject::Enfant]),
                category(&[Category::ProcedureJudiciaire, Category::SituationAdministrative]),
            ]),
            words(
                "Le tiers porte la mesure : une lecture lui dit où en sont la procédure et les démarches, l'autre le renvoie à sa \
                 décision et au greffe. À peser : ce que les actes usuels demandent.",
                "The third party carries the measure: one reading tells them where proceedings and formalities stand, the other \
                 refers them to their decision and to the court. To weigh: what the usual acts ask for.",
            ),
        ),
        NEEDED_FOR_USUAL_ACTS,
        debated(
            NOBODY_OPPOSES_HEALTH,
            Fact::ChildConsent,
            Test::Not(&Test::Fact(&HEALTH_OPPOSED)),
            Test::Fact(&HEALTH_OPPOSED),
            words(
                "Une lecture applique l'opposition de CSP L. 1110-4, IV ; l'autre s'en tient aux actes usuels, que le tiers \
                 accomplit sans l'accord des parents. À peser : ce que soigner l'enfant exige.",
                "One reading applies the opposition of CSP L. 1110-4, IV; the other keeps to the usual acts, which the third party \
                 does without the parents' agreement. To weigh: what caring for the child requires.",
            ),
        ),
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Loi,
        words(
            "Dire les conséquences au quotidien (gestes, traitement, suivi) plutôt que le diagnostic.",
            "Say the consequences for daily life (procedures, treatment, follow-up) rather than the diagnosis.",
        ),
    )],
    edges: NO_EDGES,
};

/// The school, for enrolling: what a form of enrolment asks for.
pub(super) static SCHOOL: Norm = Norm {
    id: "cc-373-4-ecole",
    citation: "C. civ., art. 373-4 et 375-7 ; CASF, art. L. 223-1-2",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "Inscrire à l'école un enfant confié est un acte usuel : l'identité et les coordonnées utiles, rien de la mesure.",
        "Enrolling a child in care is a usual act: identity and contact details as needed, nothing of the measure.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur, inchangé.", "In force, unchanged."))
        .formerly(day(2016, 3, 16), "C. civ., art. 373-4 et 375-7")],
    conditions: &[
        condition(
            words("Le destinataire dirige l'école", "The recipient heads the school"),
            Fact::RecipientRole,
            recipient(&[Role::ChefDEtablissement]),
        ),
        HAS_THE_CHILD_IN_CARE,
        condition(
            words("Le but est la scolarité de l'enfant", "The aim is the child's schooling"),
            Fact::Purpose,
            purpose(&[Purpose::Scolariser]),
        ),
        condition(words("L'enfant est mineur", "The child is a minor"), Fact::Age, Test::Fact(&MINOR)),
        condition(
            words(
                "C'est ce qu'une inscription demande : identité, coordonnées, scolarité",
                "It is what enrolling asks for: identity, contact details, schooling",
            ),
            Fact::Category,
            Test::All(&[
                subject(&[Subject::Enfant]),
                category(&[Category::Identite, Category::Coordonnees, Category::Scolarite]),
            ]),
        ),
        NEEDED_FOR_USUAL_ACTS,
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Loi,
        words(
            "Ni la mesure, ni ses motifs ; les parents gardent les choix importants et les bulletins.",
            "Neither the measure nor its reasons; the parents keep important choices and school reports.",
        ),
    )],
    edges: NO_EDGES,
};

/// What is said for daily life opens no file: access follows its own texts (CRPA L. 311-6, CSP L. 1111-7).
pub(super) const NOT_A_FILE_REQUEST: Condition = condition(
    words("On ne vous demande pas l'accès au dossier", "You are not asked for access to the file"),
    Fact::Purpose,
    Test::Not(&purpose(&[Purpose::DroitDAcces])),
);

const NEEDED_FOR_USUAL_ACTS: Condition = condition(
    words(
        "L'information est strictement nécessaire aux actes usuels",
        "The information is strictly necessary to the usual acts",
    ),
    Fact::Necessary,
    NECESSARY,
);

pub(super) const HAS_THE_CHILD_IN_CARE: Condition = condition(
    words("Votre service a l'enfant en charge", "Your service has the child in its care"),
    Fact::SenderInvolved,
    IN_ITS_CARE,
);
const IN_ITS_CARE: Test =
    Test::All(&[Test::Sender(&INVOLVED), Test::Sender(&Test::Fact(&TAKES_PART_IN_ASE)), measure(ENTRUSTED)]);

/// Measures under which the child is entrusted to somebody other than the parents.
const ENTRUSTED: &[Measure] = &[
    Measure::AccueilProvisoire,
    Measure::MiseALAbriMna,
    Measure::PlacementProvisoireUrgence,
    Measure::PlacementAse,
    Measure::PlacementDirect,
    Measure::Pupille,
    Measure::Tutelle,
    Measure::DelegationAutoriteParentale,
];

#[cfg(test)]
mod tests {
    use crate::law::tests::{carried_by, outcome_of, with};
    use serde_json::{Value, json};

    fn enrolling() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 9, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "placement-ase", "judgeSeized": true, "danger": "aucun", "offence": "aucune",
            "moving": false, "request": "initiative", "setting": "ecrit",
            "sender": {"role": "directeur", "service": {"kind": "essms-protection-enfance"}, "involved": true},
            "recipient": {"role": "chef-d-etablissement", "service": {"kind": "education-nationale"}, "involved": false},
            "purpose": "scolariser",
            "items": [{"id": "a", "category": "identite", "subject": "enfant", "source": "dossier", "necessary": true}],
            "notices": [], "consents": []
        })
    }

    #[test]
    fn enrolling_is_a_usual_act_and_tells_nothing_of_the_measure() {
        assert_eq!(outcome_of(enrolling()), "permitted");
        assert!(carried_by(enrolling(), "cc-373-4-ecole"));
        for (path, value) in [
            ("/items/0/category", json!("existence-de-la-mesure")),
            ("/items/0/subject", json!("parent")),
            ("/items/0/necessary", json!(false)),
            ("/recipient/role", json!("enseignant")),
            ("/sender/involved", json!(false)),
            ("/measure", json!("aemo")),
            ("/purpose", json!("autre")),
            ("/child/age", json!(18)),
        ] {
            assert_eq!(outcome_of(with(enrolling(), path, value)), "prohibited", "{path}");
        }
    }

    fn daily() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 6, "emancipated": false}, "guardians": [],
            "measure": "tiers-digne-de-confiance",
            "sender": {"role": "referent-ase", "service": {"id": "ase", "kind": "ase"}},
            "recipient": {"role": "tiers-digne-de-confiance"}, "purpose": "mettre-en-oeuvre-l-action", "danger": "aucun",
            "items": [{"id": "a", "category": "sante-somatique", "subject": "enfant", "necessary": true, "source": "dossier",
                       "harmsChild": false, "anonymised": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn le_tiers_sait_ce_que_le_quotidien_demande_et_rien_d_autre() {
        assert_eq!(outcome_of(daily()), "permitted");
        assert_eq!(outcome_of(with(daily(), "/items/0/necessary", json!(false))), "prohibited");
        assert_eq!(outcome_of(with(daily(), "/items/0/subject", json!("parent"))), "prohibited");
        assert_eq!(outcome_of(with(daily(), "/items/0/category", json!("ressources"))), "prohibited");
        assert_eq!(outcome_of(with(daily(), "/items/0/category", json!("existence-de-la-mesure"))), "permitted");
        assert_eq!(outcome_of(with(daily(), "/items/0/category", json!("procedure-judiciaire"))), "judgement");
        let asked = with(with(daily(), "/purpose", json!("droit-d-acces")), "/items/0/draft", json!(false));
        assert!(!carried_by(asked, "cc-373-4"));
    }

    #[test]
    fn a_grandparent_is_not_the_one_entrusted() {
        assert_eq!(outcome_of(with(daily(), "/recipient/role", json!("grand-parent"))), "prohibited");
    }
}
