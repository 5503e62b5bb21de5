//! What to tell a person before or after a share: what kind of information, to whom, what for, under which text, with which
//! rights. The words are in `voices` and `plain`; the JavaScript door composes the same from the same tables.
//!
//! **What it stands on.** The duties to inform and to seek consent that the decision has towards that person, nothing else.
//! `due` and `why` are for the professional, who knows the whole request. `title` and `paragraphs` are for the reader.
//!
//! **What the reader may learn.** A kind of information is named only if the engine itself answers that this reader may be told
//! of it: the same items, with the reader as recipient, to inform the family. The notice is then composed from the request
//! without the other items, so that they leave no trace – not even in the article named or in the rights. Where the duty stands
//! on nothing that may be named, the notice says that a share happens and names no kind; `why` says so. Who raised an
//! alarm does not count at all; towards a guardian, neither does what the minor asked to keep secret nor a place the judge keeps
//! hidden: a share of nothing else gives no text.
//!
//! **Where nothing is due**, title and paragraphs are empty: nobody prints what is not asked for, least of all where telling
//! would harm the child.
//!
//! **What a refusal does** is asked of the engine as well: the same request with this reader opposing.

mod plain;
mod table;
#[cfg(all(test, not(feature = "wasm")))]
mod tests;
mod voices;

pub use table::table;
pub use voices::{Reader, Voice};

use serde::Serialize;

use super::{Locale, Words, say, words};
use crate::decide::{Duty, ItemDecision, Search, ShareDecision};
use crate::facts::{parse_day, situation};
use crate::law::norm::Moment;
use crate::protocol::Protocols;
use crate::request::vocabulary::{Category, Entry, Purpose, Role, ServiceKind, Source};
use crate::request::{Problems, Value, read_request};

/// Which notice is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeOptions {
    /// The language.
    pub locale: Locale,
    /// Before the share, or after it.
    pub when: Moment,
}

impl Default for NoticeOptions {
    fn default() -> Self {
        Self { locale: Locale::Fr, when: Moment::Before }
    }
}

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// The answer as it stands asks to tell this person, or to seek their agreement.
    pub due: bool,
    /// For the professional: which articles ask for it, or why nothing is due.
    pub why: String,
    /// For the reader: the title; empty where there is nothing to print.
    pub title: String,
    /// For the reader: one idea each.
    pub paragraphs: Vec<String>,
}

/// What to tell a person – `"enfant"`, or the id of a guardian – before or after a share.
///
/// ```
/// use partage::{notice_for, request::Value, wording::notice::NoticeOptions};
/// let request: Value = serde_json::from_str(r#"{
///     "date": "2026-03-02", "child": {"age": 9, "discernment": true, "emancipated": false}, "measure": "aemo",
///     "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
///     "sender": {"role": "educateur-specialise", "service": {"kind": "essms-protection-enfance"}, "involved": true},
///     "recipient": {"role": "puericultrice-pmi", "service": {"kind": "pmi"}, "involved": true},
///     "purpose": "evaluer", "notices": [], "consents": [],
///     "items": [{"id": "a", "category": "vie-quotidienne", "subject": "enfant", "source": "observation-en-service",
///                "necessary": true, "secrecyAsked": false, "anonymised": false, "harmsChild": false}]}"#).unwrap();
/// let notice = notice_for(&request, "m", NoticeOptions::default());
/// assert!(notice.due && notice.why.contains("CASF, art. L. 226-2-2"));
/// assert!(notice.paragraphs.iter().any(|said| said == "Informations concernées : vie quotidienne."));
/// assert!(!notice_for(&request, "somebody else", NoticeOptions::default()).due);
/// ```
#[must_use]
pub fn notice_for(given: &Value, reader: &str, options: NoticeOptions) -> Notice {
    notice_for_under(given, reader, options, &Protocols::default())
}

