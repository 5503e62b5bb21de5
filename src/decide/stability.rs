//! Until when an answer stands: the next known day on which the law, an age or an agreement would make it another one – what is
//! possible, what carries it, what is to be done.

use jiff_core::civil::Date;

use super::duties::Asker;
use super::lanes::{LANES, deciding};
use super::outcomes::Outcomes;
use super::search::Search;
use super::{Told, batches, lanes_of};
use crate::facts::{BAND_AGES, Situation, TURNING_DAYS, World, birthday, situation_later};
use crate::protocol::Rule;
use crate::request::Request;

impl Search {
    /// The next known day on which an answer differs, or its article ends or is cited otherwise. `told` is what the law says of it, where it alone answers.
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
        // as many days at once as there are lanes for; what is open is looked for day by day, within the bound of one answer
        let worlds: usize = situation.items.iter().map(Vec::len).sum();
        let settled = possible.iter().all(|item| item.single().is_some());
        let together = if settled { (LANES / worlds.max(1)).max(1) } else { 1 };
        let changes = days.chunks(together).find_map(|days| {
            if rules.is_empty() {
                return self.said_otherwise(days, request, possible, told);
            }
            let later = self.possible_later(days, request, rules);
            let differs = later.chunks(possible.len().max(1)).position(|later| later != possible)?;
            days.get(differs).copied()
        });
        told.ends.iter().copied().chain(changes).min()
    }

    /// The first of these days on which an answer has other outcomes, is carried by other norms or asks for other things.
    fn said_otherwise(
        &mut self,
        days: &[Date],
        request: &Request,
        possible: &[Outcomes],
        told: &Told,
    ) -> Option<Date> {
        let later: Vec<Situation> = days.iter().map(|day| situation_later(*day, request)).collect();
        let items = side_by_side(later.iter().map(|later| later.items.clone()));
        let mut anew: Vec<(Told, bool)> = days.iter().map(|_| (Told::default(), false)).collect();
        let mut at = 0;
        for batch in batches(&items) {
            let found = self.possible_in(batch);
            for (lanes, found) in lanes_of(batch).into_iter().zip(found) {
                let (day, item) = (at / possible.len(), at % possible.len());
                at += 1;
                let (Some(later), Some((anew, differs))) = (later.get(day), anew.get_mut(day)) else { continue };
                let Some(before) = told.items.get(item) else { continue };
                *differs |= found != before.possible || {
                    let carrying = self.carry(later, Asker { item, lanes, possible: found }, None, anew);
                    let carried = before.grounds.iter().map(|ground| ground.norm);
                    !carrying.into_iter().map(u16::from).eq(carried)
                };
            }
        }
        let first = anew.iter().position(|(anew, differs)| *differs || !anew.duties.same(&told.duties))?;
        days.get(first).copied()
    }

    /// The outcomes possible for each item on each of these days under local rules, day after day.
    fn possible_later(&mut self, days: &[Date], request: &Request, rules: &[Rule]) -> Vec<Outcomes> {
        let items = side_by_side(days.iter().map(|day| situation_later(*day, request).items));
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

/// The items of several days, one after the other, to be read at once.
fn side_by_side(days: impl Iterator<Item = Vec<Vec<World>>>) -> Vec<Vec<World>> {
    let mut items: Vec<Vec<World>> = Vec::new();
    for mut later in days {
        if let Some(first) = items.iter().flatten().next() {
            later.iter_mut().flatten().for_each(|world| world.tell_apart(first));
        }
        items.append(&mut later);
    }
    items
}

/// The days after this one on which something the law reads may change, in order.
fn days_after(date: Date, request: &Request) -> Vec<Date> {
    let mut days = TURNING_DAYS.to_vec();
    if let Some(birth) = request.child.birth_date.given() {
        // before the birth there is no age
        days.extend([0].into_iter().chain(BAND_AGES).filter_map(|years| birthday(birth, years)));
    }
    let notices = request.notices.iter().flatten().map(|notice| notice.on);
    let consents = request.consents.iter().flatten();
    let ended = consents.clone().map(|consent| consent.until.and_then(|until| until.tomorrow().ok()));
    // what was done on a later day counts from that day on
    days.extend(notices.chain(consents.map(|consent| consent.on)).chain(ended).flatten());
    days.retain(|day| *day > date);
    days.sort_unstable();
    days.dedup();
    days
}
