//! What a protocol may say, and what becomes of a request that names one.

use serde_json::{Value as Json, json};

use super::Protocols;
use crate::decide::{ItemDecision, MissingFact, ShareDecision};
use crate::request::Value;
use crate::wording::Locale;
use crate::{evaluate_share, evaluate_share_under, sufficient_facts_under};

fn value(json: &Json) -> Value {
    serde_json::from_value(json.clone()).unwrap()
}

fn protocol(when: &Json, then: &Json) -> Json {
    json!({"id": "d99", "title": "Protocole départemental", "rules": [
        {"id": "r1", "text": "Ce que dit la règle.", "when": when, "then": then},
    ]})
}

fn forbids(when: &Json) -> Json {
    protocol(when, &json!({"effect": "forbids"}))
}

fn loaded(given: &Json) -> Protocols {
    let mut protocols = Protocols::default();
    protocols.load(&value(given), Locale::Fr).unwrap_or_else(|refusal| {
        panic!("{:?} {}", refusal.problems, serde_json::to_string(&refusal.witness).unwrap())
    });
    protocols
}

/// The codes and places of what is wrong with a protocol, and the request that shows it.
fn refused(given: &Json) -> (Vec<String>, Option<Json>) {
    let mut protocols = Protocols::default();
    let refusal = protocols.load(&value(given), Locale::Fr).unwrap_err();
    let told = refusal.problems.iter().map(|problem| format!("{} {}", problem.code, problem.path)).collect();
    (told, refusal.witness.map(|witness| serde_json::to_value(witness).unwrap()))
}

/// A home's educator tells the PMI's nurse, both following the child: the parents know and nobody objects.
fn share() -> Json {
    json!({
        "date": "2026-03-02", "protocols": ["d99"], "child": {"age": 9, "discernment": true}, "measure": "placement-ase",
        "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
        "sender": {"role": "educateur-specialise", "involved": true, "service": {"id": "a", "kind": "essms-protection-enfance"}},
        "recipient": {"role": "puericultrice-pmi", "involved": true, "service": {"id": "b", "kind": "pmi"}},
        "purpose": "evaluer", "danger": "aucun", "setting": "outil-numerique", "consents": [],
        "notices": [{"to": "m", "state": "done"}, {"to": "enfant", "state": "done"}],
        "items": [
            {"id": "vie", "subject": "enfant", "category": "vie-quotidienne", "necessary": true, "source": "observation-en-service"},
            {"id": "sante", "subject": "enfant", "category": "sante-somatique", "necessary": true, "source": "observation-en-service"},
        ],
    })
}

fn decided(request: &Json, protocols: &Protocols) -> ShareDecision {
    evaluate_share_under(&value(request), protocols, Locale::Fr)
}

fn outcomes(decision: &ShareDecision) -> Vec<&'static str> {
    decision.items.iter().map(|item| item.outcome.unwrap_or("open")).collect()
}

fn asked(missing: &[MissingFact]) -> Vec<&str> {
    missing.iter().map(|fact| fact.fact.as_str()).collect()
}

/// What the law answers, no protocol being named.
fn law(request: &Json) -> ShareDecision {
    let mut alone = request.clone();
    alone.as_object_mut().unwrap().remove("protocols");
    evaluate_share(&value(&alone), Locale::Fr)
}

/// The health of a child by the shared tool to a PMI, without danger: no text obliges anybody to that.
fn no_health_by_the_tool() -> Json {
    forbids(&json!({
        "/setting": "outil-numerique", "/recipient/role": "puericultrice-pmi", "/purpose": ["evaluer", "soigner"], "/danger": "aucun",
        "/items/*/category": ["sante-somatique", "sante-psychique"],
    }))
}

