//! Reads a protocol: closed objects, closed lists, a problem for everything that is not as it should be. What could not be read
//! is never loaded.

use super::MOST_RULES;
use super::rule::{Condition, FACTS, LocalDuty, Rule, Then};
use crate::facts::{Fact, NO, Set, YES};
use crate::law::norm::{DutyKind, Effect, Moment};
use crate::request::vocabulary::Outcome;
use crate::request::{Fault, Path, Problems, Value};
use crate::wording::question::Answers;

/// A protocol as it was read, before anything is proved of it.
pub struct Draft {
    /// Its id.
    pub id: String,
    /// Its rules, each with its place in the list; of those that could not be read only such as would open something.
    pub rules: Vec<(usize, Rule)>,
    /// Its own tests.
    pub tests: Vec<Example>,
}

/// A request, and the outcomes that its author expects of some of its items.
pub struct Example {
    /// The request.
    pub request: Value,
    /// Item by item.
    pub expect: Vec<(String, Outcome)>,
}

/// Most facts that one rule may hang on.
const MOST_CONDITIONS: usize = 15;

/// The longest text.
const LONGEST: usize = 2_000;
const _: () = assert!(LONGEST == 2_000 && MOST_RULES == 100 && MOST_CONDITIONS == 15, "as problems say");

/// Reads a protocol, with a problem for each fault.
pub fn read(given: &Value, problems: &mut Problems) -> Draft {
    let mut reader = Reader { problems };
    let root = &Path::Root;
    let mut draft = Draft { id: String::new(), rules: Vec::new(), tests: Vec::new() };
    if !reader.object(given, root, &["id", "title", "rules", "tests"]) {
        return draft;
    }
    draft.id = reader.text(given, root, "id");
    let title = reader.text(given, root, "title");
    let rules = reader.list(given, root, "rules", true);
    let mut known: Vec<String> = Vec::new();
    for (at, rule) in rules.iter().enumerate() {
        let path = Path::Key(root, "rules");
        let path = &Path::Index(&path, at);
        let told = reader.problems.found.len();
        let Some(rule) = reader.rule(rule, path, &draft.id, &title) else { continue };
        if known.contains(&rule.norm) {
            reader.problems.at(Fault::Duplicate, &Path::Key(path, "id"), &[], None);
        }
        known.push(rule.norm.clone());
        // of a rule nobody wrote there is nothing to prove
        if rule.then == Then::Opens || reader.problems.found.len() == told {
            draft.rules.push((at, rule));
        }
    }
    let tests = reader.list(given, root, "tests", false);
    for (at, test) in tests.iter().enumerate() {
        let path = Path::Key(root, "tests");
        draft.tests.extend(reader.example(test, &Path::Index(&path, at)));
    }
    draft
}

struct Reader<'p> {
    problems: &'p mut Problems,
}

