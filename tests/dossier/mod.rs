//! Pairs of documents that differ only in what the recipient may not read, and in what hidden people
//! are called. They are made, never filtered: a visible skeleton, and two fillings of everything else.
#![allow(dead_code, reason = "each test file uses its part")]

use partage::redact::{Options, redact_for_recipient};
use partage::request::Value;
use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};
use unicode_normalization::UnicodeNormalization;

/// Where hidden texts come from: nothing else has it.
pub const MARKER: &str = "zqx";

/// Given and family name of one hidden person, by case; invented. No two begin alike.
const NAMES: [(&str, &str); 5] = [
    ("Barnabé", "Kerguennec"),
    ("Ophélie", "Vauquelin"),
    ("Élise", "Tarnier"),
    ("Ulysse", "Grandjouan"),
    ("Anatole", "Zwickert"),
];

/// A telephone number, an e-mail address, an account and a social security number that nobody listed;
/// invented. What identifies is the part that is looked for.
pub const IDENTIFIERS: [(&str, &str); 8] = [
    ("06 39 98 12 34", "639981234"),
    ("06.39.98.12.34", "639981234"),
    ("+33 6 39 98 12 34", "639981234"),
    ("0033639981234", "639981234"),
    ("zoe.dupuy@exemple.fr", "zoe.dupuy"),
    ("FR76 3000 6000 0112 3456 7890 189", "30006000011234567890189"),
    ("2 85 05 78 006 084", "850578006084"),
    ("née le 3 mars 1990", "3mars1990"),
];

/// One pair.
#[derive(Clone, Debug)]
pub struct Case {
    /// What may be read, but for the names in it.
    pub title: String,
    pub chapters: Vec<String>,
    pub first_of_list: Option<String>,
    pub identifier: usize,
    pub writing: usize,
    /// Two fillings of what may not.
    pub hidden: [Hidden; 2],
    /// Two names of the same hidden person.
    pub names: [usize; 2],
}

/// One way to fill what may not be read.
#[derive(Clone, Debug)]
pub struct Hidden {
    pub note: Option<Json>,
    pub motif: Option<Json>,
    pub uncovered: Vec<(String, Json)>,
    pub secrets: Vec<Option<Json>>,
    pub rest_of_list: Vec<Json>,
    pub first: bool,
}

/// Any JSON, small: texts with the marker, short ones, names, numbers and odd keys.
fn anything() -> impl Strategy<Value = Json> {
    let text = prop_oneof![
        "[a-zé ]{0,24}".prop_map(|text| Json::from(format!("{MARKER} {text}"))),
        "[a-y]{1,3}".prop_map(Json::from),
        Just(json!("Mme Vauquelin, 06 01 02 03 04, Barnabé Kerguennec")),
        any::<i32>().prop_map(Json::from),
        any::<bool>().prop_map(Json::from),
        Just(Json::Null),
    ];
    text.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::btree_map("zqx[a-z~/*]{1,4}|Ophélie Vauquelin", inner, 0..4)
                .prop_map(|map| Json::Object(map.into_iter().collect())),
        ]
    })
}

