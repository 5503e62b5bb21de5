//! # CASF, art. L. 226-2-2 — partage d'informations à caractère secret
//!
//! **Lecture.** Une faculté, jamais un devoir. Celles et ceux que le secret lie, et qui mettent en
//! œuvre la protection de l'enfance ou lui apportent leur concours, peuvent se dire entre eux ce
//! qui est strictement nécessaire pour évaluer une situation, décider d'une aide ou la mener. Le
//! père, la mère, toute autre personne qui exerce l'autorité parentale, le tuteur et l'enfant
//! selon son âge et sa maturité sont informés avant, sauf si cette information est contraire à
//! l'intérêt de l'enfant. Les conditions sont cumulatives.
//!
//! **Ce que l'article ne dit pas.** Il ne demande ni accord ni écrit et n'ouvre pas de droit
//! d'opposition : le refus d'un parent ne ferme pas le partage. Il ne fixe aucun âge. Quand le partage sert à
//! évaluer une information préoccupante, `casf_d226_2_6.rs` y ajoute.
//!
//! **Discuté.** L'information du parent qui n'exerce plus l'autorité parentale ; le jeune majeur ;
//! qui « apporte son concours » ; l'opposition, quand un soignant partage une information de santé (droit.md
//! §7.1 n° 1, 2, 4, 5, 9).
//!
//! **Ce qui reste où il est** (droit.md §3.Z2, C15). Les notes personnelles, dans le service ; les pièces du juge, chez
//! le juge ; au relais, le soin tenu secret.
//!
//! **Versions.** Créé par la loi 2007-293, jamais modifié.

use super::casf_d226_2_6;
use super::casf_l221_6_equipe::SAME_TEAM;
use super::casf_l226_2_1::THE_OTHER_PARENT;
use super::cpc_1187::{NO_COURT_DOCUMENT, OPERATIVE_PART};
use super::csi_l132_5::BETWEEN_THE_TWO_OF_YOU;
use super::csp_l1110_4::{KEEP_TO_THE_NECESSARY, TRACE};
use super::norm::{
    Condition, Debate, DutyKind, DutyRule, Effect, Force, Formality, Moment, NO_EDGES, Norm, Towards, Version, Way,
    condition, debated, discussed, duty, version,
};
use crate::facts::child::{CHILD_STILL_TO_TELL, MINOR, YOUNG_ADULT};
use crate::facts::family::{HOLDER_OUT_OF_REACH, HOLDER_TO_TELL, HOLDERS_STILL_TO_TELL, PARENTS_STILL_TO_TELL};
use crate::facts::information::{
    ABOUT_SENDER, AT_RISK, HEALTH_CATEGORIES, HEALTH_OPPOSED, JUDICIAL_CATEGORIES, NECESSARY, WHO_ALERTED_IN_PRIVATE,
};
use crate::facts::mission::TAKES_PART_IN_ASE;
use crate::facts::protection::{
    HEALTH, JUDICIAL_MEASURES, PENAL_MEASURES, RECEIVES_FOR_THE_ASE, RECEIVES_FOR_THE_DEPARTMENT, SERVES_PROTECTION,
    SERVES_PROTECTION_DEBATED,
};
use crate::facts::secrecy::{BOUND, BOUND_DEBATED, PJJ_STAFF, SCHOOL_STAFF};
use crate::facts::test::{
    ALWAYS, INVOLVED, NEVER, category, child_consent, measure, purpose, recipient, recipient_service, role, sender,
    subject, subject_consent, yes,
};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, ConsentState, Measure, Purpose, Role, ServiceKind, Subject};
use crate::wording::{Words, words};

/// Purposes the article names: evaluate, determine, implement; handing over and seeing to continuity implement.
pub(super) const PURPOSES: Test = purpose(&[
    Purpose::Evaluer,
    Purpose::DeterminerLAction,
    Purpose::MettreEnOeuvreLAction,
    Purpose::AssurerLaContinuite,
    Purpose::PasserLeRelais,
]);

