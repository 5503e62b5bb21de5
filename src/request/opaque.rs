//! What a record may keep of a request: codes, days, numbers, and ids that name nobody. It decides the same, because the law
//! reads of a person's id only whose it is too.
//!
//! Persons are called p1, p2… and services s1, s2…, in the order in which they are first named; "enfant" stays. The ids of
//! items, axes and protocols are the caller's codes, by which a file finds them again: they stay as they are.

use super::fields::{Field, Kind, Need, SHARE};
use super::read::{MOST_ENTRIES, read_named};
use super::value::Value;

/// What was read of a request, field by field in the order of the contract. An entry that could not be read is an empty
/// object: its list stays as incomplete as it was.
///
/// ```
/// use partage::request::{Value, opaque};
/// let value = |text: &str| -> Value { serde_json::from_str(text).unwrap() };
/// let request = value(r#"{"note": "…", "items": [{"id": "bulletin", "subjectId": "Mme Martin"}, {"id": 3}]}"#);
/// assert_eq!(opaque(&request), value(r#"{"items": [{"id": "bulletin", "subjectId": "p1"}, {}]}"#));
/// ```
#[must_use]
pub fn opaque(given: &Value) -> Value {
    let (numbers, ids) = read_named(given);
    let mut writer = Writer { numbers: numbers.iter(), names: ids.names(), named: Vec::new() };
    let mut asked = writer.object("", &SHARE);
    asked.retain(|(key, _)| key != "protocols");
    asked.extend(given.get("protocols").map(|protocols| ("protocols".to_owned(), named(protocols))));
    Value::Map(asked)
}

/// The protocols named; of what is none something must stay, as it might close the share.
fn named(protocols: &Value) -> Value {
    let unread = || Value::Map(Vec::new());
    let named = |entry: &Value| match entry {
        Value::Text(id) if !id.is_empty() => entry.clone(),
        _ => unread(),
    };
    match protocols {
        Value::List(entries) if entries.len() <= MOST_ENTRIES => Value::List(entries.iter().map(named).collect()),
        _ => Value::List(vec![unread()]),
    }
}

/// What the ids under a key are called instead; nothing where they are the caller's codes.
fn letter(of: &str, key: &str) -> Option<char> {
    match (of, key) {
        (_, "axes" | "items" | "protocols") | ("axes" | "items", "id") => None,
        ("service", "id") => Some('s'),
        _ => Some('p'),
    }
}

/// Writes a request back from its numbers ([`super::packed`] says what they mean).
struct Writer<'n> {
    numbers: core::slice::Iter<'n, u16>,
    names: Vec<&'n str>,
    /// Whom an id was written for so far, under which letter.
    named: Vec<(char, u16)>,
}

