//! G1 and G2 against an oracle written another way: every fact has one value, a condition is a
//! plain yes or no, and the completions of a half-filled request are simply enumerated. The oracle
//! shares with the engine the law as data and nothing else: no three-valued logic, no search, no
//! reading of requests (it writes them).
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "an oracle stops at once when it is wrong"
)]

mod support {
    pub mod plain;
}

use std::collections::BTreeSet;

use partage::evaluate_share;
use partage::facts::{Fact, GuardianFact, TURNING_DAYS, write_day};
use partage::law::CORPUS;
use partage::request::vocabulary::{
    Authority, Category, ConsentState, Danger, Measure, NoticeState, Offence, OffenceOn, Purpose, Relation,
    RequestForm, Role, SecrecyRegime, ServiceKind, Setting, Source, Subject,
};
use partage::wording::Locale;
use serde_json::{Value, json};
use support::plain::{self, Facts};

// ── the questions of a form, each with its answers ──────────────────────────────────────────────

/// One question: its name here, the fact it feeds, its answers as they are written in a request.
struct Question {
    name: &'static str,
    answers: Vec<Value>,
}

macro_rules! names {
    ($list:ty) => {
        <$list>::ALL.iter().map(|value| json!(value.wire())).collect::<Vec<Value>>()
    };
}

fn yes_no() -> Vec<Value> {
    vec![json!(false), json!(true)]
}

/// Notices and consents: the last answer is "not in the list"; of an offence that is none, it is on nobody.
fn with_none(mut answers: Vec<Value>) -> Vec<Value> {
    answers.push(Value::Null);
    answers
}

const GUARDIANS: [&str; 2] = ["m", "f"];
const AGES: [u8; 7] = [1, 2, 9, 15, 16, 19, 30];

fn questions() -> Vec<Question> {
    let days = TURNING_DAYS.iter().map(|day| json!(write_day(*day))).collect();
    let mut all: Vec<(&'static str, Vec<Value>)> = vec![
        ("date", days),
        ("age", AGES.iter().map(|age| json!(age)).collect()),
        ("discernment", yes_no()),
        ("emancipated", yes_no()),
        ("measure", names!(Measure)),
        ("purpose", names!(Purpose)),
        ("setting", names!(Setting)),
        ("request", names!(RequestForm)),
        ("offence", names!(Offence)),
        ("offenceOn", names!(OffenceOn)),
        ("moving", yes_no()),
        ("judgeSeized", yes_no()),
        ("danger", names!(Danger)),
        ("phase", names!(partage::request::vocabulary::Phase)),
        ("sender.role", names!(Role)),
        ("sender.kind", names!(ServiceKind)),
        ("sender.involved", yes_no()),
        ("sender.secrecy", names!(SecrecyRegime)),
        ("recipient.role", names!(Role)),
        ("recipient.kind", names!(ServiceKind)),
        ("recipient.involved", yes_no()),
        ("recipient.secrecy", names!(SecrecyRegime)),
        ("represents", vec![json!("enfant"), json!("m"), json!("other"), json!("f")]),
        ("recipient.guardian", GUARDIANS.iter().map(|id| json!(id)).collect()),
        ("sameCareTeam", yes_no()),
        ("sameService", yes_no()),
        ("category", names!(Category)),
        ("subject", names!(Subject)),
        ("source", names!(Source)),
        ("necessary", yes_no()),
        ("nature", names!(partage::request::vocabulary::Nature)),
        ("secrecyAsked", yes_no()),
        ("anonymised", yes_no()),
        ("draft", yes_no()),
        ("madeForJudge", yes_no()),
        ("authorInOffice", yes_no()),
        ("harmsChild", yes_no()),
        ("subjectId", vec![json!("m"), json!("f"), json!("other"), json!("nobody"), json!("enfant")]),
        ("child.notice", with_none(names!(NoticeState))),
        ("child.consent", names!(ConsentState)),
    ];
    for name in ["m.relation", "f.relation"] {
        all.push((name, names!(Relation)));
    }
    for name in ["m.authority", "f.authority"] {
        all.push((name, names!(Authority)));
    }
    for name in ["m.harms", "f.harms"] {
        all.push((name, yes_no()));
    }
    for name in ["m.notice", "f.notice"] {
        all.push((name, with_none(names!(NoticeState))));
    }
    for name in ["m.consent", "f.consent"] {
        all.push((name, names!(ConsentState)));
    }
    all.into_iter().map(|(name, answers)| Question { name, answers }).collect()
}

