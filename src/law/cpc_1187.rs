//! # CPC, art. 1187 — lire le dossier d'assistance éducative
//!
//! **Lecture.** Dès l'avis d'ouverture et jusqu'à la veille de l'audience : les avocats et
//! l'administrateur ad hoc consultent au greffe et reçoivent copie, pour la seule procédure, sans
//! pouvoir la remettre à qui ils assistent. Les parents, le tuteur, la personne ou le service à qui
//! l'enfant est confié, le service chargé de la mesure et le mineur capable de discernement
//! consultent, sans copie ; le mineur, avec un parent ou un avocat (à défaut le juge en fait désigner
//! un ou autorise le service éducatif à l'accompagner). Le juge peut, par décision motivée et en
//! l'absence d'avocat, écarter une pièce qui ferait courir un danger grave.
//!
//! **Ce que l'article ne dit pas.** Il ne regarde pas l'autorité parentale : il nomme les parents (retirée : discuté).
//! Frères, grands-parents, proches n'y sont pas, ni leur avocat : les avocats sont ceux du mineur, des
//! parents, du tuteur, de la personne ou du service à qui l'enfant est confié. Il ne vaut qu'en
//! assistance éducative : le pénal a ses règles (CJPM L. 322-10), et l'enfant devenu majeur ou
//! émancipé n'a plus de mesure, ni ses parents de dossier à lire. Le service ne remet pas lui-même les pièces faites
//! pour le juge : le dossier se lit au greffe (droit.md §8.3 ; les écrits de son propre travail
//! restent communicables, CRPA L. 311-6).
//!
//! **Discuté.** L'ancien mineur qui veut lire son dossier clos (archives : C. patr. L. 213-2, non vérifié) ;
//! l'avocat d'une personne dont la demande ne dit pas si l'enfant lui est confié ; le foyer où l'ASE place l'enfant, l'ASE à
//! côté du service mandaté, le délégué aux prestations familiales ; le délégataire de l'autorité parentale (droit.md A104).
//!
//! **Versions.** Décret n° 2002-361, puis 2013-429 ; administrateur ad hoc : n° 2023-914.

use super::norm::{
    Condition, DutyKind, DutyRule, Effect, Force, Moment, NO_EDGES, Norm, Way, condition, debated, duty, version,
};
use crate::facts::access::{
    AD_HOC_FOR_THE_CHILD, LAWYER_OF_A_GUARDIAN, LAWYER_OF_ANOTHER, LAWYER_OF_THE_CHILD, OF_NO_SERVICE,
};
use crate::facts::child::{DECIDES_ALONE, MINOR_NOT_EMANCIPATED};
use crate::facts::protection::PENAL_MEASURES;
use crate::facts::test::{
    ALWAYS, category, measure, no, recipient, recipient_authority, recipient_service, sender, sender_service, since,
    source, yes,
};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Authority, Category, Measure, Role, ServiceKind, Source};
use crate::wording::{Words, words};

