//! Facts that cannot hold together are told, each with the smallest part of them that clashes.

use serde_json::{Value, json};

use crate::evaluate_share;
use crate::request::vocabulary::Subject;
use crate::wording::Locale;

/// The problems of a request: where, what, and the parts named.
fn problems(request: &Value) -> Vec<(String, &'static str, Vec<&'static str>)> {
    let decision = evaluate_share(&serde_json::from_value(request.clone()).unwrap(), Locale::Fr);
    decision.problems.into_iter().map(|problem| (problem.path, problem.code, problem.expected)).collect()
}

fn clash(path: &str, parts: &[&'static str]) -> Vec<(String, &'static str, Vec<&'static str>)> {
    vec![(path.to_owned(), "contradiction", parts.to_vec())]
}

fn dangling(path: &str) -> Vec<(String, &'static str, Vec<&'static str>)> {
    vec![(path.to_owned(), "dangling-reference", Vec::new())]
}

#[test]
fn young_adult_support_of_a_child() {
    let of =
        |child: Value| problems(&json!({"date": "2026-01-15", "measure": "accueil-jeune-majeur", "child": child}));
    assert_eq!(of(json!({"age": 12})), clash("/measure", &["/measure", "/child/age"]));
    assert_eq!(of(json!({"birthDate": "2014-01-15"})), clash("/measure", &["/measure", "/child/birthDate"]));
    let teen = ["/measure", "/child/age", "/child/emancipated"];
    assert_eq!(of(json!({"age": 17, "emancipated": false})), clash("/measure", &teen));
    for allowed in [json!({"age": 17, "emancipated": true}), json!({"age": 17}), json!({"age": 19}), json!({})] {
        assert!(of(allowed.clone()).is_empty(), "{allowed}");
    }
    // décret 75-96: the judge may go on protecting a young adult
    assert!(problems(&json!({"measure": "aemo", "child": {"age": 19}})).is_empty());
}

#[test]
fn an_axis_and_a_parent_that_the_request_does_not_have() {
    let with = |project: Value, item: Value| {
        problems(&json!({"project": project, "guardians": [{"id": "m"}], "items": [item]}))
    };
    let axes = json!({"axes": [{"id": "ecole"}]});
    assert_eq!(with(axes.clone(), json!({"id": "a", "axes": ["ecole", "soins"]})), dangling("/items/0/axes/1"));
    assert!(with(json!({}), json!({"id": "a", "axes": ["soins"]})).is_empty(), "the axes are not given");
    let about = |subject: &str, id: &str| with(axes.clone(), json!({"id": "a", "subject": subject, "subjectId": id}));
    assert_eq!(about("parent", "p"), dangling("/items/0/subjectId"));
    assert!(about("parent", "m").is_empty());
    assert!(about("fratrie", "p").is_empty(), "somebody of the caller's own");
    let nobody_given = json!({"items": [{"id": "a", "subject": "parent", "subjectId": "p"}]});
    assert!(problems(&nobody_given).is_empty());
    let the_child = json!({"items": [{"id": "a", "subject": "parent", "subjectId": "enfant"}]});
    assert_eq!(problems(&the_child), dangling("/items/0/subjectId"));
}

/// An item about somebody who is named and is no guardian is not about a parent, said or not.
#[test]
fn who_is_no_guardian_is_no_parent() {
    let possible = |request: Value| {
        let decision = evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
        assert!(decision.problems.is_empty(), "{:?}", decision.problems);
        decision.items.first().unwrap().possible.clone()
    };
    let opposed = possible(json!({
        "child": {"id": "c", "age": 9, "discernment": false}, "guardians": [{"id": "mere"}], "danger": "aucun",
        "sender": {"role": "medecin", "service": {"kind": "etablissement-de-sante"}},
        "items": [{"id": "a", "category": "sante-somatique", "subjectId": "c", "secrecyAsked": false}],
        "consents": [{"by": "mere", "state": "opposed"}],
    }));
    assert!(opposed.contains(&"judgement"), "{opposed:?}");
    assert!(!opposed.contains(&"conditional"), "{opposed:?}");
}

/// Whoever works on a mission of the ASE, at the PMI or in a hospital is bound, whatever is said of them.
#[test]
fn nobody_stands_outside_the_secrecy_of_their_work() {
    let worker = |kind: Value, secrecy: &str| {
        let sender = json!({"role": "educateur-specialise", "secrecy": secrecy, "service": {"kind": kind}});
        problems(&json!({"date": "2026-01-15", "sender": sender}))
    };
    let parts = ["/sender/secrecy", "/sender/role", "/sender/service/kind"];
    for kind in ["essms-protection-enfance", "pmi", "etablissement-de-sante"] {
        assert_eq!(worker(json!(kind), "discretion-professionnelle"), clash(parts[0], &parts), "{kind}");
        assert!(worker(json!(kind), "secret-par-mission").is_empty(), "{kind}");
    }
    // bound by their mission there, or not: nothing clashes
    assert!(worker(json!("association"), "discretion-professionnelle").is_empty());
    assert!(worker(json!("unknown"), "aucun").is_empty());
}

#[test]
fn an_actor_who_would_be_two_people() {
    let of = |person: &str, guardian: &str| {
        problems(&json!({"guardians": [{"id": "m"}, {"id": "p"}],
                         "recipient": {"role": "parent", "guardian": guardian, "person": person}}))
    };
    let ids = ["/recipient/guardian", "/recipient/person"];
    assert_eq!(of("p", "m"), clash("/recipient/person", &ids));
    assert_eq!(of("enfant", "m"), clash("/recipient/person", &ids));
    assert!(of("m", "m").is_empty());
    assert!(of("dossier-17", "m").is_empty(), "the caller's own id of the mother");

    // what is about the father stays as open as it was before the second id: nothing opens by it
    let asks_for_her_file = |recipient: Value| {
        let request = json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false}, "measure": "placement-ase", "purpose": "droit-d-acces",
            "request": "demande-ecrite", "danger": "aucun", "guardians": [
                {"id": "m", "relation": "mere", "authority": "exercee"}, {"id": "p", "relation": "pere", "authority": "exercee"}],
            "sender": {"role": "cadre-ase", "service": {"kind": "ase"}}, "recipient": recipient,
            "items": [{"id": "a", "category": "sante-psychique", "subject": "parent", "subjectId": "p", "source": "evaluation",
                       "necessary": false, "secrecyAsked": false, "anonymised": false, "draft": false, "madeForJudge": false,
                       "harmsChild": false}], "notices": [], "consents": []});
        evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr).items.remove(0).outcome
    };
    assert_eq!(asks_for_her_file(json!({"role": "parent", "guardian": "m"})), Some("prohibited"));
    assert_eq!(asks_for_her_file(json!({"role": "parent", "guardian": "m", "person": "p"})), None);
}

