//! Structured identifiers that nobody listed, found by hand-written scanners.
//!
//! Each scanner looks at one place of the text and reads a bounded number of characters from
//! there, so the whole is linear. Where the form alone is not proof, a control key (NIR, IBAN), the
//! usual grouping (telephone) or the words around (date of birth, street) must confirm it: an
//! amount, a case number or the date of a meeting is not an identifier.

mod address;
mod birth;
mod digits;
pub(super) mod email;
mod iban;
mod nir;
mod phone;
#[cfg(test)]
mod tests;

use digits::Digits;

use super::fold::{is_digit, is_letter, symbol, unit};
use super::letters::IGNORED;
use super::names::Names;
use super::span::{Label, Span};
use super::words::{Words, mark};

/// A kind of structured identifier.
///
/// ```
/// use partage::redact::text::Identifier;
///
/// let labels: Vec<_> = Identifier::ALL.iter().map(|kind| kind.label()).collect();
/// assert_eq!(labels[1], "[téléphone]");
/// assert_eq!(Identifier::Iban.code(), "iban");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Identifier {
    /// Numéro d'inscription au répertoire: the 13 digits of the social security, with or without
    /// their key; Corsica's 2A and 2B included.
    Nir,
    /// A French telephone number (0X, +33, 0033), or any number in international form.
    Phone,
    /// An e-mail address.
    Email,
    /// An account number whose control key holds.
    Iban,
    /// A number and a street, with the postal code and town that follow.
    PostalAddress,
    /// A date where the words around speak of a birth; the date alone is masked.
    BirthDate,
}

impl Identifier {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Nir, Self::Phone, Self::Email, Self::Iban, Self::PostalAddress, Self::BirthDate];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nir => "nir",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Iban => "iban",
            Self::PostalAddress => "postal-address",
            Self::BirthDate => "birth-date",
        }
    }

    /// What replaces it in a text.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Nir => "[numéro de sécurité sociale]",
            Self::Phone => "[téléphone]",
            Self::Email => "[adresse électronique]",
            Self::Iban => "[IBAN]",
            Self::PostalAddress => "[adresse]",
            Self::BirthDate => "[date de naissance]",
        }
    }
}

/// Every identifier of a text, in order and apart from each other.
///
/// `people` know the labels of earlier maskings, which are never read as text. `names` are the spans
/// of hidden people's names: each counts as one word, so that which name it is changes nothing.
pub(super) fn find(text: &str, people: &Names, names: &[Span]) -> Vec<Span> {
    if !may_hold_any(text) {
        return Vec::new();
    }
    let mut scan = Scan { place: Place { text, at: 0, names }, people, floor: 0, before: Kind::Mark };
    let (mut spans, mut passed) = (Vec::new(), 0);
    while scan.place.at < text.len() {
        while names.get(passed).is_some_and(|name| name.end <= scan.place.at) {
            passed += 1;
        }
        let next_name = names.get(passed).map_or(text.len(), |name| name.start);
        if next_name <= scan.place.at {
            scan.jump(names.get(passed).map_or(text.len(), |name| name.end));
            continue;
        }
        scan.pass_prose(next_name);
        if scan.place.at < next_name
            && let Some((kind, start, end)) = scan.step()
        {
            spans.push(Span { start, end, label: Label::Identifier(kind), keep: 0 });
            scan.floor = end;
            scan.jump(end);
        }
    }
    spans
}

/// Whether there is a digit of any script, or an `@`: no identifier does without.
fn may_hold_any(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b'0'..=b'9' | b'@' => true,
        ..0xC2 => false,
        // Superscript digits; all of general punctuation but its few odd neighbours is harmless.
        0xC2 => matches!(bytes.get(at + 1), Some(0xB2 | 0xB3 | 0xB9)),
        0xE2 => bytes.get(at + 1) != Some(&0x80),
        _ => *byte >= 0xD9,
    })
}

/// A walk through one text.
struct Scan<'t> {
    place: Place<'t>,
    people: &'t Names,
    /// Where the last identifier or label ends.
    floor: usize,
    /// The character before. A word begins where the kind changes: "Tél06…" is two words.
    before: Kind,
}

