//! Access of the person concerned: whose file it is, who holds it, who asks.

use super::child::{DECIDES_ALONE, MINOR_NOT_EMANCIPATED};
use super::fact::Fact;
use super::information::{ABOUT_RECIPIENT_OR_CLIENT, ABOUT_THE_CHILD};
use super::protection::PRIVATE_PERSONS;
use super::test::{
    Derived, Test, authority, category, no, recipient, recipient_authority, relation, sender, sender_service, yes,
};
use crate::request::vocabulary::{Authority, Category, Relation, Role, ServiceKind};
use crate::wording::words;

/// Posts that work for one party or for the judge. What they hold is not theirs to tell the parents: a lawyer's secrecy
/// is general (loi n° 71-1130, art. 66-5), an expert or administrateur ad hoc answers to the judge (droit.md §2 A56,
/// A57), a judicial investigation is secret (CPP, art. 11).
pub const FOR_A_PARTY_OR_THE_JUDGE: &[Role] =
    &[Role::Avocat, Role::AdministrateurAdHoc, Role::ExpertJudiciaire, Role::JugeDInstruction];

/// Who holds no file of a service, whichever is named beside the post: private persons and the press hold what is their own; what
/// courts, enquirers, experts and lawyers hold is judicial, and no administrative document (CRPA, art. L. 300-2).
pub const OF_NO_SERVICE: Test =
    Test::Is(Fact::SenderRole, Role::set(PRIVATE_PERSONS) | Role::set(WHOSE_FILES_ARE_NO_SERVICE_S));

/// Those of them who speak for more than themselves.
pub const WHOSE_FILES_ARE_NO_SERVICE_S: &[Role] = &[
    Role::TiersDigneDeConfiance,
    Role::Journaliste,
    Role::JugeDesEnfants,
    Role::JugeAuxAffairesFamiliales,
    Role::JugeDInstruction,
    Role::Procureur,
    Role::OfficierPoliceJudiciaire,
    Role::ExpertJudiciaire,
    Role::Avocat,
    Role::AdministrateurAdHoc,
];

/// Leads an enquiry (CPP, art. 11).
pub const LEADS_AN_ENQUIRY: Test = Test::Any(&[
    sender(&[Role::OfficierPoliceJudiciaire, Role::Procureur]),
    Test::All(&[sender_service(&[ServiceKind::Parquet]), Test::Not(&OF_NO_SERVICE)]),
]);

/// Services that are administrations, or private bodies with a public-service mission.
const PUBLIC_SERVICES: &[ServiceKind] = &[
    ServiceKind::EssmsProtectionEnfance,
    ServiceKind::EssmsHandicap,
    ServiceKind::Ase,
    ServiceKind::Crip,
    ServiceKind::Pmi,
    ServiceKind::ServiceSocial,
    ServiceKind::Pjj,
    ServiceKind::Sah,
    ServiceKind::EducationNationale,
    // public, or private with a public-service mission
    ServiceKind::EtablissementDeSante,
    ServiceKind::Commune,
    ServiceKind::Mdph,
    ServiceKind::CafCpam,
    ServiceKind::PreventionSpecialisee,
    ServiceKind::AutreDepartement,
];

/// Posts that exist in such services only.
const PUBLIC_POSTS: &[Role] = &[
    Role::PresidentConseilDepartemental,
    Role::CadreAse,
    Role::ReferentAse,
    Role::Crip,
    Role::Ecoutant119,
    Role::MedecinPmi,
    Role::PuericultricePmi,
    Role::SageFemmePmi,
    Role::AgentPmi,
    Role::AgentCcas,
    Role::AgentCaf,
    Role::AgentCpam,
    Role::Mdph,
    Role::Maire,
    Role::EducateurPjj,
    Role::DirecteurPjj,
];

/// The sender's service holds administrative documents.
pub static SENDER_IS_ADMINISTRATION: Derived = Derived {
    citation: "CRPA, art. L. 300-2",
    words: words(
        "le service est une administration ou exerce une mission de service public",
        "the service is an administration or has a public-service mission",
    ),
    test: Test::Any(&[
        Test::All(&[sender_service(PUBLIC_SERVICES), Test::Not(&OF_NO_SERVICE)]),
        sender(PUBLIC_POSTS),
    ]),
};

/// The sender is a court or a prosecution office.
pub static SENDER_IS_COURT: Derived = Derived {
    citation: "CPC, art. 1187",
    words: words("l'émetteur est la juridiction", "the sender is the court"),
    test: Test::Any(&[
        Test::All(&[sender_service(&[ServiceKind::Tribunal, ServiceKind::Parquet]), Test::Not(&OF_NO_SERVICE)]),
        sender(&[Role::JugeDesEnfants, Role::Procureur, Role::JugeAuxAffairesFamiliales, Role::JugeDInstruction]),
    ]),
};

