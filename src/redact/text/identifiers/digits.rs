//! Reading a number as people group it.

use super::super::fold::{Unit, is_alphanumeric, is_digit, unit};
use super::super::letters::IGNORED;

/// How many digits are read at most.
const MAX: usize = 36;

/// Digits (and letters, where asked) in a row, with light separators between them.
pub(super) struct Digits {
    symbols: [u8; MAX],
    /// Where each ends, counted from the start.
    ends: [u16; MAX],
    start: usize,
    /// Bit `i` is set when the group ends after digit `i`.
    pub(super) cuts: u64,
    pub(super) len: usize,
}

impl Digits {
    /// Reads a number from `at`, which stands on its first digit. "(0)" is passed over, as in
    /// "+33 (0)6"; the seventh may be Corsica's A or B.
    pub(super) fn number(text: &str, at: usize) -> Self {
        let mut digits = Self::empty(at);
        digits.read(text, at, |letter, place| place == 6 && matches!(letter, b'a' | b'b'), 20);
        digits
    }

    /// Reads letters and digits alike.
    pub(super) fn account(text: &str, at: usize) -> Self {
        let mut digits = Self::empty(at);
        digits.read(text, at, |_, _| true, MAX);
        digits
    }

    const fn empty(start: usize) -> Self {
        Self { symbols: [0; MAX], ends: [0; MAX], start, cuts: 0, len: 0 }
    }

    fn read(&mut self, text: &str, mut at: usize, letter_fits: fn(u8, usize) -> bool, most: usize) {
        let mut separators = 0;
        while let Some(next) = unit(text, at) {
            #[cfg(test)]
            super::super::steps::count();
            if next.symbol == IGNORED {
                at += next.len;
            } else if is_alphanumeric(next.symbol) {
                let letter = u8::try_from(next.symbol).unwrap_or_default();
                let fits = is_digit(next.symbol) || (letter < 128 && letter > 0 && letter_fits(letter, self.len));
                at += next.len;
                let Some(end) = u16::try_from(at - self.start).ok().filter(|_| fits && self.len < most) else {
                    return;
                };
                self.push(letter, end);
                separators = 0;
            } else {
                self.cut();
                separators += 1;
                let Some(skipped) = separator(text, at, &next).filter(|_| separators <= 3) else { return };
                at += skipped;
            }
        }
        self.cut();
    }

    fn push(&mut self, symbol: u8, end: u16) {
        if let (Some(place), Some(ends)) = (self.symbols.get_mut(self.len), self.ends.get_mut(self.len)) {
            (*place, *ends) = (symbol, end);
            self.len += 1;
        }
    }

    fn cut(&mut self) {
        if let Some(last) = self.len.checked_sub(1) {
            self.cuts |= 1 << last;
        }
    }

    /// Digits `from..to`; empty when there are not so many.
    pub(super) fn part(&self, from: usize, to: usize) -> &[u8] {
        self.symbols.get(from..to.min(self.len)).unwrap_or_default()
    }

    /// The value of digits `from..to`; none when one of them is a letter or missing.
    pub(super) fn value(&self, from: usize, to: usize) -> Option<u64> {
        let part = self.part(from, to);
        (part.len() == to - from).then(|| {
            part.iter()
                .try_fold(0_u64, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u64::from(digit - b'0')))
        })?
    }

    /// Where a number of `length` digits ends, if a group ends there.
    pub(super) fn end(&self, length: usize) -> Option<usize> {
        let last = length.checked_sub(1).filter(|_| length <= self.len)?;
        (self.cuts >> last & 1 == 1).then(|| self.ends.get(last).map(|end| self.start + usize::from(*end)))?
    }

    /// Whether the first `length` digits are grouped in this way: bit `i` for a group that ends
    /// after digit `i`.
    pub(super) fn grouped(&self, length: usize, groups: u64) -> bool {
        self.cuts & ((1 << length) - 1) == groups
    }
}

/// How many bytes a light separator takes: a space, `.`, `-`, `/`, or "(0)".
fn separator(text: &str, at: usize, first: &Unit) -> Option<usize> {
    match char::from_u32(first.symbol)? {
        ' ' | '.' | '-' | '/' => Some(first.len),
        '(' => text.get(at..)?.starts_with("(0)").then_some(3),
        _ => None,
    }
}

/// The groups of the given sizes, as [`Digits::grouped`] takes them.
pub(super) const fn groups(sizes: &[u32]) -> u64 {
    let mut bits = 0;
    let mut at = 0;
    let mut rest = sizes;
    while let [size, tail @ ..] = rest {
        at += *size;
        bits |= 1 << (at - 1);
        rest = tail;
    }
    bits
}