/// One answer to every question, by position.
type Filled = Vec<usize>;

struct Form {
    questions: Vec<Question>,
}

impl Form {
    fn at(&self, name: &str) -> usize {
        self.questions.iter().position(|question| question.name == name).unwrap_or_else(|| panic!("{name}"))
    }

    fn value<'f>(&'f self, filled: &Filled, name: &str) -> &'f Value {
        let at = self.at(name);
        &self.questions[at].answers[filled[at]]
    }

    /// The request with those answers, without those of `open`. The notices and consents are lists:
    /// leaving one out leaves out the list as a whole.
    fn request(&self, filled: &Filled, open: &BTreeSet<&'static str>) -> Value {
        let get = |name: &str| {
            if open.contains(name) { Value::Null } else { self.value(filled, name).clone() }
        };
        let service = |kind: Value, sender: bool| {
            let same = open.contains("sameService");
            let id = if same {
                Value::Null
            } else if *self.value(filled, "sameService") == json!(true) || sender {
                json!("s1")
            } else {
                json!("s2")
            };
            json!({"id": id, "kind": kind})
        };
        let mut guardians = Vec::new();
        let mut notices = Vec::new();
        let mut consents = Vec::new();
        for id in GUARDIANS {
            guardians.push(json!({
                "id": id, "relation": get(&format!("{id}.relation")), "authority": get(&format!("{id}.authority")),
                "informingHarmsChild": get(&format!("{id}.harms")),
            }));
            notices.push(json!({"to": id, "state": get(&format!("{id}.notice"))}));
            consents.push(json!({"by": id, "state": get(&format!("{id}.consent"))}));
        }
        notices.push(json!({"to": "enfant", "state": get("child.notice")}));
        consents.push(json!({"by": "enfant", "state": get("child.consent")}));
        notices.retain(|notice| !notice["state"].is_null());
        let mut request = json!({
            "date": get("date"),
            "child": {"age": get("age"), "discernment": get("discernment"), "emancipated": get("emancipated")},
            "guardians": guardians,
            "measure": get("measure"), "purpose": get("purpose"), "setting": get("setting"), "phase": get("phase"),
            "request": get("request"), "offence": get("offence"), "offenceOn": get("offenceOn"),
            "moving": get("moving"), "judgeSeized": get("judgeSeized"), "danger": get("danger"),
            "sender": {"role": get("sender.role"), "service": service(get("sender.kind"), true),
                "involved": get("sender.involved"), "secrecy": get("sender.secrecy"), "person": "nobody", "guardian": "nobody"},
            "recipient": {"role": get("recipient.role"), "service": service(get("recipient.kind"), false),
                "involved": get("recipient.involved"), "secrecy": get("recipient.secrecy"),
                "sameCareTeam": get("sameCareTeam"), "person": "reader", "guardian": get("recipient.guardian"),
                "represents": get("represents")},
            "items": [{"id": "a", "category": get("category"), "subject": get("subject"), "source": get("source"),
                "necessary": get("necessary"), "nature": get("nature"), "secrecyAsked": get("secrecyAsked"),
                "anonymised": get("anonymised"), "draft": get("draft"), "madeForJudge": get("madeForJudge"),
                "authorInOffice": get("authorInOffice"), "harmsChild": get("harmsChild"), "subjectId": get("subjectId"),
                "axes": []}],
        });
        if !open.contains("m.notice") {
            request["notices"] = json!(notices);
        }
        if !open.contains("m.consent") {
            request["consents"] = json!(consents);
        }
        without_nulls(&mut request);
        request
    }
}

fn without_nulls(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.retain(|_, value| !value.is_null());
            map.values_mut().for_each(without_nulls);
        }
        Value::Array(list) => list.iter_mut().for_each(without_nulls),
        _ => {}
    }
}

// ── the oracle: plain yes and no ────────────────────────────────────────────────────────────────

