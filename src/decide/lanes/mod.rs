//! Up to sixty-four worlds read at once: lane *n* of every word is what the circuit of the law says of world *n*. A node
//! is worked out when it is first asked for, once for all lanes.

mod question;
mod reach;
mod support;

pub use question::{Part, Question};
pub use reach::Reach;

use support::Readers;

use crate::facts::{FACTS, Fact, GUARDIAN_FACTS, MAX_GUARDIANS, Set, Slot, World, only, slot};
use crate::law::circuit::{
    ALL, CONDITIONS, Circuit, ConditionCode, FORMALITIES, FormalityCode, LOCAL_COUNT, NEGATED, NODE_COUNT, NORMS,
    Node, NormCode, SETS, SOME, Stretch, Wire, circuit,
};
use crate::law::norm::Effect;

/// How many worlds are read at once.
pub const LANES: usize = 64;

/// Yes, no, or still open, in each lane: it must hold in the lanes of `yes`, and may in those of `maybe`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Truths {
    /// Lanes in which it holds in every completion.
    pub yes: u64,
    /// Lanes in which it holds in some completion.
    pub maybe: u64,
}

impl Truths {
    const TRUE: Self = Self { yes: u64::MAX, maybe: u64::MAX };

    const fn negated(self, by: bool) -> Self {
        if by { Self { yes: !self.maybe, maybe: !self.yes } } else { self }
    }

    const fn and(self, other: Self) -> Self {
        Self { yes: self.yes & other.yes, maybe: self.maybe & other.maybe }
    }

    const fn or(self, other: Self) -> Self {
        Self { yes: self.yes | other.yes, maybe: self.maybe | other.maybe }
    }
}

/// What was worked out of a node, and for which loading.
#[derive(Clone, Copy, Default)]
struct Memo {
    loading: u32,
    truths: Truths,
}

/// A node that is taken to hold, or not to, in some lanes.
#[derive(Clone, Copy)]
struct Taken {
    node: u16,
    holds: u64,
    fails: u64,
}

/// The worlds being read, and what is worked out of them so far.
pub struct Lanes {
    circuit: &'static Circuit,
    worlds: Vec<World>,
    /// Places in which the worlds may differ.
    varying: Set,
    loading: u32,
    /// How many worlds were read so far: the work of an answer is bounded.
    pub read: usize,
    memos: Vec<Memo>,
    taken: Vec<Taken>,
    /// The places each node reads; worked out when first asked for.
    support: Vec<Set>,
    /// The places each norm reads; likewise.
    support_of_norms: Vec<Set>,
    /// What reads each fact; likewise, fact by fact.
    readers: Vec<Option<Readers>>,
}

impl Default for Lanes {
    fn default() -> Self {
        let memos = vec![Memo::default(); NODE_COUNT + MAX_GUARDIANS * LOCAL_COUNT];
        Self {
            circuit: circuit(),
            worlds: Vec::new(),
            varying: 0,
            loading: 0,
            read: 0,
            memos,
            taken: Vec::new(),
            support: Vec::new(),
            support_of_norms: Vec::new(),
            readers: vec![None; FACTS],
        }
    }
}

/// Tables without a gap: a place that is none reads as the first.
fn of<T: Copy>(table: &[T], at: usize) -> Option<T> {
    table.get(at).copied()
}

/// A part of a table.
pub fn stretch<T>(table: &'static [T], stretch: Stretch) -> &'static [T] {
    table.get(stretch.range()).unwrap_or_default()
}

/// The conditions of a norm.
pub fn conditions(norm: &NormCode) -> &'static [ConditionCode] {
    stretch(&CONDITIONS, norm.conditions)
}

/// The formalities of a norm, which wait only where it permits: an obligation never does (G4).
pub fn formalities(norm: &NormCode) -> &'static [FormalityCode] {
    if norm.effect == Effect::Permits { stretch(&FORMALITIES, norm.formalities) } else { &[] }
}

impl Lanes {
    /// Takes other worlds, at most [`LANES`], made from one common world; gives back those it had.
    pub fn load(&mut self, worlds: Vec<World>) -> Vec<World> {
        self.varying = worlds.iter().fold(0, |all, world| all | world.changed());
        self.read = self.read.wrapping_add(worlds.len());
        self.loading = self.loading.wrapping_add(1);
        if self.loading == 0 {
            self.memos.fill(Memo::default());
            self.loading = 1;
        }
        self.taken.clear();
        core::mem::replace(&mut self.worlds, worlds)
    }

    /// Gives a fact other answers in one lane. What was worked out of it must be forgotten.
    pub fn put(&mut self, lane: usize, fact: Fact, set: Set) {
        if let Some(world) = self.worlds.get_mut(lane) {
            world.set(fact, set);
        }
    }

    /// Forgets what was worked out of the nodes that read a fact; tells the norms that read it.
    pub fn forget(&mut self, fact: Fact) -> &[u8] {
        self.varying |= only(slot(fact));
        self.find_readers(fact);
        let Some(Some(readers)) = self.readers.get(fact as usize) else { return &[] };
        for memo in &readers.memos {
            if let Some(memo) = self.memos.get_mut(*memo) {
                memo.loading = 0;
            }
        }
        &readers.norms
    }

    /// Takes a wire to hold in a lane, whatever the world there says. Before anything is read.
    pub fn take(&mut self, wire: Wire, lane: usize) {
        let (node, holds) = (wire & !NEGATED, wire & NEGATED == 0);
        let at = self.taken.iter().position(|taken| taken.node == node).unwrap_or_else(|| {
            self.taken.push(Taken { node, holds: 0, fails: 0 });
            self.taken.len() - 1
        });
        if let Some(taken) = self.taken.get_mut(at) {
            *if holds { &mut taken.holds } else { &mut taken.fails } |= 1 << lane;
        }
    }

