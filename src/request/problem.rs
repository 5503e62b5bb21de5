//! What is wrong with an input, for people: where, a stable code, what was expected, what came.

use serde::Serialize;

use super::path::Path;
use super::value::Value;
use crate::wording::{Locale, Words, words};

/// The kinds of problem. Their codes are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The value is of another type than expected.
    WrongType,
    /// The key is none of the contract's.
    UnknownKey,
    /// The value is none of the nomenclature's.
    UnknownValue,
    /// No such day.
    ImpossibleDate,
    /// A number out of range, or a name too short or too long to be looked for.
    OutOfRange,
    /// A required field is absent.
    Missing,
    /// The same id twice.
    Duplicate,
    /// An id that names nothing in the request.
    DanglingReference,
    /// Facts that cannot hold together.
    Contradiction,
    /// More entries than are read.
    TooMany,
    /// Something that cannot be read at all.
    Unreadable,
    /// A local rule that would open what the law closes.
    WouldOpen,
    /// A local rule that would keep back, or delay, what the law obliges to pass on.
    TouchesAnObligation,
    /// A test of a protocol that its rules do not pass.
    FailedTest,
}

impl Fault {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::WrongType => "wrong-type",
            Self::UnknownKey => "unknown-key",
            Self::UnknownValue => "unknown-value",
            Self::ImpossibleDate => "impossible-date",
            Self::OutOfRange => "out-of-range",
            Self::Missing => "missing",
            Self::Duplicate => "duplicate",
            Self::DanglingReference => "dangling-reference",
            Self::Contradiction => "contradiction",
            Self::TooMany => "too-many",
            Self::Unreadable => "unreadable",
            Self::WouldOpen => "would-open",
            Self::TouchesAnObligation => "touches-an-obligation",
            Self::FailedTest => "failed-test",
        }
    }

    /// Every kind, in order.
    pub const ALL: [Self; 14] = [
        Self::WrongType,
        Self::UnknownKey,
        Self::UnknownValue,
        Self::ImpossibleDate,
        Self::OutOfRange,
        Self::Missing,
        Self::Duplicate,
        Self::DanglingReference,
        Self::Contradiction,
        Self::TooMany,
        Self::Unreadable,
        Self::WouldOpen,
        Self::TouchesAnObligation,
        Self::FailedTest,
    ];

    /// What is wrong, in plain words.
    #[must_use]
    pub const fn message(self) -> Words {
        match self {
            Self::WrongType => words("Ce n'est pas le type de valeur attendu.", "Not the expected type of value."),
            Self::UnknownKey => words(
                "Cette clé n'existe pas dans le contrat : elle n'est pas lue.",
                "This key is not in the contract: it is not read.",
            ),
            Self::UnknownValue => words(
                "Cette valeur n'est pas dans la nomenclature : elle n'est pas lue.",
                "This value is not in the nomenclature: it is not read.",
            ),
            Self::ImpossibleDate => words(
                "Ce n'est pas un jour du calendrier, écrit AAAA-MM-JJ.",
                "Not a calendar day, written YYYY-MM-DD.",
            ),
            Self::OutOfRange => words(
                "C'est trop petit, trop grand, trop court ou trop long.",
                "Too small, too large, too short or too long.",
            ),
            Self::Missing => words("Ce champ est obligatoire.", "This field is required."),
            Self::Duplicate => words(
                "Deux entrées ont le même identifiant, ou parlent de la même chose : aucune n'est retenue.",
                "Two entries have the same id, or speak of the same thing: neither is kept.",
            ),
            Self::DanglingReference => words(
                "Cet identifiant ne désigne rien : ni dans la demande, ni parmi les protocoles chargés.",
                "This id names nothing: neither in the request nor among the protocols loaded.",
            ),
            Self::Contradiction => words(
                "Ces éléments ne peuvent pas aller ensemble : aucun n'est retenu.",
                "These cannot hold together: none of them is relied on.",
            ),
            Self::TooMany => words(
                "Il y en a trop, ou c'est trop long : ce n'est pas lu.",
                "Too many, or too long: it is not read.",
            ),
            Self::Unreadable => words("Cette valeur ne peut pas être lue.", "This value cannot be read."),
            Self::WouldOpen => words(
                "Un protocole local ne peut rien ouvrir : il ne peut que restreindre, ou ajouter une démarche.",
                "A local protocol can open nothing: it may only restrict, or add something to do.",
            ),
            Self::TouchesAnObligation => words(
                "Cette règle retiendrait, ou retarderait, ce que la loi oblige à transmettre : précisez quand elle vaut.",
                "This rule would keep back, or delay, what the law obliges to pass on: narrow down when it holds.",
            ),
            Self::FailedTest => words(
                "Avec ce protocole, la réponse à cet essai est une autre.",
                "With this protocol, the answer to this test is another.",
            ),
        }
    }
}

