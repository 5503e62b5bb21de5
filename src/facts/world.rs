//! What is known: for every fact, the set of answers still possible. Three-valued reading of a
//! [`Test`] over it, and the constraints between facts (everything here is exact, nothing guessed).

use super::day::{MODELLED, SPANS};
use super::fact::{
    ALL_BANDS, ActorFact, AgeBand, FACTS, Fact, GUARDIAN_FACTS, GuardianFact, NO, Set, UNDER_FIFTEEN_BANDS, YES,
};
use super::test::Test;
use crate::facts::secrecy;

/// Yes, no, or still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// Holds in every completion.
    Yes,
    /// Holds in none.
    No,
    /// Not known yet.
    Open,
}

impl Truth {
    /// The opposite; open stays open.
    #[must_use]
    pub const fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Open => Self::Open,
        }
    }
}

/// The place of a fact's answers in a [`World`].
pub type Slot = u8;

/// Most guardians read one by one; more are refused with a problem.
pub const MAX_GUARDIANS: usize = 8;

/// Guardians that stand for a list nobody has given: two are enough, since every combination of
/// "some holder is …, some parent without authority is …" is reached by one of each.
pub const STAND_INS: usize = 2;

/// Which side or guardian a test speaks of.
#[derive(Clone, Copy, Debug, Default)]
struct Context {
    recipient: bool,
    guardian: usize,
}

/// The set of answers still possible for every fact of one item of a share.
#[derive(Clone, Debug)]
pub struct World {
    sets: Vec<Set>,
    place: [Slot; FACTS],
    guardians: usize,
    /// For each span, the age bands a known birth date leaves (all of them when it is not known).
    ages: [u8; SPANS],
    trail: Vec<(Slot, Set)>,
}

impl World {
    /// Nothing known yet about a share with that many guardians.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "FACTS and the guardians fit a byte")]
    pub fn new(guardians: usize) -> Self {
        let guardians = guardians.min(MAX_GUARDIANS);
        let mut sets = Vec::with_capacity(FACTS + guardians * GUARDIAN_FACTS);
        sets.extend(ALL_FACTS.iter().map(|fact| fact.domain()));
        for _ in 0..guardians {
            sets.extend(ALL_GUARDIAN_FACTS.iter().map(|fact| fact.domain()));
        }
        let mut place = [0; FACTS];
        for (slot, place) in place.iter_mut().enumerate() {
            *place = slot as Slot;
        }
        Self { sets, place, guardians, ages: [ALL_BANDS; SPANS], trail: Vec::new() }
    }

    /// How many guardians are read.
    #[must_use]
    pub fn guardians(&self) -> usize {
        self.guardians
    }

    /// The place of a fact.
    #[must_use]
    pub fn slot(&self, fact: Fact) -> Slot {
        self.place.get(fact as usize).copied().unwrap_or_default()
    }

    /// The place of a guardian's fact.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "FACTS and the guardians fit a byte")]
    pub fn guardian_slot(guardian: usize, fact: GuardianFact) -> Slot {
        (FACTS + guardian * GUARDIAN_FACTS + fact as usize) as Slot
    }

    /// Makes a fact the same as a guardian's: one answer for both.
    pub fn alias(&mut self, fact: Fact, guardian: usize, to: GuardianFact) {
        if let Some(place) = self.place.get_mut(fact as usize) {
            *place = Self::guardian_slot(guardian, to);
        }
    }

    /// The answers still possible at a place.
    #[must_use]
    pub fn at(&self, slot: Slot) -> Set {
        self.sets.get(usize::from(slot)).copied().unwrap_or_default()
    }

    /// The answers still possible for a fact.
    #[must_use]
    pub fn get(&self, fact: Fact) -> Set {
        self.at(self.slot(fact))
    }

    /// Sets the answers of a place before any search.
    pub fn put(&mut self, slot: Slot, set: Set) {
        if let Some(place) = self.sets.get_mut(usize::from(slot)) {
            *place = set;
        }
    }