/// The same, under those of the loaded local protocols that the request names.
#[must_use]
pub fn notice_for_under(given: &Value, reader: &str, options: NoticeOptions, protocols: &Protocols) -> Notice {
    let asked = Asked { reader, options, protocols };
    let decision = asked.decide(given);
    if asked.due(&decision).is_empty() {
        return nothing(false, asked.why_not(given, &decision).of(options.locale).to_owned());
    }
    let seen = asked.without_kept(given);
    let answered = asked.decide(&seen);
    if asked.due(&answered).is_empty() {
        return nothing(true, format!("{} {}", asked.why(given, &decision), KEPT.of(options.locale)));
    }
    let told = asked.tellable(&seen);
    let named = keep_items(&seen, |item| told.iter().any(|id| id_of(item) == Some(id)));
    let detailed = asked.decide(&named);
    if asked.due(&detailed).is_empty() {
        let why = format!("{} {}", asked.why(given, &answered), UNNAMED.of(options.locale));
        return asked.notice(given, asked.who(given, &decision), why, None);
    }
    asked.notice(given, asked.who(given, &decision), asked.why(given, &detailed), Some((&named, &detailed)))
}

/// Nothing to print.
const fn nothing(due: bool, why: String) -> Notice {
    Notice { due, why, title: String::new(), paragraphs: Vec::new() }
}

struct Asked<'a> {
    reader: &'a str,
    options: NoticeOptions,
    protocols: &'a Protocols,
}

