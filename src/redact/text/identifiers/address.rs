//! Postal addresses: a number, a kind of street, its name, and the town.

use super::super::words::{Word, Words};
use super::Place;

/// Kinds of street that nothing else is called after a number, folded.
#[rustfmt::skip]
const STREETS: &[&str] = &[
    "all", "allee", "av", "ave", "avenue", "bd", "bld", "blvd", "boulevard", "bvd", "ch", "chaussee", "chem",
    "chemin", "esplanade", "faubourg", "fbg", "fg", "hameau", "imp", "impasse", "lotissement", "parvis",
    "placette", "quai", "rte", "rue", "ruelle", "sente", "sentier", "sq", "square", "traverse", "venelle",
    "zac",
];

/// Kinds of street that are common words too: a capital must follow ("2 cours de soutien", "1 place
/// en crèche").
#[rustfmt::skip]
const STREETS_OR_NOT: &[&str] = &[
    "cite", "clos", "cote", "cour", "cours", "domaine", "lot", "mail", "montee", "passage", "pl", "place",
    "promenade", "quartier", "rd", "res", "residence", "rond", "route", "villa", "voie", "zone",
];

/// Words inside a street's name or a town's that need no capital.
const SMALL: [&str; 17] =
    ["a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "lez", "sous", "sur", "y"];

/// Abbreviations whose full stop does not end the address.
const ABBREVIATED: [&str; 25] = [
    "all", "appt", "apt", "av", "ave", "bat", "bd", "bld", "ch", "col", "dr", "esc", "etg", "fg", "gal", "gen",
    "imp", "mal", "pl", "pr", "res", "rte", "sq", "st", "ste",
];

/// How many words a street's name may have, and how many may stand before the postal code.
const MAX_WORDS: usize = 12;
const MAX_BETWEEN: usize = 7;

/// Where the address whose number begins at `at` ends.
pub(super) fn at(place: &Place<'_>) -> Option<usize> {
    let (text, mut reader) = (place.text, place.words());
    let number = reader.next_plain().filter(|word| word.letters <= 4)?;
    let mut word = next(text, &mut reader, &number)?;
    // "12-14", "12 bis", "12 B", "12, de la".
    for _ in 0..4 {
        let range = word.is_number() && word.letters <= 4;
        let suffix =
            || word.letters == 1 || matches!(word.folded(text).as_str(), "bis" | "ter" | "quater" | "de" | "la");
        if !range && (word.is_number() || !suffix()) {
            break;
        }
        word = next(text, &mut reader, &word)?;
    }
    let folded = word.folded(text);
    let certain = STREETS.binary_search(&folded.as_str()).is_ok();
    if !certain && STREETS_OR_NOT.binary_search(&folded.as_str()).is_err() {
        return None;
    }
    let end = name(text, reader, word, certain)?;
    Some(town(&Place { at: end, ..*place }))
}

/// The next word, if nothing but spaces, a comma, a hyphen or a slash stands before it.
fn next(text: &str, reader: &mut Words<'_>, before: &Word) -> Option<Word> {
    let word = reader.next_plain()?;
    let between = text.get(before.end..word.start)?;
    let light =
        between.chars().count() <= 4 && !between.contains(['.', ';', '(', ')', '[', ']', '\n', '€', '%', '"']);
    light.then_some(word)
}

/// Where a street's name ends: small words, then a word of any case, then capitals, numbers and
/// whatever a hyphen joins.
fn name(text: &str, mut reader: Words<'_>, street: Word, certain: bool) -> Option<usize> {
    let (mut before, mut end, mut small, mut number) = (street, None, true, false);
    for _ in 0..MAX_WORDS {
        let Some(word) = reader.next_plain() else { break };
        if !word.gap.joins(stops_after(text, &before)) && !word.gap.is_hyphen() {
            break;
        }
        let hyphenated = word.gap.is_hyphen() && end.is_some();
        let first = end.is_none() && certain && !is_small(&word, text);
        let date = number && super::birth::month(word.folded(text).as_str()).is_some();
        let numbered = word.is_number() && word.letters < 5 && (small || number || date);
        if hyphenated || first || date || numbered || (word.capital && (small || end.is_some())) {
            end = Some(word.end);
            (small, number) = (false, word.is_number() || date);
        } else if is_small(&word, text) {
            small = true;
        } else {
            break;
        }
        before = word;
    }
    end
}

fn is_small(word: &Word, text: &str) -> bool {
    word.letters < 4 && SMALL.binary_search(&word.folded(text).as_str()).is_ok()
}

/// Full stops that may follow an abbreviation or an initial.
fn stops_after(text: &str, word: &Word) -> u8 {
    u8::from(
        word.is_initial() || (word.letters < 5 && ABBREVIATED.binary_search(&word.folded(text).as_str()).is_ok()),
    )
}

/// Where the postal code and town end that follow `end`; `end` itself when none do.
fn town(place: &Place<'_>) -> usize {
    let (text, end, mut reader) = (place.text, place.at, place.words());
    let mut before: Option<Word> = None;
    let mut apart = false;
    for _ in 0..=MAX_BETWEEN {
        let Some(word) = reader.next_plain() else { return end };
        let stops = before.map_or(0, |before| stops_after(text, &before));
        if word.gap.stops > stops || word.gap.newlines > 1 || word.gap.others > 1 {
            return end;
        }
        let from = before.map_or(end, |before| before.end);
        let between = text.get(from..word.start).unwrap_or_default();
        if between.contains([';', '(', ')', '[', ']', ':', '!', '?']) {
            return end;
        }
        apart |= between.contains([',', '\n', '-', '–']);
        if let Some((code, after)) = postal_code(word, reader) {
            return town_name(text, code, after);
        }
        if !apart {
            return end;
        }
        before = Some(word);
    }
    end
}

/// "75011", or "75 011": the last word of it and the reader after it.
fn postal_code(word: Word, reader: Words<'_>) -> Option<(Word, Words<'_>)> {
    if !word.is_number() {
        return None;
    }
    let mut after = reader;
    match word.letters {
        5 => Some((word, reader)),
        2 => after
            .next_plain()
            .filter(|rest| rest.is_number() && rest.letters == 3 && rest.gap.is_space())
            .map(|rest| (rest, after)),
        _ => None,
    }
}

fn town_name(text: &str, code: Word, mut reader: Words<'_>) -> usize {
    let (mut end, mut named, mut capitals) = (code.end, false, false);
    let mut before = code;
    for _ in 0..MAX_WORDS {
        let Some(word) = reader.next_plain() else { break };
        let saint = u8::from(before.is(text, "st") || before.is(text, "ste"));
        if !word.gap.joins(saint) || word.gap.newlines > 0 {
            break;
        }
        let cedex = word.is(text, "cedex") || (word.is_number() && word.letters < 3 && named);
        let small = is_small(&word, text);
        let goes_on = word.gap.is_hyphen() || cedex || (word.capital && (!capitals || word.all_capitals()));
        if (!named && !small && !word.is_number()) || (named && goes_on) {
            end = word.end;
            capitals |= word.all_capitals() && !named;
            named = true;
        } else if !small {
            break;
        }
        before = word;
    }
    end
}

#[cfg(test)]
pub(super) const fn lists() -> [&'static [&'static str]; 4] {
    [STREETS, STREETS_OR_NOT, &SMALL, &ABBREVIATED]
}
