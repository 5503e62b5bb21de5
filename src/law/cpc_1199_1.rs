//! # CPC, art. 1199-1 — rendre compte au juge des enfants
//!
//! **Lecture.** Le service ou l'institution que le juge des enfants a chargé d'une mesure lui adresse
//! un rapport sur la situation du mineur, au rythme fixé par la décision, sinon chaque année ; de
//! même pour un placement de plus de deux ans. Aucun secret ne s'oppose au juge mandant pour ce qui
//! intéresse la mesure (crim., 8 octobre 1997).
//!
//! **Ce que l'article ne dit pas.** Il ne lie que le service mandaté : le médecin, le CMP ou
//! l'hôpital que le juge n'a pas mandaté garde son secret envers lui (voies : CP 226-14, CRIP,
//! expertise). Le reste, sans rapport avec la mesure, demeure secret.
//!
//! **Le parquet.** Le procureur qui place en urgence (C. civ. 375-5) est le mandant jusqu'à la saisine du
//! juge, dans les huit jours.
//!
//! **Ce que les parents n'apprennent pas.** Le rapport se lit : le soin que le mineur veut secret, le lieu d'accueil tenu
//! inconnu, le particulier qui a alerté vont au juge s'il en a besoin, jamais par là aux parents (droit.md U5, U6, §3.Z2).
//!
//! **Discuté.** La demande écrite du parquet qui suit une mesure ordonnée par le juge. Les notes personnelles et le contenu clinique d'un soignant du service : le service
//! répond par un écrit de synthèse (droit.md C10, S07).
//!
//! **Versions.** Décret ; même contenu aux dates couvertes. Le rapport se lit par les parties
//! (CPC 1187) et son contenu se dit avant à la famille (CASF L. 223-5 pour l'ASE).

use super::casf_l221_6::CLINICAL;
use super::norm::{
    DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Towards, Way, condition, debated, duty, version,
};
use crate::facts::child::{CHILD_STILL_TO_TELL, MINOR_NOT_EMANCIPATED};
use crate::facts::family::HOLDER_TO_TELL;
use crate::facts::information::{KEPT_FROM_THE_PARENTS, NECESSARY};
use crate::facts::protection::{HEALTH, JUDICIAL_MEASURES};
use crate::facts::secrecy::{BY_MISSION, PJJ_STAFF};
use crate::facts::test::{ALWAYS, category, measure, purpose, recipient, request_form, sender, sender_service, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Measure, Purpose, RequestForm, Role, ServiceKind};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cpc-1199-1",
    citation: "CPC, art. 1199-1 ; Cass. crim., 8 octobre 1997",
    force: Force::Reglement,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Le service mandaté rend compte au juge des enfants de ce qui intéresse la mesure ; aucun secret ne s'y oppose.",
        "The mandated service reports to the children's judge what bears on the measure; no secrecy stands against it.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur avant 2007.", "In force before 2007."))],
    conditions: &[
        debated(
            words(
                "Le destinataire est le juge des enfants, ou le procureur qui a placé en urgence (C. civ. 375-5)",
                "The recipient is the children's judge, or the public prosecutor who placed in an emergency (C. civ. 375-5)",
            ),
            Fact::RecipientRole,
            Test::Any(&[
                recipient(&[Role::JugeDesEnfants]),
                Test::All(&[recipient(&[Role::Procureur]), measure(&[Measure::PlacementProvisoireUrgence])]),
            ]),
            Test::All(&[
                recipient(&[Role::Procureur]),
                request_form(&[RequestForm::DemandeEcrite]),
                measure(JUDICIAL_MEASURES),
            ]),
            words(
                "Le parquet suit l'assistance éducative : une lecture lui répond sur la mesure, l'autre renvoie au dossier du \
                 juge et, pour une enquête, à la réquisition. À peser : ce qu'il demande, à quel titre.",
                "The public prosecutor follows the protective proceedings: one reading answers on the measure, the other points to the judge's file and, for an enquiry, to a requisition. To weigh: what is asked, on what ground.",
            ),
        ),
        condition(
            words("Le juge a ordonné une mesure éducative", "The judge ordered a protective measure"),
            Fact::Measure,
            measure(JUDICIAL_MEASURES),
        ),
        condition(
            words("Vous agissez pour le service qui l'exerce", "You act for the service that carries it out"),
            Fact::SenderInvolved,
            Test::All(&[
                yes(Fact::SenderInvolved),
                Test::Any(&[
                    sender(&[
                        Role::PresidentConseilDepartemental,
                        Role::CadreAse,
                        Role::ReferentAse,
                        Role::MandataireJudiciaire,
                        Role::ExpertJudiciaire,
                    ]),
                    sender(PJJ_STAFF),
                    Test::All(&[sender_service(MANDATED), IN_THE_SERVICE]),
                ]),
            ]),
        ),
        condition(
            words("Le but est de rendre compte ou d'éclairer le juge", "The aim is to report or inform the judge"),
            Fact::Purpose,
            Test::Any(&[
                purpose(&[
                    Purpose::RendreCompteAuMandant,
                    Purpose::RepondreAUneRequisition,
                    Purpose::Evaluer,
                    Purpose::DeterminerLAction,
                    Purpose::MettreEnOeuvreLAction,
                    Purpose::AssurerLaContinuite,
                    Purpose::SecuriteDesPersonnes,
                    Purpose::InformationPreoccupante,
                    Purpose::Signalement,
                    Purpose::RechercherUnMineurDisparu,
                ]),
                // what the judge orders is an answer to the judge, whatever it is called (droit.md S07, C17)
                Test::All(&[recipient(&[Role::JugeDesEnfants]), request_form(&[RequestForm::OrdonnanceDuJuge])]),
            ]),
        ),
        condition(
            words("L'information intéresse la mesure", "The information bears on the measure"),
            Fact::Necessary,
            NECESSARY,
        ),
        debated(
            words(
                "Ce ne sont ni des notes personnelles ni le contenu clinique d'un soin",
                "These are neither personal notes nor clinical content",
            ),
            Fact::Category,
            Test::Not(&Test::Any(&[category(&[Category::NotesPersonnelles]), CLINICAL])),
            ALWAYS,
            words(
                "Le juge reçoit ce qui intéresse la mesure ; notes brutes et clinique n'en sont pas par elles-mêmes. À \
                 peser : un écrit de synthèse.",
                "The judge receives what bears on the measure; raw notes and clinical content do not as such. To \
                 weigh: a written summary.",
            ),
        ),
    ],
    formalities: &[],
    duties: &[TELL_THE_CONTENT, TELL_THE_CHILD, MIND_THE_READERS],
    edges: NO_EDGES,
};

