//! One object of the input, key by key: what is misspelt or of no nomenclature becomes a problem.

use jiff_core::civil::Date;

use super::problem::{Fault, Problems};
use super::value::Value;
use super::vocabulary::Named;
use super::{Answer, Id};
use crate::facts::parse_day;

/// Where a value stands, as a chain of keys: written as a JSON Pointer only when a problem needs it.
#[derive(Clone, Copy)]
pub enum Path<'a> {
    /// The input itself.
    Root,
    /// Under a key.
    Key(&'a Path<'a>, &'a str),
    /// At an index.
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// The JSON Pointer (RFC 6901).
    ///
    /// ```
    /// use partage::request::Path;
    /// let items = Path::Key(&Path::Root, "a/b");
    /// assert_eq!(Path::Index(&items, 2).pointer(), "/a~1b/2");
    /// ```
    #[must_use]
    pub fn pointer(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Key(parent, key) => {
                let key: String = key.chars().take(200).collect();
                parent.pointer() + "/" + &key.replace('~', "~0").replace('/', "~1")
            }
            Self::Index(parent, index) => parent.pointer() + "/" + &index.to_string(),
        }
    }

    /// The place in a list, for the path of an entry.
    pub(super) fn index(&self) -> usize {
        match self {
            Self::Index(_, index) => *index,
            Self::Root | Self::Key(..) => 0,
        }
    }
}

/// Most entries read in any list.
const MOST_ENTRIES: usize = 1_000;

/// Reads one object: every key must be known.
pub struct Object<'a> {
    /// The object, when it is one.
    pub value: Option<&'a Value>,
    /// Where it stands.
    pub path: Path<'a>,
}

impl<'a> Object<'a> {
    /// The object at `path`, or nothing of it when it is no object.
    pub fn new(value: Option<&'a Value>, path: Path<'a>, keys: &[&'static str], problems: &mut Problems) -> Self {
        let value = match value {
            Some(value @ Value::Map(entries)) => {
                for (key, given) in entries {
                    if !keys.contains(&key.as_str()) {
                        problems.add(Fault::UnknownKey, Path::Key(&path, key).pointer(), keys, Some(given));
                    }
                }
                Some(value)
            }
            Some(other) => {
                let fault = if matches!(other, Value::Unreadable(_)) { Fault::Unreadable } else { Fault::WrongType };
                problems.add(fault, path.pointer(), &["object"], Some(other));
                None
            }
            None => None,
        };
        Self { value, path }
    }

    pub fn field(&self, key: &str) -> Option<&'a Value> {
        self.value.and_then(|value| value.get(key))
    }

