//! Ids that name nobody, or two people at once: told once, whatever day the share is thought of on.

use core::slice::from_ref;

use super::item::are_two_people;
use crate::request::vocabulary::{Role, Subject};
use crate::request::{Answer, Fault, Id, Problems, Request, figures};

/// Problems of lists that name people or items the request does not have.
pub(super) fn check(request: &Request, problems: &mut Problems) {
    let guardians = request.guardians.as_deref().filter(|_| !request.unread.guardians);
    let guardian = |id: Id| guardians.is_none_or(|all| all.iter().any(|guardian| guardian.id == id));
    // whoever an item is about, or an actor is, may have been told or have agreed: an adult patient, a victim
    let spoken_of = |id: Id| {
        let actors = [&request.sender, &request.recipient].into_iter();
        let of_actors = actors.flat_map(|actor| [actor.person, actor.guardian, actor.represents]);
        let of_items = request.items.iter().flatten().map(|item| item.subject_id);
        of_actors.chain(of_items).flatten().any(|other| other == id)
    };
    let person = |id: Id| id == Id::CHILD || guardian(id) || spoken_of(id);
    let item = |id: Id| request.items.as_ref().is_none_or(|all| all.iter().any(|item| item.id == id));
    let axis = |id: Id| request.axes.as_ref().is_none_or(|all| all.iter().any(|axis| axis.id == id));
    for consent in request.consents.iter().flatten() {
        refers(problems, "/consents/", consent.at, "/items/", consent.items.as_deref(), &item);
        refers(problems, "/consents/", consent.at, "/by", Some(from_ref(&consent.by)), &person);
    }
    for notice in request.notices.iter().flatten() {
        refers(problems, "/notices/", notice.at, "/to", Some(from_ref(&notice.to)), &person);
    }
    for item in request.items.iter().flatten() {
        // what a label of a document describes has no place in a list
        let Some(at) = item.at else { break };
        refers(problems, "/items/", at, "/axes/", item.axes.as_deref(), &axis);
        let parent = item.subject_id.as_ref().filter(|_| item.subject == Answer::Given(Subject::Parent));
        // the child is nobody's parent here, be the guardians given or not
        let of_a_guardian = |id: Id| id != Id::CHILD && guardian(id);
        refers(problems, "/items/", at, "/subjectId", parent.map(from_ref), &of_a_guardian);
    }
    let sides = [
        (["/sender/guardian", "/sender/person"], "/sender/role", &request.sender),
        (["/recipient/guardian", "/recipient/person"], "/recipient/role", &request.recipient),
    ];
    for (ids, role, actor) in sides {
        // parents are listed, whether they hold authority or not: of an empty list nobody can be one
        if actor.role == Answer::Given(Role::Parent) && guardians.is_some_and(<[_]>::is_empty) {
            problems.add(Fault::Contradiction, "/guardians".to_owned(), &[role], None);
        }
        if actor.guardian.is_some_and(|id| !guardian(id)) {
            problems.add(Fault::DanglingReference, ids[0].to_owned(), &[], None);
        }
        if are_two_people(actor.person, actor.guardian, request.guardians.as_deref().unwrap_or_default()) {
            problems.add(Fault::Contradiction, ids[1].to_owned(), &ids, None);
        }
    }
}

/// A problem for each of these ids that names nothing; a key that ends in a slash has a list of them.
fn refers(problems: &mut Problems, list: &str, at: usize, key: &str, ids: Option<&[Id]>, known: &dyn Fn(Id) -> bool) {
    for (index, _) in ids.unwrap_or_default().iter().enumerate().filter(|(_, id)| !known(**id)) {
        let mut path = [list, &figures(at), key].concat();
        if path.ends_with('/') {
            path += &figures(index);
        }
        problems.add(Fault::DanglingReference, path, &[], None);
    }
}
