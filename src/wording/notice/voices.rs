//! What a notice says, by reader: seven ways of saying the same things.
//!
//! **Ages.** The law names two criteria, age and maturity, and no threshold (CASF L226-2-2, L223-4; C. civ. 371-1): whether a
//! child is told never depends on these steps, only the words do. Before seven few children read; at thirteen they read as the
//! middle school does. An age that is not known gets the words of seven to twelve, which suit any minor. Who is of age or
//! emancipated is spoken to as the adult they are in law (C. civ. 413-6, 414), and the parents' part falls away.
//!
//! **Rights.** Only those of droit.md: explanations and one's view (CASF L223-4, C. civ. 371-1), the file (CRPA L311-6, CASF
//! L223-7, RGPD 15 and 16), the judge's file (CPC 1187), the CADA (CRPA R311-13, R343-1), help. Read elsewhere than in droit.md: who may
//! turn to the Défenseur des droits (loi organique 2011-333, art. 5: a child too), and that 119 is free, day and night. They are those of the law as it
//! was last checked, whatever the day of the share: a notice is given today. A parent without the exercise of authority is told
//! of their own data only, as their access to the child's file is debated (droit.md A102).

use crate::wording::{Words, words};

/// The readers a notice tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Reader {
    /// A child under seven.
    Small,
    /// A child of seven to twelve, or of no known age.
    Child,
    /// A minor of thirteen or more.
    Teen,
    /// Of age, or emancipated.
    OfAge,
    /// Exercises parental authority.
    Holder,
    /// Guardian (tuteur), or holder by delegation.
    Tutor,
    /// Another parent or representative.
    OtherParent,
}

impl Reader {
    /// A minor, told in short words.
    #[must_use]
    pub const fn is_minor(self) -> bool {
        matches!(self, Self::Small | Self::Child | Self::Teen)
    }

    /// What is said to this reader.
    #[must_use]
    pub const fn voice(self) -> &'static Voice {
        match self {
            Self::Small => &SMALL,
            Self::Child => &CHILD,
            Self::Teen => &TEEN,
            Self::OfAge => &OF_AGE,
            Self::Holder => &HOLDER,
            Self::Tutor => &TUTOR,
            Self::OtherParent => &OTHER_PARENT,
        }
    }

    /// Every reader, in order.
    pub const ALL: [Self; 7] =
        [Self::Small, Self::Child, Self::Teen, Self::OfAge, Self::Holder, Self::Tutor, Self::OtherParent];
}

/// What is said to one reader; two texts are for before and after the share. What ends in the middle of a sentence is followed by a list.
#[derive(Debug)]
pub struct Voice {
    /// The title.
    pub title: [Words; 2],
    /// What happens.
    pub opening: [Words; 2],
    /// Before the kinds of information.
    pub what: Words,
    /// Beside the kinds, always: what is left out leaves no trace.
    pub not_all: Words,
    /// Instead of the kinds, where none may be named.
    pub untold: Words,
    /// Before the recipient.
    pub to: Words,
    /// Before the purpose.
    pub aim: Words,
    /// Before the articles that ask for this notice: none in the words of a minor.
    pub law: Option<Words>,
    /// A text asks for the reader's agreement.
    pub asked: Words,
    /// It asks for it in writing.
    pub written: Words,
    /// The agreement holds until it is withdrawn.
    pub withdraw: Words,
    /// The reader has a right to oppose.
    pub oppose: Words,
    /// The reader has no such right, but the professional weighs their refusal.
    pub weighed: Words,
    /// Their agreement is sought though no text asks for it.
    pub advised: Words,
    /// A refusal stops some of it.
    pub stops: Words,
    /// A refusal alone stops nothing.
    pub goes_on: [Words; 2],
    /// Where no kind may be named.
    pub will_hear: Words,
    /// Questions, and one's view.
    pub explain: &'static [Words],
    /// The file of a service or an administration.
    pub access: &'static [Words],
    /// The file of somebody who speaks for neither: the CRPA and the CADA are not for it.
    pub access_private: &'static [Words],
    /// The judge's file, when the judge receives it.
    pub court: Option<Words>,
    /// Where help is.
    pub help: &'static [Words],
}

