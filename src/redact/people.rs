//! The people a document names: who they are to the child, and which of them stay.
//!
//! A name is information about who somebody is, and the law is asked whether it may go as for any item (category
//! `identite`). An open question masks it. What is open is nearly always necessity: nobody says of a name whether the
//! recipient's mission requires it (CASF, art. L. 226-2-2; CPC, art. 1199-1). So these stay, and nobody else:
//!
//! * whoever is shown always, and the recipients themselves, who know their own name;
//! * whom a label that may be read is about: the law let something go that is theirs;
//! * the child, where their name may go if it is necessary: the share is about the child, and no recipient whom a text
//!   lets read about them can do without;
//! * the family, where their names may go if necessary, and the law obliges to tell (a report to the judge, a referral, the
//!   file a parent asks for: what must be told of a child cannot be told without saying whose child it is; for the judge the
//!   parents are heard and are parties, CPC, art. 1182, 1187), or somebody alerts an authority of a danger, whose reader has to
//!   find the child (CASF, art. L. 226-2-1; CP, art. 226-14), or a label that may be read is about the family's life, so
//!   that its necessity was said of a text that cannot do without their names;
//! * anybody else, a neighbour or a professional, only where the name may go whether or not it is necessary.
//!
//! Somebody of whom anything cannot be read – a key misspelt, a `show` that is not `always` – never stays.
//! A label withheld that says who somebody is (`identite`, `auteur-du-signalement`) hides them in every case but the first.
//! A label without `subjectId` opens only the one person listed of its kind, and hides all of them. Where a label is half
//! filled it opens nobody by what it does not say, and hides whomever it may be about.

use crate::decide::Outcomes;
use crate::request::vocabulary::{Category, Nature, Outcome, Purpose, Relation, Role, Source, Subject};
use crate::request::{Answer, Fault, Id, Ids, Item, Path, Problems, Request, Value};
use crate::wording::Locale;

use super::Options;
use super::labels::{Labels, is_family};
use super::text::{Address, Names, TextMask};

/// What a person is to the child, as the mask says it in French and in English, and how others address them.
type Mask = (&'static str, &'static str, Address);

const CHILD: Mask = ("[l'enfant]", "[the child]", Address::Child);
const THIRD: Mask = ("[un tiers]", "[a third person]", Address::Unknown);

/// By what the request says of a guardian.
const RELATIONS: [(Relation, Mask); 4] = [
    (Relation::Mere, ("[la mère]", "[the mother]", Address::Madame)),
    (Relation::Pere, ("[le père]", "[the father]", Address::Monsieur)),
    (Relation::Tuteur, ("[le tuteur]", "[the guardian]", Address::Unknown)),
    (Relation::Delegataire, ("[le tuteur]", "[the guardian]", Address::Unknown)),
];

/// By what the list of people says.
const SUBJECTS: [(Subject, Mask); 6] = [
    (Subject::Enfant, CHILD),
    (Subject::Parent, ("[un parent]", "[a parent]", Address::Unknown)),
    (Subject::Fratrie, ("[un membre de la fratrie]", "[a sibling]", Address::Unknown)),
    (Subject::AutreFamille, ("[un membre de la famille]", "[a family member]", Address::Unknown)),
    (Subject::Famille, ("[un membre de la famille]", "[a family member]", Address::Unknown)),
    (Subject::Professionnel, ("[un professionnel]", "[a professional]", Address::Unknown)),
];

const KEYS: [&str; 5] = ["id", "names", "is", "subjectId", "show"];

/// A person named in the document.
struct Listed<'v> {
    /// Its place in the list as it was given.
    at: usize,
    id: Id,
    about: Id,
    names: &'v [Value],
    subject: Option<Subject>,
    /// Stays whatever is withheld about them, or never does: something about them could not be read.
    always: bool,
    never: bool,
    mask: Mask,
}

impl Listed<'_> {
    fn is_family(&self) -> bool {
        self.subject.is_some_and(is_family)
    }
}

/// Everybody listed.
pub(super) struct People<'v> {
    list: Vec<Listed<'v>>,
    /// Somebody could not be read, whose names would stay.
    unread: bool,
    /// The document alerts an authority.
    alerts: bool,
}

