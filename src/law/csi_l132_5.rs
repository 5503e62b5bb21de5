//! # CSI, art. L. 132-5 — les groupes du conseil local de sécurité (CLSPD)
//!
//! **Lecture.** Le conseil local peut former des groupes de travail et d'échange d'informations. Des
//! informations confidentielles peuvent s'y échanger entre ses membres, selon un règlement intérieur ;
//! elles ne sortent pas du groupe, sauf pour alerter qui protège l'enfant. Ni la famille, ni la presse, ni l'avocat n'y siègent.
//!
//! **Ce que l'article ne dit pas.** Il ne parle pas du secret professionnel et ne le lève pas. Dire
//! qu'un enfant ou une famille est suivi est déjà le révéler : ni confirmer ni infirmer. On peut
//! recevoir une information et dire à qui s'adresser.
//!
//! **Discuté.** Une lecture contraire voit dans « confidentielles » une levée du secret. La lecture
//! majoritaire (ANAS, CSTS, charte type) la refuse : elle est suivie ici, l'autre est montrée
//! (droit.md §7.1 n° 6). Deux professionnels tenus au secret peuvent se parler hors du groupe si un
//! autre texte le permet.
//!
//! **Versions.** CGCT L. 2211-5, puis CSI le 1er mai 2012 ; exécution des peines (2014) ; 2019 ;
//! violences contre les élus (2024).

use super::cc_9::{MAYBE_COVERED, WHO_ALERTED_STAYS_UNKNOWN};
use super::norm::{
    DutyKind, DutyRule, Edges, Effect, Force, Moment, NO_EDGES, Norm, Version, Way, condition, debated, duty, version,
};
use crate::facts::information::NECESSARY;
use crate::facts::protection::AUTHORITIES;
use crate::facts::secrecy::SCHOOL_STAFF;
use crate::facts::test::{no, purpose, recipient, role, secrecy, sender, service, setting, source};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Purpose, Role, SecrecyRegime, ServiceKind, Setting, Source};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "csi-l132-5",
    citation: "CSI, art. L. 132-5",
    force: Force::Loi,
    effect: Effect::Permits,
    way: Way::Discretion,
    summary: words(
        "Dans un groupe du CLSPD : des informations confidentielles, jamais couvertes par le secret, et qui n'en \
         sortent pas.",
        "In a CLSPD group: confidential information, never covered by secrecy, that goes no further.",
    ),
    versions: VERSIONS,
    conditions: &[
        condition(
            words(
                "L'échange a lieu dans un groupe du CLSPD, avec qui peut y siéger",
                "The exchange is within a CLSPD group, with somebody who may sit in it",
            ),
            Fact::Setting,
            WITHIN,
        ),
        debated(
            words(
                "Aucun secret ne couvre l'information (lecture majoritaire ; une autre lecture dit le secret levé)",
                "No secrecy covers the information (majority reading; another holds secrecy lifted)",
            ),
            Fact::SenderRole,
            Test::All(&[UNBOUND, sender(WITHOUT_SECRECY)]),
            Test::All(&[UNBOUND, sender(SCHOOL_STAFF), no(Fact::SenderInvolved)]),
            MAYBE_COVERED,
        ),
        condition(
            words("Elle est nécessaire au travail du groupe", "It is needed for the group's work"),
            Fact::Necessary,
            NECESSARY,
        ),
        WHO_ALERTED_STAYS_UNKNOWN,
    ],
    formalities: &[],
    duties: &[NO_NAMES, KEEP_INSIDE],
    edges: NO_EDGES,
};

const WITHIN: Test = Test::All(&[setting(&[Setting::GroupeClspd]), Test::Not(&recipient(NEVER_MEMBERS))]);

/// Two who may share under another text do so outside the group, where everybody hears (droit.md C08).
pub(super) const BETWEEN_THE_TWO_OF_YOU: DutyRule = DutyRule {
    citation: Some("CSI, art. L. 132-5"),
    when: setting(&[Setting::GroupeClspd]),
    ..duty(
        Moment::Before,
        DutyKind::Anonymise,
        Force::Loi,
        words(
            "Dans le groupe du CLSPD, où tous entendent, ni nom ni suivi : ce partage se fait à deux, en dehors.",
            "In the CLSPD group, where everybody hears, neither a name nor that the child is followed: this share is between the \
             two of you, outside it.",
        ),
    )
};

