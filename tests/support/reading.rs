//! A request read plainly: each of its fields gives one fact one answer. Written apart from the
//! library's own reading; what is left out is open, and filled in some way that can hold together.

use partage::facts::protection::MAY_HIDE_A_PLACE;
use partage::facts::secrecy::{ALWAYS_BOUND, NEVER_BOUND, REGIMES};
use partage::facts::{ALL_FACTS, ALL_GUARDIAN_FACTS};
use partage::facts::{ActorFact, BAND_AGES, FACTS, Fact, GUARDIAN_FACTS, GuardianFact, birthday, parse_day, span_of};
use partage::request::vocabulary::{
    Authority, Category, ConsentState, Danger, Measure, Nature, NoticeState, Offence, OffenceOn, Phase, Purpose,
    Relation, RequestForm, Role, SecrecyRegime, ServiceKind, Setting, Source, Subject,
};
use serde_json::{Value, json};

use super::plain::{Facts, of_side};

/// The facts of one item of a request; `None` where the request does not say.
pub struct Reading {
    facts: [Option<usize>; FACTS],
    guardians: Vec<[Option<usize>; GUARDIAN_FACTS]>,
    ids: Vec<String>,
    /// Facts that are those of one guardian.
    same: Vec<(Fact, usize, GuardianFact)>,
    /// The item names the child.
    same_child: bool,
}

/// One answer to every fact.
#[derive(Clone)]
pub struct Filled {
    facts: [usize; FACTS],
    guardians: Vec<[usize; GUARDIAN_FACTS]>,
    /// Who the guardians are.
    pub ids: Vec<String>,
    /// Whom the item is about.
    pub about: About,
}

/// Whom an item is about.
#[derive(Clone, Copy)]
pub enum About {
    /// The child.
    Child,
    /// A guardian, by place.
    Guardian(usize),
    /// Somebody else, or nobody named.
    Other,
}

impl Facts for Filled {
    fn fact(&self, fact: Fact) -> usize {
        self.facts[fact as usize]
    }
    fn of_guardian(&self, guardian: usize, fact: GuardianFact) -> usize {
        self.guardians[guardian][fact as usize]
    }
    fn guardians(&self) -> usize {
        self.guardians.len()
    }
}

macro_rules! place {
    ($value:expr, $list:ty) => {
        $value.as_str().and_then(|wire| <$list>::ALL.iter().position(|one| one.wire() == wire))
    };
}

fn flag(value: &Value) -> Option<usize> {
    value.as_bool().map(usize::from)
}

/// A small generator of numbers: the same run everywhere.
pub struct Numbers(pub u64);

impl Numbers {
    /// A number below a bound.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33).unwrap() % bound
    }
}

impl Reading {
    /// Reads one item of a request.
    pub fn of(request: &Value, item: &Value) -> Self {
        let mut reading = Self {
            facts: [None; FACTS],
            guardians: Vec::new(),
            ids: Vec::new(),
            same: Vec::new(),
            same_child: false,
        };
        reading.share(request);
        for (side, secrecy) in [("sender", false), ("recipient", true)] {
            reading.actor(&request[side], secrecy);
        }
        reading.both(request);
        reading.item(item);
        reading.people(request, item);
        reading
    }

    fn put(&mut self, fact: Fact, answer: Option<usize>) {
        self.facts[fact as usize] = answer;
    }

    fn share(&mut self, request: &Value) {
        let day = request["date"].as_str().and_then(parse_day);
        self.put(Fact::Span, day.map(span_of));
        let child = &request["child"];
        let born = child["birthDate"].as_str().and_then(parse_day);
        let by_birth = born.zip(day).map(|(born, day)| {
            let had = |years: &&i16| birthday(born, **years).is_some_and(|anniversary| anniversary <= day);
            BAND_AGES.iter().take_while(had).count()
        });
        let by_years =
            child["age"].as_i64().map(|age| BAND_AGES.iter().filter(|from| i64::from(**from) <= age).count());
        self.put(Fact::Age, by_birth.or(by_years));
        self.put(Fact::Discernment, flag(&child["discernment"]));
        self.put(Fact::Emancipated, flag(&child["emancipated"]));
        self.put(Fact::Measure, place!(request["measure"], Measure));
        self.put(Fact::Phase, place!(request["phase"], Phase));
        self.put(Fact::Purpose, place!(request["purpose"], Purpose));
        self.put(Fact::Setting, place!(request["setting"], Setting));
        self.put(Fact::RequestForm, place!(request["request"], RequestForm));
        self.put(Fact::Offence, place!(request["offence"], Offence));
        self.put(Fact::OffenceOn, place!(request["offenceOn"], OffenceOn));
        self.put(Fact::Moving, flag(&request["moving"]));
        self.put(Fact::JudgeSeized, flag(&request["judgeSeized"]));
        self.put(Fact::Danger, place!(request["danger"], Danger));
    }

