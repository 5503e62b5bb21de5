//! A text cut into words: runs of letters or of digits, in one spelling, with what stands between.
//!
//! Everything else works on this list. The folded words stand one after the other with a space
//! between, whatever stood between them in the text: "Jean-Pierre" and "JEAN PIERRE" are both
//! `jean pierre`, one stretch to compare.

use std::ops::Range;

use super::fold::{is_alphanumeric, is_digit, unit};
use super::gap::Gap;
use super::letters::{INVISIBLE, is_silent};
use super::lexicon::is_among;
use super::span::Span;

/// One run of letters, or of digits, of a text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Token {
    /// What stands between the word before and this one.
    pub(super) gap: Gap,
    pub(super) start: usize,
    /// After the last letter and the marks that belong to it.
    pub(super) end: usize,
    /// Where its letters stand among the folded ones.
    from: usize,
    to: usize,
    /// What tells most words apart ([`hash`]), and the first letter.
    pub(super) hash: u32,
    pub(super) first: u8,
    /// How many letters; 255 stands for more.
    pub(super) letters: u8,
    /// How many of the letters are capitals; 255 stands for more.
    capitals: u8,
    /// Begins with a capital.
    pub(super) capital: bool,
    pub(super) number: bool,
}

impl Token {
    /// A single capital letter, as an initial is written.
    pub(super) const fn is_initial(&self) -> bool {
        self.letters == 1 && self.capital
    }

    /// Written in plain letters only: "Le", but not "Lê".
    pub(super) fn is_plain(&self) -> bool {
        self.end - self.start == usize::from(self.letters)
    }

    /// Several letters, all capitals.
    pub(super) const fn all_capitals(&self) -> bool {
        self.letters > 1 && self.capitals == self.letters
    }

    /// Capitals inside, as in `RapportDupont`.
    pub(super) fn has_humps(&self) -> bool {
        self.capitals > u8::from(self.capital) && self.capitals < self.letters
    }

    fn add(&mut self, letters: usize, capitals: usize) {
        self.letters = self.letters.saturating_add(u8::try_from(letters).unwrap_or(u8::MAX));
        self.capitals = self.capitals.saturating_add(u8::try_from(capitals).unwrap_or(u8::MAX));
    }

    /// May be the first half of a word cut at the end of a line, before the other: "Jean-" before "Pierre" is none.
    const fn may_be_cut(&self, other: &Self) -> bool {
        let capitals = self.all_capitals() && other.all_capitals();
        !self.number && !other.number && self.letters > 1 && (capitals || self.capitals < 2 && !other.capital)
    }
}

/// What stands before the first word and after the last.
const END: Token = Token {
    gap: Gap::END,
    start: 0,
    end: 0,
    from: 0,
    to: 0,
    hash: 0,
    first: 0,
    letters: 0,
    capitals: 0,
    capital: false,
    number: false,
};

/// The words of a text, counted from 1: before the first and after the last stands an empty one.
#[derive(Clone, Debug)]
pub(super) struct Tokens<'t> {
    pub(super) text: &'t str,
    folded: String,
    pub(super) list: Vec<Token>,
    /// A word has a character after one of its letters that nobody sees: it may end there, or not.
    pub(super) doubtful: bool,
}

impl<'t> Tokens<'t> {
    /// Cuts a text. A stretch in brackets that is one of `labels` is never read: it was written by
    /// an earlier masking.
    pub(super) fn new(text: &'t str, labels: &[&str]) -> Self {
        Self::cut(text, labels, false)
    }

    /// The same, where what nobody sees ends a word.
    pub(super) fn apart(text: &'t str, labels: &[&str]) -> Self {
        Self::cut(text, labels, true)
    }

    fn cut(text: &'t str, labels: &[&str], apart: bool) -> Self {
        let mut tokens = Self {
            text,
            folded: String::with_capacity(text.len() + 8),
            list: Vec::with_capacity(text.len() / 4 + 3),
            doubtful: false,
        };
        tokens.list.push(END);
        tokens.read(labels, apart);
        tokens
    }

