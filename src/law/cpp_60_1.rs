//! # CPP, art. 60-1, 77-1-1 et 99-3 — la réquisition
//!
//! **Lecture.** En flagrance (60-1), le procureur ou l'officier de police judiciaire ; en enquête
//! préliminaire (77-1-1), le procureur ou, avec son autorisation, l'enquêteur ; sur commission
//! rogatoire (99-3), le juge d'instruction ou l'officier commis, peut requérir la remise
//! d'informations qui intéressent la procédure. Le secret professionnel ne s'y oppose pas, sauf motif
//! légitime. Ne pas répondre : 3 750 €. Avocat, presse, médecin (56-1 à 56-5) : seulement avec leur
//! accord.
//!
//! **Ce que l'article ne dit pas.** Il vise des pièces et des informations, non le témoignage (CPP
//! 109 : le témoin tenu au secret vient et peut se taire). Une demande orale ou une lettre simple de
//! la police n'est pas une réquisition : elle n'ouvre rien. L'exception vaut pour le médecin, non
//! pour le psychologue, l'assistant social, l'infirmier ou l'éducateur.
//!
//! **Discuté.** Le « motif légitime » n'est défini nulle part : proportion, excès, mission, droits de
//! la défense (droit.md §7.1 n° 15).
//!
//! **Versions.** « Documents » jusqu'au 14 novembre 2014, « informations » ensuite (loi n° 2014-1353)
//! pour 60-1 et 77-1-1 ; 99-3 dit « documents ». Refonte au 1er janvier 2029.

use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Version, Way, condition, debated, duty,
    version, version_until_recodification,
};
use crate::facts::information::NECESSARY;
use crate::facts::test::{ALWAYS, NEVER, recipient, request_form, sender, setting};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{RequestForm, Role, Setting};
use crate::wording::{Words, words};

pub(super) static FLAGRANCE: Norm = Norm {
    id: "cpp-60-1",
    citation: "CPP, art. 60-1",
    versions: DOCUMENTS_THEN_INFORMATION,
    conditions: &[
        condition(POLICE, Fact::RecipientRole, POLICE_ASKS),
        condition(
            words("Réquisition écrite en flagrance", "Written requisition, recent offence (flagrance)"),
            Fact::RequestForm,
            request_form(&[RequestForm::RequisitionFlagrance]),
        ),
        condition(NOT_PROTECTED, Fact::SenderRole, Test::Not(&sender(PROTECTED))),
        condition(TARGETED, Fact::Necessary, NECESSARY),
        NOT_TESTIMONY,
    ],
    ..REQUISITION
};

pub(super) static PRELIMINARY: Norm = Norm {
    id: "cpp-77-1-1",
    citation: "CPP, art. 77-1-1",
    versions: DOCUMENTS_THEN_INFORMATION,
    conditions: &[
        condition(POLICE, Fact::RecipientRole, POLICE_ASKS),
        condition(
            words(
                "Réquisition écrite en préliminaire, autorisée par le procureur",
                "Written requisition, preliminary enquiry, authorised by the public prosecutor",
            ),
            Fact::RequestForm,
            request_form(&[RequestForm::RequisitionPreliminaireAutorisee]),
        ),
        condition(NOT_PROTECTED, Fact::SenderRole, Test::Not(&sender(PROTECTED))),
        condition(TARGETED, Fact::Necessary, NECESSARY),
        NOT_TESTIMONY,
    ],
    ..REQUISITION
};

pub(super) static ROGATORY: Norm = Norm {
    id: "cpp-99-3",
    citation: "CPP, art. 99-3",
    versions: &[version_until_recodification(day(2007, 3, 7), words("Documents.", "Documents."))],
    conditions: &[
        condition(
            words(
                "Le juge d'instruction ou l'officier qu'il a commis vous demande l'information",
                "The investigating judge or the officer commissioned asks you for the information",
            ),
            Fact::RecipientRole,
            Test::Any(&[
                Test::All(&[
                    recipient(&[Role::JugeDInstruction]),
                    Test::Not(&request_form(&[RequestForm::Initiative])),
                ]),
                Test::All(&[
                    recipient(&[Role::OfficierPoliceJudiciaire]),
                    request_form(&[RequestForm::CommissionRogatoire]),
                ]),
            ]),
        ),
        condition(
            words(
                "Commission rogatoire, ou ordonnance du juge d'instruction lui-même",
                "Letters rogatory, or an order of the investigating judge",
            ),
            Fact::RequestForm,
            Test::Any(&[
                request_form(&[RequestForm::CommissionRogatoire]),
                Test::All(&[recipient(&[Role::JugeDInstruction]), request_form(&[RequestForm::OrdonnanceDuJuge])]),
            ]),
        ),
        condition(NOT_PROTECTED, Fact::SenderRole, Test::Not(&sender(PROTECTED))),
        condition(TARGETED, Fact::Necessary, NECESSARY),
        NOT_TESTIMONY,
    ],
    ..REQUISITION
};

