//! Walking a text once and marking every mention of a hidden person.

use super::super::fold::{is_alphanumeric, is_digit, symbol, unit};
use super::super::identifiers::{Identifier, email};
use super::super::letters::IGNORED;
use super::super::lexicon::{ELIDED, SAINTS};
use super::super::set::Set;
use super::super::span::{Label, Span};
use super::super::trie::{DEAD, ROOT};
use super::super::words::{Gap, Word, Words};
use super::run::Run;
use super::{Doubt, Names, OWNERS};

/// What a text says about people.
#[derive(Debug, Default)]
pub(in super::super) struct Found {
    /// What is to be masked, in order, apart from each other.
    pub(in super::super) spans: Vec<Span>,
    /// Addresses and numbers of people who are shown.
    pub(in super::super) kept: Vec<std::ops::Range<usize>>,
    /// What deserves a second look: why, whose name, how often.
    pub(in super::super) doubts: Vec<(Doubt, usize, usize)>,
}

/// A walk through one text.
struct Walk<'n, 't> {
    names: &'n Names,
    text: &'t str,
    found: Found,
    /// Where the last masked span ends.
    floor: usize,
    /// The word before, unless it is part of a mention.
    before: Option<Word>,
    /// Where the compound ("Anne-Marie") of the present word begins.
    compound: usize,
}

impl Names {
    /// Marks every mention of a hidden person.
    pub(in super::super) fn find(&self, text: &str) -> Found {
        let mut walk = Walk { names: self, text, found: Found::default(), floor: 0, before: None, compound: 0 };
        if !self.hidden.is_empty() {
            walk.read();
        }
        walk.found
    }

    /// Where a label of an earlier masking ends whose first letter stands at `at`: it is never read as
    /// text, so that masking twice is masking once.
    pub(in super::super) fn label_around(&self, text: &str, at: usize) -> Option<usize> {
        let start = at.checked_sub(1)?;
        let rest = text.as_bytes().get(start..).filter(|rest| rest.first() == Some(&b'['))?;
        let own = self.labels.iter().flatten().map(String::as_str).chain(Some(self.several.as_str()));
        let mut labels = own.chain(Identifier::ALL.map(Identifier::label));
        labels.find(|label| rest.starts_with(label.as_bytes())).map(|label| start + label.len())
    }

    /// The text that replaces a person's name, or several people's.
    pub(in super::super) fn label(&self, person: Option<usize>) -> &str {
        let own = person.and_then(|place| self.labels.get(place)).and_then(Option::as_deref);
        own.unwrap_or(&self.several)
    }
}

