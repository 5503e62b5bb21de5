//! A child who is shown bears, in part, the name of a parent who is not.

use super::{mask_of, masked, person};
use crate::redact::text::names::Address;

#[test]
fn a_civility_or_another_s_first_name_before_the_child_s_name_is_a_parent_s() {
    let address = [Address::Madame, Address::Monsieur];
    for (child, mother, father, family) in [
        ("Léa Le Goff", "Zoé Le Goff-Kerbrat", "Marc Le Goff-Kerbrat", "Le Goff"),
        ("Léa Le Goff", "Zoé Kerbrat-Le Goff", "Marc Kerbrat-Le Goff", "Le Goff"),
        ("Léa de Kerbrat", "Zoé Kerbrat", "Marc Kerbrat", "de Kerbrat"),
        ("Léa Kerbrat", "Zoé de Kerbrat", "Marc de Kerbrat", "Kerbrat"),
        ("Léa Kerbrat-Morvan", "Zoé Morvan", "Marc Kerbrat", "Kerbrat-Morvan"),
        ("Léa Kerbrat-Morvan", "Zoé Morvan", "Marc Kerbrat", "Morvan-Kerbrat"),
        ("Léa Kerbrat-Morvan", "Zoé Morvan", "Marc Kerbrat", "Kerbrat Morvan"),
        ("Léa Kerbrat-Morvan", "Zoé Morvan-Kerbrat", "Marc Morvan-Kerbrat", "Kerbrat-Morvan"),
        ("Léa Kerbrat-Morvan", "Morvan-Kerbrat Zoé", "KERBRAT Marc", "Kerbrat-Morvan"),
    ] {
        let people = |address: [Address; 2]| {
            mask_of(&[
                person(&[child], "", Address::Child),
                person(&[mother], "[la mère]", address[0]),
                person(&[father], "[le père]", address[1]),
            ])
        };
        let names = people(address);
        for family in [family.to_owned(), family.to_uppercase()] {
            for (text, expected) in [
                (format!("Mme {family} boit"), "[la mère] boit"),
                (format!("Madame {family}, le soir"), "[la mère], le soir"),
                (format!("M. {family} boit"), "[le père] boit"),
                (format!("Z. {family} boit"), "[la mère] boit"),
                (format!("Zoé {family} boit"), "[la mère] boit"),
                (format!("Mme Z. {family} boit"), "[la mère] boit"),
                (format!("Marc {family} boit"), "[le père] boit"),
                (format!("Mme {family} et Léa"), "[la mère] et Léa"),
                (format!("Le Dr {family}"), "Le [une personne]"),
                (format!("M. et Mme {family}"), "[une personne]"),
            ] {
                assert_eq!(masked(&names, &text), expected, "{child}, {mother}, {father}: {text}");
                let unknown = masked(&people([Address::Unknown; 2]), &text);
                assert!(!unknown.contains("erbrat") && !unknown.contains("Goff"), "{text}: {unknown}");
            }
            // Le Goff has that initial too.
            let initial = if family.starts_with('L') { "Léa" } else { "L." };
            for own in [
                format!("{child} dort"),
                format!("Léa {family} dort"),
                format!("{initial} {family} dort"),
                // her first name tells her from her mother
                format!("Mme {child} demande un contrat"),
                format!("Mlle Léa {family}"),
            ] {
                assert_eq!(masked(&names, &own), own, "{child}, {mother}, {father}");
            }
        }
    }
    // Nobody hidden bears any of it.
    let names = mask_of(&[
        person(&["Léa de Kerbrat"], "", Address::Child),
        person(&["Zoé Blin"], "[la mère]", Address::Madame),
    ]);
    for text in ["Mme de Kerbrat", "Z. de Kerbrat", "Léa de Kerbrat"] {
        let left = masked(&names, text);
        assert!(left.contains("de Kerbrat"), "{left}");
    }
    // The mother alone is hidden: whoever « M. » is, the name is hers too.
    let names = mask_of(&[
        person(&["Léa de Kerbrat"], "", Address::Child),
        person(&["Zoé Kerbrat"], "[la mère]", Address::Madame),
    ]);
    assert_eq!(masked(&names, "M. de Kerbrat boit"), "[une personne] boit");
}

#[test]
fn a_couple_is_not_one_of_them() {
    let names = mask_of(&[
        person(&["Léa Morel"], "", Address::Child),
        person(&["Marc Morel"], "[le père]", Address::Monsieur),
    ]);
    assert_eq!(masked(&names, "M. et Mme Morel"), "[une personne]");
    assert_eq!(masked(&names, "M. Morel"), "[le père]");
    assert_eq!(masked(&names, "Mme Morel"), "[une personne]");
}

#[test]
fn a_first_name_settles_whose_name_it_is_only_where_it_is_theirs() {
    let names = mask_of(&[
        person(&["Léa Morel Garnier"], "", Address::Child),
        person(&["Julie Garnier"], "[la mère]", Address::Madame),
        person(&["Léa Vidal"], "[une amie]", Address::Madame),
    ]);
    for (text, expected) in [
        ("Mme Léa Garnier", "Mme Léa Garnier"),
        ("Mme Morel Garnier", "[la mère]"),
        ("Mme Julie Garnier", "[la mère]"),
        ("Mme Léa Vidal", "[une amie]"),
    ] {
        assert_eq!(masked(&names, text), expected);
    }
}
