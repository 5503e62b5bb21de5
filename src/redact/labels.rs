//! What each place of a document is: JSON Pointers where `*` by itself stands for any index or key. A label
//! covers its place and all that is below; where several cover one place the strictest holds.

use crate::request::vocabulary::{Category, Subject};
use crate::request::{Fault, Id, Item, Path, Value, figures};

use super::DEEPEST;
use super::text::{TextMask, number};

/// One step of the labels: the places that begin alike share it.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "marks of one place, each for itself")]
struct Node {
    /// The key that leads here.
    key: String,
    /// The keys that lead on, in alphabetical order, and where; then the same in that of the labels.
    next: Vec<(String, usize)>,
    order: Vec<usize>,
    /// A label ends here that lets its place be read, or that does not.
    open: bool,
    closed: bool,
    /// What may be read there is where somebody is, or who they are.
    identifies: bool,
    /// A `*` led here.
    starred: bool,
}

/// What an item label described, to know of whom the recipient may read.
#[derive(Clone, Debug)]
struct About {
    node: usize,
    pointer: String,
    category: Option<Category>,
    subject: Option<Subject>,
    subject_id: Option<Id>,
    /// It names nobody: there is no `subjectId`, not even one that cannot be read.
    unnamed: bool,
    /// A place that a judge keeps unknown.
    hidden_place: bool,
    kept: bool,
}

impl About {
    /// Whether it is about this person: the one it names, or the `only` one of the kind it names.
    fn is_about(&self, subject: Option<Subject>, id: Id, only: bool) -> bool {
        match self.subject_id {
            Some(other) => other == id,
            None => only && self.unnamed && subject.is_some() && self.subject == subject,
        }
    }

    /// Whether it may be about this person: where it does not say who, nothing that it says is against it.
    fn may_be_about(&self, subject: Option<Subject>, id: Id) -> bool {
        match (self.subject_id, self.subject, subject) {
            (Some(other), ..) => other == id,
            (None, Some(Subject::Famille), Some(other)) | (None, Some(other), Some(Subject::Famille)) => {
                is_family(other)
            }
            (None, Some(one), Some(other)) => one == other,
            _ => true,
        }
    }
}

/// Whether somebody of that kind is of the child's family.
pub const fn is_family(subject: Subject) -> bool {
    matches!(subject, Subject::Parent | Subject::Fratrie | Subject::AutreFamille | Subject::Famille)
}

/// What cannot be read without the family's names in it.
const FAMILY_LIFE: [Category; 4] = [
    Category::CompositionFamiliale,
    Category::ConditionsDEducation,
    Category::Filiation,
    Category::RelationsFamiliales,
];

/// Who somebody is.
const IDENTITY: [Category; 2] = [Category::Identite, Category::AuteurDuSignalement];

/// Every label of a request.
#[derive(Clone, Debug)]
pub struct Labels {
    nodes: Vec<Node>,
    items: Vec<About>,
}

/// Where a walk stands: the labels that may still match below, and what covers this place.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "marks of one place, each for itself")]
pub struct State {
    nodes: Vec<usize>,
    /// Something here or above may be read.
    pub open: bool,
    /// Something here or above may not: the strictest holds, for all that is below.
    pub closed: bool,
    /// What may be read here is where somebody is or who they are: their number and address are what it tells.
    pub identifies: bool,
    /// An entry of a list, or below one.
    pub listed: bool,
}

/// What is told by a number, an address or a date of birth.
const IDENTIFYING: [Category; 4] =
    [Category::Identite, Category::Coordonnees, Category::LieuDAccueil, Category::Logement];

impl State {
    /// Nothing here or below may be read.
    pub fn is_hopeless(&self) -> bool {
        self.closed || (!self.open && self.nodes.is_empty())
    }
}

/// The keys of a pointer; nothing when it is none (RFC 6901: empty, or begins with `/`; `~` only as
/// `~0` and `~1`).
fn keys(pointer: &str) -> Option<Vec<String>> {
    let mut keys: Vec<String> = Vec::new();
    let mut chars = pointer.chars();
    while let Some(one) = chars.next() {
        if one == '/' {
            keys.push(String::new());
            continue;
        }
        let key = keys.last_mut()?;
        key.push(match one {
            '~' => match chars.next() {
                Some('0') => '~',
                Some('1') => '/',
                _ => return None,
            },
            one => one,
        });
    }
    Some(keys)
}

/// The index of a list that a key is, without a nought before it; of nine digits at most.
fn index(key: &str) -> Option<usize> {
    let index = number(key).filter(|_| key == "0" || !key.starts_with('0'))?;
    usize::try_from(index).ok()
}