impl<'t> Walk<'_, 't> {
    fn read(&mut self) {
        let mut reader = Words::new(self.text, 0);
        loop {
            if let Some(passed) = reader.pass_unknown([&self.names.trie, &self.names.codes]) {
                self.before = Some(passed);
            }
            let Some(word) = reader.next(&self.names.trie) else { return };
            if let Some(after) = self.names.label_around(self.text, word.start) {
                reader = Words::new(self.text, after);
                self.before = None;
                continue;
            }
            if !word.gap.is_hyphen() {
                self.compound = word.start;
            }
            match self.mention(&word, reader) {
                Some(end) => {
                    reader = Words::new(self.text, end);
                    self.before = None;
                }
                None => self.before = Some(word),
            }
        }
    }

    /// Marks the mention that begins with `word`, if one does; says where it ends.
    fn mention(&mut self, word: &Word, reader: Words<'t>) -> Option<usize> {
        let code = self.code(word);
        let run = Run::read(self.names, self.text, word, reader).filter(|run| self.is_person(word, run));
        if let Some((bearers, end)) = code
            && run.as_ref().is_none_or(|run| run.end < end)
        {
            return Some(self.mark_code(word, bearers, end));
        }
        if run.is_none() {
            self.note_kept(word);
        }
        run.map(|run| self.mark(word, &run))
    }

    /// After "Saint-" a name is a place's.
    fn is_person(&self, word: &Word, run: &Run<'_, '_>) -> bool {
        let saint = self.before.is_some_and(|before| {
            let joined = word.gap.is_hyphen() || (word.gap.is_space() && before.capital);
            joined && before.is_among(self.text, SAINTS)
        });
        !saint || run.title.is_some()
    }

    fn mark(&mut self, word: &Word, run: &Run<'_, '_>) -> usize {
        let Some(label) = self.decide(run.people) else { return run.end };
        let label = if run.misfit { Label::Several } else { label };
        self.doubt_run(word, run);
        let (start, end) = self.whole_compound(run);
        let (start, end, keep) = match address_around(self.text, start, end, self.floor) {
            Some((start, end)) => (start, end, 0),
            None => self.elision(word, start, end),
        };
        self.found.spans.push(Span { start, end, label, keep });
        self.floor = end;
        end
    }

    fn mark_code(&mut self, word: &Word, bearers: Set, end: usize) -> usize {
        let plus = self.text.get(..word.start).is_some_and(|before| before.ends_with('+'));
        let start = word.start - usize::from(plus && word.start > self.floor);
        match self.decide(bearers) {
            Some(label) => {
                self.found.spans.push(Span { start, end, label, keep: 0 });
                self.floor = end;
            }
            None => self.found.kept.push(start..end),
        }
        end
    }

    /// The label for these people; none when all of them are shown.
    fn decide(&mut self, people: Set) -> Option<Label> {
        let hidden = people.and(self.names.hidden);
        let first = hidden.first()?;
        if !people.without(self.names.hidden).is_empty() {
            self.doubt(Doubt::SharedWithShown, first);
            return Some(Label::Several);
        }
        let label = self.names.label(Some(first));
        let mut others = hidden.without(Set::one(first));
        while let Some(other) = others.first().filter(|other| self.names.label(Some(*other)) == label) {
            others = others.without(Set::one(other));
        }
        if others.is_empty() {
            return Some(Label::Person(first));
        }
        self.doubt(Doubt::SharedAmongHidden, first);
        Some(Label::Several)
    }

    fn doubt_run(&mut self, word: &Word, run: &Run<'_, '_>) {
        let Some(first) = run.people.and(self.names.hidden).first() else { return };
        if run.is_initials() {
            self.doubt(Doubt::Initials, first);
        }
        let opens = word.start == 0 || word.gap.has(Gap::STOP | Gap::LINE | Gap::REMARK | Gap::BREAK);
        if run.is_common() && (opens || !word.capital || word.all_capitals()) {
            self.doubt(Doubt::CommonWord, first);
        }
    }

    /// A common word in small letters that might have been a name, left in place.
    fn note_kept(&mut self, word: &Word) {
        let owners = (word.node != DEAD && !word.capital)
            .then(|| self.names.trie.value(word.node) / OWNERS)
            .and_then(|place| place.checked_sub(1))
            .and_then(|place| self.names.owners.get(place));
        if let Some(owners) = owners.filter(|owners| owners.common)
            && let Some(first) = owners.capital.and(self.names.hidden).first()
        {
            self.doubt(Doubt::KeptCommonWord, first);
        }
    }

    fn doubt(&mut self, doubt: Doubt, person: usize) {
        let doubts = &mut self.found.doubts;
        match doubts.iter_mut().find(|(known, whose, _)| (*known, *whose) == (doubt, person)) {
            Some((_, _, count)) => *count += 1,
            None => doubts.push((doubt, person, 1)),
        }
    }

    /// "Martin-Durand" is masked as a whole, as is "Anne-Julie".
    fn whole_compound(&mut self, run: &Run<'_, '_>) -> (usize, usize) {
        let start = self.compound.clamp(self.floor.min(run.start), run.start);
        let mut end = run.end;
        let mut reader = Words::new(self.text, run.end);
        while reader.next_plain().is_some_and(|next| next.gap.is_hyphen()) {
            end = reader.at();
        }
        if (start, end) != (run.start, run.end)
            && let Some(first) = run.people.and(self.names.hidden).first()
        {
            self.doubt(Doubt::Compound, first);
        }
        (start, end)
    }

    /// Takes in the elided word before: "d'" becomes "de", so that a first vowel does not tell; "l'"
    /// goes. Returns how many bytes of it stay.
    fn elision(&self, word: &Word, start: usize, end: usize) -> (usize, usize, usize) {
        let Some(before) = self.before.filter(|before| before.start >= self.floor) else {
            return (start, end, 0);
        };
        if start != word.start || !word.gap.is_apostrophe() {
            return (start, end, 0);
        }
        if before.is(self.text, "l") {
            return (before.start, end, 0);
        }
        if before.is_among(self.text, ELIDED) {
            return (before.start, end, before.end - before.start);
        }
        (start, end, 0)
    }

    /// An e-mail address or a number that was listed: whose, and where it ends.
    fn code(&self, word: &Word) -> Option<(Set, usize)> {
        let codes = &self.names.codes;
        if codes.child(ROOT, word.first) == DEAD {
            return None;
        }
        let (mut node, mut at, mut found, mut skipped) = (ROOT, word.start, None, 0);
        while let Some(next) = unit(self.text, at) {
            #[cfg(test)]
            super::super::steps::count();
            at += next.len;
            if is_alphanumeric(next.symbol) {
                skipped = 0;
                node = codes.child(node, next.symbol);
                for byte in next.more {
                    node = if node == DEAD { DEAD } else { codes.child(node, u32::from(byte.to_ascii_lowercase())) };
                }
                if node == DEAD {
                    break;
                }
                if !goes_on(self.text, at, next.symbol) {
                    let bearers = codes.value(node).checked_sub(1).and_then(|place| self.names.bearers.get(place));
                    found = bearers.map(|bearers| (*bearers, at)).or(found);
                }
            } else if next.symbol != IGNORED {
                skipped += 1;
                let light = char::from_u32(next.symbol).is_some_and(|c| " .-/_()+@'".contains(c));
                if !light || skipped > 3 {
                    break;
                }
            }
        }
        found
    }
}

/// Whether the word that holds `last` goes on at `at`, marks aside.
fn goes_on(text: &str, mut at: usize, last: u32) -> bool {
    while let Some(next) = unit(text, at) {
        if next.symbol != IGNORED {
            return is_alphanumeric(next.symbol) && is_digit(next.symbol) == is_digit(last);
        }
        at += next.len;
    }
    false
}

/// The e-mail address a mention is part of.
fn address_around(text: &str, start: usize, end: usize, floor: usize) -> Option<(usize, usize)> {
    let ahead = text.get(end..)?.char_indices().take(256);
    let behind = text.get(floor..start)?.char_indices().rev().take(256);
    let at = at_sign(ahead).map(|at| end + at).or_else(|| at_sign(behind).map(|at| floor + at))?;
    email::around(text, at, floor).filter(|address| address.0 <= start && end <= address.1)
}

/// Where an `@` stands before the first character that no address has.
fn at_sign(mut chars: impl Iterator<Item = (usize, char)>) -> Option<usize> {
    let outside = |symbol: u32| {
        symbol != IGNORED && !is_alphanumeric(symbol) && !b"._%+-".iter().any(|b| u32::from(*b) == symbol)
    };
    chars.find(|(_, c)| outside(symbol(*c))).filter(|(_, c)| symbol(*c) == u32::from(b'@')).map(|(at, _)| at)
}
