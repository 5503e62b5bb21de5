//! From codes to words: the answer of the contract. The JavaScript door says the same from the
//! same tables; a test holds both to the same bytes.

use jiff_core::civil::Date;

use std::borrow::Cow;

use super::action::action;
use super::question::{Answers, asked_of, pointer};
use super::{Locale, Words, local, summary, words};
use crate::decide::{
    Asked, Asking, ConditionState, Decided, Duty, DutyCode, Ground, GroundCode, ItemDecision, LawInfo, LocalDutyCode,
    MissingFact, Person, Remedy, RemedyCode, ShareDecision, Standing, Step,
};
use crate::facts::{CHECKED_THROUGH, write_day};
use crate::law::circuit::rule;
use crate::law::norm::{Moment, Norm};
use crate::law::{CORPUS, RULES};
use crate::protocol::{Rule, rule_at};
use crate::request::vocabulary::Outcome;
use crate::request::{Problem, Request, Value};

/// What stands before a condition when the date decides whether the text holds.
pub const IN_FORCE: Words = words("Le texte est en vigueur ce jour-là", "The text is in force on that day");

/// Whom something is to be done towards, and what stands in its place where nobody in particular is named.
pub const THIS_PERSON: Words = words("cette personne", "this person");
/// See [`THIS_PERSON`].
pub const EACH_PERSON: Words = words("chaque personne concernée", "each person concerned");

/// The decision in words; the ids as they were `given`; `rules` are the local ones it was made under.
#[must_use]
pub fn say(
    decided: &Decided,
    given: &Value,
    request: &Request,
    rules: &[Rule],
    problems: Vec<Problem>,
    locale: Locale,
) -> ShareDecision {
    let speaker = Speaker { given, request, rules, locale, date: decided.date };
    let missing: Vec<MissingFact> = decided.missing.iter().map(|asked| speaker.missing(asked)).collect();
    let duties = |moment: Moment| {
        let of_law = decided.duties.iter().filter(|duty| duty.rule.moment == moment);
        let local = decided.local_duties.iter().filter(|duty| duty.moment == moment);
        of_law
            .filter_map(|duty| speaker.duty(duty))
            .chain(local.filter_map(|duty| speaker.local_duty(duty)))
            .collect()
    };
    ShareDecision {
        outcome: decided.outcome.map(Outcome::wire),
        items: decided
            .items
            .iter()
            .enumerate()
            .map(|(index, item)| ItemDecision {
                item: speaker.item(index),
                outcome: item.possible.single().map(Outcome::wire),
                possible: item.possible.iter().map(Outcome::wire).collect(),
                grounds: item
                    .grounds
                    .iter()
                    .filter_map(|ground| speaker.ground(ground, index, item.possible.opens()))
                    .collect(),
                closed: item.closed.iter().filter_map(|ground| speaker.ground(ground, index, false)).collect(),
                remedies: item.remedies.iter().map(|remedy| speaker.remedy(remedy)).collect(),
            })
            .collect(),
        before: duties(Moment::Before),
        after: duties(Moment::After),
        problems,
        law: LawInfo {
            date: decided.date.map(write_day),
            rules: RULES,
            checked_through: write_day(CHECKED_THROUGH),
            unchecked: decided.date.is_some_and(|day| day > CHECKED_THROUGH),
            stable_until: decided.stable_until.map(write_day),
        },
        summary: summary::of(decided, missing.first().map(|fact| fact.text), locale),
        missing,
    }
}

/// The place, in the list as it was given, of the item or guardian a question is about.
#[must_use]
pub fn placed(asking: Asking, request: &Request) -> Asking {
    match asking {
        Asking::Item(fact, index) => Asking::Item(fact, place_of_item(request, index)),
        Asking::Guardian(fact, index) => Asking::Guardian(fact, place_of_guardian(request, index)),
        Asking::Share(_) | Asking::SenderService | Asking::SenderGuardian | Asking::Guardians | Asking::Items => {
            asking
        }
    }
}

/// Where the caller has an item.
#[must_use]
pub fn place_of_item(request: &Request, index: usize) -> usize {
    request.items.as_ref().and_then(|items| items.get(index)?.at).unwrap_or(index)
}

/// Where the caller has a guardian.
#[must_use]
pub fn place_of_guardian(request: &Request, index: usize) -> usize {
    request.guardians.as_ref().and_then(|guardians| guardians.get(index)).map_or(index, |guardian| guardian.at)
}

struct Speaker<'r> {
    given: &'r Value,
    request: &'r Request,
    rules: &'r [Rule],
    locale: Locale,
    date: Option<Date>,
}

