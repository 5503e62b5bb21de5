//! Against notices written by hand, the whole corpus of stories, and pairs of requests that a reader must not tell apart.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};

use super::compose::{PRIVATE, WRITTEN, aim, aim_in_full, category, role, role_in_full};
use super::why::{
    BARS, DONE, EMPTY, HARM, IMMATURE, NO_EXCEPTION, NOT_ASKED, ONLY_AFTER, ONLY_BEFORE, OPEN, REPORT, REPORTS,
    TRIED, UNKNOWN,
};
use super::*;
use crate::evaluate_share;
use crate::request::vocabulary::Role;

fn root(path: &str) -> String {
    format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> Json {
    serde_json::from_str(&std::fs::read_to_string(root(path)).unwrap()).unwrap()
}

fn value(request: &Json) -> Value {
    serde_json::from_value(request.clone()).unwrap()
}

fn of(request: &Json, reader: &str, locale: Locale, when: Moment) -> Notice {
    notice_for(&value(request), reader, NoticeOptions { locale, when })
}

fn answer(request: &Json) -> ShareDecision {
    evaluate_share(&value(request), Locale::Fr)
}

const MOMENTS: [Moment; 2] = [Moment::Before, Moment::After];
const LOCALES: [Locale; 2] = [Locale::Fr, Locale::En];

/// One story as one reader sees it.
struct Case {
    name: String,
    request: Json,
    reader: String,
    when: Moment,
}

impl Case {
    fn reads_as(&self) -> Reader {
        let (given, none) = (value(&self.request), Protocols::default());
        let options = NoticeOptions { locale: Locale::Fr, when: self.when };
        let asked = Asked { reader: &self.reader, options, protocols: &none };
        asked.who(&given, &asked.decide(&given))
    }

    fn notice(&self, locale: Locale) -> Notice {
        of(&self.request, &self.reader, locale, self.when)
    }

    fn duties(&self) -> Vec<Duty> {
        let answer = answer(&self.request);
        let all = if self.when == Moment::Before { answer.before } else { answer.after };
        let about = |duty: &Duty| ["inform", "seek-consent"].contains(&duty.kind);
        all.into_iter().filter(|duty| about(duty) && duty.towards.as_deref() == Some(&self.reader)).collect()
    }

    fn guardian(&self) -> Option<usize> {
        self.request["guardians"].as_array()?.iter().position(|one| one["id"] == self.reader)
    }

    fn with(&self, pointer: &str, value: Json) -> Self {
        let mut request = self.request.clone();
        let (holder, key) = pointer.rsplit_once('/').unwrap();
        request.pointer_mut(holder).unwrap()[key] = value;
        Self { name: format!("{} {pointer}", self.name), request, reader: self.reader.clone(), when: self.when }
    }

    /// The same with other items beside, the first of them in front.
    fn beside(&self, others: &[Json]) -> Self {
        let mut items = self.request["items"].as_array().unwrap().clone();
        for (at, other) in others.iter().enumerate() {
            if at == 0 { items.insert(0, other.clone()) } else { items.push(other.clone()) }
        }
        self.with("/items", Json::Array(items))
    }
}

/// Every story, reader and moment.
fn cases() -> Vec<Case> {
    let mut found = Vec::new();
    for folder in ["scenarios", "journey", "coverage", "versions"] {
        let files = std::fs::read_dir(root(&format!("fixtures/{folder}"))).unwrap();
        let stories =
            files.map(|file| file.unwrap().path()).filter(|path| path.extension().is_some_and(|it| it == "json"));
        let mut names: Vec<String> =
            stories.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect();
        names.sort();
        for name in names {
            let request = read(&format!("fixtures/{folder}/{name}"))["request"].clone();
            let guardians = request["guardians"].as_array().cloned().unwrap_or_default();
            let ids = guardians.iter().map(|one| one["id"].as_str().unwrap().to_owned());
            for reader in ["enfant".to_owned()].into_iter().chain(ids) {
                for when in MOMENTS {
                    found.push(Case { name: name.clone(), request: request.clone(), reader: reader.clone(), when });
                }
            }
        }
    }
    assert!(found.len() > 1000, "{}", found.len());
    found
}

fn due_cases() -> Vec<Case> {
    let found: Vec<Case> = cases().into_iter().filter(|case| !case.duties().is_empty()).collect();
    assert!(found.len() > 200, "{}", found.len());
    found
}

#[test]
fn as_written_by_hand() {
    let golden = read("tests/notices/golden.json");
    for golden in golden.as_array().unwrap() {
        let mut request = read(&format!("fixtures/{}.json", golden["of"].as_str().unwrap()))["request"].clone();
        for (pointer, value) in golden["change"].as_object().into_iter().flatten() {
            let (holder, key) = pointer.rsplit_once('/').unwrap();
            request.pointer_mut(holder).unwrap()[key] = value.clone();
        }
        let locale = Locale::named(golden["options"]["locale"].as_str().unwrap()).unwrap();
        let when = if golden["options"]["when"] == "after" { Moment::After } else { Moment::Before };
        let notice = of(&request, golden["reader"].as_str().unwrap(), locale, when);
        assert_eq!(serde_json::to_value(notice).unwrap(), golden["notice"], "{}", golden["name"]);
    }
}

#[test]
fn due_exactly_where_the_answer_has_the_duty() {
    for case in cases() {
        let duties = case.duties();
        let notice = case.notice(Locale::Fr);
        assert_eq!(notice.due, !duties.is_empty(), "{} {}", case.name, case.reader);
        assert!(!notice.why.is_empty());
        if !notice.due {
            assert!(notice.title.is_empty() && notice.paragraphs.is_empty(), "{} {}", case.name, case.reader);
        }
    }
}

#[test]
fn what_a_notice_must_say_stands_in_each() {
    for case in due_cases() {
        for locale in LOCALES {
            let none = Protocols::default();
            let notice = case.notice(locale);
            let context = format!("{} {} {:?}: {notice:?}", case.name, case.reader, case.when);
            assert!(!notice.title.is_empty(), "{context}");
            let asked =
                Asked { reader: &case.reader, options: NoticeOptions { locale, when: case.when }, protocols: &none };
            let reader = case.reads_as();
            let voice = reader.voice();
            let says = |part: &str| notice.paragraphs.iter().any(|said| said.contains(part));
            let has = |words: Words| says(words.of(locale));
            // what, to whom, what for
            assert!(has(voice.what) && has(voice.not_all) || has(voice.untold), "{context}");
            let role = case.request["recipient"]["role"].as_str();
            let to = asked.label(reader, Role::NOMENCLATURE, role, super::compose::role, role_in_full);
            let elsewhere = case.request["recipient"]["service"]["kind"] == "autre-departement";
            let elsewhere = if elsewhere { super::compose::ELSEWHERE.of(locale) } else { "" };
            assert!(says(&format!("{} {to}{elsewhere}.", voice.to.of(locale))), "{context}");
            let purpose =
                asked.label(reader, Purpose::NOMENCLATURE, case.request["purpose"].as_str(), aim, aim_in_full);
            assert!(says(&format!("{} {purpose}.", voice.aim.of(locale))), "{context}");
            // which rights: agreement, questions, the file, help
            let [goes_on, went_on] = voice.goes_on;
            let of_agreement = [
                goes_on,
                went_on,
                voice.stops,
                voice.will_hear,
                voice.oppose,
                voice.weighed,
                voice.asked,
                voice.written,
            ];
            // once it is done there may be nothing left to agree to
            assert!(case.when == Moment::After || of_agreement.into_iter().any(has), "{context}");
            let kind = case.request["sender"]["service"]["kind"].as_str().unwrap_or_default();
            let access = if PRIVATE.contains(&kind) { voice.access_private } else { voice.access };
            for words in voice.explain.iter().chain(access).chain(voice.help) {
                assert!(has(*words), "{context}");
            }
            // the article: for the professional always, for an adult where the kinds are named
            assert!(case.duties().iter().any(|duty| notice.why.contains(&*duty.citation)), "{context}");
            if !reader.is_minor() && !has(voice.untold) && case.duties().iter().any(binds) {
                assert!(case.duties().iter().any(|duty| says(&duty.citation)), "{context}");
            }
        }
    }
}

#[test]
fn an_article_number_is_no_word_of_a_minor() {
    for case in due_cases() {
        let notice = case.notice(Locale::Fr);
        if case.reads_as().is_minor() {
            let text = format!("{} {}", notice.title, notice.paragraphs.join(" "));
            assert!(!text.contains("art.") && !text.contains("vous"), "{text}");
        }
    }
}

#[test]
fn where_telling_harms_the_child_there_is_nothing_to_print_or_the_text_knows_no_exception() {
    let (mut silent, mut spoken) = (0, 0);
    for case in due_cases() {
        let Some(at) = case.guardian() else { continue };
        let harmed = case.with(&format!("/guardians/{at}/informingHarmsChild"), json!(true));
        let notice = harmed.notice(Locale::Fr);
        if harmed.duties().is_empty() {
            silent += 1;
            assert!(!notice.due && notice.title.is_empty() && notice.paragraphs.is_empty(), "{}", harmed.name);
            assert!(
                [HARM, BARS, DONE, TRIED].iter().any(|words| words.of(Locale::Fr) == notice.why),
                "{}",
                notice.why
            );
        } else if harmed.duties().iter().any(binds) {
            spoken += 1;
            assert!(notice.why.contains(NO_EXCEPTION.of(Locale::Fr)), "{} {}", harmed.name, notice.why);
        }
    }
    assert!(silent > 50 && spoken > 10, "{silent} {spoken}");
}

/// An item of which somebody may not be told, though it may well go.
fn hidden(id: &str, of: &[(&str, Json)]) -> Json {
    let mut item = json!({"id": id, "category": "relations-familiales", "subject": "enfant", "source": "observation-en-service",
        "necessary": true, "nature": "fait", "secrecyAsked": false, "anonymised": false, "draft": false,
        "madeForJudge": false, "authorInOffice": false, "harmsChild": false});
    for (key, value) in of {
        item[*key] = value.clone();
    }
    item
}

fn secrets(case: &Case) -> Vec<Json> {
    let other = case.request["guardians"].as_array().into_iter().flatten().map(|one| one["id"].clone());
    let other = other.into_iter().find(|id| *id != case.reader).unwrap_or(json!("somebody"));
    vec![
        hidden(
            "h0",
            &[("category", json!("sante-sexuelle")), ("source", json!("soin")), ("secrecyAsked", json!(true))],
        ),
        hidden("h1", &[("category", json!("lieu-d-accueil")), ("anonymised", json!(true))]),
        hidden("h2", &[("category", json!("auteur-du-signalement")), ("subject", json!("tiers"))]),
        hidden(
            "h3",
            &[("category", json!("sante-psychique")), ("subject", json!("parent")), ("subjectId", other.clone())],
        ),
        hidden("h4", &[("category", json!("coordonnees")), ("subject", json!("parent")), ("subjectId", other)]),
        hidden("h5", &[("category", json!("faits-de-danger")), ("source", json!("ligne-119"))]),
        hidden("h6", &[("category", json!("notes-personnelles"))]),
        hidden(
            "h7",
            &[("category", json!("handicap")), ("subject", json!("fratrie")), ("subjectId", json!("frere"))],
        ),
        hidden("h8", &[("category", json!("piece-judiciaire")), ("source", json!("procedure-judiciaire"))]),
        hidden(
            "h9",
            &[("category", json!("addiction")), ("harmsChild", json!(true)), ("secrecyAsked", json!("unknown"))],
        ),
    ]
}

/// Whether the engine answers that this reader may be told of an item: asked here on its own.
fn may_be_told(case: &Case, item: &Json) -> bool {
    let role = match case.guardian().map(|at| case.request["guardians"][at]["relation"].clone()) {
        None => "enfant",
        Some(relation) if relation == "tuteur" || relation == "delegataire" => "tuteur",
        Some(_) => "parent",
    };
    let mut recipient = json!({"role": role});
    if role != "enfant" {
        recipient["guardian"] = json!(case.reader);
    }
    let asked = case
        .with("/items", json!([item]))
        .with("/recipient", recipient)
        .with("/purpose", json!("informer-la-famille"));
    answer(&asked.request).items[0]
        .possible
        .iter()
        .all(|outcome| ["required", "permitted", "conditional"].contains(outcome))
}

#[test]
fn what_the_reader_may_not_know_of_leaves_no_trace() {
    let (mut pairs, mut going) = (0, BTreeSet::new());
    for case in due_cases() {
        let alone = case.notice(Locale::Fr);
        let named = !alone.why.contains(UNNAMED.of(Locale::Fr));
        let secrets: Vec<Json> = secrets(&case).into_iter().filter(|item| !may_be_told(&case, item)).collect();
        for (at, secret) in secrets.iter().enumerate() {
            let before = secrets[..at].last();
            for others in [vec![secret.clone()], before.into_iter().chain([secret]).cloned().collect()] {
                let beside = case.beside(&others);
                let notice = beside.notice(Locale::Fr);
                let context = format!("{} {} {others:?}", case.name, case.reader);
                assert_eq!((&alone.title, &alone.paragraphs), (&notice.title, &notice.paragraphs), "{context}");
                if named {
                    assert_eq!(alone, notice, "{context}");
                }
                pairs += 1;
                if beside.duties().iter().any(|duty| duty.items.iter().any(|id| id == secret["id"].as_str().unwrap()))
                {
                    going.insert(secret["id"].as_str().unwrap().to_owned());
                }
            }
        }
    }
    // the secrets do bear on the answer: a duty to tell is for them as well
    assert!(pairs > 3000 && going.len() >= 7, "{pairs} {going:?}");
}

#[test]
fn a_share_of_nothing_but_one_secret_reads_like_that_of_any_other() {
    let mut told = 0;
    for case in due_cases() {
        let secrets = secrets(&case).into_iter().filter(|item| !may_be_told(&case, item));
        let alone = secrets.map(|item| case.with("/items", json!([item])).notice(Locale::Fr));
        let said: Vec<(String, Vec<String>)> =
            alone.filter(|notice| !notice.title.is_empty()).map(|notice| (notice.title, notice.paragraphs)).collect();
        assert!(said.windows(2).all(|two| two.first() == two.last()), "{} {said:?}", case.name);
        told += said.len();
    }
    assert!(told > 200, "{told}");
}

#[test]
fn of_what_must_stay_hidden_not_even_a_notice_tells() {
    let mut found = 0;
    for case in due_cases() {
        let child = case.guardian().is_none();
        for (at, item) in secrets(&case).into_iter().enumerate().take(3) {
            // what is the child's own secret, or place, is not kept from the child
            if child && at < 2 {
                continue;
            }
            assert_eq!(
                case.notice(Locale::Fr),
                case.beside(std::slice::from_ref(&item)).notice(Locale::Fr),
                "{}",
                case.name
            );
            let alone = case.with("/items", json!([item]));
            let notice = alone.notice(Locale::Fr);
            assert!(notice.title.is_empty() && notice.paragraphs.is_empty(), "{}", alone.name);
            if notice.due {
                found += 1;
                assert!(notice.why.ends_with(KEPT.of(Locale::Fr)), "{}", notice.why);
            }
        }
    }
    assert!(found > 20, "{found}");
}

#[test]
fn where_a_report_is_to_be_made_known_the_professional_hears_that_a_notice_does_not_suffice() {
    let mut found = BTreeSet::new();
    for case in due_cases() {
        let cited: Vec<String> = case.duties().iter().map(|duty| duty.citation.to_string()).collect();
        let reports: Vec<&str> = REPORTS.into_iter().filter(|text| cited.iter().any(|one| one == text)).collect();
        let told = case.notice(Locale::Fr).why.contains(REPORT.of(Locale::Fr));
        assert_eq!(told, !reports.is_empty(), "{} {}", case.name, case.reader);
        found.extend(reports);
    }
    assert_eq!(found.len(), REPORTS.len(), "{found:?}");
}

#[test]
fn no_id_of_the_request_is_said_or_changes_what_is_said() {
    fn rename(value: &mut Json, names: &BTreeSet<String>) {
        match value {
            Json::String(text) if names.contains(text) => *text = format!("zq{text}zq"),
            Json::Array(list) => list.iter_mut().for_each(|one| rename(one, names)),
            Json::Object(members) => members.values_mut().for_each(|one| rename(one, names)),
            _ => {}
        }
    }
    fn ids(value: &Json, found: &mut BTreeSet<String>) {
        match value {
            Json::Array(list) => list.iter().for_each(|one| ids(one, found)),
            Json::Object(members) => {
                for key in ["id", "subjectId", "person"] {
                    found.extend(members.get(key).and_then(Json::as_str).map(str::to_owned));
                }
                members.values().for_each(|one| ids(one, found));
            }
            _ => {}
        }
    }
    for case in due_cases() {
        let mut names = BTreeSet::new();
        ids(&case.request, &mut names);
        // a value of a nomenclature may be an id as well
        let words: Vec<&str> =
            crate::request::vocabulary::NOMENCLATURES.iter().flat_map(|list| list.wires()).collect();
        names.retain(|name| name != "enfant" && !words.contains(&name.as_str()));
        let mut request = case.request.clone();
        rename(&mut request, &names);
        let reader = if names.contains(&case.reader) { format!("zq{}zq", case.reader) } else { case.reader.clone() };
        let renamed = of(&request, &reader, Locale::Fr, case.when);
        assert_eq!(case.notice(Locale::Fr), renamed, "{}", case.name);
        assert!(!format!("{renamed:?}").contains("zq"), "{renamed:?}");
    }
}

#[test]
fn what_a_refusal_does_is_what_the_engine_answers() {
    let mut stopped = 0;
    for case in due_cases() {
        if case.when == Moment::After {
            continue;
        }
        let notice = case.notice(Locale::Fr);
        let said = |pick: fn(&Voice) -> Words| {
            Reader::ALL
                .iter()
                .any(|reader| notice.paragraphs.iter().any(|one| one == pick(reader.voice()).of(Locale::Fr)))
        };
        let concerned: Vec<String> = case.duties().into_iter().flat_map(|duty| duty.items).collect();
        let mut consents = case.request["consents"].as_array().cloned().unwrap_or_default();
        consents.retain(|one| one["by"] != case.reader);
        let all_go = |state: &str| {
            let mut consents = consents.clone();
            consents.push(json!({"by": case.reader, "state": state}));
            let items = answer(&case.with("/consents", json!(consents)).request).items;
            items.iter().filter(|one| concerned.contains(&one.item)).all(|one| {
                one.possible
                    .iter()
                    .all(|outcome| ["required", "permitted", "conditional", "judgement"].contains(outcome))
            })
        };
        if said(|voice| voice.goes_on[0]) {
            assert!(all_go("refused") && all_go("opposed") && all_go("withdrawn"), "{} {}", case.name, case.reader);
        }
        if said(|voice| voice.stops) {
            stopped += 1;
            assert!(!all_go("opposed"), "{} {}", case.name, case.reader);
        }
    }
    assert!(stopped >= 5, "{stopped}");
}

/// What a voice says of a right.
type Said = fn(&Voice) -> Words;

#[test]
fn each_right_is_said_where_its_text_gives_it() {
    let mut found = BTreeSet::new();
    for case in cases() {
        let case = case.with("/notices", json!([])).with("/consents", json!([]));
        let duties = case.duties();
        let notice = case.notice(Locale::Fr);
        let rights: [(&str, &str, Said); 3] = [
            (WRITTEN, "seek-consent", |voice| voice.written),
            (WITHDRAWN, "seek-consent", |voice| voice.withdraw),
            (OPPOSED, "inform", |voice| voice.oppose),
        ];
        for (norm, kind, words) in rights {
            let adults = Reader::ALL.into_iter().filter(|reader| !reader.is_minor());
            let said = adults.map(|reader| words(reader.voice()).of(Locale::Fr));
            let said = said.into_iter().any(|text| notice.paragraphs.iter().any(|one| one == text));
            // an exchange that goes on unless opposed asks for no agreement
            let opposable = norm == WITHDRAWN && duties.iter().any(|duty| duty.norm == OPPOSED);
            let given = !opposable && duties.iter().any(|duty| duty.norm == norm && duty.kind == kind);
            if case.guardian().is_some() && !notice.why.contains(UNNAMED.of(Locale::Fr)) {
                assert_eq!(said, given, "{} {} {norm}: {notice:?}", case.name, case.reader);
                found.extend(said.then_some(norm));
            }
        }
    }
    assert_eq!(found.len(), 3, "{found:?}");
}

/// Words of the law that no child should have to know.
const LEGAL: [&str; 24] = [
    "destinataire",
    "titulaire",
    "autorité parentale",
    "signalement",
    "préoccupante",
    "mandant",
    "réquisition",
    "consentement",
    "juridiction",
    "procureur",
    "alinéa",
    "article",
    "infraction",
    "judiciaire",
    "recipient",
    "parental authority",
    "prosecutor",
    "requisition",
    "consent",
    "offence",
    "judicial",
    "court order",
    "minor",
    "mineur",
];

#[test]
fn a_minor_reads_short_sentences_without_words_of_the_law() {
    let mut read = 0;
    for reader in Reader::ALL.into_iter().filter(|reader| reader.is_minor()) {
        let voice = reader.voice();
        let most = if reader == Reader::Small { 12 } else { 15 };
        let mut texts: Vec<Words> = [voice.title, voice.opening, voice.goes_on].into_iter().flatten().collect();
        texts.extend([
            voice.not_all,
            voice.untold,
            voice.asked,
            voice.written,
            voice.withdraw,
            voice.oppose,
            voice.weighed,
            voice.advised,
        ]);
        texts.extend([voice.stops, voice.will_hear]);
        texts.extend(voice.explain.iter().chain(voice.access).chain(&voice.court).chain(voice.help));
        let mut sentences: Vec<String> = Vec::new();
        for locale in LOCALES {
            sentences.extend(texts.iter().map(|words| words.of(locale).to_owned()));
            let list = |before: Words, count: usize, plain: fn(usize) -> Option<Words>| -> Vec<String> {
                let said = |at| format!("{} {}.", before.of(locale), plain(at).unwrap().of(locale));
                (0..count).map(said).collect()
            };
            sentences.extend(list(voice.what, Category::ALL.len(), category));
            sentences.extend(list(voice.to, Role::ALL.len(), role));
            sentences.extend(list(voice.aim, Purpose::ALL.len(), aim));
        }
        for sentence in sentences.iter().flat_map(|text| text.split_inclusive(['.', '?', '!'])) {
            let words = sentence.split([' ', '\'']).filter(|word| word.chars().any(char::is_alphanumeric)).count();
            assert!(words <= most, "{words} words: {sentence}");
            let low = sentence.to_lowercase();
            assert_eq!(LEGAL.iter().find(|term| low.contains(*term)), None, "{sentence}");
            read += 1;
        }
    }
    assert!(read > 800, "{read}");
}

#[test]
fn a_minor_is_not_told_more_in_plain_words_than_an_adult_in_labels() {
    // two kinds may not be one in plain words, or one of them would be passed over in a list
    for locale in LOCALES {
        let mut plain: Vec<&str> = (0..Category::ALL.len()).map(|at| category(at).unwrap().of(locale)).collect();
        plain.sort_unstable();
        plain.dedup();
        assert_eq!(plain.len(), Category::ALL.len());
    }
}

#[test]
fn the_words_are_those_of_the_age_on_the_day_of_the_share() {
    let request = read("fixtures/scenarios/s04-medecin-pmi-violences-inspecteur-ase.json")["request"].clone();
    let voice = |child: Json, date: Json| {
        let mut request = request.clone();
        request["child"] = child;
        request["date"] = date;
        let given = value(&request);
        let none = Protocols::default();
        let asked = Asked { reader: "enfant", options: NoticeOptions::default(), protocols: &none };
        asked.who(&given, &asked.decide(&given))
    };
    let day = || json!("2026-01-15");
    for (age, reader) in [
        (0, Reader::Small),
        (6, Reader::Small),
        (7, Reader::Child),
        (12, Reader::Child),
        (13, Reader::Teen),
        (17, Reader::Teen),
        (18, Reader::OfAge),
        (40, Reader::OfAge),
    ] {
        assert_eq!(voice(json!({"age": age}), day()), reader, "{age}");
        assert_eq!(voice(json!({"birthDate": format!("{}-01-15", 2026 - age)}), day()), reader, "{age}");
        assert_eq!(voice(json!({"birthDate": format!("{}-01-16", 2026 - age - 1)}), day()), reader, "{age}");
    }
    for (child, date) in [
        (json!({}), day()),
        (json!({"age": "unknown"}), day()),
        (json!({"age": "six"}), day()),
        (json!({"age": 5, "birthDate": "2008-01-01"}), day()),
        (json!({"birthDate": "2030-01-01"}), day()),
        (json!({"birthDate": "2021-02-30"}), day()),
        (json!({"birthDate": "2021-01-01"}), json!("2026-02-30")),
        (json!({"birthDate": "2021-01-01"}), json!("unknown")),
        (json!("nine"), day()),
    ] {
        assert_eq!(voice(child.clone(), date), Reader::Child, "{child}");
    }
    assert_eq!(voice(json!({"age": 17, "emancipated": true}), day()), Reader::OfAge);
    assert_eq!(voice(json!({"age": 9, "emancipated": true}), day()), Reader::Child, "which cannot be");
    assert_eq!(voice(json!({"birthDate": "2008-02-29"}), json!("2026-02-28")), Reader::Teen);
    assert_eq!(voice(json!({"birthDate": "2008-02-29"}), json!("2026-03-01")), Reader::OfAge);
}

#[test]
fn each_kind_of_guardian_is_spoken_to_as_what_they_are() {
    let request = read("fixtures/scenarios/s21b-information-pas-encore-faite.json")["request"].clone();
    for (guardian, reader) in [
        (json!({"id": "mere", "relation": "mere", "authority": "exercee"}), Reader::Holder),
        (json!({"id": "mere", "relation": "tuteur", "authority": "aucune"}), Reader::Tutor),
        (json!({"id": "mere", "relation": "delegataire", "authority": "deleguee"}), Reader::Tutor),
        (json!({"id": "mere", "relation": "mere", "authority": "exercice-retire"}), Reader::OtherParent),
        (json!({"id": "mere"}), Reader::OtherParent),
    ] {
        let mut request = request.clone();
        request["guardians"] = json!([guardian]);
        let given = value(&request);
        let none = Protocols::default();
        let asked = Asked { reader: "mere", options: NoticeOptions::default(), protocols: &none };
        assert_eq!(asked.who(&given, &asked.decide(&given)), reader, "{guardian}");
    }
}

#[test]
fn whatever_the_request_there_is_an_answer() {
    let junk = [
        json!(null),
        json!(3),
        json!("x"),
        json!([]),
        json!([null, 3, "x", {}]),
        json!({}),
        json!({"id": 3, "to": []}),
    ];
    for value in &junk {
        assert!(!of(value, "enfant", Locale::En, Moment::After).due);
        assert_eq!(of(value, "m", Locale::Fr, Moment::Before).why, UNKNOWN.of(Locale::Fr));
    }
    let request = read("fixtures/scenarios/s21b-information-pas-encore-faite.json")["request"].clone();
    for key in request.as_object().unwrap().keys() {
        for value in &junk {
            let mut request = request.clone();
            request[key] = value.clone();
            for reader in ["enfant", "mere", ""] {
                for when in MOMENTS {
                    let notice = of(&request, reader, Locale::Fr, when);
                    assert!(!notice.why.is_empty() && (notice.due || notice.title.is_empty()), "{key}");
                }
            }
        }
    }
}

#[test]
fn why_nothing_is_due_is_told() {
    let request = read("fixtures/scenarios/s21b-information-pas-encore-faite.json")["request"].clone();
    let case =
        |reader: &str, when| Case { name: String::new(), request: request.clone(), reader: reader.to_owned(), when };
    let mere = || case("mere", Moment::Before);
    let why = |case: Case| {
        let notice = case.notice(Locale::En);
        assert!(!notice.due, "{notice:?}");
        notice.why
    };
    let told = |state: &str| {
        mere()
            .with("/notices", json!([{"to": "mere", "state": state}]))
            .with("/consents", json!([{"by": "mere", "state": "given"}]))
    };
    for (case, words) in [
        (case("tante", Moment::Before), UNKNOWN),
        (mere().with("/items", json!([])), EMPTY),
        (mere().with("/items/0/necessary", json!(false)), BARS),
        (mere().with("/date", json!("2001-01-01")), BARS),
        (told("done"), DONE),
        (told("impossible"), TRIED),
        (told("excused-child-interest"), HARM),
        (mere().with("/guardians/0/informingHarmsChild", json!(true)), HARM),
        (case("enfant", Moment::Before).with("/child/discernment", json!(false)), IMMATURE),
        (mere().with("/recipient", json!({})).with("/items/0/category", json!("unknown")), OPEN),
        (case("mere", Moment::After), ONLY_BEFORE),
        (
            mere()
                .with("/child/age", json!(19))
                .with("/measure", json!("accueil-jeune-majeur"))
                .with("/consents", json!([{"by": "enfant", "state": "given"}])),
            NOT_ASKED,
        ),
    ] {
        let name = format!("{} {}", case.name, case.reader);
        assert_eq!(why(case), words.of(Locale::En), "{name}");
    }
    // after only: a share that could not wait
    let urgent = cases().into_iter().find(|case| {
        case.when == Moment::After
            && case.reader != "enfant"
            && case.duties().iter().any(|duty| duty.norm == "cp-223-6")
            && Case {
                when: Moment::Before,
                request: case.request.clone(),
                reader: case.reader.clone(),
                name: String::new(),
            }
            .duties()
            .is_empty()
    });
    assert_eq!(why(Case { when: Moment::Before, ..urgent.unwrap() }), ONLY_AFTER.of(Locale::En));
}

/// The family that moves would take « le président du conseil départemental » for their own.
#[test]
fn another_departement_is_told_as_another() {
    let moves = read("fixtures/scenarios/s23b-demenagement-accord-pas-encore-demande.json")["request"].clone();
    let notice = |request: &Json, reader: &str| of(request, reader, Locale::Fr, Moment::Before).paragraphs.join("\n");
    assert!(notice(&moves, "mere").contains(", d'un autre département."), "{}", notice(&moves, "mere"));
    let mut stays = moves;
    stays["recipient"]["service"]["kind"] = json!("ase");
    assert!(!notice(&stays, "mere").contains("autre département."));
}

/// What is needed by whom it is for says nothing of what this parent may know of the other, of a sister, or of a call to 119.
#[test]
fn what_the_recipient_needs_names_nothing_to_another_reader() {
    let item = |id: &str, more: Json| {
        let mut item = json!({"id": id, "category": "conditions-d-education", "subject": "famille", "source": "observation-en-service",
            "necessary": true, "nature": "fait", "secrecyAsked": false, "anonymised": false, "draft": false, "madeForJudge": false,
            "harmsChild": false});
        item.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        item
    };
    let seen = |hidden: Option<Json>| {
        let items: Vec<Json> = [item("a", json!({}))].into_iter().chain(hidden).collect();
        let request = json!({
            "date": "2026-03-02", "child": {"age": 12, "discernment": true, "emancipated": false}, "measure": "aucune",
            "guardians": [{"id": "gm", "relation": "mere", "authority": "exercee", "informingHarmsChild": false},
                          {"id": "gf", "relation": "pere", "authority": "exercee", "informingHarmsChild": false}],
            "sender": {"role": "assistant-maternel", "involved": true}, "recipient": {"role": "crip", "service": {"kind": "crip"}},
            "purpose": "information-preoccupante", "danger": "danger", "offence": "aucune", "items": items, "notices": [], "consents": []});
        let notice = notice_for(&value(&request), "gm", NoticeOptions::default());
        assert!(notice.due, "{}", notice.why);
        notice.paragraphs
    };
    let alone = seen(None);
    assert!(!alone.is_empty());
    for hidden in [
        json!({"category": "addiction", "subject": "parent", "subjectId": "gf", "source": "confidence"}),
        json!({"category": "infraction-commise", "subject": "parent", "subjectId": "gf"}),
        json!({"category": "sante-psychique", "subject": "fratrie", "subjectId": "soeur"}),
        json!({"category": "faits-de-danger", "subject": "enfant", "source": "ligne-119"}),
    ] {
        assert_eq!(seen(Some(item("b", hidden.clone()))), alone, "{hidden}");
    }
}

/// A report to the prosecutor of a délit on the child; the father is named.
fn report_on(father: &Json) -> Json {
    json!({
        "date": "2026-03-02", "child": {"age": 9, "discernment": true, "emancipated": false}, "measure": "aucune",
        "guardians": [father], "danger": "danger", "offence": "delit", "offenceOn": "enfant",
        "sender": {"role": "educateur-specialise", "service": {"kind": "essms-protection-enfance"}, "involved": true},
        "recipient": {"role": "procureur"}, "purpose": "signalement", "request": "initiative", "setting": "ecrit",
        "items": [{"id": "x", "category": "violences-subies", "subject": "enfant", "source": "confidence", "necessary": true,
                   "secrecyAsked": false, "harmsChild": false, "anonymised": false}],
        "notices": [], "consents": []
    })
}

#[test]
fn nothing_is_written_to_whom_the_facts_point_to_until_it_is_said_to_do_no_harm() {
    let notice = |father: Json| of(&report_on(&father), "p", Locale::Fr, Moment::Before);
    let father = json!({"id": "p", "relation": "pere", "authority": "exercee", "implicated": true});
    let told = notice(father.clone());
    assert!(told.due && told.paragraphs.is_empty() && told.why.contains(why::IMPLICATED.of(Locale::Fr)), "{told:?}");
    for (key, said) in [("informingHarmsChild", json!(false)), ("implicated", json!(false))] {
        let mut father = father.clone();
        father[key] = said;
        assert!(!notice(father).paragraphs.is_empty(), "{key}");
    }
}

#[test]
fn whether_a_parent_without_authority_is_told_is_debated_and_no_notice_decides_it() {
    for authority in ["retiree", "exercice-retire", "deleguee", "aucune"] {
        let father = json!({"id": "p", "relation": "pere", "authority": authority, "informingHarmsChild": false});
        let mut request = report_on(&father);
        request["recipient"] = json!({"role": "crip"});
        request["purpose"] = json!("information-preoccupante");
        let asked = answer(&request).before;
        assert!(asked.iter().any(|duty| duty.towards.as_deref() == Some("p")), "the question is among the duties");
        let notice = of(&request, "p", Locale::Fr, Moment::Before);
        assert!(!notice.due && notice.paragraphs.is_empty(), "{authority}: {notice:?}");
        assert_eq!(notice.why, why::DEBATED.of(Locale::Fr), "{authority}");
    }
}

#[test]
fn who_may_only_have_their_refusal_weighed_is_not_told_of_a_right_to_oppose() {
    let mut weighed = 0;
    for case in due_cases() {
        let case = case.with("/consents", json!([]));
        let paragraphs = case.notice(Locale::Fr).paragraphs;
        let says = |words: Words| paragraphs.iter().any(|one| one == words.of(Locale::Fr));
        let voice = case.reads_as().voice();
        if says(voice.weighed) {
            weighed += 1;
            assert!(!says(voice.oppose) && !says(voice.goes_on[0]), "{} {}", case.name, case.reader);
        }
    }
    assert!(weighed > 0, "no story has one");
}
