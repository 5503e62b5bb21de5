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
//!   ("Mme M."), or first and last initial, both with their stop ("J. M.", "J.-P. M."). They are
//!   reported as doubtful.
//! * Words end where letters end: "Martine" and "Martinet" are not "Martin". In a compound such as
//!   "Martin-Durand" the whole compound is masked; after "Saint-" it is a place and stays.
//! * Adjacent parts are one mention and the longest wins: "Léa Martin" is Léa's, even if "Martin"
//!   alone is also somebody else's.
//!
//! **When in doubt, mask.** A name borne by a shown and a hidden person is masked, under the label
//! for several people, and reported. A name that is also a common word ("Rose", "Petit") is masked
//! in any case when it was listed as it stands, and reported; when it is only a part of a listed
//! name ("Petit" of "Anna Petit"), small letters stay, as masking every "petit" would tell the
//! name rather than hide it – that is reported too ([`Homographs`] widens this to listed names).
//!
//! Cost: each letter is read a bounded number of times, whatever the number of names.

mod build;
mod find;
mod reading;
mod run;
#[cfg(test)]
mod tests;

use super::set::Set;
use super::trie::Trie;

/// A person the text may name.
///
/// ```
/// use partage::redact::text::{Address, Person};
///
/// let mother = Person {
///     names: vec!["Julie Martin", "julie.martin@exemple.fr", "06 12 34 56 78"],
///     mask: Some("[la mère]"),
///     address: Address::Madame,
/// };
/// let child = Person { names: vec!["Léa Martin"], mask: None, address: Address::Child };
/// assert!(mother.mask.is_some() && child.mask.is_none());
/// ```
#[derive(Clone, Debug)]
pub struct Person<'a> {
    /// Full names, single names, e-mail addresses, telephone or other numbers.
    pub names: Vec<&'a str>,
    /// What replaces the names, as in "[la mère]"; none when this person may be read about. Only a
    /// label that begins with `[` is known again in a text that has been masked before.
    pub mask: Option<&'a str>,
    /// How others address this person, to tell "Mme Martin" from "M. Martin".
    pub address: Address,
}

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

/// What to do with a listed name that is a common word, where the text has it in small letters.
///
/// ```
/// use partage::redact::text::{Homographs, Names, Person, Address};
///
/// let rose = [Person { names: vec!["Rose"], mask: Some("[la sœur]"), address: Address::Child }];
/// let text = "Rose cueille une rose.";
/// let (names, _) = Names::new(&rose, "[une personne]", Homographs::Mask);
/// assert_eq!(names.mask(text).text, "[la sœur] cueille une [la sœur].");
/// let (names, _) = Names::new(&rose, "[une personne]", Homographs::Keep);
/// assert_eq!(names.mask(text).text, "[la sœur] cueille une rose.");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Homographs {
    /// Mask it and report the doubt: no listed name is ever left.
    #[default]
    Mask,
    /// Leave it and report the doubt: "un petit garçon" does not tell that somebody is called Petit.
    Keep,
}

/// A name that cannot be looked for as it stands.
///
/// ```
/// use partage::redact::text::{Address, Homographs, NameFault, Names, Person};
///
/// let person = Person { names: vec!["J", "Le"], mask: Some("[un tiers]"), address: Address::Unknown };
/// let (_, problems) = Names::new(&[person], "[une personne]", Homographs::Mask);
/// let faults: Vec<_> = problems.iter().map(|problem| (problem.name, problem.fault)).collect();
/// assert_eq!(faults, [(0, NameFault::TooShort), (1, NameFault::OnlyInCompany)]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameProblem {
    /// Place of the person in the list.
    pub person: usize,
    /// Place of the name among theirs.
    pub name: usize,
    /// What is wrong.
    pub fault: NameFault,
}