struct Oracle<'f> {
    form: &'f Form,
    filled: &'f Filled,
}

impl Facts for Oracle<'_> {
    fn fact(&self, fact: Fact) -> usize {
        match fact {
            Fact::Span => self.index("date") + 1,
            Fact::Age => self.index("age"),
            Fact::Discernment => self.index("discernment"),
            Fact::Emancipated => self.index("emancipated"),
            Fact::Measure => self.index("measure"),
            Fact::Phase => self.index("phase"),
            Fact::Purpose => self.index("purpose"),
            Fact::Setting => self.index("setting"),
            Fact::RequestForm => self.index("request"),
            Fact::Offence => self.index("offence"),
            Fact::OffenceOn => self.index("offenceOn"),
            Fact::Moving => self.index("moving"),
            Fact::JudgeSeized => self.index("judgeSeized"),
            Fact::Danger => self.index("danger"),
            Fact::SenderRole => self.index("sender.role"),
            Fact::SenderService => self.index("sender.kind"),
            Fact::SenderInvolved => self.index("sender.involved"),
            Fact::SenderSecrecy => self.index("sender.secrecy"),
            Fact::RecipientRole => self.index("recipient.role"),
            Fact::RecipientService => self.index("recipient.kind"),
            Fact::RecipientInvolved => self.index("recipient.involved"),
            Fact::RecipientSecrecy => self.index("recipient.secrecy"),
            Fact::SameCareTeam => self.index("sameCareTeam"),
            Fact::SameService => self.index("sameService"),
            Fact::RecipientAuthority => self.of_guardian(self.index("recipient.guardian"), GuardianFact::Authority),
            Fact::RecipientForChild => usize::from(self.index("represents") == 0),
            Fact::RecipientForGuardian => usize::from(matches!(self.index("represents"), 1 | 3)),
            Fact::ChildNotice => self.index("child.notice"),
            Fact::ChildConsent => self.index("child.consent"),
            Fact::Category => self.index("category"),
            Fact::Subject => self.index("subject"),
            Fact::Source => self.index("source"),
            Fact::Necessary => self.index("necessary"),
            Fact::Nature => self.index("nature"),
            Fact::SecrecyAsked => self.index("secrecyAsked"),
            Fact::Anonymised => self.index("anonymised"),
            Fact::Draft => self.index("draft"),
            Fact::MadeForJudge => self.index("madeForJudge"),
            Fact::AuthorInOffice => self.index("authorInOffice"),
            Fact::HarmsChild => self.index("harmsChild"),
            Fact::RecipientIsSubject => usize::from(self.index("subjectId") == self.index("recipient.guardian")),
            Fact::RecipientForSubject => usize::from(match self.index("represents") {
                1 => self.index("subjectId") == 0,
                2 => self.index("subjectId") == 2,
                3 => self.index("subjectId") == 1,
                _ => false,
            }),
            Fact::SenderIsSubject => usize::from(self.index("subjectId") == 3),
            // no item of these requests serves an axis
            Fact::ServesProject => 0,
            Fact::SubjectNotice => match self.index("subjectId") {
                0 => self.index("m.notice"),
                1 => self.index("f.notice"),
                4 => self.index("child.notice"),
                _ => NoticeState::ALL.len(),
            },
            Fact::SubjectConsent => match self.index("subjectId") {
                0 => self.index("m.consent"),
                1 => self.index("f.consent"),
                4 => self.index("child.consent"),
                _ => ConsentState::NotSought as usize,
            },
        }
    }

    fn of_guardian(&self, guardian: usize, fact: GuardianFact) -> usize {
        let name = match fact {
            GuardianFact::Relation => "relation",
            GuardianFact::Authority => "authority",
            GuardianFact::Harms => "harms",
            GuardianFact::Notice => "notice",
            GuardianFact::Consent => "consent",
        };
        self.index(&format!("{}.{name}", GUARDIANS[guardian]))
    }

    fn guardians(&self) -> usize {
        GUARDIANS.len()
    }
}