    fn read(&mut self, labels: &[&str], apart: bool) {
        let (mut at, mut gap, mut token) = (0, Gap::default(), Token::default());
        while let Some(byte) = self.text.as_bytes().get(at) {
            #[cfg(test)]
            super::steps::count();
            if *byte == b' ' {
                // By far the commonest mark.
                self.close(&mut token);
                gap.push(b' ');
                at += 1;
                continue;
            }
            let letter = byte.is_ascii_alphabetic();
            let Some(unit) = unit(self.text, at) else { break };
            if is_alphanumeric(unit.symbol) {
                let number = is_digit(unit.symbol);
                if token.letters == 0 || token.number != number {
                    self.close(&mut token);
                    let from = self.folded.len();
                    token = Token { gap, start: at, from, capital: unit.upper, number, ..Token::default() };
                    gap = Gap::default();
                }
                if letter {
                    at += self.plain_letters(at, &mut token);
                } else {
                    unit.write(&mut self.folded);
                    token.add(1, usize::from(unit.upper));
                    at += unit.len;
                }
                token.end = at;
                continue;
            }
            let label = if *byte == b'[' { label_at(self.text, at, labels) } else { None };
            at += label.unwrap_or(unit.len);
            let invisible = unit.symbol == INVISIBLE;
            if !is_silent(unit.symbol) || (invisible && apart) {
                self.close(&mut token);
                gap.push(if invisible { b' ' } else { u8::try_from(unit.symbol).unwrap_or_default() });
            } else if token.letters > 0 {
                self.doubtful |= invisible;
                token.end = at;
            }
        }
        self.close(&mut token);
        self.list.push(Token { gap: gap.at_end(), start: at, end: at, ..END });
    }

    /// Takes in plain letters in a row, the bulk of any text; says how many.
    fn plain_letters(&mut self, at: usize, token: &mut Token) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        let (mut run, mut capitals) = (0, 0);
        for byte in rest {
            let letter = byte | 0x20;
            if !letter.is_ascii_lowercase() {
                break;
            }
            run += 1;
            capitals += usize::from(*byte != letter);
        }
        let from = self.folded.len();
        self.folded.push_str(self.text.get(at..at + run).unwrap_or_default());
        if capitals > 0
            && let Some(folded) = self.folded.get_mut(from..)
        {
            folded.make_ascii_lowercase();
        }
        token.add(run, capitals);
        run
    }

    fn close(&mut self, token: &mut Token) {
        if token.letters > 0 {
            token.to = self.folded.len();
            let word = self.folded.get(token.from..).unwrap_or_default();
            token.first = word.bytes().next().unwrap_or_default();
            token.hash = hash(word);
            self.folded.push(' ');
            self.list.push(*token);
            token.letters = 0;
        }
    }

    #[inline(never)]
    pub(super) fn at(&self, at: usize) -> &Token {
        #[cfg(test)]
        super::steps::count();
        self.list.get(at).unwrap_or(&END)
    }

    /// The places of the words.
    pub(super) fn places(&self) -> Range<usize> {
        1..self.list.len() - 1
    }

    /// The byte of the text at a place; 0 outside.
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or_default()
    }

    /// What the character of the text at a place folds to; nought outside.
    pub(super) fn symbol(&self, at: usize) -> u32 {
        unit(self.text, at).map_or(0, |unit| unit.symbol)
    }

    /// The folded words `at..=last`, with a space between two.
    pub(super) fn words(&self, at: usize, last: usize) -> &str {
        self.folded.get(self.at(at).from..self.at(last).to).unwrap_or_default()
    }

    /// One word, folded.
    pub(super) fn word(&self, at: usize) -> &str {
        self.words(at, at)
    }

    /// Whether a word is one of a list.
    #[inline(never)]
    pub(super) fn is_among(&self, at: usize, list: &str) -> bool {
        is_among(list, self.word(at))
    }

    /// Whether a tab stands before a word: it is in the next column of a row.
    pub(super) fn in_next_column(&self, at: usize) -> bool {
        let between = self.text.get(self.at(at - 1).end..self.at(at).start);
        between.unwrap_or_default().bytes().any(|byte| byte == b'\t')
    }

    /// Whether nothing but spaces, or an apostrophe, parts a word from the one before.
    pub(super) fn follows(&self, at: usize) -> bool {
        let gap = self.at(at).gap;
        (gap.is_space() || gap.is_apostrophe()) && !self.in_next_column(at)
    }

    /// The words `at..=last`, where a cut at the end of a line made two of the last.
    pub(super) fn mended(&self, at: usize, last: usize) -> Option<String> {
        let (first, second) = (self.at(last), self.at(last + 1));
        let cut = second.gap.is_cut() && first.may_be_cut(second);
        cut.then(|| [self.words(at, last), self.word(last + 1)].concat())
    }

    /// Makes one capitalised word of each of these stretches, whatever it holds, so that nothing of
    /// it can be told from what follows.
    pub(super) fn hide(&mut self, spans: &[Span]) {
        let (mut rest, mut inside) = (spans, false);
        self.list.retain_mut(|token| {
            while let [first, tail @ ..] = rest
                && first.end <= token.start
            {
                (rest, inside) = (tail, false);
            }
            // "d'Anna" reads as "de Julie" would
            match rest.first().filter(|span| span.start + span.keep <= token.start && token.letters > 0) {
                Some(_) if inside => false,
                Some(span) => {
                    inside = true;
                    *token = Token {
                        gap: token.gap,
                        start: span.start + span.keep,
                        end: span.end,
                        letters: u8::MAX,
                        capital: true,
                        ..Token::default()
                    };
                    true
                }
                None => true,
            }
        });
    }
}

