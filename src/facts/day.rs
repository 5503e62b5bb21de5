//! Civil days and the spans between two changes of the law.

use jiff_core::civil::Date;

use super::Set;
use crate::request::figures;

/// A day written in the law's own files; an impossible one does not compile.
///
/// # Panics
/// While compiling, when there is no such day.
#[must_use]
#[expect(clippy::panic, reason = "runs while compiling: a day that does not exist must not build")]
pub const fn day(year: i16, month: i8, day: i8) -> Date {
    match Date::new(year, month, day) {
        Ok(date) => date,
        Err(_) => panic!("not a calendar day"),
    }
}

/// Reads "YYYY-MM-DD"; `None` when it is not such a day.
///
/// ```
/// use partage::facts::parse_day;
/// assert!(parse_day("2024-02-29").is_some());
/// assert!(parse_day("2023-02-29").is_none());
/// assert!(parse_day("2024-2-9").is_none());
/// ```
#[must_use]
pub fn parse_day(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    let digits = |from: usize, len: usize| -> Option<i16> {
        bytes
            .get(from..from + len)?
            .iter()
            .try_fold(0_i16, |number, byte| byte.is_ascii_digit().then(|| number * 10 + i16::from(byte - b'0')))
    };
    if bytes.len() != 10 || bytes.get(4) != Some(&b'-') || bytes.get(7) != Some(&b'-') {
        return None;
    }
    let month = i8::try_from(digits(5, 2)?).ok()?;
    Date::new(digits(0, 4)?, month, i8::try_from(digits(8, 2)?).ok()?).ok()
}

/// Writes a day as "YYYY-MM-DD".
#[must_use]
pub fn write_day(date: Date) -> String {
    let [year, month, day] =
        [date.year().unsigned_abs(), date.month().unsigned_abs().into(), date.day().unsigned_abs().into()]
            .map(usize::from);
    let mut text = figures(100_000_000 + year * 10_000 + month * 100 + day);
    // the figure in front kept the zeros that follow it
    text.remove(0);
    text.insert(4, '-');
    text.insert(7, '-');
    text
}

/// The day somebody born on `birth` reaches `years`: 29 February counts as 1 March in other years
/// (an age is reached when the anniversary has come; no text says otherwise).
#[must_use]
pub fn birthday(birth: Date, years: i16) -> Option<Date> {
    let year = birth.year().checked_add(years)?;
    Date::new(year, birth.month(), birth.day()).or_else(|_| Date::new(year, 3, 1)).ok()
}

/// Every day on which a modelled rule begins or changes, in order. The law between two of them
/// is one span; a condition on the date is a set of spans. The first is the first modelled day.
pub const TURNING_DAYS: [Date; 32] = [
    day(2007, 3, 7),   // lois 2007-293 (the day before) and 2007-297
    day(2009, 4, 13),  // décret 2009-398: CPC 1187-1
    day(2011, 3, 31),  // loi organique 2011-333: Défenseur des droits
    day(2011, 5, 27),  // recommandation de l'Anesm publiée
    day(2011, 7, 31),  // loi 2011-901: CASF L241-10, exchanges of the MDPH
    day(2012, 3, 7),   // loi 2012-301: CASF L221-3
    day(2012, 5, 1),   // CSI: L132-5 takes over from the CGCT
    day(2013, 11, 4),  // décret 2013-977: secrecy of public PJJ staff
    day(2013, 11, 10), // décret 2013-994: CASF R221-5 and following
    day(2014, 10, 1),  // CSI L132-5: groups on the execution of sentences
    day(2014, 11, 15), // loi 2014-1353: CPP 60-1 and 77-1-1, information as well as documents
    day(2015, 11, 7),  // loi 2015-1402: CP 226-14 2° opens to health professionals and the CRIP
    day(2015, 12, 30), // loi 2015-1776: CASF L331-8-1
    day(2016, 1, 28),  // loi 2016-41: CSP L1110-4 recast, L1111-5 opens to midwives
    day(2016, 3, 16),  // loi 2016-297: CASF L226-4 3°, CP 434-1 and 434-3, CASF L223-1-1
    day(2016, 4, 16),  // loi 2016-457: CPP 11-2
    day(2016, 10, 13), // décret 2016-1349: CSP D1110-3-1, consent outside the care team
    day(2018, 5, 25),  // RGPD
    day(2018, 8, 6),   // loi 2018-703: CP 434-3, 223-6
    day(2019, 3, 25),  // CSI L132-5
    day(2020, 8, 1),   // loi 2020-936: CP 226-14 3°
    day(2021, 8, 4),   // CSP L1110-4, present wording
    day(2021, 9, 30),  // CJPM
    day(2022, 2, 9),   // loi 2022-140
    day(2022, 2, 17),  // CNIL, délibération 2022-008: retention
    day(2022, 2, 23),  // loi 2022-219: CASF L223-5
    day(2023, 10, 5),  // décret 2023-914: CPC 1187
    day(2024, 2, 21),  // C. civ. 371-1: private life
    day(2024, 3, 23),  // loi 2024-247: CSI L132-5
    day(2024, 4, 10),  // loi 2024-317: CP 226-14, CASF L311-3, L119-2
    day(2024, 5, 12),  // loi 2024-420: CP 226-14 2° bis
    day(2025, 4, 30),  // CPP 11-2, present wording
];

