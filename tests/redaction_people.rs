//! Whose names stay in a text that stays: of those the recipient may read about, and of nobody who is in question.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a case that cannot be read must stop the test"
)]

mod dossier;

use dossier::redact;
use serde_json::{Value as Json, json};

const TEXT: &str = "Lina Perrin, Tom Moreau, Sophie Girard, Marc Perrin, Ginette Voisin, Odile Hautbois.";

/// A child in care whose family was told: everybody is in one text that no rule closes.
fn request(recipient: &Json, purpose: &str) -> Json {
    json!({
        "date": "2026-03-10",
        "child": {"id": "l", "age": 9, "discernment": true, "emancipated": false},
        "guardians": [
            {"id": "m", "relation": "mere", "authority": "exercee", "implicated": false, "informingHarmsChild": false},
            {"id": "p", "relation": "pere", "authority": "exercee", "implicated": false, "informingHarmsChild": false},
        ],
        "measure": "placement-ase", "phase": "mise-en-oeuvre", "judgeSeized": true, "danger": "danger", "offence": "aucune",
        "moving": false, "setting": "ecrit", "request": "initiative", "purpose": purpose,
        "sender": {"role": "referent-ase", "service": {"id": "ase", "kind": "ase"}, "involved": true},
        "recipient": recipient, "consents": [],
        "notices": [{"to": "enfant", "state": "done"}, {"to": "m", "state": "done"}, {"to": "p", "state": "done"}],
        "labels": {"/a": "open"},
        "people": [
            {"id": "l", "names": ["Lina Perrin"], "is": "enfant"},
            {"id": "s", "names": ["Tom Moreau"], "is": "fratrie"},
            {"id": "m", "names": ["Sophie Girard"], "is": "parent"},
            {"id": "p", "names": ["Marc Perrin"], "is": "parent"},
            {"id": "v", "names": ["Ginette Voisin"], "is": "tiers"},
            {"id": "h", "names": ["Odile Hautbois"], "is": "professionnel"},
        ],
    })
}

fn label(category: &str, subject: &str, id: &str, necessary: bool) -> Json {
    json!({"category": category, "subject": subject, "subjectId": id, "source": "dossier", "nature": "fait", "necessary": necessary,
        "secrecyAsked": false, "anonymised": false, "draft": false, "madeForJudge": false, "authorInOffice": false, "harmsChild": false})
}

fn teacher() -> Json {
    let ecole = json!({"id": "ecole", "kind": "education-nationale"});
    request(&json!({"role": "enseignant", "service": ecole, "involved": true}), "mettre-en-oeuvre-l-action")
}

fn judge() -> Json {
    let tribunal = json!({"id": "tj", "kind": "tribunal"});
    request(&json!({"role": "juge-des-enfants", "service": tribunal, "involved": true}), "rendre-compte-au-mandant")
}

fn next_service() -> Json {
    let mecs = json!({"id": "suite", "kind": "essms-protection-enfance"});
    request(&json!({"role": "educateur-specialise", "service": mecs, "involved": true}), "assurer-la-continuite")
}

/// The text as it stays, and whose names are in it, by their first letters.
fn named(request: &Json) -> String {
    let redaction = redact(&json!({"a": TEXT, "b": "b", "c": "c"}), request);
    assert_eq!(redaction["problems"], json!([]));
    let left = redaction["document"]["a"].as_str().unwrap();
    ["Lina", "Tom", "Sophie", "Marc", "Ginette", "Odile"]
        .iter()
        .filter(|name| left.contains(**name))
        .map(|name| &name[..1])
        .collect()
}

fn with(mut request: Json, place: &str, label: Json) -> Json {
    request["labels"][place] = label;
    request
}

#[test]
fn an_open_question_masks_a_name() {
    // Nothing is said of anybody: the teacher who follows the child knows who the child is, and no more.
    assert_eq!(named(&teacher()), "L");
    assert_eq!(named(&next_service()), "L");
    // Nor does a question that is open by itself: whether the teacher takes part in the follow-up.
    let mut asked = teacher();
    asked["recipient"].as_object_mut().unwrap().remove("involved");
    assert_eq!(named(&asked), "");
}

