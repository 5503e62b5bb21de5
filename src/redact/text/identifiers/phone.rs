//! Telephone numbers.

use super::digits::{Digits, groups};

/// How ten digits are written when they are a telephone number, and not two dates in a row.
const NATIONAL: [u64; 8] = [
    groups(&[10]),
    groups(&[2, 2, 2, 2, 2]),
    groups(&[4, 2, 2, 2]),
    groups(&[4, 3, 3]),
    groups(&[2, 4, 4]),
    groups(&[2, 8]),
    groups(&[1, 3, 3, 3]),
    groups(&[2, 3, 3, 2]),
];

/// A number in national form, or with 0033: where it ends.
pub(super) fn national(digits: &Digits) -> Option<usize> {
    if digits.value(0, 4) == Some(33) {
        return french(digits, 4);
    }
    let trunk = digits.value(1, 2)? > 0;
    (trunk && NATIONAL.iter().any(|groups| digits.grouped(10, *groups))).then(|| digits.end(10))?
}

/// A number that begins with a plus: where it ends.
pub(super) fn international(text: &str, at: usize) -> Option<usize> {
    let after = at + super::unit(text, at)?.len;
    let blank = text.get(after..)?.starts_with(' ');
    let digits = Digits::number(text, after + usize::from(blank));
    if digits.value(0, 2) == Some(33) {
        return french(&digits, 2);
    }
    (8..=15).rev().find_map(|length| digits.end(length))
}

/// Nine digits after the country's, perhaps with the trunk's zero kept.
fn french(digits: &Digits, country: usize) -> Option<usize> {
    let zero = usize::from(digits.value(country, country + 1) == Some(0));
    digits.end(country + zero + 9)
}
