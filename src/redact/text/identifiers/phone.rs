//! Telephone numbers.

use super::digits::Digits;

/// Where the groups end in ten digits that are a telephone number, and not two dates in a row.
const NATIONAL: [&[u8]; 8] =
    [&[10], &[2, 4, 6, 8, 10], &[4, 6, 8, 10], &[4, 7, 10], &[2, 6, 10], &[2, 10], &[1, 4, 7, 10], &[2, 5, 8, 10]];

/// A number in national form, or with 0033: which word follows.
pub(super) fn national(digits: &Digits) -> Option<usize> {
    if digits.part(0, 4) == "0033" {
        return french(digits, 4);
    }
    let trunk = digits.part(0, 1) == "0" && digits.part(1, 2) != "0";
    (trunk && NATIONAL.iter().any(|ends| digits.grouped(ends))).then(|| digits.end(10))?
}

/// A number after a plus: which word follows.
pub(super) fn international(digits: &Digits) -> Option<usize> {
    if digits.part(0, 2) == "33" {
        return french(digits, 2);
    }
    (8..=15).rev().filter(|length| *length <= digits.line).find_map(|length| digits.end(length))
}

/// Nine digits after the country's, perhaps with the trunk's zero kept.
fn french(digits: &Digits, country: usize) -> Option<usize> {
    let zero = usize::from(digits.part(country, country + 1) == "0");
    digits.end(country + zero + 9)
}
