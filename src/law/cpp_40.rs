//! # CPP, art. 40, al. 2 — l'agent public avise le procureur
//!
//! **Lecture.** Toute autorité constituée, tout officier public ou fonctionnaire qui, dans ses
//! fonctions, apprend un crime ou un délit en avise sans délai le procureur de la République et lui
//! transmet ce qui s'y rapporte. Le code général de la fonction publique le rappelle (L. 121-11), le
//! code de la sécurité intérieure aussi pour le maire (L. 132-2).
//!
//! **Ce que l'article ne dit pas.** Il ne prévoit pas de peine. Il ne remplace pas l'information
//! préoccupante : il s'y ajoute.
//!
//! **Discuté.** L'agent public tenu au secret, hors maltraitances sur mineur : devoir général contre
//! secret pénal (droit.md §7.1 n° 11). Pour les maltraitances sur un mineur, CP 226-14 lève le
//! secret et le devoir demeure. Le secret de l'enquête ne s'oppose pas au procureur, qui la dirige. L'agent
//! contractuel et l'hôpital (public ou privé, praticien) : de mémoire, la jurisprudence étend le texte aux contractuels
//! (non vérifié).
//!
//! Un enseignant qui ne suit pas l'enfant et que l'on dit sous simple discrétion n'y est pas opposé : il avise
//! (droit.md §3.Y).
//!
//! **Versions.** Texte de 2004. Refonte au 1er janvier 2029.

use super::cp_226_14::{AND_THE_OTHER_PARENT, TELL_THE_PARENTS_IN_WRITING};
use super::cp_434_1::FACTS;
use super::norm::{
    DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty,
    version_until_recodification,
};
use crate::facts::information::{FACTS_OF_THE_OFFENCE, MALTREATMENT, VICTIM_IS_A_MINOR, VULNERABLE_ADULT};
use crate::facts::secrecy::{COVERED_OR_DEBATED, SCHOOL_STAFF};
use crate::facts::test::{ALWAYS, no, recipient, role, secrecy, sender, sender_service, service, source};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Offence, Role, SecrecyRegime, ServiceKind, Source};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cpp-40",
    citation: "CPP, art. 40, al. 2",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "L'agent public qui apprend un crime ou un délit dans ses fonctions en avise sans délai le procureur.",
        "A public official who learns of an offence on duty informs the public prosecutor without delay.",
    ),
    versions: &[version_until_recodification(
        day(2007, 3, 7),
        words("En vigueur avant 2007.", "In force before 2007."),
    )],
    conditions: &[
        condition(
            words("Le destinataire est le procureur", "The recipient is the public prosecutor"),
            Fact::RecipientRole,
            recipient(&[Role::Procureur]),
        ),
        debated(
            words("Vous êtes une autorité ou un agent public", "You are an authority or a public official"),
            Fact::SenderService,
            Test::Sender(&PUBLIC_OFFICIAL),
            Test::Any(&[
                sender(&[Role::AssistantFamilial, Role::Aesh, Role::Ecoutant119, Role::Mdph, Role::EluLocal]),
                Test::All(&[
                    sender_service(&[
                        ServiceKind::EtablissementDeSante,
                        ServiceKind::ServiceSocial,
                        ServiceKind::Mdph,
                    ]),
                    Test::Sender(&AN_AGENT),
                ]),
            ]),
            words(
                "Contractuel, praticien hospitalier, service dont le statut n'est pas dit : le devoir dépend de \
                 l'emploi public. À peser : votre employeur, votre statut.",
                "Contract staff, hospital practitioner, service of unknown status: the duty turns on public \
                 employment. To weigh: your employer, your status.",
            ),
        ),
        condition(
            words(
                "Un crime ou un délit est venu à votre connaissance",
                "A felony or misdemeanour (crime, délit) came to your knowledge",
            ),
            Fact::Offence,
            Test::Is(Fact::Offence, Offence::set(&[Offence::Crime, Offence::Delit])),
        ),
        condition(
            words("Vous l'avez appris dans vos fonctions", "You learnt of it on duty"),
            Fact::Source,
            Test::Not(&source(&[Source::Public, Source::ViePrivee])),
        ),
        condition(FACTS, Fact::Category, Test::Fact(&FACTS_OF_THE_OFFENCE)),
        debated(
            words(
                "Votre secret ne s'y oppose pas, ou un mineur est maltraité",
                "Your secrecy does not stand in the way, or a minor is ill-treated",
            ),
            Fact::SenderSecrecy,
            OPPOSED_BY_NO_SECRECY,
            ALWAYS,
            words(
                "Secret pénal contre devoir général : une lecture fait primer le secret, l'autre l'article 40. À \
                 peser : la gravité, une autre voie (CP 226-14, CRIP).",
                "Criminal secrecy against a general duty: one reading puts secrecy first, the other article 40. To \
                 weigh: gravity, another way (CP 226-14, CRIP).",
            ),
        ),
    ],
    formalities: &[],
    duties: &[SEND_THE_DOCUMENTS, TELL_THE_PARENTS_IN_WRITING, AND_THE_OTHER_PARENT],
    edges: NO_EDGES,
};

