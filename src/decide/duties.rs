//! What is to be done before and after a share, once each, for the items that may go.

use super::code::{DutyCode, Person};
use super::lanes::stretch;
use super::outcomes::Outcomes;
use super::search::Search;
use super::view::code;
use crate::facts::{Fact, GuardianFact, Situation, World, guardian_slot, slot};
use crate::law::circuit::{DUTIES, DutyRuleCode, FORMALITIES, TowardsCode};
use crate::law::norm::{DutyKind, Effect, Force};
use crate::request::vocabulary::Subject;

/// The duties found so far.
#[derive(Default)]
pub struct Duties {
    /// Each once.
    pub found: Vec<DutyCode>,
}

/// The item that asks for them: its place, and the lanes it stands in.
#[derive(Clone, Copy)]
pub struct Asker {
    /// Its place among the items.
    pub item: usize,
    /// The lanes it stands in.
    pub lanes: u64,
    /// The outcomes possible for it.
    pub possible: Outcomes,
}

impl Duties {
    /// Adds what a norm that carries the answer asks for.
    pub fn add(&mut self, search: &mut Search, norm: u8, situation: &Situation, asker: Asker) {
        let Some(code) = code(norm) else { return };
        let formalities = stretch(&FORMALITIES, code.formalities);
        for (at, rule) in stretch(&DUTIES, code.duties).iter().enumerate() {
            let when = search.lanes.wire(rule.when, 0);
            // an obligation never waits for a formality (G4)
            let blocking = code.effect == Effect::Permits;
            match formalities.get(at) {
                // it goes as things stand, whatever is still open: it waits for nothing
                Some(_) if blocking && asker.possible.may_go_now() => {}
                Some(formality) => {
                    // what nothing waits for is told where it is asked for whatever is still open
                    let wanted = if blocking { when.maybe } else { when.yes };
                    let pending = search.lanes.wire(formality.pending, 0).maybe & wanted;
                    if pending & asker.lanes != 0 {
                        self.put(search, rule, blocking, situation, asker);
                    }
                }
                None if asker.lanes & !when.yes == 0 => self.put(search, rule, false, situation, asker),
                None => {}
            }
        }
    }

    /// Adds the copies a norm asks for although another carries the answer more openly: a copy is due whatever else allows
    /// the share (CASF L226-4, II).
    pub fn add_copies(&mut self, search: &mut Search, norm: u8, situation: &Situation, asker: Asker) {
        let Some(code) = code(norm) else { return };
        let rules = stretch(&DUTIES, code.duties).iter().skip(usize::from(code.formalities.len));
        for rule in rules.filter(|rule| rule.kind == DutyKind::Copy) {
            if asker.lanes & !search.lanes.wire(rule.when, 0).yes == 0 {
                self.put(search, rule, false, situation, asker);
            }
        }
    }

    fn put(
        &mut self,
        search: &mut Search,
        rule: &'static DutyRuleCode,
        blocking: bool,
        situation: &Situation,
        asker: Asker,
    ) {
        match rule.towards {
            TowardsCode::Nobody => self.put_towards(rule, Person::Nobody, blocking, asker.item),
            TowardsCode::Child => self.put_towards(rule, Person::Child, blocking, asker.item),
            TowardsCode::Subject(test) => {
                let person = subject_of(situation, asker.item);
                let holds = match person {
                    Person::Guardian(at) => search.lanes.wire(test, at).maybe & asker.lanes != 0,
                    _ => true,
                };
                if holds {
                    self.put_towards(rule, person, blocking, asker.item);
                }
            }
            TowardsCode::EachGuardian(test) => {
                for at in 0..situation.guardians() {
                    if search.lanes.wire(test, at).maybe & asker.lanes != 0 {
                        // stand-ins are nobody in particular, once
                        let person = if at < situation.named { Person::Guardian(at) } else { Person::Nobody };
                        self.put_towards(rule, person, blocking, asker.item);
                    }
                }
            }
        }
    }

    fn put_towards(&mut self, rule: &'static DutyRuleCode, towards: Person, blocking: bool, item: usize) {
        let rule = said_under(rule);
        // the same article asking the same kind of thing, be it through two norms, or two articles in the same words
        let same = |other: &&mut DutyCode| {
            let there = other.rule;
            let alike = there.says != 0 && there.says == rule.says
                || if there.owner.0 == rule.owner.0 {
                    there.owner.1 == rule.owner.1
                } else {
                    there.article == rule.article && there.kind == rule.kind && there.force == rule.force
                };
            alike && other.towards == towards && other.blocking == blocking && there.moment == rule.moment
        };
        match self.found.iter_mut().find(same) {
            Some(other) => {
                if !other.items.contains(&item) {
                    other.items.push(item);
                }
                // the stronger text says it; of two alike the first of the register, whichever item comes first
                if (rule.force, rule.owner) < (other.rule.force, other.rule.owner) {
                    other.rule = rule;
                }
            }
            None => self.found.push(DutyCode { rule, towards, blocking, items: vec![item] }),
        }
    }
}