#[test]
fn a_place_marked_as_hidden_says_nothing_of_the_other_items() {
    // a mother asks what is about her child; the measure is not told
    let possible = |items: Value| {
        let request = json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false}, "purpose": "informer-la-famille", "danger": "aucun",
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "sender": {"role": "referent-ase", "service": {"kind": "ase"}, "involved": true},
            "recipient": {"role": "parent", "guardian": "m"}, "items": items});
        evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr).items.remove(0).possible
    };
    let plain = json!({"id": "a", "category": "scolarite", "subject": "enfant", "source": "dossier"});
    let hidden = json!({"id": "b", "category": "lieu-d-accueil", "subject": "enfant", "source": "dossier", "anonymised": true});
    assert_eq!(possible(json!([plain, hidden])), possible(json!([plain])));
    assert_eq!(possible(json!([hidden])), ["prohibited"], "a judge who hides a place has one to hide");
}

/// The list of guardians is given: a parent is one of them, and who asks which gets the outcomes of those alone.
#[test]
fn a_parent_who_is_not_said_to_be_anybody_is_one_of_the_guardians_listed() {
    let guardian = |id: &str, authority: &str| json!({"id": id, "authority": authority});
    let asked_by = |recipient: Value, guardians: Value| {
        let request = json!({
            "date": "2026-03-02", "child": {"age": 9, "emancipated": false}, "guardians": guardians, "recipient": recipient,
            "sender": {"role": "referent-ase", "service": {"kind": "ase"}}, "purpose": "droit-d-acces",
            "items": [{"id": "i", "category": "scolarite", "subject": "enfant", "source": "dossier", "harmsChild": false,
                "draft": false, "madeForJudge": false, "anonymised": false, "secrecyAsked": false}],
        });
        let decision = evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
        let missing: Vec<String> = decision.missing.into_iter().map(|asked| asked.fact).collect();
        (decision.items[0].possible.clone(), missing)
    };
    let parent = || json!({"role": "parent"});
    let nothing: Vec<String> = Vec::new();
    let (one, missing) = asked_by(parent(), json!([guardian("m", "exercee")]));
    assert_eq!((one, missing), (vec!["required"], nothing.clone()));
    let two = json!([guardian("m", "exercee"), guardian("p", "retiree")]);
    let (either, missing) = asked_by(parent(), two.clone());
    assert_eq!((either, missing), (vec!["required", "prohibited"], vec!["/recipient/guardian".to_owned()]));
    // their own id says which it is
    let (own, missing) = asked_by(json!({"role": "parent", "person": "p"}), two);
    assert_eq!((own, missing), (vec!["prohibited"], nothing));
    let open = json!([guardian("m", "exercee"), {"id": "p"}]);
    let (_, missing) = asked_by(parent(), open);
    assert_eq!(missing, ["/recipient/guardian", "/guardians/1/authority"]);
}

