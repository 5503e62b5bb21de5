//! # Le secret ne s'oppose pas à la personne qu'il protège — CP, art. 226-13, et jurisprudence
//!
//! **Lecture.** Révéler, c'est dire à un tiers. Celui ou celle dont parle l'information n'en est pas un :
//! l'enfant pour ce qui le concerne, le parent pour ce qui ne concerne que lui. Le service informe
//! l'enfant et la personne qu'il aide de ce qui se décide (CASF L. 223-1) et examine avec le mineur
//! toute décision qui le concerne en recueillant son avis (L. 223-4) ; l'enfant est associé selon son
//! âge et sa maturité (C. civ. 371-1).
//!
//! **Ce que ce texte ne dit pas.** Il n'ouvre pas le dossier : l'accès aux écrits suit ses propres
//! règles (CRPA, CASF L. 311-3, CSP L. 1111-7, CPC 1187). Ni l'auteur d'une alerte, ni un autre membre
//! de la famille, ni une pièce judiciaire. Ce qui nuirait à l'enfant mineur ne se dit pas (CIDE 3).
//!
//! **Discuté.** Ce qu'un autre a confié de cette personne ; l'avocat, qui parle à son client. L'origine d'un pupille ou d'un adopté : un secret a pu être demandé à la naissance
//! (CASF L. 222-6, L. 147-5 et L. 147-6, de mémoire, non vérifiés), et rien dans la demande ne le dit.
//!
//! **Versions.** Lecture constante, antérieure aux dates couvertes ; L. 223-1 et L. 223-4 de même.

use super::cpc_1187::NOT_THE_JUDGES_FILE;
use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty, version,
};
use crate::facts::access::{FOR_A_PARTY_OR_THE_JUDGE, LEADS_AN_ENQUIRY};
use crate::facts::information::ORIGINS_MAYBE_SECRET;
use crate::facts::test::{category, purpose, recipient, sender, source, subject, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Nature, Purpose, Role, Source, Subject};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cp-226-13-interesse",
    citation: "CP, art. 226-13 (jurisprudence constante) ; CASF, art. L. 223-1 et L. 223-4",
    force: Force::Jurisprudence,
    effect: Effect::Permits,
    way: Way::Communiquer,
    summary: words(
        "Le secret ne s'oppose pas à la personne qu'il protège : ce qui la concerne peut lui être dit.",
        "Secrecy does not stand against the person it protects: what is about them may be told to them.",
    ),
    versions: &[version(day(2007, 3, 7), words("Antérieur aux dates couvertes.", "Older than the dates covered."))],
    conditions: &[
        condition(
            words(
                "L'information concerne le destinataire lui-même",
                "The information is about the recipient themself",
            ),
            Fact::RecipientIsSubject,
            Test::Any(&[CHILD, OF_THE_FAMILY]),
        ),
        condition(
            words(
                "Il s'agit de lui parler, non de lui ouvrir un dossier",
                "The aim is to speak with them, not to give access to a file",
            ),
            Fact::Purpose,
            Test::Not(&purpose(&[Purpose::DroitDAcces])),
        ),
        condition(
            words(
                "Ni auteur d'une alerte, ni notes, ni pièce judiciaire",
                "Neither the author of an alert, nor notes, nor a court document",
            ),
            Fact::Category,
            Test::Not(&category(&[
                Category::AuteurDuSignalement,
                Category::NotesPersonnelles,
                Category::PieceJudiciaire,
            ])),
        ),
        NOT_THE_JUDGES_FILE,
        debated(
            words(
                "Ce n'est ni la confidence d'un autre, ni ce que tient une partie, le juge ou une enquête",
                "It is neither what somebody else confided, nor what a party, the judge or an enquiry holds",
            ),
            Fact::SenderRole,
            Test::Not(&Test::Any(&[sender(FOR_A_PARTY_OR_THE_JUDGE), LEADS_AN_ENQUIRY, CONFIDED_BY_ANOTHER])),
            Test::Any(&[
                sender(&[Role::Avocat, Role::AdministrateurAdHoc]),
                Test::All(&[
                    CONFIDED_BY_ANOTHER,
                    Test::Not(&Test::Any(&[sender(FOR_A_PARTY_OR_THE_JUDGE), LEADS_AN_ENQUIRY])),
                ]),
            ]),
            words(
                "L'avocat parle à son client, non à l'autre partie ; ce qu'un autre a confié est aussi son secret. À peser : de qui \
                 vous le tenez, ce que le dire ferait courir à cette personne.",
                "A lawyer speaks with their client, not with the other party; what somebody else confided is their secret too. \
                 To weigh: from whom you have it, what telling would expose that person to.",
            ),
        ),
        ORIGINS,
    ],
    formalities: &[],
    duties: &[IN_THEIR_WORDS],
    edges: NO_EDGES,
};

