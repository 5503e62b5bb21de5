//! A request as numbers: what every request is read from. One without a fault crosses the door from JavaScript so
//! (`src/door/packed.js`); any other goes as JSON text, and [`super::read_request`] writes the numbers.
//!
//! They stand in the order of [`super::fields`]. An answer is 0 when it is absent, 1 when it is "unknown", and two more than
//! its place in its nomenclature otherwise (no and yes are 2 and 3). An id is one more than its number, 0 when there is none.
//! A day is one more than its year, then its month × 32 + its day; absent and unknown are 0, 0 and 0, 1. A list is one more
//! than its length, 0 when it is absent; an entry that could not be read has no id.

use core::ops::Range;

use jiff_core::civil::Date;

use super::fields::{Field, Kind, SHARE};
use super::vocabulary::Named;
use super::{Actor, Answer, Axis, Child, Consent, Guardian, Id, Item, Notice, Request};
use crate::facts::Fact;

/// What is read may be absent; no value at all is a request badly written.
type Read<T> = Option<Option<T>>;

struct Reader<'n> {
    numbers: core::slice::Iter<'n, u16>,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<u16> {
        self.numbers.next().copied()
    }

    #[inline(never)]
    fn answer(&mut self) -> Option<Answer<u8>> {
        Some(match self.next()? {
            0 => Answer::Absent,
            1 => Answer::Unknown,
            value => Answer::Given(u8::try_from(value - 2).ok()?),
        })
    }

    fn choice<T: Named>(&mut self) -> Option<Answer<T>> {
        Some(match self.answer()? {
            Answer::Absent => Answer::Absent,
            Answer::Unknown => Answer::Unknown,
            Answer::Given(place) => Answer::Given(T::at(place)?),
        })
    }

    #[inline(never)]
    fn yes_no(&mut self) -> Option<Answer<bool>> {
        Some(match self.answer()? {
            Answer::Absent => Answer::Absent,
            Answer::Unknown => Answer::Unknown,
            Answer::Given(value) if value < 2 => Answer::Given(value == 1),
            Answer::Given(_) => return None,
        })
    }

    fn id(&mut self) -> Read<Id> {
        Some(self.next()?.checked_sub(1).map(Id::numbered))
    }

    fn day(&mut self) -> Option<Answer<Date>> {
        Some(match (self.next()?, self.next()?) {
            (0, 0) => Answer::Absent,
            (0, _) => Answer::Unknown,
            (year, rest) => {
                let part = |part: u16| i8::try_from(part).ok();
                Answer::Given(Date::new(i16::try_from(year - 1).ok()?, part(rest >> 5)?, part(rest & 31)?).ok()?)
            }
        })
    }

    /// A list; `each` tells what an entry says, nothing of one that could not be read. With it, whether there was such an entry.
    fn list<T>(&mut self, mut each: impl FnMut(&mut Self, usize) -> Read<T>) -> Option<(Option<Vec<T>>, bool)> {
        let Some(length) = self.next()?.checked_sub(1) else { return Some((None, false)) };
        let mut entries = Vec::with_capacity(usize::from(length));
        for at in 0..usize::from(length) {
            entries.extend(each(self, at)?);
        }
        let unread = entries.len() < usize::from(length);
        Some((Some(entries), unread))
    }

    fn ids(&mut self) -> Read<Vec<Id>> {
        Some(self.list(|reader, _| reader.id())?.0)
    }

    fn actor(&mut self) -> Option<Actor> {
        Some(Actor {
            id: self.id()?,
            role: self.choice()?,
            service_id: self.id()?,
            service_kind: self.choice()?,
            involved: self.yes_no()?,
            same_care_team: self.yes_no()?,
            secrecy: self.choice()?,
            guardian: self.id()?,
            person: self.id()?,
            represents: self.id()?,
        })
    }

    /// What is said of an item, without its id.
    fn item(&mut self) -> Option<Item> {
        Some(Item {
            category: self.choice()?,
            subject: self.choice()?,
            subject_id: self.id()?,
            source: self.choice()?,
            axes: self.ids()?,
            necessary: self.yes_no()?,
            nature: self.choice()?,
            secrecy_asked: self.yes_no()?,
            anonymised: self.yes_no()?,
            draft: self.yes_no()?,
            made_for_judge: self.yes_no()?,
            author_in_office: self.yes_no()?,
            harms_child: self.yes_no()?,
            ..Item::default()
        })
    }

    fn guardian(&mut self, at: usize) -> Read<Guardian> {
        let id = self.id()?;
        let relation = self.choice()?;
        let authority = self.choice()?;
        let (informing_harms_child, implicated) = (self.yes_no()?, self.yes_no()?);
        Some(id.map(|id| Guardian { at, id, relation, authority, informing_harms_child, implicated }))
    }

    fn axis(&mut self) -> Read<Axis> {
        let (id, domain, status) = (self.id()?, self.choice()?, self.choice()?);
        Some(id.map(|id| Axis { id, domain, status }))
    }

    fn notice(&mut self, at: usize) -> Read<Notice> {
        let (to, state, on) = (self.id()?, self.choice()?.given(), self.day()?.given());
        Some(to.zip(state).map(|(to, state)| Notice { at, to, state, on }))
    }

    fn consent(&mut self, at: usize) -> Read<Consent> {
        let (by, state, items) = (self.id()?, self.choice()?.given(), self.ids()?);
        let (on, until) = (self.day()?.given(), self.day()?.given());
        Some(by.zip(state).map(|(by, state)| Consent { at, by, state, items, on, until }))
    }

    fn request(&mut self) -> Option<Request> {
        let mut request = Request {
            date: self.day()?,
            child: Child {
                id: self.id()?,
                birth_date: self.day()?,
                age: self.answer()?,
                discernment: self.yes_no()?,
                emancipated: self.yes_no()?,
            },
            ..Request::default()
        };
        (request.guardians, request.unread.guardians) = self.list(Self::guardian)?;
        request.measure = self.choice()?;
        request.phase = self.choice()?;
        (request.axes, _) = self.list(|reader, _| reader.axis())?;
        request.sender = self.actor()?;
        request.recipient = self.actor()?;
        request.purpose = self.choice()?;
        request.setting = self.choice()?;
        request.request = self.choice()?;
        request.offence = self.choice()?;
        request.offence_on = self.choice()?;
        request.moving = self.yes_no()?;
        request.judge_seized = self.yes_no()?;
        request.danger = self.choice()?;
        (request.items, request.unread.items) = self.list(|reader, at| {
            let (id, item) = (reader.id()?, reader.item()?);
            Some(id.map(|id| Item { at: Some(at), id, ..item }))
        })?;
        (request.notices, request.unread.notices) = self.list(Self::notice)?;
        (request.consents, request.unread.consents) = self.list(Self::consent)?;
        request.protocols = self.ids()?;
        Some(request)
    }
}

