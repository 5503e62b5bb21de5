//! Postal addresses: a number, a kind of street, its name, and the town.

use super::super::words::{Gap, Word, Words};
use super::Place;
use super::birth::MONTHS;

/// Kinds of street that nothing else is called after a number.
const STREETS: &str = "\
all allee av ave avenue bd bld blvd boulevard bvd ch chaussee chem chemin esplanade faubourg fbg fg hameau \
imp impasse lotissement parvis placette quai rte rue ruelle sente sentier sq square traverse venelle zac";

/// Kinds of street that are common words too: a capital must follow ("2 cours de soutien", "1 place
/// en crèche").
const STREETS_OR_NOT: &str = "\
cite clos cote cour cours domaine lot mail montee passage pl place promenade quartier rd res residence rond \
route villa voie zone";

/// Words inside a street's name or a town's that need no capital.
const SMALL: &str = "a au aux d de des du en et l la le les lez sous sur y";

/// Abbreviations whose full stop does not end the address.
const ABBREVIATED: &str =
    "all appt apt av ave bat bd bld ch col dr esc etg fg gal gen imp mal pl pr res rte sq st ste";

/// Words that may stand between a number and its street, and marks that may not.
const BETWEEN: &str = "bis de la quater ter";
const BETWEEN_MARKS: u8 = Gap::LINE | Gap::APOSTROPHE | Gap::STOP | Gap::REMARK | Gap::BREAK;

/// How many words a street's or a town's name may have, and how many may stand before the postal
/// code.
const MAX_WORDS: usize = 12;
const MAX_BETWEEN: usize = 7;

/// Where the address whose number stands at a place ends.
pub(super) fn at(place: &Place<'_>) -> Option<usize> {
    let (text, mut reader) = (place.text, place.words());
    let number = reader.next_plain().filter(|word| word.letters <= 4)?;
    let mut word = number;
    // "12-14", "12 bis", "12 B", "12, de la".
    for _ in 0..=4 {
        word = reader.next_plain().filter(|next| !next.gap.has(BETWEEN_MARKS))?;
        let range = word.is_number() && word.letters <= 4;
        if !range && word.letters > 1 && !word.is_among(text, BETWEEN) {
            break;
        }
    }
    if word.is_number() {
        return None;
    }
    let certain = word.is_among(text, STREETS);
    if !certain && !word.is_among(text, STREETS_OR_NOT) {
        return None;
    }
    let end = street(text, reader, word, certain)?;
    Some(town(&Place { at: end, ..*place }))
}

/// Where a street's name ends: small words, then a word of any case, then capitals, numbers and
/// whatever a hyphen joins.
fn street(text: &str, mut reader: Words<'_>, kind: Word, certain: bool) -> Option<usize> {
    let (mut before, mut end, mut small, mut number) = (kind, None, true, false);
    for _ in 0..MAX_WORDS {
        let Some(word) = reader.next_plain().filter(|word| word.gap.joins(stops_after(text, &before))) else { break };
        let is_small = word.is_among(text, SMALL);
        let hyphenated = word.gap.is_hyphen() && end.is_some();
        let first = end.is_none() && certain && !is_small;
        let date = number && word.is_among(text, MONTHS);
        let numbered = word.is_number() && word.letters < 5 && (small || number);
        if hyphenated || first || date || numbered || (word.capital && (small || end.is_some())) {
            end = Some(word.end);
            (small, number) = (false, word.is_number() || date);
        } else if is_small {
            small = true;
        } else {
            break;
        }
        before = word;
    }
    end
}

/// Full stops that may follow an abbreviation or an initial.
fn stops_after(text: &str, word: &Word) -> u8 {
    u8::from(word.is_initial() || word.is_among(text, ABBREVIATED))
}

/// Where the postal code and town end that follow a street; where the street ends when none do.
fn town(place: &Place<'_>) -> usize {
    let (text, end, mut reader) = (place.text, place.at, place.words());
    let (mut stops, mut apart) = (0, false);
    for _ in 0..=MAX_BETWEEN {
        let Some(word) = reader.next_plain() else { return end };
        let gap = word.gap;
        if !gap.goes_on(stops) || gap.has(Gap::REMARK) {
            return end;
        }
        if let Some((code, after)) = postal_code(word, reader) {
            return town_name(text, code, after);
        }
        apart |= gap.has(Gap::COMMA | Gap::LINE | Gap::HYPHEN);
        if !apart {
            return end;
        }
        stops = stops_after(text, &word);
    }
    end
}

/// "75011", or "75 011": the last word of it and the reader after it.
fn postal_code(word: Word, reader: Words<'_>) -> Option<(Word, Words<'_>)> {
    let mut after = reader;
    match word.letters {
        _ if !word.is_number() => None,
        5 => Some((word, reader)),
        2 => after
            .next_plain()
            .filter(|rest| rest.is_number() && rest.letters == 3 && rest.gap.is_space())
            .map(|rest| (rest, after)),
        _ => None,
    }
}

/// Where a town's name ends: a word of any case, then capitals and whatever a hyphen joins.
fn town_name(text: &str, code: Word, mut reader: Words<'_>) -> usize {
    let (mut end, mut named, mut capitals, mut stops) = (code.end, false, false, 0);
    for _ in 0..MAX_WORDS {
        let Some(word) = reader.next_plain().filter(|word| word.gap.joins(stops) && !word.gap.has(Gap::LINE)) else {
            break;
        };
        let small = word.is_among(text, SMALL);
        let cedex = word.is(text, "cedex") || (word.is_number() && word.letters < 3);
        let goes_on = word.gap.is_hyphen() || cedex || (word.capital && (!capitals || word.all_capitals()));
        if (!named && !small && !word.is_number()) || (named && goes_on) {
            end = word.end;
            capitals |= word.all_capitals() && !named;
            named = true;
        } else if !small {
            break;
        }
        stops = stops_after(text, &word);
    }
    end
}