impl Writer<'_> {
    fn next(&mut self) -> u16 {
        self.numbers.next().copied().unwrap_or_default()
    }

    fn object(&mut self, of: &str, fields: &[Field]) -> Vec<(String, Value)> {
        let mut entries = Vec::new();
        for field in fields {
            entries.extend(self.field(of, field).map(|value| (field.key.to_owned(), value)));
        }
        entries
    }

    /// What a field holds; nothing when it is absent.
    fn field(&mut self, of: &str, field: &Field) -> Option<Value> {
        match field.kind {
            Kind::Object(fields) => {
                Some(self.object(field.key, fields)).filter(|entries| !entries.is_empty()).map(Value::Map)
            }
            Kind::List(fields) | Kind::Distinct(fields) => {
                self.list(|writer| Some(Value::Map(writer.entry(field.key, fields))))
            }
            Kind::Ids => self.list(|writer| writer.id(of, field.key)),
            Kind::Id | Kind::IdOfAdult | Kind::IdOrUnknown => self.id(of, field.key),
            Kind::Day | Kind::DayOrUnknown => match (self.next(), self.next()) {
                (0, 0) => None,
                (0, _) => Some(text("unknown")),
                (year, rest) => Some(Value::Text(format!("{:04}-{:02}-{:02}", year - 1, rest >> 5, rest & 31))),
            },
            Kind::Choice(list) | Kind::State(list) => self.answer(|place| list.wires().get(place).copied().map(text)),
            Kind::YesNo => self.answer(|place| Some(Value::Bool(place == 1))),
            Kind::Years => self.answer(|years| Some(Value::Number(f64::from(u8::try_from(years).ok()?)))),
            Kind::Elsewhere | Kind::Nowhere => None,
        }
    }

    fn answer(&mut self, given: impl Fn(usize) -> Option<Value>) -> Option<Value> {
        match self.next() {
            0 => None,
            1 => Some(text("unknown")),
            code => given(usize::from(code - 2)),
        }
    }

    fn id(&mut self, of: &str, key: &str) -> Option<Value> {
        let id = self.next().checked_sub(1)?;
        let name = *self.names.get(usize::from(id))?;
        let Some(letter) = letter(of, key).filter(|_| id > 0) else { return Some(text(name)) };
        let alike = self.named.iter().filter(|(known, _)| *known == letter);
        let place = alike.clone().position(|(_, known)| *known == id).unwrap_or_else(|| alike.count());
        if !self.named.contains(&(letter, id)) {
            self.named.push((letter, id));
        }
        Some(Value::Text(format!("{letter}{}", place + 1)))
    }

    fn list(&mut self, mut each: impl FnMut(&mut Self) -> Option<Value>) -> Option<Value> {
        let length = self.next().checked_sub(1)?;
        Some(Value::List((0..length).filter_map(|_| each(self)).collect()))
    }

    /// An entry of a list; one that could not be read says nothing, and names nobody.
    fn entry(&mut self, of: &str, fields: &[Field]) -> Vec<(String, Value)> {
        let unread = self.numbers.as_slice().first() == Some(&0);
        let named = self.named.len();
        let mut entries = self.object(of, fields);
        if unread {
            self.named.truncate(named);
            entries.clear();
        }
        entries
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// The table of fields for the JavaScript door, which reads a request by it in the same way: of each field its key, its kind,
/// what it is needed for (0 nothing, 1 it must be there, 2 it must be readable), and what more there is to know: a
/// nomenclature, the fields of an object, or the letter its ids are called by.
///
/// ```
/// let fields = serde_json::to_value(partage::request::table_of_fields()).unwrap();
/// assert_eq!(fields[0], serde_json::json!(["date", "dayOrUnknown", 0, null]));
/// ```
#[must_use]
pub fn table_of_fields() -> Value {
    table("", &SHARE)
}

fn table(of: &str, fields: &[Field]) -> Value {
    let field = |field: &Field| {
        let letter = || letter(of, field.key).map_or(Value::Null, |letter| Value::Text(letter.into()));
        let inner = |fields| table(field.key, fields);
        let (kind, more) = match field.kind {
            Kind::Choice(list) => ("choice", text(list.key)),
            Kind::State(list) => ("state", text(list.key)),
            Kind::YesNo => ("yesNo", Value::Null),
            Kind::Years => ("years", Value::Null),
            Kind::Day => ("day", Value::Null),
            Kind::DayOrUnknown => ("dayOrUnknown", Value::Null),
            Kind::Id => ("id", letter()),
            Kind::IdOfAdult => ("idOfAdult", letter()),
            Kind::IdOrUnknown => ("idOrUnknown", letter()),
            Kind::Ids => ("ids", Value::Null),
            Kind::Object(fields) => ("object", inner(fields)),
            Kind::List(fields) => ("list", inner(fields)),
            Kind::Distinct(fields) => ("distinct", inner(fields)),
            Kind::Elsewhere | Kind::Nowhere => ("none", Value::Null),
        };
        let need = match field.need {
            Need::Optional => 0.0,
            Need::Required => 1.0,
            Need::Readable => 2.0,
        };
        Value::List(vec![text(field.key), text(kind), Value::Number(need), more])
    };
    Value::List(fields.iter().map(field).collect())
}
