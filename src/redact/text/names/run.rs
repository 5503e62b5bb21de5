//! One mention, read forward: a civility, then parts of a name that go together.

use super::super::gap::Gap;
use super::super::identifiers::MONTHS;
use super::super::lexicon::{Gender, PAIRS, TITLES, Titles, is_grammatical, is_particle};
use super::super::set::Set;
use super::super::tokens::Tokens;
use super::glance::may_be_initial;
use super::{Names, Spelling};

/// What there is of a feast.
const FEAST: &str = "arbre fetes marche reveillon sapin vacances";

/// How many parts of a name are read together.
const MAX_PARTS: usize = 8;
/// How many civilities ("Madame le Docteur").
const MAX_TITLES: usize = 4;

/// A mention of one or several people.
pub(super) struct Run<'n, 't> {
    names: &'n Names,
    tokens: &'n Tokens<'t>,
    /// Where it ends in the text, and which word follows.
    pub(super) end: usize,
    pub(super) after: usize,
    /// Who may be meant.
    pub(super) people: Set,
    /// What the civility before the name says.
    title: Option<Gender>,
    /// The civility fits none of them, or speaks of two ("M. et Mme Morel").
    pub(super) misfit: bool,
    /// How many parts are words, and how many there are with the initials.
    groups: usize,
    parts: usize,
    /// Whose the first part is, if it stands alone, and who bears one of the parts as a name of
    /// their own.
    alone: Set,
    own: Set,
    /// Hidden people who bear a word of one of the parts.
    kin: Set,
    /// People who are shown and whose first name is one of the parts.
    given: Set,
    /// The first and the last initial, and whether each has its full stop.
    first: usize,
    last: usize,
    dotted: bool,
    /// The first part is a common word in small letters.
    common: bool,
}

impl<'n, 't> Run<'n, 't> {
    /// Reads the mention that begins with the word `at`.
    pub(super) fn read(names: &'n Names, tokens: &'n Tokens<'t>, at: usize) -> Option<Self> {
        let titled = titles(names, tokens, at).and_then(|(gender, misfit, first)| {
            Self { title: Some(gender), misfit, ..Self::new(names, tokens) }.parts(first)
        });
        titled.or_else(|| Self::new(names, tokens).parts(at))
    }

    /// One word, or what counts as one, and nothing with it.
    pub(super) const fn is_single(&self) -> bool {
        self.parts == 1 && self.title.is_none()
    }

    pub(super) const fn titled(&self) -> bool {
        self.title.is_some()
    }

    fn new(names: &'n Names, tokens: &'n Tokens<'t>) -> Self {
        Self {
            names,
            tokens,
            end: 0,
            after: 0,
            people: Set::EMPTY,
            title: None,
            misfit: false,
            groups: 0,
            parts: 0,
            alone: Set::EMPTY,
            own: Set::EMPTY,
            kin: Set::EMPTY,
            given: Set::EMPTY,
            first: 26,
            last: 26,
            dotted: true,
            common: false,
        }
    }

    /// Takes in parts as long as they may be the same person's.
    fn parts(mut self, mut at: usize) -> Option<Self> {
        while self.parts < MAX_PARTS {
            let groups = self.groups;
            if !self.group(at) && !self.initial(at) {
                break;
            }
            at = self.after;
            let stops = u8::from(groups == self.groups);
            let gap = self.tokens.at(at).gap;
            // "marie.claude.roux"
            if !gap.joins(stops) && !gap.is_stop() {
                break;
            }
        }
        self.people = if self.groups == 0 { self.by_initials() } else { self.by_name() };
        self.fit();
        (!self.people.is_empty()).then_some(self)
    }

    /// Takes in the longest group of words that begins with a word, unless it is somebody else's.
    fn group(&mut self, at: usize) -> bool {
        let Some((owners, last)) = self.names.longest(self.tokens, at).filter(|_| !self.is_month(at)) else {
            return false;
        };
        let (begin, end) = (self.tokens.at(at), self.tokens.at(last));
        let capital = begin.capital || end.capital;
        let (mut own, mut alone, mut all) = (owners.sure, owners.sure, owners.sure);
        if capital {
            // "Le compte" is not Mme Lecompte, nor "La fontaine" M. de La Fontaine: the name itself has the capital, but after a civility
            if end.capital || self.titled() || !is_grammatical(self.tokens.word(at)) {
                own = own.or(owners.capital);
                alone = own.or(owners.weak);
            }
            // "M. Le Maire" may be Mr Lemaire, "M. le Maire" is the mayor.
            let written = owners.company.or(owners.capital).or(owners.weak);
            all = if begin.capital { alone.or(written) } else { alone };
            // "M. Le Maire" is not Mr Le – but "Lê" is; nor is "Mme Hélène Dupont" Anne-Hélène Roux.
            let nobody = (begin.is_plain() || begin.letters > 3) && self.is_other_name(last + 1);
            if !nobody && (self.parts == 0 || !begin.gap.has(Gap::LINE)) {
                all = all.or(owners.particle);
            }
        } else if self.groups > 0 || self.parts == 0 {
            // In small letters a common word needs another part, or a civility: "rose petit", "m. petit".
            all = all.or(owners.capital).or(owners.weak);
        }
        // "Zoé de Kerbrat" is not Léa de Kerbrat but Zoé Kerbrat.
        let shown = !all.without(self.names.hidden).is_empty();
        let kin = if shown && (self.titled() || self.parts > 0) { self.kin(at, last) } else { Set::EMPTY };
        if !self.take(all, end.end, last + 1) && !self.take(kin, end.end, last + 1) {
            return false;
        }
        self.kin = self.kin.or(kin);
        if self.titled() {
            let words = self.tokens.words(at, last);
            let theirs =
                self.names.given.iter().filter(|(_, given)| given == words).map(|(place, _)| Set::one(*place));
            self.given = theirs.fold(self.given, Set::or);
        }
        (self.alone, self.own) = (alone, self.own.or(own));
        self.common |= self.parts == 1 && !capital && alone.is_empty();
        self.groups += 1;
        true
    }

