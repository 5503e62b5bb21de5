//! Spellings and codes in a tree, one branch a byte: adding one, or looking one up, takes as long as it is itself, however
//! many there are.

use super::{Names, Spelling};

/// What codes begin with in the tree, and no spelling.
pub(super) const CODE: &str = "@";

/// One byte of a spelling; 0 stands for no other branch, and for no spelling that ends here.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Branch {
    byte: u8,
    /// The first that goes on from here, and the next that goes on from where this one does.
    child: usize,
    sibling: usize,
    /// The place of the spelling that ends here, counted from 1.
    spelling: usize,
}

impl Names {
    fn step(&self, from: usize, byte: u8) -> Option<usize> {
        #[cfg(test)]
        super::super::steps::count();
        let mut at = self.tree.get(from)?.child;
        loop {
            let branch = self.tree.get(at).filter(|_| at > 0)?;
            if branch.byte == byte {
                return Some(at);
            }
            at = branch.sibling;
        }
    }

    /// The branch that some letters lead to.
    pub(super) fn walk(&self, from: usize, letters: &str) -> Option<usize> {
        letters.bytes().try_fold(from, |at, byte| self.step(at, byte))
    }

    /// The spelling that ends at a branch.
    pub(super) fn spelling(&self, at: usize) -> Option<&Spelling> {
        self.spellings.get(self.tree.get(at)?.spelling.checked_sub(1)?)
    }

    /// The spelling these words are, and whether one goes on after them.
    pub(super) fn look_up(&self, words: &str) -> (Option<&Spelling>, bool) {
        let Some(at) = self.walk(0, words) else { return (None, false) };
        (self.spelling(at), self.step(at, b' ').is_some())
    }

    /// The spelling made of these words, added if need be.
    pub(super) fn add(&mut self, words: &str) -> Option<&mut Spelling> {
        let mut at = 0;
        for byte in words.bytes() {
            let known = self.step(at, byte);
            let next = known.unwrap_or(self.tree.len());
            if known.is_none() {
                let from = self.tree.get_mut(at)?;
                let sibling = std::mem::replace(&mut from.child, next);
                self.tree.push(Branch { byte, sibling, ..Branch::default() });
            }
            at = next;
        }
        let last = self.tree.get_mut(at)?;
        if last.spelling == 0 {
            self.spellings.push(Spelling::default());
            last.spelling = self.spellings.len();
        }
        let place = last.spelling - 1;
        self.spellings.get_mut(place)
    }
}