    /// Sets the answers of a fact before any search.
    pub fn set(&mut self, fact: Fact, set: Set) {
        self.put(self.slot(fact), set);
    }

    /// The age bands that a known birth date leaves in each span of the law.
    pub fn set_ages(&mut self, ages: [u8; SPANS]) {
        self.ages = ages;
    }

    /// Narrows a place to `part` and draws the consequences; `false` when nothing consistent is
    /// left. Undone by [`undo`](Self::undo) to the mark taken before.
    pub fn narrow(&mut self, slot: Slot, part: Set) -> bool {
        let old = self.at(slot);
        let new = old & part;
        if new == old {
            return new != 0;
        }
        self.trail.push((slot, old));
        self.put(slot, new);
        new != 0 && self.propagate()
    }

    /// Where to come back to with [`undo`](Self::undo).
    #[must_use]
    pub fn mark(&self) -> usize {
        self.trail.len()
    }

    /// Takes back all that was narrowed since the mark.
    pub fn undo(&mut self, mark: usize) {
        while self.trail.len() > mark {
            if let Some((slot, old)) = self.trail.pop() {
                self.put(slot, old);
            }
        }
    }

    fn keep(&mut self, fact: Fact, part: Set) -> (bool, bool) {
        let slot = self.slot(fact);
        let old = self.at(slot);
        let new = old & part;
        if new != old {
            self.trail.push((slot, old));
            self.put(slot, new);
        }
        (new != old, new != 0)
    }

    /// Draws the consequences of the constraints between facts. They form a forest (each joins
    /// facts that no other path joins), so what is left after this can always be completed.
    pub fn propagate(&mut self) -> bool {
        loop {
            let mut changed = false;
            for (fact, part) in self.consequences() {
                let (moved, some) = self.keep(fact, part);
                if !some {
                    return false;
                }
                changed |= moved;
            }
            if !changed {
                return true;
            }
        }
    }

    /// What each constraint leaves of each fact it joins.
    fn consequences(&self) -> [(Fact, Set); 10] {
        let (spans, ages) = self.ages_by_span();
        let adult_or_emancipable = self.get(Fact::Age) & !YOUNG != 0;
        let same = self.get(Fact::SameService);
        let (ours, theirs) = (self.get(Fact::SenderService), self.get(Fact::RecipientService));
        let shared = if same == YES { ours & theirs } else { Set::MAX };
        let (sender, sender_secrecy) =
            Self::roles_and_regimes(self.get(Fact::SenderRole), self.get(Fact::SenderSecrecy));
        let (other, other_secrecy) =
            Self::roles_and_regimes(self.get(Fact::RecipientRole), self.get(Fact::RecipientSecrecy));
        [
            (Fact::Span, spans),
            (Fact::Age, if self.get(Fact::Emancipated) == YES { ages & !YOUNG } else { ages }),
            (Fact::Emancipated, if adult_or_emancipable { Set::MAX } else { NO }),
            (Fact::SenderRole, sender),
            (Fact::SenderSecrecy, sender_secrecy),
            (Fact::RecipientRole, other),
            (Fact::RecipientSecrecy, other_secrecy),
            (Fact::SenderService, shared),
            (Fact::RecipientService, shared),
            (Fact::SameService, if ours & theirs == 0 { NO } else { Set::MAX }),
        ]
    }

    /// A birth date ties the age to the day: the pairs still possible.
    fn ages_by_span(&self) -> (Set, Set) {
        let (known_spans, known_ages) = (self.get(Fact::Span), self.get(Fact::Age));
        if known_spans & !MODELLED != 0 {
            return (Set::MAX, Set::MAX);
        }
        let (mut spans, mut ages) = (0, 0);
        for (span, bands) in self.ages.iter().enumerate() {
            let bands = Set::from(*bands) & known_ages;
            if known_spans & (1 << span) != 0 && bands != 0 {
                spans |= 1 << span;
                ages |= bands;
            }
        }
        (spans, ages)
    }

