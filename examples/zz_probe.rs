use partage::request::Value;
use partage::wording::Locale;
fn main() {
    for f in std::env::args().skip(1) {
        let s: Value = serde_json::from_str(&std::fs::read_to_string(&f).unwrap()).unwrap();
        let s = s.get("request").unwrap_or(&s);
        let d = partage::evaluate_share(s, Locale::Fr);
        println!(
            "{f} {:?} missing {} {:?}",
            d.items.iter().map(|i| (i.possible.clone(), i.remedies.len())).collect::<Vec<_>>(),
            d.missing.len(),
            d.missing.iter().map(|m| &m.fact).collect::<Vec<_>>()
        );
    }
}
