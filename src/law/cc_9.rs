//! # C. civ., art. 9 — ce que le secret ne couvre pas : discrétion et vie privée
//!
//! **Lecture.** Chacun a droit au respect de sa vie privée. Ce qui n'est pas couvert par le secret
//! professionnel (parce que rien ne lie celui qui parle, ou que l'information est publique ou connue
//! en privé) se dit quand c'est nécessaire à qui le reçoit, avec retenue ; chacun parle de soi, un
//! parent de son enfant. Le refus de la personne ou, mineure, d'un titulaire ferme vers qui n'a pas de part à sa
//! protection : partenaire sans mandat, proche, maire, tiers (droit.md §2.3, C16, §4). Un club, un employeur, un bailleur, un
//! tiers ou la mission locale n'apprend que ce que l'on a choisi de lui dire, les premiers jamais la mesure ni une affaire
//! pénale (C16, §3.Z2) ; un proche n'apprend au-delà du quotidien, un parent de ce qui est à l'autre, que ce que l'on choisit (A106,
//! U4). Le soin que le mineur garde secret l'est aussi pour eux (U6). Une alerte ne demande l'accord de
//! personne, et le particulier qui l'a donnée reste inconnu de la famille, sauf s'il accepte. Le parent à qui l'autorité est
//! retirée n'apprend rien à ce titre (C13, S11).
//!
//! **Ce que l'article ne dit pas.** Il n'autorise pas à rendre publique la vie d'autrui (presse). Les
//! agents publics gardent la discrétion (CGFP L. 121-7), les salariés la confidentialité de leur
//! contrat, le responsable de traitement les règles du RGPD. Les devoirs d'alerter restent.
//!
//! **Discuté.** Quand le secret de celui qui parle est lui-même discuté.
//!
//! **Versions.** En vigueur avant 2007 (texte cité de mémoire, non relu).

use super::accord_de_la_personne::WITHOUT_MANDATE;
use super::norm::{
    Condition, Debate, DutyKind, DutyRule, Effect, Force, Formality, Moment, NO_EDGES, NOBODY_TO_AGREE, Norm,
    Towards, Way, YIELDS_TO_ALL, condition, debated, duty, version,
};
use crate::facts::child::{DECIDES_ALONE, MINOR, MINOR_NOT_EMANCIPATED};
use crate::facts::family::{HOLDER_WITHOUT_CONSENT, HOLDERS_REFUSE, HOLDERS_WITHOUT_CONSENT, NOBODY_HOLDS_AUTHORITY};
use crate::facts::information::{ABOUT_RECIPIENT, ABOUT_SENDER, ABOUT_THE_CHILD, HEALTH_CATEGORIES, NECESSARY};
use crate::facts::protection::{AUTHORITIES, PRIVATE_PERSONS};
use crate::facts::secrecy::{COVERED, COVERED_OR_DEBATED, SCHOOL_STAFF};
use crate::facts::test::{
    ALWAYS, NEVER, category, child_consent, purpose, recipient, recipient_authority, sender, source, subject,
    subject_consent, yes,
};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Authority, Category, ConsentState, Purpose, Role, Source, Subject};
use crate::wording::{Words, words};

pub(super) static NORM: Norm = Norm {
    id: "cc-9",
    citation: "C. civ., art. 9",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Discretion,
    summary: words(
        "Ce qu'aucun secret ne couvre se dit s'il est nécessaire, avec retenue ; chacun parle de soi.",
        "What no secrecy covers is told when necessary, with restraint; everybody may speak of themself.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur avant 2007.", "In force before 2007."))],
    conditions: &[
        debated(
            NOT_COVERED,
            Fact::SenderRole,
            Test::Not(&Test::Fact(&COVERED_OR_DEBATED)),
            Test::Not(&Test::Fact(&COVERED)),
            MAYBE_COVERED,
        ),
        condition(
            words(
                "Elle est nécessaire à qui la reçoit (hors presse), ou vous parlez de vous ou de votre enfant",
                "The recipient needs it (press aside), or you speak of yourself or your child",
            ),
            Fact::Necessary,
            MAY_BE_TOLD,
        ),
        condition(
            words(
                "Ni l'intéressé ni, s'il est mineur, un titulaire ne refuse que le destinataire l'apprenne ; le mineur n'en fait pas un secret",
                "Neither the person nor, for a minor, a holder refuses that the recipient learn it; the minor keeps no secret of it",
            ),
            Fact::ChildConsent,
            Test::Not(&REFUSED),
        ),
        condition(
            words(
                "Ce n'est, pour un club, un employeur, un bailleur ou un tiers, ni la mesure ni une affaire pénale ; pour qui n'a pas \
                 de part à la protection, pas une pièce du juge ; pour la presse, pas l'affaire d'un mineur",
                "It is, for a club, an employer, a landlord or a third party, neither the measure nor a penal matter; for who has no \
                 part in the protection, no document of the judge; for the press, not the case of a minor",
            ),
            Fact::Category,
            Test::Not(&NEVER_TOLD_OUTSIDE),
        ),
        condition(
            words(
                "Le destinataire n'est pas un parent à qui l'autorité parentale est retirée",
                "The recipient is no parent whose parental authority was withdrawn",
            ),
            Fact::RecipientAuthority,
            Test::Not(&WITHDRAWN),
        ),
        WHO_ALERTED_STAYS_UNKNOWN,
    ],
    formalities: CHOSEN,
    duties: &[SEEK_AGREEMENT],
    edges: NO_EDGES,
};

