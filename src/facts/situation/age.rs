//! The child's age: years, a birth date, or both, on the day of the share or on any day.

use super::Builder;
use super::days::{Days, band_of};
use crate::facts::{Fact, slot};
use crate::request::Answer;

impl Builder<'_> {
    pub(super) fn age(&mut self) {
        let child = &self.request.child;
        self.mark(slot(Fact::Span), matches!(self.date, Answer::Unknown));
        let unknown = matches!(child.age, Answer::Unknown) || matches!(child.birth_date, Answer::Unknown);
        self.mark(slot(Fact::Age), unknown);
        let years = child.age.given().map(i16::from);
        let mut lived = Days::ANY;
        let mut agree = true;
        if let Some(birth) = child.birth_date.given() {
            let at_age = years.map(|years| Days::at_age(birth, years));
            if Days::of(self.date).within(Days::since(birth)).is_none() {
                self.clash("/child/birthDate", &["/date", "/child/birthDate"]);
                agree = false;
            } else if at_age.is_some_and(|at_age| Days::of(self.request.date).within(at_age).is_none()) {
                self.clash("/child/age", &["/child/age", "/child/birthDate"]);
                agree = false;
            } else {
                // years are said of the day of the request: on a later one a birth date says more
                lived = at_age.filter(|_| self.date == self.request.date).unwrap_or(Days::since(birth));
            }
        } else if let Some(years) = years {
            self.world.set(Fact::Age, band_of(years));
        }
        self.set_days(lived);
        if let Some(birth) = child.birth_date.given().filter(|_| agree) {
            self.world.set_ages(self.days.ages_of(birth));
        }
        self.flag(Fact::Emancipated, child.emancipated);
        if child.emancipated == Answer::Given(true) && !self.consistent() {
            self.clash("/child/emancipated", &["/child/emancipated", "/child/age"]);
            self.world.set(Fact::Emancipated, Fact::Emancipated.domain());
            self.forget_age();
        }
    }

    /// Leaves the age open, and the days it told of.
    #[inline(never)]
    pub(super) fn forget_age(&mut self) {
        self.world.set(Fact::Age, Fact::Age.domain());
        self.world.forget_ages();
        self.set_days(Days::ANY);
    }
}