    fn actor(&mut self, actor: &Value, recipient: bool) {
        let of = |fact| of_side(fact, recipient);
        self.put(of(ActorFact::Role), place!(actor["role"], Role));
        self.put(of(ActorFact::Service), place!(actor["service"]["kind"], ServiceKind));
        self.put(of(ActorFact::Involved), flag(&actor["involved"]));
        self.put(of(ActorFact::Secrecy), place!(actor["secrecy"], SecrecyRegime));
    }

    /// What is of both sides at once.
    fn both(&mut self, request: &Value) {
        let (ours, theirs) = (&request["sender"], &request["recipient"]);
        self.put(Fact::SameCareTeam, flag(&theirs["sameCareTeam"]).or(flag(&ours["sameCareTeam"])));
        let ids = ours["service"]["id"].as_str().zip(theirs["service"]["id"].as_str());
        self.put(Fact::SameService, ids.map(|(ours, theirs)| usize::from(ours == theirs)));
        let represents = theirs["represents"].as_str();
        self.put(Fact::RecipientForChild, represents.map(|who| usize::from(who == "enfant")));
        let named: Option<Vec<_>> =
            request["guardians"].as_array().map(|all| all.iter().filter_map(|one| one["id"].as_str()).collect());
        let for_guardian = |who| match &named {
            _ if who == "enfant" => Some(0),
            Some(named) => Some(usize::from(named.contains(&who))),
            None => None,
        };
        self.put(Fact::RecipientForGuardian, represents.and_then(for_guardian));
    }

    fn item(&mut self, item: &Value) {
        self.put(Fact::Category, place!(item["category"], Category));
        self.put(Fact::Subject, place!(item["subject"], Subject));
        self.put(Fact::Source, place!(item["source"], Source));
        self.put(Fact::Nature, place!(item["nature"], Nature));
        for (fact, name) in [
            (Fact::Necessary, "necessary"),
            (Fact::SecrecyAsked, "secrecyAsked"),
            (Fact::Anonymised, "anonymised"),
            (Fact::Draft, "draft"),
            (Fact::MadeForJudge, "madeForJudge"),
            (Fact::AuthorInOffice, "authorInOffice"),
            (Fact::HarmsChild, "harmsChild"),
        ] {
            self.put(fact, flag(&item[name]));
        }
        let axes = item["axes"].as_array();
        self.put(Fact::ServesProject, axes.filter(|axes| axes.is_empty()).map(|_| 0));
    }

    fn people(&mut self, request: &Value, item: &Value) {
        self.put(Fact::ChildNotice, told(request, "enfant"));
        self.put(Fact::ChildConsent, agreed(request, item, "enfant"));
        for guardian in request["guardians"].as_array().into_iter().flatten() {
            let id = guardian["id"].as_str().unwrap_or_default();
            self.ids.push(id.to_owned());
            self.guardians.push([
                place!(guardian["relation"], Relation),
                place!(guardian["authority"], Authority),
                flag(&guardian["informingHarmsChild"]),
                told(request, id),
                agreed(request, item, id),
            ]);
        }
        let guardian = |who: &Value| who.as_str().and_then(|who| self.ids.iter().position(|id| id == who));
        let mut same = Vec::new();
        let of = [guardian(&request["recipient"]["guardian"]), guardian(&request["recipient"]["represents"])];
        match of {
            [Some(own), Some(client)] if own != client => {}
            [Some(at), _] | [None, Some(at)] => same.push((Fact::RecipientAuthority, at, GuardianFact::Authority)),
            [None, None] => {}
        }
        if let Some(at) = guardian(&item["subjectId"]) {
            same.push((Fact::SubjectConsent, at, GuardianFact::Consent));
            same.push((Fact::SubjectNotice, at, GuardianFact::Notice));
        }
        self.same = same;
        self.same_child = item["subjectId"] == "enfant" || item["subject"] == "enfant";
        let Some(subject) = item["subjectId"].as_str() else {
            // nobody named: somebody of no list, who is neither of the two
            self.put(Fact::SubjectNotice, Some(NoticeState::ALL.len()));
            self.put(Fact::SubjectConsent, Some(ConsentState::NotSought as usize));
            self.put(Fact::RecipientIsSubject, Some(0));
            self.put(Fact::RecipientForSubject, Some(0));
            self.put(Fact::SenderIsSubject, Some(0));
            return;
        };
        if self.same.iter().all(|(fact, ..)| *fact != Fact::SubjectConsent) {
            self.put(Fact::SubjectConsent, agreed(request, item, subject));
            self.put(Fact::SubjectNotice, told(request, subject));
        }
        let client = request["recipient"]["represents"].as_str();
        let for_subject = client.map(|client| usize::from(client == subject && client != "enfant"));
        self.put(Fact::RecipientForSubject, for_subject);
        for (fact, side) in [(Fact::RecipientIsSubject, "recipient"), (Fact::SenderIsSubject, "sender")] {
            let names = [request[side]["person"].as_str(), request[side]["guardian"].as_str()];
            let known = names.iter().any(Option::is_some);
            self.put(fact, known.then(|| usize::from(names.contains(&Some(subject)))));
        }
    }

