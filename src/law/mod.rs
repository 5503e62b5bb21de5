//! The law: one file a text, each readable from top to bottom, and the register of all norms.
//!
//! To add a text: add its file, name it below, and put its norms in [`CORPUS`], in the order of
//! the codes. A norm left out of the register does not compile (dead code is denied).

pub mod norm;

mod casf_l226_2_2;
mod cp_226_13;

pub use norm::{Effect, Force, Norm};

/// The version of the rules, as answers name it.
pub const RULES: &str = "2026.05.28";

/// Every norm the engine applies.
pub static CORPUS: &[&Norm] = &[&cp_226_13::NORM, &casf_l226_2_2::NORM];