impl Asked<'_> {
    /// The answer, without the remedies that nothing here reads.
    fn decide(&self, given: &Value) -> ShareDecision {
        let mut problems = Problems::new(self.options.locale);
        let request = read_request(given, &mut problems);
        let situation = situation(&request, &mut problems);
        let rules = self.protocols.named_by(given, &mut problems);
        let decided = Search::default().decide(&request, &situation, &rules);
        say(&decided, given, &request, &rules, problems.found, self.options.locale)
    }

    fn say(&self, words: Words) -> &'static str {
        words.of(self.options.locale)
    }

    fn is_child(&self) -> bool {
        self.reader == "enfant"
    }

    /// The duties to inform this person or to seek their agreement, at this moment.
    fn due<'d>(&self, decision: &'d ShareDecision) -> Vec<&'d Duty> {
        self.duties(decision, self.options.when)
    }

    fn duties<'d>(&self, decision: &'d ShareDecision, when: Moment) -> Vec<&'d Duty> {
        let all = if when == Moment::Before { &decision.before } else { &decision.after };
        let theirs = |duty: &&Duty| {
            duty.towards.as_deref() == Some(self.reader) && (duty.kind == "inform" || duty.kind == "seek-consent")
        };
        let theirs: Vec<&Duty> = all.iter().filter(theirs).collect();
        // An exchange that goes on unless opposed needs no agreement: the way that does is another one, not to be merged with it
        // (CSP L1110-4, II and III; droit.md §3.Z1).
        let may_oppose = theirs.iter().any(|duty| duty.norm == OPPOSED);
        theirs.into_iter().filter(|duty| !(may_oppose && duty.norm == WITHDRAWN)).collect()
    }

    fn guardian<'g>(&self, given: &'g Value) -> Option<&'g Value> {
        entries(given, "guardians").find(|guardian| id_of(guardian) == Some(self.reader))
    }

    /// Without what must not even be known of by this reader.
    fn without_kept(&self, given: &Value) -> Value {
        keep_items(given, |item| !names_the_author(item) && (self.is_child() || !kept_from_guardians(item)))
    }

    /// The items this reader may be told of, by the engine's own answer.
    fn tellable(&self, given: &Value) -> Vec<String> {
        let role = match self.guardian(given).and_then(|guardian| text(guardian, "relation")) {
            _ if self.is_child() => "enfant",
            Some("tuteur" | "delegataire") => "tuteur",
            _ => "parent",
        };
        let mut recipient = vec![("role".to_owned(), Value::Text(role.to_owned()))];
        if !self.is_child() {
            recipient.push(("guardian".to_owned(), Value::Text(self.reader.to_owned())));
        }
        // what the recipient needs says nothing of what this reader may know; what the 119 line collected is no one's to name
        let unneeded = entries(given, "items")
            .filter(|item| text(item, "source") != Some(Source::Ligne119.wire()))
            .map(|item| without(item, "necessary"));
        let to_them = put(given, "items", Value::List(unneeded.collect()));
        let to_them = put(&to_them, "recipient", Value::Map(recipient));
        let to_them = put(&to_them, "purpose", Value::Text(Purpose::InformerLaFamille.wire().to_owned()));
        let answered = self.decide(&to_them).items;
        answered.into_iter().filter(|item| item.possible.iter().all(opens)).map(|item| item.item).collect()
    }

    /// What a list of the request has about this person is taken out of it.
    fn without_theirs(&self, given: &Value, list: &str, key: &str) -> Value {
        keep(given, list, |entry| text(entry, key) != Some(self.reader))
    }

    /// Whether every one of these items still may go when this person opposes.
    fn goes_on(&self, given: &Value, items: &[&str]) -> bool {
        let opposed = [("by", self.reader), ("state", "opposed")];
        let opposed = opposed.into_iter().map(|(key, value)| (key.to_owned(), Value::Text(value.to_owned())));
        let without = self.without_theirs(given, "consents", "by");
        let consents = entries(&without, "consents").cloned().chain([Value::Map(opposed.collect())]).collect();
        let answered = self.decide(&put(&without, "consents", Value::List(consents))).items;
        let may_go =
            |item: &ItemDecision| item.possible.iter().all(|outcome| opens(outcome) || *outcome == "judgement");
        answered.iter().filter(|item| items.contains(&item.item.as_str())).all(may_go)
    }

    /// Which articles ask for it.
    fn why(&self, given: &Value, decision: &ShareDecision) -> String {
        let due = self.due(decision);
        let mut said = Vec::new();
        for (kind, by_law, words) in DUE {
            let texts = citations(due.iter().filter(|duty| duty.kind == kind && binds(duty) == by_law));
            if !texts.is_empty() {
                said.push(format!("{} {texts}.", self.say(words)));
            }
        }
        if due.iter().any(|duty| REPORTS.contains(&&*duty.citation)) {
            said.push(self.say(REPORT).to_owned());
        }
        if due.iter().any(|duty| binds(duty)) && self.is_harmed(given) {
            said.push(self.say(NO_EXCEPTION).to_owned());
        }
        said.join(" ")
    }

    /// Telling this person was said to be contrary to the child's interest.
    fn is_harmed(&self, given: &Value) -> bool {
        let harms = self.guardian(given).and_then(|guardian| guardian.get("informingHarmsChild"));
        harms == Some(&Value::Bool(true)) || self.has_notice(given, "excused-child-interest")
    }

    fn has_notice(&self, given: &Value, state: &str) -> bool {
        entries(given, "notices")
            .any(|notice| text(notice, "to") == Some(self.reader) && text(notice, "state") == Some(state))
    }

    /// Why nothing is due: what would have to be otherwise for a duty to stand.
    fn why_not(&self, given: &Value, decision: &ShareDecision) -> Words {
        if !self.is_child() && self.guardian(given).is_none() {
            return UNKNOWN;
        }
        if decision.items.is_empty() {
            return EMPTY;
        }
        if decision.items.iter().all(|item| item.possible.iter().all(|outcome| BARRED.contains(outcome))) {
            return BARS;
        }
        let stands = |given: &Value| !self.due(&self.decide(given)).is_empty();
        let untold = self.without_theirs(&self.without_theirs(given, "notices", "to"), "consents", "by");
        if stands(&untold) {
            return match () {
                () if self.has_notice(given, "excused-child-interest") => HARM,
                () if self.has_notice(given, "impossible") => TRIED,
                () => DONE,
            };
        }
        if self.is_child() {
            if stands(&put_in(&untold, "child", "discernment", Value::Bool(true))) {
                return IMMATURE;
            }
        } else if stands(&self.harmless(&untold)) {
            return HARM;
        }
        if decision.items.iter().any(|item| item.outcome.is_none()) {
            return OPEN;
        }
        let other = if self.options.when == Moment::Before { Moment::After } else { Moment::Before };
        if !self.duties(decision, other).is_empty() {
            return if other == Moment::Before { ONLY_BEFORE } else { ONLY_AFTER };
        }
        NOT_ASKED
    }

    /// The request with telling this guardian doing no harm.
    fn harmless(&self, given: &Value) -> Value {
        let guardians = entries(given, "guardians").map(|guardian| {
            let theirs = id_of(guardian) == Some(self.reader);
            if theirs { put(guardian, "informingHarmsChild", Value::Bool(false)) } else { guardian.clone() }
        });
        put(given, "guardians", Value::List(guardians.collect()))
    }

    /// Who reads.
    fn who(&self, given: &Value, decision: &ShareDecision) -> Reader {
        if self.is_child() {
            return who_is(given.get("child").unwrap_or(&Value::Null), given, decision);
        }
        match self.guardian(given).map(|one| (text(one, "relation"), text(one, "authority"))) {
            Some((Some("tuteur" | "delegataire"), _)) => Reader::Tutor,
            Some((_, Some("exercee" | "partagee-par-delegation"))) => Reader::Holder,
            _ => Reader::OtherParent,
        }
    }

    /// The notice itself; from the request and the answer that name only what may be named, when there are such.
    fn notice(
        &self,
        given: &Value,
        reader: Reader,
        why: String,
        detailed: Option<(&Value, &ShareDecision)>,
    ) -> Notice {
        let voice = reader.voice();
        let at = usize::from(self.options.when == Moment::After);
        let mut said = vec![self.at(voice.opening, at).to_owned()];
        let mut rights = vec![voice.will_hear];
        let mut texts = Vec::new();
        let mut kinds = String::new();
        if let Some((named, decision)) = detailed {
            let due = self.due(decision);
            kinds = self.kinds(reader, named, &due);
            let cited = citations(due.iter().filter(|duty| binds(duty)));
            if let (Some(before), false) = (voice.law, cited.is_empty()) {
                texts.push(format!("{} {cited}.", self.say(before)));
            }
            rights = self.rights(voice, named, &due);
        }
        if kinds.is_empty() {
            said.push(self.say(voice.untold).to_owned());
        } else {
            said.extend([format!("{} {kinds}.", self.say(voice.what)), self.say(voice.not_all).to_owned()]);
        }
        let recipient = given.get("recipient").and_then(|recipient| text(recipient, "role"));
        let lines = [
            (voice.to, self.label(reader, Role::NOMENCLATURE.entries, recipient, role, role_in_full)),
            (voice.aim, self.label(reader, Purpose::NOMENCLATURE.entries, text(given, "purpose"), aim, aim_in_full)),
        ];
        // what is not said is no line of a notice
        let lines = lines.into_iter().filter(|(_, label)| !label.is_empty());
        said.extend(lines.map(|(before, label)| format!("{} {label}.", self.say(before))));
        said.extend(texts);
        let judge = recipient == Some(Role::JugeDesEnfants.wire());
        let court = voice.court.filter(|_| judge);
        let sender = given.get("sender").and_then(|sender| sender.get("service"));
        let private = sender.and_then(|service| text(service, "kind")).is_some_and(|kind| PRIVATE.contains(&kind));
        let access = if private { voice.access_private } else { voice.access };
        let rest = rights.iter().chain(voice.explain).chain(access).chain(&court).chain(voice.help);
        said.extend(rest.map(|words| self.say(*words).to_owned()));
        Notice { due: true, why, title: self.at(voice.title, at).to_owned(), paragraphs: said }
    }

    fn at(&self, words: [Words; 2], at: usize) -> &'static str {
        words.get(at).map_or("", |words| self.say(*words))
    }

    /// What agreement or refusal does.
    fn rights(&self, voice: &Voice, named: &Value, due: &[&Duty]) -> Vec<Words> {
        let mut said = Vec::new();
        let consents: Vec<&str> =
            due.iter().filter(|duty| duty.kind == "seek-consent").map(|duty| &*duty.norm).collect();
        let asked = due.iter().any(|duty| duty.kind == "seek-consent" && binds(duty));
        let may_oppose = due.iter().any(|duty| duty.norm == OPPOSED);
        if asked {
            said.push(if consents.contains(&WRITTEN) { voice.written } else { voice.asked });
            said.extend(consents.contains(&WITHDRAWN).then_some(voice.withdraw));
        } else if !consents.is_empty() {
            said.push(voice.advised);
        }
        said.extend(may_oppose.then_some(voice.oppose));
        let items: Vec<&str> = due.iter().flat_map(|duty| &duty.items).map(String::as_str).collect();
        let [goes_on, went_on] = voice.goes_on;
        match (self.goes_on(named, &items), self.options.when) {
            (true, Moment::Before) => said.push(goes_on),
            (true, Moment::After) => said.push(went_on),
            (false, Moment::Before) => said.push(voice.stops),
            (false, Moment::After) => {}
        }
        said
    }

    /// The kinds of information the duties are for, once each, in the order of the nomenclature: no place tells of an item.
    fn kinds(&self, reader: Reader, given: &Value, due: &[&Duty]) -> String {
        let concerned = |item: &&Value| {
            id_of(item).is_some_and(|id| due.iter().any(|duty| duty.items.iter().any(|other| other == id)))
        };
        let found: Vec<&str> =
            entries(given, "items").filter(concerned).filter_map(|item| text(item, "category")).collect();
        let kinds = Category::NOMENCLATURE.entries.iter().map(|entry| entry.wire).filter(|wire| found.contains(wire));
        let said: Vec<String> = kinds
            .map(|wire| self.label(reader, Category::NOMENCLATURE.entries, Some(wire), category, |_| None))
            .collect();
        said.join(", ")
    }

    /// A value in the words of this reader: a child's, or those of the form, in full where they are of the trade. Nothing for an
    /// adult where nothing is said.
    fn label(
        &self,
        reader: Reader,
        list: &[Entry],
        wire: Option<&str>,
        plain: fn(usize) -> Option<Words>,
        in_full: fn(usize) -> Option<Words>,
    ) -> String {
        let at = wire.and_then(|wire| list.iter().position(|entry| entry.wire == wire));
        if reader.is_minor() {
            // the last value of each nomenclature is the one that says nothing
            return plain(at.unwrap_or(list.len() - 1)).map_or("", |words| self.say(words)).to_owned();
        }
        let Some(at) = at else { return String::new() };
        let of_the_form =
            || list.get(at).map_or_else(String::new, |entry| lowered(entry.label.of(self.options.locale)));
        in_full(at).map_or_else(of_the_form, |words| self.say(words).to_owned())
    }
}

