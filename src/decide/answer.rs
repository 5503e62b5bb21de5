//! The answer, in the shapes of the contract.

use std::borrow::Cow;

use serde::Serialize;

use crate::request::Problem;

/// The answer to a share request.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ShareDecision {
    /// The least open outcome among the items', absent while one of them is not settled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<&'static str>,
    /// One answer an item.
    pub items: Vec<ItemDecision>,
    /// Facts that can still change an answer, in the order a person would ask.
    pub missing: Vec<MissingFact>,
    /// What is to be done before the share.
    pub before: Vec<Duty>,
    /// What is to be done after it.
    pub after: Vec<Duty>,
    /// What could not be read, or contradicts itself.
    pub problems: Vec<Problem>,
    /// The law that answered.
    pub law: LawInfo,
    /// One or two short sentences for the person at the keyboard.
    pub summary: String,
}

/// Which law answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LawInfo {
    /// The day of the share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The version of the rules.
    pub rules: &'static str,
    /// The day the law was last checked.
    pub checked_through: String,
    /// The share is later than that day: the last known version answered.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub unchecked: bool,
    /// The next known date that could change this answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stable_until: Option<String>,
}

/// The answer for one item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemDecision {
    /// The item's id.
    pub item: String,
    /// Present exactly when `possible` has one element.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<&'static str>,
    /// Exactly the outcomes that some consistent completion leads to.
    pub possible: Vec<&'static str>,
    /// The norms that carry the outcome, the strongest first.
    pub grounds: Vec<Ground>,
    /// The norms looked at that do not open this share.
    pub closed: Vec<Ground>,
    /// Smallest sets of honest steps that would open a closed or conditional share.
    pub remedies: Vec<Remedy>,
}

/// A norm, with its conditions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ground {
    /// Stable id.
    pub norm: Cow<'static, str>,
    /// Exact citation, of the text that stood on the day of the share.
    pub citation: Cow<'static, str>,
    /// What kind of text it is.
    pub force: &'static str,
    /// What it does.
    pub effect: &'static str,
    /// Each condition and how it stands.
    pub conditions: Vec<ConditionState>,
}

/// How one condition stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ConditionState {
    /// In plain words.
    pub text: String,
    /// `met`, `unmet` or `open`.
    pub state: &'static str,
    /// JSON Pointer to the fact it reads first.
    pub fact: String,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Duty {
    /// What kind of thing.
    pub kind: &'static str,
    /// "enfant" or a guardian id, when it is towards a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub towards: Option<String>,
    /// The force of what asks for it.
    pub force: &'static str,
    /// It blocks the share until done.
    pub blocking: bool,
    /// The norm it comes from.
    pub norm: Cow<'static, str>,
    /// The article it stands on.
    pub citation: Cow<'static, str>,
    /// What to do, in plain words.
    pub text: Cow<'static, str>,
    /// The items it is for.
    pub items: Vec<String>,
}

/// A smallest set of honest steps.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Remedy {
    /// What to do.
    pub steps: Vec<Step>,
    /// The outcome once done.
    pub leads_to: &'static str,
}

/// One honest step.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    /// Stable code of the action.
    pub action: &'static str,
    /// What to do, in plain words.
    pub text: Cow<'static, str>,
    /// The norm it answers to.
    pub norm: &'static str,
    /// Towards whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub towards: Option<String>,
}

/// A fact that can still change the answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MissingFact {
    /// JSON Pointer into the request.
    pub fact: String,
    /// The question.
    pub text: &'static str,
    /// Why it matters.
    pub because: String,
    /// The possible answers, when they are a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers: Option<Vec<&'static str>>,
}