    /// Whether a word is the month of a date: the day before it or the year after it settles that, and no other name beside it.
    /// Or a feast: "vacances de Noël", "à Noël 2026", but neither "le fils de Noël" nor "dit à Noël".
    fn is_month(&self, at: usize) -> bool {
        let (word, after) = (self.tokens.at(at), self.tokens.at(at + 1));
        let feast = self.tokens.word(at) == "noel";
        if self.titled() || self.parts > 0 || !feast && !self.tokens.is_among(at, MONTHS) {
            return false;
        }
        let ordinal = usize::from(self.tokens.word(at - 1) == "er" && at > 1);
        let day = self.tokens.at(at - 1 - ordinal);
        let day = day.number && day.letters < 3 && word.gap.is_space();
        let year = after.number && after.letters == 4 && after.gap.is_space();
        let dated = match self.tokens.word(at - 1) {
            "de" if feast => self.tokens.is_among(at.saturating_sub(2), FEAST),
            before => year && (!feast || before == "a") || day && !feast,
        };
        let named = || after.gap.joins(0) && self.names.longest(self.tokens, at + 1).is_some();
        dated && !named()
    }

    /// The hidden people who bear a word of a name that somebody who is shown bears, or of what a hyphen joins to it.
    fn kin(&self, at: usize, last: usize) -> Set {
        let mut kin = Set::EMPTY;
        for at in (at..).take(MAX_PARTS) {
            if at > last && !self.tokens.at(at).gap.is_hyphen() {
                break;
            }
            let word = self.tokens.word(at);
            if let Some(Spelling { owners, .. }) = self.names.look_up(word).0
                && !is_particle(word)
            {
                kin = kin.or(owners.sure).or(owners.capital).or(owners.weak).or(owners.particle);
            }
        }
        kin.and(self.names.hidden)
    }

    /// Takes in "J." or "J" – but not "À", "J'" nor "M." before somebody else's name.
    fn initial(&mut self, mut at: usize) -> bool {
        if !self.may_be_initial(at) {
            if self.titled() || self.parts > 0 {
                at = self.before_initial(at);
            }
            if !self.may_be_initial(at) {
                return false;
            }
        }
        let (token, letter) = (self.tokens.at(at), self.tokens.word(at));
        let initial = super::letter(letter);
        let stop = self.tokens.byte(token.end) == b'.';
        if self.groups > 0 && self.is_of_what_follows(at, stop) {
            return false;
        }
        if !self.take(self.names.initial(initial).any, token.end + usize::from(stop), at + 1) {
            return false;
        }
        if self.parts == 1 {
            self.first = initial;
        }
        (self.last, self.alone) = (initial, Set::EMPTY);
        // "J-B.", "J.B, dort"
        self.dotted &= stop || self.tokens.at(at + 1).gap.is_hyphen() || token.gap.is_stop();
        true
    }

    /// After a name, the initial of the next: "M. Martin M. Durand", "Odile Bruni", then "O. Martin" on the next line; or of an
    /// article, "L. 226-2-2".
    fn is_of_what_follows(&self, at: usize, stop: bool) -> bool {
        let (token, next) = (self.tokens.at(at), self.tokens.at(at + 1));
        let apart = token.gap.has(Gap::LINE) || self.tokens.word(at) == "m";
        let numbered = next.number && next.letters > 2 && next.gap.joins(1) && self.tokens.at(at + 2).gap.is_hyphen();
        let article = self.tokens.is_among(at, "d l r") && numbered;
        stop && (apart && self.is_other_name(at + 1) || article)
    }

    fn may_be_initial(&self, at: usize) -> bool {
        let token = self.tokens.at(at);
        let pair = token.letters == 2 && token.capital && self.tokens.byte(token.end) == b'.';
        (token.is_initial() || (pair && self.tokens.is_among(at, PAIRS)))
            && may_be_initial(self.tokens.word(at).as_bytes(), self.tokens.symbol(token.end))
    }

