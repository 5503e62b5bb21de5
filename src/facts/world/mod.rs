//! What is known: for every fact, the set of answers still possible.

mod constraint;

use super::day::SPANS;
use super::fact::{ALL_BANDS, ALL_FACTS, ALL_GUARDIAN_FACTS, FACTS, Fact, GUARDIAN_FACTS, GuardianFact, Set};

/// The place of a fact's answers in a [`World`].
pub type Slot = u8;

/// Most guardians read one by one; more are refused with a problem.
pub const MAX_GUARDIANS: usize = 8;

/// Guardians that stand for a list nobody has given: two are enough, since every combination of
/// "some holder is …, some parent without authority is …" is reached by one of each.
pub const STAND_INS: usize = 2;

/// How many places a world has: those of the share and the item, then those of each guardian.
pub const SLOTS: usize = FACTS + MAX_GUARDIANS * GUARDIAN_FACTS;

/// The place of a fact.
#[must_use]
pub const fn slot(fact: Fact) -> Slot {
    fact as Slot
}

/// The place of a guardian's fact.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "a set of places fits a Set, checked below")]
pub const fn guardian_slot(guardian: usize, fact: GuardianFact) -> Slot {
    (FACTS + guardian * GUARDIAN_FACTS + fact as usize) as Slot
}

/// The set of one place: looked up, for a shift of so wide a number is a call in WebAssembly.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "a number below 128 is within the table")]
pub const fn only(slot: Slot) -> Set {
    ONLY[(slot & 127) as usize]
}

/// The places of a set.
#[expect(clippy::cast_possible_truncation, reason = "a place is below 128")]
fn slots(set: Set) -> impl Iterator<Item = Slot> {
    (0..SLOTS as Slot).filter(move |slot| set & only(*slot) != 0)
}

#[expect(clippy::indexing_slicing, reason = "computed while compiling")]
static ONLY: [Set; 128] = {
    let mut table = [0; 128];
    let mut slot = 0;
    while slot < 128 {
        table[slot] = 1 << slot;
        slot += 1;
    }
    table
};

/// What nothing said leaves possible, place by place.
#[expect(clippy::indexing_slicing, reason = "computed while compiling")]
static ANYTHING: [u64; SLOTS] = {
    let mut sets = [0; SLOTS];
    let mut at = 0;
    while at < SLOTS {
        sets[at] = if at < FACTS {
            low(ALL_FACTS[at].domain())
        } else {
            low(ALL_GUARDIAN_FACTS[(at - FACTS) % GUARDIAN_FACTS].domain())
        };
        at += 1;
    }
    sets
};

#[expect(clippy::cast_possible_truncation, reason = "the lower half is what is asked for")]
const fn low(set: Set) -> u64 {
    set as u64
}

const fn high(set: Set) -> u64 {
    low(set >> 64)
}

/// The posts are more than sixty-four: the places whose sets have an upper half.
const WIDE: [Slot; 2] = [slot(Fact::SenderRole), slot(Fact::RecipientRole)];

/// Where the list of guardians is given a parent is one of them: what that tells of the recipient's authority, and of who an item is
/// about.
const OF_A_PARENT: [(Fact, Fact); 3] = [
    (Fact::RecipientRole, Fact::RecipientAuthority),
    (Fact::RecipientRole, Fact::RecipientIsSubject),
    (Fact::SenderRole, Fact::SenderIsSubject),
];

/// Two places that hold the same answer: who the recipient or the item's subject is says whose.
type Pair = (Slot, Slot);

/// The set of answers still possible for every fact of one item of a share.
#[derive(Clone, Copy, Debug)]
pub struct World {
    sets: [u64; SLOTS],
    /// The upper halves of the sets at [`WIDE`].
    upper: [u64; 2],
    guardians: u8,
    pairs: [Option<Pair>; 3],
    /// For each span, the age bands a known birth date leaves (all of them when it is not known).
    ages: [u8; SPANS],
    /// The birth date is known.
    born: bool,
    /// What is left of `OF_A_PARENT` where the actor is a parent.
    parents: [u8; 3],
    /// The places that may differ from the world this one was made from.
    changed: Set,
}

