//! What is known of one item: what it is, whom it may be about, who agreed to it.

use super::Builder;
use super::said::List;
use crate::facts::{Fact, GuardianFact, NO, NOT_NOTIFIED, Set, World, YES, guardian_slot, slot};
use crate::request::figures;
use crate::request::vocabulary::{ConsentState, Subject};
use crate::request::{Actor, Answer, Axis, Guardian, Id, Item, Request};

impl Builder<'_> {
    /// What is known of one item, beside what is known of the share: a world for each person it may be about.
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
        self.world.set(Fact::ChildConsent, self.consents.of(Id::CHILD, id));
        for (at, guardian) in named.iter().enumerate() {
            let consent = self.consents.of(guardian.id, id);
            self.world.put(guardian_slot(at, GuardianFact::Consent), consent);
        }
        if let Some(any) = self.consents.of_somebody(id) {
            for at in named.len()..self.world.guardians() {
                self.world.put(guardian_slot(at, GuardianFact::Consent), any);
            }
        }
        match item.subject_id {
            Some(subject) => vec![self.about(Some(subject), id, named)],
            // there is one child in a request
            None if self.world.get(Fact::Subject) == Subject::Enfant.bit() => {
                vec![self.about(Some(Id::CHILD), id, named)]
            }
            None => self.about_anybody(id, named),
        }
    }

    /// A place that a judge keeps unknown, under a measure that hides none (C. civ. 375-7): either is wrong, and both stay open. The
    /// other items are told nothing by it.
    fn hidden_place(&mut self, item: &Item) {
        self.flag(Fact::Anonymised, item.anonymised);
        if let (Answer::Given(true), Some(at)) = (item.anonymised, item.at) {
            let at = ["/items/", &figures(at), "/anonymised"].concat();
            self.hold_together(&at, &["/measure"], &[Fact::Anonymised, Fact::Measure]);
        }
    }

    /// The item, being about that person; nobody named anywhere in the request when there is no id.
    fn about(&self, subject: Option<Id>, item: Option<Id>, named: &[Guardian]) -> World {
        let request = self.request;
        let mut world = self.world;
        let all_named = self.world.guardians() == named.len();
        let listed = named.iter().any(|guardian| Some(guardian.id) == subject);
        let may_be_guardian = listed || !all_named && subject != Some(Id::CHILD);
        let parent = Subject::Parent.bit();
        let is_guardian = listed || world.get(Fact::Subject) == parent;
        if subject.is_some() && !may_be_guardian && world.get(Fact::Subject) != parent {
            // a parent is a guardian (references.rs says so of one who is said to be one)
            world.set(Fact::Subject, world.get(Fact::Subject) & !parent);
        }
        for (fact, actor) in
            [(Fact::RecipientIsSubject, &request.recipient), (Fact::SenderIsSubject, &request.sender)]
        {
            let two = are_two_people(actor, named);
            world.set(fact, if two { YES | NO } else { is_subject(actor, subject, is_guardian, may_be_guardian) });
        }
        let for_subject = match request.recipient.represents {
            None => YES | NO,
            Some(client) if client != Id::CHILD && subject == Some(client) => YES,
            Some(_) => NO,
        };
        world.set(Fact::RecipientForSubject, for_subject);
        let home = |fact| match subject {
            Some(id) if id == Id::CHILD => match fact {
                GuardianFact::Consent => Some(slot(Fact::ChildConsent)),
                _ => Some(slot(Fact::ChildNotice)),
            },
            Some(id) => named.iter().position(|guardian| guardian.id == id).map(|at| guardian_slot(at, fact)),
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

    /// An item that names nobody: it may be about anybody the request names, or about somebody it does not. Those who
    /// come to the same are looked at once.
    fn about_anybody(&self, item: Option<Id>, named: &[Guardian]) -> Vec<World> {
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
        for id in named.iter().map(|guardian| guardian.id).chain(of_actors).chain(of_lists) {
            if !(people.contains(&Some(id)) || not_the_child && id == Id::CHILD) {
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
}

/// Whether the two ids of an actor cannot be one person's: one guardian, and the child or another guardian.
pub(super) fn are_two_people(actor: &Actor, named: &[Guardian]) -> bool {
    let (Some(person), Some(guardian)) = (actor.person, actor.guardian) else { return false };
    person != guardian && (person == Id::CHILD || named.iter().any(|named| named.id == person))
}

/// Whether an actor is the person an item is about: who they are is said by their own id and by which guardian they are, and
/// until both are, they may be somebody that either could still name.
fn is_subject(actor: &Actor, subject: Option<Id>, is_guardian: bool, may_be_guardian: bool) -> Set {
    let (person, guardian) = (actor.person, actor.guardian);
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