pub(super) static NORM: Norm = Norm {
    id: "casf-l226-2-2",
    citation: "CASF, art. L. 226-2-2",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Partager,
    summary: words(
        "Entre professionnels tenus au secret et engagés dans la protection de l'enfance : le strict nécessaire, \
         la famille et l'enfant informés avant.",
        "Between professionals bound by secrecy who serve child protection: what is strictly necessary, family \
         and child told first.",
    ),
    versions: VERSIONS,
    conditions: CONDITIONS,
    formalities: &[TELL_HOLDERS, TELL_CHILD],
    duties: DUTIES,
    edges: NO_EDGES,
};

/// Services beside the ASE that the département or the school runs, whose own text binds them.
const PARTNERS_OF_THE_ASE: &[Role] = &[
    Role::MedecinPmi,
    Role::PuericultricePmi,
    Role::SageFemmePmi,
    Role::AgentPmi,
    Role::AssistantServiceSocial,
    Role::AgentCcas,
    Role::AssistantSocialScolaire,
    Role::InfirmierScolaire,
];

static VERSIONS: &[Version] = &[version(
    day(2007, 3, 7),
    words("Créé par la loi n° 2007-293 du 5 mars 2007.", "Created by loi no. 2007-293 of 5 March 2007."),
)];

static CONDITIONS: &[Condition] = &[
    discussed(
        words("Vous êtes tenu au secret professionnel", "You are bound by professional secrecy"),
        Fact::SenderRole,
        Test::Sender(&Test::Fact(&BOUND)),
        Test::Sender(&Test::Fact(&BOUND_DEBATED)),
        WHO_IS_BOUND,
    ),
    discussed(
        words("Le destinataire est tenu au secret professionnel", "The recipient is bound by professional secrecy"),
        Fact::RecipientRole,
        Test::Recipient(&Test::Fact(&BOUND)),
        Test::Recipient(&Test::Fact(&BOUND_DEBATED)),
        WHO_IS_BOUND,
    ),
    debated(
        words(
            "Vous mettez en œuvre la protection de l'enfance ou lui apportez votre concours",
            "You implement child protection or contribute to it",
        ),
        Fact::SenderInvolved,
        Test::Sender(&Test::Fact(&SERVES_PROTECTION)),
        Test::Sender(&Test::Fact(&SERVES_PROTECTION_DEBATED)),
        WHO_LENDS_A_HAND,
    ),
    debated(
        words(
            "Le destinataire met en œuvre la protection de l'enfance ou lui apporte son concours",
            "The recipient implements child protection or contributes to it",
        ),
        Fact::RecipientInvolved,
        Test::Recipient(&Test::Fact(&SERVES_PROTECTION)),
        Test::Recipient(&Test::Fact(&SERVES_PROTECTION_DEBATED)),
        WHO_LENDS_A_HAND,
    ),
    debated(
        words("L'action bénéficie à un mineur et à sa famille", "The action is for a minor and their family"),
        Fact::Age,
        Test::Fact(&MINOR),
        Test::All(&[Test::Fact(&YOUNG_ADULT), child_consent(&[ConsentState::Given])]),
        words(
            "Jeune majeur : la protection de l'enfance le concerne (L. 112-3), mais l'article ne nomme que les \
             mineurs. À peser : son accord, donné ici, et la nécessité.",
            "Young adult: child protection covers them (L. 112-3), yet the article names minors only. To weigh: \
             their agreement, given here, and necessity.",
        ),
    ),
    condition(
        words(
            "Le but est d'évaluer la situation, de décider d'une aide ou de la mettre en œuvre",
            "The aim is to evaluate the situation, decide on help or carry it out",
        ),
        Fact::Purpose,
        Test::Any(&[
            PURPOSES,
            // a danger told to the ASE and its services serves to evaluate
            Test::All(&[
                AT_RISK,
                purpose(&[Purpose::InformationPreoccupante]),
                Test::Recipient(&Test::Fact(&TAKES_PART_IN_ASE)),
                // the CRIP is alerted by L226-2-1
                Test::Not(&Test::Recipient(&Test::Fact(&RECEIVES_FOR_THE_DEPARTMENT))),
            ]),
            // the partner who carries the ASE's help with it accounts to it: that implements the help
            Test::All(&[
                Test::Sender(&role(PARTNERS_OF_THE_ASE)),
                Test::Recipient(&Test::Fact(&RECEIVES_FOR_THE_ASE)),
                purpose(&[Purpose::RendreCompteAuMandant]),
                Test::Not(&measure(&[Measure::Mjie])),
            ]),
        ]),
    ),
    condition(
        words(
            "L'information est strictement nécessaire à la mission du destinataire",
            "The information is strictly necessary to the recipient's mission",
        ),
        Fact::Necessary,
        NECESSARY,
    ),
    debated(
        words(
            "Le destinataire prend part au suivi de cet enfant, ou n'est ni de votre service ni d'un autre établissement",
            "The recipient takes part in this child's follow-up, or is neither of your service nor of another establishment",
        ),
        Fact::RecipientInvolved,
        Test::Any(&[
            Test::All(&[
                Test::Not(&yes(Fact::SameService)),
                Test::Not(&recipient_service(&[ServiceKind::EssmsProtectionEnfance])),
            ]),
            Test::Recipient(&INVOLVED),
        ]),
        Test::Not(&Test::Recipient(&WITHOUT_A_TASK_OF_THEIR_OWN)),
        words(
            "Qui ne suit pas cet enfant : une lecture tient le secret pour partagé dans le service saisi ou qui va l'être, l'autre \
             seulement entre ceux qui accompagnent l'enfant. À peser : sa tâche, qui d'autre peut le faire.",
            "Who does not follow this child: one reading holds the secret shared within the service entrusted or about to be, \
             the other only among those who accompany the child. To weigh: the task, who else can do it.",
        ),
    ),
    condition(
        words(
            "Ce n'est pas d'un président de conseil départemental à l'autre, qui se transmettent le dossier selon l'article L. 221-3",
            "It is not from one président de conseil départemental to another, who pass the file on under article L. 221-3",
        ),
        Fact::RecipientRole,
        Test::Not(&Test::All(&[
            sender(&[Role::PresidentConseilDepartemental]),
            recipient(&[Role::PresidentConseilDepartemental]),
        ])),
    ),
    condition(
        words(
            "Ce ne sont pas vos notes personnelles, ou c'est pour votre propre service",
            "It is not your personal notes, or it is for your own service",
        ),
        Fact::Category,
        Test::Any(&[Test::Not(&category(&[Category::NotesPersonnelles])), yes(Fact::SameService)]),
    ),
    WHO_ALERTED_IS_MASKED,
    debated(
        NO_COURT_DOCUMENT,
        Fact::Category,
        Test::Not(&category(JUDICIAL_CATEGORIES)),
        Test::All(&[
            Test::Any(&[measure(JUDICIAL_MEASURES), measure(PENAL_MEASURES)]),
            Test::Recipient(&THOSE_WHO_CARRY_IT_OUT),
        ]),
        OPERATIVE_PART,
    ),
    condition(
        words(
            "Le relais d'un service à l'autre ne révèle pas un soin que la personne a voulu garder secret",
            "Neither a handover nor another service's continuation passes on care that somebody wanted kept secret",
        ),
        Fact::SecrecyAsked,
        Test::Not(&Test::All(&[
            Test::Any(&[
                purpose(&[Purpose::PasserLeRelais]),
                Test::All(&[purpose(&[Purpose::AssurerLaContinuite]), Test::Not(&SAME_TEAM)]),
            ]),
            category(HEALTH_CATEGORIES),
            yes(Fact::SecrecyAsked),
        ])),
    ),
    debated(
        words(
            "Personne ne s'oppose à ce qu'une information de santé soit dite par un soignant, ou au sein de l'équipe",
            "Nobody opposes health information being shared by a health professional, or within the team",
        ),
        Fact::ChildConsent,
        Test::Not(&OPPOSED_CARE),
        OPPOSED_CARE,
        words(
            "Une information de santé, d'un soignant ou dans l'équipe, un but de protection : une lecture y ajoute l'opposition de CSP \
             L. 1110-4, IV, l'autre s'en tient à l'information préalable. À peser : ce que la protection exige.",
            "A health item, from a health professional or within the team, an aim of protection: one reading adds the opposition of CSP L. 1110-4, IV, the other keeps to prior information. To weigh: what protection requires.",
        ),
    ),
];

