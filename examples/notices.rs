//! Prints the notices of every scenario under the folders or files given, one JSON line a reader: the child, then each guardian,
//! before and after the share, in French and in English. What Node must say, byte for byte.
#![expect(clippy::unwrap_used, reason = "a tool for the test suite: any failure must stop it")]

use std::path::{Path, PathBuf};

use partage::law::norm::Moment;
use partage::notice_for;
use partage::request::Value;
use partage::wording::Locale;
use partage::wording::notice::NoticeOptions;

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

fn main() {
    let mut found = Vec::new();
    for argument in std::env::args().skip(1) {
        files(Path::new(&argument), &mut found);
    }
    for file in found {
        let scenario: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        let request = scenario.get("request").unwrap_or(&scenario);
        for reader in readers(request) {
            for when in [Moment::Before, Moment::After] {
                for locale in [Locale::Fr, Locale::En] {
                    let notice = notice_for(request, reader, NoticeOptions { locale, when });
                    println!("{}", serde_json::to_string(&notice).unwrap());
                }
            }
        }
    }
}
