//! Until when an answer stands: the next known day on which the law, an age or an agreement would make it another one – what is
//! possible and, where that is settled, what carries it and what is to be done.

use jiff_core::civil::Date;

use super::lanes::{LANES, deciding};
use super::outcomes::Outcomes;
use super::search::Search;
use super::{Told, batches};
use crate::facts::{BAND_AGES, RECODIFIED, Situation, TURNING_DAYS, World, birthday, situation_later};
use crate::protocol::Rule;
use crate::request::Request;

impl Search {
    /// The next known day on which an answer differs, or its article ends. `told` is what the law says of it, where it alone answers.
    pub(super) fn stable_until(
        &mut self,
        request: &Request,
        situation: &Situation,
        possible: &[Outcomes],
        told: &Told,
        rules: &[Rule],
    ) -> Option<Date> {
        let date = situation.date?;
        let days = days_after(date, request);
        // as many days at once as there are lanes for
        let worlds: usize = situation.items.iter().map(Vec::len).sum();
        let changes = days.chunks((LANES / worlds.max(1)).max(1)).find_map(|days| {
            let later = self.possible_later(days, request, rules);
            let differs = later.chunks(possible.len().max(1)).position(|later| later != possible)?;
            days.get(differs).copied()
        });
        let settled = rules.is_empty() && possible.iter().all(|item| item.single().is_some());
        let same_outcome = days.into_iter().take_while(|day| settled && changes.is_none_or(|change| *day < change));
        let said_otherwise = same_outcome.into_iter().find(|day| {
            let later = situation_later(*day, request);
            let mut anew = Told::default();
            for batch in batches(&later.items) {
                self.look_at(batch);
                self.tell(&later, batch, possible, &[], &mut anew);
            }
            !anew.says_the_same(told)
        });
        let ends = (told.ends && date < RECODIFIED).then_some(RECODIFIED);
        [said_otherwise.or(changes), ends].into_iter().flatten().min()
    }

    /// The outcomes possible for each item on each of these days, day after day.
    fn possible_later(&mut self, days: &[Date], request: &Request, rules: &[Rule]) -> Vec<Outcomes> {
        let mut items: Vec<Vec<World>> = Vec::new();
        for day in days {
            let mut later = situation_later(*day, request).items;
            if let Some(first) = items.iter().flatten().next() {
                later.iter_mut().flatten().for_each(|world| world.tell_apart(first));
            }
            items.append(&mut later);
        }
        if !rules.is_empty() {
            return self.possible_under(items, rules);
        }
        let mut possible = Vec::with_capacity(items.len());
        for batch in batches(&items) {
            self.lanes.load(batch.concat());
            self.view.look(&mut self.lanes, deciding());
            possible.append(&mut self.seen(batch));
        }
        self.exact(&items, possible)
    }
}

/// The days after this one on which something the law reads may change, in order.
fn days_after(date: Date, request: &Request) -> Vec<Date> {
    let birth = request.child.birth_date.given();
    let mut days = TURNING_DAYS.to_vec();
    if let Some(birth) = birth {
        for years in BAND_AGES {
            days.extend(birthday(birth, years));
        }
    }
    for consent in request.consents.iter().flatten() {
        if let Some(until) = consent.until {
            days.extend(until.tomorrow().ok());
        }
    }
    days.retain(|day| *day > date);
    days.sort_unstable();
    days.dedup();
    days
}