pub(super) const ORIGINS: Condition = debated(
    words(
        "Ce n'est pas une origine peut-être tenue secrète à la naissance",
        "It is not origins perhaps kept secret at birth",
    ),
    Fact::Category,
    Test::Not(&ORIGINS_MAYBE_SECRET),
    ORIGINS_MAYBE_SECRET,
    words(
        "Si le secret de l'identité a été demandé, cette identité passe par le Conseil national pour l'accès aux origines personnelles ; sinon, elle \
         se dit, en accompagnant. À peser : ce que porte le dossier de naissance.",
        "If secrecy of identity was asked for, it goes through the national council on access to origins; otherwise it is told, with support. To weigh: what the birth file says.",
    ),
);

/// Reported by somebody else about a member of the family.
const CONFIDED_BY_ANOTHER: Test = Test::All(&[
    source(&[Source::Confidence]),
    Test::Is(Fact::Nature, Nature::set(&[Nature::ProposRapporte])),
    Test::Not(&subject(&[Subject::Enfant])),
]);

const CHILD: Test = Test::All(&[recipient(&[Role::Enfant]), subject(&[Subject::Enfant])]);

/// Only somebody who can be that person at all: a professional is not the child's parent.
const OF_THE_FAMILY: Test = Test::All(&[
    yes(Fact::RecipientIsSubject),
    Test::Any(&[
        Test::All(&[recipient(&[Role::Parent]), subject(&[Subject::Parent])]),
        Test::All(&[recipient(&[Role::Fratrie]), subject(&[Subject::Fratrie])]),
        Test::All(&[
            recipient(&[Role::GrandParent, Role::BeauParent, Role::AutreProche]),
            subject(&[Subject::AutreFamille]),
        ]),
    ]),
]);

const IN_THEIR_WORDS: DutyRule = DutyRule {
    citation: Some("CASF, art. L. 223-4"),
    when: recipient(&[Role::Enfant]),
    ..duty(
        Moment::Before,
        DutyKind::Consult,
        Force::Loi,
        words(
            "En parler avec l'enfant, dans les mots de son âge, et recueillir son avis.",
            "Speak of it with the child, in words for their age, and hear their view.",
        ),
    )
};

#[cfg(test)]
mod tests {
    use super::super::tests::{asks, carried_by, outcome_of, with};
    use serde_json::{Value, json};

    fn telling_the_child() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"id": "enfant-1", "age": 12, "discernment": true, "emancipated": false},
            "guardians": [],
            "measure": "placement-ase", "judgeSeized": true, "danger": "aucun", "offence": "aucune",
            "moving": false, "request": "initiative", "setting": "oral",
            "sender": {"role": "referent-ase", "service": {"kind": "ase"}, "involved": true},
            "recipient": {"role": "enfant", "person": "enfant-1"},
            "purpose": "informer-la-famille",
            "items": [{"id": "a", "category": "existence-de-la-mesure", "subject": "enfant", "subjectId": "enfant-1",
                       "source": "dossier", "necessary": true, "secrecyAsked": false, "anonymised": false,
                       "draft": false, "madeForJudge": false, "harmsChild": false}],
            "notices": [], "consents": []
        })
    }

    #[test]
    fn the_child_hears_what_is_about_them_with_their_view_sought() {
        assert_eq!(outcome_of(telling_the_child()), "permitted");
        assert!(carried_by(telling_the_child(), "cp-226-13-interesse"));
        assert!(asks(telling_the_child(), "cp-226-13-interesse", "consult", None));
    }

    #[test]
    fn what_is_about_somebody_else_stays() {
        let of_the_father =
            with(with(telling_the_child(), "/items/0/subject", json!("parent")), "/items/0/subjectId", json!("pere"));
        assert_eq!(outcome_of(of_the_father), "prohibited");
    }

    #[test]
    fn neither_notes_nor_judicial_pieces_nor_what_would_harm() {
        for category in ["notes-personnelles", "piece-judiciaire", "auteur-du-signalement"] {
            assert_eq!(outcome_of(with(telling_the_child(), "/items/0/category", json!(category))), "prohibited");
        }
        assert_eq!(outcome_of(with(telling_the_child(), "/items/0/harmsChild", json!(true))), "prohibited");
    }

    #[test]
    fn opening_the_file_follows_its_own_rules() {
        assert!(!carried_by(with(telling_the_child(), "/purpose", json!("droit-d-acces")), "cp-226-13-interesse"));
    }
}
