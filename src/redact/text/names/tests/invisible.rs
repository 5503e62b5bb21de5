//! Characters that nobody sees: each may stand for nothing, or for the end of a word.

use super::{mask_of, masked, person};
use crate::redact::text::names::Address;

const INVISIBLE: &str = "\u{0}\u{1}\u{7}\u{1b}\u{1f}\u{7f}\u{80}\u{9f}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{180b}\u{180e}\u{200b}\u{200c}\u{200d}\u{200e}\u{202a}\
    \u{202e}\u{2060}\u{2066}\u{206f}\u{3164}\u{fe00}\u{fe0f}\u{feff}\u{ffa0}\u{fff9}\u{e0001}\u{e0100}";

#[test]
fn one_in_a_listed_name_is_read_both_ways() {
    for c in INVISIBLE.chars() {
        for listed in [
            format!("Zoé{c}Xantippe"),
            format!("Zoé {c}Xantippe{c}"),
            format!("{c}Zo{c}é Xan{c}tippe"),
            format!("Mme Xantippe{c}Zoé"),
        ] {
            let listed: &'static str = listed.leak();
            let names = mask_of(&[person(&[listed], "[X]", Address::Unknown)]);
            for text in ["Zoé Xantippe", "Mme Xantippe", "XANTIPPE Zoé", "Xantippe"] {
                assert_eq!(masked(&names, &format!("avec {text} hier")), "avec [X] hier", "{listed:?}");
            }
        }
    }
}

#[test]
fn one_in_a_text_is_read_both_ways() {
    let names = mask_of(&[person(&["Zoé Xantippe", "06 12 34 56 78"], "[X]", Address::Madame)]);
    for c in INVISIBLE.chars() {
        for (before, name, after) in [
            ("", "Mme Xantippe", "mère"),
            ("le ", "XANTIPPE", "mère"),
            ("avec ", "Xantippe", "est là"),
            ("avec|", "Xantippe", "est là"),
            ("avec ", "Zoé|Xantippe", " est là"),
            ("avec ", "Z|oé Xan|tippe", " est là"),
            ("avec ", "Mme|Xantippe", " boit"),
            ("le sac de |", "Xantippe", " boit"),
            ("au ", "0612345678", "le soir"),
            ("au ", "06|12|34|56|78", "|le soir"),
        ] {
            let write = |text: &str| text.replace('|', &c.to_string());
            let text = format!("{}{}{c}{}", write(before), write(name), write(after));
            let left = masked(&names, &text);
            let seen: String = left.chars().filter(|one| *one != c).collect();
            assert_eq!(seen, [before, "[X]", after].concat().replace('|', ""), "{text:?}");
            assert_eq!(masked(&names, &left), left, "a second time");
        }
    }
    // What was elided gets its vowel back all the same.
    let names = mask_of(&[person(&["Anna"], "[X]", Address::Unknown)]);
    assert_eq!(masked(&names, "le sac d'Anna et l'an\u{ad}née"), "le sac de [X] et l'an\u{ad}née");
    // Marks are none of them.
    assert_eq!(masked(&names, "Anna\u{301}e, Ann\u{301}a"), "Anna\u{301}e, [X]");
}

#[test]
fn one_in_an_identifier_is_read_both_ways() {
    let names = mask_of(&[]);
    for c in INVISIBLE.chars() {
        for (text, left) in [
            ("au|0612345678|le soir", "[téléphone]"),
            ("au 06|12|34|56|78 le soir", "[téléphone]"),
            ("à|a.b@exemple.fr|mère", "[adresse électronique]"),
            ("mère|4 rue Foch|dort", "[adresse]"),
        ] {
            let text = text.replace('|', &c.to_string());
            let masked = masked(&names, &text);
            assert!(masked.contains(left), "{text:?}: {masked:?}");
        }
    }
}