/// No secrecy stands in the way, or the ill-treatment of a minor lifts it (CP 226-14).
const OPPOSED_BY_NO_SECRECY: Test = Test::Any(&[
    Test::Not(&Test::Fact(&COVERED_OR_DEBATED)),
    // school staff outside the follow-up are bound by no secrecy of the child's (droit.md §3.Y, §8.1)
    Test::All(&[sender(SCHOOL_STAFF), no(Fact::SenderInvolved), Test::Sender(&NO_REGIME)]),
    // the mayor has a duty of their own for what they see on duty (CSI L132-2, al. 1)
    Test::All(&[
        sender(&[Role::Maire]),
        source(&[Source::ObservationEnService, Source::Confidence, Source::Dossier]),
    ]),
    // the prosecutor directs the enquiry: its secrecy is not held against them (droit.md §3.Y)
    sender(&[Role::OfficierPoliceJudiciaire]),
    Test::All(&[Test::Fact(&MALTREATMENT), Test::Fact(&VICTIM_IS_A_MINOR)]),
    Test::Fact(&VULNERABLE_ADULT),
]);

/// An authority or a public official, on the side looked at.
pub(super) const PUBLIC_OFFICIAL: Test =
    Test::Any(&[role(AUTHORITIES_AND_OFFICIALS), Test::All(&[service(PUBLIC_SERVICES), AN_AGENT])]);

const AUTHORITIES_AND_OFFICIALS: &[Role] = &[
    Role::PresidentConseilDepartemental,
    Role::Crip,
    Role::CadreAse,
    Role::ReferentAse,
    Role::MedecinPmi,
    Role::PuericultricePmi,
    Role::SageFemmePmi,
    Role::AgentPmi,
    Role::AgentCcas,
    Role::Maire,
    Role::JugeDesEnfants,
    Role::JugeAuxAffairesFamiliales,
    Role::JugeDInstruction,
    Role::EducateurPjj,
    Role::DirecteurPjj,
    Role::ConseillerInsertionProbation,
    Role::OfficierPoliceJudiciaire,
    Role::PolicierMunicipal,
    Role::PsychologueEn,
    Role::InfirmierScolaire,
    Role::MedecinScolaire,
    Role::AssistantSocialScolaire,
    Role::DefenseurDesDroits,
    Role::AutoriteDeControle,
];

const PUBLIC_SERVICES: &[ServiceKind] = &[
    ServiceKind::Ase,
    ServiceKind::Crip,
    ServiceKind::Pmi,
    ServiceKind::Pjj,
    ServiceKind::Spip,
    ServiceKind::Tribunal,
    ServiceKind::Parquet,
    ServiceKind::PoliceGendarmerie,
    ServiceKind::EducationNationale,
    ServiceKind::Commune,
    ServiceKind::AutreDepartement,
];

/// Posts that are public employment when the service is.
const AN_AGENT: Test = Test::Any(&[
    role(SCHOOL_STAFF),
    role(&[
        Role::Directeur,
        Role::ChefDeService,
        Role::EducateurSpecialise,
        Role::MoniteurEducateur,
        Role::EducateurJeunesEnfants,
        Role::Psychologue,
        Role::PersonnelAdministratif,
        Role::ConseillerEsf,
        Role::Tisf,
        Role::EducateurPreventionSpecialisee,
        Role::AssistantServiceSocial,
        Role::IntervenantSocialCommissariatGendarmerie,
        Role::Medecin,
        Role::Infirmier,
        Role::SageFemme,
        Role::Paramedical,
        Role::PsychologueSante,
        Role::CoordonnateurClspd,
        Role::CoordonnateurL12162,
    ]),
]);

