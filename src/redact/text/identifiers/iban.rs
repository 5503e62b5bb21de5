//! Bank account numbers: international ones, and the French one before its country and key stood before it (RIB).

use super::super::lexicon::is_among;
use super::super::tokens::Tokens;
use super::announced;
use super::digits::{Digits, remainder};

/// Lengths of account numbers, and the countries that have them: the SEPA area, the franc zone, the Maghreb and a few more.
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
    (25, "cv pt"),
    (26, "dz is tr"),
    (27, "cf cg cm dj fr ga gr it km mc mg mr sm td"),
    (28, "al bf bj ci cy hu ma ml ne pl sn tg"),
    (29, "ua"),
    (31, "mt"),
];

/// Which word follows the account number that begins with the word `at`: of the country's length, and
/// with its key right – or announced as an IBAN, as a mistyped one still tells.
pub(super) fn end(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let country = tokens.word(at);
    let next = tokens.at(at + 1);
    if country.len() != 2 || !next.number || next.letters < 2 {
        return None;
    }
    let (length, _) = LENGTHS.iter().find(|(_, countries)| is_among(countries, country))?;
    let digits = Digits::read(tokens, at, true);
    let end = digits.end(*length)?;
    let rest = remainder(remainder(0, digits.part(4, *length)), digits.part(0, 4));
    (rest == 1 || announced(tokens, at, "compte iban rib")).then_some(end)
}

/// Which word follows the French account number that begins with the word `at`: bank, branch, account, key.
pub(super) fn national(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let digits = (tokens.at(at).letters == 5).then(|| Digits::read(tokens, at, true))?;
    digits.grouped(&[5, 10, 21, 23]).then(|| digits.end(23))?
}