/// One problem, as the caller gets it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Problem {
    /// JSON Pointer to what is wrong.
    pub path: String,
    /// Stable code.
    pub code: &'static str,
    /// What is wrong, in plain words.
    pub message: &'static str,
    /// What would have been read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub expected: Vec<&'static str>,
    /// What came (texts are cut short; nothing else is echoed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<Value>,
}

impl Problem {
    /// The problem as a value, in the order of its fields.
    fn into_value(self) -> Value {
        let text = |text: &str| Value::Text(text.to_owned());
        let mut entries = vec![
            ("path".to_owned(), Value::Text(self.path)),
            ("code".to_owned(), text(self.code)),
            ("message".to_owned(), text(self.message)),
        ];
        if !self.expected.is_empty() {
            entries.push(("expected".to_owned(), Value::List(self.expected.into_iter().map(text).collect())));
        }
        entries.extend(self.given.map(|given| ("given".to_owned(), given)));
        Value::Map(entries)
    }

    /// A list of problems as a value.
    #[must_use]
    pub fn list(problems: Vec<Self>) -> Value {
        let mut list = Vec::with_capacity(problems.len());
        for problem in problems {
            list.push(problem.into_value());
        }
        Value::List(list)
    }
}

/// Problems found while reading, in the order of the input.
#[derive(Debug, Default)]
pub struct Problems {
    /// What was found.
    pub found: Vec<Problem>,
    locale: Locale,
}

/// Most problems told at once: a form shows a few, and a hostile input must not make thousands.
const MOST_PROBLEMS: usize = 100;

impl Problems {
    /// Problems told in that language.
    #[must_use]
    pub fn new(locale: Locale) -> Self {
        Self { found: Vec::new(), locale }
    }

    /// Records one at a place.
    pub fn at(&mut self, fault: Fault, path: &Path<'_>, expected: &[&'static str], given: Option<&Value>) {
        self.add(fault, path.pointer(), expected, given);
    }

    /// Records one at a pointer.
    pub fn add(&mut self, fault: Fault, path: String, expected: &[&'static str], given: Option<&Value>) {
        if self.found.len() < MOST_PROBLEMS {
            self.found.push(Problem {
                path,
                code: fault.code(),
                message: fault.message().of(self.locale),
                expected: expected.to_vec(),
                given: given.map(shortened),
            });
        }
    }
}

/// Scalars as they came, texts cut to a length a form can show, anything larger by its kind.
fn shortened(value: &Value) -> Value {
    const LONGEST: usize = 80;
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Decimal(_) => value.clone(),
        Value::Text(text) if text.chars().nth(LONGEST).is_some() => {
            Value::Text(text.chars().take(LONGEST).chain(['…']).collect())
        }
        Value::Text(text) => Value::Text(text.clone()),
        Value::List(_) | Value::Map(_) | Value::Unreadable(_) => Value::Text(value.kind().to_owned()),
    }
}
