//! Dates of birth: a date, where the words before it speak of a birth.

use super::super::words::{Gap, Word, Words};
use super::Place;

/// Words that announce a date of birth.
const BIRTH: &str = "ddn naiss naissance naissances nee nees";

/// "né": in small letters without its accent it is the "ne" of a negation.
const BORN: &str = "ne nes";

/// The months, and how they are shortened.
pub(super) const MONTHS: &str = "aout avr avril dec decembre fev fevr fevrier janv janvier juil juillet juin mai mars \
nov novembre oct octobre sept septembre";

/// How many words may stand between the word of birth and the date.
const MAX_BETWEEN: usize = 8;

/// The date of birth announced by the word at a place.
pub(super) fn after(place: &Place<'_>) -> Option<(usize, usize)> {
    let (text, mut reader) = (place.text, place.words());
    let word = reader.next_plain()?;
    let born = word.is_among(text, BORN);
    let accented = word.end - word.start > usize::from(word.letters);
    let announces =
        word.is_among(text, BIRTH) || (born && (accented || word.all_capitals() || at_once(text, reader)));
    announces.then(|| first_date(text, word, reader))?
}

/// "ne le 3/3/2015": an accent was forgotten.
fn at_once(text: &str, mut reader: Words<'_>) -> bool {
    let le = reader.next_plain().is_some_and(|word| word.is(text, "le"));
    le && reader.next_plain().is_some_and(|word| word.is_number())
}

/// The first date within a few words and the same sentence.
fn first_date(text: &str, birth: Word, mut reader: Words<'_>) -> Option<(usize, usize)> {
    let mut before = birth;
    for _ in 0..=MAX_BETWEEN {
        let word = reader.next_plain()?;
        let stops = u8::from(before.is(text, "naiss"));
        if !word.gap.goes_on(stops) {
            return None;
        }
        let in_year = before.is(text, "en");
        if word.is_number() {
            let year = || (in_year && word.letters == 4).then_some(word.end);
            return date(text, word, reader).or_else(year).map(|end| (word.start, end));
        }
        if in_year && word.is_among(text, MONTHS) {
            let year = reader.next_plain().filter(|year| is_year(year) && year.gap.joins(1));
            return year.map(|year| (word.start, year.end));
        }
        before = word;
    }
    None
}

/// Where the date ends whose first number is `first`: "2015-03-03", "3/3/15", "1er mars 2015".
fn date(text: &str, first: Word, mut reader: Words<'_>) -> Option<usize> {
    let mut second = reader.next_plain()?;
    if second.is(text, "er") && second.gap.is_empty() {
        second = reader.next_plain()?;
    }
    let third = reader.next_plain();
    if is_day(text, &first) && second.is_among(text, MONTHS) && second.gap.joins(0) {
        let year = third.filter(|year| year.letters == 4 && year.is_number() && year.gap.joins(1));
        return Some(year.map_or(second.end, |year| year.end));
    }
    let third = third.filter(|third| divides(second.gap) && second.gap == third.gap && is_day(text, &second))?;
    let (day, year) = if first.letters == 4 { (&third, &first) } else { (&first, &third) };
    (is_day(text, day) && is_year(year)).then_some(third.end)
}

fn is_year(word: &Word) -> bool {
    word.is_number() && matches!(word.letters, 2 | 4)
}

/// A day of the month, or a month.
fn is_day(text: &str, word: &Word) -> bool {
    word.letters <= 2 && word.value(text).is_some_and(|value| (1..=31).contains(&value))
}

/// One separator of a date.
fn divides(gap: Gap) -> bool {
    !gap.is_empty() && gap.goes_on(1) && !gap.has(Gap::LINE | Gap::APOSTROPHE | Gap::REMARK)
}
