use partage::request::{Problems, Value, read_request};
use std::time::Instant;
fn main() {
    for f in std::env::args().skip(1) {
        let s: Value = serde_json::from_str(&std::fs::read_to_string(&f).unwrap()).unwrap();
        let s = s.get("request").unwrap_or(&s);
        let mut best = [f64::MAX; 3];
        let mut search = partage::decide::Search::default();
        for _ in 0..30 {
            let t = Instant::now();
            let mut p = Problems::default();
            let r = read_request(s, &mut p);
            best[0] = best[0].min(t.elapsed().as_secs_f64() * 1e6);
            let t = Instant::now();
            let sit = partage::facts::situation(&r, &mut p);
            best[1] = best[1].min(t.elapsed().as_secs_f64() * 1e6);
            let t = Instant::now();
            std::hint::black_box(search.outcomes_of(&sit.items));
            best[2] = best[2].min(t.elapsed().as_secs_f64() * 1e6);
        }
        println!("{f} read {:.2} situation {:.2} outcomes {:.2}", best[0], best[1], best[2]);
    }
}
