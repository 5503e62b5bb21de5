//! # CP, art. 434-1 — ne pas taire un crime que l'on peut encore empêcher
//!
//! **Lecture.** Qui connaît un crime, et non un simple délit, dont les effets peuvent encore être
//! prévenus ou limités, ou dont les auteurs peuvent recommencer, en informe les autorités
//! judiciaires ou administratives. Trois ans et 45 000 €.
//!
//! **Exceptions.** Les proches de l'auteur (ligne directe, frères et sœurs, leurs conjoints, son
//! conjoint ou concubin), sauf pour un crime sur un mineur. Les personnes tenues au secret, dans
//! tous les cas, même pour un mineur.
//!
//! **Dans le moteur.** Le danger évalué est celui de l'enfant : il dit si un crime sur lui peut encore être empêché ou
//! répété. D'une autre victime, rien ne le dit : à peser.
//!
//! **Ce que l'article ne dit pas.** Le formulaire ne dit pas qui est parent de l'auteur : pour un
//! membre de la famille la réponse reste à l'appréciation, hors crime sur un mineur.
//!
//! **Versions.** Avant le 16 mars 2016, l'exception familiale ne tombait que pour un mineur de moins
//! de quinze ans ; depuis (loi n° 2016-297), pour tout mineur.

use super::cp_226_14::WRITE_FACTS;
use super::norm::{Effect, Force, NO_EDGES, Norm, Way, condition, debated, version};
use crate::facts::child::UNDER_FIFTEEN;
use crate::facts::information::{AT_RISK, FACTS_OF_THE_OFFENCE};
use crate::facts::protection::JUDICIAL_OR_ADMINISTRATIVE;
use crate::facts::secrecy::{COVERED, COVERED_OR_DEBATED};
use crate::facts::test::{ALWAYS, recipient, sender, since};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Offence, OffenceOn, Role};
use crate::wording::{Words, words};

pub(super) static NORM: Norm = Norm {
    id: "cp-434-1",
    citation: "CP, art. 434-1",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Alerter,
    summary: words(
        "Qui connaît un crime encore évitable, et n'est pas tenu au secret, en informe une autorité.",
        "Whoever knows of a crime that can still be averted, and is not bound by secrecy, informs an authority.",
    ),
    versions: &[
        version(
            day(2007, 3, 7),
            words(
                "Exception familiale, sauf crime sur un mineur de moins de quinze ans.",
                "Family exception, save a crime on a minor under fifteen.",
            ),
        ),
        version(
            day(2016, 3, 16),
            words("Loi n° 2016-297 : sauf crime sur tout mineur.", "Loi no. 2016-297: save a crime on any minor."),
        ),
    ],
    conditions: &[
        condition(
            words("Un crime est venu à votre connaissance", "You know of a felony (crime)"),
            Fact::Offence,
            Test::Is(Fact::Offence, Offence::Crime.bit()),
        ),
        condition(
            words("Vous n'en êtes pas vous-même la victime", "You are not the victim yourself"),
            Fact::SenderRole,
            Test::Not(&Test::All(&[sender(&[Role::Enfant]), Test::Is(Fact::OffenceOn, OffenceOn::Enfant.bit())])),
        ),
        condition(AN_AUTHORITY, Fact::RecipientRole, recipient(JUDICIAL_OR_ADMINISTRATIVE)),
        debated(
            words("L'information n'est pas couverte par votre secret", "The information is outside your secrecy"),
            Fact::SenderRole,
            Test::Not(&Test::Fact(&COVERED_OR_DEBATED)),
            Test::Not(&Test::Fact(&COVERED)),
            NOT_SURE_TO_BE_BOUND,
        ),
        debated(
            words(
                "Vous n'êtes pas un proche de l'auteur, ou le crime vise un mineur",
                "You are not close kin of the author, or the crime is on a minor",
            ),
            Fact::OffenceOn,
            Test::Any(&[
                Test::Not(&sender(KIN)),
                Test::All(&[since(day(2016, 3, 16)), ON_A_MINOR]),
                Test::All(&[Test::Is(Fact::OffenceOn, OffenceOn::Enfant.bit()), Test::Fact(&UNDER_FIFTEEN)]),
            ]),
            ALWAYS,
            words(
                "La loi dispense les proches de l'auteur (avant le 16 mars 2016, sauf mineur de moins de quinze ans). \
                 À peser : qui est l'auteur pour vous.",
                "The law exempts close kin of the author (before 16 March 2016, save a minor under fifteen). To \
                 weigh: who the author is to you.",
            ),
        ),
        debated(
            words(
                "Ses effets, ou un nouveau crime, peuvent encore être empêchés",
                "Its effects, or another crime, can still be averted",
            ),
            Fact::Danger,
            Test::All(&[Test::Is(Fact::OffenceOn, OffenceOn::Enfant.bit()), AT_RISK]),
            Test::Not(&Test::Is(Fact::OffenceOn, OffenceOn::Enfant.bit())),
            words(
                "Le danger évalué est celui de l'enfant ; d'une autre victime, à peser : ce que l'on peut encore empêcher, ce \
                 que l'auteur peut recommencer.",
                "The danger assessed is the child's; of another victim, to weigh: what can still be averted, what the \
                 author may do again.",
            ),
        ),
        condition(FACTS, Fact::Category, Test::Fact(&FACTS_OF_THE_OFFENCE)),
    ],
    formalities: &[],
    duties: &[WRITE_FACTS],
    edges: NO_EDGES,
};