#[test]
fn a_rule_closes_the_items_it_speaks_of_and_no_other() {
    let law = law(&share());
    assert_eq!(outcomes(&law), ["permitted", "permitted"], "{:?}", law.missing);
    let under = decided(&share(), &loaded(&no_health_by_the_tool()));
    assert_eq!(outcomes(&under), ["permitted", "prohibited"]);
    assert_eq!(under.outcome, Some("prohibited"));
    assert!(under.problems.is_empty(), "{:?}", under.problems);
    let ground = &under.items[1].grounds[0];
    assert_eq!((ground.norm.as_ref(), ground.force, ground.effect), ("d99/r1", "protocole-local", "forbids"));
    assert_eq!(ground.citation, "Protocole départemental");
    let said: Vec<_> =
        ground.conditions.iter().map(|one| (one.text.as_str(), one.state, one.fact.as_str())).collect();
    assert_eq!(said[0], ("Ce que dit la règle.", "met", "/protocols"));
    let facts: Vec<_> = said.iter().map(|one| one.2).collect();
    assert_eq!(facts, ["/protocols", "/setting", "/recipient/role", "/purpose", "/danger", "/items/1/category"]);
    assert_eq!(said[4].0, "Quel danger évaluez-vous pour l'enfant ? Aucun danger");
    assert!(said[5].0.ends_with("Santé physique ou Santé psychique"), "{}", said[5].0);
    assert!(under.before.iter().all(|duty| !duty.items.contains(&"sante".to_owned())), "it does not go");
}

#[test]
fn a_protocol_that_is_not_named_does_nothing_and_one_that_is_not_loaded_is_told() {
    let mut request = share();
    request["protocols"] = json!([]);
    assert_eq!(outcomes(&decided(&request, &loaded(&no_health_by_the_tool()))), ["permitted", "permitted"]);
    request["protocols"] = json!(["d99", "d98", "d99"]);
    let decision = decided(&request, &loaded(&no_health_by_the_tool()));
    assert_eq!(outcomes(&decision), ["open", "prohibited"], "what nobody has read might close it");
    assert_eq!(decision.items[0].possible, ["permitted", "conditional", "prohibited"]);
    let told: Vec<_> = decision.problems.iter().map(|problem| (problem.code, problem.path.as_str())).collect();
    assert_eq!(told, [("dangling-reference", "/protocols/1")]);
}

#[test]
fn what_a_rule_hangs_on_is_asked_and_both_outcomes_are_possible() {
    let mut request = share();
    request.as_object_mut().unwrap().remove("setting");
    let law = law(&request);
    assert_eq!(outcomes(&law), ["permitted", "permitted"]);
    let open = decided(&request, &loaded(&no_health_by_the_tool()));
    assert_eq!(open.items[0].possible, ["permitted"]);
    assert_eq!(open.items[1].possible, ["permitted", "prohibited"]);
    assert_eq!(asked(&open.missing), ["/setting"]);
    assert_eq!(open.missing[0].because, "Protocole départemental");
    assert!(open.items[1].grounds.is_empty());
    let last = open.items[1].closed.last().unwrap();
    assert_eq!((last.norm.as_ref(), last.conditions[1].state), ("d99/r1", "open"));
    request["setting"] = json!("unknown");
    let unknown = decided(&request, &loaded(&no_health_by_the_tool()));
    assert_eq!(unknown.items[1].possible, ["permitted", "prohibited"]);
    assert!(unknown.missing.is_empty(), "what nobody knows is not asked again");
}

#[test]
fn nothing_is_asked_of_an_item_that_a_rule_closes() {
    let mut request = share();
    request["items"][1].as_object_mut().unwrap().remove("necessary");
    assert_eq!(asked(&law(&request).missing), ["/items/1/necessary"]);
    let closed = decided(&request, &loaded(&no_health_by_the_tool()));
    assert_eq!(outcomes(&closed), ["permitted", "prohibited"]);
    assert!(closed.missing.is_empty(), "{:?}", closed.missing);
}

#[test]
fn what_waits_either_way_is_settled_and_nothing_is_asked() {
    // whether the mother was told decides between now and later; the rule makes it later in any case
    let mut request = share();
    request.as_object_mut().unwrap().remove("notices");
    let law = law(&request);
    assert_eq!(law.items[0].possible, ["permitted", "conditional"]);
    let when = json!({"/recipient/role": "puericultrice-pmi", "/danger": "aucun", "/purpose": "evaluer"});
    let consult = json!({"effect": "adds-duty", "duty": {"kind": "consult", "blocking": true}});
    let under = decided(&request, &loaded(&protocol(&when, &consult)));
    assert_eq!(outcomes(&under), ["conditional", "conditional"]);
    assert!(under.missing.is_empty(), "{:?}", under.missing);
    assert!(
        under.items[0].grounds.iter().any(|ground| ground.norm == "casf-l226-2-2"),
        "{:?}",
        under.items[0].grounds
    );
    assert!(under.before.iter().any(|duty| duty.kind == "inform"), "what the law asks is still to be done");
}

