//! One word of a text, as a reader of words finds it.

use std::cmp::Ordering;

use super::fold::{is_digit, unit};
use super::gap::Gap;
use super::letters::IGNORED;
use super::lexicon::is_listed;
use super::trie::{DEAD, Trie};

/// One run of letters, or of digits, of a text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    /// What stands between the word before and this one.
    pub(super) gap: Gap,
    pub(super) start: usize,
    /// After the last letter and the marks that belong to it.
    pub(super) end: usize,
    /// The first symbol.
    pub(super) first: u32,
    /// How many letters; 255 stands for more.
    pub(super) letters: u8,
    /// How many of the letters are capitals; 255 stands for more.
    pub(super) capitals: u8,
    /// Begins with a capital.
    pub(super) capital: bool,
    /// Where the walk through the trie ended.
    pub(super) node: usize,
    /// Put together over the end of a line.
    pub(super) broken: bool,
}

impl Word {
    pub(super) fn is_number(&self) -> bool {
        is_digit(self.first)
    }

    /// A single capital letter, as an initial is written.
    pub(super) fn is_initial(&self) -> bool {
        self.letters == 1 && self.capital
    }

    /// Several letters, all capitals.
    pub(super) fn all_capitals(&self) -> bool {
        self.letters > 1 && self.capitals == self.letters
    }

    /// One step further in the trie, while there is a way.
    pub(super) fn walk(&mut self, trie: Option<&Trie>, symbol: u32, alive: &mut bool) {
        if let Some(trie) = trie.filter(|_| *alive) {
            self.node = trie.child(self.node, symbol);
            *alive = self.node != DEAD;
        }
    }

    pub(super) fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether the word, folded, is `spelling` (plain lower-case letters). An opaque one is nothing.
    pub(super) fn is(&self, text: &str, spelling: &str) -> bool {
        self.compare(text, spelling.as_bytes()).is_eq()
    }

    /// Whether the word, folded, is one of a list in alphabetical order, with a space between two.
    pub(super) fn is_among(&self, text: &str, list: &str) -> bool {
        is_listed(list, &|spelling| self.compare(text, spelling))
    }

    /// Where `spelling` stands in the alphabet beside the word.
    fn compare(&self, text: &str, spelling: &[u8]) -> Ordering {
        let (mut rest, mut at) = (spelling, self.start);
        if self.letters == u8::MAX {
            return Ordering::Less;
        }
        while let Some(next) = unit(text, at).filter(|_| at < self.end) {
            at += next.len;
            let first = Some(next.symbol).filter(|symbol| *symbol != IGNORED);
            for symbol in first.into_iter().chain(next.more.iter().map(|more| u32::from(more.to_ascii_lowercase()))) {
                let Some((letter, tail)) = rest.split_first() else { return Ordering::Less };
                if u32::from(*letter) != symbol {
                    return u32::from(*letter).cmp(&symbol);
                }
                rest = tail;
            }
        }
        if rest.is_empty() { Ordering::Equal } else { Ordering::Greater }
    }

    /// The value of a number of one to four digits.
    pub(super) fn value(&self, text: &str) -> Option<u32> {
        if !self.is_number() || self.letters > 4 {
            return None;
        }
        let (mut value, mut at) = (0, self.start);
        while let Some(next) = unit(text, at).filter(|_| at < self.end) {
            at += next.len;
            if next.symbol != IGNORED {
                value = value * 10 + next.symbol.checked_sub(u32::from(b'0'))?;
            }
        }
        Some(value)
    }
}