impl World {
    /// Nothing known yet about a share with that many guardians.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "at most MAX_GUARDIANS")]
    pub fn new(guardians: usize) -> Self {
        let guardians = guardians.min(MAX_GUARDIANS);
        Self {
            sets: ANYTHING,
            upper: WIDE.map(|_| high(Fact::SenderRole.domain())),
            guardians: guardians as u8,
            pairs: [None; 3],
            ages: [ALL_BANDS; SPANS],
            born: false,
            parents: [u8::MAX; 3],
            changed: 0,
        }
    }

    /// How many guardians are read.
    #[must_use]
    pub const fn guardians(&self) -> usize {
        self.guardians as usize
    }

    /// Forgets what changed so far: worlds made from this one tell what they change.
    pub fn begin(&mut self) {
        self.changed = 0;
    }

    /// The places that may differ from the world this one was made from.
    #[must_use]
    pub const fn changed(&self) -> Set {
        self.changed
    }

    /// Counts what differs from a world made from another common one as changed: both may be read side by side.
    pub fn tell_apart(&mut self, other: &Self) {
        self.changed |= other.changed;
        for (slot, (own, others)) in (0..).zip(self.sets.iter().zip(&other.sets)) {
            if own != others {
                self.changed |= only(slot);
            }
        }
        for ((slot, own), others) in WIDE.into_iter().zip(self.upper).zip(other.upper) {
            if own != others {
                self.changed |= only(slot);
            }
        }
    }

    /// Ties a fact to the place of another: one answer for both. There is room for three such ties.
    #[inline(never)]
    pub fn tie(&mut self, fact: Fact, home: Slot) {
        if let Some(free) = self.pairs.iter_mut().find(|pair| pair.is_none()) {
            *free = Some((slot(fact), home));
            let both = self.get(fact) & self.at(home);
            self.set(fact, both);
            self.put(home, both);
        }
    }

    /// The place that holds the answer to a fact: another one when it is tied to it.
    #[must_use]
    pub fn home(&self, fact: Fact) -> Slot {
        self.home_of(slot(fact))
    }

    /// The place that holds the answer of a place.
    #[must_use]
    #[inline(never)]
    pub fn home_of(&self, own: Slot) -> Slot {
        self.pairs.iter().flatten().find(|pair| pair.0 == own).map_or(own, |pair| pair.1)
    }

    /// These places but for those that an answer outside them fills.
    #[must_use]
    pub fn untied(&self, places: Set) -> Set {
        let outside = self.pairs.iter().flatten().filter(|(_, home)| places & only(*home) == 0);
        outside.fold(places, |left, (own, _)| left & !only(*own))
    }

    /// These places and those tied to them.
    #[must_use]
    pub fn with_tied(&self, places: Set) -> Set {
        self.pairs.iter().flatten().fold(places, |all, (a, b)| {
            let both = only(*a) | only(*b);
            if places & both == 0 { all } else { all | both }
        })
    }

    /// The answers still possible at a place.
    #[must_use]
    pub fn at(&self, slot: Slot) -> Set {
        let low = Set::from(self.sets.get(usize::from(slot)).copied().unwrap_or_default());
        let [sender, recipient] = self.upper;
        match WIDE {
            [wide, _] if wide == slot => low | Set::from(sender) << 64,
            [_, wide] if wide == slot => low | Set::from(recipient) << 64,
            _ => low,
        }
    }

    /// The same for a place that has at most sixty-four answers.
    #[must_use]
    pub fn low_at(&self, slot: Slot) -> u64 {
        self.sets.get(usize::from(slot)).copied().unwrap_or_default()
    }

    /// Whether a place may have more than sixty-four answers.
    #[must_use]
    pub const fn is_wide(slot: Slot) -> bool {
        slot == WIDE[0] || slot == WIDE[1]
    }

    /// The answers still possible for a fact.
    #[must_use]
    pub fn get(&self, fact: Fact) -> Set {
        self.at(slot(fact))
    }

