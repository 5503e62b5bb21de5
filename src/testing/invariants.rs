//! Guarantees of the design, as checks. Each says of what is handed to it whether the guarantee holds; it fails with the words
//! of what does not. To be called with `?` from a property.
#![expect(clippy::missing_errors_doc, reason = "each fails for the one reason it is there for, said at the head")]

use proptest::test_runner::TestCaseError;

use crate::decide::{Ground, ItemDecision, ShareDecision};
use crate::redact::{Options, redact_for_recipient};
use crate::request::Value;
use crate::request::vocabulary::Outcome;
use crate::wording::Locale;
use crate::{evaluate_share, trace_of};

/// What holds of a case, or why it does not.
type Held = Result<(), TestCaseError>;

fn decided(request: &Value) -> ShareDecision {
    evaluate_share(request, Locale::En)
}

fn holds(so: bool, otherwise: impl FnOnce() -> String) -> Held {
    if so { Ok(()) } else { Err(TestCaseError::fail(otherwise())) }
}

fn item<'d>(decision: &'d ShareDecision, id: &str) -> Option<&'d ItemDecision> {
    decision.items.iter().find(|item| item.item == id)
}

/// How open an outcome is: the lower, the more open.
fn rank(outcome: &str) -> Option<usize> {
    Outcome::ALL.iter().position(|other| other.wire() == outcome)
}

/// The request with one of its fields otherwise.
fn with(request: &Value, key: &str, value: Value) -> Value {
    let Value::Map(fields) = request else { return request.clone() };
    let others = fields.iter().filter(|(other, _)| other != key).cloned();
    Value::Map(others.chain([(key.to_owned(), value)]).collect())
}

/// G2, no answer by omission: what is filled in – facts that were absent, none of them against another – adds no outcome to
/// any item, and what was settled stays. A request that contradicts itself says nothing here: what clashes is left open; nor does a
/// day before the rules begin, since a day that is absent stands for one they cover.
pub fn adding_facts_adds_no_outcome(request: &Value, fuller: &Value) -> Held {
    let (before, after) = (decided(request), decided(fuller));
    if !after.problems.is_empty() {
        return Ok(());
    }
    for now in &after.items {
        let Some(then) = item(&before, &now.item).filter(|_| now.outcome != Some("out-of-model")) else { continue };
        holds(now.possible.iter().all(|outcome| then.possible.contains(outcome)), || {
            format!("{}: {:?} became {:?}", now.item, then.possible, now.possible)
        })?;
    }
    Ok(())
}

/// G3, every cumulative condition holds: of a norm through which an item is settled as permitted or required, no condition is
/// unmet or open; nor does such an item wait for anything.
pub fn every_condition_holds(request: &Value) -> Held {
    let decision = decided(request);
    for item in &decision.items {
        let carried = matches!(item.outcome, Some("permitted" | "required"));
        let waits = decision.before.iter().find(|duty| duty.blocking && duty.items.contains(&item.item));
        holds(!carried || waits.is_none(), || format!("{}: {:?} and {waits:?}", item.item, item.outcome))?;
        for ground in item.grounds.iter().filter(|_| carried) {
            let lacking = ground.conditions.iter().find(|condition| condition.state != "met");
            holds(lacking.is_none(), || format!("{}: {} with {lacking:?}", item.item, ground.norm))?;
        }
    }
    Ok(())
}

/// Texts that oblige because of what was asked and answered: CASF R221-5-2 keeps an administrative help from being passed on
/// without agreement where neither danger nor risk asks for more, and L221-3 orders it passed on once there is one; L226-4 I takes
/// the family's refusal of help, and attempts to reach it in vain, for grounds to seize the prosecutor.
const BECAUSE_OF_THE_ANSWER: [&str; 3] = ["casf-l221-3", "casf-r221-5-2", "casf-l226-4-i"];

/// Whether nothing else carries it.
fn because_of_the_answer(item: &ItemDecision) -> bool {
    let because = |ground: &Ground| BECAUSE_OF_THE_ANSWER.contains(&ground.norm.as_ref());
    !item.grounds.is_empty() && item.grounds.iter().all(because)
}

