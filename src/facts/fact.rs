//! The facts a norm can read: each one question with a finite set of answers.

use crate::request::vocabulary::{
    Authority, Category, ConsentState, Danger, Measure, Nature, NoticeState, Offence, OffenceOn, Phase, Purpose,
    Relation, RequestForm, Role, SecrecyRegime, ServiceKind, Setting, Source, Subject,
};

/// A set of answers to one fact, one bit each.
pub type Set = u128;

/// The answers "no" and "yes" of a yes-or-no fact.
pub const NO: Set = 0b01;
/// See [`NO`].
pub const YES: Set = 0b10;

/// Age of the child in bands: no text of the corpus cuts finer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum AgeBand {
    /// Under two (C. civ. 375, report to the judge every six months).
    UnderTwo,
    /// Two years old (CASF L223-5: under three).
    Two,
    /// Three to fourteen: with the bands below, the "mineur de quinze ans" of the code pénal.
    ThreeToFourteen,
    /// Fifteen.
    Fifteen,
    /// Sixteen or seventeen: may be emancipated (C. civ. 413-2).
    SixteenSeventeen,
    /// Eighteen to twenty: of age, still within child protection (CASF L112-3).
    EighteenToTwenty,
    /// Twenty-one or more.
    TwentyOneOrMore,
}

/// The ages at which the bands begin, after the first.
pub const BAND_AGES: [i16; 6] = [2, 3, 15, 16, 18, 21];

/// Every band.
pub const ALL_BANDS: u8 = 0b111_1111;

impl AgeBand {
    /// The set that holds this band alone.
    #[must_use]
    pub const fn bit(self) -> Set {
        1 << (self as u8)
    }
}

/// Bands of a minor.
pub const MINOR_BANDS: Set = 0b1_1111;

/// Bands of a "mineur de quinze ans": under fifteen.
pub const UNDER_FIFTEEN_BANDS: Set = 0b111;

/// A person's place in a list of notices, with "not in the list" as the last value.
pub const NOT_NOTIFIED: Set = 1 << NoticeState::ALL.len();

/// One fact of a share or of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "each is the field of the request of the same name")]
pub enum Fact {
    // whom it concerns, and when
    Span,
    Age,
    Discernment,
    Emancipated,
    Measure,
    Phase,
    Purpose,
    Setting,
    RequestForm,
    Offence,
    OffenceOn,
    Moving,
    JudgeSeized,
    Danger,
    // the two sides
    SenderRole,
    SenderService,
    SenderInvolved,
    SenderSecrecy,
    RecipientRole,
    RecipientService,
    RecipientInvolved,
    RecipientSecrecy,
    /// Both in one équipe de soins.
    SameCareTeam,
    /// Both in one service.
    SameService,
    /// How the recipient, being one of the guardians or acting for one, holds parental authority.
    RecipientAuthority,
    /// The recipient acts for the child (lawyer, administrateur ad hoc).
    RecipientForChild,
    /// The recipient acts for one of the guardians: [`Fact::RecipientAuthority`] is then that guardian's.
    RecipientForGuardian,
    // what was done first
    ChildNotice,
    ChildConsent,
    // the item
    Category,
    Subject,
    Source,
    Necessary,
    Nature,
    SecrecyAsked,
    Anonymised,
    Draft,
    MadeForJudge,
    AuthorInOffice,
    HarmsChild,
    /// The item is about the recipient themself.
    RecipientIsSubject,
    /// The item is about the person the recipient acts for, when that person is not the child.
    RecipientForSubject,
    /// The item is about the sender themself.
    SenderIsSubject,
    /// Consent of the person the item is about, when that person is not the child.
    SubjectConsent,
    /// Whether the person the item is about was told, when that person is not the child.
    SubjectNotice,
    /// The item serves an axis of the project.
    ServesProject,
}

/// How many facts there are beside those of the guardians.
pub const FACTS: usize = Fact::ServesProject as usize + 1;

/// A fact of one side, read for the sender or for the recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActorFact {
    /// The post held.
    Role,
    /// The kind of service.
    Service,
    /// Takes part in this child's follow-up.
    Involved,
    /// The secrecy regime.
    Secrecy,
}

/// A fact of one guardian.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum GuardianFact {
    /// What they are to the child.
    Relation,
    /// How they hold parental authority.
    Authority,
    /// Telling them would be contrary to the child's interest.
    Harms,
    /// Whether they were told.
    Notice,
    /// What came of seeking their agreement.
    Consent,
}

/// How many facts a guardian has.
pub const GUARDIAN_FACTS: usize = 5;