    /// A post tied to secrecy by its own text cannot be outside it, nor the other way round.
    fn roles_and_regimes(roles: Set, regimes: Set) -> (Set, Set) {
        let may_be_bound = if regimes & secrecy::REGIMES == 0 { !secrecy::ALWAYS_BOUND } else { Set::MAX };
        let may_be_free = if regimes & !secrecy::REGIMES == 0 { !secrecy::NEVER_BOUND } else { Set::MAX };
        let mut allowed = Set::MAX;
        if roles & !secrecy::ALWAYS_BOUND == 0 {
            allowed &= secrecy::REGIMES;
        }
        if roles & !secrecy::NEVER_BOUND == 0 {
            allowed &= !secrecy::REGIMES;
        }
        (may_be_bound & may_be_free, allowed)
    }

    /// What a test says of what is known.
    #[must_use]
    pub fn truth(&self, test: &Test) -> Truth {
        self.read(test, Context::default())
    }

    /// What a test on a guardian says of that one.
    #[must_use]
    pub fn truth_of_guardian(&self, test: &Test, guardian: usize) -> Truth {
        self.read(test, Context { recipient: false, guardian })
    }

    fn leaf(&self, slot: Slot, set: Set) -> Truth {
        let known = self.at(slot);
        if known & !set == 0 {
            Truth::Yes
        } else if known & set == 0 {
            Truth::No
        } else {
            Truth::Open
        }
    }

    fn actor_slot(&self, fact: ActorFact, context: Context) -> Slot {
        self.slot(match (fact, context.recipient) {
            (ActorFact::Role, false) => Fact::SenderRole,
            (ActorFact::Service, false) => Fact::SenderService,
            (ActorFact::Involved, false) => Fact::SenderInvolved,
            (ActorFact::Secrecy, false) => Fact::SenderSecrecy,
            (ActorFact::Role, true) => Fact::RecipientRole,
            (ActorFact::Service, true) => Fact::RecipientService,
            (ActorFact::Involved, true) => Fact::RecipientInvolved,
            (ActorFact::Secrecy, true) => Fact::RecipientSecrecy,
        })
    }

    fn read(&self, test: &Test, context: Context) -> Truth {
        match test {
            Test::Is(fact, set) => self.leaf(self.slot(*fact), *set),
            Test::Actor(fact, set) => self.leaf(self.actor_slot(*fact, context), *set),
            Test::Guardian(fact, set) => self.leaf(Self::guardian_slot(context.guardian, *fact), *set),
            Test::All(tests) => {
                let mut all = Truth::Yes;
                for test in *tests {
                    match self.read(test, context) {
                        Truth::No => return Truth::No,
                        Truth::Open => all = Truth::Open,
                        Truth::Yes => {}
                    }
                }
                all
            }
            Test::Any(tests) => {
                let mut any = Truth::No;
                for test in *tests {
                    match self.read(test, context) {
                        Truth::Yes => return Truth::Yes,
                        Truth::Open => any = Truth::Open,
                        Truth::No => {}
                    }
                }
                any
            }
            Test::Not(test) => self.read(test, context).not(),
            Test::Sender(test) => self.read(test, Context { recipient: false, ..context }),
            Test::Recipient(test) => self.read(test, Context { recipient: true, ..context }),
            Test::SomeGuardian(test) => {
                let mut any = Truth::No;
                for guardian in 0..self.guardians {
                    match self.read(test, Context { guardian, ..context }) {
                        Truth::Yes => return Truth::Yes,
                        Truth::Open => any = Truth::Open,
                        Truth::No => {}
                    }
                }
                any
            }
            Test::Fact(derived) => self.read(&derived.test, context),
        }
    }

