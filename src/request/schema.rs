//! The JSON Schema of what a caller sends, written from the table that requests are read by ([`super::fields`]): one truth.
//!
//! Whatever it refuses gives a problem, and whatever is read without one is as it says. It cannot say all that gives one: two
//! entries of one id, an id that names nothing in the request, a day that its month does not have, facts that contradict each
//! other, more ids than can be told apart, a name too short to be looked for, a local protocol that was not loaded. Nor, in
//! JavaScript, texts beyond 4,096 units, which the door does not read.

use super::fields::{Field, ITEM, Kind, Need, SHARE, of_redaction};
use super::json::write_json;
use super::read::{MOST_ENTRIES, OLDEST};
use super::value::Value;
use super::vocabulary::{Nomenclature, Subject};
use crate::facts::{MAX_GUARDIANS, STAND_INS};
use crate::redact::DEEPEST;
use crate::redact::text::{LONGEST_NAME, MAX_PEOPLE};

/// The JSON Schema (2020-12) of a share request or of a redaction request, as text; nothing for any other name.
///
/// ```
/// use partage::schema;
/// let text = schema("ShareRequest").unwrap();
/// let schema: serde_json::Value = serde_json::from_str(&text).unwrap();
/// assert_eq!(schema["$defs"]["Item"]["required"][0], "id");
/// assert_eq!(schema["properties"]["moving"]["enum"][2], "unknown");
/// ```
#[must_use]
pub fn schema(name: &str) -> Option<String> {
    let fields = match name {
        "ShareRequest" => SHARE.to_vec(),
        "RedactionRequest" => of_redaction(),
        _ => return None,
    };
    let mut writer = Writer { definitions: Vec::new() };
    let [title, description] = words_of("", name);
    let object = writer.object(name, &fields);
    let head = [
        ("$schema", text("https://json-schema.org/draft/2020-12/schema")),
        ("$id", Value::Text(format!("urn:partage:{name}"))),
        ("title", text(title)),
        ("description", text(description)),
    ];
    let entries = head.into_iter().map(owned).chain(object).chain([owned(("$defs", writer.definitions()))]);
    Some(write_json(&Value::Map(entries.collect())))
}

type Entries = Vec<(String, Value)>;

