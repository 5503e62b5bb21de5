//! What is to be done before and after a share, once each, for the items that may go.

use super::code::{DutyCode, Person};
use crate::facts::{Truth, World};
use crate::law;
use crate::law::norm::{DutyKind, DutyRule, Effect, Norm, Towards};

/// Adds what a carrying norm asks for the item at `item`.
pub fn add(
    duties: &mut Vec<DutyCode>,
    world: &World,
    norm: &'static Norm,
    guardians: &[Option<String>],
    item: usize,
) {
    for (rule, formality) in norm.formalities.iter().enumerate() {
        if world.truth(&formality.pending) == Truth::No || world.truth(&formality.duty.when) == Truth::No {
            continue;
        }
        // an obligation never waits for a formality (G4)
        let blocking = norm.effect == Effect::Permits;
        put(duties, world, norm, (rule, &formality.duty), blocking, guardians, item);
    }
    for (rule, duty) in norm.duties.iter().enumerate() {
        if world.truth(&duty.when) == Truth::Yes {
            put(duties, world, norm, (norm.formalities.len() + rule, duty), false, guardians, item);
        }
    }
}

/// Adds the copies a norm asks for although another carries the answer more openly: a copy is due
/// whatever else allows the share (CASF L226-4, II).
pub fn add_copies(
    duties: &mut Vec<DutyCode>,
    world: &World,
    norm: &'static Norm,
    guardians: &[Option<String>],
    item: usize,
) {
    for (rule, duty) in norm.duties.iter().enumerate().filter(|(_, duty)| duty.kind == DutyKind::Copy) {
        if world.truth(&duty.when) == Truth::Yes {
            put(duties, world, norm, (norm.formalities.len() + rule, duty), false, guardians, item);
        }
    }
}

/// The norm a duty stands in: one borrowed word for word from another text is that text's.
fn owner(norm: &'static Norm, at: usize, duty: &DutyRule) -> (&'static Norm, usize) {
    let cited = duty.citation.and_then(|citation| law::CORPUS.iter().find(|norm| norm.citation == citation));
    let place = |cited: &'static Norm| {
        (0..cited.formalities.len() + cited.duties.len())
            .find(|at| rule(cited, *at).is_some_and(|rule| rule.words == duty.words))
    };
    cited.and_then(|cited| place(cited).map(|at| (*cited, at))).unwrap_or((norm, at))
}

/// The rule of a norm at a place: its formalities first, then its other duties.
#[must_use]
pub fn rule(norm: &'static Norm, at: usize) -> Option<&'static DutyRule> {
    match norm.formalities.get(at) {
        Some(formality) => Some(&formality.duty),
        None => norm.duties.get(at - norm.formalities.len()),
    }
}

fn put(
    duties: &mut Vec<DutyCode>,
    world: &World,
    norm: &'static Norm,
    (at, duty): (usize, &'static DutyRule),
    blocking: bool,
    guardians: &[Option<String>],
    item: usize,
) {
    let (norm, at) = owner(norm, at, duty);
    let mut towards = Vec::new();
    match &duty.towards {
        Towards::Nobody => towards.push(Person::Nobody),
        Towards::Child => towards.push(Person::Child),
        Towards::EachGuardian(test) => {
            for (guardian, id) in guardians.iter().enumerate() {
                if world.truth_of_guardian(test, guardian) != Truth::No {
                    // stand-ins are nobody in particular, once
                    towards.push(if id.is_some() { Person::Guardian(guardian) } else { Person::Nobody });
                }
            }
            towards.dedup();
        }
    }
    for towards in towards {
        // the same article asking the same kind of thing, be it through two norms
        let same = |other: &&mut DutyCode| {
            let alike = rule(other.norm, other.rule).is_some_and(|rule| {
                let cited = rule.citation.unwrap_or(other.norm.citation) == duty.citation.unwrap_or(norm.citation);
                let elsewhere = !core::ptr::eq(other.norm, norm) && cited && rule.kind == duty.kind;
                core::ptr::eq(rule, duty) || (elsewhere && rule.force == duty.force)
            });
            alike && other.towards == towards && other.blocking == blocking && other.moment == duty.moment
        };
        match duties.iter_mut().find(same) {
            Some(other) if !other.items.contains(&item) => other.items.push(item),
            Some(_) => {}
            None => {
                duties.push(DutyCode { norm, rule: at, moment: duty.moment, towards, blocking, items: vec![item] });
            }
        }
    }
}
