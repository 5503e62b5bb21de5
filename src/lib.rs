//! # partage
//!
//! May this be told to that person, for that purpose, now – and if not yet, what has to happen
//! first? French law of information sharing in child protection, decided where the form is.

pub mod decide;
pub mod facts;
pub mod law;
pub mod protocol;
pub mod redact;
pub mod request;
#[cfg(all(feature = "testing", not(target_arch = "wasm32")))]
pub mod testing;
pub mod trace;
#[cfg(feature = "wasm")]
pub mod wasm;
pub mod wording;

pub use decide::{evaluate_share, evaluate_share_under, sufficient_facts, sufficient_facts_under};
pub use request::schema;
pub use trace::{trace_of, trace_of_under};
pub use wording::notice::{notice_for, notice_for_under};
