//! The law: one file a text, each readable from top to bottom, and the register of all norms.
//!
//! To add a text: add its file, name it below, and put its norms in [`CORPUS`], beside those of its code. Of two norms of one
//! force that carry an answer, the first of the register is named first. A norm left out of the register does not compile (dead code is denied).

pub mod circuit;
pub mod norm;

mod accord_de_la_personne;
mod anesm_2011;
mod casf_d226_2_6;
mod casf_l121_6_2;
mod casf_l121_6_2_maire;
mod casf_l133_4;
mod casf_l221_3;
mod casf_l221_4;
mod casf_l221_6;
mod casf_l221_6_equipe;
mod casf_l223_1_1;
mod casf_l223_2;
mod casf_l223_5;
mod casf_l223_7;
mod casf_l226_2_1;
mod casf_l226_2_2;
mod casf_l226_3_2;
mod casf_l226_4;
mod casf_l226_4_suite;
mod casf_l226_5;
mod casf_l226_9;
mod casf_l241_10;
mod casf_l311_3;
mod casf_l311_4;
mod casf_l331_8_1;
mod casf_l411_3;
mod casf_l421_16;
mod casf_r221_4;
mod casf_r221_5_2;
mod cc_371_1;
mod cc_373_2_1;
mod cc_373_4;
mod cc_375;
mod cc_375_7;
mod cc_388_2;
mod cc_414;
mod cc_9;
mod ce_431346;
mod cgfp_l121_6;
mod cide_3;
mod cjpm_d112_1;
mod cjpm_l241_2;
mod cjpm_l322_10;
mod cjpm_l413_7;
mod cnil_2022_008;
mod cp_223_6;
mod cp_226_13;
mod cp_226_13_interesse;
mod cp_226_14;
mod cp_226_14_emprise;
mod cp_226_14_soins;
mod cp_434_1;
mod cp_434_3;
mod cpc_1182;
mod cpc_1187;
mod cpc_1187_1;
mod cpc_1187_limites;
mod cpc_1199_1;
mod cpc_268;
mod cpc_282;
mod cpenit_d113_45;
mod cpp_11;
mod cpp_40;
mod cpp_40_2;
mod cpp_60_1;
mod cpp_74_1;
mod crpa_l311_2;
mod crpa_l311_5;
mod crpa_l311_6;
mod crpa_l311_6_tiers;
mod csi_l132_2;
mod csi_l132_3;
mod csi_l132_5;
mod csp_l1110_4;
mod csp_l1110_4_equipe;
mod csp_l1110_4_secret;
mod csp_l1111_2;
mod csp_l1111_5;
mod csp_l1111_7;
mod csp_l2112_6;
mod csp_l2212_7;
mod csp_l5134_1;
mod csp_r4127_44;
mod edu_l131_5;
mod edu_l131_8;
mod lo_2011_333;
mod loi_71_1130_66_5;
mod loi_95_73_26;
mod pat_l212_2;
mod rgpd_10;
mod rgpd_15;
mod rgpd_32;
mod rgpd_5;

#[cfg(test)]
mod tests;

pub(crate) use casf_l226_2_1::WHETHER_THE_OTHER_PARENT_IS_MEANT;
pub use norm::{Effect, Force, Norm, Way};

/// The version of the rules, as answers name it.
pub const RULES: &str = "2026.05.28";

/// Every norm an answer can name.
pub fn all() -> impl Iterator<Item = &'static Norm> {
    CORPUS.iter().copied()
}

/// What opens nothing and goes with what the law allows, each with the ways it goes with: good practice, what stays from
/// the parents, then what to do as the child comes of age and as the accompaniment ends.
pub(crate) static ADVICE: &[(&Norm, &[Way])] = &[
    (&anesm_2011::SHARING, &[Way::Partager]),
    (&anesm_2011::TELLING, anesm_2011::WAYS_OF_TELLING),
    (&csp_l1111_5::KEPT, csp_l1111_5::WAYS_TO_OTHERS),
    (&cc_414::NORM, Way::ALL),
    (&pat_l212_2::NORM, Way::ALL),
    (&cnil_2022_008::NORM, Way::ALL),
    (&casf_l311_4::NORM, Way::ALL),
    (&rgpd_32::NORM, Way::ALL),
];

