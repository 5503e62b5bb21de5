//! Reading a text once and marking every mention of a hidden person.

use super::super::fold::unit;
use super::super::identifiers::email;
use super::super::letters::is_silent;
use super::super::lexicon::{ELIDED, SAINTS, is_particle};
use super::super::set::Set;
use super::super::span::{Label, Span};
use super::super::tokens::Tokens;
use super::run::Run;
use super::tree::CODE;
use super::{Names, Spelling};

/// What begins with a name and is nobody who may be listed, and how many words follow the first.
const OTHERS: [(usize, &str); 4] =
    [(1, "martin chasseur"), (1, "martin pecheur"), (2, "martin luther king"), (3, "pierre et marie curie")];

/// A walk through one text.
struct Walk<'n, 't> {
    names: &'n Names,
    tokens: &'n Tokens<'t>,
    /// What is to be masked, in order, apart from each other.
    spans: Vec<Span>,
    /// Addresses and numbers of people who are shown.
    kept: Vec<Span>,
    /// Where the last masked span ends.
    floor: usize,
}

impl Names {
    /// Marks every mention of a hidden person; also the addresses and numbers of those who are shown.
    pub(in super::super) fn find(&self, tokens: &Tokens<'_>) -> (Vec<Span>, Vec<Span>) {
        let mut walk = Walk { names: self, tokens, spans: Vec::new(), kept: Vec::new(), floor: 0 };
        let mut at = 1;
        while at < tokens.places().end {
            let mut after = if self.may_begin(tokens, at) { walk.mention(at) } else { None };
            if after.is_none() && tokens.at(at).has_humps() {
                let label = walk.decide(walk.inside(at));
                after = label.map(|label| walk.mark(at, at + 1, tokens.at(at).end, label));
            }
            at = after.unwrap_or(at + 1);
        }
        (walk.spans, walk.kept)
    }

    /// The text that replaces a person's name, or several people's.
    pub(in super::super) fn label(&self, person: Option<usize>) -> &'static str {
        person.and_then(|place| *self.labels.get(place)?).unwrap_or(self.several)
    }
}

impl Walk<'_, '_> {
    /// Marks the mention that begins at a word, if one does; says which word follows.
    fn mention(&mut self, at: usize) -> Option<usize> {
        let run = Run::read(self.names, self.tokens, at).filter(|run| self.is_person(at, run));
        let after = run.as_ref().map_or(at, |run| run.after);
        if let Some((bearers, next)) = self.code(at).filter(|(_, next)| *next > after) {
            self.mark_code(at, next, bearers);
            return Some(next);
        }
        let run = run?;
        let Some(label) = self.decide(run.people) else { return Some(run.after) };
        Some(self.mark(at, run.after, run.end, if run.misfit { Label::Several } else { label }))
    }

    /// Whose names stand inside a word, each from a capital after a small letter on: `RapportDupont`, `mereDupont`. Such a
    /// word is masked as a whole.
    fn inside(&self, at: usize) -> Set {
        let token = self.tokens.at(at);
        let (mut people, mut place, mut word) = (Set::EMPTY, token.start, String::new());
        let (mut small, mut capital) = (false, false);
        loop {
            let unit = unit(self.tokens.text, place).filter(|_| place < token.end);
            if unit.as_ref().is_none_or(|unit| unit.upper && small) {
                if let Some(Spelling { owners, .. }) = self.names.look_up(&word).0 {
                    let others = if capital { owners.capital.or(owners.weak) } else { Set::EMPTY };
                    people = people.or(owners.sure).or(others);
                }
                word.clear();
                capital = true;
            }
            let Some(unit) = unit else { return people };
            if !is_silent(unit.symbol) {
                small = !unit.upper;
            }
            unit.write(&mut word);
            place += unit.len;
        }
    }

    /// After "Saint-" a name is a place's – but "Sté" is a firm.
    fn is_person(&self, at: usize, run: &Run<'_, '_>) -> bool {
        let gap = self.tokens.at(at).gap;
        let joined = gap.is_hyphen() || (gap.is_space() && self.tokens.at(at - 1).capital);
        let saint = self.tokens.is_among(at - 1, SAINTS) && self.tokens.at(at - 1).is_plain();
        let after_saint = joined && self.is_free(at - 1) && saint && !run.titled();
        !(after_saint || run.is_single() && self.is_somebody_else(at, run.after))
    }

    /// Whether a name goes on as a bird's, or as one that every town has a street or a school of.
    fn is_somebody_else(&self, at: usize, after: usize) -> bool {
        let others = |(more, words): &(usize, &str)| self.tokens.words(at, at + more) == *words;
        self.tokens.at(after).gap.is_hyphen() && OTHERS.iter().any(others)
    }

    /// Whether a word is not masked.
    fn is_free(&self, at: usize) -> bool {
        self.tokens.at(at).start >= self.floor
    }

