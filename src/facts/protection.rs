//! Who implements child protection or lends it a hand (CASF L226-2-1, L226-2-2). No list in the
//! law: what is settled and what is debated comes from droit.md §2.2 and §7.1 no 1.

use super::mission::OUTSIDE_THE_MISSION;
use super::mission::{PROTECTION_MEASURES, TAKES_PART_IN_ASE};
use super::secrecy::{BY_MISSION, PJJ_STAFF, SCHOOL_STAFF_IN_FOLLOW_UP};
use super::secrecy::{
    DISABILITY_OFFICE_TEAM, EMPLOYED_WITH_A_PROFESSION, JUSTICE_STAFF, PMI_COLLABORATOR, SCHOOL_STAFF,
};
use super::test::{Derived, INVOLVED, Test, measure, role, service};
use crate::request::vocabulary::{Measure, Role, ServiceKind};
use crate::wording::words;

/// PMI posts.
pub const PMI: &[Role] = &[Role::MedecinPmi, Role::PuericultricePmi, Role::SageFemmePmi, Role::AgentPmi];

/// Services that belong to child protection themselves.
pub const PROTECTION_SERVICES: &[ServiceKind] = &[
    ServiceKind::EssmsProtectionEnfance,
    ServiceKind::Ase,
    ServiceKind::Crip,
    ServiceKind::Pmi,
    ServiceKind::PreventionSpecialisee,
];

/// Implements child-protection policy or lends its concours, party to the sharing of L226-2-2.
pub static SERVES_PROTECTION: Derived = Derived {
    citation: "CASF, art. L. 112-3 et L. 226-2-2",
    words: words(
        "met en œuvre la protection de l'enfance ou lui apporte son concours",
        "implements child protection or contributes to it",
    ),
    test: Test::All(&[
        Test::Not(&Test::Any(&[Test::Fact(&DISABILITY_OFFICE_TEAM), Test::Fact(&JUSTICE_STAFF)])),
        SERVES,
    ]),
};

/// The same, were it not for the disability office's team, and the staff of the courts and the police.
const SERVES: Test = Test::Any(&[
    Test::Fact(&TAKES_PART_IN_ASE),
    Test::Fact(&PMI_COLLABORATOR),
    role(PMI),
    Test::All(&[role(&[Role::AssistantServiceSocial]), Test::Not(&PENAL_WORK)]),
    role(&[Role::Ecoutant119, Role::AssistantSocialScolaire, Role::InfirmierScolaire, Role::MedecinScolaire]),
    // a delegate to the family benefits, not the curator of an adult
    Test::All(&[role(&[Role::MandataireJudiciaire]), measure(&[Measure::Mjagbf])]),
    Test::All(&[
        role(&[
            Role::MandataireJudiciaire,
            Role::Medecin,
            Role::Infirmier,
            Role::SageFemme,
            Role::Paramedical,
            Role::PsychologueSante,
            Role::PsychologueEn,
            Role::AgentCcas,
            Role::AgentCaf,
            Role::ConseillerEsf,
            Role::Tisf,
            Role::IntervenantSocialCommissariatGendarmerie,
        ]),
        INVOLVED,
        Test::Not(&PENAL_WORK),
    ]),
    Test::All(&[role(&[Role::Psychologue]), INVOLVED, Test::Not(&PRIVATE_PSYCHOLOGIST), Test::Not(&PENAL_WORK)]),
    Test::All(&[
        role(&[Role::Medecin, Role::Infirmier, Role::SageFemme, Role::Paramedical, Role::PsychologueSante]),
        service(PROTECTION_SERVICES),
    ]),
    Test::Fact(&SCHOOL_STAFF_IN_FOLLOW_UP),
    Test::All(&[role(BY_MISSION), service(&[ServiceKind::EssmsHandicap]), INVOLVED]),
    Test::All(&[role(PJJ_STAFF), measure(PROTECTION_MEASURES)]),
    Test::All(&[role(BY_MISSION), service(&[ServiceKind::Pjj, ServiceKind::Sah]), measure(PROTECTION_MEASURES)]),
]);

