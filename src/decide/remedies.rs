//! What a professional may honestly *do* to open a closed or conditional share: inform, seek an
//! agreement, choose another recipient or purpose, let the person speak for themself, go through
//! the CRIP, the court or a written requisition. Never a fact to declare: danger, necessity and the
//! child's interest are judged, not chosen.

use super::code::{Action, Person, RemedyCode};
use super::grounds::{carrying, look_at_all};
use super::lanes::LANES;
use super::ranked::ranked;
use super::search::Search;
use crate::facts::protection::{AUTHORITIES, DEPARTMENT, JUDICIAL_MEASURES};
use crate::facts::secrecy::SCHOOL_STAFF;
use crate::facts::{
    Fact, GuardianFact, MAX_GUARDIANS, MINOR_BANDS, NO, NOT_NOTIFIED, Set, Situation, World, YES, guardian_slot, slot,
};
use crate::protocol::Rule;
use crate::request::vocabulary::{
    Authority, Category, ConsentState, Danger, Measure, NoticeState, Outcome, Purpose, Relation, RequestForm, Role,
    SecrecyRegime, ServiceKind, Source, Subject,
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

/// The remedies for one item whose settled outcome is `now`: every smallest set of steps that opens it further, each
/// looked at again with those steps done.
#[must_use]
pub fn remedies(
    search: &mut Search,
    worlds: &[World],
    situation: &Situation,
    now: Outcome,
    rules: &[Rule],
) -> Vec<RemedyCode> {
    let Some(world) = World::any_of(worlds) else { return Vec::new() };
    if !matches!(now, Outcome::Conditional | Outcome::Prohibited | Outcome::Judgement) {
        return Vec::new();
    }
    let towards_people = towards_people(&world, situation);
    let mut ways: Vec<Vec<Act>> = vec![Vec::new()];
    ways.extend(redirections(&world));
    let mut kept: Vec<(Vec<Act>, Outcome)> = Vec::new();
    for way in ways {
        let acts_of = |set: u32| {
            let chosen = towards_people.iter().enumerate().filter(|(at, _)| set >> at & 1 != 0);
            way.iter().copied().chain(chosen.map(|(_, act)| *act)).collect::<Vec<Act>>()
        };
        let mut opened = |set| search.opened_by(worlds, &acts_of(set), now, rules);
        for set in smallest_sets(towards_people.len(), &mut |set| opened(set).is_some()) {
            let acts = acts_of(set);
            if let Some(outcome) = opened(set).filter(|_| !kept.iter().any(|(fewer, _)| within(fewer, &acts))) {
                kept.push((acts, outcome));
            }
        }
    }
    ranked(kept, |(acts, outcome)| (acts.len(), *outcome))
        .into_iter()
        .map(|(acts, leads_to)| {
            let opens = search.carried_by(worlds, &acts, leads_to);
            RemedyCode { steps: acts.into_iter().map(step).collect(), leads_to, opens }
        })
        .collect()
}

fn within(fewer: &[Act], acts: &[Act]) -> bool {
    fewer.iter().all(|act| acts.contains(act))
}

/// Every smallest set that opens, of sets of `count` steps, each a number with a bit for every step in it. A step more closes
/// nothing: a set that opens speaks for all it is part of, one that does not for all its parts.
fn smallest_sets(count: usize, opens: &mut dyn FnMut(u32) -> bool) -> Vec<u32> {
    let mut smallest = Vec::new();
    let mut known = vec![false; 1 << count];
    // where everything is of no use, nothing is
    if opens((1 << count) - 1) {
        while let Some(set) = (0..).zip(&known).find(|(_, known)| !**known).map(|(set, _)| set) {
            let opened = opens(set);
            let mut edge = set;
            for step in (0..count).map(|step| 1 << step) {
                if (edge & step != 0) == opened && opens(edge ^ step) == opened {
                    edge ^= step;
                }
            }
            for (other, known) in (0..).zip(&mut known) {
                *known |= other & edge == if opened { edge } else { other };
            }
            smallest.extend(opened.then_some(edge));
        }
    }
    ranked(smallest, |set| (set.count_ones(), *set))
}

impl Search {
    /// The strongest norm that carries an outcome once these things are done.
    fn carried_by(&mut self, worlds: &[World], acts: &[Act], outcome: Outcome) -> Option<u8> {
        self.lanes.load(worlds.iter().filter_map(|world| done(world, acts)).take(LANES).collect());
        look_at_all(self);
        carrying(self, self.lanes.used(), outcome).first().copied()
    }

    /// The outcome once these things are done, under the local rules too, when it is one and more open than now.
    fn opened_by(&mut self, worlds: &[World], acts: &[Act], now: Outcome, rules: &[Rule]) -> Option<Outcome> {
        if acts.is_empty() {
            return None;
        }
        let worlds = worlds.iter().filter_map(|world| done(world, acts)).collect();
        self.possible_for(worlds, rules).single().filter(|outcome| *outcome < now)
    }
}

/// The world once these things are done.
fn done(world: &World, acts: &[Act]) -> Option<World> {
    let mut done = *world;
    for act in acts {
        apply(&mut done, *act);
    }
    done.propagate().then_some(done)
}

/// Everything that can be done about people: tell them, seek their agreement. Who refused is not asked again.
fn towards_people(world: &World, situation: &Situation) -> Vec<Act> {
    const UNTOLD: Set = NoticeState::set(&[NoticeState::Planned, NoticeState::ExcusedChildInterest]) | NOT_NOTIFIED;
    // who holds no authority is not asked to agree as a holder of it (C. civ. 378 and following)
    const HOLDERS: Set = Authority::set(&[Authority::Exercee, Authority::PartageeParDelegation]);
    const PARENTS: Set = Relation::set(&[Relation::Mere, Relation::Pere]);
    const BY_LAW: Set = Relation::set(&[Relation::Tuteur, Relation::Delegataire]);
    let not_sought = |slot| world.at(slot) & !ConsentState::NotSought.bit() == 0;
    let mut acts = Vec::new();
    for at in 0..situation.named {
        let of = |fact| world.at(guardian_slot(at, fact));
        let holder = of(GuardianFact::Authority) & HOLDERS != 0 || of(GuardianFact::Relation) & BY_LAW != 0;
        // the father, the mother without authority: where a text names them one may tell them too (droit.md §7.1 no 9)
        if (holder || of(GuardianFact::Relation) & !PARENTS == 0) && of(GuardianFact::Notice) & UNTOLD != 0 {
            acts.push(Act::Inform(at));
        }
        // what is about a parent is theirs to agree to, whatever their authority over the child
        let about_them = world.home(Fact::SubjectConsent) == guardian_slot(at, GuardianFact::Consent);
        // to ask is to tell: not whom telling would harm the child
        let to_be_asked = (holder || about_them) && of(GuardianFact::Harms) & NO != 0;
        if to_be_asked && not_sought(guardian_slot(at, GuardianFact::Consent)) {
            acts.push(Act::SeekConsent(at));
        }
    }
    if world.get(Fact::ChildNotice) & UNTOLD != 0 {
        acts.push(Act::InformChild);
    }
    if not_sought(slot(Fact::ChildConsent)) {
        acts.push(Act::SeekChildConsent);
    }
    if world.home(Fact::SubjectConsent) == slot(Fact::SubjectConsent) && not_sought(slot(Fact::SubjectConsent)) {
        acts.push(Act::SeekSubjectConsent);
    }
    acts
}

/// Other ways that may be open for this item.
fn redirections(world: &World) -> Vec<Vec<Act>> {
    let mut found: Vec<Vec<Act>> = Vec::new();
    let mut offer = |acts: &[Act]| found.push(acts.to_vec());
    let at_risk = Danger::set(&[Danger::Risque, Danger::Danger, Danger::GraveEtImmediat]);
    let department = Role::set(DEPARTMENT);
    let courts =
        Role::set(&[Role::JugeDesEnfants, Role::Procureur, Role::JugeDInstruction, Role::JugeAuxAffairesFamiliales]);
    // who is in peril is not sent elsewhere first
    let rescue = world.get(Fact::Purpose)
        & !Purpose::set(&[Purpose::SecuriteDesPersonnes, Purpose::RechercherUnMineurDisparu])
        == 0;
    // what is asked for to read a file, or to publish, is no report of concern
    let no_report = Category::set(&[Category::PieceJudiciaire, Category::LieuDAccueil, Category::Coordonnees]);
    let another_matter = rescue
        || world.get(Fact::Purpose) & !Purpose::DroitDAcces.bit() == 0
        || world.get(Fact::RecipientRole) & !WHO_PUBLISHES == 0
        || world.get(Fact::Category) & !no_report == 0;
    // a report of concern is about a minor (CASF L226-2-1), and nobody sends one to themself
    if world.get(Fact::Danger) & !at_risk == 0
        && !another_matter
        && world.get(Fact::Age) & !MINOR_BANDS == 0
        && world.get(Fact::RecipientRole) & department == 0
        && world.get(Fact::SenderRole) & (department | courts) == 0
    {
        offer(&[Act::GoThroughCrip]);
    }
    if may_speak(world) {
        offer(&[Act::LetThePersonSpeak]);
    }
    let police = Role::set(&[Role::OfficierPoliceJudiciaire]);
    if world.get(Fact::RecipientRole) & !police == 0 {
        offer(&[Act::AskForRequisition]);
    }
    let school = Role::set(SCHOOL_STAFF);
    if world.get(Fact::RecipientRole) & !school == 0 {
        offer(&[Act::ChoosePurpose]);
        offer(&[Act::ChooseSchoolSocialWorker]);
        offer(&[Act::ChooseSchoolSocialWorker, Act::ChoosePurpose]);
    }
    // a file there is to be read: another judge asks the children's judge for it (CPC 1187-1)
    let at_the_court =
        Role::set(&[Role::Parent, Role::Tuteur, Role::Enfant, Role::Avocat, Role::JugeAuxAffairesFamiliales]);
    let seized =
        world.get(Fact::JudgeSeized) == YES || world.get(Fact::Measure) & !Measure::set(JUDICIAL_MEASURES) == 0;
    if world.get(Fact::RecipientRole) & !at_the_court == 0 && seized {
        offer(&[Act::GoThroughCourt]);
    }
    if world.get(Fact::Draft) == YES {
        offer(&[Act::FinishDocument]);
    }
    found
}

const WHO_PUBLISHES: Set = Role::set(&[Role::Journaliste, Role::Chercheur]);

/// Whether the person the item is about may say it themself: it is theirs to say, to somebody else, freely.
fn may_speak(world: &World) -> bool {
    let persons = Subject::set(&[Subject::Enfant, Subject::Parent]);
    let subject = world.get(Fact::Subject);
    // a parent deprived of authority is told nothing on its ground, be it by the child (droit.md C13)
    let deprived = world.get(Fact::RecipientRole) == Role::Parent.bit()
        && world.get(Fact::RecipientAuthority) & !Authority::Retiree.bit() == 0;
    let not_theirs =
        Category::set(&[Category::NotesPersonnelles, Category::PieceJudiciaire, Category::AuteurDuSignalement]);
    let of_their_own_accord = RequestForm::set(&[
        RequestForm::Initiative,
        RequestForm::DemandeOrale,
        RequestForm::DemandeEcrite,
        RequestForm::DemandeAutreDepartement,
    ]);
    let child = subject == Subject::Enfant.bit();
    subject & !persons == 0
        && !deprived
        // what the 119 line collected is for the département alone (CASF L226-9)
        && world.get(Fact::Source) != Source::Ligne119.bit()
        && subject.is_power_of_two()
        // an authority is told by whoever has to tell it, a colleague by the team
        && world.get(Fact::RecipientRole) & !Role::set(AUTHORITIES) != 0
        && world.get(Fact::SameService) != YES
        && !(child && world.get(Fact::Discernment) == NO)
        && world.get(Fact::Category) & !not_theirs != 0
        && world.get(Fact::MadeForJudge) != YES
        && world.get(Fact::RequestForm) & of_their_own_accord != 0
        && world.get(Fact::RecipientIsSubject) != YES
        // what tells of a minor is not for publication (CJPM L513-4; droit.md S30)
        && (world.get(Fact::RecipientRole) & WHO_PUBLISHES == 0 || world.get(Fact::Age) & MINOR_BANDS == 0)
        && !(child && world.get(Fact::RecipientRole) == Role::Enfant.bit())
}

fn apply(world: &mut World, act: Act) {
    match act {
        Act::Inform(at) => world.assign(guardian_slot(at, GuardianFact::Notice), NoticeState::Done.bit()),
        Act::InformChild => world.assign(slot(Fact::ChildNotice), NoticeState::Done.bit()),
        Act::SeekConsent(at) => world.assign(guardian_slot(at, GuardianFact::Consent), ConsentState::Given.bit()),
        Act::SeekChildConsent => world.assign(slot(Fact::ChildConsent), ConsentState::Given.bit()),
        Act::SeekSubjectConsent => world.assign(slot(Fact::SubjectConsent), ConsentState::Given.bit()),
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
    world.set(Fact::RecipientForSubject, NO);
    world.set(Fact::RecipientForChild, NO);
    world.set(Fact::RecipientForGuardian, NO);
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

// The child and each guardian told and asked, and whom the item is about asked: every set of them is a number.
const _: () = assert!(2 * MAX_GUARDIANS + 3 < 32);

#[cfg(test)]
mod tests;
