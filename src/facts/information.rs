//! What is to be shared: facts of danger, necessity, and whom it is about.

use super::child::MINOR;
use super::fact::{Fact, YES};
use super::test::{
    Derived, Test, category, child_consent, consent, danger, measure, purpose, recipient, sender, source, subject,
    yes,
};
use crate::request::vocabulary::{
    Category, ConsentState, Danger, Measure, Offence, OffenceOn, Purpose, Role, Source, Subject,
};
use crate::wording::words;

/// Kinds of information that are facts of danger by themselves.
pub const DANGER_CATEGORIES: &[Category] =
    &[Category::FaitsDeDanger, Category::ViolencesSubies, Category::InfractionSubie, Category::ConditionsDEducation];

/// Health information.
pub const HEALTH_CATEGORIES: &[Category] = &[
    Category::SanteSomatique,
    Category::SantePsychique,
    Category::SanteSexuelle,
    Category::Handicap,
    Category::Addiction,
];

/// Pieces of the judicial file.
pub const JUDICIAL_CATEGORIES: &[Category] = &[Category::PieceJudiciaire];

/// At risk or in danger in the sense of C. civ. 375, as assessed by the sender.
pub const AT_RISK: Test = danger(&[Danger::Risque, Danger::Danger, Danger::GraveEtImmediat]);
/// In danger, as assessed by the sender.
pub const IN_DANGER: Test = danger(&[Danger::Danger, Danger::GraveEtImmediat]);
/// In grave and immediate danger, as assessed by the sender.
pub const IN_GRAVE_DANGER: Test = danger(&[Danger::GraveEtImmediat]);

/// Strictly necessary to the recipient's mission.
pub const NECESSARY: Test = Test::Is(Fact::Necessary, YES);

/// Facts of danger about the child or the family: of a parent's or a relative's own past, only what is necessary.
const FACTS_OF_DANGER: Test =
    Test::All(&[category(DANGER_CATEGORIES), subject(&[Subject::Enfant, Subject::Fratrie, Subject::Famille])]);

/// What an authority needs: the facts of danger themselves, and what else is judged necessary.
pub static NEEDED_TO_PROTECT: Derived = Derived {
    citation: "CASF, art. L. 226-2-1 et R. 226-2-2",
    words: words(
        "faits de danger, ou information strictement nécessaire à l'évaluation",
        "facts of danger, or information strictly necessary to the evaluation",
    ),
    test: Test::Any(&[FACTS_OF_DANGER, NECESSARY]),
};

/// What another service needs: necessary, or a fact of danger while the child is at risk or in danger.
pub static NEEDED_BY_THE_SERVICE: Derived = Derived {
    citation: "CASF, art. L. 221-3 et L. 221-6",
    words: words(
        "information nécessaire, ou faits de danger d'un enfant en risque ou en danger",
        "information needed, or facts of danger about a child at risk or in danger",
    ),
    test: Test::Any(&[NECESSARY, Test::All(&[FACTS_OF_DANGER, AT_RISK])]),
};

/// Harm inflicted on a minor, not only feared.
pub static MALTREATMENT: Derived = Derived {
    citation: "CP, art. 226-14, 1°",
    words: words(
        "maltraitances, privations ou sévices infligés à un mineur",
        "ill-treatment, deprivation or abuse inflicted on a minor",
    ),
    test: Test::Any(&[
        Test::All(&[
            Test::Any(&[
                category(&[Category::ViolencesSubies]),
                Test::All(&[
                    category(&[Category::InfractionSubie]),
                    Test::Not(&Test::Is(Fact::Offence, Offence::Aucune.bit())),
                ]),
            ]),
            subject(&[Subject::Enfant, Subject::Fratrie]),
        ]),
        // a danger of which no offence is known is feared, not inflicted (droit.md C05)
        Test::All(&[
            category(&[Category::FaitsDeDanger, Category::ConditionsDEducation]),
            IN_DANGER,
            Test::Not(&Test::Is(Fact::Offence, Offence::Aucune.bit())),
        ]),
        Test::All(&[
            Test::Is(Fact::Offence, Offence::set(&[Offence::Crime, Offence::Delit])),
            Test::Is(Fact::OffenceOn, OffenceOn::set(&[OffenceOn::Enfant, OffenceOn::AutreMineur])),
            THE_FACTS_OR_THE_REPORT,
        ]),
    ]),
};

