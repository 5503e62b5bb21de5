//! From a request to what is known, item by item: the only place that knows which field of the
//! contract feeds which fact.

mod age;
mod days;
mod item;
mod references;
mod said;
#[cfg(test)]
mod tests;

use jiff_core::civil::Date;

use super::{
    ALL_FACTS, AgeBand, Fact, GuardianFact, MAX_GUARDIANS, NO, STAND_INS, Set, World, YES, guardian_slot, only,
    secrecy, slot,
};
use crate::request::vocabulary::{Named, Role};
use crate::request::{Actor, Answer, Fault, Guardian, Id, Item, Problems, Request};
use days::Days;
use item::are_two_people;
use said::List;

/// Most guardians that a request may list.
const MOST_NAMED: usize = MAX_GUARDIANS - STAND_INS;
const _: () = assert!(MOST_NAMED == 6, "as a problem says");

/// Most rows, of a guardian that the recipient may be on one stretch of days: with the people an item may be about, as many worlds
/// as are read at once. Of more guardians the constraints alone are known, and more ends of agreements are not told apart.
const MOST_ROWS: usize = 4;

/// What is known of a share.
#[derive(Clone, Debug)]
pub struct Situation {
    /// What is known of each item, in the order of the request: for each stretch of days, for each guardian the recipient may be, a
    /// world for each person the item may be about. That is one world when the request names the day and both.
    pub items: Vec<Vec<World>>,
    /// What is known of an item of which nothing is said, when no list of items is given.
    pub any_item: Vec<World>,
    /// How many guardians the recipient may be: one when the request says which, or whether.
    pub recipients: usize,
    /// How many stretches of days are looked at apart, where the day is open: each has a row for each of those guardians.
    pub stretches: usize,
    /// How many guardians are read one by one.
    pub named: usize,
    /// How many stand after them for those the request does not tell of.
    pub stand_ins: usize,
    /// Places answered "unknown": known to be open, not to be asked again.
    pub asked: Set,
    /// Places of an item answered "unknown", item by item.
    pub asked_of_items: Vec<Set>,
    /// Items, by their place, that tell of a place kept unknown under a measure that hides none.
    pub contradicted: Vec<usize>,
    /// The list of notices is to be asked: it is not given, or some of it cannot be read or contradicts itself.
    pub ask_notices: bool,
    /// The same of the list of consents.
    pub ask_consents: bool,
    /// The day of the share.
    pub date: Option<Date>,
}

impl Situation {
    /// Guardians, those who stand for others too.
    #[must_use]
    pub const fn guardians(&self) -> usize {
        self.named + self.stand_ins
    }
}

/// What an answer leaves possible.
fn set_of<T: Named>(answer: Answer<T>, domain: Set) -> Set {
    answer.given().map_or(domain, Named::only)
}

fn yes_no(answer: Answer<bool>) -> Set {
    match answer {
        Answer::Given(true) => YES,
        Answer::Given(false) => NO,
        Answer::Absent | Answer::Unknown => YES | NO,
    }
}

/// Builds what is known; facts that clash become problems and are left open.
struct Builder<'r> {
    request: &'r Request,
    date: Answer<Date>,
    /// On which days the share may be.
    days: Days,
    /// The same, parted where an agreement ends.
    stretches: Vec<Days>,
    world: World,
    /// Which of the guardians the sender and the recipient may be, were they a parent; none where that tells nothing.
    parents: [Vec<Option<Id>>; 2],
    /// Which guardian the recipient may be.
    recipients: Vec<Option<Id>>,
    asked: Set,
    /// The item just read tells of a hidden place under a measure that hides none.
    contradicts: bool,
    notices: List<'r>,
    consents: List<'r>,
    problems: &'r mut Problems,
}

