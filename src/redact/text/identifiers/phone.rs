//! Telephone numbers.

use super::digits::Digits;

/// Where the groups end in ten digits that are a telephone number, and not two dates in a row.
const NATIONAL: [&[u8]; 10] = [
    &[10],
    &[2, 4, 6, 8, 10],
    &[4, 6, 8, 10],
    &[4, 7, 10],
    &[2, 6, 10],
    &[2, 10],
    &[1, 4, 7, 10],
    &[2, 5, 8, 10],
    &[3, 6, 8, 10],
    &[4, 10],
];

/// The same, where four digits in a row are no year: after how many they begin.
const UNEVEN: [(&[u8], usize); 2] = [(&[2, 4, 6, 10], 6), (&[2, 6, 8, 10], 2)];

/// A number in national form, or with 0033, or with 00 and another country: which word follows.
pub(super) fn national(digits: &Digits) -> Option<usize> {
    if digits.part(0, 4) == "0033" {
        return french(digits, 4);
    }
    // "33 6 39 98 12 34": the plus was left out.
    if digits.part(0, 2) == "33" {
        let mobile = digits.grouped(&[11]) && matches!(digits.part(2, 3), "6" | "7");
        return (mobile || digits.grouped(&[2, 3, 5, 7, 9, 11])).then(|| digits.end(11))?;
    }
    if digits.part(0, 2) == "00" && digits.part(2, 3) != "0" {
        // Of two digits or three; of one, as in North America, with ten after it. In one piece it may be anything but a long one.
        let least = if digits.grouped(&[3]) { 13 } else { 11 };
        let country = (3..6).any(|end| digits.grouped(&[end]) || digits.grouped(&[2, end]))
            || (13..16).any(|end| digits.grouped(&[end]));
        let mut lengths = (least..=15).rev().filter(|length| *length <= digits.line);
        return country.then(|| lengths.find_map(|length| digits.end(length)))?;
    }
    let trunk = digits.part(0, 1) == "0" && digits.part(1, 2) != "0";
    let year = |from: usize| matches!(digits.part(from, from + 2), "19" | "20");
    // "06 12 345 678", but not the end of a longer number
    let mobile = || matches!(digits.part(0, 2), "06" | "07") && digits.grouped(&[2, 4, 7, 10]);
    let uneven = || UNEVEN.iter().any(|(ends, from)| digits.grouped(ends) && !year(*from));
    (trunk && (NATIONAL.iter().any(|ends| digits.grouped(ends)) || mobile() || uneven())).then(|| digits.end(10))?
}

/// "(0)6 39 98 12 34": what comes after the zero in brackets.
pub(super) fn after_trunk(digits: &Digits) -> Option<usize> {
    if digits.part(0, 1) == "0" { None } else { digits.end(9) }
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
