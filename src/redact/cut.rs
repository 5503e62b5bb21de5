//! The walk through a document that leaves only what may be read.

use crate::request::{Fault, Path, Problems, Value, figures, write_json};
use crate::wording::Locale;

use super::labels::{Labels, State};
use super::text::{Label, TextMask, announces};
use super::{DEEPEST, LARGEST_DOCUMENT, MOST_VALUES, Masked, placeholder};

pub(super) struct Cut<'c> {
    labels: &'c Labels,
    mask: &'c TextMask,
    locale: Locale,
    /// The document is an outline: texts come after their number, and what cannot be read is a text without one.
    outline: bool,
    depth: usize,
    /// How much was met that may be read: UTF-16 units, and values.
    units: usize,
    values: usize,
    pub(super) masked: Vec<Masked>,
    /// Where each place and mask stands there, counted from 1.
    places: Numbers,
    problems: &'c mut Problems,
}

impl<'c> Cut<'c> {
    pub(super) fn new(
        labels: &'c Labels,
        mask: &'c TextMask,
        locale: Locale,
        outline: bool,
        problems: &'c mut Problems,
    ) -> Self {
        Self {
            labels,
            mask,
            locale,
            outline,
            depth: 0,
            units: 0,
            values: 0,
            masked: Vec::new(),
            places: Numbers::default(),
            problems,
        }
    }

    /// In a page nothing else is cut.
    const fn is_outline(&self) -> bool {
        self.outline || cfg!(target_arch = "wasm32")
    }

    /// What stays of a document; nothing when too much of it may be read.
    pub(super) fn root(&mut self, document: &Value) -> Option<Value> {
        let mut kept = self.value(document, &self.labels.start(), &Path::Root);
        if self.is_full() || (self.is_outline() && *document == Value::Null) {
            return None;
        }
        let shown = |key: &str| self.mask.mask(key).map_or_else(|| key.to_owned(), |(shown, _)| shown);
        self.labels.fill(&mut kept, &placeholder_of(self.locale), &shown);
        Some(kept.unwrap_or_else(|| placeholder_of(self.locale)))
    }

    /// An outline was counted on the other side.
    fn count(&mut self, text: &str) {
        if !self.is_outline() {
            self.units += text.chars().map(char::len_utf16).sum::<usize>();
        }
    }

    const fn is_full(&self) -> bool {
        self.units > LARGEST_DOCUMENT || self.values > MOST_VALUES
    }

    /// What stays of a value; nothing when nothing of it may be read.
    fn value(&mut self, value: &Value, state: &State, path: &Path<'_>) -> Option<Value> {
        if state.is_hopeless() || self.is_full() {
            return None;
        }
        self.values += usize::from(state.open);
        if self.depth > DEEPEST {
            return if state.open { self.unreadable("too-deep", path) } else { None };
        }
        self.depth += 1;
        let kept = self.within(value, state, path);
        self.depth -= 1;
        kept
    }

