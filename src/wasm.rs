//! The JavaScript door, nothing else: values in, values out. Nothing here decides.
//!
//! What comes in is walked once with `js-sys` into the generic [`Value`] that the native side reads
//! from JSON too, so that misspelt keys, getters that throw, cycles and depths nobody needs become
//! problems instead of traps. What goes out is built by `serde-wasm-bindgen`. Every export returns a
//! `Result`: an export with a bare `JsValue` can abort Node 20.

use js_sys::{Array, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

use crate::redact::{Conditional, Options};
use crate::request::Value;
use crate::wording::Locale;

/// Deepest nesting that is read; the contract needs six levels.
const DEEPEST: u32 = 64;
/// Most values read from one document.
const MOST_DOCUMENT_VALUES: u32 = 1_100_000;
/// Most values read from one input.
const MOST_VALUES: u32 = 200_000;
/// Longest text read, in UTF-16 units.
const LONGEST: u32 = 100_000;

/// Walks a JavaScript value once, never further than its bounds.
struct Walk {
    values: u32,
    most_values: u32,
    longest: u32,
}

impl Walk {
    fn read(&mut self, value: &JsValue, depth: u32) -> Value {
        self.values += 1;
        if self.values > self.most_values {
            return Value::Unreadable("too large");
        }
        if let Some(flag) = value.as_bool() {
            return Value::Bool(flag);
        }
        if let Some(number) = value.as_f64() {
            return Value::Number(number);
        }
        if let Some(text) = value.dyn_ref::<js_sys::JsString>() {
            if text.length() > self.longest {
                return Value::Unreadable("text too long");
            }
            return Value::Text(text.into());
        }
        if value.is_null() || value.is_undefined() {
            return Value::Null;
        }
        if value.is_function() {
            return Value::Unreadable("function");
        }
        if value.is_symbol() {
            return Value::Unreadable("symbol");
        }
        if !value.is_object() {
            return Value::Unreadable("value");
        }
        if depth == DEEPEST {
            return Value::Unreadable("nested too deep");
        }
        if Array::is_array(value) { self.list(value, depth) } else { self.map(value, depth) }
    }

    fn list(&mut self, value: &JsValue, depth: u32) -> Value {
        let list: &Array = value.unchecked_ref();
        let Some(length) = Reflect::get(value, &"length".into()).ok().and_then(|length| length.as_f64()) else {
            return Value::Unreadable("array that cannot be read");
        };
        if length > f64::from(self.most_values) {
            return Value::Unreadable("too large");
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most most_values")]
        let length = length as u32;
        let read = (0..length).map(|index| match Reflect::get_u32(list, index) {
            Ok(entry) => self.read(&entry, depth + 1),
            Err(_) => Value::Unreadable("getter that throws"),
        });
        Value::List(read.collect())
    }

    fn map(&mut self, value: &JsValue, depth: u32) -> Value {
        let object: &Object = value.unchecked_ref();
        let Ok(keys) = Reflect::own_keys(object) else {
            return Value::Unreadable("object that cannot be read");
        };
        let mut entries = Vec::new();
        for key in keys.iter() {
            let Some(name) = key.as_string() else { continue };
            match Reflect::get(object, &key) {
                // a key set to undefined is a field nobody filled
                Ok(entry) if entry.is_undefined() => {}
                Ok(entry) => entries.push((name, self.read(&entry, depth + 1))),
                Err(_) => entries.push((name, Value::Unreadable("getter that throws"))),
            }
        }
        Value::Map(entries)
    }
}

fn read(value: &JsValue) -> Value {
    Walk { values: 0, most_values: MOST_VALUES, longest: LONGEST }.read(value, 0)
}

fn write<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

/// The locale named in the options; French when none is.
fn locale(options: &JsValue) -> Locale {
    match read(options).get("locale") {
        Some(Value::Text(name)) => Locale::named(name).unwrap_or_default(),
        _ => Locale::default(),
    }
}

/// May this be told to that person, for that purpose, now? See `evaluateShare` in the types.
///
/// # Errors
/// None in practice: the `Result` keeps Node 20 from aborting on a bare value.
#[wasm_bindgen(js_name = evaluateShare)]
pub fn evaluate_share(request: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    write(&crate::evaluate_share(&read(request), locale(options)))
}

/// A document cut down to what the recipient may read. See `redactForRecipient` in the types.
///
/// # Errors
/// None in practice: the `Result` keeps Node 20 from aborting on a bare value.
#[wasm_bindgen(js_name = redactForRecipient)]
pub fn redact_for_recipient(document: &JsValue, request: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let document = Walk { values: 0, most_values: MOST_DOCUMENT_VALUES, longest: u32::MAX }.read(document, 0);
    let conditional = match read(options).get("conditional") {
        Some(Value::Text(text)) if text == "keep" => Conditional::Keep,
        _ => Conditional::Withhold,
    };
    let options = Options { locale: locale(options), conditional, identifiers: Vec::new() };
    write(&crate::redact::redact_for_recipient(&document, &read(request), &options))
}

/// Every nomenclature with its labels and help texts.
///
/// # Errors
/// None in practice.
#[wasm_bindgen]
pub fn vocabulary(locale: Option<String>) -> Result<JsValue, JsValue> {
    write(&crate::wording::catalogue::vocabulary(named(locale)))
}

/// Every norm.
///
/// # Errors
/// None in practice.
#[wasm_bindgen]
pub fn norms(locale: Option<String>) -> Result<JsValue, JsValue> {
    write(&crate::wording::catalogue::norms(named(locale)))
}

fn named(locale: Option<String>) -> Locale {
    locale.and_then(|name| Locale::named(&name)).unwrap_or_default()
}
