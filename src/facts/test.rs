//! Tests on facts, as data: what a condition of the law asks, readable without Rust.

use jiff_core::civil::Date;

use super::fact::{ActorFact, Fact, GuardianFact, NO, NOT_NOTIFIED, Set, YES};
use crate::request::vocabulary::{
    Authority, Category, ConsentState, Danger, Measure, NoticeState, Phase, Purpose, Relation, RequestForm, Role,
    SecrecyRegime, ServiceKind, Setting, Source, Subject,
};
use crate::wording::Words;

/// A question about the facts whose answer is yes, no, or still open.
#[derive(Debug)]
pub enum Test {
    /// The answer to a fact is one of a set.
    Is(Fact, Set),
    /// The answer to a fact of the side looked at is one of a set.
    Actor(ActorFact, Set),
    /// The answer to a fact of the guardian looked at is one of a set.
    Guardian(GuardianFact, Set),
    /// All hold (yes when there is none).
    All(&'static [Test]),
    /// One holds at least.
    Any(&'static [Test]),
    /// It does not hold.
    Not(&'static Test),
    /// It holds of the sender.
    Sender(&'static Test),
    /// It holds of the recipient.
    Recipient(&'static Test),
    /// It holds of one guardian at least.
    SomeGuardian(&'static Test),
    /// A derived fact, with its own source.
    Fact(&'static Derived),
}

/// A fact that a text derives from others.
#[derive(Debug)]
pub struct Derived {
    /// The article or source it stands on.
    pub citation: &'static str,
    /// What it says.
    pub words: Words,
    /// When it holds.
    pub test: Test,
}

/// Always.
pub const ALWAYS: Test = Test::All(&[]);
/// Never.
pub const NEVER: Test = Test::Any(&[]);

/// A yes-or-no fact is "yes".
#[must_use]
pub const fn yes(fact: Fact) -> Test {
    Test::Is(fact, YES)
}
/// A yes-or-no fact is "no".
#[must_use]
pub const fn no(fact: Fact) -> Test {
    Test::Is(fact, NO)
}
/// On that day or later; the day must be a turning day of the law.
#[must_use]
pub const fn since(date: Date) -> Test {
    Test::Is(Fact::Span, super::day::spans_from(date))
}
/// Before that day; the day must be a turning day of the law.
#[must_use]
pub const fn before(date: Date) -> Test {
    Test::Is(Fact::Span, Fact::Span.domain() & !super::day::spans_from(date))
}
/// The purpose is one of these.
#[must_use]
pub const fn purpose(values: &[Purpose]) -> Test {
    Test::Is(Fact::Purpose, Purpose::set(values))
}
/// The measure is one of these.
#[must_use]
pub const fn measure(values: &[Measure]) -> Test {
    Test::Is(Fact::Measure, Measure::set(values))
}
/// The phase is one of these.
#[must_use]
pub const fn phase(values: &[Phase]) -> Test {
    Test::Is(Fact::Phase, Phase::set(values))
}
/// The setting is one of these.
#[must_use]
pub const fn setting(values: &[Setting]) -> Test {
    Test::Is(Fact::Setting, Setting::set(values))
}
/// The request came in one of these forms.
#[must_use]
pub const fn request_form(values: &[RequestForm]) -> Test {
    Test::Is(Fact::RequestForm, RequestForm::set(values))
}
/// The danger is assessed as one of these.
#[must_use]
pub const fn danger(values: &[Danger]) -> Test {
    Test::Is(Fact::Danger, Danger::set(values))
}
/// The item is of one of these kinds.
#[must_use]
pub const fn category(values: &[Category]) -> Test {
    Test::Is(Fact::Category, Category::set(values))
}
/// The item is about one of these.
#[must_use]
pub const fn subject(values: &[Subject]) -> Test {
    Test::Is(Fact::Subject, Subject::set(values))
}
/// The sender holds the item from one of these.
#[must_use]
pub const fn source(values: &[Source]) -> Test {
    Test::Is(Fact::Source, Source::set(values))
}
/// The sender holds one of these posts.
#[must_use]
pub const fn sender(values: &[Role]) -> Test {
    Test::Is(Fact::SenderRole, Role::set(values))
}
/// The recipient holds one of these posts.
#[must_use]
pub const fn recipient(values: &[Role]) -> Test {
    Test::Is(Fact::RecipientRole, Role::set(values))
}
/// The sender acts for one of these services.
#[must_use]
pub const fn sender_service(values: &[ServiceKind]) -> Test {
    Test::Is(Fact::SenderService, ServiceKind::set(values))
}
/// The recipient acts for one of these services.
#[must_use]
pub const fn recipient_service(values: &[ServiceKind]) -> Test {
    Test::Is(Fact::RecipientService, ServiceKind::set(values))
}
/// The recipient, being a guardian, holds parental authority in one of these ways.
#[must_use]
pub const fn recipient_authority(values: &[Authority]) -> Test {
    Test::Is(Fact::RecipientAuthority, Authority::set(values))
}
/// What came of seeking the child's agreement is one of these.
#[must_use]
pub const fn child_consent(values: &[ConsentState]) -> Test {
    Test::Is(Fact::ChildConsent, ConsentState::set(values))
}
/// What came of seeking the agreement of the person the item is about is one of these.
#[must_use]
pub const fn subject_consent(values: &[ConsentState]) -> Test {
    Test::Is(Fact::SubjectConsent, ConsentState::set(values))
}
/// The person the item is about was not told, for whatever reason.
pub const SUBJECT_NOT_TOLD: Test = Test::Is(
    Fact::SubjectNotice,
    NoticeState::set(&[NoticeState::Planned, NoticeState::ExcusedChildInterest]) | NOT_NOTIFIED,
);
/// The child has been told, or earnest attempts failed.
pub const CHILD_TOLD: Test =
    Test::Is(Fact::ChildNotice, NoticeState::set(&[NoticeState::Done, NoticeState::Impossible]));
/// The child is still to be told: planned, or nothing done.
pub const CHILD_PENDING: Test = Test::Is(Fact::ChildNotice, NoticeState::Planned.bit() | NOT_NOTIFIED);
/// The child was not told, for whatever reason.
pub const CHILD_NOT_TOLD: Test = Test::Is(
    Fact::ChildNotice,
    NoticeState::set(&[NoticeState::Planned, NoticeState::ExcusedChildInterest]) | NOT_NOTIFIED,
);

/// The side holds one of these posts.
#[must_use]
pub const fn role(values: &[Role]) -> Test {
    Test::Actor(ActorFact::Role, Role::set(values))
}
/// The side acts for one of these services.
#[must_use]
pub const fn service(values: &[ServiceKind]) -> Test {
    Test::Actor(ActorFact::Service, ServiceKind::set(values))
}
/// The side is under one of these regimes.
#[must_use]
pub const fn secrecy(values: &[SecrecyRegime]) -> Test {
    Test::Actor(ActorFact::Secrecy, SecrecyRegime::set(values))
}
/// The side takes part in this child's follow-up.
pub const INVOLVED: Test = Test::Actor(ActorFact::Involved, YES);

/// The guardian is one of these to the child.
#[must_use]
pub const fn relation(values: &[Relation]) -> Test {
    Test::Guardian(GuardianFact::Relation, Relation::set(values))
}
/// The guardian holds parental authority in one of these ways.
#[must_use]
pub const fn authority(values: &[Authority]) -> Test {
    Test::Guardian(GuardianFact::Authority, Authority::set(values))
}
/// What came of seeking the guardian's agreement is one of these.
#[must_use]
pub const fn consent(values: &[ConsentState]) -> Test {
    Test::Guardian(GuardianFact::Consent, ConsentState::set(values))
}