/// G4, obligations survive: what is required stays so when nobody is told, nobody is asked, and the child and every guardian
/// refuse. But for what is ordered because of an answer (CASF R221-5-2, L226-4 I).
pub fn obligations_survive(request: &Value) -> Held {
    let before = decided(request);
    let guardians = match request.get("guardians") {
        Some(Value::List(guardians)) => guardians.iter().filter_map(|guardian| guardian.get("id").cloned()).collect(),
        _ => Vec::new(),
    };
    let refused =
        |by: Value| Value::Map(vec![("by".to_owned(), by), ("state".to_owned(), Value::Text("refused".to_owned()))]);
    let people = guardians.into_iter().chain([Value::Text("enfant".to_owned())]);
    let untold = with(request, "notices", Value::List(Vec::new()));
    let refusals = with(&untold, "consents", Value::List(people.map(refused).collect()));
    for request in [untold, refusals] {
        let after = decided(&request);
        let required = before.items.iter().filter(|item| item.outcome == Some("required"));
        for then in required.filter(|item| !because_of_the_answer(item)) {
            let now = item(&after, &then.item);
            holds(now.is_none_or(|now| now.outcome == Some("required")), || {
                format!(
                    "{}: required by {:?} became {:?}",
                    then.item,
                    then.grounds.first(),
                    now.map(|now| &now.possible)
                )
            })?;
        }
    }
    Ok(())
}

/// G5, widening never opens: of having agreed, not having been asked and refusing, withdrawing or opposing, each leaves no item
/// more open than the one before. But for what is ordered because of an answer (CASF L221-3, R221-5-2, L226-4 I).
pub fn a_refusal_opens_nothing(request: &Value, by: &str) -> Held {
    let consents = |state: &str| {
        let fields =
            [("by", by), ("state", state)].map(|(key, value)| (key.to_owned(), Value::Text(value.to_owned())));
        decided(&with(request, "consents", Value::List(vec![Value::Map(fields.into())])))
    };
    let (given, before) = (consents("given"), consents("not-sought"));
    no_more_open(&given, &before)?;
    for state in ["refused", "withdrawn", "opposed"] {
        no_more_open(&before, &consents(state))?;
    }
    Ok(())
}

/// G5 too, a wider circle: to who takes no part in the child's follow-up, is of another care team or of another service, no item is
/// more open than to who does or is.
pub fn a_wider_circle_opens_nothing(request: &Value) -> Held {
    let Some(recipient) = request.get("recipient") else { return Ok(()) };
    for key in ["involved", "sameCareTeam"] {
        let to = |closer: bool| {
            let recipient = with(recipient, key, Value::Bool(closer));
            decided(&with(request, "recipient", recipient))
        };
        no_more_open(&to(true), &to(false))?;
    }
    Ok(())
}

/// No item settled in both is more open in the second.
fn no_more_open(narrow: &ShareDecision, wide: &ShareDecision) -> Held {
    for now in &wide.items {
        let then = item(narrow, &now.item);
        let (Some(then), Some(outcome)) = (then, now.outcome) else { continue };
        let Some(before) = then.outcome else { continue };
        holds(because_of_the_answer(now) || because_of_the_answer(then) || rank(outcome) >= rank(before), || {
            format!("{}: {before} became {outcome} by {:?}", now.item, now.grounds)
        })?;
    }
    Ok(())
}

/// G5 too: an item is answered as it is alone, whatever else is shared with it.
pub fn other_items_change_nothing(request: &Value) -> Held {
    let Some(Value::List(items)) = request.get("items") else { return Ok(()) };
    let together = decided(request);
    for one in items {
        let Some(Value::Text(id)) = one.get("id") else { continue };
        let alone = decided(&with(request, "items", Value::List(vec![one.clone()])));
        let outcomes = |decision: &ShareDecision| item(decision, id).map(|item| item.possible.clone());
        holds(outcomes(&together) == outcomes(&alone), || {
            format!("{id}: {:?} alone, {:?} beside others", outcomes(&alone), outcomes(&together))
        })?;
    }
    Ok(())
}

/// G8, noninterference: two documents that differ only where the recipient may not read are cut down to the same.
pub fn nothing_withheld_is_told(documents: [&Value; 2], request: &Value) -> Held {
    let [one, other] = documents.map(|document| redact_for_recipient(document, request, &Options::default()));
    holds(one == other, || format!("{one:?}\n{other:?}"))
}

/// G11, totality: whatever it is, there is an answer, the same when asked again, and no item is without an outcome.
pub fn nothing_breaks_it(value: &Value) -> Held {
    let (once, again) = (decided(value), decided(value));
    holds(once == again, || "another answer when asked again".to_owned())?;
    let empty = once.items.iter().find(|item| item.possible.is_empty());
    holds(empty.is_none(), || format!("{empty:?}"))
}

/// G13: what the trace recorded is answered as the request was, and recorded the same.
pub fn the_trace_answers_the_same(request: &Value) -> Held {
    let trace = trace_of(request);
    let again = trace_of(&trace.request);
    holds(trace == again, || format!("{trace:?}\n{again:?}"))?;
    let outcomes = |decision: ShareDecision| decision.items.into_iter().map(|item| item.possible).collect::<Vec<_>>();
    let (then, now) = (outcomes(decided(request)), outcomes(decided(&trace.request)));
    holds(then == now, || format!("{then:?} became {now:?}"))
}
