//! The child: minor, emancipated, young adult; and what must be told to them.

use super::fact::{AgeBand, Fact, MINOR_BANDS, UNDER_FIFTEEN_BANDS};
use super::test::{CHILD_PENDING, Derived, Test, no, yes};
use crate::request::vocabulary::NoticeState;
use crate::wording::words;

/// Under eighteen.
pub static MINOR: Derived = Derived {
    citation: "C. civ., art. 388",
    words: words("l'enfant est mineur", "the child is a minor"),
    test: Test::Is(Fact::Age, MINOR_BANDS),
};

/// The "mineur de quinze ans" of the code pénal.
pub static UNDER_FIFTEEN: Derived = Derived {
    citation: "CP, art. 434-3",
    words: words("l'enfant a moins de quinze ans", "the child is under fifteen"),
    test: Test::Is(Fact::Age, UNDER_FIFTEEN_BANDS),
};

/// A minor whom nobody has emancipated: the one the protection of C. civ. 375 speaks of.
pub static MINOR_NOT_EMANCIPATED: Derived = Derived {
    citation: "C. civ., art. 375 et 413-2",
    words: words("l'enfant est un mineur non émancipé", "the child is an unemancipated minor"),
    test: Test::All(&[Test::Fact(&MINOR), no(Fact::Emancipated)]),
};

/// Of age and under twenty-one: still within child protection (2007 and later wordings).
pub static YOUNG_ADULT: Derived = Derived {
    citation: "CASF, art. L. 112-3",
    words: words("la personne a entre 18 et 20 ans", "the person is 18 to 20"),
    test: Test::Is(Fact::Age, AgeBand::EighteenToTwenty.bit()),
};

/// Of age: parental authority has ended.
pub static OF_AGE: Derived = Derived {
    citation: "C. civ., art. 371-1 et 414",
    words: words("la personne est majeure", "the person is of age"),
    test: Test::Not(&Test::Fact(&MINOR)),
};

/// Of age or emancipated: decides alone.
pub static DECIDES_ALONE: Derived = Derived {
    citation: "C. civ., art. 413-6 et 414",
    words: words("la personne est majeure ou émancipée", "the person is of age or emancipated"),
    test: Test::Any(&[Test::Fact(&OF_AGE), yes(Fact::Emancipated)]),
};

/// Old and mature enough to be told (two criteria, no age in the text): assessed, never guessed.
/// Who decides alone is told in any case.
pub const TO_BE_TOLD: Test = Test::Any(&[yes(Fact::Discernment), Test::Fact(&DECIDES_ALONE)]);

/// The child is to be told and was not, and no interest of theirs stands against it.
pub static CHILD_STILL_TO_TELL: Derived = Derived {
    citation: "CASF, art. L. 226-2-2",
    words: words(
        "l'enfant, selon son âge et sa maturité, reste à informer",
        "the child, by age and maturity, is still to be told",
    ),
    test: Test::All(&[TO_BE_TOLD, CHILD_PENDING]),
};

/// The same where the text knows no exception: attempts that failed do not count.
pub static CHILD_NOT_TOLD_AT_ALL: Derived = Derived {
    citation: "CJPM, art. R. 241-1",
    words: words("le mineur n'a pas été informé", "the minor was not told"),
    test: Test::Not(&Test::Is(Fact::ChildNotice, NoticeState::Done.bit())),
};