/// The request in those numbers; none when they are not such a request.
#[must_use]
pub fn unpack(numbers: &[u16]) -> Option<Request> {
    let mut reader = Reader { numbers: numbers.iter() };
    let request = reader.request()?;
    reader.next().is_none().then_some(request)
}

/// What is said of one item in those numbers.
pub(super) fn unpack_item(numbers: &[u16]) -> Option<Item> {
    Reader { numbers: numbers.iter() }.item()
}

/// Where what a JSON Pointer of the request points to stands among its numbers, and as what it is written when it is absent.
#[must_use]
pub fn locate(numbers: &[u16], pointer: &str) -> Option<(Range<usize>, &'static [u16])> {
    within(&SHARE, numbers, 0, pointer)
}

/// The first key of a pointer, and the rest.
fn first_key(pointer: &str) -> Option<(&str, &str)> {
    let rest = pointer.strip_prefix('/')?;
    let end = rest.bytes().position(|byte| byte == b'/').unwrap_or(rest.len());
    rest.split_at_checked(end)
}

fn within(
    fields: &'static [Field],
    numbers: &[u16],
    mut at: usize,
    pointer: &str,
) -> Option<(Range<usize>, &'static [u16])> {
    let Some((key, pointer)) = first_key(pointer) else { return Some((at..after(fields, numbers, at)?, &[])) };
    for field in fields {
        let end = end_of(field.kind, numbers, at)?;
        match field.kind {
            _ if field.key != key => at = end,
            Kind::Object(fields) => return within(fields, numbers, at, pointer),
            Kind::List(fields) | Kind::Distinct(fields) => {
                let Some((index, pointer)) = first_key(pointer) else { return Some((at..end, &[0])) };
                let index = index.parse().ok().filter(|index| at + index < end)?;
                at += 1;
                for _ in 0..index {
                    at = after(fields, numbers, at)?;
                }
                return within(fields, numbers, at, pointer).filter(|(place, _)| place.end <= end);
            }
            Kind::Day | Kind::DayOrUnknown => return Some((at..end, &[0, 0])),
            _ => return Some((at..end, &[0])),
        }
    }
    None
}

