//! A document cut down to what one recipient may read.
//!
//! What stays depends on three things only: the request, the labels, and the parts of the document
//! that the recipient may read. Nothing that is withheld leaves a trace: no count, no order, no
//! length, no key, no difference in the lists that come along (G8). So a withheld place is told by
//! its label, whether or not this document has something there, and what no label covers is told
//! nowhere: the entries of a list close up where some are hidden.

mod cut;
mod labels;
mod people;
pub mod text;

use std::borrow::Cow;

use serde::Serialize;

use crate::decide::{Outcomes, Search};
use crate::facts::{FIRST_DAY, situation};
use crate::law::circuit::IDS;
use crate::protocol::{Protocols, Rule, rule_at};
use crate::request::vocabulary::{Outcome, Subject};
use crate::request::{
    Answer, Fault, Ids, Item, Path, Problem, Problems, Request, Value, figures, read_item, read_share, write_json,
};
use crate::wording::Locale;
use cut::Cut;
use labels::Labels;
use people::People;
use text::{Identifier, TextMask};

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
    /// The local protocols that are loaded: those that the request names restrict it.
    pub protocols: Protocols,
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
    /// What could not be read in the request, the labels or the people; and in the document, at a place that may be read, by
    /// its place among what stays.
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
    pub norms: Vec<Cow<'static, str>>,
}

/// Something masked inside a text that stays.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Masked {
    /// JSON Pointer into the document that stays.
    pub path: String,
    /// What stands there instead.
    #[serde(rename = "as")]
    pub as_: &'static str,
    /// How often.
    pub count: usize,
}

impl Redaction {
    /// The redaction as JSON, in the order of its fields.
    #[must_use]
    pub fn into_json(self) -> String {
        let mut json = ["{\"document\":", &write_json(&self.document), ",\"withheld\":["].concat();
        for (at, place) in self.withheld.into_iter().enumerate() {
            open(&mut json, at, place.path);
            if let Some(outcome) = place.outcome {
                push(&mut json, &[",\"outcome\":\"", outcome, "\""]);
            }
            json.push_str(",\"norms\":[");
            for (at, norm) in place.norms.into_iter().enumerate() {
                push(&mut json, &[if at > 0 { "," } else { "" }, &write_json(&Value::Text(norm.into_owned()))]);
            }
            json.push_str("]}");
        }
        json.push_str("],\"masked\":[");
        for (at, masked) in self.masked.into_iter().enumerate() {
            open(&mut json, at, masked.path);
            push(&mut json, &[",\"as\":\"", masked.as_, "\",\"count\":", &figures(masked.count), "}"]);
        }
        push(&mut json, &["],\"problems\":", &write_json(&Problem::list(self.problems)), "}"]);
        json
    }
}

/// Begins an entry of a list with its path.
fn open(json: &mut String, at: usize, path: String) {
    push(json, &[if at > 0 { ",{\"path\":" } else { "{\"path\":" }, &write_json(&Value::Text(path))]);
}

fn push(json: &mut String, pieces: &[&str]) {
    for piece in pieces {
        json.push_str(piece);
    }
}

/// Largest document: of one beyond, nothing stays. What may be read of it counts, texts and keys together, in UTF-16 units, as
/// JavaScript counts them: how much is hidden is told by nothing.
pub const LARGEST_DOCUMENT: usize = 5 * 1024 * 1024;
/// Most values of a document that may be read: of one beyond, nothing stays.
pub const MOST_VALUES: usize = 1_000_000;
/// Deepest nesting that is read: what lies below cannot be read, wherever it is, and nothing else goes with it.
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
    Prepared::new(request, options).cut(document, false)
}

/// The same for the outline of a document that stays on the other side: each leaf is its number
/// there, and each text that has to be read its number, a colon and itself. What stays as it was
/// comes back as its number. A number below nought stands for as many entries of a list that may
/// not be read; nothing, for a document beyond the limits, which are kept over there.
#[must_use]
pub fn redact_outline(outline: &Value, request: &Value, options: &Options) -> Redaction {
    Prepared::new(request, options).cut(outline, true)
}

/// A request that was read and decided: what it lets be read is known before any document is seen.
#[derive(Debug)]
pub struct Prepared {
    labels: Labels,
    /// Where each label leads, in their order.
    nodes: Vec<usize>,
    /// Nothing when a label or a name cannot be read.
    mask: Option<TextMask>,
    withheld: Vec<Withheld>,
    problems: Problems,
    locale: Locale,
}