pub(super) static READING: Norm = Norm {
    id: "cpc-1187",
    citation: "CPC, art. 1187",
    force: Force::Reglement,
    effect: Effect::Requires,
    way: Way::Communiquer,
    summary: words(
        "Le dossier du juge des enfants se lit au greffe : avocats (copie), parents, tuteur, service, mineur capable \
         de discernement.",
        "The judge's file is read at the court: lawyers (with copies), parents, guardian, service, minor capable of \
         discernment.",
    ),
    versions: &[
        version(day(2007, 3, 7), words("Décret n° 2002-361.", "Décret no. 2002-361.")),
        version(
            day(2023, 10, 5),
            words("Décret n° 2023-914 : l'administrateur ad hoc.", "Décret no. 2023-914: the administrateur ad hoc."),
        ),
    ],
    conditions: &[
        condition(
            words(
                "La pièce est dans le dossier du juge des enfants",
                "The document is in the children's judge's file",
            ),
            Fact::SenderRole,
            HELD_BY_THE_JUDGE,
        ),
        condition(
            words(
                "C'est une procédure d'assistance éducative, non une procédure pénale",
                "These are child-protection proceedings, not penal ones",
            ),
            Fact::Measure,
            Test::Not(&measure(PENAL_MEASURES)),
        ),
        debated(
            words("Le destinataire est de ceux que l'article nomme", "The recipient is one the article names"),
            Fact::RecipientRole,
            READERS,
            PERHAPS_READERS,
            words(
                "Le dossier clos d'un ancien mineur se demande au juge ou aux archives : une lecture le lui ouvre comme avant, \
                 l'autre s'en tient aux archives. Un service, un proche et son avocat lisent si le juge leur a confié l'enfant \
                 ou la mesure. Le parent à qui l'autorité est retirée lit s'il est partie. À \
                 peser : l'état de la procédure, ce que dit la décision du juge.",
                "The closed file of a former minor is asked of the judge or the archives: one reading opens it to them as \
                 before, the other leaves it to the archives. A service, a relative and their lawyer read if the judge \
                 entrusted the child or the measure to them. A parent whose authority was withdrawn reads if they are a party. To weigh: where the proceedings stand, what the judge's decision says.",
            ),
        ),
        debated(
            words("La pièce est achevée", "The document is finished"),
            Fact::Draft,
            no(Fact::Draft),
            ALWAYS,
            words(
                "Versée au dossier, une pièce inachevée s'y lit comme une autre ; projet du greffe ou du juge, elle n'y est \
                 pas. À peser : est-elle au dossier.",
                "Filed, an unfinished document is read like any other; a draft of the court's own is not in the file. To weigh: whether it is in the file.",
            ),
        ),
        debated(
            words(
                "Cette lecture ne fait courir de danger grave à personne, ou un avocat lit",
                "Reading it puts nobody in grave danger, or a lawyer reads",
            ),
            Fact::HarmsChild,
            Test::Any(&[recipient(&[Role::Avocat, Role::AdministrateurAdHoc]), no(Fact::HarmsChild)]),
            ALWAYS,
            words(
                "Le juge seul peut écarter la pièce, par décision motivée, en l'absence d'avocat. À peser : le danger \
                 grave, et le signaler au juge.",
                "Only the judge may withhold it, by reasoned decision, absent a lawyer. To weigh: the grave danger, \
                 and telling the judge.",
            ),
        ),
    ],
    formalities: &[],
    duties: &[NO_COPY, COPIES_STAY, WITH_SOMEBODY, THE_PLACE_STAYS_HIDDEN],
    edges: NO_EDGES,
};

pub(super) const COURT: Test = Test::Any(&[
    sender(&[Role::JugeDesEnfants, Role::JugeAuxAffairesFamiliales, Role::JugeDInstruction]),
    Test::All(&[sender_service(&[ServiceKind::Tribunal]), Test::Not(&OF_NO_SERVICE)]),
]);
pub(super) const PIECE: Test = category(&[Category::PieceJudiciaire]);
/// The judge holds a report under its subject as well as under its name.
pub(super) const IN_THE_FILE: Test =
    Test::Any(&[PIECE, yes(Fact::MadeForJudge), source(&[Source::ProcedureJudiciaire])]);
pub(super) const JUDGES_FILE: Test = Test::All(&[COURT, IN_THE_FILE]);
/// The children's judge or their registry gives it to read: no other judge, no expert, nobody who only works at the court.
pub(super) const HELD_BY_THE_JUDGE: Test = Test::All(&[
    Test::Any(&[
        sender(&[Role::JugeDesEnfants]),
        Test::All(&[sender(&[Role::PersonnelAdministratif]), sender_service(&[ServiceKind::Tribunal])]),
    ]),
    IN_THE_FILE,
]);

pub(super) const NO_COURT_DOCUMENT: Words =
    words("Ce n'est pas une pièce du dossier du juge", "It is not a document of the judge's file");

/// What of a court document may be shown outside the court (droit.md §3.Z2).
pub(super) const OPERATIVE_PART: Words = words(
    "Une pièce se lit chez le juge (CPC 1187) ; le dispositif d'un jugement peut être montré à qui l'exécute. À \
     peser : dire ce qui est décidé plutôt que remettre la pièce.",
    "A court document is read at the court (CPC 1187); the operative part of a judgment may be shown to those who carry it out. To weigh: saying what is decided rather than handing over the document.",
);

/// For the texts that let a person be told: what the court holds in the file is read under this article alone.
pub(super) const NOT_THE_JUDGES_FILE: Condition = condition(
    words(
        "Ce n'est pas une pièce du dossier du juge, qui se lit selon l'article 1187 du CPC",
        "It is not a document of the judge's file, which is read under CPC 1187",
    ),
    Fact::SenderRole,
    Test::Not(&JUDGES_FILE),
);