/// Whoever alerts the département informs the prosecutor too: the one duty does not take the other's place (droit.md §3.Z4, 4;
/// S05). Where secrecy or status is debated it is no more than a matter to weigh.
pub(super) const INFORM_THE_PROSECUTOR_TOO: DutyRule = DutyRule {
    citation: Some("CPP, art. 40, al. 2"),
    when: Test::All(&[
        Test::Sender(&PUBLIC_OFFICIAL),
        Test::Is(Fact::Offence, Offence::set(&[Offence::Crime, Offence::Delit])),
        Test::Not(&source(&[Source::Public, Source::ViePrivee])),
        Test::Fact(&FACTS_OF_THE_OFFENCE),
        OPPOSED_BY_NO_SECRECY,
    ]),
    ..duty(
        Moment::After,
        DutyKind::Inform,
        Force::Loi,
        words(
            "Aviser aussi, sans délai, le procureur de la République : une alerte ne remplace pas l'autre.",
            "Inform the public prosecutor too, without delay: one alert does not replace the other.",
        ),
    )
};

/// Said to be under no regime of secrecy.
const NO_REGIME: Test = secrecy(&[
    SecrecyRegime::DiscretionProfessionnelle,
    SecrecyRegime::ConfidentialiteContractuelle,
    SecrecyRegime::Aucun,
]);

const SEND_THE_DOCUMENTS: DutyRule = duty(
    Moment::Before,
    DutyKind::Write,
    Force::Loi,
    words(
        "Aviser le procureur sans délai et lui transmettre tout ce qui se rapporte aux faits – renseignements, procès-verbaux, actes – et rien d'autre.",
        "Notify the public prosecutor without delay and pass on all that relates to the facts – information, records, documents – and nothing else.",
    ),
);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn the_mayor_learns_of_an_offence() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 15, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "aucune",
            "sender": {"role": "maire", "service": {"id": "a", "kind": "commune"}, "involved": false, "secrecy": "aucun"},
            "recipient": {"role": "procureur", "service": {"id": "b", "kind": "parquet"}, "involved": false},
            "purpose": "signalement", "request": "initiative", "setting": "ecrit",
            "danger": "aucun", "offence": "delit", "offenceOn": "adulte", "judgeSeized": false, "moving": false,
            "items": [{"id": "i", "category": "infraction-commise", "subject": "enfant", "source": "observation-en-service",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn an_authority_not_bound_by_secrecy_informs_the_prosecutor() {
        assert_eq!(outcome_of(the_mayor_learns_of_an_offence()), "required");
        assert!(carried_by(the_mayor_learns_of_an_offence(), "cpp-40"));
        let request = with(the_mayor_learns_of_an_offence(), "/offence", json!("aucune"));
        assert!(!carried_by(request, "cpp-40"));
        for (source, outcome) in [("vie-privee", "permitted"), ("public", "permitted")] {
            let off_duty = with(the_mayor_learns_of_an_offence(), "/items/0/source", json!(source));
            assert_eq!(outcome_of(off_duty.clone()), outcome);
            assert!(!carried_by(off_duty, "cpp-40"), "not learnt on duty");
        }
        // bound by what they were told under secrecy, and not by what they saw (CSI L132-2, al. 1)
        let bound = with(the_mayor_learns_of_an_offence(), "/sender/secrecy", json!("secret-par-mission"));
        assert_eq!(outcome_of(bound.clone()), "required");
        assert_eq!(outcome_of(with(bound, "/items/0/source", json!("partage-recu"))), "judgement");
        let gossip = with(the_mayor_learns_of_an_offence(), "/items/0/category", json!("vie-quotidienne"));
        assert_eq!(outcome_of(with(gossip, "/items/0/necessary", json!(false))), "prohibited");
    }

    #[test]
    fn a_bound_official_weighs_it_unless_a_minor_is_ill_treated() {
        let request = with(
            the_mayor_learns_of_an_offence(),
            "/sender",
            json!({"role": "educateur-pjj", "service": {"id": "a", "kind": "pjj"}, "involved": true}),
        );
        assert_eq!(outcome_of(request.clone()), "judgement");
        let request = with(request, "/offenceOn", json!("autre-mineur"));
        assert_eq!(outcome_of(request.clone()), "required");
        assert!(carried_by(request, "cpp-40"));
    }

    #[test]
    fn staff_of_a_private_association_are_not_officials() {
        let request = with(
            the_mayor_learns_of_an_offence(),
            "/sender",
            json!({"role": "educateur-specialise", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true}),
        );
        assert_eq!(outcome_of(request), "prohibited");
    }

    #[test]
    fn a_hospital_doctor_weighs_it() {
        let request = with(
            the_mayor_learns_of_an_offence(),
            "/sender",
            json!({"role": "medecin", "service": {"id": "a", "kind": "etablissement-de-sante"}, "involved": true}),
        );
        assert_eq!(outcome_of(request), "judgement");
    }
}
