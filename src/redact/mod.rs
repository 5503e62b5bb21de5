//! A document cut down to what one recipient may read.
//!
//! What stays depends on three things only: the request, the labels, and the parts of the document
//! that the recipient may read. Nothing that is withheld leaves a trace: no count, no order, no
//! length, no key, no difference in the lists that come along (G8). So a withheld place is told by
//! its label, whether or not this document has something there, and what no label covers is told
//! nowhere.

mod labels;
pub mod text;

use serde::Serialize;

use crate::decide::{Outcomes, Search};
use crate::facts::{FIRST_DAY, situation};
use crate::request::vocabulary::{Category, Outcome, Relation, Source, Subject};
use crate::request::{Answer, Fault, Id, Item, Path, Problem, Problems, Request, Value, read_item, read_share};
use crate::wording::Locale;
use labels::{Labels, Pattern};
use text::{Address, Homographs, Identifier, Label, Names, Person, TextMask};

/// What to do with a place that may be shared only once something has been done first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Conditional {
    /// It is withheld.
    #[default]
    Withhold,
    /// It stays: the caller knows that it is done.
    Keep,
}

/// How a document is redacted.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The language of masks and messages.
    pub locale: Locale,
    /// What becomes of places whose outcome is `conditional`.
    pub conditional: Conditional,
    /// Structured identifiers that may stay (telephone, e-mail, …).
    pub identifiers: Vec<Identifier>,
}

/// A document as one recipient may read it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Redaction {
    /// What stays.
    pub document: Value,
    /// One entry a label that is withheld.
    pub withheld: Vec<Withheld>,
    /// What was masked in the texts that stay, by place of the document that stays.
    pub masked: Vec<Masked>,
    /// What could not be read in the request, the labels or the people.
    pub problems: Vec<Problem>,
}

/// A place that is withheld: where and why, never what.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Withheld {
    /// The label's own pointer, `*` included.
    pub path: String,
    /// Why, when it is settled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<&'static str>,
    /// The norms that carry it.
    pub norms: Vec<&'static str>,
}

/// Something masked inside a text that stays.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Masked {
    /// JSON Pointer into the document that stays.
    pub path: String,
    /// What stands there instead.
    #[serde(rename = "as")]
    pub as_: String,
    /// How often.
    pub count: usize,
}

impl Redaction {
    /// The redaction as a value, in the order of its fields.
    #[must_use]
    pub fn into_value(self) -> Value {
        let text = |text: &str| Value::Text(text.to_owned());
        let map = |entries: Vec<(&str, Value)>| {
            Value::Map(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
        };
        let withheld = self.withheld.into_iter().map(|place| {
            let mut entries = vec![("path", Value::Text(place.path))];
            entries.extend(place.outcome.map(|outcome| ("outcome", text(outcome))));
            entries.push(("norms", Value::List(place.norms.into_iter().map(text).collect())));
            map(entries)
        });
        let masked = self.masked.into_iter().map(|masked| {
            #[expect(clippy::cast_precision_loss, reason = "a count of masks in a document of 5 MB")]
            let count = Value::Number(masked.count as f64);
            map(vec![("path", Value::Text(masked.path)), ("as", Value::Text(masked.as_)), ("count", count)])
        });
        map(vec![
            ("document", self.document),
            ("withheld", Value::List(withheld.collect())),
            ("masked", Value::List(masked.collect())),
            ("problems", Value::List(self.problems.into_iter().map(Problem::into_value).collect())),
        ])
    }
}

/// Largest document, in bytes of its texts and keys.
pub const LARGEST_DOCUMENT: usize = 5 * 1024 * 1024;
/// Most values of a document.
pub const MOST_VALUES: usize = 1_000_000;
/// Deepest nesting of a document.
pub const DEEPEST: usize = 64;

/// What stands where something is withheld at a place the labels name.
#[must_use]
pub const fn placeholder(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "[occulté]",
        Locale::En => "[withheld]",
    }
}

