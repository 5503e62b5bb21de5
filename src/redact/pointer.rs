//! JSON Pointers (RFC 6901), and patterns of them matched while a document is walked once.
//!
//! A pattern is a pointer in which a whole step may be `*`: any key of an object, any index of an
//! array. `~0`, `~1` and `~2` stand for `~`, `/` and a literal `*` within a key (`~2` is ours: RFC
//! 6901 has no need of it). A star that is only a part of a step, as in `/pi*ces` or `/**`, is
//! refused rather than read as a key: somebody meant more by it, and it would match nothing.
//!
//! ```
//! use partage::redact::pointer::Patterns;
//!
//! let (patterns, refused) = Patterns::new(["/notes/*/texte", "/notes/0", "/notes/~2", "/n**"]);
//! assert_eq!(refused.len(), 1);
//!
//! let mut walk = patterns.walk();
//! walk.enter_key("notes");
//! walk.enter_index(0);
//! assert_eq!(walk.matches().collect::<Vec<_>>(), [1]);
//! walk.enter_key("texte");
//! assert_eq!(walk.matches().collect::<Vec<_>>(), [0]);
//! walk.leave();
//! walk.leave();
//! walk.enter_key("*");
//! assert_eq!(walk.matches().collect::<Vec<_>>(), [2]);
//! ```

#[cfg(test)]
mod tests;

use std::borrow::Cow;

/// Why a pointer or a pattern cannot be read.
///
/// ```
/// use partage::redact::pointer::{PointerFault, parse};
///
/// let problem = parse("a/b").unwrap_err();
/// assert_eq!((problem.fault, problem.at), (PointerFault::NotFromRoot, 0));
/// assert_eq!(problem.fault.code(), "pointer-not-from-root");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointerFault {
    /// Neither empty nor beginning with `/`.
    NotFromRoot,
    /// A `~` that is not followed by `0` or `1` (or, in a pattern, `2`).
    BadEscape,
    /// A `*` that is not a whole step; a literal star is written `~2`.
    PartialStar,
}

impl PointerFault {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotFromRoot => "pointer-not-from-root",
            Self::BadEscape => "pointer-bad-escape",
            Self::PartialStar => "pointer-partial-star",
        }
    }
}

/// A pointer or pattern that cannot be read: why, and at which byte.
///
/// ```
/// use partage::redact::pointer::parse;
/// assert_eq!(parse("/a/b~5").unwrap_err().at, 4);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointerError {
    /// What is wrong.
    pub fault: PointerFault,
    /// The byte where it shows.
    pub at: usize,
}

/// Reads a plain pointer: its keys, without escapes. A star is a key like another.
///
/// ```
/// use partage::redact::pointer::parse;
///
/// assert_eq!(parse("/a~1b/~01/*/"), Ok(vec!["a/b".into(), "~1".into(), "*".into(), "".into()]));
/// assert_eq!(parse(""), Ok(vec![]));
/// ```
///
/// # Errors
///
/// When it does not begin with `/`, or a `~` stands before anything but `0` and `1`.
pub fn parse(pointer: &str) -> Result<Vec<String>, PointerError> {
    steps(pointer)?.map(|(at, step)| unescape(at, step, false)).collect()
}

/// A key as a pointer spells it.
///
/// ```
/// use partage::redact::pointer::escape;
/// assert_eq!(escape("a/b~c"), "a~1b~0c");
/// assert_eq!(escape("clé"), "clé");
/// ```
#[must_use]
pub fn escape(key: &str) -> Cow<'_, str> {
    if key.contains(['~', '/']) { key.replace('~', "~0").replace('/', "~1").into() } else { key.into() }
}

/// A set of patterns, ready to be matched all at once.
///
/// ```
/// use partage::redact::pointer::{Patterns, PointerFault};
///
/// let (patterns, refused) = Patterns::new(["", "/enfant/~", "/enfant/*"]);
/// assert_eq!(refused.len(), 1);
/// assert_eq!((refused[0].0, refused[0].1.fault), (1, PointerFault::BadEscape));
/// // The empty pattern is the whole document.
/// assert_eq!(patterns.walk().matches().collect::<Vec<_>>(), [0]);
/// ```
#[derive(Clone, Debug)]
pub struct Patterns {
    nodes: Vec<Node>,
}

/// What may follow one prefix of the patterns.
#[derive(Clone, Debug, Default)]
struct Node {
    /// Named steps and where they lead, in the order of the names.
    keys: Vec<(String, usize)>,
    /// Where `*` leads.
    any: Option<usize>,
    /// The patterns that end here, by their place in the list.
    ends: Vec<usize>,
}

