//! The French social security number: 13 digits and a key.

use super::super::tokens::Tokens;
use super::announced;
use super::digits::{Digits, remainder};

/// Where the groups end: 1 85 05 78 006 084, before the key.
const GROUPS: [u8; 6] = [1, 3, 5, 7, 10, 13];

/// Words that announce the number.
const ANNOUNCED: &str = "immatriculation insee nir niss secu sociale ss vitale";

/// Which word follows the number whose digits were read from the word `at`.
///
/// With its key right, any grouping will do. Without a key, or with a wrong one (a slip of the pen
/// still tells who it is), the usual grouping or a word before must confirm it.
pub(super) fn end(digits: &Digits, tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let sex = matches!(digits.part(0, 1), b"1" | b"2" | b"3" | b"4" | b"7" | b"8");
    let month = matches!(digits.value(3, 5)?, 1..=12 | 20..=42 | 50..=99);
    // Corsica's letters count as 19 and 18, as for the key.
    let department = match digits.part(5, 7) {
        b"2a" => b"19",
        b"2b" => b"18",
        b"00" => return None,
        other => other,
    };
    digits.value(0, 5)?;
    digits.value(7, 13)?;
    if !sex || !month || std::str::from_utf8(department).ok()?.parse::<u8>().is_err() {
        return None;
    }
    let number = [digits.part(0, 5), department, digits.part(7, 13)];
    let key = digits.value(13, 15).filter(|key| (1..98).contains(key));
    let usual = digits.grouped(&GROUPS) || announced(tokens, at, ANNOUNCED);
    if let Some(key) = key
        && let Some(end) = digits.end(15)
        && (usual || key == 97 - remainder(number.concat().into_iter()))
    {
        return Some(end);
    }
    digits.end(13).filter(|_| usual)
}