/// Those the article names, while the child is a minor whom the judge may protect (C. civ. 375).
const READERS: Test = Test::All(&[
    Test::Fact(&MINOR_NOT_EMANCIPATED),
    Test::Any(&[
        recipient(&[Role::Tuteur]),
        Test::All(&[recipient(&[Role::TiersDigneDeConfiance]), measure(&[Measure::TiersDigneDeConfiance])]),
        Test::All(&[recipient(&[Role::Parent]), Test::Not(&recipient_authority(&[Authority::Retiree]))]),
        LAWYER_OF_THE_CHILD,
        LAWYER_OF_A_GUARDIAN,
        Test::All(&[AD_HOC_FOR_THE_CHILD, since(day(2023, 10, 5))]),
        Test::All(&[recipient(&[Role::Enfant]), yes(Fact::Discernment)]),
        Test::All(&[OF_THE_SERVICE, IN_CHARGE]),
    ]),
]);
/// A parent whose authority was withdrawn, a party if the judge named them; the former minor, in person or by a lawyer; the lawyer of somebody to whom the child may be entrusted; a service beside the
/// one that the judge named; who holds a delegated authority.
const PERHAPS_READERS: Test = Test::Any(&[
    Test::All(&[
        Test::Fact(&MINOR_NOT_EMANCIPATED),
        recipient(&[Role::Parent]),
        recipient_authority(&[Authority::Retiree]),
    ]),
    Test::All(&[Test::Fact(&DECIDES_ALONE), Test::Any(&[recipient(&[Role::Enfant]), LAWYER_OF_THE_CHILD])]),
    Test::All(&[
        Test::Fact(&MINOR_NOT_EMANCIPATED),
        LAWYER_OF_ANOTHER,
        measure(&[Measure::TiersDigneDeConfiance, Measure::PlacementDirect]),
    ]),
    Test::All(&[Test::Fact(&MINOR_NOT_EMANCIPATED), OF_THE_SERVICE, PERHAPS_IN_CHARGE]),
    Test::All(&[
        Test::Fact(&MINOR_NOT_EMANCIPATED),
        recipient(&[Role::GrandParent, Role::BeauParent, Role::AutreProche, Role::AutreTiers]),
        measure(&[Measure::DelegationAutoriteParentale]),
        recipient_authority(&[Authority::Exercee, Authority::PartageeParDelegation]),
    ]),
]);
/// Somebody the article names reads the judge's file: what may be kept from them there, the judge alone decides.
pub(super) const READ_AT_THE_COURT: Test =
    Test::All(&[HELD_BY_THE_JUDGE, Test::Not(&measure(PENAL_MEASURES)), Test::Any(&[READERS, PERHAPS_READERS])]);

const OF_THE_SERVICE: Test = Test::All(&[recipient(OF_A_SERVICE), yes(Fact::RecipientInvolved)]);

/// The child is entrusted to the service, or it carries out the investigation or the open-setting measure.
const IN_CHARGE: Test = Test::Any(&[
    Test::All(&[
        recipient_service(&[ServiceKind::Ase]),
        measure(&[Measure::PlacementAse, Measure::PlacementProvisoireUrgence]),
    ]),
    Test::All(&[
        recipient_service(HABILITATED),
        measure(&[Measure::Aemo, Measure::Mjie, Measure::PlacementDirect, Measure::PlacementProvisoireUrgence]),
    ]),
]);
/// The home where the ASE places the child; the ASE, which may itself carry out the measure or support who has the child; the
/// delegate to the family benefits.
const PERHAPS_IN_CHARGE: Test = Test::Any(&[
    Test::All(&[recipient_service(HABILITATED), measure(&[Measure::PlacementAse])]),
    Test::All(&[
        recipient_service(&[ServiceKind::Ase]),
        measure(&[Measure::Aemo, Measure::PlacementDirect, Measure::TiersDigneDeConfiance]),
    ]),
    Test::All(&[recipient(&[Role::MandataireJudiciaire]), measure(&[Measure::Mjagbf])]),
]);
const HABILITATED: &[ServiceKind] = &[ServiceKind::EssmsProtectionEnfance, ServiceKind::Sah, ServiceKind::Pjj];