/// Why a name is not looked for as it stands.
///
/// ```
/// assert_eq!(partage::redact::text::NameFault::TooShort.code(), "name-too-short");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// Fewer than two letters, or a number of fewer than four characters: not looked for.
    TooShort,
    /// More than 128 letters or 16 words: not looked for.
    TooLong,
    /// Beyond the 128 people of one text: not looked for.
    TooManyPeople,
    /// An article or pronoun ("Le", "Son"): looked for only after a civility or beside another part
    /// of the name.
    OnlyInCompany,
}

impl NameFault {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooShort => "name-too-short",
            Self::TooLong => "name-too-long",
            Self::TooManyPeople => "too-many-people",
            Self::OnlyInCompany => "name-only-in-company",
        }
    }

    /// Whether the name is not looked for at all, so that the text must not go out unread.
    #[must_use]
    pub const fn is_refusal(self) -> bool {
        !matches!(self, Self::OnlyInCompany)
    }
}

/// Why a mention, or a word left in place, deserves a second look.
///
/// ```
/// assert_eq!(partage::redact::text::Doubt::CommonWord.code(), "common-word");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// Also the name of somebody who is shown: masked.
    SharedWithShown,
    /// The name of several hidden people: masked, without telling which.
    SharedAmongHidden,
    /// Perhaps only a common word: masked.
    CommonWord,
    /// A common word in small letters that is also a name: left in place.
    KeptCommonWord,
    /// Recognised by initials: masked.
    Initials,
    /// Part of a longer compound: masked with all of it.
    Compound,
}

impl Doubt {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SharedWithShown => "shared-with-shown",
            Self::SharedAmongHidden => "shared-among-hidden",
            Self::CommonWord => "common-word",
            Self::KeptCommonWord => "kept-common-word",
            Self::Initials => "initials",
            Self::Compound => "compound",
        }
    }
}

/// The names of everybody a text may name, ready to be found in it.
///
/// ```
/// use partage::redact::text::{Address, Homographs, Names, Person};
///
/// let people = [
///     Person { names: vec!["Léa Martin"], mask: None, address: Address::Child },
///     Person { names: vec!["Julie Martin"], mask: Some("[la mère]"), address: Address::Madame },
///     Person { names: vec!["Jean-Pierre Durand"], mask: Some("[le père]"), address: Address::Monsieur },
/// ];
/// let (names, problems) = Names::new(&people, "[une personne]", Homographs::Mask);
/// assert!(problems.is_empty());
///
/// let masked = names.mask("Mme MARTIN et M. J.-P. Durand parlent de Léa Martin.");
/// assert_eq!(masked.text, "[la mère] et [le père] parlent de Léa Martin.");
/// ```
#[derive(Clone, Debug)]
pub struct Names {
    /// Spellings of words and of words in sequence. A value holds a title (below 64) and the place
    /// of the owners (times 64).
    trie: Trie,
    owners: Vec<Owners>,
    /// E-mail addresses and numbers, letters and digits only; a value is a place among `bearers`.
    codes: Trie,
    bearers: Vec<Set>,
    /// For each letter, who has it as an initial.
    initials: [Initial; 26],
    labels: Vec<Option<String>>,
    several: String,
    hidden: Set,
    feminine: Set,
    masculine: Set,
    shown_children: Set,
    homographs: Homographs,
}

/// Whose name a spelling is, by how much it takes to be it.
#[derive(Clone, Copy, Debug, Default)]
struct Owners {
    /// In any case.
    sure: Set,
    /// With a capital.
    capital: Set,
    /// With a capital, when nobody bears it as a name of their own: a part of a compound.
    weak: Set,
    /// After a civility or beside another part of the name.
    company: Set,
    /// A common word too.
    common: bool,
}

/// Who has a letter as an initial.
#[derive(Clone, Copy, Debug, Default)]
struct Initial {
    given: Set,
    family: Set,
    any: Set,
}

/// Values of the trie are a title, plus owners times this.
const OWNERS: usize = 64;