/// The recipient exercises parental authority over the minor, or is the tuteur.
pub static RECIPIENT_IS_HOLDER: Derived = Derived {
    citation: "C. civ., art. 372, 373-2, 377 et 403",
    words: words(
        "le destinataire exerce l'autorité parentale sur le mineur",
        "the recipient exercises parental authority over the minor",
    ),
    test: Test::All(&[
        Test::Any(&[
            recipient(&[Role::Tuteur]),
            Test::All(&[
                recipient(&[Role::Parent]),
                recipient_authority(&[Authority::Exercee, Authority::PartageeParDelegation]),
            ]),
            DELEGATE,
        ]),
        Test::Fact(&MINOR_NOT_EMANCIPATED),
    ]),
};

/// Kin to whom a judge delegated parental authority, whole or shared (C. civ. 377 and 377-1).
pub const DELEGATE: Test = Test::All(&[
    recipient(&[
        Role::GrandParent,
        Role::BeauParent,
        Role::Fratrie,
        Role::AutreProche,
        Role::TiersDigneDeConfiance,
        Role::AutreTiers,
    ]),
    recipient_authority(&[Authority::Exercee, Authority::PartageeParDelegation]),
    Test::SomeGuardian(&relation(&[Relation::Delegataire, Relation::Tuteur])),
]);

/// A lawyer who acts for the child.
pub const LAWYER_OF_THE_CHILD: Test = Test::All(&[recipient(&[Role::Avocat]), yes(Fact::RecipientForChild)]);
/// A lawyer who acts for somebody else: what must not reach the family does not reach it through them.
pub const LAWYER_OF_ANOTHER: Test = Test::All(&[recipient(&[Role::Avocat]), no(Fact::RecipientForChild)]);
/// A lawyer who acts for one of the guardians.
pub const LAWYER_OF_A_GUARDIAN: Test = Test::All(&[LAWYER_OF_ANOTHER, yes(Fact::RecipientForGuardian)]);

/// The administrateur ad hoc of this child, not of a brother or sister (C. civ. 388-2).
pub const AD_HOC_FOR_THE_CHILD: Test =
    Test::All(&[recipient(&[Role::AdministrateurAdHoc]), yes(Fact::RecipientForChild)]);

/// Those whom parental authority would let be told: parents, tuteur, kin by delegation, and the lawyer of any of them.
pub const PARENTS_AND_THEIR_LAWYER: Test =
    Test::Any(&[recipient(&[Role::Parent, Role::Tuteur]), DELEGATE, LAWYER_OF_ANOTHER]);

/// The lawyer acts for somebody who may read the file: the young person who decides alone, or a guardian who exercises
/// parental authority. A lawyer has no access of their own.
pub static RECIPIENT_REPRESENTS: Derived = Derived {
    citation: "CRPA, art. L. 311-6 ; loi n° 71-1130, art. 4 ; C. civ., art. 388-2",
    words: words(
        "le destinataire agit au nom d'une personne qui a accès au dossier",
        "the recipient acts for somebody who has access to the file",
    ),
    test: Test::Any(&[
        Test::All(&[LAWYER_OF_THE_CHILD, Test::Fact(&DECIDES_ALONE)]),
        Test::All(&[
            LAWYER_OF_A_GUARDIAN,
            recipient_authority(&[Authority::Exercee, Authority::PartageeParDelegation]),
            // whichever guardian the client is, when it is not said
            Test::SomeGuardian(&authority(&[Authority::Exercee, Authority::PartageeParDelegation])),
            Test::Fact(&MINOR_NOT_EMANCIPATED),
        ]),
    ]),
};

/// The recipient is a parent who keeps something of parental authority, but not its exercise; or the lawyer of one.
pub static RECIPIENT_WITHOUT_EXERCISE: Derived = Derived {
    citation: "C. civ., art. 373-2-1 et 377",
    words: words(
        "le destinataire est un parent sans l'exercice de l'autorité parentale",
        "the recipient is a parent without the exercise of parental authority",
    ),
    test: Test::All(&[
        Test::Any(&[
            recipient(&[Role::Parent]),
            Test::All(&[
                LAWYER_OF_A_GUARDIAN,
                Test::SomeGuardian(&authority(&[Authority::ExerciceRetire, Authority::Deleguee])),
            ]),
        ]),
        recipient_authority(&[Authority::ExerciceRetire, Authority::Deleguee]),
        Test::Fact(&MINOR_NOT_EMANCIPATED),
    ]),
};

/// What a child's file says of the child, or who alerted in the name of an authority.
pub const CHILD_FILE: Test = Test::Any(&[
    ABOUT_THE_CHILD,
    Test::All(&[category(&[Category::AuteurDuSignalement]), yes(Fact::AuthorInOffice)]),
]);

/// The recipient is the person the document concerns, or their legal representative.
pub static RECIPIENT_IS_CONCERNED: Derived = Derived {
    citation: "CRPA, art. L. 311-6",
    words: words(
        "le destinataire est la personne concernée ou son représentant légal",
        "the recipient is the person concerned or their legal representative",
    ),
    test: Test::Any(&[
        Test::Fact(&ABOUT_RECIPIENT_OR_CLIENT),
        Test::All(&[
            CHILD_FILE,
            Test::Any(&[
                recipient(&[Role::Enfant]),
                Test::Fact(&RECIPIENT_IS_HOLDER),
                Test::Fact(&RECIPIENT_REPRESENTS),
            ]),
        ]),
    ]),
};
