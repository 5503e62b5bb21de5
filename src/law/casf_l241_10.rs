//! # CASF, art. L. 241-10 — la MDPH et les professionnels qui accompagnent
//!
//! **Lecture.** L'équipe pluridisciplinaire et la commission sont tenues au secret (al. 1) ; l'équipe
//! échange en son sein, et vers la commission, le strict nécessaire (al. 2 et 3), sans accord. Pour
//! l'accompagnement sanitaire et médico-social de la personne handicapée, l'équipe peut échanger
//! l'information nécessaire avec les professionnels qui l'assurent, si la personne ou son
//! représentant légal, dûment averti, a donné son accord (al. 4).
//!
//! **Ce que l'article ne dit pas.** La famille, les proches, la personne à qui l'enfant est confié, leur
//! avocat n'assurent pas cet accompagnement en professionnels, ni le juge, la police, le maire ou le chercheur : ils ont l'accès au dossier (CRPA
//! L. 311-6), non cet échange. Aucune exception à l'accord. Si un refus met l'enfant en
//! danger, la voie est l'information préoccupante ou le juge (C. civ. 375-7), non celle-ci. Il ne
//! dit pas si l'accord d'un seul parent suffit : le moteur demande celui de chaque titulaire.
//!
//! **Discuté.** Si la MDPH « apporte son concours » à la protection de l'enfance (L. 226-2-2) ; refusé,
//! l'accord propre à la MDPH l'emporte comme règle spéciale.
//!
//! **Versions.** Échanges ouverts par la loi 2011-901 ; avant, le secret seul.

use super::cc_9::OF_OTHERS;
use super::csp_l1110_4::KEEP_TO_THE_NECESSARY;
use super::norm::{
    CLOSES_SHARING_AND_DISCRETION, Condition, DutyKind, DutyRule, Effect, Force, Formality, Moment, NO_EDGES,
    NOBODY_TO_AGREE, Norm, Towards, Way, condition, version,
};
use crate::facts::family::{AGREEMENT_LACKING, AGREEMENT_REFUSED, HOLDER_WITHOUT_CONSENT};
use crate::facts::information::NECESSARY;
use crate::facts::mission::TAKES_PART_IN_ASE;
use crate::facts::secrecy::DISABILITY_OFFICE_TEAM;
use crate::facts::test::{INVOLVED, category, purpose, role};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Purpose, Role};
use crate::wording::{Words, words};

/// The disability office's team.
const TEAM: Test = Test::Fact(&DISABILITY_OFFICE_TEAM);

/// Accompanies the person, by profession.
/// Who receives alerts for the département accompanies nobody: an alert waits for no agreement.
const ACCOMPANIES: Test = Test::All(&[
    Test::Any(&[INVOLVED, Test::Fact(&TAKES_PART_IN_ASE)]),
    Test::Not(&role(&[Role::Crip, Role::PresidentConseilDepartemental])),
    Test::Not(&role(NOT_BY_PROFESSION)),
]);

/// Family, kin, third persons and those who speak for them; who judges, enquires, governs, controls or studies.
const NOT_BY_PROFESSION: &[Role] = &[
    Role::JugeDesEnfants,
    Role::Procureur,
    Role::JugeAuxAffairesFamiliales,
    Role::JugeDInstruction,
    Role::ExpertJudiciaire,
    Role::OfficierPoliceJudiciaire,
    Role::PolicierMunicipal,
    Role::Maire,
    Role::EluLocal,
    Role::CoordonnateurClspd,
    Role::DefenseurDesDroits,
    Role::AutoriteDeControle,
    Role::Chercheur,
    Role::Enfant,
    Role::Parent,
    Role::Tuteur,
    Role::Fratrie,
    Role::GrandParent,
    Role::BeauParent,
    Role::AutreProche,
    Role::TiersDigneDeConfiance,
    Role::AutreTiers,
    Role::AuteurInformationPreoccupante,
    Role::Avocat,
    Role::AdministrateurAdHoc,
    Role::Journaliste,
    Role::Employeur,
    Role::Bailleur,
];