    /// The facts with what is open filled by chance, so that all can hold together; `None` when they cannot.
    pub fn filled(&self, numbers: &mut Numbers) -> Option<Filled> {
        let mut choose = |known: Option<usize>, domain: u128| {
            known.unwrap_or_else(|| {
                let answers: Vec<usize> = (0..128).filter(|at| domain & (1 << at) != 0).collect();
                answers[numbers.below(answers.len())]
            })
        };
        for _ in 0..1_000 {
            let mut facts = [0; FACTS];
            for fact in ALL_FACTS {
                facts[fact as usize] = choose(self.facts[fact as usize], fact.domain());
            }
            let guardians: Vec<[usize; GUARDIAN_FACTS]> = self
                .guardians
                .iter()
                .map(|known| ALL_GUARDIAN_FACTS.map(|fact| choose(known[fact as usize], fact.domain())))
                .collect();
            for (fact, at, of) in &self.same {
                facts[*fact as usize] = guardians[*at][*of as usize];
            }
            let tied = self.same.iter().find(|(fact, ..)| *fact == Fact::SubjectConsent);
            let about = match tied {
                _ if self.same_child => About::Child,
                Some((_, at, _)) => About::Guardian(*at),
                None => About::Other,
            };
            let filled = Filled { facts, guardians, ids: self.ids.clone(), about };
            if consistent(&filled) {
                return Some(filled);
            }
        }
        None
    }
}

/// Whether the answers can hold together.
fn consistent(facts: &Filled) -> bool {
    let regime = |role: Fact, secrecy: Fact| {
        let role = 1_u128 << facts.fact(role);
        let secret = REGIMES & (1 << facts.fact(secrecy)) != 0;
        (role & ALWAYS_BOUND == 0 || secret) && (role & NEVER_BOUND == 0 || !secret)
    };
    let young = facts.fact(Fact::Age) < 4 && facts.fact(Fact::Emancipated) == 1;
    let measure = Measure::ALL[facts.fact(Fact::Measure)];
    let emancipated = facts.fact(Fact::Emancipated) == 1;
    let too_young = measure == Measure::AccueilJeuneMajeur && facts.fact(Fact::Age) < 5 && !emancipated;
    let kinds_differ = facts.fact(Fact::SenderService) != facts.fact(Fact::RecipientService);
    regime(Fact::SenderRole, Fact::SenderSecrecy)
        && regime(Fact::RecipientRole, Fact::RecipientSecrecy)
        && !young
        && !too_young
        && (facts.fact(Fact::Anonymised) == 0 || MAY_HIDE_A_PLACE.contains(&measure))
        && !(facts.fact(Fact::SameService) == 1 && kinds_differ)
}

/// Whether somebody was told.
fn told(request: &Value, who: &str) -> Option<usize> {
    let notices = request["notices"].as_array()?;
    let of_them = notices.iter().filter(|notice| notice["to"] == who);
    match of_them.max_by_key(|notice| notice["on"].as_str().and_then(parse_day)) {
        Some(notice) => place!(notice["state"], NoticeState),
        None => Some(NoticeState::ALL.len()),
    }
}

/// What came of seeking somebody's agreement to an item.
fn agreed(request: &Value, item: &Value, who: &str) -> Option<usize> {
    let consents = request["consents"].as_array()?;
    let covers = |consent: &&Value| {
        let items = consent["items"].as_array();
        consent["by"] == who && items.is_none_or(|items| items.contains(&item["id"]))
    };
    let day = request["date"].as_str().and_then(parse_day);
    let over = |consent: &Value| {
        let until = consent["until"].as_str().and_then(parse_day);
        consent["state"] == json!("given") && until.zip(day).is_some_and(|(until, day)| until < day)
    };
    let said_on = |consent: &Value| consent["on"].as_str().and_then(parse_day);
    // the latest word counts; an agreement that has ended is as if it had not been sought
    match consents.iter().filter(covers).max_by_key(|consent| (said_on(consent), !over(consent))) {
        Some(consent) if !over(consent) => place!(consent["state"], ConsentState),
        _ => Some(ConsentState::NotSought as usize),
    }
}