const OF_A_SERVICE: &[Role] = &[
    Role::Directeur,
    Role::ChefDeService,
    Role::EducateurSpecialise,
    Role::MoniteurEducateur,
    Role::EducateurJeunesEnfants,
    Role::AssistantServiceSocial,
    Role::ConseillerEsf,
    Role::Psychologue,
    Role::CadreAse,
    Role::ReferentAse,
    Role::PresidentConseilDepartemental,
    Role::EducateurPjj,
    Role::DirecteurPjj,
    Role::MandataireJudiciaire,
];

const NO_COPY: DutyRule = DutyRule {
    when: Test::Not(&recipient(&[Role::Avocat, Role::AdministrateurAdHoc])),
    ..duty(
        Moment::Before,
        DutyKind::Limit,
        Force::Reglement,
        words(
            "Consultation au greffe, aux jours fixés par le juge, sans copie.",
            "Reading at the court, on the days the judge sets, without a copy.",
        ),
    )
};
const COPIES_STAY: DutyRule = DutyRule {
    when: recipient(&[Role::Avocat, Role::AdministrateurAdHoc]),
    ..duty(
        Moment::After,
        DutyKind::Limit,
        Force::Reglement,
        words(
            "Copie pour cette seule procédure ; elle ne se remet pas à la personne assistée.",
            "Copies for these proceedings only; not to be handed to the person assisted.",
        ),
    )
};
const WITH_SOMEBODY: DutyRule = DutyRule {
    when: Test::All(&[recipient(&[Role::Enfant]), Test::Fact(&MINOR_NOT_EMANCIPATED)]),
    ..duty(
        Moment::Before,
        DutyKind::Consult,
        Force::Reglement,
        words(
            "Le mineur lit avec un parent ou son avocat ; à défaut, le juge en fait désigner un ou autorise le service à \
             l'accompagner.",
            "The minor reads with a parent or their lawyer; failing that, the judge has one appointed or lets the \
             service attend.",
        ),
    )
};

const THE_PLACE_STAYS_HIDDEN: DutyRule = DutyRule {
    citation: Some("C. civ., art. 375-7"),
    when: yes(Fact::Anonymised),
    ..duty(
        Moment::Before,
        DutyKind::Anonymise,
        Force::Loi,
        words(
            "Le juge a décidé que ce lieu reste inconnu : cacher, avant toute lecture, ce qui y mène.",
            "The judge decided that this place stays unknown: hide, before anybody reads, whatever leads there.",
        ),
    )
};