#[test]
fn what_the_law_closes_itself_is_told_by_the_law() {
    let mut request = share();
    request["recipient"] =
        json!({"role": "journaliste", "involved": false, "service": {"id": "j", "kind": "entreprise"}});
    let anywhere =
        loaded(&forbids(&json!({"/recipient/role": "journaliste", "/purpose": "evaluer", "/danger": "aucun"})));
    let decision = decided(&request, &anywhere);
    assert_eq!(outcomes(&decision), ["prohibited", "prohibited"]);
    assert!(decision.items.iter().all(|item| item.grounds.iter().all(|ground| ground.force != "protocole-local")));
}

#[test]
fn a_duty_is_added_and_the_share_waits_for_it_where_it_says_so() {
    let duty = |blocking: bool| json!({"effect": "adds-duty", "duty": {"kind": "consult", "blocking": blocking, "text": "Demander l'avis du chef de service.", "citation": "Protocole, § 4"}});
    let when = json!({"/recipient/role": "puericultrice-pmi", "/danger": "aucun", "/purpose": "evaluer"});
    let advised = decided(&share(), &loaded(&protocol(&when, &duty(false))));
    assert_eq!(outcomes(&advised), ["permitted", "permitted"]);
    let added = advised.before.last().unwrap();
    assert_eq!((added.kind, added.blocking, added.force), ("consult", false, "protocole-local"));
    assert_eq!((added.norm.as_ref(), added.citation.as_ref()), ("d99/r1", "Protocole, § 4"));
    assert_eq!(added.items, ["vie", "sante"]);
    let waits = decided(&share(), &loaded(&protocol(&when, &duty(true))));
    assert_eq!(outcomes(&waits), ["conditional", "conditional"]);
    assert_eq!(
        waits.before.last().map(|duty| (duty.text.as_ref(), duty.blocking)),
        Some(("Demander l'avis du chef de service.", true))
    );
    let norms = |item: &ItemDecision| item.grounds.iter().map(|ground| ground.norm.to_string()).collect::<Vec<_>>();
    assert_eq!(norms(&waits.items[0]), ["casf-l226-2-2", "d99/r1"], "the law opens it all the same");
    let after = json!({"effect": "adds-duty", "duty": {"kind": "trace", "moment": "after", "towards": "enfant"}});
    let later = decided(&share(), &loaded(&protocol(&json!({}), &after)));
    let last = later.after.last().unwrap();
    assert_eq!((last.towards.as_deref(), last.text.as_ref()), (Some("enfant"), "Ce que dit la règle."));
    let closed = decided(
        &json!({"date": "2026-03-02", "protocols": ["d99"], "recipient": {"role": "journaliste"}, "sender": {"role": "referent-ase"}, "danger": "aucun",
        "purpose": "autre", "items": [{"id": "a", "category": "comportement", "subject": "enfant", "source": "dossier"}]}),
        &loaded(&protocol(&json!({}), &after)),
    );
    assert_eq!(outcomes(&closed), ["prohibited"]);
    assert!(closed.after.iter().all(|duty| duty.force != "protocole-local"), "nothing is to be done for what stays");
}

#[test]
fn a_rule_that_touches_an_obligation_is_refused_with_a_request_that_shows_it() {
    for then in
        [json!({"effect": "forbids"}), json!({"effect": "adds-duty", "duty": {"kind": "consult", "blocking": true}})]
    {
        for when in [
            json!({}),
            json!({"/recipient/role": "crip"}),
            json!({"/recipient/role": {"not": ["maire", "journaliste"]}}),
            json!({"/sender/role": ["enseignant", "cpe"]}),
            json!({"/items/*/category": "faits-de-danger", "/setting": "outil-numerique"}),
            json!({"/recipient/role": "juge-des-enfants", "/measure": "aemo", "/items/*/necessary": true}),
        ] {
            let (told, witness) = refused(&protocol(&when, &then));
            assert_eq!(told, ["touches-an-obligation /rules/0/then"], "{when}");
            let witness = witness.unwrap_or_else(|| panic!("no request shows it: {when}"));
            let decision = evaluate_share(&value(&witness), Locale::Fr);
            assert!(decision.problems.is_empty(), "{:?}", decision.problems);
            assert_eq!(outcomes(&decision), ["required"], "{witness}");
        }
    }
    // not to wait for is no burden on an obligation
    loaded(&protocol(&json!({}), &json!({"effect": "adds-duty", "duty": {"kind": "trace"}})));
}