impl Oracle<'_> {
    fn index(&self, name: &str) -> usize {
        self.filled[self.form.at(name)]
    }

    fn outcome(&self) -> &'static str {
        plain::outcome(CORPUS.iter().map(|norm| (*norm, plain::standing(self, norm))))
    }

    /// Whether the answers can hold together.
    fn consistent(&self) -> bool {
        use partage::facts::protection::MAY_HIDE_A_PLACE;
        use partage::facts::secrecy::{ALWAYS_BOUND, BINDING_SERVICES, BY_MISSION, NEVER_BOUND, REGIMES};
        let regime = |side: &str| {
            let role = 1_u128 << self.index(&format!("{side}.role"));
            let secret = REGIMES & (1 << self.index(&format!("{side}.secrecy"))) != 0;
            let there = BINDING_SERVICES & (1 << self.index(&format!("{side}.kind"))) != 0;
            let on_a_mission = there && BY_MISSION.contains(&Role::ALL[self.index(&format!("{side}.role"))]);
            (secret || role & ALWAYS_BOUND == 0 && !on_a_mission) && (role & NEVER_BOUND == 0 || !secret)
        };
        let young = AGES[self.index("age")] < 16 && self.index("emancipated") == 1;
        let same = self.index("sameService") == 1 && self.index("sender.kind") != self.index("recipient.kind");
        let measure = Measure::ALL[self.index("measure")];
        let minor = AGES[self.index("age")] < 18 && self.index("emancipated") == 0;
        let support_too_early = measure == Measure::AccueilJeuneMajeur && minor;
        let hidden_nowhere = self.index("anonymised") == 1 && !MAY_HIDE_A_PLACE.contains(&measure);
        // nobody acts for the other parent
        let for_the_other = matches!([self.index("represents"), self.index("recipient.guardian")], [1, 1] | [3, 0]);
        regime("sender")
            && regime("recipient")
            && !for_the_other
            && !young
            && !same
            && !support_too_early
            && !hidden_nowhere
    }
}

// ── a small generator of numbers: the same run everywhere ───────────────────────────────────────

struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        // xorshift64*: enough to choose answers
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33).unwrap() % bound
    }
}

/// Every completion of the open questions that can hold together.
fn completions(form: &Form, filled: &Filled, open: &[usize], visit: &mut dyn FnMut(&Filled)) {
    let mut filled = filled.clone();
    let total: usize = open.iter().map(|at| form.questions[*at].answers.len()).product();
    for number in 0..total {
        let mut rest = number;
        for at in open {
            let count = form.questions[*at].answers.len();
            filled[*at] = rest % count;
            rest /= count;
        }
        if (Oracle { form, filled: &filled }).consistent() {
            visit(&filled);
        }
    }
}

/// Questions that are open together, because the contract has one list for them.
const TOGETHER: [&[&str]; 2] =
    [&["m.notice", "f.notice", "child.notice"], &["m.consent", "f.consent", "child.consent"]];

fn close_over_lists(form: &Form, filled: &Filled, open: &mut BTreeSet<usize>) {
    for list in TOGETHER {
        let places: Vec<usize> = list.iter().map(|name| form.at(name)).collect();
        if places.iter().any(|at| open.contains(at)) {
            open.extend(places);
        }
    }
    // that an offence is on nobody is not written: it is known from there being none
    if open.contains(&form.at("offence")) && form.value(filled, "offenceOn").is_null() {
        open.insert(form.at("offenceOn"));
    }
}

/// Which guardian the recipient is may be left open where they are a parent: others may be none, which no answer listed here says.
fn may_be_either(form: &Form, filled: &Filled, open: &BTreeSet<usize>) -> bool {
    let parent = *form.value(filled, "recipient.role") == json!("parent");
    parent && ["recipient.role", "represents"].iter().all(|name| !open.contains(&form.at(name)))
}