/// The doctor, the lawyer, the press: their own agreement.
pub(super) static WITH_AGREEMENT: Norm = Norm {
    id: "cpp-56-3",
    citation: "CPP, art. 56-1 à 56-5, 60-1, 77-1-1 et 99-3",
    effect: Effect::LeavesToJudgement,
    summary: words(
        "Médecin, avocat, presse : la réquisition ne les oblige pas, ils y répondent s'ils y consentent.",
        "Doctor, lawyer, press: a requisition does not oblige them, they answer if they agree.",
    ),
    versions: &[version_until_recodification(
        day(2007, 3, 7),
        words("En vigueur avant 2007.", "In force before 2007."),
    )],
    conditions: &[
        condition(
            words(
                "Vous êtes médecin, avocat ou journaliste, et la police ou un juge requiert",
                "You are a doctor, lawyer or journalist, and the police or a judge requires",
            ),
            Fact::SenderRole,
            Test::All(&[
                sender(PROTECTED),
                recipient(&[Role::OfficierPoliceJudiciaire, Role::Procureur, Role::JugeDInstruction]),
            ]),
        ),
        condition(
            words("La réquisition est écrite et en forme", "The requisition is written and in due form"),
            Fact::RequestForm,
            Test::Any(&[
                request_form(&[
                    RequestForm::RequisitionFlagrance,
                    RequestForm::RequisitionPreliminaireAutorisee,
                    RequestForm::CommissionRogatoire,
                ]),
                Test::All(&[recipient(&[Role::JugeDInstruction]), request_form(&[RequestForm::OrdonnanceDuJuge])]),
            ]),
        ),
        condition(TARGETED, Fact::Necessary, NECESSARY),
        debated(
            words("Vous êtes d'accord pour remettre", "You agree to hand it over"),
            Fact::SenderRole,
            NEVER,
            ALWAYS,
            words(
                "Votre accord est requis et vous appartient. À peser : l'intérêt de l'enfant, la déontologie, ce qui \
                 est visé.",
                "Your agreement is needed and is yours to give. To weigh: the child's interest, your ethics, what is \
                 asked for.",
            ),
        ),
    ],
    ..REQUISITION
};

static DOCUMENTS_THEN_INFORMATION: &[Version] = &[
    version(day(2007, 3, 7), words("Documents.", "Documents.")),
    version_until_recodification(
        day(2014, 11, 15),
        words("Loi n° 2014-1353 : toutes informations.", "Loi no. 2014-1353: any information."),
    ),
];

/// What the three articles share.
const REQUISITION: Norm = Norm {
    id: "",
    citation: "",
    force: Force::Loi,
    effect: Effect::Requires,
    way: Way::Requerir,
    summary: words(
        "Une réquisition écrite et en forme oblige à remettre ce qu'elle vise ; le secret ne s'y oppose pas sans motif \
         légitime.",
        "A written requisition in due form obliges to hand over what it targets; secrecy is no bar without a \
         legitimate reason.",
    ),
    versions: &[],
    conditions: &[],
    formalities: &[],
    duties: &[CHECK, ONLY_WHAT_IS_TARGETED, KEEP_A_TRACE],
    edges: NO_EDGES,
};

const POLICE: Words = words(
    "Le procureur ou un officier de police judiciaire vous demande l'information",
    "The public prosecutor or a judicial police officer asks you for the information",
);
const POLICE_ASKS: Test = Test::All(&[
    recipient(&[Role::OfficierPoliceJudiciaire, Role::Procureur]),
    Test::Not(&request_form(&[RequestForm::Initiative, RequestForm::CommissionRogatoire])),
]);
const NOT_PROTECTED: Words =
    words("Vous n'êtes ni médecin, ni avocat, ni journaliste", "You are no doctor, lawyer or journalist");
const TARGETED: Words = words("La réquisition vise cette information", "The requisition targets this information");

/// A witness bound by secrecy may decline to speak (CPP 109, from memory; droit.md C17).
const NOT_TESTIMONY: Condition = debated(
    words("On ne vous entend pas comme témoin", "You are not heard as a witness"),
    Fact::Setting,
    Test::Not(&setting(&[Setting::Audience])),
    ALWAYS,
    words(
        "Remettre un document est dû, témoigner est autre chose : une lecture laisse au témoin tenu au secret le choix de \
         se taire (CPP 109), l'autre non. À peser : remettre l'écrit visé, en parler à la direction.",
        "Handing over a document is due, testifying is another matter: one reading lets a witness bound by secrecy keep \
         silent (CPP 109), the other does not. To weigh: handing over the writing targeted, asking management.",
    ),
);

