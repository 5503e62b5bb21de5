//! Text that stays, without the names and identifiers of those the reader may not read about.
//!
//! Two things are looked for: the names the caller listed ([`Names`]) and structured identifiers
//! nobody listed ([`Identifier`]: social security number, telephone, e-mail, IBAN, postal address,
//! date of birth). [`TextMask`] does both in one go. What is masked is replaced by a fixed label:
//! nothing of its length, letters or number of words remains.

mod fold;
mod gap;
mod identifiers;
mod letters;
mod lexicon;
mod names;
mod set;
mod span;
mod tokens;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod steps;

pub use fold::fold;
pub use identifiers::Identifier;
pub(super) use identifiers::announces;
pub(super) use identifiers::number_of as number;
pub(crate) use names::LONGEST as LONGEST_NAME;
pub use names::{Address, NameFault, Names};
pub(crate) use set::MAX_PEOPLE;
pub use span::Label;

use span::Span;
use tokens::Tokens;

use crate::wording::Locale;

/// How often each label was written.
type Counts = Vec<(Label, usize)>;

/// How often what is left of a text is read again, where characters that nobody sees make it doubtful.
const ROUNDS: usize = 8;

/// Masks names and identifiers in any number of texts.
///
/// ```
/// use partage::redact::text::{Address, Identifier, Label, Names, TextMask};
///
/// let mut names = Names::new("[une personne]");
/// names.person(Some("[la mère]"), Address::Madame).unwrap();
/// names.listed("Anna Petit").unwrap();
/// let mask = TextMask::new(names, &[Identifier::Email]);
///
/// let (text, counts) = mask.mask("Le cahier d'Anna, née le 3 mars 1990 : voir Mme PETIT.").unwrap();
/// assert_eq!(text, "Le cahier de [la mère], née le [date de naissance] : voir [la mère].");
/// assert_eq!(counts, [(Label::Person(0), 2), (Label::Identifier(Identifier::BirthDate), 1)]);
/// assert_eq!(mask.mask(&text), None);
/// assert_eq!(mask.mask("Écrire à creche@exemple.fr."), None);
/// ```
#[derive(Clone, Debug)]
pub struct TextMask {
    names: Names,
    allowed: Vec<Identifier>,
    locale: Locale,
}

impl TextMask {
    /// Masks `names`, and every identifier whose kind is not `allowed`.
    #[must_use]
    pub fn new(names: Names, allowed: &[Identifier]) -> Self {
        Self { names, allowed: allowed.to_vec(), locale: Locale::Fr }
    }

    /// The same, with the masks of identifiers in that language.
    #[must_use]
    pub fn speaking(self, locale: Locale) -> Self {
        Self { locale, ..self }
    }

    /// What replaces what a label stands for.
    #[must_use]
    pub fn label(&self, label: Label) -> &'static str {
        match label {
            Label::Person(place) => self.names.label(Some(place)),
            Label::Several => self.names.label(None),
            Label::Identifier(kind) => kind.label(self.locale),
        }
    }

    /// Masks one text: what is left, and how often each label was written. Nothing when it stays as it is.
    #[must_use]
    pub fn mask(&self, text: &str) -> Option<(String, Vec<(Label, usize)>)> {
        self.mask_all_but(&self.allowed, text)
    }

    /// The names alone: where it is a number or an address that may be read.
    #[must_use]
    pub fn mask_names(&self, text: &str) -> Option<(String, Vec<(Label, usize)>)> {
        self.mask_all_but(&Identifier::ALL, text)
    }

    fn mask_all_but(&self, allowed: &[Identifier], text: &str) -> Option<(String, Counts)> {
        let (mut left, mut counts, mut doubtful) = self.mask_once(allowed, text)?;
        // What may end a word or not may do so otherwise beside a mask.
        for _ in 0..ROUNDS {
            let found = if doubtful { self.mask_once(allowed, &left) } else { None };
            let Some((again, more, still)) = found else { break };
            (left, doubtful) = (again, still);
            for (label, count) in more {
                match counts.iter_mut().find(|(known, _)| *known == label) {
                    Some((_, known)) => *known += count,
                    None => counts.push((label, count)),
                }
            }
        }
        Some((left, counts))
    }

    /// The same, read once; and whether a word may end where nobody sees it.
    fn mask_once(&self, allowed: &[Identifier], text: &str) -> Option<(String, Counts, bool)> {
        // The numbers of those who are shown are looked for even where nobody is hidden.
        let unhidden = self.names.hides_nobody();
        if !(if unhidden { identifiers::may_hold_any(text) } else { self.names.may_be_in(text) }) {
            return None;
        }
        let tokens = self.names.tokens(text);
        let doubtful = tokens.doubtful;
        let mut spans = self.spans(allowed, tokens);
        if doubtful {
            spans = span::merge(&spans, &self.spans(allowed, self.names.tokens_apart(text)));
        }
        let written = || span::write(text, &spans, |label| self.label(label));
        (!spans.is_empty()).then(|| (written(), span::count(&spans), doubtful))
    }

    /// What is to be masked in a text, in order and apart from each other.
    fn spans(&self, allowed: &[Identifier], mut tokens: Tokens<'_>) -> Vec<Span> {
        let (spans, kept) = self.names.find(&tokens);
        tokens.hide(&spans);
        let mut found = identifiers::find(&tokens);
        found.retain(|span| {
            let shown = kept.iter().any(|kept: &Span| kept.start <= span.start && span.end <= kept.end);
            !shown && !allowed.iter().any(|kind| span.label == Label::Identifier(*kind))
        });
        span::merge(&spans, &found)
    }
}