/// Whose part in child protection is debated.
pub static SERVES_PROTECTION_DEBATED: Derived = Derived {
    citation: "CASF, art. L. 112-3 et L. 226-2-2",
    words: words("apporte peut-être son concours (doctrine partagée)", "may lend a hand (doctrine divided)"),
    test: Test::Any(&[
        // penal work of the PJJ, whatever the profession (droit.md §7.1 no 5)
        Test::All(&[
            Test::Any(&[
                role(PJJ_STAFF),
                Test::All(&[
                    Test::Any(&[role(BY_MISSION), role(EMPLOYED_WITH_A_PROFESSION)]),
                    service(&[ServiceKind::Pjj, ServiceKind::Sah]),
                ]),
            ]),
            measure(PENAL_MEASURES),
        ]),
        // whose sharing waits for an agreement of its own (L241-10, al. 4; droit.md S32)
        Test::Fact(&DISABILITY_OFFICE_TEAM),
        role(&[Role::CoordonnateurL12162]),
        Test::All(&[role(BY_MISSION), service(&[ServiceKind::EssmsHandicap])]),
        Test::All(&[role(SCHOOL_STAFF), INVOLVED]),
        // an officer of a unit that looks after families, within this follow-up; no other (droit.md A60)
        Test::All(&[
            role(&[Role::ConseillerInsertionProbation, Role::ExpertJudiciaire, Role::OfficierPoliceJudiciaire]),
            INVOLVED,
        ]),
        Test::All(&[OUTSIDE_THE_MISSION, INVOLVED]),
    ]),
};

/// Must pass on an information préoccupante: the same, and those who only alert.
pub static MUST_ALERT: Derived = Derived {
    citation: "CASF, art. L. 226-2-1 et L. 226-3",
    words: words(
        "met en œuvre la protection de l'enfance ou lui apporte son concours, au moins pour alerter",
        "implements child protection or contributes to it, at least to alert",
    ),
    test: Test::Any(&[
        Test::All(&[
            Test::Fact(&SERVES_PROTECTION),
            Test::Not(&Test::All(&[
                role(DOCTORS),
                Test::Not(&service(PROTECTION_SERVICES)),
                Test::Not(&service(&[ServiceKind::Pjj, ServiceKind::Sah])),
            ])),
        ]),
        role(SCHOOL_STAFF),
        // a psychologist in private practice: like doctors there, debated
        Test::All(&[
            role(BY_MISSION),
            Test::Not(&PRIVATE_PSYCHOLOGIST),
            Test::Not(&Test::Fact(&DISABILITY_OFFICE_TEAM)),
        ]),
        // whoever employs them (droit.md A40)
        role(&[Role::AssistantServiceSocial]),
        role(PJJ_STAFF),
        // whatever their profession, under civil measures and penal ones
        Test::All(&[role(EMPLOYED_WITH_A_PROFESSION), service(&[ServiceKind::Pjj, ServiceKind::Sah])]),
        role(&[
            Role::PsychologueEn,
            Role::AgentCcas,
            Role::AnimateurSportif,
            Role::AssistantMaternel,
            Role::Maire,
            Role::EluLocal,
            Role::IntervenantSocialCommissariatGendarmerie,
            Role::CoordonnateurL12162,
        ]),
    ]),
};

/// Practitioners whose duty to pass on an information préoccupante is debated: the code of ethics
/// leaves a conscience clause (CSP R4127-44), and CP 226-14 2° permits without obliging.
pub const DOCTORS: &[Role] = &[Role::Medecin];

