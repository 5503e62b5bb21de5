//! The circuit as the module carries it, and as it is read. A wire is mostly near the node it leads to, and a set is mostly
//! first asked for where it was first written, so that what says *how far* and *the next one* compresses to half of what
//! places in tables do. It is written out once, when the engine starts.

use std::sync::OnceLock;

use super::draft::Draft;
use super::{ALL, DRAFT, NEGATED, NODE_COUNT, Node, SOME, Wire};
use crate::facts::FACTS;

/// In [`KINDS`]: an "all", and how many wires it has. Anything else is as in [`Node::what`].
const ALL_OF: u8 = 0x80;

/// What each node is.
static KINDS: [u8; NODE_COUNT] = kinds();
/// What each node is made of, numbers of seven bits a byte, the lowest first: of an atom its set, as one more than its
/// place, 0 for the next new one; of the others how far down each wire is from the one before, the nearest first, doubled,
/// and one more when it is negated.
static PARTS: [u8; WRITTEN.len] = super::draft::cut(&WRITTEN.bytes);

const WIRE_COUNT: usize = DRAFT.wire_count;
const WRITTEN: Parts = parts();

/// Bytes while they are written.
struct Parts {
    bytes: [u8; 2 * super::draft::MOST],
    len: usize,
}

impl Parts {
    #[expect(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "while compiling")]
    const fn number(&mut self, mut number: u16) {
        while number > 0x7F {
            self.bytes[self.len] = number as u8 | 0x80;
            self.len += 1;
            number >>= 7;
        }
        self.bytes[self.len] = number as u8;
        self.len += 1;
    }

    /// A wire under what is at `near`.
    const fn wire(&mut self, wire: Wire, near: u16) {
        let negated = if wire & NEGATED == 0 { 0 } else { 1 };
        self.number((near - (wire & !NEGATED)) << 1 | negated);
    }
}

#[expect(clippy::indexing_slicing, reason = "while compiling")]
const fn kinds() -> [u8; NODE_COUNT] {
    let mut kinds = [0; NODE_COUNT];
    let mut at = 0;
    while at < NODE_COUNT {
        let node = DRAFT.nodes[at];
        kinds[at] = if node.what == ALL { ALL_OF + node.len } else { node.what };
        at += 1;
    }
    kinds
}

#[expect(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "while compiling")]
const fn parts() -> Parts {
    let mut parts = Parts { bytes: [0; 2 * super::draft::MOST], len: 0 };
    let mut sets = 0;
    let mut at = 0;
    while at < NODE_COUNT {
        let node = DRAFT.nodes[at];
        match node.what {
            ALL => write_wires(&mut parts, &DRAFT, node, at as u16),
            SOME => parts.wire(node.at, at as u16),
            _ if node.at == sets => {
                parts.number(0);
                sets += 1;
            }
            _ => parts.number(node.at + 1),
        }
        at += 1;
    }
    parts
}

/// The wires of an "all" are in order, the negated ones after the others.
#[expect(clippy::indexing_slicing, reason = "while compiling")]
const fn write_wires(parts: &mut Parts, draft: &Draft, node: Node, place: u16) {
    let from = node.at as usize;
    let mut negated = from + node.len as usize;
    let mut plain = from;
    while plain < negated && draft.wires[plain] & NEGATED == 0 {
        plain += 1;
    }
    let first_negated = plain;
    let mut near = place;
    while plain > from || negated > first_negated {
        let takes_plain = negated == first_negated
            || (plain > from && draft.wires[plain - 1] > draft.wires[negated - 1] & !NEGATED);
        let wire = if takes_plain {
            plain -= 1;
            draft.wires[plain]
        } else {
            negated -= 1;
            draft.wires[negated]
        };
        parts.wire(wire, near);
        near = wire & !NEGATED;
    }
}

/// The circuit as it is read.
pub struct Circuit {
    /// Every node; those under a node come before it.
    pub nodes: [Node; NODE_COUNT],
    wires: [Wire; WIRE_COUNT],
}

impl Circuit {
    /// The wires of an "all", in order.
    #[must_use]
    #[inline]
    pub fn wires(&self, node: Node) -> &[Wire] {
        let from = usize::from(node.at);
        self.wires.get(from..from + usize::from(node.len)).unwrap_or_default()
    }
}

/// The circuit.
pub fn circuit() -> &'static Circuit {
    static WRITTEN_OUT: OnceLock<Circuit> = OnceLock::new();
    WRITTEN_OUT.get_or_init(write_out)
}

fn write_out() -> Circuit {
    let mut parts = Reader(PARTS.iter());
    let (mut nodes, mut wires) = (Vec::with_capacity(NODE_COUNT), Vec::with_capacity(WIRE_COUNT));
    let (mut sets, mut locals) = (0, 0);
    for (place, kind) in (0..).zip(&KINDS) {
        let mut node = Node { what: *kind, ..NOTHING };
        let mut local = false;
        match *kind {
            SOME => node.at = parts.wire(place),
            ALL_OF.. => {
                let from = wires.len();
                let mut near = place;
                for _ in ALL_OF..*kind {
                    let wire = parts.wire(near);
                    near = wire & !NEGATED;
                    local |= nodes.get(usize::from(near)).is_some_and(|under: &Node| under.local != 0);
                    let before = wires.iter().skip(from).filter(|other| **other < wire).count();
                    wires.insert(from + before, wire);
                }
                node = Node { what: ALL, len: *kind - ALL_OF, at: u16::try_from(from).unwrap_or_default(), local: 0 };
            }
            fact => {
                local = usize::from(fact) >= FACTS;
                node.at = parts.number().checked_sub(1).unwrap_or_else(|| {
                    sets += 1;
                    sets - 1
                });
            }
        }
        if local {
            locals += 1;
            node.local = locals;
        }
        nodes.push(node);
    }
    Circuit {
        nodes: nodes.try_into().unwrap_or([NOTHING; NODE_COUNT]),
        wires: wires.try_into().unwrap_or([0; WIRE_COUNT]),
    }
}

const NOTHING: Node = Node { what: ALL, len: 0, at: 0, local: 0 };

/// Reads what [`Parts`] wrote.
struct Reader(core::slice::Iter<'static, u8>);

impl Reader {
    fn number(&mut self) -> u16 {
        let (mut number, mut shift) = (0, 0);
        for byte in self.0.by_ref() {
            number |= u16::from(*byte & 0x7F) << shift;
            shift += 7;
            if *byte < 0x80 {
                break;
            }
        }
        number
    }

    fn wire(&mut self, near: u16) -> Wire {
        let part = self.number();
        near.wrapping_sub(part >> 1) | if part & 1 == 0 { 0 } else { NEGATED }
    }
}

const _: () = assert!(ALL_OF as usize + super::draft::MOST_CHILDREN < SOME as usize, "an all is told from a some");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_written_out_as_it_was_drawn() {
        let told = |node: &Node| match (node.what, node.len) {
            (ALL, 0) => (ALL, 0, 0, node.local),
            (ALL, len) => (ALL, len, node.at, node.local),
            (what, _) => (what, 0, node.at, node.local),
        };
        for (place, (node, drawn)) in circuit().nodes.iter().zip(&DRAFT.nodes).enumerate() {
            assert_eq!(told(node), told(drawn), "node {place}");
        }
        assert_eq!(circuit().wires, DRAFT.wires[..WIRE_COUNT]);
    }
}