/// Volunteers and trainees of one's own service; of another one, its office too (droit.md §2.2 A09, A11).
const WITHOUT_A_TASK_OF_THEIR_OWN: Test = Test::Any(&[
    role(&[Role::Benevole, Role::Stagiaire]),
    Test::All(&[role(&[Role::PersonnelAdministratif]), Test::Not(&yes(Fact::SameService))]),
]);

const NOBODY_ELSE_IS_NAMED: Test = Test::Any(&[
    Test::Not(&WHO_ALERTED_IN_PRIVATE),
    subject_consent(&[ConsentState::Given]),
    Test::Fact(&ABOUT_SENDER),
]);

/// Who alerted is masked, absent their agreement or a judge's demand; never told to the school (droit.md §3.Z2).
const WHO_ALERTED_IS_MASKED: Condition = debated(
    words(
        "Ce n'est pas le nom du particulier qui a alerté, ou il accepte d'être nommé",
        "It is not the name of the private person who alerted, or they agree to be named",
    ),
    Fact::Category,
    NOBODY_ELSE_IS_NAMED,
    Test::Not(&recipient(SCHOOL_STAFF)),
    words(
        "Le nom de qui a alerté reste masqué, sauf son accord ou une exigence de justice ; une lecture l'admet où l'évaluation \
         en dépend. À peser : dire les faits sans le nom.",
        "The name of whoever alerted stays masked, absent their agreement or a judge's demand; one reading admits it where the \
         evaluation hangs on it. To weigh: telling the facts without the name.",
    ),
);

