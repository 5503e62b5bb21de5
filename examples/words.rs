//! Prints every word of the package in one language, as JSON: the tables answers are said from, the
//! nomenclatures and the norms. The package build writes them beside the module.
#![expect(clippy::expect_used, reason = "a tool of the build: without a language it must stop")]

use partage::request::{Value, write_json};
use partage::wording::{Locale, catalogue};

fn main() {
    let locale = std::env::args().nth(1).and_then(|name| Locale::named(&name)).expect("words fr|en");
    let entries = [
        ("tables", catalogue::tables(locale)),
        ("vocabulary", catalogue::vocabulary(locale)),
        ("norms", catalogue::norms(locale)),
    ];
    let all = entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    println!("{}", write_json(&Value::Map(all)));
}
