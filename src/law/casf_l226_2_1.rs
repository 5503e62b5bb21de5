//! # CASF, art. L. 226-2-1 — information préoccupante
//!
//! **Lecture.** Qui met en œuvre la protection de l'enfance, ou lui apporte son concours, transmet
//! sans délai au président du conseil départemental, ou au responsable qu'il désigne (la CRIP),
//! toute information préoccupante sur un mineur en danger ou qui risque de l'être, au sens de
//! l'article 375 du code civil. Une crainte suffit. Le père, la mère, toute autre personne qui
//! exerce l'autorité parentale et le tuteur sont informés avant, sauf intérêt contraire de
//! l'enfant ; cette formalité ne retarde pas le devoir. Si l'information est secrète, l'article
//! L. 226-2-2 est respecté : le nécessaire seulement, et l'enfant informé selon son âge et sa
//! maturité. L'article R. 226-2-2 dit ce qu'est une information préoccupante.
//!
//! **Ce que l'article ne dit pas.** Il ne demande ni accord, ni écrit, ni certitude. Il ne vise
//! pas le majeur ; l'article 375 ne protège pas le mineur émancipé (laissé à l'appréciation). La hiérarchie organise la
//! transmission ; elle n'a pas de veto.
//!
//! **Discuté.** Pour une information secrète, des auteurs y voient une faculté : le texte dit
//! « transmettent sans délai », la réponse est l'obligation et le débat se lit dans la dernière
//! condition (droit.md §8.8). Qui « apporte son concours » n'est listé nulle part ; le guide
//! ministériel nomme enseignants, animateurs, assistants maternels et bénévoles comme émetteurs
//! seulement ; pour le médecin hors service de protection, le devoir est discuté (§7.1 n° 1).
//!
//! **Versions.** Créé par la loi 2007-293 ; « conseil départemental » depuis le 22 mars 2015.

