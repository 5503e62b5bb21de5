//! # CPP, art. 11 et 11-2 — secret de l'enquête ; avis du parquet à une administration
//!
//! **Lecture.** Art. 11 : sauf disposition contraire, l'enquête et l'instruction sont secrètes, et
//! qui y concourt est tenu au secret ; entre ceux qui concourent à la même procédure, elle circule (droit.md §3.Y).
//! Art. 11-2 : le ministère public peut informer par écrit l'administration, l'ordre ou l'organisme chargé d'un service
//! public dont relève une personne, d'une condamnation, de la saisine d'une juridiction ou d'une mise en examen pour un
//! crime ou un délit puni d'emprisonnement, quand c'est nécessaire. La personne en est informée.
//!
//! **Ce que l'article ne dit pas.** L'article 11 cède à ce que la loi impose ou permet : avis au
//! procureur, alerte, réquisition, art. 11-2, avis du procureur au maire (CSI L. 132-2). Il ne
//! touche ni le juge des enfants au civil, ni ce que le service savait par lui-même.
//!
//! **Après un avis 11-2.** Le destinataire ne le transmet qu'aux personnes compétentes pour faire
//! cesser le trouble ; ce qu'il ne sait que par là n'entre pas dans CP 226-14, 1°.
//!
//! **Versions.** 11-2 : créé par la loi n° 2016-457 (16 avril 2016), rédaction du 30 avril 2025.
//! Refonte au 1er janvier 2029.

use super::norm::{
    Condition, DutyKind, DutyRule, Edges, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, duty, version,
    version_until_recodification,
};
use crate::facts::information::NECESSARY;
use crate::facts::test::{category, recipient, recipient_service, sender, source, subject, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, Offence, Role, ServiceKind, Source, Subject};
use crate::wording::words;

