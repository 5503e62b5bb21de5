//! Dates of birth: a date, where the words before it speak of a birth.

use super::super::gap::Gap;
use super::super::lexicon::BESIDE;
use super::super::tokens::{Token, Tokens};
use super::Identifier;
use super::digits::number;

/// Words that announce a date of birth.
pub(super) const BIRTH: &str = "bday birth birthdate birthday born datedenaissance datenaissance dateofbirth ddn dn dob \
nais naiss naissance naissances naquirent naquit nee nees";

/// "né": in small letters without its accent it is the "ne" of a negation.
pub(super) const BORN: &str = "ne nes";

/// What is said of things too: the other words are a label, or stand for the day itself.
const ARE_BORN: &str = "naquirent naquit ne nee nees nes";

/// What is born too, and is nobody: only as what the birth is told of, just before it ("le projet né le …").
const THINGS: &str = "association conflit conflits differend difficulte difficultes dispositif dispute doute fait faits idee \
inquietude litige probleme projet service soupcon structure tensions";

/// What leads from a thing or a birth to what it is of; and what makes of a thing where somebody is, or who looks after them.
const OF: &str = "d de des du";
const LEADS: &str = "a au aux avec chez d dans de des du en par pour sans selon";

/// What follows "NE" in capitals where it is no negation.
const AFTER_BORN: &str = "a au aux dans en sous";

/// What leads on to somebody else who is born: "son frère le …", "à Lyon et sa demi-sœur le …".
const KIN: &str = "a demi jumeau jumelle leur leurs sa ses son";

/// What is counted between a birth and its date: "née à 34 semaines le 12 mars".
const COUNTED: &str = "g jours kg mois sa semaines";

/// What leads to a date that has no day: "en mars 2015".
const IN_YEAR: &str = "courant debut en fin in";

const WEEKDAYS: &str = "dimanche jeudi lundi mardi mercredi samedi vendredi";

/// The months, and how they are shortened.
pub(in super::super) const MONTHS: &str = "aout april august avr avril dec december decembre february fev fevr fevrier january \
janv janvier juil juillet juin july june mai mar march mars may nov november novembre oct october octobre sept september \
septembre";

/// What was done on a day after the birth: "née Roux, a été reçue le …", "né à terme, vu le …".
const DONE: &str = "accueilli accueillie accueillis admis admise arrive arrivee confie confiee demande demandee entendu entendue entendus \
faite hospitalise hospitalisee place placee recu recue recus rencontre rencontree signale signalee vu vue vus";

/// Numbers in words: "douze mars deux mille douze".
const NUMBERS: &str = "cent cents cinq cinquante deux dix douze et huit mil mille neuf onze quarante quatorze quatre quinze seize \
sept six soixante treize trente trois un vingt vingts";

/// What marks a text up between angles, as in rich text.
const TAGS: &str = "b br dd div dt em i li p span strong td th time tr u";

/// How many words may stand between the word of birth and the date.
const MAX_BETWEEN: usize = 8;

/// The date of birth announced by the word `at`: its first word and the one that follows.
pub(super) fn after(tokens: &Tokens<'_>, at: usize) -> Option<(usize, usize)> {
    (announces(tokens, at) && !is_of_a_thing(tokens, at)).then(|| first_date(tokens, at))?
}

