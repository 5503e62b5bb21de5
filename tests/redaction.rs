//! G8, noninterference: what the recipient may not read leaves no trace in any output. Pairs of
//! documents that differ only there are made, never filtered: a visible skeleton, and two different
//! fillings of everything else.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failing pair must stop the test")]

use partage::redact::{Options, Redaction, redact_for_recipient};
use partage::request::Value;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

fn value(json: Json) -> Value {
    serde_json::from_value(json).unwrap()
}

fn redact(document: &Json, request: &Json) -> (String, Redaction) {
    let redaction = redact_for_recipient(&value(document.clone()), &value(request.clone()), &Options::default());
    (serde_json::to_string(&redaction).unwrap(), redaction)
}

/// A journalist, to whom nothing is open but what is labelled so.
fn request() -> Json {
    let hidden = json!({"category": "comportement", "subject": "enfant", "source": "dossier"});
    json!({
        "date": "2026-01-15", "purpose": "autre",
        "child": {"age": 9},
        "sender": {"role": "referent-ase", "service": {"kind": "ase"}}, "recipient": {"role": "journaliste"},
        "labels": {
            "/titre": "open", "/chapitres": "open", "/chapitres/*/secret": hidden, "/chapitres/*/notes": hidden,
            "/note": hidden, "/fiche/motif": hidden, "/liste/0": "open", "/liste/1": hidden, "/liste/3": hidden,
        },
        "people": [
            {"id": "m", "names": ["Ophélie Vauquelin"], "is": "parent"},
            {"id": "t", "names": ["Barnabé Roux", "06 01 02 03 04"], "is": "tiers"},
        ],
    })
}

/// Any JSON, small, with names, numbers and odd keys in it.
fn anything() -> impl Strategy<Value = Json> {
    let text = prop_oneof![
        "[a-zé ]{0,12}".prop_map(Json::from),
        Just(json!("Barnabé Roux est passé.")),
        Just(json!("Mme Vauquelin, 06 01 02 03 04")),
        any::<i32>().prop_map(Json::from),
        any::<bool>().prop_map(Json::from),
        Just(Json::Null),
    ];
    text.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::btree_map("[a-z~/*]{1,4}|Ophélie Vauquelin", inner, 0..4)
                .prop_map(|map| Json::Object(map.into_iter().collect())),
        ]
    })
}

/// What may be read: a title, chapters with a text each, the first entry of a list.
fn visible() -> impl Strategy<Value = (String, Vec<String>, Option<String>)> {
    let text = prop_oneof![
        "[A-Za-zéà ,.]{0,20}",
        Just("Barnabé Roux attendait OPHELIE VAUQUELIN, née le 3 mars 1990.".to_owned()),
    ];
    (text.clone(), prop::collection::vec(text.clone(), 0..4), prop::option::of(text))
}

/// One way to fill what may not be read.
#[derive(Clone, Debug)]
struct Hidden {
    note: Option<Json>,
    motif: Option<Json>,
    uncovered: Vec<(String, Json)>,
    secrets: Vec<Option<Json>>,
    rest_of_list: Vec<Json>,
    first: bool,
}

fn hidden() -> impl Strategy<Value = Hidden> {
    (
        prop::option::of(anything()),
        prop::option::of(anything()),
        prop::collection::vec(("[a-z]{1,3}x", anything()), 0..3),
        prop::collection::vec(prop::option::of(anything()), 4),
        prop::collection::vec(anything(), 0..3),
        any::<bool>(),
    )
        .prop_map(|(note, motif, uncovered, secrets, rest_of_list, first)| Hidden {
            note,
            motif,
            uncovered,
            secrets,
            rest_of_list,
            first,
        })
}

