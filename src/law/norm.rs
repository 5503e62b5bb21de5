//! The shape of a norm: what a file of this folder fills in. Data only.

use jiff_core::civil::Date;

use crate::facts::family::NOBODY_HOLDS_AUTHORITY;
use crate::facts::{CHECKED_THROUGH, Fact, RECODIFIED, Set, Test, spans_from};
use crate::wording::{Words, words};

/// One rule of one text.
#[derive(Debug)]
pub struct Norm {
    /// Stable id, e.g. `casf-l226-2-2`.
    pub id: &'static str,
    /// Exact citation.
    pub citation: &'static str,
    /// What kind of text it is.
    pub force: Force,
    /// What it does when its conditions hold.
    pub effect: Effect,
    /// Which operation it rules: sharing, passing up, giving access… never confused (droit.md §0.3).
    pub way: Way,
    /// What it means in a few words.
    pub summary: Words,
    /// Its wordings by date, oldest first.
    pub versions: &'static [Version],
    /// What must hold, in the article's order. The first says whom the text addresses: where it
    /// fails the norm is not even looked at.
    pub conditions: &'static [Condition],
    /// What must be done first.
    pub formalities: &'static [Formality],
    /// What is to be done, beside the formalities, before or after.
    pub duties: &'static [DutyRule],
    /// For a prohibition: the ways it closes, and those it yields to. Explicit edges, no
    /// priorities: a way in neither list makes a `conflict`.
    pub edges: Edges,
}

/// What a prohibition closes and what it yields to.
#[derive(Debug)]
pub struct Edges {
    /// Ways it closes.
    pub closes: &'static [Way],
    /// Ways that override it.
    pub yields_to: &'static [Way],
}

/// For a norm that forbids nothing.
pub const NO_EDGES: Edges = Edges { closes: &[], yields_to: &[] };

/// The general secrecy yields to whatever the law imposes or allows (CP 226-14 al. 1).
pub const YIELDS_TO_ALL: Edges = Edges {
    closes: &[],
    yields_to: &[
        Way::Alerter,
        Way::Transmettre,
        Way::Requerir,
        Way::Reveler,
        Way::Partager,
        Way::Communiquer,
        Way::Discretion,
    ],
};

/// A blocker for one recipient: closes every option and access, never a duty towards an authority
/// nor a formal requisition (droit.md §3.Z4, 5).
pub const CLOSES_OPTIONS_AND_ACCESS: Edges = Edges {
    closes: &[Way::Reveler, Way::Partager, Way::Communiquer, Way::Discretion],
    yields_to: &[Way::Alerter, Way::Transmettre, Way::Requerir],
};

/// Closes the access of the person concerned, and nothing else.
pub const CLOSES_ACCESS: Edges = Edges {
    closes: &[Way::Communiquer],
    yields_to: &[Way::Alerter, Way::Transmettre, Way::Requerir, Way::Reveler, Way::Partager, Way::Discretion],
};

/// A special rule of sharing closes the general one, and nothing else.
pub const CLOSES_SHARING: Edges = Edges {
    closes: &[Way::Partager],
    yields_to: &[Way::Alerter, Way::Transmettre, Way::Requerir, Way::Reveler, Way::Communiquer, Way::Discretion],
};

/// The same, where it binds those whom no secrecy binds as well.
pub const CLOSES_SHARING_AND_DISCRETION: Edges = Edges {
    closes: &[Way::Partager, Way::Discretion],
    yields_to: &[Way::Alerter, Way::Transmettre, Way::Requerir, Way::Reveler, Way::Communiquer],
};

/// What kind of text a norm stands in, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Force {
    /// Statute.
    Loi,
    /// Decree.
    Reglement,
    /// Decided cases.
    Jurisprudence,
    /// Recommendation of good practice: never a legal condition.
    Recommandation,
    /// A département's or a service's own rule.
    ProtocoleLocal,
}

impl Force {
    /// Its name on the wire.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Loi => "loi",
            Self::Reglement => "reglement",
            Self::Jurisprudence => "jurisprudence",
            Self::Recommandation => "recommandation",
            Self::ProtocoleLocal => "protocole-local",
        }
    }
}

/// What a norm does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Obliges the sender to pass the item on to this recipient.
    Requires,
    /// Lifts the secret: the sender may, and stays free not to.
    Permits,
    /// Leaves it to the professional, with points to weigh.
    LeavesToJudgement,
    /// Forbids.
    Forbids,
}

