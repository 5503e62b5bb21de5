//! Postal addresses: a number, a kind of street, its name, and the town; or a street, a hamlet or a number and a name
//! before a postal code and its town; or these two after a comma or at the beginning of a line; a named place before a part of
//! a building; a post-office box.

use super::super::gap::Gap;
use super::super::tokens::{Token, Tokens};
use super::birth::{self, MONTHS};
use super::digits::Digits;
use super::{iban, nir, phone};

/// Kinds of street that nothing else is called after a number.
const STREETS: &str = "\
all allee av ave avenue bd bld blvd boul boulevard bvd ch chaussee chem chemin esplanade faubourg fbg fg hameau \
imp impasse lotissement parvis placette quai rte rue ruelle sente sentier sq square traverse venelle zac";

/// Kinds of street that are common words too: a capital must follow ("2 cours de soutien", "1 place
/// en crèche").
const STREETS_OR_NOT: &str = "\
carrefour cite clos cote cour cours domaine lot mail montee passage pl place promenade quartier r rd res residence rond \
route villa voie zone";

/// What a place or a road is called after, in small letters too: "12 place du marché".
const LANDMARKS: &str = "abbaye bourg chapelle chateau ecole eglise fontaine gare lavoir liberte mairie marche monument moulin paix \
pont port poste republique stade theatre village";

/// Parts of a building, which have numbers: "Rés. Les Tilleuls, appt 12".
const PARTS: &str = "appartement appt apt bat batiment esc escalier etage logement porte";

/// Places without a street.
const HAMLETS: &str = "bourg bp cs ferme hameau lieudit lotissement mas residence";

/// Words inside a street's name or a town's that need no capital.
const SMALL: &str = "a au aux d de des du en et l la le les lez sous sur y";

/// Abbreviations whose full stop does not end the address.
const ABBREVIATED: &str =
    "all appt apt av ave bat bd bld boul ch chem col dr esc etg fg gal gen imp lot mal pl pr r res rte sq st ste";

/// What has numbers: "axe 2, domaine santé" is no street.
const NUMBERED: &str = "article atelier axe chapitre domaine etape fiche groupe module niveau objectif partie phase point seance \
semaine session theme volet";

/// What is taught in "2 cours de français".
const TAUGHT: &str = "allemand anglais arabe chant cuisine danse dessin espagnol francais geographie guitare histoire italien \
judo latin mathematiques maths musique natation philosophie physique piano sciences sport svt technologie";

/// What is counted in tens of thousands, and is no town.
const COUNTED: &str = "agents appels cas dossiers enfants eur euros familles habitants heures jeunes jours km mesures mineurs \
personnes places professionnels signalements situations";

/// Words after which a number belongs to a street's name: "rue du 8 mai", "avenue des 4 chemins"; "et 14 rue …" is another.
const BEFORE_NUMBERS: &str = "d de des du l la";

/// How many words a line has, at least, that may go on with a street's name on the next: a shorter one was ended on purpose.
/// Words, not letters: a name that is hidden counts as one, whatever it is.
const FULL_LINE: usize = 10;

/// Words that may stand between a number and its street, and marks that may not.
const BETWEEN: &str = "bis de grand grande la quater ter";
const BETWEEN_MARKS: u16 = Gap::LINE | Gap::APOSTROPHE | Gap::STOP | Gap::REMARK | Gap::BREAK;

/// How many words a street's or a town's name may have, and how many may stand before the postal
/// code.
const MAX_WORDS: usize = 12;
const MAX_BETWEEN: usize = 7;

