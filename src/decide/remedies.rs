//! What a professional may honestly *do* to open a closed or conditional share: inform, seek an
//! agreement, choose another recipient or purpose, let the person speak for themself, go through
//! the CRIP, the court or a written requisition. Never a fact to declare: danger, necessity and the
//! child's interest are judged, not chosen.

use super::code::{Action, Person, RemedyCode};
use super::search::Search;
use super::status::{self, Outcomes};
use crate::facts::test::{CHILD_PENDING, danger};
use crate::facts::{Fact, GuardianFact, NO, Situation, Truth, World, YES, family};
use crate::law::norm::{Effect, Norm};
use crate::law::{self};
use crate::request::vocabulary::{
    ConsentState, Danger, NoticeState, Outcome, Purpose, RequestForm, Role, SecrecyRegime, ServiceKind, Subject,
};

/// One thing a professional may honestly do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Inform(usize),
    InformChild,
    SeekConsent(usize),
    SeekChildConsent,
    SeekSubjectConsent,
    GoThroughCrip,
    LetThePersonSpeak,
    AskForRequisition,
    ChooseSchoolSocialWorker,
    ChoosePurpose,
    GoThroughCourt,
    FinishDocument,
}

/// The remedies for one item whose settled outcome is `now`.
#[must_use]
pub fn remedies(world: &World, norms: &[&'static Norm], situation: &Situation, now: Outcome) -> Vec<RemedyCode> {
    if !matches!(now, Outcome::Conditional | Outcome::Prohibited | Outcome::Judgement) {
        return Vec::new();
    }
    let mut sets = formalities(world, norms, situation);
    let single = redirections(world);
    sets.extend(single.iter().map(|act| vec![*act]));
    if single.contains(&Act::ChooseSchoolSocialWorker) {
        sets.push(vec![Act::ChooseSchoolSocialWorker, Act::ChoosePurpose]);
    }
    sets.sort_by_key(Vec::len);
    let mut kept: Vec<(Vec<Act>, Outcome)> = Vec::new();
    for acts in sets {
        if kept.iter().any(|(fewer, _)| fewer.iter().all(|act| acts.contains(act))) {
            continue;
        }
        if let Some(outcome) = after(world, &acts).single().filter(|outcome| *outcome < now) {
            kept.push((acts, outcome));
        }
    }
    kept.into_iter()
        .map(|(acts, leads_to)| RemedyCode { steps: acts.into_iter().map(step).collect(), leads_to })
        .collect()
}

/// What the pending formalities of each norm ask, norm by norm.
fn formalities(world: &World, norms: &[&'static Norm], situation: &Situation) -> Vec<Vec<Act>> {
    let mut sets = Vec::new();
    for norm in norms.iter().filter(|norm| norm.effect == Effect::Permits && !norm.formalities.is_empty()) {
        if norm.conditions.iter().any(|condition| status::reach_of(world, condition) == status::CLOSED) {
            continue;
        }
        let pending = norm.formalities.iter().any(|formality| world.truth(&formality.pending) != Truth::No);
        if pending {
            let all = possible_acts(world, situation);
            let wanted: Vec<Act> = all.iter().copied().filter(|act| helps(world, norm, &all, *act)).collect();
            if !wanted.is_empty() {
                sets.push(wanted);
            }
        }
    }
    if world.get(Fact::ChildConsent) & !ConsentState::NotSought.bit() == 0 {
        sets.push(vec![Act::SeekChildConsent]);
    }
    sets
}

/// Everything that can be done about people: tell them, seek their agreement. Who refused is not
/// asked again.
fn possible_acts(world: &World, situation: &Situation) -> Vec<Act> {
    let not_sought = |slot| world.at(slot) & !ConsentState::NotSought.bit() == 0;
    let mut acts = Vec::new();
    for (at, id) in situation.guardians.iter().enumerate() {
        if id.is_none() {
            continue;
        }
        if world.truth_of_guardian(&family::HOLDER_UNTOLD, at) != Truth::No {
            acts.push(Act::Inform(at));
        }
        if not_sought(World::guardian_slot(at, GuardianFact::Consent)) {
            acts.push(Act::SeekConsent(at));
        }
    }
    if world.truth(&CHILD_PENDING) != Truth::No {
        acts.push(Act::InformChild);
    }
    if not_sought(world.slot(Fact::ChildConsent)) {
        acts.push(Act::SeekChildConsent);
    }
    if not_sought(world.slot(Fact::SubjectConsent)) {
        acts.push(Act::SeekSubjectConsent);
    }
    acts
}

/// Whether a norm's formalities stay pending when everything but this act is done.
fn helps(world: &World, norm: &Norm, all: &[Act], act: Act) -> bool {
    let mut without = world.clone();
    for other in all.iter().filter(|other| **other != act) {
        apply(&mut without, *other);
    }
    let mut with = without.clone();
    apply(&mut with, act);
    norm.formalities.iter().any(|formality| {
        without.truth(&formality.pending) != Truth::No && with.truth(&formality.pending) == Truth::No
    })
}

/// Other ways that may be open for this item.
fn redirections(world: &World) -> Vec<Act> {
    let mut acts = Vec::new();
    let at_risk = danger(&[Danger::Risque, Danger::Danger, Danger::GraveEtImmediat]);
    let department = Role::set(&[Role::Crip, Role::PresidentConseilDepartemental, Role::CadreAse]);
    if world.truth(&at_risk) == Truth::Yes && world.get(Fact::RecipientRole) & department == 0 {
        acts.push(Act::GoThroughCrip);
    }
    let persons = Subject::set(&[Subject::Enfant, Subject::Parent]);
    if world.get(Fact::Subject) & !persons == 0 && world.get(Fact::Subject).is_power_of_two() {
        acts.push(Act::LetThePersonSpeak);
    }
    let police = Role::set(&[Role::OfficierPoliceJudiciaire]);
    if world.get(Fact::RecipientRole) & !police == 0 {
        acts.push(Act::AskForRequisition);
    }
    let school = Role::set(&[Role::Enseignant, Role::ChefDEtablissement, Role::Cpe, Role::Aesh]);
    if world.get(Fact::RecipientRole) & !school == 0 {
        acts.push(Act::ChooseSchoolSocialWorker);
    }
    let family = Role::set(&[Role::Parent, Role::Tuteur, Role::Enfant, Role::Avocat]);
    if world.get(Fact::RecipientRole) & !family == 0 {
        acts.push(Act::GoThroughCourt);
    }
    if world.get(Fact::Draft) == YES {
        acts.push(Act::FinishDocument);
    }
    acts
}

/// The outcomes still possible once these things are done.
fn after(world: &World, acts: &[Act]) -> Outcomes {
    let mut done = world.clone();
    for act in acts {
        apply(&mut done, *act);
    }
    if !done.propagate() {
        return Outcomes::default();
    }
    let norms = status::live(&done, law::CORPUS);
    Search::new(&norms).possible(&mut done)
}

fn apply(world: &mut World, act: Act) {
    match act {
        Act::Inform(at) => world.put(World::guardian_slot(at, GuardianFact::Notice), NoticeState::Done.bit()),
        Act::InformChild => world.set(Fact::ChildNotice, NoticeState::Done.bit()),
        Act::SeekConsent(at) => world.put(World::guardian_slot(at, GuardianFact::Consent), ConsentState::Given.bit()),
        Act::SeekChildConsent => world.set(Fact::ChildConsent, ConsentState::Given.bit()),
        Act::SeekSubjectConsent => world.set(Fact::SubjectConsent, ConsentState::Given.bit()),
        Act::GoThroughCrip => {
            other_recipient(world, Role::Crip, ServiceKind::Crip);
            world.set(Fact::Purpose, Purpose::InformationPreoccupante.bit());
        }
        Act::ChooseSchoolSocialWorker => {
            other_recipient(world, Role::AssistantSocialScolaire, ServiceKind::EducationNationale);
        }
        Act::ChoosePurpose => world.set(Fact::Purpose, Purpose::Evaluer.bit()),
        Act::AskForRequisition => {
            world.set(Fact::RequestForm, RequestForm::RequisitionPreliminaireAutorisee.bit());
        }
        Act::FinishDocument => world.set(Fact::Draft, NO),
        Act::LetThePersonSpeak => {
            let child = world.get(Fact::Subject) == Subject::Enfant.bit();
            let role = if child { Role::Enfant } else { Role::Parent };
            other_sender(world, role, ServiceKind::Aucun);
            world.set(Fact::SenderSecrecy, SecrecyRegime::Aucun.bit());
            world.set(Fact::SenderIsSubject, YES);
        }
        Act::GoThroughCourt => other_sender(world, Role::JugeDesEnfants, ServiceKind::Tribunal),
    }
}

/// Another recipient: what was said of the former one says nothing of this one.
fn other_recipient(world: &mut World, role: Role, service: ServiceKind) {
    for fact in [Fact::RecipientInvolved, Fact::RecipientSecrecy, Fact::SameCareTeam] {
        world.set(fact, fact.domain());
    }
    world.set(Fact::RecipientRole, role.bit());
    world.set(Fact::RecipientService, service.bit());
    world.set(Fact::SameService, NO);
    world.set(Fact::RecipientIsSubject, NO);
    world.set(Fact::RecipientForChild, NO);
}

/// Somebody else gives the information.
fn other_sender(world: &mut World, role: Role, service: ServiceKind) {
    for fact in [Fact::SenderInvolved, Fact::SenderSecrecy, Fact::SameCareTeam] {
        world.set(fact, fact.domain());
    }
    world.set(Fact::SenderRole, role.bit());
    world.set(Fact::SenderService, service.bit());
    world.set(Fact::SameService, NO);
    world.set(Fact::SenderIsSubject, NO);
}

fn step(act: Act) -> (Action, Person) {
    match act {
        Act::Inform(at) => (Action::Inform, Person::Guardian(at)),
        Act::InformChild => (Action::InformChild, Person::Child),
        Act::SeekConsent(at) => (Action::SeekConsent, Person::Guardian(at)),
        Act::SeekChildConsent => (Action::SeekConsent, Person::Child),
        Act::SeekSubjectConsent => (Action::SeekConsent, Person::Nobody),
        Act::GoThroughCrip => (Action::GoThroughCrip, Person::Nobody),
        Act::LetThePersonSpeak => (Action::LetThePersonSpeak, Person::Nobody),
        Act::AskForRequisition => (Action::AskForRequisition, Person::Nobody),
        Act::ChooseSchoolSocialWorker => (Action::ChooseRecipient, Person::Nobody),
        Act::ChoosePurpose => (Action::ChoosePurpose, Person::Nobody),
        Act::GoThroughCourt => (Action::GoThroughCourt, Person::Nobody),
        Act::FinishDocument => (Action::FinishDocument, Person::Nobody),
    }
}