/// To a partner outside the services only what is chosen to be told (droit.md C16). A refusal is a condition above.
static CHOSEN: &[Formality] = &[
    Formality {
        words: words(
            "Vers un partenaire extérieur ou un proche : les titulaires de l'autorité parentale sont d'accord (ou leur accord n'est pas requis)",
            "To an outside partner or kin: the holders of parental authority agree (or their agreement is not needed)",
        ),
        about: Fact::ChildConsent,
        pending: Test::All(&[THEIRS_TO_CHOOSE, ABOUT_THE_CHILD, Test::Fact(&HOLDERS_WITHOUT_CONSENT)]),
        refused: NEVER,
        debated: Some(Debate {
            when: Test::All(&[THEIRS_TO_CHOOSE, ABOUT_THE_CHILD, Test::Fact(&NOBODY_HOLDS_AUTHORITY)]),
            ..NOBODY_TO_AGREE
        }),
        duty: ask(Towards::EachGuardian(&HOLDER_WITHOUT_CONSENT)),
    },
    Formality {
        words: words(
            "Vers un partenaire extérieur ou un proche : l'enfant est d'accord, s'il décide seul ou s'il s'agit de la mission locale",
            "To an outside partner or kin: the child agrees, if deciding alone or if it is the mission locale",
        ),
        about: Fact::ChildConsent,
        pending: Test::All(&[
            THEIRS_TO_CHOOSE,
            ABOUT_THE_CHILD,
            Test::Any(&[Test::Fact(&DECIDES_ALONE), recipient(&[Role::ConseillerMissionLocale])]),
            Test::Not(&child_consent(&[ConsentState::Given])),
        ]),
        refused: NEVER,
        debated: None,
        duty: ask(Towards::Child),
    },
    Formality {
        words: words(
            "Vers qui n'a pas de part à sa protection : le parent est d'accord, si l'information est la sienne",
            "To somebody with no part in their protection: the parent agrees, if the information is theirs",
        ),
        about: Fact::ChildConsent,
        pending: Test::All(&[THEIRS_TO_CHOOSE, OF_A_PARENT, Test::Not(&subject_consent(&[ConsentState::Given]))]),
        refused: NEVER,
        debated: None,
        duty: ask(Towards::Subject(&ALWAYS)),
    },
];

const fn ask(towards: Towards) -> DutyRule {
    DutyRule {
        towards,
        ..duty(
            Moment::Before,
            DutyKind::SeekConsent,
            Force::Loi,
            words(
                "Demander l'accord de cette personne : le destinataire n'apprend que ce qu'elle choisit ; elle peut aussi le lui \
                 dire elle-même.",
                "Ask for this person's agreement: the recipient learns only what they choose; they may also tell it themself.",
            ),
        )
    }
}

