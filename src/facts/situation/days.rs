//! On which days the share may be. Where the request does not say, the law, the child's age and the agreements that end all hang on
//! the same day: the days between two ends of an agreement are looked at apart.

use jiff_core::civil::Date;

use super::Builder;
use crate::facts::{BAND_AGES, FIRST_DAY, Fact, SPANS, Set, World, birthday, span_of, span_start};
use crate::request::Answer;

/// Days in a row, the first and the last included.
#[derive(Clone, Copy)]
pub(super) struct Days {
    pub from: Date,
    pub through: Date,
}

impl Days {
    pub(super) const ANY: Self = Self::since(Date::MIN);

    /// The day that is said, or those that the rules cover.
    pub(super) fn of(date: Answer<Date>) -> Self {
        date.given().map_or(Self::since(FIRST_DAY), |day| Self { from: day, through: day })
    }

    pub(super) const fn since(day: Date) -> Self {
        Self { from: day, through: Date::MAX }
    }

    /// The days on which somebody born on `birth` has so many years.
    pub(super) fn at_age(birth: Date, years: i16) -> Self {
        let day = |years| birthday(birth, years).unwrap_or(Date::MAX);
        Self { from: day(years), through: before(day(years + 1)) }
    }

    /// The days that are among others too; none when there is no such day.
    #[inline(never)]
    pub(super) fn within(self, other: Self) -> Option<Self> {
        let both = Self { from: self.from.max(other.from), through: self.through.min(other.through) };
        (both.from <= both.through).then_some(both)
    }

    /// These days, parted before each of these ones: at most so many parts.
    pub(super) fn parted(self, at: impl Iterator<Item = Date>, most: usize) -> Vec<Self> {
        let mut parts = vec![self];
        for day in at {
            let within = |part: &&mut Self| part.from < day && day <= part.through;
            if parts.len() < most
                && let Some(part) = parts.iter_mut().find(within)
            {
                let later = Self { from: day, ..*part };
                part.through = before(day);
                parts.push(later);
            }
        }
        parts
    }

    /// The spans of the law they are in.
    fn spans(self) -> Set {
        let [first, last] = [self.from, self.through].map(span_of);
        Set::from((2_u64 << last) - (1 << first))
    }

    /// The age bands of somebody born on `birth`, span by span.
    pub(super) fn ages_of(self, birth: Date) -> [u8; SPANS] {
        core::array::from_fn(|span| {
            let law = Self {
                from: span_start(span).unwrap_or(Date::MIN),
                through: span_start(span + 1).map_or(Date::MAX, before),
            };
            let Some(days) = law.within(Self::since(birth)).and_then(|days| days.within(self)) else { return 0 };
            let [young, old] = [days.from, days.through].map(|day| band_of(years_at(birth, day)));
            // every band between the youngest and the oldest
            u8::try_from(((old << 1) - 1) & !(young - 1)).unwrap_or_default()
        })
    }
}

#[inline(never)]
fn before(day: Date) -> Date {
    day.yesterday().unwrap_or(day)
}

impl Builder<'_> {
    /// Sets on which days the share may be: among these, the day that is said or, where it is open, one that comes after what was
    /// done before the share.
    #[inline(never)]
    pub(super) fn set_days(&mut self, among: Days) {
        let said = Days::of(self.date);
        let said = said.within(among).unwrap_or(said);
        let done = self.notices.since().max(self.consents.since());
        self.days = said.within(Days::since(done)).unwrap_or(said);
        self.world.set(Fact::Span, self.days.spans());
    }

    /// Reads an item on one of the stretches of days; `false`, and nothing narrowed, when the share cannot be then.
    pub(super) fn on(&mut self, stretch: usize, item: &World) -> bool {
        self.world = *item;
        let Some(days) = self.stretches.get(stretch).copied() else { return false };
        self.consents.days = days;
        if self.stretches.len() == 1 {
            return true;
        }
        self.world.set(Fact::Span, item.get(Fact::Span) & days.spans());
        if let Some(birth) = self.request.child.birth_date.given().filter(|_| item.is_born()) {
            self.world.set_ages(days.ages_of(birth));
        }
        let consistent = self.world.propagate();
        if !consistent {
            self.world = *item;
        }
        consistent
    }
}

/// The band of an age in years.
pub(super) fn band_of(years: i16) -> Set {
    1 << BAND_AGES.iter().take_while(|from| **from <= years).count()
}

/// The years of somebody born on `birth`, on a day.
fn years_at(birth: Date, day: Date) -> i16 {
    let had = |years: i16| birthday(birth, years).is_some_and(|anniversary| anniversary <= day);
    let years = day.year() - birth.year();
    if had(years) { years } else { years - 1 }
}