/// The first day the rules cover: before it the answer is "out of model".
pub const FIRST_DAY: Date = day(2007, 3, 7);

/// The day the law was last checked; later days are answered by the last known version, and say so.
pub const CHECKED_THROUGH: Date = day(2026, 5, 28);

/// The day the recodified code de procédure pénale takes over: the articles that quote it end then.
pub const RECODIFIED: Date = day(2029, 1, 1);

/// How many spans the turning days leave, the one before the first included.
pub const SPANS: usize = TURNING_DAYS.len() + 1;

/// The spans from `date` on; `date` must be a turning day, or the crate does not compile.
///
/// # Panics
/// While compiling, when the day is not in [`TURNING_DAYS`].
#[must_use]
#[expect(clippy::panic, reason = "runs while compiling: a version must begin on a turning day")]
pub const fn spans_from(date: Date) -> Set {
    let mut rest: &[Date] = &TURNING_DAYS;
    let mut span = 1;
    while let [first, tail @ ..] = rest {
        if first.year() == date.year() && first.month() == date.month() && first.day() == date.day() {
            return ALL_SPANS & !((1 << span) - 1);
        }
        span += 1;
        rest = tail;
    }
    panic!("not a turning day: add it to TURNING_DAYS")
}

const ALL_SPANS: Set = (1 << SPANS) - 1;

/// The spans the rules cover.
pub const MODELLED: Set = spans_from(FIRST_DAY);

/// The span a day falls in.
#[must_use]
pub fn span_of(date: Date) -> usize {
    TURNING_DAYS.iter().take_while(|turning| **turning <= date).count()
}

/// The first day of a span, `None` for the one before the rules begin.
#[must_use]
pub fn span_start(span: usize) -> Option<Date> {
    TURNING_DAYS.get(span.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turning_days_are_in_order() {
        assert!(TURNING_DAYS.windows(2).all(|pair| matches!(pair, [a, b] if a < b)));
    }

    #[test]
    fn the_day_itself_belongs_to_the_new_law_and_the_eve_to_the_old() {
        for (index, turning) in TURNING_DAYS.iter().enumerate() {
            assert_eq!(span_of(*turning), index + 1);
            assert_eq!(span_of(turning.yesterday().unwrap()), index);
        }
    }

    #[test]
    fn somebody_born_on_29_february_comes_of_age_on_1_march() {
        assert_eq!(birthday(day(2008, 2, 29), 18), Some(day(2026, 3, 1)));
        assert_eq!(birthday(day(2008, 2, 29), 16), Some(day(2024, 2, 29)));
    }
}
