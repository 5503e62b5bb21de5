//! Reading one listed name word by word: civility, particles, initials, words that belong together.

use super::super::gap::Gap;
use super::super::lexicon::{BESIDE, Gender, is_connector, is_grammatical, is_particle, title_of};
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

    /// Reads the words that belong to no number or address, and are not only said of the person: "Rose Petit (mère)".
    pub(super) fn read(tokens: &Tokens<'_>, is_code: impl Fn(usize) -> bool) -> Self {
        let mut name = Self::default();
        let (mut apart, mut beside) = (true, false);
        let capitals = tokens.list.iter().any(|token| token.capital);
        for at in tokens.places() {
            let word = tokens.at(at);
            // "née le 3/3/1990", "n° 12"
            let announces = || !word.capital && is_grammatical(tokens.word(at)) && is_code(at + 1);
            let coded = is_code(at) || announces();
            beside |= word.gap.has(Gap::COMMA | Gap::REMARK | Gap::PLUS)
                || (word.gap.has(Gap::HYPHEN) && !word.gap.is_hyphen());
            let said = (beside && capitals && !is_name(tokens, at)) || tokens.word(at) == "famille";
            name.titled |= said && name.pieces.is_empty();
            beside &= said;
            apart =
                coded || said || name.title(tokens, at) || name.word(tokens.word(at), word, tokens.at(at + 1), apart);
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
        if word.number || (followed && !self.pieces.is_empty() && is_connector(text)) {
            return true;
        }
        let open = self.pieces.last().is_some_and(|last| last.kind == Kind::Particle);
        let hyphenated = word.gap.has(Gap::HYPHEN) && !word.gap.has(Gap::SPACE) || word.gap.is_apostrophe();
        let joined = !apart && (open || hyphenated) && word.gap.joins(0);
        let elided = next.gap.is_apostrophe();
        let kind = if word.letters == 1 && !joined && !elided {
            Kind::Initial
        } else if followed && (elided || is_particle(text)) && (open || !joined || !next.gap.has(Gap::HYPHEN)) {
            // "Kerbrat-Le Goff"
            Kind::Particle
        } else {
            Kind::Head
        };
        self.pieces.push(Piece { text: text.to_owned(), opens: !joined, kind, capitals: word.all_capitals() });
        kind == Kind::Initial
    }

    /// Takes in a civility: one before the name, with what leads on to another ("M. et Mme", "Madame la Docteure"), or one
    /// that can be nothing else ("Petit, Mme").
    fn title(&mut self, tokens: &Tokens<'_>, at: usize) -> bool {
        let first = self.pieces.is_empty() && tokens.at(at + 1).letters > 0;
        let found = |at: usize| title_of(tokens.word(at)).filter(|title| !title.capital || tokens.at(at).capital);
        let Some(title) = found(at).filter(|title| first || !title.capital && title.gender != Gender::Either) else {
            // "la juge Roche", "l'oncle Sékou"
            let office =
                |at: usize| !tokens.at(at).capital && tokens.is_among(at, BESIDE) && tokens.at(at + 1).capital;
            if first && office(at) && tokens.is_among(at - 1, "l la le") {
                self.titled = true;
                return true;
            }
            let leads = first && tokens.is_among(at, "et l la le les ou");
            return leads && (found(at + 1).is_some() || tokens.word(at + 1) == "famille" || office(at + 1));
        };
        self.titled = true;
        self.gender = match self.gender {
            Some(known) if title.gender == Gender::Either => Some(known),
            Some(known) if known != Gender::Either && known != title.gender => Some(Gender::Either),
            _ => Some(title.gender),
        };
        true
    }
}

/// Whether a word beside a name may be one too: it has a capital, or leads to one that does, and is neither a kinship, a service
/// nor a title.
fn is_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let leads = |at: &usize| {
        !tokens.at(*at).capital && (is_particle(tokens.word(*at)) || tokens.at(*at + 1).gap.is_apostrophe())
    };
    let to = (at..).take(4).find(|at| !leads(at)).unwrap_or(at);
    tokens.at(to).capital
        && !tokens.is_among(to, BESIDE)
        && title_of(tokens.word(to)).is_none_or(|title| title.capital)
        || tokens.at(at).number
        || is_connector(tokens.word(at))
}
