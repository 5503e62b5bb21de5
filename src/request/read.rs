//! Turns any value into a [`Request`]. Closed objects, closed lists: a misspelt key or a value of
//! no nomenclature is a problem, never a default.

use super::object::{Object, Path};
use super::problem::{Fault, Problems};
use super::value::Value;
use super::{Actor, Axis, Child, Consent, Guardian, Id, Item, Notice, Request};

const SHARE_KEYS: &[&str] = &[
    "date",
    "child",
    "guardians",
    "measure",
    "phase",
    "project",
    "sender",
    "recipient",
    "purpose",
    "setting",
    "request",
    "offence",
    "offenceOn",
    "moving",
    "judgeSeized",
    "danger",
    "notices",
    "consents",
    "protocols",
];

/// Reads a share request with its items.
#[must_use]
pub fn read_request(value: &Value, problems: &mut Problems) -> Request {
    let mut keys = SHARE_KEYS.to_vec();
    keys.push("items");
    let root = Object::new(Some(value), Path::Root, &keys, problems);
    let mut request = read_frame(&root, problems);
    let items = root.list("items", problems, |value, path, problems| {
        let object = item_object(value, path, true, problems);
        let id = object.required_id(problems)?;
        Some(Item { at: Some(path.index()), id, ..item_fields(&object, problems) })
    });
    request.items = items.map(|items| without_duplicates(items, "items", |item| &item.id, problems));
    request
}

