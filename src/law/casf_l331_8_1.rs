//! # CASF, art. L. 331-8-1 — événement grave dans un établissement ou service
//!
//! **Lecture.** L'établissement ou le service informe sans délai l'autorité administrative qui l'a
//! autorisé de tout dysfonctionnement grave, et de tout événement qui menace ou compromet la santé,
//! la sécurité ou le bien-être des personnes accueillies. R. 331-8 à R. 331-10 (décret 2016-1813)
//! disent la forme ; l'arrêté du 28 décembre 2016 liste les cas.
//!
//! **Au sein de l'établissement.** Le salarié qui apprend des violences d'un collègue sur un enfant
//! le dit à sa direction : devoir de service, sans lequel l'établissement ne pourrait répondre ;
//! déduit, non écrit dans l'article. L. 313-24 le protège s'il est de bonne foi. Ce devoir ne
//! remplace ni l'alerte à la CRIP (L. 226-2-1) ni le signalement (CP 226-14, 1° ; 434-3).
//!
//! **Ce que l'article ne dit pas.** Il porte sur l'institution : la personne est anonymisée autant
//! que possible. L'information des familles vient de R. 331-9 (numéro non vérifié, de mémoire).
//!
//! **Versions.** Loi 2015-1776, en vigueur le 30 décembre 2015.

use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, duty, version,
};
use crate::facts::information::NECESSARY;
use crate::facts::protection::ESTABLISHMENTS;
use crate::facts::test::{category, purpose, recipient, request_form, role, sender_service, service, subject, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Purpose, RequestForm, Role, Subject};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "casf-l331-8-1",
    citation: "CASF, art. L. 331-8-1",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Alerter,
    summary: words(
        "La direction informe sans délai l'autorité qui autorise l'établissement d'un événement grave, personnes \
         anonymisées autant que possible.",
        "Management tells the authority that authorises the establishment of a grave event at once, persons anonymised \
         as far as possible.",
    ),
    versions: &[version(day(2015, 12, 30), words("Loi n° 2015-1776.", "Loi no. 2015-1776."))],
    conditions: CONDITIONS,
    formalities: &[],
    duties: DUTIES,
    edges: NO_EDGES,
};

pub(super) static INSIDE: Norm = Norm {
    id: "casf-l331-8-1-interne",
    citation: "CASF, art. L. 331-8-1 et L. 313-24 (devoir de service)",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Alerter,
    summary: words(
        "Violences ou mise en danger dans l'établissement : le dire sans délai à sa direction, qui doit en répondre ; \
         la bonne foi protège.",
        "Violence or endangerment in the establishment: tell management at once, which must answer for it; good faith \
         protects.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words("Devoir de service ; protection depuis 2002.", "Duty of service; protection since 2002."),
    )
    .formerly(day(2015, 12, 30), "CASF, art. L. 313-24 (devoir de service)")],
    conditions: INSIDE_CONDITIONS,
    formalities: &[],
    duties: &[duty(
        Moment::After,
        DutyKind::Inform,
        Force::Loi,
        words(
            "Enfant en danger ou en risque : alerter aussi la CRIP, vous-même si besoin.",
            "Child in danger or at risk: alert the CRIP too, yourself if need be.",
        ),
    )],
    edges: NO_EDGES,
};

/// What threatens the residents.
const GRAVE: Condition = condition(
    words(
        "Il s'agit de violences, de faits de danger ou d'une infraction",
        "It is violence, facts of danger or an offence",
    ),
    Fact::Category,
    GRAVE_CATEGORIES,
);

const GRAVE_CATEGORIES: Test = category(&[
    Category::FaitsDeDanger,
    Category::ViolencesSubies,
    Category::InfractionSubie,
    Category::InfractionCommise,
]);

/// Told to the authority on one's own initiative, to be inspected: how the house is run, and what happened to those who live
/// there (droit.md C18a). Care kept secret, beliefs, court documents, who alerted are no events.
const DYSFUNCTION: Test = Test::All(&[
    purpose(&[Purpose::Controler]),
    request_form(&[RequestForm::Initiative]),
    NECESSARY,
    Test::Not(&OF_THE_FAMILY),
    Test::Not(&yes(Fact::SecrecyAsked)),
    category(&[
        Category::FaitsDeDanger,
        Category::ViolencesSubies,
        Category::InfractionSubie,
        Category::InfractionCommise,
        Category::Comportement,
        Category::VieQuotidienne,
        Category::LieuDAccueil,
        Category::SanteSomatique,
        Category::SituationAdministrative,
        Category::Emploi,
        Category::Autre,
    ]),
]);

/// Of the establishment, not of the family: what a parent did or lived through is no event of the house.
const IN_THE_ESTABLISHMENT: Test = Test::All(&[GRAVE_CATEGORIES, OF_THE_ESTABLISHMENT]);
const OF_THE_ESTABLISHMENT: Test = Test::Any(&[
    subject(&[Subject::Professionnel]),
    Test::All(&[purpose(&[Purpose::Controler, Purpose::SecuriteDesPersonnes]), Test::Not(&OF_THE_FAMILY)]),
]);
const OF_THE_FAMILY: Test = subject(&[Subject::Parent, Subject::AutreFamille, Subject::Famille]);