const AN_AUTHORITY: Words = words(
    "Le destinataire est une autorité judiciaire ou administrative",
    "The recipient is a judicial or administrative authority",
);

pub(super) const FACTS: Words = words(
    "Ce sont les faits eux-mêmes, ou ce qui est nécessaire à l'autorité",
    "It is the facts themselves, or what the authority needs",
);

const NOT_SURE_TO_BE_BOUND: Words = words(
    "Secret discuté : s'il vous lie, la loi ne vous oblige pas ; sinon elle vous oblige. Dans les deux cas elle vous \
     laisse alerter pour un mineur maltraité (CP 226-14).",
    "Secrecy debated: if it binds you, you need not speak; if not, you must. Either way you may alert for an \
     ill-treated minor (CP 226-14).",
);

/// Posts that may be kin of the author.
const KIN: &[Role] =
    &[Role::Enfant, Role::Parent, Role::Fratrie, Role::GrandParent, Role::BeauParent, Role::AutreProche];

const ON_A_MINOR: Test = Test::Is(Fact::OffenceOn, OffenceOn::set(&[OffenceOn::Enfant, OffenceOn::AutreMineur]));

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn the_grandmother_knows_of_a_crime_on_the_teenager() -> Value {
        json!({
            "date": "2016-03-16",
            "child": {"age": 15, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "aucune",
            "sender": {"role": "grand-parent", "person": "p", "service": {"id": "a", "kind": "aucun"}, "involved": false},
            "recipient": {"role": "procureur", "service": {"id": "b", "kind": "parquet"}, "involved": false},
            "purpose": "signalement", "request": "initiative", "setting": "ecrit",
            "danger": "risque", "offence": "crime", "offenceOn": "enfant", "judgeSeized": false, "moving": false,
            "items": [{"id": "i", "category": "infraction-commise", "subject": "autre-famille", "subjectId": "q", "source": "vie-privee",
                       "necessary": false, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn kin_must_speak_of_a_crime_on_any_minor_since_16_march_2016() {
        let request = the_grandmother_knows_of_a_crime_on_the_teenager();
        assert_eq!(outcome_of(request.clone()), "required");
        assert!(carried_by(request.clone(), "cp-434-1"));
        let eve = with(request, "/date", json!("2016-03-15"));
        // nobody knows here who the author is to her: she weighs it
        assert_eq!(outcome_of(eve.clone()), "judgement");
        assert_eq!(outcome_of(with(eve, "/child/age", json!(14))), "required");
    }

    #[test]
    fn a_neighbour_weighs_whether_a_crime_on_an_adult_may_happen_again() {
        let request = with(the_grandmother_knows_of_a_crime_on_the_teenager(), "/sender/role", json!("autre-tiers"));
        let request = with(request, "/offenceOn", json!("adulte"));
        // the danger assessed is the child's, whatever it is
        for danger in ["aucun", "danger"] {
            assert_eq!(outcome_of(with(request.clone(), "/danger", json!(danger))), "judgement");
        }
        assert_eq!(outcome_of(with(request.clone(), "/offence", json!("delit"))), "prohibited");
        assert_eq!(outcome_of(with(request, "/recipient/role", json!("journaliste"))), "prohibited");
    }

    #[test]
    fn who_is_bound_by_secrecy_is_exempt() {
        let request = with(
            the_grandmother_knows_of_a_crime_on_the_teenager(),
            "/sender/role",
            json!("assistant-service-social"),
        );
        let request = with(request, "/items/0/source", json!("confidence"));
        assert!(!carried_by(request, "cp-434-1"));
    }

    #[test]
    fn whose_secrecy_is_debated_weighs_it_and_only_the_facts_are_due() {
        let teacher = json!({"role": "enseignant", "secrecy": "discretion-professionnelle", "person": "p",
                             "service": {"id": "a", "kind": "association"}, "involved": false});
        let request = with(the_grandmother_knows_of_a_crime_on_the_teenager(), "/sender", teacher);
        let request =
            with(with(request, "/items/0/source", json!("observation-en-service")), "/offenceOn", json!("adulte"));
        assert_eq!(outcome_of(request.clone()), "judgement");
        assert!(carried_by(request, "cp-434-1"));
        let school =
            with(the_grandmother_knows_of_a_crime_on_the_teenager(), "/items/0/category", json!("scolarite"));
        assert!(!carried_by(school, "cp-434-1"));
    }
}
