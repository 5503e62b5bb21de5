//! What is known of one item: what it is, whom it may be about, who agreed to it.

use super::Builder;
use super::said::List;
use crate::facts::{Fact, GuardianFact, NO, NOT_NOTIFIED, Set, World, YES, guardian_slot, slot};
use crate::request::figures;
use crate::request::vocabulary::{ConsentState, Subject};
use crate::request::{Actor, Answer, Axis, Guardian, Id, Item, Request};

impl Builder<'_> {
    /// What is known of one item, beside what is known of the share: for each stretch of days and each guardian the recipient may
    /// be, a world for each person it may be about.
    pub(super) fn item(&mut self, share: &World, item: &Item, id: Option<Id>, named: &[Guardian]) -> Vec<World> {
        self.world.clone_from(share);
        self.choice(Fact::Category, item.category);
        self.choice(Fact::Subject, item.subject);
        self.choice(Fact::Source, item.source);
        self.choice(Fact::Nature, item.nature);
        self.flag(Fact::Necessary, item.necessary);
        self.flag(Fact::SecrecyAsked, item.secrecy_asked);
        self.hidden_place(item);
        self.flag(Fact::Draft, item.draft);
        self.flag(Fact::MadeForJudge, item.made_for_judge);
        self.flag(Fact::AuthorInOffice, item.author_in_office);
        self.flag(Fact::HarmsChild, item.harms_child);
        self.world.set(Fact::ServesProject, serves_project(self.request, item));
        match item.subject_id {
            Some(subject) => self.about_one_of(&[Some(subject)], id, named),
            // there is one child in a request
            None if self.world.get(Fact::Subject) == Subject::Enfant.bit() => {
                self.about_one_of(&[Some(Id::CHILD)], id, named)
            }
            None => {
                let people = self.people(named);
                self.about_one_of(&people, id, named)
            }
        }
    }

    /// Who agreed to an item.
    fn agreements(&mut self, item: Option<Id>, named: &[Guardian]) {
        self.world.set(Fact::ChildConsent, self.consents.of(Id::CHILD, item));
        for (at, guardian) in named.iter().enumerate() {
            let consent = self.consents.of(guardian.id, item);
            self.world.put(guardian_slot(at, GuardianFact::Consent), consent);
        }
        if let Some(any) = self.consents.of_somebody(item) {
            for at in named.len()..self.world.guardians() {
                self.world.put(guardian_slot(at, GuardianFact::Consent), any);
            }
        }
    }

    /// A place that a judge keeps unknown, under a measure that hides none (C. civ. 375-7): either is wrong, and both stay open. The
    /// other items are told nothing by it.
    fn hidden_place(&mut self, item: &Item) {
        self.flag(Fact::Anonymised, item.anonymised);
        self.contradicts = item.anonymised == Answer::Given(true) && !self.consistent();
        if self.contradicts {
            self.world.set(Fact::Anonymised, Fact::Anonymised.domain());
            self.world.set(Fact::Measure, Fact::Measure.domain());
            if let Some(at) = item.at {
                let at = ["/items/", &figures(at), "/anonymised"].concat();
                self.clash(&at, &["/measure"]);
            }
        }
    }

    /// The item, being about that person and the recipient that guardian; nobody named anywhere in the request when there is no
    /// id.
    #[inline(never)]
    fn about(&self, subject: Option<Id>, recipient: Option<Id>, item: Option<Id>, named: &[Guardian]) -> World {
        let request = self.request;
        let mut world = self.world;
        let all_named = self.world.guardians() == named.len();
        let listed = named.iter().any(|guardian| Some(guardian.id) == subject);
        let may_be_guardian = listed || !all_named && subject != Some(Id::CHILD);
        let parent = Subject::Parent.bit();
        let is_guardian = listed || world.get(Fact::Subject) == parent;
        let named_or_none = subject.is_some() || !named.is_empty();
        if named_or_none && !may_be_guardian && world.get(Fact::Subject) != parent {
            // a parent is a guardian (references.rs says so of one who is said to be one)
            world.set(Fact::Subject, world.get(Fact::Subject) & !parent);
        }
        let place = |id: Option<Id>| named.iter().position(|guardian| Some(guardian.id) == id);
        if let (Some(at), 2..) = (place(recipient), self.recipients.len()) {
            world.tie(Fact::RecipientAuthority, guardian_slot(at, GuardianFact::Authority));
        }
        let told_apart = |actor: &Actor, guardian: Option<Id>| match actor.person {
            person if are_two_people(person, guardian, named) => YES | NO,
            person => is_subject(person, guardian, subject, is_guardian, may_be_guardian),
        };
        let guardians = [request.sender.guardian, recipient];
        let sides = [&request.sender, &request.recipient].into_iter().zip(guardians).zip(&self.parents);
        for ((at, fact), ((actor, guardian), parents)) in IS_SUBJECT.into_iter().zip(sides) {
            let mut is_subject = told_apart(actor, guardian);
            if !parents.is_empty() {
                let parent = parents.iter().fold(0, |all, one| all | told_apart(actor, *one));
                world.set_of_a_parent(at, parent);
                if actor.role.given().is_some() {
                    is_subject &= parent;
                }
            }
            world.set(fact, is_subject);
        }
        let for_subject = match request.recipient.represents {
            // a guardian acts for no other guardian
            None if subject != Some(Id::CHILD) && !(listed && recipient.is_some() && recipient != subject) => {
                YES | NO
            }
            Some(client) if client != Id::CHILD && subject == Some(client) => {
                // a parent is a guardian, whose list is not given
                if is_guardian && !all_named {
                    world.set(Fact::RecipientForGuardian, YES);
                }
                YES
            }
            _ => NO,
        };
        world.set(Fact::RecipientForSubject, for_subject);
        let home = |fact| match subject {
            Some(id) if id == Id::CHILD => match fact {
                GuardianFact::Consent => Some(slot(Fact::ChildConsent)),
                _ => Some(slot(Fact::ChildNotice)),
            },
            Some(id) => place(Some(id)).map(|at| guardian_slot(at, fact)),
            None => None,
        };
        if let (Some(consent), Some(notice)) = (home(GuardianFact::Consent), home(GuardianFact::Notice)) {
            world.tie(Fact::SubjectConsent, consent);
            world.tie(Fact::SubjectNotice, notice);
            return world;
        }
        // notices and consents are the child's and the guardians': a list yet to come can name nobody else
        let subject = subject.unwrap_or(Id::NOBODY);
        let of = |list: &List<'_>, item, none| if list.given() || !all_named { list.of(subject, item) } else { none };
        let consent = of(&self.consents, item, ConsentState::NotSought.bit());
        let notice = of(&self.notices, None, NOT_NOTIFIED);
        world.set(Fact::SubjectConsent, consent);
        world.set(Fact::SubjectNotice, notice);
        world
    }

    /// Whom an item that names nobody may be about: anybody the request names, or somebody it does not.
    fn people(&self, named: &[Guardian]) -> Vec<Option<Id>> {
        let request = self.request;
        let of_actors = [&request.recipient, &request.sender]
            .into_iter()
            .flat_map(|actor| [actor.person, actor.guardian, actor.represents])
            .flatten();
        let of_lists = request
            .consents
            .iter()
            .flatten()
            .map(|consent| consent.by)
            .chain(request.notices.iter().flatten().map(|notice| notice.to));
        let mut people: Vec<Option<Id>> = vec![None];
        // a parent is a guardian: that the child has a word of their own makes nobody else of them
        let not_the_child = self.world.get(Fact::Subject) == Subject::Parent.bit();
        if not_the_child && !named.is_empty() && self.world.guardians() == named.len() {
            return named.iter().map(|guardian| Some(guardian.id)).collect();
        }
        for id in named.iter().map(|guardian| guardian.id).chain(of_actors).chain(of_lists) {
            if !(people.contains(&Some(id)) || not_the_child && id == Id::CHILD) {
                people.push(Some(id));
            }
        }
        people
    }

    /// The item, about one of these people, whichever day it is and guardian the recipient is: row by row. Those who come to the
    /// same in each row are looked at once.
    fn about_one_of(&mut self, people: &[Option<Id>], item: Option<Id>, named: &[Guardian]) -> Vec<World> {
        let known = self.world;
        let stretches = self.stretches.len();
        let mut worlds = Vec::with_capacity(stretches * self.recipients.len() * people.len());
        for left in (0..stretches).rev() {
            // what clashes anyhow is read as it is
            if self.on(left, &known) || left == 0 && worlds.is_empty() {
                self.agreements(item, named);
                for recipient in &self.recipients {
                    worlds.extend(people.iter().map(|person| self.about(*person, *recipient, item, named)));
                }
            }
        }
        // each item has as many rows: days on which it cannot be are told as those on which it can
        for at in 0..stretches * self.recipients.len() * people.len() - worlds.len() {
            worlds.extend(worlds.get(at).copied());
        }
        let width = people.len();
        if width == 1 {
            return worlds;
        }
        let same = |one: usize, other: usize| {
            let column = |at: usize| worlds.iter().skip(at).step_by(width);
            column(one).zip(column(other)).all(|(one, other)| one.same(other))
        };
        let kept: Vec<bool> = (0..width).map(|at| !(0..at).any(|earlier| same(earlier, at))).collect();
        let mut kept = kept.iter().cycle();
        worlds.retain(|_| kept.next() == Some(&true));
        worlds
    }
}

