//! # CASF, art. L. 226-5 — dire la suite donnée à qui a alerté
//!
//! **Lecture.** Le président du conseil départemental dit la suite donnée à qui l'a informé dans
//! l'exercice de sa profession ou d'un mandat électif, dans les trois mois (depuis 2022), dans le
//! respect de l'intérêt de l'enfant et du secret. Les autres personnes apprennent, à leur demande,
//! seulement si une suite a été donnée. Quand la justice est saisie, les parents ou le représentant
//! légal en sont informés par écrit (devoir porté aussi par L. 226-4, I).
//!
//! **Ce que l'article ne dit pas.** Il n'ouvre pas le contenu de l'évaluation : la suite, pas les
//! constats. Le délai court de la transmission (D. 226-2-8, décret 2022-1697). Au particulier, la
//! mesure ou le lieu d'accueil ne se disent pas.
//!
//! **Dans le moteur.** Le destinataire est dit auteur de l'information préoccupante (son service dit
//! s'il l'a été par profession), ou la finalité « information préoccupante », d'un département vers
//! un professionnel, vaut retour à qui a alerté. Le maire et l'élu, la police, ceux qui coordonnent autour d'eux : aucun
//! texte n'ouvre de contenu de la CRIP vers eux (droit.md S02, C07, C08) ; celui qui a alerté est dit auteur de
//! l'information préoccupante.
//!
//! Le bénévole n'agit ni par profession ni par mandat. Que la justice est saisie : la procédure judiciaire de l'enfant, dite à
//! sa famille.
//!
//! **Discuté.** Le texte n'excepte rien ; le moment se convient en pratique avec le parquet quand une infraction dans la famille
//! est en cause (droit.md C04). « Les parents » : aussi celui qui n'exerce plus l'autorité parentale ?
//!
//! **Versions.** 2007 sans délai ; trois mois par la loi 2022-140.

use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Version, Way, condition, debated, duty,
    version,
};
use crate::facts::access::RECIPIENT_IS_HOLDER;
use crate::facts::child::MINOR_NOT_EMANCIPATED;
use crate::facts::information::ABOUT_THE_CHILD;
use crate::facts::protection::{DEPARTMENT, OUTSIDE_THE_SERVICES};
use crate::facts::test::{
    before, category, no, purpose, recipient, recipient_authority, recipient_service, request_form, sender, since,
    yes,
};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Authority, Category, Purpose, RequestForm, Role, ServiceKind};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "casf-l226-5",
    citation: "CASF, art. L. 226-5",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Le département dit la suite donnée au professionnel ou à l'élu qui l'a alerté ; au particulier, seulement si \
         une suite a été donnée.",
        "The département tells the professional or elected member who alerted it the follow-up given; a private person, \
         only whether there was one.",
    ),
    versions: VERSIONS,
    conditions: CONDITIONS,
    formalities: &[],
    duties: DUTIES,
    edges: NO_EDGES,
};

/// The parents or the legal representative learn that the court has been seised.
pub(super) static THE_PARENTS: Norm = Norm {
    id: "casf-l226-5-parents",
    citation: "CASF, art. L. 226-5",
    force: Force::Loi,
    effect: Effect::Requires,
    // owed whatever the child's interest: the text excepts nothing, the moment alone is settled (droit.md C04, §3.Z1)
    way: Way::Transmettre,
    summary: words(
        "La justice est saisie : le département en informe par écrit les parents ou le représentant légal.",
        "The court has been seised: the département tells the parents or the legal representative so in writing.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words("Loi n° 2007-293, inchangé sur ce point.", "Loi no. 2007-293, unchanged on this."),
    )],
    conditions: &[
        debated(
            words(
                "Le destinataire est un parent ou le représentant légal de l'enfant",
                "The recipient is a parent or the legal representative of the child",
            ),
            Fact::RecipientRole,
            Test::Fact(&RECIPIENT_IS_HOLDER),
            Test::All(&[
                recipient(&[Role::Parent]),
                recipient_authority(&[Authority::Deleguee, Authority::ExerciceRetire, Authority::Aucune]),
            ]),
            words(
                "Le texte dit « les parents » : une lecture y range celui qui n'exerce plus l'autorité parentale, l'autre s'en \
                 tient au représentant légal. À peser : ce que le jugement lui laisse, l'intérêt de l'enfant.",
                "The text says \"the parents\": one reading includes the one who no longer exercises parental authority, the other \
                 keeps to the legal representative. To weigh: what the judgment leaves them, the child's interest.",
            ),
        ),
        YOU_ACT_FOR_THE_DEPARTMENT,
        condition(
            words("L'enfant est mineur et non émancipé", "The child is an unemancipated minor"),
            Fact::Age,
            Test::Fact(&MINOR_NOT_EMANCIPATED),
        ),
        condition(
            words("La justice est saisie", "The court has been seised"),
            Fact::JudgeSeized,
            yes(Fact::JudgeSeized),
        ),
        condition(
            words("Le but est d'en informer la famille", "The aim is to tell the family so"),
            Fact::Purpose,
            purpose(&[Purpose::InformerLaFamille]),
        ),
        condition(
            words(
                "C'est la saisine elle-même, non une pièce du dossier",
                "It is the seising itself, not a document of the file",
            ),
            Fact::Category,
            Test::All(&[category(&[Category::ProcedureJudiciaire]), ABOUT_THE_CHILD]),
        ),
    ],
    formalities: &[],
    duties: &[duty(
        Moment::Before,
        DutyKind::Write,
        Force::Loi,
        words(
            "Le dire par écrit ; si une infraction est en cause, convenir du moment avec le parquet.",
            "Say it in writing; if an offence is involved, settle the moment with the public prosecutor.",
        ),
    )],
    edges: NO_EDGES,
};