    /// Sets the answers of a place before any search.
    pub fn put(&mut self, slot: Slot, set: Set) {
        if let Some(place) = self.sets.get_mut(usize::from(slot)) {
            *place = low(set);
            self.changed |= only(slot);
        }
        for (wide, upper) in WIDE.into_iter().zip(&mut self.upper) {
            if wide == slot {
                *upper = high(set);
            }
        }
    }

    /// Sets the answers of a fact before any search.
    pub fn set(&mut self, fact: Fact, set: Set) {
        self.put(slot(fact), set);
    }

    /// Gives a place and those tied to it other answers.
    pub fn assign(&mut self, slot: Slot, set: Set) {
        self.put(slot, set);
        for (a, b) in self.pairs.into_iter().flatten().filter(|(a, b)| *a == slot || *b == slot) {
            self.put(a, set);
            self.put(b, set);
        }
    }

    /// The age bands that a known birth date leaves in each span of the law.
    pub fn set_ages(&mut self, ages: [u8; SPANS]) {
        self.ages = ages;
        self.born = true;
    }

    /// Whether the birth date is known.
    #[must_use]
    pub const fn is_born(&self) -> bool {
        self.born
    }

    /// Says what is left of one of `OF_A_PARENT` where the actor is a parent.
    pub fn set_of_a_parent(&mut self, at: usize, part: Set) {
        if let (Some(place), Ok(part)) = (self.parents.get_mut(at), u8::try_from(part)) {
            *place = part;
        }
    }

    /// Whether the recipient may turn out to be a parent, and with it one of the guardians who are listed.
    #[must_use]
    pub fn may_be_a_listed_parent(&self) -> bool {
        let [authority, ..] = self.parents;
        authority != u8::MAX && self.home(Fact::RecipientAuthority) == slot(Fact::RecipientAuthority)
    }

    /// Forgets the birth date.
    pub fn forget_ages(&mut self) {
        self.ages = [ALL_BANDS; SPANS];
        self.born = false;
    }

    /// Whether the same is known of both.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        // number by number: whole arrays are compared byte by byte in WebAssembly
        let sets = self.sets.iter().zip(&other.sets).all(|(own, others)| own == others);
        sets && self.upper == other.upper && self.pairs == other.pairs && self.parents == other.parents
    }

    /// What is known when it is not known which of these worlds it is.
    #[must_use]
    pub fn any_of(worlds: &[Self]) -> Option<Self> {
        let (first, others) = worlds.split_first()?;
        let mut any = *first;
        for other in others {
            for (place, more) in any.sets.iter_mut().chain(&mut any.upper).zip(other.sets.iter().chain(&other.upper))
            {
                *place |= more;
            }
            any.changed |= other.changed;
            for (bands, more) in any.ages.iter_mut().zip(&other.ages) {
                *bands |= more;
            }
            for (tie, others) in any.pairs.iter_mut().zip(&other.pairs) {
                // what is tied in some of them alone is not tied in all
                *tie = tie.filter(|_| *tie == *others);
            }
        }
        Some(any)
    }

    /// Two worlds within this one that differ at these places alone: at one of them, the first is among the answers `one`,
    /// the second among `other`. What no constraint joins to it may stay open.
    #[must_use]
    pub fn pair(&self, slot: Slot, [one, other]: [Set; 2], places: Set) -> Option<[Self; 2]> {
        let (mut first, mut second) = (*self, *self);
        if !first.narrow(slot, one) || !second.narrow(slot, other) {
            return None;
        }
        if self.constrained() & places == 0 {
            return Some([first, second]);
        }
        for joined in slots(self.constrained() & !places) {
            let known = first.at(joined) & second.at(joined);
            let answer = known & known.wrapping_neg();
            if !first.narrow(joined, answer) || !second.narrow(joined, answer) {
                return None;
            }
        }
        Some([first, second])
    }

    /// Narrows a place to `part` and draws the consequences; `false` when nothing consistent is left.
    pub fn narrow(&mut self, slot: Slot, part: Set) -> bool {
        let old = self.at(slot);
        let new = old & part;
        if new == old {
            return new != 0;
        }
        self.put(slot, new);
        new != 0 && (self.constrained() & only(slot) == 0 || self.propagate())
    }
}

const _: () = assert!(SLOTS <= 128 && SPANS <= 64, "a set of places must fit a Set");