impl Reader<'_> {
    /// Whether it is an object; a problem for each key that is none of these.
    fn object(&mut self, given: &Value, path: &Path<'_>, keys: &[&'static str]) -> bool {
        let Value::Map(entries) = given else {
            self.wrong(given, path, &["object"]);
            return false;
        };
        for (key, value) in entries.iter().filter(|(key, _)| !keys.contains(&key.as_str())) {
            self.problems.at(Fault::UnknownKey, &Path::Key(path, key), keys, Some(value));
        }
        true
    }

    fn wrong(&mut self, given: &Value, path: &Path<'_>, expected: &[&'static str]) {
        let fault = if matches!(given, Value::Unreadable(_)) { Fault::Unreadable } else { Fault::WrongType };
        self.problems.at(fault, path, expected, Some(given));
    }

    /// A text that must be there.
    fn text(&mut self, of: &Value, path: &Path<'_>, key: &str) -> String {
        if of.get(key).is_none() {
            self.problems.at(Fault::Missing, &Path::Key(path, key), &["string"], None);
        }
        self.text_or_none(of, path, key).unwrap_or_default()
    }

    fn text_or_none(&mut self, of: &Value, path: &Path<'_>, key: &str) -> Option<String> {
        let path = &Path::Key(path, key);
        match of.get(key)? {
            Value::Text(text) if text.is_empty() || text.chars().nth(LONGEST).is_some() => {
                self.problems.at(Fault::OutOfRange, path, &["1–2000"], None);
                None
            }
            Value::Text(text) => Some(text.clone()),
            other => {
                self.wrong(other, path, &["string"]);
                None
            }
        }
    }

    fn flag(&mut self, of: &Value, path: &Path<'_>, key: &str) -> Option<bool> {
        match of.get(key)? {
            Value::Bool(flag) => Some(*flag),
            other => {
                self.wrong(other, &Path::Key(path, key), &["true", "false"]);
                None
            }
        }
    }

    fn list<'v>(&mut self, of: &'v Value, path: &Path<'_>, key: &str, needed: bool) -> &'v [Value] {
        let path = &Path::Key(path, key);
        match of.get(key) {
            Some(Value::List(list)) if list.len() <= MOST_RULES => list,
            Some(Value::List(_)) => {
                self.problems.at(Fault::TooMany, path, &["≤ 100"], None);
                &[]
            }
            Some(other) => {
                self.wrong(other, path, &["array"]);
                &[]
            }
            None => {
                if needed {
                    self.problems.at(Fault::Missing, path, &["array"], None);
                }
                &[]
            }
        }
    }

    /// One of these words.
    fn word(&mut self, of: &Value, path: &Path<'_>, key: &str, words: &[&'static str]) -> Option<usize> {
        let path = &Path::Key(path, key);
        let given = of.get(key)?;
        let Value::Text(text) = given else {
            self.wrong(given, path, words);
            return None;
        };
        let found = words.iter().position(|word| word == text);
        if found.is_none() {
            self.problems.at(Fault::UnknownValue, path, words, Some(given));
        }
        found
    }

    fn rule(&mut self, given: &Value, path: &Path<'_>, protocol: &str, title: &str) -> Option<Rule> {
        if !self.object(given, path, &["id", "text", "when", "then"]) {
            return None;
        }
        let id = self.text(given, path, "id");
        if id.contains('/') {
            // answers put a slash between the protocol and the rule
            self.problems.at(Fault::WrongType, &Path::Key(path, "id"), &["[^/]+"], given.get("id"));
        }
        let text = self.text(given, path, "text");
        let when = self.when(given.get("when"), &Path::Key(path, "when"));
        let then = self.then(given.get("then"), &Path::Key(path, "then"))?;
        Some(Rule { norm: [protocol, "/", &id].concat(), citation: title.to_owned(), text, when, then })
    }

    fn when(&mut self, given: Option<&Value>, path: &Path<'_>) -> Vec<Condition> {
        let Some(Value::Map(entries)) = given else {
            match given {
                Some(other) => self.wrong(other, path, &["object"]),
                None => self.problems.at(Fault::Missing, path, &["object"], None),
            }
            return Vec::new();
        };
        if entries.len() > MOST_CONDITIONS {
            self.problems.at(Fault::TooMany, path, &["≤ 15"], None);
            return Vec::new();
        }
        let mut when = Vec::with_capacity(entries.len());
        for (key, given) in entries {
            let path = &Path::Key(path, key);
            if let Some((_, fact, answers)) = FACTS.iter().find(|(known, ..)| known == key) {
                let answers = self.answers(given, path, *fact, *answers);
                when.push(Condition { fact: *fact, answers });
            } else {
                let known = FACTS.map(|(key, ..)| key);
                self.problems.at(Fault::UnknownKey, path, &known, Some(given));
            }
        }
        when
    }

    /// One answer, any of several, or all but some: `{"not": …}`.
    fn answers(&mut self, given: &Value, path: &Path<'_>, fact: Fact, of: Answers) -> Set {
        if let Value::Map(_) = given {
            if !self.object(given, path, &["not"]) {
                return 0;
            }
            let path = &Path::Key(path, "not");
            return match given.get("not") {
                Some(Value::Map(_)) | None => {
                    self.problems.at(Fault::Missing, path, &expected(of), None);
                    0
                }
                Some(given) => fact.domain() & !self.answers(given, path, fact, of),
            };
        }
        let several = matches!(given, Value::List(_));
        let list = if let Value::List(list) = given { list.as_slice() } else { core::slice::from_ref(given) };
        if list.is_empty() {
            self.problems.at(Fault::Missing, path, &expected(of), None);
        }
        let mut set = 0;
        for (at, given) in list.iter().enumerate() {
            let answer = match (of, given) {
                (Answers::YesNo, Value::Bool(yes)) => Some(if *yes { YES } else { NO }),
                (Answers::List(list), Value::Text(text)) => list.position(text).map(|place| 1 << place),
                _ => None,
            };
            if let Some(answer) = answer {
                set |= answer;
            } else {
                let index = Path::Index(path, at);
                let path = if several { &index } else { path };
                self.problems.at(Fault::UnknownValue, path, &expected(of), Some(given));
            }
        }
        set
    }

    fn then(&mut self, given: Option<&Value>, path: &Path<'_>) -> Option<Then> {
        const EFFECTS: [&str; 2] = ["forbids", "adds-duty"];
        let Some(given) = given else {
            self.problems.at(Fault::Missing, path, &["object"], None);
            return None;
        };
        if !self.object(given, path, &["effect", "duty"]) {
            return None;
        }
        let effect = &Path::Key(path, "effect");
        let opening = [Effect::Requires, Effect::Permits, Effect::LeavesToJudgement];
        match given.get("effect") {
            None => {
                self.problems.at(Fault::Missing, effect, &EFFECTS, None);
                return None;
            }
            Some(Value::Text(text)) if opening.iter().any(|opens| opens.wire() == text) => {
                self.problems.at(Fault::WouldOpen, effect, &EFFECTS, given.get("effect"));
                return Some(Then::Opens);
            }
            Some(_) => {}
        }
        let adds = self.word(given, path, "effect", &EFFECTS)? == 1;
        let duty = Path::Key(path, "duty");
        match given.get("duty") {
            Some(of) if adds => self.duty(of, &duty).map(Then::Duty),
            None if adds => {
                self.problems.at(Fault::Missing, &duty, &["object"], None);
                None
            }
            Some(_) => {
                self.problems.at(Fault::UnknownKey, &duty, &["effect"], None);
                None
            }
            None => Some(Then::Forbids),
        }
    }

    fn duty(&mut self, given: &Value, path: &Path<'_>) -> Option<LocalDuty> {
        const KEYS: [&str; 7] = ["kind", "moment", "blocking", "towards", "force", "citation", "text"];
        if !self.object(given, path, &KEYS) {
            return None;
        }
        let kinds = DutyKind::ALL.map(DutyKind::wire);
        if given.get("kind").is_none() {
            self.problems.at(Fault::Missing, &Path::Key(path, "kind"), &kinds, None);
        }
        let kind = self.word(given, path, "kind", &kinds);
        // it is the protocol's, whatever it says of itself
        self.word(given, path, "force", &["protocole-local"]);
        let after = self.word(given, path, "moment", &["before", "after"]) == Some(1);
        let blocking = self.flag(given, path, "blocking").unwrap_or(false);
        if after && blocking {
            let keys = ["/moment", "/blocking"];
            self.problems.at(Fault::Contradiction, &Path::Key(path, "blocking"), &keys, None);
        }
        Some(LocalDuty {
            kind: DutyKind::ALL.get(kind?).copied()?,
            moment: if after { Moment::After } else { Moment::Before },
            blocking,
            towards_child: self.word(given, path, "towards", &["enfant"]).is_some(),
            citation: self.text_or_none(given, path, "citation"),
            text: self.text_or_none(given, path, "text"),
        })
    }

    fn example(&mut self, given: &Value, path: &Path<'_>) -> Option<Example> {
        if !self.object(given, path, &["request", "expect"]) {
            return None;
        }
        for key in ["request", "expect"].into_iter().filter(|key| given.get(key).is_none()) {
            self.problems.at(Fault::Missing, &Path::Key(path, key), &["object"], None);
        }
        let (request, expect) = (given.get("request")?, given.get("expect")?);
        let path = &Path::Key(path, "expect");
        let Value::Map(entries) = expect else {
            self.wrong(expect, path, &["object"]);
            return None;
        };
        let wires: Vec<&str> = Outcome::ALL.iter().map(|outcome| outcome.wire()).collect();
        let outcome_of = |(item, _): &(String, Value)| {
            let at = self.word(expect, path, item, &wires)?;
            Some((item.clone(), Outcome::ALL.get(at).copied()?))
        };
        let expect = entries.iter().filter_map(outcome_of).collect();
        Some(Example { request: request.clone(), expect })
    }
}

fn expected(answers: Answers) -> Vec<&'static str> {
    match answers {
        Answers::List(list) => list.wires(),
        Answers::YesNo => vec!["true", "false"],
        Answers::Free => Vec::new(),
    }
}