impl Speaker<'_> {
    fn item(&self, index: usize) -> String {
        self.id("items", place_of_item(self.request, index))
    }

    /// The id at a place of a list, as the caller wrote it.
    fn id(&self, list: &str, place: usize) -> String {
        match self.given.get(list) {
            Some(Value::List(entries)) => match entries.get(place).and_then(|entry| entry.get("id")) {
                Some(Value::Text(id)) => id.clone(),
                _ => String::new(),
            },
            _ => String::new(),
        }
    }

    /// Where the caller has the item: those that could not be read are not counted out.
    fn item_pointer(&self, index: usize) -> String {
        format!("/items/{}", place_of_item(self.request, index))
    }

    fn person(&self, person: Person) -> Option<String> {
        match person {
            Person::Nobody => None,
            Person::Child => Some("enfant".to_owned()),
            Person::Guardian(at) => Some(self.id("guardians", place_of_guardian(self.request, at))),
        }
    }

    /// What is to be done, in words that fit whether or not a person is named.
    fn addressed(&self, words: Words, person: Person) -> Cow<'static, str> {
        let text = words.of(self.locale);
        let [this, each] = [THIS_PERSON, EACH_PERSON].map(|words| words.of(self.locale));
        if person == Person::Nobody && text.contains(this) { text.replace(this, each).into() } else { text.into() }
    }

    /// A norm as it stands; what is divided in one that `opens` the share is met all the same.
    fn ground(&self, ground: &GroundCode, index: usize, opens: bool) -> Option<Ground> {
        let item = self.item_pointer(index);
        if let Some(rule) = rule_at(self.rules, ground.norm) {
            return Some(local::ground(rule, ground.conditions, &item, self.locale));
        }
        let norm = norm_at(ground.norm)?;
        let mut conditions = Vec::new();
        if ground.in_force != Standing::Met {
            let text = IN_FORCE.of(self.locale).to_owned();
            conditions.push(ConditionState { text, state: state(ground.in_force), fact: "/date".to_owned() });
        }
        let of_conditions = norm.conditions.iter().map(|one| (one.words, one.about, one.debated.as_ref()));
        let of_formalities = norm.formalities.iter().map(|one| (one.words, one.about, one.debated.as_ref()));
        for ((words, about, debate), standing) in of_conditions.chain(of_formalities).zip(ground.conditions.iter()) {
            let mut text = words.of(self.locale).to_owned();
            if standing == Standing::Divided
                && let Some(debate) = debate
            {
                text = format!("{text} — {}", debate.readings.of(self.locale));
            }
            let standing = if opens && standing == Standing::Divided { Standing::Met } else { standing };
            conditions.push(ConditionState { text, state: state(standing), fact: pointer(about, &item) });
        }
        Some(Ground {
            norm: norm.id.into(),
            citation: norm.citation_on(self.date).into(),
            force: norm.force.wire(),
            effect: norm.effect.wire(),
            conditions,
        })
    }

    fn local_duty(&self, duty: &LocalDutyCode) -> Option<Duty> {
        let items = duty.items.iter().map(|index| self.item(*index)).collect();
        local::duty(self.rules.get(duty.rule)?, self.person(duty.towards), items)
    }

    fn duty(&self, duty: &DutyCode) -> Option<Duty> {
        let (norm, at) = duty.rule.owner;
        let norm = norm_at(norm.into())?;
        let rule = rule(norm, usize::from(at))?;
        Some(Duty {
            kind: rule.kind.wire(),
            towards: self.person(duty.towards),
            force: rule.force.wire(),
            blocking: duty.blocking,
            norm: norm.id.into(),
            citation: rule.citation.unwrap_or_else(|| norm.citation_on(self.date)).into(),
            text: self.addressed(rule.words, duty.towards),
            items: duty.items.iter().map(|index| self.item(*index)).collect(),
        })
    }

    fn remedy(&self, remedy: &RemedyCode) -> Remedy {
        let steps = remedy.steps.iter().map(|(step, person)| {
            let (action, words, norm) = action(*step);
            let norm = norm.or_else(|| Some(norm_at(remedy.opens?.into())?.id)).unwrap_or_default();
            Step { action, text: self.addressed(words, *person), norm, towards: self.person(*person) }
        });
        Remedy { steps: steps.collect(), leads_to: remedy.leads_to.wire() }
    }

    /// The citation of the norm, or the local rule, at a place.
    fn cited(&self, place: u16) -> String {
        let of_law = || norm_at(place).map_or("", |norm| norm.citation_on(self.date));
        rule_at(self.rules, place).map_or_else(of_law, |rule| &rule.citation).to_owned()
    }

    fn missing(&self, asked: &Asked) -> MissingFact {
        let (fact, words, answers) = asked_of(placed(asked.question, self.request));
        MissingFact {
            fact,
            text: words.of(self.locale),
            because: asked.because.map_or_else(String::new, |place| self.cited(place)),
            answers: match answers {
                Answers::List(list) => {
                    let left = |at: &usize| asked.excluded >> at & 1 == 0;
                    let answers = list.wires().into_iter().enumerate().filter(|(at, _)| left(at));
                    Some(answers.map(|(_, wire)| wire).collect())
                }
                Answers::YesNo => Some(vec!["true", "false"]),
                Answers::Free => None,
            },
        }
    }
}

/// The norm at a place of the register.
fn norm_at(place: u16) -> Option<&'static Norm> {
    CORPUS.get(usize::from(place)).copied()
}

/// A condition on which doctrine is divided stays open: the answer is the professional's.
pub(super) const fn state(standing: Standing) -> &'static str {
    match standing {
        Standing::Met => "met",
        Standing::Unmet => "unmet",
        Standing::Open | Standing::Divided => "open",
    }
}

#[cfg(test)]
mod tests {
    use crate::facts::ALL_FACTS;
    use crate::wording::question::question;

    #[test]
    fn every_fact_has_a_pointer_into_the_request() {
        for fact in ALL_FACTS {
            let pointer = question(fact).pointer;
            assert!(pointer.starts_with('/') || pointer.starts_with("{item}/"), "{fact:?}");
        }
    }
}
