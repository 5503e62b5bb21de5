//! Up to sixty-four worlds read at once: lane *n* of every word is what the circuit of the law says of world *n*. A node
//! is worked out when it is first asked for, once for all lanes.

use crate::facts::{FACTS, Fact, GUARDIAN_FACTS, MAX_GUARDIANS, Set, Slot, World, only, slot};
use crate::law::circuit::{
    ALL, CONDITIONS, ConditionCode, FALSE, FORMALITIES, FormalityCode, LOCAL_COUNT, NEGATED, NODE_COUNT, NODES,
    NORMS, Node, NormCode, SETS, SOME, Stretch, WIRES, Wire,
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

/// How far a condition or a norm may carry, in each lane.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reach {
    /// Lanes in which it may be closed.
    pub closed: u64,
    /// Lanes in which it may hold on one reading only.
    pub judgement: u64,
    /// Lanes in which it may wait for something to be done.
    pub conditional: u64,
    /// Lanes in which it may hold.
    pub open: u64,
}

impl Reach {
    /// Lanes in which it may be anything but closed.
    #[must_use]
    pub const fn alive(self) -> u64 {
        self.judgement | self.conditional | self.open
    }

    /// Lanes in which it is not settled how far it carries.
    #[must_use]
    pub const fn unsettled(self) -> u64 {
        let (low, high) = (self.closed | self.judgement, self.conditional | self.open);
        (self.closed & self.judgement) | (self.conditional & self.open) | (low & high)
    }

    /// Every way a minimum of the two can come out.
    const fn weakest(self, other: Self) -> Self {
        let (a, b) = (self.conditional | self.open, other.conditional | other.open);
        Self {
            closed: self.closed | other.closed,
            judgement: (self.judgement & other.alive()) | (other.judgement & self.alive()),
            conditional: (self.conditional & b) | (other.conditional & a),
            open: self.open & other.open,
        }
    }
}

/// What was worked out of a node, and for which loading.
#[derive(Clone, Copy, Default)]
struct Memo {
    loading: u32,
    truths: Truths,
}

/// Every wire of a norm, each so that it leads towards the norm: first whether it is closed at all, then part by part.
fn wires_of(norm: &'static NormCode) -> impl Iterator<Item = Wire> {
    let of_conditions = conditions(norm).iter().flat_map(|condition| [condition.met, condition.debated]);
    let of_formalities = formalities(norm).iter().flat_map(|formality| {
        [formality.refused ^ NEGATED, formality.pending ^ NEGATED, formality.debated ^ NEGATED]
    });
    [norm.alive, norm.in_force].into_iter().chain(of_conditions).chain(of_formalities)
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
}

