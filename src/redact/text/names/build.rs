//! From listed names to spellings: which words, in which form, stand for whom.

use super::super::identifiers::Identifier;
use super::super::lexicon::{Gender, TITLES, is_common, is_grammatical};
use super::super::set::{MAX_PEOPLE, Set};
use super::super::span::Labels;
use super::super::trie::Trie;
use super::reading::{Group, Name, Reading, read};
use super::{Address, Homographs, Initial, NameFault, NameProblem, Names, OWNERS, Owners, Person};

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
        let mut written = Labels::default();
        written.add(several);
        for kind in Identifier::ALL {
            written.add(kind.label());
        }
        let mut trie = Trie::new();
        for (at, title) in TITLES.iter().enumerate() {
            if let Some(value) = trie.insert(symbols(title.word)) {
                *value = at + 1;
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
            written,
            hidden: Set::EMPTY,
            feminine: Set::EMPTY,
            masculine: Set::EMPTY,
            shown_children: Set::EMPTY,
            homographs,
        }
    }

    fn person(&mut self, place: usize, person: &Person<'_>) {
        self.labels.push(person.mask.map(str::to_owned));
        if let Some(label) = person.mask {
            self.hidden.insert(place);
            self.written.add(label);
        }
        match person.address {
            Address::Madame => self.feminine.insert(place),
            Address::Monsieur => self.masculine.insert(place),
            Address::Child if person.mask.is_none() => self.shown_children.insert(place),
            Address::Unknown | Address::Child => {}
        }
    }

    fn listed(&mut self, place: usize, listed: &str) -> Result<(), NameFault> {
        match read(listed)? {
            Reading::Code(writings) => {
                for code in &writings {
                    self.code(place, code);
                }
                Ok(())
            }
            Reading::Name(name) => self.name(place, &name),
        }
    }

    fn code(&mut self, place: usize, code: &str) {
        let next = self.bearers.len() + 1;
        let Some(value) = self.codes.insert(symbols(code)) else { return };
        if *value == 0 {
            *value = next;
            self.bearers.push(Set::EMPTY);
        }
        if let Some(bearers) = self.bearers.get_mut(*value - 1) {
            bearers.insert(place);
        }
    }

    fn name(&mut self, place: usize, name: &Name) -> Result<(), NameFault> {
        match name.gender {
            Some(Gender::Feminine) if !self.masculine.contains(place) => self.feminine.insert(place),
            Some(Gender::Masculine) if !self.feminine.contains(place) => self.masculine.insert(place),
            _ => {}
        }
        let whole = !name.has_parts() && !name.titled;
        for (at, group) in name.groups.iter().enumerate() {
            self.group(place, group, whole, name.is_family(at));
            if name.has_parts() {
                self.group_initials(place, group, name.is_family(at));
            }
        }
        if name.groups.len() > 1 {
            self.joined(place, &name.groups);
        }
        for letter in &name.given_initials {
            self.initial(place, *letter, false);
        }
        for letter in &name.family_initials {
            self.initial(place, *letter, true);
        }
        let alone = |group: &Group| group.words.iter().all(|word| is_grammatical(word));
        if !name.groups.is_empty() && name.groups.iter().all(alone) {
            return Err(NameFault::OnlyInCompany);
        }
        Ok(())
    }

    /// The writings of one group of words.
    fn group(&mut self, place: usize, group: &Group, whole: bool, family: bool) {
        let head = group.head();
        let weight = self.weight(&group.words, head, whole);
        self.spell(place, weight, &group.words);
        if let [word] = group.words.as_slice() {
            if let Some((letter, rest)) = prenasal(word) {
                self.spell(place, weight, &[letter, rest]);
            }
            return;
        }
        let joined = group.words.concat();
        if !is_common(&joined) && !is_grammatical(&joined) {
            self.spell(place, weight, &[joined]);
        }
        if group.particles > 0 {
            self.part(place, head);
            // "Ben Martin": perhaps no particle but a first name.
            if let Some(first) = group.words.first().filter(|first| first.chars().count() > 1) {
                self.part(place, std::slice::from_ref(first));
            }
        }
        if let [_, _, ..] = head {
            if family {
                for word in head {
                    self.part(place, std::slice::from_ref(word));
                }
            }
            let initials: String = head.iter().filter_map(|word| word.chars().next()).collect();
            self.spell(place, Weight::Company, &[initials]);
        }
    }

    fn part(&mut self, place: usize, words: &[String]) {
        if words.iter().any(|word| !is_grammatical(word) && word.chars().count() > 1) {
            self.spell(place, Weight::Weak, words);
        }
    }

    fn weight(&self, words: &[String], head: &[String], whole: bool) -> Weight {
        if words.iter().all(|word| is_grammatical(word)) {
            return Weight::Company;
        }
        let [word] = head else { return Weight::Sure };
        let common = is_common(word);
        let kept = if whole { common && self.homographs == Homographs::Keep } else { common };
        if kept || (!whole && word.chars().count() < 3) { Weight::Capital } else { Weight::Sure }
    }

    /// "juliemartin", "martinjulie": as in addresses and nicknames.
    fn joined(&mut self, place: usize, groups: &[Group]) {
        let whole: Vec<String> = groups.iter().map(|group| group.words.concat()).collect();
        self.spell(place, Weight::Sure, &[whole.concat()]);
        if let [first, .., last] = whole.as_slice() {
            self.spell(place, Weight::Sure, &[format!("{first}{last}")]);
            self.spell(place, Weight::Sure, &[format!("{last}{first}")]);
        }
    }

    fn group_initials(&mut self, place: usize, group: &Group, family: bool) {
        let first = group.words.first().into_iter().chain(group.head().first());
        let letters: Vec<char> = first.filter_map(|word| word.chars().next()).collect();
        for letter in letters {
            self.initial(place, letter, family);
        }
        for letter in group.head().iter().filter_map(|word| word.chars().next()) {
            if let Some(initial) = self.initial_mut(letter) {
                initial.any.insert(place);
            }
        }
    }

    fn initial(&mut self, place: usize, letter: char, family: bool) {
        if let Some(initial) = self.initial_mut(letter) {
            initial.any.insert(place);
            let side = if family { &mut initial.family } else { &mut initial.given };
            side.insert(place);
        }
    }

    fn initial_mut(&mut self, letter: char) -> Option<&mut Initial> {
        let at = u32::from(letter).checked_sub(u32::from('a'))?;
        self.initials.get_mut(usize::try_from(at).ok()?)
    }

    fn spell(&mut self, place: usize, weight: Weight, words: &[impl AsRef<str>]) {
        let next = self.owners.len() + 1;
        let spelling = words
            .iter()
            .enumerate()
            .flat_map(|(at, word)| (at > 0).then_some(u32::from(' ')).into_iter().chain(symbols(word.as_ref())));
        let Some(value) = self.trie.insert(spelling) else { return };
        if *value < OWNERS {
            *value += next * OWNERS;
            self.owners.push(Owners::default());
        }
        let Some(owners) = self.owners.get_mut(*value / OWNERS - 1) else { return };
        owners.common |= matches!(words, [word] if is_common(word.as_ref()));
        let set = match weight {
            Weight::Sure => &mut owners.sure,
            Weight::Capital => &mut owners.capital,
            Weight::Weak => &mut owners.weak,
            Weight::Company => &mut owners.company,
        };
        set.insert(place);
    }
}

fn symbols(word: &str) -> impl Iterator<Item = u32> {
    word.chars().map(u32::from)
}

/// "Ndiaye" is also written "N'Diaye", "Mbappé" "M'Bappé".
fn prenasal(word: &str) -> Option<(&str, &str)> {
    let (first, rest) = word.split_at_checked(1)?;
    let prenasal =
        matches!(first, "n" | "m") && rest.len() > 3 && rest.starts_with(['b', 'd', 'g', 'k', 's', 't', 'z']);
    prenasal.then_some((first, rest))
}
