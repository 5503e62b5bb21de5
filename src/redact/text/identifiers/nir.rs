//! The French social security number: 13 digits and a key.

use super::super::tokens::Tokens;
use super::announced;
use super::digits::{Digits, remainder};

/// Where the groups end: 1 85 05 78 006 084, or 1 85 05 78 006084, or 1 85 05 974 11 084 overseas, before the key.
const GROUPS: [&[u8]; 3] = [&[1, 3, 5, 7, 10, 13], &[1, 3, 5, 7, 13], &[1, 3, 5, 8, 10, 13]];

/// Words that announce the number.
pub(super) const ANNOUNCED: &str = "immatriculation insee nir niss nss secu sociale ss vitale";

/// Which word follows the number whose digits were read from the word `at`.
///
/// With its key right, any grouping will do. Without a key, or with a wrong one (a slip of the pen
/// still tells who it is), the usual grouping or a word before must confirm it.
pub(super) fn end(digits: &Digits, tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let sex = matches!(digits.part(0, 1), "1" | "2" | "3" | "4" | "7" | "8");
    let month = matches!(digits.value(3, 5)?, 1..=12 | 20..=42 | 50..=99);
    // Corsica's letters count as 19 and 18, as for the key.
    let department = match digits.part(5, 7) {
        "2a" => "19",
        "2b" => "18",
        other => other,
    };
    let (birth, rest) = (digits.part(0, 5), digits.part(7, 13));
    if !sex || !month || matches!(department, "00" | "") || rest.len() < 6 {
        return None;
    }
    let key = digits.value(13, 15);
    let usual = GROUPS.iter().any(|ends| digits.grouped(ends)) || announced(tokens, at, ANNOUNCED);
    if let Some(key) = key
        && let Some(end) = digits.end(15)
        && ((usual && digits.line != 13) || key == 97 - remainder(remainder(remainder(0, birth), department), rest))
    {
        return Some(end);
    }
    digits.end(13).filter(|_| usual)
}
