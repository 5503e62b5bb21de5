//! G9: a local protocol restricts only. Random protocols against plain enumeration: the answers of a half-filled request under a
//! protocol are those of the law for each way to fill it in, less what the rules that hold there take away.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a case that cannot be read must stop the test"
)]

mod support {
    pub mod files;
}

use std::collections::{BTreeMap, BTreeSet};

use partage::decide::ShareDecision;
use partage::protocol::Protocols;
use partage::request::Value;
use partage::request::vocabulary::NOMENCLATURES;
use partage::wording::Locale;
use partage::{evaluate_share, evaluate_share_under};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value as Json, json};
use support::files::{files, read};

/// What a rule may hang on, and the nomenclature of its answers; yes or no without one.
const FACTS: [(&str, &str); 32] = [
    ("/child/discernment", ""),
    ("/child/emancipated", ""),
    ("/measure", "measure"),
    ("/phase", "phase"),
    ("/purpose", "purpose"),
    ("/setting", "setting"),
    ("/request", "request"),
    ("/offence", "offence"),
    ("/offenceOn", "offenceOn"),
    ("/moving", ""),
    ("/judgeSeized", ""),
    ("/danger", "danger"),
    ("/sender/role", "role"),
    ("/sender/service/kind", "serviceKind"),
    ("/sender/involved", ""),
    ("/sender/secrecy", "secrecyRegime"),
    ("/recipient/role", "role"),
    ("/recipient/service/kind", "serviceKind"),
    ("/recipient/involved", ""),
    ("/recipient/secrecy", "secrecyRegime"),
    ("/recipient/sameCareTeam", ""),
    ("/items/*/category", "category"),
    ("/items/*/subject", "subject"),
    ("/items/*/source", "source"),
    ("/items/*/necessary", ""),
    ("/items/*/nature", "nature"),
    ("/items/*/secrecyAsked", ""),
    ("/items/*/anonymised", ""),
    ("/items/*/draft", ""),
    ("/items/*/madeForJudge", ""),
    ("/items/*/authorInOffice", ""),
    ("/items/*/harmsChild", ""),
];

/// What rules most often hang on: with these narrowed down, few obligations are left to touch.
const USUAL: [&str; 5] = ["/purpose", "/danger", "/recipient/role", "/sender/role", "/items/*/category"];

fn answers(list: &str) -> Vec<Json> {
    if list.is_empty() {
        return vec![json!(false), json!(true)];
    }
    let found = NOMENCLATURES.iter().find(|nomenclature| nomenclature.key == list);
    found.unwrap_or_else(|| panic!("{list}")).wires().into_iter().map(|wire| json!(wire)).collect()
}

/// The requests of the scenarios, each with one item that the law lets go and obliges nobody to pass on.
fn requests() -> Vec<Json> {
    let mut requests = Vec::new();
    for fixture in files("fixtures/scenarios").iter().map(read::<Json>) {
        for item in fixture["request"]["items"].as_array().into_iter().flatten() {
            let mut request = fixture["request"].clone();
            request["items"] = json!([item]);
            let law = possible(&evaluate_share(&value(&request), Locale::Fr));
            let goes = ["permitted", "conditional", "judgement"].iter().any(|outcome| law.contains(outcome));
            if goes && !law.contains("required") {
                requests.push(request);
            }
        }
    }
    requests
}

fn at(pointer: &str) -> String {
    pointer.replace('*', "0")
}

fn value(json: &Json) -> Value {
    serde_json::from_value(json.clone()).unwrap()
}

/// Whether a rule holds of a request, read off the JSON of both.
fn holds(rule: &Json, request: &Json) -> bool {
    rule["when"].as_object().unwrap().iter().all(|(pointer, wanted)| {
        let given = request.pointer(&at(pointer)).unwrap_or_else(|| panic!("{pointer} is not said"));
        let among = |list: &Json| list.as_array().map_or(list == given, |list| list.contains(given));
        wanted.get("not").map_or_else(|| among(wanted), |excluded| !among(excluded))
    })
}

