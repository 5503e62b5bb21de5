//! From listed names to spellings: which words, in which form, stand for whom.

use super::super::fold::fold;
use super::super::lexicon::{Gender, TITLES, is_common, is_grammatical, words};
use super::super::set::{MAX_PEOPLE, Set};
use super::super::trie::Trie;
use super::reading::{Kind, Name, Piece};
use super::{Address, Homographs, Initial, NameFault, NameProblem, Names, OWNERS, Owners, Person};

/// The longest listed name, in bytes, and what is left of it at most.
const LONGEST: usize = 1024;
const MOST_LETTERS: usize = 128;
const MOST_WORDS: usize = 16;

/// What a French telephone number begins with, before its nine digits.
const PHONE_PREFIXES: [&str; 5] = ["00330", "0033", "330", "33", "0"];

/// How much it takes for a spelling to be taken for a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Sure,
    Capital,
    Weak,
    Company,
}

impl Names {
    /// Makes the names of `people` ready; `several` stands for a name that may be several people's.
    ///
    /// The problems say which names are not looked for: a text must not go out unread when one is
    /// a [refusal](NameFault::is_refusal).
    #[must_use]
    pub fn new(people: &[Person<'_>], several: &str, homographs: Homographs) -> (Self, Vec<NameProblem>) {
        let mut names = Self::empty(several, homographs);
        let mut problems = Vec::new();
        for (place, person) in people.iter().enumerate() {
            if place >= MAX_PEOPLE {
                let fault = NameFault::TooManyPeople;
                problems.push(NameProblem { person: place, name: 0, fault });
                continue;
            }
            names.person(place, person);
            for (at, listed) in person.names.iter().enumerate() {
                if let Err(fault) = names.listed(place, listed) {
                    problems.push(NameProblem { person: place, name: at, fault });
                }
            }
        }
        (names, problems)
    }

    fn empty(several: &str, homographs: Homographs) -> Self {
        let mut trie = Trie::new();
        for (at, titles) in TITLES.iter().enumerate() {
            for title in words(titles.words) {
                if let Some(value) = trie.insert(title) {
                    *value = at + 1;
                }
            }
        }
        Self {
            trie,
            owners: Vec::new(),
            codes: Trie::new(),
            bearers: Vec::new(),
            initials: [Initial::default(); 26],
            labels: Vec::new(),
            several: several.to_owned(),
            hidden: Set::EMPTY,
            feminine: Set::EMPTY,
            masculine: Set::EMPTY,
            shown_children: Set::EMPTY,
            homographs,
        }
    }

    fn person(&mut self, place: usize, person: &Person<'_>) {
        self.labels.push(person.mask.map(str::to_owned));
        if person.mask.is_some() {
            self.hidden.insert(place);
        }
        match person.address {
            Address::Madame => self.feminine.insert(place),
            Address::Monsieur => self.masculine.insert(place),
            Address::Child if person.mask.is_none() => self.shown_children.insert(place),
            Address::Unknown | Address::Child => {}
        }
    }

    fn listed(&mut self, place: usize, listed: &str) -> Result<(), NameFault> {
        if listed.len() > LONGEST {
            return Err(NameFault::TooLong);
        }
        let folded = fold(listed);
        if folded.contains('@') || folded.bytes().filter(u8::is_ascii_digit).count() > 2 {
            return self.code(place, &folded);
        }
        let name = Name::read(listed);
        let letters: usize = name.pieces.iter().map(|piece| piece.text.chars().count()).sum();
        if letters < 2 {
            return Err(NameFault::TooShort);
        }
        if letters > MOST_LETTERS || name.pieces.len() > MOST_WORDS {
            return Err(NameFault::TooLong);
        }
        self.name(place, &name)
    }

    /// An e-mail address or a number: its letters and digits. A French telephone number is looked for
    /// in each of its forms.
    fn code(&mut self, place: usize, folded: &str) -> Result<(), NameFault> {
        let mut code = String::new();
        code.extend(folded.chars().filter(|c| c.is_ascii_alphanumeric() || !c.is_ascii()));
        if code.len() < 4 {
            return Err(NameFault::TooShort);
        }
        if code.len() > MOST_LETTERS {
            return Err(NameFault::TooLong);
        }
        for prefix in PHONE_PREFIXES {
            let Some(rest) = code.strip_prefix(prefix) else { continue };
            if rest.len() == 9 && rest.bytes().all(|byte| byte.is_ascii_digit()) {
                for other in PHONE_PREFIXES {
                    self.bearer(place, &[other, rest].concat());
                }
                return Ok(());
            }
        }
        self.bearer(place, &code);
        Ok(())
    }

    fn bearer(&mut self, place: usize, code: &str) {
        let next = self.bearers.len() + 1;
        let Some(value) = self.codes.insert(code) else { return };
        if *value == 0 {
            *value = next;
            self.bearers.push(Set::EMPTY);
        }
        if let Some(bearers) = self.bearers.get_mut(*value - 1) {
            bearers.insert(place);
        }
    }

    fn name(&mut self, place: usize, name: &Name) -> Result<(), NameFault> {
        let known = self.feminine.or(self.masculine).and(Set::one(place));
        match name.gender {
            Some(Gender::Feminine) if known.is_empty() => self.feminine.insert(place),
            Some(Gender::Masculine) if known.is_empty() => self.masculine.insert(place),
            _ => {}
        }
        // The family name is the part in capitals when others are not, else any part but the first.
        let in_capitals = |part: &[Piece]| part.iter().all(|piece| piece.capitals || piece.kind == Kind::Particle);
        let capitals = name.parts().filter(|part| in_capitals(part)).count();
        let count = name.parts().count();
        let mut found = false;
        for (at, part) in name.parts().enumerate() {
            let family = if capitals > 0 && capitals < count {
                in_capitals(part)
            } else {
                at > 0 || count == 1 && name.titled
            };
            if count > 1 {
                self.initials(place, part, family);
            }
            if !matches!(part, [Piece { kind: Kind::Initial, .. }]) {
                self.part(place, part, count == 1 && !name.titled, family);
            }
            found |= part.iter().any(|piece| piece.kind == Kind::Initial || !is_grammatical(&piece.text));
        }
        // "juliemartin", "martinjulie": as in nicknames.
        let first = name.parts().next().map(|part| join(part, "")).unwrap_or_default();
        for part in name.parts().skip(1) {
            let other = join(part, "");
            self.spell(place, Weight::Sure, &[first.as_str(), &other].concat());
            self.spell(place, Weight::Sure, &[other.as_str(), &first].concat());
        }
        if found { Ok(()) } else { Err(NameFault::OnlyInCompany) }
    }

    /// The writings of one part; `whole` when it was listed by itself.
    fn part(&mut self, place: usize, part: &[Piece], whole: bool, family: bool) {
        let particles = part.iter().take_while(|piece| piece.kind == Kind::Particle).count();
        let head = part.get(particles..).unwrap_or_default();
        let weight = self.weight(part, head, whole);
        self.spell(place, weight, &join(part, " "));
        if let [piece] = part {
            if let Some((letter, rest)) = prenasal(&piece.text) {
                self.spell(place, weight, &[letter, " ", rest].concat());
            }
            return;
        }
        let joined = join(part, "");
        if !is_common(&joined) && !is_grammatical(&joined) {
            self.spell(place, weight, &joined);
        }
        if particles > 0 {
            self.weak(place, head);
            // "Ben Martin": perhaps no particle but a first name.
            self.weak(place, part.get(..1).unwrap_or_default());
        }
        if head.len() > 1 {
            let mut initials = String::new();
            for piece in head {
                initials.extend(piece.text.chars().next());
                if family {
                    self.weak(place, std::slice::from_ref(piece));
                }
            }
            self.spell(place, Weight::Company, &initials);
        }
    }

    /// A piece of a part, unless it is a small word or a letter.
    fn weak(&mut self, place: usize, pieces: &[Piece]) {
        let text = join(pieces, " ");
        if text.len() > 1 && !is_grammatical(&text) {
            self.spell(place, Weight::Weak, &text);
        }
    }

    fn weight(&self, part: &[Piece], head: &[Piece], whole: bool) -> Weight {
        if part.iter().all(|piece| is_grammatical(&piece.text)) {
            return Weight::Company;
        }
        let [piece] = head else { return Weight::Sure };
        let common = is_common(&piece.text) && (!whole || self.homographs == Homographs::Keep);
        let short = !whole && piece.text.chars().count() < 3;
        if common || short { Weight::Capital } else { Weight::Sure }
    }

    /// The first letter of a part counts as an initial, with the particle and without. Those of the
    /// words a hyphen joins to it end a family name as well, and may go between.
    fn initials(&mut self, place: usize, part: &[Piece], family: bool) {
        let (mut first, mut named) = (true, false);
        for piece in part {
            let letter = piece.text.bytes().next().and_then(|byte| byte.checked_sub(b'a'));
            if let Some(initial) = letter.and_then(|at| self.initials.get_mut(usize::from(at))) {
                initial.any.insert(place);
                if family || first || !named {
                    let side = if family { &mut initial.family } else { &mut initial.given };
                    side.insert(place);
                }
            }
            first = false;
            named |= piece.kind != Kind::Particle;
        }
    }

    fn spell(&mut self, place: usize, weight: Weight, spelling: &str) {
        let next = self.owners.len() + 1;
        let Some(value) = self.trie.insert(spelling) else { return };
        if *value < OWNERS {
            *value += next * OWNERS;
            self.owners.push(Owners::default());
        }
        let Some(owners) = self.owners.get_mut(*value / OWNERS - 1) else { return };
        owners.common |= is_common(spelling);
        let set = match weight {
            Weight::Sure => &mut owners.sure,
            Weight::Capital => &mut owners.capital,
            Weight::Weak => &mut owners.weak,
            Weight::Company => &mut owners.company,
        };
        set.insert(place);
    }
}

fn join(pieces: &[Piece], between: &str) -> String {
    let mut joined = String::new();
    for piece in pieces {
        if !joined.is_empty() {
            joined.push_str(between);
        }
        joined.push_str(&piece.text);
    }
    joined
}

/// "Ndiaye" is also written "N'Diaye", "Mbappé" "M'Bappé".
fn prenasal(word: &str) -> Option<(&str, &str)> {
    match word.as_bytes() {
        [b'n' | b'm', b'b' | b'd' | b'g' | b'k' | b's' | b't' | b'z', _, _, ..] => word.split_at_checked(1),
        _ => None,
    }
}