    /// An open question inside an open test, outside the places `except`: where it stands and the
    /// answers that settle it one way.
    #[must_use]
    pub fn open_leaf(&self, test: &Test, except: Set) -> Option<(Slot, Set)> {
        self.find_open(test, Context::default(), except)
    }

    fn find_open(&self, test: &Test, context: Context, except: Set) -> Option<(Slot, Set)> {
        let open = |slot: Slot, set: Set| {
            let fits = except & (1 << slot) == 0 && self.leaf(slot, set) == Truth::Open;
            fits.then_some((slot, set))
        };
        match test {
            Test::Is(fact, set) => open(self.slot(*fact), *set),
            Test::Actor(fact, set) => open(self.actor_slot(*fact, context), *set),
            Test::Guardian(fact, set) => open(Self::guardian_slot(context.guardian, *fact), *set),
            Test::All(tests) | Test::Any(tests) => tests
                .iter()
                .filter(|test| self.read(test, context) == Truth::Open)
                .find_map(|test| self.find_open(test, context, except)),
            Test::Not(test) => self.find_open(test, context, except),
            Test::Sender(test) => self.find_open(test, Context { recipient: false, ..context }, except),
            Test::Recipient(test) => self.find_open(test, Context { recipient: true, ..context }, except),
            Test::SomeGuardian(test) => (0..self.guardians)
                .map(|guardian| Context { guardian, ..context })
                .filter(|context| self.read(test, *context) == Truth::Open)
                .find_map(|context| self.find_open(test, context, except)),
            Test::Fact(derived) => self.find_open(&derived.test, context, except),
        }
    }
}

/// Bands too young for emancipation (C. civ. 413-2: from sixteen).
const YOUNG: Set = UNDER_FIFTEEN_BANDS | AgeBand::Fifteen.bit();

/// Every fact, in order of place.
pub const ALL_FACTS: [Fact; FACTS] = {
    use Fact as F;
    [
        F::Span,
        F::Age,
        F::Discernment,
        F::Emancipated,
        F::Measure,
        F::Phase,
        F::Purpose,
        F::Setting,
        F::RequestForm,
        F::Offence,
        F::OffenceOn,
        F::Moving,
        F::JudgeSeized,
        F::Danger,
        F::SenderRole,
        F::SenderService,
        F::SenderInvolved,
        F::SenderSecrecy,
        F::RecipientRole,
        F::RecipientService,
        F::RecipientInvolved,
        F::RecipientSecrecy,
        F::SameCareTeam,
        F::SameService,
        F::RecipientAuthority,
        F::RecipientForChild,
        F::ChildNotice,
        F::ChildConsent,
        F::Category,
        F::Subject,
        F::Source,
        F::Necessary,
        F::Nature,
        F::SecrecyAsked,
        F::Anonymised,
        F::Draft,
        F::MadeForJudge,
        F::AuthorInOffice,
        F::HarmsChild,
        F::RecipientIsSubject,
        F::SenderIsSubject,
        F::SubjectConsent,
        F::SubjectNotice,
        F::ServesProject,
    ]
};

/// Every fact of a guardian, in order of place.
pub const ALL_GUARDIAN_FACTS: [GuardianFact; GUARDIAN_FACTS] = [
    GuardianFact::Relation,
    GuardianFact::Authority,
    GuardianFact::Harms,
    GuardianFact::Notice,
    GuardianFact::Consent,
];

const _: () = assert!(FACTS + MAX_GUARDIANS * GUARDIAN_FACTS <= 128, "a set of places must fit a Set");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_stand_in_the_order_of_their_places() {
        for (place, fact) in ALL_FACTS.iter().enumerate() {
            assert_eq!(*fact as usize, place);
        }
    }

    #[test]
    fn a_child_under_sixteen_is_not_emancipated() {
        let mut world = World::new(0);
        world.set(Fact::Age, AgeBand::Fifteen.bit());
        assert!(world.propagate());
        assert_eq!(world.get(Fact::Emancipated), NO);
    }
}