#[test]
fn a_rule_that_would_open_is_refused_with_a_request_that_the_law_closes() {
    for effect in ["permits", "requires", "leaves-to-judgement"] {
        let (told, witness) = refused(&protocol(&json!({"/recipient/role": "maire"}), &json!({"effect": effect})));
        assert_eq!(told, ["would-open /rules/0/then/effect"]);
        let witness = witness.unwrap();
        assert_eq!(witness["recipient"]["role"], "maire");
        assert_eq!(outcomes(&evaluate_share(&value(&witness), Locale::Fr)), ["prohibited"], "{witness}");
    }
}

#[test]
fn a_rule_that_holds_nowhere_is_refused() {
    let nowhere = json!({"/recipient/role": "juge-des-enfants", "/recipient/secrecy": "aucun"});
    assert_eq!(refused(&forbids(&nowhere)).0, ["contradiction /rules/0/when"]);
}

#[test]
fn what_is_not_as_it_should_be_is_told_by_its_place_and_nothing_is_loaded() {
    let rule = json!({"id": "r1", "text": "Texte.", "when": {"/recipient/role": "maire", "/purpose": "autre", "/danger": "aucun"}, "then": {"effect": "forbids"}});
    let whole = json!({"id": "d99", "title": "Titre", "rules": [rule]});
    loaded(&whole);
    for (at, given, told) in [
        ("", json!(7), "wrong-type "),
        ("/id", json!(""), "out-of-range /id"),
        ("/id", json!(["d99"]), "wrong-type /id"),
        ("/rules", json!({}), "wrong-type /rules"),
        ("/rules/0/id", json!("a/b"), "wrong-type /rules/0/id"),
        ("/rules/0", json!("non"), "wrong-type /rules/0"),
        ("/rules/0/when", json!([]), "wrong-type /rules/0/when"),
        ("/rules/0/when", json!({"/recipient/rôle": "maire"}), "unknown-key /rules/0/when/~1recipient~1rôle"),
        ("/rules/0/when", json!({"/child/age": 9}), "unknown-key /rules/0/when/~1child~1age"),
        ("/rules/0/when", json!({"/recipient/role": "mairie"}), "unknown-value /rules/0/when/~1recipient~1role"),
        ("/rules/0/when", json!({"/recipient/role": "unknown"}), "unknown-value /rules/0/when/~1recipient~1role"),
        (
            "/rules/0/when",
            json!({"/recipient/role": ["maire", 3]}),
            "unknown-value /rules/0/when/~1recipient~1role/1",
        ),
        ("/rules/0/when", json!({"/recipient/role": []}), "missing /rules/0/when/~1recipient~1role"),
        (
            "/rules/0/when",
            json!({"/recipient/role": {"but": "maire"}}),
            "unknown-key /rules/0/when/~1recipient~1role/but",
        ),
        ("/rules/0/when", json!({"/moving": "oui"}), "unknown-value /rules/0/when/~1moving"),
        ("/rules/0/then", json!({}), "missing /rules/0/then/effect"),
        ("/rules/0/then", json!({"effect": "closes"}), "unknown-value /rules/0/then/effect"),
        ("/rules/0/then", json!({"effect": "forbids", "duty": {}}), "unknown-key /rules/0/then/duty"),
        ("/rules/0/then", json!({"effect": "adds-duty"}), "missing /rules/0/then/duty"),
        (
            "/rules/0/then",
            json!({"effect": "adds-duty", "duty": {"kind": "pray"}}),
            "unknown-value /rules/0/then/duty/kind",
        ),
        (
            "/rules/0/then",
            json!({"effect": "adds-duty", "duty": {"kind": "trace", "force": "loi"}}),
            "unknown-value /rules/0/then/duty/force",
        ),
        (
            "/rules/0/then",
            json!({"effect": "adds-duty", "duty": {"kind": "trace", "moment": "after", "blocking": true}}),
            "contradiction /rules/0/then/duty/blocking",
        ),
    ] {
        let mut protocol = whole.clone();
        *protocol.pointer_mut(at).unwrap() = given;
        let (all, _) = refused(&protocol);
        assert_eq!(all.first().map(String::as_str), Some(told));
        assert!(all.iter().all(|one| !one.starts_with("touches")), "of what nobody wrote nothing is proved: {all:?}");
    }
    let mut twice = whole.clone();
    twice["rules"] = json!([whole["rules"][0], whole["rules"][0]]);
    assert_eq!(refused(&twice).0, ["duplicate /rules/1/id"]);
    let mut more = whole.clone();
    more["version"] = json!(2);
    assert_eq!(refused(&more).0, ["unknown-key /version"]);
    assert_eq!(refused(&json!({})).0, ["missing /id", "missing /title", "missing /rules"]);
}