/// Every norm the engine applies.
pub static CORPUS: &[&Norm] = &[
    &cp_226_13::NORM,
    &accord_de_la_personne::NORM,
    &cp_226_13_interesse::NORM,
    // what most shares turn on
    &casf_l226_2_2::NORM,
    &casf_l226_2_1::NORM,
    &casf_l221_6::NORM,
    &casf_l221_6_equipe::NORM,
    &casf_l221_3::NORM,
    &casf_r221_4::NORM,
    &casf_r221_5_2::AGREEMENT,
    &casf_r221_5_2::DANGER,
    &casf_r221_5_2::WITHOUT_AGREEMENT,
    &casf_l221_4::TO_THE_JUDGE,
    &casf_l221_4::AT_THE_END,
    &casf_l223_1_1::HANDED,
    &casf_l223_1_1::CIRCULATION,
    &casf_l223_2::NORM,
    &casf_l223_5::NORM,
    &casf_l223_7::NORM,
    &casf_l226_3_2::ADDRESS,
    &casf_l226_3_2::QUERY,
    &casf_l226_3_2::NOTICE,
    &casf_l226_4::BY_THE_DEPARTMENT,
    &casf_l226_4::DIRECT,
    &casf_l226_4::BACK,
    &casf_l226_4_suite::NORM,
    &casf_l226_5::NORM,
    &casf_l226_5::THE_PARENTS,
    &casf_d226_2_6::THE_REPORT,
    &casf_l226_9::LINE,
    &casf_l226_9::NORM,
    &casf_l241_10::INSIDE,
    &casf_l241_10::NORM,
    &casf_l241_10::REFUSED,
    &casf_l311_3::ACCESS,
    &casf_l311_3::TELLING,
    &casf_l331_8_1::NORM,
    &casf_l331_8_1::INSIDE,
    &casf_l411_3::NORM,
    &casf_l421_16::NORM,
    // social action is named after child protection
    &casf_l121_6_2::SEVERAL_NEEDED,
    &casf_l121_6_2::SHARING,
    &casf_l121_6_2_maire::TO_THE_MAYOR,
    &casf_l121_6_2_maire::DANGER,
    &casf_l121_6_2_maire::THAT_IT_WAS_PASSED_ON,
    &cp_226_14::NORM,
    &cp_226_14_soins::NORM,
    &cp_226_14_emprise::SUBJECTION,
    &cp_226_14_emprise::COUPLE,
    &cp_223_6::NORM,
    &cp_434_1::NORM,
    &cp_434_3::NORM,
    &cpenit_d113_45::NORM,
    &cpp_11::ENQUIRY,
    &cpp_11::WITHIN_THE_ENQUIRY,
    &cpp_11::NOTICE_TO_AN_ADMINISTRATION,
    &cpp_40::NORM,
    &cpp_40_2::NORM,
    &cpp_60_1::FLAGRANCE,
    &cpp_60_1::PRELIMINARY,
    &cpp_60_1::ROGATORY,
    &cpp_60_1::WITH_AGREEMENT,
    &cpp_74_1::NORM,
    &cpc_268::NORM,
    &cpc_282::NORM,
    &cc_388_2::NORM,
    &loi_71_1130_66_5::NORM,
    &cpc_1182::NORM,
    &cpc_1187::READING,
    &cpc_1187_limites::COPY,
    &cpc_1187_limites::AT_THE_COURT,
    &cpc_1187_1::NORM,
    &cpc_1199_1::NORM,
    &cc_9::NORM,
    &cc_9::PRIVATE_LIFE,
    &cc_371_1::NORM,
    &cc_373_2_1::IMPORTANT_CHOICES,
    &cc_373_2_1::THE_REST,
    &cc_373_4::NORM,
    &cc_373_4::SCHOOL,
    &cc_375::NORM,
    &cc_375_7::NORM,
    &cjpm_d112_1::NORM,
    &cjpm_l241_2::EXCHANGE,
    &cjpm_l241_2::SAFETY,
    &cjpm_l322_10::NORM,
    &cjpm_l322_10::READERS,
    &cjpm_l413_7::NORM,
    &csi_l132_2::NORM,
    &csi_l132_3::NORM,
    &csi_l132_5::NORM,
    &csi_l132_5::OUTSIDE,
    &rgpd_5::NORM,
    &rgpd_10::NORM,
    &rgpd_15::NORM,
    &loi_95_73_26::NORM,
    &csp_l1110_4_secret::NORM,
    &csp_l1110_4::EXCHANGE,
    &csp_l1110_4_equipe::TEAM,
    &csp_l1110_4_equipe::OUTSIDE_TEAM,
    &csp_l1111_2::NORM,
    &csp_l1111_5::NORM,
    &csp_l1111_5::CARER,
    &csp_l1111_7::NORM,
    &csp_l2112_6::SCHOOL_HEALTH,
    &csp_l2112_6::REPORT,
    &csp_l2212_7::NORM,
    &csp_l5134_1::NORM,
    &csp_r4127_44::NORM,
    &ce_431346::NORM,
    &crpa_l311_2::NORM,
    &crpa_l311_5::NORM,
    &crpa_l311_6::NORM,
    &crpa_l311_6_tiers::NORM,
    &cgfp_l121_6::NORM,
    &cide_3::NORM,
    &edu_l131_5::NORM,
    &edu_l131_8::NORM,
    &lo_2011_333::NORM,
    &casf_l133_4::NORM,
    &cc_414::NORM,
    &pat_l212_2::NORM,
    &cnil_2022_008::NORM,
    &casf_l311_4::NORM,
    &rgpd_32::NORM,
    &anesm_2011::SHARING,
    &anesm_2011::TELLING,
    &csp_l1111_5::KEPT,
];
