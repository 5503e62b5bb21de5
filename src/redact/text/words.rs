//! Cutting a text into words as a name matcher needs them: runs of letters or of digits, with what
//! stands between them.

use super::fold::{Unit, is_alphanumeric, is_digit, is_letter, unit};
pub(super) use super::gap::{Gap, mark};
use super::letters::IGNORED;
use super::span::Span;
use super::trie::{DEAD, ROOT, Trie};
pub(super) use super::word::Word;

/// Reads a text word by word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words<'t> {
    text: &'t str,
    at: usize,
    /// Whether a word cut at the end of a line is put together.
    mends: bool,
    /// Stretches that count as one capitalised word each, whatever they hold.
    opaque: &'t [Span],
}

impl<'t> Words<'t> {
    pub(super) fn new(text: &'t str, at: usize) -> Self {
        Self { text, at, mends: true, opaque: &[] }
    }

    /// Reads each of these stretches as one word, so that nothing they hold can be told from what
    /// follows. For [`Self::next_plain`] only.
    pub(super) fn over(self, opaque: &'t [Span]) -> Self {
        Self { opaque, ..self }
    }

    /// How far the text has been read.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Runs over words that begin nothing in `tries`: most of any text. Returns the last of them,
    /// with as much as is asked about a word before a name. Stops before anything that is not plain,
    /// and before what may be a label.
    pub(super) fn pass_unknown(&mut self, tries: [&Trie; 2]) -> Option<Word> {
        let bytes = self.text.as_bytes();
        let mut passed = None;
        loop {
            let mut start = self.at;
            while let Some(byte) = bytes.get(start) {
                start += match byte {
                    b' '..=b',' | b'.' => 1,
                    b'A'..=b'z' => break,
                    _ => match bytes.get(start..).and_then(mark) {
                        Some(length) => length,
                        None => break,
                    },
                };
            }
            let Some(first) = bytes.get(start).filter(|byte| byte.is_ascii_alphabetic()) else { break };
            if start.checked_sub(1).and_then(|before| bytes.get(before)) == Some(&b'[') {
                break;
            }
            let word = bytes.get(start..).unwrap_or_default();
            let Some(run) = unknown_run(word, tries) else { break };
            let rest = word.get(run..).unwrap_or_default();
            let odd = !matches!(rest.first(), Some(b' '))
                && matches!(rest.first(), Some(..=0x08 | 0x0E..=0x1F | b'-' | 0x7F..))
                && mark(rest).is_none();
            // A capital alone may be an initial; a compound is looked at as a whole.
            if odd || (run == 1 && first.is_ascii_uppercase()) {
                break;
            }
            #[cfg(test)]
            super::steps::count_many(start + run - self.at);
            self.at = start + run;
            passed = Some((start, self.at, *first));
        }
        let (start, end, first) = passed?;
        let letters = u8::try_from(end - start).unwrap_or(u8::MAX);
        let (capital, first) = (first.is_ascii_uppercase(), u32::from(first | 0x20));
        Some(Word { start, end, first, letters, capital, ..Word::default() })
    }

    /// The next word, walked from the root of `trie`.
    pub(super) fn next(&mut self, trie: &Trie) -> Option<Word> {
        let gap = self.gap()?;
        Some(self.word(gap, trie, ROOT))
    }

    /// The next word, walked on from `node` after a gap that joins.
    pub(super) fn next_from(&mut self, trie: &Trie, node: usize) -> Option<Word> {
        let node = trie.child(node, u32::from(b' '));
        if node == DEAD {
            return None;
        }
        let gap = self.gap()?;
        gap.joins(0).then(|| self.word(gap, trie, node))
    }

    /// The next word, looked up nowhere.
    pub(super) fn next_plain(&mut self) -> Option<Word> {
        let gap = self.gap()?;
        let after = self.opaque.partition_point(|span| span.start <= self.at);
        let span = after.checked_sub(1).and_then(|place| self.opaque.get(place));
        if let Some(span) = span.filter(|span| self.at < span.end) {
            let (start, end) = (self.at, span.end);
            self.at = end;
            let first = u32::from(b'x');
            return Some(Word { gap, start, end, first, letters: u8::MAX, capital: true, ..Word::default() });
        }
        Some(self.read(gap, None, DEAD))
    }

