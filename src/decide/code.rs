//! The answer in codes, before anybody says it: norms, conditions, duties and questions by
//! reference. [`crate::wording`] turns it into words; the JavaScript door carries it as numbers.

use jiff_core::civil::Date;

use super::outcomes::Outcomes;
use crate::facts::{Fact, GuardianFact, Set};
use crate::law::circuit::DutyRuleCode;
use crate::law::norm::Moment;
use crate::request::vocabulary::Outcome;

/// The answer to a share request.
pub struct Decided {
    /// The least open outcome among the items', when all are settled.
    pub outcome: Option<Outcome>,
    /// One answer an item.
    pub items: Vec<DecidedItem>,
    /// What can still change an answer, in the order a person would ask.
    pub missing: Vec<Asked>,
    /// What is to be done before and after.
    pub duties: Vec<DutyCode>,
    /// The same, where local rules ask for it.
    pub local_duties: Vec<LocalDutyCode>,
    /// The day of the share.
    pub date: Option<Date>,
    /// The next known date that could change this answer.
    pub stable_until: Option<Date>,
}

/// The answer for one item.
#[derive(Debug)]
pub struct DecidedItem {
    /// Exactly the outcomes that some consistent completion leads to.
    pub possible: Outcomes,
    /// The norms that carry the outcome, the strongest first.
    pub grounds: Vec<GroundCode>,
    /// The norms looked at that do not open this share.
    pub closed: Vec<GroundCode>,
    /// Smallest sets of honest steps that would open it.
    pub remedies: Vec<RemedyCode>,
}

/// A norm and how each of its conditions stands.
#[derive(Debug)]
pub struct GroundCode {
    /// The place of the norm in the register; the local rules come after.
    pub norm: u16,
    /// How its being in force stands, when the date leaves a doubt about it.
    pub in_force: Standing,
    /// How each condition stands, then each formality of a norm that permits.
    pub conditions: Standings,
}

/// How one condition stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Standing {
    /// It holds.
    Met,
    /// It does not.
    Unmet,
    /// Not known yet.
    Open,
    /// Doctrine is divided: it holds on one reading only; in a norm that opens the share, it holds and is debated.
    Divided,
}

impl Standing {
    const ALL: [Self; 4] = [Self::Met, Self::Unmet, Self::Open, Self::Divided];
}

/// How several conditions stand, in order: two bits each, as an answer has some two hundred of these lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standings {
    bits: u32,
    count: u8,
}

impl Standings {
    /// How many conditions there is room for.
    pub const MOST: u8 = 16;

    /// Adds how the next condition stands.
    pub const fn push(&mut self, standing: Standing) {
        self.bits |= (standing as u32) << (2 * self.count);
        self.count += 1;
    }

    /// Whether each is met.
    #[must_use]
    pub const fn all_met(self) -> bool {
        self.bits == 0
    }

    /// How each stands.
    pub fn iter(self) -> impl Iterator<Item = Standing> {
        (0..self.count).filter_map(move |at| Standing::ALL.get((self.bits >> (2 * at)) as usize & 3).copied())
    }

    /// The bits, eight conditions a number: one number at least.
    pub fn numbers(self) -> impl Iterator<Item = u16> {
        let [first, second, third, fourth] = self.bits.to_le_bytes();
        let halves = [u16::from_le_bytes([first, second]), u16::from_le_bytes([third, fourth])];
        halves.into_iter().take(if self.count > 8 { 2 } else { 1 })
    }
}

/// Towards whom something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Person {
    /// Nobody in particular.
    Nobody,
    /// The child.
    Child,
    /// The guardian at this place of the request.
    Guardian(usize),
}

/// A duty.
pub struct DutyCode {
    /// The rule that asks for it.
    pub rule: &'static DutyRuleCode,
    /// Towards whom.
    pub towards: Person,
    /// It blocks the share until done.
    pub blocking: bool,
    /// Places of the items it is for.
    pub items: Vec<usize>,
}

/// A duty that a local rule adds.
pub struct LocalDutyCode {
    /// The place of the rule among those of the request.
    pub rule: usize,
    /// Before or after.
    pub moment: Moment,
    /// Towards whom.
    pub towards: Person,
    /// It blocks the share until done.
    pub blocking: bool,
    /// Places of the items it is for.
    pub items: Vec<usize>,
}

/// A smallest set of honest steps.
#[derive(Debug)]
pub struct RemedyCode {
    /// What to do, and towards whom.
    pub steps: Vec<(Action, Person)>,
    /// The outcome once done.
    pub leads_to: Outcome,
    /// The norm that carries it.
    pub opens: Option<u8>,
}

/// Things a professional may honestly do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "each is the word itself; their texts are in `wording`")]
pub enum Action {
    Inform,
    InformChild,
    SeekConsent,
    GoThroughCrip,
    LetThePersonSpeak,
    AskForRequisition,
    ChooseRecipient,
    ChoosePurpose,
    GoThroughCourt,
    FinishDocument,
}

impl Action {
    /// Every action, in order.
    pub const ALL: [Self; 10] = [
        Self::Inform,
        Self::InformChild,
        Self::SeekConsent,
        Self::GoThroughCrip,
        Self::LetThePersonSpeak,
        Self::AskForRequisition,
        Self::ChooseRecipient,
        Self::ChoosePurpose,
        Self::GoThroughCourt,
        Self::FinishDocument,
    ];
}

/// A question that can still change the answer.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// What is asked.
    pub question: Asking,
    /// The place of the first norm that reads the answer; the local rules come after.
    pub because: Option<u16>,
    /// The answers that what is known excludes: whoever gave one would contradict themself.
    pub excluded: Set,
}

/// What is asked, and of what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// A fact of the share.
    Share(Fact),
    /// A fact of the item at this place.
    Item(Fact, usize),
    /// A fact of the guardian at this place.
    Guardian(GuardianFact, usize),
    /// In which service the sender is, where the recipient's was told.
    SenderService,
    /// Which guardian the sender is.
    SenderGuardian,
    /// Who the guardians are.
    Guardians,
    /// What is to be shared.
    Items,
}
