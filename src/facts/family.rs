//! The circle of those who must be told or must agree: who holds parental authority, who was told.

use super::child::{DECIDES_ALONE, MINOR_NOT_EMANCIPATED};
use super::fact::{GuardianFact, NO, NOT_NOTIFIED};
use super::test::{Derived, Test, authority, child_consent, consent, relation};
use crate::request::vocabulary::{Authority, ConsentState, NoticeState, Relation};
use crate::wording::words;

/// Exercises parental authority, alone, jointly or by delegation; or is the tuteur.
pub static HOLDER: Derived = Derived {
    citation: "C. civ., art. 372, 373-2, 377 et 403",
    words: words("exerce l'autorité parentale ou la tutelle", "exercises parental authority or is the guardian"),
    test: Test::Any(&[
        relation(&[Relation::Tuteur, Relation::Delegataire]),
        authority(&[Authority::Exercee, Authority::PartageeParDelegation]),
    ]),
};

/// Father or mother without the exercise of parental authority: L226-2-2 names "le père, la mère",
/// whether such a parent is meant is debated (droit.md §7.1 no 9).
pub static PARENT_WITHOUT_EXERCISE: Derived = Derived {
    citation: "C. civ., art. 373-2-1, 377, 378-1 et 378-2",
    words: words("parent sans l'exercice de l'autorité parentale", "parent without the exercise of authority"),
    test: Test::All(&[relation(&[Relation::Mere, Relation::Pere]), Test::Not(&Test::Fact(&HOLDER))]),
};

/// Nothing was done to tell this person, or it is only planned, and nothing excuses it.
const TO_TELL: Test = Test::All(&[
    Test::Guardian(GuardianFact::Notice, NoticeState::Planned.bit() | NOT_NOTIFIED),
    Test::Guardian(GuardianFact::Harms, NO),
]);

/// Was not told, for whatever reason (earnest attempts that failed count as told).
const UNTOLD: Test = Test::Guardian(
    GuardianFact::Notice,
    NoticeState::set(&[NoticeState::Planned, NoticeState::ExcusedChildInterest]) | NOT_NOTIFIED,
);

/// A holder whom nobody has reached yet: attempts that failed leave them to be told afterwards.
pub const HOLDER_NOT_REACHED: Test = Test::All(&[
    Test::Fact(&HOLDER),
    Test::Not(&Test::Guardian(
        GuardianFact::Notice,
        NoticeState::set(&[NoticeState::Done, NoticeState::ExcusedChildInterest]),
    )),
    Test::Guardian(GuardianFact::Harms, NO),
]);

/// A holder whom earnest attempts did not reach: told afterwards (droit.md S21, S43).
pub const HOLDER_OUT_OF_REACH: Test =
    Test::All(&[Test::Fact(&HOLDER), Test::Guardian(GuardianFact::Notice, NoticeState::Impossible.bit())]);
/// A holder still to tell, where the text excuses what is contrary to the child's interest.
pub const HOLDER_TO_TELL: Test = Test::All(&[Test::Fact(&HOLDER), TO_TELL]);
/// A holder not told, where the text knows no exception.
pub const HOLDER_UNTOLD: Test = Test::All(&[Test::Fact(&HOLDER), UNTOLD]);
/// A holder of whom nobody can say they were told: attempts that failed do not count where the text knows no exception at all.
pub const HOLDER_NOT_INFORMED: Test =
    Test::All(&[Test::Fact(&HOLDER), Test::Not(&Test::Guardian(GuardianFact::Notice, NoticeState::Done.bit()))]);
/// A parent without exercise still to tell, on the reading that the text names them.
pub const PARENT_TO_TELL: Test = Test::All(&[Test::Fact(&PARENT_WITHOUT_EXERCISE), TO_TELL]);
/// A parent without exercise who was not told, on the same reading, where the text knows no exception.
pub const PARENT_UNTOLD: Test = Test::All(&[Test::Fact(&PARENT_WITHOUT_EXERCISE), UNTOLD]);
/// A holder who has not agreed.
pub const HOLDER_WITHOUT_CONSENT: Test =
    Test::All(&[Test::Fact(&HOLDER), Test::Not(&consent(&[ConsentState::Given]))]);
/// A holder who refuses, withdrew or opposes.
pub const HOLDER_REFUSES: Test = Test::All(&[
    Test::Fact(&HOLDER),
    consent(&[ConsentState::Refused, ConsentState::Withdrawn, ConsentState::Opposed]),
]);

