//! One rule of a protocol: when it holds, and what then.

use crate::facts::{Fact, Set, World};
use crate::law::norm::{DutyKind, Moment};
use crate::request::vocabulary::{
    Category, Danger, Measure, Nature, Offence, OffenceOn, Phase, Purpose, RequestForm, Role, SecrecyRegime,
    ServiceKind, Setting, Source, Subject,
};
use crate::wording::question::Answers::{self, List, YesNo};

/// What a rule may hang on: the facts that have a list of answers, by JSON Pointer (`*` is the item the rule is read for).
pub static FACTS: [(&str, Fact, Answers); 32] = [
    ("/child/discernment", Fact::Discernment, YesNo),
    ("/child/emancipated", Fact::Emancipated, YesNo),
    ("/measure", Fact::Measure, List(Measure::NOMENCLATURE)),
    ("/phase", Fact::Phase, List(Phase::NOMENCLATURE)),
    ("/purpose", Fact::Purpose, List(Purpose::NOMENCLATURE)),
    ("/setting", Fact::Setting, List(Setting::NOMENCLATURE)),
    ("/request", Fact::RequestForm, List(RequestForm::NOMENCLATURE)),
    ("/offence", Fact::Offence, List(Offence::NOMENCLATURE)),
    ("/offenceOn", Fact::OffenceOn, List(OffenceOn::NOMENCLATURE)),
    ("/moving", Fact::Moving, YesNo),
    ("/judgeSeized", Fact::JudgeSeized, YesNo),
    ("/danger", Fact::Danger, List(Danger::NOMENCLATURE)),
    ("/sender/role", Fact::SenderRole, List(Role::NOMENCLATURE)),
    ("/sender/service/kind", Fact::SenderService, List(ServiceKind::NOMENCLATURE)),
    ("/sender/involved", Fact::SenderInvolved, YesNo),
    ("/sender/secrecy", Fact::SenderSecrecy, List(SecrecyRegime::NOMENCLATURE)),
    ("/recipient/role", Fact::RecipientRole, List(Role::NOMENCLATURE)),
    ("/recipient/service/kind", Fact::RecipientService, List(ServiceKind::NOMENCLATURE)),
    ("/recipient/involved", Fact::RecipientInvolved, YesNo),
    ("/recipient/secrecy", Fact::RecipientSecrecy, List(SecrecyRegime::NOMENCLATURE)),
    ("/recipient/sameCareTeam", Fact::SameCareTeam, YesNo),
    ("/items/*/category", Fact::Category, List(Category::NOMENCLATURE)),
    ("/items/*/subject", Fact::Subject, List(Subject::NOMENCLATURE)),
    ("/items/*/source", Fact::Source, List(Source::NOMENCLATURE)),
    ("/items/*/necessary", Fact::Necessary, YesNo),
    ("/items/*/nature", Fact::Nature, List(Nature::NOMENCLATURE)),
    ("/items/*/secrecyAsked", Fact::SecrecyAsked, YesNo),
    ("/items/*/anonymised", Fact::Anonymised, YesNo),
    ("/items/*/draft", Fact::Draft, YesNo),
    ("/items/*/madeForJudge", Fact::MadeForJudge, YesNo),
    ("/items/*/authorInOffice", Fact::AuthorInOffice, YesNo),
    ("/items/*/harmsChild", Fact::HarmsChild, YesNo),
];

/// A rule, as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// What answers call it: the protocol's id, then its own.
    pub norm: String,
    /// The title of the protocol.
    pub citation: String,
    /// What it says.
    pub text: String,
    /// All of it must hold; the more is in it, the less it closes.
    pub when: Vec<Condition>,
    /// What it does.
    pub then: Then,
}

/// One fact, and the answers for which the rule holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Condition {
    /// The fact.
    pub fact: Fact,
    /// The answers.
    pub answers: Set,
}

/// What a rule does.
#[derive(Clone, Debug, PartialEq)]
pub enum Then {
    /// It closes the share.
    Forbids,
    /// It adds something to do.
    Duty(LocalDuty),
    /// It would open the share: never accepted.
    Opens,
    /// Nobody has read it: it might close the share, whatever is known.
    Unread,
}

/// What a rule adds to do.
#[derive(Clone, Debug, PartialEq)]
pub struct LocalDuty {
    /// What kind of thing.
    pub kind: DutyKind,
    /// Before the share or after it.
    pub moment: Moment,
    /// What could be shared waits for it.
    pub blocking: bool,
    /// It is towards the child.
    pub towards_child: bool,
    /// Where the protocol says so, instead of its title.
    pub citation: Option<String>,
    /// What to do, instead of the rule's own text.
    pub text: Option<String>,
}

/// How a condition, or a whole rule, stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// It does not.
    No,
    /// It may.
    Maybe,
    /// It does.
    Yes,
}

impl Condition {
    /// How it stands, whichever of these worlds it is.
    #[must_use]
    pub fn holds(&self, worlds: &[World]) -> Holds {
        let of = |world: &World| world.at(world.home(self.fact));
        if worlds.iter().all(|world| of(world) & !self.answers == 0) {
            Holds::Yes
        } else if worlds.iter().all(|world| of(world) & self.answers == 0) {
            Holds::No
        } else {
            Holds::Maybe
        }
    }
}

impl Rule {
    /// How it stands, whichever of these worlds it is: what is told of it, not what is concluded.
    #[must_use]
    pub fn holds(&self, worlds: &[World]) -> Holds {
        if self.then == Then::Unread {
            return Holds::Maybe;
        }
        let each = |world: &World| {
            let world = core::slice::from_ref(world);
            let stands = self.when.iter().map(|condition| condition.holds(world));
            stands.fold(Holds::Yes, |all, one| match (all, one) {
                (Holds::No, _) | (_, Holds::No) => Holds::No,
                (Holds::Yes, Holds::Yes) => Holds::Yes,
                _ => Holds::Maybe,
            })
        };
        let mut all = worlds.iter().map(each);
        let first = all.next().unwrap_or(Holds::No);
        all.fold(first, |known, one| if known == one { known } else { Holds::Maybe })
    }

    /// What stands for a protocol that is named and cannot be read: what it says is not known, and nothing is settled as if it said
    /// nothing.
    pub const UNREAD: Self = Self {
        norm: String::new(),
        citation: String::new(),
        text: String::new(),
        when: Vec::new(),
        then: Then::Unread,
    };

    /// What is to be done first, when the share waits for it.
    #[must_use]
    pub const fn waits(&self) -> bool {
        matches!(&self.then, Then::Duty(LocalDuty { blocking: true, .. }))
    }
}