/// What is left of an outcome of the law where these rules hold.
fn left(outcome: &'static str, rules: &[Json], request: &Json) -> &'static str {
    let mut left = outcome;
    for rule in rules.iter().filter(|rule| holds(rule, request)) {
        let forbids = rule["then"]["effect"] == "forbids";
        let waits = rule["then"]["duty"]["blocking"] == true;
        let touches = (forbids || waits) && outcome == "required";
        assert!(!touches, "a rule that was accepted holds where the law obliges: {rule} {request}");
        if forbids && left != "out-of-model" {
            left = "prohibited";
        } else if waits && left == "permitted" {
            left = "conditional";
        }
    }
    left
}

/// Where a request contradicts itself.
fn contradictions(request: &Json) -> BTreeSet<String> {
    let told = evaluate_share(&value(request), Locale::Fr).problems.into_iter();
    told.filter(|problem| problem.code == "contradiction").map(|problem| problem.path).collect()
}

fn possible(decision: &ShareDecision) -> BTreeSet<&'static str> {
    decision.items[0].possible.iter().copied().collect()
}

/// One condition: which fact, how its answers are said, and which ones besides the request's own.
type Drawn = (Index, u8, Vec<Index>);

/// Rules drawn for a request: most hold there, or would with another answer or two.
fn rules(request: &Json, drawn: &[(Vec<Drawn>, u8)]) -> Vec<Json> {
    let own = |pointer: &str| request.pointer(&at(pointer)).filter(|answer| *answer != "unknown").cloned();
    let said: Vec<(&str, &str)> = FACTS.into_iter().filter(|(pointer, _)| own(pointer).is_some()).collect();
    let mut rules = Vec::new();
    for (number, (conditions, then)) in drawn.iter().enumerate() {
        let usual = USUAL.into_iter().filter_map(|pointer| Some((pointer, own(pointer)?)));
        let mut when: BTreeMap<&str, Json> = usual.collect();
        for (which, way, others) in conditions {
            let (pointer, list) = *which.get(&said);
            let own = own(pointer).unwrap();
            let others: Vec<Json> = others.iter().map(|other| other.get(&answers(list)).clone()).collect();
            match way {
                // let loose, so that some rules touch an obligation
                0 => when.remove(pointer),
                1 => when.insert(pointer, json!([&[own][..], &others].concat())),
                2 => when.insert(pointer, json!({"not": others})),
                _ => when.insert(pointer, own),
            };
        }
        let then = match then {
            0 => json!({"effect": "adds-duty", "duty": {"kind": "trace", "moment": "after"}}),
            1 => json!({"effect": "adds-duty", "duty": {"kind": "consult", "blocking": true}}),
            _ => json!({"effect": "forbids"}),
        };
        rules.push(json!({"id": format!("r{number}"), "text": "Règle.", "when": when, "then": then}));
    }
    rules
}

/// Every way to answer these facts, each with its answers; those that contradict what else is said are none.
fn completions(request: &Json, blanked: &[(&str, &str)]) -> Vec<(Vec<usize>, Json)> {
    let told = contradictions(request);
    let mut found = vec![(Vec::new(), request.clone())];
    for (pointer, list) in blanked {
        let answers = answers(list);
        let each = |(way, request): &(Vec<usize>, Json)| -> Vec<(Vec<usize>, Json)> {
            let with = |(place, answer): (usize, &Json)| {
                let mut filled = request.clone();
                *filled.pointer_mut(&at(pointer)).unwrap() = answer.clone();
                ([way.as_slice(), &[place]].concat(), filled)
            };
            answers.iter().enumerate().map(with).collect()
        };
        found = found.iter().flat_map(each).collect();
    }
    found.retain(|(_, filled)| contradictions(filled).is_subset(&told));
    found
}

/// Most ways to fill a request in that are looked at.
const MOST: usize = 900;

