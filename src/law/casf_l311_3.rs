//! # CASF, art. L. 311-3 — la personne accueillie et ce qui la concerne
//!
//! **Lecture.** Toute personne prise en charge par un établissement ou service social ou
//! médico-social a droit à la confidentialité (4°) et à l'accès à toute information ou document
//! relatif à sa prise en charge, sauf disposition législative contraire (5°). L'enfant accueilli en
//! est titulaire, accompagné depuis 2022 comme pour son dossier de l'ASE (`casf_l223_7.rs`).
//!
//! **Ce que l'article ne dit pas.** Il ne fixe aucun âge ; qui n'a pas le discernement ne demande pas par
//! lui-même, ses représentants le font. Les pièces judiciaires se lisent au
//! tribunal (CPC 1187) ; ce qui concerne un tiers, l'auteur d'un signalement ou un document
//! inachevé suit le CRPA. L'accès des parents est porté par le CRPA.
//!
//! **Discuté.** Le droit du mineur d'agir seul devant la CADA. Les notes personnelles du
//! professionnel : le moteur ne les range pas ici.
//!
//! **Versions.** Loi 2002-2 ; rédaction actuelle du 10 avril 2024.

use super::cp_226_13_interesse::ORIGINS;
use super::crpa_l311_6::MASK_OTHERS;
use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Version, Way, condition, duty, version,
};
use crate::facts::access::OF_NO_SERVICE;
use crate::facts::child::TO_BE_TOLD;
use crate::facts::protection::ESTABLISHMENTS;
use crate::facts::test::{category, no, purpose, recipient, sender, sender_service, since, subject};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Purpose, Role, Subject};
use crate::wording::words;

pub(super) static ACCESS: Norm = Norm {
    id: "casf-l311-3",
    citation: "CASF, art. L. 311-3, 5°",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Communiquer,
    summary: words(
        "L'enfant accueilli accède à toute information sur sa prise en charge, accompagné.",
        "The child in care has access to all information on their own care, accompanied.",
    ),
    versions: VERSIONS,
    conditions: &[
        TO_THE_CHILD,
        FROM_THE_ESTABLISHMENT,
        ASKS_FOR_ACCESS,
        OLD_ENOUGH,
        OWN_CARE,
        NOT_FOR_THE_JUDGE,
        FINISHED,
        HARMLESS,
        ORIGINS,
    ],
    formalities: &[],
    duties: &[ACCOMPANY, MASK_OTHERS],
    edges: NO_EDGES,
};

