//! The whole answer, read plainly: outcome, what carries it, what was looked at, what is to be done.

use partage::law::norm::{DutyKind, DutyRule, Effect, Moment, Norm, Towards, Way};
use serde_json::Value;

use super::fixtures::Fixture;
use super::plain::{Facts, ORDER, Standing, Who, after_bars, holds, outcome, standing, yes};
use super::reading::{Filled, Numbers, Reading};

/// One item, every fact answered, and what each norm does to it.
pub struct Item {
    /// The item's id.
    pub id: String,
    /// Its facts.
    pub facts: Filled,
    /// What each norm of the law does, in its order.
    pub standings: Vec<Standing>,
}

impl Item {
    /// What a law does to an item.
    pub fn new(id: String, facts: Filled, law: &[&Norm]) -> Self {
        let standings = law.iter().map(|norm| standing(&facts, norm)).collect();
        Self { id, facts, standings }
    }

    fn standings<'n>(&'n self, law: &'n [&'n Norm]) -> impl Iterator<Item = (&'n Norm, Standing)> + Clone + 'n {
        law.iter().copied().zip(self.standings.iter().copied())
    }

    /// The outcome.
    pub fn outcome(&self, law: &[&Norm]) -> &'static str {
        outcome(self.standings(law))
    }

    /// The norms that carry the outcome.
    pub fn grounds<'n>(&'n self, law: &'n [&'n Norm]) -> Vec<&'n Norm> {
        let outcome = self.outcome(law);
        if outcome == "prohibited" {
            let bars = self.standings(law).filter(|(_, standing)| *standing == Standing::Bars);
            return bars.map(|(norm, _)| norm).collect();
        }
        after_bars(self.standings(law)).filter(|(_, says)| *says == outcome).map(|(norm, _)| norm).collect()
    }

    /// The norms that were looked at and do not carry it: those whose first condition holds.
    pub fn closed<'n>(&'n self, law: &'n [&'n Norm]) -> Vec<&'n Norm> {
        let grounds = self.grounds(law);
        let addressed = |norm: &Norm| {
            norm.conditions.first().is_none_or(|first| {
                let debate = first.debated.as_ref();
                yes(&self.facts, &first.met) || debate.is_some_and(|debate| yes(&self.facts, &debate.when))
            })
        };
        law.iter()
            .copied()
            .filter(|norm| norm.effect != Effect::Forbids && addressed(norm))
            .filter(|norm| !grounds.iter().any(|ground| ground.id == norm.id))
            .collect()
    }

    /// What is to be done, before and after.
    pub fn duties(&self, law: &[&Norm]) -> Vec<Duty> {
        let mut duties = Vec::new();
        if ORDER.iter().position(|one| *one == self.outcome(law)) > Some(3) {
            return duties;
        }
        let carrying = self.grounds(law);
        for (norm, says) in after_bars(self.standings(law)) {
            if says != "conflict" && !carrying.iter().any(|other| other.id == norm.id) {
                for rule in norm.duties.iter().filter(|rule| rule.kind == DutyKind::Copy) {
                    self.due(&mut duties, norm.id, rule, false);
                }
            }
        }
        let shares = carrying.iter().any(|norm| norm.way == Way::Partager);
        let tells = carrying.iter().any(|norm| norm.way != Way::Communiquer);
        let advice = law.iter().copied().filter(|norm| match norm.id {
            "anesm-2011" => shares,
            "anesm-2011-ecrit" => tells,
            "cc-414" | "pat-l212-2" | "cnil-2022-008" => true,
            _ => false,
        });
        for norm in carrying.iter().copied().chain(advice) {
            for formality in norm.formalities {
                if yes(&self.facts, &formality.pending) {
                    let blocking = norm.effect == Effect::Permits;
                    self.due(&mut duties, owner(law, norm, &formality.duty), &formality.duty, blocking);
                }
            }
            for rule in norm.duties {
                self.due(&mut duties, norm.id, rule, false);
            }
        }
        duties
    }

    fn due(&self, duties: &mut Vec<Duty>, norm: &str, rule: &'static DutyRule, blocking: bool) {
        if !yes(&self.facts, &rule.when) {
            return;
        }
        let towards: Vec<Option<String>> = match &rule.towards {
            Towards::Nobody => vec![None],
            Towards::Child => vec![Some("enfant".to_owned())],
            Towards::EachGuardian(test) => (0..self.facts.guardians())
                .filter(|guardian| holds(&self.facts, test, Who { recipient: false, guardian: *guardian }))
                .map(|guardian| Some(self.facts.ids[guardian].clone()))
                .collect(),
        };
        for towards in towards {
            duties.push(Duty {
                moment: rule.moment,
                kind: rule.kind.wire(),
                norm: norm.to_owned(),
                towards,
                blocking,
            });
        }
    }
}

/// The norm a formality stands in: one taken over from the article it cites is that article's.
fn owner(law: &[&Norm], norm: &Norm, duty: &DutyRule) -> &'static str {
    let same = |rule: &DutyRule| {
        core::mem::discriminant(&rule.towards) == core::mem::discriminant(&duty.towards)
            && (rule.kind, rule.moment) == (duty.kind, duty.moment)
    };
    let cited = duty.citation.and_then(|citation| law.iter().find(|norm| norm.citation == citation));
    cited
        .filter(|cited| cited.formalities.iter().any(|formality| same(&formality.duty)))
        .map_or(norm.id, |norm| norm.id)
}

/// One thing to do.
#[derive(Debug)]
pub struct Duty {
    moment: Moment,
    kind: &'static str,
    norm: String,
    towards: Option<String>,
    blocking: bool,
}

/// A request with every fact answered, item by item.
pub struct Case {
    /// Its items.
    pub items: Vec<Item>,
}

/// How often what a story leaves open is filled by chance.
const FILLS: usize = 3;

impl Case {
    /// A story, with what it leaves open filled in a few ways.
    pub fn of(story: &Fixture, law: &[&Norm]) -> Vec<Self> {
        let mut numbers = Numbers(0x5EED_0000_0000_0A11);
        let items = story.request["items"].as_array().map_or(&[][..], Vec::as_slice);
        let mut filled = |item: &Value| {
            let facts = Reading::of(&story.request, item).filled(&mut numbers);
            let facts = facts.unwrap_or_else(|| panic!("{}: what it says cannot hold together", story.name));
            Item::new(item["id"].as_str().unwrap_or_default().to_owned(), facts, law)
        };
        (0..FILLS).map(|_| Self { items: items.iter().map(&mut filled).collect() }).collect()
    }

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
                    duty.moment == *moment
                        && wanted.as_object().into_iter().flatten().all(|(key, value)| match key.as_str() {
                            "kind" => *value == duty.kind,
                            "norm" => *value == duty.norm,
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
