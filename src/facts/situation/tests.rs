//! Facts that cannot hold together are told, each with the smallest part of them that clashes.

use serde_json::{Value, json};

use crate::evaluate_share;
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
}