/// The person opposes what a caregiver shares, or the team of one service among itself (droit.md C01, C02, §7.1 no 4).
const OPPOSED_CARE: Test =
    Test::All(&[Test::Any(&[Test::Sender(&role(HEALTH)), SAME_TEAM]), Test::Fact(&HEALTH_OPPOSED)]);

/// Those whom the judge's decision entrusts with the measure (droit.md §3.Z2).
const THOSE_WHO_CARRY_IT_OUT: Test =
    Test::All(&[INVOLVED, Test::Any(&[Test::Fact(&TAKES_PART_IN_ASE), role(PJJ_STAFF)])]);

const WHO_IS_BOUND: Words = words(
    "Secret discuté. Une lecture lie tout agent par son statut ou son établissement (école publique : Cass. crim., \
     8 juin 2021, n° 20-86.000), l'autre seulement par une mission. À peser : qui d'autre, sûrement lié, peut recevoir \
     cette information.",
    "Secrecy debated. One reading binds every agent through statute or establishment (public school: Cass. crim., \
     8 June 2021, no. 20-86.000), the other only through a mission. To weigh: who else, surely bound, can receive it.",
);

const WHO_LENDS_A_HAND: Words = words(
    "Aucun texte ne liste qui « apporte son concours ». À peser : la part réelle prise au suivi de cet enfant.",
    "No text lists who \"lends a hand\". To weigh: the real part taken in this child's follow-up.",
);