/// Where the numbers of an object end.
fn after(fields: &[Field], numbers: &[u16], at: usize) -> Option<usize> {
    fields.iter().try_fold(at, |at, field| end_of(field.kind, numbers, at))
}

fn end_of(kind: Kind, numbers: &[u16], at: usize) -> Option<usize> {
    let length = || numbers.get(at).map(|length| usize::from(length.saturating_sub(1)));
    match kind {
        Kind::Day | Kind::DayOrUnknown => Some(at + 2),
        Kind::Ids => Some(at + 1 + length()?),
        Kind::Object(fields) => after(fields, numbers, at),
        Kind::List(fields) | Kind::Distinct(fields) => {
            (0..length()?).try_fold(at + 1, |at, _| after(fields, numbers, at))
        }
        _ => Some(at + 1),
    }
}

/// What a number of a request is the answer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A fact of the share that no other field bears on.
    Share(Fact),
    /// Such a fact of the item at this place.
    Item(usize, Fact),
    /// Anything else: an id, a day, a length, a fact tied to others.
    Other,
}

/// What each number of a request is the answer to.
#[must_use]
pub fn places(numbers: &[u16]) -> Vec<Place> {
    use Place::{Other, Share};
    let mut places = vec![Other; numbers.len()];
    let length = |at: usize| numbers.get(at).map_or(0, |length| usize::from(length.saturating_sub(1)));
    let mut put = |at: usize, place: Place| {
        if let Some(known) = places.get_mut(at) {
            *known = place;
        }
    };
    put(6, Share(Fact::Discernment));
    let measure = 9 + 5 * length(8);
    put(measure + 1, Share(Fact::Phase));
    let sender = measure + 3 + 3 * length(measure + 2);
    put(sender + 4, Share(Fact::SenderInvolved));
    put(sender + 14, Share(Fact::RecipientInvolved));
    let purpose = sender + 20;
    let facts = [
        Fact::Purpose,
        Fact::Setting,
        Fact::RequestForm,
        Fact::Offence,
        Fact::OffenceOn,
        Fact::Moving,
        Fact::JudgeSeized,
        Fact::Danger,
    ];
    for (at, fact) in (purpose..).zip(facts) {
        put(at, Share(fact));
    }
    let items = purpose + facts.len();
    let mut at = items + 1;
    for item in 0..length(items) {
        // whom it is about is tied to the guardians
        for (offset, fact) in [(1, Fact::Category), (4, Fact::Source)] {
            put(at + offset, Place::Item(item, fact));
        }
        at += 6 + length(at + 5);
        let facts = [
            Fact::Necessary,
            Fact::Nature,
            Fact::SecrecyAsked,
            Fact::Anonymised,
            Fact::Draft,
            Fact::MadeForJudge,
            Fact::AuthorInOffice,
            Fact::HarmsChild,
        ];
        for fact in facts {
            // a place kept unknown is tied to the measure that hides it
            put(at, if fact == Fact::Anonymised { Other } else { Place::Item(item, fact) });
            at += 1;
        }
    }
    places
}
