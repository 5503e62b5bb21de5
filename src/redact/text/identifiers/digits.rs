//! Reading a number as people group it.

use super::super::gap::Gap;
use super::super::tokens::{Token, Tokens};

/// How many digits are read at most.
const MAX: usize = 36;

/// Digits (and letters, where asked) in a row, with light separators between them, a line end among them.
pub(super) struct Digits {
    symbols: String,
    /// After which digits a group ends, and which word follows there.
    groups: Vec<(usize, usize)>,
    /// After how many digits a line ends, where one does.
    pub(super) line: usize,
}

impl Digits {
    /// Reads a number from the word `at`. "(0)" is passed over, as in "+33 (0)6"; the seventh may be
    /// Corsica's A or B. With `letters`, letters and digits alike.
    pub(super) fn read(tokens: &Tokens<'_>, at: usize, letters: bool) -> Self {
        let mut digits = Self { symbols: String::new(), groups: Vec::new(), line: MAX };
        let (mut next, mut bracket, mut zero) = (at, false, false);
        loop {
            let token = tokens.at(next);
            // a name that is hidden ends a number, whatever it is
            if next > at && (!token.gap.is_empty() || tokens.word(next).is_empty()) {
                digits.groups.push((digits.symbols.len(), next));
                let closes = tokens.byte(token.end) == b')';
                if tokens.word(next) == "0" && token.gap.has(Gap::REMARK) && closes && !zero {
                    (next, bracket, zero) = (next + 1, true, true);
                    continue;
                }
                let (first, second) = (tokens.at(at), next == at + 1);
                let plus = first.gap.has(Gap::PLUS);
                // "(+33) 6", "(06) 39"
                bracket |= second && (plus || is_bracketed(tokens, at)) && tokens.byte(first.end) == b')';
                // "+1 (514) 555"
                let area = second && plus && is_bracketed(tokens, next);
                if !token.gap.groups() && !bracket && !area {
                    return digits;
                }
                if token.gap.has(Gap::LINE) {
                    digits.line = digits.line.min(digits.symbols.len());
                }
                bracket = area;
            }
            let word = tokens.word(next);
            let corsica = digits.symbols.len() == 6 && matches!(word, "a" | "b");
            let fits = (token.number || letters || corsica) && word.is_ascii();
            if !fits || word.is_empty() || digits.symbols.len() + word.len() > MAX {
                return digits;
            }
            digits.symbols.push_str(word);
            next += 1;
        }
    }

    /// Digits `from..to`; empty when there are not so many.
    #[inline(never)]
    pub(super) fn part(&self, from: usize, to: usize) -> &str {
        self.symbols.get(from..to).unwrap_or_default()
    }

    /// The value of digits `from..to`; none when one of them is a letter or missing.
    pub(super) fn value(&self, from: usize, to: usize) -> Option<u32> {
        number(self.part(from, to))
    }

    /// The word that follows a number of `length` digits, if a group ends there.
    pub(super) fn end(&self, length: usize) -> Option<usize> {
        self.groups.iter().find(|(after, _)| *after == length).map(|(_, next)| *next)
    }

    /// Whether the number is grouped in this way: after how many digits each group ends.
    #[inline(never)]
    pub(super) fn grouped(&self, ends: &[u8]) -> bool {
        ends.iter().zip(&self.groups).filter(|(end, (after, _))| usize::from(**end) == *after).count() == ends.len()
    }
}

/// Whether a word stands in brackets by itself.
pub(super) fn is_bracketed(tokens: &Tokens<'_>, at: usize) -> bool {
    let Token { start, end, .. } = *tokens.at(at);
    start > 0 && tokens.byte(start - 1) == b'(' && tokens.byte(end) == b')'
}

/// The value of a few digits; none when there is none, or something else.
pub(in super::super::super) fn number(digits: &str) -> Option<u32> {
    let value = |value, digit: u8| digit.is_ascii_digit().then(|| value * 10 + u32::from(digit - b'0'));
    if (1..10).contains(&digits.len()) { digits.bytes().try_fold(0, value) } else { None }
}

/// A number, letters counted from 10, modulo 97: the rest that control keys are made from. It goes on
/// from the rest of what stands before.
pub(super) fn remainder(rest: u32, symbols: &str) -> u32 {
    symbols.bytes().fold(rest, |rest, symbol| match symbol {
        b'0'..=b'9' => (rest * 10 + u32::from(symbol - b'0')) % 97,
        b'a'..=b'z' => (rest * 100 + u32::from(symbol - b'a') + 10) % 97,
        _ => rest,
    })
}