/// Whether a word announces a date of birth.
pub(super) fn announces(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.at(at);
    let accented = || word.end - word.start > usize::from(word.letters);
    match tokens.word(at).as_bytes() {
        [b'b', ..] | [b'd', b'a' | b'd' | b'n' | b'o', ..] | [b'n', b'a' | b'e', ..]
            if tokens.is_among(at, BIRTH) =>
        {
            true
        }
        // "D.D.N.", "D/N", "D.N."
        [b'n'] => {
            let tight = || word.gap.total() == 1 && matches!(tokens.byte(word.start - 1), b'/' | b'.');
            tokens.words(at.saturating_sub(2), at) == "d d n" || tokens.word(at - 1) == "d" && tight()
        }
        b"jour" => {
            // "Il a vu, le jour de la visite du …"
            let birth = tokens.follows(at - 1) && tokens.is_among(at + 1, "a au en le");
            birth
                && tokens.words(at.saturating_sub(2), at) == "vu le jour"
                && is_somebody(tokens, at.saturating_sub(4))
        }
        b"monde" => {
            tokens.words(at - 1, at) == "au monde" && tokens.is_among(at.saturating_sub(2), "venu venue venues venus")
        }
        [b'n', b'e', ..] if tokens.is_among(at, BORN) => {
            let next = at + 1 + inflected(tokens, at);
            let born = || word.all_capitals() && (tokens.at(next).number || tokens.is_among(next, AFTER_BORN));
            accented() || born() || at_once(tokens, next)
        }
        _ => false,
    }
}

/// Whether a word before "a vu le jour" speaks of a person: what is not alive sees the day too.
fn is_somebody(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.at(at).capital || tokens.is_among(at, BESIDE) || tokens.is_among(at, "elle elles il ils qui")
}

/// The date of birth that follows another: "nés le 3 mars 2012 et le 5 avril 2014", "né le 3/3/2012, son frère le 5/4/2014",
/// "né en 2012 et Inès en 2014", "DDN 3/3/2012 et 5/4/2014".
pub(super) fn also(tokens: &Tokens<'_>, birth: usize, at: usize) -> Option<(usize, usize)> {
    let word = tokens.at(at);
    // "<time datetime="2015-05-03">3 mai 2015"
    let same = || tokens.byte(word.start - 1) == b'>' || !tokens.is_among(birth, "ne nee");
    if word.number
        && !word.gap.has(Gap::STOP | Gap::AT | Gap::PLUS)
        && same()
        && let Some(next) = date(tokens, at, word)
    {
        return Some((at, next));
    }
    let and = usize::from(tokens.word(at) == "et");
    let kin = |at: &usize| tokens.at(*at).capital || tokens.is_among(*at, BESIDE) || tokens.is_among(*at, KIN);
    let named = (at + and..).take(MAX_BETWEEN).take_while(kin).count();
    let lead = at + and + named;
    let first = lead + usize::from(tokens.is_among(lead, "en le"));
    let several = tokens.is_among(birth, "naissances nees nes") && (and > 0 || word.gap.has(Gap::COMMA));
    let goes_on = if named > 0 { first > lead } else { several || and > 0 && first == lead };
    let together = (at..=first).all(|word| tokens.at(word).gap.goes_on(0) && !tokens.at(word).gap.has(Gap::REMARK));
    if !goes_on || !together {
        return None;
    }
    // "nés en 2012, 2014 et 2016"
    let year = || if several || tokens.word(lead) == "en" { month_or_year(tokens, first) } else { None };
    let next = date(tokens, first, tokens.at(first)).or_else(year);
    next.map(|next| (first, next))
}

/// "Le projet né", "Le projet de Lina est né", "acte de naissance", "naissance du projet": the date is of something else. Of a
/// thing that a mark, a column or the name of somebody parts from the birth, nothing is told.
fn is_of_a_thing(tokens: &Tokens<'_>, at: usize) -> bool {
    let together = |from: usize, to: usize| (from..=to).all(|word| tokens.follows(word));
    if tokens.is_among(at, "naissance naissances") {
        let of = at + 1 + usize::from(tokens.is_among(at + 1, OF));
        let things = || (at + 2..of + 2).any(|word| tokens.is_among(word, THINGS) && together(at + 1, word));
        let paper = || at > 2 && tokens.is_among(at - 2, "acte conge") && !tokens.at(at + 1).gap.has(Gap::REMARK);
        return tokens.words(at + 1, at + 2) == "a ete" || things() || paper();
    }
    if !tokens.is_among(at, ARE_BORN) {
        return false;
    }
    // "en fait née le …", "suivi par le service est né le …"
    let thing = |at: usize| {
        tokens.is_among(at, THINGS) && !(1..3).any(|back| tokens.is_among(at.saturating_sub(back), LEADS))
    };
    let verb = at - usize::from(tokens.is_among(at - 1, "est etait sont"));
    let direct = verb.saturating_sub(1);
    // "Le conflit, né le …"
    let opens = verb == at && tokens.at(at).gap.has(Gap::COMMA) && tokens.at(direct.saturating_sub(1)).capital;
    // "Le projet de Lina est né le …": a name that is masked is no word
    let of = direct - usize::from(direct > 1 && !tokens.is_among(direct, OF));
    let led = |word| tokens.follows(word) || word == verb && of == direct;
    thing(direct) && (opens || together(verb, at))
        || verb < at && tokens.is_among(of, OF) && thing(of - 1) && (of..=at).all(led)
}

