//! One mention, read forward: a civility, then parts of a name that go together.

use super::super::fold::unit;
use super::super::lexicon::{Gender, TITLES, Titles};
use super::super::set::Set;
use super::super::trie::DEAD;
use super::super::words::{Gap, Word, Words};
use super::{Initial, Names, OWNERS};

const STOP: u32 = b'.' as u32;

/// How many parts of a name are read together.
const MAX_PARTS: usize = 8;
/// How many civilities ("Madame le Docteur").
const MAX_TITLES: usize = 4;

/// A mention of one or several people.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of the run, and they are independent")]
pub(super) struct Run<'n, 't> {
    names: &'n Names,
    text: &'t str,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Who may be meant.
    pub(super) people: Set,
    /// What the civility before the name says.
    pub(super) title: Option<Gender>,
    /// The civility fits none of them.
    pub(super) misfit: bool,
    /// The last part is a common word too.
    common: bool,
    /// How many parts are words, and how many there are with the initials.
    groups: usize,
    parts: usize,
    /// Whose the first part is, if it stands alone, and who bears one of the parts as a name of
    /// their own.
    alone: Set,
    own: Set,
    /// The first and the last initial, and whether each has its full stop.
    first: Initial,
    last: Initial,
    dotted: bool,
    /// The last part is in small letters.
    lower: bool,
}

impl<'n, 't> Run<'n, 't> {
    /// Reads the mention that begins with `word`; `reader` stands after it.
    pub(super) fn read(names: &'n Names, text: &'t str, word: &Word, reader: Words<'t>) -> Option<Self> {
        if word.node == DEAD && !word.is_initial() {
            return None;
        }
        if let Some((gender, first, after)) = titles(names, text, word, reader) {
            let run = Self::new(names, text, word.start, Some(gender)).parts(first, after);
            if run.is_some() {
                return run;
            }
        }
        Self::new(names, text, word.start, None).parts(*word, reader)
    }

    /// A single word, without a civility, that is a common word too.
    pub(super) fn is_common(&self) -> bool {
        self.common && self.parts == 1 && self.title.is_none()
    }

    pub(super) fn is_initials(&self) -> bool {
        self.groups == 0
    }

    fn new(names: &'n Names, text: &'t str, start: usize, title: Option<Gender>) -> Self {
        Self {
            names,
            text,
            start,
            end: start,
            people: Set::EMPTY,
            title,
            misfit: false,
            common: false,
            groups: 0,
            parts: 0,
            alone: Set::EMPTY,
            own: Set::EMPTY,
            first: Initial::default(),
            last: Initial::default(),
            dotted: true,
            lower: false,
        }
    }

    /// Takes in parts as long as they may be the same person's.
    fn parts(mut self, mut word: Word, mut reader: Words<'t>) -> Option<Self> {
        while self.parts < MAX_PARTS {
            let stops = if let Some(after) = self.group(&word, reader) {
                reader = after;
                0
            } else if self.initial(&word, reader) {
                1
            } else {
                break;
            };
            match reader.next(&self.names.trie) {
                Some(next) if next.gap.joins(stops) => word = next,
                _ => break,
            }
        }
        self.people = if self.groups == 0 { self.by_initials() } else { self.by_name() };
        self.fit();
        (!self.people.is_empty()).then_some(self)
    }