static SMALL: Voice = Voice {
    title: [
        words("On va parler de toi", "We will talk about you"),
        words("On a parlé de toi", "We talked about you"),
    ],
    opening: [
        words("Un adulte qui t'aide veut parler de toi.", "A grown-up who helps you wants to talk about you."),
        words("Un adulte qui t'aide a parlé de toi.", "A grown-up who helps you has talked about you."),
    ],
    what: words("De quoi :", "What about:"),
    not_all: words("Il y a peut-être autre chose. Tu peux demander.", "There may be something else. You can ask."),
    untold: words("Demande à cet adulte de te raconter.", "Ask this grown-up to tell you."),
    to: words("Avec qui :", "With whom:"),
    aim: words("C'est pour", "It is to"),
    law: None,
    asked: words("On te demande si tu es d'accord. Tu peux dire non.", "We ask if you agree. You can say no."),
    written: words("On te demande si tu es d'accord. Tu peux dire non.", "We ask if you agree. You can say no."),
    withdraw: words("Tu peux changer d'avis.", "You can change your mind."),
    oppose: words("Tu as le droit de dire non.", "You have the right to say no."),
    weighed: words(
        "Tu peux dire non. On y pensera avant de décider.",
        "You can say no. We will think of it before deciding.",
    ),
    advised: words("On te demande si tu es d'accord.", "We ask if you agree."),
    stops: words(
        "Si tu dis non, on ne dit pas tout. Si tu es en danger, la loi peut obliger à en parler.",
        "If you say no, not all is told. If you are in danger, the law may make us tell.",
    ),
    goes_on: [
        words(
            "Tu peux dire si tu n'es pas d'accord. Mais on peut en parler quand même.",
            "You can say if you do not agree. But we may still talk about it.",
        ),
        words("La loi ne demandait pas ton accord.", "The law did not ask for your agreement."),
    ],
    will_hear: words("On te dira si ton accord compte.", "We will tell you if your agreement counts."),
    explain: &[words("Tu peux poser des questions.", "You can ask questions.")],
    access: &[],
    access_private: &[],
    court: None,
    help: &[
        words("Si tu as peur, dis-le à un adulte de confiance.", "If you are afraid, tell a grown-up you trust."),
        words("Tu peux appeler le 119. C'est gratuit.", "You can call 119. It is free."),
    ],
};

static CHILD: Voice = Voice {
    title: [
        words("Ce qui va être dit sur toi", "What will be said about you"),
        words("Ce qui a été dit sur toi", "What has been said about you"),
    ],
    opening: [
        words(
            "Un adulte qui t'aide veut parler de toi ou de ta famille.",
            "An adult who helps you wants to talk about you or your family.",
        ),
        words(
            "Un adulte qui t'aide a parlé de toi ou de ta famille.",
            "An adult who helps you has talked about you or your family.",
        ),
    ],
    what: words("De quoi :", "What about:"),
    not_all: words(
        "Il y a peut-être d'autres choses, qui ne sont pas écrites ici.",
        "There may be other things, which are not written here.",
    ),
    untold: words(
        "On ne peut pas l'écrire ici. Demande à cet adulte de t'expliquer.",
        "It cannot be written here. Ask this adult to explain it to you.",
    ),
    to: words("À qui :", "To whom:"),
    aim: words("C'est pour", "It is to"),
    law: None,
    asked: words("On te demande si tu es d'accord. Tu peux dire non.", "You are asked if you agree. You can say no."),
    written: words(
        "On te demande d'écrire si tu es d'accord. Tu peux dire non.",
        "You are asked to write down if you agree. You can say no.",
    ),
    withdraw: words("Tu peux changer d'avis plus tard.", "You can change your mind later."),
    oppose: words("Tu as le droit de dire non, à tout moment.", "You have the right to say no, at any time."),
    weighed: words(
        "Tu peux dire que tu n'es pas d'accord. L'adulte en tiendra compte avant de décider.",
        "You can say that you do not agree. The adult will consider it before deciding.",
    ),
    advised: words("On te demande si tu es d'accord.", "You are asked if you agree."),
    stops: words(
        "Si tu dis non, on ne dit pas tout à cette personne. Mais si tu es en danger, la loi peut obliger à en parler.",
        "If you say no, this person is not told everything. But if you are in danger, the law may oblige us to tell.",
    ),
    goes_on: [
        words(
            "Tu peux dire que tu n'es pas d'accord. Mais l'adulte peut en parler quand même.",
            "You can say that you do not agree. But the adult may still talk about it.",
        ),
        words("La loi ne demandait pas ton accord.", "The law did not ask for your agreement."),
    ],
    will_hear: words("On te dira si ton accord est demandé.", "You will be told if your agreement is asked for."),
    explain: &[
        words("Tu peux poser toutes tes questions.", "You can ask all your questions."),
        words("Tu peux dire ce que tu en penses.", "You can say what you think of it."),
    ],
    access: CHILD_READS,
    access_private: CHILD_READS,
    court: Some(words(
        "Tu peux demander à voir le dossier du juge, avec un parent ou un avocat.",
        "You can ask to see the judge's file, with a parent or a lawyer.",
    )),
    help: &[
        words(
            "Tu peux en parler à un adulte en qui tu as confiance.",
            "You can talk about it with an adult you trust.",
        ),
        words("Tu peux appeler le 119, jour et nuit. C'est gratuit.", "You can call 119, day and night. It is free."),
        words(
            "Tu peux aussi demander de l'aide au Défenseur des droits.",
            "You can also ask the Defender of Rights (Défenseur des droits) for help.",
        ),
        words("Si tu vois un juge, tu peux demander un avocat.", "If you see a judge, you can ask for a lawyer."),
    ],
};