#[test]
fn what_is_withheld_about_somebody_does_not_show_them() {
    let mut asked = with(teacher(), "/b", label("comportement", "fratrie", "s", false));
    asked = with(asked, "/c", label("sante-psychique", "parent", "m", false));
    asked = with(asked, "/d", label("comportement", "tiers", "v", false));
    assert_eq!(named(&asked), "L");
}

#[test]
fn whom_a_text_that_may_be_read_is_about_is_named() {
    assert_eq!(named(&with(next_service(), "/b", label("vie-quotidienne", "tiers", "v", true))), "LG");
    assert_eq!(named(&with(next_service(), "/b", label("sante-somatique", "parent", "m", true))), "LS");
    // Not, if it does not say which of two parents; nor those who are hidden.
    let mut either = label("sante-somatique", "parent", "", true);
    either.as_object_mut().unwrap().remove("subjectId");
    assert_eq!(named(&with(next_service(), "/b", either.clone())), "L");
    either["subject"] = json!("tiers");
    let told = with(next_service(), "/b", either);
    assert_eq!(named(&told), "LG");
    assert_eq!(named(&with(told, "/c", label("auteur-du-signalement", "tiers", "v", false))), "L");
}

#[test]
fn a_withheld_author_whose_label_is_half_filled_may_be_anybody() {
    let told = with(next_service(), "/b", label("vie-quotidienne", "tiers", "v", true));
    let hidden = |author: Json| {
        let redaction = redact(&json!({"a": TEXT}), &with(told.clone(), "/c", author));
        let left = redaction["document"]["a"].as_str().unwrap().to_owned();
        (!left.contains("Ginette"), !left.contains("Lina"))
    };
    for author in [
        json!({"category": "auteur-du-signalement"}),
        json!({"category": "auteur-du-signalement", "subject": "unknown", "necessary": false}),
        json!({"category": "auteur-du-signalement", "subject": "voisin", "necessary": false}),
        json!({"category": "auteur", "necessary": false}),
        json!({"necessary": false}),
    ] {
        assert_eq!(hidden(author.clone()), (true, true), "{author}");
    }
    for author in [
        json!({"category": "auteur-du-signalement", "subject": "tiers", "necessary": false}),
        json!({"category": "auteur-du-signalement", "subject": "tiers", "subjectId": 12, "necessary": false}),
        json!({"category": "auteur-du-signalement", "subjectId": "v", "necessary": false}),
    ] {
        assert_eq!(hidden(author.clone()), (true, false), "{author}");
    }
    for author in [
        json!({"category": "auteur-du-signalement", "subject": "famille", "necessary": false}),
        json!({"category": "vie-quotidienne", "necessary": false}),
        json!({"subject": "enfant", "subjectId": "x", "necessary": false}),
    ] {
        assert_eq!(hidden(author.clone()), (false, false), "{author}");
    }
    // The family is each of them.
    let mut asked = judge();
    asked["people"]
        .as_array_mut()
        .unwrap()
        .push(json!({"id": "g", "names": ["Ginette Voisin"], "is": "autre-famille"}));
    asked["people"].as_array_mut().unwrap().remove(4);
    assert_eq!(named(&asked), "LTSMG");
    assert_eq!(
        named(&with(asked.clone(), "/b", json!({"category": "identite", "subject": "famille", "necessary": false}))),
        "L"
    );
    // And each may be meant by whom the list calls no more than family.
    asked["people"][5]["is"] = json!("famille");
    assert_eq!(
        named(&with(asked, "/b", json!({"category": "identite", "subject": "fratrie", "necessary": false}))),
        "LSM"
    );
}

#[test]
fn a_label_whose_subject_id_cannot_be_read_opens_nobody() {
    for (key, id) in [("subjectId", json!(12)), ("subjectId", Json::Null), ("subjectID", json!("x"))] {
        let mut other = label("vie-quotidienne", "tiers", "", true);
        other.as_object_mut().unwrap().remove("subjectId");
        other[key] = id;
        let redaction = redact(&json!({"a": TEXT, "b": "b"}), &with(next_service(), "/b", other));
        assert_eq!(redaction["document"]["b"], "b");
        assert!(!redaction["document"]["a"].as_str().unwrap().contains("Ginette"), "{key}");
        assert_eq!(redaction["problems"][0]["path"], format!("/labels/~1b/{key}"));
    }
}

