//! Prints the decision of every scenario under the folders or files given, one JSON line each, in
//! order of name, under the `protocol` it comes with, or why that is refused: what Node and the browsers must say, byte for byte. With `--traces` first, what is recorded of it.
#![expect(clippy::unwrap_used, reason = "a tool for the test suite: any failure must stop it")]

use std::path::{Path, PathBuf};

use partage::protocol::Protocols;
use partage::request::Value;
use partage::wording::Locale;

fn files(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_dir() {
        let mut entries: Vec<_> = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for entry in &entries {
            files(entry, found);
        }
    } else if path.extension().is_some_and(|extension| extension == "json") {
        found.push(path.to_owned());
    }
}

fn main() {
    let mut arguments = std::env::args().skip(1).peekable();
    let traces = arguments.next_if_eq("--traces").is_some();
    let mut found = Vec::new();
    for argument in arguments {
        files(Path::new(&argument), &mut found);
    }
    for file in found {
        let scenario: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        let request = scenario.get("request").unwrap_or(&scenario);
        let mut protocols = Protocols::default();
        if let Some(Err(refusal)) = scenario.get("protocol").map(|protocol| protocols.load(protocol, Locale::Fr)) {
            println!("{}", serde_json::to_string(&refusal).unwrap());
            continue;
        }
        let line = if traces {
            serde_json::to_string(&partage::trace_of_under(request, &protocols))
        } else {
            serde_json::to_string(&partage::evaluate_share_under(request, &protocols, Locale::Fr))
        };
        println!("{}", line.unwrap());
    }
}
