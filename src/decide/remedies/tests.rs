//! What is proposed, and what never is.

use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::{Act, redirections, smallest_sets, towards_people};
use crate::decide::Search;
use crate::evaluate_share;
use crate::facts::{World, situation};
use crate::request::{Problems, read_request};
use crate::wording::Locale;

/// The home asks whether the teacher may know how the child feels; something of it changed.
fn may_say_it_themself(path: &str, value: Json) -> bool {
    let mut request = json!({
        "date": "2026-01-15", "measure": "aemo", "purpose": "scolariser", "request": "demande-orale", "setting": "oral",
        "child": {"id": "c", "age": 14, "discernment": true, "emancipated": false}, "guardians": [],
        "danger": "aucun", "offence": "aucune", "moving": false, "judgeSeized": true,
        "sender": {"role": "educateur-specialise", "service": {"kind": "essms-protection-enfance"}, "involved": true},
        "recipient": {"role": "enseignant", "service": {"kind": "education-nationale"}, "involved": false},
        "items": [{"id": "a", "category": "sante-psychique", "subject": "enfant", "subjectId": "c", "source": "confidence",
                   "necessary": false, "secrecyAsked": false, "anonymised": false, "draft": false, "madeForJudge": false,
                   "harmsChild": false}],
        "notices": [], "consents": []
    });
    *request.pointer_mut(path).unwrap() = value;
    let decision = evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
    let item = decision.items.first().unwrap();
    assert_eq!(item.outcome, Some("prohibited"), "{path}");
    item.remedies.iter().any(|remedy| remedy.steps.iter().any(|step| step.action == "let-the-person-speak"))
}

#[test]
fn a_person_speaks_of_what_is_theirs_freely_and_once_able_to() {
    assert!(may_say_it_themself("/purpose", json!("scolariser")));
    assert!(!may_say_it_themself("/child/discernment", json!(false)));
    assert!(!may_say_it_themself("/items/0/category", json!("notes-personnelles")));
    assert!(!may_say_it_themself("/items/0/category", json!("piece-judiciaire")));
    assert!(!may_say_it_themself("/items/0/madeForJudge", json!(true)));
    assert!(!may_say_it_themself("/request", json!("commission-rogatoire")));
}

#[test]
fn a_child_is_not_sent_to_the_press_nor_to_researchers() {
    for role in ["journaliste", "chercheur"] {
        let recipient = json!({"role": role, "service": {"kind": "entreprise"}, "involved": false});
        assert!(!may_say_it_themself("/recipient", recipient), "{role}");
    }
}

#[test]
fn who_refuses_that_it_be_told_may_tell_it_themself() {
    let refused = |recipient: Json| {
        let request = json!({
            "date": "2026-01-15", "measure": "accueil-jeune-majeur", "purpose": "inserer", "request": "initiative", "setting": "oral",
            "child": {"id": "c", "age": 19, "discernment": true, "emancipated": false}, "guardians": [],
            "danger": "aucun", "offence": "aucune", "moving": false, "judgeSeized": false,
            "sender": {"role": "educateur-specialise", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true},
            "recipient": recipient,
            "items": [{"id": "a", "category": "projet", "subject": "enfant", "subjectId": "c", "source": "dossier",
                       "necessary": true, "secrecyAsked": false, "anonymised": false, "draft": false, "madeForJudge": false,
                       "harmsChild": false}],
            "notices": [], "consents": [{"by": "enfant", "state": "refused"}]
        });
        let decision = evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
        let remedies = &decision.items.first().unwrap().remedies;
        remedies.iter().flat_map(|remedy| &remedy.steps).map(|step| step.action).collect::<Vec<_>>()
    };
    let mission_locale = json!({"role": "conseiller-mission-locale", "service": {"kind": "mission-locale"}});
    let home = json!({"role": "educateur-specialise", "service": {"id": "b", "kind": "essms-protection-enfance"}, "involved": true});
    for recipient in [mission_locale, home, json!({"role": "employeur", "service": {"kind": "entreprise"}})] {
        assert_eq!(refused(recipient.clone()), ["let-the-person-speak"], "{recipient}");
    }
}

/// A mother deprived of authority, and what is about herself: the step that is asked for is the one proposed.
#[test]
fn a_parent_agrees_to_what_is_theirs_whatever_their_authority() {
    for authority in ["exercee", "aucune", "retiree", "exercice-retire"] {
        let request = json!({
            "guardians": [{"id": "mere", "relation": "mere", "authority": authority}], "purpose": "inserer",
            "sender": {"role": "autre-proche"}, "recipient": {"role": "conseiller-mission-locale"}, "consents": [],
            "items": [{"id": "a", "category": "projet", "subject": "parent", "subjectId": "mere", "source": "dossier",
                       "necessary": true}],
        });
        let decision = evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
        assert_eq!(decision.outcome, Some("conditional"), "{authority}");
        let remedies = &decision.items.first().unwrap().remedies;
        let asked = remedies.iter().find(|remedy| remedy.steps.iter().all(|step| step.action == "seek-consent"));
        let asked = asked.map(|remedy| (remedy.steps.first().unwrap().towards.as_deref(), remedy.leads_to));
        assert_eq!(asked, Some((Some("mere"), "permitted")), "{authority}");
    }
}

