//! A tree of folded spellings, walked one symbol at a time.

/// One symbol reached from its parent; nodes of one parent are chained.
#[derive(Clone, Copy, Debug)]
struct Node {
    symbol: u32,
    first_child: usize,
    next_sibling: usize,
    value: usize,
}

/// The root: where every spelling begins.
pub(super) const ROOT: usize = 0;
/// No spelling goes on this way. (The root is nobody's child, so its number is free to say so.)
pub(super) const DEAD: usize = 0;

/// Spellings and the values they carry.
#[derive(Clone, Debug)]
pub(super) struct Trie {
    nodes: Vec<Node>,
    /// The child of the root for each ASCII symbol, as every word begins there.
    starts: [usize; 128],
    /// For each plain letter, which plain letters follow it at the beginning of a spelling: most
    /// words of a text end the search here.
    seconds: [u32; 26],
}

impl Trie {
    pub(super) fn new() -> Self {
        let root = Node { symbol: 0, first_child: DEAD, next_sibling: DEAD, value: 0 };
        Self { nodes: vec![root], starts: [DEAD; 128], seconds: [0; 26] }
    }

    /// Adds a spelling; the value it carries is to be written by the caller, 0 for none yet.
    pub(super) fn insert(&mut self, spelling: &str) -> Option<&mut usize> {
        let mut node = ROOT;
        for symbol in spelling.chars().map(u32::from) {
            let child = self.child(node, symbol);
            node = if child == DEAD { self.add(node, symbol) } else { child };
        }
        self.nodes.get_mut(node).map(|node| &mut node.value)
    }

    /// The node one symbol further, or [`DEAD`]. Stepping from the root begins a spelling.
    pub(super) fn child(&self, node: usize, symbol: u32) -> usize {
        if node == ROOT && symbol < 128 {
            return usize::try_from(symbol).ok().and_then(|at| self.starts.get(at)).copied().unwrap_or(DEAD);
        }
        let mut child = self.nodes.get(node).map_or(DEAD, |node| node.first_child);
        while let Some(candidate) = self.nodes.get(child).filter(|_| child != DEAD) {
            if candidate.symbol == symbol {
                return child;
            }
            child = candidate.next_sibling;
        }
        DEAD
    }

    /// Whether this plain word, or a beginning of it that other letters follow, leads anywhere.
    pub(super) fn may_begin(&self, word: &[u8]) -> bool {
        if let [first, second, ..] = word
            && self
                .seconds
                .get(letter(u32::from(first | 0x20)))
                .is_none_or(|seconds| seconds & bit(u32::from(second | 0x20)) == 0)
        {
            return false;
        }
        let mut node = ROOT;
        for letter in word {
            node = self.child(node, u32::from(letter | 0x20));
            if node == DEAD {
                return false;
            }
        }
        true
    }

    /// The value of the spelling that ends at `node`; 0 when none does.
    pub(super) fn value(&self, node: usize) -> usize {
        self.nodes.get(node).map_or(0, |node| node.value)
    }

    fn add(&mut self, parent: usize, symbol: u32) -> usize {
        let added = self.nodes.len();
        let next_sibling = self.nodes.get(parent).map_or(DEAD, |node| node.first_child);
        self.nodes.push(Node { symbol, first_child: DEAD, next_sibling, value: 0 });
        if let Some(node) = self.nodes.get_mut(parent) {
            node.first_child = added;
        }
        if parent == ROOT {
            if let Some(start) = usize::try_from(symbol).ok().and_then(|at| self.starts.get_mut(at)) {
                *start = added;
            }
        } else if let Some(first) = self.nodes.get(parent).map(|node| node.symbol)
            && self.child(ROOT, first) == parent
            && let Some(seconds) = self.seconds.get_mut(letter(first))
        {
            *seconds |= bit(symbol);
        }
        added
    }
}

/// The place of a plain letter in the alphabet; beyond it for anything else.
fn letter(symbol: u32) -> usize {
    usize::try_from(symbol.wrapping_sub(u32::from(b'a'))).unwrap_or(usize::MAX)
}

fn bit(symbol: u32) -> u32 {
    let at = symbol.wrapping_sub(u32::from(b'a'));
    if at < 26 { 1 << at } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::{DEAD, ROOT, Trie};

    fn find(trie: &Trie, text: &str) -> usize {
        let mut node = ROOT;
        for symbol in text.chars().map(u32::from) {
            node = trie.child(node, symbol);
            if node == DEAD {
                return 0;
            }
        }
        trie.value(node)
    }

    #[test]
    fn finds_the_spellings_it_was_given_and_no_prefix_of_them() {
        let mut trie = Trie::new();
        for (value, word) in ["martin", "martine", "marc", "юля", "é"].iter().enumerate() {
            *trie.insert(word).unwrap() = value + 1;
        }
        assert_eq!([find(&trie, "martin"), find(&trie, "martine"), find(&trie, "marc")], [1, 2, 3]);
        assert!(trie.may_begin(b"Mar") && trie.may_begin(b"M") && trie.may_begin(b"MARTINE"));
        assert!(!trie.may_begin(b"Max") && !trie.may_begin(b"mo") && !trie.may_begin(b"Paul"));
        assert_eq!([find(&trie, "юля"), find(&trie, "é")], [4, 5]);
        assert_eq!([find(&trie, "mar"), find(&trie, "martinet"), find(&trie, "x"), find(&trie, "")], [0; 4]);
    }
}