    /// Takes in the longest group of words that begins with `word`, unless it is somebody else's.
    fn group(&mut self, word: &Word, reader: Words<'t>) -> Option<Words<'t>> {
        let trie = &self.names.trie;
        let (mut node, mut last, mut after) = (word.node, *word, reader);
        let mut longest = None;
        while node != DEAD {
            if let Some(place) = (trie.value(node) / OWNERS).checked_sub(1) {
                longest = self.names.owners.get(place).map(|owners| (owners, last, after));
            }
            let Some(next) = after.next_from(trie, node) else { break };
            (node, last) = (next.node, next);
        }
        let (owners, last, after) = longest?;
        let capital = word.capital || last.capital;
        let (mut own, mut alone, mut all) = (owners.sure, owners.sure, owners.sure);
        if capital {
            own = own.or(owners.capital);
            alone = own.or(owners.weak);
            all = alone.or(owners.company);
        } else if self.lower || (self.parts == 0 && self.title.is_some()) {
            // In small letters a part needs company in small letters: "julie petit", not "Julie petit".
            all = all.or(owners.capital).or(owners.weak);
        }
        self.take(all, last.end)?;
        (self.alone, self.own) = (alone, self.own.or(own));
        (self.common, self.lower) = (owners.common, !capital);
        self.groups += 1;
        Some(after)
    }

    /// Takes in "J." or "J" – but not "À", "J'" nor "M." before somebody else's name.
    fn initial(&mut self, word: &Word, mut reader: Words<'t>) -> bool {
        let place = word.first.checked_sub(u32::from(b'a')).and_then(|at| usize::try_from(at).ok());
        let Some(initial) = place.and_then(|at| self.names.initials.get(at)).filter(|_| word.is_initial()) else {
            return false;
        };
        let stop = unit(self.text, word.end).map_or(0, |next| if next.symbol == STOP { next.len } else { 0 });
        if let Some(next) = reader.next(&self.names.trie) {
            let name = next.capital && next.letters > 1 && next.node == DEAD && next.gap.joins(1);
            let civility = name && word.first == u32::from(b'm') && self.groups > 0 && stop > 0;
            if civility || next.gap.has(Gap::APOSTROPHE) {
                return false;
            }
        }
        let small_word = stop == 0 && word.is_among(self.text, "a o y");
        if small_word || self.take(initial.any, word.end + stop).is_none() {
            return false;
        }
        if self.parts == 1 {
            self.first = *initial;
        }
        (self.last, self.alone) = (*initial, Set::EMPTY);
        self.dotted &= stop > 0;
        self.lower = false;
        true
    }

    /// Narrows the people to those a further part may be of; not if that leaves nobody.
    fn take(&mut self, people: Set, end: usize) -> Option<()> {
        let people = if self.parts == 0 { people } else { people.and(self.people) };
        if people.is_empty() {
            return None;
        }
        (self.people, self.end) = (people, end);
        self.parts += 1;
        Some(())
    }

    fn by_name(&self) -> Set {
        let people = if self.parts == 1 && self.title.is_none() { self.alone } else { self.people };
        people.and(self.own).or_else(people)
    }

    /// "Mme M." is by any initial; "J. M." and "M. J." by the first and the last.
    fn by_initials(&self) -> Set {
        let titled = self.title.is_some();
        if self.parts < 2 {
            return if titled { self.people } else { Set::EMPTY };
        }
        if !self.dotted && !titled {
            return Set::EMPTY;
        }
        let straight = self.first.given.and(self.last.family);
        straight.or(self.first.family.and(self.last.given)).and(self.people)
    }

    /// Leaves those the civility fits. If it fits nobody, a name is a name all the same, but whose is
    /// not said; initials are none.
    fn fit(&mut self) {
        let names = self.names;
        let unfit = match self.title {
            None => return,
            Some(Gender::Feminine) => names.masculine,
            Some(Gender::Masculine) => names.feminine,
            Some(Gender::Either) => Set::EMPTY,
        };
        let fitting = self.people.without(unfit).without(names.shown_children);
        self.misfit = fitting.is_empty();
        self.people = if self.is_initials() { fitting } else { fitting.or_else(self.people) };
    }
}

/// The civilities a mention begins with, and the word after them: "Mme", "Madame la Docteure",
/// "M. et Mme" (both are meant).
fn titles<'t>(names: &Names, text: &str, word: &Word, mut reader: Words<'t>) -> Option<(Gender, Word, Words<'t>)> {
    let mut gender = title(names, word)?.gender;
    let mut current = reader.next(&names.trie).filter(|next| next.gap.joins(1))?;
    for _ in 0..MAX_TITLES {
        let (mut next, mut ahead, mut couple) = (current, reader, false);
        if current.is_among(text, "et la le ou") {
            couple = current.is_among(text, "et ou");
            match ahead.next(&names.trie).filter(|next| next.gap.joins(0)) {
                Some(after) => next = after,
                None => break,
            }
        }
        // "Mme M." is an initial, "Mme et M." is not.
        let Some(found) = title(names, &next).filter(|_| couple || next.letters > 1) else { break };
        gender = if couple {
            Gender::Either
        } else if gender == Gender::Either {
            found.gender
        } else {
            gender
        };
        reader = ahead;
        current = reader.next(&names.trie).filter(|next| next.gap.joins(1))?;
    }
    Some((gender, current, reader))
}

fn title(names: &Names, word: &Word) -> Option<&'static Titles> {
    let place = (names.trie.value(word.node) % OWNERS).checked_sub(1).filter(|_| word.node != DEAD)?;
    TITLES.get(place).filter(|title| !title.capital || word.capital)
}
