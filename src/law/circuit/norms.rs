//! What the circuit carries of each norm: its conditions, formalities and duties as wires.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::cast_possible_truncation,
    reason = "all of it runs while compiling: what goes wrong here does not build"
)]

use jiff_core::civil::Date;

use super::draft::{Children, Draft, Side};
use super::{
    ConditionCode, DutyRuleCode, FALSE, FormalityCode, NEGATED, NORM_COUNT, NormCode, Stretch, TowardsCode, Wire,
};
use crate::facts::Fact;
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::law::norm::{Condition, Debate, DutyRule, Effect, Formality, Norm, Towards, Way};
use crate::law::{ADVICE, CORPUS};

impl Draft {
    pub const fn norm(&mut self, place: usize) {
        let norm = CORPUS[place];
        let conditions = self.condition_count;
        let formalities = self.formality_count;
        let mut code = NormCode {
            effect: norm.effect,
            way: norm.way,
            force: norm.force,
            in_force: self.atom(Fact::Span as usize, Fact::Span.domain(), norm.in_force()),
            alive: FALSE,
            conditions: Stretch { from: self.condition_count as u16, len: norm.conditions.len() as u8 },
            formalities: Stretch { from: self.formality_count as u16, len: norm.formalities.len() as u8 },
            duties: Stretch { from: self.duty_count as u16, len: (norm.formalities.len() + norm.duties.len()) as u8 },
            closes: ways(norm.edges.closes),
            yields: ways(norm.edges.yields_to),
            discussed: 0,
            renamed: renamed(norm),
            ends: ends(norm),
        };
        let mut at = 0;
        while at < norm.conditions.len() {
            self.condition(&norm.conditions[at], norm.effect);
            if matches!(norm.conditions[at].debated, Some(Debate { told_when_met: true, .. })) {
                code.discussed |= 1_u8 << at;
            }
            at += 1;
        }
        at = 0;
        while at < norm.formalities.len() {
            self.formality(&norm.formalities[at]);
            self.duty(place, at, &norm.formalities[at].duty);
            at += 1;
        }
        at = 0;
        while at < norm.duties.len() {
            self.duty(place, norm.formalities.len() + at, &norm.duties[at]);
            at += 1;
        }
        code.alive = self.alive(&code, conditions, formalities);
        self.norms[place] = code;
    }

    pub const fn alive(&mut self, norm: &NormCode, conditions: usize, formalities: usize) -> Wire {
        let mut all = Children::NONE;
        all.add(norm.in_force);
        let mut at = conditions;
        while at < self.condition_count {
            let condition = self.conditions[at];
            let mut neither = Children::NONE;
            neither.add(condition.met ^ NEGATED);
            neither.add(condition.debated ^ NEGATED);
            all.add(self.joined(&neither) ^ NEGATED);
            at += 1;
        }
        at = formalities;
        while at < self.formality_count && matches!(norm.effect, Effect::Permits) {
            all.add(self.formalities[at].refused ^ NEGATED);
            at += 1;
        }
        self.joined(&all)
    }

    pub const fn condition(&mut self, condition: &Condition, effect: Effect) {
        let met = self.test(&condition.met, Side::Sender);
        let debated = match &condition.debated {
            // a prohibition that is only debated does not bar
            Some(_) if matches!(effect, Effect::Forbids) => panic!("a prohibition has no debated condition"),
            Some(debate) => self.test(&debate.when, Side::Sender),
            None => FALSE,
        };
        self.conditions[self.condition_count] = ConditionCode { met, debated };
        self.condition_count += 1;
    }

    pub const fn formality(&mut self, formality: &Formality) {
        let code = FormalityCode {
            pending: self.test(&formality.pending, Side::Sender),
            refused: self.test(&formality.refused, Side::Sender),
            debated: match &formality.debated {
                Some(debate) => self.test(&debate.when, Side::Sender),
                None => FALSE,
            },
        };
        self.formalities[self.formality_count] = code;
        self.formality_count += 1;
    }

    pub const fn duty(&mut self, norm: usize, at: usize, duty: &DutyRule) {
        let code = DutyRuleCode {
            when: self.test(&duty.when, Side::Sender),
            towards: match &duty.towards {
                Towards::Nobody => TowardsCode::Nobody,
                Towards::Child => TowardsCode::Child,
                Towards::EachGuardian(test) => {
                    let mut all = Children::NONE;
                    // parental authority ends with majority and emancipation (C. civ. 371-1, 413-7)
                    all.add(self.test(&MINOR_NOT_EMANCIPATED.test, Side::Sender));
                    all.add(self.test(test, Side::Sender));
                    TowardsCode::EachGuardian(self.joined(&all))
                }
                Towards::Subject(test) => TowardsCode::Subject(self.test(test, Side::Sender)),
            },
            moment: duty.moment,
            kind: duty.kind,
            force: duty.force,
            article: self.article(citation_of(CORPUS[norm], duty)),
            says: said_with(duty.words.number),
            owner: owner(norm, at, duty),
        };
        self.duties[self.duty_count] = code;
        self.duty_count += 1;
    }

