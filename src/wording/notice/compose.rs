//! The notice itself, in the words of who reads it.

use super::given::{entries, id_of, text};
use super::voices::{Reader, Voice};
use super::{Asked, Notice, Opposed, binds, citations, plain};
use crate::decide::{Duty, ShareDecision};
use crate::facts::parse_day;
use crate::law::norm::Moment;
use crate::request::Value;
use crate::request::vocabulary::{Category, Nomenclature, Purpose, Role, ServiceKind};
use crate::wording::{Words, words};

/// After a recipient: a reader would take the département for their own (CASF L221-3).
pub const ELSEWHERE: Words = words(", d'un autre département", ", of another département");

/// The article under which the parents learn that the court is seised, and what they read then.
pub const SEISED: (&str, Words) = (
    "CASF, art. L. 226-5",
    words(
        "La justice est saisie de la situation de l'enfant.",
        "The court has been seised of the child's situation.",
    ),
);

/// Who acts for no administration, and no service with its mission: their files are none of the CRPA's.
pub const PRIVATE: [&str; 3] =
    [ServiceKind::CabinetLiberal.wire(), ServiceKind::Entreprise.wire(), ServiceKind::Aucun.wire()];

/// A norm whose agreement is written.
pub const WRITTEN: &str = "casf-r221-5-2";
/// A norm whose agreement holds until it is withdrawn.
pub const WITHDRAWN: &str = "csp-l1110-4-iii-hors-equipe";
/// A norm that gives a right to oppose.
pub const OPPOSED: &str = "csp-l1110-4-ii";

impl Asked<'_> {
    /// Who reads.
    pub(super) fn who(&self, given: &Value, decision: &ShareDecision) -> Reader {
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
    pub(super) fn notice(
        &self,
        given: &Value,
        reader: Reader,
        why: String,
        seised: bool,
        detailed: Option<(&Value, &ShareDecision)>,
    ) -> Notice {
        let voice = reader.voice();
        let at = usize::from(self.options.when == Moment::After);
        let mut said = vec![self.at(voice.opening, at).to_owned()];
        let mut rights = if at == 0 { vec![voice.will_hear] } else { Vec::new() };
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
        let kind_of = |actor: &str| text(given.get(actor)?.get("service")?, "kind");
        let recipient = given.get("recipient").and_then(|recipient| text(recipient, "role"));
        let mut who = self.label(reader, Role::NOMENCLATURE, recipient, role, role_in_full);
        if !who.is_empty() && kind_of("recipient") == Some(ServiceKind::AutreDepartement.wire()) {
            who += self.say(ELSEWHERE);
        }
        let lines = [
            (voice.to, who),
            (voice.aim, self.label(reader, Purpose::NOMENCLATURE, text(given, "purpose"), aim, aim_in_full)),
        ];
        // what is not said is no line of a notice
        let lines = lines.into_iter().filter(|(_, label)| !label.is_empty());
        said.extend(lines.map(|(before, label)| format!("{} {label}.", self.say(before))));
        said.extend(seised.then(|| self.say(SEISED.1).to_owned()));
        said.extend(texts);
        let judge = recipient == Some(Role::JugeDesEnfants.wire());
        let court = voice.court.filter(|_| judge);
        let private = kind_of("sender").is_some_and(|kind| PRIVATE.contains(&kind));
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
        let items: Vec<&str> = due.iter().flat_map(|duty| &duty.items).map(String::as_str).collect();
        let [goes_on, went_on] = voice.goes_on;
        let opposed = self.when_opposed(named, &items);
        said.extend(may_oppose.then_some(voice.oppose));
        match (opposed, self.options.when) {
            (Opposed::Nothing, Moment::Before) => said.push(goes_on),
            (Opposed::Nothing, Moment::After) => said.push(went_on),
            (Opposed::Stops, Moment::Before) => said.push(voice.stops),
            (Opposed::Weighs, Moment::Before) if !asked && !may_oppose => said.push(voice.weighed),
            (Opposed::Weighs, _) | (Opposed::Stops, Moment::After) => {}
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
        let kinds = Category::NOMENCLATURE.wires().into_iter().filter(|wire| found.contains(wire));
        let said: Vec<String> =
            kinds.map(|wire| self.label(reader, Category::NOMENCLATURE, Some(wire), category, |_| None)).collect();
        said.join(", ")
    }

    /// A value in the words of this reader: a child's, or those of the form, in full where they are of the trade. Nothing for an
    /// adult where nothing is said.
    pub(super) fn label(
        &self,
        reader: Reader,
        list: &Nomenclature,
        wire: Option<&str>,
        plain: fn(usize) -> Option<Words>,
        in_full: fn(usize) -> Option<Words>,
    ) -> String {
        let at = wire.and_then(|wire| list.position(wire).map(usize::from));
        if reader.is_minor() {
            // the last value of each nomenclature is the one that says nothing
            return plain(at.unwrap_or(list.entries.len() - 1)).map_or("", |words| self.say(words)).to_owned();
        }
        let Some(at) = at else { return String::new() };
        let of_the_form =
            || list.entries.get(at).map_or_else(String::new, |entry| lowered(entry.label.of(self.options.locale)));
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
