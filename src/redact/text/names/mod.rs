//! Finding people's names in running text, however they are written.
//!
//! A person is given by the names the file knows them under ("Julie Martin", "Mme Durand née
//! Martin", an e-mail address, a telephone number). [`Names`] recognises them in any case, with or
//! without accents, in both Unicode normal forms, with hyphens, spaces or apostrophes of any kind,
//! in either order ("MARTIN Julie"), by one of their parts alone ("Julie", "Mme Martin"), by
//! initials ("J. Martin", "Julie M.", "J. M.") and together with the civility before them.
//!
//! **What counts as the name**
//!
//! * Every word of a full name counts alone too: a report that says "Julie Martin" once says
//!   "Julie" for the rest. Parts of a hyphenated family name and a family name without its
//!   particle ("Amrani" for "El Amrani") count with a capital.
//! * Initials need company: another part of the name, a civility before a family initial
//!   ("Mme M."), or first and last initial, both with their stop ("J. M.", "J.-P. M.").
//! * Words end where letters end: "Martine" and "Martinet" are not "Martin"; a capital after a small letter may begin a
//!   name inside one (`RapportDupont`), and all of it is masked. In a compound such as
//!   "Martin-Durand" the whole compound is masked; after "Saint-" it is a place and stays.
//! * Adjacent parts are one mention and the longest wins: "Léa Martin" is Léa's, even if "Martin"
//!   alone is also somebody else's.
//!
//! **When in doubt, mask.** A name borne by a shown and a hidden person is masked, under the label
//! for several people, which tells the sender that it was doubtful. A name that is also a common
//! word ("Rose", "Petit") is masked in any case when it was listed as it stands; when it is only a
//! part of a listed name ("Petit" of "Anna Petit"), small letters stay where it stands alone, as masking every
//! "petit" would tell the name rather than hide it: "anna petit" and "mme petit" are mentions in any case.
//!
//! Cost: each letter is read a bounded number of times, whatever the number of names.

mod build;
mod codes;
mod find;
mod glance;
mod reading;
mod run;
#[cfg(test)]
mod tests;
mod tree;

pub(crate) use build::LONGEST;

use super::set::Set;
use super::tokens::Tokens;
use tree::Branch;

/// How others address a person.
///
/// Only ever used to tell apart people who share a name.
///
/// ```
/// use partage::redact::text::Address;
/// assert_eq!(Address::default(), Address::Unknown);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Address {
    /// Not known: any civility fits.
    #[default]
    Unknown,
    /// As "Madame".
    Madame,
    /// As "Monsieur".
    Monsieur,
    /// By the first name. A child who is shown is not taken for "M. Martin" or "Mme Martin"; one
    /// who is hidden may be, so that nothing opens by this guess.
    Child,
}

/// Why a name cannot be looked for: a text must not go out unread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// Fewer than two letters, or a number of fewer than four characters and no name with it.
    TooShort,
    /// More than 128 letters or 16 words.
    TooLong,
    /// Beyond the 128 people of one text.
    TooManyPeople,
}

/// The names of everybody a text may name, ready to be found in it.
///
/// ```
/// use partage::redact::text::{Address, Names, TextMask};
///
/// let mut names = Names::new("[une personne]");
/// for (name, mask, address) in [
///     ("Léa Martin", None, Address::Child),
///     ("Julie Martin", Some("[la mère]"), Address::Madame),
///     ("Jean-Pierre Durand", Some("[le père]"), Address::Monsieur),
/// ] {
///     names.person(mask, address).unwrap();
///     names.listed(name).unwrap();
/// }
/// let (text, _) = TextMask::new(names, &[]).mask("Mme MARTIN et M. J.-P. Durand parlent de Léa Martin.").unwrap();
/// assert_eq!(text, "[la mère] et [le père] parlent de Léa Martin.");
/// ```
#[derive(Clone, Debug)]
pub struct Names {
    /// Spellings: folded words, or several with a space between; and e-mail addresses and numbers, letters and digits only.
    tree: Vec<Branch>,
    spellings: Vec<Spelling>,
    /// For each word that begins a spelling, or a code with a letter, two bits.
    known: [u32; KNOWN],
    /// For each letter, who has it as an initial.
    initials: [Initial; 27],
    labels: Vec<Option<&'static str>>,
    several: &'static str,
    /// Every label a masking writes.
    written: Vec<&'static str>,
    hidden: Set,
    feminine: Set,
    masculine: Set,
    shown_children: Set,
    /// First names of people who are shown, with the place of each.
    given: Vec<(usize, String)>,
}

const KNOWN: usize = 128;

/// What a spelling stands for.
#[derive(Clone, Copy, Debug, Default)]
struct Spelling {
    /// The place of the kind of title it is, counted from 1.
    title: usize,
    owners: Owners,
}

/// Whose name a spelling is, by how much it takes to be it.
#[derive(Clone, Copy, Debug, Default)]
struct Owners {
    /// In any case.
    sure: Set,
    /// With a capital.
    capital: Set,
    /// With a capital, when nobody else who is hidden bears it as a name of their own: a part of a compound.
    weak: Set,
    /// After a civility or beside another part of the name.
    company: Set,
    /// The same, but not before somebody else's name: a first word that looks like a particle.
    particle: Set,
}

impl Owners {
    fn is_nobody(&self) -> bool {
        self.sure.or(self.capital).or(self.weak).or(self.company).or(self.particle).is_empty()
    }
}

/// Who has a letter as an initial.
#[derive(Clone, Copy, Debug, Default)]
struct Initial {
    given: Set,
    /// Of the second word of a first name: "J.-B.".
    second: Set,
    family: Set,
    any: Set,
}

/// The place of the letter a word begins with; 26 for none of the alphabet.
fn letter(word: &str) -> usize {
    word.bytes().next().map_or(26, |byte| usize::from(byte.wrapping_sub(b'a')).min(26))
}

impl Names {
    /// Whether everybody may be read about.
    pub(super) fn hides_nobody(&self) -> bool {
        self.hidden.is_empty()
    }

    /// Cuts a text into words, but for what an earlier masking wrote.
    pub(super) fn tokens<'t>(&self, text: &'t str) -> Tokens<'t> {
        Tokens::new(text, &self.written)
    }

    /// The same, where what nobody sees ends a word.
    pub(super) fn tokens_apart<'t>(&self, text: &'t str) -> Tokens<'t> {
        Tokens::apart(text, &self.written)
    }

    /// Whose name the longest spelling is that begins with a word, and which word is its last.
    fn longest(&self, tokens: &Tokens<'_>, at: usize) -> Option<(Owners, usize)> {
        let owned = |spelling: Option<&Spelling>| Some(spelling?.owners).filter(|owners| !owners.is_nobody());
        let (mut longest, mut last) = (None, at);
        loop {
            let (exact, goes_on) = self.look_up(tokens.words(at, last));
            longest = owned(exact).map(|owners| (owners, last)).or(longest);
            let mended = tokens.mended(at, last).and_then(|words| owned(self.look_up(&words).0));
            last += 1;
            if let Some(owners) = mended {
                return Some((owners, last));
            }
            if !goes_on {
                return longest;
            }
            let gap = tokens.at(last).gap;
            if !gap.joins(0) && !gap.is_stop() {
                return longest;
            }
        }
    }

    /// Who has a letter as an initial.
    fn initial(&self, letter: usize) -> Initial {
        self.initials.get(letter).copied().unwrap_or_default()
    }
}