/// What was heard in a group is not told to third parties.
pub(super) static OUTSIDE: Norm = Norm {
    id: "csi-l132-5-tiers",
    citation: "CSI, art. L. 132-5",
    force: Force::Loi,
    effect: Effect::Forbids,
    way: Way::Discretion,
    summary: words(
        "Ce qui s'est dit dans un groupe du CLSPD ne se communique pas à des tiers.",
        "What was said in a CLSPD group is not told to third parties.",
    ),
    versions: &[version(
        day(2007, 3, 7),
        words("CGCT, art. L. 2211-5, puis CSI.", "CGCT, art. L. 2211-5, then CSI."),
    )
    .formerly(day(2012, 5, 1), "CGCT, art. L. 2211-5")],
    conditions: &[
        condition(
            words("Vous tenez l'information d'un groupe du CLSPD", "You have the item from a CLSPD group"),
            Fact::Source,
            Test::All(&[Test::Sender(&MEMBER), source(&[Source::PartageRecu])]),
        ),
        condition(
            words(
                "Le destinataire n'est ni de ce groupe, ni une autorité que l'on alerte",
                "The recipient is neither of that group nor an authority that is alerted",
            ),
            Fact::RecipientRole,
            Test::Not(&Test::Any(&[WITHIN, Test::Recipient(&MEMBER), AN_ALERT])),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: Edges {
        closes: &[Way::Discretion],
        yields_to: &[Way::Alerter, Way::Transmettre, Way::Requerir, Way::Reveler, Way::Partager, Way::Communiquer],
    },
};

/// The authorities that protect children, and the prosecutor, are no third parties to the facts of a danger: they can always
/// be told (droit.md C03, §3.Z2, §3.Z4).
const AN_ALERT: Test =
    Test::All(&[recipient(AUTHORITIES), purpose(&[Purpose::InformationPreoccupante, Purpose::Signalement])]);

const MEMBER: Test = Test::Any(&[
    role(&[Role::CoordonnateurClspd]),
    Test::All(&[service(&[ServiceKind::Clspd]), Test::Not(&role(NEVER_MEMBERS))]),
]);

/// Under no regime of secrecy, as the request says it.
const UNBOUND: Test = Test::Sender(&secrecy(&[
    SecrecyRegime::DiscretionProfessionnelle,
    SecrecyRegime::ConfidentialiteContractuelle,
    SecrecyRegime::Aucun,
]));

/// Posts that no mission of child protection binds and that may sit there.
const WITHOUT_SECRECY: &[Role] = &[
    Role::Maire,
    Role::EluLocal,
    Role::PolicierMunicipal,
    Role::CoordonnateurClspd,
    Role::ConseillerMissionLocale,
    Role::AgentCaf,
    Role::AgentCpam,
    Role::AnimateurSportif,
    Role::Bailleur,
    Role::AutoriteDeControle,
];

/// The families, their lawyers, the press and researchers are no members (CSI L132-4, D132-7 and
/// D132-8): what is exchanged does not leave the group.
const NEVER_MEMBERS: &[Role] = &[
    Role::Enfant,
    Role::Parent,
    Role::Tuteur,
    Role::Fratrie,
    Role::GrandParent,
    Role::BeauParent,
    Role::AutreProche,
    Role::TiersDigneDeConfiance,
    Role::AuteurInformationPreoccupante,
    Role::AutreTiers,
    Role::Avocat,
    Role::AdministrateurAdHoc,
    Role::Journaliste,
    Role::Chercheur,
    Role::Employeur,
    Role::AssistantMaternel,
];

static VERSIONS: &[Version] = &[
    version(day(2007, 3, 7), words("CGCT, art. L. 2211-5.", "CGCT, art. L. 2211-5."))
        .formerly(day(2012, 5, 1), "CGCT, art. L. 2211-5"),
    version(day(2012, 5, 1), words("Code de la sécurité intérieure.", "Code of internal security.")),
    version(day(2014, 10, 1), words("Groupes sur l'exécution des peines.", "Groups on the execution of sentences.")),
    version(day(2019, 3, 25), words("Rédaction de 2019.", "Wording of 2019.")),
    version(
        day(2024, 3, 23),
        words("Groupe sur les violences contre les élus.", "Group on violence against elected officials."),
    ),
];

const NO_NAMES: DutyRule = duty(
    Moment::Before,
    DutyKind::Anonymise,
    Force::Recommandation,
    words(
        "Ni confirmer ni infirmer qu'une famille est suivie ; parler de situations où nul n'est reconnaissable.",
        "Neither confirm nor deny that a family is followed; speak of situations where nobody can be recognised.",
    ),
);

const KEEP_INSIDE: DutyRule = duty(
    Moment::After,
    DutyKind::Limit,
    Force::Loi,
    words("Rien de ce qui est échangé ne sort du groupe.", "Nothing exchanged leaves the group."),
);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{carried_by, outcome_of, with};

    fn a_landlord_speaks_in_the_group() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 15, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "aucune",
            "sender": {"role": "bailleur", "service": {"id": "a", "kind": "entreprise"}, "involved": false},
            "recipient": {"role": "coordonnateur-clspd", "service": {"id": "b", "kind": "clspd"}, "involved": false},
            "purpose": "prevenir-la-delinquance", "request": "demande-orale", "setting": "groupe-clspd",
            "danger": "aucun", "offence": "aucune", "judgeSeized": false, "moving": false,
            "items": [{"id": "i", "category": "comportement", "subject": "enfant", "source": "observation-en-service",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": false}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn what_no_secrecy_covers_may_be_told_in_the_group() {
        assert_eq!(outcome_of(a_landlord_speaks_in_the_group()), "permitted");
        assert!(carried_by(a_landlord_speaks_in_the_group(), "csi-l132-5"));
        let idle = with(a_landlord_speaks_in_the_group(), "/items/0/necessary", json!(false));
        assert_eq!(outcome_of(idle), "prohibited");
    }

    #[test]
    fn secrets_stay_outside_the_group() {
        let educator = json!({"role": "educateur-specialise", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true});
        let request = with(a_landlord_speaks_in_the_group(), "/sender", educator);
        assert_eq!(outcome_of(request.clone()), "prohibited");
        assert!(carried_by(request, "cp-226-13"));
    }

    #[test]
    fn outside_a_group_the_text_is_silent() {
        let request = with(a_landlord_speaks_in_the_group(), "/setting", json!("oral"));
        assert!(!carried_by(with(request, "/purpose", json!("autre")), "csi-l132-5"));
    }

    #[test]
    fn whose_secrecy_is_debated_weighs_it() {
        let teacher = json!({"role": "enseignant", "secrecy": "discretion-professionnelle", "service": {"id": "a", "kind": "association"}, "involved": false});
        let request = with(a_landlord_speaks_in_the_group(), "/sender", teacher);
        assert_eq!(outcome_of(request.clone()), "judgement");
        assert!(carried_by(request, "csi-l132-5"));
    }

    #[test]
    fn what_a_member_heard_in_the_group_goes_no_further() {
        let member = json!({"role": "coordonnateur-clspd", "secrecy": "aucun", "service": {"id": "b", "kind": "clspd"}, "involved": false});
        let heard = with(a_landlord_speaks_in_the_group(), "/sender", member);
        let heard = with(with(heard, "/items/0/source", json!("partage-recu")), "/purpose", json!("autre"));
        let heard = with(
            with(heard, "/recipient", json!({"role": "bailleur", "service": {"kind": "entreprise"}})),
            "/setting",
            json!("oral"),
        );
        assert_eq!(outcome_of(heard.clone()), "prohibited");
        assert!(carried_by(heard.clone(), "csi-l132-5-tiers"));
        let seen = with(heard.clone(), "/items/0/source", json!("observation-en-service"));
        assert!(
            !carried_by(seen.clone(), "csi-l132-5-tiers") && carried_by(seen, "cc-9"),
            "a landlord learns it by agreement"
        );
        assert_eq!(
            outcome_of(with(heard.clone(), "/recipient", json!({"role": "coordonnateur-clspd"}))),
            "permitted"
        );
        let member = json!({"role": "bailleur", "service": {"kind": "clspd"}});
        assert!(!carried_by(with(heard.clone(), "/recipient", member.clone()), "csi-l132-5-tiers"));
        assert!(carried_by(with(heard, "/sender", member), "csi-l132-5-tiers"));
    }

    #[test]
    fn the_press_and_the_families_do_not_sit_in_the_group() {
        for role in ["journaliste", "parent", "avocat"] {
            let request = with(a_landlord_speaks_in_the_group(), "/recipient/role", json!(role));
            assert!(!carried_by(request, "csi-l132-5"), "{role}");
        }
    }
}
