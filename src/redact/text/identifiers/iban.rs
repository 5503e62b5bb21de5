//! International bank account numbers.

use super::digits::Digits;

/// Length of an account number in each country of the SEPA area and a few more, by country code.
#[rustfmt::skip]
pub(super) const LENGTHS: &[(&[u8; 2], usize)] = &[
    (b"ad", 24), (b"ae", 23), (b"al", 28), (b"at", 20), (b"ba", 20), (b"be", 16), (b"bg", 22), (b"ch", 21),
    (b"cy", 28), (b"cz", 24), (b"de", 22), (b"dk", 18), (b"ee", 20), (b"es", 24), (b"fi", 18), (b"fr", 27),
    (b"gb", 22), (b"gr", 27), (b"hr", 21), (b"hu", 28), (b"ie", 22), (b"is", 26), (b"it", 27), (b"li", 21),
    (b"lt", 20), (b"lu", 20), (b"lv", 21), (b"mc", 27), (b"md", 24), (b"me", 22), (b"mk", 19), (b"mr", 27),
    (b"mt", 31), (b"nl", 18), (b"no", 15), (b"pl", 28), (b"pt", 25), (b"ro", 24), (b"rs", 22), (b"se", 24),
    (b"si", 19), (b"sk", 24), (b"sm", 27), (b"tn", 24), (b"tr", 26), (b"ua", 29), (b"va", 22), (b"xk", 20),
];

/// Where the account number that begins at `at` ends: of the country's length, and with its key
/// right – or announced as an IBAN, as a mistyped one still tells.
pub(super) fn at(text: &str, at: usize) -> Option<usize> {
    if !is_head(text, at) {
        return None;
    }
    let digits = Digits::account(text, at);
    let country = digits.part(0, 2);
    let place = LENGTHS.binary_search_by_key(&country, |(code, _)| code.as_slice()).ok()?;
    let (_, length) = LENGTHS.get(place)?;
    let end = digits.end(*length)?;
    let holds = remainder(digits.part(4, *length), digits.part(0, 4)) == 1;
    (holds || matches!(super::word_before(text, at).as_str(), "iban" | "rib" | "compte")).then_some(end)
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