    /// The lanes in which what was taken cannot be.
    pub fn mistaken(&mut self) -> u64 {
        (0..self.taken.len()).fold(0, |lanes, at| {
            let Some(taken) = self.taken.get(at).copied() else { return lanes };
            let truths = self.worked_out(usize::from(taken.node), 0);
            lanes | (taken.holds & !truths.maybe) | (taken.fails & truths.yes)
        })
    }

    /// The world in a lane.
    pub fn world(&self, lane: usize) -> Option<&World> {
        self.worlds.get(lane)
    }

    /// What is known of the lanes that are used.
    pub fn used(&self) -> u64 {
        match self.worlds.len() {
            0 => 0,
            count => u64::MAX >> (LANES - count.min(LANES)),
        }
    }

    fn guardians(&self) -> usize {
        self.worlds.first().map_or(0, World::guardians)
    }

    /// What a wire says in each lane; `guardian` is the one it speaks of, if it speaks of one.
    pub fn wire(&mut self, wire: Wire, guardian: usize) -> Truths {
        let node = usize::from(wire & !NEGATED);
        self.node(node, guardian).negated(wire & NEGATED != 0)
    }

    /// Mostly it was worked out before.
    #[inline]
    fn node(&mut self, index: usize, guardian: usize) -> Truths {
        let Some(node) = self.circuit.nodes.get(index) else { return Truths::default() };
        let place = memo_of(*node, index, guardian);
        match self.memos.get(place) {
            Some(memo) if memo.loading == self.loading => memo.truths,
            _ => self.work_out(index, place, guardian),
        }
    }

    fn work_out(&mut self, index: usize, place: usize, guardian: usize) -> Truths {
        let mut truths = self.worked_out(index, guardian);
        if let Some(taken) = self.taken.iter().find(|taken| usize::from(taken.node) == index) {
            truths.yes = (truths.yes | taken.holds) & !taken.fails;
            truths.maybe = (truths.maybe | taken.holds) & !taken.fails;
        }
        if let Some(memo) = self.memos.get_mut(place) {
            *memo = Memo { loading: self.loading, truths };
        }
        truths
    }

    /// What the wires under a node make of it, whatever is taken of the node itself.
    fn worked_out(&mut self, index: usize, guardian: usize) -> Truths {
        let Some(node) = of(&self.circuit.nodes, index) else { return Truths::default() };
        match node.what {
            ALL => self.all(node, guardian),
            SOME => {
                (0..self.guardians()).fold(Truths::default(), |some, guardian| some.or(self.wire(node.at, guardian)))
            }
            place => {
                let place =
                    if usize::from(place) < FACTS { usize::from(place) } else { at_guardian(place, guardian) };
                self.atom(place, of(&SETS, usize::from(node.at)).unwrap_or_default())
            }
        }
    }

    fn all(&mut self, node: Node, guardian: usize) -> Truths {
        let used = self.used();
        let mut all = Truths::TRUE;
        for wire in self.circuit.wires(node) {
            // as `wire` says it, without a call: most of the time goes here
            let truths = self.node(usize::from(*wire & !NEGATED), guardian).negated(*wire & NEGATED != 0);
            all = all.and(truths);
            // it fails in every lane, whatever the others say
            if all.maybe & used == 0 {
                break;
            }
        }
        all
    }

    #[expect(clippy::cast_possible_truncation, reason = "a place is below 128, and the lower half is all there is")]
    fn atom(&self, place: usize, set: Set) -> Truths {
        let slot = place as Slot;
        if World::is_wide(slot) {
            self.read(slot, |world| {
                let known = world.at(slot);
                (known & !set == 0, known & set != 0)
            })
        } else {
            let set = set as u64;
            self.read(slot, |world| {
                let known = world.low_at(slot);
                (known & !set == 0, known & set != 0)
            })
        }
    }

    /// What a question put to a place says in each lane.
    fn read(&self, slot: Slot, question: impl Fn(&World) -> (bool, bool)) -> Truths {
        if self.varying & only(slot) == 0 {
            let (yes, maybe) = self.worlds.first().map_or((false, false), question);
            return Truths { yes: if yes { u64::MAX } else { 0 }, maybe: if maybe { u64::MAX } else { 0 } };
        }
        let mut truths = Truths::default();
        for (lane, world) in self.worlds.iter().enumerate() {
            let (yes, maybe) = question(world);
            truths.yes |= u64::from(yes) << lane;
            truths.maybe |= u64::from(maybe) << lane;
        }
        truths
    }
}

/// Where what was worked out of a node is kept.
#[inline]
fn memo_of(node: Node, index: usize, guardian: usize) -> usize {
    match usize::from(node.local) {
        0 => index,
        local => NODE_COUNT + guardian * LOCAL_COUNT + local - 1,
    }
}

/// The place of a fact of one guardian, from that of the first.
fn at_guardian(place: u8, guardian: usize) -> usize {
    usize::from(place) + guardian * GUARDIAN_FACTS
}

/// The norms of the register that decide: all but the general secrecy, which yields to every one of them.
pub fn deciding() -> impl Iterator<Item = u8> {
    (0..).zip(&NORMS).filter(|(_, norm)| norm.way != crate::law::Way::Secret).map(|(place, _)| place)
}

const _: () = assert!(FACTS < SOME as usize && slot(Fact::ServesProject) as usize + 1 == FACTS);
