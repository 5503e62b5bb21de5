//! # CSI, art. L. 132-2 — du procureur au maire
//!
//! **Lecture.** Le maire signale au procureur les crimes et délits qu'il apprend dans ses fonctions
//! (CPP 40, voir `cpp_40`). Le procureur peut porter à sa connaissance une mesure ou une décision de
//! justice, civile ou pénale, nécessaire aux actions de prévention, de suivi et de soutien que la
//! commune mène ou coordonne. Le maire est alors tenu au secret professionnel.
//!
//! **Ce que l'article ne dit pas.** Il n'ouvre rien à la CRIP, à l'ASE ni à un établissement : c'est
//! par le procureur, et lui seul, que le maire apprend une décision.
//!
//! **Versions.** Code de la sécurité intérieure le 1er mai 2012 ; avant, CGCT (loi n° 2007-297,
//! numéro d'article de mémoire, non vérifié).

use super::norm::{DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, duty, version};
use crate::facts::information::NECESSARY;
use crate::facts::test::{category, purpose, recipient, sender};
use crate::facts::{Fact, day};
use crate::request::vocabulary::{Category, Purpose, Role};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "csi-l132-2",
    citation: "CSI, art. L. 132-2",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "Le procureur, et lui seul, peut dire au maire une décision de justice nécessaire aux actions de la commune.",
        "The public prosecutor alone may tell the mayor of a judicial decision needed for the commune's actions.",
    ),
    versions: &[
        version(day(2007, 3, 7), words("CGCT, loi n° 2007-297.", "CGCT, loi no. 2007-297."))
            .formerly(day(2012, 5, 1), "CGCT, art. L. 2211-2"),
        version(day(2012, 5, 1), words("Code de la sécurité intérieure.", "Code of internal security.")),
    ],
    conditions: &[
        condition(
            words("Le destinataire est le maire", "The recipient is the mayor"),
            Fact::RecipientRole,
            recipient(&[Role::Maire]),
        ),
        condition(
            words("Vous êtes le procureur", "You are the public prosecutor"),
            Fact::SenderRole,
            sender(&[Role::Procureur]),
        ),
        condition(
            words("C'est une mesure ou une décision de justice", "It is a judicial measure or decision"),
            Fact::Category,
            category(&[Category::ProcedureJudiciaire, Category::PieceJudiciaire, Category::ExistenceDeLaMesure]),
        ),
        condition(
            words(
                "Elle est nécessaire à la prévention, au suivi ou au soutien",
                "It is needed for prevention, follow-up or support",
            ),
            Fact::Necessary,
            NECESSARY,
        ),
        condition(
            words(
                "Le but est une action de prévention, de suivi ou de soutien que la commune mène ou coordonne",
                "The aim is prevention, follow-up or support run or coordinated by the commune",
            ),
            Fact::Purpose,
            purpose(&[
                Purpose::PrevenirLaDelinquance,
                Purpose::Evaluer,
                Purpose::DeterminerLAction,
                Purpose::MettreEnOeuvreLAction,
                Purpose::AssurerLaContinuite,
                Purpose::CoordonnerLActionSociale,
                Purpose::Inserer,
                Purpose::Scolariser,
                Purpose::SecuriteDesPersonnes,
            ]),
        ),
    ],
    formalities: &[],
    duties: &[MAYOR_IS_BOUND],
    edges: NO_EDGES,
};

const MAYOR_IS_BOUND: DutyRule = duty(
    Moment::After,
    DutyKind::Limit,
    Force::Loi,
    words(
        "Le maire ne le redit à personne : il est tenu au secret (CP 226-13).",
        "The mayor repeats it to nobody: they are bound by secrecy (CP 226-13).",
    ),
);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{outcome_of, with};

    fn the_prosecutor_tells_the_mayor() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 15, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "aemo",
            "sender": {"role": "procureur", "service": {"id": "a", "kind": "parquet"}, "involved": false},
            "recipient": {"role": "maire", "service": {"id": "b", "kind": "commune"}, "involved": false},
            "purpose": "prevenir-la-delinquance", "request": "initiative", "setting": "ecrit",
            "danger": "aucun", "offence": "aucune", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "existence-de-la-mesure", "subject": "enfant", "source": "procedure-judiciaire",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn only_the_prosecutor_tells_the_mayor_of_a_decision() {
        assert_eq!(outcome_of(the_prosecutor_tells_the_mayor()), "permitted");
        let crip = json!({"role": "crip", "service": {"id": "a", "kind": "crip"}, "involved": true});
        assert_eq!(outcome_of(with(the_prosecutor_tells_the_mayor(), "/sender", crip)), "prohibited");
    }

    #[test]
    fn not_what_is_no_decision_nor_what_is_not_needed() {
        let ask = |path: &str, value: Value| outcome_of(with(the_prosecutor_tells_the_mayor(), path, value));
        assert_eq!(ask("/items/0/category", json!("relations-familiales")), "prohibited");
        assert_eq!(ask("/items/0/necessary", json!(false)), "prohibited");
        assert_eq!(ask("/recipient/role", json!("policier-municipal")), "prohibited");
        assert_eq!(ask("/purpose", json!("recherche-statistique")), "prohibited");
        assert_eq!(ask("/purpose", json!("mettre-en-oeuvre-l-action")), "permitted");
    }
}
