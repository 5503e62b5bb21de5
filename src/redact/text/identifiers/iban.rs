//! International bank account numbers.

use super::digits::Digits;

/// Lengths of account numbers, and the countries that have them: the SEPA area and a few more.
const LENGTHS: &[(usize, &str)] = &[
    (15, "no"),
    (16, "be"),
    (18, "dk fi nl"),
    (19, "mk si"),
    (20, "at ba ee lt lu xk"),
    (21, "ch hr li lv"),
    (22, "bg de gb ie me rs va"),
    (23, "ae"),
    (24, "ad cz es md ro se sk tn"),
    (25, "pt"),
    (26, "is tr"),
    (27, "fr gr it mc mr sm"),
    (28, "al cy hu pl"),
    (29, "ua"),
    (31, "mt"),
];

/// Where the account number that begins at `at` ends: of the country's length, and with its key
/// right – or announced as an IBAN, as a mistyped one still tells.
pub(super) fn at(text: &str, at: usize) -> Option<usize> {
    if !is_head(text, at) {
        return None;
    }
    let digits = Digits::account(text, at);
    let country = digits.part(0, 2);
    let (length, _) =
        LENGTHS.iter().find(|(_, countries)| countries.as_bytes().chunks(3).any(|code| code.starts_with(country)))?;
    let end = digits.end(*length)?;
    let holds = remainder(digits.part(4, *length), digits.part(0, 4)) == 1;
    (holds || super::announced(text, at, "compte iban rib")).then_some(end)
}

/// Two letters and two digits: checked first, as every word comes by here.
fn is_head(text: &str, at: usize) -> bool {
    let (mut place, mut seen) = (at, 0);
    while seen < 4 {
        let Some(next) = super::unit(text, place) else { return false };
        if next.symbol != super::IGNORED && next.symbol != u32::from(b' ') {
            if super::is_digit(next.symbol) != (seen >= 2) || next.symbol >= 128 {
                return false;
            }
            seen += 1;
        }
        place += next.len;
        if place > at + 16 {
            return false;
        }
    }
    true
}

/// The number with its head moved to the end, letters counted from 10, modulo 97.
fn remainder(account: &[u8], head: &[u8]) -> u32 {
    account.iter().chain(head).fold(0, |rest, symbol| match symbol {
        b'0'..=b'9' => (rest * 10 + u32::from(symbol - b'0')) % 97,
        b'a'..=b'z' => (rest * 100 + u32::from(symbol - b'a') + 10) % 97,
        _ => rest,
    })
}