pub(super) const TELL_HOLDERS: Formality = Formality {
    words: words(
        "Les titulaires de l'autorité parentale ont été informés avant (de vrais essais comptent), ou leur information est \
         contraire à l'intérêt de l'enfant",
        "The holders of parental authority were told first (earnest attempts count), or telling them is contrary to the child's \
         interest",
    ),
    about: Fact::ChildNotice,
    pending: Test::Fact(&HOLDERS_STILL_TO_TELL),
    refused: NEVER,
    debated: Some(Debate {
        when: Test::Fact(&PARENTS_STILL_TO_TELL),
        readings: words(
            "L'article nomme « le père, la mère » : une lecture y inclut le parent sans exercice de l'autorité, \
             l'autre non. À peser : l'intérêt de l'enfant, la décision du juge.",
            "The article names \"the father, the mother\": one reading includes the parent without the exercise \
             of authority, the other does not. To weigh: the child's interest, the judge's decision.",
        ),
        told_when_met: false,
    }),
    duty: DutyRule {
        moment: Moment::Before,
        kind: DutyKind::Inform,
        towards: Towards::EachGuardian(&HOLDER_TO_TELL),
        force: Force::Loi,
        citation: None,
        when: ALWAYS,
        words: words(
            "Informer cette personne, de façon adaptée, avant le partage : quoi, à qui, pourquoi. Son accord \
             n'est pas exigé. Si l'informer est contraire à l'intérêt de l'enfant, en noter le motif.",
            "Tell this person, in a suitable way, before sharing: what, to whom, why. Their agreement is not \
             needed. If telling them is contrary to the child's interest, note why.",
        ),
    },
};

pub(super) const TELL_CHILD: Formality = Formality {
    words: words(
        "L'enfant a été informé avant, selon son âge et sa maturité",
        "The child was told first, by age and maturity",
    ),
    about: Fact::ChildNotice,
    pending: Test::Fact(&CHILD_STILL_TO_TELL),
    refused: NEVER,
    debated: None,
    duty: DutyRule {
        moment: Moment::Before,
        kind: DutyKind::Inform,
        towards: Towards::Child,
        force: Force::Loi,
        citation: None,
        when: ALWAYS,
        words: words(
            "Informer l'enfant avant le partage, avec des mots de son âge.",
            "Tell the child before sharing, in words for their age.",
        ),
    },
};

/// Attempts that failed count as told (droit.md S21); the person learns it once they can be reached.
pub(super) const TELL_WHO_WAS_OUT_OF_REACH: DutyRule = DutyRule {
    towards: Towards::EachGuardian(&HOLDER_OUT_OF_REACH),
    when: Test::SomeGuardian(&HOLDER_OUT_OF_REACH),
    ..duty(
        Moment::After,
        DutyKind::Inform,
        Force::Recommandation,
        words(
            "Garder la preuve des essais (dates, moyens) et informer cette personne dès qu'elle peut être jointe.",
            "Keep proof of the attempts (dates, means) and tell this person as soon as they can be reached.",
        ),
    )
};

/// What the child lives with is said, not what a parent suffers from (droit.md §3.Z2, S01).
const THE_EFFECT_NOT_THE_DIAGNOSIS: DutyRule = DutyRule {
    when: Test::All(&[subject(&[Subject::Parent]), category(HEALTH_CATEGORIES), Test::Not(&recipient(HEALTH))]),
    ..duty(
        Moment::Before,
        DutyKind::Write,
        Force::Recommandation,
        words(
            "Santé d'un parent : dire et écrire seulement son effet sur l'enfant, non le diagnostic.",
            "A parent's health: say and write only its effect on the child, not the diagnosis.",
        ),
    )
};

