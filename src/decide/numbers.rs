//! The answer as numbers: what crosses the door to JavaScript, which says it from the tables of
//! [`crate::wording::catalogue::tables`]. Text crosses once, when the tables are fetched; an answer is a
//! few hundred small numbers. `src/door/decision.js` reads them in the same order.

use jiff_core::civil::Date;

use super::code::{Asking, Decided, DutyCode, GroundCode, Person, RemedyCode};
use crate::facts::{CHECKED_THROUGH, Set};
use crate::law::norm::Moment;
use crate::protocol::place_of;
use crate::request::Request;
use crate::wording::{place_of_guardian, place_of_item};

/// No outcome, no norm.
const NONE: u16 = 0xFFFF;

/// Writes an answer as numbers; `problems` says how many problems there are.
#[must_use]
pub fn numbers(decided: &Decided, request: &Request, problems: usize) -> Vec<u16> {
    let mut out = Writer { request, numbers: Vec::with_capacity(512) };
    out.put(problems);
    out.outcome(decided.outcome.map(|outcome| outcome as usize));
    out.day(decided.date);
    out.put(usize::from(decided.date.is_some_and(|day| day > CHECKED_THROUGH)));
    out.day(decided.stable_until);
    out.put(decided.items.len());
    for (index, item) in decided.items.iter().enumerate() {
        out.put(place_of_item(request, index));
        out.put(usize::from(item.possible.bits()));
        for list in [&item.grounds, &item.closed] {
            out.put(list.len());
            for ground in list {
                out.ground(ground);
            }
        }
    }
    out.put(decided.missing.len());
    for asked in &decided.missing {
        out.asking(asked.question);
        out.norm(asked.because);
        out.put(asked.excluded.count_ones() as usize);
        for answer in (0..Set::BITS as usize).filter(|answer| asked.excluded >> answer & 1 != 0) {
            out.put(answer);
        }
    }
    for moment in [Moment::Before, Moment::After] {
        let duties: Vec<&DutyCode> = decided.duties.iter().filter(|duty| duty.rule.moment == moment).collect();
        let local: Vec<_> = decided.local_duties.iter().filter(|duty| duty.moment == moment).collect();
        out.put(duties.len() + local.len());
        for duty in duties {
            let (norm, at) = duty.rule.owner;
            out.duty((norm.into(), at), duty.towards, duty.blocking, &duty.items);
        }
        for duty in local {
            out.duty((place_of(duty.rule), 0), duty.towards, duty.blocking, &duty.items);
        }
    }
    out.numbers
}

/// Writes the remedies of one item as numbers.
#[must_use]
pub fn numbers_of_remedies(remedies: &[RemedyCode], request: &Request) -> Vec<u16> {
    let mut out = Writer { request, numbers: Vec::new() };
    out.put(remedies.len());
    for remedy in remedies {
        out.put(remedy.leads_to as usize);
        out.norm(remedy.opens.map(u16::from));
        out.put(remedy.steps.len());
        for (action, person) in &remedy.steps {
            out.put(*action as usize);
            out.person(*person);
        }
    }
    out.numbers
}

struct Writer<'r> {
    request: &'r Request,
    numbers: Vec<u16>,
}

impl Writer<'_> {
    #[inline(never)]
    fn put(&mut self, number: usize) {
        self.numbers.push(u16::try_from(number).unwrap_or(NONE));
    }

    fn outcome(&mut self, outcome: Option<usize>) {
        self.put(outcome.unwrap_or(usize::from(NONE)));
    }

    /// A day as one more than its year, then month × 32 + day; two zeros when there is none.
    fn day(&mut self, day: Option<Date>) {
        let number = |part: i16| usize::try_from(part).unwrap_or_default();
        let (year, rest) = day.map_or((0, 0), |day| {
            (number(day.year()) + 1, number(i16::from(day.month())) * 32 + number(i16::from(day.day())))
        });
        self.put(year);
        self.put(rest);
    }

    fn norm(&mut self, norm: Option<u16>) {
        self.put(usize::from(norm.unwrap_or(NONE)));
    }

    fn ground(&mut self, ground: &GroundCode) {
        self.put(usize::from(ground.norm) * 4 + ground.in_force as usize);
        self.numbers.extend(ground.conditions.numbers());
    }

    fn person(&mut self, person: Person) {
        self.put(match person {
            Person::Nobody => 0,
            Person::Child => 1,
            Person::Guardian(index) => 2 + place_of_guardian(self.request, index),
        });
    }

    fn asking(&mut self, asking: Asking) {
        let (kind, fact, of) = match asking {
            Asking::Share(fact) => (0, fact as usize, 0),
            Asking::Item(fact, index) => (1, fact as usize, place_of_item(self.request, index)),
            Asking::Guardian(fact, index) => (2, fact as usize, place_of_guardian(self.request, index)),
            Asking::Guardians => (3, 0, 0),
            Asking::Items => (4, 0, 0),
            Asking::SenderService => (5, 0, 0),
            Asking::SenderGuardian => (6, 0, 0),
        };
        self.put(kind);
        self.put(fact);
        self.put(of);
    }

    /// A duty: the norm it is said under and its place there.
    fn duty(&mut self, (norm, at): (u16, u8), towards: Person, blocking: bool, items: &[usize]) {
        self.norm(Some(norm));
        self.put(usize::from(at));
        self.person(towards);
        self.put(usize::from(blocking));
        self.put(items.len());
        for item in items {
            self.put(place_of_item(self.request, *item));
        }
    }
}