impl Default for Lanes {
    fn default() -> Self {
        let memos = vec![Memo::default(); NODE_COUNT + MAX_GUARDIANS * LOCAL_COUNT];
        Self {
            worlds: Vec::new(),
            varying: 0,
            loading: 0,
            read: 0,
            memos,
            taken: Vec::new(),
            support: Vec::new(),
            support_of_norms: Vec::new(),
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

    /// Forgets what was worked out of the nodes that read a fact.
    pub fn forget(&mut self, fact: Fact) {
        let bit = only(slot(fact));
        self.varying |= bit;
        self.support(0);
        for (place, (node, reads)) in NODES.iter().zip(&self.support).enumerate() {
            if reads & bit == 0 {
                continue;
            }
            for guardian in 0..if node.local == 0 { 1 } else { MAX_GUARDIANS } {
                if let Some(memo) = self.memos.get_mut(memo_of(*node, place, guardian)) {
                    memo.loading = 0;
                }
            }
        }
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

    /// An open question inside something taken that the world in a lane does not decide, outside the places `aside`.
    pub fn unsettled(&mut self, wire: Wire, lane: usize, aside: Set) -> Option<Question> {
        let node = wire & !NEGATED;
        let truths = self.worked_out(usize::from(node), 0);
        if (truths.maybe & !truths.yes) >> lane & 1 == 0 {
            return None;
        }
        self.inside(node, wire & NEGATED == 0, lane, 0, aside)
    }

    /// The places a wire reads.
    pub fn support(&mut self, wire: Wire) -> Set {
        if self.support.is_empty() {
            for node in &NODES {
                let reads = match node.what {
                    ALL => {
                        let from = usize::from(node.at);
                        let wires = WIRES.get(from..from + usize::from(node.len)).unwrap_or_default();
                        wires.iter().fold(0, |all, wire| all | self.known_support(*wire))
                    }
                    SOME => self.known_support(node.at),
                    place if usize::from(place) < FACTS => only(place),
                    place => (0..MAX_GUARDIANS).fold(0, |all, at| all | guardian_bit(place, at)),
                };
                self.support.push(reads);
            }
        }
        self.known_support(wire)
    }

    /// The places each node reads, once [`support`](Self::support) was asked for one.
    pub fn known_supports(&self) -> &[Set] {
        &self.support
    }

    /// The places a norm reads.
    pub fn support_of(&mut self, norm: u8) -> Set {
        if self.support_of_norms.is_empty() {
            for norm in &NORMS {
                let all = wires_of(norm).fold(0, |all, wire| all | self.support(wire));
                self.support_of_norms.push(all);
            }
        }
        of(&self.support_of_norms, usize::from(norm)).unwrap_or_default()
    }

    fn known_support(&self, wire: Wire) -> Set {
        of(&self.support, usize::from(wire & !NEGATED)).unwrap_or_default()
    }

    /// An open part of a norm that reads none of the places `aside`: a question, or something that may be taken to hold.
    pub fn open_part(&mut self, norm: &'static NormCode, lane: usize, aside: Set) -> Option<Part> {
        wires_of(norm).find_map(|wire| self.part(wire, lane, aside))
    }

    fn part(&mut self, wire: Wire, lane: usize, aside: Set) -> Option<Part> {
        let truths = self.wire(wire, 0);
        if (truths.maybe & !truths.yes) >> lane & 1 == 0 {
            return None;
        }
        let node = of(&NODES, usize::from(wire & !NEGATED))?;
        let apart = self.support(wire) & aside == 0;
        match node.what {
            ALL | SOME if apart => Some(Part::Wire(wire)),
            ALL => {
                let from = usize::from(node.at);
                let wires = WIRES.get(from..from + usize::from(node.len)).unwrap_or_default();
                let flip = wire & NEGATED;
                wires.iter().find_map(|wire| self.part(*wire ^ flip, lane, aside))
            }
            _ => self.open_atom(wire, lane, 0, aside).map(Part::Question),
        }
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

    fn node(&mut self, index: usize, guardian: usize) -> Truths {
        let Some(node) = of(&NODES, index) else { return Truths::default() };
        let place = memo_of(node, index, guardian);
        if let Some(memo) = self.memos.get(place)
            && memo.loading == self.loading
        {
            return memo.truths;
        }
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
        let Some(node) = of(&NODES, index) else { return Truths::default() };
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
        let from = usize::from(node.at);
        let used = self.used();
        let mut all = Truths::TRUE;
        for wire in WIRES.get(from..from + usize::from(node.len)).unwrap_or_default() {
            all = all.and(self.wire(*wire, guardian));
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

    /// How a condition stands.
    pub fn condition(&mut self, condition: ConditionCode) -> Reach {
        let met = self.wire(condition.met, 0);
        if met.yes & self.used() == self.used() || condition.debated == FALSE {
            return Reach { closed: !met.yes, judgement: 0, conditional: 0, open: met.maybe };
        }
        let debated = self.wire(condition.debated, 0);
        Reach {
            closed: !met.yes & !debated.yes,
            judgement: !met.yes & debated.maybe,
            conditional: 0,
            open: met.maybe,
        }
    }

    /// How a formality stands.
    pub fn formality(&mut self, formality: FormalityCode) -> Reach {
        let refused = self.wire(formality.refused, 0);
        let pending = self.wire(formality.pending, 0);
        let debated = self.wire(formality.debated, 0);
        let (standing, done) = (!refused.yes, !refused.yes & !pending.yes);
        Reach {
            closed: refused.maybe,
            judgement: done & debated.maybe,
            conditional: standing & pending.maybe,
            open: done & !debated.yes,
        }
    }

    /// How far a norm may carry, before any prohibition.
    pub fn norm(&mut self, norm: &NormCode) -> Reach {
        let used = self.used();
        let in_force = self.wire(norm.in_force, 0);
        let mut reach = Reach { closed: !in_force.yes, judgement: 0, conditional: 0, open: in_force.maybe };
        for condition in conditions(norm) {
            if reach.alive() & used == 0 {
                return reach;
            }
            reach = reach.weakest(self.condition(*condition));
        }
        for formality in formalities(norm) {
            if reach.alive() & used == 0 {
                return reach;
            }
            reach = reach.weakest(self.formality(*formality));
        }
        if !self.taken.is_empty() {
            let alive = self.wire(norm.alive, 0);
            reach.closed &= !alive.yes;
            reach.judgement &= alive.maybe;
            reach.conditional &= alive.maybe;
            reach.open &= alive.maybe;
        }
        if norm.effect == Effect::LeavesToJudgement {
            reach = Reach { judgement: reach.alive(), conditional: 0, open: 0, ..reach };
        }
        reach
    }

    /// An open question of a norm in one lane, outside the places `aside`: where it stands and the answers that settle it
    /// one way. `hold` tells whether those answers lead towards the norm or away from it.
    pub fn open_question(&mut self, norm: &'static NormCode, lane: usize, aside: Set) -> Option<Question> {
        wires_of(norm).skip(1).find_map(|wire| self.open_atom(wire, lane, 0, aside))
    }

    /// The first open atom under a wire that is open in a lane.
    fn open_atom(&mut self, wire: Wire, lane: usize, guardian: usize, aside: Set) -> Option<Question> {
        let truths = self.wire(wire, guardian);
        if (truths.maybe & !truths.yes) >> lane & 1 == 0 {
            return None;
        }
        self.inside(wire & !NEGATED, wire & NEGATED == 0, lane, guardian, aside)
    }

    /// The first open atom under a node, with the answers that lead towards the node, or away from it.
    fn inside(&mut self, node: u16, hold: bool, lane: usize, guardian: usize, aside: Set) -> Option<Question> {
        let node = of(&NODES, usize::from(node))?;
        let mut found = match node.what {
            ALL => {
                let from = usize::from(node.at);
                let wires = WIRES.get(from..from + usize::from(node.len)).unwrap_or_default();
                wires.iter().find_map(|wire| self.open_atom(*wire, lane, guardian, aside))
            }
            SOME => (0..self.guardians()).find_map(|guardian| self.open_atom(node.at, lane, guardian, aside)),
            place => {
                let place =
                    if usize::from(place) < FACTS { usize::from(place) } else { at_guardian(place, guardian) };
                let set = of(&SETS, usize::from(node.at)).unwrap_or_default();
                let slot = u8::try_from(place).unwrap_or_default();
                (aside & only(slot) == 0).then_some(Question { slot, towards: set })
            }
        }?;
        if !hold {
            found.towards = !found.towards;
        }
        Some(found)
    }
}

/// A part of a norm that is open.
pub enum Part {
    /// One question.
    Question(Question),
    /// Something that holds or does not: taken to, before it is asked what that takes.
    Wire(Wire),
}

/// A question that is open: where it stands, and the answers to look at first.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// Where it stands.
    pub slot: Slot,
    /// The answers to look at first.
    pub towards: Set,
}

/// Where what was worked out of a node is kept.
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

#[expect(clippy::cast_possible_truncation, reason = "a place is below 128")]
fn guardian_bit(place: u8, guardian: usize) -> Set {
    only(at_guardian(place, guardian) as Slot)
}

/// The norms of the register that decide: all but the general secrecy, which yields to every one of them.
pub fn deciding() -> impl Iterator<Item = u8> {
    (0..).zip(&NORMS).filter(|(_, norm)| norm.way != crate::law::Way::Secret).map(|(place, _)| place)
}

const _: () = assert!(FACTS < SOME as usize && slot(Fact::ServesProject) as usize + 1 == FACTS);