static TEEN: Voice = Voice {
    title: [
        words("Avant un partage d'informations sur toi", "Before information about you is shared"),
        words("Après un partage d'informations sur toi", "After information about you was shared"),
    ],
    opening: [
        words(
            "Un professionnel prévoit de donner des informations sur toi ou ta famille.",
            "A professional plans to give information about you or your family.",
        ),
        words(
            "Un professionnel a donné des informations sur toi ou ta famille.",
            "A professional has given information about you or your family.",
        ),
    ],
    what: words("De quoi il s'agit :", "What it is about:"),
    not_all: words("Tout n'est pas forcément écrit ici.", "Not everything is necessarily written here."),
    untold: words(
        "Le détail n'est pas écrit ici. Demande à ce professionnel de t'expliquer.",
        "The details are not written here. Ask this professional to explain them to you.",
    ),
    to: words("À qui :", "To whom:"),
    aim: words("C'est pour", "It is to"),
    law: None,
    asked: words("On te demande ton accord. Tu peux refuser.", "You are asked for your agreement. You can refuse."),
    written: words(
        "On te demande ton accord par écrit. Tu peux refuser.",
        "You are asked for your agreement in writing. You can refuse.",
    ),
    withdraw: words("Tu peux changer d'avis plus tard.", "You can change your mind later."),
    oppose: words("Tu as le droit de t'y opposer, à tout moment.", "You have the right to oppose it, at any time."),
    weighed: words(
        "Tu peux dire que tu n'es pas d'accord. Le professionnel en tiendra compte avant de décider.",
        "You can say that you do not agree. The professional will consider it before deciding.",
    ),
    advised: words("On te demande si tu es d'accord.", "You are asked if you agree."),
    stops: words(
        "Si tu refuses, une partie au moins n'est pas donnée. Mais si tu es en danger, la loi peut obliger à en parler.",
        "If you refuse, some of it at least is not given. But if you are in danger, the law may oblige us to tell.",
    ),
    goes_on: [
        words(
            "La loi n'exige pas ton accord. Ton refus ne suffit pas à empêcher ce partage.",
            "The law does not ask for your agreement. Your refusal alone does not stop this share.",
        ),
        words("La loi n'exigeait pas ton accord.", "The law did not ask for your agreement."),
    ],
    will_hear: words("On te dira si ton accord est demandé.", "You will be told if your agreement is asked for."),
    explain: &[
        words("Tu peux demander des explications.", "You can ask for explanations."),
        words("Tu peux donner ton avis.", "You can give your view."),
    ],
    access: TEEN_READS,
    access_private: TEEN_READS,
    court: Some(words(
        "Tu peux demander à voir le dossier du juge, avec un parent ou un avocat.",
        "You can ask to see the judge's file, with a parent or a lawyer.",
    )),
    help: &[
        words(
            "Tu peux en parler à un adulte en qui tu as confiance.",
            "You can talk about it with an adult you trust.",
        ),
        words("Tu peux appeler le 119, jour et nuit. C'est gratuit.", "You can call 119, day and night. It is free."),
        words(
            "Tu peux aussi demander de l'aide au Défenseur des droits.",
            "You can also ask the Defender of Rights (Défenseur des droits) for help.",
        ),
        words("Si tu vois un juge, tu peux demander un avocat.", "If you see a judge, you can ask for a lawyer."),
    ],
};

const CHILD_READS: &[Words] = &[words(
    "Tu peux demander à lire ce qui est écrit sur toi. Un adulte peut t'aider.",
    "You can ask to read what is written about you. An adult can help you.",
)];

const TEEN_READS: &[Words] = &[
    words(
        "Tu peux demander à lire ton dossier, avec quelqu'un si tu veux.",
        "You can ask to read your file, with somebody if you like.",
    ),
    words("Tu peux demander à corriger une erreur.", "You can ask for a mistake to be corrected."),
];