use super::casf_l221_6::NOT_RAW_NOTES;
use super::casf_l226_2_2::TELL_CHILD;
use super::cc_375::MINOR_375;
use super::cpp_40::INFORM_THE_PROSECUTOR_TOO;
use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Formality, Moment, NO_EDGES, Norm, Towards, Version, Way,
    condition, debated, duty, version,
};
use crate::facts::child::{CHILD_STILL_TO_TELL, MINOR, MINOR_NOT_EMANCIPATED};
use crate::facts::family::{HOLDER_TO_TELL, HOLDERS_STILL_TO_TELL, PARENT_TO_TELL};
use crate::facts::information::{AT_RISK, NEEDED_TO_PROTECT};
use crate::facts::protection::{ASE, DEPARTMENT, MUST_ALERT, MUST_ALERT_DEBATED, PMI, RECEIVES_FOR_THE_DEPARTMENT};
use crate::facts::secrecy::{COVERED, PMI_COLLABORATOR, SENDER_BOUND};
use crate::facts::test::{ALWAYS, NEVER, recipient, recipient_service, request_form, role, sender, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{RequestForm, Role, ServiceKind};
use crate::wording::{Words, words};

pub(super) static NORM: Norm = Norm {
    id: "casf-l226-2-1",
    citation: "CASF, art. L. 226-2-1",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Alerter,
    summary: words(
        "Mineur en danger ou en risque : transmettre sans délai à la CRIP, parents informés avant sauf intérêt \
         contraire de l'enfant. Secret : le devoir demeure, quoique discuté.",
        "Minor in danger or at risk: pass on at once to the CRIP, parents told first unless contrary to the child's \
         interest. Secret items: still a duty, though debated.",
    ),
    versions: VERSIONS,
    conditions: CONDITIONS,
    formalities: &[TELL_HOLDERS_FIRST, TELL_CHILD_IF_SECRET],
    duties: DUTIES,
    edges: NO_EDGES,
};

static VERSIONS: &[Version] = &[version(
    day(2007, 3, 7),
    words("Créé par la loi n° 2007-293 du 5 mars 2007.", "Created by loi no. 2007-293 of 5 March 2007."),
)];

/// Who already is the desk that receives has nobody to alert there, save in another département: the
/// child lives there, its président is the one to be told.
const DESK: Test = Test::All(&[
    // what reaches the president goes on to the cell he designates
    Test::Any(&[
        role(&[Role::Crip]),
        Test::All(&[role(&[Role::PresidentConseilDepartemental]), Test::Not(&recipient(&[Role::Crip]))]),
    ]),
    Test::Not(&recipient_service(&[ServiceKind::AutreDepartement])),
]);

/// The 119 line passes on under a text of its own (L226-6), which asks for nobody to be told first: whoever called is under
/// absolute secrecy (L226-9; droit.md §8.2).
const THE_LINE: Test = role(&[Role::Ecoutant119]);

/// One département answers another that asks: that is L221-3, with its own date (droit.md S25), not an alert.
const ANSWER_TO_A_DEPARTMENT: Test = Test::All(&[
    recipient_service(&[ServiceKind::AutreDepartement]),
    request_form(&[RequestForm::DemandeAutreDepartement]),
    sender(ASE),
]);

static CONDITIONS: &[Condition] = &[
    condition(
        words(
            "Le destinataire est le président du conseil départemental ou le responsable désigné (CRIP)",
            "The recipient is the president of the département council or the person designated (CRIP)",
        ),
        Fact::RecipientRole,
        Test::All(&[Test::Recipient(&Test::Fact(&RECEIVES_FOR_THE_DEPARTMENT)), Test::Not(&ANSWER_TO_A_DEPARTMENT)]),
    ),
    debated(
        words(
            "Vous mettez en œuvre la protection de l'enfance ou lui apportez votre concours, au moins pour alerter",
            "You implement child protection or contribute to it, at least to alert",
        ),
        Fact::SenderRole,
        Test::Sender(&Test::All(&[Test::Fact(&MUST_ALERT), Test::Not(&DESK), Test::Not(&THE_LINE)])),
        Test::Sender(&Test::Fact(&MUST_ALERT_DEBATED)),
        words(
            "Une lecture tient tout service public ou soignant pour un concours ; l'autre laisse ce professionnel \
             libre d'alerter (CP 226-14). À peser : sa part réelle, le danger.",
            "One reading holds every public service or health professional to lend a hand; the other leaves this professional free to alert (CP 226-14). To weigh: their real part, the danger.",
        ),
    ),
    NOT_EMANCIPATED_OR_DEBATED,
    condition(
        words(
            "Vous le croyez en danger ou en risque de l'être (C. civ. 375)",
            "You believe them in danger or at risk of it (C. civ. 375)",
        ),
        Fact::Danger,
        AT_RISK,
    ),
    condition(
        words(
            "Faits de danger, ou ce qui est strictement nécessaire à l'évaluation (même secret : devoir, que des auteurs discutent)",
            "Facts of danger, or strictly needed to evaluate (secret too: a duty, which some authors debate)",
        ),
        Fact::Necessary,
        Test::Fact(&NEEDED_TO_PROTECT),
    ),
    NOT_RAW_NOTES,
];

/// C. civ. 375 protects the unemancipated minor; for the emancipated one the law is silent.
pub(super) const NOT_EMANCIPATED_OR_DEBATED: Condition = debated(
    MINOR_375,
    Fact::Age,
    Test::Fact(&MINOR_NOT_EMANCIPATED),
    EMANCIPATED_MINOR,
    words(
        "Émancipé : l'article 375 ne le vise pas, rien n'interdit pourtant d'alerter. À peser : son accord, le danger, \
         une aide qu'il demanderait lui-même.",
        "Emancipated: article 375 does not cover them, yet nothing forbids alerting. To weigh: their agreement, the \
         danger, help they would ask for themselves.",
    ),
);

pub(super) const EMANCIPATED_MINOR: Test = Test::All(&[Test::Fact(&MINOR), yes(Fact::Emancipated)]);

/// Before an upward transmission: the holders told, unless contrary to the child's interest.
pub(super) const TELL_HOLDERS_FIRST: Formality = Formality {
    words: words(
        "Les titulaires de l'autorité parentale ont été informés avant (de vrais essais comptent), ou leur information est \
         contraire à l'intérêt de l'enfant",
        "The holders of parental authority were told first (earnest attempts count), or telling them is contrary to the child's \
         interest",
    ),
    about: Fact::ChildNotice,
    pending: Test::Fact(&HOLDERS_STILL_TO_TELL),
    refused: NEVER,
    debated: None,
    duty: DutyRule {
        moment: Moment::Before,
        kind: DutyKind::Inform,
        towards: Towards::EachGuardian(&HOLDER_TO_TELL),
        force: Force::Loi,
        citation: None,
        when: ALWAYS,
        words: words(
            "Informer cette personne avant la transmission, de façon adaptée, sauf intérêt contraire de l'enfant \
             (en noter le motif). Son accord n'est pas exigé ; la transmission n'attend pas.",
            "Tell this person before passing it on, in a suitable way, unless contrary to the child's interest (note \
             why). Their agreement is not needed; the transmission does not wait.",
        ),
    },
};

/// What is secret follows L226-2-2: the child is told too.
const TELL_CHILD_IF_SECRET: Formality = Formality {
    pending: Test::All(&[Test::Fact(&COVERED), Test::Fact(&CHILD_STILL_TO_TELL)]),
    // a teacher or a mayor may be bound by what they declare: until they do, the article does not speak of them
    duty: DutyRule { citation: Some("CASF, art. L. 226-2-2"), when: Test::Fact(&SENDER_BOUND), ..TELL_CHILD.duty },
    ..TELL_CHILD
};

/// The texts that name the parents, most of them as "the father, the mother" (droit.md §3.Z1): whether one without authority is meant is debated
/// (§7.1 no 9). Told beside the answer, which it does not change.
pub(super) const THE_OTHER_PARENT: DutyRule = DutyRule {
    towards: Towards::EachGuardian(&PARENT_TO_TELL),
    when: Test::SomeGuardian(&PARENT_TO_TELL),
    ..duty(Moment::Before, DutyKind::Inform, Force::Loi, WHETHER_THE_OTHER_PARENT_IS_MEANT)
};

/// A question to weigh, in the words of a duty.
pub(crate) const WHETHER_THE_OTHER_PARENT_IS_MEANT: Words = words(
    "Informer aussi cette personne ? Le texte nomme les parents : une lecture y inclut celui qui n'exerce pas l'autorité \
     parentale, l'autre non. À peser : l'intérêt de l'enfant, la décision du juge.",
    "Tell this person too? The text names the parents: one reading includes the one who does not exercise parental authority, \
     the other does not. To weigh: the child's interest, the judge's decision.",
);

static DUTIES: &[DutyRule] = &[
    THE_OTHER_PARENT,
    duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Loi,
        words(
            "S'en tenir à ce qui permet d'évaluer : pas tout le dossier.",
            "Keep to what lets them evaluate: not the whole file.",
        ),
    ),
    duty(Moment::Before, DutyKind::Write, Force::Recommandation, WRITE_FACTS),
    INFORM_THE_PROSECUTOR_TOO,
    DutyRule {
        citation: Some("CSP, art. L. 2112-6"),
        when: Test::Sender(&Test::Any(&[role(PMI), Test::Fact(&PMI_COLLABORATOR)])),
        ..duty(
            Moment::Before,
            DutyKind::Copy,
            Force::Loi,
            words(
                "En rendre compte aussi, sans délai, au médecin responsable de la PMI.",
                "Report it at once to the PMI doctor in charge as well.",
            ),
        )
    },
    DutyRule {
        citation: Some("CASF, art. L. 226-5"),
        // others learn only whether there was one, when they ask; one département owes another nothing by this article
        when: Test::Not(&Test::Any(&[sender(&[Role::Benevole]), sender(DEPARTMENT)])),
        ..duty(
            Moment::After,
            DutyKind::ReportBack,
            Force::Loi,
            words(
                "Le département vous dira la suite donnée (en trois mois depuis 2022). Sans retour, la demander.",
                "The département will tell you what follow-up was given (within three months since 2022). If it does \
                 not, ask.",
            ),
        )
    },
];