#[test]
fn a_protocol_that_fails_its_own_tests_is_refused() {
    let mut tested = no_health_by_the_tool();
    let mut request = share();
    request.as_object_mut().unwrap().remove("protocols");
    tested["tests"] = json!([{"request": request, "expect": {"vie": "permitted", "sante": "prohibited"}}]);
    loaded(&tested);
    tested["tests"][0]["expect"] = json!({"vie": "prohibited", "santé/autre": "prohibited"});
    assert_eq!(refused(&tested).0, ["failed-test /tests/0/expect/vie", "failed-test /tests/0/expect/santé~1autre"]);
    tested["tests"][0] = json!({"request": {"recipient": {"role": "pape"}}, "expect": {}});
    assert_eq!(refused(&tested).0, ["unknown-value /tests/0/request/recipient/role"]);
}

#[test]
fn one_of_the_same_id_takes_the_place_of_the_other_and_a_refused_one_leaves_it() {
    let mut protocols = loaded(&no_health_by_the_tool());
    let crip = forbids(&json!({"/recipient/role": "crip"}));
    assert!(protocols.load(&value(&crip), Locale::Fr).is_err());
    assert_eq!(outcomes(&decided(&share(), &protocols)), ["permitted", "prohibited"]);
    let nothing = json!({"id": "d99", "title": "Sans règle", "rules": []});
    protocols.load(&value(&nothing), Locale::Fr).unwrap();
    assert_eq!(outcomes(&decided(&share(), &protocols)), ["permitted", "permitted"]);
}

#[test]
fn no_step_is_proposed_that_a_rule_makes_vain() {
    let mut request = share();
    request["notices"] = json!([]);
    let law = law(&request);
    assert_eq!(outcomes(&law), ["conditional", "conditional"]);
    assert!(law.items.iter().all(|item| !item.remedies.is_empty()));
    let under = decided(&request, &loaded(&no_health_by_the_tool()));
    assert!(!under.items[0].remedies.is_empty());
    assert!(under.items[1].remedies.iter().all(|remedy| remedy.steps.iter().all(|step| step.action != "inform")));
}

#[test]
fn what_suffices_to_settle_an_item_that_a_rule_closes_names_the_protocol() {
    let protocols = loaded(&no_health_by_the_tool());
    let facts = sufficient_facts_under(&value(&share()), 1, &protocols);
    assert_eq!(facts, ["/protocols", "/danger", "/setting", "/purpose", "/recipient/role", "/items/1/category"]);
    assert!(!sufficient_facts_under(&value(&share()), 0, &protocols).contains(&"/protocols".to_owned()));
}

#[test]
fn a_place_is_kept_unknown_only_under_a_measure_that_may_hide_it() {
    let protocols = loaded(&protocol(
        &json!({"/items/*/anonymised": true, "/items/*/category": "vie-quotidienne", "/danger": "aucun",
            "/purpose": "evaluer", "/recipient/role": "puericultrice-pmi", "/sender/role": "educateur-specialise"}),
        &json!({"effect": "adds-duty", "duty": {"kind": "consult", "blocking": true}}),
    ));
    let mut request = share();
    assert_eq!(decided(&request, &protocols).items[0].possible, ["permitted", "conditional"]);
    request["measure"] = json!("aucune");
    let without = decided(&request, &protocols);
    assert_eq!(without.items[0].possible, ["permitted"], "without a measure there is no judge to hide a place");
    assert!(without.missing.is_empty());
    request["items"][0]["anonymised"] = json!(true);
    let clash = decided(&request, &protocols);
    assert_eq!(clash.problems[0].path, "/items/0/anonymised");
    assert_eq!(clash.items[0].possible, ["permitted", "conditional"], "either is wrong: both stay open");
    assert_eq!(clash.items[1].outcome, Some("permitted"), "the other item is told nothing by it");
}