/// Both sides belong to the team: the person's agreement is not asked for.
const BOTH: Test = Test::All(&[Test::Recipient(&TEAM), Test::Sender(&TEAM)]);

pub(super) static NORM: Norm = Norm {
    id: "casf-l241-10",
    citation: "CASF, art. L. 241-10, al. 4",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Partager,
    summary: words(
        "Entre la MDPH et qui accompagne l'enfant : l'information nécessaire, avec l'accord des titulaires de l'autorité \
         parentale ou du jeune majeur.",
        "Between the MDPH and those who accompany the child: what is needed, with the agreement of the holders of \
         parental authority or the young adult.",
    ),
    versions: &[version(
        day(2011, 7, 31),
        words("Échanges ouverts par la loi n° 2011-901.", "Exchanges opened by loi no. 2011-901."),
    )],
    conditions: &[
        ONE_IS_THE_TEAM,
        condition(
            words(
                "L'autre accompagne la personne, en professionnel",
                "The other accompanies the person, by profession",
            ),
            Fact::SenderInvolved,
            Test::Any(&[
                Test::All(&[Test::Recipient(&TEAM), Test::Sender(&ACCOMPANIES)]),
                Test::All(&[Test::Sender(&TEAM), Test::Recipient(&ACCOMPANIES)]),
            ]),
        ),
        condition(TO_EVALUATE_AND_DECIDE, Fact::Purpose, Test::Not(&FOREIGN_TO_THE_OFFICE)),
        NOT_WHAT_STAYS_IN_ITS_FILE,
        NEEDED,
    ],
    formalities: &[HOLDERS_AGREE, PERSON_AGREES],
    duties: &[KEEP_TO_THE_NECESSARY],
    edges: NO_EDGES,
};

