//! The law's data read plainly: every fact has one answer, a condition is a plain yes or no. It
//! shares with the engine the law as data and nothing else: no three-valued logic, no search.

use partage::facts::{ActorFact, Fact, GuardianFact, TURNING_DAYS, Test};
use partage::law::norm::{Debate, Effect, Norm, Way};

/// One answer to every fact, as its place in the list of answers.
pub trait Facts {
    /// The answer to a fact.
    fn fact(&self, fact: Fact) -> usize;
    /// The answer to a fact of one guardian.
    fn of_guardian(&self, guardian: usize, fact: GuardianFact) -> usize;
    /// How many guardians there are.
    fn guardians(&self) -> usize;
}

/// Which side or guardian a test speaks of.
#[derive(Clone, Copy, Default)]
pub struct Who {
    pub recipient: bool,
    pub guardian: usize,
}

/// Whether a test holds.
pub fn holds(facts: &impl Facts, test: &Test, who: Who) -> bool {
    match test {
        Test::Is(fact, set) => set & (1 << facts.fact(*fact)) != 0,
        Test::Actor(fact, set) => set & (1 << facts.fact(of_side(*fact, who.recipient))) != 0,
        Test::Guardian(fact, set) => set & (1 << facts.of_guardian(who.guardian, *fact)) != 0,
        Test::All(tests) => tests.iter().all(|test| holds(facts, test, who)),
        Test::Any(tests) => tests.iter().any(|test| holds(facts, test, who)),
        Test::Not(test) => !holds(facts, test, who),
        Test::Sender(test) => holds(facts, test, Who { recipient: false, ..who }),
        Test::Recipient(test) => holds(facts, test, Who { recipient: true, ..who }),
        Test::SomeGuardian(test) => {
            (0..facts.guardians()).any(|guardian| holds(facts, test, Who { guardian, ..who }))
        }
        Test::Fact(derived) => holds(facts, &derived.test, who),
    }
}

/// The sender's fact or the recipient's.
pub const fn of_side(fact: ActorFact, recipient: bool) -> Fact {
    let (ours, theirs) = match fact {
        ActorFact::Role => (Fact::SenderRole, Fact::RecipientRole),
        ActorFact::Service => (Fact::SenderService, Fact::RecipientService),
        ActorFact::Involved => (Fact::SenderInvolved, Fact::RecipientInvolved),
        ActorFact::Secrecy => (Fact::SenderSecrecy, Fact::RecipientSecrecy),
    };
    if recipient { theirs } else { ours }
}

/// Whether a test on the share holds.
pub fn yes(facts: &impl Facts, test: &Test) -> bool {
    holds(facts, test, Who::default())
}

fn in_force(facts: &impl Facts, norm: &Norm) -> bool {
    let span = facts.fact(Fact::Span);
    let day = span.checked_sub(1).and_then(|span| TURNING_DAYS.get(span));
    norm.versions.first().zip(day).is_some_and(|(version, day)| version.from <= *day)
}

fn debated(facts: &impl Facts, debate: Option<&Debate>) -> bool {
    debate.is_some_and(|debate| yes(facts, &debate.when))
}

/// What a norm does to one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing.
    Closed,
    /// Opens it, so far as this outcome says.
    Opens(&'static str),
    /// Forbids it.
    Bars,
}

/// What a norm does, before any prohibition.
pub fn standing(facts: &impl Facts, norm: &Norm) -> Standing {
    if !in_force(facts, norm) {
        return Standing::Closed;
    }
    if norm.effect == Effect::Forbids {
        let bars = norm.conditions.iter().all(|condition| yes(facts, &condition.met));
        return if bars { Standing::Bars } else { Standing::Closed };
    }
    let mut divided = norm.effect == Effect::LeavesToJudgement;
    for condition in norm.conditions {
        if !yes(facts, &condition.met) {
            if !debated(facts, condition.debated.as_ref()) {
                return Standing::Closed;
            }
            divided = true;
        }
    }
    let mut waits = false;
    if norm.effect == Effect::Permits {
        for formality in norm.formalities {
            if yes(facts, &formality.refused) {
                return Standing::Closed;
            }
            waits |= yes(facts, &formality.pending);
            divided |= debated(facts, formality.debated.as_ref());
        }
    }
    Standing::Opens(match norm.effect {
        _ if divided => "judgement",
        Effect::Requires => "required",
        _ if waits => "conditional",
        _ => "permitted",
    })
}

/// The outcomes, from the most to the least open.
pub const ORDER: [&str; 6] = ["required", "permitted", "conditional", "judgement", "conflict", "prohibited"];

/// What an opening norm leaves, once the prohibitions that hold are looked at.
pub fn after_bars<'n>(
    norms: impl Iterator<Item = (&'n Norm, Standing)> + Clone,
) -> impl Iterator<Item = (&'n Norm, &'static str)> + Clone {
    let barring = norms.clone().filter(|(norm, standing)| *standing == Standing::Bars && norm.way != Way::Secret);
    norms.filter_map(move |(norm, standing)| {
        let Standing::Opens(says) = standing else { return None };
        let mut bars = barring.clone().map(|(bar, _)| &bar.edges);
        if bars.clone().any(|edges| edges.closes.contains(&norm.way)) {
            return None;
        }
        Some((norm, if bars.any(|edges| !edges.yields_to.contains(&norm.way)) { "conflict" } else { says }))
    })
}

/// The most open outcome that is left.
pub fn outcome<'n>(norms: impl Iterator<Item = (&'n Norm, Standing)> + Clone) -> &'static str {
    let place = |outcome: &str| ORDER.iter().position(|one| *one == outcome);
    after_bars(norms).map(|(_, says)| says).min_by_key(|says| place(says)).unwrap_or("prohibited")
}