/// The other side of the same article: what is neither secret nor needed is private life.
pub(super) static PRIVATE_LIFE: Norm = Norm {
    id: "cc-9-vie-privee",
    citation: "C. civ., art. 9",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Secret,
    summary: words(
        "La vie privée d'autrui ne se raconte pas sans besoin, même quand aucun secret ne la couvre.",
        "The private life of others is not told without need, even where no secrecy covers it.",
    ),
    versions: &[version(day(2007, 3, 7), words("En vigueur avant 2007.", "In force before 2007."))],
    conditions: &[
        condition(NOT_COVERED, Fact::SenderRole, Test::Not(&Test::Fact(&COVERED))),
        condition(
            words(
                "Le destinataire n'en a pas besoin, on refuse qu'il l'apprenne, ou elle ne se dit pas à lui (mesure, affaire \
                 pénale, qui a alerté, parent privé de l'autorité)",
                "The recipient does not need it, it is refused that they learn it, or it is not for them (measure, penal \
                 matter, who alerted, parent deprived of authority)",
            ),
            Fact::Necessary,
            Test::Any(&[Test::Not(&MAY_BE_TOLD), REFUSED, WHO_ALERTED, NEVER_TOLD_OUTSIDE, WITHDRAWN]),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: YIELDS_TO_ALL,
};

pub(super) const NOT_NEEDED: Words = words("Le destinataire n'en a pas besoin", "The recipient does not need it");

const MAY_BE_TOLD: Test =
    Test::Any(&[Test::All(&[NECESSARY, Test::Not(&recipient(&[Role::Journaliste]))]), Test::Not(&OF_OTHERS)]);

/// Neither the person themself speaks, nor a parent who tells of their minor child and has chosen; of who decides alone a parent
/// is a third party.
pub(super) const OF_OTHERS: Test = Test::All(&[
    Test::Not(&Test::Fact(&ABOUT_SENDER)),
    Test::Not(&Test::All(&[
        sender(&[Role::Parent, Role::Tuteur]),
        ABOUT_THE_CHILD,
        Test::Not(&Test::Fact(&DECIDES_ALONE)),
    ])),
]);

/// Their private life is theirs, to keep from whoever has no part in their protection; for a minor the holders choose too (C.
/// civ. 9; droit.md §2.3, C16, §4, S10).
const REFUSED: Test = Test::All(&[
    OF_OTHERS,
    Test::Any(&[
        recipient(WITHOUT_MANDATE),
        recipient(NO_PART),
        BESIDE_THE_TOWN_HALL,
        Test::All(&[recipient(&[Role::Parent]), Test::Fact(&DECIDES_ALONE)]),
    ]),
    Test::Any(&[
        Test::All(&[ABOUT_THE_CHILD, Test::Any(&[child_consent(SAYS_NO), Test::Fact(&HOLDERS_REFUSE), KEPT_SECRET])]),
        Test::All(&[OF_A_PARENT, subject_consent(SAYS_NO)]),
    ]),
]);

/// Care that the minor keeps from the parents is kept from those around them too, unless the minor agrees (CSP L1111-5; droit.md
/// U6, over all channels).
const KEPT_SECRET: Test = Test::All(&[
    category(HEALTH_CATEGORIES),
    yes(Fact::SecrecyAsked),
    Test::Not(&child_consent(&[ConsentState::Given])),
]);

const SAYS_NO: &[ConsentState] = &[ConsentState::Refused, ConsentState::Opposed, ConsentState::Withdrawn];
const OF_A_PARENT: Test = subject(&[Subject::Parent]);

/// Kin, and whom no task of protection brings to the child.
const NO_PART: &[Role] = &[
    Role::Fratrie,
    Role::GrandParent,
    Role::BeauParent,
    Role::AutreProche,
    Role::AutreTiers,
    Role::Maire,
    Role::EluLocal,
    Role::CoordonnateurClspd,
    Role::Chercheur,
    Role::Journaliste,
];

/// Outside partners and third parties, who learn what they are chosen to be told.
const OUTSIDE: &[Role] = &[Role::AnimateurSportif, Role::Employeur, Role::Bailleur, Role::AutreTiers];

/// What everybody knows is nobody's to choose.
const THEIRS_TO_CHOOSE: Test = Test::All(&[
    OF_OTHERS,
    Test::Not(&source(&[Source::Public])),
    Test::Not(&BETWEEN_COLLEAGUES),
    Test::Any(&[
        recipient(OUTSIDE),
        // research works on data that name nobody (C18j), unless the person agrees
        recipient(&[Role::ConseillerMissionLocale, Role::Chercheur]),
        OF_THE_FAMILY,
        BESIDE_THE_TOWN_HALL,
    ]),
]);

/// What a partner without mandate, the school or a private person tells those around the mayor or the family fund, nobody being
/// in peril: the mayor assesses no child's situation, and has of the school the absences alone (droit.md C07, C16, §3.Y).
const BESIDE_THE_TOWN_HALL: Test = Test::All(&[
    Test::Any(&[
        sender(&[
            Role::AnimateurSportif,
            Role::Employeur,
            Role::Bailleur,
            Role::ConseillerMissionLocale,
            Role::AssistantMaternel,
            Role::TiersDigneDeConfiance,
        ]),
        sender(PRIVATE_PERSONS),
        sender(SCHOOL_STAFF),
    ]),
    recipient(&[Role::Maire, Role::EluLocal, Role::PolicierMunicipal, Role::CoordonnateurClspd, Role::AgentCaf]),
    Test::Not(&purpose(&[Purpose::InformationPreoccupante, Purpose::Signalement, Purpose::SecuriteDesPersonnes])),
]);

/// A professional tells kin more than the day's news, one parent what is the other's, or the parent of who decides alone: third
/// parties, all of them (droit.md §2.2 A106, U4, §4).
const OF_THE_FAMILY: Test = Test::All(&[
    Test::Not(&sender(PRIVATE_PERSONS)),
    Test::Not(&Test::Fact(&ABOUT_RECIPIENT)),
    Test::Any(&[
        Test::All(&[
            recipient(&[Role::Fratrie, Role::GrandParent, Role::BeauParent, Role::AutreProche]),
            Test::Not(&category(&[Category::VieQuotidienne, Category::Calendrier, Category::Identite])),
        ]),
        Test::All(&[recipient(&[Role::Parent]), Test::Any(&[OF_A_PARENT, Test::Fact(&DECIDES_ALONE)])]),
    ]),
]);

/// Two of one club, of one mission locale, of one firm.
const BETWEEN_COLLEAGUES: Test = Test::All(&[
    Test::Any(&[
        Test::All(&[sender(&[Role::AnimateurSportif]), recipient(&[Role::AnimateurSportif])]),
        Test::All(&[sender(&[Role::ConseillerMissionLocale]), recipient(&[Role::ConseillerMissionLocale])]),
        Test::All(&[sender(&[Role::Employeur]), recipient(&[Role::Employeur])]),
        Test::All(&[sender(&[Role::Bailleur]), recipient(&[Role::Bailleur])]),
    ]),
    yes(Fact::SameService),
]);

/// Never the measure's nature (droit.md C16), nor penal matters (RGPD 10; §3.Z2), nor the judge's file (CPC 1187).
const NEVER_TOLD_OUTSIDE: Test = Test::Any(&[
    Test::All(&[
        OF_OTHERS,
        recipient(OUTSIDE),
        category(&[Category::ExistenceDeLaMesure, Category::ProcedureJudiciaire, Category::InfractionCommise]),
    ]),
    // the judge's file is read at the registry, by whom CPC 1187 names, and goes no further
    Test::All(&[
        category(&[Category::PieceJudiciaire]),
        Test::Any(&[recipient(OUTSIDE), recipient(NO_PART), recipient(&[Role::PolicierMunicipal, Role::AgentCaf])]),
    ]),
    // what tells of a minor's penal case is not for publication, whoever tells it (CJPM L513-4; droit.md S30)
    Test::All(&[
        recipient(&[Role::Journaliste]),
        ABOUT_THE_CHILD,
        Test::Fact(&MINOR),
        category(&[Category::ProcedureJudiciaire, Category::InfractionCommise]),
    ]),
]);

/// A parent deprived of authority (C. civ. 378-1) learns nothing of the minor on that ground (droit.md C13, S11).
const WITHDRAWN: Test = Test::All(&[
    OF_OTHERS,
    Test::Not(&source(&[Source::Public])),
    recipient(&[Role::Parent]),
    recipient_authority(&[Authority::Retiree]),
    ABOUT_THE_CHILD,
    Test::Fact(&MINOR_NOT_EMANCIPATED),
]);

/// Who raised the alarm stays unknown to the family, whatever the way it is known, but for their own agreement or who acted
/// for an authority (droit.md §3.Z2; CADA, conseil of 4 February 2016, for files; C. civ. 9 for what no secrecy covers).
const WHO_ALERTED: Test = Test::All(&[
    category(&[Category::AuteurDuSignalement]),
    Test::Not(&yes(Fact::AuthorInOffice)),
    recipient(&[
        Role::Enfant,
        Role::Parent,
        Role::Tuteur,
        Role::Fratrie,
        Role::GrandParent,
        Role::BeauParent,
        Role::AutreProche,
        // who reads for them, or keeps the child among their kin
        Role::Avocat,
        Role::AdministrateurAdHoc,
        Role::TiersDigneDeConfiance,
        // and whoever has no part in protecting the child
        Role::AutreTiers,
        Role::Employeur,
        Role::Bailleur,
        Role::AnimateurSportif,
        Role::AssistantMaternel,
        Role::ConseillerMissionLocale,
        Role::Enseignant,
        Role::Cpe,
        Role::Aesh,
        Role::AgentCaf,
        Role::AgentCpam,
        Role::Maire,
        Role::EluLocal,
        Role::CoordonnateurClspd,
        Role::PolicierMunicipal,
        Role::Chercheur,
        Role::Journaliste,
    ]),
    Test::Not(&Test::Fact(&ABOUT_SENDER)),
    Test::Not(&Test::Fact(&ABOUT_RECIPIENT)),
    Test::Not(&subject_consent(&[ConsentState::Given])),
]);

/// The same, whatever text opens the share (droit.md §3.Z2: a rule of the item, over all channels).
pub(super) const WHO_ALERTED_STAYS_UNKNOWN: Condition = condition(
    words(
        "Ce n'est pas le nom du particulier qui a alerté : il reste inconnu, sauf s'il accepte",
        "It is not the name of the private person who alerted: they stay unknown, unless they agree",
    ),
    Fact::Category,
    Test::Not(&WHO_ALERTED),
);

pub(super) const NOT_COVERED: Words =
    words("Aucun secret professionnel ne couvre l'information", "No professional secrecy covers the information");

pub(super) const MAYBE_COVERED: Words = words(
    "Secret discuté : s'il vous lie, l'information reste ; sinon elle se dit avec retenue. À peser : qui d'autre, \
     sûrement en droit de la recevoir, peut l'entendre.",
    "Secrecy debated: if it binds you, the information stays; if not, it is told with restraint. To weigh: who else \
     may surely receive it.",
);

const SEEK_AGREEMENT: DutyRule = DutyRule {
    when: Test::Not(&NOBODY_TO_ASK),
    ..duty(
        Moment::Before,
        DutyKind::SeekConsent,
        Force::Recommandation,
        words(
            "Rechercher l'accord des intéressés, ou les laisser porter eux-mêmes l'information.",
            "Seek the agreement of those concerned, or let them carry the information themselves.",
        ),
    )
};

/// An alert asks for nobody's agreement (droit.md C03 to C05); towards an outside partner it is asked for above; who speaks of
/// themself, or of their own child, gives it.
const NOBODY_TO_ASK: Test = Test::Any(&[
    recipient(AUTHORITIES),
    THEIRS_TO_CHOOSE,
    purpose(&[Purpose::InformationPreoccupante, Purpose::Signalement]),
    Test::Fact(&ABOUT_SENDER),
    Test::All(&[sender(&[Role::Parent, Role::Tuteur]), ABOUT_THE_CHILD]),
]);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{asks, carried_by, outcome_of, with};

    fn a_coach_talks_to_the_home() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 13, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "placement-ase",
            "sender": {"role": "animateur-sportif", "service": {"id": "a", "kind": "association"}, "involved": false},
            "recipient": {"role": "educateur-specialise", "service": {"id": "b", "kind": "essms-protection-enfance"}, "involved": true},
            "purpose": "evaluer", "request": "initiative", "setting": "oral",
            "danger": "aucun", "offence": "aucune", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "comportement", "subject": "enfant", "source": "observation-en-service",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn who_is_bound_by_nothing_tells_what_is_necessary() {
        assert_eq!(outcome_of(a_coach_talks_to_the_home()), "permitted");
        let request = with(a_coach_talks_to_the_home(), "/items/0/necessary", json!(false));
        assert_eq!(outcome_of(request.clone()), "prohibited");
        assert!(carried_by(request, "cc-9-vie-privee"));
    }

    #[test]
    fn a_bound_sender_does_not_talk_back_and_a_debated_one_weighs() {
        let from = |role: &str, secrecy: &str| {
            let sender = json!({"role": role, "secrecy": secrecy, "service": {"id": "a", "kind": "association"}, "involved": false});
            outcome_of(with(
                with(a_coach_talks_to_the_home(), "/sender", sender),
                "/recipient/role",
                json!("bailleur"),
            ))
        };
        assert_eq!(from("stagiaire", "aucun"), "judgement", "agreement is asked for, and nobody could give it");
        assert_eq!(from("stagiaire", "secret-par-mission"), "prohibited");
        let bound = json!({"role": "referent-ase", "service": {"id": "a", "kind": "ase"}, "involved": true});
        let gossip = with(with(a_coach_talks_to_the_home(), "/sender", bound), "/items/0/necessary", json!(false));
        let gossip = with(gossip, "/recipient/role", json!("bailleur"));
        assert!(!carried_by(gossip.clone(), "cc-9-vie-privee"), "secrecy itself closes it");
        assert!(carried_by(gossip, "cp-226-13"));
        assert_eq!(from("enseignant", "discretion-professionnelle"), "judgement");
    }

    #[test]
    fn a_disability_service_weighs_it_before_2016_as_since() {
        let ime = json!({"role": "educateur-specialise", "secrecy": "discretion-professionnelle", "service": {"id": "a", "kind": "essms-handicap"}, "involved": true});
        let request =
            with(with(a_coach_talks_to_the_home(), "/sender", ime), "/recipient", json!({"role": "bailleur"}));
        for date in ["2012-06-01", "2016-01-28", "2026-01-15"] {
            assert_eq!(outcome_of(with(request.clone(), "/date", json!(date))), "judgement", "{date}");
        }
    }

    #[test]
    fn everybody_speaks_of_themself_but_nobody_hands_a_child_to_the_press() {
        let child = with(a_coach_talks_to_the_home(), "/sender/role", json!("enfant"));
        assert_eq!(outcome_of(with(child, "/items/0/necessary", json!(false))), "permitted");
        let press = with(a_coach_talks_to_the_home(), "/recipient/role", json!("journaliste"));
        assert_eq!(outcome_of(press), "prohibited");
    }

    /// Partners and the school ask before they tell the town hall; an alert waits for nobody.
    #[test]
    fn the_town_hall_learns_what_is_chosen() {
        let mother = json!([{"id": "m", "relation": "mere", "authority": "exercee"}]);
        let asked = |sender: &str, recipient: &str| {
            let told = with(a_coach_talks_to_the_home(), "/guardians", mother.clone());
            let told = with(with(told, "/sender/role", json!(sender)), "/recipient/role", json!(recipient));
            with(told, "/purpose", json!("inserer"))
        };
        for (sender, recipient) in [
            ("animateur-sportif", "maire"),
            ("employeur", "policier-municipal"),
            ("grand-parent", "maire"),
            ("bailleur", "elu-local"),
            ("conseiller-mission-locale", "agent-caf"),
        ] {
            assert_eq!(outcome_of(asked(sender, recipient)), "conditional", "{sender} {recipient}");
            let refused = with(asked(sender, recipient), "/consents", json!([{"by": "m", "state": "refused"}]));
            assert_eq!(outcome_of(refused), "prohibited", "{sender} {recipient}");
            let alert = with(asked(sender, recipient), "/purpose", json!("signalement"));
            assert_eq!(outcome_of(alert), "permitted", "{sender} {recipient}");
        }
        assert_eq!(
            outcome_of(asked("animateur-sportif", "chercheur")),
            "conditional",
            "data that name nobody, or agreement"
        );
    }

    #[test]
    fn the_judges_documents_and_a_minors_case_go_no_further_whoever_holds_them() {
        let from_the_mother = |recipient: &str, category: &str| {
            let mother = json!({"role": "parent", "guardian": "m", "service": {"kind": "aucun"}, "involved": false});
            let told =
                with(with(a_coach_talks_to_the_home(), "/sender", mother), "/recipient/role", json!(recipient));
            with(told, "/items/0/category", json!(category))
        };
        for (recipient, category) in [
            ("journaliste", "infraction-commise"),
            ("journaliste", "procedure-judiciaire"),
            ("maire", "piece-judiciaire"),
            ("autre-tiers", "piece-judiciaire"),
        ] {
            let told = from_the_mother(recipient, category);
            assert_eq!(outcome_of(told.clone()), "prohibited", "{recipient} {category}");
            assert!(carried_by(told, "cc-9-vie-privee"), "{recipient} {category}");
        }
        let of_age = with(from_the_mother("journaliste", "infraction-commise"), "/child/age", json!(19));
        assert_eq!(outcome_of(of_age), "prohibited", "of who decides alone a parent is a third party");
        assert_eq!(outcome_of(from_the_mother("journaliste", "scolarite")), "permitted");
    }

    /// What is in the papers of a child's care or case is no licence; what the street knows of opening hours is (S06).
    #[test]
    fn what_everybody_knows_of_care_violence_or_a_case_is_weighed() {
        let home = json!({"role": "educateur-specialise", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true});
        let known = with(with(a_coach_talks_to_the_home(), "/sender", home), "/items/0/source", json!("public"));
        let known = with(
            known,
            "/recipient",
            json!({"role": "bailleur", "service": {"kind": "entreprise"}, "involved": false}),
        );
        for category in ["sante-psychique", "violences-subies", "notes-personnelles", "origines"] {
            assert_eq!(
                outcome_of(with(known.clone(), "/items/0/category", json!(category))),
                "judgement",
                "{category}"
            );
        }
        assert_eq!(outcome_of(with(known, "/items/0/category", json!("calendrier"))), "permitted");
    }

    #[test]
    fn a_refusal_keeps_a_minor_s_private_life_from_a_partner() {
        let advisers = json!({"role": "conseiller-mission-locale", "secrecy": "confidentialite-contractuelle",
                              "service": {"id": "a", "kind": "mission-locale"}, "involved": false});
        let told =
            with(with(a_coach_talks_to_the_home(), "/sender", advisers), "/recipient/role", json!("employeur"));
        let mother = json!([{"id": "m", "relation": "mere", "authority": "exercee"}]);
        let told = with(told, "/guardians", mother);
        assert_eq!(outcome_of(told.clone()), "conditional", "an employer learns what the holders choose");
        assert!(asks(told.clone(), "cc-9", "seek-consent", Some("m")));
        let agreed = with(told.clone(), "/consents", json!([{"by": "m", "state": "given"}]));
        assert_eq!(outcome_of(agreed.clone()), "permitted");
        for category in ["existence-de-la-mesure", "infraction-commise", "procedure-judiciaire"] {
            let measure = with(agreed.clone(), "/items/0/category", json!(category));
            assert_eq!(outcome_of(measure), "prohibited", "{category}");
        }
        for (by, state) in [("enfant", "refused"), ("m", "refused"), ("m", "withdrawn")] {
            let refused = with(told.clone(), "/consents", json!([{"by": by, "state": state}]));
            assert_eq!(outcome_of(refused.clone()), "prohibited", "{by}");
            assert!(carried_by(refused, "cc-9-vie-privee"), "{by}: what forbids is named");
        }
        // a parent who tells of their own child has chosen
        let by_the_father = with(
            with(told, "/sender", json!({"role": "parent"})),
            "/consents",
            json!([{"by": "m", "state": "refused"}]),
        );
        assert_eq!(outcome_of(by_the_father.clone()), "permitted");
        // kin and third parties too learn nothing against a refusal
        for role in ["beau-parent", "grand-parent", "autre-tiers", "maire", "chercheur"] {
            let recipient = json!({"role": role, "service": {"id": "r", "kind": "aucun"}, "involved": false});
            let refused = with(told_by_a_coach(&recipient), "/consents", json!([{"by": "m", "state": "refused"}]));
            assert_eq!(outcome_of(refused), "prohibited", "{role}");
        }
        // of a child of age a parent is a third party
        let of_age = with(
            with(by_the_father, "/child/age", json!(19)),
            "/consents",
            json!([{"by": "enfant", "state": "refused"}]),
        );
        assert_eq!(outcome_of(of_age), "prohibited");
    }

    fn told_by_a_coach(recipient: &Value) -> Value {
        let mother = json!([{"id": "m", "relation": "mere", "authority": "exercee"}]);
        with(with(a_coach_talks_to_the_home(), "/guardians", mother), "/recipient", recipient.clone())
    }

    #[test]
    fn a_parent_deprived_of_authority_learns_nothing_of_the_minor() {
        let father =
            json!({"role": "parent", "guardian": "p", "service": {"id": "r", "kind": "aucun"}, "involved": false});
        let to_the_father = |authority: &str| {
            let guardians = json!([{"id": "p", "relation": "pere", "authority": authority}]);
            outcome_of(with(told_by_a_coach(&father), "/guardians", guardians))
        };
        assert_eq!(to_the_father("retiree"), "prohibited");
        assert_eq!(to_the_father("exercee"), "permitted");
    }

    #[test]
    fn colleagues_of_one_club_need_nobody_s_agreement() {
        let of_club = |id: &str| json!({"role": "animateur-sportif", "service": {"id": id, "kind": "association"}, "involved": true});
        let mother = |request: Value| {
            with(request, "/guardians", json!([{"id": "m", "relation": "mere", "authority": "exercee"}]))
        };
        assert_eq!(outcome_of(mother(with(a_coach_talks_to_the_home(), "/recipient", of_club("a")))), "permitted");
        assert_eq!(outcome_of(mother(with(a_coach_talks_to_the_home(), "/recipient", of_club("b")))), "conditional");
    }

    #[test]
    fn the_mission_locale_learns_what_the_young_person_agrees_to() {
        let adviser = json!({"role": "conseiller-mission-locale", "service": {"id": "r", "kind": "mission-locale"}, "involved": false});
        let agreed = |by: &[&str]| {
            let consents: Vec<Value> = by.iter().map(|by| json!({"by": by, "state": "given"})).collect();
            outcome_of(with(told_by_a_coach(&adviser), "/consents", json!(consents)))
        };
        assert_eq!(agreed(&["m"]), "conditional");
        assert_eq!(agreed(&["m", "enfant"]), "permitted");
    }

    #[test]
    fn the_family_is_not_told_which_private_person_alerted() {
        let mayor = json!({"role": "maire", "secrecy": "discretion-professionnelle", "service": {"id": "a", "kind": "commune"}, "involved": false});
        let told = with(a_coach_talks_to_the_home(), "/sender", mayor);
        let told = with(told, "/guardians", json!([{"id": "m", "relation": "mere", "authority": "exercee"}]));
        let told = with(told, "/items/0/category", json!("auteur-du-signalement"));
        let told = with(with(told, "/items/0/subject", json!("tiers")), "/items/0/authorInOffice", json!(false));
        let told = with(told, "/items/0/subjectId", json!("voisine"));
        let mother =
            json!({"role": "parent", "guardian": "m", "person": "m", "service": {"id": "b", "kind": "aucun"}});
        let mother = with(told.clone(), "/recipient", mother);
        assert_eq!(outcome_of(mother.clone()), "prohibited");
        assert!(carried_by(mother.clone(), "cc-9-vie-privee"));
        for role in [
            "enfant",
            "tuteur",
            "fratrie",
            "grand-parent",
            "beau-parent",
            "autre-proche",
            "avocat",
            "administrateur-ad-hoc",
            "tiers-digne-de-confiance",
        ] {
            let other =
                json!({"role": role, "person": "autre", "service": {"id": "b", "kind": "aucun"}, "involved": false});
            assert_eq!(outcome_of(with(told.clone(), "/recipient", other)), "prohibited", "{role}");
        }
        let official = with(mother.clone(), "/items/0/authorInOffice", json!(true));
        assert_eq!(outcome_of(official), "permitted");
        let agrees = with(mother.clone(), "/consents", json!([{"by": "voisine", "state": "given"}]));
        assert_eq!(outcome_of(agrees), "permitted", "they agree to be known");
        let herself = json!({"role": "autre-tiers", "person": "voisine", "service": {"id": "v", "kind": "aucun"}, "involved": false});
        assert_eq!(outcome_of(with(mother.clone(), "/sender", herself)), "permitted", "everybody speaks of themself");
        let alerted_herself =
            with(with(mother, "/items/0/subjectId", json!("m")), "/items/0/subject", json!("parent"));
        assert_eq!(outcome_of(alerted_herself), "permitted", "she knows");
        // the department that evaluates knows who alerted
        assert_eq!(outcome_of(told), "permitted");
    }

    #[test]
    fn nobody_s_agreement_is_asked_for_an_alert() {
        let neighbour = with(a_coach_talks_to_the_home(), "/sender/role", json!("autre-tiers"));
        assert!(asks(neighbour.clone(), "cc-9", "seek-consent", None));
        let alert = with(neighbour, "/recipient", json!({"role": "crip", "service": {"id": "c", "kind": "crip"}}));
        let alert = with(alert, "/items/0/category", json!("faits-de-danger"));
        assert_eq!(outcome_of(alert.clone()), "permitted");
        assert!(!asks(alert, "cc-9", "seek-consent", None));
    }
}
