//! Names of several words: each half of a compound, however it is listed, and what is beside a name in a listing.

use super::{mask_of, masked, person};
use crate::redact::text::names::Address;

#[track_caller]
fn check(listed: &[&'static str], cases: &[(&str, &str)]) {
    let names = mask_of(&[person(listed, "[X]", Address::Unknown)]);
    for (text, expected) in cases {
        assert_eq!(masked(&names, text), *expected, "{listed:?}, {text:?}");
        assert_eq!(masked(&names, expected), *expected, "{listed:?}, a second time");
    }
}

/// Ways to list somebody whose family name is a compound, and whether the first name is there.
fn listings(first: &str, second: &str, given: &str) -> Vec<Vec<String>> {
    let family = format!("{first}-{second}");
    let capitals = family.to_uppercase();
    let mut listings: Vec<Vec<String>> = [
        format!("{given} {family}"),
        format!("{capitals} {given}"),
        format!("{family} {given}"),
        format!("{family}, {given}"),
        family.clone(),
        capitals,
        format!("Mme {family}"),
        format!("Mme {family} (mère)"),
        format!("Mme {family}, assistante familiale"),
        format!("{family} (Mme)"),
    ]
    .into_iter()
    .map(|listing| vec![listing])
    .collect();
    listings.push(vec![family, given.to_owned()]);
    listings
}

#[test]
fn half_of_a_compound_after_a_civility_or_the_first_name_is_the_name() {
    for (first, second, given) in [
        ("Dupont", "Durand", "Zoé"),
        ("Girard", "Perrin", "Sophie"),
        ("Le Goff", "Martin", "Zoé"),
        ("N'Guessan", "Koffi", "Aya"),
        ("Kerbrat", "Le Goff", "Zoé"),
        ("d'Arc", "de Kerbrat", "Ève"),
        ("De La Tour", "Blin", "Ève"),
    ] {
        for listing in listings(first, second, given) {
            let listed: Vec<&'static str> = listing.iter().map(|name| &*name.clone().leak()).collect();
            let named = listed.iter().any(|name| name.contains(given));
            for half in [first, second] {
                for civility in ["Mme", "madame", "MLLE", "Dr"] {
                    check(&listed, &[(&format!("{civility} {half} boit"), "[X] boit")]);
                    check(&listed, &[(&format!("{civility} {} boit", half.to_uppercase()), "[X] boit")]);
                    check(&listed, &[(&format!("{civility}\n{half} boit"), "[X] boit")]);
                }
                if named {
                    check(&listed, &[(&format!("{given} {half} boit"), "[X] boit")]);
                    check(&listed, &[(&format!("{half} {given} boit"), "[X] boit")]);
                }
            }
            check(&listed, &[(&format!("{first}-{second} boit, Mme {first}-{second} aussi"), "[X] boit, [X] aussi")]);
        }
    }
}

#[test]
fn half_of_a_compound_first_name_is_somebody_else_s_elsewhere() {
    check(
        &["Marie-Claude Roux"],
        &[
            (
                "Claude Dupont et Claude sont là, M. Claude Dupont aussi",
                "Claude Dupont et Claude sont là, M. Claude Dupont aussi",
            ),
            ("Claude Roux, Marie Roux, Roux Claude", "[X], [X], [X]"),
            ("Marie\nClaude dort", "[X] dort"),
            ("Mme Roux\nClaude dort", "[X]\nClaude dort"),
        ],
    );
    check(&["Anne-Hélène Roux"], &[("Mme Hélène Dupont, Hélène", "Mme Hélène Dupont, Hélène")]);
}

#[test]
fn what_is_said_of_a_person_in_a_listing_is_no_name() {
    let said = "La famille, la mère, sa grand-mère, une assistante familiale, le compagnon, l'ASE, le nom d'usage, \
        Mme Martin, M. Martin, Madame est venue, Monsieur non, Docteur, et la MECS ou le référent.";
    for listed in [
        "M. et Mme Petit",
        "Mme et M. Petit",
        "Monsieur et Madame Petit",
        "MONSIEUR ET MADAME PETIT",
        "Monsieur ou Madame Petit",
        "Madame la Docteure Petit",
        "Mme le Dr Petit",
        "Famille Petit",
        "FAMILLE PETIT",
        "La famille Petit",
        "famille Petit",
        "Petit (famille)",
        "Petit (Mme)",
        "Petit, Mme",
        "Rose Petit (mère)",
        "Rose Petit (Mère)",
        "Rose Petit (grand-mère)",
        "Rose Petit, assistante familiale",
        "Rose Petit, grand-mère",
        "Rose PETIT (nom d'usage)",
        "Rose Petit (Docteur)",
        "Rose Petit - ASE",
        "Rose Petit – référent ASE",
        "Rose Petit (MECS)",
        "Rose Petit + compagnon",
        "Rose Petit / mère",
        "Rose Petit : mère",
    ] {
        check(&[listed], &[(said, said), ("Mme Petit boit, Dr PETIT", "[X] boit, [X]")]);
    }
    for (listed, text) in [
        ("Dupont, Zoé", "Zoé boit, Dupont"),
        ("dupont, zoé", "Zoé boit, Dupont"),
        ("Dupont (née Zoé)", "Zoé boit, Dupont"),
        ("DUPONT - ZOÉ", "Zoé boit, Dupont"),
        ("Dupont (de Zoé)", "Zoé boit, Dupont"),
        ("Dupont, van den Zoé", "Van Den Zoé boit, Dupont"),
        ("Dupont, d'Zoé", "D'Zoé boit, Dupont"),
        ("zoé dupont", "Zoé boit, Dupont"),
        ("Zoé dupont", "Zoé boit, Dupont"),
        ("Dupont M. et Mme Zoé", "Zoé boit, Dupont"),
    ] {
        check(&[listed], &[(text, "[X] boit, [X]")]);
    }
    let names = mask_of(&[
        person(&["M. et Mme Petit"], "[A]", Address::Unknown),
        person(&["Madame Roux"], "[B]", Address::Unknown),
        person(&["Monsieur Roux"], "[C]", Address::Unknown),
    ]);
    assert_eq!(masked(&names, "M. Petit, Mme Petit, M. Roux et Mme Roux"), "[A], [A], [C] et [B]");
}

#[test]
fn the_initials_of_a_compound_first_name_are_its_bearer_s() {
    for (listed, given, family) in [
        ("Jean-Baptiste O'Connor", "Jean", ["J", "B"]),
        ("O'CONNOR Jean-Baptiste", "Jean", ["J", "B"]),
        ("Lou-Anne Kerbrat", "Lou", ["L", "A"]),
        ("Élie-Paul Blin", "Élie", ["É", "P"]),
    ] {
        let [first, second] = family;
        for text in [
            format!("{first}.-{second}. est venu"),
            format!("{first}.{second}. est venu"),
            format!("{first}-{second}. est venu"),
        ] {
            check(&[listed], &[(&text, "[X] est venu")]);
        }
        check(&[listed], &[(&format!("{given}-{second}. est venu"), "[X] est venu")]);
        let others = format!(
            "{second}.-{first}. est venu, {first}. {second}. aussi, à {first}-{second} et au {first}{second}"
        );
        check(&[listed], &[(&others, &others)]);
    }
}

#[test]
fn a_month_in_a_date_is_no_name() {
    for (listed, month) in
        [("Pierre AVRIL", "Avril"), ("Ali Mai", "Mai"), ("Jean Janvier", "Janvier"), ("Août", "Août")]
    {
        for month in [month.to_owned(), month.to_uppercase()] {
            for text in [
                format!("le 12 {month} 2025"),
                format!("LE 8 {month}"),
                format!("LE 8 {month}, IL VIENT"),
                format!("le 1er {month} au soir"),
                format!("en {month} 2024"),
                format!("{month} 2024 : bilan"),
            ] {
                check(&[listed], &[(&text, &text)]);
            }
            for (text, expected) in [
                (format!("M. {month} boit"), "[X] boit"),
                (format!("M. {month} 2024"), "[X] 2024"),
                (format!("le 12 M. {month} boit"), "le 12 [X] boit"),
                (format!("12, {month} boit"), "12, [X] boit"),
                (format!("dossier 1234 {month}"), "dossier 1234 [X]"),
            ] {
                check(&[listed], &[(&text, expected)]);
            }
        }
    }
    check(&["Pierre AVRIL"], &[("12 AVRIL Pierre, Pierre AVRIL 2024", "12 [X], [X] 2024")]);
}
