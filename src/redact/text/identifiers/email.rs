//! E-mail addresses, found at their `@`.

use super::super::gap::Gap;
use super::super::tokens::Tokens;

/// How many words an address has at most on either side of its `@`.
const WORDS: usize = 32;

/// The address whose domain begins with the word `at`: its first word and the one that follows.
pub(super) fn around(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<(usize, usize)> {
    let mut first = at - 1;
    if !tokens.at(at).gap.is_at() || tokens.at(first).letters == 0 || tokens.at(first).start < floor {
        return None;
    }
    while first > 1
        && at - first < WORDS
        && (!tokens.at(first).gap.has(Gap::OUTSIDE | Gap::AT) || is_irish(tokens, first))
        && tokens.at(first - 1).start >= floor
    {
        first -= 1;
    }
    // Labels and dots, two letters at least after the last.
    let (mut end, mut next, mut dotted, mut letters) = (None, at, false, 0);
    for _ in 0..WORDS {
        let token = tokens.at(next);
        if next > at && !token.gap.is_in_domain() {
            break;
        }
        if next > at && token.gap.has(Gap::STOP) {
            (dotted, letters) = (true, 0);
        }
        letters += if token.number { 0 } else { usize::from(token.letters) };
        next += 1;
        if dotted && letters >= 2 {
            end = Some(next);
        }
    }
    end.map(|end| (first, end))
}

/// "o'brien": no French word is elided so.
fn is_irish(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.at(at).gap.is_apostrophe() && tokens.word(at - 1) == "o"
}

/// The address that the words `first..after` are part of: where it begins, and the word that follows.
pub(in super::super) fn holding(
    tokens: &Tokens<'_>,
    first: usize,
    after: usize,
    floor: usize,
) -> Option<(usize, usize)> {
    let ahead = (after..).take(WORDS);
    let behind = (1..=first).rev().take(WORDS);
    let sign = sign(tokens, ahead).or_else(|| sign(tokens, behind))?;
    let (start, next) = around(tokens, sign, floor).filter(|(start, next)| *start <= first && after <= *next)?;
    Some((tokens.at(start).start, next))
}

/// The first of some words with an `@` before it, and nothing on the way that no address has.
fn sign(tokens: &Tokens<'_>, places: impl Iterator<Item = usize>) -> Option<usize> {
    for at in places {
        let gap = tokens.at(at).gap;
        if gap.has(Gap::AT) {
            return Some(at);
        }
        if gap.has(Gap::OUTSIDE) {
            return None;
        }
    }
    None
}
