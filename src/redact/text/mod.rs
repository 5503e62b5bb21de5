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
mod trie;
mod word;
mod words;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod steps;

use std::borrow::Cow;

pub use fold::{Folded, fold};
pub use identifiers::Identifier;
pub use names::{Address, Doubt, Homographs, NameFault, NameProblem, Names, Person};
pub use span::Label;

use span::Span;

/// A text after masking, and what happened to it.
///
/// ```
/// use partage::redact::text::{Identifier, Label, TextMask, Names, Homographs};
///
/// let (nobody, _) = Names::new(&[], "[une personne]", Homographs::Mask);
/// let mask = TextMask::new(nobody, &[Identifier::Email]);
/// let masked = mask.mask("Joindre la crèche au 01 99 00 12 34 ou à creche@exemple.fr.");
/// assert_eq!(masked.text, "Joindre la crèche au [téléphone] ou à creche@exemple.fr.");
/// assert_eq!(masked.counts, [(Label::Identifier(Identifier::Phone), 1)]);
/// assert_eq!(masked.allowed, [(Identifier::Email, 1)]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masked<'t> {
    /// The text; borrowed when nothing had to be masked.
    pub text: Cow<'t, str>,
    /// How often each label was written.
    pub counts: Vec<(Label, usize)>,
    /// Identifiers that were found and left, as allowed.
    pub allowed: Vec<(Identifier, usize)>,
    /// What deserves a second look: why, the place of the person, how often. It depends on the
    /// hidden names, so it is for the sender's eyes only.
    pub doubts: Vec<(Doubt, usize, usize)>,
}

/// Masks names and identifiers in any number of texts.
///
/// ```
/// use partage::redact::text::{Address, Homographs, Names, Person, TextMask};
///
/// let people = [Person { names: vec!["Anna Petit"], mask: Some("[la mère]"), address: Address::Madame }];
/// let (names, _) = Names::new(&people, "[une personne]", Homographs::Mask);
/// let mask = TextMask::new(names, &[]);
///
/// let masked = mask.mask("Le cahier d'Anna, née le 3 mars 1990 : voir Mme PETIT, 12 rue des Lilas.");
/// assert_eq!(masked.text, "Le cahier de [la mère], née le [date de naissance] : voir [la mère], [adresse].");
/// assert_eq!(mask.mask(&masked.text).text, masked.text);
/// ```
#[derive(Clone, Debug)]
pub struct TextMask {
    names: Names,
    allowed: Vec<Identifier>,
}

impl TextMask {
    /// Masks `names`, and every identifier whose kind is not `allowed`.
    #[must_use]
    pub fn new(names: Names, allowed: &[Identifier]) -> Self {
        Self { names, allowed: allowed.to_vec() }
    }

    /// Masks one text.
    #[must_use]
    pub fn mask<'t>(&self, text: &'t str) -> Masked<'t> {
        let found = self.names.find(text);
        let (mut masked, mut left) = (Vec::new(), Vec::new());
        for span in identifiers::find(text, &self.names, &found.spans) {
            // INVARIANT: what is kept is in order and apart: only the last that begins before counts.
            let after = found.kept.partition_point(|kept| kept.start <= span.start);
            let kept = after.checked_sub(1).and_then(|at| found.kept.get(at));
            if kept.is_some_and(|kept| span.end <= kept.end) {
                continue;
            }
            let allowed = self.allowed.iter().any(|kind| span.label == Label::Identifier(*kind));
            if allowed { left.push(span) } else { masked.push(span) }
        }
        let mut allowed = Vec::new();
        for (label, count) in span::count(&left) {
            if let Label::Identifier(kind) = label {
                allowed.push((kind, count));
            }
        }
        self.names.write(text, &span::merge(&found.spans, &masked), allowed, found.doubts)
    }
}

impl Names {
    /// Masks the names alone, without looking for identifiers.
    #[must_use]
    pub fn mask<'t>(&self, text: &'t str) -> Masked<'t> {
        let found = self.find(text);
        self.write(text, &found.spans, Vec::new(), found.doubts)
    }

    fn write<'t>(
        &self,
        text: &'t str,
        spans: &[Span],
        allowed: Vec<(Identifier, usize)>,
        doubts: Vec<(Doubt, usize, usize)>,
    ) -> Masked<'t> {
        let label = |label| match label {
            Label::Person(place) => self.label(Some(place)),
            Label::Several => self.label(None),
            Label::Identifier(kind) => kind.label(),
        };
        let text = span::write(text, spans, label);
        Masked { text, counts: span::count(spans), allowed, doubts }
    }
}
