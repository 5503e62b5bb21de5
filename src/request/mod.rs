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
#[expect(missing_docs, reason = "each is the field of the contract of the same name")]
pub struct Request {
    pub date: Answer<Date>,
    pub child: Child,
    pub guardians: Option<Vec<Guardian>>,
    pub measure: Answer<Measure>,
    pub phase: Answer<Phase>,
    pub axes: Option<Vec<Axis>>,
    pub sender: Actor,
    pub recipient: Actor,
    pub purpose: Answer<Purpose>,
    pub setting: Answer<Setting>,
    pub request: Answer<RequestForm>,
    pub offence: Answer<Offence>,
    pub offence_on: Answer<OffenceOn>,
    pub moving: Answer<bool>,
    pub judge_seized: Answer<bool>,
    pub danger: Answer<Danger>,
    pub items: Option<Vec<Item>>,
    pub notices: Option<Vec<Notice>>,
    pub consents: Option<Vec<Consent>>,
    pub protocols: Option<Vec<Id>>,
    /// Some guardian, item, notice or consent could not be read: those lists are not complete.
    pub unread: Unread,
}

/// Lists of which some entry could not be read: what they do not say stays open, the outcome of the whole too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, clippy::struct_excessive_bools, reason = "one for each list, of the same name")]
pub struct Unread {
    pub guardians: bool,
    pub items: bool,
    pub notices: bool,
    pub consents: bool,
}

/// The child, or the young adult they have become.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "each is the field of the contract of the same name")]
pub struct Child {
    pub id: Option<Id>,
    pub birth_date: Answer<Date>,
    pub age: Answer<u8>,
    pub discernment: Answer<bool>,
    pub emancipated: Answer<bool>,
}

/// A parent or another holder of parental authority.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "each is the field of the contract of the same name")]
pub struct Guardian {
    /// Its place in the list as it was given.
    pub at: usize,
    pub id: Id,
    pub relation: Answer<Relation>,
    pub authority: Answer<Authority>,
    pub informing_harms_child: Answer<bool>,
    pub implicated: Answer<bool>,
}

/// The sender or the recipient.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "each is the field of the contract of the same name")]
pub struct Actor {
    pub id: Option<Id>,
    pub role: Answer<Role>,
    pub service_id: Option<Id>,
    pub service_kind: Answer<ServiceKind>,
    pub involved: Answer<bool>,
    pub same_care_team: Answer<bool>,
    pub secrecy: Answer<SecrecyRegime>,
    pub guardian: Option<Id>,
    pub person: Option<Id>,
    pub represents: Option<Id>,
}

/// An axis of the project.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "each is the field of the contract of the same name")]
pub struct Axis {
    pub id: Id,
    pub domain: Answer<AxisDomain>,
    pub status: Answer<AxisStatus>,
}

/// One thing to be shared.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "each is the field of the contract of the same name")]
pub struct Item {
    /// Its place in the list as it was given; none when a label of a document describes it.
    pub at: Option<usize>,
    pub id: Id,
    pub category: Answer<Category>,
    pub subject: Answer<Subject>,
    pub subject_id: Option<Id>,
    pub source: Answer<Source>,
    pub axes: Option<Vec<Id>>,
    pub necessary: Answer<bool>,
    pub nature: Answer<Nature>,
    pub secrecy_asked: Answer<bool>,
    pub anonymised: Answer<bool>,
    pub draft: Answer<bool>,
    pub made_for_judge: Answer<bool>,
    pub author_in_office: Answer<bool>,
    pub harms_child: Answer<bool>,
}

/// Somebody told beforehand.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is the field of the contract of the same name")]
pub struct Notice {
    /// Its place in the list as it was given.
    pub at: usize,
    pub to: Id,
    pub state: NoticeState,
    pub on: Option<Date>,
}

/// An agreement sought.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is the field of the contract of the same name")]
pub struct Consent {
    /// Its place in the list as it was given.
    pub at: usize,
    pub by: Id,
    pub state: ConsentState,
    pub items: Option<Vec<Id>>,
    pub on: Option<Date>,
    pub until: Option<Date>,
}