impl Effect {
    /// Its name on the wire.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Requires => "requires",
            Self::Permits => "permits",
            Self::LeavesToJudgement => "leaves-to-judgement",
            Self::Forbids => "forbids",
        }
    }
}

/// The operation a norm rules (droit.md §0.3 and §3.Z4). A prohibition names those it closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The general secrecy and discretion: yields to every way below (CP 226-14 al. 1).
    Secret,
    /// Act against a peril, or alert an authority: nothing closes it.
    Alerter,
    /// Pass up to an authority or a mandant by duty: nothing closes it.
    Transmettre,
    /// Answer a formal requisition.
    Requerir,
    /// An option that lifts the secret towards an authority or a third person.
    Reveler,
    /// Horizontal sharing between professionals.
    Partager,
    /// Give access to, or inform, the person concerned.
    Communiquer,
    /// What no secrecy covers.
    Discretion,
}

impl Way {
    /// Every way, in order.
    pub const ALL: &'static [Self] = &[
        Self::Secret,
        Self::Alerter,
        Self::Transmettre,
        Self::Requerir,
        Self::Reveler,
        Self::Partager,
        Self::Communiquer,
        Self::Discretion,
    ];
}

/// One wording of a norm.
#[derive(Debug)]
pub struct Version {
    /// First day.
    pub from: Date,
    /// First day it no longer holds, when known.
    pub until: Option<Date>,
    /// The spans of the law from that day on.
    pub spans: Set,
    /// What changed.
    pub change: Words,
    /// Until what day the norm was cited otherwise, and how: the article was elsewhere, or had another number.
    pub formerly: Option<(Date, &'static str)>,
}

impl Version {
    /// The same, cited otherwise before that day.
    #[must_use]
    pub const fn formerly(self, until: Date, citation: &'static str) -> Self {
        Self { formerly: Some((until, citation)), ..self }
    }
}

impl Norm {
    /// How the norm is cited of a share made that day: by the text that then stood; by today's when no day is given.
    ///
    /// ```
    /// use partage::{facts::parse_day, law::all};
    /// let access = all().find(|norm| norm.id == "crpa-l311-6").unwrap();
    /// assert_eq!(access.citation_on(None), "CRPA, art. L. 311-6 et L. 311-7");
    /// assert_eq!(access.citation_on(parse_day("2010-05-01")), "Loi n° 78-753, art. 6");
    /// ```
    #[must_use]
    pub fn citation_on(&self, date: Option<Date>) -> &'static str {
        let mut former = self.versions.iter().filter_map(|version| version.formerly);
        let then = former.find(|(until, _)| date.is_some_and(|day| day < *until));
        then.map_or(self.citation, |(_, citation)| citation)
    }

    /// The spans of the law in which the norm holds.
    #[must_use]
    pub const fn in_force(&self) -> Set {
        let (Some(first), Some(last)) = (self.versions.first(), self.versions.last()) else { return 0 };
        match last.until {
            // an end beyond the day the law was last checked belongs to no span yet
            Some(day) if day.year() <= CHECKED_THROUGH.year() => first.spans & !spans_from(day),
            _ => first.spans,
        }
    }
}

/// One thing that must hold.
#[derive(Debug)]
pub struct Condition {
    /// In plain words, as something that holds.
    pub words: Words,
    /// The fact a form would ask for.
    pub about: Fact,
    /// When it holds.
    pub met: Test,
    /// When it holds on one reading only: the answer is then the professional's.
    pub debated: Option<Debate>,
}

/// A divided doctrine: when it bears, and both readings.
#[derive(Debug)]
pub struct Debate {
    /// When one reading holds the condition met.
    pub when: Test,
    /// Both readings and the points to weigh.
    pub readings: Words,
    /// The readings are told where the condition is met, too: decided cases hold it met, and authors still discuss it.
    pub told_when_met: bool,
}

/// Something to be done before the share for the norm to open it.
#[derive(Debug)]
pub struct Formality {
    /// In plain words, as something done.
    pub words: Words,
    /// The fact a form would ask for.
    pub about: Fact,
    /// When it is still to be done.
    pub pending: Test,
    /// When it can no longer be done (an agreement refused): the norm stays closed.
    pub refused: Test,
    /// When, although nothing is pending, one reading still asks for it.
    pub debated: Option<Debate>,
    /// The duty shown while it is pending.
    pub duty: DutyRule,
}

