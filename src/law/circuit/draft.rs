//! The circuit while it is being drawn: nodes, each once, from the tests that the register writes.
#![expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "all of it runs while compiling: what goes wrong here does not build"
)]

use super::{
    ALL, ConditionCode, DutyRuleCode, FALSE, FormalityCode, NEGATED, Node, NormCode, SOME, Stretch, TRUE,
    TowardsCode, Wire,
};
use crate::facts::{ActorFact, FACTS, Fact, Set, Test};
use crate::law::norm::{DutyKind, Effect, Force, Moment, Way};

pub const MOST: usize = 3072;
pub const MOST_CHILDREN: usize = 64;

/// The circuit while it is being drawn.
pub struct Draft {
    pub nodes: [Node; MOST],
    pub node_count: usize,
    pub wires: [Wire; MOST],
    pub wire_count: usize,
    pub sets: [Set; MOST],
    pub set_count: usize,
    pub locals: u8,
    /// Nodes by what they are, so that the same one is found again.
    pub found: [u16; 4096],
    pub norms: [NormCode; 256],
    pub conditions: [ConditionCode; MOST],
    pub condition_count: usize,
    pub formalities: [FormalityCode; 256],
    pub formality_count: usize,
    pub duties: [DutyRuleCode; MOST],
    pub duty_count: usize,
}

/// Wires under one node, kept in order and each once.
pub struct Children {
    wires: [Wire; MOST_CHILDREN],
    count: usize,
}

/// Which side a test on "the side looked at" speaks of.
#[derive(Clone, Copy)]
pub enum Side {
    Sender,
    Recipient,
}

impl Draft {
    #[expect(clippy::large_stack_arrays, reason = "lives in the compiler only")]
    pub const fn new() -> Self {
        let node = Node { what: ALL, len: 0, at: 0, local: 0 };
        let nothing = Stretch { from: 0, len: 0 };
        let norm = NormCode {
            effect: Effect::Forbids,
            way: Way::Secret,
            force: Force::Loi,
            in_force: FALSE,
            alive: FALSE,
            conditions: nothing,
            formalities: nothing,
            duties: nothing,
            closes: 0,
            yields: 0,
            discussed: 0,
            renamed: [None; 2],
            ends: None,
        };
        let duty = DutyRuleCode {
            when: FALSE,
            towards: TowardsCode::Nobody,
            moment: Moment::Before,
            kind: DutyKind::Inform,
            force: Force::Loi,
            article: 0,
            says: 0,
            owner: (0, 0),
        };
        Self {
            nodes: [node; MOST],
            node_count: 1, // the first node holds always
            wires: [0; MOST],
            wire_count: 0,
            sets: [0; MOST],
            set_count: 0,
            locals: 0,
            found: [0; 4096],
            norms: [norm; 256],
            conditions: [ConditionCode { met: FALSE, debated: FALSE }; MOST],
            condition_count: 0,
            formalities: [FormalityCode { pending: FALSE, refused: FALSE, debated: FALSE }; 256],
            formality_count: 0,
            duties: [duty; MOST],
            duty_count: 0,
        }
    }

    pub const fn node(&mut self, what: u8, set: Set, children: &Children) -> Wire {
        let mut hash = (what as usize).wrapping_mul(31).wrapping_add((set % 4093) as usize);
        let mut at = 0;
        while at < children.count {
            hash = hash.wrapping_mul(131).wrapping_add(children.wires[at] as usize);
            at += 1;
        }
        hash %= self.found.len();
        while self.found[hash] != 0 {
            let known = self.found[hash] - 1;
            if self.is(known, what, set, children) {
                return known;
            }
            hash = (hash + 1) % self.found.len();
        }
        let index = self.node_count as u16;
        let mut local = what as usize >= FACTS && what < SOME;
        let mut node = Node { what, len: children.count as u8, at: self.wire_count as u16, local: 0 };
        if what == SOME {
            node.at = children.wires[0];
        } else if what == ALL {
            let mut at = 0;
            while at < children.count {
                self.wires[self.wire_count] = children.wires[at];
                self.wire_count += 1;
                local |= self.nodes[(children.wires[at] & !NEGATED) as usize].local != 0;
                at += 1;
            }
        } else {
            node.at = self.set(set);
        }
        if local {
            self.locals += 1;
            node.local = self.locals;
        }
        self.nodes[self.node_count] = node;
        self.node_count += 1;
        self.found[hash] = index + 1;
        index
    }

