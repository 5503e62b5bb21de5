//! What a story expects, held against the whole answer read plainly.

use partage::law::norm::{Moment, Norm};
use serde_json::Value;

use super::answer::{Case, Duty, Item};
use super::plain::{Standing, standing};

impl Case {
    /// Whether a law answers as expected.
    pub fn answers(&self, law: &[&Norm], expect: &Value) -> bool {
        let items = expect["items"].as_object().into_iter().flatten();
        let right = |(id, wanted): (&String, &Value)| {
            let item = self.items.iter().find(|item| item.id == *id);
            item.is_some_and(|item| item_answers(item, law, wanted))
        };
        items.clone().all(right) && self.duties_answer(law, expect)
    }

    /// Whether a law that differs in the norm at `at` fails to answer as expected.
    pub fn catches(&mut self, at: usize, law: &[&Norm], expect: &Value) -> bool {
        let before: Vec<Standing> = self
            .items
            .iter_mut()
            .map(|item| core::mem::replace(&mut item.standings[at], standing(&item.facts, law[at])))
            .collect();
        let caught = !self.answers(law, expect);
        for (item, standing) in self.items.iter_mut().zip(before) {
            item.standings[at] = standing;
        }
        caught
    }

    fn duties_answer(&self, law: &[&Norm], expect: &Value) -> bool {
        let lists = [(Moment::Before, "before"), (Moment::After, "after")];
        if lists.iter().all(|(_, list)| expect[*list].is_null()) {
            return true;
        }
        let duties: Vec<Duty> = self.items.iter().flat_map(|item| item.duties(law)).collect();
        lists.iter().all(|(moment, list)| {
            expect[*list].as_array().into_iter().flatten().all(|wanted| {
                duties.iter().any(|duty| {
                    duty.rule.moment == *moment
                        && wanted.as_object().into_iter().flatten().all(|(key, value)| match key.as_str() {
                            "kind" => *value == duty.rule.kind.wire(),
                            "norm" => *value == duty.norm,
                            "citation" => value.as_str() == citation(law, duty),
                            "towards" => value.as_str() == duty.towards.as_deref(),
                            "blocking" => *value == duty.blocking,
                            _ => false,
                        })
                })
            })
        })
    }
}

fn item_answers(item: &Item, law: &[&Norm], wanted: &Value) -> bool {
    let outcome = item.outcome(law);
    let possible = wanted["possible"].as_array();
    if wanted["outcome"].as_str().is_some_and(|wanted| wanted != outcome)
        || possible.is_some_and(|possible| !possible.iter().any(|one| one == outcome))
    {
        return false;
    }
    let named = |list: &Value, found: &dyn Fn() -> Vec<String>| {
        list.as_array().is_none_or(|list| {
            let found = found();
            list.iter().all(|norm| norm.as_str().is_some_and(|norm| found.iter().any(|one| one == norm)))
        })
    };
    let without = wanted["without"].as_array();
    let rests = |norm: &Value| item.grounds(law).iter().any(|ground| *norm == ground.id);
    if without.is_some_and(|without| without.iter().any(rests)) {
        return false;
    }
    let ids = |norms: Vec<&Norm>| norms.into_iter().map(|norm| norm.id.to_owned()).collect::<Vec<String>>();
    named(&wanted["norms"], &|| ids(item.grounds(law))) && named(&wanted["closed"], &|| ids(item.closed(law)))
}

/// The article a duty stands on: its own, else that of its norm.
fn citation(law: &[&Norm], duty: &Duty) -> Option<&'static str> {
    let norm = law.iter().find(|norm| norm.id == duty.norm);
    duty.rule.citation.or(norm.map(|norm| norm.citation))
}