/// A duty attached to a norm.
#[derive(Debug)]
pub struct DutyRule {
    /// Before or after the share.
    pub moment: Moment,
    /// What kind of thing to do.
    pub kind: DutyKind,
    /// Towards whom.
    pub towards: Towards,
    /// Its force, which may be less than the norm's.
    pub force: Force,
    /// The article it stands on when not the norm's own.
    pub citation: Option<&'static str>,
    /// When it is due.
    pub when: Test,
    /// What to do, in plain words.
    pub words: Words,
}

/// Before or after the share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Before it.
    Before,
    /// After it.
    After,
}

/// What kind of thing a duty asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is the word itself")]
pub enum DutyKind {
    Inform,
    SeekConsent,
    Limit,
    Write,
    Consult,
    Anonymise,
    Copy,
    Trace,
    ReportBack,
}

impl DutyKind {
    /// Every kind, in order.
    pub const ALL: [Self; 9] = [
        Self::Inform,
        Self::SeekConsent,
        Self::Limit,
        Self::Write,
        Self::Consult,
        Self::Anonymise,
        Self::Copy,
        Self::Trace,
        Self::ReportBack,
    ];

    /// Its name on the wire.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Inform => "inform",
            Self::SeekConsent => "seek-consent",
            Self::Limit => "limit",
            Self::Write => "write",
            Self::Consult => "consult",
            Self::Anonymise => "anonymise",
            Self::Copy => "copy",
            Self::Trace => "trace",
            Self::ReportBack => "report-back",
        }
    }
}

/// Towards whom a duty is.
#[derive(Debug)]
pub enum Towards {
    /// Nobody in particular.
    Nobody,
    /// The child.
    Child,
    /// Each guardian of whom this may hold, while the child is a minor and not emancipated.
    EachGuardian(&'static Test),
    /// The person the item is about: the child, a guardian of whom this may hold, or somebody else.
    Subject(&'static Test),
}

/// Where an agreement is asked for and the request names nobody who could give it (droit.md §3.Z1: no exception).
pub const NOBODY_TO_AGREE: Debate = Debate {
    when: Test::Fact(&NOBODY_HOLDS_AUTHORITY),
    readings: words(
        "L'accord est exigé, et personne dans la demande ne peut le donner. À peser : qui exerce l'autorité (tuteur, délégataire, \
         service désigné par le juge), et le lui demander.",
        "Agreement is required, and nobody in the request can give it. To weigh: who exercises authority (tuteur, delegate, \
         service named by the judge), and asking them.",
    ),
    told_when_met: false,
};

/// A condition no doctrine divides.
#[must_use]
pub const fn condition(words: Words, about: Fact, met: Test) -> Condition {
    Condition { words, about, met, debated: None }
}

/// A condition that holds on one reading only in some cases.
#[must_use]
pub const fn debated(words: Words, about: Fact, met: Test, when: Test, readings: Words) -> Condition {
    Condition { words, about, met, debated: Some(Debate { when, readings, told_when_met: false }) }
}

/// The same where decided cases hold it met for some, which authors still discuss.
#[must_use]
pub const fn discussed(words: Words, about: Fact, met: Test, when: Test, readings: Words) -> Condition {
    Condition { words, about, met, debated: Some(Debate { when, readings, told_when_met: true }) }
}

/// A wording from a day on.
#[must_use]
pub const fn version(from: Date, change: Words) -> Version {
    Version { from, until: None, spans: spans_from(from), change, formerly: None }
}

/// A wording from a day on, that ends when the recodified code de procédure pénale takes over.
#[must_use]
pub const fn version_until_recodification(from: Date, change: Words) -> Version {
    Version { from, until: Some(RECODIFIED), spans: spans_from(from), change, formerly: None }
}

/// A duty due in every case, of the norm's own article.
#[must_use]
pub const fn duty(moment: Moment, kind: DutyKind, force: Force, words: Words) -> DutyRule {
    DutyRule {
        moment,
        kind,
        towards: Towards::Nobody,
        force,
        citation: None,
        when: crate::facts::test::ALWAYS,
        words,
    }
}
