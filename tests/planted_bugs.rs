//! Redactors that leak, as shipped ones did: each must be caught by the properties that ours holds,
//! within a bounded number of cases. And ours must pass them all.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must stop")]

mod dossier;

use dossier::{Case, IDENTIFIERS, MARKER, cases, plain, redact};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value as Json, json};

/// A redactor: the document, the request, what ours makes of it, and what it makes of that.
type Bug = fn(&Json, &Json, Json) -> Json;

/// Each must be caught within this many cases.
const BOUND: usize = 400;

const PLACEHOLDER: &str = "[occulté]";

// ── what a redaction must be ──

/// The property that a redactor breaks on a case, if it breaks one.
fn broken(case: &Case, redactor: impl Fn(&Json, &Json) -> Json) -> Option<&'static str> {
    let request = case.request(0);
    let document = case.document(0, 0);
    let one = redactor(&document, &request);
    // As bytes: two objects are equal in any order of their keys.
    let bytes = one.to_string();
    if bytes.as_str() != bytes_of(&redactor, &case.document(1, 0), &request) {
        return Some("same for another hidden content");
    }
    if bytes.as_str() != bytes_of(&redactor, &case.document(0, 1), &case.request(1)) {
        return Some("same for another hidden name");
    }
    let told = plain(&bytes);
    if told.contains(MARKER) {
        return Some("nothing hidden is told");
    }
    let title = plain(one["document"]["titre"].as_str().unwrap_or_default());
    let words: Vec<_> = title.split(|c: char| !c.is_alphanumeric()).collect();
    if case.telling(0).iter().any(|name| words.contains(&name.as_str())) {
        return Some("no hidden name is left");
    }
    let (_, telling) = IDENTIFIERS[case.identifier];
    let close: String = title.chars().filter(|c| !" .-".contains(*c) || telling.contains(*c)).collect();
    if close.contains(telling) {
        return Some("no identifier is left");
    }
    if !one["document"]["titre"].as_str().is_some_and(|left| left.starts_with(&case.title)) {
        return Some("what may be read stays");
    }
    let again = redactor(&one["document"], &request);
    (again["document"] != one["document"]).then_some("again, nothing more goes")
}

fn bytes_of(redactor: impl Fn(&Json, &Json) -> Json, document: &Json, request: &Json) -> String {
    redactor(document, request).to_string()
}

/// The keys that lead to a place.
fn keys(pointer: &str) -> Vec<&str> {
    pointer.split('/').skip(1).collect()
}

// ── how others leaked ──

/// Puts something into what is left, as a redactor does that forgot a place.
fn add(mut redaction: Json, key: &str, value: Json) -> Json {
    redaction["document"][key] = value;
    redaction
}