/// Whose duty to alert is debated.
pub static MUST_ALERT_DEBATED: Derived = Derived {
    citation: "CASF, art. L. 226-2-1 ; CSP, art. R. 4127-44",
    words: words("le devoir d'alerter est discuté", "the duty to alert is debated"),
    test: Test::Any(&[
        PRIVATE_PSYCHOLOGIST,
        Test::Fact(&DISABILITY_OFFICE_TEAM),
        role(&[
            Role::Medecin,
            Role::SageFemme,
            Role::Infirmier,
            Role::Paramedical,
            Role::PsychologueSante,
            Role::OfficierPoliceJudiciaire,
            Role::ConseillerMissionLocale,
            Role::ConseillerInsertionProbation,
            Role::MandataireJudiciaire,
            Role::AgentCaf,
            Role::AgentCpam,
            Role::ExpertJudiciaire,
            Role::PolicierMunicipal,
        ]),
    ]),
};

/// Work of the PJJ or a habilitated association under a penal measure: CJPM L241-2 is its way, whatever the profession
/// (droit.md §7.1 no 5).
const PENAL_WORK: Test = Test::All(&[service(&[ServiceKind::Pjj, ServiceKind::Sah]), measure(PENAL_MEASURES)]);

const PRIVATE_PSYCHOLOGIST: Test = Test::All(&[role(&[Role::Psychologue]), service(&[ServiceKind::CabinetLiberal])]);

/// The président du conseil départemental or who is designated to receive for him.
pub const DEPARTMENT: &[Role] = &[Role::PresidentConseilDepartemental, Role::Crip, Role::CadreAse];

/// The child-welfare service, the référent of the child included.
pub const ASE: &[Role] = &[Role::PresidentConseilDepartemental, Role::Crip, Role::CadreAse, Role::ReferentAse];

/// Judicial, medical or administrative authorities in charge of the protection of minors
/// (CP 226-14 1°). A mayor or a head of school is not one of them (droit.md C05).
pub const AUTHORITIES: &[Role] = &[
    Role::PresidentConseilDepartemental,
    Role::Crip,
    Role::CadreAse,
    Role::MedecinPmi,
    Role::Procureur,
    Role::JugeDesEnfants,
    Role::JugeDInstruction,
    Role::JugeAuxAffairesFamiliales,
    Role::OfficierPoliceJudiciaire,
    Role::Ecoutant119,
];

/// Judicial and administrative authorities (CP 434-1, 434-3): the same, without the medical ones.
pub const JUDICIAL_OR_ADMINISTRATIVE: &[Role] = &[
    Role::PresidentConseilDepartemental,
    Role::Crip,
    Role::CadreAse,
    Role::Procureur,
    Role::JugeDesEnfants,
    Role::JugeDInstruction,
    Role::JugeAuxAffairesFamiliales,
    Role::OfficierPoliceJudiciaire,
    Role::Ecoutant119,
];

/// Health professions of the fourth part of the code de la santé publique.
pub const HEALTH: &[Role] = &[
    Role::Medecin,
    Role::Infirmier,
    Role::SageFemme,
    Role::Paramedical,
    Role::MedecinPmi,
    Role::PuericultricePmi,
    Role::SageFemmePmi,
    Role::InfirmierScolaire,
    Role::MedecinScolaire,
];

/// Measures ordered by the juge des enfants under C. civ. 375 and following.
pub const JUDICIAL_MEASURES: &[Measure] = &[
    Measure::Aemo,
    Measure::Mjie,
    Measure::PlacementProvisoireUrgence,
    Measure::PlacementAse,
    Measure::PlacementDirect,
    Measure::TiersDigneDeConfiance,
    Measure::Mjagbf,
];

/// Measures during which a judge may have decided that the place where the child lives stays unknown: those that house the
/// child, and those that come beside them (C. civ. 375-7).
pub const MAY_HIDE_A_PLACE: &[Measure] = &[
    Measure::InformationPreoccupanteEnCours,
    Measure::Aemo,
    Measure::Mjie,
    Measure::PlacementProvisoireUrgence,
    Measure::PlacementAse,
    Measure::PlacementDirect,
    Measure::TiersDigneDeConfiance,
    Measure::DelegationAutoriteParentale,
    Measure::Tutelle,
    Measure::Mjagbf,
    Measure::RecueilRenseignementsRrse,
    Measure::MesureEducativeJudiciaire,
    Measure::PlacementPenal,
];