    pub fn wrong(&self, key: &str, fault: Fault, expected: &[&'static str], given: &Value, problems: &mut Problems) {
        let fault = if matches!(given, Value::Unreadable(_)) { Fault::Unreadable } else { fault };
        problems.add(fault, Path::Key(&self.path, key).pointer(), expected, Some(given));
    }

    /// A value of a nomenclature.
    pub fn choice<T: Named>(&self, key: &str, problems: &mut Problems) -> Answer<T> {
        let names = || T::LIST.entries.iter().map(|entry| entry.wire).collect::<Vec<_>>();
        match self.field(key) {
            None => Answer::Absent,
            Some(Value::Text(text)) if text == "unknown" => Answer::Unknown,
            Some(given @ Value::Text(text)) => {
                if let Some(value) = T::LIST.position(text).and_then(T::at) {
                    Answer::Given(value)
                } else {
                    self.wrong(key, Fault::UnknownValue, &names(), given, problems);
                    Answer::Absent
                }
            }
            Some(other) => {
                self.wrong(key, Fault::WrongType, &names(), other, problems);
                Answer::Absent
            }
        }
    }

    /// A required value of a nomenclature, where "unknown" is none.
    pub fn required<T: Named>(&self, key: &str, problems: &mut Problems) -> Option<T> {
        match self.choice(key, problems) {
            Answer::Given(value) => Some(value),
            Answer::Unknown => {
                if let Some(given) = self.field(key) {
                    let names: Vec<_> = T::LIST.entries.iter().map(|entry| entry.wire).collect();
                    self.wrong(key, Fault::UnknownValue, &names, given, problems);
                }
                None
            }
            Answer::Absent => {
                if self.value.is_some() && self.field(key).is_none() {
                    problems.add(Fault::Missing, Path::Key(&self.path, key).pointer(), &[], None);
                }
                None
            }
        }
    }

    pub fn yes_no(&self, key: &str, problems: &mut Problems) -> Answer<bool> {
        match self.field(key) {
            None => Answer::Absent,
            Some(Value::Bool(value)) => Answer::Given(*value),
            Some(Value::Text(text)) if text == "unknown" => Answer::Unknown,
            Some(other) => {
                self.wrong(key, Fault::WrongType, &["true", "false", "unknown"], other, problems);
                Answer::Absent
            }
        }
    }

    pub fn years(&self, key: &str, problems: &mut Problems) -> Answer<u8> {
        const OLDEST: f64 = 130.0;
        match self.field(key) {
            None => Answer::Absent,
            Some(Value::Text(text)) if text == "unknown" => Answer::Unknown,
            Some(Value::Number(years)) if (0.0..=OLDEST).contains(years) =>
            {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within 0..=130")]
                Answer::Given(years.floor() as u8)
            }
            Some(other @ Value::Decimal(text)) => {
                match text.split_once('.').and_then(|(whole, _)| whole.parse().ok()) {
                    Some(years) if years <= 130 && !text.contains(['e', 'E']) => Answer::Given(years),
                    _ => {
                        self.wrong(key, Fault::OutOfRange, &["0–130"], other, problems);
                        Answer::Absent
                    }
                }
            }
            Some(other @ Value::Number(_)) => {
                self.wrong(key, Fault::OutOfRange, &["0–130"], other, problems);
                Answer::Absent
            }
            Some(other) => {
                self.wrong(key, Fault::WrongType, &["number", "unknown"], other, problems);
                Answer::Absent
            }
        }
    }

    pub fn day(&self, key: &str, problems: &mut Problems) -> Option<Date> {
        match self.field(key) {
            None => None,
            Some(given @ Value::Text(text)) => {
                let day = parse_day(text);
                if day.is_none() {
                    self.wrong(key, Fault::ImpossibleDate, &["YYYY-MM-DD"], given, problems);
                }
                day
            }
            Some(other) => {
                self.wrong(key, Fault::WrongType, &["YYYY-MM-DD"], other, problems);
                None
            }
        }
    }

    /// A day where "unknown" is read as asked and not known, though no contract field needs it.
    pub fn known_day(&self, key: &str, problems: &mut Problems) -> Answer<Date> {
        if matches!(self.field(key), Some(Value::Text(text)) if text == "unknown") {
            return Answer::Unknown;
        }
        self.day(key, problems).map_or(Answer::Absent, Answer::Given)
    }

    /// An opaque id.
    pub fn id(&self, key: &str, problems: &mut Problems) -> Option<Id> {
        match self.field(key) {
            None => None,
            Some(Value::Text(text)) => Some(Id::from(text.as_str())),
            Some(other) => {
                self.wrong(key, Fault::WrongType, &["string"], other, problems);
                None
            }
        }
    }

    pub fn required_id(&self, problems: &mut Problems) -> Option<Id> {
        let id = self.id("id", problems);
        if self.value.is_some() && self.field("id").is_none() {
            problems.add(Fault::Missing, Path::Key(&self.path, "id").pointer(), &["string"], None);
        }
        id
    }

    /// A list; each entry read by `read`, those it cannot read left out.
    pub fn list<T>(
        &self,
        key: &str,
        problems: &mut Problems,
        mut read: impl FnMut(&'a Value, Path<'_>, &mut Problems) -> Option<T>,
    ) -> Option<Vec<T>> {
        match self.field(key)? {
            Value::List(values) if values.len() > MOST_ENTRIES => {
                problems.add(Fault::TooMany, Path::Key(&self.path, key).pointer(), &[], None);
                None
            }
            Value::List(values) => {
                let path = Path::Key(&self.path, key);
                let read =
                    values.iter().enumerate().filter_map(|(at, value)| read(value, Path::Index(&path, at), problems));
                Some(read.collect())
            }
            other => {
                self.wrong(key, Fault::WrongType, &["array"], other, problems);
                None
            }
        }
    }

    pub fn ids(&self, key: &str, problems: &mut Problems) -> Option<Vec<Id>> {
        self.list(key, problems, |value, path, problems| match value {
            Value::Text(text) => Some(Id::from(text.as_str())),
            other => {
                problems.add(Fault::WrongType, path.pointer(), &["string"], Some(other));
                None
            }
        })
    }
}
