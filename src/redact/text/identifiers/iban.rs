//! International bank account numbers.

use super::super::lexicon::is_among;
use super::super::tokens::Tokens;
use super::announced;
use super::digits::{Digits, remainder};

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
