//! The law: one file a text, each readable from top to bottom, and the register of all norms.
//!
//! To add a text: add its file, name it below, and put its norms in [`CORPUS`], in the order of
//! the codes. A norm left out of the register does not compile (dead code is denied).

pub mod norm;

mod casf_l226_2_2;
mod cc_371_1;
mod cc_373_2_1;
mod cc_375_7;
mod cc_9;
mod cjpm_l241_2;
mod cjpm_l322_10;
mod cp_223_6;
mod cp_226_13;
mod cp_226_14;
mod cp_226_14_emprise;
mod cp_226_14_soins;
mod cp_434_1;
mod cp_434_3;
mod cpc_1187;
mod cpc_1187_1;
mod cpc_1199_1;
mod cpp_11;
mod cpp_40;
mod cpp_60_1;
mod cpp_74_1;
mod csi_l132_2;
mod csi_l132_5;
mod loi_95_73_26;
mod rgpd_5;

#[cfg(test)]
mod tests;

pub use norm::{Effect, Force, Norm};

/// The version of the rules, as answers name it.
pub const RULES: &str = "2026.05.28";

/// Every norm the engine applies.
pub static CORPUS: &[&Norm] = &[
    &cp_226_13::NORM,
    &casf_l226_2_2::NORM,
    &cp_226_14::NORM,
    &cp_226_14_soins::NORM,
    &cp_226_14_emprise::SUBJECTION,
    &cp_226_14_emprise::COUPLE,
    &cp_223_6::NORM,
    &cp_434_1::NORM,
    &cp_434_3::NORM,
    &cpp_11::ENQUIRY,
    &cpp_11::NOTICE_TO_AN_ADMINISTRATION,
    &cpp_40::NORM,
    &cpp_60_1::FLAGRANCE,
    &cpp_60_1::PRELIMINARY,
    &cpp_60_1::ROGATORY,
    &cpp_60_1::WITH_AGREEMENT,
    &cpp_74_1::NORM,
    &cpc_1187::READING,
    &cpc_1187::COPY,
    &cpc_1187::AT_THE_COURT,
    &cpc_1187_1::NORM,
    &cpc_1199_1::NORM,
    &cc_9::NORM,
    &cc_371_1::NORM,
    &cc_373_2_1::IMPORTANT_CHOICES,
    &cc_373_2_1::THE_REST,
    &cc_375_7::NORM,
    &cjpm_l241_2::EXCHANGE,
    &cjpm_l241_2::SAFETY,
    &cjpm_l322_10::NORM,
    &csi_l132_2::NORM,
    &csi_l132_5::NORM,
    &rgpd_5::NORM,
    &loi_95_73_26::NORM,
];