impl Prepared {
    /// Reads a request and decides its labels.
    #[must_use]
    pub fn new(request: &Value, options: &Options) -> Self {
        let mut problems = Problems::new(options.locale);
        let (mut share, mut ids) = read_share(request, &mut problems);
        let misspelt = matches!(request, Value::Map(entries) if entries.iter().any(|(_, value)| lists_names(value)));
        // What an item is called says something only where a consent names it: else equal ones are one.
        let named = share.consents.iter().flatten().any(|consent| consent.items.is_some());
        let (mut labels, mut items, places, nodes) =
            read_labels(request.get("labels"), named, &share, &mut ids, &mut problems);
        let people = People::read(request.get("people"), misspelt, &share, &mut ids, &mut problems);
        // A person is about themself: whether the recipient may read about them is asked like any item.
        let of_labels = items.len();
        people.items(&mut items);
        share.items = Some(items);
        let rules = options.protocols.named_by(request, &mut problems);
        let (decided, contradicted) = decide(&share, &rules, &mut problems);

        let kept = |decision: &Decision| match options.conditional {
            Conditional::Withhold => decision.possible.may_go_now(),
            Conditional::Keep => decision.possible.may_go_after_steps(),
        };
        let mut withheld = Vec::new();
        let mut item = 0;
        for place in places {
            let place = match place {
                Place::Item(place) => place,
                Place::Unread(path) => {
                    withheld.push(Withheld { path, outcome: None, norms: Vec::new() });
                    continue;
                }
            };
            let Some(decision) = decided.get(place) else { continue };
            let keep = kept(decision);
            let path = labels.decide(item, keep);
            item += 1;
            if contradicted.contains(&place) {
                let label = Path::Key(&Path::Root, "labels");
                let label = Path::Key(&label, &path);
                problems.at(Fault::Contradiction, &Path::Key(&label, "anonymised"), &["/measure"], None);
            }
            if !keep {
                let outcome = decision.possible.single().map(Outcome::wire);
                withheld.push(Withheld { path, outcome, norms: decision.norms.clone() });
            }
        }
        labels.keep_hidden_places_unknown();
        let who: Vec<_> =
            decided.iter().skip(of_labels).map(|decision| (decision.possible, kept(decision))).collect();
        let mask = people.mask(&who, &labels, options, &mut problems);
        // A label may lead through somebody's name, and be told for its place only where names can be masked.
        match &mask {
            Some(mask) => withheld.iter_mut().for_each(|place| place.path = labels::shown(&place.path, mask)),
            None => withheld.clear(),
        }
        problems.found.iter_mut().for_each(|problem| hide_names(problem, mask.as_ref()));
        // Fail closed: a label or a name that cannot be read might have hidden something.
        let mask = mask.filter(|_| nodes.is_some());
        Self { labels, nodes: nodes.unwrap_or_default(), mask, withheld, problems, locale: options.locale }
    }

    /// Whether the place of each label may be read, in their order; nothing when no document may.
    #[must_use]
    pub fn open(&self) -> Vec<bool> {
        let nodes = if self.mask.is_some() { self.nodes.as_slice() } else { &[] };
        nodes.iter().map(|node| self.labels.is_open(*node)).collect()
    }

    /// Cuts a document, or its outline.
    #[must_use]
    pub fn cut(self, document: &Value, outline: bool) -> Redaction {
        let Self { labels, mask, withheld, mut problems, locale, .. } = self;
        let mut redaction =
            Redaction { document: cut::placeholder_of(locale), withheld, masked: Vec::new(), problems: Vec::new() };
        if let Some(mask) = mask {
            let told = problems.found.len();
            let mut cut = Cut::new(&labels, &mask, locale, outline, &mut problems);
            if let Some(left) = cut.root(document) {
                redaction.document = left;
                redaction.masked = cut.masked;
            } else {
                problems.found.truncate(told);
                problems.add(Fault::TooMany, String::new(), &["≤ 5 MiB", "≤ 1000000 values"], None);
            }
        }
        redaction.problems = problems.found;
        redaction
    }
}

/// Takes the names that may not be read out of a problem of the request, as out of a withheld place.
fn hide_names(problem: &mut Problem, mask: Option<&TextMask>) {
    let Some(mask) = mask else {
        if problem.path.starts_with("/labels/") {
            problem.path.truncate("/labels".len());
        }
        return;
    };
    problem.path = labels::shown(&problem.path, mask);
    if let Some(Value::Text(given)) = &mut problem.given
        && let Some((masked, _)) = mask.mask(given)
    {
        *given = masked;
    }
}

