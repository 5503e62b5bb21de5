//! One mention, read forward: a civility, then parts of a name that go together.

use super::super::fold::unit;
use super::super::lexicon::{Gender, TITLES, Title};
use super::super::set::Set;
use super::super::trie::DEAD;
use super::super::words::{Word, Words};
use super::{Initial, Names, OWNERS, Owners};

/// How many parts of a name are read together.
const MAX_PARTS: usize = 8;
/// How many civilities ("Madame le Docteur").
const MAX_TITLES: usize = 4;

/// A mention of one or several people.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Who may be meant.
    pub(super) people: Set,
    pub(super) titled: bool,
    /// One word alone, which is a common word too.
    pub(super) common: bool,
    pub(super) only_initials: bool,
}

/// One part of a name: a group of words, or an initial.
struct Part {
    /// Whose it is, alone.
    alone: Set,
    /// Whose it is, in company.
    all: Set,
    /// Who bears it as a name of their own.
    own: Set,
    /// The letter and whether a full stop follows, for an initial.
    initial: Option<(Initial, bool)>,
    common: bool,
    lower: bool,
    end: usize,
}

/// What has been read of a mention so far.
struct Reading<'n, 't> {
    names: &'n Names,
    text: &'t str,
    title: Option<Gender>,
    parts: usize,
    groups: usize,
    people: Set,
    alone: Set,
    own: Set,
    /// The first and the last initial.
    first: Initial,
    last: Initial,
    dotted: bool,
    common: bool,
    lower: bool,
    end: usize,
}

impl Run {
    /// Reads the mention that begins with `word`; `reader` stands after it.
    pub(super) fn read(names: &Names, text: &str, word: &Word, reader: Words<'_>) -> Option<Self> {
        if word.node == DEAD && !word.is_initial() {
            return None;
        }
        let mut reading = Reading::new(names, text);
        if let Some((gender, first, after)) = titles(names, text, word, reader) {
            reading.title = Some(gender);
            reading.read(first, after);
            if let Some(run) = reading.finish(word.start) {
                return Some(run);
            }
            reading = Reading::new(names, text);
        }
        reading.read(*word, reader);
        reading.finish(word.start)
    }
}

