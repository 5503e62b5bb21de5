//! From listed names to spellings: which words, in which form, stand for whom.

use super::super::gap::Gap;
use super::super::identifiers::Identifier;
use super::super::lexicon::{
    Gender, PAIRS, SAINTS, TITLES, first_word, is_among, is_common, is_grammatical, is_particle, words,
};
use super::super::set::{MAX_PEOPLE, Set};
use super::super::tokens::Tokens;
use super::codes::{Code, code_of};
use super::reading::{Kind, Name, Piece};
use super::tree::Branch;
use super::{Address, Initial, KNOWN, NameFault, Names, Spelling, letter};
use crate::wording::Locale;

/// The longest listed name, in bytes, and what is left of it at most.
pub(crate) const LONGEST: usize = 1024;
pub(super) const MOST_LETTERS: usize = 128;
const MOST_WORDS: usize = 16;

/// "Müller" is also written "Mueller", "Søren" "Soeren".
const TWO_LETTERS: [(char, &str); 8] =
    [('ä', "ae"), ('ö', "oe"), ('ø', "oe"), ('ü', "ue"), ('Ä', "AE"), ('Ö', "OE"), ('Ø', "OE"), ('Ü', "UE")];

/// How much it takes for a spelling to be taken for a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Sure,
    Capital,
    Weak,
    Company,
    Particle,
}

impl Names {
    /// Nobody yet; `several` stands for a name that may be several people's.
    #[must_use]
    pub fn new(several: &'static str) -> Self {
        let mut names = Self {
            tree: vec![Branch::default()],
            spellings: Vec::new(),
            known: [0; KNOWN],
            initials: [Initial::default(); 27],
            labels: Vec::new(),
            several,
            written: vec![several],
            hidden: Set::EMPTY,
            feminine: Set::EMPTY,
            masculine: Set::EMPTY,
            shown_children: Set::EMPTY,
            given: Vec::new(),
        };
        for locale in [Locale::Fr, Locale::En] {
            names.written.extend(Identifier::ALL.map(|kind| kind.label(locale)));
        }
        // a date of birth in words begins no name, and is read all the same
        names.begins("mil");
        names.begins("mille");
        for (at, titles) in TITLES.iter().enumerate() {
            for title in words(titles.words) {
                names.begins(first_word(title));
                if let Some(entry) = names.add(title) {
                    entry.title = at + 1;
                }
            }
        }
        names
    }

    /// Adds a person: what replaces their names (nothing when they may be read about; only a label that
    /// begins with `[` is known again in a text that has been masked before), and how others address them.
    ///
    /// # Errors
    ///
    /// When there are too many.
    pub fn person(&mut self, mask: Option<&'static str>, address: Address) -> Result<(), NameFault> {
        let place = self.labels.len();
        self.labels.push(mask);
        if place >= MAX_PEOPLE {
            return Err(NameFault::TooManyPeople);
        }
        if let Some(mask) = mask {
            self.hidden.insert(place);
            self.written.push(mask);
        }
        match address {
            Address::Madame => self.feminine.insert(place),
            Address::Monsieur => self.masculine.insert(place),
            Address::Child if mask.is_none() => self.shown_children.insert(place),
            Address::Unknown | Address::Child => {}
        }
        Ok(())
    }

    /// Adds a name of the person added last: a full or single name, an e-mail address, a telephone or
    /// other number; or a name with these. A blank one is none.
    ///
    /// # Errors
    ///
    /// When it cannot be looked for.
    pub fn listed(&mut self, listed: &str) -> Result<(), NameFault> {
        let place = self.labels.len().saturating_sub(1);
        if listed.len() > LONGEST {
            return Err(NameFault::TooLong);
        }
        let tokens = Tokens::new(listed, &[]);
        self.words(place, listed, &tokens)?;
        if tokens.doubtful {
            self.words(place, listed, &Tokens::apart(listed, &[]))?;
        }
        let spelled = TWO_LETTERS.iter().fold(listed.to_owned(), |spelled, (one, two)| spelled.replace(*one, two));
        if spelled == listed { Ok(()) } else { self.listed(&spelled) }
    }

