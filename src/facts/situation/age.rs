//! The child's age: years, a birth date, or both, on the day of the share or on any day.

use jiff_core::civil::Date;

use super::Builder;
use crate::facts::{BAND_AGES, Fact, Set, TURNING_DAYS, birthday, slot, span_of, span_start};
use crate::request::Answer;

impl Builder<'_> {
    pub(super) fn age(&mut self) {
        let child = &self.request.child;
        let day = self.date.given();
        if let Some(day) = day {
            self.world.set(Fact::Span, 1 << span_of(day));
        }
        self.mark(slot(Fact::Span), matches!(self.date, Answer::Unknown));
        let unknown = matches!(child.age, Answer::Unknown) || matches!(child.birth_date, Answer::Unknown);
        self.mark(slot(Fact::Age), unknown);
        let by_birth = child.birth_date.given();
        if let (Some(birth), Some(day)) = (by_birth, day)
            && birth > day
        {
            self.clash("/child/birthDate", &["/date", "/child/birthDate"]);
            return;
        }
        if let Some(birth) = by_birth {
            let ages = core::array::from_fn(|span| bands_in(birth, span, day));
            self.world.set_ages(ages);
        }
        if let Some(years) = child.age.given().map(i16::from) {
            // years are said of the day of the request: on a later one a birth date says more
            if by_birth.is_none() || self.date == self.request.date {
                self.world.set(Fact::Age, band_of(years));
            }
            let agrees = match (by_birth, self.request.date.given()) {
                (Some(birth), Some(day)) => years_at(birth, day) == years,
                (Some(_), None) => self.consistent(),
                (None, _) => true,
            };
            if !agrees {
                self.clash("/child/age", &["/child/age", "/child/birthDate"]);
                self.world.set(Fact::Age, Fact::Age.domain());
                self.world.forget_ages();
            }
        }
        self.flag(Fact::Emancipated, child.emancipated);
        if child.emancipated == Answer::Given(true) && !self.consistent() {
            self.clash("/child/emancipated", &["/child/emancipated", "/child/age"]);
            self.world.set(Fact::Emancipated, Fact::Emancipated.domain());
            self.world.set(Fact::Age, Fact::Age.domain());
            self.world.forget_ages();
        }
    }
}

/// The band of an age in years.
fn band_of(years: i16) -> Set {
    1 << BAND_AGES.iter().take_while(|from| **from <= years).count()
}

fn years_at(birth: Date, day: Date) -> i16 {
    let had = |years: i16| birthday(birth, years).is_some_and(|anniversary| anniversary <= day);
    let years = day.year() - birth.year();
    if had(years) { years } else { years - 1 }
}

/// The bands somebody born on `birth` goes through in one span of the law, or has on `day`.
fn bands_in(birth: Date, span: usize, day: Option<Date>) -> u8 {
    if let Some(day) = day {
        let band = if span == span_of(day) { band_of(years_at(birth, day)) } else { 0 };
        return u8::try_from(band).unwrap_or_default();
    }
    let first = span_start(span).unwrap_or(birth).max(birth);
    let last = TURNING_DAYS.get(span).and_then(|next| next.yesterday().ok());
    if last.is_some_and(|last| last < first) {
        return 0;
    }
    let (young, old) =
        (band_of(years_at(birth, first)), last.map_or(1 << BAND_AGES.len(), |last| band_of(years_at(birth, last))));
    // every band between the youngest and the oldest
    u8::try_from(((old << 1) - 1) & !(young - 1)).unwrap_or_default()
}