const MANDATED: &[ServiceKind] =
    &[ServiceKind::EssmsProtectionEnfance, ServiceKind::Ase, ServiceKind::Pjj, ServiceKind::Sah];

/// Whoever works in the mandated service, carers included (CASF L221-6).
const IN_THE_SERVICE: Test = Test::Any(&[
    sender(BY_MISSION),
    sender(HEALTH),
    sender(&[Role::AssistantServiceSocial, Role::AssistantFamilial, Role::PsychologueSante]),
]);

const TELL_THE_CONTENT: DutyRule = DutyRule {
    moment: Moment::Before,
    kind: DutyKind::Inform,
    towards: Towards::EachGuardian(&HOLDER_TO_TELL),
    force: Force::Recommandation,
    citation: None,
    when: Test::All(&[Test::Fact(&MINOR_NOT_EMANCIPATED), Test::Not(&Test::Fact(&KEPT_FROM_THE_PARENTS))]),
    words: words(
        "Dire avant à cette personne le contenu et les conclusions du rapport (celui de l'ASE suit CASF L. 223-5).",
        "Tell this person beforehand what the report says and concludes (that of the ASE follows CASF L. 223-5).",
    ),
};

const TELL_THE_CHILD: DutyRule = DutyRule {
    moment: Moment::Before,
    kind: DutyKind::Inform,
    towards: Towards::Child,
    force: Force::Recommandation,
    citation: None,
    when: Test::Fact(&CHILD_STILL_TO_TELL),
    words: words(
        "Dire avant à l'enfant ce que le rapport dira, avec des mots de son âge.",
        "Tell the child beforehand what the report will say, in words for their age.",
    ),
};

const MIND_THE_READERS: DutyRule = duty(
    Moment::Before,
    DutyKind::Limit,
    Force::Reglement,
    words(
        "Les parties liront ce rapport (CPC 1187) : des faits d'abord, rien de secret sur des tiers sans nécessité.",
        "The parties will read this report (CPC 1187): facts first, no third-party secrets without need.",
    ),
);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{asks, outcome_of, with};

    fn the_home_reports_to_the_judge() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 10, "discernment": true, "emancipated": false},
            "guardians": [{"id": "mere", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "measure": "placement-direct",
            "sender": {"role": "psychologue", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true},
            "recipient": {"role": "juge-des-enfants", "service": {"id": "b", "kind": "tribunal"}, "involved": true},
            "purpose": "rendre-compte-au-mandant", "request": "demande-ecrite", "setting": "ecrit",
            "danger": "aucun", "offence": "aucune", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "relations-familiales", "subject": "famille", "source": "observation-en-service",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": true}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn what_bears_on_the_measure_is_due_and_told_beforehand() {
        assert_eq!(outcome_of(the_home_reports_to_the_judge()), "required");
        assert!(asks(the_home_reports_to_the_judge(), "cpc-1199-1", "inform", Some("mere")));
    }

    #[test]
    fn raw_notes_are_for_the_professional_to_weigh_and_the_rest_stays_secret() {
        let ask = |path: &str, value: Value| outcome_of(with(the_home_reports_to_the_judge(), path, value));
        assert_eq!(ask("/items/0/category", json!("notes-personnelles")), "judgement");
        assert_eq!(ask("/items/0/necessary", json!(false)), "prohibited");
        assert_eq!(ask("/measure", json!("aide-educative-domicile")), "prohibited");
        assert_eq!(ask("/sender/involved", json!(false)), "prohibited");
        assert_eq!(ask("/purpose", json!("recherche-statistique")), "prohibited");
    }

    #[test]
    fn a_hospital_the_judge_did_not_mandate_keeps_its_secrecy() {
        let request = with(
            the_home_reports_to_the_judge(),
            "/sender",
            json!({"role": "medecin", "service": {"id": "c", "kind": "etablissement-de-sante"}, "involved": true}),
        );
        assert_eq!(outcome_of(request), "prohibited");
    }

    #[test]
    fn the_prosecutor_who_placed_is_the_mandant_and_one_who_follows_is_weighed() {
        let prosecutor = json!({"role": "procureur", "service": {"id": "b", "kind": "parquet"}, "involved": true});
        let asked = with(the_home_reports_to_the_judge(), "/recipient", prosecutor);
        assert_eq!(outcome_of(asked.clone()), "judgement");
        assert_eq!(outcome_of(with(asked.clone(), "/request", json!("demande-orale"))), "prohibited");
        assert_eq!(outcome_of(with(asked, "/measure", json!("placement-provisoire-urgence"))), "required");
    }
}
