//! The numbers and addresses among what is listed: which words they are, and in which forms they are looked for.

use super::super::gap::Gap;
use super::super::identifiers::email;
use super::super::lexicon::is_common;
use super::super::tokens::Tokens;
use super::build::MOST_LETTERS;
use super::tree::CODE;
use super::{NameFault, Names};

/// What a French telephone number begins with, before its nine digits.
const PHONE_PREFIXES: [&str; 5] = ["00330", "0033", "330", "33", "0"];

impl Names {
    /// The numbers and addresses of what was listed; says whether there is one. Beside a name, a number of fewer than four
    /// characters is none.
    pub(super) fn codes(&mut self, place: usize, tokens: &Tokens<'_>) -> Result<bool, NameFault> {
        let (mut code, mut kind, mut found) = (String::new(), None, false);
        for at in 1..=tokens.places().end {
            let next = code_of(tokens, at);
            if next != kind || !tokens.at(at).gap.is_light() {
                if code.len() > 3 {
                    self.code(place, &code)?;
                    found = true;
                }
                code.clear();
            }
            if next.is_some() {
                code.push_str(tokens.word(at));
            }
            kind = next;
        }
        Ok(found)
    }

    /// An e-mail address or a number: its letters and digits. A French telephone number is looked for
    /// in each of its forms.
    fn code(&mut self, place: usize, code: &str) -> Result<(), NameFault> {
        if code.len() > MOST_LETTERS {
            return Err(NameFault::TooLong);
        }
        for prefix in PHONE_PREFIXES {
            let Some(rest) = code.strip_prefix(prefix) else { continue };
            if rest.len() == 9 && rest.bytes().all(|byte| byte.is_ascii_digit()) {
                for other in PHONE_PREFIXES {
                    self.bearer(place, &[other, rest].concat());
                }
                return Ok(());
            }
        }
        self.bearer(place, code);
        Ok(())
    }

    fn bearer(&mut self, place: usize, code: &str) {
        // A text may divide it anywhere; where it begins with a digit, a number begins it.
        for (at, letter) in code.char_indices().take_while(|(_, letter)| !letter.is_ascii_digit()) {
            self.begins(code.get(..at + letter.len_utf8()).unwrap_or_default());
        }
        if let Some(spelling) = self.add(&[CODE, code].concat()) {
            spelling.owners.sure.insert(place);
        }
    }
}

/// What a word of a listed string belongs to that is not a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Code {
    Number,
    Address,
    /// What looks like an address without being one, as `julie@intranet`, is looked for as a name as well.
    Perhaps,
}

/// The number or address that a word belongs to: a letter beside a digit, the month of a date.
pub(super) fn code_of(tokens: &Tokens<'_>, at: usize) -> Option<Code> {
    let (before, word, after) = (tokens.at(at - 1), tokens.at(at), tokens.at(at + 1));
    let sign = |gap: Gap| gap.has(Gap::AT) && !gap.has(Gap::OUTSIDE);
    let bound = before.number && word.gap.is_empty() || after.number && after.gap.is_empty();
    let between = before.number && after.number && (word.letters < 3 || is_common(tokens.word(at)));
    if email::holding(tokens, at, at + 1, 0).is_some() {
        Some(Code::Address)
    } else if word.number || bound || between {
        Some(Code::Number)
    } else {
        (sign(word.gap) || sign(after.gap)).then_some(Code::Perhaps)
    }
}