pub(super) static TELLING: Norm = Norm {
    id: "casf-l311-3-informer",
    citation: "CASF, art. L. 311-3, 5° et 7°",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Communiquer,
    summary: words(
        "Dire à l'enfant accueilli ce qui concerne sa prise en charge, avec des mots de son âge.",
        "Tell the child in care what concerns their own care, in words for their age.",
    ),
    versions: VERSIONS,
    conditions: &[
        TO_THE_CHILD,
        FROM_THE_ESTABLISHMENT,
        condition(
            words("Il s'agit de l'informer ou de l'associer", "The aim is to inform or involve them"),
            Fact::Purpose,
            purpose(&[
                Purpose::InformerLaFamille,
                Purpose::MettreEnOeuvreLAction,
                Purpose::DeterminerLAction,
                Purpose::Evaluer,
            ]),
        ),
        OWN_CARE,
        NOT_FOR_THE_JUDGE,
        HARMLESS,
        ORIGINS,
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

const VERSIONS: &[Version] = &[
    version(day(2007, 3, 7), words("Loi n° 2002-2 du 2 janvier 2002.", "Loi no. 2002-2 of 2 January 2002.")),
    version(day(2024, 4, 10), words("Rédaction actuelle.", "Present wording.")),
];

pub(super) const TO_THE_CHILD: Condition = condition(
    words("Le destinataire est l'enfant lui-même", "The recipient is the child"),
    Fact::RecipientRole,
    recipient(&[Role::Enfant]),
);

pub(super) const ASKS_FOR_ACCESS: Condition = condition(
    words("L'enfant demande à y accéder", "The child asks for access"),
    Fact::Purpose,
    purpose(&[Purpose::DroitDAcces]),
);

pub(super) const OLD_ENOUGH: Condition = condition(
    words(
        "L'enfant est capable de discernement, ou décide seul",
        "The child is capable of discernment, or decides alone",
    ),
    Fact::Discernment,
    TO_BE_TOLD,
);

const FROM_THE_ESTABLISHMENT: Condition = condition(
    words("Vous travaillez dans l'établissement ou le service", "You work in the establishment or service"),
    Fact::SenderService,
    Test::Any(&[
        Test::All(&[sender_service(ESTABLISHMENTS), Test::Not(&OF_NO_SERVICE)]),
        sender(&[Role::AssistantFamilial]),
    ]),
);

pub(super) const OWN_CARE: Condition = condition(
    words("L'information porte sur sa propre prise en charge", "The information is about their own care"),
    Fact::Subject,
    Test::All(&[
        subject(&[Subject::Enfant]),
        Test::Not(&category(&[Category::AuteurDuSignalement, Category::NotesPersonnelles])),
    ]),
);

pub(super) const NOT_FOR_THE_JUDGE: Condition = condition(
    words("Ce n'est pas une pièce établie pour la justice", "It is not a document made for the court"),
    Fact::MadeForJudge,
    Test::All(&[Test::Not(&category(&[Category::PieceJudiciaire])), no(Fact::MadeForJudge)]),
);

pub(super) const FINISHED: Condition =
    condition(words("Le document est achevé", "The document is finished"), Fact::Draft, no(Fact::Draft));

pub(super) const HARMLESS: Condition = condition(
    words("Le dire n'est pas contraire à l'intérêt de l'enfant", "Saying it is not contrary to the child's interest"),
    Fact::HarmsChild,
    no(Fact::HarmsChild),
);

pub(super) const ACCOMPANY: DutyRule = DutyRule {
    citation: Some("CASF, art. L. 223-7"),
    when: since(day(2022, 2, 9)),
    ..duty(
        Moment::Before,
        DutyKind::Consult,
        Force::Loi,
        words(
            "Proposer à la personne d'être accompagnée pour lire et comprendre.",
            "Offer the person to have somebody with them to read and understand.",
        ),
    )
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{asks, carried_by, outcome_of, with};

    fn file() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 17, "emancipated": false, "discernment": true}, "guardians": [],
            "sender": {"role": "directeur", "involved": true, "service": {"kind": "essms-protection-enfance"}},
            "recipient": {"role": "enfant"}, "purpose": "droit-d-acces", "danger": "aucun", "measure": "placement-ase",
            "items": [{
                "id": "a", "category": "vie-quotidienne", "subject": "enfant", "source": "dossier", "necessary": true,
                "draft": false, "madeForJudge": false, "harmsChild": false,
            }],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn l_enfant_lit_ce_qui_le_concerne_accompagne_depuis_2022() {
        assert_eq!(outcome_of(file()), "required");
        assert!(carried_by(file(), "casf-l311-3"));
        assert!(asks(file(), "casf-l311-3", "consult", None));
        assert!(!asks(with(file(), "/date", json!("2022-02-08")), "casf-l311-3", "consult", None));
    }

    #[test]
    fn ni_ce_qui_touche_un_autre_ni_la_piece_du_juge_ni_le_brouillon() {
        for (place, value) in [
            ("/items/0/subject", json!("parent")),
            ("/items/0/category", json!("piece-judiciaire")),
            ("/items/0/category", json!("auteur-du-signalement")),
            ("/items/0/madeForJudge", json!(true)),
            ("/items/0/draft", json!(true)),
            ("/items/0/harmsChild", json!(true)),
            ("/child/discernment", json!(false)),
        ] {
            assert!(!carried_by(with(file(), place, value), "casf-l311-3"), "{place}");
        }
    }

    #[test]
    fn l_informer_sans_qu_il_le_demande_est_permis() {
        let telling = with(file(), "/purpose", json!("informer-la-famille"));
        assert!(["permitted", "required"].contains(&outcome_of(telling).as_str()));
    }
}