    /// Skips to the next letter or digit; none at the end of the text.
    fn gap(&mut self) -> Option<Gap> {
        let mut gap = Gap::default();
        // A single space before a plain letter, by far the commonest.
        if let Some([b' ', next, ..]) = self.text.as_bytes().get(self.at..)
            && next.is_ascii_alphabetic()
        {
            self.at += 1;
            return Some(Gap::ONE_SPACE);
        }
        loop {
            let unit = self.unit()?;
            if is_alphanumeric(unit.symbol) {
                return Some(gap);
            }
            if unit.symbol != IGNORED {
                gap.push(unit.symbol);
            }
            self.at += unit.len;
        }
    }

    /// A word put together over the end of a line must be one the trie knows; else its first line
    /// is a word of its own.
    fn word(&mut self, gap: Gap, trie: &Trie, from: usize) -> Word {
        let start = self.at;
        let word = self.read(gap, Some(trie), from);
        let known = trie.value(word.node) > 0 || trie.child(word.node, u32::from(b' ')) != DEAD;
        if !word.broken || (word.node != DEAD && known) {
            return word;
        }
        (self.at, self.mends) = (start, false);
        let word = self.read(gap, Some(trie), from);
        self.mends = true;
        word
    }

    fn read(&mut self, gap: Gap, trie: Option<&Trie>, from: usize) -> Word {
        let mut word = Word { gap, start: self.at, node: from, ..Word::default() };
        let mut alive = trie.is_some();
        loop {
            if is_letter(word.first) {
                self.plain_letters(&mut word, trie, &mut alive);
            }
            let Some(unit) = self.unit() else { break };
            if unit.symbol == IGNORED {
                self.at += unit.len;
                continue;
            }
            if word.first == 0 {
                word.first = unit.symbol;
                word.capital = unit.upper;
            }
            if !is_alphanumeric(unit.symbol) || is_digit(unit.symbol) != is_digit(word.first) {
                let Some(after) = self.broken_line(&unit, &word) else { break };
                self.at = after;
                word.broken = true;
                continue;
            }
            word.letters = word.letters.saturating_add(1);
            word.capitals = word.capitals.saturating_add(u8::from(unit.upper));
            self.at += unit.len;
            word.walk(trie, unit.symbol, &mut alive);
            for letter in unit.more {
                word.walk(trie, u32::from(letter.to_ascii_lowercase()), &mut alive);
            }
        }
        // INVARIANT: marks after the last letter have been read, so that no half letter is left.
        word.end = self.at;
        word
    }

    /// Plain letters in a row, the bulk of any text.
    fn plain_letters(&mut self, word: &mut Word, trie: Option<&Trie>, alive: &mut bool) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let (mut run, mut capitals) = (0, 0);
        for byte in rest {
            let letter = byte | 0x20;
            if !letter.is_ascii_lowercase() {
                break;
            }
            run += 1;
            capitals += usize::from(*byte != letter);
            if *alive {
                word.walk(trie, u32::from(letter), alive);
            }
        }
        #[cfg(test)]
        super::steps::count_many(run);
        self.at += run;
        word.letters = word.letters.saturating_add(u8::try_from(run).unwrap_or(u8::MAX));
        word.capitals = word.capitals.saturating_add(u8::try_from(capitals).unwrap_or(u8::MAX));
    }

    /// Where a word goes on that is cut at the end of a line ("Mar-", "tin"): only between two
    /// small letters, as "Jean-" before "Pierre" is a hyphen of its own.
    fn broken_line(&self, hyphen: &Unit, word: &Word) -> Option<usize> {
        if !self.mends
            || hyphen.symbol != u32::from(b'-')
            || word.is_number()
            || word.capitals > 1
            || word.letters < 2
        {
            return None;
        }
        let mut at = self.at + hyphen.len;
        let mut lines = 0;
        loop {
            let next = unit(self.text, at)?;
            match char::from_u32(next.symbol) {
                Some('\n') => lines += 1,
                Some(' ' | '\0') => {}
                _ => return (lines == 1 && is_letter(next.symbol) && !next.upper).then_some(at),
            }
            at += next.len;
        }
    }

    fn unit(&self) -> Option<Unit> {
        #[cfg(test)]
        super::steps::count();
        unit(self.text, self.at)
    }
}

