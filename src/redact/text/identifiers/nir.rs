//! The French social security number: 13 digits and a key.

use super::digits::{Digits, groups};

/// 1 85 05 78 006 084, and the key 91.
const GROUPS_13: u64 = groups(&[1, 2, 2, 2, 3, 3]);
const GROUPS_15: u64 = groups(&[1, 2, 2, 2, 3, 3, 2]);

/// Words that announce the number.
const ANNOUNCED: &str = "immatriculation insee nir niss secu sociale ss vitale";

/// Where the number ends whose digits were read at `at`.
///
/// With its key right, any grouping will do. Without a key, or with a wrong one (a slip of the pen
/// still tells who it is), the usual grouping or a word before must confirm it.
pub(super) fn end(digits: &Digits, text: &str, at: usize) -> Option<usize> {
    let number = plausible(digits)?;
    let key_holds = digits.value(13, 15).is_some_and(|key| key == 97 - number % 97);
    if key_holds && let Some(end) = digits.end(15) {
        return Some(end);
    }
    let announced = || super::announced(text, at, ANNOUNCED);
    let long = digits.end(15).filter(|_| digits.value(13, 15).is_some_and(|key| (1..98).contains(&key)));
    let short = digits.end(13);
    if long.is_some() && (digits.grouped(15, GROUPS_15) || announced()) {
        return long;
    }
    if short.is_some() && (digits.grouped(13, GROUPS_13) || announced()) {
        return short;
    }
    None
}

/// The thirteen digits as a number, if sex, month and département can be such; Corsica's letters
/// count as 19 and 18, as for the key.
fn plausible(digits: &Digits) -> Option<u64> {
    let sex = digits.value(0, 1)?;
    let month = digits.value(3, 5)?;
    let department = match digits.part(5, 7) {
        b"2a" => 19,
        b"2b" => 18,
        _ => digits.value(5, 7)?,
    };
    let plausible = matches!(sex, 1..=4 | 7 | 8) && matches!(month, 1..=12 | 20..=42 | 50..=99) && department > 0;
    let head = digits.value(0, 5)?;
    let tail = digits.value(7, 13)?;
    plausible.then_some((head * 100 + department) * 1_000_000 + tail)
}