    fn words(&mut self, place: usize, listed: &str, tokens: &Tokens<'_>) -> Result<(), NameFault> {
        let numbers = tokens.list.iter().filter(|token| token.number);
        let digits: usize = numbers.map(|token| usize::from(token.letters)).sum();
        let coded = digits > 2 || tokens.list.iter().any(|token| token.gap.has(Gap::AT));
        let name = Name::read(tokens, |at| coded && code_of(tokens, at).is_some_and(|kind| kind != Code::Perhaps));
        let letters: usize = name.pieces.iter().map(|piece| piece.text.chars().count()).sum();
        if letters > MOST_LETTERS || name.pieces.len() > MOST_WORDS {
            return Err(NameFault::TooLong);
        }
        let named = letters > 1 && !(coded && name.pieces.iter().all(|piece| piece.kind == Kind::Initial));
        let found = coded && self.codes(place, tokens)?;
        if !named && !found && listed.bytes().any(|byte| byte > b' ') {
            return Err(NameFault::TooShort);
        }
        self.name(place, &name);
        Ok(())
    }

    fn name(&mut self, place: usize, name: &Name) {
        let parts: Vec<&[Piece]> = name.parts().collect();
        let known = self.feminine.or(self.masculine).and(Set::one(place));
        match name.gender {
            Some(Gender::Feminine) if known.is_empty() => self.feminine.insert(place),
            Some(Gender::Masculine) if known.is_empty() => self.masculine.insert(place),
            _ => {}
        }
        // The family name is the part in capitals when others are not, else any part but the first.
        let in_capitals = |part: &[Piece]| part.iter().all(|piece| piece.capitals || piece.kind == Kind::Particle);
        let capitals = parts.iter().filter(|part| in_capitals(part)).count();
        let count = parts.len();
        for (at, part) in parts.iter().enumerate() {
            let family = if capitals > 0 && capitals < count {
                in_capitals(part)
            } else {
                at > 0 || count == 1 && name.titled
            };
            if count > 1 {
                self.initials(place, part, family);
            }
            if count > 1 && !family && Set::one(place).and(self.hidden).is_empty() {
                self.given.push((place, join(part, " ")));
            }
            if !matches!(*part, [Piece { kind: Kind::Initial, .. }]) {
                self.part(place, part, count == 1 && !name.titled, family);
            }
        }
        // "Lê Thi Mai", "Du Thi Lan": perhaps no particle but the family name.
        if let Some([Piece { kind: Kind::Particle, text, .. }, ..]) = parts.first()
            && text.len() > 1
        {
            self.spell(place, Weight::Particle, text);
        }
        // "juliemartin", "martinjulie": as in nicknames.
        let [first, others @ ..] = parts.as_slice() else { return };
        let first = join(first, "");
        for part in others {
            let other = join(part, "");
            self.spell(place, Weight::Sure, &[first.as_str(), other.as_str()].concat());
            self.spell(place, Weight::Sure, &[other.as_str(), first.as_str()].concat());
        }
    }