fn actions(changes: &[(&str, Json)]) -> Vec<&'static str> {
    let mut request = json!({
        "date": "2026-01-15", "measure": "aucune", "purpose": "inserer", "request": "initiative", "setting": "oral",
        "child": {"id": "c", "age": 16, "discernment": true, "emancipated": false}, "guardians": [],
        "danger": "grave-et-immediat", "offence": "aucune", "moving": false, "judgeSeized": false,
        "sender": {"role": "educateur-specialise", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true},
        "recipient": {"role": "employeur", "service": {"id": "b", "kind": "entreprise"}, "involved": false},
        "items": [{"id": "a", "category": "comportement", "subject": "enfant", "subjectId": "c", "source": "dossier",
                   "necessary": true, "secrecyAsked": false, "anonymised": false, "draft": false, "madeForJudge": false,
                   "harmsChild": false}],
        "notices": [], "consents": []
    });
    for (path, value) in changes {
        *request.pointer_mut(path).unwrap() = value.clone();
    }
    let decision = evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
    let remedies = &decision.items.first().unwrap().remedies;
    remedies.iter().flat_map(|remedy| &remedy.steps).map(|step| step.action).collect()
}

#[test]
fn a_report_of_concern_is_about_a_minor_and_goes_to_somebody_else() {
    assert!(actions(&[]).contains(&"go-through-crip"));
    assert!(!actions(&[("/child/age", json!(19))]).contains(&"go-through-crip"));
    for (role, kind) in [
        ("crip", "crip"),
        ("president-conseil-departemental", "ase"),
        ("juge-des-enfants", "tribunal"),
        ("procureur", "parquet"),
    ] {
        let sender = json!({"role": role, "service": {"id": "s", "kind": kind}});
        assert!(!actions(&[("/sender", sender)]).contains(&"go-through-crip"), "{role}");
    }
}

#[test]
fn a_child_excused_from_a_notice_that_knows_no_excuse_may_still_be_told() {
    // CJPM R241-1 knows no exception
    let penal = [
        ("/measure", json!("mesure-educative-judiciaire")),
        ("/purpose", json!("assurer-la-continuite")),
        ("/sender", json!({"role": "educateur-pjj", "service": {"id": "pjj", "kind": "pjj"}, "involved": true})),
        ("/recipient", json!({"role": "referent-ase", "service": {"id": "ase", "kind": "ase"}, "involved": true})),
        ("/danger", json!("aucun")),
    ];
    for state in ["planned", "excused-child-interest"] {
        let mut changes = penal.to_vec();
        changes.push(("/notices", json!([{"to": "enfant", "state": state}])));
        assert!(actions(&changes).contains(&"inform"), "{state}: {:?}", actions(&changes));
    }
}

#[test]
fn however_many_hold_authority_the_remedy_that_tells_them_all_is_found() {
    // CASF L226-2-2: every holder and the child are told before, none of them has to agree
    for count in 1..=6 {
        let guardians: Vec<Json> = (0..count)
            .map(|at| json!({"id": format!("g{at}"), "relation": "tuteur", "authority": "exercee", "informingHarmsChild": false}))
            .collect();
        let changes = [
            ("/measure", json!("aemo")),
            ("/purpose", json!("evaluer")),
            ("/danger", json!("risque")),
            ("/guardians", json!(guardians)),
            ("/recipient", json!({"role": "medecin-pmi", "service": {"id": "pmi", "kind": "pmi"}, "involved": true})),
        ];
        let told = vec!["inform"; count + 1];
        assert_eq!(actions(&changes).iter().filter(|action| **action == "inform").copied().collect::<Vec<_>>(), told);
    }
}

/// The smallest sets, by trying every one.
fn smallest_by_trying(count: usize, opens: impl Fn(u32) -> bool) -> Vec<u32> {
    let mut smallest: Vec<u32> = Vec::new();
    let mut sets: Vec<u32> = (0..1 << count).collect();
    sets.sort_by_key(|set| set.count_ones());
    for set in sets {
        if opens(set) && !smallest.iter().any(|fewer| fewer & set == *fewer) {
            smallest.push(set);
        }
    }
    smallest
}

proptest! {
    #[test]
    fn the_smallest_sets_are_all_found_and_no_other(count in 0..8_usize, enough in prop::collection::vec(0..256_u32, 0..5)) {
        let opens = |set: u32| enough.iter().any(|needed| needed & set == *needed);
        prop_assert_eq!(smallest_sets(count, &mut |set| opens(set)), smallest_by_trying(count, opens));
    }
}