/// Cuts a document down to what the recipient of the request may read.
///
/// ```
/// use partage::redact::{Options, redact_for_recipient};
/// use partage::request::Value;
/// let value = |text: &str| -> Value { serde_json::from_str(text).unwrap() };
/// let request = value(r#"{"date": "2026-01-15", "purpose": "autre",
///     "sender": {"role": "referent-ase"}, "recipient": {"role": "journaliste"},
///     "labels": {"/title": "open", "/note": {"category": "comportement", "subject": "enfant", "source": "dossier"}}}"#);
/// let redaction = redact_for_recipient(
///     &value(r#"{"title": "Fiche", "note": "…", "more": 1}"#), &request, &Options::default());
/// assert_eq!(redaction.document, value(r#"{"title": "Fiche", "note": "[occulté]"}"#));
/// assert_eq!(redaction.withheld[0].path, "/note");
/// assert_eq!(redaction.withheld[0].outcome, Some("prohibited"));
/// ```
#[must_use]
pub fn redact_for_recipient(document: &Value, request: &Value, options: &Options) -> Redaction {
    let mut problems = Problems::new(options.locale);
    let mut share = read_share(request, &["labels", "people"], &mut problems);
    let (mut labels, items) = read_labels(request.get("labels"), &mut problems);
    let people = read_people(request.get("people"), &mut problems);
    // a person is about themself: whether the recipient may read about them is asked like any item
    let of_people = people.iter().map(ListedPerson::item);
    share.items = Some(items.into_iter().chain(of_people).collect());
    let decisions = decide(&share, &mut problems);

    let kept = |decision: &Decision| match options.conditional {
        Conditional::Withhold => decision.possible.may_go_now(),
        Conditional::Keep => decision.possible.may_go_after_steps(),
    };
    let (of_labels, of_people) = decisions.split_at(labels.items().len().min(decisions.len()));
    let mut withheld = Vec::new();
    for (label, decision) in of_labels.iter().enumerate() {
        let keep = kept(decision);
        labels.decide(label, keep);
        if !keep {
            withheld.push(Withheld {
                path: labels.pointer_of_item(label).to_owned(),
                outcome: decision.possible.single().map(Outcome::wire),
                norms: decision.norms.clone(),
            });
        }
    }
    if let Err(fault) = measure(document) {
        problems.add(fault, String::new(), &["≤ 5 MiB"], None);
        let document = Value::Text(placeholder(options.locale).to_owned());
        return Redaction { document, withheld, masked: Vec::new(), problems: problems.found };
    }
    let shown: Vec<bool> = people
        .iter()
        .zip(of_people)
        .map(|(person, decision)| person.always || kept(decision) || labels.speaks_of(person.subject, person.about()))
        .collect();
    let masks: Vec<String> = people.iter().map(|person| person.mask(&share, options.locale)).collect();
    let mask = text_mask(&people, &shown, &masks, options, &mut problems);
    let mut cut = Cut { labels: &labels, mask: &mask, masks: &masks, locale: options.locale, masked: Vec::new() };
    let document = cut.root(document);
    Redaction { document, withheld, masked: cut.masked, problems: problems.found }
}

/// The answer for one label or person.
struct Decision {
    possible: Outcomes,
    norms: Vec<&'static str>,
}

/// Decides every item the way `evaluate_share` does.
fn decide(share: &Request, problems: &mut Problems) -> Vec<Decision> {
    let situation = situation(share, problems);
    if situation.date.is_some_and(|day| day < FIRST_DAY) {
        let one = || Decision { possible: Outcomes::one(Outcome::OutOfModel), norms: Vec::new() };
        return share.items.iter().flatten().map(|_| one()).collect();
    }
    let id = |norm: &u8| crate::law::circuit::IDS.get(usize::from(*norm)).copied();
    let decided = Search::default().outcomes_of(&situation.items).into_iter();
    decided.map(|(possible, norms)| Decision { possible, norms: norms.iter().filter_map(id).collect() }).collect()
}