    /// The writings of one part; `whole` when it was listed by itself.
    fn part(&mut self, place: usize, part: &[Piece], whole: bool, family: bool) {
        let particles = part.iter().take_while(|piece| piece.kind == Kind::Particle).count();
        let head = part.get(particles..).unwrap_or_default();
        let weight = weight(part, head, whole);
        self.spell(place, weight, &join(part, " "));
        self.saint(place, weight, part);
        if let [piece] = part {
            if let Some((letter, rest)) = prenasal(&piece.text) {
                self.spell(place, weight, &[letter, " ", rest].concat());
            }
            if family || whole {
                self.apart(place, "", &piece.text);
                // "les Vauquelins"; a shorter name may make a common word: "cours", "mois".
                if piece.text.len() > 4 && !is_common(&piece.text) {
                    self.spell(place, Weight::Weak, &[piece.text.as_str(), "s"].concat());
                }
            }
            return;
        }
        let joined = join(part, "");
        if !is_common(&joined) && !is_grammatical(&joined) {
            self.spell(place, weight, &joined);
        }
        for from in 1..=particles {
            let rest = part.get(from..).unwrap_or_default();
            self.weak(place, rest);
            self.saint(place, Weight::Weak, rest);
            // "Lafontaine", "de Lafontaine"
            let (before, rest) = (join(part.get(..from).unwrap_or_default(), " "), join(rest, ""));
            if from < particles && !is_common(&rest) {
                self.spell(place, Weight::Weak, &rest);
                self.spell_seen_by(place, Weight::Weak, &[&before, " ", rest.as_str()].concat(), &rest);
            }
        }
        if let [first, ..] = part
            && particles > 0
            && !is_among(SAINTS, &first.text)
        {
            // "Ben Martin": perhaps no particle but a first name.
            self.weak(place, std::slice::from_ref(first));
        }
        if head.len() > 1 {
            let initials: String = head.iter().filter_map(|piece| piece.text.chars().next()).collect();
            self.spell(place, Weight::Company, &initials);
            // Halves of a first name, as this may be, are other people's too.
            let weight = if family { Weight::Weak } else { Weight::Particle };
            let is_head = |piece: &Piece| piece.kind == Kind::Head;
            for half in part.split_inclusive(is_head) {
                let head = half.iter().rposition(is_head).unwrap_or_default();
                for from in 0..=head {
                    let half = half.get(from..).unwrap_or_default();
                    self.half(place, weight, &join(half, " "));
                    self.half(place, weight, &join(half, ""));
                }
            }
        }
    }

    /// "Leblanc" is also written "Le Blanc", "Bensaïd" "Ben Saïd", "Delatour" "De La Tour", "Lhostis" "L'Hostis".
    fn apart(&mut self, place: usize, before: &str, word: &str) {
        if before.is_empty()
            && let Some((letter, rest)) = elided(word)
        {
            self.spell(place, Weight::Company, &[letter, " ", rest].concat());
        }
        // One letter and more than six are no particle.
        for at in 2..=6 {
            let Some((particle, rest)) = word.split_at_checked(at).filter(|(word, _)| is_particle(word)) else {
                continue;
            };
            if !may_go_before(particle, rest) {
                continue;
            }
            // "Le Blanc" may begin a sentence, "Le Goff" is nothing else
            let (small, common) = (is_grammatical(particle), is_common(rest) || is_among(WITH_AN_ARTICLE, rest));
            let weight = if small && common { Weight::Company } else { Weight::Capital };
            let written = [before, particle, " "].concat();
            let spelling = [written.as_str(), rest].concat();
            self.spell_seen_by(place, weight, &spelling, if small { rest } else { first_word(&spelling) });
            if before.is_empty() {
                self.apart(place, &written, rest);
            }
        }
    }

    /// "St-Martin" for "Saint-Martin", and the other way round.
    fn saint(&mut self, place: usize, weight: Weight, part: &[Piece]) {
        let mut written = String::new();
        for piece in part {
            written.push_str(if written.is_empty() { "" } else { " " });
            written.push_str(match piece.text.as_str() {
                "saint" => "st",
                "sainte" => "ste",
                "st" => "saint",
                "ste" => "sainte",
                other => other,
            });
        }
        if part.len() > 1 {
            self.spell(place, weight, &written);
        }
    }

    /// A piece of a part, unless it is a small word or a letter.
    fn weak(&mut self, place: usize, pieces: &[Piece]) {
        self.half(place, Weight::Weak, &join(pieces, " "));
    }