/// Which word follows the address whose number is the word `at`.
pub(super) fn end(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let short = |word: &Token| word.number && word.letters <= 4;
    // "CM2 place Nord"
    let class = at > 1 && tokens.at(at).gap.is_empty() && tokens.at(at - 1).letters < 4;
    // "Le 4 mars 2026, 12 rue des Lilas"; "en 2024, rue de la Paix"
    let year = tokens.at(at).letters == 4 && (tokens.is_among(at - 1, MONTHS) || tokens.word(at - 1) == "en");
    if class || year || !short(tokens.at(at)) {
        return None;
    }
    // "12-14", "12 bis", "12 B", "12, de la"; not "8 h", and "12 r." is a street.
    let kind = (at + 1..).take(5).find(|place| {
        let next = tokens.at(*place);
        let word = match tokens.word(*place) {
            "h" => true,
            "r" => tokens.byte(next.end) == b'.' || tokens.is_among(*place + 1, "de des du"),
            _ => next.letters > 1,
        };
        next.gap.has(BETWEEN_MARKS) || !short(next) && word && !tokens.is_among(*place, BETWEEN)
    })?;
    let word = tokens.at(kind);
    if word.gap.has(BETWEEN_MARKS) || word.number {
        return None;
    }
    // "1 impasse éducative"
    let lowered = || !tokens.at(kind + 1).capital && !tokens.is_among(kind + 1, SMALL);
    let certain = tokens.is_among(kind, STREETS) && !(tokens.word(kind) == "impasse" && lowered());
    if !certain && (!tokens.is_among(kind, STREETS_OR_NOT) || is_of_other_things(tokens, at, kind)) {
        return None;
    }
    // "12 Grande Rue"
    let great = tokens.is_among(kind - 1, "grand grande") && tokens.at(kind - 1).capital;
    // "12 place des lilas", "12 place de l'église"; "2 - Place des parents" is a heading
    // "18 h 30 place du marché", "en 2024 place de la mairie"
    let landmark = || {
        if tokens.word(at - 1) == "h" || tokens.at(at).letters > 3 {
            return false;
        }
        let name = (kind + 1..).take(3).find(|at| !tokens.is_among(*at, "de du l la"));
        name.is_some_and(|at| at > kind + 1 && tokens.is_among(at, LANDMARKS))
    };
    let lowered = !word.capital && word.gap.is_space() && (tokens.word(kind + 1) == "des" || landmark());
    let certain = certain || (lowered && tokens.is_among(kind, "cite clos cours place route"));
    let named = street(tokens, kind + 1, word, certain).or(great.then_some(kind + 1));
    Some(town(tokens, named?))
}

/// Whether a word that is a street's kind or not, after a number, is none: "1 place en MECS", "2 cours de français".
fn is_of_other_things(tokens: &Tokens<'_>, at: usize, kind: usize) -> bool {
    let led_on = if tokens.is_among(kind, "mail passage") { "a au aux en" } else { "a en" };
    let taught = || tokens.is_among(kind + 1, "d de") && tokens.is_among(kind + 2, TAUGHT);
    tokens.is_among(at - 1, NUMBERED) && tokens.at(at).gap.is_space()
        || tokens.is_among(kind + 1, led_on)
        || (tokens.word(kind) == "cours" && taught())
}

/// "BP 123", "CS 12345": the word that follows, and the town's after it.
pub(super) fn post_box(tokens: &Tokens<'_>, at: usize) -> Option<(usize, usize)> {
    let (kind, number) = (tokens.at(at - 1), tokens.at(at));
    let digits = match tokens.word(at - 1) {
        "bp" => 3..=6,
        "cs" => 5..=5,
        _ => return None,
    };
    let after = town(tokens, at + 1);
    // "BP 12/8" is a blood pressure, "BP 2026" a budget
    let year = number.letters == 4 && tokens.word(at).starts_with("20");
    let alone = number.gap.is_space() && tokens.byte(number.end) != b'/';
    let known = after > at + 1 || digits.contains(&number.letters) && !year;
    (kind.all_capitals() && alone && known).then_some((at - 1, after))
}

/// "Rue des Lilas n° 12", "rue des Lilas 12.": the street before a number, and the word that follows the number and its town.
pub(super) fn before(tokens: &Tokens<'_>, at: usize, floor: usize) -> Option<(usize, usize)> {
    let (number, next) = (tokens.at(at), tokens.at(at + 1));
    let marked = tokens.is_among(at - 1, "n no numero") && number.gap.total() < 4;
    // "rue Foch 3 enfants", "rue Foch 12/03/2026"
    let apart = !next.gap.is_empty() && !next.gap.is_space() && tokens.byte(number.end) != b' ';
    let alone = number.gap.is_space() && apart && !next.number;
    if number.letters > 3 || !marked && !alone {
        return None;
    }
    let name = at - usize::from(marked);
    let kind = (1..name).rev().take(MAX_BETWEEN).find(|kind| tokens.is_among(*kind, STREETS))?;
    let whole = tokens.at(kind).start >= floor && street(tokens, kind + 1, tokens.at(kind), true) == Some(name);
    whole.then(|| (kind, town(tokens, at + 1)))
}