impl<'v> People<'v> {
    /// The list of people; `misspelt` when the request has them under another key.
    pub(super) fn read(
        value: Option<&'v Value>,
        misspelt: bool,
        share: &Request,
        ids: &mut Ids,
        problems: &mut Problems,
    ) -> Self {
        let alerts = matches!(share.purpose.given(), Some(Purpose::Signalement | Purpose::InformationPreoccupante));
        let mut people = Self { list: Vec::new(), unread: false, alerts };
        match value {
            None => people.unread = misspelt,
            Some(Value::List(list)) => {
                for (index, entry) in list.iter().enumerate() {
                    people.person(entry, index, share, ids, problems);
                }
            }
            Some(other) => {
                problems.at(Fault::WrongType, &Path::Key(&Path::Root, "people"), &["array"], Some(other));
                people.unread = true;
            }
        }
        people
    }

    fn person(&mut self, entry: &'v Value, at: usize, share: &Request, ids: &mut Ids, problems: &mut Problems) {
        let people = Path::Key(&Path::Root, "people");
        let path = &Path::Index(&people, at);
        let text = |key: &str| match entry.get(key) {
            Some(Value::Text(text)) => Some(text.as_str()),
            _ => None,
        };
        let Value::Map(fields) = entry else {
            problems.at(Fault::WrongType, path, &["object"], Some(entry));
            self.unread = true;
            return;
        };
        let mut never = text("id").is_none();
        if entry.get("id").is_none() {
            problems.at(Fault::Missing, &Path::Key(path, "id"), &["string"], None);
        }
        for (key, value) in fields {
            let (fault, expected): (_, &[_]) = match (key.as_str(), value) {
                ("names" | "is", _) | ("id" | "subjectId", Value::Text(_)) => continue,
                ("id" | "subjectId", _) => (Fault::WrongType, &["string"]),
                ("show", Value::Text(show)) if show == "always" => continue,
                ("show", _) => (Fault::UnknownValue, &["always"]),
                _ => (Fault::UnknownKey, &KEYS),
            };
            problems.at(fault, &Path::Key(path, key), expected, None);
            never = true;
        }
        let Some(Value::List(names)) = entry.get("names") else {
            problems.at(Fault::WrongType, &Path::Key(path, "names"), &["array"], None);
            self.unread = true;
            return;
        };
        let subject = text("is").and_then(|name| Subject::ALL.iter().copied().find(|one| one.wire() == name));
        if subject.is_none() {
            let expected: Vec<_> = Subject::ALL.iter().map(|one| one.wire()).collect();
            problems.at(Fault::UnknownValue, &Path::Key(path, "is"), &expected, None);
        }
        let about = text("subjectId").or(text("id")).and_then(|about| ids.of(about));
        never |= about.is_none();
        let about = about.unwrap_or_default();
        let id = text("id").and_then(|id| ids.of(id)).unwrap_or_default();
        // who they are is not known: neither stays
        if text("id").is_some() && self.list.iter().any(|other| other.id == id) {
            problems.at(Fault::Duplicate, &Path::Key(path, "id"), &[], None);
            never = true;
            self.list.iter_mut().filter(|other| other.id == id).for_each(|other| other.never = true);
        }
        let guardians = share.guardians.as_ref().filter(|_| !share.unread.guardians);
        if subject == Some(Subject::Parent)
            && text("subjectId").is_some()
            && guardians.is_some_and(|all| all.iter().all(|guardian| guardian.id != about))
        {
            problems.at(Fault::DanglingReference, &Path::Key(path, "subjectId"), &[], None);
        }
        self.list.push(Listed {
            at,
            id,
            about,
            names,
            subject,
            never,
            always: text("show") == Some("always") || is_recipient(share, [id, about], subject),
            mask: mask_of(share, about, subject),
        });
    }