/// A category in a child's words, by its place.
pub(super) fn category(at: usize) -> Option<Words> {
    Category::ALL.get(at).copied().map(plain::category)
}

/// A role, likewise.
pub(super) fn role(at: usize) -> Option<Words> {
    Role::ALL.get(at).copied().map(plain::role)
}

/// A purpose, likewise.
pub(super) fn aim(at: usize) -> Option<Words> {
    Purpose::ALL.get(at).copied().map(plain::purpose)
}

/// A role in full, for an adult, by its place.
pub(super) fn role_in_full(at: usize) -> Option<Words> {
    plain::role_in_full(Role::ALL.get(at).copied()?)
}

/// A purpose, likewise.
pub(super) fn aim_in_full(at: usize) -> Option<Words> {
    plain::purpose_in_full(Purpose::ALL.get(at).copied()?)
}

/// Who acts for no administration, and no service with its mission: their files are none of the CRPA's.
pub const PRIVATE: [&str; 3] =
    [ServiceKind::CabinetLiberal.wire(), ServiceKind::Entreprise.wire(), ServiceKind::Aucun.wire()];

/// A norm whose agreement is written.
pub const WRITTEN: &str = "casf-r221-5-2";
/// A norm whose agreement holds until it is withdrawn.
pub const WITHDRAWN: &str = "csp-l1110-4-iii-hors-equipe";
/// A norm that gives a right to oppose.
pub const OPPOSED: &str = "csp-l1110-4-ii";