    /// The number of the first duty that stands on the same article.
    pub const fn article(&self, citation: &str) -> u16 {
        let mut number = 0;
        let mut norm = 0;
        while norm < CORPUS.len() {
            let mut at = 0;
            while let Some(duty) = rule(CORPUS[norm], at) {
                if number == self.duty_count || same_text(citation_of(CORPUS[norm], duty), citation) {
                    return number as u16;
                }
                number += 1;
                at += 1;
            }
            norm += 1;
        }
        panic!("a duty of no norm")
    }
}

/// One more than the number of the first duty in these words, 0 when there is no second.
pub const fn said_with(words: u32) -> u8 {
    let (mut number, mut first, mut count) = (0_u16, 0_u16, 0_u16);
    let mut norm = 0;
    while norm < CORPUS.len() {
        let mut at = 0;
        while let Some(duty) = rule(CORPUS[norm], at) {
            number += 1;
            at += 1;
            if duty.words.number == words {
                count += 1;
                first = if count == 1 { number } else { first };
            }
        }
        norm += 1;
    }
    assert!(first < 256, "too many duties for a byte");
    if count > 1 { first as u8 } else { 0 }
}

pub const fn same_text(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut same = a.len() == b.len();
    let mut at = 0;
    while same && at < a.len() {
        same = a[at] == b[at];
        at += 1;
    }
    same
}

pub const fn ways(ways: &[Way]) -> u8 {
    let mut set = 0;
    let mut at = 0;
    while at < ways.len() {
        set |= 1 << ways[at] as u8;
        at += 1;
    }
    set
}

/// More than two do not compile.
const fn renamed(norm: &Norm) -> [Option<Date>; 2] {
    let mut days = [None; 2];
    let (mut at, mut found) = (0, 0);
    while at < norm.versions.len() {
        if let Some((until, _)) = norm.versions[at].formerly {
            days[found] = Some(until);
            found += 1;
        }
        at += 1;
    }
    days
}

const fn ends(norm: &Norm) -> Option<Date> {
    match norm.versions.last() {
        Some(version) => version.until,
        None => None,
    }
}

/// The rule of a norm at a place: those of its formalities first, then its other duties.
#[must_use]
pub const fn rule(norm: &'static Norm, at: usize) -> Option<&'static DutyRule> {
    let formalities = norm.formalities.len();
    if at < formalities {
        Some(&norm.formalities[at].duty)
    } else if at < formalities + norm.duties.len() {
        Some(&norm.duties[at - formalities])
    } else {
        None
    }
}

pub const fn citation_of(norm: &'static Norm, duty: &DutyRule) -> &'static str {
    match duty.citation {
        Some(citation) => citation,
        None => norm.citation,
    }
}

/// The norm a formality stands in: one that a norm takes over from the article it cites – the same thing to do towards
/// the same person – is that article's.
pub const fn owner(norm: usize, at: usize, duty: &DutyRule) -> (u8, u8) {
    if let Some(citation) = duty.citation
        && at < CORPUS[norm].formalities.len()
    {
        let mut other = 0;
        while other < CORPUS.len() && !same_text(CORPUS[other].citation, citation) {
            other += 1;
        }
        if other < CORPUS.len() {
            let formalities = CORPUS[other].formalities;
            let mut there = 0;
            while there < formalities.len() {
                let rule = &formalities[there].duty;
                let same_person = matches!(
                    (&rule.towards, &duty.towards),
                    (Towards::Nobody, Towards::Nobody)
                        | (Towards::Child, Towards::Child)
                        | (Towards::EachGuardian(_), Towards::EachGuardian(_))
                        | (Towards::Subject(_), Towards::Subject(_))
                );
                if same_person && rule.kind as u8 == duty.kind as u8 && rule.moment as u8 == duty.moment as u8 {
                    return (other as u8, there as u8);
                }
                there += 1;
            }
        }
    }
    (norm as u8, at as u8)
}

/// What goes with what the law allows: the norm, and the ways it goes with.
pub const fn advice() -> [(u8, u8); ADVICE.len()] {
    let mut advice = [(0, 0); ADVICE.len()];
    let mut at = 0;
    while at < ADVICE.len() {
        let (norm, with) = ADVICE[at];
        let mut place = 0;
        while !same_text(CORPUS[place].id, norm.id) {
            place += 1;
        }
        advice[at] = (place as u8, ways(with));
        at += 1;
    }
    advice
}

pub const fn ids() -> [&'static str; NORM_COUNT] {
    let mut ids = [""; NORM_COUNT];
    let mut place = 0;
    while place < NORM_COUNT {
        ids[place] = CORPUS[place].id;
        place += 1;
    }
    ids
}

pub const fn draw() -> Draft {
    let mut draft = Draft::new();
    let mut place = 0;
    while place < CORPUS.len() {
        draft.norm(place);
        place += 1;
    }
    draft
}
