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

/// The norm a formality stands in: one that a norm takes over from the article it cites – the same
/// thing to do towards the same person – is that article's.
fn owner(norm: &'static Norm, at: usize, duty: &DutyRule) -> (&'static Norm, usize) {
    let borrowed = at < norm.formalities.len();
    let citation = duty.citation.filter(|_| borrowed);
    let cited = citation.and_then(|citation| law::CORPUS.iter().find(|norm| norm.citation == citation));
    let same = |rule: &DutyRule| {
        let towards = core::mem::discriminant(&rule.towards) == core::mem::discriminant(&duty.towards);
        towards && rule.kind == duty.kind && rule.moment == duty.moment
    };
    cited
        .and_then(|cited| Some((*cited, cited.formalities.iter().position(|formality| same(&formality.duty))?)))
        .unwrap_or((norm, at))
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
            let here = core::ptr::eq(other.norm, norm);
            let alike = rule(other.norm, other.rule).is_some_and(|rule| {
                let cited = rule.citation.unwrap_or(other.norm.citation) == duty.citation.unwrap_or(norm.citation);
                cited && rule.kind == duty.kind && rule.force == duty.force
            });
            let alike = if here { other.rule == at } else { alike };
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
