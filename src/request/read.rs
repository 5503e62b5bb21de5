//! Turns any value into a [`Request`], by the table of fields. Closed objects, closed lists: a misspelt key or a value of no
//! nomenclature is a problem, never a default. What is read is written as numbers, and those are a request ([`super::packed`]).

use super::fields::{Field, ITEM, Kind, Need, SHARE, of_redaction};
use super::id::Ids;
use super::packed::{unpack, unpack_item};
use super::path::Path;
use super::problem::{Fault, Problems};
use super::value::Value;
use super::{Item, Request};
use crate::facts::parse_day;

/// Reads a share request with its items.
#[must_use]
pub fn read_request(value: &Value, problems: &mut Problems) -> Request {
    unpack(&read_numbers(value, problems)).unwrap_or_default()
}

/// The same, as numbers.
#[must_use]
pub fn read_numbers(value: &Value, problems: &mut Problems) -> Vec<u16> {
    let mut reader = Reader { numbers: Vec::new(), ids: &mut Ids::default(), problems };
    reader.object(Some(value), &Path::Root, &SHARE);
    reader.numbers
}

/// The same, with the ids it names; what is wrong with it is told elsewhere.
#[must_use]
pub(super) fn read_named(value: &Value) -> (Vec<u16>, Ids) {
    let mut ids = Ids::default();
    let mut reader = Reader { numbers: Vec::new(), ids: &mut ids, problems: &mut Problems::default() };
    reader.object(Some(value), &Path::Root, &SHARE);
    (reader.numbers, ids)
}

/// Reads what a redaction request shares with a share request, and the ids it names.
#[must_use]
pub fn read_share(value: &Value, problems: &mut Problems) -> (Request, Ids) {
    let mut ids = Ids::default();
    let mut reader = Reader { numbers: Vec::new(), ids: &mut ids, problems };
    reader.object(Some(value), &Path::Root, &of_redaction());
    (unpack(&reader.numbers).unwrap_or_default(), ids)
}

/// Reads the description of one item, without its id.
#[must_use]
pub fn read_item(value: &Value, path: &Path<'_>, ids: &mut Ids, problems: &mut Problems) -> Item {
    let mut reader = Reader { numbers: Vec::new(), ids, problems };
    let [_, described @ ..] = &ITEM;
    reader.object(Some(value), path, described);
    unpack_item(&reader.numbers).unwrap_or_default()
}

/// Most entries read in any list.
pub(super) const MOST_ENTRIES: usize = 1_000;
const _: () = assert!(MOST_ENTRIES == 1_000, "as a problem says");
pub(super) const OLDEST: f64 = 130.0;

struct Reader<'r> {
    numbers: Vec<u16>,
    ids: &'r mut Ids,
    problems: &'r mut Problems,
}