/// Measures agreed with the family (CASF L222-2 and following).
pub const ADMINISTRATIVE_MEASURES: &[Measure] =
    &[Measure::AideEducativeDomicile, Measure::AccueilProvisoire, Measure::AccueilJeuneMajeur];

/// Penal measures for a minor.
pub const PENAL_MEASURES: &[Measure] =
    &[Measure::RecueilRenseignementsRrse, Measure::MesureEducativeJudiciaire, Measure::PlacementPenal];

/// Staff of the CRIP who may be the person designated to receive.
pub const DESK_STAFF: &[Role] = &[
    Role::Directeur,
    Role::ChefDeService,
    Role::EducateurSpecialise,
    Role::AssistantServiceSocial,
    Role::ConseillerEsf,
];

/// The président du conseil départemental, or the person designated to receive for him.
pub static RECEIVES_FOR_THE_DEPARTMENT: Derived = Derived {
    citation: "CASF, art. L. 226-2-1 et L. 226-3",
    words: words(
        "reçoit pour le président du conseil départemental (CRIP, cadre désigné)",
        "receives for the président du conseil départemental (CRIP, designated manager)",
    ),
    test: Test::Any(&[role(DEPARTMENT), Test::All(&[role(DESK_STAFF), service(&[ServiceKind::Crip])])]),
};

/// The same towards the child-welfare service, the référent of the child included.
pub static RECEIVES_FOR_THE_ASE: Derived = Derived {
    citation: "CASF, art. L. 221-6, al. 2",
    words: words(
        "reçoit pour le service de l'aide sociale à l'enfance",
        "receives for the child-welfare service (ASE)",
    ),
    test: Test::Any(&[
        role(ASE),
        Test::All(&[role(DESK_STAFF), service(&[ServiceKind::Crip])]),
        Test::All(&[role(&[Role::Directeur, Role::ChefDeService]), service(&[ServiceKind::Ase])]),
    ]),
};

/// Posts outside the public services and the establishments that CASF L226-3 calls upon.
pub const OUTSIDE_THE_SERVICES: &[Role] = &[
    Role::TiersDigneDeConfiance,
    Role::JugeDesEnfants,
    Role::Procureur,
    Role::JugeAuxAffairesFamiliales,
    Role::JugeDInstruction,
    Role::Avocat,
    Role::AdministrateurAdHoc,
    Role::Maire,
    Role::EluLocal,
    Role::Employeur,
    Role::Bailleur,
    Role::DefenseurDesDroits,
    Role::AutoriteDeControle,
    Role::Chercheur,
    Role::Journaliste,
    Role::Enfant,
    Role::Parent,
    Role::Tuteur,
    Role::Fratrie,
    Role::GrandParent,
    Role::BeauParent,
    Role::AutreProche,
    Role::AuteurInformationPreoccupante,
    Role::AutreTiers,
];

/// Who speaks for nobody but themself: no practice of a profession asks them to tell the parents, and a child who alerts must
/// not be given away (droit.md §3.Z2).
pub const PRIVATE_PERSONS: &[Role] = &[
    Role::Enfant,
    Role::Parent,
    Role::Tuteur,
    Role::Fratrie,
    Role::GrandParent,
    Role::BeauParent,
    Role::AutreProche,
    Role::AuteurInformationPreoccupante,
    Role::AutreTiers,
];

/// Establishments and services of CASF L312-1 (homes, outreach, disability, habilitated charities).
pub const ESTABLISHMENTS: &[ServiceKind] = &[
    ServiceKind::EssmsProtectionEnfance,
    ServiceKind::EssmsHandicap,
    ServiceKind::Sah,
    ServiceKind::PreventionSpecialisee,
];
