//! The JavaScript door, nothing else: text in, text or numbers out. Nothing here decides.
//!
//! What a caller hands over is copied by `src/door/plain.js` into plain data, and crosses as JSON
//! text, read by the same reader as on the native side. Walking the live object from here (with
//! `js-sys`) and building the answer from here (with `serde-wasm-bindgen`) was measured first: ten
//! times slower, and a third more bytes than the budget has.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::redact::{Conditional, Options};
use crate::request::{Problem, Problems, Value, read_json, read_request, write_json};
use crate::wording::Locale;

const fn locale(english: bool) -> Locale {
    if english { Locale::En } else { Locale::Fr }
}

/// A text that is no JSON cannot come from our side of the door.
fn read(json: &str) -> Value {
    read_json(json).unwrap_or(Value::Unreadable("text"))
}

/// The answer to a share request, as numbers.
#[wasm_bindgen]
#[must_use]
pub fn evaluate(request: &str) -> Vec<u16> {
    let mut problems = Problems::default();
    let request = read_request(&read(request), &mut problems);
    let decided = crate::decide::decide(&request, &mut problems);
    crate::decide::numbers(&decided, &request, problems.found.len())
}

/// The problems of a share request, as JSON; their words are added on the other side.
#[wasm_bindgen]
#[must_use]
pub fn problems(request: &str) -> String {
    let mut problems = Problems::default();
    let request = read_request(&read(request), &mut problems);
    let _ = crate::facts::situation(&request, &mut problems);
    write_json(&Value::List(problems.found.into_iter().map(Problem::into_value).collect()))
}

/// The outline of a document cut down to what the recipient may read, as JSON.
#[wasm_bindgen]
#[must_use]
pub fn redact(outline: &str, request: &str, english: bool, keep_conditional: bool) -> String {
    let conditional = if keep_conditional { Conditional::Keep } else { Conditional::Withhold };
    let options = Options { locale: locale(english), conditional, identifiers: Vec::new() };
    crate::redact::redact_outline(&read(outline), &read(request), &options).into_json()
}
