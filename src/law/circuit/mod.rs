//! The law as one circuit, drawn while compiling: every condition, formality and duty of the register becomes a wire, and
//! conditions that say the same share it. What runs reads this and nothing else of the register, so that the module
//! carries neither the shapes of the norms nor their names; a norm is its place in [`CORPUS`].
//!
//! A node is an *atom* (is the answer to this fact one of these?), an *all* (every wire holds) or a *some* (it holds of one
//! guardian at least). "Any" is "not all not". A wire may be negated.

mod draft;
mod norms;
mod short;

pub use norms::rule;
pub use short::{Circuit, circuit};

use jiff_core::civil::Date;

use super::norm::{DutyKind, Effect, Force, Moment, Way};
use super::{ADVICE, CORPUS};
use crate::facts::{GUARDIAN_FACTS, GuardianFact, Set};
use draft::{Draft, cut};
use norms::{advice, draw, ids};

/// A node, or its opposite.
pub type Wire = u16;
/// In a wire: the opposite of the node.
pub const NEGATED: Wire = 1 << 15;
/// Holds always.
pub const TRUE: Wire = 0;
/// Holds never.
pub const FALSE: Wire = NEGATED;

/// [`Node::what`] of a node whose wires must all hold.
pub const ALL: u8 = 0xFF;
/// [`Node::what`] of a node that holds when its wire holds of one guardian.
pub const SOME: u8 = 0xFE;

/// One node.
#[derive(Clone, Copy)]
pub struct Node {
    /// [`ALL`], [`SOME`], or the place of the fact an atom asks about (of the first guardian, for a guardian's fact).
    pub what: u8,
    /// How many wires an "all" has.
    pub len: u8,
    /// Where its wires begin among those of the [`Circuit`], its set in [`SETS`], or the wire of a "some".
    pub at: u16,
    /// Its place among the nodes read guardian by guardian, counted from one; nought for the others.
    pub local: u8,
}

/// A stretch of one of the tables below.
#[derive(Clone, Copy)]
pub struct Stretch {
    /// Where it begins.
    pub from: u16,
    /// How long it is.
    pub len: u8,
}

impl Stretch {
    /// The places of the stretch.
    #[must_use]
    pub fn range(self) -> core::ops::Range<usize> {
        let from = usize::from(self.from);
        from..from + usize::from(self.len)
    }
}

/// What the engine needs of a norm.
#[derive(Clone, Copy)]
pub struct NormCode {
    /// What it does.
    pub effect: Effect,
    /// The operation it rules.
    pub way: Way,
    /// What kind of text it is.
    pub force: Force,
    /// In force on the day.
    pub in_force: Wire,
    /// Not closed: in force, every condition met or debated, nothing refused that it needs.
    pub alive: Wire,
    /// Its conditions, in [`CONDITIONS`].
    pub conditions: Stretch,
    /// Its formalities, in [`FORMALITIES`].
    pub formalities: Stretch,
    /// The duties of its formalities, then its others, in [`DUTIES`].
    pub duties: Stretch,
    /// The ways it closes, one bit each.
    pub closes: u8,
    /// The ways it yields to.
    pub yields: u8,
    /// The conditions, among the first eight, whose readings are told where they hold too: one bit each.
    pub discussed: u8,
    /// The days before which its article had another number.
    pub renamed: [Option<Date>; 2],
    /// The day its article ends.
    pub ends: Option<Date>,
}

/// A condition: when it holds, and when it holds on one reading only.
#[derive(Clone, Copy)]
pub struct ConditionCode {
    /// It holds.
    pub met: Wire,
    /// It holds on one reading.
    pub debated: Wire,
}

/// A formality.
#[derive(Clone, Copy)]
pub struct FormalityCode {
    /// Still to be done.
    pub pending: Wire,
    /// Can no longer be done.
    pub refused: Wire,
    /// Nothing is pending, and one reading still asks for it.
    pub debated: Wire,
}

/// A duty.
#[derive(Clone, Copy)]
pub struct DutyRuleCode {
    /// When it is due.
    pub when: Wire,
    /// Towards whom.
    pub towards: TowardsCode,
    /// Before or after.
    pub moment: Moment,
    /// What kind of thing to do.
    pub kind: DutyKind,
    /// Its force.
    pub force: Force,
    /// The same number for duties that stand on the same article.
    pub article: u16,
    /// The same number for duties that say the same, 0 for one that says it alone.
    pub says: u8,
    /// The norm it is said under, and its place there.
    pub owner: (u8, u8),
}

/// Towards whom a duty is.
#[derive(Clone, Copy)]
pub enum TowardsCode {
    /// Nobody in particular.
    Nobody,
    /// The child.
    Child,
    /// Each guardian of whom this may hold.
    EachGuardian(Wire),
    /// The person the item is about; a guardian, where this may hold of them.
    Subject(Wire),
}

const DRAFT: Draft = draw();

/// How many nodes there are.
pub const NODE_COUNT: usize = DRAFT.node_count;
/// How many of them are read guardian by guardian.
pub const LOCAL_COUNT: usize = DRAFT.locals as usize;
/// How many norms there are.
pub const NORM_COUNT: usize = CORPUS.len();

/// The sets of atoms.
pub static SETS: [Set; DRAFT.set_count] = cut(&DRAFT.sets);
/// Every norm, in the order of the register.
pub static NORMS: [NormCode; NORM_COUNT] = cut(&DRAFT.norms);
/// The stable id of every norm.
pub static IDS: [&str; NORM_COUNT] = ids();
/// Every condition, norm by norm.
pub static CONDITIONS: [ConditionCode; DRAFT.condition_count] = cut(&DRAFT.conditions);
/// Every formality, norm by norm.
pub static FORMALITIES: [FormalityCode; DRAFT.formality_count] = cut(&DRAFT.formalities);
/// Every duty, norm by norm.
pub static DUTIES: [DutyRuleCode; DRAFT.duty_count] = cut(&DRAFT.duties);
/// What goes with what the law allows: the norm, and the ways it goes with, one bit each.
pub static ADVICE_CODES: [(u8, u8); ADVICE.len()] = advice();

const _: () =
    assert!(GuardianFact::Consent as usize + 1 == GUARDIAN_FACTS, "atoms number a guardian's facts in order");