    pub const fn is(&self, known: u16, what: u8, set: Set, children: &Children) -> bool {
        let node = self.nodes[known as usize];
        if node.what != what || node.len as usize != children.count {
            return false;
        }
        match what {
            SOME => node.at == children.wires[0],
            ALL => {
                let mut at = 0;
                while at < children.count {
                    if self.wires[node.at as usize + at] != children.wires[at] {
                        return false;
                    }
                    at += 1;
                }
                true
            }
            _ => self.sets[node.at as usize] == set,
        }
    }

    pub const fn set(&mut self, set: Set) -> u16 {
        let mut at = 0;
        while at < self.set_count {
            if self.sets[at] == set {
                return at as u16;
            }
            at += 1;
        }
        self.sets[self.set_count] = set;
        self.set_count += 1;
        at as u16
    }

    /// "The answer is one of these": the smaller of the set and its complement is kept.
    pub const fn atom(&mut self, slot: usize, domain: Set, set: Set) -> Wire {
        let (inside, outside) = (domain & set, domain & !set);
        if outside == 0 {
            return TRUE;
        }
        if inside == 0 {
            return FALSE;
        }
        let none = Children::NONE;
        let (few, many) = (inside.count_ones(), outside.count_ones());
        if few < many || (few == many && inside < outside) {
            self.node(slot as u8, inside, &none)
        } else {
            self.node(slot as u8, outside, &none) ^ NEGATED
        }
    }

    pub const fn all(&mut self, tests: &[Test], negate: bool, side: Side) -> Wire {
        let mut children = Children::NONE;
        let flip = if negate { NEGATED } else { 0 };
        let mut at = 0;
        while at < tests.len() {
            children.add(self.test(&tests[at], side) ^ flip);
            at += 1;
        }
        self.joined(&children) ^ flip
    }

    pub const fn test(&mut self, test: &Test, side: Side) -> Wire {
        match test {
            Test::Is(fact, set) => self.atom(*fact as usize, fact.domain(), *set),
            Test::Actor(fact, set) => {
                let fact = actor_fact(*fact, side);
                self.atom(fact as usize, fact.domain(), *set)
            }
            Test::Guardian(fact, set) => self.atom(FACTS + *fact as usize, fact.domain(), *set),
            Test::All(tests) => self.all(tests, false, side),
            Test::Any(tests) => self.all(tests, true, side),
            Test::Not(test) => self.test(test, side) ^ NEGATED,
            Test::Sender(test) => self.test(test, Side::Sender),
            Test::Recipient(test) => self.test(test, Side::Recipient),
            Test::SomeGuardian(test) => {
                let mut children = Children::NONE;
                children.add(self.test(test, side));
                self.node(SOME, 0, &children)
            }
            Test::Fact(derived) => self.test(&derived.test, side),
        }
    }

    /// The wires that hold together: what always holds is left out, what never does decides.
    pub const fn joined(&mut self, wires: &Children) -> Wire {
        let mut children = Children::NONE;
        let mut at = 0;
        while at < wires.count {
            match wires.wires[at] {
                FALSE => return FALSE,
                TRUE => {}
                wire => children.add(wire),
            }
            at += 1;
        }
        match children.count {
            0 => TRUE,
            1 => children.wires[0],
            _ => self.node(ALL, 0, &children),
        }
    }
}

impl Children {
    /// No wire.
    pub const NONE: Self = Self { wires: [0; MOST_CHILDREN], count: 0 };

    pub const fn add(&mut self, wire: Wire) {
        let mut at = 0;
        while at < self.count && self.wires[at] < wire {
            at += 1;
        }
        if at < self.count && self.wires[at] == wire {
            return;
        }
        let mut end = self.count;
        while end > at {
            self.wires[end] = self.wires[end - 1];
            end -= 1;
        }
        self.wires[at] = wire;
        self.count += 1;
    }
}

pub const fn actor_fact(fact: ActorFact, side: Side) -> Fact {
    match (fact, side) {
        (ActorFact::Role, Side::Sender) => Fact::SenderRole,
        (ActorFact::Service, Side::Sender) => Fact::SenderService,
        (ActorFact::Involved, Side::Sender) => Fact::SenderInvolved,
        (ActorFact::Secrecy, Side::Sender) => Fact::SenderSecrecy,
        (ActorFact::Role, Side::Recipient) => Fact::RecipientRole,
        (ActorFact::Service, Side::Recipient) => Fact::RecipientService,
        (ActorFact::Involved, Side::Recipient) => Fact::RecipientInvolved,
        (ActorFact::Secrecy, Side::Recipient) => Fact::RecipientSecrecy,
    }
}

/// The part of a table that was filled.
pub const fn cut<T: Copy, const LEN: usize>(from: &[T]) -> [T; LEN] {
    let mut kept = [from[0]; LEN];
    let mut at = 0;
    while at < LEN {
        kept[at] = from[at];
        at += 1;
    }
    kept
}
