//! JSON text, read into a [`Value`] and written from one: what crosses the door to JavaScript.
//! Small on purpose: a general library costs the module four times as much.

use super::value::Value;

/// Deepest nesting that is read.
const DEEPEST: u32 = 96;

/// Reads a JSON text; nothing when it is none.
///
/// ```
/// use partage::request::{Value, read_json};
/// assert_eq!(read_json(r#"{"a":[1,"é\n",null]}"#).and_then(|value| value.get("a").cloned()),
///     Some(Value::List(vec![Value::Number(1.0), Value::Text("é\n".into()), Value::Null])));
/// assert_eq!(read_json("{\"a\":}"), None);
/// ```
#[must_use]
pub fn read_json(text: &str) -> Option<Value> {
    Reader { text, at: 0, marks: true }.whole()
}

/// Reads the outline of a document (`src/door/redaction.js`): its keys are the caller's, and none is a mark.
///
/// ```
/// use partage::request::{Value, read_json, read_outline};
/// let text = r#"{"\u0000":"too-deep"}"#;
/// assert!(matches!((read_json(text), read_outline(text)), (Some(Value::Unreadable("too-deep")), Some(Value::Map(_)))));
/// ```
#[must_use]
pub fn read_outline(text: &str) -> Option<Value> {
    Reader { text, at: 0, marks: false }.whole()
}

/// The only key of an object that stands for something that could not be copied.
const UNREADABLE: &str = "\0";

/// Why it could not, among the reasons known.
fn reason(value: &Value) -> &'static str {
    const KNOWN: [&str; 8] =
        ["too-long", "too-deep", "too-large", "ill-formed", "unreadable", "not-plain", "function", "symbol"];
    match value {
        Value::Text(text) => KNOWN.into_iter().find(|known| known == text).unwrap_or("unreadable"),
        _ => "unreadable",
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// Some objects stand for what could not be copied.
    marks: bool,
}

impl<'t> Reader<'t> {
    fn whole(&mut self) -> Option<Value> {
        let value = self.value(0)?;
        self.space();
        (self.at == self.text.len()).then_some(value)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    #[inline(never)]
    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        self.space();
        if self.peek() == Some(byte) {
            self.at += 1;
            Some(())
        } else {
            None
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        let rest = self.text.get(self.at..)?;
        rest.starts_with(word).then(|| {
            self.at += word.len();
            value
        })
    }

    fn value(&mut self, depth: u32) -> Option<Value> {
        self.space();
        match self.peek()? {
            b'"' => self.string().map(Value::Text),
            b'{' | b'[' if depth == DEEPEST => None,
            b'{' => self.map(depth),
            b'[' => self.list(depth),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Null),
            _ => self.number(),
        }
    }

    fn list(&mut self, depth: u32) -> Option<Value> {
        self.take(b'[')?;
        let mut list = Vec::new();
        if self.take(b']').is_some() {
            return Some(Value::List(list));
        }
        loop {
            list.push(self.value(depth + 1)?);
            if self.take(b',').is_none() {
                self.take(b']')?;
                return Some(Value::List(list));
            }
        }
    }

    fn map(&mut self, depth: u32) -> Option<Value> {
        self.take(b'{')?;
        let mut entries = Vec::new();
        if self.take(b'}').is_some() {
            return Some(Value::Map(entries));
        }
        loop {
            self.space();
            let key = self.string()?;
            self.take(b':')?;
            let value = self.value(depth + 1)?;
            // how our side of the door writes what could not be copied (src/door/plain.js)
            if self.marks && key == UNREADABLE {
                self.take(b'}')?;
                return Some(Value::Unreadable(reason(&value)));
            }
            entries.push((key, value));
            if self.take(b',').is_none() {
                self.take(b'}')?;
                return Some(Value::Map(entries));
            }
        }
    }

    fn number(&mut self) -> Option<Value> {
        let from = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E')) {
            self.at += 1;
        }
        let text = self.text.get(from..self.at)?;
        let digits = text.strip_prefix('-').unwrap_or(text);
        if !digits.starts_with(|first: char| first.is_ascii_digit()) || text.ends_with(['.', 'e', 'E', '-', '+']) {
            return None;
        }
        // no reading of fractions here: nothing of a request turns on one, and the code is large
        let small = digits.len() <= 9 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let whole = if small { text.parse::<i32>().ok().map(f64::from) } else { None };
        Some(whole.map_or_else(|| Value::Decimal(text.to_owned()), Value::Number))
    }

    fn string(&mut self) -> Option<String> {
        if self.peek() != Some(b'"') {
            return None;
        }
        self.at += 1;
        let mut read = String::new();
        loop {
            let rest: &'t str = self.text.get(self.at..)?;
            let plain = rest.bytes().position(|byte| byte == b'"' || byte == b'\\' || byte < b' ')?;
            read.push_str(rest.get(..plain)?);
            self.at += plain + 1;
            match rest.as_bytes().get(plain)? {
                b'"' => return Some(read),
                b'\\' => read.push(self.escape()?),
                _ => return None,
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let byte = self.peek()?;
        self.at += 1;
        Some(match byte {
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => return self.unicode(),
            b'"' | b'\\' | b'/' => char::from(byte),
            _ => return None,
        })
    }

    fn unicode(&mut self) -> Option<char> {
        let first = self.four_digits()?;
        if !(0xD800..0xDC00).contains(&first) {
            return char::from_u32(first);
        }
        let pair = self.text.get(self.at..)?.starts_with("\\u");
        self.at += 2;
        let second = if pair { self.four_digits()? } else { return None };
        let low = second.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
        char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + low)
    }

    fn four_digits(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok())?
    }
}

