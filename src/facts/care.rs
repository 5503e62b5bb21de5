//! Care: who takes part in it and who exercises the patient's rights (CSP L1110-4, R1110-1 to -3).

use super::child::{DECIDES_ALONE, MINOR_NOT_EMANCIPATED};
use super::day::day;
use super::fact::{Fact, GuardianFact};
use super::family::{HOLDER, HOLDER_REFUSES, HOLDER_UNTOLD, HOLDER_WITHOUT_CONSENT, NOBODY_HOLDS_AUTHORITY};
use super::information::HEALTH_CATEGORIES;
use super::protection::{ESTABLISHMENTS, HEALTH};
use super::secrecy::BY_MISSION;
use super::test::{
    CHILD_NOT_TOLD, Derived, SUBJECT_NOT_TOLD, Test, category, child_consent, consent, role, service, since, subject,
    subject_consent, yes,
};
use crate::request::vocabulary::{ConsentState, NoticeState, Role, ServiceKind, Subject};
use crate::wording::words;

/// Posts outside the health professions that R1110-2, 2° names by themselves. Neither teachers,
/// mayors, judges, child-welfare managers nor the MDPH are in the list.
const LISTED: &[Role] = &[
    Role::AssistantServiceSocial,
    Role::AssistantSocialScolaire,
    Role::Psychologue,
    Role::PsychologueSante,
    Role::PsychologueEn,
    Role::AssistantFamilial,
    Role::AssistantMaternel,
    Role::MandataireJudiciaire,
    Role::EducateurPreventionSpecialisee,
];

/// Establishments whose staff owe the secrecy of L1110-4 I, although no profession binds them.
pub const BOUND_BY_CARE: &[ServiceKind] = &[
    ServiceKind::EssmsProtectionEnfance,
    ServiceKind::EssmsHandicap,
    ServiceKind::Sah,
    ServiceKind::EtablissementDeSante,
];

/// Among those who may exchange on a patient: a health professional or, since 2016, a listed post.
pub static CARE_SIDE: Derived = Derived {
    citation: "CSP, art. R. 1110-2",
    words: words(
        "soignant ou, depuis 2016, profession de la liste de R. 1110-2",
        "health professional or, since 2016, a post listed in R. 1110-2",
    ),
    test: Test::Any(&[
        role(HEALTH),
        Test::All(&[
            since(day(2016, 1, 28)),
            Test::Any(&[
                role(LISTED),
                // R1110-2, 2° g names employees: no volunteers (droit.md §2.2 A11)
                Test::All(&[role(BY_MISSION), Test::Not(&role(&[Role::Benevole])), service(ESTABLISHMENTS)]),
            ]),
        ]),
    ]),
};

/// Whom the list does not name by their post, and who may be staff of an establishment it does (droit.md A33, A42).
pub static CARE_SIDE_DEBATED: Derived = Derived {
    citation: "CSP, art. R. 1110-2",
    words: words(
        "agent de PMI ou intervenant à domicile, selon l'établissement qui l'emploie",
        "PMI staff or home worker, depending on the employing establishment",
    ),
    test: Test::All(&[since(day(2016, 1, 28)), role(&[Role::AgentPmi, Role::Tisf])]),
};

/// May belong to an équipe de soins.
pub static TEAM_SIDE: Derived = Derived {
    citation: "CSP, art. L. 1110-12",
    words: words("peut appartenir à une équipe de soins", "may belong to a care team"),
    test: Test::Any(&[
        role(HEALTH),
        role(LISTED),
        Test::All(&[role(BY_MISSION), Test::Not(&role(&[Role::Benevole]))]),
    ]),
};

/// A minor's care kept secret from the holders of parental authority: the minor exercises the rights.
const KEPT_SECRET: Test = Test::All(&[yes(Fact::SecrecyAsked), category(HEALTH_CATEGORIES)]);
/// The holders exercise the patient's rights.
pub const BY_HOLDERS: Test =
    Test::All(&[subject(&[Subject::Enfant]), Test::Fact(&MINOR_NOT_EMANCIPATED), Test::Not(&KEPT_SECRET)]);
/// The child or young adult exercises them; so does, for want of anybody else, a minor of whom nobody holds authority.
const BY_CHILD: Test = Test::All(&[
    subject(&[Subject::Enfant]),
    Test::Any(&[
        Test::Fact(&DECIDES_ALONE),
        KEPT_SECRET,
        Test::All(&[Test::Fact(&NOBODY_HOLDS_AUTHORITY), yes(Fact::Discernment)]),
    ]),
]);
/// An adult patient exercises them.
const BY_PARENT: Test = subject(&[Subject::Parent]);