impl Duties {
    /// Whether the same is asked of the same people, for the same items, in whatever order it was found.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        let same = |own: &DutyCode, other: &DutyCode| {
            core::ptr::eq(own.rule, other.rule)
                && own.towards == other.towards
                && own.blocking == other.blocking
                && own.items == other.items
        };
        let (own, others) = (self.once(), other.once());
        own.len() == others.len() && own.iter().all(|duty| others.iter().any(|other| same(duty, other)))
    }

    /// What is only good practice is left out where a text asks the same kind of thing of the same person at the same
    /// moment, for the same items.
    #[must_use]
    pub fn once(&self) -> Vec<DutyCode> {
        let advised = |duty: &DutyCode| duty.rule.force == Force::Recommandation && duty.towards != Person::Nobody;
        let what = |duty: &DutyCode| (duty.rule.kind, duty.rule.moment, duty.towards);
        let asked = |duty: &DutyCode, item: &usize| {
            self.found.iter().any(|other| !advised(other) && what(other) == what(duty) && other.items.contains(item))
        };
        // two norms ask the same thing for one item, and one of them waits for it
        let waited_for = |duty: &DutyCode, item: &usize| {
            let same = |other: &DutyCode| core::ptr::eq(other.rule, duty.rule) && other.towards == duty.towards;
            !duty.blocking
                && self.found.iter().any(|other| other.blocking && same(other) && other.items.contains(item))
        };
        let mut once = Vec::with_capacity(self.found.len());
        for duty in &self.found {
            let mut items = duty.items.clone();
            items.retain(|item| !(advised(duty) && asked(duty, item) || waited_for(duty, item)));
            if !items.is_empty() {
                once.push(DutyCode { items, ..*duty });
            }
        }
        once
    }
}

/// The person an item is about, where the request says who.
fn subject_of(situation: &Situation, item: usize) -> Person {
    let Some(world) = situation.items.get(item).and_then(|worlds| World::any_of(worlds)) else {
        return Person::Nobody;
    };
    let home = world.home(Fact::SubjectConsent);
    if world.get(Fact::Subject) == Subject::Enfant.bit() || home == slot(Fact::ChildConsent) {
        return Person::Child;
    }
    let guardian = (0..situation.named).find(|at| guardian_slot(*at, GuardianFact::Consent) == home);
    guardian.map_or(Person::Nobody, Person::Guardian)
}