pub(super) static ENQUIRY: Norm = Norm {
    id: "cpp-11",
    citation: "CPP, art. 11",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Reveler,
    summary: words(
        "Ce qui vient de l'enquête ou de l'instruction ne sort pas de la procédure, sauf si la loi le prévoit.",
        "What comes from an enquiry stays within the proceedings, unless the law provides otherwise.",
    ),
    versions: &[version_until_recodification(
        day(2007, 3, 7),
        words("En vigueur avant 2007.", "In force before 2007."),
    )],
    conditions: &[
        AN_ENQUIRER,
        OF_THE_PROCEEDINGS,
        condition(
            words(
                "Elle porte sur les faits ou les actes de la procédure, ou le destinataire n'est pas de la famille",
                "It is about its facts or acts, or the recipient is not of the family",
            ),
            Fact::Category,
            Test::Any(&[
                category(&[
                    Category::ProcedureJudiciaire,
                    Category::PieceJudiciaire,
                    Category::InfractionCommise,
                    Category::InfractionSubie,
                ]),
                // a family is told what was found of its own child
                Test::Not(&recipient(&[Role::Enfant, Role::Parent, Role::Tuteur])),
            ]),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: Edges {
        closes: &[Way::Partager, Way::Communiquer, Way::Discretion],
        yields_to: &[Way::Alerter, Way::Transmettre, Way::Requerir, Way::Reveler],
    },
};

/// Who takes part in an enquiry.
const ENQUIRERS: &[Role] = &[Role::OfficierPoliceJudiciaire, Role::Procureur, Role::JugeDInstruction];

/// The same, and the expert they appointed.
const TAKE_PART: &[Role] =
    &[Role::OfficierPoliceJudiciaire, Role::Procureur, Role::JugeDInstruction, Role::ExpertJudiciaire];

const AN_ENQUIRER: Condition = condition(
    words("Vous concourez à l'enquête ou à l'instruction", "You take part in the enquiry"),
    Fact::SenderRole,
    sender(ENQUIRERS),
);

const OF_THE_PROCEEDINGS: Condition = condition(
    words("L'information vient de la procédure", "The information comes from the proceedings"),
    Fact::Source,
    source(&[Source::ProcedureJudiciaire]),
);

pub(super) static WITHIN_THE_ENQUIRY: Norm = Norm {
    id: "cpp-11-concours",
    citation: "CPP, art. 11, al. 2",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "Ceux qui concourent à la même procédure se disent ce dont elle a besoin.",
        "Those who take part in the same proceedings tell each other what these need.",
    ),
    versions: &[version_until_recodification(
        day(2007, 3, 7),
        words("En vigueur avant 2007.", "In force before 2007."),
    )],
    conditions: &[
        AN_ENQUIRER,
        condition(
            words("Le destinataire concourt à la même procédure", "The recipient takes part in the same proceedings"),
            Fact::RecipientInvolved,
            Test::All(&[recipient(TAKE_PART), yes(Fact::SenderInvolved), yes(Fact::RecipientInvolved)]),
        ),
        OF_THE_PROCEEDINGS,
        condition(words("La procédure en a besoin", "The proceedings need it"), Fact::Necessary, NECESSARY),
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

pub(super) static NOTICE_TO_AN_ADMINISTRATION: Norm = Norm {
    id: "cpp-11-2",
    citation: "CPP, art. 11-2",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Reveler,
    summary: words(
        "Le parquet peut informer par écrit l'employeur public ou chargé d'un service public d'une procédure pénale \
         contre un de ses agents.",
        "The public prosecutor may tell in writing a public employer, or one with a public service, of penal proceedings against one of its staff.",
    ),
    versions: &[
        version(day(2016, 4, 16), words("Créé par la loi n° 2016-457.", "Created by loi no. 2016-457.")),
        version_until_recodification(day(2025, 4, 30), words("Rédaction actuelle.", "Present wording.")),
    ],
    conditions: &[
        condition(
            words("Vous êtes le procureur", "You are the public prosecutor"),
            Fact::SenderRole,
            sender(&[Role::Procureur]),
        ),
        condition(
            words(
                "Le destinataire emploie, contrôle ou dirige la personne",
                "The recipient employs, supervises or directs the person",
            ),
            Fact::RecipientRole,
            Test::All(&[recipient(TOLD_BY_NOTICE), Test::Not(&A_FIRM)]),
        ),
        condition(
            words("La personne est un professionnel ou un bénévole", "The person is a professional or a volunteer"),
            Fact::Subject,
            subject(&[Subject::Professionnel]),
        ),
        condition(
            words("Un crime ou un délit est en cause", "A crime or délit is at stake"),
            Fact::Offence,
            Test::Is(Fact::Offence, Offence::set(&[Offence::Crime, Offence::Delit])),
        ),
        condition(
            words("L'avis porte sur la décision de justice", "The notice is about the judicial decision"),
            Fact::Category,
            category(&[Category::ProcedureJudiciaire, Category::InfractionCommise]),
        ),
        condition(
            words(
                "C'est nécessaire à l'ordre public, à la sécurité ou au bon fonctionnement",
                "It is necessary to public order, safety or proper running",
            ),
            Fact::Necessary,
            NECESSARY,
        ),
    ],
    formalities: &[],
    duties: &[IN_WRITING, TELL_THE_PERSON],
    edges: NO_EDGES,
};

/// An employer that serves the public only by contract: the text names administrations, public bodies, private ones in
/// charge of a public service and professional orders.
const A_FIRM: Test = Test::All(&[recipient(&[Role::Employeur]), recipient_service(&[ServiceKind::Entreprise])]);

/// Who may be told by that notice.
pub(super) const TOLD_BY_NOTICE: &[Role] = &[
    Role::Directeur,
    Role::DirecteurPjj,
    Role::PresidentConseilDepartemental,
    Role::CadreAse,
    Role::ChefDEtablissement,
    Role::Maire,
    Role::AutoriteDeControle,
    Role::Employeur,
];

const IN_WRITING: DutyRule = duty(
    Moment::Before,
    DutyKind::Write,
    Force::Loi,
    words(
        "Informer par écrit ; le destinataire ne le transmet qu'à qui peut faire cesser le trouble.",
        "Inform in writing; the recipient passes it on only to those who can put an end to the trouble.",
    ),
);

const TELL_THE_PERSON: DutyRule = duty(
    Moment::After,
    DutyKind::Inform,
    Force::Loi,
    words("Informer la personne concernée de cet avis.", "Tell the person concerned of this notice."),
);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, decision_of, outcome_of, with};

    fn the_prosecutor_warns_the_home() -> Value {
        json!({
            "date": "2016-04-16",
            "child": {"age": 15, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "placement-ase",
            "sender": {"role": "procureur", "service": {"id": "a", "kind": "parquet"}, "involved": false},
            "recipient": {"role": "directeur", "service": {"id": "b", "kind": "essms-protection-enfance"}, "involved": true},
            "purpose": "securite-des-personnes", "request": "initiative", "setting": "ecrit",
            "danger": "aucun", "offence": "delit", "offenceOn": "autre-mineur", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "procedure-judiciaire", "subject": "professionnel", "source": "procedure-judiciaire",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn the_prosecutor_may_warn_an_employer_since_16_april_2016() {
        let request = the_prosecutor_warns_the_home();
        assert_eq!(outcome_of(request.clone()), "permitted");
        assert_eq!(outcome_of(with(request.clone(), "/date", json!("2016-04-15"))), "prohibited");
        assert_eq!(outcome_of(with(request.clone(), "/items/0/subject", json!("enfant"))), "prohibited");
        assert_eq!(outcome_of(with(request.clone(), "/recipient/role", json!("educateur-specialise"))), "prohibited");
        assert_eq!(outcome_of(with(request.clone(), "/offence", json!("aucune"))), "prohibited");
        assert_eq!(outcome_of(with(request.clone(), "/items/0/category", json!("emploi"))), "prohibited");
        assert_eq!(outcome_of(with(request, "/items/0/necessary", json!(false))), "prohibited");
    }

    #[test]
    fn an_officer_does_not_share_the_enquiry_even_where_his_part_is_debated() {
        let request = with(
            the_prosecutor_warns_the_home(),
            "/sender",
            json!({"role": "officier-police-judiciaire", "service": {"id": "a", "kind": "police-gendarmerie"}, "involved": true}),
        );
        let request = with(request, "/purpose", json!("evaluer"));
        assert_eq!(outcome_of(request.clone()), "prohibited");
        assert!(carried_by(request.clone(), "cpp-11"));
        let family = with(request.clone(), "/items/0/category", json!("relations-familiales"));
        assert_eq!(outcome_of(family), "prohibited", "whatever the enquiry tells");
        let own = with(request, "/items/0/source", json!("observation-en-service"));
        assert!(!decision_of(own).items.iter().any(|item| item.grounds.iter().any(|ground| ground.norm == "cpp-11")));
    }
}
