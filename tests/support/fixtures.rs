//! The fixtures: each a story, a request and what the law answers.

use std::path::Path;

use serde_json::Value;

/// One story, or one variant of it.
pub struct Fixture {
    /// Folder and file name.
    pub name: String,
    /// What is asked.
    pub request: Value,
    /// What the law answers.
    pub expect: Value,
}

const FOLDERS: [&str; 4] = ["scenarios", "versions", "journey", "coverage"];

/// Reads a JSON file of the repository.
pub fn read(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Where the fixtures stand.
pub fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// The JSON files of a folder of fixtures, by name.
pub fn files(of: &str) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder().join(of)).unwrap_or_else(|error| panic!("{of}: {error}"));
    let mut paths: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    paths.sort();
    paths
}

/// Every fixture, in order.
pub fn fixtures() -> Vec<Fixture> {
    let mut found = Vec::new();
    for of in FOLDERS {
        for path in files(of) {
            let value = read(&path);
            let name = format!("{of}/{}", path.file_stem().unwrap().to_string_lossy());
            found.push(Fixture { name, request: value["request"].clone(), expect: value["expect"].clone() });
        }
    }
    found
}