static CONDITIONS: &[Condition] = &[
    condition(
        words(
            "Le destinataire est l'autorité qui autorise ou contrôle l'établissement",
            "The recipient is the authority that authorises or inspects the establishment",
        ),
        Fact::RecipientRole,
        recipient(&[Role::AutoriteDeControle, Role::PresidentConseilDepartemental, Role::CadreAse]),
    ),
    condition(
        words("Vous dirigez un établissement ou service", "You run an establishment or service"),
        Fact::SenderRole,
        Test::Sender(&Test::All(&[role(&[Role::Directeur, Role::ChefDeService]), service(ESTABLISHMENTS)])),
    ),
    condition(
        words(
            "Dysfonctionnement grave déclaré de vous-même, ou violences, danger, infraction dans l'établissement",
            "Grave dysfunction declared of your own accord, or violence, danger, offence in the establishment",
        ),
        Fact::Purpose,
        Test::Any(&[DYSFUNCTION, IN_THE_ESTABLISHMENT]),
    ),
];

static DUTIES: &[DutyRule] = &[
    duty(
        Moment::Before,
        DutyKind::Anonymise,
        Force::Reglement,
        words(
            "Décrire l'événement et les mesures prises ; anonymiser les personnes autant que possible.",
            "Describe the event and the steps taken; anonymise persons as far as possible.",
        ),
    ),
    duty(
        Moment::After,
        DutyKind::Inform,
        Force::Reglement,
        words(
            "Informer de l'événement les familles et personnes concernées, avec leur accord s'il y a lieu.",
            "Tell the families and persons concerned of the event, with the person's agreement where relevant.",
        ),
    ),
];

static INSIDE_CONDITIONS: &[Condition] = &[
    condition(
        words("Le destinataire est la direction de votre service", "The recipient is the management of your service"),
        Fact::RecipientRole,
        Test::All(&[recipient(&[Role::Directeur, Role::ChefDeService]), yes(Fact::SameService)]),
    ),
    condition(
        words("Vous travaillez dans l'établissement ou le service", "You work in the establishment or service"),
        Fact::SenderService,
        sender_service(ESTABLISHMENTS),
    ),
    GRAVE,
    condition(
        words(
            "Un professionnel est en cause, ou c'est une alerte qui ne porte pas sur la famille seule",
            "A professional is involved, or it is an alert not about the family alone",
        ),
        Fact::Purpose,
        Test::Any(&[
            subject(&[Subject::Professionnel]),
            Test::All(&[
                purpose(&[
                    Purpose::Signalement,
                    Purpose::InformationPreoccupante,
                    Purpose::SecuriteDesPersonnes,
                    Purpose::Controler,
                ]),
                Test::Not(&OF_THE_FAMILY),
            ]),
        ]),
    ),
];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{asks, carried_by, outcome_of, with};

    fn event() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false}, "guardians": [], "measure": "placement-ase",
            "sender": {"role": "directeur", "service": {"id": "mecs", "kind": "essms-protection-enfance"}},
            "recipient": {"role": "autorite-de-controle"}, "purpose": "securite-des-personnes", "danger": "danger",
            "items": [{"id": "a", "category": "violences-subies", "subject": "enfant", "source": "observation-en-service"}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn un_dysfonctionnement_declare_ne_porte_ni_soins_secrets_ni_vie_de_la_famille() {
        let declared = with(with(event(), "/purpose", json!("controler")), "/request", json!("initiative"));
        let declared = with(with(declared, "/items/0/necessary", json!(true)), "/items/0/secrecyAsked", json!(false));
        let of = |category: &str| with(declared.clone(), "/items/0/category", json!(category));
        for event in ["comportement", "sante-somatique", "vie-quotidienne"] {
            assert!(carried_by(of(event), "casf-l331-8-1"), "{event}");
        }
        for other in
            ["sante-sexuelle", "sante-psychique", "convictions", "notes-personnelles", "auteur-du-signalement"]
        {
            assert!(!carried_by(of(other), "casf-l331-8-1"), "{other}");
        }
        let secret = with(of("sante-somatique"), "/items/0/secrecyAsked", json!(true));
        assert!(!carried_by(secret, "casf-l331-8-1"));
        let mother = with(of("comportement"), "/items/0/subject", json!("parent"));
        assert!(!carried_by(mother, "casf-l331-8-1"));
    }

    #[test]
    fn la_direction_informe_l_autorite_depuis_fin_2015() {
        assert!(carried_by(event(), "casf-l331-8-1"));
        assert!(asks(event(), "casf-l331-8-1", "anonymise", None));
        assert!(!carried_by(with(event(), "/date", json!("2015-12-29")), "casf-l331-8-1"));
        assert!(carried_by(with(event(), "/date", json!("2015-12-30")), "casf-l331-8-1"));
        assert!(!carried_by(with(event(), "/items/0/category", json!("scolarite")), "casf-l331-8-1"));
        assert!(!carried_by(with(event(), "/sender/role", json!("educateur-specialise")), "casf-l331-8-1"));
    }

    #[test]
    fn le_salarie_le_dit_a_sa_direction_et_a_nulle_autre() {
        let inside = with(event(), "/sender/role", json!("educateur-specialise"));
        let management = json!({"role": "directeur", "involved": false, "service": {"id": "mecs", "kind": "essms-protection-enfance"}});
        let inside = with(inside, "/recipient", management);
        assert_eq!(outcome_of(inside.clone()), "required");
        assert!(!carried_by(with(inside.clone(), "/recipient/service/id", json!("autre")), "casf-l331-8-1-interne"));
        assert!(!carried_by(with(inside, "/purpose", json!("evaluer")), "casf-l331-8-1-interne"));
    }
}