/// "né·e", "Né(e)": how many words the ending is.
fn inflected(tokens: &Tokens<'_>, birth: usize) -> usize {
    usize::from(tokens.is_among(birth + 1, "e es") && tokens.at(birth + 1).gap.total() == 1)
}

/// Which word follows the date at a place that is told to be of birth after it: "03/03/2012 (naissance)".
pub(super) fn before(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let next = date(tokens, at, tokens.at(at))?;
    let word = tokens.at(next);
    let last = next + if tokens.words(next, next + 1) == "date de" { 2 } else { 0 };
    let closed = tokens.byte(tokens.at(last).end) == b')';
    (word.gap.has(Gap::REMARK) && closed && tokens.is_among(last, BIRTH)).then_some(next)
}

/// "ne le 3/3/2015": an accent was forgotten.
fn at_once(tokens: &Tokens<'_>, at: usize) -> bool {
    let day = at + 1 + usize::from(tokens.is_among(at + 1, WEEKDAYS));
    tokens.word(at) == "le" && (tokens.at(day).number || tokens.word(day) == "premier")
}

/// The first date within a few words and the same sentence.
fn first_date(tokens: &Tokens<'_>, birth: usize) -> Option<(usize, usize)> {
    let of_year = birth > 2 && tokens.word(birth - 2) == "annee";
    let mut resumes = 0;
    for at in (birth + 1 + inflected(tokens, birth)..).take(MAX_BETWEEN + 1) {
        let word = tokens.at(at);
        let before = tokens.word(at - 1);
        if at < resumes || is_tag(tokens, at) {
            continue;
        }
        let done = tokens.is_among(at, DONE) && tokens.words(at, at + 2) != "vu le jour";
        // "née Le Goff, elle a signé le …"
        if done || tokens.is_among(at, "elle elles il ils") && tokens.is_among(at + 1, "a est ont sont") {
            return None;
        }
        // "Date de naissance | 12/03/2015", "**Né le** 12/03/2015", "<span class="d">": marks that are no end of a sentence
        let quoted = || tokens.byte(word.start.saturating_sub(1)) == b'"';
        let marked = (word.number || quoted()) && !word.gap.has(Gap::STOP | Gap::AT | Gap::PLUS);
        if !marked && !word.gap.goes_on(u8::from(matches!(before, "n" | "nais" | "naiss"))) {
            return None;
        }
        let in_year = tokens.is_among(at - 1, IN_YEAR) || of_year;
        if word.number {
            // "née Roux (06 12 34 56 78), le …"
            let other = super::number(tokens, at, 0).filter(|(kind, ..)| *kind != Identifier::BirthDate);
            let dated = date(tokens, at, word);
            if let Some((kind, _, next)) = other
                && (dated.is_none() || kind != Identifier::PostalAddress)
            {
                resumes = next;
                continue;
            }
            // "Née de la réunion du 4 mars 2026"
            if dated.is_some() && before == "du" && tokens.is_among(birth, ARE_BORN) && tokens.is_among(birth + 1, OF)
            {
                return None;
            }
            // "en 2015", "en 03/2015"
            let next = tokens.at(at + 1);
            let month = || word.letters < 3 && next.number && next.letters == 4 && divides(next.gap);
            let year = || month_or_year(tokens, at).or_else(|| month().then_some(at + 2));
            // "née le 12/03"
            let day = || {
                let apart = divides(next.gap) && !next.gap.has(Gap::SPACE) && word.gap.is_space();
                (before == "le" && is_day(tokens, at) && is_day(tokens, at + 1) && apart).then_some(at + 2)
            };
            let found = dated.or_else(|| if in_year { year() } else { day() });
            // "(93)"; "la nuit du 2 au 3 mars"; "Paris 14e"; "34 semaines"
            let ordinal = next.gap.is_empty() && tokens.is_among(at + 1, "e eme er");
            let passed = word.gap.has(Gap::REMARK)
                || tokens.word(at + 1) == "au"
                || ordinal
                || tokens.is_among(at + 1, COUNTED);
            if found.is_some() || !passed || of_year {
                return found.map(|next| (at, next));
            }
        }
        if let Some(month) = (at + 1..at + 4).find(|month| tokens.is_among(*month, MONTHS))
            && (at..month).all(|day| tokens.word(day) == "premier" || tokens.is_among(day, NUMBERS))
        {
            return Some((at, year(tokens, month + 1)));
        }
        if in_year && tokens.is_among(at, MONTHS) {
            return month_or_year(tokens, at).map(|next| (at, next));
        }
    }
    None
}

