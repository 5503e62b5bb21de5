//! The law with one thing changed: a norm taken out, a condition dropped or turned round, a debate,
//! a formality, a duty or an edge taken away.

use core::slice::from_ref;

use partage::facts::Test;
use partage::facts::test::NEVER;
use partage::law::norm::{Condition, Debate, DutyRule, Edges, Effect, Formality, Norm, Towards, Way};

use super::words::french;

/// One change to one norm.
pub struct Mutant {
    /// The way whose edge was turned round, for a prohibition.
    pub edge: Option<Way>,
    /// What was changed, so that it can be found again.
    pub what: String,
    /// What it was about, in the norm's words.
    pub words: &'static str,
    /// The changed norm.
    pub norm: &'static Norm,
}

const WAYS: [Way; 7] =
    [Way::Alerter, Way::Transmettre, Way::Requerir, Way::Reveler, Way::Partager, Way::Communiquer, Way::Discretion];

/// Every change to a norm.
pub fn mutants(norm: &'static Norm) -> Vec<Mutant> {
    let mut all = Vec::new();
    let mut add = |what: String, words, norm| all.push(Mutant { edge: None, what, words, norm });
    add("norm".to_owned(), french(norm.summary), without_norm(norm));
    for (at, condition) in norm.conditions.iter().enumerate() {
        let words = french(condition.words);
        let but = |changed: Option<Condition>| {
            let mut conditions: Vec<Condition> = norm.conditions.iter().map(same_condition).collect();
            match changed {
                Some(changed) => conditions[at] = changed,
                None => drop(conditions.remove(at)),
            }
            leak(Norm { conditions: leak_all(conditions), ..copy(norm) })
        };
        if norm.effect == Effect::LeavesToJudgement && only_to_weigh(condition) {
            continue;
        }
        add(format!("condition {} dropped", at + 1), words, but(None));
        let turned = Condition { met: Test::Not(&condition.met), ..same_condition(condition) };
        add(format!("condition {} turned round", at + 1), words, but(Some(turned)));
        if condition.debated.is_some() {
            let settled = Condition { debated: None, ..same_condition(condition) };
            add(format!("debate of condition {} dropped", at + 1), words, but(Some(settled)));
        }
    }
    for (at, formality) in norm.formalities.iter().enumerate() {
        let words = french(formality.words);
        let but = |changed: Option<Formality>| {
            let mut formalities: Vec<Formality> = norm.formalities.iter().map(same_formality).collect();
            match changed {
                Some(changed) => formalities[at] = changed,
                None => drop(formalities.remove(at)),
            }
            leak(Norm { formalities: leak_all(formalities), ..copy(norm) })
        };
        add(format!("formality {} dropped", at + 1), words, but(None));
        // an obligation waits for no agreement: a refusal is not looked at (G4)
        if norm.effect == Effect::Permits && !matches!(formality.refused, Test::Any([])) {
            let never = Formality { refused: NEVER, ..same_formality(formality) };
            add(format!("refusal of formality {} dropped", at + 1), words, but(Some(never)));
        }
        if formality.debated.is_some() {
            let settled = Formality { debated: None, ..same_formality(formality) };
            add(format!("debate of formality {} dropped", at + 1), words, but(Some(settled)));
        }
    }
    for (at, duty) in norm.duties.iter().enumerate() {
        let mut duties: Vec<DutyRule> = norm.duties.iter().map(same_duty).collect();
        duties.remove(at);
        let but = leak(Norm { duties: leak_all(duties), ..copy(norm) });
        add(format!("duty {} dropped", at + 1), french(duty.words), but);
    }
    // the general secrecies yield to every way by construction: their edges are not looked at
    if norm.effect == Effect::Forbids && norm.way != Way::Secret {
        for way in WAYS {
            let what = format!("edge {way:?} turned round");
            all.push(Mutant { edge: Some(way), what, words: french(norm.summary), norm: turned_edge(norm, way) });
        }
    }
    all
}

/// A point to weigh, neither met nor unmet: where the whole norm is left to judgement, it is words only.
fn only_to_weigh(condition: &Condition) -> bool {
    let always = condition.debated.as_ref().is_some_and(|debate| matches!(debate.when, Test::All([])));
    matches!(condition.met, Test::Any([])) && always
}

/// A norm that does nothing any more.
fn without_norm(norm: &'static Norm) -> &'static Norm {
    const NOTHING: &[Condition] = &[Condition {
        words: partage::wording::words("", ""),
        about: partage::facts::Fact::Purpose,
        met: NEVER,
        debated: None,
    }];
    leak(Norm { conditions: NOTHING, formalities: &[], duties: &[], ..copy(norm) })
}

fn turned_edge(norm: &'static Norm, way: Way) -> &'static Norm {
    let turn = |from: &[Way], into: &[Way]| {
        let mut ways: Vec<Way> = from.iter().copied().filter(|one| *one != way).collect();
        if into.contains(&way) {
            ways.push(way);
        }
        leak_all(ways)
    };
    let edges = Edges {
        closes: turn(norm.edges.closes, norm.edges.yields_to),
        yields_to: turn(norm.edges.yields_to, norm.edges.closes),
    };
    leak(Norm { edges, ..copy(norm) })
}

fn copy(norm: &'static Norm) -> Norm {
    Norm { edges: Edges { closes: norm.edges.closes, yields_to: norm.edges.yields_to }, ..*norm }
}

/// A test that says the same.
fn same(test: &'static Test) -> Test {
    Test::All(from_ref(test))
}

fn same_debate(debate: &'static Debate) -> Debate {
    Debate { when: same(&debate.when), readings: debate.readings, told_when_met: debate.told_when_met }
}

fn same_condition(condition: &'static Condition) -> Condition {
    let debated = condition.debated.as_ref().map(same_debate);
    Condition { words: condition.words, about: condition.about, met: same(&condition.met), debated }
}

fn same_formality(formality: &'static Formality) -> Formality {
    Formality {
        words: formality.words,
        about: formality.about,
        pending: same(&formality.pending),
        refused: same(&formality.refused),
        debated: formality.debated.as_ref().map(same_debate),
        duty: same_duty(&formality.duty),
    }
}

fn same_duty(duty: &'static DutyRule) -> DutyRule {
    let towards = match &duty.towards {
        Towards::Nobody => Towards::Nobody,
        Towards::Child => Towards::Child,
        Towards::EachGuardian(test) => Towards::EachGuardian(test),
        Towards::Subject(test) => Towards::Subject(test),
    };
    DutyRule { towards, when: same(&duty.when), ..*duty }
}

/// Mutants live as long as the test.
fn leak(norm: Norm) -> &'static Norm {
    Box::leak(Box::new(norm))
}

fn leak_all<T>(list: Vec<T>) -> &'static [T] {
    Box::leak(list.into_boxed_slice())
}
