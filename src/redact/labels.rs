//! What each place of a document is: JSON Pointers where `*` stands for any index or key. A label
//! covers its place and all that is below; where several cover one place the strictest holds.

use crate::request::Item;
use crate::request::vocabulary::{Category, Subject};

/// One step of the labels: the places that begin alike share it.
#[derive(Clone, Debug, Default)]
struct Node {
    /// The step before, and the key that leads here from it.
    before: usize,
    key: String,
    /// The keys that lead on, in order, and where.
    next: Vec<(String, usize)>,
    /// A label ends here that lets its place be read, or that does not.
    open: bool,
    closed: bool,
}

/// What an item label described, to know of whom the recipient may read.
#[derive(Clone, Debug)]
struct About {
    node: usize,
    pointer: String,
    subject: Option<Subject>,
    subject_id: Option<String>,
    /// It is who somebody is.
    identity: bool,
    kept: bool,
}

impl About {
    /// Whether it is about this person: the one it names, else any of that kind.
    fn is_about(&self, subject: Option<Subject>, id: &str) -> bool {
        match &self.subject_id {
            Some(other) => other == id,
            None => subject.is_some() && self.subject == subject,
        }
    }
}

/// Every label of a request.
#[derive(Clone, Debug)]
pub struct Labels {
    nodes: Vec<Node>,
    items: Vec<About>,
}

/// Where a walk stands: the labels that may still match below, and what covers this place.
#[derive(Clone, Debug, Default)]
pub struct State {
    nodes: Vec<usize>,
    /// Something here or above may be read.
    pub open: bool,
    /// Something here or above may not: the strictest holds, for all that is below.
    pub closed: bool,
}

impl State {
    /// Nothing here or below may be read.
    pub fn is_hopeless(&self) -> bool {
        self.closed || (!self.open && self.nodes.is_empty())
    }
}

/// The keys of a pointer; nothing when it is none (RFC 6901: empty, or begins with `/`; `~` only as
/// `~0` and `~1`), nor when a star is only a part of a key, as in `/pi*ces` or `/**`: somebody meant
/// more by it, and it would match nothing. A key that is itself `*` cannot be named.
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
    keys.iter().all(|key| key == "*" || !key.contains('*')).then_some(keys)
}

impl Labels {
    /// No label yet.
    pub fn new() -> Self {
        Self { nodes: vec![Node::default()], items: Vec::new() }
    }

    /// Where a pointer leads; nothing when it is none.
    pub fn place(&mut self, pointer: &str) -> Option<usize> {
        let mut node = 0;
        for key in keys(pointer)? {
            let new = self.nodes.len();
            let next = &mut self.nodes.get_mut(node)?.next;
            let place = next.partition_point(|(known, _)| *known < key);
            match next.get(place).filter(|(known, _)| *known == key) {
                Some((_, known)) => node = *known,
                None => {
                    next.insert(place, (key.clone(), new));
                    self.nodes.push(Node { before: node, key, ..Node::default() });
                    node = new;
                }
            }
        }
        Some(node)
    }

    /// Says whether a place may be read.
    pub fn say(&mut self, node: usize, open: bool) {
        if let Some(node) = self.nodes.get_mut(node) {
            node.open |= open;
            node.closed |= !open;
        }
    }

    /// A place described as an item, to be decided.
    pub fn add_item(&mut self, node: usize, pointer: &str, item: &Item) {
        self.items.push(About {
            node,
            pointer: pointer.to_owned(),
            subject: item.subject.given(),
            subject_id: item.subject_id.clone(),
            identity: matches!(item.category.given(), Some(Category::Identite | Category::AuteurDuSignalement)),
            kept: false,
        });
    }

    /// Says whether an item label may be read; gives its pointer back, as the caller wrote it.
    pub fn decide(&mut self, item: usize, keep: bool) -> String {
        let Some(about) = self.items.get_mut(item) else { return String::new() };
        about.kept = keep;
        let (node, pointer) = (about.node, about.pointer.clone());
        self.say(node, keep);
        pointer
    }

