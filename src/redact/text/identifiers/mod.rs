//! Structured identifiers that nobody listed, found by hand-written scanners.
//!
//! Each scanner looks at one word of the text and reads a bounded number of words from there, so
//! the whole is linear. Where the form alone is not proof, a control key (NIR, IBAN), the
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

pub(super) use birth::MONTHS;
pub(in super::super) use digits::number as number_of;
use digits::{Digits, is_bracketed};

use super::gap::Gap;
use super::lexicon::BESIDE;
use super::span::{Label, Span};
use super::tokens::{Token, Tokens};
use crate::wording::Locale;

/// A kind of structured identifier.
///
/// ```
/// use partage::redact::text::Identifier;
/// use partage::wording::Locale;
///
/// let labels: Vec<_> = Identifier::ALL.iter().map(|kind| kind.label(Locale::Fr)).collect();
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
    /// An account number whose control key holds, or a French one in its four groups.
    Iban,
    /// A number and a street, with the postal code and town that follow; or a street, a hamlet or a number and a name
    /// before a postal code and its town; or these two after a comma or at the beginning of a line; a named place before a part of
    /// a building; a post-office box.
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

    /// What replaces it in a text, in that language.
    #[must_use]
    pub const fn label(self, locale: Locale) -> &'static str {
        let (fr, en) = match self {
            Self::Nir => ("[numéro de sécurité sociale]", "[social security number]"),
            Self::Phone => ("[téléphone]", "[telephone]"),
            Self::Email => ("[adresse électronique]", "[e-mail address]"),
            Self::Iban => ("[IBAN]", "[IBAN]"),
            Self::PostalAddress => ("[adresse]", "[address]"),
            Self::BirthDate => ("[date de naissance]", "[date of birth]"),
        };
        match locale {
            Locale::Fr => fr,
            Locale::En => en,
        }
    }
}

/// Every identifier of a text, in order and apart from each other. Hidden people's names count as one
/// word each ([`Tokens::hide`]), so that which name it is changes nothing.
pub(super) fn find(tokens: &Tokens<'_>) -> Vec<Span> {
    let (mut spans, mut at, mut floor) = (Vec::new(), 1, 0);
    // A date of birth: the word that announced it, its first word and the one that follows. What stands before it is read too.
    let mut birth = (0, 0, 0);
    while at < tokens.places().end {
        let Token { first, letters, .. } = *tokens.at(at);
        if matches!((first, letters), (b'b' | b'd' | b'n', _) | (b'j', 4) | (b'm', 5)) {
            birth = birth::after(tokens, at).map_or(birth, |(first, next)| (at, first, next));
        }
        let (announced, first, next) = birth;
        let dated = (first..next).contains(&at);
        let mut found = if dated {
            Some((Identifier::BirthDate, tokens.at(at).start, next))
        } else {
            identifier(tokens, at, floor)
        };
        at += 1;
        while let Some((kind, start, next)) = found {
            let end = tokens.at(next - 1).end;
            spans.push(Span { start, end, label: Label::Identifier(kind), keep: 0 });
            (at, floor) = (at.max(next), end);
            found = if dated { birth::also(tokens, announced, next) } else { None }
                .map(|(first, next)| (kind, tokens.at(first).start, next));
        }
    }
    spans
}

/// Whether the name of a field announces what its text alone does not tell to be an identifier: "dateNaissance", "nir".
pub(in super::super) fn announces(key: &str, text: &str) -> bool {
    may_hold_any(text) && {
        let tokens = Tokens::new(key, &[]);
        let cue = |at| [birth::BIRTH, birth::BORN, nir::ANNOUNCED].iter().any(|list| tokens.is_among(at, list));
        tokens.places().any(cue)
    }
}

/// Whether there is a digit of any script, an `@`, or a year in words: no identifier does without.
pub(super) fn may_hold_any(text: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if match byte {
            b'0'..=b'9' | b'@' => true,
            ..0xC2 => false,
            // Superscript digits; all of general punctuation but its few odd neighbours is harmless.
            0xC2 => matches!(bytes.next(), Some(0xB2 | 0xB3 | 0xB9)),
            0xE2 => bytes.next() != Some(0x80),
            _ => byte >= 0xD9,
        } {
            return true;
        }
    }
    // "mille", "mil neuf cent": not "famille" nor "milieu"
    let letter = |byte: u8| byte.is_ascii_alphabetic();
    let mut before = b' ';
    text.as_bytes().windows(4).any(|four| {
        let begins = !letter(before);
        before = four.first().copied().unwrap_or_default();
        let [.., next] = four else { return false };
        let word = four.get(..3).is_some_and(|word| word.eq_ignore_ascii_case(b"mil"));
        begins && word && (!letter(*next) || next.eq_ignore_ascii_case(&b'l'))
    })
}