/// What a share cannot come out of.
const BARRED: [&str; 3] = ["conflict", "prohibited", "out-of-model"];

/// Before the articles of a notice that is due: by kind, and by whether a text binds or advises.
pub const DUE: [(&str, bool, Words); 4] = [
    (
        "inform",
        true,
        words("Un texte demande de prévenir cette personne :", "A text asks for this person to be told:"),
    ),
    ("inform", false, words("La prévenir est une bonne pratique :", "Telling this person is good practice:")),
    ("seek-consent", true, words("Un texte demande son accord :", "A text asks for their agreement:")),
    (
        "seek-consent",
        false,
        words("Rechercher son accord est une bonne pratique :", "Seeking their agreement is good practice:"),
    ),
];

/// A duty that stands although telling was said to harm.
pub const NO_EXCEPTION: Words = words(
    "Le texte ne prévoit pas d'exception tirée de l'intérêt de l'enfant.",
    "The text has no exception drawn from the child's interest.",
);
/// Where more than a notice is asked for: the report itself is to be made known.
pub const REPORTS: [&str; 3] =
    ["CASF, art. L. 223-5", "CASF, art. D. 226-2-7", "CPC, art. 1199-1 ; Cass. crim., 8 octobre 1997"];
/// Said of those.
pub const REPORT: Words = words(
    "L'avis ne suffit pas : ce que l'écrit contient et conclut est aussi à dire.",
    "The notice does not suffice: what the report contains and concludes is to be told as well.",
);
/// The duty stands on nothing this reader may be told of.
pub const UNNAMED: Words = words(
    "Rien n'établit que cette personne peut savoir de quelles informations il s'agit : l'avis ne les nomme pas.",
    "Nothing establishes that this person may know which information it is: the notice does not name it.",
);
/// The duty stands on what must not even be known of.
pub const KEPT: Words = words(
    "Mais ce partage ne porte que sur ce qui doit lui rester caché : aucun avis n'est rédigé.",
    "But this share is only of what must stay hidden from them: no notice is written.",
);
/// No such guardian.
pub const UNKNOWN: Words =
    words("La demande ne nomme pas cette personne parmi les siens.", "The request names no such person.");