/// A request that leans towards what the law speaks of, so that the norms are reached.
fn leaning(form: &Form, numbers: &mut Numbers) -> Filled {
    let mut filled: Filled = form.questions.iter().map(|question| numbers.below(question.answers.len())).collect();
    let mut choose = |name: &str, values: &[&str]| {
        let at = form.at(name);
        if numbers.below(4) != 0 {
            let value = json!(values[numbers.below(values.len())]);
            filled[at] = form.questions[at].answers.iter().position(|answer| *answer == value).unwrap();
        }
    };
    choose(
        "recipient.role",
        &[
            "crip",
            "procureur",
            "juge-des-enfants",
            "educateur-specialise",
            "parent",
            "medecin",
            "enfant",
            "referent-ase",
            "assistant-service-social",
            "enseignant",
            "officier-police-judiciaire",
            "mdph",
            "avocat",
        ],
    );
    choose(
        "sender.role",
        &[
            "educateur-specialise",
            "cadre-ase",
            "medecin",
            "enseignant",
            "assistant-service-social",
            "medecin-pmi",
            "crip",
            "educateur-pjj",
            "directeur",
            "coordonnateur-l121-6-2",
        ],
    );
    choose(
        "purpose",
        &[
            "evaluer",
            "soigner",
            "signalement",
            "droit-d-acces",
            "information-preoccupante",
            "rendre-compte-au-mandant",
            "mettre-en-oeuvre-l-action",
            "securite-des-personnes",
        ],
    );
    choose(
        "category",
        &[
            "faits-de-danger",
            "violences-subies",
            "sante-somatique",
            "scolarite",
            "piece-judiciaire",
            "vie-quotidienne",
            "existence-de-la-mesure",
            "lieu-d-accueil",
        ],
    );
    choose("subject", &["enfant", "parent"]);
    choose("source", &["observation-en-service", "confidence", "soin"]);
    filled
}

/// Random half-filled requests; as many as `PARTAGE_ORACLE_RUNS` says, a hundred thousand otherwise.
#[test]
fn possible_is_exactly_what_the_completions_lead_to() {
    let form = Form { questions: questions() };
    let runs: usize = std::env::var("PARTAGE_ORACLE_RUNS").map_or(100_000, |runs| runs.parse().unwrap());
    let mut numbers = Numbers(0x5EED_0F1A_AB1E_5001);
    let (mut done, mut settled, mut asked) = (0, 0, 0_usize);
    while done < runs {
        let filled = leaning(&form, &mut numbers);
        let mut open = BTreeSet::new();
        for _ in 0..numbers.below(4) {
            open.insert(numbers.below(form.questions.len()));
        }
        close_over_lists(&form, &filled, &mut open);
        let either = may_be_either(&form, &filled, &open);
        let guardian = form.at("recipient.guardian");
        if either && numbers.below(2) == 0 {
            open.insert(guardian);
        } else if !either && open.contains(&guardian) {
            continue;
        }
        let open: Vec<usize> = open.into_iter().collect();
        let size: usize = open.iter().map(|at| form.questions[*at].answers.len()).product();
        // a lawyer may act for whomever the item is about, and the answers listed here leave out one of them
        let (client, about) = (form.at("represents"), form.at("subjectId"));
        let unlisted = open.contains(&client) && (open.contains(&about) || filled[about] == 3);
        if size > 4_000 || unlisted {
            continue;
        }
        let mut expected = BTreeSet::new();
        // an item that names nobody is about somebody the request names, and the child is named in its lists alone
        let lists = [("child.notice", form.value(&filled, "child.notice").is_null()), ("child.consent", false)];
        let unnamed = lists.iter().all(|(list, unsaid)| *unsaid || open.contains(&form.at(list)));
        let subject = form.at("subjectId");
        completions(&form, &filled, &open, &mut |full| {
            // nor is a parent the child, or somebody named who is no guardian: the answer says so, as a problem
            let parent = *form.value(full, "subject") == json!("parent");
            if unnamed && open.contains(&subject) && full[subject] == 4 {
                return;
            }
            // a parent is one of the guardians listed, where the item does not say which
            if parent && open.contains(&subject) && !open.contains(&form.at("subject")) && full[subject] > 1 {
                return;
            }
            let no_guardian = full[subject] == 2 || full[subject] > 2 && !open.contains(&subject);
            if parent && open.contains(&form.at("subject")) && no_guardian {
                return;
            }
            expected.insert(Oracle { form: &form, filled: full }.outcome());
        });
        if expected.is_empty() {
            continue; // contradictory: another test
        }
        let names: BTreeSet<&'static str> = open.iter().map(|at| form.questions[*at].name).collect();
        let request = form.request(&filled, &names);
        let decision = evaluate_share(&serde_json::from_value(request.clone()).unwrap(), Locale::Fr);
        let item = &decision.items[0];
        let got: BTreeSet<&str> = item.possible.iter().copied().collect();
        // a parent who is no guardian is told of, and answered for as somebody else
        let mut problems = decision
            .problems
            .iter()
            .filter(|problem| !matches!(problem.path.as_str(), "/items/0/subjectId" | "/sender/guardian"));
        assert!(problems.next().is_none(), "{:?}\n{request:#}", decision.problems);
        assert_eq!(got, expected, "open {names:?}\n{request:#}");
        assert_eq!(item.outcome.is_some(), expected.len() == 1, "an outcome exactly when there is one");
        settled += usize::from(expected.len() == 1);
        asked += decision.missing.len();
        assert_eq!(decision.missing.is_empty(), expected.len() == 1, "{names:?} {:?}\n{request:#}", decision.missing);
        done += 1;
    }
    println!("{done} half-filled requests, {settled} settled, {asked} questions asked");
    assert!(settled > done / 10 && settled < done, "the requests must be neither all settled nor all open");
}

