//! From a request to what is known, item by item: the only place that knows which field of the
//! contract feeds which fact.

use jiff_core::civil::Date;

use super::day::{TURNING_DAYS, birthday, span_of, span_start};
use super::fact::{BAND_AGES, Fact, GuardianFact, NO, NOT_NOTIFIED, Set, YES};
use super::secrecy;
use super::world::{ALL_FACTS, MAX_GUARDIANS, STAND_INS, World, guardian_slot, only, slot};
use crate::request::vocabulary::{ConsentState, Named, NoticeState};
use crate::request::{Actor, Answer, Consent, Fault, Guardian, Id, Item, Notice, Problems, Request};

/// What is known of a share.
#[derive(Debug)]
pub struct Situation {
    /// What is known of each item, in the order of the request: one world for each person it may be about, which is one
    /// when the item names its person.
    pub items: Vec<Vec<World>>,
    /// What is known of an item of which nothing is said, when no list of items is given.
    pub any_item: Vec<World>,
    /// How many guardians are read one by one.
    pub named: usize,
    /// How many stand after them for those the request does not tell of.
    pub stand_ins: usize,
    /// Places answered "unknown": known to be open, not to be asked again.
    pub asked: Set,
    /// Places of an item answered "unknown", item by item.
    pub asked_of_items: Vec<Set>,
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
    world: World,
    asked: Set,
    problems: &'r mut Problems,
}

