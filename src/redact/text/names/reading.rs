//! Reading one listed name: civility, groups of words that belong together, initials.

use super::super::fold::fold;
use super::super::lexicon::{Gender, is_connector, is_particle, title_of};
use super::super::words::{Word, Words};
use super::NameFault;

/// How one listed name is made.
pub(super) enum Reading {
    /// An e-mail address or a number: its letters and digits, in every usual writing.
    Code(Vec<String>),
    /// A name in words.
    Name(Name),
}

/// A name in words.
#[derive(Default)]
pub(super) struct Name {
    pub(super) gender: Option<Gender>,
    pub(super) titled: bool,
    pub(super) groups: Vec<Group>,
    /// Single letters before the first group, and after it ("J. Martin", "Julie M.").
    pub(super) given_initials: Vec<char>,
    pub(super) family_initials: Vec<char>,
}

/// Words that belong together: "Jean-Pierre", "d'Arc", "El Amrani", "Julie".
#[derive(Default)]
pub(super) struct Group {
    /// The words, folded.
    pub(super) words: Vec<String>,
    /// How many of the first words are particles.
    pub(super) particles: usize,
    /// Written in capitals throughout.
    pub(super) capitals: bool,
}

impl Group {
    /// The words without the particles.
    pub(super) fn head(&self) -> &[String] {
        self.words.get(self.particles..).unwrap_or_default()
    }

    fn is_open(&self) -> bool {
        self.particles > 0 && self.particles == self.words.len()
    }
}

impl Name {
    /// Which groups are the family name: those in capitals when others are not, else the last. A
    /// single group is one only after a civility.
    pub(super) fn is_family(&self, place: usize) -> bool {
        let some_capitals = self.groups.iter().any(|group| group.capitals);
        let all_capitals = self.groups.iter().all(|group| group.capitals);
        if some_capitals && !all_capitals {
            return self.groups.get(place).is_some_and(|group| group.capitals);
        }
        place + 1 == self.groups.len() && (place > 0 || self.titled || !self.given_initials.is_empty())
    }

    /// More than one part, initials counted.
    pub(super) fn has_parts(&self) -> bool {
        self.groups.len() + self.given_initials.len() + self.family_initials.len() > 1
    }
}

/// Reads one listed name.
pub(super) fn read(listed: &str) -> Result<Reading, NameFault> {
    if listed.len() > 1024 {
        return Err(NameFault::TooLong);
    }
    let folded = fold(listed);
    let digits = folded.bytes().filter(u8::is_ascii_digit).count();
    if folded.contains('@') || digits > 2 {
        return code(&folded);
    }
    let name = name(listed);
    let letters: usize = name.groups.iter().flat_map(|group| &group.words).map(|word| word.chars().count()).sum();
    let words: usize = name.groups.iter().map(|group| group.words.len()).sum();
    if letters + name.given_initials.len() + name.family_initials.len() < 2 {
        return Err(NameFault::TooShort);
    }
    if letters > 128 || words > 16 {
        return Err(NameFault::TooLong);
    }
    Ok(Reading::Name(name))
}

/// Letters and digits of an address or a number; French telephone numbers in each of their forms.
fn code(folded: &str) -> Result<Reading, NameFault> {
    let code: String = folded.chars().filter(|c| c.is_ascii_alphanumeric() || !c.is_ascii()).collect();
    if code.len() < 4 {
        return Err(NameFault::TooShort);
    }
    if code.len() > 128 {
        return Err(NameFault::TooLong);
    }
    let national = ["0033", "330", "33", "0"].iter().find_map(|prefix| {
        code.strip_prefix(prefix).filter(|rest| rest.len() == 9 && rest.bytes().all(|b| b.is_ascii_digit()))
    });
    Ok(Reading::Code(match national {
        Some(rest) => ["0", "33", "330", "0033", "00330"].iter().map(|prefix| format!("{prefix}{rest}")).collect(),
        None => vec![code],
    }))
}

fn name(listed: &str) -> Name {
    let mut reader = Words::new(listed, 0);
    let words: Vec<Word> = std::iter::from_fn(|| reader.next_plain()).filter(|word| !word.is_number()).collect();
    let mut name = Name::default();
    let mut apart = true;
    for (at, word) in words.iter().enumerate() {
        let folded = fold(word.text(listed));
        let next = words.get(at + 1);
        let open = name.groups.last().is_some_and(Group::is_open);
        if name.groups.is_empty()
            && name.given_initials.is_empty()
            && next.is_some()
            && is_title(word, &folded, &mut name)
        {
            continue;
        }
        if !name.groups.is_empty() && is_connector(&folded) && next.is_some() {
            apart = true;
            continue;
        }
        let elided = next.is_some_and(|next| next.gap.is_apostrophe());
        let joined = !apart && (open || word.gap.hyphens > 0 || word.gap.is_apostrophe()) && word.gap.others == 0;
        if word.letters == 1 && !joined && !elided {
            initial(&mut name, &folded);
            apart = true;
            continue;
        }
        let particle = next.is_some() && (is_particle(&folded) || elided) && (!joined || open);
        push(&mut name.groups, word, folded, joined, particle);
        apart = false;
    }
    // "J. M.": initials alone end with the family's.
    if name.groups.is_empty() && name.given_initials.len() > 1 {
        name.family_initials.extend(name.given_initials.pop());
    }
    // A particle that nothing follows is a name like another.
    for group in name.groups.iter_mut().filter(|group| group.is_open()) {
        group.particles = 0;
    }
    name
}

fn is_title(word: &Word, folded: &str, name: &mut Name) -> bool {
    let Some(title) = title_of(folded).filter(|title| !title.capital || word.capital) else {
        return false;
    };
    name.titled = true;
    if title.gender != Gender::Either {
        name.gender = Some(title.gender);
    }
    true
}

fn initial(name: &mut Name, folded: &str) {
    let initials = if name.groups.is_empty() { &mut name.given_initials } else { &mut name.family_initials };
    initials.extend(folded.chars().next());
}

fn push(groups: &mut Vec<Group>, word: &Word, folded: String, joined: bool, particle: bool) {
    if !joined || groups.is_empty() {
        groups.push(Group { capitals: true, ..Group::default() });
    }
    let Some(group) = groups.last_mut() else { return };
    group.particles += usize::from(particle && group.particles == group.words.len());
    // Particles keep small letters in a family name written in capitals ("de LA TOUR").
    group.capitals &= particle || word.all_capitals();
    group.words.push(folded);
}
