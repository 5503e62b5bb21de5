//! What the professional is told of a notice: which articles ask for it, or why nothing is due.

use super::given::{entries, id_of, put, put_in, text};
use super::{Asked, binds, citations};
use crate::decide::ShareDecision;
use crate::law::norm::Moment;
use crate::request::Value;
use crate::request::vocabulary::Authority;
use crate::wording::{Words, words};

/// What a share cannot come out of.
const BARRED: [&str; 3] = ["conflict", "prohibited", "out-of-model"];

/// Before the articles of a notice that is due: by kind, and by whether a text binds or advises.
pub const DUE: [(&str, bool, Words); 4] = [
    (
        "inform",
        true,
        words("Un texte demande de prévenir cette personne :", "A text asks for this person to be told:"),
    ),
    (
        "inform",
        false,
        words("Prévenir cette personne est une bonne pratique :", "Telling this person is good practice:"),
    ),
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
/// The facts point to this reader, and nobody said that telling them does no harm (droit.md C04-b).
pub const IMPLICATED: Words = words(
    "Cette personne est mise en cause : aucun avis n'est rédigé tant qu'il n'est pas dit que l'informer ne nuit pas à l'enfant.",
    "The facts point to this person: no notice is written until it is said that telling them does the child no harm.",
);
/// The duty stands on what must not even be known of.
pub const KEPT: Words = words(
    "Mais ce partage ne porte que sur ce qui doit lui rester caché : aucun avis n'est rédigé, et ce que vous lui direz n'en laisse \
     rien deviner.",
    "But this share is only of what must stay hidden from them: no notice is written, and nothing you tell them lets it be \
     guessed.",
);
/// No such guardian.
pub const UNKNOWN: Words = words("La demande ne nomme pas cette personne.", "The request names no such person.");
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
    "C'est avant le partage que cette personne est à prévenir : aucun texte ne demande un avis après.",
    "This person is to be told before the share: no text asks for a notice after it.",
);
/// Due after only.
pub const ONLY_AFTER: Words = words(
    "C'est après le partage que cette personne est à prévenir : aucun texte ne demande un avis avant.",
    "This person is to be told after the share: no text asks for a notice before it.",
);
/// The texts name "the father, the mother": whether one without authority is meant is debated (droit.md §7.1 no 9).
pub const DEBATED: Words = words(
    "Cette personne n'exerce pas l'autorité parentale : une lecture l'inclut parmi les parents à prévenir, l'autre non. Aucun \
     avis n'est rédigé. À peser : l'intérêt de l'enfant, la décision du juge.",
    "This person does not exercise parental authority: one reading counts them among the parents to tell, the other \
     does not. No notice is written. To weigh: the child's interest, the judge's decision.",
);
/// No text asks for it.
pub const NOT_ASKED: Words = words(
    "Aucun texte appliqué à ce partage ne demande de prévenir cette personne.",
    "No text applied to this share asks for this person to be told.",
);

/// A father or a mother said not to exercise parental authority.
fn without_authority(guardian: &Value) -> bool {
    let [relation, authority] = ["relation", "authority"].map(|key| text(guardian, key).unwrap_or_default());
    ["mere", "pere"].contains(&relation) && WITHOUT_AUTHORITY.contains(&authority)
}

/// Those whom no reading holds to exercise it.
pub const WITHOUT_AUTHORITY: [&str; 4] = [
    Authority::Deleguee.wire(),
    Authority::ExerciceRetire.wire(),
    Authority::Retiree.wire(),
    Authority::Aucune.wire(),
];

impl Asked<'_> {
    /// Which articles ask for it.
    pub(super) fn why(&self, given: &Value, decision: &ShareDecision) -> String {
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
    pub(super) fn why_not(&self, given: &Value, decision: &ShareDecision) -> Words {
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
        let weighed = self.towards_them(decision, self.options.when).any(|duty| self.asks_whether(duty));
        let debated = self.guardian(given).is_some_and(without_authority);
        if debated && weighed {
            return DEBATED;
        }
        if decision.items.iter().any(|item| item.outcome.is_none()) {
            return OPEN;
        }
        let other = if self.options.when == Moment::Before { Moment::After } else { Moment::Before };
        if !self.duties(decision, other).is_empty() {
            return if other == Moment::Before { ONLY_BEFORE } else { ONLY_AFTER };
        }
        if debated { DEBATED } else { NOT_ASKED }
    }

    /// The request with telling this guardian doing no harm.
    fn harmless(&self, given: &Value) -> Value {
        let guardians = entries(given, "guardians").map(|guardian| {
            let theirs = id_of(guardian) == Some(self.reader);
            if theirs { put(guardian, "informingHarmsChild", Value::Bool(false)) } else { guardian.clone() }
        });
        put(given, "guardians", Value::List(guardians.collect()))
    }
}