/// A pointer without the names that may not be read.
pub fn shown(pointer: &str, mask: &TextMask) -> String {
    let mut shown = String::new();
    for key in keys(pointer).unwrap_or_default() {
        let key = mask.mask(&key).map_or(key, |(masked, _)| masked);
        shown += &Path::Key(&Path::Root, &key).pointer();
    }
    shown
}

impl Labels {
    /// No label yet.
    pub fn new() -> Self {
        Self { nodes: vec![Node::default()], items: Vec::new() }
    }

    /// Where a pointer leads; why not when it is none, or leads deeper than any document is read: a walk along the labels
    /// goes no deeper than one along a document.
    pub fn place(&mut self, pointer: &str) -> Result<usize, (Fault, &'static str)> {
        let mut node = 0;
        let keys = keys(pointer).ok_or((Fault::WrongType, "JSON Pointer"))?;
        if keys.len() > DEEPEST {
            return Err((Fault::TooMany, "≤ 64"));
        }
        for key in keys {
            let new = self.nodes.len();
            if let Some(known) = self.next(node, &key) {
                node = known;
                continue;
            }
            let mut starred = key == "*";
            if let Some(before) = self.nodes.get_mut(node) {
                starred |= before.starred;
                before.order.push(new);
                let place = before.next.partition_point(|(known, _)| *known < key);
                before.next.insert(place, (key.clone(), new));
            }
            self.nodes.push(Node { key, starred, ..Node::default() });
            node = new;
        }
        Ok(node)
    }

    /// Says whether a place may be read.
    pub fn say(&mut self, node: usize, open: bool) {
        if let Some(node) = self.nodes.get_mut(node) {
            node.open |= open;
            node.closed |= !open;
        }
    }

    /// Whether what a label says of its own place lets it be read.
    pub fn is_open(&self, node: usize) -> bool {
        self.nodes.get(node).is_some_and(|node| node.open && !node.closed)
    }

    /// A place described as an item, to be decided.
    pub fn add_item(&mut self, node: usize, pointer: &str, item: &Item, unnamed: bool) {
        self.items.push(About {
            node,
            pointer: pointer.to_owned(),
            category: item.category.given(),
            subject: item.subject.given(),
            subject_id: item.subject_id,
            unnamed,
            hidden_place: item.anonymised.given() == Some(true),
            kept: false,
        });
    }

    /// Says whether an item label may be read; gives its pointer back, as the caller wrote it.
    pub fn decide(&mut self, item: usize, keep: bool) -> String {
        let Some(about) = self.items.get_mut(item) else { return String::new() };
        about.kept = keep;
        let (node, pointer) = (about.node, about.pointer.clone());
        let identifies = keep && about.category.is_some_and(|category| IDENTIFYING.contains(&category));
        self.say(node, keep);
        if let Some(node) = self.nodes.get_mut(node) {
            node.identifies |= identifies;
        }
        pointer
    }

    /// Where a place that a judge keeps unknown is withheld, no label lets an address or a number be read: it might be there too
    /// (C. civ. 375-7).
    pub fn keep_hidden_places_unknown(&mut self) {
        if self.items.iter().any(|about| about.hidden_place && !about.kept) {
            self.nodes.iter_mut().for_each(|node| node.identifies = false);
        }
    }

    /// Whether a label that may be read is about this person: it names them, or they are the `only` one of the kind it names.
    pub fn speaks_of(&self, subject: Option<Subject>, id: Id, only: bool) -> bool {
        self.items.iter().any(|about| about.kept && about.is_about(subject, id, only))
    }

    /// Whether a label that may be read is about the family as such.
    pub fn speaks_of_family(&self) -> bool {
        let of_family = |about: &About| {
            about.subject == Some(Subject::Famille) || about.category.is_some_and(|one| FAMILY_LIFE.contains(&one))
        };
        self.items.iter().any(|about| about.kept && of_family(about))
    }

    /// Whether a label withholds who this person is, or may be, whatever else may be read about them: what a half filled label
    /// does not say may be just that.
    pub fn hides(&self, subject: Option<Subject>, id: Id) -> bool {
        let identity = |about: &About| about.category.is_none_or(|one| IDENTITY.contains(&one));
        self.items.iter().any(|about| !about.kept && identity(about) && about.may_be_about(subject, id))
    }

    /// Puts the placeholder at every withheld place the labels name without `*`, whether or not the
    /// document had something there: its presence says nothing. It comes after what the label before
    /// it names, as far as that stays. Inside a leaf nothing is added; a list has its placeholders already ([`Self::closed_indices`]).
    /// `shown` is a key without the names that may not be read.
    pub fn fill(&self, value: &mut Option<Value>, placeholder: &Value, shown: &dyn Fn(&str) -> String) {
        self.fill_from(0, value, placeholder, shown);
    }