fn answer(request: Value) -> (Vec<&'static str>, Vec<String>) {
    let decision = evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
    assert!(decision.problems.is_empty(), "{:?}", decision.problems);
    (decision.items[0].possible.clone(), decision.missing.into_iter().map(|asked| asked.fact).collect())
}

/// A parent speaks: which of the two is asked of them, whatever id of the caller's own they have.
#[test]
fn which_parent_speaks_is_asked_as_which_guardian() {
    let told = |sender: Value| {
        answer(json!({
            "guardians": [{"id": "g0"}, {"id": "g1"}], "sender": sender, "recipient": {"role": "elu-local"},
            "items": [{"id": "i", "category": "scolarite", "subject": "parent", "subjectId": "g0", "necessary": false}],
        }))
    };
    let asked = (vec!["permitted", "prohibited"], vec!["/sender/guardian".to_owned()]);
    assert_eq!(told(json!({"role": "parent"})), asked);
    assert_eq!(told(json!({"role": "parent", "person": "dupont"})), asked);
    assert_eq!(told(json!({"role": "parent", "guardian": "g0"})).0, ["permitted"]);
    assert_eq!(told(json!({"role": "parent", "guardian": "g1"})).0, ["prohibited"]);
}

/// Where the recipient may turn out to be a parent, which one and what is left of their authority is asked too.
#[test]
fn an_open_recipient_may_turn_out_to_be_a_guardian() {
    let (_, asked) = answer(json!({
        "guardians": [{"id": "g0"}, {"id": "g1"}], "purpose": "informer-la-famille", "offence": "aucune",
        "sender": {"role": "journaliste"}, "consents": [],
        "items": [{"id": "i", "category": "sante-psychique", "subject": "parent", "subjectId": "g1",
                   "source": "observation-en-service", "necessary": true, "anonymised": false, "harmsChild": false}],
    }));
    assert_eq!(asked, ["/recipient/role", "/recipient/guardian", "/recipient/person"]);
    let (_, asked) = answer(json!({
        "child": {"age": 14}, "guardians": [{"id": "g0"}], "purpose": "controler",
        "sender": {"role": "educateur-pjj", "service": {"kind": "pjj"}},
        "items": [{"id": "i", "category": "vie-quotidienne", "subject": "famille", "source": "dossier", "necessary": false,
                   "anonymised": false, "harmsChild": false}],
    }));
    assert!(asked.iter().any(|fact| fact == "/guardians/0/authority"), "{asked:?}");
}

/// An item about a parent, not said which, is about one of the guardians listed.
#[test]
fn a_parent_spoken_of_is_one_of_the_guardians_listed() {
    let about = |guardians: Value| {
        answer(json!({
            "guardians": guardians, "sender": {"role": "parent", "guardian": "m"}, "recipient": {"role": "employeur"},
            "consents": [{"by": "m", "state": "given"}],
            "items": [{"id": "i", "category": "sante-somatique", "subject": "parent", "source": "evaluation", "necessary": true}],
        }))
    };
    assert_eq!(about(json!([{"id": "m"}])), (vec!["permitted"], Vec::new()));
    let (possible, asked) = about(json!([{"id": "m"}, {"id": "p"}]));
    assert_eq!((possible, asked), (vec!["permitted", "conditional"], vec!["/items/0/subjectId".to_owned()]));
}