/// The address that a postal code shows, or a part of a building, where no number and kind of street began it: "rue des Ajoncs,
/// 29000 Quimper", "Lieu-dit Kerlann, 29000 Quimper", "3 Kerlann, 29000 Quimper", "Résidence Les Pins, appartement 4". The word
/// it begins with, and the one that follows.
pub(super) fn around(tokens: &Tokens<'_>, code: usize, floor: usize) -> Option<(usize, usize)> {
    let part = tokens.is_among(code - 1, PARTS) && {
        // "projet d'appartement 2"
        let before = tokens.at(code - 1).gap;
        before.has(Gap::COMMA | Gap::LINE | Gap::HYPHEN)
            || before.is_space() && tokens.at(code.saturating_sub(2)).capital
    };
    if part {
        return Some((beginning(tokens, code, floor, true)?, town(tokens, code + 1)));
    }
    let after = postal_code(tokens, code, tokens.at(code))?;
    if !tokens.at(after).capital || !tokens.at(after).gap.is_space() {
        return None;
    }
    // "F-75011"
    let country = tokens.at(code).gap.is_hyphen() && tokens.word(code - 1) == "f";
    let from = code - usize::from(country);
    // A code and its town may be the rest of an address.
    let apart = tokens.at(code).gap.has(Gap::COMMA | Gap::LINE) || tokens.in_next_column(code);
    let rest = country || apart || code == 1;
    beginning(tokens, from, floor, false)
        .or_else(|| rest.then_some(from))
        .map(|first| (first, town_name(tokens, after)))
}

/// Where an address begins that a word shows. What is no postal code shows one only where the name has a capital.
fn beginning(tokens: &Tokens<'_>, shown: usize, floor: usize, named: bool) -> Option<usize> {
    let (mut first, mut apart) = (None, false);
    for at in (1..shown).rev().take(MAX_BETWEEN) {
        let (word, gap) = (tokens.at(at), tokens.at(at + 1).gap);
        let stops = stops_after(tokens, at, word);
        if word.start < floor || !gap.goes_on(stops) || gap.has(Gap::REMARK) {
            break;
        }
        apart |= gap.has(Gap::COMMA | Gap::LINE | Gap::HYPHEN);
        // "rue des Lilas 69003 Lyon"
        let name = || {
            (at + 1..shown).find(|next| !tokens.is_among(*next, SMALL)).is_some_and(|next| tokens.at(next).capital)
        };
        if (apart || tokens.is_among(at, STREETS) || tokens.is_among(at, HAMLETS))
            && begins(tokens, at)
            && (!named || name())
        {
            first = Some(at);
        }
    }
    first
}

/// Whether a word may begin an address that has a postal code: a kind of street or hamlet, or a number before a name.
fn begins(tokens: &Tokens<'_>, at: usize) -> bool {
    let (word, next) = (tokens.at(at), tokens.at(at + 1));
    if word.number {
        word.letters <= 4 && next.capital && next.gap.is_space() && !tokens.is_among(at + 1, MONTHS)
    } else {
        tokens.is_among(at, STREETS)
            || tokens.is_among(at, HAMLETS)
            || (tokens.is_among(at, STREETS_OR_NOT) && (next.capital || tokens.is_among(at + 1, SMALL)))
            || (tokens.word(at) == "lieu" && tokens.word(at + 1) == "dit")
    }
}

/// Which word follows a street's name: small words, then a word of any case, then capitals, numbers
/// and whatever a hyphen joins.
fn street(tokens: &Tokens<'_>, from: usize, kind: &Token, certain: bool) -> Option<usize> {
    let (mut before, mut end, mut small, mut number) = (kind, None, true, false);
    for at in (from..).take(MAX_WORDS) {
        let stops = stops_after(tokens, at - 1, before);
        let word = tokens.at(at);
        if !(word.gap.joins(stops) || number && word.gap.is_empty())
            || (end.is_some() && word.gap.has(Gap::LINE) && !is_full_line(tokens, at - 1))
            || tokens.in_next_column(at)
            || (end.is_some() && is_other(tokens, at))
        {
            break;
        }
        // "rue des Lilas Le père dort"
        let is_small = tokens.is_among(at, SMALL) && !word.is_initial();
        let hyphenated = word.gap.is_hyphen() && end.is_some();
        let first = end.is_none() && certain && !is_small;
        let date = number && tokens.is_among(at, MONTHS);
        let led = end.is_none() || number || tokens.is_among(at - 1, BEFORE_NUMBERS);
        let numbered = word.number && word.letters < 5 && (small || number) && led;
        // "rue de la 2e DB"
        let ordinal = number && word.gap.is_empty();
        let named = word.capital && !is_small && (small || end.is_some());
        if hyphenated || first || date || numbered || ordinal || named {
            end = Some(at + 1);
            (small, number) = (ordinal, word.number || date);
        } else if is_small {
            small = true;
        } else {
            break;
        }
        before = word;
    }
    end
}