fn document(visible: &(String, Vec<String>, Option<String>), hidden: &Hidden) -> Json {
    let mut map = serde_json::Map::new();
    if hidden.first {
        map.extend(hidden.uncovered.iter().cloned());
        map.extend(hidden.note.iter().map(|note| ("note".to_owned(), note.clone())));
    }
    map.insert("titre".to_owned(), json!(visible.0));
    let chapters = visible.1.iter().zip(&hidden.secrets).map(|(text, secret)| {
        let mut chapter = serde_json::Map::new();
        if hidden.first {
            chapter.extend(secret.iter().map(|secret| ("secret".to_owned(), secret.clone())));
        }
        chapter.insert("texte".to_owned(), json!(text));
        if !hidden.first {
            chapter.extend(secret.iter().map(|secret| ("notes".to_owned(), secret.clone())));
        }
        Json::Object(chapter)
    });
    map.insert("chapitres".to_owned(), chapters.collect());
    if let Some(first) = &visible.2 {
        let list: Vec<Json> = std::iter::once(json!(first)).chain(hidden.rest_of_list.iter().cloned()).collect();
        map.insert("liste".to_owned(), json!(list));
    }
    if !hidden.first {
        map.extend(hidden.uncovered.iter().cloned());
        map.extend(hidden.note.iter().map(|note| ("note".to_owned(), note.clone())));
    }
    map.extend(hidden.motif.iter().map(|motif| ("fiche".to_owned(), json!({"motif": motif, "autre": 1}))));
    Json::Object(map)
}

fn pairs() -> u32 {
    std::env::var("PARTAGE_PAIRS").map_or(100_000, |pairs| pairs.parse().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: pairs(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn documents_that_differ_only_in_what_is_withheld_redact_to_the_same_bytes(
        visible in visible(), one in hidden(), other in hidden(),
    ) {
        let request = request();
        let (first, redaction) = redact(&document(&visible, &one), &request);
        let (second, _) = redact(&document(&visible, &other), &request);
        prop_assert_eq!(&first, &second);
        // again on what is left: nothing more goes
        let left = serde_json::to_value(&redaction.document).unwrap();
        let (_, again) = redact(&left, &request);
        prop_assert_eq!(again.document, redaction.document);
    }
}

#[test]
fn the_harness_sees_a_leak_when_there_is_one() {
    // the control: a label that opens the note makes the pair differ
    let mut open = request();
    open["labels"]["/note"] = json!("open");
    let (one, _) = redact(&json!({"titre": "a", "note": "b"}), &open);
    let (other, _) = redact(&json!({"titre": "a", "note": "c"}), &open);
    assert_ne!(one, other);
}

#[test]
fn what_no_label_covers_is_withheld_and_what_is_open_stays() {
    let (_, redaction) = redact(
        &json!({"titre": "Fiche", "surprise": {"nir": "2"}, "chapitres": [{"texte": "bonjour", "secret": "x"}]}),
        &request(),
    );
    let left = serde_json::to_value(&redaction.document).unwrap();
    assert_eq!(left["titre"], "Fiche");
    assert_eq!(left["chapitres"], json!([{"texte": "bonjour"}]));
    assert!(left.get("surprise").is_none());
    assert_eq!(left["note"], "[occulté]");
}

#[test]
fn names_are_masked_by_what_they_are_to_the_child_and_counted_where_they_stand() {
    let mut asked = request();
    asked["guardians"] = json!([{"id": "m", "relation": "mere", "authority": "exercee"}]);
    let (_, redaction) = redact(&json!({"titre": "Ophélie VAUQUELIN et M. Roux ; madame Vauquelin."}), &asked);
    let left = serde_json::to_value(&redaction.document).unwrap();
    assert_eq!(left["titre"], "[la mère] et [un tiers] ; [la mère].");
    let masked = serde_json::to_value(&redaction.masked).unwrap();
    assert!(masked.as_array().unwrap().contains(&json!({"path": "/titre", "as": "[la mère]", "count": 2})));
}

#[test]
fn the_recipient_s_own_name_and_those_shown_always_stay() {
    let mut asked = request();
    asked["people"][1]["show"] = json!("always");
    let (_, redaction) = redact(&json!({"titre": "Barnabé Roux"}), &asked);
    assert_eq!(serde_json::to_value(&redaction.document).unwrap()["titre"], "Barnabé Roux");
}

#[test]
fn a_document_beyond_the_limit_is_refused_with_a_clear_problem() {
    let (text, redaction) = redact(&json!({"titre": "a".repeat(6 * 1024 * 1024)}), &request());
    assert_eq!(redaction.problems[0].code, "too-many");
    assert!(text.len() < 10_000, "nothing of it is left");
}
