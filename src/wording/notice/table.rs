//! The tables from which the JavaScript door composes the same notices (`src/door/notice.js`).

use super::compose::{ELSEWHERE, PRIVATE, SEISED, aim, aim_in_full, category, role, role_in_full};
use super::why::{
    BARS, DEBATED, DONE, DUE, EMPTY, HARM, IMMATURE, IMPLICATED, KEPT, NO_EXCEPTION, NOT_ASKED, ONLY_AFTER,
    ONLY_BEFORE, OPEN, REPORT, REPORTS, TRIED, UNKNOWN, UNNAMED, WITHOUT_AUTHORITY,
};
use super::{Reader, Voice};
use crate::law::WHETHER_THE_OTHER_PARENT_IS_MEANT;
use crate::request::Value;
use crate::request::vocabulary::{Category, Purpose, Role};
use crate::wording::catalogue::{list, map, text};
use crate::wording::{Locale, Words};

/// Every word of a notice in one language.
#[must_use]
pub fn table(locale: Locale) -> Value {
    let say = |words: Words| text(words.of(locale));
    let in_full = |count: usize, word: fn(usize) -> Option<Words>| {
        list(0..count, |at| word(at).map_or(Value::Null, |words| text(words.of(locale))))
    };
    let plain = |count: usize, word: fn(usize) -> Option<Words>| list((0..count).filter_map(word), say);
    map([
        ("voices", list(Reader::ALL, |reader| voice(reader.voice(), locale))),
        (
            "plain",
            map([
                ("category", plain(Category::ALL.len(), category)),
                ("role", plain(Role::ALL.len(), role)),
                ("purpose", plain(Purpose::ALL.len(), aim)),
            ]),
        ),
        (
            "inFull",
            map([
                ("category", Value::List(Vec::new())),
                ("role", in_full(Role::ALL.len(), role_in_full)),
                ("purpose", in_full(Purpose::ALL.len(), aim_in_full)),
            ]),
        ),
        ("private", list(PRIVATE, text)),
        ("elsewhere", say(ELSEWHERE)),
        ("seised", Value::List(vec![text(SEISED.0), say(SEISED.1)])),
        ("due", list(DUE, |(kind, binds, words)| Value::List(vec![text(kind), Value::Bool(binds), say(words)]))),
        ("reports", list(REPORTS, text)),
        ("report", say(REPORT)),
        ("noException", say(NO_EXCEPTION)),
        ("unnamed", say(UNNAMED)),
        ("kept", say(KEPT)),
        ("implicated", say(IMPLICATED)),
        ("unknown", say(UNKNOWN)),
        ("empty", say(EMPTY)),
        ("bars", say(BARS)),
        ("harm", say(HARM)),
        ("tried", say(TRIED)),
        ("done", say(DONE)),
        ("immature", say(IMMATURE)),
        ("open", say(OPEN)),
        ("only", list([ONLY_BEFORE, ONLY_AFTER], say)),
        ("notAsked", say(NOT_ASKED)),
        ("debated", say(DEBATED)),
        ("withoutAuthority", list(WITHOUT_AUTHORITY, text)),
        ("otherParent", say(WHETHER_THE_OTHER_PARENT_IS_MEANT)),
    ])
}

fn voice(voice: &Voice, locale: Locale) -> Value {
    let say = |words: Words| text(words.of(locale));
    let all = |words: &[Words]| list(words, |words| say(*words));
    let some = |words: Option<Words>| words.map_or(Value::Null, say);
    map([
        ("title", all(&voice.title)),
        ("opening", all(&voice.opening)),
        ("what", say(voice.what)),
        ("notAll", say(voice.not_all)),
        ("untold", say(voice.untold)),
        ("to", say(voice.to)),
        ("aim", say(voice.aim)),
        ("law", some(voice.law)),
        ("asked", say(voice.asked)),
        ("written", say(voice.written)),
        ("withdraw", say(voice.withdraw)),
        ("oppose", say(voice.oppose)),
        ("weighed", say(voice.weighed)),
        ("advised", say(voice.advised)),
        ("stops", say(voice.stops)),
        ("goesOn", all(&voice.goes_on)),
        ("willHear", say(voice.will_hear)),
        ("explain", all(voice.explain)),
        ("access", all(voice.access)),
        ("accessPrivate", all(voice.access_private)),
        ("court", some(voice.court)),
        ("help", all(voice.help)),
    ])
}