/// Reads what a redaction request shares with a share request; `more` are the other keys it has.
#[must_use]
pub fn read_share(value: &Value, more: &[&'static str], problems: &mut Problems) -> Request {
    let mut keys = SHARE_KEYS.to_vec();
    keys.extend(more);
    let root = Object::new(Some(value), Path::Root, &keys, problems);
    read_frame(&root, problems)
}

/// Reads the description of one item, without its id.
#[must_use]
pub fn read_item(value: &Value, path: Path<'_>, problems: &mut Problems) -> Item {
    let object = item_object(value, path, false, problems);
    item_fields(&object, problems)
}

fn read_frame(root: &Object<'_>, problems: &mut Problems) -> Request {
    let mut request = Request {
        date: root.known_day("date", problems),
        child: child(root, problems),
        measure: root.choice("measure", problems),
        phase: root.choice("phase", problems),
        axes: axes(root, problems),
        sender: actor(root, "sender", problems),
        recipient: actor(root, "recipient", problems),
        purpose: root.choice("purpose", problems),
        setting: root.choice("setting", problems),
        request: root.choice("request", problems),
        offence: root.choice("offence", problems),
        offence_on: root.choice("offenceOn", problems),
        moving: root.yes_no("moving", problems),
        judge_seized: root.yes_no("judgeSeized", problems),
        danger: root.choice("danger", problems),
        protocols: root.ids("protocols", problems),
        ..Request::default()
    };
    let cut_short = |key: &str, kept: Option<usize>| match root.field(key) {
        Some(Value::List(given)) => kept.is_some_and(|kept| kept < given.len()),
        _ => false,
    };
    request.guardians = root
        .list("guardians", problems, guardian)
        .map(|guardians| without_duplicates(guardians, "guardians", |guardian| &guardian.id, problems));
    request.unread.guardians = cut_short("guardians", request.guardians.as_ref().map(Vec::len));
    request.notices = root.list("notices", problems, notice);
    request.unread.notices = cut_short("notices", request.notices.as_ref().map(Vec::len));
    request.consents = root.list("consents", problems, consent);
    request.unread.consents = cut_short("consents", request.consents.as_ref().map(Vec::len));
    request
}

/// Keeps entries whose id stands once; two of the same id are a problem and neither is kept.
fn without_duplicates<T>(
    entries: Vec<T>,
    key: &'static str,
    id: impl Fn(&T) -> &Id,
    problems: &mut Problems,
) -> Vec<T> {
    let list = Path::Key(&Path::Root, key);
    let twice: Vec<Id> = entries
        .iter()
        .enumerate()
        .filter(|(at, entry)| entries.iter().take(*at).any(|other| id(other) == id(entry)))
        .map(|(at, entry)| {
            problems.add(Fault::Duplicate, Path::Index(&list, at).pointer(), &[], None);
            id(entry).clone()
        })
        .collect();
    if twice.is_empty() {
        return entries;
    }
    entries.into_iter().filter(|entry| !twice.contains(id(entry))).collect()
}

fn child(root: &Object<'_>, problems: &mut Problems) -> Child {
    let keys = ["id", "birthDate", "age", "discernment", "emancipated"];
    let child = Object::new(root.field("child"), Path::Key(&root.path, "child"), &keys, problems);
    Child {
        id: child.id("id", problems),
        birth_date: child.known_day("birthDate", problems),
        age: child.years("age", problems),
        discernment: child.yes_no("discernment", problems),
        emancipated: child.yes_no("emancipated", problems),
    }
}

fn axes(root: &Object<'_>, problems: &mut Problems) -> Option<Vec<Axis>> {
    let project = Object::new(root.field("project"), Path::Key(&root.path, "project"), &["axes"], problems);
    project.list("axes", problems, |value, path, problems| {
        let axis = Object::new(Some(value), path, &["id", "domain", "status"], problems);
        Some(Axis {
            id: axis.required_id(problems)?,
            domain: axis.choice("domain", problems),
            status: axis.choice("status", problems),
        })
    })
}

fn actor(root: &Object<'_>, key: &'static str, problems: &mut Problems) -> Actor {
    let keys = ["id", "role", "service", "involved", "sameCareTeam", "secrecy", "guardian", "person", "represents"];
    let actor = Object::new(root.field(key), Path::Key(&root.path, key), &keys, problems);
    let service = Object::new(actor.field("service"), Path::Key(&actor.path, "service"), &["id", "kind"], problems);
    Actor {
        id: actor.id("id", problems),
        role: actor.choice("role", problems),
        service_id: service.id("id", problems),
        service_kind: service.choice("kind", problems),
        involved: actor.yes_no("involved", problems),
        same_care_team: actor.yes_no("sameCareTeam", problems),
        secrecy: actor.choice("secrecy", problems),
        guardian: actor.id("guardian", problems),
        person: actor.id("person", problems),
        represents: actor.id("represents", problems),
    }
}

fn guardian(value: &Value, path: Path<'_>, problems: &mut Problems) -> Option<Guardian> {
    let keys = ["id", "relation", "authority", "informingHarmsChild", "implicated"];
    let guardian = Object::new(Some(value), path, &keys, problems);
    Some(Guardian {
        at: path.index(),
        id: guardian.required_id(problems)?,
        relation: guardian.choice("relation", problems),
        authority: guardian.choice("authority", problems),
        informing_harms_child: guardian.yes_no("informingHarmsChild", problems),
        implicated: guardian.yes_no("implicated", problems),
    })
}

fn notice(value: &Value, path: Path<'_>, problems: &mut Problems) -> Option<Notice> {
    let notice = Object::new(Some(value), path, &["to", "state", "on"], problems);
    let (to, state) = (person(&notice, "to", problems), notice.required("state", problems));
    let on = notice.day("on", problems);
    // a day that cannot be read leaves open whether it was in time
    if on.is_none() && notice.field("on").is_some() {
        return None;
    }
    Some(Notice { at: path.index(), to: to?, state: state?, on })
}

fn consent(value: &Value, path: Path<'_>, problems: &mut Problems) -> Option<Consent> {
    let consent = Object::new(Some(value), path, &["by", "state", "items", "on", "until"], problems);
    let (by, state) = (person(&consent, "by", problems), consent.required("state", problems));
    let items = consent.ids("items", problems);
    let (on, until) = (consent.day("on", problems), consent.day("until", problems));
    // what it covers, and when, would be taken for unlimited
    let lost = |key: &str, read: bool| !read && consent.field(key).is_some();
    if lost("items", items.is_some()) || lost("on", on.is_some()) || lost("until", until.is_some()) {
        return None;
    }
    Some(Consent { at: path.index(), by: by?, state: state?, items, on, until })
}

/// "enfant" or the id of a guardian.
fn person(object: &Object<'_>, key: &str, problems: &mut Problems) -> Option<Id> {
    let id = object.id(key, problems);
    if object.value.is_some() && object.field(key).is_none() {
        problems.add(Fault::Missing, Path::Key(&object.path, key).pointer(), &["string"], None);
    }
    id
}

fn item_object<'a>(value: &'a Value, path: Path<'a>, with_id: bool, problems: &mut Problems) -> Object<'a> {
    let keys = [
        "category",
        "subject",
        "subjectId",
        "source",
        "axes",
        "necessary",
        "nature",
        "secrecyAsked",
        "anonymised",
        "draft",
        "madeForJudge",
        "authorInOffice",
        "harmsChild",
        "id",
    ];
    let keys = if with_id { &keys[..] } else { keys.split_last().map_or(&[][..], |(_, others)| others) };
    Object::new(Some(value), path, keys, problems)
}

fn item_fields(item: &Object<'_>, problems: &mut Problems) -> Item {
    Item {
        at: None,
        id: Id::default(),
        category: item.choice("category", problems),
        subject: item.choice("subject", problems),
        subject_id: item.id("subjectId", problems),
        source: item.choice("source", problems),
        axes: item.ids("axes", problems),
        necessary: item.yes_no("necessary", problems),
        nature: item.choice("nature", problems),
        secrecy_asked: item.yes_no("secrecyAsked", problems),
        anonymised: item.yes_no("anonymised", problems),
        draft: item.yes_no("draft", problems),
        made_for_judge: item.yes_no("madeForJudge", problems),
        author_in_office: item.yes_no("authorInOffice", problems),
        harms_child: item.yes_no("harmsChild", problems),
    }
}
