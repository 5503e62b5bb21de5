//! The law as one circuit, drawn while compiling: every condition, formality and duty of the register becomes a wire, and
//! conditions that say the same share it. What runs reads this and nothing else of the register, so that the module
//! carries neither the shapes of the norms nor their names; a norm is its place in [`CORPUS`].
//!
//! A node is an *atom* (is the answer to this fact one of these?), an *all* (every wire holds) or a *some* (it holds of one
//! guardian at least). "Any" is "not all not". A wire may be negated.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::cast_possible_truncation,
    reason = "all of it runs while compiling: what goes wrong here does not build"
)]

use super::norm::{Condition, DutyKind, DutyRule, Effect, Force, Formality, Moment, Norm, Towards, Way};
use super::{ADVICE, CORPUS};
use crate::facts::{ActorFact, FACTS, Fact, GUARDIAN_FACTS, GuardianFact, RECODIFIED, Set, Test};

/// A node, or its opposite.
pub type Wire = u16;
/// In a wire: the opposite of the node.
pub const NEGATED: Wire = 1 << 15;
/// Holds always.
pub const TRUE: Wire = 0;
/// Holds never.
pub const FALSE: Wire = NEGATED;

/// [`Node::what`] of a node whose wires must all hold.
pub const ALL: u8 = 0xFF;
/// [`Node::what`] of a node that holds when its wire holds of one guardian.
pub const SOME: u8 = 0xFE;

/// One node.
#[derive(Clone, Copy)]
pub struct Node {
    /// [`ALL`], [`SOME`], or the place of the fact an atom asks about (of the first guardian, for a guardian's fact).
    pub what: u8,
    /// How many wires an "all" has.
    pub len: u8,
    /// Where its wires begin in [`WIRES`], its set in [`SETS`], or the wire of a "some".
    pub at: u16,
    /// Its place among the nodes read guardian by guardian, counted from one; nought for the others.
    pub local: u8,
}

/// A stretch of one of the tables below.
#[derive(Clone, Copy)]
pub struct Stretch {
    /// Where it begins.
    pub from: u16,
    /// How long it is.
    pub len: u8,
}

impl Stretch {
    /// The places of the stretch.
    #[must_use]
    pub fn range(self) -> core::ops::Range<usize> {
        let from = usize::from(self.from);
        from..from + usize::from(self.len)
    }
}

/// What the engine needs of a norm.
#[derive(Clone, Copy)]
pub struct NormCode {
    /// What it does.
    pub effect: Effect,
    /// The operation it rules.
    pub way: Way,
    /// What kind of text it is.
    pub force: Force,
    /// In force on the day.
    pub in_force: Wire,
    /// Not closed: in force, every condition met or debated, nothing refused that it needs.
    pub alive: Wire,
    /// Its conditions, in [`CONDITIONS`].
    pub conditions: Stretch,
    /// Its formalities, in [`FORMALITIES`].
    pub formalities: Stretch,
    /// The duties of its formalities, then its others, in [`DUTIES`].
    pub duties: Stretch,
    /// The ways it closes, one bit each.
    pub closes: u8,
    /// The ways it yields to.
    pub yields: u8,
    /// It ends when the code de procédure pénale is recodified.
    pub ends: bool,
}

/// A condition: when it holds, and when it holds on one reading only.
#[derive(Clone, Copy)]
pub struct ConditionCode {
    /// It holds.
    pub met: Wire,
    /// It holds on one reading.
    pub debated: Wire,
}

/// A formality.
#[derive(Clone, Copy)]
pub struct FormalityCode {
    /// Still to be done.
    pub pending: Wire,
    /// Can no longer be done.
    pub refused: Wire,
    /// Nothing is pending, and one reading still asks for it.
    pub debated: Wire,
}

/// A duty.
#[derive(Clone, Copy)]
pub struct DutyRuleCode {
    /// When it is due.
    pub when: Wire,
    /// Towards whom.
    pub towards: TowardsCode,
    /// Before or after.
    pub moment: Moment,
    /// What kind of thing to do.
    pub kind: DutyKind,
    /// Its force.
    pub force: Force,
    /// The same number for duties that stand on the same article.
    pub article: u16,
    /// The norm it is said under, and its place there.
    pub owner: (u8, u8),
}

/// Towards whom a duty is.
#[derive(Clone, Copy)]
pub enum TowardsCode {
    /// Nobody in particular.
    Nobody,
    /// The child.
    Child,
    /// Each guardian of whom this may hold.
    EachGuardian(Wire),
}

