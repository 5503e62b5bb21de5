//! G8, noninterference: what the recipient may not read leaves no trace in any output, whatever it is
//! and whatever hidden people are called. Then what a redaction does, case by case.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failing pair must stop the test")]

mod dossier;

use dossier::{cases, redact};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

fn request() -> Json {
    let mut request = dossier::request("Barnabé Roux");
    request["people"] = json!([
        {"id": "m", "names": ["Ophélie Vauquelin"], "is": "parent"},
        {"id": "t", "names": ["Barnabé Roux", "06 01 02 03 04"], "is": "tiers"},
    ]);
    request
}

fn pairs() -> u32 {
    std::env::var("PARTAGE_PAIRS").map_or(100_000, |pairs| pairs.parse().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: pairs(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn documents_that_differ_only_in_what_is_hidden_redact_to_the_same_bytes(case in cases()) {
        let redaction = redact(&case.document(0, 0), &case.request(0));
        let first = redaction.to_string();
        prop_assert_eq!(&first, &redact(&case.document(1, 0), &case.request(0)).to_string(), "another content");
        prop_assert_eq!(&first, &redact(&case.document(1, 1), &case.request(1)).to_string(), "another name");
        // Again on what is left: nothing more goes.
        prop_assert_eq!(&redact(&redaction["document"], &case.request(0))["document"], &redaction["document"]);
    }
}

/// A list of lists whose entries a label withholds by their indices; every row and cell that stays is an object with `t`.
/// `seeds` say, bit by bit, where a hidden row or cell goes before the next that stays.
fn rows(kept: &[usize], seed: u32, named: [usize; 2]) -> Json {
    let (mut rows, mut bits) = (Vec::new(), (0..32).map(|bit| seed >> bit & 1 == 1).cycle());
    for cells in kept {
        if bits.next() == Some(true) {
            rows.push(if bits.next() == Some(true) { json!("s") } else { json!(["s", {"s": 1}, ["s"]]) });
        }
        let mut row = Vec::new();
        for cell in 0..*cells {
            if bits.next() == Some(true) {
                row.push(json!("s"));
            }
            // What the label names is hidden, here and there.
            if [rows.len(), row.len()] == named {
                row.push(json!("s"));
            }
            row.push(json!({"t": cell}));
        }
        rows.push(json!(row));
    }
    json!(rows)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_a_label_withholds_by_two_indices_tells_nothing_of_what_is_hidden_before_it(
        kept in prop::collection::vec(1_usize..4, 1..5), named in [0_usize..5, 0_usize..4], seeds in any::<[u32; 2]>(),
    ) {
        let mut asked = request();
        let hidden = asked["labels"]["/note"].clone();
        let [row, cell] = named;
        // Rows in a list, in an object, in an object of a list, and at the root.
        for (before, between) in [("/l", ""), ("/f/l", ""), ("", ""), ("/l", "/a")] {
            asked["labels"] = json!({});
            asked["labels"][format!("{before}/{row}{between}/{cell}")] = hidden.clone();
            asked["labels"][format!("{before}/*{between}/*/t")] = json!("open");
            let document = |seed| {
                let mut list = rows(&kept, seed, named);
                if !between.is_empty() {
                    list.as_array_mut().unwrap().iter_mut().for_each(|row| *row = json!({"a": row.take()}));
                }
                before.split('/').skip(1).collect::<Vec<_>>().iter().rev().fold(list, |inner, key| json!({*key: inner}))
            };
            let [one, other] = seeds.map(|seed| redact(&document(seed), &asked).to_string());
            prop_assert_eq!(one, other, "{}", asked["labels"]);
        }
    }
}

#[test]
fn the_harness_sees_a_leak_when_there_is_one() {
    // the control: a label that opens the note makes the pair differ
    let mut open = request();
    open["labels"]["/note"] = json!("open");
    let one = redact(&json!({"titre": "a", "note": "b"}), &open);
    let other = redact(&json!({"titre": "a", "note": "c"}), &open);
    assert_ne!(one, other);
}

#[test]
fn what_no_label_covers_is_withheld_and_what_is_open_stays() {
    let redaction = redact(
        &json!({"titre": "Fiche", "surprise": {"nir": "2"}, "chapitres": [{"texte": "bonjour", "secret": "x"}]}),
        &request(),
    );
    let left = &redaction["document"];
    assert_eq!(left["titre"], "Fiche");
    assert_eq!(left["chapitres"], json!([{"texte": "bonjour"}]));
    assert!(left.get("surprise").is_none());
    assert_eq!(left["note"], "[occulté]");
}

#[test]
fn names_are_masked_by_what_they_are_to_the_child_and_counted_where_they_stand() {
    let mut asked = request();
    asked["guardians"] = json!([{"id": "m", "relation": "mere", "authority": "exercee"}]);
    let redaction = redact(&json!({"titre": "Ophélie VAUQUELIN et M. Roux ; madame Vauquelin."}), &asked);
    let left = &redaction["document"];
    assert_eq!(left["titre"], "[la mère] et [un tiers] ; [la mère].");
    assert!(
        redaction["masked"].as_array().unwrap().contains(&json!({"path": "/titre", "as": "[la mère]", "count": 2}))
    );
}

#[test]
fn masks_are_in_the_language_asked_for() {
    use partage::redact::{Options, redact_for_recipient};
    use partage::wording::Locale;
    let options = Options { locale: Locale::En, ..Options::default() };
    let mut asked = request();
    asked["labels"] = json!({"/titre": "open"});
    let title = "M. Roux, né le 03/03/1990, 12 rue des Lilas, 2 85 05 78 006 084, a@exemple.fr, 06 39 98 12 34";
    let value = |json: &Json| serde_json::from_value(json.clone()).unwrap();
    let redaction = redact_for_recipient(&value(&json!({"titre": title})), &value(&asked), &options);
    let redaction = serde_json::to_value(redaction).unwrap();
    assert_eq!(
        redaction["document"]["titre"],
        "[a third person], né le [date of birth], [address], [social security number], [e-mail address], [telephone]"
    );
    let told: Vec<_> = redaction["masked"].as_array().unwrap().iter().map(|masked| masked["as"].clone()).collect();
    assert_eq!(
        told,
        [
            "[a third person]",
            "[date of birth]",
            "[address]",
            "[social security number]",
            "[e-mail address]",
            "[telephone]"
        ]
    );
}

#[test]
fn the_number_of_somebody_who_is_shown_stays_whoever_else_is_listed() {
    let mut asked = request();
    let title = json!({"titre": "Julie, 06 12 34 56 78, julie@exemple.fr, 06 39 98 12 34"});
    let julie =
        json!({"id": "j", "names": ["Julie", "06 12 34 56 78", "julie@exemple.fr"], "is": "tiers", "show": "always"});
    let other = asked["people"][0].clone();
    for people in [json!([julie]), json!([julie, other])] {
        asked["people"] = people;
        assert_eq!(
            redact(&title, &asked)["document"]["titre"],
            "Julie, 06 12 34 56 78, julie@exemple.fr, [téléphone]"
        );
    }
}

#[test]
fn the_recipient_s_own_name_and_those_shown_always_stay() {
    let title = json!({"titre": "Ophélie Vauquelin et Barnabé Roux"});
    let mut asked = request();
    asked["people"][1]["show"] = json!("always");
    assert_eq!(redact(&title, &asked)["document"]["titre"], "[un parent] et Barnabé Roux");
    // Whoever reads knows who they are, by any of the ways the request says who reads.
    for recipient in [json!({"role": "parent", "person": "m"}), json!({"role": "parent", "guardian": "m"})] {
        asked = request();
        asked["recipient"] = recipient;
        assert_eq!(redact(&title, &asked)["document"]["titre"], "Ophélie Vauquelin et [un tiers]");
    }
    asked = request();
    asked["recipient"] = json!({"role": "enfant"});
    asked["people"][0]["is"] = json!("enfant");
    assert_eq!(redact(&title, &asked)["document"]["titre"], "Ophélie Vauquelin et [un tiers]");
}

#[test]
fn a_name_in_a_key_is_masked_there_and_where_a_label_has_it() {
    let mut asked = request();
    asked["labels"] = json!({"/Barnabé Roux/vu": "open", "/Barnabé Roux/dit": asked["labels"]["/note"], "/Vauquelin O./dit": asked["labels"]["/note"]});
    let redaction = redact(&json!({"Barnabé Roux": {"vu": "hier", "dit": "rien"}}), &asked);
    assert_eq!(
        redaction["document"],
        json!({"[un tiers]": {"vu": "hier", "dit": "[occulté]"}, "[un parent]": {"dit": "[occulté]"}})
    );
    assert_eq!(redaction["masked"], json!([{"path": "", "as": "[un tiers]", "count": 1}]));
}

#[test]
fn who_somebody_is_may_be_withheld_while_what_is_said_of_them_stays() {
    let mut asked = request();
    asked["recipient"] = json!({"role": "juge-des-enfants", "involved": true});
    asked["sender"]["role"] = json!("cadre-ase");
    asked["purpose"] = json!("rendre-compte-au-mandant");
    asked["measure"] = json!("placement-ase");
    let described = |category, necessary| {
        json!({"category": category, "subject": "tiers", "subjectId": "t", "source": "dossier", "necessary": necessary,
            "nature": "fait", "secrecyAsked": false, "anonymised": false, "draft": false, "madeForJudge": false,
            "authorInOffice": false, "harmsChild": false})
    };
    asked["labels"] = json!({"/titre": described("vie-quotidienne", true)});
    let document = json!({"titre": "Barnabé Roux garde l'enfant le soir."});
    assert_eq!(redact(&document, &asked)["document"]["titre"], "Barnabé Roux garde l'enfant le soir.");
    asked["labels"]["/auteur"] = described("auteur-du-signalement", false);
    assert_eq!(redact(&document, &asked)["document"]["titre"], "[un tiers] garde l'enfant le soir.");
}

#[test]
fn what_cannot_be_read_in_the_request_closes_the_document() {
    let title = json!({"titre": "Barnabé Roux"});
    let broken: [(&str, Json, &str); 8] = [
        ("/people", json!("Barnabé Roux"), "/people"),
        ("/people/1", json!("Barnabé Roux"), "/people/1"),
        ("/people/1/names", json!("Barnabé Roux"), "/people/1/names"),
        ("/people/1/names/0", json!(12), "/people/1/names/0"),
        ("/people/1/names/0", json!("B"), "/people/1/names/0"),
        ("/people/1/names/0", json!("a".repeat(2000)), "/people/1/names/0"),
        ("/labels/~1note", json!({"category": "comportement"}), ""),
        ("/labels", json!({"": "open", "titre": {"category": "identite"}}), "/labels/titre"),
    ];
    for (place, value, told) in broken {
        let mut asked = request();
        *asked.pointer_mut(place).unwrap() = value;
        let redaction = redact(&title, &asked);
        if told.is_empty() {
            assert_eq!(redaction["document"]["titre"], "[un tiers]", "a readable label closes nothing else");
        } else {
            assert_eq!(redaction["document"], "[occulté]", "{place}");
            assert_eq!(redaction["problems"][0]["path"], told);
        }
    }
    // Each name is told by its place in the list as it was given.
    let mut asked = request();
    asked["people"] = json!(["?", {"id": "t", "names": ["B"], "is": "tiers"}]);
    let problems = &redact(&title, &asked)["problems"];
    assert_eq!((&problems[0]["path"], &problems[1]["path"]), (&json!("/people/0"), &json!("/people/1/names/0")));
    // A blank field of a form is no name, and a person who is shown needs no search.
    let mut asked = request();
    asked["people"][1]["names"] = json!(["Barnabé Roux", "", " "]);
    assert_eq!(redact(&title, &asked)["document"]["titre"], "[un tiers]");
    asked["people"][0] = json!({"id": "m", "names": ["B"], "is": "parent", "show": "always"});
    assert_eq!(redact(&title, &asked)["document"]["titre"], "[un tiers]");
}

#[test]
fn a_label_deeper_than_any_document_closes_it_and_breaks_nothing() {
    let mut asked = request();
    asked["labels"]["/x".repeat(64)] = json!("open");
    asked["labels"]["/y".repeat(64)] = asked["labels"]["/note"].clone();
    let nested = (0..63).fold(json!({"x": "a"}), |inner, _| json!({"x": inner}));
    let redaction = redact(&nested, &asked);
    assert_eq!(redaction["document"]["x"], nested["x"]);
    assert_eq!(redaction["document"].pointer(&"/y".repeat(64)).unwrap(), "[occulté]");
    assert_eq!(redaction["problems"], json!([]));
    for label in [json!("open"), asked["labels"]["/note"].clone()] {
        for levels in [65, 1000, 100_000] {
            let mut asked = request();
            asked["labels"]["/x".repeat(levels)] = label.clone();
            let redaction = redact(&json!({"titre": "a"}), &asked);
            let problem = &redaction["problems"][0];
            assert_eq!((&redaction["document"], &problem["code"]), (&json!("[occulté]"), &json!("too-many")));
            assert!(problem["path"].as_str().unwrap().starts_with("/labels/~1x"));
        }
    }
}

#[test]
fn what_cannot_be_read_goes_alone_and_is_told_where_the_recipient_may_read() {
    use partage::redact::{Options, redact_for_recipient};
    use partage::request::Value;
    let mut asked = request();
    asked["labels"] = json!({"/a": "open", "/b": "open", "/note": asked["labels"]["/note"]});
    let asked: Value = serde_json::from_value(asked).unwrap();
    let nested = |depth| (0..depth).fold(Value::Bool(true), |inner, _| Value::Map(vec![("x".to_owned(), inner)]));
    let redaction = |a: Value, hidden: Value| {
        let entries = [("a", a), ("b", Value::Bool(true)), ("note", hidden.clone()), ("autre", hidden)];
        let document = Value::Map(entries.map(|(key, value)| (key.to_owned(), value)).into());
        serde_json::to_value(redact_for_recipient(&document, &asked, &Options::default())).unwrap()
    };
    let plain = redaction(nested(63), Value::Null);
    assert_eq!(plain["problems"], json!([]));
    for hidden in
        [nested(3000), Value::Unreadable("function"), Value::List(vec![Value::Unreadable("cycle"), nested(70)])]
    {
        assert_eq!(redaction(nested(63), hidden), plain);
    }
    for (a, path, why) in [
        (nested(64), format!("/a{}", "/x".repeat(64)), "too-deep"),
        (Value::List(vec![Value::Bool(true), Value::Unreadable("cycle")]), "/a/1".to_owned(), "cycle"),
    ] {
        let left = redaction(a, Value::Null);
        assert_eq!(left["document"]["b"], true);
        let problem = &left["problems"][0];
        assert_eq!(
            (&problem["path"], &problem["code"], &problem["given"]),
            (&json!(path), &json!("unreadable"), &json!(why))
        );
    }
}

#[test]
fn a_number_that_identifies_is_masked_as_the_text_would_be() {
    let mut asked = request();
    asked["labels"] = json!({"/n": "open"});
    let numbers = json!([
        185_057_800_608_491_u64,
        639_981_234,
        33_639_981_234_u64,
        601_020_304,
        185_057_800_608_492_u64,
        539_981_234,
        1_700_000_000_000_u64,
        639_981_234.5,
        -639_981_234,
        12
    ]);
    let mut left = numbers.clone();
    left[0] = json!("[numéro de sécurité sociale]");
    (left[1], left[2]) = (json!("[téléphone]"), json!("[téléphone]"));
    // The number of somebody listed.
    left[3] = json!("[un tiers]");
    assert_eq!(redact(&json!({"n": numbers}), &asked)["document"]["n"], left);
}

#[test]
fn a_key_announces_an_identifier_as_a_word_before_it_would() {
    let mut asked = request();
    asked["labels"] = json!({"": "open"});
    let document = json!({
        "dateNaissance": "2015-05-03", "ddn": "03/05/2015", "date_naissance": "3 mai 2015", "birthDate": "2015-05-03",
        "ne_le": "03/05/2015", "Date de naissance": "03/05/2015 à Brest", "M. Roux est né": "le 3/5/2015",
        "nir": "180085935012345", "NIR": 180_085_935_012_345_u64, "n° sécu": "1800859350123 45",
    });
    let birth = "[date de naissance]";
    let nir = "[numéro de sécurité sociale]";
    let left = json!({
        "dateNaissance": birth, "ddn": birth, "date_naissance": birth, "birthDate": birth, "ne_le": birth,
        "Date de naissance": format!("{birth} à Brest"), "[un tiers] est né": format!("le {birth}"),
        "nir": nir, "NIR": nir, "n° sécu": nir,
    });
    let redaction = redact(&document, &asked);
    assert_eq!(redaction["document"], left);
    assert_eq!(redact(&left, &asked)["document"], left);
    let told = |path: &str, mask: &str| json!({"path": path, "as": mask, "count": 1});
    assert!(redaction["masked"].as_array().unwrap().contains(&told("/ddn", birth)));
    // Neither another key's nor a day of something else; and names and addresses are read as they are.
    let document = json!({
        "date": "2015-05-03", "dossier": "180085935012345", "ne_sait_pas": "vu le 03/05/2015",
        "naissances": {"le": "2015-05-03"}, "audience": "née à Brest, vue le 03/05/2026",
    });
    assert_eq!(redact(&document, &asked)["document"], document);
    let left = redact(&json!({"nir": "M. Roux, 29000 Quimper", "naissance": "29000 Quimper"}), &asked);
    assert_eq!(left["document"], json!({"nir": "[un tiers], [adresse]", "naissance": "[adresse]"}));
}

#[test]
fn a_key_with_a_star_in_it_is_labelled_as_any_other() {
    let mut asked = request();
    asked["labels"] = json!({"/*2": "open", "/a*": asked["labels"]["/note"], "/**": "open"});
    let redaction = redact(&json!({"*2": 1, "a*": 2, "**": 3, "ab": 4}), &asked);
    assert_eq!(redaction["document"], json!({"*2": 1, "a*": "[occulté]", "**": 3}));
    assert_eq!((&redaction["withheld"][0]["path"], &redaction["problems"]), (&json!("/a*"), &json!([])));
}

#[test]
fn a_withheld_place_is_told_without_the_names_that_lead_to_it() {
    let mut asked = request();
    let hidden = asked["labels"]["/note"].clone();
    asked["labels"] = json!({"/p/a~1b": "open", "/p/Barnabé Roux/t~1u": hidden, "/*/Barnabé~1x": hidden, "/p/le 0639981234": hidden});
    let redaction = redact(&json!({"p": {"a/b": 1}}), &asked);
    assert_eq!(
        redaction["document"],
        json!({"p": {"a/b": 1, "[un tiers]": {"t/u": "[occulté]"}, "le [téléphone]": "[occulté]"}})
    );
    let paths: Vec<_> = redaction["withheld"].as_array().unwrap().iter().map(|place| place["path"].clone()).collect();
    assert_eq!(paths, ["/p/[un tiers]/t~1u", "/*/[un tiers]~1x", "/p/le [téléphone]"]);
    // What is wrong with a label is told so too.
    let mut wrong = asked.clone();
    wrong["labels"]["/Barnabé Roux/dit"] = json!({"category": "x"});
    wrong["labels"]["/Barnabé Roux/*"] = json!("M. Roux");
    wrong["Barnabé Roux"] = json!(1);
    let told = |asked: &Json| {
        let problems = redact(&json!({}), asked)["problems"].clone();
        assert!(!problems.to_string().contains("Roux"), "{problems}");
        problems.as_array().unwrap().iter().map(|one| one["path"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let paths = ["/[un tiers]", "/labels/~1[un tiers]~1dit/category", "/labels/~1[un tiers]~1*"];
    assert_eq!(told(&wrong), paths);
    wrong["people"][1]["names"] = json!(["Barnabé Roux", 12]);
    wrong["labels"]["/Barnabé Roux/*"] = json!("open");
    wrong.as_object_mut().unwrap().remove("Barnabé Roux");
    assert_eq!(told(&wrong), ["/labels", "/people/1/names/1"]);
    // Nor where a person cannot be looked for.
    asked["people"][1]["names"] = json!(["Barnabé Roux", 12]);
    assert_eq!(redact(&json!({}), &asked)["withheld"], json!([]));
}

#[test]
fn where_nothing_of_a_list_stays_it_is_as_if_nothing_were_there() {
    let mut asked = request();
    asked["labels"] = json!({"/l/0": asked["labels"]["/note"], "/t": "open"});
    for document in [json!({}), json!({"l": []}), json!({"l": ["s"]}), json!({"l": "s"}), json!({"l": {"0": "s"}})] {
        assert_eq!(redact(&document, &asked)["document"], json!({"l": {"0": "[occulté]"}}), "{document}");
    }
}

#[test]
fn hidden_entries_of_a_list_go_without_a_trace_whatever_the_labels_name() {
    let mut asked = request();
    let hidden = asked["labels"]["/note"].clone();
    for named in ["/l/9", "/*/2024", "/l/", "/l/*/0", "/l/007", "/l/4294967296"] {
        asked["labels"] = json!({"/l/0": "open", "/l/*/t": "open"});
        asked["labels"][named] = hidden.clone();
        let left = |list: Json| redact(&json!({"l": list}), &asked).to_string();
        let one = left(json!(["a", {"t": 1}, {"t": 2}]));
        for list in [
            json!(["a", {"s": 1}, {"t": 1}, {"t": 2}]),
            json!(["a", {"t": 1}, "s", ["s"], {"t": 2}, "s", "s"]),
            json!(["a", {"t": 1}, {"t": 2}, "s", "s", "s", "s", "s", "s", "s", "s"]),
        ] {
            assert_eq!(left(list), one, "{named}");
        }
    }
}

#[test]
fn an_entry_withheld_by_its_own_label_leaves_one_placeholder_at_its_place() {
    let mut asked = request();
    let hidden = asked["labels"]["/note"].clone();
    let left = |labels: &[(&str, &Json)], list: Json| {
        let mut asked = request();
        asked["labels"] = labels.iter().map(|(label, says)| ((*label).to_owned(), (*says).clone())).collect();
        let document = redact(&json!({"l": list}), &asked)["document"].clone();
        assert_eq!(redact(&document, &asked)["document"], document, "again, nothing more goes");
        document["l"].clone()
    };
    let open = json!("open");
    let labels: &[_] = &[("/l/*/t", &open), ("/l/1", &hidden), ("/l/10", &hidden), ("/l/2/s", &hidden)];
    let (a, b) = (json!({"t": 1}), json!({"t": 2}));
    for list in [json!([a, "x", b]), json!([a, {"t": 3}, "s", b, "s"]), json!([a, {"s": 1}, {"s": 1, "t": 2}])] {
        assert_eq!(left(labels, list), json!([a, "[occulté]", b, "[occulté]"]));
    }
    // Whether or not it is there, and whatever else is.
    for list in [json!([a]), json!([a, "x"]), json!([a, "x", "y", "z"])] {
        assert_eq!(left(labels, list), json!([a, "[occulté]", "[occulté]"]));
    }
    // Of an open list all may stay but what is named.
    for list in [json!([]), json!(["x"])] {
        assert_eq!(left(&[("/l", &open), ("/l/0", &hidden)], list), json!(["[occulté]"]));
    }
    let labels: &[_] = &[("/l", &open), ("/l/2", &hidden), ("/l/0", &hidden)];
    assert_eq!(left(labels, json!(["x", "a"])), json!(["[occulté]", "a", "[occulté]"]));
    // What is masked is told by its place among what stays.
    asked["labels"] = json!({"/l": "open", "/l/0": hidden, "/l/1": hidden});
    let masked = &redact(&json!({"l": ["x", "x", "M. Roux"]}), &asked)["masked"];
    assert_eq!(masked[0]["path"], "/l/2");
}

#[test]
fn an_index_below_another_leaves_no_placeholder_that_would_tell_which_it_was() {
    let mut asked = request();
    let hidden = asked["labels"]["/note"].clone();
    let rows = json!([[{"txt": "Date"}, {"txt": "Qui"}], [{"txt": "3/4"}, "Mme X"]]);
    let mut longer = rows.clone();
    longer.as_array_mut().unwrap().insert(1, json!(["ligne cachée"]));
    for row in 0..4 {
        asked["labels"] = json!({"/rows/*/*/txt": "open"});
        asked["labels"][format!("/rows/{row}/2")] = hidden.clone();
        let left = json!([[{"txt": "Date"}, {"txt": "Qui"}], [{"txt": "3/4"}]]);
        for document in [json!({"rows": rows}), json!({"rows": longer})] {
            assert_eq!(redact(&document, &asked)["document"]["rows"], left);
        }
    }
    // A key that looks like an index is none.
    asked["labels"] = json!({"/1": "open", "/1/0": hidden});
    assert_eq!(redact(&json!({"1": ["x", "y"]}), &asked)["document"], json!({"1": ["[occulté]", "y"]}));
}

#[test]
fn a_document_beyond_the_limit_is_refused_with_a_clear_problem() {
    let redaction = redact(&json!({"titre": "a".repeat(6 * 1024 * 1024)}), &request());
    assert_eq!(redaction["problems"][0]["code"], "too-many");
    assert!(redaction.to_string().len() < 10_000, "nothing of it is left");
}

#[test]
fn what_is_hidden_does_not_count_for_the_limits() {
    use partage::redact::{Options, redact_for_recipient};
    use partage::request::Value;
    let mut asked = request();
    asked["labels"] = json!({"/titre": "open", "/note": asked["labels"]["/note"], "/l/*/t": "open"});
    let asked = serde_json::from_value(asked).unwrap();
    let huge = "a".repeat(6 * 1024 * 1024);
    let map = |key: &str, value: Value| Value::Map(vec![(key.to_owned(), value)]);
    let redaction = |key: &str, value: Value| {
        let titre = ("titre".to_owned(), Value::Text("a".to_owned()));
        let document = Value::Map(vec![titre, (key.to_owned(), value)]);
        redact_for_recipient(&document, &asked, &Options::default()).into_json()
    };
    let left = redaction("autre", Value::Null);
    for key in ["note", "l", "autre"] {
        for hidden in [
            Value::Text(huge.clone()),
            map(&huge, Value::Null),
            map("s", map(&huge, Value::Null)),
            Value::List(vec![Value::Null; 2_000_000]),
            Value::List(vec![map("s", Value::Text(huge.clone()))]),
        ] {
            assert_eq!(redaction(key, hidden), left);
        }
    }
    assert_eq!(redaction(&huge, Value::Null), left);
    // What may be read does, by texts, keys and values.
    for shown in [map(&huge, Value::Null), Value::Text(huge.clone()), Value::List(vec![Value::Null; 1_000_001])] {
        for shown in [shown.clone(), Value::List(vec![shown, Value::Unreadable("cycle")])] {
            let closed = redaction("l", Value::List(vec![map("t", shown)]));
            assert!(closed.starts_with(r#"{"document":"[occulté]""#), "{closed}");
            assert!(closed.contains(r#""problems":[{"path":"","code":"too-many""#) && !closed.contains("cycle"));
        }
    }
}

#[test]
fn keys_that_read_the_same_once_masked_are_told_apart_by_their_order() {
    let mut asked = request();
    let hidden = asked["labels"]["/note"].clone();
    asked["labels"] = json!({"": "open", "/M. Roux": hidden});
    let document = json!({"[un tiers] (2)": 1, "Roux": 2, "M. Roux": 3, "Barnabé": 4, "[un tiers]": 5, "autre": 6});
    let left = redact(&document, &asked)["document"].clone();
    assert_eq!(
        left,
        json!({"[un tiers] (2)": 1, "[un tiers]": 2, "[un tiers] (3)": 4, "[un tiers] (4)": 5, "autre": 6})
    );
}

/// Seen one by one against all before, they would take minutes.
#[test]
fn an_object_with_very_many_keys_is_cut() {
    use partage::redact::{Options, redact_for_recipient};
    use partage::request::Value;
    let mut asked = request();
    asked["labels"] = json!({"": "open"});
    let asked = serde_json::from_value(asked).unwrap();
    // Alike, or each with a mask and in no order.
    for name in ["", "Barnabé Roux "] {
        let key = |at: usize| {
            if name.is_empty() { "-".repeat(at % 7) + "Roux" } else { format!("{name}{}", at * 77_777 % 200_003) }
        };
        let entries = (0..200_000).map(|at| (key(at), Value::Null));
        let redaction = redact_for_recipient(&Value::Map(entries.collect()), &asked, &Options::default());
        assert!(matches!(redaction.document, Value::Map(kept) if kept.len() == 200_000));
    }
}

#[test]
fn a_label_that_reads_like_a_mask_adds_no_second_key() {
    let mut asked = request();
    let hidden = asked["labels"]["/note"].clone();
    asked["labels"] =
        json!({"": "open", "/[un tiers]": hidden, "/Ophélie Vauquelin/a": hidden, "/Mme Vauquelin/b": hidden});
    assert_eq!(
        redact(&json!({"Roux": 1}), &asked)["document"],
        json!({"[un tiers]": 1, "[un parent]": {"a": "[occulté]", "b": "[occulté]"}})
    );
}

/// Looked for one by one, these too.
#[test]
fn very_many_labels_of_one_object_are_filled_in() {
    let mut asked = request();
    let hidden = asked["labels"]["/note"].clone();
    let label = |at: usize| (format!("/k{at}"), if at.is_multiple_of(2) { json!("open") } else { hidden.clone() });
    asked["labels"] = Json::Object((0..30_000).map(label).collect());
    let document = Json::Object((0..60_000).map(|at| (format!("k{at}"), json!(at))).collect());
    let left = redact(&document, &asked)["document"].clone();
    let kept = |at: usize| (format!("k{at}"), if at.is_multiple_of(2) { json!(at) } else { json!("[occulté]") });
    assert_eq!(left.to_string(), Json::Object((0..30_000).map(kept).collect()).to_string());
}
