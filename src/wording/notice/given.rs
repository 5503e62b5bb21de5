//! A request as the data it came as: what is read of it, and copies of it with something changed.

use crate::request::Value;

pub(super) fn entries<'v>(given: &'v Value, list: &str) -> impl Iterator<Item = &'v Value> {
    match given.get(list) {
        Some(Value::List(entries)) => entries.iter(),
        _ => [].iter(),
    }
}

pub(super) fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    match value.get(key) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}

pub(super) fn id_of(entry: &Value) -> Option<&str> {
    text(entry, "id")
}

/// An object with one member put in.
pub(super) fn put(object: &Value, key: &str, value: Value) -> Value {
    let Value::Map(members) = object else { return object.clone() };
    let others = members.iter().filter(|(name, _)| name != key).cloned();
    Value::Map(others.chain([(key.to_owned(), value)]).collect())
}

/// An object without one of its members.
pub(super) fn without(object: &Value, key: &str) -> Value {
    let Value::Map(members) = object else { return object.clone() };
    Value::Map(members.iter().filter(|(name, _)| name != key).cloned().collect())
}

/// The same, one level down.
pub(super) fn put_in(object: &Value, key: &str, inner: &str, value: Value) -> Value {
    let none = Value::Map(Vec::new());
    put(object, key, put(object.get(key).unwrap_or(&none), inner, value))
}

/// An object with only some entries of one of its lists.
pub(super) fn keep(object: &Value, list: &str, keeps: impl Fn(&Value) -> bool) -> Value {
    match object.get(list) {
        Some(Value::List(entries)) => {
            put(object, list, Value::List(entries.iter().filter(|entry| keeps(entry)).cloned().collect()))
        }
        _ => object.clone(),
    }
}

pub(super) fn keep_items(given: &Value, keeps: impl Fn(&Value) -> bool) -> Value {
    keep(given, "items", keeps)
}
