//! Dates of birth: a date, where the words before it speak of a birth.

use super::super::gap::Gap;
use super::super::tokens::{Token, Tokens};
use super::digits::number;

/// Words that announce a date of birth.
const BIRTH: &str = "ddn naiss naissance naissances nee nees";

/// "né": in small letters without its accent it is the "ne" of a negation.
const BORN: &str = "ne nes";

/// What is born too, and is nobody.
const THINGS: &str = "conflit conflits differend difficulte difficultes dispute doute fait faits idee inquietude litige probleme projet soupcon tensions";

/// The months, and how they are shortened.
pub(super) const MONTHS: &str = "aout avr avril dec decembre fev fevr fevrier janv janvier juil juillet juin mai mars \
nov novembre oct octobre sept septembre";

/// How many words may stand between the word of birth and the date.
const MAX_BETWEEN: usize = 8;

/// The date of birth announced by the word `at`: its first word and the one that follows.
pub(super) fn after(tokens: &Tokens<'_>, at: usize) -> Option<(usize, usize)> {
    let word = tokens.at(at);
    let accented = || word.end - word.start > usize::from(word.letters);
    let announces = match tokens.word(at).as_bytes() {
        [b'd', b'd', ..] | [b'n', b'a' | b'e', ..] if tokens.is_among(at, BIRTH) => true,
        // "D.D.N."
        [b'n'] => tokens.words(at.saturating_sub(2), at) == "d d n",
        [b'n', b'e', ..] if tokens.is_among(at, BORN) => accented() || word.all_capitals() || at_once(tokens, at + 1),
        _ => false,
    };
    let thing = || (1..3).any(|before| tokens.is_among(at.saturating_sub(before), THINGS));
    (announces && !thing()).then(|| first_date(tokens, at))?
}

/// Which word follows the date at a place that is told to be of birth after it: "03/03/2012 (naissance)".
pub(super) fn before(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let next = date(tokens, at, tokens.at(at))?;
    let word = tokens.at(next);
    (word.gap.has(Gap::REMARK) && tokens.byte(word.end) == b')' && tokens.is_among(next, BIRTH)).then_some(next)
}

/// "ne le 3/3/2015": an accent was forgotten.
fn at_once(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.word(at) == "le" && tokens.at(at + 1).number
}

/// The first date within a few words and the same sentence.
fn first_date(tokens: &Tokens<'_>, birth: usize) -> Option<(usize, usize)> {
    // "né·e"
    let inflected = tokens.is_among(birth + 1, "e es") && tokens.at(birth + 1).gap.total() == 1;
    for at in (birth + 1 + usize::from(inflected)..).take(MAX_BETWEEN + 1) {
        let word = tokens.at(at);
        let before = tokens.word(at - 1);
        if !word.gap.goes_on(u8::from(matches!(before, "n" | "naiss"))) {
            return None;
        }
        let in_year = before == "en";
        if word.number {
            let year = || (in_year && word.letters == 4).then_some(at + 1);
            let found = date(tokens, at, word).or_else(year);
            // "(93)"
            if found.is_some() || !word.gap.has(Gap::REMARK) {
                return found.map(|next| (at, next));
            }
        }
        if in_year && tokens.is_among(at, MONTHS) {
            let year = tokens.at(at + 1);
            return (is_year(year) && year.gap.joins(1)).then_some((at, at + 2));
        }
    }
    None
}

/// The word that follows the date whose first number is at a place: "2015-03-03", "3/3/15", "1er mars 2015", "03032015".
fn date(tokens: &Tokens<'_>, at: usize, first: &Token) -> Option<usize> {
    if first.letters == 8 {
        let part = |from, to| tokens.word(at).get(from..to).and_then(number).unwrap_or_default();
        let known =
            (1..32).contains(&part(0, 2)) && (1..13).contains(&part(2, 4)) && (1900..2100).contains(&part(4, 8));
        return known.then_some(at + 1);
    }
    let er = tokens.word(at + 1) == "er" && tokens.at(at + 1).gap.is_empty();
    let place = at + 1 + usize::from(er);
    let (second, third) = (tokens.at(place), tokens.at(place + 1));
    if is_day(tokens, at) && tokens.is_among(place, MONTHS) && second.gap.joins(0) {
        let year = third.letters == 4 && third.number && third.gap.joins(1);
        return Some(place + 1 + usize::from(year));
    }
    let divided = divides(second.gap) && second.gap == third.gap && is_day(tokens, place);
    let (day, year) = if first.letters == 4 { (place + 1, first) } else { (at, third) };
    (divided && is_day(tokens, day) && is_year(year)).then_some(place + 2)
}

fn is_year(word: &Token) -> bool {
    word.number && matches!(word.letters, 2 | 4)
}

/// A day of the month, or a month.
fn is_day(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.at(at).letters < 3 && number(tokens.word(at)).is_some_and(|day| (1..=31).contains(&day))
}

/// One separator of a date.
fn divides(gap: Gap) -> bool {
    !gap.is_empty() && gap.goes_on(1) && !gap.has(Gap::LINE | Gap::APOSTROPHE | Gap::REMARK)
}
