//! The first example of the README, in Rust: a request in, and what the answer says first. `cargo run --example share`

use partage::evaluate_share;
use partage::request::Value;
use partage::wording::Locale;

const REQUEST: &str = r#"{
  "date": "2026-01-15", "measure": "aemo", "purpose": "scolariser",
  "sender": { "role": "educateur-specialise", "service": { "kind": "essms-protection-enfance" }, "involved": true },
  "recipient": { "role": "enseignant", "service": { "kind": "education-nationale" } },
  "items": [{ "id": "traitement", "category": "sante-psychique", "subject": "parent", "source": "observation-en-service", "necessary": false }]
}"#;

fn main() -> Result<(), serde_json::Error> {
    let request: Value = serde_json::from_str(REQUEST)?;
    let decision = evaluate_share(&request, Locale::En);
    println!("{}", decision.summary);
    for item in &decision.items {
        println!("{}: {}", item.item, item.outcome.unwrap_or("still open"));
        for ground in &item.grounds {
            println!("  on the ground of {}", ground.citation);
        }
        for ground in &item.closed {
            for condition in ground.conditions.iter().filter(|condition| condition.state == "unmet") {
                println!("  not opened by {}: {}", ground.citation, condition.text);
            }
        }
        for step in item.remedies.iter().flat_map(|remedy| &remedy.steps) {
            println!("  may be done: {}", step.text);
        }
    }
    Ok(())
}
