//! The questions a form still has to ask, in the order a person would ask them: who, to whom,
//! what for and when, what, about whom, formalities.

use super::{Words, words};
use crate::decide::Asking;
use crate::facts::{Fact, GuardianFact};
use crate::request::figures;
use crate::request::vocabulary::{
    Authority, Category, Danger, Measure, Nature, Nomenclature, Offence, OffenceOn, Phase, Purpose, Relation,
    RequestForm, Role, SecrecyRegime, ServiceKind, Setting, Source, Subject,
};

/// One question: where its answer goes, its words, its possible answers.
#[derive(Debug)]
pub struct Question {
    /// Pointer from the request, or from the item for facts of an item (`{item}` stands for it).
    pub pointer: &'static str,
    /// The question itself.
    pub words: Words,
    /// The possible answers, when they are a list.
    pub answers: Answers,
}

/// The possible answers of a question.
#[derive(Clone, Copy, Debug)]
pub enum Answers {
    /// A nomenclature.
    List(&'static Nomenclature),
    /// Yes or no.
    YesNo,
    /// Anything else: a day, a number, an id, a list.
    Free,
}

/// Facts in the order a person would ask them.
pub const ORDER: &[Fact] = &[
    Fact::SenderRole,
    Fact::SenderService,
    Fact::SenderInvolved,
    Fact::SenderSecrecy,
    Fact::SenderIsSubject,
    Fact::RecipientRole,
    Fact::RecipientService,
    Fact::SameService,
    Fact::RecipientInvolved,
    Fact::RecipientSecrecy,
    Fact::RecipientAuthority,
    Fact::RecipientForChild,
    Fact::RecipientForGuardian,
    Fact::RecipientIsSubject,
    Fact::RecipientForSubject,
    Fact::SameCareTeam,
    Fact::Purpose,
    Fact::RequestForm,
    Fact::Setting,
    Fact::Span,
    Fact::Category,
    Fact::Subject,
    Fact::SubjectConsent,
    Fact::Source,
    Fact::Necessary,
    Fact::Nature,
    Fact::SecrecyAsked,
    Fact::Anonymised,
    Fact::Draft,
    Fact::MadeForJudge,
    Fact::AuthorInOffice,
    Fact::HarmsChild,
    Fact::ServesProject,
    Fact::SubjectNotice,
    Fact::Age,
    Fact::Emancipated,
    Fact::Discernment,
    Fact::Measure,
    Fact::Phase,
    Fact::Danger,
    Fact::Offence,
    Fact::OffenceOn,
    Fact::JudgeSeized,
    Fact::Moving,
    Fact::ChildNotice,
    Fact::ChildConsent,
];

const fn list(pointer: &'static str, words: Words, nomenclature: &'static Nomenclature) -> Question {
    Question { pointer, words, answers: Answers::List(nomenclature) }
}
const fn yes_no(pointer: &'static str, words: Words) -> Question {
    Question { pointer, words, answers: Answers::YesNo }
}
const fn free(pointer: &'static str, words: Words) -> Question {
    Question { pointer, words, answers: Answers::Free }
}

/// The question behind a fact.
#[must_use]
#[expect(clippy::too_many_lines, reason = "one line a fact")]
pub fn question(fact: Fact) -> Question {
    match fact {
        Fact::Span => free("/date", words("Quel jour le partage a-t-il lieu ?", "On which day is the share?")),
        Fact::Age => free("/child/age", words("Quel âge a l'enfant ?", "How old is the child?")),
        Fact::Discernment => yes_no(
            "/child/discernment",
            words("L'enfant est-il capable de discernement ?", "Is the child capable of discernment?"),
        ),
        Fact::Emancipated => {
            yes_no("/child/emancipated", words("Le mineur est-il émancipé ?", "Is the minor emancipated?"))
        }
        Fact::Measure => list(
            "/measure",
            words("Dans quel cadre l'enfant est-il suivi ?", "Under what legal framework is the child followed?"),
            Measure::NOMENCLATURE,
        ),
        Fact::Phase => list(
            "/phase",
            words("Où en est l'accompagnement ?", "What stage has the support reached?"),
            Phase::NOMENCLATURE,
        ),
        Fact::Purpose => {
            list("/purpose", words("Dans quel but partager ?", "What is the share for?"), Purpose::NOMENCLATURE)
        }
        Fact::Setting => {
            list("/setting", words("Dans quelles circonstances ?", "In what setting?"), Setting::NOMENCLATURE)
        }
        Fact::RequestForm => list(
            "/request",
            words("Qui demande, et sous quelle forme ?", "Who asks, and in what form?"),
            RequestForm::NOMENCLATURE,
        ),
        Fact::Offence => list(
            "/offence",
            words(
                "Un crime ou un délit est-il venu à votre connaissance ?",
                "Has a crime or a délit come to your knowledge?",
            ),
            Offence::NOMENCLATURE,
        ),
        Fact::OffenceOn => list(
            "/offenceOn",
            words("Qui est victime des faits ?", "Who is the victim of the facts?"),
            OffenceOn::NOMENCLATURE,
        ),
        Fact::Moving => yes_no(
            "/moving",
            words("La famille change-t-elle de département ?", "Is the family moving to another département?"),
        ),
        Fact::JudgeSeized => yes_no(
            "/judgeSeized",
            words("Un juge est-il saisi de la situation ?", "Has a judge been seised of the situation?"),
        ),
        Fact::Danger => list(
            "/danger",
            words("Quel danger évaluez-vous pour l'enfant ?", "How do you assess the danger to the child?"),
            Danger::NOMENCLATURE,
        ),
        Fact::SenderRole => list("/sender/role", words("Qui êtes-vous ?", "Who are you?"), Role::NOMENCLATURE),
        Fact::SenderService => list(
            "/sender/service/kind",
            words("Pour quel service agissez-vous ?", "Which service do you act for?"),
            ServiceKind::NOMENCLATURE,
        ),
        Fact::SenderInvolved => yes_no(
            "/sender/involved",
            words("Prenez-vous part au suivi de cet enfant ?", "Do you take part in this child's follow-up?"),
        ),
        Fact::SenderSecrecy => list(
            "/sender/secrecy",
            words(
                "Êtes-vous tenu au secret, et à quel titre ?",
                "On what ground are you bound by secrecy, if at all?",
            ),
            SecrecyRegime::NOMENCLATURE,
        ),
        Fact::RecipientRole => list("/recipient/role", words("À qui le dire ?", "To whom?"), Role::NOMENCLATURE),
        Fact::RecipientService => list(
            "/recipient/service/kind",
            words("Pour quel service le destinataire agit-il ?", "Which service does the recipient act for?"),
            ServiceKind::NOMENCLATURE,
        ),
        Fact::RecipientInvolved => yes_no(
            "/recipient/involved",
            words(
                "Le destinataire prend-il part au suivi de cet enfant ?",
                "Does the recipient take part in this child's follow-up?",
            ),
        ),
        Fact::RecipientSecrecy => list(
            "/recipient/secrecy",
            words(
                "Le destinataire est-il tenu au secret, et à quel titre ?",
                "On what ground is the recipient bound by secrecy, if at all?",
            ),
            SecrecyRegime::NOMENCLATURE,
        ),
        Fact::SameCareTeam => yes_no(
            "/recipient/sameCareTeam",
            words("Êtes-vous de la même équipe de soins ?", "Are you of the same care team?"),
        ),
        Fact::SameService => {
            free("/recipient/service/id", words("Êtes-vous du même service ?", "Are you of the same service?"))
        }
        Fact::RecipientAuthority => free(
            "/recipient/guardian",
            words(
                "Lequel des parents ou autres titulaires de l'autorité parentale est le destinataire (s'il n'en est aucun : \
                 l'ajouter à leur liste, sans autorité) ?",
                "Which of the parents or other holders of parental authority is the recipient (if none of them: add them to the \
                 list, without authority)?",
            ),
        ),
        Fact::RecipientForChild | Fact::RecipientForGuardian => free(
            "/recipient/represents",
            words("Pour qui le destinataire agit-il ?", "For whom does the recipient act?"),
        ),
        Fact::ChildNotice => free(
            "/notices",
            words("Qui a été informé au préalable, et comment ?", "Who has been told beforehand, and how?"),
        ),
        Fact::ChildConsent => {
            free("/consents", words("Qui a donné ou refusé son accord ?", "Who agreed or refused?"))
        }
        Fact::Category => list(
            "{item}/category",
            words("De quel genre d'information s'agit-il ?", "What kind of information is it?"),
            Category::NOMENCLATURE,
        ),
        Fact::Subject => list(
            "{item}/subject",
            words("Qui cette information concerne-t-elle ?", "Whom is this information about?"),
            Subject::NOMENCLATURE,
        ),
        Fact::Source => list(
            "{item}/source",
            words("Comment avez-vous connu cette information ?", "How did you come to know this information?"),
            Source::NOMENCLATURE,
        ),
        Fact::Necessary => yes_no(
            "{item}/necessary",
            words(
                "Cette information est-elle strictement nécessaire à la mission du destinataire ?",
                "Is this information strictly necessary to the recipient's mission?",
            ),
        ),
        Fact::Nature => list(
            "{item}/nature",
            words(
                "Est-ce un fait, un propos rapporté ou une appréciation ?",
                "Is it a fact, reported words or an interpretation?",
            ),
            Nature::NOMENCLATURE,
        ),
        Fact::SecrecyAsked => yes_no(
            "{item}/secrecyAsked",
            words(
                "Le mineur a-t-il demandé le secret vis-à-vis de ses parents ?",
                "Did the minor ask for secrecy towards their parents?",
            ),
        ),
        Fact::Anonymised => yes_no(
            "{item}/anonymised",
            words(
                "Le juge a-t-il décidé que ce lieu reste inconnu du destinataire ?",
                "Did the judge decide that this place stays unknown to the recipient?",
            ),
        ),
        Fact::Draft => yes_no("{item}/draft", words("Le document est-il inachevé ?", "Is the document unfinished?")),
        Fact::MadeForJudge => yes_no(
            "{item}/madeForJudge",
            words(
                "L'écrit a-t-il été établi pour le juge ou le parquet ?",
                "Was it drawn up for the judge or the public prosecutor?",
            ),
        ),
        Fact::AuthorInOffice => yes_no(
            "{item}/authorInOffice",
            words(
                "L'auteur a-t-il agi comme agent d'une autorité ?",
                "Did the author act as an agent of an authority?",
            ),
        ),
        Fact::HarmsChild => yes_no(
            "{item}/harmsChild",
            words(
                "Le transmettre à ce destinataire serait-il contraire à l'intérêt de l'enfant ?",
                "Would passing it on to this recipient be contrary to the child's interest?",
            ),
        ),
        Fact::RecipientIsSubject
        | Fact::RecipientForSubject
        | Fact::SenderIsSubject
        | Fact::SubjectConsent
        | Fact::SubjectNotice => free("{item}/subjectId", SUBJECT),
        Fact::ServesProject => free(
            "{item}/axes",
            words("Quels axes du projet cette information sert-elle ?", "Which axes of the project does it serve?"),
        ),
    }
}

/// The question behind a fact of one guardian; the pointer is what follows the guardian's own.
#[must_use]
pub fn question_of_guardian(fact: GuardianFact) -> Question {
    match fact {
        GuardianFact::Relation => list(
            "/relation",
            words("Qui est cette personne pour l'enfant ?", "Who is this person to the child?"),
            Relation::NOMENCLATURE,
        ),
        GuardianFact::Authority => list(
            "/authority",
            words(
                "Comment cette personne exerce-t-elle l'autorité parentale ?",
                "How does this person hold parental authority?",
            ),
            Authority::NOMENCLATURE,
        ),
        GuardianFact::Harms => yes_no(
            "/informingHarmsChild",
            words(
                "L'informer serait-il contraire à l'intérêt de l'enfant ?",
                "Would telling this person be contrary to the child's interest?",
            ),
        ),
        GuardianFact::Notice => question(Fact::ChildNotice),
        GuardianFact::Consent => question(Fact::ChildConsent),
    }
}

/// The question behind a list of guardians that nobody has given.
pub const GUARDIANS: Words =
    words("Qui exerce l'autorité parentale sur l'enfant ?", "Who holds parental authority over the child?");

/// The question behind a person nobody has named.
pub const SUBJECT: Words = words("Quelle personne précise est concernée ?", "Which person exactly is it about?");

/// The question behind a recipient who may be somebody the file names.
pub const RECIPIENT: Words = words(
    "Qui est le destinataire, parmi les personnes du dossier ?",
    "Who is the recipient, among the persons in the file?",
);

/// The same of the sender.
pub const SENDER: Words =
    words("Qui êtes-vous, parmi les personnes du dossier ?", "Who are you, among the persons in the file?");

/// Which guardian the sender is.
pub const SENDER_GUARDIAN: Words = words(
    "Lequel des parents ou autres titulaires de l'autorité parentale êtes-vous ?",
    "Which of the parents or other holders of parental authority are you?",
);

/// The question behind a list of items that nobody has given.
pub const ITEMS: Words = words("Quelles informations partager ?", "What is to be shared?");

/// Every pointer of a fact from the request, for an item at `item`.
#[must_use]
pub fn pointer(fact: Fact, item: &str) -> String {
    question(fact).pointer.replace("{item}", item)
}

/// Where an answer goes, the question, and its possible answers.
#[must_use]
pub fn asked_of(asking: Asking) -> (String, Words, Answers) {
    match asking {
        Asking::Share(Fact::RecipientIsSubject) => ("/recipient/person".to_owned(), RECIPIENT, Answers::Free),
        Asking::Share(Fact::SenderIsSubject) => ("/sender/person".to_owned(), SENDER, Answers::Free),
        Asking::Share(fact) => {
            let question = question(fact);
            (question.pointer.to_owned(), question.words, question.answers)
        }
        Asking::Item(fact, index) => {
            let question = question(fact);
            (pointer(fact, &["/items/", &figures(index)].concat()), question.words, question.answers)
        }
        Asking::Guardian(fact, index) => {
            let question = question_of_guardian(fact);
            (["/guardians/", &figures(index), question.pointer].concat(), question.words, question.answers)
        }
        Asking::SenderService => ("/sender/service/id".to_owned(), question(Fact::SameService).words, Answers::Free),
        Asking::SenderGuardian => ("/sender/guardian".to_owned(), SENDER_GUARDIAN, Answers::Free),
        Asking::Guardians => ("/guardians".to_owned(), GUARDIANS, Answers::Free),
        Asking::Items => ("/items".to_owned(), ITEMS, Answers::Free),
    }
}

#[cfg(test)]
mod tests;