/// A whole number in figures. By hand, here and in [`write_day`](crate::facts::write_day): what `format!` brings along makes
/// the module heavier than all that is written with it.
#[must_use]
pub fn figures(number: usize) -> String {
    figures_of(number as u64)
}

fn figures_of(number: u64) -> String {
    let mut figures = if number < 10 { String::new() } else { figures_of(number / 10) };
    figures.extend(u32::try_from(number % 10).ok().and_then(|last| char::from_digit(last, 10)));
    figures
}

/// Writes a value as JSON text, the way JavaScript does.
///
/// ```
/// use partage::request::{read_json, write_json};
/// let text = r#"{"a":[1,-2.5,true,null,"l'é\"\n"]}"#;
/// assert_eq!(write_json(&read_json(text).unwrap()), text);
/// ```
#[must_use]
pub fn write_json(value: &Value) -> String {
    let mut text = String::new();
    write_value(value, &mut text);
    text
}

fn write_value(value: &Value, text: &mut String) {
    match value {
        Value::Null | Value::Unreadable(_) => text.push_str("null"),
        Value::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        Value::Number(number) => write_number(*number, text),
        Value::Decimal(number) => text.push_str(number),
        Value::Text(string) => write_string(string, text),
        Value::List(list) => {
            for (at, value) in list.iter().enumerate() {
                text.push(if at == 0 { '[' } else { ',' });
                write_value(value, text);
            }
            text.push_str(if list.is_empty() { "[]" } else { "]" });
        }
        Value::Map(entries) => {
            for (at, (key, value)) in entries.iter().enumerate() {
                text.push(if at == 0 { '{' } else { ',' });
                write_string(key, text);
                text.push(':');
                write_value(value, text);
            }
            text.push_str(if entries.is_empty() { "{}" } else { "}" });
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "checked: a whole number within range")]
fn write_number(number: f64, text: &mut String) {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        if number < 0.0 {
            text.push('-');
        }
        text.push_str(&figures_of((number as i64).unsigned_abs()));
    } else {
        write_fraction(number, text);
    }
}

#[cfg(not(feature = "wasm"))]
fn write_fraction(number: f64, text: &mut String) {
    text.push_str(&if number.is_finite() { number.to_string() } else { "null".to_owned() });
}

/// The reader above makes no such number: only the native side can.
#[cfg(feature = "wasm")]
fn write_fraction(_number: f64, text: &mut String) {
    text.push_str("null");
}

fn write_string(string: &str, text: &mut String) {
    text.push('"');
    let mut rest = string;
    while let Some(at) = rest.bytes().position(|byte| byte == b'"' || byte == b'\\' || byte < b' ') {
        let (plain, tail) = rest.split_at(at);
        text.push_str(plain);
        write_escape(tail.bytes().next().unwrap_or_default(), text);
        rest = tail.get(1..).unwrap_or_default();
    }
    text.push_str(rest);
    text.push('"');
}

fn write_escape(byte: u8, text: &mut String) {
    match byte {
        b'\n' => text.push_str("\\n"),
        b'\r' => text.push_str("\\r"),
        b'\t' => text.push_str("\\t"),
        b'"' | b'\\' => text.extend(['\\', char::from(byte)]),
        _ => {
            text.push_str("\\u00");
            text.extend(
                [byte >> 4, byte & 15].map(|digit| {
                    char::from(b"0123456789abcdef".get(usize::from(digit)).copied().unwrap_or_default())
                }),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_reads_what_the_library_reads(text in "[\\[\\]{}:,\"a-z0-9eE.+\\\\u\\- ]{0,24}") {
            let theirs: Option<serde_json::Value> = serde_json::from_str(&text).ok();
            let ours = read_json(&text);
            // we are laxer about the shape of numbers only
            if let Some(theirs) = theirs {
                let ours = ours.map(|ours| serde_json::to_value(ours).unwrap());
                let theirs: Value = serde_json::from_value(theirs).unwrap();
                prop_assert_eq!(ours, serde_json::to_value(theirs).ok());
            }
        }

        #[test]
        fn any_text_survives_the_crossing(text in any::<String>()) {
            let value = Value::Map(vec![(text.clone(), Value::Text(text))]);
            prop_assert_eq!(read_json(&write_json(&value)), Some(value.clone()));
            let theirs: serde_json::Value = serde_json::from_str(&write_json(&value)).unwrap();
            prop_assert_eq!(serde_json::from_value::<Value>(theirs).unwrap(), value);
        }
    }

    #[test]
    fn depth_without_end_is_refused() {
        assert_eq!(read_json(&"[".repeat(100_000)), None);
        assert!(read_json(&format!("{}{}", "[".repeat(90), "]".repeat(90))).is_some());
    }
}
