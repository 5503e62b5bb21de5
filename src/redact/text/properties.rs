//! What must hold for every text and every list of people.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Address, Names, TextMask, fold};

/// Given and family names of people who are hidden: none is a common word, and no two share a
/// letter at the start, so that initials tell nobody apart.
const HIDDEN: &[&str] = &[
    "Julie Martin",
    "Ève Aït-Ouaret",
    "Zoé d'Hérouville",
    "JEAN-BAPTISTE Kœchlin",
    "Bérangère",
    "Nguyễn Thị Kim",
    "Wu",
    "Abd el-Kader Zitouni",
    "Maximilienne-Antoinette de Villeneuve-Bargemont",
    "Yannick O’Sullivan",
];

/// What surrounds names in reports.
const AROUND: &[&str] = &[
    "",
    " ",
    "\n",
    ", ",
    ". ",
    "Mme ",
    "M. ",
    "Monsieur ",
    "Dr ",
    "d'",
    "qu’",
    "l'",
    "le ",
    "la ",
    "et ",
    "né le 3/3/2015 ",
    "Saint-",
    "-",
    "’",
    "(",
    ")",
    "« ",
    " »",
    "est venu ",
    "rose ",
    "12 rue ",
    "06 39 98 12 34 ",
    "a@b.fr ",
    "J. ",
    "[la mère]",
    "[date de naissance]",
    "\u{200b}",
    "\u{301}",
    "_",
    "1",
    "œ",
    "M. et Mme ",
    "@",
    ".fr",
];

/// Little pieces that make names only together.
const BITS: &[&str] = &[
    "J. ",
    "J",
    "M.",
    "É. A.",
    "m",
    ".",
    " ",
    "-",
    "-\n",
    "- \r\n",
    "\u{2010}\n",
    "\n",
    "'",
    "Mar",
    "Jul",
    "tin",
    "ie",
    "K",
    "Œ",
    "œ",
    "Kœ",
    "chlin",
    "à",
    "À",
    "Ou",
    "\u{ad}",
    "\u{301}",
    "E",
    "Mme ",
    "julie",
    "martin",
    "Julie",
    "motMartin",
    "n'",
    "ﬁ",
];

/// What may stand directly before a name without becoming part of its word or of its initials.
const BEFORE: &[&str] = &[
    "",
    "\n",
    "Mme ",
    "M. ",
    "Monsieur ",
    "Dr ",
    "d'",
    "qu’",
    "l'",
    "la ",
    "né le 3/3/2015 ",
    "(",
    "« ",
    "est venu ",
    "12 rue ",
    "06 39 98 12 34 ",
    "a@b.fr ",
    "[la mère]",
    "[date de naissance]",
    "\u{200b}",
    "M. et Mme ",
    "Anne-",
    "chez ",
    "x@",
    "/",
];

fn mask_of(hidden: &[&str]) -> TextMask {
    let mut names = Names::new("[une personne]");
    names.person(None, Address::Child).unwrap();
    names.listed("Léa Rossi").unwrap();
    for (place, name) in hidden.iter().enumerate() {
        names.person(["[la mère]", "[un tiers]"].get(place % 2).copied(), Address::Unknown).unwrap();
        names.listed(name).unwrap();
    }
    TextMask::new(names, &[])
}

/// Everybody is hidden whose name can be looked for.
fn mask_any(hidden: &[String]) -> TextMask {
    let mut names = Names::new("[Y]");
    for name in hidden {
        names.person(Some("[X]"), Address::Unknown).unwrap();
        let _ = names.listed(name);
    }
    TextMask::new(names, &[])
}

fn masked(mask: &TextMask, text: &str) -> String {
    mask.mask(text).map_or(text.to_owned(), |(masked, _)| masked)
}

