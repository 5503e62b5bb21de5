//! The pointers of the RFC, and patterns against a matcher that does one at a time.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::PointerFault::{BadEscape, NotFromRoot, PartialStar};
use super::{Patterns, escape, parse};

#[test]
fn reads_every_example_of_the_rfc() {
    // RFC 6901, section 5: https://www.rfc-editor.org/rfc/rfc6901#section-5
    let examples = [
        ("", vec![]),
        ("/foo", vec!["foo"]),
        ("/foo/0", vec!["foo", "0"]),
        ("/", vec![""]),
        ("/a~1b", vec!["a/b"]),
        ("/c%d", vec!["c%d"]),
        ("/e^f", vec!["e^f"]),
        ("/g|h", vec!["g|h"]),
        ("/i\\j", vec!["i\\j"]),
        ("/k\"l", vec!["k\"l"]),
        ("/ ", vec![" "]),
        ("/m~0n", vec!["m~n"]),
    ];
    for (pointer, keys) in examples {
        assert_eq!(parse(pointer).unwrap(), keys, "{pointer}");
    }
}

#[test]
fn says_what_is_wrong_and_where() {
    let (_, refused) = Patterns::new(["a", "#/a", "/a/b~", "/a~2/b~3", "/a*", "/**", "/é/*x", "/~2", "*", "/a/"]);
    let found: Vec<_> = refused.iter().map(|(place, error)| (*place, error.fault, error.at)).collect();
    assert_eq!(
        found,
        [
            (0, NotFromRoot, 0),
            (1, NotFromRoot, 0),
            (2, BadEscape, 4),
            (3, BadEscape, 6),
            (4, PartialStar, 2),
            (5, PartialStar, 1),
            (6, PartialStar, 4),
            (8, NotFromRoot, 0),
        ]
    );
    assert_eq!(parse("/~2").unwrap_err().fault, BadEscape);
}

#[test]
fn overlapping_and_repeated_patterns_are_all_reported() {
    let (patterns, _) = Patterns::new(["/a/*", "/*/b", "/a/b", "/*/*", "/a/b", "/a", "/a~1b"]);
    let mut walk = patterns.walk();
    walk.enter_key("a");
    walk.enter_key("b");
    let mut found: Vec<_> = walk.matches().collect();
    found.sort_unstable();
    assert_eq!(found, [0, 1, 2, 3, 4]);
    walk.enter_key("c");
    assert!(walk.matches().next().is_none() && !walk.goes_on());
    walk.leave();
    walk.leave();
    assert_eq!(walk.matches().collect::<Vec<_>>(), [5]);
    walk.leave();
    walk.leave();
    assert!(walk.goes_on());
}

#[test]
fn an_index_is_written_without_zeros_before() {
    let (patterns, _) = Patterns::new(["/0", "/00", "/10", "/18446744073709551615", "/-"]);
    let found = |index| {
        let mut walk = patterns.walk();
        walk.enter_index(index);
        walk.matches().collect::<Vec<_>>()
    };
    assert_eq!([found(0), found(10), found(1)], [vec![0], vec![2], vec![]]);
    assert_eq!(found(usize::MAX), if usize::BITS == 64 { vec![3] } else { vec![] });
}

/// What the automaton must agree with: each pattern against the path on its own.
fn matches_alone(pattern: &[&str], path: &[&str]) -> bool {
    pattern.len() == path.len() && pattern.iter().zip(path).all(|(step, key)| *step == "*" || step == key)
}

proptest! {
    #[test]
    fn the_walk_agrees_with_matching_each_pattern_alone(
        patterns in vec(vec(select(&["*", "a", "b", "c"][..]), 0..5), 0..20),
        path in vec(select(&["a", "b", "c", "d"][..]), 0..5),
    ) {
        let written: Vec<String> = patterns.iter().map(|steps| steps.iter().flat_map(|step| ["/", step]).collect()).collect();
        let (set, refused) = Patterns::new(written.iter().map(String::as_str));
        prop_assert!(refused.is_empty());
        let mut walk = set.walk();
        for key in &path {
            walk.enter_key(key);
        }
        let mut found: Vec<_> = walk.matches().collect();
        found.sort_unstable();
        let expected: Vec<_> = (0..patterns.len()).filter(|at| matches_alone(&patterns[*at], &path)).collect();
        prop_assert_eq!(found, expected);
        let deeper = patterns.iter().any(|steps| steps.len() > path.len() && matches_alone(&steps[..path.len()], &path));
        prop_assert_eq!(walk.goes_on(), deeper);
    }

    #[test]
    fn every_key_survives_being_escaped(keys in vec("[~/*0-2aé ]{0,6}", 0..5)) {
        let pointer: String = keys.iter().flat_map(|key| ["/".into(), escape(key)]).collect();
        prop_assert_eq!(parse(&pointer).unwrap(), keys.clone());
        let pattern = pointer.replace('*', "~2");
        let (set, refused) = Patterns::new([pattern.as_str()]);
        prop_assert!(refused.is_empty());
        let mut walk = set.walk();
        for key in &keys {
            walk.enter_key(key);
        }
        prop_assert_eq!(walk.matches().collect::<Vec<_>>(), [0]);
    }

    #[test]
    fn any_pattern_is_read_or_refused(pattern in "\\PC*") {
        let (_, refused) = Patterns::new([pattern.as_str()]);
        prop_assert!(refused.iter().all(|(_, error)| error.at <= pattern.len()));
    }
}
