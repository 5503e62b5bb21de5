//! The JavaScript door, nothing else: text in, text or numbers out. Nothing here decides.
//!
//! A request without a fault crosses as numbers (`src/door/packed.js`). Any other is copied by `src/door/plain.js` into plain
//! data, and crosses as JSON text, read by the same reader as on the native side. README says what each costs, and what was
//! measured instead.

use core::cell::{Cell, RefCell};

use wasm_bindgen::prelude::wasm_bindgen;

use crate::decide::{self, Kept, Search};
use crate::facts::{Situation, situation};
use crate::protocol::{Protocols, Rule, refusal_of};
use crate::redact::{Conditional, Options, Prepared};
use crate::request::{
    Problem, Problems, Request, Value, read_json, read_numbers, read_outline, read_request, unpack, write_json,
};
use crate::wording::Locale;

const fn locale(english: bool) -> Locale {
    if english { Locale::En } else { Locale::Fr }
}

/// A text that is no JSON cannot come from our side of the door.
fn read(json: &str) -> Value {
    read_json(json).unwrap_or(Value::Unreadable("text"))
}

thread_local! {
    /// The engine's workplace, kept from one question to the next.
    static SEARCH: RefCell<Search> = RefCell::default();
}

fn with_search<T>(work: impl FnOnce(&mut Search) -> T) -> T {
    SEARCH.with(|kept| match kept.try_borrow_mut() {
        Ok(mut search) => work(&mut search),
        // nothing calls back from here: never taken
        Err(_) => work(&mut Search::default()),
    })
}

fn decided(request: &Request, situation: &Situation, rules: &[Rule], problems: usize) -> Vec<u16> {
    let decided = with_search(|search| search.decide(request, situation, rules));
    decide::numbers(&decided, request, problems)
}

fn remedies_of(request: &Request, item: usize, rules: &[Rule]) -> Vec<u16> {
    let situation = situation(request, &mut Problems::default());
    let found = with_search(|search| search.remedies(&situation, item, rules));
    decide::numbers_of_remedies(&found, request)
}

/// The rules in force for a request, among those of the `protocols` that JavaScript keeps, as a JSON list; no text when the
/// request names none that is loaded.
fn rules_for(request: &Value, protocols: &str, problems: &mut Problems) -> Vec<Rule> {
    Protocols::accepted(&read(protocols)).named_by(request, problems)
}

/// The answer to a share request given as numbers ([`unpack`]), as numbers; none when they are no such request.
#[wasm_bindgen]
#[must_use]
pub fn evaluate(request: &[u16]) -> Vec<u16> {
    let Some(request) = unpack(request) else { return Vec::new() };
    let mut problems = Problems::default();
    let situation = situation(&request, &mut problems);
    decided(&request, &situation, &[], problems.found.len())
}

/// The answer to a share request given as JSON text, as numbers, under the local protocols it names.
#[wasm_bindgen]
#[must_use]
pub fn evaluate_text(request: &str, protocols: &str) -> Vec<u16> {
    let mut problems = Problems::default();
    let given = read(request);
    let request = read_request(&given, &mut problems);
    let situation = situation(&request, &mut problems);
    let rules = rules_for(&given, protocols, &mut problems);
    decided(&request, &situation, &rules, problems.found.len())
}

/// The remedies for one item of a share request given as numbers, as numbers.
#[wasm_bindgen]
#[must_use]
pub fn remedies(request: &[u16], item: usize) -> Vec<u16> {
    unpack(request).map(|request| remedies_of(&request, item, &[])).unwrap_or_default()
}

/// The remedies for one item of a share request given as JSON text, as numbers.
#[wasm_bindgen]
#[must_use]
pub fn remedies_text(request: &str, item: usize, protocols: &str) -> Vec<u16> {
    let given = read(request);
    let rules = rules_for(&given, protocols, &mut Problems::default());
    remedies_of(&read_request(&given, &mut Problems::default()), item, &rules)
}

/// A smallest part of a share request given as JSON text that alone settles the item at a place of its list, as a JSON list of
/// pointers.
#[wasm_bindgen]
#[must_use]
pub fn reasons(request: &str, item: usize, protocols: &str) -> String {
    let given = read(request);
    let rules = rules_for(&given, protocols, &mut Problems::default());
    let request = read_numbers(&given, &mut Problems::default());
    let found = with_search(|search| search.reasons(&request, item, &rules));
    write_json(&Value::List(found.into_iter().map(Value::Text).collect()))
}

thread_local! {
    /// Requests kept between keystrokes, by number.
    static KEPT: RefCell<Vec<Option<Kept>>> = RefCell::default();
}