/// How many bytes a word has that begins nothing in `tries`; none when it may begin something.
fn unknown_run(word: &[u8], tries: [&Trie; 2]) -> Option<usize> {
    let plain = word.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let letters = word.get(..plain)?;
    if tries.iter().any(|trie| trie.may_begin(letters)) {
        return None;
    }
    let mut run = plain;
    // Latin letters with an accent, but for the signs of multiplication and division.
    while let Some([first, second, ..]) = word.get(run..) {
        match first {
            0xC3 if !matches!(second, 0x97 | 0xB7) => run += 2,
            _ if first.is_ascii_alphabetic() => run += 1,
            _ => break,
        }
    }
    Some(run)
}

#[cfg(test)]
mod tests {
    use super::super::span::Label;
    use super::{Span, Trie, Word, Words};

    fn words(text: &str) -> Vec<(&str, Word)> {
        let mut reader = Words::new(text, 0);
        std::iter::from_fn(|| reader.next_plain()).map(|word| (word.text(text), word)).collect()
    }

    fn texts(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn words_are_runs_of_letters_or_of_digits() {
        assert_eq!(texts("L’Élise, 3e (B-12)…"), ["L", "Élise", "3", "e", "B", "12"]);
        assert_eq!(texts("Andre\u{301}\u{200b} e\u{301}tait"), ["Andre\u{301}\u{200b}", "e\u{301}tait"]);
        assert!(texts(" … ").is_empty());
    }

    #[test]
    fn a_word_cut_at_the_end_of_a_line_is_one_word() {
        assert_eq!(texts("Mar-\ntin et Jean-\nPierre"), ["Mar-\ntin", "et", "Jean", "Pierre"]);
        assert_eq!(texts("fin -\nla suite"), ["fin", "la", "suite"]);
        let end = |trie: &Trie| Words::new("Mar-\ntin", 0).next(trie).map(|word| word.end);
        let mut trie = Trie::new();
        assert_eq!(end(&trie), Some(3));
        *trie.insert("martin").unwrap() = 1;
        assert_eq!(end(&trie), Some(8));
    }

    #[test]
    fn an_opaque_stretch_is_one_word() {
        let spans = [Span { start: 4, end: 16, label: Label::Several, keep: 0 }];
        let mut reader = Words::new("Mme Julie Martin va", 0).over(&spans);
        let ends: Vec<_> = std::iter::from_fn(|| reader.next_plain()).map(|word| word.end).collect();
        assert_eq!(ends, [3, 16, 19]);
    }

    #[test]
    fn a_gap_says_what_stands_between() {
        let found = words("Jean-Pierre d’Arc. J.-P. M");
        let gaps: Vec<_> = found.iter().map(|(_, word)| word.gap).collect();
        assert!(gaps.get(1).is_some_and(|gap| gap.is_hyphen()));
        assert!(gaps.get(2).is_some_and(|gap| gap.is_space()));
        assert!(gaps.get(3).is_some_and(|gap| gap.is_apostrophe()));
        assert!(gaps.get(4).is_some_and(|gap| !gap.joins(0) && gap.joins(1)));
    }

    #[test]
    fn capitals_are_told_from_small_letters() {
        let found = words("J ÉLISE Élise élise");
        let shapes: Vec<_> = found.iter().map(|(_, w)| (w.is_initial(), w.all_capitals(), w.capital)).collect();
        assert_eq!(shapes, [(true, false, true), (false, true, true), (false, false, true), (false, false, false)]);
    }
}