    /// Whether the recipient may know who each is, asked as an item: of the child and the family as if it were necessary, of
    /// others with that left open. The rest is not said of names.
    pub(super) fn items(&self, items: &mut Vec<Item>) {
        let no = Answer::Given(false);
        for person in &self.list {
            let related = person.subject == Some(Subject::Enfant) || person.is_family();
            items.push(Item {
                category: Answer::Given(Category::Identite),
                subject: person.subject.map_or(Answer::Absent, Answer::Given),
                subject_id: Some(person.about),
                source: Answer::Given(Source::Dossier),
                nature: Answer::Given(Nature::Fait),
                necessary: if related { Answer::Given(true) } else { Answer::Absent },
                secrecy_asked: no,
                anonymised: no,
                draft: no,
                made_for_judge: no,
                author_in_office: no,
                harms_child: no,
                ..Item::default()
            });
        }
    }

    /// Whether a person stays, by what is possible for their name and whether that lets it go.
    fn is_shown(&self, person: &Listed<'_>, name: Option<&(Outcomes, bool)>, labels: &Labels) -> bool {
        let alike = self.list.iter().filter(|other| other.subject == person.subject).count();
        let only = alike == 1 || person.subject == Some(Subject::Enfant);
        let known = || {
            name.is_some_and(|(possible, kept)| {
                *kept
                    && (!person.is_family()
                        || self.alerts
                        || possible.single() == Some(Outcome::Required)
                        || labels.speaks_of_family())
            })
        };
        !person.never
            && (person.always
                || (!labels.hides(person.subject, person.about)
                    && (labels.speaks_of(person.subject, person.about, only) || known())))
    }

    /// What masks the names of those who are not shown, by what is possible for the name of each and whether that lets it go;
    /// nothing when one of them cannot be looked for.
    pub(super) fn mask(
        &self,
        decided: &[(Outcomes, bool)],
        labels: &Labels,
        options: &Options,
        problems: &mut Problems,
    ) -> Option<TextMask> {
        let mut names = Names::new(several(options.locale));
        let mut unread = self.unread;
        for (place, person) in self.list.iter().enumerate() {
            let shown = self.is_shown(person, decided.get(place), labels);
            let (fr, en, address) = person.mask;
            let mask = (!shown).then(|| locale_of(options.locale, fr, en));
            let people = Path::Key(&Path::Root, "people");
            let place = Path::Index(&people, person.at);
            let mut refused = names.person(mask, address).is_err();
            if refused {
                problems.at(Fault::TooMany, &place, &["≤ 128"], None);
            }
            for (at, name) in person.names.iter().enumerate() {
                let read = match name {
                    Value::Text(name) => names.listed(name).map_err(|_| (Fault::OutOfRange, "2–128")),
                    _ => Err((Fault::WrongType, "string")),
                };
                if let Err((fault, expected)) = read {
                    let name = Path::Index(&Path::Key(&place, "names"), at).pointer();
                    problems.add(fault, name, &[expected], None);
                    refused = true;
                }
            }
            unread |= refused && !shown;
        }
        (!unread).then(|| TextMask::new(names, &options.identifiers).speaking(options.locale))
    }
}

/// Nobody's own name is hidden from them: the request says who reads, whatever the document holds.
fn is_recipient(share: &Request, ids: [Id; 2], subject: Option<Subject>) -> bool {
    let recipient = &share.recipient;
    let own = [recipient.person, recipient.guardian];
    own.into_iter().flatten().any(|own| ids.contains(&own))
        || (recipient.role.given() == Some(Role::Enfant) && subject == Some(Subject::Enfant))
}

fn mask_of(share: &Request, about: Id, subject: Option<Subject>) -> Mask {
    let guardian = share.guardians.iter().flatten().find(|guardian| guardian.id == about);
    let relation = guardian.and_then(|guardian| guardian.relation.given());
    let by_relation = RELATIONS.iter().find(|(known, _)| Some(*known) == relation).map(|(_, mask)| *mask);
    let by_subject = || SUBJECTS.iter().find(|(known, _)| Some(*known) == subject).map(|(_, mask)| *mask);
    by_relation.or_else(by_subject).unwrap_or(THIRD)
}

/// What replaces a name that several people share.
const fn several(locale: Locale) -> &'static str {
    locale_of(locale, "[une personne]", "[a person]")
}

const fn locale_of(locale: Locale, fr: &'static str, en: &'static str) -> &'static str {
    match locale {
        Locale::Fr => fr,
        Locale::En => en,
    }
}