impl Builder<'_> {
    #[inline(never)]
    fn put(&mut self, fact: Fact, set: Set, unknown: bool) {
        self.world.set(fact, set);
        self.mark(slot(fact), unknown);
    }

    fn mark(&mut self, slot: u8, unknown: bool) {
        if unknown {
            self.asked |= only(slot);
        }
    }

    fn choice<T: Named>(&mut self, fact: Fact, answer: Answer<T>) {
        self.put(fact, set_of(answer, fact.domain()), matches!(answer, Answer::Unknown));
    }

    #[inline(never)]
    fn flag(&mut self, fact: Fact, answer: Answer<bool>) {
        self.put(fact, yes_no(answer), matches!(answer, Answer::Unknown));
    }

    fn clash(&mut self, at: &str, parts: &[&'static str]) {
        self.problems.add(Fault::Contradiction, at.to_owned(), parts, None);
    }

    fn share(&mut self) {
        let request = self.request;
        self.choice(Fact::Phase, request.phase);
        self.choice(Fact::Purpose, request.purpose);
        self.choice(Fact::Setting, request.setting);
        self.choice(Fact::RequestForm, request.request);
        self.choice(Fact::Offence, request.offence);
        self.choice(Fact::OffenceOn, request.offence_on);
        self.flag(Fact::Moving, request.moving);
        self.flag(Fact::JudgeSeized, request.judge_seized);
        self.choice(Fact::Danger, request.danger);
        self.flag(Fact::Discernment, request.child.discernment);
        self.age();
        self.measure();
        self.actors();
    }

    /// Tells of facts that cannot hold together, and leaves them open.
    fn hold_together(&mut self, at: &str, parts: &[&'static str], facts: &[Fact]) {
        if !self.consistent() {
            self.clash(at, parts);
            for fact in facts {
                self.world.set(*fact, fact.domain());
            }
        }
    }

    /// The measure, which is for some ages only.
    fn measure(&mut self) {
        let child = &self.request.child;
        self.choice(Fact::Measure, self.request.measure);
        if self.request.measure.given().is_some() && !self.consistent() {
            let age = if child.age.given().is_some() { "/child/age" } else { "/child/birthDate" };
            let parts = ["/measure", age, "/child/emancipated"];
            let young = self.world.get(Fact::Age) != AgeBand::SixteenSeventeen.bit();
            let facts = [Fact::Measure, Fact::Age, Fact::Emancipated];
            self.hold_together("/measure", if young { &parts[..2] } else { &parts }, &facts);
            self.forget_age();
        }
    }

    /// Whether what is known so far can hold together.
    fn consistent(&self) -> bool {
        self.world.clone().propagate()
    }

    fn actors(&mut self) {
        let request = self.request;
        self.actor(
            &request.sender,
            [Fact::SenderRole, Fact::SenderService, Fact::SenderInvolved, Fact::SenderSecrecy],
            ["/sender/secrecy", "/sender/role", "/sender/service/kind"],
        );
        self.actor(
            &request.recipient,
            [Fact::RecipientRole, Fact::RecipientService, Fact::RecipientInvolved, Fact::RecipientSecrecy],
            ["/recipient/secrecy", "/recipient/role", "/recipient/service/kind"],
        );
        match (request.sender.same_care_team, request.recipient.same_care_team) {
            (Answer::Given(ours), Answer::Given(theirs)) if ours != theirs => {
                self.clash("/recipient/sameCareTeam", &["/sender/sameCareTeam", "/recipient/sameCareTeam"]);
            }
            (Answer::Given(same), _) | (_, Answer::Given(same)) => {
                self.world.set(Fact::SameCareTeam, yes_no(Answer::Given(same)));
            }
            (ours, theirs) => {
                let unknown = matches!(ours, Answer::Unknown) || matches!(theirs, Answer::Unknown);
                self.mark(slot(Fact::SameCareTeam), unknown);
            }
        }
        if let (Some(ours), Some(theirs)) = (request.sender.service_id, request.recipient.service_id) {
            self.world.set(Fact::SameService, if ours == theirs { YES } else { NO });
            if ours == theirs {
                let kinds = ["/sender/service/kind", "/recipient/service/kind"];
                self.hold_together(kinds[1], &kinds, &[Fact::SenderService, Fact::RecipientService]);
            }
        }
        let for_child = match request.recipient.represents {
            None => YES | NO,
            Some(Id::CHILD) => YES,
            Some(_) => NO,
        };
        self.world.set(Fact::RecipientForChild, for_child);
    }

    /// Whose parental authority the recipient's is: the guardian they are, or the one they act for.
    fn recipient_authority(&mut self, named: &[Guardian]) {
        let recipient = &self.request.recipient;
        let place = |id: Option<Id>| named.iter().position(|guardian| Some(guardian.id) == id);
        // where it may be several, each has a world of its own
        let own = if let [own] = self.recipients[..] { own } else { None };
        let (own, client) = (place(own), place(recipient.represents));
        let for_guardian = match recipient.represents {
            Some(Id::CHILD) => NO,
            Some(_) if client.is_some() => YES,
            // all are named, and this is none of them
            Some(_) if self.world.guardians() == named.len() => NO,
            _ => YES | NO,
        };
        self.world.set(Fact::RecipientForGuardian, for_guardian);
        match (own, client) {
            // a guardian said to act for another one: whose authority it is stays open
            (Some(own), Some(client)) if own != client => {
                self.clash("/recipient/represents", &["/recipient/guardian", "/recipient/represents"]);
                self.mark(slot(Fact::RecipientAuthority), true);
            }
            (Some(at), _) | (None, Some(at)) => {
                self.world.tie(Fact::RecipientAuthority, guardian_slot(at, GuardianFact::Authority));
            }
            (None, None) => {}
        }
    }

    fn actor(&mut self, actor: &Actor, facts: [Fact; 4], paths: [&'static str; 3]) {
        let [role, service, involved, regime] = facts;
        let [at, post, kind] = paths;
        self.flag(involved, actor.involved);
        self.choice(role, actor.role);
        let nobody = self.request.guardians.as_ref().is_some_and(Vec::is_empty) && !self.request.unread.guardians;
        if nobody && actor.role.given().is_none() {
            // a parent would be in the list (references.rs says so of one who is said to be one)
            self.world.set(role, role.domain() & !Role::Parent.bit());
        }
        self.choice(regime, actor.secrecy);
        // what is open contradicts nothing
        let may_clash = actor.role.given().is_some() && actor.secrecy.given().is_some();
        if may_clash {
            self.hold_together(at, &[at, post], &[role, regime]);
        }
        self.choice(service, actor.service_kind);
        if may_clash {
            self.hold_together(at, &[at, post, kind], &[role, service, regime]);
        }
    }

    fn guardian(&mut self, at: usize, guardian: &Guardian) {
        let facts = [
            (
                GuardianFact::Relation,
                set_of(guardian.relation, GuardianFact::Relation.domain()),
                matches!(guardian.relation, Answer::Unknown),
            ),
            (
                GuardianFact::Authority,
                set_of(guardian.authority, GuardianFact::Authority.domain()),
                matches!(guardian.authority, Answer::Unknown),
            ),
            (
                GuardianFact::Harms,
                yes_no(guardian.informing_harms_child),
                matches!(guardian.informing_harms_child, Answer::Unknown),
            ),
        ];
        for (fact, set, unknown) in facts {
            let slot = guardian_slot(at, fact);
            self.world.put(slot, set);
            self.mark(slot, unknown);
        }
        let told = self.notices.of(guardian.id, None);
        self.world.put(guardian_slot(at, GuardianFact::Notice), told);
    }

    /// Guardians of whom the request does not tell: the lists, when they are given, name them or do not.
    fn unnamed(&mut self, named: usize, stand_ins: usize) {
        let Some(told) = self.notices.of_somebody(None) else { return };
        for at in named..named + stand_ins {
            self.world.put(guardian_slot(at, GuardianFact::Notice), told);
        }
    }
}

/// What is known of a request, with the problems of facts that clash.
#[must_use]
pub fn situation(request: &Request, problems: &mut Problems) -> Situation {
    references::check(request, problems);
    situation_on(request.date, request, problems)
}

/// The same, were the share made on a later day: what was wrong in it is told once.
#[must_use]
pub fn situation_later(day: Date, request: &Request) -> Situation {
    situation_on(Answer::Given(day), request, &mut Problems::default())
}

fn situation_on(date: Answer<Date>, request: &Request, problems: &mut Problems) -> Situation {
    let named = request.guardians.as_ref().filter(|guardians| guardians.len() <= MOST_NAMED);
    if named.is_none() && request.guardians.is_some() {
        problems.add(Fault::TooMany, "/guardians".to_owned(), &["≤ 6"], None);
    }
    let stand_ins = if named.is_none() || request.unread.guardians { STAND_INS } else { 0 };
    let named = named.map_or(&[][..], Vec::as_slice);
    let world = World::new(named.len() + stand_ins);
    let consents = List::consents(request, date.given(), problems);
    let notices = List::notices(request, date.given(), problems);
    let listed: &[Guardian] = if stand_ins == 0 { named } else { &[] };
    let parents = [&request.sender, &request.recipient].map(|actor| as_parent(actor, listed));
    let recipients = match &parents[1] {
        several if (1..=MOST_ROWS).contains(&several.len()) && request.recipient.role.given().is_some() => {
            several.clone()
        }
        _ => vec![request.recipient.guardian],
    };
    let (days, stretches) = (Days::ANY, Vec::new());
    let (asked, contradicts) = (0, false);
    let mut builder = Builder {
        request,
        date,
        days,
        stretches,
        world,
        parents,
        recipients,
        asked,
        contradicts,
        notices,
        consents,
        problems,
    };
    builder.share();
    builder.stretches = builder.days.parted(builder.consents.ended(), MOST_ROWS / builder.recipients.len());
    for (at, guardian) in named.iter().enumerate() {
        builder.guardian(at, guardian);
    }
    if let [_, recipients] = &builder.parents
        && !recipients.is_empty()
    {
        let of = |at| builder.world.at(guardian_slot(at, GuardianFact::Authority));
        let listed =
            (0..named.len()).filter(|at| named.get(*at).is_some_and(|one| recipients.contains(&Some(one.id))));
        let authority = listed.fold(0, |all, at| all | of(at));
        builder.world.set_of_a_parent(0, authority);
    }
    let child_notice = builder.notices.of(Id::CHILD, None);
    builder.world.set(Fact::ChildNotice, child_notice);
    builder.recipient_authority(named);
    builder.unnamed(named.len(), stand_ins);
    builder.world.propagate();
    builder.world.begin();
    let share = builder.world;
    let any_item =
        if request.items.is_none() { builder.item(&share, &Item::default(), None, named) } else { Vec::new() };
    let share_asked = builder.asked;
    let mut items = Vec::new();
    let mut asked_of_items = Vec::new();
    let mut contradicted = Vec::new();
    for item in request.items.iter().flatten() {
        builder.asked = 0;
        let worlds = builder.item(&share, item, Some(item.id), named);
        asked_of_items.push(builder.asked);
        if builder.contradicts {
            contradicted.push(items.len());
        }
        items.push(worlds);
    }
    Situation {
        items,
        any_item,
        recipients: builder.recipients.len(),
        stretches: builder.stretches.len(),
        named: named.len(),
        stand_ins,
        asked: share_asked,
        asked_of_items,
        contradicted,
        ask_notices: builder.notices.open(),
        ask_consents: builder.consents.open(),
        date: date.given(),
    }
}

/// Which of the guardians who are listed an actor may be who is, or may be, a parent and of whom that is not said: the contract lists
/// parents whether they hold authority or not.
fn as_parent(actor: &Actor, listed: &[Guardian]) -> Vec<Option<Id>> {
    if actor.guardian.is_some() || actor.role.given().is_some_and(|role| role != Role::Parent) {
        return Vec::new();
    }
    let client = actor.represents.filter(|client| listed.iter().any(|guardian| guardian.id == *client));
    let fits =
        |own: &Id| !are_two_people(actor.person, Some(*own), listed) && client.is_none_or(|client| client == *own);
    listed.iter().map(|guardian| guardian.id).filter(fits).map(Some).collect()
}

/// The facts of one item, those of the share left out.
#[must_use]
pub fn item_facts() -> &'static [Fact] {
    ALL_FACTS.get(Fact::Category as usize..).unwrap_or_default()
}

const _: () = assert!(secrecy::ALWAYS_BOUND & secrecy::NEVER_BOUND == 0, "a post cannot be both");