static DUTIES: &[DutyRule] = &[
    BETWEEN_THE_TWO_OF_YOU,
    THE_EFFECT_NOT_THE_DIAGNOSIS,
    TELL_WHO_WAS_OUT_OF_REACH,
    THE_OTHER_PARENT,
    KEEP_TO_THE_NECESSARY,
    TRACE,
    casf_d226_2_6::SAY_THAT_IT_IS_EVALUATED,
    casf_d226_2_6::SAY_WHAT_THE_REPORT_SAYS,
    casf_d226_2_6::SAY_IT_TO_THE_CHILD,
];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{asks, carried_by, decision_of, outcome_of, with};

    /// A hospital doctor and an educator of a home follow the same child.
    fn synthesis() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 9, "discernment": true, "emancipated": false},
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "measure": "placement-ase", "judgeSeized": true, "danger": "aucun", "offence": "aucune", "moving": false,
            "request": "initiative", "setting": "synthese-partenariale",
            "sender": {"role": "medecin", "service": {"id": "h", "kind": "etablissement-de-sante"}, "involved": true, "sameCareTeam": false},
            "recipient": {"role": "educateur-specialise", "service": {"id": "f", "kind": "essms-protection-enfance"}, "involved": true},
            "purpose": "evaluer",
            "items": [{"id": "a", "category": "sante-psychique", "subject": "enfant", "source": "soin", "necessary": true,
                       "secrecyAsked": false}],
            "notices": [{"to": "m", "state": "done"}, {"to": "enfant", "state": "done"}], "consents": []
        })
    }

    #[test]
    fn what_one_reading_asks_for_is_weighed_whatever_else_is_still_to_do() {
        let father = |untold: &str, harms: bool| {
            let both = json!([
                {"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false},
                {"id": "p", "relation": "pere", "authority": "exercice-retire", "informingHarmsChild": harms}]);
            let told: Vec<Value> = ["m", "p", "enfant"]
                .into_iter()
                .filter(|one| !untold.split(' ').any(|untold| untold == *one))
                .map(|to| json!({"to": to, "state": "done"}))
                .collect();
            outcome_of(with(with(synthesis(), "/guardians", both), "/notices", json!(told)))
        };
        assert_eq!(father("", false), "permitted");
        assert_eq!(father("m", false), "conditional");
        assert_eq!(father("p", false), "judgement");
        assert_eq!(father("m p", false), "judgement", "telling the mother opens no more");
        assert_eq!(father("m p", true), "conditional");
    }

    #[test]
    fn every_condition_is_cumulative() {
        assert_eq!(outcome_of(synthesis()), "permitted");
        assert!(carried_by(synthesis(), "casf-l226-2-2"));
        for (path, value) in [
            (
                "/recipient",
                json!({"role": "animateur-sportif", "service": {"kind": "association"}, "involved": true}),
            ),
            ("/sender/involved", json!(false)),
            ("/purpose", json!("autre")),
            ("/items/0/necessary", json!(false)),
            ("/child/age", json!(19)),
        ] {
            assert_eq!(outcome_of(with(synthesis(), path, value)), "prohibited", "{path}");
        }
    }

    #[test]
    fn school_staff_in_the_follow_up_are_bound_and_both_readings_are_told() {
        let readings = |request: Value| {
            let decision = decision_of(request);
            let item = decision.items.first().unwrap();
            let ground = item.grounds.iter().find(|ground| ground.norm == "casf-l226-2-2").unwrap();
            assert!(ground.conditions.iter().all(|condition| condition.state == "met"), "{:?}", ground.conditions);
            ground.conditions.iter().filter(|condition| condition.text.contains("20-86.000")).count()
        };
        let head = json!({"role": "chef-d-etablissement", "service": {"id": "e", "kind": "education-nationale"}, "involved": true});
        let to_the_head = with(synthesis(), "/recipient", head.clone());
        assert_eq!(outcome_of(to_the_head.clone()), "permitted");
        assert_eq!(readings(to_the_head), 1);
        assert_eq!(readings(with(synthesis(), "/sender", head)), 1);
        assert_eq!(readings(synthesis()), 0);
    }

    #[test]
    fn the_family_and_the_child_are_told_first_and_a_refusal_closes_nothing() {
        let untold = with(synthesis(), "/notices", json!([]));
        assert_eq!(outcome_of(untold.clone()), "conditional");
        assert!(asks(untold.clone(), "casf-l226-2-2", "inform", Some("m")));
        assert!(asks(untold, "casf-l226-2-2", "inform", Some("enfant")));
        assert_eq!(outcome_of(with(synthesis(), "/consents", json!([{"by": "m", "state": "refused"}]))), "permitted");
    }

    #[test]
    fn who_may_not_be_told_without_harm_is_not_told_because_it_was_planned() {
        let guardian = |harms: bool| {
            let guardian =
                json!([{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": harms}]);
            let planned = json!([{"to": "enfant", "state": "done"}, {"to": "m", "state": "planned"}]);
            with(with(synthesis(), "/guardians", guardian), "/notices", planned)
        };
        assert_eq!(outcome_of(guardian(false)), "conditional");
        assert_eq!(outcome_of(guardian(true)), "permitted");
        assert!(!asks(guardian(true), "casf-l226-2-2", "inform", Some("m")));
    }

    #[test]
    fn an_opposition_bears_on_what_a_caregiver_shares_of_health() {
        let opposed = with(synthesis(), "/consents", json!([{"by": "m", "state": "opposed"}]));
        assert_eq!(outcome_of(opposed.clone()), "judgement");
        assert_eq!(outcome_of(with(opposed.clone(), "/purpose", json!("assurer-la-continuite"))), "judgement");
        assert_eq!(outcome_of(with(opposed.clone(), "/items/0/category", json!("comportement"))), "permitted");
        let by_an_educator = json!({"role": "chef-de-service", "service": {"id": "x", "kind": "essms-protection-enfance"}, "involved": true});
        assert_eq!(outcome_of(with(opposed.clone(), "/sender", by_an_educator)), "permitted");
        // in the team of one home it is weighed too; a service that two others share makes no team of them
        let in_the_home = |role: &str| {
            let side = |role: &str| json!({"role": role, "service": {"id": "f", "kind": "essms-protection-enfance"}, "involved": true});
            outcome_of(with(with(opposed.clone(), "/sender", side("educateur-specialise")), "/recipient", side(role)))
        };
        assert_eq!(in_the_home("moniteur-educateur"), "judgement");
        assert_eq!(in_the_home("mandataire-judiciaire"), "permitted");
    }

    /// From one home to the next.
    fn handover() -> Value {
        let home = |id: &str| json!({"role": "educateur-specialise", "service": {"id": id, "kind": "essms-protection-enfance"}, "involved": true});
        let request = with(with(synthesis(), "/sender", home("g")), "/recipient", home("f"));
        with(with(request, "/purpose", json!("passer-le-relais")), "/items/0/draft", json!(false))
    }

    #[test]
    fn notes_stay_in_the_service_pieces_at_the_court_and_secret_care_where_it_was_given() {
        assert_eq!(outcome_of(handover()), "permitted");
        let notes = with(handover(), "/items/0/category", json!("notes-personnelles"));
        assert_eq!(outcome_of(notes.clone()), "prohibited");
        assert_eq!(outcome_of(with(notes, "/recipient/service/id", json!("g"))), "permitted");
        let piece = with(handover(), "/items/0/category", json!("piece-judiciaire"));
        assert_eq!(outcome_of(piece.clone()), "judgement");
        assert_eq!(outcome_of(with(piece.clone(), "/measure", json!("accueil-provisoire"))), "prohibited");
        let teacher = json!({"role": "enseignant", "service": {"kind": "education-nationale"}, "involved": true});
        assert_eq!(outcome_of(with(piece, "/recipient", teacher)), "prohibited");
        let secret = with(handover(), "/items/0/secrecyAsked", json!(true));
        assert_eq!(outcome_of(secret.clone()), "prohibited");
        assert_eq!(outcome_of(with(secret, "/purpose", json!("mettre-en-oeuvre-l-action"))), "permitted");
    }
}