    /// Skips "de" of "Mme de K.": words that a name begins with, before the initial of the rest.
    fn before_initial(&self, at: usize) -> usize {
        let mut last = at;
        while self.names.look_up(self.tokens.words(at, last)).1 && self.tokens.at(last + 1).gap.joins(0) {
            last += 1;
        }
        last
    }

    /// Whether a name goes on with a word that neither is nor begins one of these names or a title.
    fn is_other_name(&self, at: usize) -> bool {
        let word = self.tokens.at(at);
        let unknown = || matches!(self.names.look_up(self.tokens.word(at)), (None, false));
        word.capital && word.letters > 1 && word.gap.joins(1) && unknown()
    }

    /// Narrows the people to those a further part may be of; not if that leaves nobody.
    fn take(&mut self, people: Set, end: usize, after: usize) -> bool {
        let people = if self.parts == 0 { people } else { people.and(self.people) };
        if people.is_empty() {
            return false;
        }
        (self.people, self.end, self.after) = (people, end, after);
        self.parts += 1;
        true
    }

    fn by_name(&self) -> Set {
        let alone = !self.titled() && (self.parts == 1 || (self.common && self.groups == 1));
        let people = if alone { self.alone } else { self.people };
        let (own, hidden) = (people.and(self.own), self.names.hidden);
        // Where it is the own name of somebody who is shown, a part of a hidden one may be meant all the same.
        let shown = !own.without(hidden).is_empty();
        own.or(if shown { people.and(hidden) } else { Set::EMPTY }).or_else(people)
    }

    /// "Mme M." is by any initial; "J. M." and "M. J." by the first and the last, if that is anybody.
    fn by_initials(&self) -> Set {
        if self.parts < 2 {
            return if self.titled() { self.people } else { Set::EMPTY };
        }
        if !self.dotted && !self.titled() {
            return Set::EMPTY;
        }
        let (first, last) = (self.names.initial(self.first), self.names.initial(self.last));
        // "J.-B."
        let tight = self.parts == 2 && !self.tokens.at(self.after - 1).gap.has(Gap::SPACE | Gap::LINE);
        let compound = if tight { first.given.and(last.second) } else { Set::EMPTY };
        let people = first.given.and(last.family).or(first.family.and(last.given)).or(compound).and(self.people);
        people.or_else(if self.titled() { self.people } else { Set::EMPTY })
    }

    /// Leaves those the civility fits. If it fits nobody, a name is a name all the same, but whose is
    /// not said; initials are none.
    fn fit(&mut self) {
        let names = self.names;
        // "Mme Léa Morel" is Léa, whom her first name tells from her mother.
        if self.groups > 1 && !self.people.is_empty() && self.people.without(self.given).is_empty() {
            return;
        }
        let unfit = match self.title {
            None => return,
            Some(Gender::Feminine) => names.masculine,
            Some(Gender::Masculine) => names.feminine,
            Some(Gender::Either) => Set::EMPTY,
        };
        let mut fitting = self.people.without(unfit).without(names.shown_children);
        if fitting.is_empty() && !self.people.without(names.hidden).is_empty() {
            // "Mme de Kerbrat" is not Léa, who is shown, but Zoé Kerbrat; "M. de Kerbrat", who knows.
            self.people = self.people.or(self.kin);
            fitting = self.kin.without(unfit);
        }
        self.misfit |= fitting.is_empty();
        self.people = if self.groups == 0 { fitting } else { fitting.or_else(self.people) };
    }
}

/// The civilities a mention begins with, whether they are two people's, and the word after them: "Mme", "Madame la Docteure",
/// "M. et Mme" (both are meant).
fn titles(names: &Names, tokens: &Tokens<'_>, at: usize) -> Option<(Gender, bool, usize)> {
    let joined = |at: usize, stops: u8| tokens.at(at).gap.joins(stops).then_some(at);
    let (mut gender, mut two) = (title(names, tokens, at)?.gender, false);
    let mut current = joined(at + 1, 1)?;
    for _ in 0..MAX_TITLES {
        let couple = tokens.is_among(current, "et ou");
        let next = current + usize::from(couple || tokens.is_among(current, "la le"));
        if !tokens.at(next).gap.joins(u8::from(next == current)) {
            break;
        }
        // "Mme M." is an initial, "Mme et M." is not.
        let Some(found) = title(names, tokens, next).filter(|_| couple || tokens.at(next).letters > 1) else { break };
        two |= couple;
        if couple {
            gender = Gender::Either;
        } else if gender == Gender::Either {
            gender = found.gender;
        }
        current = joined(next + 1, 1)?;
    }
    Some((gender, two, current))
}

fn title(names: &Names, tokens: &Tokens<'_>, at: usize) -> Option<&'static Titles> {
    let place = names.look_up(tokens.word(at)).0?.title;
    TITLES
        .get(place.checked_sub(1)?)
        .filter(|title| !title.capital || tokens.at(at).capital || tokens.byte(tokens.at(at).end) == b'.')
}