fn with_kept<T: Default>(number: usize, work: impl FnOnce(&mut Kept) -> T) -> T {
    KEPT.with(|all| {
        let mut all = all.try_borrow_mut().ok()?;
        all.get_mut(number)?.as_mut().map(work)
    })
    .unwrap_or_default()
}

/// Keeps a share request given as numbers, and tells the number it is kept under; none when they are no such request.
#[wasm_bindgen]
#[must_use]
pub fn keep(request: &[u16]) -> Option<usize> {
    let kept = Kept::new(request.to_vec())?;
    KEPT.with(|all| {
        let mut all = all.try_borrow_mut().ok()?;
        let free = all.iter().position(Option::is_none).unwrap_or(all.len());
        if free == all.len() {
            all.push(None);
        }
        *all.get_mut(free)? = Some(kept);
        Some(free)
    })
}

/// Changes one number of a request that is kept; `false`, and nothing changed, when that makes it no request.
#[wasm_bindgen]
#[must_use]
pub fn put(number: usize, at: usize, value: u16) -> bool {
    with_kept(number, |kept| kept.put(at, value))
}

/// The outcomes still possible for one item of a request that is kept, one bit each in the order of the nomenclature.
#[wasm_bindgen]
#[must_use]
pub fn outcomes_of_kept(number: usize, item: usize) -> u32 {
    with_kept(number, |kept| kept.outcomes().get(item).map_or(0, |outcomes| u32::from(outcomes.bits())))
}

/// Forgets a request that was kept.
#[wasm_bindgen]
pub fn forget(number: usize) {
    KEPT.with(|all| {
        if let Ok(mut all) = all.try_borrow_mut()
            && let Some(kept) = all.get_mut(number)
        {
            *kept = None;
        }
    });
}

/// The problems of a share request, as JSON; their words are added on the other side.
#[wasm_bindgen]
#[must_use]
pub fn problems(request: &str, protocols: &str) -> String {
    let mut problems = Problems::default();
    let given = read(request);
    let request = read_request(&given, &mut problems);
    let _ = situation(&request, &mut problems);
    let _ = rules_for(&given, protocols, &mut problems);
    write_json(&Problem::list(problems.found))
}

/// Why a local protocol given as JSON text may not be loaded, as JSON: the problems, then the request that shows it, if there is
/// one; an empty list when it may.
#[wasm_bindgen]
#[must_use]
pub fn refusal(protocol: &str) -> String {
    let refusal = refusal_of(&read(protocol));
    let told = refusal.map(|refusal| [Some(Problem::list(refusal.problems)), refusal.witness]);
    write_json(&Value::List(told.into_iter().flatten().flatten().collect()))
}

/// What a redaction is asked.
#[derive(Clone, Copy, PartialEq)]
struct Asked<T> {
    request: T,
    protocols: T,
    english: bool,
    keep_conditional: bool,
}

impl<T: AsRef<str>> Asked<T> {
    fn borrowed(&self) -> Asked<&str> {
        let Self { request, protocols, english, keep_conditional } = self;
        let (english, keep_conditional) = (*english, *keep_conditional);
        Asked { request: request.as_ref(), protocols: protocols.as_ref(), english, keep_conditional }
    }
}

thread_local! {
    /// The request that was prepared last, with the text and the options it was read from.
    static PREPARED: Cell<Option<(Asked<String>, Prepared)>> = Cell::default();
}

fn prepared(asked: Asked<&str>) -> Prepared {
    match PREPARED.take() {
        Some((before, prepared)) if before.borrowed() == asked => prepared,
        _ => {
            let conditional = if asked.keep_conditional { Conditional::Keep } else { Conditional::Withhold };
            let protocols = Protocols::accepted(&read(asked.protocols));
            let options = Options { locale: locale(asked.english), conditional, identifiers: Vec::new(), protocols };
            Prepared::new(&read(asked.request), &options)
        }
    }
}

/// Whether the place of each label of a redaction may be read, in their order; nothing when no document may. What was found
/// is kept for the question that follows.
#[wasm_bindgen]
#[must_use]
pub fn open_labels(request: &str, protocols: &str, english: bool, keep_conditional: bool) -> Vec<u16> {
    let prepared = prepared(Asked { request, protocols, english, keep_conditional });
    let open = prepared.open().into_iter().map(u16::from).collect();
    let (request, protocols) = (request.to_owned(), protocols.to_owned());
    PREPARED.set(Some((Asked { request, protocols, english, keep_conditional }, prepared)));
    open
}

/// The outline of a document cut down to what the recipient may read, as JSON.
#[wasm_bindgen]
#[must_use]
pub fn redact(outline: &str, request: &str, protocols: &str, english: bool, keep_conditional: bool) -> String {
    let prepared = prepared(Asked { request, protocols, english, keep_conditional });
    prepared.cut(&read_outline(outline).unwrap_or(Value::Null), true).into_json()
}