    fn fill_from(&self, node: usize, value: &mut Option<Value>, placeholder: &Value, shown: &dyn Fn(&str) -> String) {
        let Some(node) = self.nodes.get(node) else { return };
        if node.closed {
            value.get_or_insert_with(|| placeholder.clone());
            return;
        }
        if !node.order.iter().any(|next| self.nodes.get(*next).is_some_and(|next| next.key != "*")) {
            return;
        }
        let mut entries = match value {
            Some(Value::Map(entries)) => std::mem::take(entries),
            Some(_) => return,
            None => Vec::new(),
        };
        // What comes before the first entry, after it, and so on: put in at the end, as all would have to make way each time.
        let mut added: Vec<Vec<(String, Value)>> = Vec::new();
        added.resize_with(entries.len() + 1, Vec::new);
        let mut after = 0;
        for next in &node.order {
            let Some(Node { key, closed, .. }) = self.nodes.get(*next).filter(|next| next.key != "*") else {
                continue;
            };
            let shown_key = shown(key);
            // Any other key is its own.
            let masked = shown_key.bytes().any(|byte| byte == b'[');
            let is_here = |at: &usize| entries.get(*at).is_some_and(|(known, _)| *known == shown_key);
            // Labels mostly come in the order of the document, and what one of them closes is not there.
            let mut places = (after..entries.len()).chain(0..after);
            let known = if masked || !closed { places.find(is_here) } else { None };
            let entry = match known {
                Some(place) => {
                    after = place + 1;
                    entries.get_mut(place)
                }
                None if masked => added.iter_mut().flatten().find(|(known, _)| *known == shown_key),
                None => None,
            };
            if let Some((_, entry)) = entry {
                let mut inner = Some(std::mem::replace(entry, Value::Null));
                self.fill_from(*next, &mut inner, placeholder, shown);
                *entry = inner.unwrap_or(Value::Null);
                continue;
            }
            let mut inner = None;
            self.fill_from(*next, &mut inner, placeholder, shown);
            if let Some(place) = added.get_mut(after) {
                place.extend(inner.map(|inner| (shown_key, inner)));
            }
        }
        let mut filled = Vec::with_capacity(entries.len());
        let mut entries = entries.into_iter();
        for added in added {
            filled.extend(added);
            filled.extend(entries.next());
        }
        if !filled.is_empty() || value.is_some() {
            *value = Some(Value::Map(filled));
        }
    }

    /// Whether a label names an entry of the list where a walk stands by its index.
    pub fn names_an_index(&self, at: &State) -> bool {
        let mut keys = at.nodes.iter().filter_map(|node| self.nodes.get(*node)).flat_map(|node| &node.next);
        keys.any(|(key, _)| index(key).is_some())
    }

    /// The entries of the list where a walk stands that are withheld by a label that names them without `*`, in order. Of a
    /// list inside another, none: which of those lists it is would tell how many entries before it are hidden.
    pub fn closed_indices(&self, at: &State) -> Vec<usize> {
        let named = at.nodes.iter().filter_map(|node| self.nodes.get(*node));
        let named = named.filter(|node| !node.starred && !at.listed);
        let closed = |next: &usize| self.nodes.get(*next).is_some_and(|next| next.closed);
        let keys = named.flat_map(|node| &node.next).filter(|(_, next)| closed(next));
        let mut indices = Vec::new();
        for index in keys.filter_map(|(key, _)| index(key)) {
            let place = indices.partition_point(|known| *known < index);
            indices.insert(place, index);
        }
        indices
    }

    /// The root of a document.
    pub fn start(&self) -> State {
        let mut state = State::default();
        self.enter(&mut state, 0);
        state
    }

    /// One index further down.
    pub fn step_to(&self, from: &State, index: usize) -> State {
        State { listed: true, ..self.step(from, &figures(index)) }
    }

    /// One key further down.
    pub fn step(&self, from: &State, key: &str) -> State {
        let mut state = State { nodes: Vec::new(), ..*from };
        // A key may itself be `*`: entered twice on each level, a label would be there without end.
        let keys = if key == "*" { &["*"] } else { &[key, "*"][..] };
        for node in &from.nodes {
            for key in keys {
                if let Some(next) = self.next(*node, key) {
                    self.enter(&mut state, next);
                }
            }
        }
        state
    }

    fn next(&self, node: usize, key: &str) -> Option<usize> {
        let next = &self.nodes.get(node)?.next;
        let place = next.partition_point(|(known, _)| known.as_str() < key);
        next.get(place).filter(|(known, _)| known == key).map(|(_, node)| *node)
    }

    fn enter(&self, state: &mut State, at: usize) {
        let Some(node) = self.nodes.get(at) else { return };
        state.open |= node.open;
        state.closed |= node.closed;
        state.identifies |= node.identifies;
        if !node.next.is_empty() {
            state.nodes.push(at);
        }
    }
}

#[cfg(test)]
mod tests;
