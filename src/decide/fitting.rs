//! Which answers fit what is said: nobody is asked to choose one that would contradict them.

use super::code::{Asked, Asking};
use crate::facts::{Set, Situation, World, guardian_slot, slot};

/// Leaves out, of the answers to choose from, those that cannot hold together with the rest.
pub fn exclude(missing: &mut [Asked], situation: &Situation) {
    if missing.is_empty() {
        return;
    }
    let known = |worlds: &Vec<World>| -> Vec<World> {
        let mut known = worlds.clone();
        known.retain_mut(World::propagate);
        known
    };
    let items: Vec<Vec<World>> = situation.items.iter().chain([&situation.any_item]).map(known).collect();
    let excluded = |items: &[Vec<World>], domain: Set, slot| {
        let left = |worlds: &Vec<World>| worlds.iter().fold(0, |left, world| left | world.at(slot));
        // what clashes anyhow excludes nothing
        items.iter().map(left).filter(|left| *left != 0).fold(0, |excluded, left| excluded | domain & !left)
    };
    for asked in missing {
        asked.excluded = match asked.question {
            Asking::Share(fact) => excluded(&items, fact.domain(), slot(fact)),
            Asking::Item(fact, index) => {
                excluded(items.get(index..=index).unwrap_or_default(), fact.domain(), slot(fact))
            }
            Asking::Guardian(fact, at) => excluded(&items, fact.domain(), guardian_slot(at, fact)),
            Asking::Guardians | Asking::Items | Asking::SenderService | Asking::SenderGuardian => 0,
        };
    }
}