/// Whether an item is about the sender, and about the recipient: the fact, and its place in `OF_A_PARENT`.
const IS_SUBJECT: [(usize, Fact); 2] = [(2, Fact::SenderIsSubject), (1, Fact::RecipientIsSubject)];

/// Whether the two ids of an actor cannot be one person's: one guardian, and the child or another guardian.
pub(super) fn are_two_people(person: Option<Id>, guardian: Option<Id>, named: &[Guardian]) -> bool {
    let (Some(person), Some(guardian)) = (person, guardian) else { return false };
    person != guardian && (person == Id::CHILD || named.iter().any(|named| named.id == person))
}

/// Whether an actor is the person an item is about: who they are is said by their own id and by which guardian they are, and
/// until both are, they may be somebody that either could still name.
#[inline(never)]
fn is_subject(
    person: Option<Id>,
    guardian: Option<Id>,
    subject: Option<Id>,
    is_guardian: bool,
    may_be_guardian: bool,
) -> Set {
    if subject.is_some() && [person, guardian].contains(&subject) {
        return YES;
    }
    let told_apart = match (person, guardian) {
        (None, None) => false,
        (Some(_), Some(_)) => true,
        // nobody is two guardians
        (None, Some(_)) => is_guardian || subject.is_none(),
        (Some(_), None) => !may_be_guardian || subject.is_none(),
    };
    if told_apart { NO } else { YES | NO }
}

/// Whether the item serves an axis of the project that is not closed.
fn serves_project(request: &Request, item: &Item) -> Set {
    use crate::request::vocabulary::AxisStatus;
    match (&request.axes, &item.axes) {
        (_, Some(served)) if served.is_empty() => NO,
        (Some(axes), Some(served)) => {
            let found = |id: &Id| axes.iter().find(|axis| axis.id == *id);
            let open = |axis: &Axis| axis.status != Answer::Given(AxisStatus::Closed);
            if served.iter().filter_map(found).any(open) {
                YES
            } else if served.iter().all(|id| found(id).is_some()) {
                NO
            } else {
                YES | NO
            }
        }
        _ => YES | NO,
    }
}