const MOST: usize = 2048;
const MOST_CHILDREN: usize = 64;

/// The circuit while it is being drawn.
struct Draft {
    nodes: [Node; MOST],
    node_count: usize,
    wires: [Wire; MOST],
    wire_count: usize,
    sets: [Set; MOST],
    set_count: usize,
    locals: u8,
    /// Nodes by what they are, so that the same one is found again.
    found: [u16; 4096],
    norms: [NormCode; 256],
    conditions: [ConditionCode; MOST],
    condition_count: usize,
    formalities: [FormalityCode; 256],
    formality_count: usize,
    duties: [DutyRuleCode; MOST],
    duty_count: usize,
}

/// Wires under one node, kept in order and each once.
struct Children {
    wires: [Wire; MOST_CHILDREN],
    count: usize,
}

/// Which side a test on "the side looked at" speaks of.
#[derive(Clone, Copy)]
enum Side {
    Sender,
    Recipient,
}

const fn same_text(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut same = a.len() == b.len();
    let mut at = 0;
    while same && at < a.len() {
        same = a[at] == b[at];
        at += 1;
    }
    same
}

impl Draft {
    #[expect(clippy::large_stack_arrays, reason = "lives in the compiler only")]
    const fn new() -> Self {
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
            ends: false,
        };
        let duty = DutyRuleCode {
            when: FALSE,
            towards: TowardsCode::Nobody,
            moment: Moment::Before,
            kind: DutyKind::Inform,
            force: Force::Loi,
            article: 0,
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

    const fn node(&mut self, what: u8, set: Set, children: &Children) -> Wire {
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

    const fn is(&self, known: u16, what: u8, set: Set, children: &Children) -> bool {
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

    const fn set(&mut self, set: Set) -> u16 {
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
    const fn atom(&mut self, slot: usize, domain: Set, set: Set) -> Wire {
        let (inside, outside) = (domain & set, domain & !set);
        if outside == 0 {
            return TRUE;
        }
        if inside == 0 {
            return FALSE;
        }
        let none = Children { wires: [0; MOST_CHILDREN], count: 0 };
        let (few, many) = (inside.count_ones(), outside.count_ones());
        if few < many || (few == many && inside < outside) {
            self.node(slot as u8, inside, &none)
        } else {
            self.node(slot as u8, outside, &none) ^ NEGATED
        }
    }

    const fn all(&mut self, tests: &[Test], negate: bool, side: Side) -> Wire {
        let mut children = Children { wires: [0; MOST_CHILDREN], count: 0 };
        let flip = if negate { NEGATED } else { 0 };
        let mut at = 0;
        while at < tests.len() {
            children.add(self.test(&tests[at], side) ^ flip);
            at += 1;
        }
        self.joined(&children) ^ flip
    }

    const fn test(&mut self, test: &Test, side: Side) -> Wire {
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
                let mut children = Children { wires: [0; MOST_CHILDREN], count: 0 };
                children.add(self.test(test, side));
                self.node(SOME, 0, &children)
            }
            Test::Fact(derived) => self.test(&derived.test, side),
        }
    }

    const fn norm(&mut self, place: usize) {
        let norm = CORPUS[place];
        let conditions = self.condition_count;
        let formalities = self.formality_count;
        let mut code = NormCode {
            effect: norm.effect,
            way: norm.way,
            force: norm.force,
            in_force: self.atom(Fact::Span as usize, Fact::Span.domain(), norm.in_force()),
            alive: FALSE,
            conditions: Stretch { from: self.condition_count as u16, len: norm.conditions.len() as u8 },
            formalities: Stretch { from: self.formality_count as u16, len: norm.formalities.len() as u8 },
            duties: Stretch { from: self.duty_count as u16, len: (norm.formalities.len() + norm.duties.len()) as u8 },
            closes: ways(norm.edges.closes),
            yields: ways(norm.edges.yields_to),
            ends: ends(norm),
        };
        let mut at = 0;
        while at < norm.conditions.len() {
            self.condition(&norm.conditions[at], norm.effect);
            at += 1;
        }
        at = 0;
        while at < norm.formalities.len() {
            self.formality(&norm.formalities[at]);
            self.duty(place, at, &norm.formalities[at].duty);
            at += 1;
        }
        at = 0;
        while at < norm.duties.len() {
            self.duty(place, norm.formalities.len() + at, &norm.duties[at]);
            at += 1;
        }
        code.alive = self.alive(&code, conditions, formalities);
        self.norms[place] = code;
    }

    const fn alive(&mut self, norm: &NormCode, conditions: usize, formalities: usize) -> Wire {
        let mut all = Children { wires: [0; MOST_CHILDREN], count: 0 };
        all.add(norm.in_force);
        let mut at = conditions;
        while at < self.condition_count {
            let condition = self.conditions[at];
            let mut neither = Children { wires: [0; MOST_CHILDREN], count: 0 };
            neither.add(condition.met ^ NEGATED);
            neither.add(condition.debated ^ NEGATED);
            all.add(self.joined(&neither) ^ NEGATED);
            at += 1;
        }
        at = formalities;
        while at < self.formality_count && matches!(norm.effect, Effect::Permits) {
            all.add(self.formalities[at].refused ^ NEGATED);
            at += 1;
        }
        self.joined(&all)
    }

    /// The wires that hold together: what always holds is left out, what never does decides.
    const fn joined(&mut self, wires: &Children) -> Wire {
        let mut children = Children { wires: [0; MOST_CHILDREN], count: 0 };
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

    const fn condition(&mut self, condition: &Condition, effect: Effect) {
        let met = self.test(&condition.met, Side::Sender);
        let debated = match &condition.debated {
            // a prohibition that is only debated does not bar
            Some(_) if matches!(effect, Effect::Forbids) => panic!("a prohibition has no debated condition"),
            Some(debate) => self.test(&debate.when, Side::Sender),
            None => FALSE,
        };
        self.conditions[self.condition_count] = ConditionCode { met, debated };
        self.condition_count += 1;
    }

    const fn formality(&mut self, formality: &Formality) {
        let code = FormalityCode {
            pending: self.test(&formality.pending, Side::Sender),
            refused: self.test(&formality.refused, Side::Sender),
            debated: match &formality.debated {
                Some(debate) => self.test(&debate.when, Side::Sender),
                None => FALSE,
            },
        };
        self.formalities[self.formality_count] = code;
        self.formality_count += 1;
    }

    const fn duty(&mut self, norm: usize, at: usize, duty: &DutyRule) {
        let code = DutyRuleCode {
            when: self.test(&duty.when, Side::Sender),
            towards: match &duty.towards {
                Towards::Nobody => TowardsCode::Nobody,
                Towards::Child => TowardsCode::Child,
                Towards::EachGuardian(test) => TowardsCode::EachGuardian(self.test(test, Side::Sender)),
            },
            moment: duty.moment,
            kind: duty.kind,
            force: duty.force,
            article: self.article(citation_of(CORPUS[norm], duty)),
            owner: owner(norm, at, duty),
        };
        self.duties[self.duty_count] = code;
        self.duty_count += 1;
    }

    /// The number of the first duty that stands on the same article.
    const fn article(&self, citation: &str) -> u16 {
        let mut number = 0;
        let mut norm = 0;
        while norm < CORPUS.len() {
            let mut at = 0;
            while let Some(duty) = rule(CORPUS[norm], at) {
                if number == self.duty_count || same_text(citation_of(CORPUS[norm], duty), citation) {
                    return number as u16;
                }
                number += 1;
                at += 1;
            }
            norm += 1;
        }
        panic!("a duty of no norm")
    }
}

impl Children {
    const fn add(&mut self, wire: Wire) {
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

const fn actor_fact(fact: ActorFact, side: Side) -> Fact {
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

const fn ways(ways: &[Way]) -> u8 {
    let mut set = 0;
    let mut at = 0;
    while at < ways.len() {
        set |= 1 << ways[at] as u8;
        at += 1;
    }
    set
}

const fn ends(norm: &Norm) -> bool {
    match norm.versions.last() {
        Some(version) => match version.until {
            Some(until) => {
                until.year() == RECODIFIED.year()
                    && until.month() == RECODIFIED.month()
                    && until.day() == RECODIFIED.day()
            }
            None => false,
        },
        None => false,
    }
}

/// The rule of a norm at a place: those of its formalities first, then its other duties.
#[must_use]
pub const fn rule(norm: &'static Norm, at: usize) -> Option<&'static DutyRule> {
    let formalities = norm.formalities.len();
    if at < formalities {
        Some(&norm.formalities[at].duty)
    } else if at < formalities + norm.duties.len() {
        Some(&norm.duties[at - formalities])
    } else {
        None
    }
}

const fn citation_of(norm: &'static Norm, duty: &DutyRule) -> &'static str {
    match duty.citation {
        Some(citation) => citation,
        None => norm.citation,
    }
}

/// The norm a formality stands in: one that a norm takes over from the article it cites – the same thing to do towards
/// the same person – is that article's.
const fn owner(norm: usize, at: usize, duty: &DutyRule) -> (u8, u8) {
    if let Some(citation) = duty.citation
        && at < CORPUS[norm].formalities.len()
    {
        let mut other = 0;
        while other < CORPUS.len() && !same_text(CORPUS[other].citation, citation) {
            other += 1;
        }
        if other < CORPUS.len() {
            let formalities = CORPUS[other].formalities;
            let mut there = 0;
            while there < formalities.len() {
                let rule = &formalities[there].duty;
                let same_person = matches!(
                    (&rule.towards, &duty.towards),
                    (Towards::Nobody, Towards::Nobody)
                        | (Towards::Child, Towards::Child)
                        | (Towards::EachGuardian(_), Towards::EachGuardian(_))
                );
                if same_person && rule.kind as u8 == duty.kind as u8 && rule.moment as u8 == duty.moment as u8 {
                    return (other as u8, there as u8);
                }
                there += 1;
            }
        }
    }
    (norm as u8, at as u8)
}

/// What goes with what the law allows: the norm, and the ways it goes with.
const fn advice() -> [(u8, u8); ADVICE.len()] {
    let mut advice = [(0, 0); ADVICE.len()];
    let mut at = 0;
    while at < ADVICE.len() {
        let (norm, with) = ADVICE[at];
        let mut place = 0;
        while !same_text(CORPUS[place].id, norm.id) {
            place += 1;
        }
        advice[at] = (place as u8, ways(with));
        at += 1;
    }
    advice
}

const fn ids() -> [&'static str; NORM_COUNT] {
    let mut ids = [""; NORM_COUNT];
    let mut place = 0;
    while place < NORM_COUNT {
        ids[place] = CORPUS[place].id;
        place += 1;
    }
    ids
}

const fn draw() -> Draft {
    let mut draft = Draft::new();
    let mut place = 0;
    while place < CORPUS.len() {
        draft.norm(place);
        place += 1;
    }
    draft
}

const DRAFT: Draft = draw();

/// The part of a table that was filled.
const fn cut<T: Copy, const LEN: usize>(from: &[T]) -> [T; LEN] {
    let mut kept = [from[0]; LEN];
    let mut at = 0;
    while at < LEN {
        kept[at] = from[at];
        at += 1;
    }
    kept
}

/// How many nodes there are.
pub const NODE_COUNT: usize = DRAFT.node_count;
/// How many of them are read guardian by guardian.
pub const LOCAL_COUNT: usize = DRAFT.locals as usize;
/// How many norms there are.
pub const NORM_COUNT: usize = CORPUS.len();

/// Every node; those under a node come before it.
pub static NODES: [Node; NODE_COUNT] = cut(&DRAFT.nodes);
/// The wires of "all" nodes.
pub static WIRES: [Wire; DRAFT.wire_count] = cut(&DRAFT.wires);
/// The sets of atoms.
pub static SETS: [Set; DRAFT.set_count] = cut(&DRAFT.sets);
/// Every norm, in the order of the register.
pub static NORMS: [NormCode; NORM_COUNT] = cut(&DRAFT.norms);
/// The stable id of every norm.
pub static IDS: [&str; NORM_COUNT] = ids();
/// Every condition, norm by norm.
pub static CONDITIONS: [ConditionCode; DRAFT.condition_count] = cut(&DRAFT.conditions);
/// Every formality, norm by norm.
pub static FORMALITIES: [FormalityCode; DRAFT.formality_count] = cut(&DRAFT.formalities);
/// Every duty, norm by norm.
pub static DUTIES: [DutyRuleCode; DRAFT.duty_count] = cut(&DRAFT.duties);
/// What goes with what the law allows: the norm, and the ways it goes with, one bit each.
pub static ADVICE_CODES: [(u8, u8); ADVICE.len()] = advice();

const _: () =
    assert!(GuardianFact::Consent as usize + 1 == GUARDIAN_FACTS, "atoms number a guardian's facts in order");
