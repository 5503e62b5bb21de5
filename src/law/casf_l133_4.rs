//! # CASF, art. L. 133-4 — secret des services et pouvoir de contrôle
//!
//! **Lecture.** Les informations nominatives que détiennent les services sanitaires et sociaux sont
//! secrètes. Le président du conseil départemental et le préfet peuvent obtenir ce qui est nécessaire
//! à leurs pouvoirs. Ils demandent ; le service ne verse pas de lui-même.
//!
//! **Ce que l'article ne dit pas.** Il ne fait pas de toute autorité de contrôle un destinataire : les
//! autres ont leur propre texte, et la justice ses règles de communication (CASF L. 313-20 pour l'autorité judiciaire ; inspections : non
//! vérifié, de mémoire). L'événement grave d'un établissement relève de L. 331-8-1.
//!
//! **Versions.** Libellé « départemental » en mars 2015, même portée.

use super::cpc_1187::IN_THE_FILE;
use super::norm::{DutyKind, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty, version};
use crate::facts::access::OF_NO_SERVICE;
use crate::facts::information::{FROM_119, NECESSARY};
use crate::facts::test::{category, purpose, recipient, request_form, sender_service};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Purpose, RequestForm, Role, ServiceKind};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "casf-l133-4",
    citation: "CASF, art. L. 133-4",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "Le président du conseil départemental et le préfet obtiennent, sur demande, ce que leur contrôle exige.",
        "The president of the département council and the préfet obtain, on request, what their supervision requires.",
    ),
    versions: &[version(day(2007, 3, 7), words("Même portée depuis 2000.", "Same effect since 2000."))],
    conditions: &[
        debated(
            words(
                "Le destinataire est le président du conseil départemental ou le préfet",
                "The recipient is the president of the département council or the préfet",
            ),
            Fact::RecipientRole,
            recipient(&[Role::PresidentConseilDepartemental]),
            recipient(&[Role::AutoriteDeControle]),
            words(
                "L'article nomme le président du conseil départemental et le préfet ; une autre inspection doit \
                 montrer son texte. À peser : qui demande, au titre de quoi, anonymiser suffit-il.",
                "The article names the president of the département council and the préfet; another inspection must show its own text. To weigh: who asks, on what ground, whether anonymising is enough.",
            ),
        ),
        condition(
            words("Vous êtes d'un service sanitaire ou social", "You belong to a health or social service"),
            Fact::SenderService,
            Test::All(&[sender_service(HEALTH_AND_SOCIAL), Test::Not(&OF_NO_SERVICE)]),
        ),
        condition(
            words(
                "Ce n'est ni une pièce judiciaire, ni une note personnelle, ni ce que le 119 a recueilli",
                "It is neither a court document, nor a personal note, nor what the 119 line collected",
            ),
            Fact::Category,
            Test::Not(&Test::Any(&[IN_THE_FILE, category(&[Category::NotesPersonnelles]), FROM_119])),
        ),
        condition(
            words("Le but est de contrôler", "The aim is supervision"),
            Fact::Purpose,
            purpose(&[Purpose::Controler]),
        ),
        condition(
            words("On vous l'a demandé", "You were asked for it"),
            Fact::RequestForm,
            request_form(&[RequestForm::DemandeEcrite, RequestForm::DemandeOrale]),
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
        DutyKind::Anonymise,
        Force::Recommandation,
        words(
            "Anonymiser dès que le contrôle peut s'en contenter.",
            "Anonymise whenever that is enough for the supervision.",
        ),
    )],
    edges: NO_EDGES,
};

const HEALTH_AND_SOCIAL: &[ServiceKind] = &[
    ServiceKind::EssmsProtectionEnfance,
    ServiceKind::EssmsHandicap,
    ServiceKind::Sah,
    ServiceKind::Ase,
    ServiceKind::Crip,
    ServiceKind::Pmi,
    ServiceKind::ServiceSocial,
    ServiceKind::EtablissementDeSante,
    ServiceKind::Commune,
    ServiceKind::Mdph,
    ServiceKind::CafCpam,
    ServiceKind::PreventionSpecialisee,
    ServiceKind::Association,
];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn asked() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 9},
            "measure": "aucune",
            "purpose": "controler",
            "request": "demande-ecrite",
            "danger": "aucun", "offence": "aucune",
            "sender": {"role": "directeur", "service": {"id": "m", "kind": "essms-handicap"}, "involved": true,
                       "secrecy": "secret-par-mission"},
            "recipient": {"role": "president-conseil-departemental", "involved": false},
            "items": [{"id": "x", "category": "vie-quotidienne", "subject": "enfant", "source": "dossier",
                       "necessary": true, "madeForJudge": false}],
            "notices": [], "consents": []
        })
    }

    #[test]
    fn the_head_of_the_departement_obtains_what_supervision_requires() {
        assert_eq!(outcome_of(asked()), "permitted");
        assert!(carried_by(asked(), "casf-l133-4"));
        assert!(!carried_by(with(asked(), "/request", json!("initiative")), "casf-l133-4"));
        assert!(!carried_by(with(asked(), "/items/0/necessary", json!(false)), "casf-l133-4"));
        assert!(!carried_by(with(asked(), "/purpose", json!("autre")), "casf-l133-4"));
        assert!(!carried_by(with(asked(), "/items/0/category", json!("notes-personnelles")), "casf-l133-4"));
        assert!(!carried_by(with(asked(), "/items/0/madeForJudge", json!(true)), "casf-l133-4"));
        let lawyer = json!({"role": "avocat", "service": {"id": "c", "kind": "cabinet-liberal"}, "involved": true});
        assert_eq!(outcome_of(with(asked(), "/sender", lawyer)), "prohibited");
    }

    #[test]
    fn another_inspection_is_left_to_judgement() {
        let inspection = with(asked(), "/recipient/role", json!("autorite-de-controle"));
        assert_eq!(outcome_of(inspection), "judgement");
    }
}