/// The ways a report writes one name.
fn writings(name: &str) -> Vec<String> {
    let reversed = name.split_once(' ').map_or(name.to_owned(), |(given, family)| format!("{family} {given}"));
    vec![
        name.to_owned(),
        name.to_uppercase(),
        name.to_lowercase(),
        fold(name),
        reversed,
        name.replace('-', " ").replace('’', "'"),
        name.replace(' ', "\u{a0}"),
        unicode_normalization::UnicodeNormalization::nfd(name).collect(),
    ]
}

/// Words of a text, folded: what a reader who knows a name would look for.
fn folded_words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn contains(text: &[String], name: &[String]) -> bool {
    text.windows(name.len()).any(|window| window == name)
}

/// A text in pieces: something around, then one of the writings of one of the names.
fn pieces() -> impl Strategy<Value = Vec<(&'static str, usize, usize)>> {
    vec((select(AROUND), 0..HIDDEN.len() * 2, 0..8_usize), 0..12)
}

fn assemble(pieces: &[(&str, usize, usize)], names: &[&str]) -> String {
    let mut text = String::new();
    for (around, name, writing) in pieces {
        text.push_str(around);
        if let Some(name) = names.get(*name) {
            text.push_str(&writings(name)[*writing]);
        }
    }
    text
}

/// Enough to meet each pair of surroundings with each name; more by `PROPTEST_CASES`.
const CASES: u32 = 2000;

#[test]
fn long_runs_of_anything_are_read_without_harm() {
    let mask = mask_of(HIDDEN);
    for mark in
        AROUND.iter().chain(["-'", "'", "9", "1 ", "(", "-'.,(;_\u{ad}", "a", "É", "Martin", "\u{301}"].iter())
    {
        for (before, after) in [("", ""), ("Julie", "Martin"), ("12 rue", "Paris"), ("né", "3/3/2015"), ("06", "39")]
        {
            let _ = mask.mask(&format!("{before}{}{after}", mark.repeat(300)));
        }
    }
}

#[test]
fn whatever_begins_a_mention_is_seen_at_a_glance() {
    let mut names = Names::new("[Y]");
    names.person(Some("[X]"), Address::Unknown).unwrap();
    for listed in ["Julie Martin", "Ève Aït-Ouaret", "Kœchlin", "06 39 98 12 34", "julie.m@exemple.fr"] {
        names.listed(listed).unwrap();
    }
    for text in [
        "le Mar-\ntin",
        "le Mar- \r\ntin",
        "avec J. M. hier",
        "vu par É. A.-O",
        "Mme M.",
        "KŒCHLIN",
        "les kœ\u{ad}chlin",
        "ju\u{301}lie",
        "le 0639981234",
        "le (+33) 6 39 98 12 34",
        "julie.m at exemple.fr",
        "de ju lie.m@exemple.fr",
        "motMartin",
        "éKœchlin",
    ] {
        let (spans, _) = names.find(&names.tokens(text));
        assert!(!spans.is_empty() && names.may_be_in(text), "{text:?}");
    }
}