#[test]
fn a_step_more_closes_nothing() {
    let folder = format!("{}/fixtures/scenarios", env!("CARGO_MANIFEST_DIR"));
    let mut looked_at = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let story: Json = serde_json::from_str(&std::fs::read_to_string(file.unwrap().path()).unwrap()).unwrap();
        let request =
            read_request(&serde_json::from_value(story["request"].clone()).unwrap(), &mut Problems::default());
        let situation = situation(&request, &mut Problems::default());
        let mut search = Search::default();
        for worlds in &situation.items {
            let world = World::any_of(worlds).unwrap();
            let people = towards_people(&world, &situation);
            let now = search.possible_of(vec![worlds.clone()])[0].single();
            let Some(now) = now.filter(|_| people.len() <= 6) else { continue };
            for way in [vec![vec![]], redirections(&world)].concat() {
                let acts = |set: usize| -> Vec<Act> {
                    let chosen = people.iter().enumerate().filter(|(at, _)| set >> at & 1 != 0);
                    way.iter().chain(chosen.map(|(_, act)| act)).copied().collect()
                };
                let opened: Vec<_> =
                    (0..1 << people.len()).map(|set| search.opened_by(worlds, &acts(set), now, &[])).collect();
                for (set, outcome) in opened.iter().enumerate().filter(|(_, outcome)| outcome.is_some()) {
                    for more in (0..people.len()).map(|step| set | 1 << step) {
                        looked_at += 1;
                        assert!(
                            opened[more].is_some(),
                            "{}: {:?} opens ({outcome:?}), {:?} does not",
                            story["id"],
                            acts(set),
                            acts(more)
                        );
                    }
                }
            }
        }
    }
    assert!(looked_at > 1_000, "{looked_at}");
}

#[test]
fn no_authority_and_no_colleague_is_left_to_hear_it_from_the_person() {
    let speaks = |recipient: Json| actions(&[("/recipient", recipient)]).contains(&"let-the-person-speak");
    assert!(speaks(json!({"role": "employeur", "service": {"id": "b", "kind": "entreprise"}, "involved": false})));
    for (role, id, kind) in [
        ("officier-police-judiciaire", "b", "police-gendarmerie"),
        ("juge-aux-affaires-familiales", "b", "tribunal"),
        ("veilleur-de-nuit", "a", "essms-protection-enfance"),
    ] {
        assert!(!speaks(json!({"role": role, "service": {"id": id, "kind": kind}, "involved": false})), "{role}");
    }
}

#[test]
fn a_rescue_is_not_sent_elsewhere_and_a_file_or_an_article_is_no_report() {
    assert!(actions(&[]).contains(&"go-through-crip"));
    let journalist = json!({"role": "journaliste", "service": {"id": "b", "kind": "entreprise"}, "involved": false});
    for (path, value) in [
        ("/purpose", json!("securite-des-personnes")),
        ("/purpose", json!("rechercher-un-mineur-disparu")),
        ("/purpose", json!("droit-d-acces")),
        ("/recipient", journalist),
        ("/items/0/category", json!("lieu-d-accueil")),
        ("/items/0/category", json!("piece-judiciaire")),
    ] {
        assert!(!actions(&[(path, value.clone())]).contains(&"go-through-crip"), "{path} {value}");
    }
    let police = json!({"role": "officier-police-judiciaire", "service": {"id": "b", "kind": "police-gendarmerie"}, "involved": false});
    let asks = |purpose: &str| {
        actions(&[("/recipient", police.clone()), ("/danger", json!("aucun")), ("/purpose", json!(purpose))])
    };
    // what helps to find or to save somebody is told at once; the rest of their history is asked for in writing (S12)
    for purpose in ["autre", "securite-des-personnes", "rechercher-un-mineur-disparu"] {
        assert!(asks(purpose).contains(&"ask-for-requisition"), "{purpose}");
    }
}

/// To ask is to tell: whom telling would harm the child is not asked (S32).
#[test]
fn nobody_is_asked_whom_telling_would_harm() {
    let asked = |harms: bool| {
        let request = json!({
            "date": "2026-03-02", "child": {"age": 9}, "measure": "aucune", "danger": "aucun", "consents": [],
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": harms}],
            "sender": {"role": "conseiller-mission-locale"}, "recipient": {"role": "employeur"}, "purpose": "inserer",
            "items": [{"id": "a", "category": "scolarite", "subject": "enfant", "source": "dossier", "necessary": true,
                       "secrecyAsked": false, "harmsChild": false}],
        });
        let decision = evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
        assert_eq!(decision.outcome, Some("conditional"));
        let steps = decision.items.into_iter().flat_map(|item| item.remedies).flat_map(|remedy| remedy.steps);
        steps.into_iter().any(|step| step.action == "seek-consent")
    };
    assert!(asked(false));
    assert!(!asked(true));
}