/// The identifier that a word begins, or shows: where it begins, and the word that follows.
fn identifier(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<(Identifier, usize, usize)> {
    let token = tokens.at(at);
    if token.gap.has(Gap::AT)
        && let Some((first, next)) = email::around(tokens, at, floor)
    {
        return Some((Identifier::Email, tokens.at(first).start, next));
    }
    if token.number {
        return number(tokens, at, floor);
    }
    if token.letters != 2 {
        return None;
    }
    iban::end(tokens, at).map(|next| (Identifier::Iban, token.start, next))
}

fn number(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<(Identifier, usize, usize)> {
    let token = tokens.at(at);
    let digits = Digits::read(tokens, at, false);
    if token.gap.has(Gap::PLUS) {
        // "+33", "+ 33".
        let mut sign = token.start - 1;
        if tokens.byte(sign) == b' ' {
            sign -= 1;
        }
        if tokens.byte(sign) == b'+'
            && let Some(next) = phone::international(&digits)
        {
            // "(+33)"
            sign -= usize::from(sign > 0 && tokens.byte(sign - 1) == b'(' && tokens.byte(token.end) == b')');
            return Some((Identifier::Phone, sign, next));
        }
    }
    if let Some(next) = nir::end(&digits, tokens, at) {
        return Some((Identifier::Nir, token.start, next));
    }
    // "0042" of "2026-0042" is no country, nor is what a social security number follows
    let inside = token.start > floor + 1
        && matches!(tokens.byte(token.start - 1), b'/' | b'-' | b'.')
        && tokens.byte(token.start - 2).is_ascii_digit();
    let reference = tokens.word(at).starts_with("00")
        && (inside || nir::end(&Digits::read(tokens, at + 1, false), tokens, at + 1).is_some());
    let bracketed = is_bracketed(tokens, at);
    let trunk = || phone::after_trunk(&Digits::read(tokens, at + 1, false));
    let zero = || bracketed && tokens.word(at) == "0";
    if !reference && let Some(next) = phone::national(&digits).or_else(|| zero().then(trunk)?) {
        // "(06) 39", but not "(0639981234)"
        return Some((Identifier::Phone, token.start - usize::from(bracketed && next > at + 1), next));
    }
    if let Some(next) = iban::national(tokens, at) {
        return Some((Identifier::Iban, token.start, next));
    }
    if let Some(next) = birth::before(tokens, at) {
        return Some((Identifier::BirthDate, token.start, next));
    }
    // Neither "2024" nor "12" of "12/03/2024" is where an address begins.
    let dated = tokens.at(at + 2).letters == 4 && birth::date(tokens, at, token).is_some();
    let numbered = address::end(tokens, at).filter(|_| !inside && !dated).map(|next| (at, next));
    let (first, next) = numbered
        .or_else(|| address::post_box(tokens, at))
        .or_else(|| address::before(tokens, at, floor))
        .or_else(|| address::around(tokens, at, floor))?;
    Some((Identifier::PostalAddress, tokens.at(first).start, next))
}

/// What may stand between a number and the word that announces it, beside names, kinship and the numbers of a list.
const BETWEEN: &str = "d de des du et l la le les n no numero pour sa ses son";

/// Whether one of a list of words announces a number, or the list it stands in: "sociale" before a number, "iban n°" before an
/// account, "NIR du père : … ; de la mère : …".
fn announced(tokens: &Tokens<'_>, at: usize, list: &str) -> bool {
    for before in (1..at).rev().take(12) {
        let (word, gap) = (tokens.at(before), tokens.at(before + 1).gap);
        if gap.total() > 5 || gap.has(Gap::STOP) && before + 1 < at && !word.is_initial() {
            return false;
        }
        if tokens.is_among(before, list) {
            return true;
        }
        let number = word.number && matches!(word.letters, 2 | 13 | 15);
        if !number && !word.capital && !tokens.is_among(before, BESIDE) && !tokens.is_among(before, BETWEEN) {
            return false;
        }
    }
    false
}
