//! Reading one listed name word by word: civility, particles, initials, words that belong together.

use super::super::gap::Gap;
use super::super::lexicon::{Gender, is_connector, is_grammatical, is_particle, title_of};
use super::super::tokens::{Token, Tokens};

/// One word of a listed name.
pub(super) struct Piece {
    /// The word, folded.
    pub(super) text: String,
    /// Begins a new part: "Jean-Pierre", "d'Arc" and "El Amrani" are one part each.
    opens: bool,
    pub(super) kind: Kind,
    /// Written in capitals.
    pub(super) capitals: bool,
}

/// What a word is to the part it stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// "de", "El", "O'": goes before the name proper.
    Particle,
    /// The name proper.
    Head,
    /// A single letter, a part of its own.
    Initial,
}

/// A listed name in words.
#[derive(Default)]
pub(super) struct Name {
    pub(super) pieces: Vec<Piece>,
    /// Begins with a civility, and which it is.
    pub(super) titled: bool,
    pub(super) gender: Option<Gender>,
}

impl Name {
    /// The parts, in order.
    pub(super) fn parts(&self) -> impl Iterator<Item = &[Piece]> {
        self.pieces.chunk_by(|_, next| !next.opens)
    }

    /// Reads the words that belong to no number or address.
    pub(super) fn read(tokens: &Tokens<'_>, is_code: impl Fn(usize) -> bool) -> Self {
        let mut name = Self::default();
        let mut apart = true;
        for at in tokens.places() {
            // "née le 3/3/1990", "n° 12"
            let announces = || !tokens.at(at).capital && is_grammatical(tokens.word(at)) && is_code(at + 1);
            apart = is_code(at) || announces() || name.word(tokens.word(at), tokens.at(at), tokens.at(at + 1), apart);
        }
        // A particle that nothing follows is a name like another.
        if let Some(last) = name.pieces.last_mut().filter(|last| last.kind == Kind::Particle) {
            last.kind = Kind::Head;
        }
        name
    }

    /// Takes in one word; says whether the next one stands apart.
    fn word(&mut self, text: &str, word: &Token, next: &Token, apart: bool) -> bool {
        let followed = next.letters > 0;
        if self.pieces.is_empty() && followed && self.title(word, text) {
            return true;
        }
        if word.number || (followed && !self.pieces.is_empty() && is_connector(text)) {
            return true;
        }
        let open = self.pieces.last().is_some_and(|last| last.kind == Kind::Particle);
        let hyphenated = word.gap.has(Gap::HYPHEN) || word.gap.is_apostrophe();
        let joined = !apart && (open || hyphenated) && word.gap.joins(0);
        let elided = next.gap.is_apostrophe();
        let kind = if word.letters == 1 && !joined && !elided {
            Kind::Initial
        } else if followed && (elided || is_particle(text)) && (open || !joined) {
            Kind::Particle
        } else {
            Kind::Head
        };
        self.pieces.push(Piece { text: text.to_owned(), opens: !joined, kind, capitals: word.all_capitals() });
        kind == Kind::Initial
    }

    fn title(&mut self, word: &Token, text: &str) -> bool {
        let Some(title) = title_of(text).filter(|title| !title.capital || word.capital) else { return false };
        self.titled = true;
        self.gender = Some(title.gender);
        true
    }
}