fn read_labels(value: Option<&Value>, problems: &mut Problems) -> (Labels, Vec<Item>) {
    let mut labels = Labels::default();
    let mut items = Vec::new();
    let at = Path::Key(&Path::Root, "labels");
    match value {
        None => problems.add(Fault::Missing, at.pointer(), &["object"], None),
        Some(Value::Map(entries)) => {
            for (pointer, label) in entries {
                let path = Path::Key(&at, pointer);
                let Some(pattern) = Pattern::parse(pointer) else {
                    problems.add(Fault::WrongType, path.pointer(), &["JSON Pointer"], None);
                    continue;
                };
                match label {
                    Value::Text(text) if text == "open" => labels.add_open(pattern),
                    Value::Map(_) => {
                        let item = read_item(label, path, problems);
                        let about = item.subject_id.as_ref().map(|id| id.text().to_owned());
                        labels.add_item(pattern, pointer, item.subject.given(), about);
                        items.push(Item { id: Id::from(pointer.as_str()), ..item });
                    }
                    other => {
                        problems.add(Fault::WrongType, path.pointer(), &["object", "open"], Some(other));
                        labels.add_closed(pattern);
                    }
                }
            }
        }
        Some(other) => problems.add(Fault::WrongType, at.pointer(), &["object"], Some(other)),
    }
    (labels, items)
}

/// A person named in the document.
struct ListedPerson<'v> {
    id: String,
    names: Vec<&'v str>,
    subject: Option<Subject>,
    subject_id: Option<String>,
    always: bool,
}

impl ListedPerson<'_> {
    fn about(&self) -> &str {
        self.subject_id.as_deref().unwrap_or(&self.id)
    }

    /// Whether the recipient may know who this is, asked as an item.
    fn item(&self) -> Item {
        Item {
            id: Id::default(),
            category: Answer::Given(Category::Identite),
            subject: self.subject.map_or(Answer::Absent, Answer::Given),
            subject_id: Some(Id::from(self.about())),
            source: Answer::Given(Source::Dossier),
            ..Item::default()
        }
    }

    /// What the person is to the child, as the mask says it.
    fn mask(&self, share: &Request, locale: Locale) -> String {
        let relation = share
            .guardians
            .iter()
            .flatten()
            .find(|guardian| guardian.id == Id::from(self.about()))
            .and_then(|guardian| guardian.relation.given());
        let (fr, en) = match (self.subject, relation) {
            (_, Some(Relation::Mere)) => ("[la mère]", "[the mother]"),
            (_, Some(Relation::Pere)) => ("[le père]", "[the father]"),
            (_, Some(Relation::Tuteur | Relation::Delegataire)) => ("[le tuteur]", "[the guardian]"),
            (Some(Subject::Enfant), _) => ("[l'enfant]", "[the child]"),
            (Some(Subject::Parent), _) => ("[un parent]", "[a parent]"),
            (Some(Subject::Fratrie), _) => ("[un membre de la fratrie]", "[a sibling]"),
            (Some(Subject::AutreFamille | Subject::Famille), _) => ("[un membre de la famille]", "[a family member]"),
            (Some(Subject::Professionnel), _) => ("[un professionnel]", "[a professional]"),
            (Some(Subject::Tiers) | None, _) => ("[un tiers]", "[a third person]"),
        };
        match locale {
            Locale::Fr => fr.to_owned(),
            Locale::En => en.to_owned(),
        }
    }
}