/// No item.
pub const EMPTY: Words = words(
    "La demande ne dit pas quelles informations seraient partagées.",
    "The request does not say which information would be shared.",
);
/// Nothing may go.
pub const BARS: Words = words(
    "Ce partage ne peut pas avoir lieu en l'état : il n'y a rien à annoncer.",
    "This share may not take place as things stand: there is nothing to tell.",
);
/// Telling would harm the child.
pub const HARM: Words = words(
    "L'informer a été jugé contraire à l'intérêt de l'enfant, ou dangereux pour lui : ce n'est pas dû, et le motif se note.",
    "Telling this person was judged contrary to the child's interest, or a danger to them: it is not due, and the reason is \
     noted.",
);
/// Attempts failed.
pub const TRIED: Words = words(
    "Cette personne n'a pas pu être jointe malgré de vrais essais : cela vaut information.",
    "This person could not be reached in spite of earnest attempts: that counts as told.",
);
/// Done already.
pub const DONE: Words = words(
    "Cette personne a déjà été informée, ou a déjà répondu.",
    "This person has already been told, or has already answered.",
);
/// The child cannot understand.
pub const IMMATURE: Words = words(
    "Le texte demande d'informer l'enfant selon son âge et sa maturité : son discernement n'est pas établi ici.",
    "The text asks for the child to be told by age and maturity: their discernment is not established here.",
);
/// Not settled.
pub const OPEN: Words = words(
    "La réponse n'est pas encore tranchée : rien n'est dû à ce stade.",
    "The answer is not settled yet: nothing is due at this point.",
);
/// Due before only.
pub const ONLY_BEFORE: Words = words(
    "Rien n'est dû après le partage : cette personne est à prévenir avant.",
    "Nothing is due after the share: this person is to be told before it.",
);
/// Due after only.
pub const ONLY_AFTER: Words = words(
    "Rien n'est dû avant le partage : cette personne est à prévenir après.",
    "Nothing is due before the share: this person is to be told after it.",
);
/// No text asks for it.
pub const NOT_ASKED: Words = words(
    "Aucun texte appliqué à ce partage ne demande de prévenir cette personne.",
    "No text applied to this share asks for this person to be told.",
);
fn opens(outcome: &&str) -> bool {
    ["required", "permitted", "conditional"].contains(outcome)
}

/// Asked for by a text, as against advised.
fn binds(duty: &Duty) -> bool {
    duty.force != "recommandation"
}