impl Patterns {
    /// Reads patterns; those that cannot be read are returned with their place and reason, and
    /// match nothing.
    #[must_use]
    pub fn new<'p>(patterns: impl IntoIterator<Item = &'p str>) -> (Self, Vec<(usize, PointerError)>) {
        let mut set = Self { nodes: vec![Node::default()] };
        let mut refused = Vec::new();
        for (place, pattern) in patterns.into_iter().enumerate() {
            if let Err(error) = set.add(place, pattern) {
                refused.push((place, error));
            }
        }
        (set, refused)
    }

    /// Begins a walk at the root of a document.
    #[must_use]
    pub fn walk(&self) -> Walk<'_> {
        Walk { patterns: self, states: vec![0], frames: Vec::new() }
    }

    fn add(&mut self, place: usize, pattern: &str) -> Result<(), PointerError> {
        // Read to the end first, so that a refused pattern leaves no trace.
        let path: Vec<Option<String>> = steps(pattern)?.map(read_step).collect::<Result<_, _>>()?;
        let mut node = 0;
        for step in path {
            node = self.child(node, step);
        }
        if let Some(node) = self.nodes.get_mut(node) {
            node.ends.push(place);
        }
        Ok(())
    }

    /// The node one step further, made if need be.
    fn child(&mut self, node: usize, step: Option<String>) -> usize {
        let new = self.nodes.len();
        let Some(parent) = self.nodes.get_mut(node) else { return node };
        let child = match step {
            None => *parent.any.get_or_insert(new),
            Some(key) => match parent.keys.binary_search_by(|(known, _)| known.cmp(&key)) {
                Ok(at) => parent.keys.get(at).map_or(new, |(_, child)| *child),
                Err(at) => {
                    parent.keys.insert(at, (key, new));
                    new
                }
            },
        };
        if child == new {
            self.nodes.push(Node::default());
        }
        child
    }
}

/// Where a walk through a document stands in a set of patterns.
///
/// Enter and leave as the document nests; at each place, ask which patterns match.
///
/// ```
/// use partage::redact::pointer::Patterns;
///
/// let (patterns, _) = Patterns::new(["/a/*", "/*/b"]);
/// let mut walk = patterns.walk();
/// walk.enter_key("a");
/// assert!(walk.matches().next().is_none() && walk.goes_on());
/// walk.enter_key("b");
/// assert_eq!(walk.matches().collect::<Vec<_>>(), [0, 1]);
/// assert!(!walk.goes_on());
/// ```
#[derive(Clone, Debug)]
pub struct Walk<'p> {
    patterns: &'p Patterns,
    /// The nodes reached at each depth, one depth after the other.
    states: Vec<usize>,
    /// Where the states of each depth but the first begin.
    frames: Vec<usize>,
}

impl<'p> Walk<'p> {
    /// Goes into the value under a key of an object.
    pub fn enter_key(&mut self, key: &str) {
        let from = self.frames.last().copied().unwrap_or_default();
        let to = self.states.len();
        for at in from..to {
            let Some(node) = self.states.get(at).and_then(|state| self.patterns.nodes.get(*state)) else { continue };
            let named = node.keys.binary_search_by(|(known, _)| known.as_str().cmp(key)).ok();
            let named = named.and_then(|at| node.keys.get(at)).map(|(_, child)| *child);
            self.states.extend(named.into_iter().chain(node.any));
        }
        self.frames.push(to);
    }

    /// Goes into the value at an index of an array.
    pub fn enter_index(&mut self, index: usize) {
        // Twenty digits hold any index.
        let mut digits = [b'0'; 20];
        let (mut rest, mut used) = (index, 0);
        for digit in digits.iter_mut().rev() {
            *digit = b'0' + u8::try_from(rest % 10).unwrap_or_default();
            rest /= 10;
            used += 1;
            if rest == 0 {
                break;
            }
        }
        let written = digits.len().checked_sub(used).and_then(|from| digits.get(from..));
        self.enter_key(written.and_then(|digits| std::str::from_utf8(digits).ok()).unwrap_or_default());
    }

    /// Comes back out of the last value gone into.
    pub fn leave(&mut self) {
        if let Some(from) = self.frames.pop() {
            self.states.truncate(from);
        }
    }

    /// The patterns that match here, by their place in the list; each once.
    pub fn matches(&self) -> impl Iterator<Item = usize> + use<'_, 'p> {
        self.here().flat_map(|node| node.ends.iter().copied())
    }

    /// Whether some pattern may match further down.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        self.here().any(|node| node.any.is_some() || !node.keys.is_empty())
    }

    fn here(&self) -> impl Iterator<Item = &'p Node> + use<'_, 'p> {
        let from = self.frames.last().copied().unwrap_or_default();
        let states = self.states.get(from..).unwrap_or_default();
        states.iter().filter_map(|state| self.patterns.nodes.get(*state))
    }
}

/// The steps of a pointer, each with the byte where it begins.
fn steps(pointer: &str) -> Result<impl Iterator<Item = (usize, &str)>, PointerError> {
    if !pointer.is_empty() && !pointer.starts_with('/') {
        return Err(PointerError { fault: PointerFault::NotFromRoot, at: 0 });
    }
    let mut at = 0;
    // What stands before the first slash is no step.
    Ok(pointer.split('/').skip(1).map(move |step| {
        let start = at + 1;
        at = start + step.len();
        (start, step)
    }))
}

/// One step of a pattern: none for `*`.
fn read_step((at, step): (usize, &str)) -> Result<Option<String>, PointerError> {
    if step == "*" {
        return Ok(None);
    }
    if let Some(star) = step.find('*') {
        return Err(PointerError { fault: PointerFault::PartialStar, at: at + star });
    }
    unescape(at, step, true).map(Some)
}

fn unescape(at: usize, step: &str, star: bool) -> Result<String, PointerError> {
    let mut key = String::with_capacity(step.len());
    let mut chars = step.char_indices();
    while let Some((place, c)) = chars.next() {
        key.push(match (c, c == '~') {
            (c, false) => c,
            _ => match chars.next() {
                Some((_, '0')) => '~',
                Some((_, '1')) => '/',
                Some((_, '2')) if star => '*',
                _ => return Err(PointerError { fault: PointerFault::BadEscape, at: at + place }),
            },
        });
    }
    Ok(key)
}
