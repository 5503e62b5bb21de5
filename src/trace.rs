//! The record of a share for the case file: codes, norms, duties and opaque ids, no content, no names, no free text.
//!
//! What is recorded of the request is what was read of it, with persons and services called by numbers
//! ([`opaque`]). The record is the answer to that, so that asking it again gives the same.

use std::borrow::Cow;

use serde::Serialize;

use crate::decide::{Duty, Search, ShareDecision};
use crate::facts::situation;
use crate::protocol::Protocols;
use crate::request::{Problems, Value, opaque, read_request};
use crate::wording::{self, Locale};

/// What answered: its name and version.
pub const ENGINE: &str = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));

/// The record of a share.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ShareTrace {
    /// What answered, and in which version.
    pub engine: &'static str,
    /// The version of the rules.
    pub rules: &'static str,
    /// The day of the share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The request as it was read: asked again, it gets the same answer.
    pub request: Value,
    /// The answer for each item.
    pub items: Vec<TracedItem>,
    /// What was to be done before the share, then after it.
    pub duties: Vec<TracedDuty>,
}

/// The answer for one item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TracedItem {
    /// The item's id, as the caller has it.
    pub item: String,
    /// Present when the answer was settled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<&'static str>,
    /// The norms that carried it, the strongest first.
    pub norms: Vec<Cow<'static, str>>,
}

/// Something that was to be done.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TracedDuty {
    /// What kind of thing.
    pub kind: &'static str,
    /// "enfant" or the guardian's id in the trace, when it was towards a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub towards: Option<String>,
    /// The force of what asked for it.
    pub force: &'static str,
    /// It blocked the share until done.
    pub blocking: bool,
    /// The norm it comes from.
    pub norm: Cow<'static, str>,
    /// The article it stands on.
    pub citation: Cow<'static, str>,
    /// The items it was for.
    pub items: Vec<String>,
}

/// The record of a share for the case file.
///
/// It does not change with free text, names or the ids of persons and services. The ids of items, axes and protocols stay as
/// they are: never put a name in one. A birth date stays too, for the answer hangs on it: on the age, and on the next birthday
/// that could change it. What could not be read is not in it; a list of which an entry could not be read has an
/// empty object in its place, and stays as incomplete as it was.
///
/// ```
/// use partage::{evaluate_share, trace_of, wording::Locale};
/// let request = serde_json::from_str(r#"{"date": "2026-01-15", "purpose": "autre", "sender": {"role": "referent-ase"},
///     "recipient": {"role": "parent", "guardian": "Mme Martin"}, "guardians": [{"id": "Mme Martin", "relation": "mere"}],
///     "items": [{"id": "1", "category": "sejour", "subject": "fratrie"}]}"#).unwrap();
/// let trace = trace_of(&request);
/// let text = serde_json::to_string(&trace).unwrap();
/// assert!(text.contains(r#""guardians":[{"id":"p1","relation":"mere"}]"#) && !text.contains("Martin"));
/// assert_eq!(evaluate_share(&trace.request, Locale::Fr).items[0].outcome, trace.items[0].outcome);
/// assert_eq!(trace_of(&trace.request), trace);
/// ```
#[must_use]
pub fn trace_of(given: &Value) -> ShareTrace {
    trace_of_under(given, &Protocols::default())
}

/// The same, under those of the loaded local protocols that the request names.
#[must_use]
pub fn trace_of_under(given: &Value, protocols: &Protocols) -> ShareTrace {
    let asked = opaque(given);
    let mut problems = Problems::default();
    let request = read_request(&asked, &mut problems);
    let rules = protocols.named_by(&asked, &mut problems);
    let decided = Search::default().decide(&request, &situation(&request, &mut problems), &rules);
    // nothing of what is recorded has words
    let ShareDecision { items, before, after, law, .. } =
        wording::say(&decided, &asked, &request, &rules, Vec::new(), Locale::Fr);
    let items = items.into_iter().map(|item| TracedItem {
        item: item.item,
        outcome: item.outcome,
        norms: item.grounds.into_iter().map(|ground| ground.norm).collect(),
    });
    ShareTrace {
        engine: ENGINE,
        rules: law.rules,
        date: law.date,
        items: items.collect(),
        duties: before.into_iter().chain(after).map(without_words).collect(),
        request: asked,
    }
}

fn without_words(duty: Duty) -> TracedDuty {
    let Duty { kind, towards, force, blocking, norm, citation, items, .. } = duty;
    TracedDuty { kind, towards, force, blocking, norm, citation, items }
}