fn owned((key, value): (&str, Value)) -> (String, Value) {
    (key.to_owned(), value)
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn map<const N: usize>(entries: [(&str, Value); N]) -> Value {
    Value::Map(entries.into_iter().map(owned).collect())
}

#[expect(clippy::cast_precision_loss, reason = "limits are small")]
fn number(number: usize) -> Value {
    Value::Number(number as f64)
}

fn any_of(schemas: Vec<Value>) -> Value {
    map([("anyOf", Value::List(schemas))])
}

fn unknown() -> Value {
    map([("const", text("unknown"))])
}

fn defined(name: &str) -> Value {
    map([("$ref", Value::Text(format!("#/$defs/{name}")))])
}

fn values_of(list: &Nomenclature) -> Vec<Value> {
    list.wires().into_iter().map(text).collect()
}

fn one_of(values: Vec<Value>) -> Value {
    map([("enum", Value::List(values))])
}

/// What the objects under a key are called.
fn name_of(key: &'static str) -> &'static str {
    match key {
        "child" => "Child",
        "guardians" => "Guardian",
        "project" => "Project",
        "axes" => "Axis",
        "sender" | "recipient" => "Actor",
        "service" => "Service",
        "items" => "Item",
        "notices" => "Notice",
        "consents" => "Consent",
        other => other,
    }
}

struct Writer {
    definitions: Entries,
}

impl Writer {
    /// A closed object with those fields.
    fn object(&mut self, name: &str, fields: &[Field]) -> Entries {
        let mut properties = Vec::new();
        for field in fields.iter().filter(|field| !matches!(field.kind, Kind::Nowhere)) {
            let [title, description] = words_of(name, field.key);
            let said = [("title", text(title)), ("description", text(description))].map(owned);
            let Value::Map(holds) = self.field(field) else { continue };
            properties.push((field.key.to_owned(), Value::Map(said.into_iter().chain(holds).collect())));
        }
        let needed = |field: &&Field| field.need == Need::Required || field.key == "labels";
        closed(properties, fields.iter().filter(needed).map(|field| text(field.key)).collect())
    }

    fn field(&mut self, field: &Field) -> Value {
        match field.kind {
            Kind::Choice(list) => one_of(values_of(list).into_iter().chain([text("unknown")]).collect()),
            Kind::State(list) => one_of(values_of(list)),
            Kind::YesNo => one_of(vec![Value::Bool(true), Value::Bool(false), text("unknown")]),
            Kind::Years => any_of(vec![
                map([
                    ("type", text("number")),
                    ("minimum", Value::Number(0.0)),
                    // what begins after a birthday is the same age
                    ("exclusiveMaximum", Value::Number(OLDEST + 1.0)),
                ]),
                unknown(),
            ]),
            Kind::Day => defined("Day"),
            Kind::DayOrUnknown => any_of(vec![defined("Day"), unknown()]),
            Kind::Id | Kind::IdOrUnknown => defined("Id"),
            Kind::IdOfAdult => {
                let Value::Map(id) = defined("Id") else { return Value::Null };
                let nobody_else = owned(("not", map([("enum", Value::List(vec![text("enfant"), text("unknown")]))])));
                Value::Map(id.into_iter().chain([nobody_else]).collect())
            }
            Kind::Ids => list_of(defined("Id"), MOST_ENTRIES),
            Kind::Object(fields) => {
                self.define(name_of(field.key), fields);
                defined(name_of(field.key))
            }
            Kind::List(fields) | Kind::Distinct(fields) => {
                self.define(name_of(field.key), fields);
                let most = if field.key == "guardians" { MAX_GUARDIANS - STAND_INS } else { MOST_ENTRIES };
                list_of(defined(name_of(field.key)), most)
            }
            Kind::Elsewhere if field.key == "labels" => {
                let [_, described @ ..] = &ITEM;
                self.define("Label", described);
                map([
                    ("type", text("object")),
                    ("propertyNames", map([("pattern", Value::Text(format!("^(/([^/~]|~[01])*){{0,{DEEPEST}}}$")))])),
                    ("additionalProperties", any_of(vec![map([("const", text("open"))]), defined("Label")])),
                ])
            }
            Kind::Elsewhere => {
                self.definitions.push(("Person".to_owned(), person()));
                list_of(defined("Person"), MAX_PEOPLE)
            }
            Kind::Nowhere => Value::Bool(false),
        }
    }

    fn define(&mut self, name: &'static str, fields: &[Field]) {
        if !self.definitions.iter().any(|(known, _)| known == name) {
            let object = self.object(name, fields);
            self.definitions.push((name.to_owned(), Value::Map(object)));
        }
    }

    fn definitions(self) -> Value {
        let [of_id, of_day] = ["Id", "Day"].map(|name| {
            let [title, description] = words_of("", name);
            [("title", text(title)), ("description", text(description)), ("type", text("string"))].map(owned)
        });
        let id = of_id.into_iter().chain([owned(("minLength", Value::Number(1.0)))]).collect();
        let pattern = text("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
        let day = of_day.into_iter().chain([("format", text("date")), ("pattern", pattern)].map(owned)).collect();
        let all = [owned(("Id", Value::Map(id))), owned(("Day", Value::Map(day)))];
        Value::Map(all.into_iter().chain(self.definitions).collect())
    }
}

fn closed(properties: Entries, required: Vec<Value>) -> Entries {
    let mut entries = vec![owned(("type", text("object"))), owned(("properties", Value::Map(properties)))];
    if !required.is_empty() {
        entries.push(owned(("required", Value::List(required))));
    }
    entries.push(owned(("additionalProperties", Value::Bool(false))));
    entries
}

fn list_of(entry: Value, most: usize) -> Value {
    map([("type", text("array")), ("items", entry), ("maxItems", number(most))])
}

/// Somebody named in a document: read by the redaction itself, which takes any text for an id.
fn person() -> Value {
    let any_text = || map([("type", text("string"))]);
    let name = map([("type", text("string")), ("maxLength", number(LONGEST_NAME))]);
    let holds = [
        ("id", any_text()),
        ("names", map([("type", text("array")), ("items", name)])),
        ("is", one_of(values_of(Subject::NOMENCLATURE))),
        ("subjectId", any_text()),
        ("show", map([("const", text("always"))])),
    ];
    let properties = holds.into_iter().map(|(key, holds)| {
        let [title, description] = words_of("Person", key);
        let said = [("title", text(title)), ("description", text(description))].map(owned);
        let Value::Map(holds) = holds else { return owned((key, holds)) };
        (key.to_owned(), Value::Map(said.into_iter().chain(holds).collect()))
    });
    Value::Map(closed(properties.collect(), ["id", "names", "is"].map(text).to_vec()))
}

/// What a field of an object is called, and what it says.
fn words_of(object: &str, key: &str) -> [&'static str; 2] {
    // what both requests say, they say in the same words; a label describes an item
    let object = match object {
        "RedactionRequest" if !["labels", "people"].contains(&key) => "ShareRequest",
        "Label" => "Item",
        other => other,
    };
    let known = WORDS.iter().find(|(of, name, ..)| (*of, *name) == (object, key));
    known.map_or([""; 2], |(_, _, title, description)| [title, description])
}

/// Object, field, title, description.
static WORDS: &[(&str, &str, &str, &str)] = &[
    (
        "",
        "ShareRequest",
        "Demande de partage",
        "Ce qu'on envisage de partager, avec qui et dans quel but. Un champ absent n'a pas encore été demandé ; « unknown » : demandé, et personne ne sait.",
    ),
    (
        "",
        "RedactionRequest",
        "Demande d'occultation",
        "Un partage, avec ce qu'est chaque endroit d'un document : ce que le destinataire ne peut pas lire en sera retiré.",
    ),
    (
        "",
        "Id",
        "Identifiant",
        "Choisi par le logiciel appelant, comparé et jamais lu. N'y mettez pas de nom. Pour une personne qu'on ne sait pas nommer : « unknown ».",
    ),
    ("", "Day", "Jour", "Jour du calendrier, écrit AAAA-MM-JJ."),
    ("ShareRequest", "date", "Jour du partage", "Décide de la version des textes. Le moteur n'a pas d'horloge."),
    ("ShareRequest", "child", "Enfant", "L'enfant, ou le jeune majeur qu'il est devenu."),
    (
        "ShareRequest",
        "guardians",
        "Titulaires de l'autorité parentale",
        "Parents et autres titulaires, une entrée par personne. Une liste vide : il n'y en a pas.",
    ),
    ("ShareRequest", "measure", "Mesure", "Le cadre dans lequel l'enfant est suivi."),
    ("ShareRequest", "phase", "Étape", "Le moment de l'accompagnement."),
    (
        "ShareRequest",
        "project",
        "Projet",
        "Le projet personnalisé ou le projet pour l'enfant : seul ce qui sert un axe se demande ou se transmet.",
    ),
    ("ShareRequest", "sender", "Émetteur", "La personne qui partagerait."),
    ("ShareRequest", "recipient", "Destinataire", "La personne à qui l'on dirait."),
    ("ShareRequest", "purpose", "But", "Ce que le partage doit permettre."),
    ("ShareRequest", "setting", "Cadre de l'échange", "Réunion, écrit, audience : où et comment cela se dit."),
    ("ShareRequest", "request", "Origine de la demande", "Qui l'a demandé, et sous quelle forme juridique."),
    ("ShareRequest", "offence", "Infraction", "Un crime ou un délit est venu à la connaissance de l'émetteur."),
    ("ShareRequest", "offenceOn", "Victime de l'infraction", "Sur qui le crime ou le délit a été commis."),
    ("ShareRequest", "moving", "Déménagement", "La famille change ou a changé de département."),
    ("ShareRequest", "judgeSeized", "Juge saisi", "Un juge est saisi de la situation de l'enfant."),
    ("ShareRequest", "danger", "Danger", "Le danger, tel que l'émetteur l'évalue. Le moteur ne le devine jamais."),
    ("ShareRequest", "items", "Informations", "Ce qui serait partagé, élément par élément : chacun a sa réponse."),
    ("ShareRequest", "notices", "Informations données", "Qui a été prévenu de ce partage."),
    ("ShareRequest", "consents", "Accords", "Les accords demandés pour ce partage : donnés, refusés, retirés."),
    ("ShareRequest", "protocols", "Protocoles locaux", "Les protocoles locaux qui s'appliquent à ce partage."),
    (
        "RedactionRequest",
        "labels",
        "Étiquettes",
        "Pour chaque pointeur JSON du document (« * » : n'importe quel indice ou clé), ce qu'on y lit, ou « open » quand rien n'y est personnel. Ce qu'aucune étiquette ne couvre est retiré.",
    ),
    (
        "RedactionRequest",
        "people",
        "Personnes nommées",
        "Les personnes que le document nomme, pour masquer les noms que le destinataire ne peut pas lire.",
    ),
    ("Child", "id", "Identifiant", "L'identifiant de l'enfant chez l'appelant."),
    ("Child", "birthDate", "Naissance", "Le jour de naissance."),
    ("Child", "age", "Âge", "En années, quand le jour de naissance n'est pas connu."),
    ("Child", "discernment", "Discernement", "L'enfant est capable de discernement, selon l'évaluation faite."),
    ("Child", "emancipated", "Émancipation", "Le mineur est émancipé."),
    ("Guardian", "id", "Identifiant", "L'identifiant de cette personne chez l'appelant ; jamais « enfant »."),
    ("Guardian", "relation", "Lien", "Ce que cette personne est pour l'enfant."),
    ("Guardian", "authority", "Autorité parentale", "Comment elle détient l'autorité parentale."),
    (
        "Guardian",
        "informingHarmsChild",
        "Informer nuirait à l'enfant",
        "Prévenir cette personne serait contraire à l'intérêt de l'enfant. Les raisons restent au dossier.",
    ),
    ("Guardian", "implicated", "Mise en cause", "Elle est soupçonnée des faits qui mettent l'enfant en danger."),
    ("Project", "axes", "Axes", "Les axes du projet."),
    ("Axis", "id", "Identifiant", "L'identifiant de l'axe chez l'appelant."),
    ("Axis", "domain", "Domaine", "Le domaine de l'accompagnement."),
    ("Axis", "status", "État", "Proposé, convenu ou clos."),
    ("Actor", "id", "Identifiant", "L'identifiant de cet intervenant chez l'appelant."),
    ("Actor", "role", "Fonction", "La fonction, ou le lien avec l'enfant."),
    ("Actor", "service", "Service", "Le service ou l'institution pour qui la personne agit."),
    ("Actor", "involved", "Suit l'enfant", "La personne participe au suivi de cet enfant."),
    (
        "Actor",
        "sameCareTeam",
        "Même équipe de soins",
        "Elle est de la même équipe de soins que l'autre côté (CSP, art. L. 1110-12).",
    ),
    ("Actor", "secrecy", "Secret", "Son régime de secret, quand il n'est pas celui de sa fonction."),
    ("Actor", "guardian", "Titulaire", "Qui elle est parmi les titulaires de l'autorité parentale."),
    (
        "Actor",
        "person",
        "Personne",
        "Son identifiant comme personne : l'information qui porte le même est à son sujet.",
    ),
    (
        "Actor",
        "represents",
        "Représente",
        "Pour qui agit l'avocat ou l'administrateur ad hoc : « enfant » ou un titulaire.",
    ),
    ("Service", "id", "Identifiant", "Le même des deux côtés : c'est un seul service."),
    ("Service", "kind", "Nature", "La nature du service."),
    (
        "Item",
        "id",
        "Identifiant",
        "L'identifiant de l'information chez l'appelant, repris dans la réponse et dans la trace.",
    ),
    ("Item", "category", "Catégorie", "De quoi il s'agit."),
    ("Item", "subject", "Personne concernée", "Qui l'information concerne."),
    ("Item", "subjectId", "Laquelle", "Le titulaire, ou la personne, que l'information concerne."),
    ("Item", "source", "Provenance", "Comment l'émetteur l'a connue : cela décide du secret qui la couvre."),
    ("Item", "axes", "Axes servis", "Les axes du projet qu'elle sert. Une liste vide : aucun."),
    (
        "Item",
        "necessary",
        "Strictement nécessaire",
        "Elle est strictement nécessaire à la mission du destinataire, selon l'émetteur ou l'équipe.",
    ),
    ("Item", "nature", "Nature", "Fait constaté, propos rapporté ou appréciation."),
    (
        "Item",
        "secrecyAsked",
        "Secret demandé",
        "Le mineur a demandé le secret envers les titulaires de l'autorité parentale.",
    ),
    (
        "Item",
        "anonymised",
        "Lieu tenu secret",
        "Le juge a décidé que le lieu d'accueil reste inconnu du destinataire (C. civ., art. 375-7).",
    ),
    ("Item", "draft", "Inachevé", "Document inachevé ou préparatoire (CRPA, art. L. 311-2)."),
    ("Item", "madeForJudge", "Fait pour la justice", "Rédigé pour un juge ou le parquet, et non pour le service."),
    (
        "Item",
        "authorInOffice",
        "Auteur en fonction",
        "L'auteur du signalement est un agent d'une autorité, agissant à ce titre.",
    ),
    (
        "Item",
        "harmsChild",
        "Nuirait à l'enfant",
        "La transmettre à ce destinataire serait contraire à l'intérêt de l'enfant. Les raisons restent au dossier.",
    ),
    ("Notice", "to", "Personne", "« enfant », ou un titulaire de l'autorité parentale."),
    ("Notice", "state", "État", "Faite, prévue, impossible, ou écartée dans l'intérêt de l'enfant."),
    ("Notice", "on", "Jour", "Le jour où la personne a été prévenue, ou doit l'être."),
    ("Consent", "by", "Personne", "« enfant », ou un titulaire de l'autorité parentale."),
    ("Consent", "state", "État", "Donné, refusé, retiré, non demandé, ou opposition."),
    ("Consent", "items", "Portée", "Les informations concernées. Absent : tout ce partage."),
    ("Consent", "on", "Jour", "Le jour où la personne s'est prononcée."),
    ("Consent", "until", "Fin", "Le dernier jour de l'accord."),
    ("Person", "id", "Identifiant", "L'identifiant de la personne chez l'appelant."),
    ("Person", "names", "Noms", "Ses noms, tels que le document peut les écrire."),
    ("Person", "is", "Qui elle est", "Ce que la personne est pour l'enfant."),
    ("Person", "subjectId", "La même que", "L'identifiant qui la désigne ailleurs dans la demande."),
    ("Person", "show", "Toujours visible", "« always » : son nom reste, quoi qu'il arrive."),
];

#[cfg(test)]
mod tests {
    use serde_json::Value as Json;

    use super::*;

    fn written(name: &str) -> Json {
        serde_json::from_str(&schema(name).unwrap()).unwrap()
    }

    /// Every object of a schema, by name, with its fields.
    fn objects(schema: &Json) -> Vec<(&str, &Json)> {
        let defined = schema["$defs"].as_object().unwrap().iter().map(|(name, object)| (name.as_str(), object));
        defined.chain([("", schema)]).filter(|(_, object)| object["type"] == "object").collect()
    }

    #[test]
    fn every_field_is_titled_and_described_once() {
        let mut said = 0;
        for name in ["ShareRequest", "RedactionRequest"] {
            let schema = written(name);
            for (object, fields) in objects(&schema) {
                assert_eq!(fields["additionalProperties"], false, "{object} is closed");
                for (key, field) in fields["properties"].as_object().unwrap() {
                    let words = ["title", "description"].map(|word| field[word].as_str().unwrap());
                    assert!(words.iter().all(|words| !words.is_empty()), "{object}.{key}");
                    assert!(words[1].ends_with('.'), "{object}.{key}: {}", words[1]);
                    said += 1;
                }
            }
        }
        assert!(said > 130, "{said} fields");
        for (at, (object, key, ..)) in WORDS.iter().enumerate() {
            assert!(
                !WORDS[at + 1..].iter().any(|(of, name, ..)| (of, name) == (object, key)),
                "{object}.{key} twice"
            );
        }
    }

    #[test]
    fn every_reference_leads_to_a_definition() {
        for name in ["ShareRequest", "RedactionRequest"] {
            let (text, schema) = (schema(name).unwrap(), written(name));
            let references: Vec<&str> = text.split("\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            assert!(references.len() > 20, "{references:?}");
            assert!(references.iter().all(|pointer| schema.pointer(pointer).is_some()), "{references:?}");
        }
    }

    #[test]
    fn a_redaction_has_labels_and_no_items() {
        let redaction = written("RedactionRequest");
        assert_eq!(redaction["required"], serde_json::json!(["labels"]));
        assert!(redaction["properties"]["items"].is_null());
        assert!(redaction["$defs"]["Label"]["properties"]["id"].is_null());
        assert!(written("ShareRequest")["required"].is_null(), "a form may be empty");
    }

    #[test]
    fn no_other_name_has_a_schema() {
        assert_eq!(schema("Redaction"), None);
    }
}