const SAYS_NO: &[ConsentState] = &[ConsentState::Refused, ConsentState::Withdrawn, ConsentState::Opposed];
const SAYS_YES: &[ConsentState] = &[ConsentState::Given];

/// A holder who exercises the patient's rights was not told; an agreement given proves that one was.
pub static HOLDERS_UNTOLD: Derived = Derived {
    citation: "CSP, art. L. 1110-4, IV, et R. 1110-3",
    words: words(
        "un titulaire de l'autorité parentale n'a pas été informé",
        "a holder of parental authority was not told",
    ),
    test: Test::All(&[BY_HOLDERS, Test::SomeGuardian(&HOLDER_TO_INFORM)]),
};
/// Such a holder opposes it.
pub static HOLDERS_OPPOSE: Derived = Derived {
    citation: "CSP, art. L. 1110-4, IV",
    words: words("un titulaire de l'autorité parentale s'y oppose", "a holder of parental authority opposes it"),
    test: Test::All(&[BY_HOLDERS, Test::SomeGuardian(&HOLDER_REFUSES)]),
};
/// Such a holder has not agreed (every holder is asked: prudent reading).
pub static HOLDERS_NOT_AGREED: Derived = Derived {
    citation: "CSP, art. L. 1110-4, III, al. 2",
    words: words(
        "l'accord d'un titulaire de l'autorité parentale manque",
        "the agreement of a holder of parental authority is lacking",
    ),
    test: Test::All(&[BY_HOLDERS, Test::SomeGuardian(&HOLDER_WITHOUT_CONSENT)]),
};

/// The child, who exercises the rights, was not told.
pub static CHILD_UNTOLD: Derived = Derived {
    citation: "CSP, art. L. 1110-4, IV, et L. 1111-5",
    words: words(
        "l'enfant, qui exerce ses droits, n'a pas été informé",
        "the child, who exercises the rights, was not told",
    ),
    test: Test::All(&[BY_CHILD, CHILD_NOT_TOLD, Test::Not(&child_consent(SAYS_YES))]),
};
/// The child, who exercises the rights, opposes it.
pub static CHILD_OPPOSES: Derived = Derived {
    citation: "CSP, art. L. 1110-4, IV, et L. 1111-5",
    words: words("l'enfant, qui exerce ses droits, s'y oppose", "the child, who exercises the rights, opposes it"),
    test: Test::All(&[BY_CHILD, child_consent(SAYS_NO)]),
};
/// The child, who exercises the rights, has not agreed.
pub static CHILD_NOT_AGREED: Derived = Derived {
    citation: "CSP, art. L. 1110-4, III, al. 2, et L. 1111-5",
    words: words(
        "l'enfant, qui exerce ses droits, n'a pas donné son accord",
        "the child, who exercises the rights, has not agreed",
    ),
    test: Test::All(&[BY_CHILD, Test::Not(&child_consent(SAYS_YES))]),
};

/// The parent in care was not told.
pub static PARENT_UNTOLD: Derived = Derived {
    citation: "CSP, art. L. 1110-4, IV",
    words: words("le parent soigné n'a pas été informé", "the parent in care was not told"),
    test: Test::All(&[BY_PARENT, SUBJECT_NOT_TOLD, Test::Not(&subject_consent(SAYS_YES))]),
};
/// The parent in care opposes it.
pub static PARENT_OPPOSES: Derived = Derived {
    citation: "CSP, art. L. 1110-4, IV",
    words: words("le parent soigné s'y oppose", "the parent in care opposes it"),
    test: Test::All(&[BY_PARENT, subject_consent(SAYS_NO)]),
};
/// The parent in care has not agreed.
pub static PARENT_NOT_AGREED: Derived = Derived {
    citation: "CSP, art. L. 1110-4, III, al. 2",
    words: words("le parent soigné n'a pas donné son accord", "the parent in care has not agreed"),
    test: Test::All(&[BY_PARENT, Test::Not(&subject_consent(SAYS_YES))]),
};

/// A holder to tell of the exchange; an agreement given proves that one was told.
pub const HOLDER_TO_INFORM: Test = Test::All(&[BY_HOLDERS, HOLDER_UNTOLD, Test::Not(&consent(SAYS_YES))]);
/// A holder whom attempts did not reach: told once they can be (droit.md S43).
pub const HOLDER_TO_INFORM_LATER: Test = Test::All(&[
    BY_HOLDERS,
    Test::Fact(&HOLDER),
    Test::Guardian(GuardianFact::Notice, NoticeState::Impossible.bit()),
]);
/// A holder to ask.
pub const HOLDER_TO_ASK: Test = Test::All(&[BY_HOLDERS, HOLDER_WITHOUT_CONSENT]);
