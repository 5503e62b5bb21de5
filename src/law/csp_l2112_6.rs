//! # CSP, art. L. 2112-6 et L. 2112-5 — ce que la PMI doit et peut passer
//!
//! **Lecture.** L. 2112-6 : le personnel de la PMI qui voit la santé ou le développement d'un enfant
//! compromis ou menacés par de mauvais traitements en rend compte sans délai au médecin responsable,
//! qui prend d'urgence les mesures voulues. L. 2112-5 : la PMI est en liaison avec la santé scolaire
//! et lui transmet, secret gardé, les dossiers médicaux des enfants suivis à l'école maternelle.
//!
//! **Ce que l'article ne dit pas.** L. 2112-6 ne remplace ni l'information préoccupante ni le
//! procureur. L. 2112-5 ne demande ni accord ni information préalable, et ne vise que le médecin.
//! L'âge de l'école maternelle n'est pas isolé ici : deux à quatorze ans sont lus comme possibles,
//! la nécessité tranche. L. 2132-3 (certificats obligatoires adressés à la PMI) n'est pas codé :
//! rien dans une demande ne dit qu'un écrit est ce certificat.
//!
//! **Versions.** 2000, seules versions connues (vérifiées jusqu'en janvier 2022 pour L. 2112-6).

use super::casf_l221_6::NOT_RAW_NOTES;
use super::norm::{
    DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Towards, Way, condition, duty, version,
};
use crate::facts::child::MINOR;
use crate::facts::information::{AT_RISK, HEALTH_CATEGORIES, MALTREATMENT, NECESSARY, NEEDED_TO_PROTECT};
use crate::facts::protection::PMI;
use crate::facts::secrecy::PMI_COLLABORATOR;
use crate::facts::test::{ALWAYS, category, purpose, recipient, role, subject};
use crate::facts::{AgeBand, Fact, Test, day};
use crate::request::vocabulary::{Purpose, Role, Subject};
use crate::wording::words;

pub(super) static REPORT: Norm = Norm {
    id: "csp-l2112-6",
    citation: "CSP, art. L. 2112-6",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Le personnel de PMI rend compte sans délai au médecin responsable des mauvais traitements constatés ou craints.",
        "PMI staff report without delay to the doctor in charge the ill-treatment they see or fear.",
    ),
    versions: &[version(day(2007, 3, 7), words("Inchangé depuis 2000.", "Unchanged since 2000."))],
    conditions: &[
        condition(
            words("Le destinataire est le médecin de PMI responsable", "The recipient is the PMI doctor in charge"),
            Fact::RecipientRole,
            recipient(&[Role::MedecinPmi]),
        ),
        condition(
            words("Vous travaillez pour la PMI", "You work for the PMI"),
            Fact::SenderRole,
            Test::Sender(&Test::Any(&[role(PMI), Test::Fact(&PMI_COLLABORATOR)])),
        ),
        condition(words("L'enfant est mineur", "The child is a minor"), Fact::Age, Test::Fact(&MINOR)),
        condition(
            words(
                "Sa santé ou son développement est compromis ou menacé par de mauvais traitements",
                "Their health or development is compromised or threatened by ill-treatment",
            ),
            Fact::Danger,
            Test::Any(&[AT_RISK, Test::Fact(&MALTREATMENT)]),
        ),
        condition(
            words(
                "Ce sont les faits de danger, ou ce qui est nécessaire pour protéger l'enfant",
                "These are the facts of danger, or what is necessary to protect the child",
            ),
            Fact::Necessary,
            Test::Fact(&NEEDED_TO_PROTECT),
        ),
        NOT_RAW_NOTES,
    ],
    formalities: &[],
    duties: &[DutyRule {
        moment: Moment::After,
        kind: DutyKind::Consult,
        towards: Towards::Nobody,
        force: Force::Loi,
        citation: None,
        when: ALWAYS,
        words: words(
            "Voir avec le médecin responsable ce qui part au département (CRIP) ou au procureur.",
            "Settle with the doctor in charge what goes to the département (CRIP) or the public prosecutor.",
        ),
    }],
    edges: NO_EDGES,
};