/// The rule as the article it is taken from has it.
fn said_under(rule: &'static DutyRuleCode) -> &'static DutyRuleCode {
    let (norm, at) = rule.owner;
    code(norm).and_then(|code| stretch(&DUTIES, code.duties).get(usize::from(at))).unwrap_or(rule)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::evaluate_share;
    use crate::wording::Locale;

    /// The duties of a kind towards somebody: the articles they stand on, and whether they block.
    fn duties(request: &Value, kind: &str, towards: &str) -> Vec<(String, bool)> {
        let decision = evaluate_share(&serde_json::from_value(request.clone()).unwrap(), Locale::Fr);
        assert!(decision.problems.is_empty(), "{:?}", decision.problems);
        let duties = decision.before.iter().chain(&decision.after);
        let wanted = duties.filter(|duty| duty.kind == kind && duty.towards.as_deref() == Some(towards));
        wanted.map(|duty| (duty.citation.to_string(), duty.blocking)).collect()
    }

    /// A home's educator shares with the nurse of the PMI; something of it changed.
    fn share(path: &str, value: Value) -> Value {
        let mut request = json!({
            "date": "2026-01-15", "child": {"age": 9, "emancipated": false, "discernment": true}, "measure": "placement-ase",
            "guardians": [{"id": "m", "relation": "mere", "authority": "exercee", "informingHarmsChild": false}],
            "sender": {"role": "educateur-specialise", "involved": true, "service": {"id": "a", "kind": "essms-protection-enfance"}},
            "recipient": {"role": "puericultrice-pmi", "involved": true, "service": {"id": "b", "kind": "pmi"}},
            "purpose": "evaluer", "danger": "aucun", "notices": [], "consents": [],
            "items": [{"id": "a", "subject": "enfant", "category": "vie-quotidienne", "necessary": true, "source": "confidence"}],
        });
        *request.pointer_mut(path).unwrap() = value;
        request
    }

    /// The département tells the prosecutor of a grave danger; both parents are then told.
    #[test]
    fn the_same_thing_towards_the_same_person_is_asked_once() {
        let mut grave = share("/danger", json!("grave-et-immediat"));
        *grave.pointer_mut("/sender").unwrap() = json!({"role": "president-conseil-departemental", "service": {"id": "d", "kind": "ase"}, "involved": true});
        *grave.pointer_mut("/recipient").unwrap() =
            json!({"role": "procureur", "service": {"id": "p", "kind": "parquet"}});
        *grave.pointer_mut("/purpose").unwrap() = json!("signalement");
        *grave.pointer_mut("/items/0/category").unwrap() = json!("faits-de-danger");
        assert_eq!(duties(&grave, "inform", "m"), [("CASF, art. L. 226-5".to_owned(), false)]);
    }

    /// The officer of an enquiry tells the ASE: one text obliges, on one reading, another lets it share once the child is told.
    #[test]
    fn what_one_text_waits_for_is_not_asked_twice() {
        let mut told = share("/sender", json!({"role": "officier-police-judiciaire", "involved": true}));
        *told.pointer_mut("/recipient").unwrap() = json!({"role": "cadre-ase"});
        *told.pointer_mut("/purpose").unwrap() = json!("mettre-en-oeuvre-l-action");
        *told.pointer_mut("/danger").unwrap() = json!("danger");
        *told.pointer_mut("/measure").unwrap() = json!("recueil-renseignements-rrse");
        *told.pointer_mut("/items/0").unwrap() =
            json!({"id": "a", "category": "ressources", "source": "soin", "necessary": true});
        let asked = duties(&told, "inform", "enfant");
        assert_eq!(asked.iter().filter(|(citation, _)| citation == "CASF, art. L. 226-2-2").count(), 1, "{asked:?}");
    }

    /// A young adult's allergy, inside the team of the ASE: each of several texts is still open, and one of them always opens.
    #[test]
    fn what_goes_as_things_stand_waits_for_nothing() {
        let team = json!({
            "measure": "accueil-jeune-majeur", "sender": {"role": "referent-ase", "service": {"id": "ase"}},
            "recipient": {"role": "assistant-familial", "service": {"id": "ase", "kind": "ase"}, "involved": true},
            "purpose": "mettre-en-oeuvre-l-action", "consents": [],
            "items": [{"id": "a", "category": "sante-somatique", "necessary": true}],
        });
        let decision = evaluate_share(&serde_json::from_value(team).unwrap(), Locale::Fr);
        assert_eq!(decision.outcome, Some("permitted"));
        assert!(decision.before.iter().all(|duty| !duty.blocking), "{:?}", decision.before);
    }

    /// A lawyer tells the judge of an offence and of what is around it: two texts ask to write in the same words.
    #[test]
    fn what_two_texts_ask_alike_is_said_under_the_same_one_whichever_item_comes_first() {
        let first = json!({"id": "a", "category": "conditions-d-education", "subject": "enfant", "source": "ligne-119", "necessary": true});
        let second = json!({"id": "b", "category": "violences-subies", "subject": "professionnel", "source": "public", "necessary": false, "nature": "propos-rapporte"});
        let norms = |items: Value| -> Vec<String> {
            let request = json!({
                "date": "2026-03-02", "sender": {"role": "avocat"}, "recipient": {"role": "juge-des-enfants"}, "danger": "grave-et-immediat",
                "child": {"age": 20}, "measure": "aucune", "judgeSeized": true, "offence": "delit", "offenceOn": "enfant",
                "purpose": "autre", "guardians": [], "notices": [], "consents": [], "items": items,
            });
            let decision = evaluate_share(&serde_json::from_value(request).unwrap(), Locale::Fr);
            let writing = decision.before.iter().filter(|duty| duty.kind == "write" && duty.items.len() == 2);
            let mut norms: Vec<String> = writing.map(|duty| duty.norm.to_string()).collect();
            norms.sort();
            norms
        };
        let one_way = norms(json!([first, second]));
        assert!(!one_way.is_empty());
        assert_eq!(one_way, norms(json!([second, first])));
    }

    #[test]
    fn nothing_is_owed_to_the_parents_of_who_decides_alone() {
        let asked =
            |request: &Value| (duties(request, "inform", "m").len(), duties(request, "seek-consent", "m").len());
        assert_eq!(asked(&share("/child/age", json!(9))), (1, 1));
        let mut of_age = share("/child/age", json!(19));
        *of_age.pointer_mut("/consents").unwrap() = json!([{"by": "enfant", "state": "given"}]);
        assert_eq!(asked(&of_age), (0, 0));
        let mut emancipated = share("/child/age", json!(17));
        *emancipated.pointer_mut("/child/emancipated").unwrap() = json!(true);
        assert_eq!(asked(&emancipated), (0, 0));
    }
}