#[cfg(test)]
pub(super) mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{asks, outcome_of, with};

    pub(in super::super) fn the_father_reads_the_file() -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 14, "discernment": true, "emancipated": false},
            "guardians": [{"id": "pere", "relation": "pere", "authority": "exercee", "informingHarmsChild": false}],
            "measure": "aemo",
            "sender": {"role": "juge-des-enfants", "service": {"id": "a", "kind": "tribunal"}, "involved": true},
            "recipient": {"role": "parent", "guardian": "pere", "service": {"id": "b", "kind": "aucun"}, "involved": true},
            "purpose": "droit-d-acces", "request": "demande-ecrite", "setting": "ecrit",
            "danger": "aucun", "offence": "aucune", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "piece-judiciaire", "subject": "enfant", "source": "procedure-judiciaire",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": true}],
            "notices": [], "consents": [],
        })
    }

    fn to(role: &str) -> Value {
        with(
            the_father_reads_the_file(),
            "/recipient",
            json!({"role": role, "service": {"id": "b", "kind": "aucun"}, "involved": false}),
        )
    }

    fn to_the_lawyer_of(client: &str) -> Value {
        let lawyer =
            json!({"role": "avocat", "service": {"id": "b", "kind": "cabinet-liberal"}, "represents": client});
        with(the_father_reads_the_file(), "/recipient", lawyer)
    }

    #[test]
    fn the_father_the_lawyer_and_the_minor_capable_of_discernment_read_at_the_court() {
        assert_eq!(outcome_of(the_father_reads_the_file()), "required");
        assert_eq!(outcome_of(to_the_lawyer_of("enfant")), "required");
        assert_eq!(outcome_of(to_the_lawyer_of("pere")), "required");
        assert_eq!(outcome_of(to("enfant")), "required");
        assert!(asks(to("enfant"), "cpc-1187", "consult", None));
        assert_eq!(outcome_of(with(to("enfant"), "/child/discernment", json!(false))), "prohibited");
        assert_eq!(outcome_of(to("grand-parent")), "prohibited");
    }

    #[test]
    fn a_service_reads_what_the_judge_entrusted_to_it() {
        let reads = |kind: &str, measure: &str| {
            let educator =
                json!({"role": "educateur-specialise", "service": {"id": "s", "kind": kind}, "involved": true});
            outcome_of(with(with(the_father_reads_the_file(), "/recipient", educator), "/measure", json!(measure)))
        };
        for measure in ["aemo", "mjie", "placement-direct"] {
            assert_eq!(reads("essms-protection-enfance", measure), "required", "{measure}");
            assert_eq!(reads("essms-handicap", measure), "prohibited", "{measure}");
        }
        // the child is entrusted to the ASE, which places them there
        assert_eq!(reads("essms-protection-enfance", "placement-ase"), "judgement");
        for measure in ["aucune", "aide-educative-domicile"] {
            assert_eq!(reads("essms-protection-enfance", measure), "prohibited", "{measure}");
        }
        let ase = json!({"role": "cadre-ase", "service": {"id": "s", "kind": "ase"}, "involved": true});
        let to_the_ase = |measure: &str| {
            outcome_of(with(with(the_father_reads_the_file(), "/recipient", ase.clone()), "/measure", json!(measure)))
        };
        assert_eq!(to_the_ase("placement-ase"), "required");
        assert_eq!(to_the_ase("aemo"), "judgement");
        assert_eq!(to_the_ase("aucune"), "prohibited");
    }

    #[test]
    fn who_holds_a_delegated_authority_may_be_read_among_the_parents() {
        let delegate =
            json!([{"id": "mamie", "relation": "delegataire", "authority": "exercee", "informingHarmsChild": false}]);
        let reader = json!({"role": "grand-parent", "guardian": "mamie", "service": {"id": "b", "kind": "aucun"}});
        let request = with(with(the_father_reads_the_file(), "/guardians", delegate), "/recipient", reader);
        let delegated = with(request.clone(), "/measure", json!("delegation-autorite-parentale"));
        assert_eq!(outcome_of(delegated), "judgement");
        assert_eq!(outcome_of(request), "prohibited");
    }

    #[test]
    fn parties_and_their_lawyers_read_what_the_file_says_of_others() {
        let of = |subject: &str, id: &str, request: Value| {
            with(with(request, "/items/0/subject", json!(subject)), "/items/0/subjectId", json!(id))
        };
        let both = json!([
            {"id": "pere", "relation": "pere", "authority": "exercee", "informingHarmsChild": false},
            {"id": "mere", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}]);
        for reader in [the_father_reads_the_file(), to_the_lawyer_of("pere"), to_the_lawyer_of("enfant")] {
            let reader = with(reader, "/guardians", both.clone());
            assert_eq!(outcome_of(of("parent", "mere", reader.clone())), "required");
            assert_eq!(outcome_of(of("parent", "pere", reader.clone())), "required");
            assert_eq!(outcome_of(of("tiers", "voisin", reader.clone())), "required");
            let author = with(of("tiers", "voisin", reader), "/items/0/category", json!("auteur-du-signalement"));
            assert_eq!(outcome_of(with(author, "/items/0/authorInOffice", json!(false))), "prohibited");
        }
        let outside = of("parent", "mere", with(to("grand-parent"), "/guardians", both));
        assert_eq!(outcome_of(outside), "prohibited");
    }

    #[test]
    fn only_lawyers_of_those_the_article_names() {
        assert_eq!(outcome_of(to_the_lawyer_of("grand-mere")), "prohibited");
        let entrusted = with(to_the_lawyer_of("grand-mere"), "/measure", json!("tiers-digne-de-confiance"));
        assert_eq!(outcome_of(entrusted.clone()), "judgement");
        let of_age = with(entrusted, "/child/age", json!(19));
        assert_eq!(outcome_of(of_age), "prohibited");
    }

    #[test]
    fn once_of_age_the_parents_read_no_more_and_the_former_minor_asks_the_judge() {
        let of_age = |request: Value| outcome_of(with(request, "/child/age", json!(22)));
        assert_eq!(of_age(the_father_reads_the_file()), "prohibited");
        assert_eq!(of_age(to_the_lawyer_of("pere")), "prohibited");
        assert_eq!(of_age(to("enfant")), "judgement");
        assert_eq!(of_age(to_the_lawyer_of("enfant")), "judgement");
        assert_eq!(of_age(with(to("enfant"), "/items/0/harmsChild", json!(true))), "judgement");
    }

    #[test]
    fn penal_proceedings_are_not_read_under_this_article() {
        for penal in ["recueil-renseignements-rrse", "mesure-educative-judiciaire", "placement-penal"] {
            assert_eq!(
                outcome_of(with(the_father_reads_the_file(), "/measure", json!(penal))),
                "prohibited",
                "{penal}"
            );
        }
    }

    #[test]
    fn the_administrateur_ad_hoc_reads_since_5_october_2023() {
        let ad_hoc = with(to_the_lawyer_of("enfant"), "/recipient/role", json!("administrateur-ad-hoc"));
        assert_eq!(outcome_of(with(ad_hoc.clone(), "/date", json!("2023-10-05"))), "required");
        assert_eq!(outcome_of(with(ad_hoc.clone(), "/date", json!("2023-10-04"))), "prohibited");
        assert_eq!(outcome_of(with(ad_hoc, "/recipient/represents", json!("frere"))), "prohibited");
    }

    #[test]
    fn who_keeps_the_child_may_be_kept_from_a_dangerous_piece_by_the_judge_alone() {
        let entrusted = with(to("tiers-digne-de-confiance"), "/measure", json!("tiers-digne-de-confiance"));
        let request = with(entrusted, "/items/0/harmsChild", json!(true));
        assert_eq!(outcome_of(request.clone()), "judgement");
        let harmless = with(request, "/items/0/harmsChild", json!(false));
        assert_eq!(outcome_of(harmless.clone()), "required");
        assert_eq!(outcome_of(with(harmless, "/measure", json!("aemo"))), "prohibited", "another child's");
    }

    #[test]
    fn neither_another_judge_nor_an_expert_gives_the_file_to_read() {
        for (role, kind) in [
            ("juge-d-instruction", "tribunal"),
            ("juge-aux-affaires-familiales", "tribunal"),
            ("expert-judiciaire", "tribunal"),
            ("administrateur-ad-hoc", "tribunal"),
        ] {
            let sender = json!({"role": role, "service": {"id": "a", "kind": kind}, "involved": true});
            assert_eq!(outcome_of(with(the_father_reads_the_file(), "/sender", sender)), "prohibited", "{role}");
        }
        let registry =
            json!({"role": "personnel-administratif", "service": {"id": "a", "kind": "tribunal"}, "involved": true});
        assert_eq!(outcome_of(with(the_father_reads_the_file(), "/sender", registry)), "required");
    }

    #[test]
    fn a_parent_deprived_of_authority_reads_if_the_judge_named_them() {
        let deprived = with(the_father_reads_the_file(), "/guardians/0/authority", json!("retiree"));
        assert_eq!(outcome_of(deprived), "judgement");
        let without = with(the_father_reads_the_file(), "/guardians/0/authority", json!("exercice-retire"));
        assert_eq!(outcome_of(without), "required");
    }

    #[test]
    fn whoever_works_in_the_service_in_charge_reads_for_it() {
        for role in
            ["educateur-specialise", "assistant-service-social", "psychologue", "conseiller-esf", "chef-de-service"]
        {
            let service =
                json!({"role": role, "service": {"id": "b", "kind": "essms-protection-enfance"}, "involved": true});
            assert_eq!(outcome_of(with(the_father_reads_the_file(), "/recipient", service)), "required", "{role}");
        }
    }

    #[test]
    fn what_leads_to_a_hidden_place_is_hidden_before_the_reading() {
        let placed = with(the_father_reads_the_file(), "/measure", json!("placement-ase"));
        assert!(!told_to_hide(placed.clone()));
        assert!(told_to_hide(with(placed, "/items/0/anonymised", json!(true))));
    }

    fn told_to_hide(request: Value) -> bool {
        super::super::tests::decision_of(request).before.iter().any(|duty| duty.text.contains("reste inconnu"))
    }
}
