//! # CPC, art. 1187-1 — entre le juge des enfants et le juge aux affaires familiales
//!
//! **Lecture.** Le juge des enfants communique au juge aux affaires familiales les pièces qu'il
//! demande, quand les parties devant lui peuvent lire le dossier (art. 1187). Il peut en garder une
//! qui ferait courir un danger grave. Le juge aux affaires familiales lui transmet sa décision et les
//! pièces utiles.
//!
//! **Ce que l'article ne dit pas.** Il ne vise que les juges : le service ou l'ASE ne remet pas le
//! dossier du juge des enfants au juge aux affaires familiales (S40). Le juge des tutelles n'est pas
//! un rôle du contrat.
//!
//! **Versions.** Créé par le décret n° 2009-398 du 10 avril 2009 (JO du 12 ; d'après des commentaires, texte non relu).

use super::norm::{Effect, Force, NO_EDGES, Norm, Way, condition, debated, version};
use crate::facts::protection::PENAL_MEASURES;
use crate::facts::test::{ALWAYS, category, measure, no, recipient, request_form, sender, yes};
use crate::facts::{Fact, Test, day};
use crate::request::vocabulary::{Category, RequestForm, Role};
use crate::wording::words;

pub(super) static NORM: Norm = Norm {
    id: "cpc-1187-1",
    citation: "CPC, art. 1187-1",
    force: Force::Reglement,
    effect: Effect::Requires,
    way: Way::Transmettre,
    summary: words(
        "Le juge des enfants et le juge aux affaires familiales se communiquent pièces et décisions, de juge à juge.",
        "The children's judge and the family judge pass documents and decisions to each other, judge to judge.",
    ),
    versions: &[version(
        day(2009, 4, 13),
        words("Créé par le décret n° 2009-398 du 10 avril 2009.", "Created by décret no. 2009-398 of 10 April 2009."),
    )],
    conditions: &[
        condition(
            words(
                "Une pièce ou une décision judiciaire est destinée à l'un de ces juges",
                "A court document or decision is meant for one of these judges",
            ),
            Fact::RecipientRole,
            Test::All(&[
                recipient(&[Role::JugeAuxAffairesFamiliales, Role::JugeDesEnfants]),
                // what was written for the judge is a document of the file, whatever it says
                Test::Any(&[
                    category(&[Category::PieceJudiciaire, Category::ProcedureJudiciaire]),
                    yes(Fact::MadeForJudge),
                ]),
            ]),
        ),
        condition(
            words(
                "Vous êtes l'autre des deux juges (enfants, affaires familiales)",
                "You are the other of the two judges (children's, family)",
            ),
            Fact::SenderRole,
            Test::Any(&[
                Test::All(&[sender(&[Role::JugeDesEnfants]), recipient(&[Role::JugeAuxAffairesFamiliales])]),
                Test::All(&[sender(&[Role::JugeAuxAffairesFamiliales]), recipient(&[Role::JugeDesEnfants])]),
            ]),
        ),
        condition(
            words(
                "Le juge aux affaires familiales l'a demandée, ou c'est lui qui transmet",
                "The family judge asked for it, or is the one who passes it on",
            ),
            Fact::RequestForm,
            Test::Any(&[
                sender(&[Role::JugeAuxAffairesFamiliales]),
                Test::Not(&request_form(&[RequestForm::Initiative])),
            ]),
        ),
        condition(
            words(
                "Ce n'est pas le dossier pénal du mineur, qui ne sert que devant les juridictions des mineurs (CJPM L. 322-8)",
                "It is not the minor's penal file, which serves before the juvenile courts only (CJPM L. 322-8)",
            ),
            Fact::Measure,
            Test::Not(&measure(PENAL_MEASURES)),
        ),
        debated(
            words("La pièce ne fait courir de danger grave à personne", "The document puts nobody in grave danger"),
            Fact::HarmsChild,
            Test::Any(&[sender(&[Role::JugeAuxAffairesFamiliales]), no(Fact::HarmsChild)]),
            ALWAYS,
            words(
                "Le juge des enfants peut garder la pièce. À peser : le danger physique ou moral grave.",
                "The children's judge may keep the document back. To weigh: grave physical or moral danger.",
            ),
        ),
    ],
    formalities: &[],
    duties: &[],
    edges: NO_EDGES,
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{outcome_of, with};

    fn the_family_judge_asks(sender: &str, service: &str) -> Value {
        json!({
            "date": "2026-01-15",
            "child": {"age": 10, "discernment": true, "emancipated": false},
            "guardians": [], "measure": "aemo",
            "sender": {"role": sender, "service": {"id": "a", "kind": service}, "involved": true},
            "recipient": {"role": "juge-aux-affaires-familiales", "service": {"id": "b", "kind": "tribunal"}, "involved": false},
            "purpose": "autre", "request": "demande-ecrite", "setting": "ecrit",
            "danger": "aucun", "offence": "aucune", "judgeSeized": true, "moving": false,
            "items": [{"id": "i", "category": "piece-judiciaire", "subject": "enfant", "source": "procedure-judiciaire",
                       "necessary": true, "anonymised": false, "harmsChild": false, "secrecyAsked": false,
                       "draft": false, "madeForJudge": true}],
            "notices": [], "consents": [],
        })
    }

    #[test]
    fn judges_pass_pieces_to_each_other_and_the_ase_does_not() {
        assert_eq!(outcome_of(the_family_judge_asks("juge-des-enfants", "tribunal")), "required");
        assert_eq!(outcome_of(the_family_judge_asks("cadre-ase", "ase")), "prohibited");
    }

    #[test]
    fn a_dangerous_piece_may_be_kept_back_and_hearsay_is_no_piece() {
        let request = the_family_judge_asks("juge-des-enfants", "tribunal");
        assert_eq!(outcome_of(with(request.clone(), "/items/0/harmsChild", json!(true))), "judgement");
        let hearsay = with(request, "/items/0/category", json!("scolarite"));
        assert_eq!(outcome_of(with(hearsay.clone(), "/items/0/madeForJudge", json!(false))), "prohibited");
        assert_eq!(
            outcome_of(with(hearsay, "/items/0/madeForJudge", json!(true))),
            "required",
            "written for the judge"
        );
    }
}
