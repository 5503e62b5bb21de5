//! What each place of a document is: JSON Pointers where `*` stands for any index or key. A label
//! covers its place and all that is below; where several cover one place the strictest holds.

use crate::request::vocabulary::Subject;

/// A JSON Pointer with `*` for any index or key. A key that is itself `*` cannot be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    keys: Vec<String>,
}

impl Pattern {
    /// Reads a pointer; nothing when it is none (RFC 6901: empty, or begins with `/`; `~` only as
    /// `~0` and `~1`), nor when a star is only a part of a step, as in `/pi*ces` or `/**`: somebody
    /// meant more by it, and it would match nothing.
    pub fn parse(pointer: &str) -> Option<Self> {
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
        keys.iter().all(|key| key == "*" || !key.contains('*')).then_some(Self { keys })
    }

    fn has_star(&self) -> bool {
        self.keys.iter().any(|key| key == "*")
    }
}

#[derive(Clone, Debug)]
struct Entry {
    pattern: Pattern,
    /// It may be read; else it may not.
    open: bool,
}

/// What an item label described, to know of whom the recipient may read.
#[derive(Clone, Debug)]
pub struct About {
    entry: usize,
    pointer: String,
    subject: Option<Subject>,
    subject_id: Option<String>,
}

/// Every label of a request.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    entries: Vec<Entry>,
    items: Vec<About>,
}

/// Where a walk stands: the labels that may still match below, and what covers this place.
#[derive(Clone, Debug)]
pub struct State {
    depth: usize,
    alive: Vec<usize>,
    /// Something here or above may be read.
    pub open: bool,
    /// Something here or above may not: the strictest holds, for all that is below.
    pub closed: bool,
}

impl State {
    /// Nothing here or below may be read.
    pub fn is_hopeless(&self) -> bool {
        self.closed || (!self.open && self.alive.is_empty())
    }
}

impl Labels {
    /// A place that carries no personal information, or one whose label could not be read.
    pub fn add(&mut self, pattern: Pattern, open: bool) {
        self.entries.push(Entry { pattern, open });
    }

    /// A place described as an item, closed until decided.
    pub fn add_item(
        &mut self,
        pattern: Pattern,
        pointer: &str,
        subject: Option<Subject>,
        subject_id: Option<String>,
    ) {
        let about = About { entry: self.entries.len(), pointer: pointer.to_owned(), subject, subject_id };
        self.items.push(about);
        self.add(pattern, false);
    }

    /// The pointer of an item label, as the caller wrote it.
    pub fn pointer_of_item(&self, item: usize) -> &str {
        self.items.get(item).map_or("", |about| about.pointer.as_str())
    }

    /// Says whether an item label may be read.
    pub fn decide(&mut self, item: usize, keep: bool) {
        let entry = self.items.get(item).and_then(|about| self.entries.get_mut(about.entry));
        if let Some(entry) = entry {
            entry.open = keep;
        }
    }

    /// Whether a label that may be read is about this person.
    pub fn speaks_of(&self, subject: Option<Subject>, id: &str) -> bool {
        self.items.iter().any(|about| {
            let kept = self.entries.get(about.entry).is_some_and(|entry| entry.open);
            let same = match &about.subject_id {
                Some(other) => other == id,
                None => subject.is_some() && about.subject == subject,
            };
            kept && same
        })
    }

    /// The keys of every withheld place named without `*`, in the order of the labels.
    pub fn withheld_places(&self) -> impl Iterator<Item = &[String]> {
        self.entries
            .iter()
            .filter(|entry| !entry.open && !entry.pattern.has_star())
            .map(|entry| entry.pattern.keys.as_slice())
    }

    /// Whether a label names an entry of the list where a walk stands by its index.
    pub fn names_an_index(&self, at: &State) -> bool {
        self.named(at).any(|(_, key)| key.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// Whether the entry at an index is withheld by a label that names it so.
    pub fn closes_index(&self, at: &State, index: &str) -> bool {
        self.named(at).any(|(_, key)| key == index) && self.step(at, index).closed
    }

    /// The labels that may still match, and the key each wants next.
    fn named<'l>(&'l self, at: &'l State) -> impl Iterator<Item = (usize, &'l str)> {
        at.alive
            .iter()
            .filter_map(|label| Some((*label, self.entries.get(*label)?.pattern.keys.get(at.depth)?.as_str())))
    }

    /// The root of a document.
    pub fn start(&self) -> State {
        self.state(0, (0..self.entries.len()).collect(), false, false)
    }

    /// One key or index further down.
    pub fn step(&self, from: &State, key: &str) -> State {
        let fitting = self.named(from).filter(|(_, wanted)| *wanted == "*" || *wanted == key);
        self.state(from.depth + 1, fitting.map(|(label, _)| label).collect(), from.open, from.closed)
    }

    fn state(&self, depth: usize, alive: Vec<usize>, open: bool, closed: bool) -> State {
        let mut state = State { depth, alive, open, closed };
        for entry in state.alive.iter().filter_map(|entry| self.entries.get(*entry)) {
            if entry.pattern.keys.len() == depth {
                state.open |= entry.open;
                state.closed |= !entry.open;
            }
        }
        state
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(open: &[&str], closed: &[&str]) -> Labels {
        let mut labels = Labels::default();
        for pointer in open {
            labels.add(Pattern::parse(pointer).unwrap(), true);
        }
        for pointer in closed {
            labels.add(Pattern::parse(pointer).unwrap(), false);
        }
        labels
    }

    fn at(labels: &Labels, keys: &[&str]) -> State {
        keys.iter().fold(labels.start(), |state, key| labels.step(&state, key))
    }

    #[test]
    fn a_label_covers_all_that_is_below_and_the_strictest_holds() {
        let labels = labels(&["/notes"], &["/notes/*/texte"]);
        assert!(at(&labels, &["notes", "3", "auteur"]).open);
        assert!(!at(&labels, &["notes", "3", "auteur"]).closed);
        assert!(at(&labels, &["notes", "3", "texte", "deep"]).closed);
        assert!(!at(&labels, &["other"]).open);
    }

    #[test]
    fn pointers_follow_the_standard() {
        assert_eq!(Pattern::parse("/a~1b/~0").unwrap().keys, ["a/b", "~"]);
        assert!(Pattern::parse("a").is_none());
        assert!(Pattern::parse("/a~2").is_none());
        assert!(Pattern::parse("/a~").is_none());
        assert!(Pattern::parse("/pi*ces").is_none() && Pattern::parse("/**").is_none());
        assert_eq!(Pattern::parse("/").unwrap().keys, [""]);
        assert!(Pattern::parse("").unwrap().keys.is_empty());
    }
}