    /// Marks some letters. A mention of the same person that follows at once is one with it: how many words a name has must not
    /// tell where a long row of them is parted.
    fn push(&mut self, start: usize, end: usize, label: Label, keep: usize) {
        let text = self.tokens.text;
        let at_once = |last: &&mut Span| {
            text.get(last.end..start).is_some_and(|between| between.bytes().all(|byte| byte == b' '))
        };
        let same = |last: &&mut Span| last.label == label && matches!(label, Label::Person(_)) && keep == 0;
        match self.spans.last_mut().filter(at_once).filter(same) {
            Some(last) => last.end = end,
            None => self.spans.push(Span { start, end, label, keep }),
        }
        self.floor = end;
    }

    /// "Martin-Durand" is masked as a whole, as are "Martin-Le Goff" and "Anne-Julie", and an e-mail address.
    fn mark(&mut self, at: usize, mut after: usize, mut end: usize, label: Label) -> usize {
        let mut first = at;
        while (self.tokens.at(first).gap.is_hyphen() || self.is_login(first, first.saturating_sub(1)))
            && self.is_free(first - 1)
        {
            first -= 1;
        }
        let mut particle = false;
        loop {
            let word = self.tokens.at(after);
            // "Martin-Le Goff": what follows the particle belongs to the name
            let goes_on = word.gap.is_hyphen()
                || (particle && word.capital && word.gap.is_space())
                || self.is_login(after, after) && !self.tokens.at(after + 1).gap.is_apostrophe();
            if !goes_on {
                break;
            }
            end = word.end;
            particle = is_particle(self.tokens.word(after));
            after += 1;
        }
        if let Some((start, next)) = email::holding(self.tokens, first, after, self.floor) {
            self.push(start, self.tokens.at(next - 1).end, label, 0);
            return next;
        }
        let start = self.tokens.at(first).start;
        let (start, keep) = if first == at { self.elision(at, start) } else { (start, 0) };
        self.push(start, end, label, keep);
        after
    }

    /// "k.benali", "benali.k": whether what parts a word from the one before makes a login of both, where one is a small letter.
    fn is_login(&self, at: usize, initial: usize) -> bool {
        let letter = self.tokens.at(initial);
        self.tokens.at(at).gap.is_in_login() && letter.letters == 1 && !letter.number && !letter.capital
    }

    fn mark_code(&mut self, at: usize, next: usize, bearers: Set) {
        let (start, end) = (self.tokens.at(at).start, self.tokens.at(next - 1).end);
        let plus = start > self.floor && self.tokens.byte(start - 1) == b'+';
        let start = start - usize::from(plus);
        match self.decide(bearers) {
            Some(label) => self.push(start, end, label, 0),
            None => self.kept.push(Span { start, end, label: Label::Several, keep: 0 }),
        }
    }

    /// The label for these people; none when all of them are shown.
    fn decide(&self, people: Set) -> Option<Label> {
        let mut hidden = people.and(self.names.hidden);
        let first = hidden.first()?;
        let label = self.names.label(Some(first));
        while let Some(other) = hidden.first().filter(|other| self.names.label(Some(*other)) == label) {
            hidden = hidden.without(Set::one(other));
        }
        let others = !hidden.or(people.without(self.names.hidden)).is_empty();
        Some(if others { Label::Several } else { Label::Person(first) })
    }

    /// Takes in the elided word before: "d'" becomes "de", so that a first vowel does not tell; "l'"
    /// goes, and so does a word that would be read as a name. Returns where the mask begins and how many bytes of it stay.
    fn elision(&self, at: usize, start: usize) -> (usize, usize) {
        let before = self.tokens.at(at - 1);
        if !self.tokens.at(at).gap.is_apostrophe() || !self.is_free(at - 1) {
            (start, 0)
        } else if self.tokens.word(at - 1) == "l" || self.is_name_with_vowel(at - 1) {
            (before.start, 0)
        } else if self.tokens.is_among(at - 1, ELIDED) {
            (before.start, before.end - before.start)
        } else {
            (start, 0)
        }
    }

    /// Whether an elided word, written out, would be somebody's name: "De" before a mask would be read as one.
    fn is_name_with_vowel(&self, at: usize) -> bool {
        let written_out = [self.tokens.word(at), "e"].concat();
        self.names.look_up(&written_out).0.is_some_and(|spelling| !spelling.owners.is_nobody())
    }

    /// An e-mail address or a number that was listed: whose, and which word follows. The longest counts.
    fn code(&self, at: usize) -> Option<(Set, usize)> {
        let (mut found, mut next) = (None, at);
        let mut branch = self.names.walk(0, CODE)?;
        loop {
            let word = self.tokens.word(next);
            let light = next == at || self.tokens.at(next).gap.is_light();
            let Some(further) = self.names.walk(branch, word).filter(|_| light && !word.is_empty()) else {
                return found;
            };
            (branch, next) = (further, next + 1);
            found = self.names.spelling(branch).map(|code| (code.owners.sure, next)).or(found);
        }
    }
}