impl Scan<'_> {
    fn jump(&mut self, to: usize) {
        (self.place.at, self.before) = (to, Kind::Mark);
    }

    /// Runs over marks and plain words that begin no identifier: nearly all of any text.
    fn pass_prose(&mut self, until: usize) {
        let bytes = self.place.text.as_bytes();
        let (mut at, mut before) = (self.place.at, self.before);
        while let Some(byte) = bytes.get(at).filter(|_| at < until) {
            if byte.is_ascii_alphabetic() {
                if before != Kind::Letter && may_begin(bytes, at) {
                    break;
                }
                before = Kind::Letter;
            } else if *byte == 0xC3 && before == Kind::Letter && !matches!(bytes.get(at + 1), Some(0x97 | 0xB7)) {
                // Latin letters with an accent, but for the signs of multiplication and division.
                at += 1;
            } else if matches!(byte, b'+' | b'@' | b'0'..=b'9' | 0x7F.. | ..0x20) {
                let Some(length) = bytes.get(at..).and_then(mark).filter(|length| *length > 1) else { break };
                before = Kind::Mark;
                at += length - 1;
            } else {
                before = Kind::Mark;
            }
            at += 1;
        }
        #[cfg(test)]
        super::steps::count_many(at - self.place.at);
        (self.place.at, self.before) = (at, before);
    }

    /// Looks at one character, and moves past it.
    fn step(&mut self) -> Option<(Identifier, usize, usize)> {
        #[cfg(test)]
        super::steps::count();
        let Place { text, at, .. } = self.place;
        let here = unit(text, at)?;
        self.place.at += here.len;
        if here.symbol == IGNORED {
            return None;
        }
        let kind = Kind::of(here.symbol);
        let begins = kind != Kind::Mark && kind != self.before;
        self.before = kind;
        if begins && let Some(after) = self.people.label_around(text, at) {
            self.floor = after;
            self.jump(after);
            return None;
        }
        identifier(&Place { at, ..self.place }, here.symbol, begins, self.floor)
    }
}

/// Whether the plain word at `at` may begin an identifier: one of birth ("n…", "dd…"), or the two
/// letters of a country and a digit; or a label.
fn may_begin(bytes: &[u8], at: usize) -> bool {
    let byte = |ahead: usize| bytes.get(at + ahead).map_or(b' ', |byte| byte | 0x20);
    match byte(0) {
        b'n' if !byte(1).is_ascii_alphabetic() || matches!(byte(1), b'a' | b'e') => return true,
        b'd' if byte(1) == b'd' => return true,
        _ => {}
    }
    let letters = (0..3).take_while(|ahead| byte(*ahead).is_ascii_alphabetic()).count();
    let country = match byte(letters) {
        _ if letters > 2 => false,
        b'0'..=b'9' | 0x80.. => true,
        b' ' => letters == 2 && !byte(3).is_ascii_alphabetic(),
        _ => false,
    };
    country || at.checked_sub(1).and_then(|before| bytes.get(before)) == Some(&b'[')
}

/// What a character is to the beginning of a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    Digit,
    Mark,
}

impl Kind {
    const fn of(symbol: u32) -> Self {
        if is_digit(symbol) {
            Self::Digit
        } else if is_letter(symbol) {
            Self::Letter
        } else {
            Self::Mark
        }
    }
}

/// A place in a text from which a scanner reads.
struct Place<'t> {
    text: &'t str,
    at: usize,
    names: &'t [Span],
}

impl<'t> Place<'t> {
    /// The words from here on.
    fn words(&self) -> Words<'t> {
        Words::new(self.text, self.at).over(self.names)
    }
}

/// The identifier that begins, or shows, at a place.
fn identifier(place: &Place<'_>, symbol: u32, begins: bool, floor: usize) -> Option<(Identifier, usize, usize)> {
    let (text, at) = (place.text, place.at);
    if symbol == u32::from(b'@') {
        return email::around(text, at, floor).map(|(start, end)| (Identifier::Email, start, end));
    }
    if symbol == u32::from(b'+') {
        return phone::international(text, at).map(|end| (Identifier::Phone, at, end));
    }
    if !begins {
        return None;
    }
    if is_digit(symbol) {
        return number(place, symbol).map(|(kind, end)| (kind, at, end));
    }
    if symbol == u32::from(b'n') || symbol == u32::from(b'd') {
        let birth = birth::after(place).map(|(start, end)| (Identifier::BirthDate, start, end));
        if birth.is_some() {
            return birth;
        }
    }
    iban::at(text, at).map(|end| (Identifier::Iban, at, end))
}

fn number(place: &Place<'_>, symbol: u32) -> Option<(Identifier, usize)> {
    let (text, at) = (place.text, place.at);
    let digits = Digits::number(text, at);
    if let Some(end) = nir::end(&digits, text, at) {
        return Some((Identifier::Nir, end));
    }
    if symbol == u32::from(b'0')
        && let Some(end) = phone::national(&digits)
    {
        return Some((Identifier::Phone, end));
    }
    // "2024" of a date is not where an address begins.
    let inside =
        text.as_bytes().get(..at).is_some_and(|before| matches!(before, [.., b'0'..=b'9', b'/' | b'-' | b'.']));
    if inside {
        return None;
    }
    address::at(place).map(|end| (Identifier::PostalAddress, end))
}

/// Whether the word just before `at` is one of a list: "sociale" before a number, "iban" before an
/// account. Between the two, a few marks at most.
fn announced(text: &str, at: usize, list: &str) -> bool {
    let mut start = at;
    let (mut letters, mut marks) = (0, 0);
    while let Some(c) = text.get(..start).and_then(|before| before.chars().next_back()) {
        let kind = Kind::of(symbol(c));
        match kind {
            Kind::Letter => letters += 1,
            Kind::Mark if letters == 0 && marks < 6 && c != ']' => marks += 1,
            Kind::Mark | Kind::Digit => break,
        }
        if letters > 16 {
            return false;
        }
        start -= c.len_utf8();
    }
    let word = Words::new(text, start).next_plain();
    word.is_some_and(|word| word.start < at && word.is_among(text, list))
}