fn cases() -> u32 {
    std::env::var("PARTAGE_PROTOCOLS").map_or(500, |cases| cases.parse().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_protocol_restricts_only_and_exactly(
        which in any::<Index>(),
        drawn in prop::collection::vec((prop::collection::vec((any::<Index>(), 0..9_u8, prop::collection::vec(any::<Index>(), 1..4)), 0..4), 0..4_u8), 1..3),
        blanks in prop::collection::vec(any::<Index>(), 0..3),
    ) {
        let requests = requests();
        let mut request = which.get(&requests).clone();
        let rules = rules(&request, &drawn);
        let protocol = json!({"id": "local", "title": "Protocole", "rules": rules});
        let mut protocols = Protocols::default();
        if let Err(refusal) = protocols.load(&value(&protocol), Locale::Fr) {
            // what is refused is shown: a rule holds, and the law obliges
            let touched: Vec<usize> = refusal.problems.iter().filter(|problem| problem.code == "touches-an-obligation")
                .map(|problem| problem.path.split('/').nth(2).unwrap().parse().unwrap()).collect();
            if let Some(first) = touched.first() {
                prop_assert!(refusal.witness.is_some(), "nothing shows it: {protocol}");
                let witness = serde_json::to_value(refusal.witness.unwrap()).unwrap();
                prop_assert!(holds(&rules[*first], &witness), "{} {witness}", rules[*first]);
                let decision = evaluate_share(&value(&witness), Locale::Fr);
                prop_assert_eq!(decision.outcome, Some("required"), "{}", witness);
                prop_assert!(decision.problems.is_empty());
            } else {
                prop_assert!(refusal.problems.iter().all(|problem| problem.code == "contradiction"), "{:?}", refusal.problems);
            }
            return Ok(());
        }
        let hangs_on: BTreeSet<&str> = rules.iter().flat_map(|rule| rule["when"].as_object().unwrap().keys()).map(String::as_str).collect();
        let may_be_blank: Vec<(&str, &str)> = FACTS.into_iter().filter(|(pointer, _)| hangs_on.contains(pointer)).collect();
        let mut blanked: Vec<(&str, &str)> = Vec::new();
        for blank in blanks.iter().filter(|_| !may_be_blank.is_empty()) {
            let one = *blank.get(&may_be_blank);
            let ways: usize = blanked.iter().chain([&one]).map(|(_, list)| answers(list).len()).product();
            if !blanked.contains(&one) && ways <= MOST {
                blanked.push(one);
            }
        }
        let completions = completions(&request, &blanked);
        let mut expected = BTreeSet::new();
        let mut settled: BTreeMap<&[usize], &str> = BTreeMap::new();
        for (way, filled) in &completions {
            let law = possible(&evaluate_share(&value(filled), Locale::Fr));
            let under: BTreeSet<&str> = law.iter().map(|outcome| left(outcome, &rules, filled)).collect();
            if let (1, Some(outcome)) = (under.len(), under.first()) {
                settled.insert(way, outcome);
            }
            expected.extend(under);
        }
        for (pointer, _) in &blanked {
            let (holder, key) = at(pointer).rsplit_once('/').map(|(holder, key)| (holder.to_owned(), key.to_owned())).unwrap();
            request.pointer_mut(&holder).unwrap().as_object_mut().unwrap().remove(&key);
        }
        request["protocols"] = json!(["local"]);
        let decision = evaluate_share_under(&value(&request), &protocols, Locale::Fr);
        prop_assert_eq!(possible(&decision), expected, "{} {}", request, protocol);
        // a fact of which another answer leads elsewhere is asked
        let asked: BTreeSet<&str> = decision.missing.iter().map(|fact| fact.fact.as_str()).collect();
        for (place, (pointer, _)) in blanked.iter().enumerate() {
            let matters = settled.iter().any(|(way, outcome)| {
                settled.iter().any(|(other, differs)| {
                    outcome != differs && way.iter().enumerate().all(|(at, one)| at == place || *one == other[at])
                })
            });
            prop_assert!(!matters || asked.contains(at(pointer).as_str()), "{pointer} {request} {protocol}");
        }
        if decision.items[0].outcome.is_some() {
            prop_assert!(decision.missing.is_empty(), "nothing is asked of what is settled: {:?}", decision.missing);
        }
    }
}