/// Whether a value looks like a list of people.
fn lists_names(value: &Value) -> bool {
    matches!(value, Value::List(list) if list.iter().any(|entry| entry.get("names").is_some()))
}

/// The answer for one label or person.
struct Decision {
    possible: Outcomes,
    norms: Vec<Cow<'static, str>>,
}

/// Decides every item the way `evaluate_share` does; the places of those that contradict the request too.
fn decide(share: &Request, rules: &[Rule], problems: &mut Problems) -> (Vec<Decision>, Vec<usize>) {
    let situation = situation(share, problems);
    if situation.date.is_some_and(|day| day < FIRST_DAY) {
        let one = |_| Decision { possible: Outcomes::one(Outcome::OutOfModel), norms: Vec::new() };
        return (situation.items.iter().map(one).collect(), situation.contradicted);
    }
    let id = |norm: &u16| match rule_at(rules, *norm) {
        Some(rule) => Some(rule.norm.clone().into()),
        None => id_of(usize::from(*norm)),
    };
    let decided = Search::default().outcomes_of(&situation.items, rules).into_iter();
    let decision =
        |(possible, norms): (_, Vec<u16>)| Decision { possible, norms: norms.iter().filter_map(id).collect() };
    (decided.map(decision).collect(), situation.contradicted)
}

/// What a norm of the law is called. A page has the ids in its tables of words, and puts them where their places stand
/// (`src/door/engine.js`): they need not be in the module too.
fn id_of(norm: usize) -> Option<Cow<'static, str>> {
    if cfg!(target_arch = "wasm32") { Some(figures(norm).into()) } else { IDS.get(norm).copied().map(Cow::Borrowed) }
}

/// What a label that is not simply open says of its place.
enum Place {
    /// It describes one of the different items.
    Item(usize),
    /// It cannot be read, and withholds the place of this pointer.
    Unread(String),
}

/// Whether a label names a parent whom the request does not have.
fn names_nobody(share: &Request, item: &Item) -> bool {
    let guardians = share.guardians.as_ref().filter(|_| !share.unread.guardians);
    item.subject == Answer::Given(Subject::Parent)
        && item.subject_id.is_some_and(|id| guardians.is_some_and(|all| all.iter().all(|guardian| guardian.id != id)))
}

/// The labels, the different items they describe, what each label that is not open says, and where
/// each label leads, if all of them lead somewhere.
fn read_labels(
    value: Option<&Value>,
    named: bool,
    share: &Request,
    ids: &mut Ids,
    problems: &mut Problems,
) -> (Labels, Vec<Item>, Vec<Place>, Option<Vec<usize>>) {
    let (mut labels, mut items, mut places, mut nodes) = (Labels::new(), Vec::new(), Vec::new(), Some(Vec::new()));
    let mut known: Vec<String> = Vec::new();
    let at = Path::Key(&Path::Root, "labels");
    let Some(Value::Map(entries)) = value else {
        let fault = if value.is_none() { Fault::Missing } else { Fault::WrongType };
        problems.at(fault, &at, &["object"], value);
        return (labels, items, places, nodes);
    };
    for (pointer, label) in entries {
        let path = Path::Key(&at, pointer);
        let node = match labels.place(pointer) {
            Ok(node) => node,
            Err((fault, expected)) => {
                problems.at(fault, &path, &[expected], None);
                nodes = None;
                continue;
            }
        };
        if let Some(nodes) = &mut nodes {
            nodes.push(node);
        }
        match label {
            Value::Text(text) if text == "open" => labels.say(node, true),
            Value::Map(fields) => {
                let mut item = read_item(label, &path, ids, problems);
                if names_nobody(share, &item) {
                    problems.at(Fault::DanglingReference, &Path::Key(&path, "subjectId"), &[], None);
                }
                // However it is written ("subjectID").
                let says_whom = |key: &str| key.starts_with("subject") && key != "subject";
                labels.add_item(node, pointer, &item, !fields.iter().any(|(key, _)| says_whom(key)));
                let same = write_json(label);
                let place = known.iter().position(|other| *other == same && !named).unwrap_or(items.len());
                if place == items.len() {
                    item.id = ids.find(pointer).unwrap_or_default();
                    items.push(item);
                    known.push(same);
                }
                places.push(Place::Item(place));
            }
            other => {
                problems.at(Fault::WrongType, &path, &["object", "open"], Some(other));
                labels.say(node, false);
                places.push(Place::Unread(pointer.clone()));
            }
        }
    }
    (labels, items, places, nodes)
}