const OF_ONESELF: &[Words] = &[words(
    "Vous pouvez demander à lire ce qui est écrit sur vous-même et à faire corriger une erreur (RGPD, art. 15 et 16).",
    "You may ask to read what is written about yourself and to have a mistake corrected (GDPR, art. 15 and 16).",
)];

const EXPLAIN: &[Words] = &[words(
    "Vous pouvez demander des explications et donner votre avis.",
    "You may ask for explanations and give your view.",
)];

const REPLY: Words = words(
    "En cas de refus, ou sans réponse après un mois, vous avez deux mois pour saisir la CADA (CRPA, art. R. 311-13 et R. 343-1).",
    "If it is refused, or unanswered after a month, you have two months to turn to the CADA (CRPA, art. R. 311-13 and R. 343-1).",
);

const HELP: &[Words] = &[words(
    "En cas de désaccord, vous pouvez saisir le Défenseur des droits (loi organique n° 2011-333, art. 5) ou prendre conseil \
     auprès d'un avocat.",
    "If you disagree, you may turn to the Defender of Rights (Défenseur des droits; loi organique no. 2011-333, art. 5) or \
     seek a lawyer's advice.",
)];

const COURT: Option<Words> = Some(words(
    "Le dossier du juge se consulte au tribunal, sur demande (CPC, art. 1187).",
    "The judge's file may be read at the court, on request (CPC, art. 1187).",
));

/// What adults share; the rest says who they are.
const ADULT: Voice = Voice {
    title: [
        words(
            "Avant un partage d'informations sur l'enfant ou sa famille",
            "Before information about the child or the family is shared",
        ),
        words(
            "Après un partage d'informations sur l'enfant ou sa famille",
            "After information about the child or the family was shared",
        ),
    ],
    opening: [
        words(
            "Vous exercez l'autorité parentale. Un professionnel prévoit de transmettre des informations sur l'enfant ou sa \
             famille.",
            "You exercise parental authority. A professional plans to pass on information about the child or the family.",
        ),
        words(
            "Vous exercez l'autorité parentale. Un professionnel a transmis des informations sur l'enfant ou sa famille.",
            "You exercise parental authority. A professional has passed on information about the child or the family.",
        ),
    ],
    what: words("Informations concernées :", "Information concerned:"),
    not_all: words(
        "Certaines informations peuvent ne pas être détaillées ici.",
        "Some information may not be detailed here.",
    ),
    untold: words(
        "Le détail de ces informations n'est pas donné ici.",
        "What this information is, is not detailed here.",
    ),
    to: words("Destinataire :", "Recipient:"),
    aim: words("But :", "Purpose:"),
    law: Some(words("Ce qui demande de vous en parler :", "What asks for you to be told:")),
    asked: words(
        "Votre accord est demandé. Vous pouvez le refuser.",
        "Your agreement is asked for. You may refuse it.",
    ),
    written: words(
        "Votre accord écrit est demandé. Vous pouvez le refuser.",
        "Your written agreement is asked for. You may refuse it.",
    ),
    withdraw: words("Vous pouvez le retirer plus tard.", "You may withdraw it later."),
    oppose: words(
        "Vous avez le droit de vous opposer à cet échange, à tout moment.",
        "You have the right to oppose this exchange, at any time.",
    ),
    weighed: words(
        "Vous pouvez dire que vous n'êtes pas d'accord : le professionnel en tient compte avant de décider.",
        "You may say that you do not agree: the professional considers it before deciding.",
    ),
    advised: words(
        "Votre accord est recherché : c'est une bonne pratique.",
        "Your agreement is sought: that is good practice.",
    ),
    stops: words(
        "Si vous refusez, une partie au moins de ces informations n'est pas transmise. La loi peut cependant imposer de \
         transmettre ce qui protège l'enfant.",
        "If you refuse, some of this information at least is not passed on. The law may still require what protects the child \
         to be passed on.",
    ),
    goes_on: [
        words(
            "La loi n'exige pas votre accord : votre refus ne suffit pas à empêcher ce partage.",
            "The law does not ask for your agreement: your refusal alone does not stop this share.",
        ),
        words("La loi n'exigeait pas votre accord.", "The law did not ask for your agreement."),
    ],
    will_hear: words(
        "Le professionnel vous dit si votre accord est demandé.",
        "The professional tells you whether your agreement is asked for.",
    ),
    explain: EXPLAIN,
    access: &[
        words(
            "Vous pouvez demander à lire ce qui est écrit sur l'enfant ou sur vous, et à faire corriger une erreur (CRPA, art. L. 311-6 ; \
             RGPD, art. 15 et 16).",
            "You may ask to read what is written about the child or yourself, and to have a mistake corrected (CRPA, art. L. 311-6; GDPR, \
             art. 15 and 16).",
        ),
        words(
            "Ce qui concerne d'autres personnes, ce qui est écrit pour le juge ou ce qui nuirait à l'enfant n'est pas communiqué.",
            "What is about other people, was written for the judge or would harm the child is not handed over.",
        ),
        REPLY,
    ],
    access_private: &[words(
        "Vous pouvez demander à lire ce qui est écrit sur l'enfant ou sur vous, et à faire corriger une erreur (RGPD, art. 15 et 16 ; pour la \
         santé, CSP, art. L. 1111-7).",
        "You may ask to read what is written about the child or yourself, and to have a mistake corrected (GDPR, art. 15 and 16; for \
         health, CSP, art. L. 1111-7).",
    )],
    court: COURT,
    help: HELP,
};