#[test]
fn a_file_is_read_at_the_court_where_a_judge_has_one() {
    let family_judge =
        json!({"role": "juge-aux-affaires-familiales", "service": {"kind": "tribunal"}, "involved": false});
    let asks = [
        ("/recipient", family_judge),
        ("/request", json!("demande-ecrite")),
        ("/judgeSeized", json!(true)),
        ("/danger", json!("aucun")),
        ("/items/0/category", json!("piece-judiciaire")),
    ];
    assert!(
        actions(&asks).contains(&"go-through-court"),
        "another judge asks the children's judge (CPC 1187-1, S40)"
    );
    let kin = json!({"role": "grand-parent", "service": {"kind": "aucun"}, "involved": false});
    assert!(!actions(&[("/recipient", kin)]).contains(&"go-through-court"));
    let asked = |seized: bool| {
        let lawyer =
            json!({"role": "avocat", "represents": "enfant", "service": {"id": "b", "kind": "cabinet-liberal"}});
        actions(&[
            ("/recipient", lawyer),
            ("/judgeSeized", json!(seized)),
            ("/items/0/category", json!("piece-judiciaire")),
            ("/items/0/madeForJudge", json!(true)),
        ])
    };
    assert!(asked(true).contains(&"go-through-court"));
    assert!(!asked(false).contains(&"go-through-court"));
}

#[test]
fn nobody_is_left_to_tell_a_parent_deprived_of_authority() {
    let spoken = |authority: &str| {
        let mut request = json!({
            "date": "2026-01-15", "measure": "placement-ase", "purpose": "informer-la-famille", "request": "demande-orale",
            "child": {"id": "c", "age": 14, "discernment": true, "emancipated": false}, "setting": "oral",
            "guardians": [{"id": "p", "relation": "pere"}],
            "danger": "aucun", "offence": "aucune", "moving": false, "judgeSeized": false,
            "sender": {"role": "referent-ase", "service": {"id": "a", "kind": "ase"}, "involved": true},
            "recipient": {"role": "parent", "guardian": "p", "person": "p", "service": {"id": "x", "kind": "aucun"}, "involved": false},
            "items": [{"id": "a", "category": "sante-psychique", "subject": "enfant", "subjectId": "c", "source": "confidence",
                       "necessary": true, "secrecyAsked": false, "anonymised": false, "draft": false, "madeForJudge": false,
                       "harmsChild": false}],
            "notices": [], "consents": []
        });
        request["guardians"][0]["authority"] = json!(authority);
        let decision = evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
        let remedies = &decision.items.first().unwrap().remedies;
        remedies.iter().any(|remedy| remedy.steps.iter().any(|step| step.action == "let-the-person-speak"))
    };
    assert!(!spoken("retiree") && spoken("aucune"));
}

#[test]
fn what_the_119_line_collected_is_nobody_s_to_tell_the_family() {
    assert!(may_say_it_themself("/items/0/source", json!("evaluation")));
    assert!(!may_say_it_themself("/items/0/source", json!("ligne-119")));
}

#[test]
fn a_parent_without_authority_may_be_told_where_one_reading_asks_for_it() {
    let request = json!({
        "date": "2026-01-15", "measure": "aemo", "purpose": "evaluer", "request": "initiative", "setting": "oral",
        "child": {"id": "c", "age": 9, "discernment": true, "emancipated": false},
        "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false},
                      {"id": "p", "relation": "pere", "authority": "exercice-retire", "informingHarmsChild": false}],
        "danger": "aucun", "offence": "aucune", "moving": false, "judgeSeized": true,
        "sender": {"role": "educateur-specialise", "service": {"id": "a", "kind": "essms-protection-enfance"}, "involved": true},
        "recipient": {"role": "puericultrice-pmi", "service": {"id": "b", "kind": "pmi"}, "involved": true},
        "items": [{"id": "a", "category": "vie-quotidienne", "subject": "enfant", "subjectId": "c", "source": "observation-en-service",
                   "necessary": true, "secrecyAsked": false, "anonymised": false, "draft": false, "madeForJudge": false, "harmsChild": false}],
        "notices": [{"to": "m", "state": "done"}, {"to": "enfant", "state": "done"}], "consents": []
    });
    let decision = evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
    let item = decision.items.first().unwrap();
    assert_eq!(item.outcome, Some("judgement"));
    let told = item.remedies.iter().any(|remedy| {
        remedy.leads_to == "permitted"
            && remedy.steps.iter().all(|step| step.action == "inform" && step.towards.as_deref() == Some("p"))
    });
    assert!(told, "{:?}", item.remedies);
}
