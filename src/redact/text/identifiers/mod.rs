//! Structured identifiers that nobody listed, found by hand-written scanners.
//!
//! Each scanner looks at one place of the text and reads a bounded number of characters from
//! there, so the whole is linear. Where the form alone is not proof, a control key (NIR, IBAN), the
//! usual grouping (telephone) or the words around (date of birth, street) must confirm it: an
//! amount, a case number or the date of a meeting is not an identifier.

mod address;
mod birth;
mod digits;
mod email;
mod iban;
mod nir;
mod phone;
#[cfg(test)]
mod tests;

use super::fold::{is_digit, is_letter, symbol, unit};
use super::letters::IGNORED;
use super::span::{Label, Span, label_around};
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
/// `skip` holds labels of earlier maskings, which are never read as text. `names` are the spans of
/// hidden people's names: each counts as one word, so that which name it is changes nothing.
pub(super) fn find(text: &str, skip: &[&str], names: &[Span]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let (mut at, mut floor, mut passed) = (0, 0, 0);
    // A word begins where the kind changes: letter, digit, or neither. "Tél06…" is two words.
    let (mut kind_before, mut after_mark) = (Kind::Mark, false);
    while let Some(here) = unit(text, at) {
        #[cfg(test)]
        super::steps::count();
        while names.get(passed).is_some_and(|name| name.end <= at) {
            passed += 1;
        }
        if let Some(name) = names.get(passed).filter(|name| name.start <= at) {
            (at, kind_before, after_mark) = (name.end, Kind::Mark, true);
            continue;
        }
        if here.symbol == IGNORED {
            at += here.len;
            continue;
        }
        let kind = Kind::of(here.symbol);
        let begins = kind != Kind::Mark && kind != kind_before;
        if begins
            && after_mark
            && let Some(after) = label_around(text, at, skip)
        {
            (at, floor, kind_before, after_mark) = (after, after, Kind::Mark, true);
            continue;
        }
        if let Some((found, start, end)) = identifier(&Place { text, at, names }, here.symbol, begins, floor) {
            spans.push(Span { start, end, label: Label::Identifier(found), keep: 0 });
            (at, floor, kind_before, after_mark) = (end, end, Kind::Mark, true);
            continue;
        }
        kind_before = kind;
        after_mark = kind == Kind::Mark && here.symbol != u32::from(b' ');
        at += here.len;
    }
    spans
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
    let letter = u8::try_from(symbol).ok()?;
    if let Some(end) = iban::at(text, at) {
        return Some((Identifier::Iban, at, end));
    }
    if matches!(letter, b'n' | b'd') {
        return birth::after(place).map(|(start, end)| (Identifier::BirthDate, start, end));
    }
    None
}

fn number(place: &Place<'_>, symbol: u32) -> Option<(Identifier, usize)> {
    let (text, at) = (place.text, place.at);
    if let Some(end) = nir::at(text, at) {
        return Some((Identifier::Nir, end));
    }
    if symbol == u32::from(b'0')
        && let Some(end) = phone::national(text, at)
    {
        return Some((Identifier::Phone, end));
    }
    address::at(place).map(|end| (Identifier::PostalAddress, end))
}

/// The word just before `at`, folded: "sociale" before a number, "iban" before an account.
fn word_before(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or_default();
    let before = before.trim_end_matches([' ', '\u{a0}', '\u{202f}', ':', '°', '=', '.', '-']);
    let length: usize = before.chars().rev().take_while(|c| is_letter(symbol(*c))).take(20).map(char::len_utf8).sum();
    super::fold::fold(before.get(before.len() - length..).unwrap_or_default())
}