/// The facts of an offence.
const THE_FACTS: Test = category(&[
    Category::FaitsDeDanger,
    Category::ViolencesSubies,
    Category::InfractionSubie,
    Category::InfractionCommise,
]);

/// What is told of an offence: its facts, or what a report of it needs beside them – not all that an enquiry may ask for,
/// which has its own texts (CPP 60-1 and following).
const THE_FACTS_OR_THE_REPORT: Test = Test::Any(&[
    THE_FACTS,
    Test::All(&[NECESSARY, purpose(&[Purpose::Signalement, Purpose::InformationPreoccupante])]),
]);

/// The facts of an offence themselves, and what else is judged necessary.
pub static FACTS_OF_THE_OFFENCE: Derived = Derived {
    citation: "CPP, art. 40",
    words: words(
        "faits de l'infraction, ou information strictement nécessaire à l'autorité",
        "facts of the offence, or information strictly necessary to the authority",
    ),
    test: Test::Any(&[THE_FACTS, NECESSARY]),
};

/// Harm inflicted on an adult who cannot protect themself.
pub static VULNERABLE_ADULT: Derived = Derived {
    citation: "CP, art. 226-14, 1°",
    words: words(
        "crime ou délit sur un adulte hors d'état de se protéger",
        "offence on an adult unable to protect themself",
    ),
    test: Test::All(&[
        Test::Is(Fact::Offence, Offence::set(&[Offence::Crime, Offence::Delit])),
        Test::Is(Fact::OffenceOn, OffenceOn::AdulteVulnerable.bit()),
        THE_FACTS_OR_THE_REPORT,
    ]),
};

/// The victim is a minor: the child, or another one.
pub static VICTIM_IS_A_MINOR: Derived = Derived {
    citation: "CP, art. 226-14, 1°",
    words: words("la victime est mineure", "the victim is a minor"),
    test: Test::Any(&[
        Test::Fact(&MINOR),
        subject(&[Subject::Fratrie]),
        Test::All(&[
            Test::Is(Fact::Offence, Offence::set(&[Offence::Crime, Offence::Delit])),
            Test::Is(Fact::OffenceOn, OffenceOn::AutreMineur.bit()),
        ]),
    ]),
};

/// The item is about the recipient themself.
pub static ABOUT_RECIPIENT: Derived = Derived {
    citation: "CRPA, art. L. 311-6",
    words: words("l'information concerne le destinataire lui-même", "the information is about the recipient"),
    test: Test::Any(&[
        Test::All(&[recipient(&[Role::Enfant]), subject(&[Subject::Enfant])]),
        Test::All(&[
            Test::Not(&recipient(&[Role::Enfant])),
            Test::Not(&subject(&[Subject::Enfant, Subject::Famille])),
            // a parent is spoken of as a parent, never as a third party
            Test::Any(&[Test::Not(&recipient(&[Role::Parent])), subject(&[Subject::Parent])]),
            // a lawyer reads for somebody else
            Test::Any(&[
                Test::Not(&recipient(&[Role::Avocat, Role::AdministrateurAdHoc])),
                subject(&[Subject::Professionnel]),
            ]),
            yes(Fact::RecipientIsSubject),
        ]),
    ]),
};

/// The item is about the recipient themself, or about the adult a lawyer acts for, whose access the lawyer exercises.
pub static ABOUT_RECIPIENT_OR_CLIENT: Derived = Derived {
    citation: "CRPA, art. L. 311-6 ; loi n° 71-1130, art. 4",
    words: words(
        "l'information concerne le destinataire lui-même, ou la personne que l'avocat représente",
        "the information is about the recipient, or about the person the lawyer acts for",
    ),
    test: Test::Any(&[
        Test::Fact(&ABOUT_RECIPIENT),
        Test::All(&[
            recipient(&[Role::Avocat]),
            Test::Not(&subject(&[Subject::Enfant, Subject::Famille])),
            yes(Fact::RecipientForSubject),
        ]),
    ]),
};

