//! # C. civ., art. 371-1 et 414 — ce qui s'arrête à dix-huit ans
//!
//! **Lecture.** L'autorité parentale finit à la majorité. Dès ce jour, les parents ne sont plus
//! informés à ce titre, le jeune décide de ce qui se dit de lui, et les données d'un mineur ne se
//! transmettent plus d'un département à l'autre, hors action éducative en cours (CASF R. 221-9).
//!
//! **Ce que l'article ne dit pas.** Il n'efface rien : l'ancien mineur lit son dossier. Il n'ouvre ni
//! ne ferme rien par lui-même ici : chaque norme lit l'âge.
//!
//! **Versions.** En vigueur avant 2007.

use super::cnil_2022_008::OPENS_NOTHING;
use super::norm::{DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, duty, version};
use crate::facts::test::yes;
use crate::facts::{AgeBand, Fact, Test, day};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cc-414",
    citation: "C. civ., art. 371-1 et 414 ; CASF, art. R. 221-9",
    force: Force::Loi,
    effect: Effect::LeavesToJudgement,
    way: Way::Discretion,
    summary: words(
        "À dix-huit ans, les parents deviennent des tiers et le jeune décide.",
        "At eighteen the parents become third parties and the young adult decides.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur avant 2007.", "In force before 2007."))],
    conditions: &[OPENS_NOTHING],
    formalities: &[],
    duties: &[DutyRule {
        when: Test::All(&[Test::Is(Fact::Age, AgeBand::SixteenSeventeen.bit()), Test::Not(&yes(Fact::Emancipated))]),
        ..duty(
            Moment::After,
            DutyKind::Limit,
            Force::Loi,
            words(
                "Aux 18 ans de l'enfant, cesser d'informer les parents à ce titre et ne plus partager sans l'accord du jeune.",
                "When the child turns 18, stop telling the parents as such and share no more without the young person's agreement.",
            ),
        )
    }],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::cnil_2022_008::tests::closing;
    use super::super::tests::{asks, with};

    #[test]
    fn who_nears_majority_is_reminded_of() {
        assert!(asks(closing(), "cc-414", "limit", None));
        assert!(!asks(with(closing(), "/child/age", json!(9)), "cc-414", "limit", None));
        assert!(!asks(with(closing(), "/child/emancipated", json!(true)), "cc-414", "limit", None));
    }
}
