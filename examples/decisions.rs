//! Prints what the engine says of every story of the folders or files given, in order of name, one JSON line each: what Node and
//! the browsers must say, byte for byte. The decision, under the `protocol` the story comes with, or why that is refused; with
//! `--traces` first, what is recorded of it; with `--notices` first, a line for each notice: to the child, then to each guardian,
//! before and after the share, in French and in English.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a tool for the test suite: any failure must stop it")]

#[path = "../tests/support/files.rs"]
mod files;

use partage::law::norm::Moment;
use partage::protocol::Protocols;
use partage::request::Value;
use partage::wording::Locale;
use partage::wording::notice::NoticeOptions;
use serde::Serialize;

fn line(said: &impl Serialize) -> String {
    serde_json::to_string(said).unwrap()
}

fn readers(request: &Value) -> Vec<&str> {
    let guardians = match request.get("guardians") {
        Some(Value::List(guardians)) => guardians.as_slice(),
        _ => &[],
    };
    let ids = guardians.iter().filter_map(|guardian| match guardian.get("id") {
        Some(Value::Text(id)) => Some(id.as_str()),
        _ => None,
    });
    ["enfant"].into_iter().chain(ids).collect()
}

fn notices(request: &Value, protocols: &Protocols) -> Vec<String> {
    let mut lines = Vec::new();
    for reader in readers(request) {
        for when in [Moment::Before, Moment::After] {
            for locale in [Locale::Fr, Locale::En] {
                let options = NoticeOptions { locale, when };
                lines.push(line(&partage::notice_for_under(request, reader, options, protocols)));
            }
        }
    }
    lines
}

/// What is asked for of one story.
fn said(story: &Value, what: Option<&str>) -> Vec<String> {
    let request = story.get("request").unwrap_or(story);
    let mut protocols = Protocols::default();
    if let Some(Err(refusal)) = story.get("protocol").map(|protocol| protocols.load(protocol, Locale::Fr)) {
        return vec![line(&refusal)];
    }
    match what {
        Some("--notices") => notices(request, &protocols),
        Some("--traces") => vec![line(&partage::trace_of_under(request, &protocols))],
        _ => vec![line(&partage::evaluate_share_under(request, &protocols, Locale::Fr))],
    }
}

fn main() {
    let mut arguments = std::env::args().skip(1).peekable();
    let what = arguments.next_if(|argument| argument.starts_with("--"));
    for file in arguments.flat_map(files::files) {
        for line in said(&files::read(file), what.as_deref()) {
            println!("{line}");
        }
    }
}