/// Whether something else begins with a word after an address: "CM1", "FR76 …", "DDN 03/05/2015", "NIR …".
fn is_other(tokens: &Tokens<'_>, at: usize) -> bool {
    let next = tokens.at(at + 1);
    let code = !tokens.at(at).number && tokens.at(at).letters < 4 && next.number && next.gap.is_empty();
    code || birth::announces(tokens, at) || tokens.is_among(at, nir::ANNOUNCED)
}

/// Whether a line that ends with a word is so long that its text goes on.
fn is_full_line(tokens: &Tokens<'_>, last: usize) -> bool {
    let first = (1..=last).rev().find(|at| tokens.at(*at).gap.has(Gap::LINE)).unwrap_or(1);
    last - first >= FULL_LINE
}

/// Full stops that may follow an abbreviation or an initial.
fn stops_after(tokens: &Tokens<'_>, at: usize, word: &Token) -> u8 {
    u8::from(word.is_initial() || tokens.is_among(at, ABBREVIATED))
}

/// Which word follows the postal code and town after a street; or after the street when there are none.
fn town(tokens: &Tokens<'_>, street: usize) -> usize {
    let (mut stops, mut apart) = (0, false);
    for at in (street..).take(MAX_BETWEEN + 1) {
        let word = tokens.at(at);
        let gap = word.gap;
        if !gap.goes_on(stops) || gap.has(Gap::REMARK) {
            break;
        }
        if iban::national(tokens, at).is_some() {
            break;
        }
        if let Some(after) = postal_code(tokens, at, word) {
            return town_name(tokens, after);
        }
        apart |= gap.has(Gap::COMMA | Gap::LINE | Gap::HYPHEN);
        if !apart {
            break;
        }
        stops = stops_after(tokens, at, word);
    }
    street
}

/// "75011", or "75 011" but not in the middle of a longer number: the word that follows.
fn postal_code(tokens: &Tokens<'_>, at: usize, word: &Token) -> Option<usize> {
    let rest = tokens.at(at + 1);
    let apart = || !word.gap.is_space() || !tokens.at(at - 1).number;
    match word.letters {
        5 if word.number && !tokens.is_among(at + 1, COUNTED) => Some(at + 1),
        2 if word.number
            && rest.number
            && rest.letters == 3
            && rest.gap.is_space()
            && apart()
            && !tokens.is_among(at + 2, COUNTED) =>
        {
            Some(at + 2)
        }
        _ => None,
    }
}

/// Which word follows a town's name: a word of any case, then capitals and whatever a hyphen joins.
fn town_name(tokens: &Tokens<'_>, from: usize) -> usize {
    let (mut end, mut named, mut capitals, mut stops) = (from, false, false, 0);
    for at in (from..).take(MAX_WORDS) {
        let word = tokens.at(at);
        let other = named && tokens.in_next_column(at) || is_other(tokens, at);
        if !word.gap.joins(stops) || word.gap.has(Gap::LINE) || other {
            break;
        }
        let small = tokens.is_among(at, SMALL);
        let cedex = tokens.word(at) == "cedex" || is_district(tokens, at, word);
        let goes_on = word.gap.is_hyphen() || cedex || (word.capital && !small && (!capitals || word.all_capitals()));
        if (!named && !small && !word.number) || (named && goes_on) {
            end = at + 1;
            capitals |= word.all_capitals() && !named;
            named = true;
        } else if !small {
            break;
        }
        stops = stops_after(tokens, at, word);
    }
    end
}

/// The number of a town's district or cedex, and not the first digits of something else: "Lille le 4 mars", "Lille 06.12.…".
fn is_district(tokens: &Tokens<'_>, at: usize, word: &Token) -> bool {
    let next = tokens.at(at + 1);
    let phone = |at| phone::national(&Digits::read(tokens, at, false)).is_some();
    let goes_on = tokens.is_among(at - 1, SMALL) || next.gap.is_space() || next.number && next.gap.groups();
    let last = if tokens.word(at - 1) == "cedex" { !phone(at) || phone(at + 1) } else { !goes_on };
    word.number && word.letters < 3 && last
}

#[cfg(test)]
mod tests {
    use super::super::super::lexicon::words;
    use super::*;

    #[test]
    fn lists_are_in_order() {
        for list in [
            STREETS,
            STREETS_OR_NOT,
            LANDMARKS,
            PARTS,
            HAMLETS,
            SMALL,
            ABBREVIATED,
            NUMBERED,
            TAUGHT,
            COUNTED,
            BEFORE_NUMBERS,
            BETWEEN,
        ] {
            assert!(words(list).is_sorted_by(|a, b| a < b), "{list} is not in order");
        }
    }
}