fn hidden() -> impl Strategy<Value = Hidden> {
    let key =
        prop_oneof!["[a-z]{1,3}x", Just("Titre".to_owned()), Just("contained".to_owned()), Just("text".to_owned())];
    (
        prop::option::of(anything()),
        prop::option::of(anything()),
        prop::collection::vec((key, anything()), 0..3),
        prop::collection::vec(prop::option::of(anything()), 4),
        prop::collection::vec(anything(), 0..4),
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

pub fn cases() -> impl Strategy<Value = Case> {
    // Small letters: a capital may be somebody's initial.
    let text = "[a-yéà ,.]{0,20}";
    (
        // The last word is no civility.
        ("[A-Y][a-yé]{4,9} [a-yé, ]{0,12} note", prop::collection::vec(text, 0..4), prop::option::of(text)),
        (0..IDENTIFIERS.len(), 0..WRITINGS),
        [hidden(), hidden()],
        [0..NAMES.len(), 0..NAMES.len()],
    )
        .prop_map(|((title, chapters, first_of_list), (identifier, writing), hidden, names)| Case {
            title,
            chapters,
            first_of_list,
            identifier,
            writing,
            hidden,
            names,
        })
}

/// How many ways a report writes a name.
const WRITINGS: usize = 12;

fn written(name: usize, writing: usize) -> String {
    let (given, family) = NAMES[name];
    let full = format!("{given} {family}");
    let halves = |word: &str, between: &str| {
        let half = word.char_indices().nth(3).map_or(0, |(at, _)| at);
        let (first, second) = word.split_at(half);
        [first, between, second].concat()
    };
    match writing {
        0 => full,
        1 => full.to_uppercase(),
        2 => full.to_lowercase(),
        3 => format!("{} {given}", family.to_uppercase()),
        4 => given.to_owned(),
        5 => format!("Mme {family}"),
        6 => full.nfd().collect(),
        7 => format!("{} {}", halves(given, "\u{200b}"), halves(family, "\u{200b}")),
        8 => format!("{given}\u{a0}{family}"),
        9 => format!("{given}\n{family}"),
        10 => format!("le dossier {}", halves(family, "-\n")),
        _ => {
            let vowel = given.nfd().next().is_some_and(|first| "AEIOUY".contains(first));
            format!("le dossier {}{given}", if vowel { "d’" } else { "de " })
        }
    }
}

impl Case {
    /// The document of one side, with the hidden person called by one of the names.
    pub fn document(&self, side: usize, name: usize) -> Json {
        let hidden = &self.hidden[side];
        let mut map = Map::new();
        let unread = |map: &mut Map<String, Json>| {
            map.extend(hidden.uncovered.iter().cloned());
            map.extend(hidden.note.iter().map(|note| ("note".to_owned(), note.clone())));
        };
        if hidden.first {
            unread(&mut map);
        }
        map.insert("titre".to_owned(), json!(self.visible_title(name)));
        let chapters = self.chapters.iter().zip(&hidden.secrets).map(|(text, secret)| {
            let mut chapter = Map::new();
            let key = if hidden.first { "secret" } else { "notes" };
            if hidden.first {
                chapter.extend(secret.iter().map(|secret| (key.to_owned(), secret.clone())));
            }
            chapter.insert("texte".to_owned(), json!(text));
            if !hidden.first {
                chapter.extend(secret.iter().map(|secret| (key.to_owned(), secret.clone())));
            }
            Json::Object(chapter)
        });
        map.insert("chapitres".to_owned(), chapters.collect());
        if let Some(first) = &self.first_of_list {
            let list: Vec<Json> = std::iter::once(json!(first)).chain(hidden.rest_of_list.iter().cloned()).collect();
            map.insert("liste".to_owned(), json!(list));
        }
        if !hidden.first {
            unread(&mut map);
        }
        map.extend(hidden.motif.iter().map(|motif| ("fiche".to_owned(), json!({"motif": motif, "autre": 1}))));
        Json::Object(map)
    }

    /// The title as the document has it.
    pub fn visible_title(&self, name: usize) -> String {
        let (identifier, _) = IDENTIFIERS[self.identifier];
        format!("{}. {} attend. {identifier}", self.title, written(self.names[name], self.writing))
    }

    /// The words that would tell who the hidden person is.
    pub fn telling(&self, name: usize) -> [String; 2] {
        let (given, family) = NAMES[self.names[name]];
        [plain(given), plain(family)]
    }

    /// A journalist, to whom nothing is open but what is labelled so.
    pub fn request(&self, name: usize) -> Json {
        let (given, family) = NAMES[self.names[name]];
        request(&format!("{given} {family}"))
    }
}

pub fn request(name: &str) -> Json {
    let hidden = json!({"category": "comportement", "subject": "enfant", "source": "dossier"});
    json!({
        "date": "2026-01-15", "purpose": "autre",
        "child": {"age": 9},
        "sender": {"role": "referent-ase", "service": {"kind": "ase"}}, "recipient": {"role": "journaliste"},
        "labels": {
            "/titre": "open", "/chapitres": "open", "/chapitres/*/secret": hidden, "/chapitres/*/notes": hidden,
            "/note": hidden, "/fiche/motif": hidden, "/liste/0": "open", "/liste/1": hidden, "/liste/3": hidden,
        },
        "people": [{"id": "t", "names": [name], "is": "tiers"}],
    })
}

/// The redaction as the caller gets it.
pub fn redact(document: &Json, request: &Json) -> Json {
    let value = |json: &Json| -> Value { serde_json::from_value(json.clone()).unwrap() };
    let redaction = redact_for_recipient(&value(document), &value(request), &Options::default());
    serde_json::to_value(&redaction).unwrap()
}

/// One spelling for every way of writing a word, made by other means than the library's own.
pub fn plain(text: &str) -> String {
    let joined = text.replace("-\n", "");
    let bare = joined.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c) && *c != '\u{200b}');
    bare.flat_map(char::to_lowercase).collect()
}