/// `missing` names a fact exactly when two completions that differ only in it lead elsewhere.
#[test]
fn missing_is_exactly_what_can_still_change_the_answer() {
    let form = Form { questions: questions() };
    let runs: usize = std::env::var("PARTAGE_ORACLE_RUNS").map_or(20_000, |runs| runs.parse::<usize>().unwrap() / 5);
    let mut numbers = Numbers(0x00AB_5EED_0000_0007);
    let pointers: [(&str, &str); 13] = [
        ("purpose", "/purpose"),
        ("danger", "/danger"),
        ("necessary", "/items/0/necessary"),
        ("sender.involved", "/sender/involved"),
        ("recipient.involved", "/recipient/involved"),
        ("source", "/items/0/source"),
        ("category", "/items/0/category"),
        ("age", "/child/age"),
        ("discernment", "/child/discernment"),
        ("m.authority", "/guardians/0/authority"),
        ("f.harms", "/guardians/1/informingHarmsChild"),
        ("measure", "/measure"),
        ("recipient.guardian", "/recipient/guardian"),
    ];
    let mut done = 0;
    while done < runs {
        let filled = leaning(&form, &mut numbers);
        let open: BTreeSet<usize> =
            (0..2 + numbers.below(2)).map(|_| form.at(pointers[numbers.below(pointers.len())].0)).collect();
        if open.contains(&form.at("recipient.guardian")) && !may_be_either(&form, &filled, &open) {
            continue;
        }
        let open: Vec<usize> = open.into_iter().collect();
        let size: usize = open.iter().map(|at| form.questions[*at].answers.len()).product();
        if size > 4_000 || open.len() < 2 {
            continue;
        }
        let mut outcomes: Vec<(Filled, &str)> = Vec::new();
        completions(&form, &filled, &open, &mut |full| {
            outcomes.push((full.clone(), Oracle { form: &form, filled: full }.outcome()));
        });
        if outcomes.is_empty() {
            continue;
        }
        let names: BTreeSet<&'static str> = open.iter().map(|at| form.questions[*at].name).collect();
        let request = form.request(&filled, &names);
        let decision = evaluate_share(&serde_json::from_value(request.clone()).unwrap(), Locale::Fr);
        let asked: BTreeSet<&str> = decision.missing.iter().map(|fact| fact.fact.as_str()).collect();
        let mut expected = BTreeSet::new();
        for (at, pointer) in open
            .iter()
            .map(|at| (*at, pointers.iter().find(|(name, _)| *name == form.questions[*at].name).unwrap().1))
        {
            let mut seen: std::collections::BTreeMap<Filled, &str> = std::collections::BTreeMap::new();
            for (full, outcome) in &outcomes {
                let mut rest = full.clone();
                rest[at] = 0;
                if seen.insert(rest, outcome).is_some_and(|other| other != *outcome) {
                    expected.insert(pointer);
                    break;
                }
            }
        }
        assert_eq!(asked, expected, "open {names:?}\n{request:#}");
        done += 1;
    }
}