    fn half(&mut self, place: usize, weight: Weight, text: &str) {
        if text.len() > 1 && !is_grammatical(text) {
            self.spell(place, weight, text);
        }
    }

    /// The first letter of a part counts as an initial, with the particle and without. Those of the
    /// words a hyphen joins to it end a family name as well, and may go between.
    fn initials(&mut self, place: usize, part: &[Piece], family: bool) {
        let (mut first, mut named) = (true, false);
        for piece in part {
            if let Some(initial) = self.initials.get_mut(letter(&piece.text)) {
                initial.any.insert(place);
                if family || first || !named {
                    let side = if family { &mut initial.family } else { &mut initial.given };
                    side.insert(place);
                } else {
                    initial.second.insert(place);
                }
            }
            if let Some(pair) = piece.text.get(..2).filter(|pair| is_among(PAIRS, pair)) {
                self.begins(pair);
            }
            first = false;
            named |= piece.kind != Kind::Particle;
        }
    }

    fn spell(&mut self, place: usize, weight: Weight, spelling: &str) {
        let small = matches!(weight, Weight::Company);
        let seen_by = if small { last_word(spelling) } else { first_word(spelling) };
        self.spell_seen_by(place, weight, spelling, seen_by);
    }

    /// A spelling, and the word it is seen by: "Le" begins far too much of any text to be what "Le Blanc" is seen by.
    fn spell_seen_by(&mut self, place: usize, weight: Weight, spelling: &str, seen_by: &str) {
        self.begins(seen_by);
        let Some(Spelling { owners, .. }) = self.add(spelling) else { return };
        let set = match weight {
            Weight::Sure => &mut owners.sure,
            Weight::Capital => &mut owners.capital,
            Weight::Weak => &mut owners.weak,
            Weight::Company => &mut owners.company,
            Weight::Particle => &mut owners.particle,
        };
        set.insert(place);
    }
}

fn last_word(words: &str) -> &str {
    words.rsplit(' ').next().unwrap_or(words)
}

fn weight(part: &[Piece], head: &[Piece], whole: bool) -> Weight {
    if part.iter().all(|piece| is_grammatical(&piece.text)) {
        return Weight::Company;
    }
    let [piece] = head else { return Weight::Sure };
    let common = is_common(&piece.text) && !whole;
    let short = !whole && piece.text.chars().count() < 3;
    if common || short { Weight::Capital } else { Weight::Sure }
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

/// Whether a word can be pronounced after a particle: "Le Blanc", "Ben Ali", but neither "La Urent" nor "La Mbert".
fn may_go_before(particle: &str, word: &str) -> bool {
    let vowel = |byte: &u8| b"aeiouy".contains(byte);
    match word.as_bytes() {
        [first, second, _, ..] if !vowel(first) => vowel(second) || b"hlr".contains(second),
        [_, _, _, ..] => !particle.as_bytes().last().is_some_and(vowel),
        _ => false,
    }
}

/// What is written with its article and a capital, and is no name: "La Poste", "LE CENTRE", "La Rochelle".
const WITH_AN_ARTICLE: &str = "centre cour loi mairie mans moulins parc poste rochelle vie";

/// "Lhostis" is also written "L'Hostis", "Dalmeida" "D'Almeida".
fn elided(word: &str) -> Option<(&str, &str)> {
    match word.as_bytes() {
        [b'd' | b'l', b'a' | b'e' | b'h' | b'i' | b'o' | b'u', _, _, _, ..] => word.split_at_checked(1),
        _ => None,
    }
}

/// "Ndiaye" is also written "N'Diaye", "Mbappé" "M'Bappé".
fn prenasal(word: &str) -> Option<(&str, &str)> {
    match word.as_bytes() {
        [b'n' | b'm', b'b' | b'd' | b'g' | b'k' | b's' | b't' | b'z', _, _, ..] => word.split_at_checked(1),
        _ => None,
    }
}
