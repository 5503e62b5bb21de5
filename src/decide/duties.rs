//! What is to be done before and after a share, once each, for the items that may go.

use super::answer::Duty;
use crate::facts::{Truth, World};
use crate::law::norm::{DutyRule, Effect, Moment, Norm, Towards};
use crate::wording::Locale;

/// Duties gathered over the items of a share.
#[derive(Debug, Default)]
pub struct Duties {
    /// To do before.
    pub before: Vec<Duty>,
    /// To do after.
    pub after: Vec<Duty>,
}

impl Duties {
    /// Adds what a carrying norm asks for one item.
    pub fn add(
        &mut self,
        world: &World,
        norm: &'static Norm,
        guardians: &[Option<String>],
        item: &str,
        locale: Locale,
    ) {
        for formality in norm.formalities {
            if world.truth(&formality.pending) == Truth::No || world.truth(&formality.duty.when) == Truth::No {
                continue;
            }
            // an obligation never waits for a formality (G4)
            let blocking = norm.effect == Effect::Permits;
            self.put(world, norm, &formality.duty, blocking, guardians, item, locale);
        }
        for rule in norm.duties {
            if world.truth(&rule.when) == Truth::Yes {
                self.put(world, norm, rule, false, guardians, item, locale);
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one duty of one norm for one item")]
    fn put(
        &mut self,
        world: &World,
        norm: &'static Norm,
        rule: &DutyRule,
        blocking: bool,
        guardians: &[Option<String>],
        item: &str,
        locale: Locale,
    ) {
        let towards: Vec<Option<String>> = match &rule.towards {
            Towards::Nobody => vec![None],
            Towards::Child => vec![Some("enfant".to_owned())],
            Towards::EachGuardian(test) => {
                let mut ids: Vec<Option<String>> = guardians
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| world.truth_of_guardian(test, *at) != Truth::No)
                    .map(|(_, id)| id.clone())
                    .collect();
                ids.dedup();
                ids
            }
        };
        for towards in towards {
            let duty = Duty {
                kind: rule.kind.wire(),
                towards,
                force: rule.force.wire(),
                blocking,
                norm: norm.id,
                citation: rule.citation.unwrap_or(norm.citation),
                text: rule.words.of(locale),
                items: vec![item.to_owned()],
            };
            let list = match rule.moment {
                Moment::Before => &mut self.before,
                Moment::After => &mut self.after,
            };
            match list.iter_mut().find(|other| same(other, &duty)) {
                Some(other) => {
                    if !other.items.iter().any(|id| id == item) {
                        other.items.push(item.to_owned());
                    }
                }
                None => list.push(duty),
            }
        }
    }
}

/// The same thing to do, towards the same person, with the same words and the same weight.
fn same(a: &Duty, b: &Duty) -> bool {
    a.kind == b.kind
        && a.towards == b.towards
        && a.blocking == b.blocking
        && a.text == b.text
        && a.citation == b.citation
}
