//! What a caller sends: a half-filled form. Reading never fails: what cannot be read becomes a
//! [`Problem`] with its JSON Pointer, and the rest is still read.

pub(crate) mod fields;
mod id;
mod json;
mod opaque;
mod packed;
mod path;
mod problem;
mod read;
mod schema;
mod value;
pub mod vocabulary;

use jiff_core::civil::Date;

pub use id::{Id, Ids};
pub use json::{figures, read_json, read_outline, write_json};
pub use opaque::{opaque, table_of_fields};
pub use packed::{Place, locate, places, unpack};
pub use path::Path;
pub use problem::{Fault, Problem, Problems};
pub use read::{read_item, read_numbers, read_request, read_share};
pub use schema::schema;
pub use value::Value;
use vocabulary::{
    Authority, AxisDomain, AxisStatus, Category, ConsentState, Danger, Measure, Nature, NoticeState, Offence,
    OffenceOn, Phase, Purpose, Relation, RequestForm, Role, SecrecyRegime, ServiceKind, Setting, Source, Subject,
};

/// The answer to one question of the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer<T> {
    /// Not asked yet.
    #[default]
    Absent,
    /// Asked, and nobody knows.
    Unknown,
    /// Answered.
    Given(T),
}

impl<T: Copy> Answer<T> {
    /// The answer, when there is one.
    #[must_use]
    pub const fn given(self) -> Option<T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Absent | Self::Unknown => None,
        }
    }
}

/// A share that is being considered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    /// The day of the share: which version of the law is read. Absent is open: the core has no clock.
    pub date: Answer<Date>,
    /// The child.
    pub child: Child,
    /// Parents and other holders of parental authority; `None`: nobody gave the list, empty: there are none.
    pub guardians: Option<Vec<Guardian>>,
    /// The legal frame in which the child is followed.
    pub measure: Answer<Measure>,
    /// Where the follow-up stands.
    pub phase: Answer<Phase>,
    /// The axes of the project, which alone a share may serve.
    pub axes: Option<Vec<Axis>>,
    /// Who tells.
    pub sender: Actor,
    /// Who is told.
    pub recipient: Actor,
    /// What for.
    pub purpose: Answer<Purpose>,
    /// How: in writing, by phone, in a meeting, at a hearing.
    pub setting: Answer<Setting>,
    /// Who asked for it, and in what legal form.
    pub request: Answer<RequestForm>,
    /// Whether an offence has come to the sender's knowledge.
    pub offence: Answer<Offence>,
    /// On whom.
    pub offence_on: Answer<OffenceOn>,
    /// The family moves, or has moved, to another département.
    pub moving: Answer<bool>,
    /// A judge has been seised of the child's situation.
    pub judge_seized: Answer<bool>,
    /// The danger the child is in, as the sender assesses it.
    pub danger: Answer<Danger>,
    /// What is to be shared; `None`: nobody gave the list.
    pub items: Option<Vec<Item>>,
    /// Who was told beforehand; empty: nobody.
    pub notices: Option<Vec<Notice>>,
    /// Agreements sought; empty: none.
    pub consents: Option<Vec<Consent>>,
    /// The local protocols that apply.
    pub protocols: Option<Vec<Id>>,
    /// Some guardian, item, notice or consent could not be read: those lists are not complete.
    pub unread: Unread,
}

/// Lists of which some entry could not be read: what they do not say stays open, the outcome of the whole too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "one for each list")]
pub struct Unread {
    /// Of `guardians`.
    pub guardians: bool,
    /// Of `items`.
    pub items: bool,
    /// Of `notices`.
    pub notices: bool,
    /// Of `consents`.
    pub consents: bool,
}

/// The child, or the young adult they have become.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Child {
    /// The caller's own id.
    pub id: Option<Id>,
    /// Date of birth: the age on any day.
    pub birth_date: Answer<Date>,
    /// Age in years on the day of the share, where the date of birth is not at hand.
    pub age: Answer<u8>,
    /// Capable of discernment, as assessed: no text gives an age.
    pub discernment: Answer<bool>,
    /// Emancipated (C. civ. 413-1 and following).
    pub emancipated: Answer<bool>,
}