impl Reader<'_> {
    /// Writes the fields of an object; `false` when, as an entry of a list, it says nothing.
    fn object(&mut self, value: Option<&Value>, path: &Path<'_>, fields: &[Field]) -> bool {
        let object = match value {
            Some(Value::Map(entries)) => {
                let known: Vec<_> = fields
                    .iter()
                    .filter(|field| !matches!(field.kind, Kind::Nowhere))
                    .map(|field| field.key)
                    .collect();
                for (key, given) in entries.iter().filter(|(key, _)| !known.contains(&key.as_str())) {
                    self.problems.at(Fault::UnknownKey, &Path::Key(path, key), &known, Some(given));
                }
                value
            }
            Some(other) => {
                self.wrong(Fault::WrongType, path, &["object"], other);
                None
            }
            None => None,
        };
        let mut kept = object.is_some();
        for field in fields {
            let path = Path::Key(path, field.key);
            let given = object.and_then(|object| object.get(field.key));
            let read = self.field(field.kind, given, &path);
            kept &= match field.need {
                Need::Optional => true,
                Need::Required => read,
                Need::Readable => read || given.is_none(),
            };
            if field.need == Need::Required && object.is_some() && given.is_none() {
                self.problems.at(Fault::Missing, &path, &expected(field.kind, Fault::Missing), None);
            }
        }
        kept
    }

    /// Writes what a field holds, or that it is absent; whether it could be read.
    fn field(&mut self, kind: Kind, given: Option<&Value>, path: &Path<'_>) -> bool {
        let written = self.numbers.len();
        let read = match (kind, given) {
            (Kind::Elsewhere, _) => return false,
            (Kind::Object(fields), _) => return self.object(given, path, fields),
            (_, None) | (Kind::Nowhere, _) => false,
            (Kind::List(fields) | Kind::Distinct(fields), Some(Value::List(values))) => {
                self.list(values, path, fields, matches!(kind, Kind::Distinct(_)))
            }
            (Kind::Ids, Some(Value::List(values))) => self.ids(values, path),
            (_, Some(given)) => match self.answer(kind, given) {
                Ok(()) => true,
                Err(fault) => {
                    self.wrong(fault, path, &expected(kind, fault), given);
                    false
                }
            },
        };
        if !read {
            self.numbers.truncate(written);
            self.numbers.push(0);
            if matches!(kind, Kind::Day | Kind::DayOrUnknown) {
                self.numbers.push(0);
            }
        }
        read
    }

    fn answer(&mut self, kind: Kind, given: &Value) -> Result<(), Fault> {
        let unknown = matches!(given, Value::Text(text) if text == "unknown");
        let number = match (kind, given) {
            (Kind::Choice(_) | Kind::YesNo | Kind::Years, _) if unknown => 1,
            // nobody is named: as good as absent
            (Kind::IdOrUnknown, _) if unknown => 0,
            (Kind::Choice(list) | Kind::State(list), Value::Text(text)) => {
                u16::from(list.position(text).ok_or(Fault::UnknownValue)?) + 2
            }
            (Kind::YesNo, Value::Bool(value)) => 2 + u16::from(*value),
            (Kind::Years, Value::Number(_) | Value::Decimal(_)) => years(given).ok_or(Fault::OutOfRange)? + 2,
            (Kind::IdOfAdult, Value::Text(text)) if text == "enfant" || unknown => return Err(Fault::UnknownValue),
            (Kind::Id | Kind::IdOfAdult | Kind::IdOrUnknown, Value::Text(text)) => {
                // an empty field of a form names nobody
                if text.is_empty() {
                    return Err(Fault::OutOfRange);
                }
                self.ids.of(text).ok_or(Fault::TooMany)?.number() + 1
            }
            (Kind::DayOrUnknown, _) if unknown => {
                self.numbers.push(0);
                1
            }
            (Kind::Day | Kind::DayOrUnknown, Value::Text(text)) => {
                let day = parse_day(text).ok_or(Fault::ImpossibleDate)?;
                self.numbers.push(day.year().unsigned_abs() + 1);
                u16::from(day.month().unsigned_abs()) * 32 + u16::from(day.day().unsigned_abs())
            }
            _ => return Err(Fault::WrongType),
        };
        self.numbers.push(number);
        Ok(())
    }

    /// Writes the entries of a list. One that says nothing is written with no id: it keeps its place.
    fn list(&mut self, values: &[Value], path: &Path<'_>, fields: &[Field], distinct: bool) -> bool {
        if !self.begin(values, path) {
            return false;
        }
        let mut starts: Vec<usize> = Vec::with_capacity(values.len());
        for (at, value) in values.iter().enumerate() {
            let start = self.numbers.len();
            if !self.object(Some(value), &Path::Index(path, at), fields) {
                self.put(start, 0);
            }
            starts.push(start);
        }
        if distinct {
            self.without_duplicates(&starts, path);
        }
        true
    }

    /// Two entries of one id are a problem, and neither is kept.
    fn without_duplicates(&mut self, starts: &[usize], path: &Path<'_>) {
        let ids: Vec<_> = starts.iter().map(|start| self.numbers.get(*start).copied().unwrap_or(0)).collect();
        for (at, id) in ids.iter().enumerate().filter(|(_, id)| **id != 0) {
            let twice = |others: &[u16]| others.contains(id);
            let (before, after) = ids.split_at(at);
            if twice(before) {
                self.problems.at(Fault::Duplicate, &Path::Index(path, at), &[], None);
            }
            if twice(before) || after.get(1..).is_some_and(twice) {
                self.put(starts.get(at).copied().unwrap_or(0), 0);
            }
        }
    }

    /// Writes a list of ids; what is none is left out.
    fn ids(&mut self, values: &[Value], path: &Path<'_>) -> bool {
        let start = self.numbers.len();
        if !self.begin(values, path) {
            return false;
        }
        let mut length = 1;
        for (at, value) in values.iter().enumerate() {
            match self.answer(Kind::Id, value) {
                Ok(()) => length += 1,
                Err(fault) => self.problems.at(fault, &Path::Index(path, at), &["string"], Some(value)),
            }
        }
        self.put(start, length);
        true
    }

    /// Writes how long a list is.
    fn begin(&mut self, values: &[Value], path: &Path<'_>) -> bool {
        if values.len() > MOST_ENTRIES {
            self.problems.at(Fault::TooMany, path, &["≤ 1000"], None);
            return false;
        }
        self.numbers.push(u16::try_from(values.len() + 1).unwrap_or(0));
        true
    }

    fn put(&mut self, at: usize, number: u16) {
        if let Some(place) = self.numbers.get_mut(at) {
            *place = number;
        }
    }

    fn wrong(&mut self, fault: Fault, path: &Path<'_>, expected: &[&'static str], given: &Value) {
        let fault = if matches!(given, Value::Unreadable(_)) { Fault::Unreadable } else { fault };
        self.problems.at(fault, path, expected, Some(given));
    }
}

/// An age in whole years.
fn years(given: &Value) -> Option<u16> {
    match given {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within 0..=130")]
        Value::Number(years) => (0.0..=OLDEST).contains(years).then(|| years.floor() as u16),
        Value::Decimal(text) => {
            let (whole, _) = text.split_once('.').filter(|_| !text.contains(['e', 'E']))?;
            whole.parse().ok().filter(|years| *years <= 130)
        }
        _ => None,
    }
}

/// What a field could have held.
fn expected(kind: Kind, fault: Fault) -> Vec<&'static str> {
    let expected: &[&str] = match kind {
        Kind::Choice(list) | Kind::State(list) => return list.wires(),
        Kind::YesNo => &["true", "false", "unknown"],
        Kind::Years if fault == Fault::OutOfRange => &["0–130"],
        Kind::Years => &["number", "unknown"],
        Kind::Day | Kind::DayOrUnknown => &["YYYY-MM-DD"],
        Kind::Id | Kind::IdOfAdult | Kind::IdOrUnknown => &["string"],
        Kind::Ids | Kind::List(_) | Kind::Distinct(_) => &["array"],
        Kind::Object(_) | Kind::Elsewhere | Kind::Nowhere => &[],
    };
    expected.to_vec()
}