pub(super) const WRITE_FACTS: Words = words(
    "Écrire les faits, les dates, les mots de l'enfant tels quels et les démarches déjà faites ; dater l'envoi.",
    "Write the facts, the dates, the child's own words and the steps already taken; date the sending.",
);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{asks, carried_by, outcome_of, with};

    /// A school social worker fears neglect and writes to the CRIP.
    fn alert() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 8, "emancipated": false, "discernment": true},
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "sender": {"role": "assistant-social-scolaire", "service": {"kind": "education-nationale"}},
            "recipient": {"role": "crip", "service": {"kind": "crip"}},
            "purpose": "autre", "offence": "aucune", "danger": "risque", "measure": "aucune",
            "items": [{"id": "a", "subject": "enfant", "category": "conditions-d-education", "source": "observation-en-service"}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn what_reaches_the_president_goes_on_to_his_cell_and_the_119_line_has_its_own_text() {
        let from = |role: &str, kind: &str| {
            carried_by(with(alert(), "/sender", json!({"role": role, "service": {"kind": kind}})), "casf-l226-2-1")
        };
        assert!(from("president-conseil-departemental", "ase"));
        assert!(!from("crip", "crip") && !from("ecoutant-119", "aucun"));
    }

    #[test]
    fn un_risque_suffit_et_rien_ne_retarde_le_devoir() {
        assert_eq!(outcome_of(alert()), "required");
        assert!(asks(alert(), "casf-l226-2-1", "inform", Some("m")));
        assert!(asks(alert(), "casf-l226-2-2", "inform", Some("enfant")), "the item is secret");
    }

    #[test]
    fn le_parent_sans_exercice_de_l_autorite_n_est_pas_oublie() {
        for authority in ["exercice-retire", "retiree", "deleguee", "aucune"] {
            let without = with(alert(), "/guardians/0/authority", json!(authority));
            assert!(asks(without.clone(), "casf-l226-2-1", "inform", Some("m")), "{authority}");
            assert!(!asks(
                with(without.clone(), "/guardians/0/informingHarmsChild", json!(true)),
                "casf-l226-2-1",
                "inform",
                Some("m")
            ));
            let told = with(without, "/notices", json!([{"to": "m", "state": "done"}]));
            assert!(!asks(told, "casf-l226-2-1", "inform", Some("m")));
        }
    }

    #[test]
    fn ce_qui_n_est_pas_secret_n_appelle_pas_l_information_de_l_enfant() {
        let teacher = with(
            alert(),
            "/sender",
            json!({"role": "enseignant", "involved": false, "secrecy": "discretion-professionnelle", "service": {"kind": "association"}}),
        );
        assert_eq!(outcome_of(teacher.clone()), "required");
        assert!(!asks(teacher, "casf-l226-2-2", "inform", Some("enfant")));
    }

    #[test]
    fn ni_le_majeur_ni_l_enfant_hors_de_danger_et_l_emancipe_est_laisse_a_l_appreciation() {
        let of_age = with(alert(), "/child/age", json!(18));
        let safe = with(alert(), "/danger", json!("aucun"));
        for request in [of_age, safe] {
            assert!(!carried_by(request.clone(), "casf-l226-2-1"), "{request}");
        }
        let emancipated = with(with(alert(), "/child/age", json!(17)), "/child/emancipated", json!(true));
        assert_eq!(outcome_of(emancipated), "judgement");
    }

    #[test]
    fn a_mayor_is_not_the_recipient_and_a_town_doctor_is_debated() {
        assert!(!carried_by(with(alert(), "/recipient", json!({"role": "maire"})), "casf-l226-2-1"));
        let doctor = json!({"role": "medecin", "service": {"kind": "cabinet-liberal"}, "involved": false});
        let doubtful = with(with(alert(), "/sender", doctor), "/items/0/category", json!("comportement"));
        assert_eq!(outcome_of(with(doubtful, "/items/0/necessary", json!(true))), "judgement");
    }

    #[test]
    fn the_desk_alerts_the_departement_where_the_child_lives_and_not_itself() {
        let desk = with(alert(), "/sender", json!({"role": "crip", "service": {"kind": "crip"}}));
        assert!(!carried_by(
            with(desk.clone(), "/recipient", json!({"role": "crip", "service": {"kind": "crip"}})),
            "casf-l226-2-1"
        ));
        let elsewhere = json!({"role": "crip", "service": {"kind": "autre-departement"}});
        assert!(carried_by(with(desk, "/recipient", elsewhere), "casf-l226-2-1"));
    }

    #[test]
    fn a_psychologist_in_private_practice_is_debated() {
        let psychologist = |kind: &str| json!({"role": "psychologue", "service": {"kind": kind}, "involved": true});
        let feared = with(with(alert(), "/danger", json!("risque")), "/offence", json!("aucune"));
        let feared = with(feared, "/items/0/category", json!("conditions-d-education"));
        let of_a_home = with(feared.clone(), "/sender", psychologist("essms-protection-enfance"));
        assert_eq!(outcome_of(of_a_home), "required");
        let in_town = with(feared, "/sender", psychologist("cabinet-liberal"));
        assert!(!outcome_of(in_town).contains("required"));
    }
}
