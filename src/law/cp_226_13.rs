//! # CP, art. 226-13 — secret professionnel
//!
//! **Lecture.** Qui détient une information secrète par état, par profession, par fonction ou par
//! mission temporaire ne la révèle à personne, pas même à un autre professionnel tenu au secret.
//! Ce qui a été vu, entendu, compris ou déduit en cette qualité compte autant que la confidence.
//! Un an d'emprisonnement et 15 000 € d'amende. Le secret survit à la mission et à l'emploi.
//!
//! **Ce que l'article ne dit pas.** Il ne connaît pas de degrés. Il cède quand la loi impose ou
//! autorise la révélation (CP 226-14, al. 1) : chaque voie de ce dossier le lève dans sa mesure.
//!
//! **Versions.** En vigueur depuis le 1er mars 1994 ; même texte aux dates couvertes ici.

use super::norm::{Condition, Effect, Force, Norm, Version, Way, YIELDS_TO_ALL, condition, version};
use crate::facts::secrecy::{HELD_IN_CAPACITY, SENDER_BOUND};
use crate::facts::{Fact, Test, day};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cp-226-13",
    citation: "CP, art. 226-13",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Secret,
    summary: words(
        "Ce qu'un professionnel apprend dans l'exercice qui le lie au secret ne se révèle à personne, sauf si la \
         loi l'impose ou l'autorise.",
        "What a professional learns in the capacity that binds them is revealed to nobody, unless the law imposes \
         or allows it.",
    ),
    versions: VERSIONS,
    conditions: CONDITIONS,
    formalities: &[],
    duties: &[],
    edges: YIELDS_TO_ALL,
};

static VERSIONS: &[Version] = &[version(
    day(2007, 3, 7),
    words("En vigueur depuis le 1er mars 1994, inchangé sur le fond.", "In force since 1 March 1994, unchanged."),
)];

static CONDITIONS: &[Condition] = &[
    condition(
        words("Vous êtes tenu au secret professionnel", "You are bound by professional secrecy"),
        Fact::SenderRole,
        Test::Fact(&SENDER_BOUND),
    ),
    condition(
        words(
            "L'information a été connue dans l'exercice qui lie au secret",
            "The information was learnt in the capacity that binds to secrecy",
        ),
        Fact::Source,
        Test::Fact(&HELD_IN_CAPACITY),
    ),
];