/// The word that follows a year, or a month and its year: "2015", "mars 2015".
fn month_or_year(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let place = at + usize::from(tokens.is_among(at, MONTHS));
    let year = tokens.at(place);
    let joined = if place > at { year.gap.joins(1) } else { year.letters == 4 };
    (is_year(year) && joined).then_some(place + 1)
}

/// The word that follows the date whose first number is at a place: "2015-03-03", "3/3/15", "1er mars 2015", "03032015".
pub(super) fn date(tokens: &Tokens<'_>, at: usize, first: &Token) -> Option<usize> {
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
        return Some(year(tokens, place + 1));
    }
    let divided = divides(second.gap) && second.gap == third.gap && is_day(tokens, place);
    let (day, year) = if first.letters == 4 { (place + 1, first) } else { (at, third) };
    (divided && is_day(tokens, day) && is_year(year)).then_some(place + 2)
}

/// The word that follows the year after a month, if one does: in figures, or in words.
fn year(tokens: &Tokens<'_>, at: usize) -> usize {
    let word = tokens.at(at);
    if word.number {
        return at + usize::from(word.letters == 4 && word.gap.joins(1));
    }
    if !tokens.is_among(at, "mil mille") && tokens.words(at, at + 1) != "deux mille" {
        return at;
    }
    let said = |next: &usize| tokens.is_among(*next, NUMBERS) && tokens.at(*next).gap.joins(0);
    let count = (at..).take(MAX_BETWEEN).take_while(said).count();
    // "deux mille dix et le …"
    at + count - usize::from(tokens.word(at + count - 1) == "et")
}

/// A mark of the text between angles, and no word of it.
fn is_tag(tokens: &Tokens<'_>, at: usize) -> bool {
    let start = tokens.at(at).start;
    let opened = start > 0 && tokens.byte(start - 1) == b'<';
    let closed = start > 1 && tokens.byte(start - 1) == b'/' && tokens.byte(start - 2) == b'<';
    (opened || closed) && tokens.is_among(at, TAGS)
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

#[cfg(test)]
mod tests {
    use super::super::super::lexicon::words;
    use super::*;

    #[test]
    fn lists_are_in_order() {
        for list in [
            BIRTH, BORN, ARE_BORN, THINGS, OF, LEADS, AFTER_BORN, KIN, COUNTED, IN_YEAR, WEEKDAYS, MONTHS, DONE,
            NUMBERS, TAGS,
        ] {
            assert!(words(list).is_sorted_by(|a, b| a < b), "{list} is not in order");
        }
    }
}