fn texts(value: &Json) -> Vec<String> {
    match value {
        Json::String(text) => vec![text.clone()],
        Json::Array(list) => list.iter().flat_map(texts).collect(),
        Json::Object(map) => map.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

fn hidden_text(document: &Json) -> String {
    texts(&document["note"]).concat()
}

/// Replaces the name in the title by an exact search, after `seen` has made one spelling of both.
fn masked_by(document: &Json, request: &Json, mut redaction: Json, seen: fn(&str) -> String) -> Json {
    let name = request["people"][0]["names"][0].as_str().unwrap();
    let title = document["titre"].as_str().unwrap_or_default();
    let mut left = seen(title);
    for word in std::iter::once(name).chain(name.split(' ')) {
        left = left.replace(&seen(word), "[un tiers]");
    }
    if left != seen(title) {
        return redaction;
    }
    // Nothing found: the text stays, but for the identifiers.
    let identifiers = redact(&json!({"titre": title}), &json!({"labels": {"/titre": "open"}}));
    redaction["document"]["titre"] = identifiers["document"]["titre"].clone();
    redaction
}

/// The title with the person's mask made by someone else.
fn masked_as(request: &Json, redaction: Json, mask: impl Fn(&str) -> String) -> Json {
    let name = request["people"][0]["names"][0].as_str().unwrap().to_owned();
    let title = redaction["document"]["titre"].as_str().unwrap_or_default().replace("[un tiers]", &mask(&name));
    add(redaction, "titre", json!(title))
}

/// Leaves one kind of identifier where it stands.
fn keeping(document: &Json, mut redaction: Json, mask: &str, kept: &str) -> Json {
    let raw = document["titre"].as_str().unwrap_or_default().contains(kept);
    let title = redaction["document"]["titre"].as_str().unwrap_or_default().to_owned();
    if raw {
        redaction["document"]["titre"] = json!(title.replace(mask, kept));
    }
    redaction
}

const BUGS: [(&str, Bug); 41] = [
    ("inverted polarity", |document, _, redaction| {
        let mut left = document.clone();
        if let Some(map) = left.as_object_mut() {
            map.remove("titre");
        }
        json!({"document": left, "withheld": redaction["withheld"], "masked": [], "problems": []})
    }),
    ("contained resource kept", |document, _, redaction| {
        if let Some(contained) = document.get("contained") {
            add(redaction, "contained", contained.clone())
        } else {
            redaction
        }
    }),
    ("dangling reference, with what it shows", |document, _, redaction| {
        let shown: String = hidden_text(document).chars().take(5).collect();
        add(redaction, "renvoi", json!({"vers": "/note", "affiche": shown}))
    }),
    ("reference to a hidden entry by its number", |document, _, redaction| {
        add(redaction, "renvoi", json!(document.as_object().and_then(|map| map.keys().position(|key| key == "note"))))
    }),
    ("narrative kept", |document, _, redaction| add(redaction, "recit", json!(texts(document).join(" ")))),
    ("generated text kept", |document, _, redaction| {
        if let Some(text) = document.get("text") { add(redaction, "text", text.clone()) } else { redaction }
    }),
    ("total tells the removal", |document, _, redaction| {
        add(redaction, "total", json!(document.as_object().map_or(0, serde_json::Map::len)))
    }),
    ("length of a list kept", |document, _, mut redaction| {
        let length = document["liste"].as_array().map_or(0, Vec::len);
        if let Some(list) = redaction["document"]["liste"].as_array_mut() {
            list.resize(length.max(list.len()), json!(PLACEHOLDER));
        }
        redaction
    }),
    ("length of a hidden sibling list", |document, _, mut redaction| {
        let length = document["note"].as_array().map_or(0, Vec::len);
        redaction["withheld"][0]["entries"] = json!(length);
        redaction
    }),
    ("last four characters kept", |document, _, redaction| {
        let text = hidden_text(document);
        let last: String = text.chars().skip(text.chars().count().saturating_sub(4)).collect();
        add(redaction, "note", json!(format!("{PLACEHOLDER}{last}")))
    }),
    ("length in the placeholder", |document, _, redaction| {
        add(redaction, "note", json!("█".repeat(hidden_text(document).chars().count())))
    }),
    ("order of magnitude in the placeholder", |document, _, redaction| {
        let long = hidden_text(document).chars().count() > 12;
        add(redaction, "note", json!(if long { "[long passage occulté]" } else { PLACEHOLDER }))
    }),
    ("type of what is hidden in the placeholder", |document, _, redaction| {
        let empty = match &document["note"] {
            Json::Array(_) => json!([]),
            Json::Object(_) => json!({}),
            Json::Number(_) => json!(0),
            Json::Bool(_) => json!(false),
            _ => json!(PLACEHOLDER),
        };
        add(redaction, "note", empty)
    }),
    ("placeholder only where something stood", |document, _, mut redaction| {
        if document.get("note").is_none()
            && let Some(map) = redaction["document"].as_object_mut()
        {
            map.remove("note");
        }
        redaction
    }),
    ("empty object where all of it went", |document, _, redaction| {
        let fiche =
            document.get("fiche").map_or(json!(null), |_| json!({"motif": PLACEHOLDER, "autre": PLACEHOLDER}));
        add(redaction, "fiche", fiche)
    }),
    ("gap in the order of the entries", |document, _, mut redaction| {
        let Some(list) = redaction["document"]["chapitres"].as_array_mut() else { return redaction };
        for (at, chapter) in list.iter_mut().enumerate() {
            if let Some(map) = chapter.as_object_mut() {
                let hidden = document["chapitres"][at].as_object().map_or(0, |map| map.len() - 1);
                map.insert("rang".to_owned(), json!(at + hidden));
            }
        }
        redaction
    }),
    ("keys in the order of the document", |document, _, mut redaction| {
        let Some(map) = redaction["document"].as_object() else { return redaction };
        let order = |key: &str| document.as_object().and_then(|map| map.keys().position(|known| known == key));
        let mut entries: Vec<_> = map.clone().into_iter().collect();
        entries.sort_by_key(|(key, _)| order(key));
        redaction["document"] = Json::Object(entries.into_iter().collect());
        redaction
    }),
    ("key of a hidden value kept", |document, _, mut redaction| {
        let Some(list) = redaction["document"]["chapitres"].as_array_mut() else { return redaction };
        for (at, chapter) in list.iter_mut().enumerate() {
            for key in ["secret", "notes"] {
                if document["chapitres"][at].get(key).is_some() {
                    chapter[key] = json!(PLACEHOLDER);
                }
            }
        }
        redaction
    }),
    ("keys inside a hidden value kept", |document, _, redaction| match &document["note"] {
        Json::Object(map) => {
            let keys = map.keys().map(|key| (key.clone(), json!(PLACEHOLDER))).collect();
            add(redaction, "note", Json::Object(keys))
        }
        _ => redaction,
    }),
    ("short secrets skipped", |document, _, redaction| match document["note"].as_str() {
        Some(short) if short.len() < 4 => add(redaction, "note", json!(short)),
        _ => redaction,
    }),
    ("numbers are no secrets", |document, _, redaction| {
        if document["note"].is_number() { add(redaction, "note", document["note"].clone()) } else { redaction }
    }),
    ("nothing is no secret", |document, _, redaction| {
        if document.get("note") == Some(&Json::Null) { add(redaction, "note", Json::Null) } else { redaction }
    }),
    ("what no label covers is kept", |document, request, mut redaction| {
        for (key, value) in document.as_object().into_iter().flatten() {
            let covered =
                request["labels"].as_object().unwrap().keys().any(|label| keys(label).first() == Some(&key.as_str()));
            if !covered {
                redaction["document"][key] = value.clone();
            }
        }
        redaction
    }),
    ("a label fits in any case", |document, _, redaction| {
        if let Some(title) = document.get("Titre") { add(redaction, "Titre", title.clone()) } else { redaction }
    }),
    ("a label fits what begins like it", |document, _, mut redaction| {
        for (key, value) in document.as_object().into_iter().flatten().filter(|(key, _)| key.ends_with('x')) {
            redaction["document"][key] = value.clone();
        }
        redaction
    }),
    ("beside an open entry, its neighbours", |document, _, redaction| {
        if document.get("liste").is_some() { add(redaction, "liste", document["liste"].clone()) } else { redaction }
    }),
    ("error that tells the hidden value", |document, _, mut redaction| {
        if document["note"].is_number() {
            redaction["problems"] = json!([{"path": "/note", "code": "wrong-type", "given": document["note"]}]);
        }
        redaction
    }),
    ("error that tells where something hidden is", |document, _, mut redaction| {
        if document["note"].is_object() {
            redaction["problems"] = json!([{"path": "/note", "code": "wrong-type"}]);
        }
        redaction
    }),
    ("withheld list in the order of the document", |document, _, mut redaction| {
        let map = document.as_object().unwrap();
        let order =
            |path: &Json| map.keys().position(|key| keys(path.as_str().unwrap()).first() == Some(&key.as_str()));
        redaction["withheld"].as_array_mut().unwrap().sort_by_key(|entry| order(&entry["path"]));
        redaction
    }),
    ("withheld list of what was there", |document, _, mut redaction| {
        redaction["withheld"].as_array_mut().unwrap().retain(|entry| {
            !["/note", "/fiche/motif"].contains(&entry["path"].as_str().unwrap())
                || document.pointer(entry["path"].as_str().unwrap()).is_some()
        });
        redaction
    }),
    ("withheld list says how often", |document, _, mut redaction| {
        let often = document["chapitres"]
            .as_array()
            .map_or(0, |list| list.iter().filter(|one| one.get("secret").is_some()).count());
        redaction["withheld"][0]["count"] = json!(often);
        redaction
    }),
    ("masks counted in hidden places", |document, _, mut redaction| {
        let masks = hidden_text(document).matches("Vauquelin").count();
        redaction["masked"]
            .as_array_mut()
            .unwrap()
            .push(json!({"path": "/note", "as": "[un tiers]", "count": masks}));
        redaction
    }),
    ("a checksum of the original", |document, _, redaction| {
        let sum =
            document.to_string().bytes().fold(0_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        add(redaction, "empreinte", json!(sum))
    }),
    ("names only as they were listed", |document, request, redaction| {
        masked_by(document, request, redaction, str::to_owned)
    }),
    ("names in any case, but one normal form", |document, request, redaction| {
        masked_by(document, request, redaction, str::to_lowercase)
    }),
    ("invisible characters hide a name", |document, request, redaction| {
        masked_by(document, request, redaction, |text| plain(&text.replace('\u{200b}', "·")))
    }),
    ("a line end hides a name", |document, request, redaction| {
        masked_by(document, request, redaction, |text| plain(&text.replace("-\n", "- ")))
    }),
    ("initials kept in the mask", |_, request, redaction| {
        masked_as(request, redaction, |name| name.split(' ').filter_map(|word| word.chars().next()).collect())
    }),
    ("length of the name kept in the mask", |_, request, redaction| {
        masked_as(request, redaction, |name| "X".repeat(name.chars().count()))
    }),
    ("a pseudonym made from the name", |_, request, redaction| {
        masked_as(request, redaction, |name| format!("[personne {}]", name.bytes().map(u32::from).sum::<u32>() % 97))
    }),
    ("telephone numbers only in one form", |document, _, redaction| {
        let redaction = keeping(document, redaction, "[téléphone]", "+33 6 39 98 12 34");
        keeping(document, redaction, "[téléphone]", "06.39.98.12.34")
    }),
];

/// Further identifiers, each left in place by somebody.
const FORMS: [(&str, &str); 5] = [
    ("[téléphone]", "0033639981234"),
    ("[adresse électronique]", "zoe.dupuy@exemple.fr"),
    ("[IBAN]", "FR76 3000 6000 0112 3456 7890 189"),
    ("[numéro de sécurité sociale]", "2 85 05 78 006 084"),
    ("[date de naissance]", "3 mars 1990"),
];

/// The first case on which a redactor breaks a property, and which.
fn caught(redactor: impl Fn(&Json, &Json) -> Json) -> Option<(usize, &'static str)> {
    let mut runner = TestRunner::deterministic();
    (1..=BOUND).find_map(|count| {
        let case = cases().new_tree(&mut runner).unwrap().current();
        broken(&case, &redactor).map(|property| (count, property))
    })
}

#[test]
fn every_planted_bug_is_caught() {
    let mut table = Vec::new();
    for (name, bug) in BUGS {
        table.push((name.to_owned(), caught(|document, request| bug(document, request, redact(document, request)))));
    }
    for (mask, kept) in FORMS {
        let name = format!("left in place: {kept}");
        table.push((name, caught(|document, request| keeping(document, redact(document, request), mask, kept))));
    }
    for (name, caught) in &table {
        let (count, property) = caught.unwrap_or((BOUND, "NOT CAUGHT"));
        println!("{name:<48} {count:>4}  {property}");
    }
    let missed: Vec<_> = table.iter().filter(|(_, caught)| caught.is_none()).collect();
    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn the_honest_redactor_breaks_none() {
    let mut runner = TestRunner::deterministic();
    for _ in 0..5 * BOUND {
        let case = cases().new_tree(&mut runner).unwrap().current();
        assert_eq!(broken(&case, redact), None, "{case:#?}");
    }
}