    /// Whether a label that may be read is about this person.
    pub fn speaks_of(&self, subject: Option<Subject>, id: &str) -> bool {
        self.items.iter().any(|about| about.kept && about.is_about(subject, id))
    }

    /// Whether a label withholds who this person is, whatever else may be read about them.
    pub fn hides(&self, subject: Option<Subject>, id: &str) -> bool {
        self.items.iter().any(|about| about.identity && !about.kept && about.is_about(subject, id))
    }

    /// The keys of every withheld place named without `*`, in the order of the labels.
    pub fn withheld_places(&self) -> Vec<Vec<&str>> {
        let mut places = Vec::new();
        for (at, closed) in self.nodes.iter().enumerate().filter(|(_, node)| node.closed) {
            let (mut keys, mut node, mut before) = (Vec::new(), closed, at);
            while before != 0 {
                keys.push(node.key.as_str());
                before = node.before;
                node = self.nodes.get(before).unwrap_or(node);
            }
            if !keys.contains(&"*") {
                keys.reverse();
                places.push(keys);
            }
        }
        places
    }

    /// Whether a label names an entry of the list where a walk stands by its index.
    pub fn names_an_index(&self, at: &State) -> bool {
        let mut keys = at.nodes.iter().filter_map(|node| self.nodes.get(*node)).flat_map(|node| &node.next);
        keys.any(|(key, _)| key.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// Whether the entry at an index is withheld by a label that names it so.
    pub fn closes_index(&self, at: &State, index: &str) -> bool {
        at.nodes.iter().any(|node| self.next(*node, index).is_some()) && self.step(at, index).closed
    }

    /// The root of a document.
    pub fn start(&self) -> State {
        let mut state = State::default();
        self.enter(&mut state, 0);
        state
    }

    /// One key or index further down.
    pub fn step(&self, from: &State, key: &str) -> State {
        let mut state = State { nodes: Vec::new(), ..*from };
        for node in &from.nodes {
            for key in [key, "*"] {
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
        if !node.next.is_empty() {
            state.nodes.push(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(open: &[&str], closed: &[&str]) -> Labels {
        let mut labels = Labels::new();
        for (pointers, says) in [(open, true), (closed, false)] {
            for pointer in pointers {
                let place = labels.place(pointer).unwrap();
                labels.say(place, says);
            }
        }
        labels
    }

    fn at(labels: &Labels, keys: &[&str]) -> State {
        keys.iter().fold(labels.start(), |state, key| labels.step(&state, key))
    }

    #[test]
    fn a_label_covers_all_that_is_below_and_the_strictest_holds() {
        let labels = labels(&["/notes"], &["/notes/*/texte", "/*/9/secret"]);
        assert!(at(&labels, &["notes", "3", "auteur"]).open);
        assert!(!at(&labels, &["notes", "3", "auteur"]).closed);
        assert!(at(&labels, &["notes", "3", "texte", "deep"]).closed);
        assert!(at(&labels, &["notes", "9", "secret"]).closed && at(&labels, &["autres", "9", "secret"]).closed);
        assert!(!at(&labels, &["other"]).open && at(&labels, &["other", "3"]).is_hopeless());
        assert_eq!(labels.withheld_places(), Vec::<Vec<&str>>::new());
    }

    #[test]
    fn withheld_places_are_told_in_order_whatever_they_share() {
        let labels = labels(&[], &["/b/c", "/a", "/b"]);
        let mut places = labels.withheld_places();
        places.sort();
        assert_eq!(places, [vec!["a"], vec!["b"], vec!["b", "c"]]);
    }

    #[test]
    fn pointers_follow_the_standard() {
        assert_eq!(keys("/a~1b/~0").unwrap(), ["a/b", "~"]);
        assert_eq!(keys("/").unwrap(), [""]);
        assert!(keys("").unwrap().is_empty());
        for none in ["a", "/a~2", "/a~", "/pi*ces", "/**"] {
            assert_eq!(keys(none), None, "{none}");
        }
    }
}