const YOU_ACT_FOR_THE_DEPARTMENT: Condition = condition(
    words(
        "Vous agissez pour le président du conseil départemental",
        "You act for the president of the département council",
    ),
    Fact::SenderRole,
    sender(DEPARTMENT),
);

static VERSIONS: &[Version] = &[
    version(day(2007, 3, 7), words("Loi n° 2007-293 : sans délai fixé.", "Loi no. 2007-293: no time limit.")),
    version(day(2022, 2, 9), words("Loi n° 2022-140 : trois mois.", "Loi no. 2022-140: three months.")),
];

/// Professionals who may be who alerted: not those around the mayor and the police, whom the département tells nothing by any
/// text unless it was them.
const MAY_HAVE_ALERTED: Test = Test::All(&[
    Test::Not(&recipient(OUTSIDE_THE_SERVICES)),
    Test::Not(&recipient(&[
        Role::CoordonnateurL12162,
        Role::CoordonnateurClspd,
        Role::PolicierMunicipal,
        Role::OfficierPoliceJudiciaire,
        // neither by profession nor by mandate
        Role::Benevole,
    ])),
]);

/// By profession or by elected mandate: the post says so, or the service the author acted for.
const BY_PROFESSION_OR_MANDATE: Test = Test::Any(&[
    MAY_HAVE_ALERTED,
    Test::All(&[
        recipient(&[Role::AuteurInformationPreoccupante]),
        Test::Not(&recipient_service(&[ServiceKind::Aucun])),
    ]),
]);

static CONDITIONS: &[Condition] = &[
    condition(
        words(
            "Le destinataire est l'auteur de l'information préoccupante",
            "The recipient is the person who sent the report of concern",
        ),
        Fact::RecipientRole,
        Test::Any(&[
            recipient(&[Role::AuteurInformationPreoccupante]),
            Test::All(&[MAY_HAVE_ALERTED, purpose(&[Purpose::InformationPreoccupante]), sender(DEPARTMENT)]),
        ]),
    ),
    debated(
        words(
            "Il l'a fait par profession ou mandat électif (un particulier apprend seulement si une suite existe)",
            "They did so by profession or elected mandate (a private person learns only whether there was a follow-up)",
        ),
        Fact::RecipientRole,
        BY_PROFESSION_OR_MANDATE,
        request_form(&[RequestForm::DemandeEcrite, RequestForm::DemandeOrale]),
        words(
            "Au particulier qui le demande : si une suite a été donnée, rien d'autre (D. 226-2-8, depuis le 31 décembre 2022). À peser : une phrase qui ne \
             révèle ni la mesure, ni l'aide en cours, ni le lieu d'accueil.",
            "To a private person who asks: whether there was a follow-up, nothing else (D. 226-2-8, since 31 December 2022). To weigh: a sentence that \
             reveals neither the measure, nor the help under way, nor the place of care.",
        ),
    ),
    YOU_ACT_FOR_THE_DEPARTMENT,
    condition(
        words("Il s'agit de la suite donnée, non du contenu", "It is the follow-up given, not the content"),
        Fact::Category,
        category(&[Category::ExistenceDeLaMesure]),
    ),
    condition(
        words(
            "Le dire n'est pas contraire à l'intérêt de l'enfant",
            "Saying it is not contrary to the child's interest",
        ),
        Fact::HarmsChild,
        no(Fact::HarmsChild),
    ),
];