/// Those of CPP 56-1 to 56-3: lawyer, press, doctor.
const PROTECTED: &[Role] = &[Role::Avocat, Role::Journaliste, Role::Medecin, Role::MedecinPmi, Role::MedecinScolaire];

const CHECK: DutyRule = duty(
    Moment::Before,
    DutyKind::Consult,
    Force::Recommandation,
    words(
        "Avec la direction, vérifier l'écrit, l'article visé, l'autorisation et l'étendue : un motif légitime peut être \
         opposé (excès, proportion, mission).",
        "With management, check the requisition, its article, authorisation and extent: a legitimate reason may be raised (excess, proportion, mission).",
    ),
);

const ONLY_WHAT_IS_TARGETED: DutyRule = duty(
    Moment::Before,
    DutyKind::Limit,
    Force::Loi,
    words(
        "Remettre une copie de ce qui est visé, rien de plus ; témoigner est autre chose (CPP 109).",
        "Hand over a copy of what is targeted, no more; testifying is another matter (CPP 109).",
    ),
);

const KEEP_A_TRACE: DutyRule = duty(
    Moment::After,
    DutyKind::Trace,
    Force::Recommandation,
    words(
        "Garder la réquisition et la liste de ce qui est remis ; si une mesure est en cours, aviser qui l'a confiée.",
        "Keep the requisition and the list of what was handed over; if a measure is under way, tell whoever ordered it.",
    ),
);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{outcome_of, with};

    fn a_gendarme_brings_a_writ(form: &str, role: &str) -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 13, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "placement-ase",
            "sender": {"role": role, "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true},
            "recipient": {"role": "officier-police-judiciaire", "service": {"id": "b", "kind": "police-gendarmerie"}, "involved": false},
            "purpose": "repondre-a-une-requisition", "request": form, "setting": "ecrit",
            "danger": "aucun", "offence": "delit", "offenceOn": "adulte", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "comportement", "subject": "enfant", "source": "dossier", "necessary": true,
                       "anonymised": true, "harmsChild": false, "secrecyAsked": false, "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn a_writ_in_due_form_obliges_whatever_blocks_families() {
        for form in ["requisition-flagrance", "requisition-preliminaire-autorisee", "commission-rogatoire"] {
            assert_eq!(outcome_of(a_gendarme_brings_a_writ(form, "directeur")), "required", "{form}");
        }
    }

    #[test]
    fn a_witness_is_not_a_holder_of_documents() {
        for form in ["requisition-flagrance", "requisition-preliminaire-autorisee", "commission-rogatoire"] {
            let heard = with(a_gendarme_brings_a_writ(form, "directeur"), "/setting", json!("audience"));
            assert_eq!(outcome_of(heard), "judgement", "{form}");
        }
    }

    #[test]
    fn a_phone_call_or_a_letter_obliges_to_nothing() {
        for form in ["demande-orale", "demande-ecrite"] {
            assert_eq!(outcome_of(a_gendarme_brings_a_writ(form, "directeur")), "prohibited", "{form}");
        }
    }

    #[test]
    fn what_the_writ_does_not_target_stays() {
        for (form, role) in [
            ("requisition-flagrance", "directeur"),
            ("commission-rogatoire", "directeur"),
            ("requisition-flagrance", "medecin"),
        ] {
            let request = a_gendarme_brings_a_writ(form, role);
            assert_eq!(outcome_of(with(request, "/items/0/necessary", json!(false))), "prohibited", "{form} {role}");
        }
    }

    #[test]
    fn a_doctor_answers_only_if_they_agree_a_nurse_must() {
        assert_eq!(outcome_of(a_gendarme_brings_a_writ("requisition-flagrance", "medecin")), "judgement");
        assert_eq!(outcome_of(a_gendarme_brings_a_writ("commission-rogatoire", "medecin")), "judgement");
        assert_eq!(outcome_of(a_gendarme_brings_a_writ("requisition-flagrance", "infirmier")), "required");
    }

    #[test]
    fn letters_rogatory_are_the_investigating_judges_not_the_prosecutors() {
        let request = a_gendarme_brings_a_writ("commission-rogatoire", "directeur");
        let to = |role: &str| outcome_of(with(request.clone(), "/recipient/role", json!(role)));
        assert_eq!(to("juge-d-instruction"), "required");
        assert_eq!(to("procureur"), "prohibited");
        let letter = with(request.clone(), "/request", json!("demande-ecrite"));
        assert_eq!(outcome_of(with(letter, "/recipient/role", json!("juge-d-instruction"))), "prohibited");
    }
}