/// Some holder is still to be told (parental authority ends with majority or emancipation).
pub static HOLDERS_STILL_TO_TELL: Derived = Derived {
    citation: "CASF, art. L. 226-2-2",
    words: words(
        "un titulaire de l'autorité parentale reste à informer",
        "a holder of parental authority is still to be told",
    ),
    test: Test::All(&[Test::Fact(&MINOR_NOT_EMANCIPATED), Test::SomeGuardian(&HOLDER_TO_TELL)]),
};

/// Some holder was not told, and the text knows no exception.
pub static HOLDERS_UNTOLD: Derived = Derived {
    citation: "CASF, art. L. 223-5",
    words: words(
        "un titulaire de l'autorité parentale n'a pas été informé",
        "a holder of parental authority was not told",
    ),
    test: Test::All(&[Test::Fact(&MINOR_NOT_EMANCIPATED), Test::SomeGuardian(&HOLDER_UNTOLD)]),
};

/// Some holder was not told, attempts that failed included.
pub static HOLDERS_NOT_INFORMED: Derived = Derived {
    citation: "CJPM, art. R. 241-1",
    words: words("un représentant légal n'a pas été informé", "a legal representative was not told"),
    test: Test::All(&[Test::Fact(&MINOR_NOT_EMANCIPATED), Test::SomeGuardian(&HOLDER_NOT_INFORMED)]),
};

/// Some parent without exercise is still to be told.
pub static PARENTS_STILL_TO_TELL: Derived = Derived {
    citation: "CASF, art. L. 226-2-2",
    words: words(
        "un parent sans exercice de l'autorité parentale n'est pas informé",
        "a parent without the exercise of authority is not told",
    ),
    test: Test::All(&[Test::Fact(&MINOR_NOT_EMANCIPATED), Test::SomeGuardian(&PARENT_TO_TELL)]),
};

/// A minor of whom nobody is said to hold authority: an agreement that a text asks for has to come from somebody all the same.
pub static NOBODY_HOLDS_AUTHORITY: Derived = Derived {
    citation: "C. civ., art. 371-1, 377 et 390",
    words: words(
        "personne, dans la demande, n'exerce l'autorité parentale sur le mineur",
        "nobody in the request exercises parental authority over the minor",
    ),
    test: Test::All(&[Test::Fact(&MINOR_NOT_EMANCIPATED), Test::Not(&Test::SomeGuardian(&Test::Fact(&HOLDER)))]),
};

/// Some holder refuses.
pub static HOLDERS_REFUSE: Derived = Derived {
    citation: "C. civ., art. 371-1",
    words: words("un titulaire de l'autorité parentale s'y oppose", "a holder of parental authority opposes it"),
    test: Test::All(&[Test::Fact(&MINOR_NOT_EMANCIPATED), Test::SomeGuardian(&HOLDER_REFUSES)]),
};

/// Some holder has not agreed.
pub static HOLDERS_WITHOUT_CONSENT: Derived = Derived {
    citation: "C. civ., art. 371-1",
    words: words(
        "l'accord d'un titulaire de l'autorité parentale manque",
        "the agreement of a holder of parental authority is lacking",
    ),
    test: Test::All(&[Test::Fact(&MINOR_NOT_EMANCIPATED), Test::SomeGuardian(&HOLDER_WITHOUT_CONSENT)]),
};

/// Whoever has to agree has not: a holder, or the young person who decides alone.
pub static AGREEMENT_LACKING: Derived = Derived {
    citation: "C. civ., art. 371-1, 413-6 et 414",
    words: words("l'accord exigé manque", "the agreement asked for is lacking"),
    test: Test::Any(&[
        Test::Fact(&HOLDERS_WITHOUT_CONSENT),
        Test::All(&[Test::Fact(&DECIDES_ALONE), Test::Not(&child_consent(&[ConsentState::Given]))]),
    ]),
};

/// Whoever has to agree refuses.
pub static AGREEMENT_REFUSED: Derived = Derived {
    citation: "C. civ., art. 371-1, 413-6 et 414",
    words: words("l'accord exigé est refusé", "the agreement asked for is refused"),
    test: Test::Any(&[
        Test::Fact(&HOLDERS_REFUSE),
        Test::All(&[
            Test::Fact(&DECIDES_ALONE),
            child_consent(&[ConsentState::Refused, ConsentState::Withdrawn, ConsentState::Opposed]),
        ]),
    ]),
};