/// Among more guardians than are looked at in turn, what all of them leave possible is known all the same.
#[test]
fn a_parent_among_many_guardians_is_one_of_them() {
    let guardians = |authority: &str| -> Value {
        (0..6).map(|at| json!({"id": format!("g{at}"), "authority": authority})).collect()
    };
    let asked = |authority: &str| {
        answer(json!({
            "date": "2026-03-02", "child": {"age": 9, "emancipated": false}, "guardians": guardians(authority),
            "recipient": {"role": "parent"}, "sender": {"role": "referent-ase", "service": {"kind": "ase"}},
            "purpose": "droit-d-acces",
            "items": [{"id": "i", "category": "scolarite", "subject": "enfant", "source": "dossier", "harmsChild": false,
                "draft": false, "madeForJudge": false, "anonymised": false, "secrecyAsked": false}],
        }))
        .0
    };
    assert_eq!(asked("exercee"), ["required"]);
    assert_eq!(asked("retiree"), ["prohibited"]);
}

/// What is open is completed by what a form could say: where every guardian is listed, no parent is anybody else.
#[test]
fn where_all_guardians_are_listed_a_parent_is_one_of_them() {
    let decided = |request: Value| evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
    let possible = |request: Value| decided(request).items.first().unwrap().possible.clone();
    // nobody is listed: neither side is a parent
    let of_nobody = json!({
        "guardians": [], "recipient": {"role": "medecin"},
        "items": [{"id": "a", "category": "scolarite", "subject": "parent", "source": "public", "necessary": false,
            "draft": true, "madeForJudge": false}],
    });
    assert_eq!(possible(of_nobody), ["prohibited"]);
    let role_asked = decided(json!({"guardians": [], "sender": {"role": "crip"}}));
    let asked = role_asked.missing.iter().find(|fact| fact.fact == "/recipient/role").unwrap();
    let answers = asked.answers.as_ref().unwrap();
    assert!(answers.len() > 70 && answers.iter().all(|answer| *answer != "parent"), "{answers:?}");
    // one is: an item about a parent is about that one
    let about = |subject: Option<&str>, id: Option<&str>| {
        let item = json!({"id": "i", "category": "autre", "source": "soin", "necessary": true, "subject": subject,
            "subjectId": id});
        let mut request = json!({
            "date": "2026-03-02", "child": {"age": 9, "discernment": false, "emancipated": false},
            "guardians": [{"id": "m", "authority": "exercee", "informingHarmsChild": false}],
            "sender": {"role": "autre-proche"}, "recipient": {"role": "elu-local"}, "items": [item],
            "consents": [{"by": "m", "state": "given"}, {"by": "enfant", "state": "refused"}],
        });
        let item = request["items"][0].as_object_mut().unwrap();
        item.retain(|_, value| !value.is_null());
        possible(request)
    };
    let mut any: Vec<&str> = Subject::ALL.iter().flat_map(|subject| about(Some(subject.wire()), None)).collect();
    any.sort_unstable();
    any.dedup();
    let mut open = about(None, None);
    open.sort_unstable();
    assert_eq!(open, any);
}

/// The list is not given: who is a parent is in it all the same, and a lawyer who acts for them acts for a guardian.
#[test]
fn whoever_acts_for_a_parent_acts_for_a_guardian() {
    let request = json!({
        "date": "2026-03-02", "measure": "tiers-digne-de-confiance",
        "child": {"birthDate": "2009-02-28", "emancipated": false}, "sender": {"role": "juge-des-enfants"},
        "recipient": {"role": "avocat", "represents": "g"},
        "items": [{"id": "i", "category": "piece-judiciaire", "subject": "parent", "source": "evaluation",
            "draft": false, "subjectId": "g"}],
    });
    let decision = evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
    assert_eq!(decision.items.first().unwrap().possible, ["required"]);
}
