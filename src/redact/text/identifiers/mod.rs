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
use super::words::Words;

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
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        let tells = match byte {
            b'0'..=b'9' | b'@' => true,
            // Superscript digits; all of general punctuation but its few odd neighbours is harmless.
            0xC2 => matches!(bytes.peek(), Some(0xB2 | 0xB3 | 0xB9)),
            0xE2 => bytes.peek() != Some(&0x80),
            _ => byte >= 0xD9,
        };
        if tells {
            return true;
        }
    }
    false
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
        let mut at = self.place.at;
        let mut last = at.checked_sub(1).and_then(|before| bytes.get(before)).copied().unwrap_or(b' ');
        while let Some([first, rest @ ..]) = bytes.get(at..until) {
            match first {
                // Latin letters with an accent, but for the signs of multiplication and division.
                0xC3 if self.before == Kind::Letter && !matches!(rest.first(), Some(0x97 | 0xB7) | None) => at += 2,
                b'+' | b'@' | b'0'..=b'9' | 0x80.. | ..0x20 => break,
                _ if first.is_ascii_alphabetic() => {
                    let run = 1 + rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
                    let begins = self.before != Kind::Letter;
                    if begins && (last == b'[' || may_begin(bytes.get(at..).unwrap_or_default(), run)) {
                        break;
                    }
                    at += run;
                    self.before = Kind::Letter;
                }
                mark => {
                    at += 1;
                    (self.before, last) = (Kind::Mark, *mark);
                }
            }
        }
        #[cfg(test)]
        super::steps::count_many(at - self.place.at);
        self.place.at = at;
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

/// Whether a plain word of `run` letters may begin an identifier: one of birth, or the two letters
/// of a country and a digit. (A word that goes on in letters beyond ASCII may, too.)
fn may_begin(rest: &[u8], run: usize) -> bool {
    let plain = |at: usize| rest.get(at).map(u8::to_ascii_lowercase);
    let birth = match plain(0) {
        Some(b'n') => run == 1 || matches!(plain(1), Some(b'a' | b'e')),
        Some(b'd') => plain(1) == Some(b'd'),
        _ => false,
    };
    let digit = || match rest.get(run..) {
        Some([b' ', next, ..] | [next, ..]) => next.is_ascii_digit() || *next >= 0x80 || *next == b' ',
        _ => false,
    };
    birth || (run <= 2 && digit())
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
    let digits = Digits::number(place.text, place.at);
    if let Some(end) = nir::end(&digits, place.text, place.at) {
        return Some((Identifier::Nir, end));
    }
    if symbol == u32::from(b'0')
        && let Some(end) = phone::national(&digits)
    {
        return Some((Identifier::Phone, end));
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
