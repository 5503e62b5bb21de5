//! Times the core alone, natively: reading, deciding, wording. Figures for a person, no gate.
#![expect(clippy::unwrap_used, reason = "a tool: any failure must stop it")]

use std::time::Instant;

use partage::request::Value;
use partage::wording::Locale;

fn main() {
    for file in std::env::args().skip(1) {
        let scenario: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        let request = scenario.get("request").unwrap_or(&scenario);
        let mut best = f64::MAX;
        for _ in 0..5 {
            let start = Instant::now();
            for _ in 0..20 {
                std::hint::black_box(partage::evaluate_share(std::hint::black_box(request), Locale::Fr));
            }
            best = best.min(start.elapsed().as_secs_f64() * 1e6 / 20.0);
        }
        println!("{best:9.2} µs  {file}");
    }
}
