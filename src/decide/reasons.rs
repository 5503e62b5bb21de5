//! Reasons that suffice: a smallest part of what a request says that alone settles an item as it is settled. Taking
//! something back never settles more (G2), so trying each in turn once is enough for none to be left that could go.

use super::search::Search;
use crate::facts::{FIRST_DAY, situation};
use crate::protocol::{Protocols, Rule};
use crate::request::{Problems, Value, figures, locate, read_numbers, unpack};

/// What a request can say of the share. What is tried first is kept last: formalities and circumstances go before the
/// persons.
const OF_SHARE: [&str; 39] = [
    "/protocols",
    "/consents",
    "/notices",
    "/guardians",
    "/project/axes",
    "/moving",
    "/judgeSeized",
    "/offenceOn",
    "/offence",
    "/danger",
    "/setting",
    "/request",
    "/phase",
    "/measure",
    "/child/discernment",
    "/child/emancipated",
    "/child/age",
    "/child/birthDate",
    "/child/id",
    "/sender/represents",
    "/recipient/represents",
    "/recipient/guardian",
    "/recipient/person",
    "/sender/guardian",
    "/sender/person",
    "/sender/sameCareTeam",
    "/recipient/sameCareTeam",
    "/sender/service/id",
    "/recipient/service/id",
    "/sender/secrecy",
    "/recipient/secrecy",
    "/sender/involved",
    "/recipient/involved",
    "/sender/service/kind",
    "/recipient/service/kind",
    "/date",
    "/purpose",
    "/sender/role",
    "/recipient/role",
];

/// What it can say of an item, in the same order.
const OF_ITEM: [&str; 13] = [
    "/axes",
    "/authorInOffice",
    "/madeForJudge",
    "/draft",
    "/nature",
    "/harmsChild",
    "/anonymised",
    "/secrecyAsked",
    "/source",
    "/subjectId",
    "/subject",
    "/category",
    "/necessary",
];

/// What it can say of a guardian, in the same order.
const OF_GUARDIAN: [&str; 3] = ["/informingHarmsChild", "/authority", "/relation"];

impl Search {
    /// A smallest part of what a request says that alone settles the item at a place, as JSON Pointers; nothing when it is not
    /// settled. The request as numbers ([`unpack`]), and the rules of the local protocols it names.
    #[must_use]
    pub fn reasons(&mut self, request: &[u16], item: usize, rules: &[Rule]) -> Vec<String> {
        let of_item = ["/items/", &figures(item)].concat();
        // another item says nothing of this one
        let Some(mut kept) = with_one_item(request, &of_item) else { return Vec::new() };
        let Some(settled) = self.settled(&kept, rules) else { return Vec::new() };
        let count =
            locate(request, "/guardians").and_then(|(list, _)| request.get(list.start)).map_or(0, |length| *length);
        let guardians = (0..usize::from(count.saturating_sub(1))).map(|at| ["/guardians/", &figures(at)].concat());
        // the list of guardians as a whole is tried before what it says of each
        let share = [(String::new(), String::new(), &OF_SHARE[..])].into_iter();
        let each = share.chain(guardians.map(|guardian| (guardian.clone(), guardian, &OF_GUARDIAN[..]))).chain([(
            "/items/0".to_owned(),
            of_item,
            &OF_ITEM[..],
        )]);
        let mut reasons = Vec::new();
        for (place, told, keys) in each {
            for key in keys {
                let Some((at, absent)) = locate(&kept, &[&place, *key].concat()) else { continue };
                let mut less = kept.clone();
                less.splice(at, absent.iter().copied());
                if less == kept {
                    continue;
                }
                if self.settled(&less, rules) == Some(settled) {
                    kept = less;
                } else {
                    reasons.push([&told, *key].concat());
                }
            }
        }
        reasons
    }

    /// The outcomes of the only item, as bits, when they are one; the rules hold as long as the request names protocols.
    fn settled(&mut self, request: &[u16], rules: &[Rule]) -> Option<u8> {
        let request = unpack(request)?;
        let situation = situation(&request, &mut Problems::default());
        if situation.date.is_some_and(|day| day < FIRST_DAY) {
            return Some(0);
        }
        let rules = if request.protocols.is_some() { rules } else { &[] };
        let possible = self.possible_for(situation.items.into_iter().next()?, rules);
        possible.single().map(|_| possible.bits())
    }
}

/// The request with the item at a pointer and no other.
fn with_one_item(request: &[u16], item: &str) -> Option<Vec<u16>> {
    let (all, (one, _)) = (locate(request, "/items")?.0, locate(request, item)?);
    let (before, after) = (request.get(..all.start)?, request.get(all.end..)?);
    Some([before, &[2], request.get(one)?, after].concat())
}

/// A smallest part of what a request says that alone settles the item at a place, as JSON Pointers; nothing when the item
/// is not settled.
///
/// ```
/// use partage::{request::Value, sufficient_facts};
/// let request: Value = serde_json::from_str(
///     r#"{"date": "2026-01-15", "purpose": "autre", "sender": {"role": "referent-ase"}, "recipient": {"role": "journaliste"},
///         "danger": "aucun", "items": [{"id": "a", "category": "comportement", "source": "dossier"}]}"#).unwrap();
/// let facts = sufficient_facts(&request, 0);
/// assert!(facts.contains(&"/recipient/role".to_owned()));
/// assert!(!facts.contains(&"/danger".to_owned()), "a journalist is told nothing, whatever the danger");
/// ```
#[must_use]
pub fn sufficient_facts(request: &Value, item: usize) -> Vec<String> {
    sufficient_facts_under(request, item, &Protocols::default())
}

/// The same, under those of the loaded local protocols that the request names.
#[must_use]
pub fn sufficient_facts_under(request: &Value, item: usize, protocols: &Protocols) -> Vec<String> {
    let rules = protocols.named_by(request, &mut Problems::default());
    Search::default().reasons(&read_numbers(request, &mut Problems::default()), item, &rules)
}

#[cfg(test)]
mod tests {
    use super::{OF_GUARDIAN, OF_ITEM, OF_SHARE};
    use crate::request::fields::{Field, Kind, SHARE};

    /// Where the fields of an object can be taken back, those of its objects one by one.
    fn pointers(fields: &[Field], within: &str) -> Vec<String> {
        let pointer = |field: &Field| format!("{within}/{}", field.key);
        let each = |field: &Field| match field.kind {
            Kind::Object(inner) => pointers(inner, &pointer(field)),
            _ => vec![pointer(field)],
        };
        fields.iter().flat_map(each).collect()
    }

    fn listed(key: &str) -> Vec<String> {
        let list = SHARE.iter().find(|field| field.key == key).unwrap();
        let (Kind::List(fields) | Kind::Distinct(fields)) = list.kind else { panic!("{key} is a list") };
        pointers(fields, "")
    }

    #[test]
    fn whatever_a_request_can_say_can_be_taken_back() {
        // an id says who is meant; nothing of the law reads who is implicated, or what an actor is called
        let unread = ["/id", "/implicated", "/sender/id", "/recipient/id", "/items"];
        for (known, all) in [
            (&OF_SHARE[..], pointers(&SHARE, "")),
            (&OF_ITEM[..], listed("items")),
            (&OF_GUARDIAN[..], listed("guardians")),
        ] {
            for pointer in all.iter().filter(|pointer| !unread.contains(&pointer.as_str())) {
                assert!(known.contains(&pointer.as_str()), "{pointer} is not tried");
            }
            for pointer in known {
                assert!(all.iter().any(|other| other == pointer), "{pointer} is no field");
            }
        }
    }
}
