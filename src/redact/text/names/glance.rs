//! Whether a text may name anybody, seen without cutting it into words: most texts of a report name nobody.

use super::super::fold::{is_digit, is_letter, unit};
use super::super::letters::{INVISIBLE, is_silent};
use super::super::tokens::{Tokens, hash, hash_on};
use super::{KNOWN, Names};

const AT: u32 = b'@' as u32;
const APOSTROPHE: u32 = b'\'' as u32;
const FULL_STOP: u32 = b'.' as u32;
const HYPHEN: u32 = b'-' as u32;
const LINE_END: u32 = b'\n' as u32;
const SPACE: u32 = b' ' as u32;

/// Whether a single capital may be an initial: not "L'" nor, without its full stop, "À", "Ô", "Y".
pub(super) const fn may_be_initial(letter: &[u8], after: u32) -> bool {
    after != APOSTROPHE && (after == FULL_STOP || !matches!(letter, b"a" | b"o" | b"y"))
}

/// As much of a word as is known of it while it is read.
#[derive(Clone, Copy, Default)]
struct Glimpse {
    hash: u32,
    letters: usize,
    /// Its first letter where that is a plain one.
    first: u8,
    capital: bool,
    /// The last letter is a small one, and whether a capital came after such a one.
    small: bool,
    hump: bool,
}

impl Glimpse {
    /// Takes in plain letters in a row, the bulk of any text; says how many.
    fn add_plain(&mut self, rest: &[u8]) -> usize {
        let (mut hash, mut small, mut hump, mut run) = (self.hash, self.small, self.hump, 0);
        for byte in rest {
            let letter = byte | 0x20;
            if !letter.is_ascii_lowercase() {
                break;
            }
            hash = hash_on(hash, letter);
            hump |= small && *byte != letter;
            small = *byte == letter;
            run += 1;
        }
        if self.letters == 0
            && let [first, ..] = rest
        {
            (self.first, self.capital) = (first | 0x20, first.is_ascii_uppercase());
        }
        (self.hash, self.small, self.hump) = (hash, small, hump);
        self.letters += run;
        run
    }

    /// Takes in any other letter, as it is spelled in plain ones.
    fn add(&mut self, spelled: &str, capital: bool) {
        if self.letters == 0 {
            (self.first, self.capital) = (if let [plain] = spelled.as_bytes() { *plain } else { 0 }, capital);
        }
        self.hump |= self.small && capital;
        self.small = !capital;
        self.letters += 1;
        self.hash = spelled.bytes().fold(self.hash, hash_on);
    }
}

impl Names {
    /// Whether a text may hold a mention, or an identifier: none does without a digit or an `@`.
    pub(in super::super) fn may_be_in(&self, text: &str) -> bool {
        let (mut at, mut word, mut hyphen) = (0, Glimpse::default(), false);
        let mut spelled = String::new();
        loop {
            let run = word.add_plain(text.as_bytes().get(at..).unwrap_or_default());
            at += run;
            if text.as_bytes().get(at) == Some(&b' ') {
                // by far the commonest mark
                if self.may_begin_with(word, SPACE) {
                    return true;
                }
                hyphen &= word.letters == 0;
                word = Glimpse::default();
                at += 1;
                continue;
            }
            let Some(unit) = unit(text, at) else { return self.may_begin_with(word, 0) };
            #[cfg(test)]
            for _ in 0..=run {
                super::super::steps::count();
            }
            at += unit.len;
            let symbol = unit.symbol;
            if is_letter(symbol) {
                spelled.clear();
                unit.write(&mut spelled);
                word.add(&spelled, unit.upper);
            } else if symbol == INVISIBLE && word.letters > 0 {
                // it may end the word, or not
                return true;
            } else if !is_silent(symbol) {
                // a word cut at the end of a line begins before the hyphen
                let cut = symbol == LINE_END && hyphen && word.letters == 0;
                if is_digit(symbol) || symbol == AT || cut || self.may_begin_with(word, symbol) {
                    return true;
                }
                // spaces of other kinds fold to this one
                hyphen = symbol == HYPHEN || (hyphen && symbol == SPACE && word.letters == 0);
                word = Glimpse::default();
            }
        }
    }

    fn may_begin_with(&self, word: Glimpse, after: u32) -> bool {
        let initial = word.letters == 1 && word.capital && may_be_initial(&[word.first], after);
        word.letters > 0 && (initial || word.hump || self.knows(word.hash))
    }

    /// Whether a word of a text may begin a mention: most words go no further than this.
    pub(super) fn may_begin(&self, tokens: &Tokens<'_>, at: usize) -> bool {
        let token = tokens.at(at);
        let initial = || may_be_initial(tokens.word(at).as_bytes(), tokens.symbol(token.end));
        // "Le Blanc", "De La Tour": seen by the last word
        let particle = || token.capital && (1..=2).any(|further| self.knows(tokens.at(at + further).hash));
        token.number
            || (token.is_initial() && initial())
            || self.knows(token.hash)
            || tokens.at(at + 1).gap.is_cut()
            || particle()
    }

    /// Whether a spelling, or a code with a letter, may begin with a word. Two bits for each that does leave one other word in some
    /// thousands in doubt.
    fn knows(&self, hash: u32) -> bool {
        self.has_bit(hash) && self.has_bit(hash.rotate_left(16))
    }

    fn has_bit(&self, hash: u32) -> bool {
        self.known.get(place(hash)).is_some_and(|known| known >> (hash >> 27) & 1 == 1)
    }

    /// Takes note of a word that a spelling or a code begins with.
    pub(super) fn begins(&mut self, word: &str) {
        let hash = hash(word);
        for hash in [hash, hash.rotate_left(16)] {
            if let Some(known) = self.known.get_mut(place(hash)) {
                *known |= 1 << (hash >> 27);
            }
        }
    }
}

/// Where in [`Names::known`] the bit of a word is.
const fn place(hash: u32) -> usize {
    (hash >> 13) as usize % KNOWN
}
