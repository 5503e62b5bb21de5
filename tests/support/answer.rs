//! The whole answer, read plainly: outcome, what carries it, what was looked at, what is to be done.

use partage::facts::Fact;
use partage::law::norm::{DutyKind, DutyRule, Effect, Norm, Towards, Way};
use serde_json::Value;

use super::fixtures::Fixture;
use super::plain::{Facts, ORDER, Standing, Who, after_bars, holds, outcome, standing, yes};
use super::reading::{About, Filled, Numbers, Reading};

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
            "anesm-2011-ecrit" | "csp-l1111-5-ecrit" => tells,
            "cc-414" | "pat-l212-2" | "cnil-2022-008" | "casf-l311-4" | "rgpd-32" => true,
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
            Towards::Subject(test) => match self.facts.about {
                About::Other => vec![None],
                About::Child => vec![Some("enfant".to_owned())],
                About::Guardian(guardian) if holds(&self.facts, test, Who { recipient: false, guardian }) => {
                    vec![Some(self.facts.ids[guardian].clone())]
                }
                About::Guardian(_) => vec![],
            },
            // a child of age or emancipated has no holder of authority any more
            Towards::EachGuardian(_) if self.facts.fact(Fact::Age) > 4 || self.facts.fact(Fact::Emancipated) == 1 => {
                vec![]
            }
            Towards::EachGuardian(test) => (0..self.facts.guardians())
                .filter(|guardian| holds(&self.facts, test, Who { recipient: false, guardian: *guardian }))
                .map(|guardian| Some(self.facts.ids[guardian].clone()))
                .collect(),
        };
        for towards in towards {
            duties.push(Duty { rule, norm: norm.to_owned(), towards, blocking });
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
pub struct Duty {
    /// The rule.
    pub rule: &'static DutyRule,
    /// The norm it stands in.
    pub norm: String,
    /// Towards whom.
    pub towards: Option<String>,
    /// Whether the share waits for it.
    pub blocking: bool,
}

/// A request with every fact answered, item by item.
pub struct Case {
    /// Its items.
    pub items: Vec<Item>,
}

/// How often what a story leaves open is filled by chance.
const FILLS: usize = 8;

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
}
