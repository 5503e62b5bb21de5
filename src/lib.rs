//! # partage
//!
//! May this be told to that person, for that purpose, now – and if not yet, what has to happen
//! first? French law of information sharing in child protection, decided where the form is.

pub mod decide;
pub mod facts;
pub mod law;
pub mod redact;
pub mod request;
#[cfg(feature = "wasm")]
pub mod wasm;
pub mod wording;

pub use decide::{evaluate_share, sufficient_facts};
pub use wording::notice::notice_for;
