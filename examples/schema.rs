//! Prints the JSON Schema of both requests, as one JSON object: the package build writes it beside the words.
#![expect(clippy::expect_used, reason = "a tool of the build: without a schema it must stop")]

fn main() {
    let all = ["ShareRequest", "RedactionRequest"].map(|name| {
        let schema = partage::schema(name).expect("both have one");
        format!("\"{name}\":{schema}")
    });
    println!("{{{}}}", all.join(","));
}