impl<'t> Reading<'_, 't> {
    fn new<'n>(names: &'n Names, text: &'t str) -> Reading<'n, 't> {
        Reading {
            names,
            text,
            title: None,
            parts: 0,
            groups: 0,
            people: Set::EMPTY,
            alone: Set::EMPTY,
            own: Set::EMPTY,
            first: Initial::default(),
            last: Initial::default(),
            dotted: true,
            common: false,
            lower: false,
            end: 0,
        }
    }

    /// Takes in parts as long as they may be the same person's.
    fn read(&mut self, mut word: Word, mut reader: Words<'t>) {
        while self.parts < MAX_PARTS {
            let Some((part, after)) = self.part(&word, reader) else { return };
            let people = if self.parts == 0 { part.all } else { part.all.and(self.people) };
            if people.is_empty() {
                return;
            }
            let stops = u8::from(part.initial.is_some());
            self.take(&part, people);
            reader = after;
            match reader.next(&self.names.trie) {
                Some(next) if next.gap.joins(stops) => word = next,
                _ => return,
            }
        }
    }

    fn take(&mut self, part: &Part, people: Set) {
        let first = self.parts == 0;
        self.people = people;
        self.alone = part.alone;
        self.own = self.own.or(part.own);
        self.common = part.common && first;
        self.lower = part.lower;
        self.end = part.end;
        self.parts += 1;
        match part.initial {
            None => self.groups += 1,
            Some((initial, dotted)) => {
                if first {
                    self.first = initial;
                }
                self.last = initial;
                self.dotted &= dotted;
            }
        }
    }

    fn part(&self, word: &Word, reader: Words<'t>) -> Option<(Part, Words<'t>)> {
        self.group(word, reader).or_else(|| self.initial(word, reader).map(|part| (part, reader)))
    }

    /// The longest group of words that begins with `word`.
    fn group(&self, word: &Word, reader: Words<'t>) -> Option<(Part, Words<'t>)> {
        let (mut node, mut last, mut after) = (word.node, *word, reader);
        let mut longest = None;
        while node != DEAD {
            if let Some(place) = (self.names.trie.value(node) / OWNERS).checked_sub(1) {
                longest = self.names.owners.get(place).map(|owners| (owners, last, after));
            }
            let Some(next) = after.next_from(&self.names.trie, node) else { break };
            (node, last) = (next.node, next);
        }
        let (owners, last, after) = longest?;
        let capital = word.capital || last.capital;
        let part = self.weigh(owners, capital, last.end);
        (!part.all.is_empty()).then_some((part, after))
    }

    fn weigh(&self, owners: &Owners, capital: bool, end: usize) -> Part {
        let capitalised = if capital { owners.capital } else { Set::EMPTY };
        let own = owners.sure.or(capitalised);
        let alone = if capital { own.or(owners.weak) } else { own };
        // In small letters a part needs company in small letters: "julie petit", not "Julie petit".
        let company = match (capital, self.parts) {
            (true, _) => owners.company,
            (false, 0) if self.title.is_none() => Set::EMPTY,
            (false, parts) if parts > 0 && !self.lower => Set::EMPTY,
            (false, _) => owners.capital.or(owners.weak),
        };
        let all = alone.or(company);
        Part { alone, all, own, initial: None, common: owners.common, lower: !capital, end }
    }

    /// "J.", "J" – but not "À", "J'" nor "M." before somebody else's name.
    fn initial(&self, word: &Word, reader: Words<'t>) -> Option<Part> {
        if !word.is_initial() {
            return None;
        }
        let at = usize::try_from(word.first.checked_sub(u32::from(b'a'))?).ok()?;
        let initial = *self.names.initials.get(at)?;
        let stop = unit(self.text, word.end).filter(|next| next.symbol == u32::from(b'.'));
        let next = { reader }.next(&self.names.trie);
        let elided = next.is_some_and(|next| next.gap.apostrophes > 0);
        let small_word = stop.is_none() && "ayo".bytes().any(|letter| u32::from(letter) == word.first);
        let civility = word.first == u32::from(b'm')
            && self.groups > 0
            && stop.is_some()
            && next.is_some_and(|next| next.capital && next.letters > 1 && next.gap.joins(1) && next.node == DEAD);
        if elided || small_word || civility {
            return None;
        }
        let end = word.end + stop.as_ref().map_or(0, |stop| stop.len);
        Some(Part {
            alone: Set::EMPTY,
            all: initial.any,
            own: Set::EMPTY,
            initial: Some((initial, stop.is_some())),
            common: false,
            lower: false,
            end,
        })
    }

    fn finish(&self, start: usize) -> Option<Run> {
        let people = if self.groups == 0 { self.by_initials() } else { self.by_name() };
        let people = self.fitting(people);
        (!people.is_empty()).then(|| Run {
            start,
            end: self.end,
            people,
            titled: self.title.is_some(),
            common: self.common && self.parts == 1 && self.title.is_none(),
            only_initials: self.groups == 0,
        })
    }

    fn by_name(&self) -> Set {
        let people = if self.parts == 1 && self.title.is_none() { self.alone } else { self.people };
        people.and(self.own).or_else(people)
    }

    /// "Mme M." is by the family initial; "J. M." and "M. J." by the first and the last.
    fn by_initials(&self) -> Set {
        let titled = self.title.is_some();
        match self.parts {
            1 if titled => self.first.family,
            0 | 1 => Set::EMPTY,
            _ if !self.dotted && !titled => Set::EMPTY,
            _ => {
                let straight = self.first.given.and(self.last.family);
                let reverse = self.first.family.and(self.last.given);
                straight.or(reverse).and(self.people)
            }
        }
    }

    /// Those the civility fits, unless it fits nobody.
    fn fitting(&self, people: Set) -> Set {
        let names = self.names;
        let fitting = match self.title {
            None => people,
            Some(Gender::Feminine) => people.without(names.masculine).without(names.shown_children),
            Some(Gender::Masculine) => people.without(names.feminine).without(names.shown_children),
            Some(Gender::Either) => people.without(names.shown_children),
        };
        fitting.or_else(people)
    }
}

/// The civilities a mention begins with, and the word after them.
fn titles<'t>(names: &Names, text: &str, word: &Word, mut reader: Words<'t>) -> Option<(Gender, Word, Words<'t>)> {
    let mut gender = title(names, word)?.gender;
    let mut current = *word;
    for _ in 0..MAX_TITLES {
        let Some(found) = title(names, &current) else { break };
        if gender == Gender::Either {
            gender = found.gender;
        }
        current = reader.next(&names.trie).filter(|next| next.gap.joins(1))?;
        let couple = current.is(text, "et") || current.is(text, "ou");
        if couple || current.is(text, "le") || current.is(text, "la") {
            let mut ahead = reader;
            let next = ahead.next(&names.trie).filter(|next| next.gap.joins(0));
            if let Some(next) = next.filter(|next| title(names, next).is_some()) {
                (current, reader) = (next, ahead);
                if couple {
                    return after_couple(names, current, reader);
                }
            }
        }
    }
    Some((gender, current, reader))
}

/// "M. et Mme": both are meant.
fn after_couple<'t>(names: &Names, second: Word, mut reader: Words<'t>) -> Option<(Gender, Word, Words<'t>)> {
    let first = reader.next(&names.trie).filter(|next| next.gap.joins(1))?;
    title(names, &second).map(|_| (Gender::Either, first, reader))
}

fn title(names: &Names, word: &Word) -> Option<&'static Title> {
    let place = (names.trie.value(word.node) % OWNERS).checked_sub(1).filter(|_| word.node != DEAD)?;
    TITLES.get(place).filter(|title| !title.capital || word.capital)
}
