//! What the norms speak about: the facts of a share, what is known of them, and what the texts
//! derive from them. Three-valued throughout: nothing absent is ever read as yes or as no.

pub mod access;
pub mod care;
pub mod child;
mod day;
mod fact;
pub mod family;
pub mod information;
pub mod mission;
pub mod protection;
pub mod secrecy;
mod situation;
pub mod test;
mod world;

pub use day::{
    CHECKED_THROUGH, FIRST_DAY, MODELLED, RECODIFIED, SPANS, TURNING_DAYS, birthday, day, parse_day, span_of,
    span_start, spans_from, write_day,
};
pub use fact::{
    ALL_BANDS, ALL_FACTS, ALL_GUARDIAN_FACTS, ActorFact, AgeBand, BAND_AGES, FACTS, Fact, GUARDIAN_FACTS,
    GuardianFact, MINOR_BANDS, NO, NOT_NOTIFIED, Set, UNDER_FIFTEEN_BANDS, YES,
};
pub use situation::{Situation, item_facts, situation, situation_later};
pub use test::{Derived, Test};
pub use world::{MAX_GUARDIANS, SLOTS, STAND_INS, Slot, World, guardian_slot, only, slot};
