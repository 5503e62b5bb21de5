//! Dates of birth: a date, where the words before it speak of a birth.

use super::super::words::{Gap, Word, Words};
use super::Place;

/// How many words may stand between the word of birth and the date.
const MAX_BETWEEN: usize = 8;

pub(super) const MONTHS: &[(&str, u8)] = &[
    ("aout", 8),
    ("avr", 4),
    ("avril", 4),
    ("dec", 12),
    ("decembre", 12),
    ("fev", 2),
    ("fevr", 2),
    ("fevrier", 2),
    ("janv", 1),
    ("janvier", 1),
    ("juil", 7),
    ("juillet", 7),
    ("juin", 6),
    ("mai", 5),
    ("mars", 3),
    ("nov", 11),
    ("novembre", 11),
    ("oct", 10),
    ("octobre", 10),
    ("sept", 9),
    ("septembre", 9),
];

/// The number of a month by its folded name.
pub(super) fn month(folded: &str) -> Option<u8> {
    let place = MONTHS.binary_search_by_key(&folded, |(name, _)| name).ok()?;
    MONTHS.get(place).map(|(_, month)| *month)
}

/// The date of birth announced by the word at a place.
pub(super) fn after(place: &Place<'_>) -> Option<(usize, usize)> {
    let (text, mut reader) = (place.text, place.words());
    let trigger = reader.next_plain().filter(|word| (2..=10).contains(&word.letters))?;
    let folded = trigger.folded(text);
    let announces = match folded.as_str() {
        "nee" | "nees" | "naissance" | "naissances" | "naiss" | "ddn" => true,
        // "né", not "ne" – unless the date follows at once.
        "ne" | "nes" => {
            trigger.end - trigger.start > folded.as_str().len()
                || trigger.all_capitals()
                || date_at_once(text, reader)
        }
        _ => false,
    };
    announces.then(|| first_date(text, trigger, reader))?
}

/// "ne le 3/3/2015": an accent was forgotten.
fn date_at_once(text: &str, mut reader: Words<'_>) -> bool {
    let le = reader.next_plain().is_some_and(|word| word.is(text, "le"));
    le && reader.next_plain().is_some_and(|word| word.is_number())
}

/// The first date within a few words and the same sentence.
fn first_date(text: &str, trigger: Word, mut reader: Words<'_>) -> Option<(usize, usize)> {
    let mut before = trigger;
    for _ in 0..=MAX_BETWEEN {
        let word = reader.next_plain()?;
        let between = text.get(before.end..word.start)?;
        let stops = u8::from(before.is(text, "naiss"));
        if word.gap.stops > stops || word.gap.newlines > 1 || between.contains([';', '!', '?', '@', '/', '[', ']']) {
            return None;
        }
        if word.is_number() {
            let end = date(text, word, reader).or_else(|| year(&before, text, &word));
            return end.map(|end| (word.start, end));
        }
        if before.is(text, "en") && month(word.folded(text).as_str()).is_some() {
            let year = reader.next_plain().filter(|year| is_year(year) && year.gap.joins(0));
            return year.map(|year| (word.start, year.end));
        }
        before = word;
    }
    None
}

/// "en 2015".
fn year(before: &Word, text: &str, word: &Word) -> Option<usize> {
    (before.is(text, "en") && word.letters == 4).then_some(word.end)
}

fn is_year(word: &Word) -> bool {
    word.is_number() && matches!(word.letters, 2 | 4)
}

/// Where the date ends whose first number is `first`.
fn date(text: &str, first: Word, mut reader: Words<'_>) -> Option<usize> {
    let mut second = reader.next_plain()?;
    if first.letters == 4 {
        let last = reader.next_plain()?;
        let iso =
            number(text, &second, 12) && number(text, &last, 31) && divides(second.gap) && second.gap == last.gap;
        return iso.then_some(last.end);
    }
    if !number(text, &first, 31) {
        return None;
    }
    if second.is(text, "er") && second.gap.is_empty() {
        second = reader.next_plain()?;
    }
    let third = reader.next_plain();
    if month(second.folded(text).as_str()).is_some() && second.gap.joins(0) {
        let year = third.filter(|year| year.letters == 4 && year.is_number() && year.gap.joins(1));
        return Some(year.map_or(second.end, |year| year.end));
    }
    let year = third.filter(is_year)?;
    let numeric = number(text, &second, 31) && divides(second.gap) && second.gap == year.gap;
    numeric.then_some(year.end)
}

/// A number of one or two digits, from 1 to `most`.
fn number(text: &str, word: &Word, most: u8) -> bool {
    let value = word.folded(text).as_str().parse::<u8>();
    word.letters <= 2 && value.is_ok_and(|value| (1..=most).contains(&value))
}

/// One separator of a date.
fn divides(gap: Gap) -> bool {
    let marks = [gap.spaces, gap.hyphens, gap.stops, gap.others];
    gap.newlines == 0 && gap.apostrophes == 0 && marks.iter().map(|count| u16::from(*count)).sum::<u16>() == 1
}