/// A number that few other words have.
pub(super) fn hash(word: &str) -> u32 {
    word.bytes().fold(0, hash_on)
}

/// The same, one byte at a time.
pub(super) fn hash_on(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

/// How long the label is that stands at a bracket.
fn label_at(text: &str, at: usize, labels: &[&str]) -> Option<usize> {
    let rest = text.get(at..)?;
    labels.iter().find(|label| rest.starts_with(**label)).map(|label| label.len())
}

#[cfg(test)]
mod tests {
    use super::super::span::Label;
    use super::{Span, Tokens};

    fn texts(text: &str) -> Vec<&str> {
        let tokens = Tokens::new(text, &[]);
        tokens.list[tokens.places()].iter().map(|token| text.get(token.start..token.end).unwrap()).collect()
    }

    #[test]
    fn words_are_runs_of_letters_or_of_digits() {
        assert_eq!(texts("L’Élise, 3e (B-12)…"), ["L", "Élise", "3", "e", "B", "12"]);
        assert_eq!(texts("Andre\u{301}\u{200b} e\u{301}tait"), ["Andre\u{301}\u{200b}", "e\u{301}tait"]);
        assert!(texts(" … ").is_empty());
    }

    #[test]
    fn words_are_folded_with_one_space_between() {
        let tokens = Tokens::new("L’Élise de Cœur, JEAN-Pierre", &[]);
        assert_eq!(tokens.words(1, 6), "l elise de coeur jean pierre");
        assert_eq!(tokens.word(4), "coeur");
    }

    #[test]
    fn a_word_cut_at_the_end_of_a_line_is_one_word() {
        let mended = |text| Tokens::new(text, &[]).mended(1, 1);
        assert_eq!(mended("Mar-\ntin").as_deref(), Some("martin"));
        assert_eq!(mended("MAR-\nTIN").as_deref(), Some("martin"));
        assert_eq!(mended("Mar\u{ad}\r\ntin").as_deref(), Some("martin"));
        assert_eq!(mended("Jean-\nPierre"), None);
        assert_eq!(Tokens::new("Jean-Pi-\nerre", &[]).mended(1, 2).as_deref(), Some("jean pierre"));
        assert_eq!(mended("fin -\n\nla suite"), None);
        assert_eq!(mended("fin-la"), None);
    }

    #[test]
    fn a_hidden_stretch_is_one_word() {
        let mut tokens = Tokens::new("Mme Julie Martin va", &[]);
        tokens.hide(&[Span { start: 4, end: 16, label: Label::Several, keep: 0 }]);
        let ends: Vec<_> = tokens.list[tokens.places()].iter().map(|token| token.end).collect();
        assert_eq!(ends, [3, 16, 19]);
    }

    #[test]
    fn a_label_is_not_read() {
        let text = "[la mère] et [la suite]";
        let tokens = Tokens::new(text, &["[la mère]"]);
        assert_eq!(tokens.words(1, 9), "");
        assert_eq!(tokens.words(1, tokens.list.len() - 2), "et la suite");
    }

    #[test]
    fn a_gap_says_what_stands_between() {
        let tokens = Tokens::new("Jean-Pierre d’Arc. J.-P. M", &[]);
        let gaps: Vec<_> = tokens.list[tokens.places()].iter().map(|token| token.gap).collect();
        assert!(gaps[1].is_hyphen() && gaps[2].is_space() && gaps[3].is_apostrophe());
        assert!(!gaps[4].joins(0) && gaps[4].joins(1));
    }

    #[test]
    fn capitals_are_told_from_small_letters() {
        let tokens = Tokens::new("J ÉLISE Élise élise", &[]);
        let shapes: Vec<_> =
            tokens.list[tokens.places()].iter().map(|w| (w.is_initial(), w.all_capitals(), w.capital)).collect();
        assert_eq!(shapes, [(true, false, true), (false, true, true), (false, false, true), (false, false, false)]);
    }
}