    fn within(&mut self, value: &Value, state: &State, path: &Path<'_>) -> Option<Value> {
        match value {
            Value::List(list) => self.list(list, state, path).map(Value::List),
            Value::Map(entries) => {
                let kept = self.map(entries, state, path);
                (state.open || !kept.is_empty()).then_some(Value::Map(kept))
            }
            _ if !state.open => None,
            Value::Text(text) if self.is_outline() => {
                let Some((number, text)) = text.split_once(':') else { return self.unreadable(text, path) };
                Some(self.text(text, state, path).map_or_else(|| Value::Decimal(number.to_owned()), Value::Text))
            }
            Value::Text(text) => {
                self.count(text);
                if self.is_full() {
                    return None;
                }
                Some(Value::Text(self.text(text, state, path).unwrap_or_else(|| text.clone())))
            }
            Value::Number(_) | Value::Decimal(_) if !self.is_outline() => {
                let text = as_dialled(&write_json(value)).and_then(|text| self.text(&text, state, path));
                Some(text.map_or_else(|| value.clone(), Value::Text))
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Decimal(_) => Some(value.clone()),
            Value::Unreadable(why) => self.unreadable(why, path),
        }
    }

    /// Nothing stays of what cannot be read. Where the recipient may read it, this is told, for they would miss it.
    fn unreadable(&mut self, why: &str, path: &Path<'_>) -> Option<Value> {
        self.problems.at(Fault::Unreadable, path, &[], Some(&Value::Text(why.to_owned())));
        None
    }

    fn map(&mut self, entries: &[(String, Value)], state: &State, path: &Path<'_>) -> Vec<(String, Value)> {
        let (mut kept, mut taken) = (Vec::new(), Numbers::default());
        for (key, entry) in entries {
            let inner = self.labels.step(state, key);
            if inner.is_hopeless() {
                continue;
            }
            let (mut shown, counts) = self.mask.mask(key).unwrap_or_else(|| (key.clone(), Vec::new()));
            // No other key reads like a mask.
            let masked = shown.bytes().any(|byte| byte == b'[');
            if masked {
                shown = distinct(&mut taken, shown);
            }
            // Told only once the value stays: a hidden key leaves no mask.
            let value = self.value(entry, &inner, &Path::Key(path, &shown));
            if inner.open || value.is_some() {
                self.count(key);
            }
            if let Some(value) = value {
                self.tell(counts, path);
                if masked {
                    taken.number(&shown, 1);
                }
                kept.push((shown, value));
            }
        }
        kept
    }

    /// What stays of a list; where nothing does, that it was a list is told no more than what was in it. Hidden entries go
    /// without a trace. One that a label withholds by its index leaves a placeholder, be it there or not, at that place
    /// among what stays: where it was among all would tell how many are hidden. So would in which list it is, of several in
    /// a list.
    fn list(&mut self, list: &[Value], state: &State, path: &Path<'_>) -> Option<Vec<Value>> {
        let numbered = self.labels.names_an_index(state);
        let mut placeholders = self.labels.closed_indices(state).into_iter().peekable();
        let (mut kept, mut stays) = (Vec::new(), state.open);
        // Without a label that names an index, all entries are alike.
        let mut inner = self.labels.step_to(state, 0);
        let mut index = 0;
        for entry in list {
            if let Value::Number(skipped) = entry
                && self.is_outline()
                && *skipped < 0.0
            {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count")]
                let skipped = -skipped as usize;
                index += skipped;
                continue;
            }
            if numbered {
                inner = self.labels.step_to(state, index);
            }
            while placeholders.next_if_eq(&kept.len()).is_some() {
                kept.push(placeholder_of(self.locale));
            }
            if let Some(value) = self.value(entry, &inner, &Path::Index(path, kept.len())) {
                kept.push(value);
                stays = true;
            }
            index += 1;
        }
        kept.extend(placeholders.map(|_| placeholder_of(self.locale)));
        stays.then_some(kept)
    }

    /// A text without the names and identifiers that may not be read; nothing when none had to go. Under a key that announces
    /// one ("dateNaissance", "nir") it is read as if that stood on the line before.
    fn text(&mut self, text: &str, state: &State, path: &Path<'_>) -> Option<String> {
        let read = |text: &str| if state.identifies { self.mask.mask_names(text) } else { self.mask.mask(text) };
        let announced = if let Path::Key(_, key) = path
            && announces(key, text)
        {
            let line = [key, " :\n"].concat();
            let whole = read(&[&line, text].concat());
            whole.and_then(|(whole, counts)| Some((whole.strip_prefix(&line)?.to_owned(), counts)))
        } else {
            None
        };
        let (text, counts) = announced.or_else(|| read(text))?;
        self.tell(counts, path);
        Some(text)
    }

    /// Takes note of what was masked at a place that stays.
    fn tell(&mut self, counts: Vec<(Label, usize)>, path: &Path<'_>) {
        for (label, count) in counts {
            let (path, as_) = (path.pointer(), self.mask.label(label));
            // people who are masked alike are not told apart
            let place = [&path, " ", as_].concat();
            let known = self.places.number(&place, 0);
            if let Some(masked) = known.checked_sub(1).and_then(|at| self.masked.get_mut(at)) {
                masked.count += count;
            } else {
                self.masked.push(Masked { path, as_, count });
                self.places.number(&place, self.masked.len());
            }
        }
    }
}

pub(super) fn placeholder_of(locale: Locale) -> Value {
    Value::Text(placeholder(locale).to_owned())
}

/// A number that may be a telephone's, as it is dialled, or a social security number; nothing when it is neither. In an
/// outline it comes so (`src/door/redaction.js`).
fn as_dialled(number: &str) -> Option<String> {
    let prefix = match number.as_bytes() {
        [b'6' | b'7', rest @ ..] if rest.len() == 8 => "0",
        [b'3', b'3', rest @ ..] if rest.len() == 9 => "+",
        whole if whole.len() == 15 => "",
        _ => return None,
    };
    number.bytes().all(|byte| byte.is_ascii_digit()).then(|| [prefix, number].concat())
}

/// Two keys that read the same once masked are told apart by their order.
fn distinct(taken: &mut Numbers, key: String) -> String {
    let mut number = taken.number(&key, 0);
    if number == 0 {
        return key;
    }
    loop {
        number += 1;
        let other = [&key, " (", &figures(number), ")"].concat();
        if taken.number(&other, 0) == 0 {
            taken.number(&key, number - 1);
            return other;
        }
    }
}

/// A number for each text, in order: for a masked key that stays, the last that is in use after it. They stand in rows, so that
/// none has to make way for many: an object may have a hundred thousand.
#[derive(Default)]
struct Numbers {
    rows: Vec<Vec<(String, usize)>>,
}

impl Numbers {
    /// The number of a key, 0 for one that is not there; from now on it is `least` at least.
    fn number(&mut self, key: &str, least: usize) -> usize {
        const LONGEST: usize = 512;
        let begins = |row: &Vec<(String, usize)>| row.first().is_some_and(|(first, _)| first.as_str() <= key);
        let place = self.rows.partition_point(begins).saturating_sub(1);
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        let Some(row) = self.rows.get_mut(place) else { return 0 };
        let at = row.partition_point(|(known, _)| known.as_str() < key);
        if let Some((_, number)) = row.get_mut(at).filter(|(known, _)| known == key) {
            return std::mem::replace(number, least.max(*number));
        }
        if least > 0 {
            row.insert(at, (key.to_owned(), least));
            if row.len() > LONGEST {
                let rest = row.split_off(LONGEST / 2);
                self.rows.insert(place + 1, rest);
            }
        }
        0
    }
}
