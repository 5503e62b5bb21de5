//! # CASF, art. R. 221-5-2 — aide administrative et changement de département : l'accord écrit
//!
//! **Lecture.** I : pour une prestation administrative en cours, le président du conseil
//! départemental d'origine informe les parents ou les représentants légaux et recueille leur accord
//! écrit avant de transmettre, sauf intérêt contraire de l'enfant (R. 221-5). II : sans accord, il
//! évalue si l'interruption met l'enfant en danger ou en risque. III : danger, il informe les
//! parents, saisit la justice et transmet. IV : risque, il informe les parents et transmet comme
//! information préoccupante. Ni l'un ni l'autre : il ne transmet pas (a contrario).
//!
//! **Ce que l'article ne dit pas.** Il ne distingue pas l'accord refusé de l'accord non obtenu :
//! face au danger, ni l'un ni l'autre n'arrête. L'émancipé et le jeune majeur répondent seuls.
//!
//! **Dans le moteur.** Accord donné : dû (L. 221-3) ; non recherché : il attend ; refusé : fermé, et
//! la faculté générale de L. 226-2-2 ne le contourne pas (règle spéciale).
//!
//! **Versions.** Décret 2013-994 ; avant lui, L. 221-3 obligeait sans accord.

use super::casf_l221_3::{
    AGREEMENT_IS_LACKING, FROM_THE_DEPARTMENT, HOLDERS_STILL_TO_AGREE, NEEDED, NO_FILE_OF_THE_JUDGE, NOT_OF_AGE,
    PERSON_STILL_TO_AGREE, STILL_TO_AGREE, TO_ANOTHER_DEPARTMENT, UNLESS_CONTRARY, WHAT_GOES_AND_HOW,
};
use super::casf_l221_6::NOT_RAW_NOTES;
use super::casf_l226_2_1::TELL_HOLDERS_FIRST;
use super::norm::{
    CLOSES_SHARING, Condition, DutyKind, DutyRule, Effect, Force, Formality, Moment, NO_EDGES, NOBODY_TO_AGREE, Norm,
    Towards, Version, Way, condition, duty, version,
};
use crate::facts::child::{DECIDES_ALONE, MINOR_NOT_EMANCIPATED};
use crate::facts::family::HOLDER_REFUSES;
use crate::facts::information::{AT_RISK, IN_DANGER};
use crate::facts::protection::ADMINISTRATIVE_MEASURES;
use crate::facts::test::{ALWAYS, child_consent, consent, measure, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::ConsentState;
use crate::wording::words;

pub(super) static AGREEMENT: Norm = Norm {
    id: "casf-r221-5-2",
    citation: "CASF, art. R. 221-5-2, I",
    force: Force::Reglement,
    effect: Effect::Permits,
    way: Way::Transmettre,
    summary: words(
        "Prestation administrative : la transmission à l'autre département attend l'accord écrit des parents.",
        "Administrative help: passing on to the other département waits for the parents' written agreement.",
    ),
    versions: BY_DECREE,
    conditions: &[
        TO_ANOTHER_DEPARTMENT,
        FROM_THE_DEPARTMENT,
        MOVES,
        NOT_OF_AGE,
        ADMINISTRATIVE,
        NEEDED,
        NOT_RAW_NOTES,
        NO_FILE_OF_THE_JUDGE,
    ],
    formalities: &[SEEK_AGREEMENT, SEEK_FROM_THE_PERSON],
    duties: &[WHAT_GOES_AND_HOW],
    edges: NO_EDGES,
};

/// Without the agreement, the general sharing of L226-2-2 does not stand in for the transmission.
pub(super) static WITHOUT_AGREEMENT: Norm = Norm {
    id: "casf-r221-5-2-sans-accord",
    citation: "CASF, art. R. 221-5-2",
    force: Force::Reglement,
    effect: Effect::Forbids,
    way: Way::Partager,
    summary: words(
        "Sans l'accord écrit, le partage entre professionnels (L. 226-2-2) ne remplace pas la transmission d'un \
         département à l'autre.",
        "Without the written agreement, sharing between professionals (L. 226-2-2) does not stand in for passing on \
         from one département to another.",
    ),
    versions: BY_DECREE,
    conditions: &[TO_ANOTHER_DEPARTMENT, FROM_THE_DEPARTMENT, MOVES, ADMINISTRATIVE, AGREEMENT_LACKS],
    formalities: &[],
    duties: &[],
    edges: CLOSES_SHARING,
};

pub(super) static DANGER: Norm = Norm {
    id: "casf-r221-5-2-danger",
    citation: "CASF, art. R. 221-5-2, III et IV",
    force: Force::Reglement,
    effect: Effect::Requires,
    way: Way::Alerter,
    summary: words(
        "Sans accord, si l'arrêt de l'aide met l'enfant en danger ou en risque : informer les parents, puis transmettre.",
        "Without agreement, if stopping the help puts the child in danger or at risk: tell the parents, then pass on.",
    ),
    versions: BY_DECREE,
    conditions: &[
        TO_ANOTHER_DEPARTMENT,
        FROM_THE_DEPARTMENT,
        MOVES,
        NOT_OF_AGE,
        ADMINISTRATIVE,
        AGREEMENT_LACKS,
        condition(
            words(
                "L'interruption met l'enfant en danger, ou risque de l'y mettre",
                "The interruption puts the child in danger, or may do so",
            ),
            Fact::Danger,
            AT_RISK,
        ),
        NEEDED,
        NOT_RAW_NOTES,
        NO_FILE_OF_THE_JUDGE,
    ],
    formalities: &[SEEK_FROM_WHO_WAS_NOT_ASKED, TELL_THEM],
    duties: &[
        WHAT_GOES_AND_HOW,
        DutyRule {
            when: IN_DANGER,
            citation: Some("CASF, art. L. 226-4, I"),
            ..duty(
                Moment::After,
                DutyKind::Inform,
                Force::Loi,
                words("Saisir aussi le procureur : danger.", "Notify the public prosecutor too: danger."),
            )
        },
    ],
    edges: NO_EDGES,
};

static BY_DECREE: &[Version] = &[version(day(2013, 11, 10), words("Décret n° 2013-994.", "Décret no. 2013-994."))];

const MOVES: Condition = condition(
    words("La famille change de département", "The family changes département"),
    Fact::Moving,
    yes(Fact::Moving),
);

const ADMINISTRATIVE: Condition = condition(
    words("Une aide administrative est en cours", "Administrative help is under way"),
    Fact::Measure,
    measure(ADMINISTRATIVE_MEASURES),
);

const AGREEMENT_LACKS: Condition = condition(
    words("L'accord écrit manque", "The written agreement is lacking"),
    Fact::ChildConsent,
    AGREEMENT_IS_LACKING,
);

const REFUSING: Test = Test::All(&[HOLDER_REFUSES, UNLESS_CONTRARY]);

const HOLDERS_REFUSE: Test = Test::All(&[Test::Fact(&MINOR_NOT_EMANCIPATED), Test::SomeGuardian(&REFUSING)]);
const PERSON_REFUSES: Test = Test::All(&[
    Test::Fact(&DECIDES_ALONE),
    child_consent(&[ConsentState::Refused, ConsentState::Withdrawn, ConsentState::Opposed]),
]);

const SEEK_AGREEMENT: Formality = Formality {
    words: words("Les parents ont donné leur accord écrit", "The parents have given their written agreement"),
    about: Fact::ChildConsent,
    pending: HOLDERS_STILL_TO_AGREE,
    refused: HOLDERS_REFUSE,
    debated: Some(NOBODY_TO_AGREE),
    duty: DutyRule {
        moment: Moment::Before,
        kind: DutyKind::SeekConsent,
        towards: Towards::EachGuardian(&STILL_TO_AGREE),
        force: Force::Reglement,
        citation: None,
        when: ALWAYS,
        words: words(
            "Informer cette personne et recueillir son accord écrit avant de transmettre.",
            "Tell this person and obtain their written agreement before passing on.",
        ),
    },
};

const SEEK_FROM_THE_PERSON: Formality = Formality {
    words: words(
        "La personne qui décide seule a donné son accord écrit",
        "The person who decides alone has agreed in writing",
    ),
    pending: PERSON_STILL_TO_AGREE,
    refused: PERSON_REFUSES,
    debated: None,
    duty: DutyRule { towards: Towards::Child, when: Test::Fact(&DECIDES_ALONE), ..SEEK_AGREEMENT.duty },
    ..SEEK_AGREEMENT
};

/// Who refused is told, and not asked again.
const SEEK_FROM_WHO_WAS_NOT_ASKED: Formality = Formality {
    duty: DutyRule {
        towards: Towards::EachGuardian(&NOT_ASKED),
        words: words(
            "Rechercher l'accord écrit de cette personne ; devant le danger ou le risque, la transmission n'attend pas.",
            "Seek the written agreement of this person; facing danger or risk, the transmission does not wait.",
        ),
        ..SEEK_AGREEMENT.duty
    },
    debated: None,
    ..SEEK_AGREEMENT
};

/// III and IV inform the parents: a duty of the decree.
const TELL_THEM: Formality =
    Formality { duty: DutyRule { force: Force::Reglement, ..TELL_HOLDERS_FIRST.duty }, ..TELL_HOLDERS_FIRST };
const NOT_ASKED: Test = Test::All(&[STILL_TO_AGREE, consent(&[ConsentState::NotSought])]);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::law::tests::{decision_of, outcome_of, with};

    fn moving(measure: &str) -> Value {
        json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false}, "measure": measure, "moving": true,
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "sender": {"role": "cadre-ase", "service": {"id": "59", "kind": "ase"}},
            "recipient": {"role": "cadre-ase", "involved": false, "service": {"id": "13", "kind": "autre-departement"}},
            "purpose": "autre", "danger": "aucun", "offence": "aucune", "request": "initiative",
            "items": [{"id": "a", "subject": "enfant", "category": "projet", "necessary": true, "source": "dossier"}],
            "notices": [], "consents": [],
        })
    }

    fn agreed(state: &str) -> Value {
        with(moving("aide-educative-domicile"), "/consents", json!([{"by": "m", "state": state}]))
    }

    #[test]
    fn l_aide_administrative_attend_l_accord_ecrit_depuis_le_decret() {
        assert_eq!(outcome_of(moving("aide-educative-domicile")), "conditional");
        assert_eq!(outcome_of(agreed("given")), "required");
        assert_eq!(outcome_of(agreed("refused")), "prohibited");
        assert_eq!(outcome_of(with(agreed("refused"), "/date", json!("2013-11-09"))), "required");
        assert_eq!(outcome_of(with(agreed("refused"), "/date", json!("2013-11-10"))), "prohibited");
    }

    #[test]
    fn le_refus_ne_laisse_pas_l_enfant_en_danger() {
        assert_eq!(outcome_of(with(agreed("refused"), "/danger", json!("risque"))), "required");
        assert_eq!(outcome_of(with(agreed("not-sought"), "/danger", json!("danger"))), "required");
    }

    #[test]
    fn what_waits_for_the_agreement_does_not_say_that_it_does_not_wait() {
        let texts = |request: Value| -> Vec<String> {
            let before = decision_of(request).before.into_iter();
            before.filter(|duty| duty.blocking).map(|duty| duty.text.into_owned()).collect()
        };
        let waits = texts(moving("aide-educative-domicile"));
        assert_eq!(waits.len(), 1, "{waits:?}");
        assert!(waits[0].contains("recueillir son accord écrit avant de transmettre"));
        assert!(decision_of(agreed("given")).before.iter().all(|duty| !duty.text.contains("n'est pas exigé")));
        let danger = decision_of(with(moving("aide-educative-domicile"), "/danger", json!("danger")));
        assert!(danger.before.iter().all(|duty| !duty.text.contains("avant de transmettre")));
        for request in
            [moving("aide-educative-domicile"), agreed("given"), with(agreed("refused"), "/danger", json!("danger"))]
        {
            let before = decision_of(request).before;
            assert!(before.iter().any(|duty| duty.citation.contains("R. 221-6")), "how it goes: {before:?}");
        }
    }
}
