//! # CSP, art. R. 4127-44 et R. 4127-316 — le médecin et la sage-femme devant des sévices
//!
//! **Lecture.** Qui discerne qu'un mineur est victime de sévices ou de privations met en œuvre les
//! moyens les plus adéquats pour le protéger, avec prudence et circonspection ; il alerte les
//! autorités judiciaires ou administratives, sauf circonstances particulières qu'il apprécie en
//! conscience. Les juges disciplinaires sanctionnent la manière imprudente, non l'alerte.
//!
//! **Ce que l'article ne dit pas.** Il ne dit pas que l'on attend une certitude. Les devoirs venus
//! d'ailleurs (PMI, CASF L. 226-2-1) l'emportent sur la clause de conscience.
//!
//! **Discuté.** Entre le doute et le constat, la voie sûre est de parler à plusieurs avant d'écrire.
//!
//! **Versions.** Avant une date non vérifiée (décret 2012-694, de mémoire) : « doit », pour le mineur
//! de quinze ans, autorités médicales comprises. Sage-femme : décret 2012-881. Même issue ici.

use super::norm::{
    DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty, version,
};
use crate::facts::child::MINOR;
use crate::facts::information::{AT_RISK, DANGER_CATEGORIES, MALTREATMENT, NEEDED_TO_PROTECT};
use crate::facts::protection::JUDICIAL_OR_ADMINISTRATIVE;
use crate::facts::test::{category, recipient, sender, subject};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{OffenceOn, Role, Subject};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "csp-r4127-44",
    citation: "CSP, art. R. 4127-44 et R. 4127-316",
    force: Force::Reglement,
    effect: Effect::LeavesToJudgement,
    way: Way::Reveler,
    summary: words(
        "Le médecin ou la sage-femme qui discerne des sévices alerte l'autorité, sauf circonstances appréciées en \
         conscience.",
        "The doctor or midwife who discerns abuse alerts the authority, save circumstances judged in conscience.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words(
            "Code de déontologie ; élargi au mineur de tout âge à une date non vérifiée (2012, de mémoire).",
            "Code of ethics; widened to minors of any age on an unverified day (2012, from memory).",
        ),
    )],
    conditions: &[
        condition(
            words("Vous êtes médecin ou sage-femme", "You are a doctor or midwife"),
            Fact::SenderRole,
            sender(DOCTORS),
        ),
        condition(
            words(
                "Le destinataire est une autorité judiciaire ou administrative chargée de la protection",
                "The recipient is a judicial or administrative authority in charge of protection",
            ),
            Fact::RecipientRole,
            recipient(JUDICIAL_OR_ADMINISTRATIVE),
        ),
        condition(words("L'enfant est mineur", "The child is a minor"), Fact::Age, Test::Fact(&MINOR)),
        debated(
            words("Vous discernez des sévices ou des privations", "You discern abuse or deprivation"),
            Fact::Danger,
            Test::Fact(&MALTREATMENT),
            Test::All(&[AT_RISK, category(DANGER_CATEGORIES), ABOUT_A_MINOR]),
            words(
                "Un danger redouté n'est pas encore un constat ; le texte n'attend pas de certitude. À peser : les signes, la \
                 prudence, l'urgence, l'avis d'un confrère.",
                "A danger feared is no finding yet; the text does not wait for certainty. To weigh: the signs, caution, \
                 urgency, a colleague's opinion.",
            ),
        ),
        condition(
            words(
                "Ce sont les faits de danger, ou ce qui est nécessaire pour protéger l'enfant",
                "These are the facts of danger, or what is necessary to protect the child",
            ),
            Fact::Necessary,
            Test::Fact(&NEEDED_TO_PROTECT),
        ),
    ],
    formalities: &[],
    duties: &[WRITE_WITH_CAUTION],
    edges: NO_EDGES,
};

const WRITE_WITH_CAUTION: DutyRule = duty(
    Moment::Before,
    DutyKind::Write,
    Force::Reglement,
    words(
        "Écrire avec prudence : vos constats d'un côté, les propos rapportés entre guillemets de l'autre.",
        "Write with caution: your findings on one side, reported words in quotation marks on the other.",
    ),
);

/// Beside the texts that allow a doctor or a midwife to alert: that they normally do (droit.md S14).
pub(super) const ALERTING_IS_THE_RULE: DutyRule = DutyRule {
    citation: Some("CSP, art. R. 4127-44 et R. 4127-316"),
    // a minor, or an adult who cannot protect themself: of another adult the code says nothing
    when: Test::All(&[
        sender(DOCTORS),
        recipient(JUDICIAL_OR_ADMINISTRATIVE),
        Test::Fact(&MINOR),
        Test::Not(&Test::Is(Fact::OffenceOn, OffenceOn::Adulte.bit())),
    ]),
    words: words(
        "Médecin, sage-femme : la loi permet, votre déontologie demande d'alerter, sauf circonstances que vous appréciez en \
         conscience. Écrire avec prudence : vos constats d'un côté, les propos rapportés entre guillemets de l'autre.",
        "Doctor, midwife: the law allows it, your code of ethics asks you to alert, save circumstances you judge in conscience. \
         Write with caution: your findings on one side, reported words in quotation marks on the other.",
    ),
    ..WRITE_WITH_CAUTION
};

const ABOUT_A_MINOR: Test = subject(&[Subject::Enfant, Subject::Fratrie, Subject::Famille]);

/// Doctors and midwives, wherever they work.
pub(super) const DOCTORS: &[Role] =
    &[Role::Medecin, Role::SageFemme, Role::MedecinPmi, Role::SageFemmePmi, Role::MedecinScolaire];

#[cfg(test)]
pub(super) mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    /// A family doctor who suspects, without more, thinks of writing to an authority.
    pub(in super::super) fn suspicion() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 8, "discernment": true},
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "measure": "aucune",
            "purpose": "signalement",
            "danger": "risque", "offence": "aucune",
            "sender": {"role": "medecin", "service": {"kind": "cabinet-liberal"}, "involved": false},
            "recipient": {"role": "procureur", "involved": false},
            "items": [{"id": "x", "category": "faits-de-danger", "subject": "enfant", "source": "soin",
                       "necessary": true}],
            "notices": [], "consents": []
        })
    }

    #[test]
    fn a_suspicion_is_left_to_the_doctors_conscience() {
        assert_eq!(outcome_of(suspicion()), "judgement");
        assert!(carried_by(suspicion(), "csp-r4127-44"));
        assert!(!carried_by(with(suspicion(), "/danger", json!("aucun")), "csp-r4127-44"));
        assert!(!carried_by(with(suspicion(), "/recipient/role", json!("maire")), "csp-r4127-44"));
        assert!(!carried_by(with(suspicion(), "/sender/role", json!("infirmier")), "csp-r4127-44"));
        assert!(!carried_by(with(suspicion(), "/child/age", json!(20)), "csp-r4127-44"));
    }

    #[test]
    fn what_is_neither_a_fact_of_danger_nor_needed_stays() {
        let offence = with(with(suspicion(), "/offence", json!("crime")), "/offenceOn", json!("enfant"));
        let committed =
            with(with(offence, "/items/0/category", json!("infraction-commise")), "/danger", json!("aucun"));
        let unneeded = with(committed, "/items/0/necessary", json!(false));
        assert!(!carried_by(unneeded, "csp-r4127-44"));
    }
}