const fn all(count: usize) -> Set {
    (1 << count) - 1
}

const YES_NO: Set = YES | NO;
const NOTICES: Set = all(NoticeState::ALL.len() + 1);
const CONSENTS: Set = all(ConsentState::ALL.len());

impl Fact {
    /// Every answer this fact can have.
    #[must_use]
    pub const fn domain(self) -> Set {
        match self {
            Self::Span => super::day::MODELLED,
            Self::Age => all(BAND_AGES.len() + 1),
            Self::Measure => all(Measure::ALL.len()),
            Self::Phase => all(Phase::ALL.len()),
            Self::Purpose => all(Purpose::ALL.len()),
            Self::Setting => all(Setting::ALL.len()),
            Self::RequestForm => all(RequestForm::ALL.len()),
            Self::Offence => all(Offence::ALL.len()),
            Self::OffenceOn => all(OffenceOn::ALL.len()),
            Self::Danger => all(Danger::ALL.len()),
            Self::SenderRole | Self::RecipientRole => all(Role::ALL.len()),
            Self::SenderService | Self::RecipientService => all(ServiceKind::ALL.len()),
            Self::SenderSecrecy | Self::RecipientSecrecy => all(SecrecyRegime::ALL.len()),
            Self::RecipientAuthority => all(Authority::ALL.len()),
            Self::ChildNotice | Self::SubjectNotice => NOTICES,
            Self::ChildConsent | Self::SubjectConsent => CONSENTS,
            Self::Category => all(Category::ALL.len()),
            Self::Subject => all(Subject::ALL.len()),
            Self::Source => all(Source::ALL.len()),
            Self::Nature => all(Nature::ALL.len()),
            Self::Discernment
            | Self::Emancipated
            | Self::Moving
            | Self::JudgeSeized
            | Self::SenderInvolved
            | Self::RecipientInvolved
            | Self::SameCareTeam
            | Self::SameService
            | Self::RecipientForChild
            | Self::RecipientForGuardian
            | Self::Necessary
            | Self::SecrecyAsked
            | Self::Anonymised
            | Self::Draft
            | Self::MadeForJudge
            | Self::AuthorInOffice
            | Self::HarmsChild
            | Self::RecipientIsSubject
            | Self::RecipientForSubject
            | Self::SenderIsSubject
            | Self::ServesProject => YES_NO,
        }
    }
}

impl GuardianFact {
    /// Every answer this fact can have.
    #[must_use]
    pub const fn domain(self) -> Set {
        match self {
            Self::Relation => all(Relation::ALL.len()),
            Self::Authority => all(Authority::ALL.len()),
            Self::Harms => YES_NO,
            Self::Notice => NOTICES,
            Self::Consent => CONSENTS,
        }
    }
}

/// Every fact, in order of place.
pub const ALL_FACTS: [Fact; FACTS] = {
    use Fact as F;
    [
        F::Span,
        F::Age,
        F::Discernment,
        F::Emancipated,
        F::Measure,
        F::Phase,
        F::Purpose,
        F::Setting,
        F::RequestForm,
        F::Offence,
        F::OffenceOn,
        F::Moving,
        F::JudgeSeized,
        F::Danger,
        F::SenderRole,
        F::SenderService,
        F::SenderInvolved,
        F::SenderSecrecy,
        F::RecipientRole,
        F::RecipientService,
        F::RecipientInvolved,
        F::RecipientSecrecy,
        F::SameCareTeam,
        F::SameService,
        F::RecipientAuthority,
        F::RecipientForChild,
        F::RecipientForGuardian,
        F::ChildNotice,
        F::ChildConsent,
        F::Category,
        F::Subject,
        F::Source,
        F::Necessary,
        F::Nature,
        F::SecrecyAsked,
        F::Anonymised,
        F::Draft,
        F::MadeForJudge,
        F::AuthorInOffice,
        F::HarmsChild,
        F::RecipientIsSubject,
        F::RecipientForSubject,
        F::SenderIsSubject,
        F::SubjectConsent,
        F::SubjectNotice,
        F::ServesProject,
    ]
};

/// Every fact of a guardian, in order of place.
pub const ALL_GUARDIAN_FACTS: [GuardianFact; GUARDIAN_FACTS] = [
    GuardianFact::Relation,
    GuardianFact::Authority,
    GuardianFact::Harms,
    GuardianFact::Notice,
    GuardianFact::Consent,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_stand_in_the_order_of_their_places() {
        for (place, fact) in ALL_FACTS.iter().enumerate() {
            assert_eq!(*fact as usize, place);
        }
    }
}
