//! What is said of a local rule: its own words, and the facts it hangs on. The JavaScript door says the same
//! (`src/door/protocol.js`).

use super::question::{Answers, pointer, question};
use super::say::state;
use super::{Locale, Words, words};
use crate::decide::{ConditionState, Duty, Ground, Standings};
use crate::law::norm::{Effect, Force};
use crate::protocol::{Condition, Rule, Then};

/// Between two answers that both will do.
pub const OR: Words = words("ou", "or");
/// Before answers of which none will do.
pub const BUT: Words = words("tout sauf", "anything but");
/// The answer yes.
pub const YES: Words = words("Oui", "Yes");
/// The answer no.
pub const NO: Words = words("Non", "No");

/// A local rule that closes: what it says, then each fact it hangs on.
#[must_use]
pub fn ground(rule: &Rule, standings: Standings, item: &str, locale: Locale) -> Ground {
    let whole = (rule.text.clone(), "/protocols".to_owned());
    let each = rule.when.iter().map(|one| (condition(*one, locale), pointer(one.fact, item)));
    let conditions = core::iter::once(whole).chain(each).zip(standings.iter());
    Ground {
        norm: rule.norm.clone().into(),
        citation: rule.citation.clone().into(),
        force: Force::ProtocoleLocal.wire(),
        effect: Effect::Forbids.wire(),
        conditions: conditions
            .map(|((text, fact), standing)| ConditionState { text, state: state(standing), fact })
            .collect(),
    }
}

/// A duty that a local rule adds, for these items.
#[must_use]
pub fn duty(rule: &Rule, towards: Option<String>, items: Vec<String>) -> Option<Duty> {
    let Then::Duty(asked) = &rule.then else { return None };
    Some(Duty {
        kind: asked.kind.wire(),
        towards,
        force: Force::ProtocoleLocal.wire(),
        blocking: asked.blocking,
        norm: rule.norm.clone().into(),
        citation: asked.citation.as_ref().unwrap_or(&rule.citation).clone().into(),
        text: asked.text.as_ref().unwrap_or(&rule.text).clone().into(),
        items,
    })
}

/// The question a rule hangs on, and the answers that will do, or those that will not when they are fewer.
fn condition(condition: Condition, locale: Locale) -> String {
    let question = question(condition.fact);
    let labels: Vec<&str> = match question.answers {
        Answers::List(list) => list.entries.iter().map(|entry| entry.label.of(locale)).collect(),
        Answers::YesNo => vec![NO.of(locale), YES.of(locale)],
        Answers::Free => Vec::new(),
    };
    let named = |wanted: bool| -> Vec<&str> {
        let of = labels.iter().enumerate().filter(|(at, _)| (condition.answers >> at & 1 != 0) == wanted);
        of.map(|(_, label)| *label).collect()
    };
    let (within, without) = (named(true), named(false));
    let or = [" ", OR.of(locale), " "].concat();
    let asked = question.words.of(locale);
    if without.is_empty() || within.len() <= without.len() {
        [asked, " ", &within.join(&or)].concat()
    } else {
        [asked, " ", BUT.of(locale), " ", &without.join(&or)].concat()
    }
}