/// A parent or another holder of parental authority.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Guardian {
    /// Its place in the list as it was given.
    pub at: usize,
    /// The caller's own id.
    pub id: Id,
    /// What they are to the child.
    pub relation: Answer<Relation>,
    /// How they hold parental authority (C. civ. 371-1 and following).
    pub authority: Answer<Authority>,
    /// Telling them would be contrary to the child's interest.
    pub informing_harms_child: Answer<bool>,
    /// Suspected of the facts that put the child in danger.
    pub implicated: Answer<bool>,
}

/// The sender or the recipient.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Actor {
    /// The caller's own id, in the trace alone.
    pub id: Option<Id>,
    /// Their post.
    pub role: Answer<Role>,
    /// Their service: two with one id are of one service.
    pub service_id: Option<Id>,
    /// What kind of service it is.
    pub service_kind: Answer<ServiceKind>,
    /// They take part in this child's follow-up.
    pub involved: Answer<bool>,
    /// They are of one care team with the other side (CSP L1110-12).
    pub same_care_team: Answer<bool>,
    /// Their secrecy, where it is not what their post implies.
    pub secrecy: Answer<SecrecyRegime>,
    /// Which guardian they are.
    pub guardian: Option<Id>,
    /// Their id as a person: an item with this `subject_id` is about them.
    pub person: Option<Id>,
    /// Whom they act for: the child, or a guardian or another person.
    pub represents: Option<Id>,
}

/// An axis of the project.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    /// Its id.
    pub id: Id,
    /// What it is about.
    pub domain: Answer<AxisDomain>,
    /// Proposed, agreed or closed.
    pub status: Answer<AxisStatus>,
}

/// One thing to be shared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// Its place in the list as it was given; none when a label of a document describes it.
    pub at: Option<usize>,
    /// Its id.
    pub id: Id,
    /// What kind of information it is.
    pub category: Answer<Category>,
    /// Whom it is about.
    pub subject: Answer<Subject>,
    /// Which person that is.
    pub subject_id: Option<Id>,
    /// How the sender came to hold it, which tells what secrecy covers it.
    pub source: Answer<Source>,
    /// The axes of the project that it serves; empty: none.
    pub axes: Option<Vec<Id>>,
    /// Strictly necessary to the recipient's mission.
    pub necessary: Answer<bool>,
    /// A fact, reported words or an interpretation.
    pub nature: Answer<Nature>,
    /// The minor asked for secrecy towards the holders of parental authority (CSP L1111-5, L2212-7, L5134-1).
    pub secrecy_asked: Answer<bool>,
    /// A judge keeps the place of care unknown to the recipient (C. civ. 375-7).
    pub anonymised: Answer<bool>,
    /// Unfinished or preparatory (CRPA L311-2).
    pub draft: Answer<bool>,
    /// Drawn up for a judge or the public prosecutor.
    pub made_for_judge: Answer<bool>,
    /// Who alerted did so as an agent of an authority (CRPA L311-6).
    pub author_in_office: Answer<bool>,
    /// Passing it on to this recipient would be contrary to the child's interest.
    pub harms_child: Answer<bool>,
}

/// Somebody told beforehand.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Its place in the list as it was given.
    pub at: usize,
    /// Who: the child or a guardian.
    pub to: Id,
    /// Told, to be told, out of reach, or excused.
    pub state: NoticeState,
    /// The day.
    pub on: Option<Date>,
}

/// An agreement sought.
#[derive(Clone, Debug, PartialEq)]
pub struct Consent {
    /// Its place in the list as it was given.
    pub at: usize,
    /// Who: the child or a guardian.
    pub by: Id,
    /// Given, refused, withdrawn, opposed, or not sought.
    pub state: ConsentState,
    /// The items it covers; `None`: the whole share.
    pub items: Option<Vec<Id>>,
    /// The day.
    pub on: Option<Date>,
    /// The last day on which it holds.
    pub until: Option<Date>,
}