/// Inside the team, and towards the members of the commission.
pub(super) static INSIDE: Norm = Norm {
    id: "casf-l241-10-equipe",
    citation: "CASF, art. L. 241-10, al. 2 et 3",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Partager,
    summary: words(
        "Au sein de l'équipe de la MDPH, et vers la commission : ce qui est strictement nécessaire pour évaluer et décider.",
        "Inside the MDPH team, and to the commission: what is strictly necessary to evaluate and decide.",
    ),
    versions: &[version(
        day(2011, 7, 31),
        words("Échanges ouverts par la loi n° 2011-901.", "Exchanges opened by loi no. 2011-901."),
    )],
    conditions: &[
        condition(
            words(
                "Vous êtes tous deux de l'équipe ou de la commission de la MDPH",
                "You both belong to the MDPH team or commission",
            ),
            Fact::RecipientRole,
            BOTH,
        ),
        condition(
            TO_EVALUATE_AND_DECIDE,
            Fact::Purpose,
            Test::Not(&Test::Any(&[FOREIGN_TO_THE_OFFICE, purpose(&[Purpose::DroitDAcces])])),
        ),
        NEEDED,
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

/// The special rule wins over the general sharing of L226-2-2.
pub(super) static REFUSED: Norm = Norm {
    id: "casf-l241-10-refus",
    citation: "CASF, art. L. 241-10",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Partager,
    summary: words(
        "Accord refusé : rien ne se partage avec la MDPH ; en cas de danger, la CRIP ou le juge.",
        "Agreement refused: nothing is shared with the MDPH; in case of danger, the CRIP or the judge.",
    ),
    versions: &[version(
        day(2011, 7, 31),
        words("Échanges ouverts par la loi n° 2011-901.", "Exchanges opened by loi no. 2011-901."),
    )],
    conditions: &[
        ONE_IS_THE_TEAM,
        condition(
            words(
                "Il s'agit d'autrui : ni la personne ne parle d'elle-même, ni un parent de son enfant mineur",
                "It is of somebody else: neither the person speaks of themself nor a parent of their minor child",
            ),
            Fact::SenderRole,
            OF_OTHERS,
        ),
        condition(
            words("L'accord est refusé", "The agreement is refused"),
            Fact::ChildConsent,
            Test::Fact(&AGREEMENT_REFUSED),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: CLOSES_SHARING_AND_DISCRETION,
};

const TO_EVALUATE_AND_DECIDE: Words = words(
    "Le but est d'évaluer la situation, de décider ou de mettre en œuvre ce qui est décidé",
    "The aim is to evaluate the situation, to decide, or to carry out what is decided",
);
const FOREIGN_TO_THE_OFFICE: Test = purpose(&[
    Purpose::RechercheStatistique,
    Purpose::PrevenirLaDelinquance,
    Purpose::Controler,
    Purpose::SecuriteDesPersonnes,
    Purpose::RechercherUnMineurDisparu,
]);

/// Whoever agrees: the judge's documents are read at the court, raw notes stay where they are, who alerted is nobody's to give.
pub(super) const NOT_WHAT_STAYS_IN_ITS_FILE: Condition = condition(
    words(
        "Ce n'est ni une pièce du dossier du juge, ni des notes personnelles, ni qui a alerté",
        "It is neither a document of the judge's file, nor personal notes, nor who alerted",
    ),
    Fact::Category,
    Test::Not(&category(&[Category::PieceJudiciaire, Category::NotesPersonnelles, Category::AuteurDuSignalement])),
);

const ONE_IS_THE_TEAM: Condition = condition(
    words("L'un de vous est de l'équipe de la MDPH", "One of you belongs to the MDPH team"),
    Fact::RecipientRole,
    Test::All(&[Test::Any(&[Test::Recipient(&TEAM), Test::Sender(&TEAM)]), Test::Not(&BOTH)]),
);

const NEEDED: Condition = condition(
    words(
        "L'information est strictement nécessaire à la mission du destinataire",
        "The information is strictly necessary to the recipient's mission",
    ),
    Fact::Necessary,
    NECESSARY,
);

const SEEK: Words = words(
    "Avertir de l'échange, puis recueillir l'accord de cette personne ; un refus ferme la voie.",
    "Inform this person of the exchange, then obtain their agreement; a refusal closes the way.",
);

const HOLDERS_AGREE: Formality = Formality {
    words: words(
        "La personne ou son représentant légal, averti, a donné son accord",
        "The person or legal representative, duly warned, has agreed",
    ),
    about: Fact::ChildConsent,
    pending: Test::Fact(&AGREEMENT_LACKING),
    refused: Test::Fact(&AGREEMENT_REFUSED),
    debated: Some(NOBODY_TO_AGREE),
    duty: DutyRule {
        moment: Moment::Before,
        kind: DutyKind::SeekConsent,
        towards: Towards::EachGuardian(&HOLDER_WITHOUT_CONSENT),
        force: Force::Loi,
        citation: None,
        when: Test::Fact(&crate::facts::child::MINOR_NOT_EMANCIPATED),
        words: SEEK,
    },
};

/// Shown beside the first when the person decides alone.
const PERSON_AGREES: Formality = Formality {
    words: words("La personne qui décide seule a donné son accord", "The person who decides alone has agreed"),
    duty: DutyRule {
        towards: Towards::Child,
        when: Test::Fact(&crate::facts::child::DECIDES_ALONE),
        words: SEEK,
        moment: Moment::Before,
        kind: DutyKind::SeekConsent,
        force: Force::Loi,
        citation: None,
    },
    pending: Test::All(&[Test::Fact(&crate::facts::child::DECIDES_ALONE), Test::Fact(&AGREEMENT_LACKING)]),
    debated: None,
    ..HOLDERS_AGREE
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{asks, carried_by, outcome_of, with};

    #[test]
    fn who_judges_enquires_governs_or_studies_accompanies_nobody() {
        let agreed = with(assessment(), "/consents", json!([{"by": "m", "state": "given"}]));
        assert!(carried_by(agreed.clone(), "casf-l241-10"));
        for (role, kind) in [
            ("officier-police-judiciaire", "police-gendarmerie"),
            ("procureur", "parquet"),
            ("juge-des-enfants", "tribunal"),
            ("maire", "commune"),
            ("chercheur", "autre"),
        ] {
            let asker = json!({"role": role, "involved": true, "service": {"kind": kind}});
            assert!(!carried_by(with(agreed.clone(), "/sender", asker), "casf-l241-10"), "{role}");
        }
    }

    fn assessment() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 12, "emancipated": false, "discernment": true}, "measure": "placement-ase",
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "sender": {"role": "educateur-specialise", "involved": true, "service": {"kind": "essms-protection-enfance"}},
            "recipient": {"role": "mdph", "involved": false, "service": {"kind": "mdph"}},
            "purpose": "autre", "danger": "aucun",
            "items": [{"id": "a", "subject": "enfant", "category": "comportement", "necessary": true, "source": "observation-en-service"}],
            "notices": [], "consents": [],
        })
    }

    fn answered(state: &str) -> Value {
        with(assessment(), "/consents", json!([{"by": "m", "state": state}]))
    }

    #[test]
    fn l_accord_des_titulaires_ouvre_et_le_refus_ferme() {
        assert_eq!(outcome_of(assessment()), "conditional");
        assert!(asks(assessment(), "casf-l241-10", "seek-consent", Some("m")));
        assert_eq!(outcome_of(answered("given")), "permitted");
        assert_eq!(outcome_of(answered("refused")), "prohibited");
    }

    #[test]
    fn le_jeune_majeur_decide_seul() {
        let grown = with(with(answered("given"), "/child/age", json!(18)), "/measure", json!("accueil-jeune-majeur"));
        assert_eq!(outcome_of(grown.clone()), "conditional");
        assert!(asks(grown.clone(), "casf-l241-10", "seek-consent", Some("enfant")));
        let agreed = with(grown, "/consents", json!([{"by": "enfant", "state": "given"}]));
        assert_eq!(outcome_of(agreed), "permitted");
    }

    #[test]
    fn ni_l_inutile_ni_avant_la_loi_de_2011() {
        assert_eq!(outcome_of(with(answered("given"), "/items/0/necessary", json!(false))), "prohibited");
        assert_eq!(outcome_of(with(answered("refused"), "/purpose", json!("evaluer"))), "prohibited");
        assert_eq!(outcome_of(with(answered("given"), "/date", json!("2011-07-30"))), "prohibited");
        assert_eq!(outcome_of(with(answered("given"), "/date", json!("2011-07-31"))), "permitted");
    }

    #[test]
    fn inside_the_team_no_agreement_is_asked_for() {
        let team = json!({"role": "mdph", "involved": true, "service": {"kind": "mdph"}});
        let inside = with(assessment(), "/sender", team);
        assert_eq!(outcome_of(inside.clone()), "permitted");
        let refused = with(inside.clone(), "/consents", json!([{"by": "m", "state": "refused"}]));
        assert_eq!(outcome_of(refused), "permitted");
        assert_eq!(outcome_of(with(inside.clone(), "/items/0/necessary", json!(false))), "prohibited");
        assert_eq!(outcome_of(with(inside, "/date", json!("2011-07-30"))), "prohibited");
    }

    #[test]
    fn a_grandmother_who_helps_is_no_professional() {
        let team = json!({"role": "mdph", "involved": true, "service": {"kind": "mdph"}});
        for role in ["grand-parent", "parent", "tiers-digne-de-confiance", "avocat"] {
            let kin = json!({"role": role, "involved": true, "service": {"kind": "aucun"}, "represents": "g"});
            let told = with(with(answered("given"), "/sender", team.clone()), "/recipient", kin);
            assert!(!carried_by(told, "casf-l241-10"), "{role}");
        }
    }

    #[test]
    fn who_receives_alerts_accompanies_nobody() {
        let team = json!({"role": "mdph", "involved": true, "service": {"kind": "mdph"}});
        let alert =
            with(with(assessment(), "/sender", team), "/recipient", json!({"role": "crip", "involved": true}));
        let alert = with(with(alert, "/offence", json!("aucune")), "/offenceOn", json!("adulte"));
        assert_eq!(outcome_of(alert), "prohibited");
    }
}