#[test]
fn a_text_about_the_family_that_may_be_read_names_the_family() {
    assert_eq!(named(&with(next_service(), "/b", label("conditions-d-education", "enfant", "l", true))), "LTSM");
    assert_eq!(named(&with(next_service(), "/b", label("scolarite", "enfant", "l", true))), "L");
    assert_eq!(named(&with(next_service(), "/b", label("conditions-d-education", "enfant", "l", false))), "L");
}

#[test]
fn the_judge_reads_who_the_family_is() {
    assert_eq!(named(&judge()), "LTSM");
    assert_eq!(named(&with(judge(), "/b", label("identite", "fratrie", "s", false))), "LSM");
}

#[test]
fn whoever_is_alerted_reads_whose_child_it_is() {
    let prosecutor = json!({"role": "procureur", "service": {"id": "p", "kind": "parquet"}, "involved": false});
    let mut asked = request(&prosecutor, "signalement");
    asked["danger"] = json!("danger");
    asked["offence"] = json!("delit");
    asked["offenceOn"] = json!("enfant");
    assert_eq!(named(&asked), "LTSM");
    asked["danger"] = json!("aucun");
    asked["offence"] = json!("aucune");
    asked.as_object_mut().unwrap().remove("offenceOn");
    assert_eq!(named(&asked), "", "nothing to alert of");
}

#[test]
fn a_parent_and_a_young_adult_read_their_own_name_and_the_child_s() {
    let mut asked = request(&json!({"role": "parent", "guardian": "m", "person": "m"}), "droit-d-acces");
    asked["request"] = json!("demande-ecrite");
    assert_eq!(named(&asked), "LS");
    asked["recipient"] = json!({"role": "enfant", "person": "l"});
    asked["child"] = json!({"id": "l", "age": 20, "emancipated": false});
    asked["measure"] = json!("aucune");
    asked["phase"] = json!("apres-cloture");
    assert_eq!(named(&asked), "L");
    // Those outside read nobody's.
    assert_eq!(named(&request(&json!({"role": "journaliste"}), "autre")), "");
}