impl Builder<'_> {
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

    fn flag(&mut self, fact: Fact, answer: Answer<bool>) {
        self.put(fact, yes_no(answer), matches!(answer, Answer::Unknown));
    }

    fn clash(&mut self, at: &str, parts: &[&'static str]) {
        self.problems.add(Fault::Contradiction, at.to_owned(), parts, None);
    }

    fn share(&mut self) {
        let request = self.request;
        self.choice(Fact::Measure, request.measure);
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
        self.actors();
    }

    fn age(&mut self) {
        let child = &self.request.child;
        let day = self.request.date.given();
        if let Some(day) = day {
            self.world.set(Fact::Span, 1 << span_of(day));
        }
        self.mark(slot(Fact::Span), matches!(self.request.date, Answer::Unknown));
        let unknown = matches!(child.age, Answer::Unknown) || matches!(child.birth_date, Answer::Unknown);
        self.mark(slot(Fact::Age), unknown);
        let by_years = child.age.given().map(|years| band_of(i16::from(years)));
        let by_birth = child.birth_date.given();
        if let (Some(birth), Some(day)) = (by_birth, day)
            && birth > day
        {
            self.clash("/child/birthDate", &["/date", "/child/birthDate"]);
            return;
        }
        if let Some(birth) = by_birth {
            let ages = core::array::from_fn(|span| bands_in(birth, span, day));
            self.world.set_ages(ages);
        }
        if let Some(band) = by_years {
            self.world.set(Fact::Age, band);
            let agrees = match (by_birth, day, child.age.given()) {
                (Some(birth), Some(day), Some(years)) => years_at(birth, day) == i16::from(years),
                _ => self.consistent(),
            };
            if !agrees {
                self.clash("/child/age", &["/child/age", "/child/birthDate"]);
                self.world.set(Fact::Age, Fact::Age.domain());
                self.world.forget_ages();
            }
        }
        self.flag(Fact::Emancipated, child.emancipated);
        if child.emancipated == Answer::Given(true) && !self.consistent() {
            self.clash("/child/emancipated", &["/child/emancipated", "/child/age"]);
            self.world.set(Fact::Emancipated, Fact::Emancipated.domain());
            self.world.set(Fact::Age, Fact::Age.domain());
            self.world.forget_ages();
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
            ["/sender/secrecy", "/sender/role"],
        );
        self.actor(
            &request.recipient,
            [Fact::RecipientRole, Fact::RecipientService, Fact::RecipientInvolved, Fact::RecipientSecrecy],
            ["/recipient/secrecy", "/recipient/role"],
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
        if let (Some(ours), Some(theirs)) = (&request.sender.service_id, &request.recipient.service_id) {
            self.world.set(Fact::SameService, if ours == theirs { YES } else { NO });
            if !self.consistent() {
                self.clash("/recipient/service/kind", &["/sender/service/kind", "/recipient/service/kind"]);
                self.world.set(Fact::SenderService, Fact::SenderService.domain());
                self.world.set(Fact::RecipientService, Fact::RecipientService.domain());
            }
        }
        let represents = match &request.recipient.represents {
            None => YES | NO,
            Some(Id::CHILD) => YES,
            Some(_) => NO,
        };
        self.world.set(Fact::RecipientForChild, represents);
    }

    fn actor(&mut self, actor: &Actor, facts: [Fact; 4], clash: [&'static str; 2]) {
        let [role, service, involved, regime] = facts;
        self.choice(role, actor.role);
        self.choice(service, actor.service_kind);
        self.flag(involved, actor.involved);
        self.choice(regime, actor.secrecy);
        if !self.consistent() {
            self.clash(clash[0], &clash);
            self.world.set(role, role.domain());
            self.world.set(regime, regime.domain());
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
        let told = self.notice_of(&guardian.id);
        self.world.put(guardian_slot(at, GuardianFact::Notice), told);
    }

    /// What is known of whether somebody was told.
    fn notice_of(&self, who: &Id) -> Set {
        let all = Fact::ChildNotice.domain();
        let Some(notices) = &self.request.notices else { return all };
        match notices.iter().find(|notice| notice.to == *who) {
            None if self.request.unread.notices => all,
            None => NOT_NOTIFIED,
            Some(notice) if self.told_later(notice) => all,
            Some(notice) => notice.state.bit(),
        }
    }

    /// Said to be done, on a day after the share.
    fn told_later(&self, notice: &Notice) -> bool {
        match (notice.on, self.request.date.given()) {
            (Some(on), Some(day)) => notice.state == NoticeState::Done && on > day,
            _ => false,
        }
    }

    /// What is known of somebody's agreement to one item.
    fn consent_of(&self, who: &Id, item: Option<&Id>) -> Set {
        let Some(consents) = &self.request.consents else { return Fact::ChildConsent.domain() };
        let covers = |consent: &&Consent| {
            let of_item =
                consent.items.as_ref().is_none_or(|items| item.is_some_and(|item| items.iter().any(|id| id == item)));
            consent.by == *who && of_item
        };
        let mut found = consents.iter().filter(covers);
        match (found.next(), found.next()) {
            (None, _) if self.request.unread.consents => Fact::ChildConsent.domain(),
            (None, _) => ConsentState::NotSought.bit(),
            (Some(consent), None) if self.expired(consent) => Fact::ChildConsent.domain(),
            (Some(consent), None) => consent.state.bit(),
            // Two entries for the same person and item: none of them is believed.
            (Some(first), Some(second)) if first.state == second.state => first.state.bit(),
            _ => Fact::ChildConsent.domain(),
        }
    }

    fn expired(&self, consent: &Consent) -> bool {
        match (consent.until, self.request.date.given()) {
            (Some(until), Some(day)) => consent.state == ConsentState::Given && until < day,
            _ => false,
        }
    }

    /// Problems of lists that name people or items the request does not have.
    fn references(&mut self) {
        let request = self.request;
        if let Some(consents) = &request.consents {
            for (at, consent) in consents.iter().enumerate() {
                if self.expired(consent) {
                    self.clash(&format!("/consents/{at}/until"), &["/date", "/consents"]);
                }
                let ids: Vec<&Id> = consent.items.iter().flatten().collect();
                for (index, id) in ids.iter().enumerate() {
                    let known = request.items.as_ref().is_none_or(|items| items.iter().any(|item| item.id == **id));
                    if !known {
                        self.dangling(format!("/consents/{at}/items/{index}"));
                    }
                }
            }
        }
        for (at, notice) in request.notices.iter().flatten().enumerate() {
            if self.told_later(notice) {
                self.clash(&format!("/notices/{at}/on"), &["/date", "/notices"]);
            }
        }
        let Some(guardians) = &request.guardians else { return };
        if request.unread.guardians {
            return;
        }
        let known = |id: &Id| *id == Id::CHILD || guardians.iter().any(|guardian| guardian.id == *id);
        for (at, notice) in request.notices.iter().flatten().enumerate() {
            if !known(&notice.to) {
                self.dangling(format!("/notices/{at}/to"));
            }
        }
        for (at, consent) in request.consents.iter().flatten().enumerate() {
            if !known(&consent.by) {
                self.dangling(format!("/consents/{at}/by"));
            }
        }
        for (side, actor) in [("/sender/guardian", &request.sender), ("/recipient/guardian", &request.recipient)] {
            if actor.guardian.as_ref().is_some_and(|id| *id == Id::CHILD || !known(id)) {
                self.dangling(side.to_owned());
            }
        }
    }

    fn dangling(&mut self, path: String) {
        self.problems.add(Fault::DanglingReference, path, &[], None);
    }
}

/// What is known of a request, with the problems of facts that clash.
#[must_use]
pub fn situation(request: &Request, problems: &mut Problems) -> Situation {
    let named = request.guardians.as_ref().filter(|guardians| guardians.len() <= MAX_GUARDIANS - STAND_INS);
    if named.is_none() && request.guardians.is_some() {
        problems.add(Fault::TooMany, "/guardians".to_owned(), &[], None);
    }
    let stand_ins = if named.is_none() || request.unread.guardians { STAND_INS } else { 0 };
    let named = named.map_or(&[][..], Vec::as_slice);
    let world = World::new(named.len() + stand_ins);
    let mut builder = Builder { request, world, asked: 0, problems };
    builder.references();
    builder.share();
    for (at, guardian) in named.iter().enumerate() {
        builder.guardian(at, guardian);
    }
    let child_notice = builder.notice_of(&Id::CHILD);
    builder.world.set(Fact::ChildNotice, child_notice);
    if let Some(at) = named.iter().position(|guardian| Some(&guardian.id) == request.recipient.guardian.as_ref()) {
        builder.world.tie(Fact::RecipientAuthority, guardian_slot(at, GuardianFact::Authority));
    }
    builder.unnamed(named.len(), stand_ins);
    builder.world.propagate();
    builder.world.begin();
    let share = builder.world.clone();
    let any_item =
        if request.items.is_none() { builder.item(&share, &Item::default(), None, named) } else { Vec::new() };
    let share_asked = builder.asked;
    let mut items = Vec::new();
    let mut asked_of_items = Vec::new();
    for item in request.items.iter().flatten() {
        builder.asked = 0;
        let worlds = builder.item(&share, item, Some(&item.id), named);
        asked_of_items.push(builder.asked);
        items.push(worlds);
    }
    Situation {
        items,
        any_item,
        named: named.len(),
        stand_ins,
        asked: share_asked,
        asked_of_items,
        date: request.date.given(),
    }
}

impl Builder<'_> {
    /// What is known of one item, beside what is known of the share: a world for each person it may be about.
    fn item(&mut self, share: &World, item: &Item, id: Option<&Id>, named: &[Guardian]) -> Vec<World> {
        self.world.clone_from(share);
        self.choice(Fact::Category, item.category);
        self.choice(Fact::Subject, item.subject);
        self.choice(Fact::Source, item.source);
        self.choice(Fact::Nature, item.nature);
        self.flag(Fact::Necessary, item.necessary);
        self.flag(Fact::SecrecyAsked, item.secrecy_asked);
        self.flag(Fact::Anonymised, item.anonymised);
        self.flag(Fact::Draft, item.draft);
        self.flag(Fact::MadeForJudge, item.made_for_judge);
        self.flag(Fact::AuthorInOffice, item.author_in_office);
        self.flag(Fact::HarmsChild, item.harms_child);
        self.world.set(Fact::ServesProject, serves_project(self.request, item));
        self.world.set(Fact::ChildConsent, self.consent_of(&Id::CHILD, id));
        for (at, guardian) in named.iter().enumerate() {
            let consent = self.consent_of(&guardian.id, id);
            self.world.put(guardian_slot(at, GuardianFact::Consent), consent);
        }
        if let Some(consents) = self.request.consents.as_ref().filter(|_| !self.request.unread.consents) {
            let sought = consents.iter().filter(|consent| consent.by != Id::CHILD);
            let any = sought.fold(ConsentState::NotSought.bit(), |any, one| any | self.consent_of(&one.by, id));
            for at in named.len()..self.world.guardians() {
                self.world.put(guardian_slot(at, GuardianFact::Consent), any);
            }
        }
        match &item.subject_id {
            Some(subject) => vec![self.about(Some(subject), id, named)],
            None => self.about_anybody(id, named),
        }
    }

    /// The item, being about that person; nobody named anywhere in the request when there is no id.
    fn about(&self, subject: Option<&Id>, item: Option<&Id>, named: &[Guardian]) -> World {
        let request = self.request;
        let mut world = self.world.clone();
        world.set(Fact::RecipientIsSubject, is_subject(&request.recipient, subject));
        world.set(Fact::SenderIsSubject, is_subject(&request.sender, subject));
        let home = |fact| match subject {
            Some(id) if *id == Id::CHILD => match fact {
                GuardianFact::Consent => Some(slot(Fact::ChildConsent)),
                _ => Some(slot(Fact::ChildNotice)),
            },
            Some(id) => named.iter().position(|guardian| guardian.id == *id).map(|at| guardian_slot(at, fact)),
            None => None,
        };
        if let (Some(consent), Some(notice)) = (home(GuardianFact::Consent), home(GuardianFact::Notice)) {
            world.tie(Fact::SubjectConsent, consent);
            world.tie(Fact::SubjectNotice, notice);
            world.propagate();
            return world;
        }
        // notices and consents are the child's and the guardians': a list yet to come can name nobody else
        let nobody_else = self.world.guardians() == named.len();
        let subject = subject.unwrap_or(&Id::NOBODY);
        let (consents, notices) = (request.consents.is_some(), request.notices.is_some());
        let consent =
            if consents || !nobody_else { self.consent_of(subject, item) } else { ConsentState::NotSought.bit() };
        let notice = if notices || !nobody_else { self.notice_of(subject) } else { NOT_NOTIFIED };
        world.set(Fact::SubjectConsent, consent);
        world.set(Fact::SubjectNotice, notice);
        world
    }

    /// An item that names nobody: it may be about anybody the request names, or about somebody it does not. Those who
    /// come to the same are looked at once.
    fn about_anybody(&self, item: Option<&Id>, named: &[Guardian]) -> Vec<World> {
        let request = self.request;
        let of_actors = [&request.recipient, &request.sender]
            .into_iter()
            .flat_map(|actor| [actor.person.as_ref(), actor.guardian.as_ref()])
            .flatten();
        let of_lists = request
            .consents
            .iter()
            .flatten()
            .map(|consent| &consent.by)
            .chain(request.notices.iter().flatten().map(|notice| &notice.to));
        let mut people: Vec<Option<&Id>> = vec![None];
        for id in named.iter().map(|guardian| &guardian.id).chain(of_actors).chain(of_lists) {
            if !people.contains(&Some(id)) {
                people.push(Some(id));
            }
        }
        let mut worlds: Vec<World> = Vec::new();
        for person in people {
            let about = self.about(person, item, named);
            if !worlds.iter().any(|known| known.same(&about)) {
                worlds.push(about);
            }
        }
        worlds
    }

    /// Guardians of whom the request does not tell: the lists, when they are given, name them or do not.
    fn unnamed(&mut self, named: usize, stand_ins: usize) {
        let Some(notices) = self.request.notices.as_ref().filter(|_| !self.request.unread.notices) else { return };
        let told = notices
            .iter()
            .filter(|notice| notice.to != Id::CHILD)
            .fold(NOT_NOTIFIED, |any, notice| any | self.notice_of(&notice.to));
        for at in named..named + stand_ins {
            self.world.put(guardian_slot(at, GuardianFact::Notice), told);
        }
    }
}

/// Whether an actor is the person an item is about: known only when the actor is named.
fn is_subject(actor: &Actor, subject: Option<&Id>) -> Set {
    let names = [actor.person.as_ref(), actor.guardian.as_ref()];
    if subject.is_some() && names.contains(&subject) {
        YES
    } else if names.iter().any(Option::is_some) {
        NO
    } else {
        YES | NO
    }
}

/// Whether the item serves an axis of the project that is not closed.
fn serves_project(request: &Request, item: &Item) -> Set {
    use crate::request::vocabulary::AxisStatus;
    match (&request.axes, &item.axes) {
        (_, Some(served)) if served.is_empty() => NO,
        (Some(axes), Some(served)) => {
            let open =
                |id: &Id| axes.iter().any(|axis| axis.id == *id && axis.status != Answer::Given(AxisStatus::Closed));
            if served.iter().any(open) { YES } else { NO }
        }
        _ => YES | NO,
    }
}

/// The band of an age in years.
fn band_of(years: i16) -> Set {
    1 << BAND_AGES.iter().take_while(|from| **from <= years).count()
}

fn years_at(birth: Date, day: Date) -> i16 {
    let had = |years: i16| birthday(birth, years).is_some_and(|anniversary| anniversary <= day);
    let years = day.year() - birth.year();
    if had(years) { years } else { years - 1 }
}

/// The bands somebody born on `birth` goes through in one span of the law, or has on `day`.
fn bands_in(birth: Date, span: usize, day: Option<Date>) -> u8 {
    if let Some(day) = day {
        let band = if span == span_of(day) { band_of(years_at(birth, day)) } else { 0 };
        return u8::try_from(band).unwrap_or_default();
    }
    let first = span_start(span).unwrap_or(birth).max(birth);
    let last = TURNING_DAYS.get(span).and_then(|next| next.yesterday().ok());
    if last.is_some_and(|last| last < first) {
        return 0;
    }
    let (young, old) =
        (band_of(years_at(birth, first)), last.map_or(1 << BAND_AGES.len(), |last| band_of(years_at(birth, last))));
    // every band between the youngest and the oldest
    u8::try_from(((old << 1) - 1) & !(young - 1)).unwrap_or_default()
}

/// Every place of a fact that belongs to the share, not to one item.
#[must_use]
pub fn item_facts() -> &'static [Fact] {
    ALL_FACTS.get(Fact::Category as usize..).unwrap_or_default()
}

const _: () = assert!(secrecy::ALWAYS_BOUND & secrecy::NEVER_BOUND == 0, "a post cannot be both");