/// Else every text would be cut into words.
#[test]
fn ordinary_prose_names_nobody_at_a_glance() {
    let mask = mask_of(HIDDEN);
    for text in [
        "À l’école, tout va bien ; l’équipe – réunie ce matin – en convient. L’enfant joue.",
        "Y a-t-il du nouveau ? Œuvre collective, peut-être - \u{a0}il faudrait en reparler\navec la sœur.",
    ] {
        assert!(!mask.names.may_be_in(text), "{text}");
    }
    // names that are also written in two words, of which the first is in every text
    let in_two = mask_any(&["Sophie Lévêque".to_owned(), "Marc Delaunoy".to_owned(), "Rose Leblanc".to_owned()]);
    let text =
        "Le service a rencontré la famille. Les échanges du matin portent ; de la suite, on dira ce qu’il faut.";
    assert!(!in_two.names.may_be_in(text));
    assert!(in_two.names.may_be_in("Mme Le Blanc est venue."));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn masking_twice_is_masking_once(pieces in pieces()) {
        let mask = mask_of(HIDDEN);
        let text = assemble(&pieces, HIDDEN);
        let once = masked(&mask, &text);
        let twice = masked(&mask, &once);
        prop_assert_eq!(&once, &twice, "from {:?}", text);
    }

    #[test]
    fn masking_any_text_twice_is_masking_it_once(text in ".{0,60}", name in "\\PC{0,20}", other in "[a-zA-Z '-]{2,12}") {
        let mask = mask_any(&[name.clone(), other.clone()]);
        for text in [text.clone(), format!("{text} {name}{other} {text}{other}")] {
            let once = masked(&mask, &text);
            prop_assert_eq!(&masked(&mask, &once), &once, "from {:?}", text);
        }
    }

    #[test]
    fn a_text_without_names_at_a_glance_has_none(
        pieces in pieces(), bits in vec(select(BITS), 0..5), text in ".{0,40}", name in "\\PC{0,20}", other in "[a-zA-Z '-]{2,12}",
    ) {
        let (many, few) = (mask_of(HIDDEN), mask_any(&[name.clone(), other.clone()]));
        let (assembled, joined) = (assemble(&pieces, HIDDEN), format!("{text}{name}{other}{text}"));
        for (mask, text) in [(&many, &assembled), (&many, &bits.concat()), (&few, &text), (&few, &joined)] {
            let tokens = mask.names.tokens(text);
            let (hidden, kept) = mask.names.find(&tokens);
            let none = hidden.is_empty() && kept.is_empty() && super::identifiers::find(&tokens).is_empty();
            prop_assert!(mask.names.may_be_in(text) || none, "{:?}", text);
        }
    }

    #[test]
    fn no_hidden_name_is_left_between_word_boundaries(
        around in vec(select(BEFORE), 2..6), name in select(HIDDEN), writing in 0..8_usize,
    ) {
        let mask = mask_of(HIDDEN);
        let written = writings(name)[writing].clone();
        // Words before and after, so that the name is not part of another word.
        let text = format!("{} {written} {}", around.concat(), around.concat());
        let left = masked(&mask, &text);
        let left = folded_words(&left.replace("[la mère]", "").replace("[un tiers]", "").replace("[une personne]", ""));
        prop_assert!(!contains(&left, &folded_words(name)), "{:?} leaves {:?}", text, left);
    }

    #[test]
    fn another_hidden_name_gives_the_same_text(
        pieces in vec((select(BEFORE), 0..4_usize, 0..8_usize), 1..8), a in select(HIDDEN), b in select(HIDDEN),
    ) {
        let text = |name: &str| {
            let mut text = String::new();
            for (around, use_name, writing) in &pieces {
                text.push_str(" pour ");
                text.push_str(around);
                if *use_name > 0 {
                    text.push_str(&writings(name)[*writing]);
                }
            }
            text
        };
        let (one, other) = (mask_of(&[a]), mask_of(&[b]));
        let (one_text, other_text) = (text(a), text(b));
        prop_assert_eq!(masked(&one, &one_text), masked(&other, &other_text), "{:?} and {:?}", one_text, other_text);
    }

    #[test]
    fn any_text_and_any_names_are_read_without_harm(text in ".*", names in vec("\\PC*", 0..5)) {
        let mask = mask_any(&names);
        if let Some((_, counts)) = mask.mask(&text) {
            prop_assert!(!counts.is_empty());
        }
    }

    #[test]
    fn folding_forgets_case_accents_and_normal_form(text in "\\PC{0,40}") {
        use unicode_normalization::UnicodeNormalization;
        // what marks a text up is none with an accent on it: "<ù>"
        let text = text.replace('<', "");
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
        let latin: String = text.chars().filter(|c| *c < '\u{180}').collect();
        prop_assert_eq!(fold(&latin.nfc().collect::<String>()), fold(&latin.nfd().collect::<String>()));
    }
}
