//! Where labels lead, what they cover, which placeholders they leave.

use super::*;

fn labels(open: &[&str], closed: &[&str]) -> Labels {
    let mut labels = Labels::new();
    for (pointers, says) in [(open, true), (closed, false)] {
        for pointer in pointers {
            let place = labels.place(pointer).unwrap();
            labels.say(place, says);
        }
    }
    labels
}

fn at(labels: &Labels, keys: &[&str]) -> State {
    keys.iter().fold(labels.start(), |state, key| labels.step(&state, key))
}

#[test]
fn a_label_covers_all_that_is_below_and_the_strictest_holds() {
    let labels = labels(&["/notes"], &["/notes/*/texte", "/*/9/secret"]);
    assert!(at(&labels, &["notes", "3", "auteur"]).open);
    assert!(!at(&labels, &["notes", "3", "auteur"]).closed);
    assert!(at(&labels, &["notes", "3", "texte", "deep"]).closed);
    assert!(at(&labels, &["notes", "9", "secret"]).closed && at(&labels, &["autres", "9", "secret"]).closed);
    assert!(!at(&labels, &["other"]).open && at(&labels, &["other", "3"]).is_hopeless());
}

#[test]
fn placeholders_stand_where_the_labels_have_them_whatever_was_there() {
    let labels = labels(&["/a", "/c"], &["/b/x", "/d", "/*/y", "/e/*"]);
    let text = |text: &str| Value::Text(text.to_owned());
    let map = |entries: &[(&str, Value)]| {
        Value::Map(entries.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect())
    };
    let filled = |document: Option<Value>| {
        let mut document = document;
        labels.fill(&mut document, &text("-"), &str::to_owned);
        document
    };
    // The labels are read in the order a, c, b, d here: open ones first.
    let left = map(&[("z", text("z")), ("c", text("c"))]);
    let inner = map(&[("x", text("-"))]);
    assert_eq!(
        filled(Some(left)),
        Some(map(&[("z", text("z")), ("c", text("c")), ("b", inner.clone()), ("d", text("-"))]))
    );
    assert_eq!(filled(None), Some(map(&[("b", inner), ("d", text("-"))])));
    assert_eq!(filled(Some(text("leaf"))), Some(text("leaf")));
}

#[test]
fn a_key_that_is_a_star_is_no_second_way() {
    let labels = labels(&["/*".repeat(40).as_str()], &[]);
    let state = at(&labels, &["*"; 39]);
    assert_eq!(state.nodes.len(), 1);
    assert!(labels.step(&state, "*").open);
}

#[test]
fn pointers_follow_the_standard() {
    assert_eq!(keys("/a~1b/~0").unwrap(), ["a/b", "~"]);
    assert_eq!(keys("/").unwrap(), [""]);
    assert!(keys("").unwrap().is_empty());
    for none in ["a", "/a~2", "/a~"] {
        assert_eq!(keys(none), None, "{none}");
    }
    assert!(Labels::new().place("a").is_err());
}

#[test]
fn a_star_beside_anything_else_is_a_key_like_any_other() {
    for key in ["*2", "a*", "**", "pi*ces", "*~1*"] {
        let pointer = ["/", key].concat();
        for labels in [labels(&[&pointer], &[]), labels(&[""], &[&pointer])] {
            let key = key.replace("~1", "/");
            let opens = at(&labels, &["b"]).open;
            assert_eq!(at(&labels, &[&key]).is_hopeless(), opens, "{key}");
            assert_eq!(at(&labels, &["*"]).open, opens, "{key}");
            assert_eq!(labels.next(0, &key), Some(1));
        }
    }
}
