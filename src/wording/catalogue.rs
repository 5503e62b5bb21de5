//! The lists a form or a reader needs – every nomenclature value, every norm – and the tables from
//! which the JavaScript door says an answer.

use super::action::action;
use super::question::{Answers, GUARDIANS, ITEMS, asked_of, question, question_of_guardian};
use super::say::{EACH_PERSON, THIS_PERSON};
use super::{IN_FORCE, Locale, Words, local, notice, summary};
use crate::decide::{Action, Asking};
use crate::facts::{ALL_FACTS, ALL_GUARDIAN_FACTS, CHECKED_THROUGH, write_day};
use crate::law::norm::{Debate, DutyRule, Effect, Norm};
use crate::law::{self, RULES};
use crate::request::vocabulary::{NOMENCLATURES, Outcome};
use crate::request::{self, Fault, Value};
use crate::trace::ENGINE;

pub(super) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub(super) fn map<const N: usize>(entries: [(&str, Value); N]) -> Value {
    Value::Map(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

pub(super) fn list<T>(values: impl IntoIterator<Item = T>, each: impl FnMut(T) -> Value) -> Value {
    Value::List(values.into_iter().map(each).collect())
}

/// Every nomenclature in one language: its values, their labels and help texts.
///
/// ```
/// use partage::wording::{Locale, catalogue::vocabulary};
/// let lists = serde_json::to_value(vocabulary(Locale::Fr)).unwrap();
/// assert_eq!(lists["outcome"][0]["label"], "Obligatoire");
/// ```
#[must_use]
pub fn vocabulary(locale: Locale) -> Value {
    let lists = NOMENCLATURES.iter().map(|nomenclature| {
        let values = list(nomenclature.wires().into_iter().zip(nomenclature.entries), |(wire, entry)| {
            map([
                ("value", text(wire)),
                ("label", text(entry.label.of(locale))),
                ("help", text(entry.help.of(locale))),
            ])
        });
        (nomenclature.key.to_owned(), values)
    });
    Value::Map(lists.collect())
}

/// Every norm in one language, in the order of the register: citation, force, effect, what it
/// means, its conditions, its wordings with their dates.
///
/// ```
/// use partage::wording::{Locale, catalogue::norms};
/// let norms = serde_json::to_value(norms(Locale::En)).unwrap();
/// assert!(norms.as_array().unwrap().iter().any(|norm| norm["id"] == "casf-l226-2-2"));
/// ```
#[must_use]
pub fn norms(locale: Locale) -> Value {
    list(law::all(), |norm| {
        let conditions = norm.conditions.iter().map(|one| one.words);
        let formalities = norm.formalities.iter().map(|one| one.words);
        map([
            ("id", text(norm.id)),
            ("citation", text(norm.citation)),
            ("force", text(norm.force.wire())),
            ("effect", text(norm.effect.wire())),
            ("summary", text(norm.summary.of(locale))),
            ("conditions", list(conditions.chain(formalities), |words| text(words.of(locale)))),
            ("versions", versions(norm, locale)),
        ])
    })
}

fn versions(norm: &Norm, locale: Locale) -> Value {
    list(norm.versions.iter().enumerate(), |(index, version)| {
        let next = norm.versions.get(index + 1).map(|version| version.from);
        let mut entry = vec![("from".to_owned(), Value::Text(write_day(version.from)))];
        if let Some(until) = next.or(version.until) {
            entry.push(("until".to_owned(), Value::Text(write_day(until))));
        }
        entry.push(("change".to_owned(), text(version.change.of(locale))));
        Value::Map(entry)
    })
}

/// The tables from which the door turns the numbers of an answer into the same words as
/// [`say`](super::say()).
#[must_use]
pub fn tables(locale: Locale) -> Value {
    let say = |words: Words| text(words.of(locale));
    let answers = |answers: Answers| match answers {
        Answers::List(nomenclature) => list(nomenclature.wires(), text),
        Answers::YesNo => list(["true", "false"], text),
        Answers::Free => Value::Null,
    };
    let asked = |pointer: &str, words: Words, of: Answers| Value::List(vec![text(pointer), say(words), answers(of)]);
    let outcomes = || Outcome::ALL.iter().copied().map(Some).chain([None]);
    let facts = list(ALL_FACTS, |fact| {
        let question = question(fact);
        asked(question.pointer, question.words, question.answers)
    });
    let of_guardians = list(ALL_GUARDIAN_FACTS, |fact| {
        let question = question_of_guardian(fact);
        asked(question.pointer, question.words, question.answers)
    });
    map([
        ("engine", text(ENGINE)),
        ("rules", text(RULES)),
        ("checkedThrough", Value::Text(write_day(CHECKED_THROUGH))),
        ("inForce", say(IN_FORCE)),
        ("outcomes", list(Outcome::ALL, |outcome| text(outcome.wire()))),
        // by outcome, then when there is none
        ("alone", list(outcomes(), |outcome| say(summary::alone(outcome)))),
        ("beside", list(outcomes(), |outcome| say(summary::beside(outcome)))),
        ("must", say(summary::MUST)),
        ("partly", say(summary::PARTLY)),
        ("empty", say(summary::EMPTY)),
        ("noneOfThem", say(summary::NONE_OF_THEM)),
        ("onlyOne", say(summary::ONLY_ONE)),
        ("thisPerson", say(THIS_PERSON)),
        ("eachPerson", say(EACH_PERSON)),
        (
            "problems",
            Value::Map(Fault::ALL.iter().map(|fault| (fault.code().to_owned(), say(fault.message()))).collect()),
        ),
        (
            "local",
            map([("or", say(local::OR)), ("but", say(local::BUT)), ("yes", say(local::YES)), ("no", say(local::NO))]),
        ),
        ("norms", list(law::all(), |norm| norm_table(norm, locale))),
        ("facts", facts),
        ("guardianFacts", of_guardians),
        ("guardians", asked("/guardians", GUARDIANS, Answers::Free)),
        ("items", asked("/items", ITEMS, Answers::Free)),
        (
            "senders",
            list([Asking::SenderService, Asking::SenderGuardian], |asking| {
                let (pointer, words, of) = asked_of(asking);
                asked(&pointer, words, of)
            }),
        ),
        (
            "people",
            list(ALL_FACTS, |fact| match asked_of(Asking::Share(fact)) {
                (pointer, words, of) if pointer.ends_with("/person") => asked(&pointer, words, of),
                _ => Value::Null,
            }),
        ),
        ("notice", notice::table(locale)),
        (
            "actions",
            list(Action::ALL, |one| {
                let (code, words, norm) = action(one);
                Value::List(vec![text(code), say(words), norm.map_or(Value::Null, text)])
            }),
        ),
        // what a request is made of, for what is recorded of one
        ("fields", request::table_of_fields()),
    ])
}

/// How a norm is cited: where that changed, each citation with the day it ended, today's last.
fn citation(norm: &Norm) -> Value {
    let former = norm.versions.iter().filter_map(|version| version.formerly);
    let mut all: Vec<Value> =
        former.map(|(until, citation)| Value::List(vec![Value::Text(write_day(until)), text(citation)])).collect();
    if all.is_empty() {
        return text(norm.citation);
    }
    all.push(Value::List(vec![Value::Null, text(norm.citation)]));
    Value::List(all)
}

fn norm_table(norm: &Norm, locale: Locale) -> Value {
    let condition = |words: Words, about, debate: Option<&Debate>| {
        let readings = debate.map_or(Value::Null, |debate| text(debate.readings.of(locale)));
        Value::List(vec![text(words.of(locale)), text(question(about).pointer), readings])
    };
    let of_conditions = norm.conditions.iter().map(|one| condition(one.words, one.about, one.debated.as_ref()));
    // an obligation waits for none (G4)
    let waits = if norm.effect == Effect::Permits { norm.formalities } else { &[] };
    let of_formalities = waits.iter().map(|one| condition(one.words, one.about, one.debated.as_ref()));
    let duty = |rule: &DutyRule| {
        Value::List(vec![
            text(rule.kind.wire()),
            text(rule.force.wire()),
            // none of its own: the norm's
            rule.citation.map_or(Value::Null, text),
            text(rule.words.of(locale)),
        ])
    };
    let duties = norm.formalities.iter().map(|one| &one.duty).chain(norm.duties);
    Value::List(vec![
        text(norm.id),
        citation(norm),
        text(norm.force.wire()),
        text(norm.effect.wire()),
        Value::List(of_conditions.chain(of_formalities).collect()),
        list(duties, duty),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::CORPUS;

    #[test]
    fn every_norm_of_the_register_is_in_the_catalogue_in_both_languages() {
        for locale in [Locale::Fr, Locale::En] {
            let Value::List(entries) = norms(locale) else { panic!("a list") };
            assert!(entries.len() >= CORPUS.len());
            for entry in entries {
                let summary = entry.get("summary").cloned();
                assert!(matches!(summary, Some(Value::Text(text)) if !text.is_empty()));
            }
        }
    }
    /// Every text of the package in one language.
    fn texts(value: Value, into: &mut Vec<String>) {
        match value {
            Value::Text(text) => into.push(text),
            Value::List(values) => values.into_iter().for_each(|value| texts(value, into)),
            Value::Map(entries) => entries.into_iter().for_each(|(_, value)| texts(value, into)),
            _ => {}
        }
    }

    /// What is badly written in a text: a space too many, or a « de le » that French makes one word of.
    fn slips(text: &str) -> Option<String> {
        let spaced = ["  ", " ,", " .", " )", "( ", "\n", "\t"].into_iter().find(|slip| text.contains(slip));
        let ends = (text.trim() != text).then_some("a space at an end");
        // before a verb « le » is a pronoun, and stays: one line a verb, as its ending does not tell it (« maire », « faire »)
        let verb = |word: &str| ["lui", "communiquer", "retrouver"].contains(&word.trim_end_matches([',', '.']));
        let words: Vec<&str> = text.split(' ').collect();
        let apart = words.windows(3).find(|three| {
            let [of, the, next] = three else { return false };
            let of = of.trim_start_matches(['(', '«']).to_lowercase();
            ["de", "à"].contains(&of.as_str()) && ["le", "les"].contains(the) && !verb(next)
        });
        spaced.or(ends).map(str::to_owned).or_else(|| apart.map(|three| three.join(" ")))
    }

    #[test]
    fn no_text_has_a_space_too_many_nor_articles_left_apart() {
        assert!(slips("une  information").is_some() && slips("le maire , informé").is_some());
        assert!(slips("proche de le maire").is_some() && slips("remis à les parents").is_some());
        assert!(slips("Il s'agit de le lui dire").is_none());
        for locale in [Locale::Fr, Locale::En] {
            let mut all = Vec::new();
            for value in [tables(locale), vocabulary(locale), norms(locale)] {
                texts(value, &mut all);
            }
            for text in all {
                assert_eq!(slips(&text), None, "{text}");
            }
        }
    }
}
