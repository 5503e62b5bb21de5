//! What is proposed, and what never is.

use serde_json::{Value as Json, json};

use crate::evaluate_share;
use crate::wording::Locale;

/// The home asks whether the teacher may know how the child feels; something of it changed.
fn may_say_it_themself(path: &str, value: Json) -> bool {
    let mut request = json!({
        "date": "2026-01-15", "measure": "aemo", "purpose": "scolariser", "request": "demande-orale", "setting": "oral",
        "child": {"id": "c", "age": 14, "discernment": true, "emancipated": false}, "guardians": [],
        "danger": "aucun", "offence": "aucune", "moving": false, "judgeSeized": true,
        "sender": {"role": "educateur-specialise", "service": {"kind": "essms-protection-enfance"}, "involved": true},
        "recipient": {"role": "enseignant", "service": {"kind": "education-nationale"}, "involved": false},
        "items": [{"id": "a", "category": "sante-psychique", "subject": "enfant", "subjectId": "c", "source": "confidence",
                   "necessary": false, "secrecyAsked": false, "anonymised": false, "draft": false, "madeForJudge": false,
                   "harmsChild": false}],
        "notices": [], "consents": []
    });
    *request.pointer_mut(path).unwrap() = value;
    let decision = evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
    let item = decision.items.first().unwrap();
    assert_eq!(item.outcome, Some("prohibited"), "{path}");
    item.remedies.iter().any(|remedy| remedy.steps.iter().any(|step| step.action == "let-the-person-speak"))
}

#[test]
fn a_person_speaks_of_what_is_theirs_freely_and_once_able_to() {
    assert!(may_say_it_themself("/purpose", json!("scolariser")));
    assert!(!may_say_it_themself("/child/discernment", json!(false)));
    assert!(!may_say_it_themself("/items/0/category", json!("notes-personnelles")));
    assert!(!may_say_it_themself("/items/0/category", json!("piece-judiciaire")));
    assert!(!may_say_it_themself("/items/0/madeForJudge", json!(true)));
    assert!(!may_say_it_themself("/request", json!("commission-rogatoire")));
}

#[test]
fn a_child_is_not_sent_to_the_press_nor_to_researchers() {
    for role in ["journaliste", "chercheur"] {
        let recipient = json!({"role": role, "service": {"kind": "entreprise"}, "involved": false});
        assert!(!may_say_it_themself("/recipient", recipient), "{role}");
    }
}

#[test]
fn who_refuses_that_it_be_told_may_tell_it_themself() {
    let refused = |recipient: Json| {
        let request = json!({
            "date": "2026-01-15", "measure": "accueil-jeune-majeur", "purpose": "inserer", "request": "initiative", "setting": "oral",
            "child": {"id": "c", "age": 19, "discernment": true, "emancipated": false}, "guardians": [],
            "danger": "aucun", "offence": "aucune", "moving": false, "judgeSeized": false,
            "sender": {"role": "educateur-specialise", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true},
            "recipient": recipient,
            "items": [{"id": "a", "category": "projet", "subject": "enfant", "subjectId": "c", "source": "dossier",
                       "necessary": true, "secrecyAsked": false, "anonymised": false, "draft": false, "madeForJudge": false,
                       "harmsChild": false}],
            "notices": [], "consents": [{"by": "enfant", "state": "refused"}]
        });
        let decision = evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
        let remedies = &decision.items.first().unwrap().remedies;
        remedies.iter().flat_map(|remedy| &remedy.steps).map(|step| step.action).collect::<Vec<_>>()
    };
    let mission_locale = json!({"role": "conseiller-mission-locale", "service": {"kind": "mission-locale"}});
    let home = json!({"role": "educateur-specialise", "service": {"id": "b", "kind": "essms-protection-enfance"}, "involved": true});
    for recipient in [mission_locale, home, json!({"role": "employeur", "service": {"kind": "entreprise"}})] {
        assert_eq!(refused(recipient.clone()), ["let-the-person-speak"], "{recipient}");
    }
}

fn actions(changes: &[(&str, Json)]) -> Vec<&'static str> {
    let mut request = json!({
        "date": "2026-01-15", "measure": "aucune", "purpose": "inserer", "request": "initiative", "setting": "oral",
        "child": {"id": "c", "age": 16, "discernment": true, "emancipated": false}, "guardians": [],
        "danger": "grave-et-immediat", "offence": "aucune", "moving": false, "judgeSeized": false,
        "sender": {"role": "educateur-specialise", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true},
        "recipient": {"role": "employeur", "service": {"id": "b", "kind": "entreprise"}, "involved": false},
        "items": [{"id": "a", "category": "comportement", "subject": "enfant", "subjectId": "c", "source": "dossier",
                   "necessary": true, "secrecyAsked": false, "anonymised": false, "draft": false, "madeForJudge": false,
                   "harmsChild": false}],
        "notices": [], "consents": []
    });
    for (path, value) in changes {
        *request.pointer_mut(path).unwrap() = value.clone();
    }
    let decision = evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
    let remedies = &decision.items.first().unwrap().remedies;
    remedies.iter().flat_map(|remedy| &remedy.steps).map(|step| step.action).collect()
}

#[test]
fn a_report_of_concern_is_about_a_minor_and_goes_to_somebody_else() {
    assert!(actions(&[]).contains(&"go-through-crip"));
    assert!(!actions(&[("/child/age", json!(19))]).contains(&"go-through-crip"));
    for (role, kind) in [
        ("crip", "crip"),
        ("president-conseil-departemental", "ase"),
        ("juge-des-enfants", "tribunal"),
        ("procureur", "parquet"),
    ] {
        let sender = json!({"role": role, "service": {"id": "s", "kind": kind}});
        assert!(!actions(&[("/sender", sender)]).contains(&"go-through-crip"), "{role}");
    }
}

#[test]
fn a_child_excused_from_a_notice_that_knows_no_excuse_may_still_be_told() {
    // CJPM R241-1 knows no exception
    let penal = [
        ("/measure", json!("mesure-educative-judiciaire")),
        ("/purpose", json!("assurer-la-continuite")),
        ("/sender", json!({"role": "educateur-pjj", "service": {"id": "pjj", "kind": "pjj"}, "involved": true})),
        ("/recipient", json!({"role": "referent-ase", "service": {"id": "ase", "kind": "ase"}, "involved": true})),
        ("/danger", json!("aucun")),
    ];
    for state in ["planned", "excused-child-interest"] {
        let mut changes = penal.to_vec();
        changes.push(("/notices", json!([{"to": "enfant", "state": state}])));
        assert!(actions(&changes).contains(&"inform"), "{state}: {:?}", actions(&changes));
    }
}
