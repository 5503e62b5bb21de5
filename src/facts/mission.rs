//! Who takes part in the missions of the child-welfare service (ASE), whatever the job: CASF L221-6. droit.md §2.2.

use super::secrecy::{BY_MISSION, EMPLOYED_WITH_A_PROFESSION};
use super::test::{Derived, INVOLVED, Test, measure, role, service};
use crate::request::vocabulary::{Measure, Role, ServiceKind};
use crate::wording::words;

/// Measures of child protection, administrative or judicial (CASF L112-3); penal ones are not here.
pub const PROTECTION_MEASURES: &[Measure] = &[
    Measure::InformationPreoccupanteEnCours,
    Measure::AideEducativeDomicile,
    Measure::AccueilProvisoire,
    Measure::AccueilJeuneMajeur,
    Measure::MiseALAbriMna,
    Measure::Aemo,
    Measure::Mjie,
    Measure::PlacementProvisoireUrgence,
    Measure::PlacementAse,
    Measure::PlacementDirect,
    Measure::TiersDigneDeConfiance,
    Measure::DelegationAutoriteParentale,
    Measure::Tutelle,
    Measure::Pupille,
    Measure::Mjagbf,
];

/// Services whose whole work is a mission of the ASE (CASF L221-1).
pub const ASE_SERVICES: &[ServiceKind] =
    &[ServiceKind::EssmsProtectionEnfance, ServiceKind::Ase, ServiceKind::Crip, ServiceKind::PreventionSpecialisee];

/// Takes part in the missions of the child-welfare service, whatever the job.
pub static TAKES_PART_IN_ASE: Derived = Derived {
    citation: "CASF, art. L. 221-6, al. 1",
    words: words(
        "participe aux missions de l'aide sociale à l'enfance",
        "takes part in the missions of the child-welfare service (ASE)",
    ),
    test: Test::Any(&[
        role(&[
            Role::AssistantFamilial,
            Role::PresidentConseilDepartemental,
            Role::CadreAse,
            Role::ReferentAse,
            Role::Crip,
            Role::EducateurPreventionSpecialisee,
        ]),
        // social workers and carers employed there, beside their own profession's secrecy
        Test::All(&[role(EMPLOYED_WITH_A_PROFESSION), service(ASE_SERVICES)]),
        Test::All(&[
            role(BY_MISSION),
            Test::Any(&[
                service(ASE_SERVICES),
                Test::All(&[
                    INVOLVED,
                    measure(PROTECTION_MEASURES),
                    Test::Any(&[service(MAY_CARRY_A_MEASURE), HOME_HELP]),
                    Test::Not(&OUTSIDE_THE_MISSION),
                ]),
            ]),
        ]),
    ]),
};

/// Services that may carry a measure beside those whose whole work it is: a département's social service, the PJJ, a charity, a hospital.
/// A disability service, a mission locale, a school, a court, the police, a firm have missions of their own (droit.md §2.2 A03, A08 to
/// A11, A47, A94, §7.1 no 2).
const MAY_CARRY_A_MEASURE: &[ServiceKind] = &[
    ServiceKind::ServiceSocial,
    ServiceKind::Pjj,
    ServiceKind::Sah,
    ServiceKind::AutreDepartement,
    ServiceKind::Association,
    ServiceKind::Pmi,
    ServiceKind::EtablissementDeSante,
];

/// Home help that the ASE pays for, whoever employs it (CASF L222-3; droit.md §2.2 A42).
const HOME_HELP: Test = Test::All(&[
    role(&[Role::Tisf]),
    service(&[ServiceKind::Commune, ServiceKind::CafCpam, ServiceKind::Entreprise]),
]);

/// Follows the child from a practice of one's own, a nursery, a charity or a firm: that alone is no part in the
/// missions of the ASE (ministerial guide on the CRIP; droit.md §2.2 A05, A06, A11 and A41, §7.1 no 1).
pub const OUTSIDE_THE_MISSION: Test = Test::Any(&[
    Test::All(&[role(&[Role::Psychologue]), service(&[ServiceKind::CabinetLiberal])]),
    Test::All(&[
        role(&[Role::EducateurJeunesEnfants]),
        service(&[ServiceKind::Commune, ServiceKind::Association, ServiceKind::Entreprise, ServiceKind::CafCpam]),
    ]),
    // during a measure: a town's educator, a freelance, a volunteer who helps with homework, a landlord's adviser (A11, A41)
    Test::All(&[
        measure(PROTECTION_MEASURES),
        Test::Any(&[
            Test::All(&[role(&[Role::Benevole]), service(&[ServiceKind::Association])]),
            Test::All(&[
                role(BY_MISSION),
                service(&[
                    ServiceKind::Commune,
                    ServiceKind::Entreprise,
                    ServiceKind::CafCpam,
                    ServiceKind::CabinetLiberal,
                    ServiceKind::EducationNationale,
                    ServiceKind::PoliceGendarmerie,
                    ServiceKind::Aucun,
                ]),
                Test::Not(&HOME_HELP),
            ]),
        ]),
    ]),
]);
