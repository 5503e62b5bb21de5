//! What still has to be asked: exactly the facts that can still change an answer.

use super::answer::MissingFact;
use super::search::Search;
use crate::facts::{ALL_GUARDIAN_FACTS, Fact, GuardianFact, Set, Situation, World, item_facts};
use crate::law::Norm;
use crate::wording::question::{Answers, GUARDIANS, ITEMS, ORDER, question, question_of_guardian};
use crate::wording::{Locale, Words};

/// One question that could be asked: where its answer goes, and the places it fills.
struct Candidate {
    pointer: String,
    words: Words,
    answers: Answers,
    places: Set,
    /// The item it is about, for a fact of an item.
    item: Option<usize>,
}

/// One item as the search needs it: what is known, and the norms that still bear on it.
pub struct Open<'a> {
    /// Its place in the request; `None` stands for a list of items nobody has given.
    pub index: Option<usize>,
    /// What is known of it.
    pub world: &'a mut World,
    /// The norms that still bear on it.
    pub norms: &'a [&'static Norm],
}

/// The facts that can still change an answer, in the order a person would ask.
#[must_use]
pub fn missing(
    situation: &Situation,
    open: &mut [Open<'_>],
    lists: Lists,
    locale: Locale,
    because: impl Fn(&Norm) -> String,
) -> Vec<MissingFact> {
    let Some(first) = open.first() else { return Vec::new() };
    let candidates = candidates(situation, first.world, open, lists);
    let mut missing: Vec<MissingFact> = Vec::new();
    for candidate in candidates {
        let mut norm = None;
        let matters = open.iter_mut().any(|item| {
            let concerned = candidate.item.is_none() || candidate.item == item.index || item.index.is_none();
            let matters = concerned && Search::new(item.norms).depends(item.world, candidate.places);
            if matters {
                norm = reader(item.world, item.norms, candidate.places);
            }
            matters
        });
        if matters && !missing.iter().any(|other| other.fact == candidate.pointer) {
            missing.push(MissingFact {
                fact: candidate.pointer,
                text: candidate.words.of(locale),
                because: norm.map(&because).unwrap_or_default(),
                answers: match candidate.answers {
                    Answers::List(list) => Some(list.entries.iter().map(|entry| entry.wire).collect()),
                    Answers::YesNo => Some(vec!["true", "false"]),
                    Answers::Free => None,
                },
            });
        }
    }
    missing
}

/// The first norm that asks about one of these places.
fn reader(world: &World, norms: &[&'static Norm], places: Set) -> Option<&'static Norm> {
    norms.iter().copied().find(|norm| super::status::asks_about(world, norm, places))
}

/// Which lists the caller has not given.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lists {
    /// No list of guardians.
    pub guardians: bool,
    /// No list of notices.
    pub notices: bool,
    /// No list of consents.
    pub consents: bool,
}

fn candidates(situation: &Situation, world: &World, open: &[Open<'_>], lists: Lists) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let many = |set: Set| set & (set - 1) != 0;
    for fact in ORDER.iter().copied() {
        let of_item = item_facts().contains(&fact);
        let asked = question(fact);
        match fact {
            Fact::ChildNotice => {
                // who holds authority comes before what was done towards them
                candidates.extend(of_guardians(situation, world, lists));
                if lists.notices {
                    candidates.push(list_candidate(&asked, notice_places(world)));
                }
            }
            Fact::ChildConsent | Fact::SubjectConsent if lists.consents => {
                candidates.push(list_candidate(&question(Fact::ChildConsent), consent_places(world)));
            }
            Fact::ChildConsent => {}
            // the list of notices, asked above, fills it
            Fact::SubjectNotice if lists.notices => {}
            _ if of_item => {
                let items = open.iter().filter_map(|item| item.index.map(|index| (index, &*item.world)));
                for (index, world) in items {
                    let slot = world.slot(fact);
                    let unknown = situation.asked_of_items.get(index).is_some_and(|asked| asked & (1 << slot) != 0);
                    if many(world.at(slot)) && !unknown {
                        let pointer = asked.pointer.replace("{item}", &format!("/items/{index}"));
                        candidates.push(Candidate {
                            pointer,
                            words: asked.words,
                            answers: asked.answers,
                            places: 1 << slot,
                            item: Some(index),
                        });
                    }
                }
            }
            _ => {
                let slot = world.slot(fact);
                if many(world.at(slot)) && situation.asked & (1 << slot) == 0 {
                    candidates.push(Candidate {
                        pointer: asked.pointer.to_owned(),
                        words: asked.words,
                        answers: asked.answers,
                        places: 1 << slot,
                        item: None,
                    });
                }
            }
        }
        if fact == Fact::SameCareTeam && open.iter().any(|item| item.index.is_none()) {
            let places = item_facts().iter().fold(0, |places, fact| places | 1 << world.slot(*fact));
            candidates.push(Candidate {
                pointer: "/items".to_owned(),
                words: ITEMS,
                answers: Answers::Free,
                places,
                item: None,
            });
        }
    }
    candidates
}

fn list_candidate(asked: &crate::wording::question::Question, places: Set) -> Candidate {
    Candidate { pointer: asked.pointer.to_owned(), words: asked.words, answers: Answers::Free, places, item: None }
}

/// Every place a list of notices fills.
fn notice_places(world: &World) -> Set {
    let own = 1 << world.slot(Fact::ChildNotice) | 1 << world.slot(Fact::SubjectNotice);
    (0..world.guardians())
        .fold(own, |places, guardian| places | 1 << World::guardian_slot(guardian, GuardianFact::Notice))
}

/// Every place a list of consents fills.
fn consent_places(world: &World) -> Set {
    let own = 1 << world.slot(Fact::ChildConsent) | 1 << world.slot(Fact::SubjectConsent);
    (0..world.guardians())
        .fold(own, |places, guardian| places | 1 << World::guardian_slot(guardian, GuardianFact::Consent))
}

fn of_guardians(situation: &Situation, world: &World, lists: Lists) -> Vec<Candidate> {
    let facts = || {
        ALL_GUARDIAN_FACTS.into_iter().filter(|fact| !matches!(fact, GuardianFact::Notice | GuardianFact::Consent))
    };
    let mut candidates = Vec::new();
    if lists.guardians {
        let places =
            (0..world.guardians()).flat_map(|guardian| facts().map(move |fact| World::guardian_slot(guardian, fact)));
        candidates.push(Candidate {
            pointer: "/guardians".to_owned(),
            words: GUARDIANS,
            answers: Answers::Free,
            places: places.fold(0, |places, slot| places | 1 << slot),
            item: None,
        });
        return candidates;
    }
    for guardian in 0..situation.guardians.iter().flatten().count() {
        for fact in facts() {
            let slot = World::guardian_slot(guardian, fact);
            let known = world.at(slot);
            if known & (known - 1) != 0 && situation.asked & (1 << slot) == 0 {
                let asked = question_of_guardian(fact);
                candidates.push(Candidate {
                    pointer: format!("/guardians/{guardian}{}", asked.pointer),
                    words: asked.words,
                    answers: asked.answers,
                    places: 1 << slot,
                    item: None,
                });
            }
        }
    }
    candidates
}