#[test]
fn of_whom_anything_cannot_be_read_nothing_stays() {
    let mut asked = judge();
    asked["people"][0]["show"] = json!("never");
    asked["people"][1]["shw"] = json!("always");
    asked["people"][2]["subjectId"] = json!(12);
    asked["people"][3].as_object_mut().unwrap().remove("id");
    asked["people"][4]["show"] = json!("always");
    let redaction = redact(&json!({"a": TEXT}), &asked);
    assert_eq!(
        redaction["document"]["a"],
        "[l'enfant], [un membre de la fratrie], [la mère], [un parent], Ginette Voisin, [un professionnel]."
    );
    let problems: Vec<_> = redaction["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["path"].clone(), one["code"].clone()))
        .collect();
    let told = [
        ("/people/0/show", "unknown-value"),
        ("/people/1/shw", "unknown-key"),
        ("/people/2/subjectId", "wrong-type"),
        ("/people/3/id", "missing"),
    ];
    assert_eq!(problems, told.map(|(path, code)| (json!(path), json!(code))));
}

#[test]
fn people_under_a_misspelt_key_close_the_document() {
    let mut asked = judge();
    asked["peoples"] = asked["people"].take();
    asked.as_object_mut().unwrap().remove("people");
    let redaction = redact(&json!({"a": TEXT}), &asked);
    assert_eq!(
        (&redaction["document"], &redaction["problems"][0]["path"]),
        (&json!("[occulté]"), &json!("/peoples"))
    );
    // Any other key is told, and closes nothing.
    asked["peoples"] = json!([{"id": "l"}, "Tom"]);
    let redaction = redact(&json!({"a": TEXT}), &asked);
    assert_eq!((&redaction["document"]["a"], &redaction["problems"][0]["path"]), (&json!(TEXT), &json!("/peoples")));
}

#[test]
fn a_name_that_cannot_be_looked_for_is_told_in_words_that_fit() {
    let mut asked = judge();
    asked["people"][4]["names"] = json!(["Mme X", "J", "d'"]);
    let problems = &redact(&json!({"a": TEXT}), &asked)["problems"];
    for (at, problem) in problems.as_array().unwrap().iter().enumerate() {
        assert_eq!(problem["path"], format!("/people/4/names/{at}"));
        assert_eq!((&problem["code"], &problem["expected"]), (&json!("out-of-range"), &json!(["2–128"])));
        assert!(problem["message"].as_str().unwrap().contains("trop court"));
    }
    assert_eq!(problems.as_array().unwrap().len(), 3);
    asked["people"] =
        (0..130).map(|at| json!({"id": at.to_string(), "names": ["Tom Moreau"], "is": "tiers"})).collect();
    let redaction = redact(&json!({"a": TEXT}), &asked);
    assert_eq!(
        (&redaction["document"], &redaction["problems"][0]["path"]),
        (&json!("[occulté]"), &json!("/people/128"))
    );
}

#[test]
fn two_people_about_two_guardians_are_two_whatever_their_ids() {
    let mut asked = judge();
    asked["people"] = json!([
        {"id": "x1", "names": ["Sophie Girard"], "is": "parent", "subjectId": "m"},
        {"id": "x2", "names": ["Marc Perrin"], "is": "parent", "subjectId": "p"},
    ]);
    assert_eq!(redact(&json!({"a": TEXT}), &asked)["problems"], json!([]));
    asked["people"][1]["id"] = json!("x1");
    let problems = &redact(&json!({"a": TEXT}), &asked)["problems"];
    assert_eq!((&problems[0]["path"], &problems[0]["code"]), (&json!("/people/1/id"), &json!("duplicate")));
}

#[test]
fn where_the_address_is_what_may_be_read_it_stays_and_hidden_names_do_not() {
    let text = "Ginette Voisin l'a vue au 12 rue des Lilas, 29000 Quimper, tél. 06 39 98 12 34.";
    let read = |category: &str| {
        let asked = with(judge(), "/b", label(category, "enfant", "l", true));
        let redaction = redact(&json!({"a": "", "b": text}), &asked);
        redaction["document"]["b"].as_str().unwrap().to_owned()
    };
    let told = read("coordonnees");
    assert!(told.contains("12 rue des Lilas, 29000 Quimper") && told.contains("06 39 98 12 34"), "{told}");
    assert!(!told.contains("Ginette"), "{told}");
    let elsewhere = read("vie-quotidienne");
    assert!(!elsewhere.contains("Lilas") && !elsewhere.contains("06 39"), "{elsewhere}");
}

#[test]
fn two_people_who_are_masked_alike_are_counted_as_one() {
    let masks = |text: &str| {
        let mut asked = teacher();
        asked["people"].as_array_mut().unwrap().push(json!({"id": "w", "names": ["Denise Autre"], "is": "tiers"}));
        redact(&json!({"a": text}), &asked)["masked"].clone()
    };
    let once = json!([{"path": "/a", "as": "[un tiers]", "count": 2}]);
    assert_eq!(masks("Mme Voisin a vu Mme Voisin."), once);
    assert_eq!(masks("Mme Voisin a vu Mme Autre."), once, "which hidden person it was is told by no count");
}

#[test]
fn nobody_stays_by_an_id_that_two_people_have() {
    let mut asked = teacher();
    let people = asked["people"].as_array_mut().unwrap();
    people.push(json!({"id": "x", "names": ["Denise Autre"], "is": "tiers"}));
    people.push(json!({"id": "x", "names": ["Luc Second"], "is": "tiers", "show": "always"}));
    let redaction = redact(&json!({"a": "Denise Autre et Luc Second."}), &asked);
    assert_eq!(redaction["problems"][0]["code"], "duplicate");
    let left = redaction["document"]["a"].as_str().unwrap();
    assert!(!left.contains("Denise") && !left.contains("Luc"), "{left}");
}