/// Their articles, once each.
fn citations<'d>(duties: impl Iterator<Item = &'d &'d Duty>) -> String {
    let mut texts: Vec<&str> = Vec::new();
    for duty in duties {
        if !texts.contains(&&*duty.citation) {
            texts.push(&duty.citation);
        }
    }
    texts.join(" ; ")
}

/// Who raised the alarm is masked towards the family, whatever the way it is known (droit.md §3.Z2).
fn names_the_author(item: &Value) -> bool {
    text(item, "category") == Some(Category::AuteurDuSignalement.wire())
}

/// What the minor asked to keep secret, or may have (CSP L1111-5), and the place that a judge keeps hidden (C. civ. 375-7).
fn kept_from_guardians(item: &Value) -> bool {
    let marked = |key: &str| item.get(key) == Some(&Value::Bool(true));
    let intimate = text(item, "category") == Some(Category::SanteSexuelle.wire());
    marked("secrecyAsked")
        || marked("anonymised")
        || intimate && item.get("secrecyAsked") != Some(&Value::Bool(false))
}

/// The child as a reader; of an age that clashes or cannot be read nothing is known.
fn who_is(child: &Value, given: &Value, decision: &ShareDecision) -> Reader {
    if decision.problems.iter().any(|problem| AGE.contains(&problem.path.as_str())) {
        return Reader::Child;
    }
    if child.get("emancipated") == Some(&Value::Bool(true)) {
        return Reader::OfAge;
    }
    match years(child, given) {
        Some(years) if years < 7 => Reader::Small,
        Some(years) if years >= 18 => Reader::OfAge,
        Some(years) if years >= 13 => Reader::Teen,
        _ => Reader::Child,
    }
}

/// Where what is said of the age stands.
const AGE: [&str; 5] = ["/date", "/child", "/child/birthDate", "/child/age", "/child/emancipated"];

/// The child's age in whole years on the day of the share.
fn years(child: &Value, given: &Value) -> Option<i16> {
    let days = (text(given, "date").and_then(parse_day), text(child, "birthDate").and_then(parse_day));
    match (days, child.get("age")) {
        ((Some(day), Some(birth)), _) => {
            let to_come = (day.month(), day.day()) < (birth.month(), birth.day());
            Some(day.year() - birth.year() - i16::from(to_come))
        }
        (_, Some(Value::Number(years))) => (0..=130).rev().find(|whole| f64::from(*whole) <= *years),
        _ => None,
    }
}

/// A label as it stands inside a sentence; an abbreviation stays.
fn lowered(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain(label.chars().skip(1)).collect()
        }
        _ => label.to_owned(),
    }
}

// ── the request as data ──────────────────────────────────────────────────────────────────────────────────────────────────

fn entries<'v>(given: &'v Value, list: &str) -> impl Iterator<Item = &'v Value> {
    match given.get(list) {
        Some(Value::List(entries)) => entries.iter(),
        _ => [].iter(),
    }
}

fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    match value.get(key) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}

fn id_of(entry: &Value) -> Option<&str> {
    text(entry, "id")
}

/// An object with one member put in.
fn put(object: &Value, key: &str, value: Value) -> Value {
    let Value::Map(members) = object else { return object.clone() };
    let others = members.iter().filter(|(name, _)| name != key).cloned();
    Value::Map(others.chain([(key.to_owned(), value)]).collect())
}

/// An object without one of its members.
fn without(object: &Value, key: &str) -> Value {
    let Value::Map(members) = object else { return object.clone() };
    Value::Map(members.iter().filter(|(name, _)| name != key).cloned().collect())
}

/// The same, one level down.
fn put_in(object: &Value, key: &str, inner: &str, value: Value) -> Value {
    let none = Value::Map(Vec::new());
    put(object, key, put(object.get(key).unwrap_or(&none), inner, value))
}

/// An object with only some entries of one of its lists.
fn keep(object: &Value, list: &str, keeps: impl Fn(&Value) -> bool) -> Value {
    match object.get(list) {
        Some(Value::List(entries)) => {
            put(object, list, Value::List(entries.iter().filter(|entry| keeps(entry)).cloned().collect()))
        }
        _ => object.clone(),
    }
}

fn keep_items(given: &Value, keeps: impl Fn(&Value) -> bool) -> Value {
    keep(given, "items", keeps)
}
