//! What a request is made of: every object of the contract, field by field, in the order in which it is written as numbers
//! ([`super::packed`]; `src/door/packed.js` keeps the same order).

use super::vocabulary::{
    Authority, AxisDomain, AxisStatus, Category, ConsentState, Danger, Measure, Nature, Nomenclature, NoticeState,
    Offence, OffenceOn, Phase, Purpose, Relation, RequestForm, Role, SecrecyRegime, ServiceKind, Setting, Source,
    Subject,
};

/// One field of an object.
#[derive(Clone, Copy)]
pub(crate) struct Field {
    pub key: &'static str,
    pub kind: Kind,
    pub need: Need,
}

/// What a field holds.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// A value of a nomenclature, or "unknown".
    Choice(&'static Nomenclature),
    /// A value of a nomenclature, where "unknown" is none.
    State(&'static Nomenclature),
    /// `true`, `false` or "unknown".
    YesNo,
    /// An age, or "unknown".
    Years,
    /// A day.
    Day,
    /// A day, or "unknown".
    DayOrUnknown,
    /// An opaque id.
    Id,
    /// The id of somebody who is not the child, for whom "enfant" stands.
    IdOfAdult,
    /// An opaque id, or "unknown".
    IdOrUnknown,
    /// A list of opaque ids.
    Ids,
    /// An object.
    Object(&'static [Field]),
    /// A list of objects, each known by its first field.
    List(&'static [Field]),
    /// The same, where two of one id are none.
    Distinct(&'static [Field]),
    /// Not read here: the key is known.
    Elsewhere,
    /// Not read here: the key is not known, and what is written says that it is absent.
    Nowhere,
}

/// What becomes of an entry of a list when one of its fields is not there or cannot be read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// The entry says the rest.
    Optional,
    /// It is no entry: the field must be there.
    Required,
    /// It is no entry when the field is there and cannot be read: without it the entry would say too much.
    Readable,
}

const fn may(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, need: Need::Optional }
}

const fn must(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, need: Need::Required }
}

const fn readable(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, need: Need::Readable }
}

use Kind::{
    Choice, Day, DayOrUnknown, Distinct, Elsewhere, Id, IdOfAdult, IdOrUnknown, Ids, List, Nowhere, Object, State,
    Years, YesNo,
};

/// A share request.
pub(crate) static SHARE: [Field; 20] = [
    may("date", DayOrUnknown),
    may("child", Object(&CHILD)),
    may("guardians", Distinct(&GUARDIAN)),
    may("measure", Choice(Measure::NOMENCLATURE)),
    may("phase", Choice(Phase::NOMENCLATURE)),
    may("project", Object(&PROJECT)),
    may("sender", Object(&ACTOR)),
    may("recipient", Object(&ACTOR)),
    may("purpose", Choice(Purpose::NOMENCLATURE)),
    may("setting", Choice(Setting::NOMENCLATURE)),
    may("request", Choice(RequestForm::NOMENCLATURE)),
    may("offence", Choice(Offence::NOMENCLATURE)),
    may("offenceOn", Choice(OffenceOn::NOMENCLATURE)),
    may("moving", YesNo),
    may("judgeSeized", YesNo),
    may("danger", Choice(Danger::NOMENCLATURE)),
    may("items", Distinct(&ITEM)),
    may("notices", List(&NOTICE)),
    may("consents", List(&CONSENT)),
    may("protocols", Ids),
];

/// What a redaction request shares with a share request: its items are what the labels describe.
pub(crate) fn of_redaction() -> Vec<Field> {
    let of_share = SHARE.map(|field| if field.key == "items" { may("items", Nowhere) } else { field });
    of_share.into_iter().chain([may("labels", Elsewhere), may("people", Elsewhere)]).collect()
}

static CHILD: [Field; 5] = [
    may("id", IdOrUnknown),
    may("birthDate", DayOrUnknown),
    may("age", Years),
    may("discernment", YesNo),
    may("emancipated", YesNo),
];

static GUARDIAN: [Field; 5] = [
    must("id", IdOfAdult),
    may("relation", Choice(Relation::NOMENCLATURE)),
    may("authority", Choice(Authority::NOMENCLATURE)),
    may("informingHarmsChild", YesNo),
    may("implicated", YesNo),
];

static PROJECT: [Field; 1] = [may("axes", Distinct(&AXIS))];

static AXIS: [Field; 3] = [
    must("id", Id),
    may("domain", Choice(AxisDomain::NOMENCLATURE)),
    may("status", Choice(AxisStatus::NOMENCLATURE)),
];

static ACTOR: [Field; 9] = [
    may("id", IdOrUnknown),
    may("role", Choice(Role::NOMENCLATURE)),
    may("service", Object(&SERVICE)),
    may("involved", YesNo),
    may("sameCareTeam", YesNo),
    may("secrecy", Choice(SecrecyRegime::NOMENCLATURE)),
    may("guardian", IdOrUnknown),
    may("person", IdOrUnknown),
    may("represents", IdOrUnknown),
];

static SERVICE: [Field; 2] = [may("id", IdOrUnknown), may("kind", Choice(ServiceKind::NOMENCLATURE))];

/// An item. What a label of a document describes is one without its first field, the id.
pub(crate) static ITEM: [Field; 14] = [
    must("id", Id),
    may("category", Choice(Category::NOMENCLATURE)),
    may("subject", Choice(Subject::NOMENCLATURE)),
    may("subjectId", IdOrUnknown),
    may("source", Choice(Source::NOMENCLATURE)),
    may("axes", Ids),
    may("necessary", YesNo),
    may("nature", Choice(Nature::NOMENCLATURE)),
    may("secrecyAsked", YesNo),
    may("anonymised", YesNo),
    may("draft", YesNo),
    may("madeForJudge", YesNo),
    may("authorInOffice", YesNo),
    may("harmsChild", YesNo),
];

/// A day that cannot be read leaves open whether the notice was in time.
static NOTICE: [Field; 3] = [must("to", Id), must("state", State(NoticeState::NOMENCLATURE)), readable("on", Day)];

/// What an agreement covers, and when, would be taken for unlimited if it could not be read.
static CONSENT: [Field; 5] = [
    must("by", Id),
    must("state", State(ConsentState::NOMENCLATURE)),
    readable("items", Ids),
    readable("on", Day),
    readable("until", Day),
];