static DUTIES: &[DutyRule] = &[
    DutyRule {
        when: Test::All(&[since(day(2022, 2, 9)), BY_PROFESSION_OR_MANDATE]),
        ..duty(
            Moment::Before,
            DutyKind::Limit,
            Force::Loi,
            words(
                "Dans les trois mois de sa transmission, dire la suite seule, sans les constats.",
                "Within three months of their transmission, say the follow-up only, not the findings.",
            ),
        )
    },
    DutyRule {
        when: Test::All(&[before(day(2022, 2, 9)), BY_PROFESSION_OR_MANDATE]),
        ..duty(
            Moment::Before,
            DutyKind::Limit,
            Force::Loi,
            words("Dire la suite seule, sans les constats.", "Say the follow-up only, not the findings."),
        )
    },
    // to a private person the delay runs from their request (D. 226-2-8)
    DutyRule {
        when: Test::All(&[since(day(2022, 2, 9)), Test::Not(&BY_PROFESSION_OR_MANDATE)]),
        ..duty(
            Moment::Before,
            DutyKind::Limit,
            Force::Loi,
            words(
                "Dans les trois mois de sa demande, dire seulement si une suite a été donnée : ni laquelle, ni les constats.",
                "Within three months of their request, say only whether there was a follow-up: neither which one nor the findings.",
            ),
        )
    },
    DutyRule {
        when: Test::All(&[before(day(2022, 2, 9)), Test::Not(&BY_PROFESSION_OR_MANDATE)]),
        ..duty(
            Moment::Before,
            DutyKind::Limit,
            Force::Loi,
            words(
                "Dire seulement si une suite a été donnée : ni laquelle, ni les constats.",
                "Say only whether there was a follow-up: neither which one nor the findings.",
            ),
        )
    },
];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{asks, carried_by, decision_of, outcome_of, with};

    fn feedback() -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false}, "guardians": [],
            "sender": {"role": "crip", "service": {"id": "c", "kind": "crip"}},
            "recipient": {"role": "enseignant", "involved": false, "service": {"id": "e", "kind": "education-nationale"}},
            "purpose": "information-preoccupante", "danger": "aucun", "measure": "aemo",
            "items": [{"id": "a", "subject": "enfant", "category": "existence-de-la-mesure", "source": "dossier", "harmsChild": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn le_professionnel_qui_a_alerte_apprend_la_suite_donnee() {
        assert_eq!(outcome_of(feedback()), "required");
        assert!(decision_of(feedback()).before.iter().any(|duty| duty.text.contains("trois mois")));
        let author = json!({"role": "auteur-information-preoccupante", "service": {"kind": "education-nationale"}});
        assert_eq!(outcome_of(with(with(feedback(), "/recipient", author), "/purpose", json!("autre"))), "required");
        let eve = with(feedback(), "/date", json!("2022-02-08"));
        assert_eq!(outcome_of(eve.clone()), "required");
        assert!(!decision_of(eve).before.iter().any(|duty| duty.text.contains("trois mois")));
    }

    #[test]
    fn le_particulier_qui_demande_apprend_seulement_si_une_suite_a_ete_donnee() {
        let neighbour = json!({"role": "auteur-information-preoccupante", "service": {"kind": "aucun"}});
        let asked = with(with(feedback(), "/recipient", neighbour), "/request", json!("demande-orale"));
        assert_eq!(outcome_of(asked.clone()), "judgement");
        let limits = |request: Value| -> Vec<String> {
            let duties = decision_of(request).before.into_iter().filter(|duty| duty.norm == "casf-l226-5");
            duties.map(|duty| duty.text.into_owned()).collect()
        };
        let now = limits(asked.clone());
        assert!(now.len() == 1 && now[0].contains("de sa demande") && now[0].contains("ni laquelle"), "{now:?}");
        let then = limits(with(asked, "/date", json!("2022-02-08")));
        assert!(then.len() == 1 && !then[0].contains("mois") && then[0].contains("ni laquelle"), "{then:?}");
    }

    #[test]
    fn les_parents_apprennent_que_la_justice_est_saisie() {
        let seized = || {
            let told = with(feedback(), "/recipient", json!({"role": "parent", "guardian": "m"}));
            let told = with(
                told,
                "/guardians",
                json!([{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}]),
            );
            let told = with(with(told, "/purpose", json!("informer-la-famille")), "/judgeSeized", json!(true));
            let told = with(with(told, "/items/0/madeForJudge", json!(false)), "/items/0/anonymised", json!(false));
            with(told, "/items/0/category", json!("procedure-judiciaire"))
        };
        assert_eq!(outcome_of(seized()), "required");
        assert!(asks(seized(), "casf-l226-5-parents", "write", None));
        for (path, value) in [
            ("/judgeSeized", json!(false)),
            ("/items/0/category", json!("conditions-d-education")),
            ("/sender/role", json!("referent-ase")),
            ("/purpose", json!("droit-d-acces")),
            ("/child/age", json!(18)),
        ] {
            assert!(!carried_by(with(seized(), path, value), "casf-l226-5-parents"), "{path}");
        }
        let without = with(seized(), "/guardians/0/authority", json!("exercice-retire"));
        assert_eq!(outcome_of(without), "judgement", "a parent still, who represents nobody");
    }

    #[test]
    fn ni_le_contenu_ni_le_voisin_ni_contre_l_interet_de_l_enfant() {
        let content = with(feedback(), "/items/0/category", json!("conditions-d-education"));
        let neighbour = with(
            feedback(),
            "/recipient",
            json!({"role": "auteur-information-preoccupante", "service": {"kind": "aucun"}}),
        );
        let harmful = with(feedback(), "/items/0/harmsChild", json!(true));
        for request in [content, neighbour, harmful] {
            assert!(!carried_by(request.clone(), "casf-l226-5"), "{request}");
        }
    }
}