fn read_people<'v>(value: Option<&'v Value>, problems: &mut Problems) -> Vec<ListedPerson<'v>> {
    let at = Path::Key(&Path::Root, "people");
    let list = match value {
        None => return Vec::new(),
        Some(Value::List(list)) => list,
        Some(other) => {
            problems.add(Fault::WrongType, at.pointer(), &["array"], Some(other));
            return Vec::new();
        }
    };
    let mut people = Vec::new();
    for (index, entry) in list.iter().enumerate() {
        let path = Path::Index(&at, index);
        let Value::Map(fields) = entry else {
            problems.add(Fault::WrongType, path.pointer(), &["object"], Some(entry));
            continue;
        };
        let keys = ["id", "names", "is", "subjectId", "show"];
        for (key, _) in fields.iter().filter(|(key, _)| !keys.contains(&key.as_str())) {
            problems.add(Fault::UnknownKey, Path::Key(&path, key).pointer(), &keys, None);
        }
        let text = |key: &str| match entry.get(key) {
            Some(Value::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let names = if let Some(Value::List(names)) = entry.get("names") {
            names
                .iter()
                .filter_map(|name| match name {
                    Value::Text(name) => Some(name.as_str()),
                    _ => None,
                })
                .collect()
        } else {
            problems.add(Fault::WrongType, Path::Key(&path, "names").pointer(), &["array"], None);
            Vec::new()
        };
        let subject = text("is").and_then(|name| Subject::ALL.iter().copied().find(|one| one.wire() == name));
        if subject.is_none() {
            let expected: Vec<_> = Subject::ALL.iter().map(|one| one.wire()).collect();
            problems.add(Fault::UnknownValue, Path::Key(&path, "is").pointer(), &expected, None);
        }
        people.push(ListedPerson {
            id: text("id").unwrap_or_default(),
            names,
            subject,
            subject_id: text("subjectId"),
            always: text("show").as_deref() == Some("always"),
        });
    }
    people
}

fn text_mask(
    people: &[ListedPerson<'_>],
    shown: &[bool],
    masks: &[String],
    options: &Options,
    problems: &mut Problems,
) -> TextMask {
    let listed: Vec<Person<'_>> = people
        .iter()
        .zip(shown)
        .zip(masks)
        .map(|((person, shown), mask)| Person {
            names: person.names.clone(),
            mask: (!shown).then_some(mask.as_str()),
            address: match mask.as_str() {
                "[la mère]" | "[the mother]" => Address::Madame,
                "[le père]" | "[the father]" => Address::Monsieur,
                "[l'enfant]" | "[the child]" => Address::Child,
                _ => Address::Unknown,
            },
        })
        .collect();
    let (names, refused) = Names::new(&listed, several(options.locale), Homographs::Mask);
    for problem in refused.iter().filter(|problem| problem.fault.is_refusal()) {
        let path = format!("/people/{}/names/{}", problem.person, problem.name);
        problems.add(Fault::OutOfRange, path, &[], None);
    }
    TextMask::new(names, &options.identifiers)
}

/// What replaces a name that several people share.
const fn several(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "[une personne]",
        Locale::En => "[a person]",
    }
}

/// Refuses documents beyond the limits before anything is copied.
fn measure(document: &Value) -> Result<(), Fault> {
    fn walk(value: &Value, depth: usize, bytes: &mut usize, values: &mut usize) -> Result<(), Fault> {
        *values += 1;
        if depth > DEEPEST || *bytes > LARGEST_DOCUMENT || *values > MOST_VALUES {
            return Err(Fault::TooMany);
        }
        match value {
            Value::Text(text) => *bytes += text.len(),
            Value::List(list) => {
                for value in list {
                    walk(value, depth + 1, bytes, values)?;
                }
            }
            Value::Map(entries) => {
                for (key, value) in entries {
                    *bytes += key.len();
                    walk(value, depth + 1, bytes, values)?;
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Decimal(_) | Value::Unreadable(_) => {}
        }
        Ok(())
    }
    let (mut bytes, mut values) = (0, 0);
    walk(document, 0, &mut bytes, &mut values)?;
    if bytes > LARGEST_DOCUMENT { Err(Fault::TooMany) } else { Ok(()) }
}

/// The walk that leaves only what may be read.
struct Cut<'c> {
    labels: &'c Labels,
    mask: &'c TextMask,
    masks: &'c [String],
    locale: Locale,
    masked: Vec<Masked>,
}

impl Cut<'_> {
    fn root(&mut self, document: &Value) -> Value {
        let state = self.labels.start();
        let mut kept = self.value(document, &state, "");
        self.fill(&mut kept);
        kept.unwrap_or_else(|| Value::Text(placeholder(self.locale).to_owned()))
    }

    /// What stays of a value; nothing when nothing of it may be read.
    fn value(&mut self, value: &Value, state: &labels::State, path: &str) -> Option<Value> {
        if state.closed {
            return None;
        }
        match value {
            Value::List(list) => {
                let kept = self.list(list, state, path);
                (state.open || !kept.is_empty()).then_some(Value::List(kept))
            }
            Value::Map(entries) => {
                let mut kept: Vec<(String, Value)> = Vec::new();
                for (key, entry) in entries {
                    let inner = self.labels.step(state, key);
                    let shown = self.mask.mask(key);
                    let at = format!("{path}/{}", shown.text.replace('~', "~0").replace('/', "~1"));
                    // a key is looked at only once its value stays: a hidden one leaves no mask
                    if let Some(value) = self.value(entry, &inner, &at) {
                        self.count(&shown, path);
                        kept.push((distinct(&kept, shown.text.into_owned()), value));
                    }
                }
                (state.open || !kept.is_empty()).then_some(Value::Map(kept))
            }
            Value::Text(text) => state.open.then(|| Value::Text(self.text(text, path))),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Decimal(_) => state.open.then(|| value.clone()),
            Value::Unreadable(_) => None,
        }
    }

    /// What stays of a list. Entries that no label names by their index go without a trace. Where a
    /// label does name an index, positions are kept: what is withheld before the last entry that
    /// stays is a placeholder, and so is a withheld index right at the end, be it there or not.
    fn list(&mut self, list: &[Value], state: &labels::State, path: &str) -> Vec<Value> {
        let indices = self.labels.indices(state);
        let mut kept = Vec::new();
        let mut stays = 0;
        for (index, entry) in list.iter().enumerate() {
            let inner = self.labels.step(state, &index.to_string());
            match self.value(entry, &inner, &format!("{path}/{}", kept.len())) {
                Some(value) => {
                    kept.push(value);
                    stays = kept.len();
                }
                None if indices.is_empty() => {}
                None => kept.push(self.placeholder()),
            }
        }
        kept.truncate(stays);
        for index in indices {
            if index == kept.len() && self.labels.step(state, &index.to_string()).closed {
                kept.push(self.placeholder());
            }
        }
        kept
    }

    fn placeholder(&self) -> Value {
        Value::Text(placeholder(self.locale).to_owned())
    }

    /// A text without the names and identifiers that may not be read.
    fn text(&mut self, text: &str, path: &str) -> String {
        let masked = self.mask.mask(text);
        self.count(&masked, path);
        masked.text.into_owned()
    }

    /// Records what was masked at a place that stays.
    fn count(&mut self, masked: &text::Masked<'_>, path: &str) {
        for (label, count) in &masked.counts {
            let shown = match label {
                Label::Person(at) => self.masks.get(*at).cloned().unwrap_or_default(),
                Label::Several => several(self.locale).to_owned(),
                Label::Identifier(kind) => kind.label().to_owned(),
            };
            self.masked.push(Masked { path: path.to_owned(), as_: shown, count: *count });
        }
    }

    /// Puts the placeholder at every withheld place the labels name without `*`, whether or not
    /// the document has something there: its presence says nothing.
    fn fill(&self, document: &mut Option<Value>) {
        for keys in self.labels.withheld_places() {
            put(document, keys, self.placeholder());
        }
    }
}

/// Two keys that read the same once masked are told apart by their order.
fn distinct(kept: &[(String, Value)], key: String) -> String {
    let taken = |key: &str| kept.iter().any(|(other, _)| other == key);
    if !taken(&key) {
        return key;
    }
    // one of the first that many, and one more, is free
    (2..=kept.len() + 2).map(|number| format!("{key} ({number})")).find(|key| !taken(key)).unwrap_or(key)
}

fn put(document: &mut Option<Value>, keys: &[String], placeholder: Value) {
    let Some((first, rest)) = keys.split_first() else {
        *document = document.take().or(Some(placeholder));
        return;
    };
    // inside a list or a value that may be read, nothing is added
    let Value::Map(entries) = document.get_or_insert_with(|| Value::Map(Vec::new())) else { return };
    match entries.iter_mut().find(|(key, _)| key == first) {
        Some((_, value)) if !rest.is_empty() => {
            let mut inner = Some(value.clone());
            put(&mut inner, rest, placeholder);
            if let Some(inner) = inner {
                *value = inner;
            }
        }
        Some(_) => {}
        None => {
            let mut inner = None;
            put(&mut inner, rest, placeholder);
            entries.extend(inner.map(|inner| (first.clone(), inner)));
        }
    }
}