pub(super) static SCHOOL_HEALTH: Norm = Norm {
    id: "csp-l2112-5",
    citation: "CSP, art. L. 2112-5",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Partager,
    summary: words(
        "La PMI passe au médecin scolaire le dossier médical de l'enfant suivi à l'école maternelle, secret gardé.",
        "The PMI passes the medical file of a nursery-school child to the school doctor, secrecy kept.",
    ),
    versions: &[version(day(2007, 3, 7), words("Inchangé depuis 2000.", "Unchanged since 2000."))],
    conditions: &[
        condition(
            words("Le destinataire est le médecin scolaire", "The recipient is the school doctor"),
            Fact::RecipientRole,
            recipient(&[Role::MedecinScolaire]),
        ),
        condition(
            words("Vous travaillez pour la PMI", "You work for the PMI"),
            Fact::SenderRole,
            Test::Sender(&Test::Any(&[role(PMI), Test::Fact(&PMI_COLLABORATOR)])),
        ),
        condition(
            words("L'enfant a l'âge de l'école", "The child is of school age"),
            Fact::Age,
            Test::Is(Fact::Age, AgeBand::Two.bit() | AgeBand::ThreeToFourteen.bit()),
        ),
        condition(
            words(
                "Le but est de soigner, de passer le relais ou de scolariser",
                "The aim is care, handing over or schooling",
            ),
            Fact::Purpose,
            purpose(&[Purpose::Soigner, Purpose::AssurerLaContinuite, Purpose::PasserLeRelais, Purpose::Scolariser]),
        ),
        condition(
            words("C'est son dossier médical", "It is their medical file"),
            Fact::Category,
            Test::All(&[category(HEALTH_CATEGORIES), subject(&[Subject::Enfant])]),
        ),
        condition(
            words(
                "L'information est strictement nécessaire à la mission du destinataire",
                "The information is strictly necessary to the recipient's mission",
            ),
            Fact::Necessary,
            NECESSARY,
        ),
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Inform,
        Force::Recommandation,
        words(
            "Dire à la famille que le dossier passe à la santé scolaire, et ce qu'il contient.",
            "Tell the family that the file goes to school health, and what is in it.",
        ),
    )],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn pmi(recipient: &str, category: &str) -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 4, "discernment": false},
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "purpose": "passer-le-relais",
            "danger": "risque",
            "sender": {"role": "puericultrice-pmi", "service": {"id": "pmi", "kind": "pmi"}, "involved": true},
            "recipient": {"role": recipient, "involved": true},
            "items": [{"id": "x", "category": category, "subject": "enfant", "source": "soin", "necessary": true}],
            "notices": [], "consents": []
        })
    }

    #[test]
    fn ill_treatment_feared_is_reported_to_the_doctor_in_charge() {
        let report = pmi("medecin-pmi", "faits-de-danger");
        assert_eq!(outcome_of(report.clone()), "required");
        assert!(carried_by(report.clone(), "csp-l2112-6"));
        assert!(!carried_by(with(report.clone(), "/danger", json!("aucun")), "csp-l2112-6"));
        assert!(!carried_by(with(report.clone(), "/child", json!({"age": 20})), "csp-l2112-6"));
        assert!(!carried_by(
            with(report.clone(), "/sender", json!({"role": "medecin", "involved": true})),
            "csp-l2112-6"
        ));
        let unneeded = with(pmi("medecin-pmi", "logement"), "/items/0/necessary", json!(false));
        assert!(!carried_by(unneeded, "csp-l2112-6"));
    }

    #[test]
    fn the_medical_file_follows_the_child_to_school_health() {
        let file = pmi("medecin-scolaire", "sante-somatique");
        assert_eq!(outcome_of(file.clone()), "permitted");
        assert!(carried_by(file.clone(), "csp-l2112-5"));
        assert!(!carried_by(with(file.clone(), "/recipient/role", json!("enseignant")), "csp-l2112-5"));
        assert!(!carried_by(with(file.clone(), "/items/0/category", json!("logement")), "csp-l2112-5"));
        assert!(!carried_by(with(file.clone(), "/child/age", json!(17)), "csp-l2112-5"));
        assert!(!carried_by(with(file.clone(), "/purpose", json!("autre")), "csp-l2112-5"));
        let hospital = json!({"role": "infirmier", "service": {"kind": "etablissement-de-sante"}, "involved": true});
        assert!(!carried_by(with(file.clone(), "/sender", hospital), "csp-l2112-5"));
        assert!(!carried_by(with(file, "/items/0/necessary", json!(false)), "csp-l2112-5"));
    }
}