/// The item is about the sender themself.
pub static ABOUT_SENDER: Derived = Derived {
    citation: "C. civ., art. 9",
    words: words("l'information concerne celui qui la donne", "the information is about the one who gives it"),
    test: Test::Any(&[
        Test::All(&[sender(&[Role::Enfant]), subject(&[Subject::Enfant])]),
        // only somebody who can be that person at all: a professional is not the child's parent
        Test::All(&[
            Test::Any(&[
                Test::All(&[subject(&[Subject::Parent]), sender(&[Role::Parent])]),
                Test::All(&[subject(&[Subject::Fratrie]), sender(&[Role::Fratrie])]),
                Test::All(&[subject(&[Subject::AutreFamille]), sender(KIN)]),
                Test::All(&[subject(&[Subject::Tiers]), Test::Any(&[sender(KIN), sender(THIRD_PERSONS)])]),
                Test::All(&[
                    subject(&[Subject::Professionnel]),
                    Test::Not(&sender(&[Role::Enfant, Role::Parent, Role::Tuteur, Role::Fratrie])),
                    Test::Not(&sender(KIN)),
                    Test::Not(&sender(THIRD_PERSONS)),
                ]),
            ]),
            yes(Fact::SenderIsSubject),
        ]),
    ]),
};

const KIN: &[Role] = &[Role::GrandParent, Role::BeauParent, Role::AutreProche];
const THIRD_PERSONS: &[Role] = &[
    Role::AuteurInformationPreoccupante,
    Role::AutreTiers,
    Role::TiersDigneDeConfiance,
    Role::Bailleur,
    Role::Employeur,
];

/// The item is about the child, or the family as one.
pub const ABOUT_THE_CHILD: Test = subject(&[Subject::Enfant, Subject::Famille]);

/// A birth that a mother or parents may have asked to keep secret (CASF L222-6, L147-5 and L147-6, from memory,
/// unverified): nothing in a request says so, and adoption ends the measure without ending the secret. The filiation of a
/// minor who is no pupille is known.
pub const ORIGINS_MAYBE_SECRET: Test = Test::Any(&[
    category(&[Category::Origines]),
    Test::All(&[
        category(&[Category::Filiation]),
        Test::Any(&[
            measure(&[Measure::Pupille]),
            Test::All(&[measure(&[Measure::Aucune]), Test::Not(&Test::Fact(&MINOR))]),
        ]),
    ]),
]);

/// Care that the minor asked to keep secret from the parents (CSP L1111-5, L2212-7, L5134-1).
pub const CARE_KEPT_SECRET: Test =
    Test::All(&[category(HEALTH_CATEGORIES), subject(&[Subject::Enfant]), yes(Fact::SecrecyAsked)]);
/// A place of care that a judge keeps unknown (C. civ. 375-7).
pub const PLACE_KEPT_UNKNOWN: Test =
    Test::All(&[category(&[Category::LieuDAccueil, Category::Coordonnees]), yes(Fact::Anonymised)]);
/// Who alerted, unless an authority did (CRPA L311-6).
pub const WHO_ALERTED_IN_PRIVATE: Test =
    Test::All(&[category(&[Category::AuteurDuSignalement]), Test::Not(&yes(Fact::AuthorInOffice))]);

/// What the child's parents must not learn: care that the minor asked to keep secret, a place of care that a judge keeps
/// unknown, the private person who alerted. No report brings it to them either (droit.md U5, U6, §3.Z2).
pub static KEPT_FROM_THE_PARENTS: Derived = Derived {
    citation: "CSP, art. L. 1111-5 ; C. civ., art. 375-7 ; CRPA, art. L. 311-6",
    words: words(
        "soin que le mineur veut secret, lieu d'accueil tenu inconnu ou particulier qui a alerté",
        "care the minor wants secret, place of care kept unknown, or private person who alerted",
    ),
    test: Test::Any(&[CARE_KEPT_SECRET, PLACE_KEPT_UNKNOWN, WHO_ALERTED_IN_PRIVATE]),
};

/// Collected by the 119 line.
pub const FROM_119: Test = source(&[Source::Ligne119]);

/// What whoever lives with the child day after day may need.
pub const DAILY_CARE_CATEGORIES: &[Category] = &[
    Category::Identite,
    Category::VieQuotidienne,
    Category::Scolarite,
    Category::SanteSomatique,
    Category::SantePsychique,
    Category::Handicap,
    Category::Addiction,
    Category::Comportement,
    Category::Projet,
    Category::Calendrier,
];

/// A health item whose exchange somebody opposes.
pub static HEALTH_OPPOSED: Derived = Derived {
    citation: "CSP, art. L. 1110-4, IV",
    words: words("l'échange d'une information de santé est refusé", "the exchange of a health item is opposed"),
    test: Test::All(&[
        category(HEALTH_CATEGORIES),
        Test::Any(&[child_consent(&[ConsentState::Opposed]), Test::SomeGuardian(&consent(&[ConsentState::Opposed]))]),
    ]),
};