static HOLDER: Voice = ADULT;

static TUTOR: Voice = Voice {
    opening: [
        words(
            "Vous êtes tuteur, tutrice ou délégataire de l'autorité parentale. Un professionnel prévoit de transmettre des \
             informations sur l'enfant ou sa famille.",
            "You are the child's guardian (tuteur) or parental authority is delegated to you. A professional plans to pass on \
             information about the child or the family.",
        ),
        words(
            "Vous êtes tuteur, tutrice ou délégataire de l'autorité parentale. Un professionnel a transmis des informations \
             sur l'enfant ou sa famille.",
            "You are the child's guardian (tuteur) or parental authority is delegated to you. A professional has passed on \
             information about the child or the family.",
        ),
    ],
    ..ADULT
};

static OTHER_PARENT: Voice = Voice {
    opening: [
        words(
            "Cet avis vous est donné comme parent ou représentant de l'enfant. Un professionnel prévoit de transmettre des \
             informations sur l'enfant ou sa famille.",
            "This notice is given to you as the child's parent or representative. A professional plans to pass on information \
             about the child or the family.",
        ),
        words(
            "Cet avis vous est donné comme parent ou représentant de l'enfant. Un professionnel a transmis des informations \
             sur l'enfant ou sa famille.",
            "This notice is given to you as the child's parent or representative. A professional has passed on information \
             about the child or the family.",
        ),
    ],
    access: OF_ONESELF,
    access_private: OF_ONESELF,
    ..ADULT
};

static OF_AGE: Voice = Voice {
    title: [
        words("Avant un partage d'informations sur vous", "Before information about you is shared"),
        words("Après un partage d'informations sur vous", "After information about you was shared"),
    ],
    opening: [
        words(
            "Un professionnel prévoit de transmettre des informations sur vous ou votre famille.",
            "A professional plans to pass on information about you or your family.",
        ),
        words(
            "Un professionnel a transmis des informations sur vous ou votre famille.",
            "A professional has passed on information about you or your family.",
        ),
    ],
    stops: words(
        "Si vous refusez, une partie au moins de ces informations n'est pas transmise. La loi peut cependant imposer de \
         transmettre ce qui protège une personne en danger.",
        "If you refuse, some of this information at least is not passed on. The law may still require what protects a person \
         in danger to be passed on.",
    ),
    access: &[
        words(
            "Vous pouvez demander à lire votre dossier et à faire corriger une erreur (CRPA, art. L. 311-6 ; RGPD, art. 15 et 16).",
            "You may ask to read your file and to have a mistake corrected (CRPA, art. L. 311-6; GDPR, art. 15 and 16).",
        ),
        words(
            "Si l'aide sociale à l'enfance vous suit ou vous a suivi, elle peut vous accompagner dans cette lecture jusqu'à \
             vingt et un ans (CASF, art. L. 223-7).",
            "If the child-welfare service (ASE) follows or followed you, it can go through it with you until you are \
             twenty-one (CASF, art. L. 223-7).",
        ),
        REPLY,
    ],
    access_private: &[words(
        "Vous pouvez demander à lire votre dossier et à faire corriger une erreur (RGPD, art. 15 et 16 ; pour la santé, CSP, art. \
         L. 1111-7).",
        "You may ask to read your file and to have a mistake corrected (GDPR, art. 15 and 16; for health, CSP, art. L. 1111-7).",
    )],
    court: None,
    help: HELP,
    ..ADULT
};
