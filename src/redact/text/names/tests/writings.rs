//! Names as they are written and borne: compounds, particles, cut lines, initials, plurals, names listed with a number.

use super::{mask_of, masked, person};
use crate::redact::text::names::NameFault::TooShort;
use crate::redact::text::names::{Address, Names};

#[test]
fn a_name_a_shown_person_bears_hides_nobody_who_bears_it_in_a_compound() {
    for (child, parent, address, label) in [
        ("Lina Perrin", "Sophie Girard-Perrin", Address::Madame, "[la mère]"),
        ("Léa Kerguelen", "Anne de Kerguelen", Address::Madame, "[la mère]"),
        ("Léa Durand", "Paul Durand-Roy", Address::Monsieur, "[le père]"),
    ] {
        let names = mask_of(&[person(&[child], "", Address::Child), person(&[parent], label, address)]);
        let family = child.split_once(' ').unwrap().1;
        let civility = if address == Address::Madame { "Mme" } else { "M." };
        let text =
            format!("{child} : {civility} {family} et {civility} {} ; {family} {family}.", family.to_uppercase());
        let left = format!("{child} : {label} et {label} ; [une personne].");
        assert_eq!(masked(&names, &text), left);
        let unknown = mask_of(&[person(&[child], "", Address::Unknown), person(&[parent], label, address)]);
        assert_eq!(masked(&unknown, &format!("{civility} {family} boit")), "[une personne] boit");
    }
    let names =
        mask_of(&[person(&["Lina Petit"], "", Address::Child), person(&["Ana Roy-Petit"], "[A]", Address::Unknown)]);
    assert_eq!(masked(&names, "MmePetit, Lina Petit, petit"), "[une personne], Lina Petit, petit");
    // Two who are hidden are still told apart by whose own name it is.
    let names = mask_of(&[
        person(&["Marc Perrin"], "[le père]", Address::Unknown),
        person(&["Sophie Girard-Perrin"], "[la mère]", Address::Unknown),
    ]);
    assert_eq!(masked(&names, "Perrin et Girard"), "[le père] et [la mère]");
}

#[test]
fn a_family_name_listed_first_that_looks_like_a_particle_is_found_in_company() {
    let people = [
        person(&["Lê Thi Mai"], "[A]", Address::Unknown),
        person(&["Du Thi Lan"], "[B]", Address::Unknown),
        person(&["La Van Minh"], "[C]", Address::Unknown),
        person(&["Le Goff Jean"], "[D]", Address::Unknown),
    ];
    let names = mask_of(&people);
    for (text, expected) in [
        ("Mme Lê est venue, Mai Lê non", "[une personne] est venue, [A] non"),
        ("Mme Du boit, Lan DU et Du Lan", "[B] boit, [B] et [B]"),
        ("M. La boit, MME LÊ EST LÀ", "[C] boit, [une personne] EST LÀ"),
        (
            "M. Le Président, MONSIEUR LE JUGE, Mme La Directrice",
            "M. Le Président, MONSIEUR LE JUGE, Mme La Directrice",
        ),
        ("Mme Du Boulay, M. Le Goff, Le soir. Du pain. La nuit", "Mme Du Boulay, [D], Le soir. Du pain. La nuit"),
        ("Le père a vu Jean\nLe lendemain, Minh Le Bihan", "Le père a vu [D]\nLe lendemain, [C] Le Bihan"),
    ] {
        assert_eq!(masked(&names, text), expected);
        assert_eq!(masked(&names, expected), expected);
    }
    let names = mask_of(&[
        person(&["Lê Nguyen"], "[A]", Address::Unknown),
        person(&["Lê Van Tuan"], "[B]", Address::Unknown),
    ]);
    assert_eq!(masked(&names, "NGUYEN Lê, Nguyen LE, M. Tuan Lê"), "[A], [A], [B]");
}

#[test]
fn a_name_cut_at_a_line_end_is_one_name_in_capitals_and_in_compounds_too() {
    let people = [
        person(&["Ophélie Vauquelin"], "[A]", Address::Unknown),
        person(&["Paul Dupont"], "[B]", Address::Unknown),
        person(&["Jean-Pierre Le Goff"], "[C]", Address::Unknown),
        person(&["Marie-Christine Roux"], "[D]", Address::Unknown),
    ];
    let names = mask_of(&people);
    for (text, expected) in [
        ("VAU-\nQUELIN, Mme VAUQUE-\nLIN est là", "[A], [A] est là"),
        ("Vau\u{ad}\nquelin, VAU\u{ad}\r\nQUELIN, Vau\u{ad} \nquelin", "[A], [A], [A]"),
        ("DU-\nPONT, Du-\npont", "[B], [B]"),
        ("Jean-Pi-\nerre, JEAN-PI-\nERRE Le Goff, M. Le Go-\nff", "[C], [C], [C]"),
        ("Marie-Chris-\ntine et Marie Chris\u{ad}\ntine Roux", "[D] et [D]"),
        ("Jean-\nPierre, JEAN-\nPIERRE", "[C], [C]"),
        ("POUR-\nQUOI, un re\u{ad}\ntour, peut-être\nbien", "POUR-\nQUOI, un re\u{ad}\ntour, peut-être\nbien"),
    ] {
        assert_eq!(masked(&names, text), expected, "in {text:?}");
        assert_eq!(masked(&names, expected), expected);
    }
}

#[test]
fn an_initial_may_follow_a_particle() {
    let people = [
        person(&["Inès de Kerguelen"], "[A]", Address::Unknown),
        person(&["Yann Le Goff"], "[B]", Address::Unknown),
        person(&["Rémi d'Amboise"], "[C]", Address::Unknown),
        person(&["Jan Van den Berg"], "[D]", Address::Unknown),
    ];
    let names = mask_of(&people);
    for (text, expected) in [
        ("Mme de K., Inès de K. et Mme DE K. sont là", "[A], [A] et [A] sont là"),
        ("M. Le G. et Yann Le G.", "[B] et [B]"),
        ("Mme d'A. et M. d’A.", "[C] et [C]"),
        ("M. Van den B. et Jan Van Den B.", "[D] et [D]"),
        ("Mme de Z., de K., le G. et M. de Gaulle", "Mme de Z., de K., le G. et M. de Gaulle"),
    ] {
        assert_eq!(masked(&names, text), expected);
        assert_eq!(masked(&names, expected), expected);
    }
}

#[test]
fn an_initial_may_have_two_letters() {
    let people = [
        person(&["Christine Roux"], "[A]", Address::Unknown),
        person(&["Marie-Christine Vauquelin"], "[B]", Address::Unknown),
        person(&["Théo Blin"], "[C]", Address::Unknown),
    ];
    let names = mask_of(&people);
    for (text, expected) in [
        ("Ch. Roux, Roux Ch., Mme CH. ROUX et Mme Ch.", "[A], [A], [A] et [une personne]"),
        ("Marie-Ch. Vauquelin et M.-Ch. Vauquelin", "[B] et [B]"),
        ("Th. Blin, Th. B. et T. Blin", "[C], [C] et [C]"),
        ("Au Ch. II, le ch. roux, Ph. Blin : le CH, au CH.", "Au Ch. II, le ch. roux, Ph. [C] : le CH, au CH."),
    ] {
        assert_eq!(masked(&names, text), expected);
        assert_eq!(masked(&names, expected), expected);
    }
}

#[test]
fn a_name_listed_in_one_word_may_be_written_in_two() {
    let people = [
        person(&["Ronald McDonald"], "[A]", Address::Unknown),
        person(&["Amel Bensaïd"], "[B]", Address::Unknown),
        person(&["Julie Leblanc"], "[C]", Address::Unknown),
        person(&["Paul Lemaire"], "[D]", Address::Unknown),
        person(&["Tom Delatour"], "[E]", Address::Unknown),
        person(&["Benali"], "[F]", Address::Unknown),
    ];
    let names = mask_of(&people);
    for (text, expected) in [
        ("M. MC DONALD et Mc Donald", "[A] et [A]"),
        ("M. Ben Saïd, BEN SAID Amel et Ben-Saïd", "[B], [B] et [B]"),
        ("Mme LE BLANC, LE BLANC Julie, Julie Le Blanc", "[C], [C], [C]"),
        ("M. de La Tour et M. De la Tour", "M. de La Tour et [E]"),
        ("M. Ben Ali", "[F]"),
        ("le blanc, Le blanc, LE BLANC ; Monsieur le Maire", "le blanc, Le blanc, LE BLANC ; Monsieur le Maire"),
    ] {
        assert_eq!(masked(&names, text), expected);
        assert_eq!(masked(&names, expected), expected);
    }
}

#[test]
fn a_family_and_a_firm_bear_the_name_of_a_person() {
    let people =
        [person(&["Ophélie Vauquelin"], "[A]", Address::Unknown), person(&["Anna Petit"], "[B]", Address::Unknown)];
    let names = mask_of(&people);
    for (text, expected) in [
        ("les Vauquelins, LES VAUQUELINS", "les [A], LES [A]"),
        ("la Sté Vauquelin, STÉ VAUQUELIN", "la Sté [A], STÉ [A]"),
        ("Petits pas, les petits, à Ste Anna, Annas", "Petits pas, les petits, à Ste Anna, Annas"),
    ] {
        assert_eq!(masked(&names, text), expected);
        assert_eq!(masked(&names, expected), expected);
    }
}

#[test]
fn a_name_listed_with_a_number_or_an_address_is_found_with_them_and_without() {
    for listed in [
        "Sophie Girard (06 12 34 56 78)",
        "Sophie Girard : 06.12.34.56.78",
        "Sophie Girard <s.g@x.fr>",
        "Sophie Girard (née le 03/03/1990)",
        "Sophie Girard née le 3 mars 1990",
        "Sophie Girard, 1990",
        "Sophie Girard n°12345",
        "Sophie Girard (75011)",
        "Sophie Girard-1990",
        "Sophie Girard/0612345678",
        "Sophie Girard @",
        "Sophie Girard 750",
        "0612345678 Sophie Girard",
        "s.g@x.fr (Sophie Girard)",
    ] {
        let names = mask_of(&[person(&[listed], "[X]", Address::Unknown)]);
        let text = "Sophie Girard boit, Mme Girard aussi. Le 3 mars, né le, un n° et x.";
        let left = "[X] boit, [X] aussi. Le 3 mars, né le, un n° et x.";
        assert_eq!(masked(&names, text), left, "{listed}");
    }
    let names = mask_of(&[person(
        &["Sophie Girard, tél. 06 12 34 56 78", "Luc Moreau <luc75@x.fr>, n° 123 456", "Tom Blin (3 août 1990)"],
        "[X]",
        Address::Unknown,
    )]);
    for (text, expected) in [
        ("+33 6 12 34 56 78 : tél. de Girard", "[X] : tél. de [X]"),
        ("luc75@x.fr, Luc, dossier 123456", "[X], [X], dossier [X]"),
        ("Tom, du 3 août 1990 au 5 août 1991", "[X], du [X] au 5 août 1991"),
    ] {
        assert_eq!(masked(&names, text), expected);
        assert_eq!(masked(&names, expected), expected);
    }
    let mut names = Names::new("[une personne]");
    for (name, expected) in [("123", Err(TooShort)), ("É 123", Err(TooShort)), ("julie@intranet", Ok(()))] {
        assert_eq!(names.listed(name), expected, "{name:?}");
    }
}

#[test]
fn everyday_words_that_are_names_too_stay_in_small_letters() {
    let names = mask_of(&[
        person(&["Marc Parent"], "[un tiers]", Address::Unknown),
        person(&["Zoé Maire"], "[une amie]", Address::Unknown),
    ]);
    for (text, expected) in [
        (
            "Chaque parent a été entendu, l'autre parent est absent.",
            "Chaque parent a été entendu, l'autre parent est absent.",
        ),
        ("Le maire reçoit M. parent", "Le maire reçoit [un tiers]"),
        ("Marc parent, M. Parent et Zoé Maire", "[un tiers], [un tiers] et [une amie]"),
    ] {
        assert_eq!(masked(&names, text), expected);
    }
}

#[test]
fn an_office_listed_with_its_article_is_no_name() {
    let names = mask_of(&[
        person(&["la juge Roche"], "[une juge]", Address::Unknown),
        person(&["l'éducatrice Nina"], "[une éducatrice]", Address::Unknown),
        person(&["la tante Lili"], "[une tante]", Address::Unknown),
        person(&["Mme la juge Vidal"], "[une autre juge]", Address::Unknown),
    ]);
    for (text, expected) in [
        ("La juge des enfants a statué.", "La juge des enfants a statué."),
        ("L'éducatrice référente et la tante Zoé", "L'éducatrice référente et la tante Zoé"),
        (
            "la juge Roche, Nina, Lili et Mme Vidal",
            "la juge [une juge], [une éducatrice], [une tante] et [une autre juge]",
        ),
    ] {
        assert_eq!(masked(&names, text), expected);
    }
}

#[test]
fn a_name_of_one_word_is_written_in_two() {
    let names = mask_of(&[
        person(&["Sandrine Legoff"], "[A]", Address::Unknown),
        person(&["Éric Leroy"], "[B]", Address::Unknown),
        person(&["Yves Lhostis"], "[C]", Address::Unknown),
        person(&["Luc Dalmeida"], "[D]", Address::Unknown),
        person(&["Anne Delarue"], "[E]", Address::Unknown),
        person(&["Paul Lecompte"], "[F]", Address::Unknown),
        person(&["Ana Desousa"], "[G]", Address::Unknown),
        person(&["Ida Laposte"], "[H]", Address::Unknown),
        person(&["Ida Delacour"], "[I]", Address::Unknown),
    ]);
    for (text, expected) in [
        ("Vu Le Goff hier. Selon LE ROY, rien.", "Vu [A] hier. Selon [B], rien."),
        ("Mme le Goff, Sandrine le Goff", "[A], [A]"),
        ("Mme L’Hostis, Yves L'Hostis, M. D’Almeida", "[C], [C], [D]"),
        ("Mme de la Rue, De La Rue", "[E], [E]"),
        ("M. Le Compte, Le Compte", "[F], [F]"),
        ("Vu De Sousa", "Vu [G]"),
        ("Sandrine Le goff, Le goff Sandrine, Éric Le-roy", "[A], [A], [B]"),
        ("à La Poste, AVIS DE LA COUR", "à La Poste, AVIS DE LA COUR"),
        ("Le compte rendu, le roy, le goff", "Le compte rendu, le roy, le goff"),
        ("De la rue, il voit tout. Dans la Rue", "De la rue, il voit tout. Dans la Rue"),
    ] {
        assert_eq!(masked(&names, text), expected, "in {text:?}");
    }
}

#[test]
fn an_initial_after_a_name_may_be_the_next_one_s() {
    let names = mask_of(&[
        person(&["Odile Bruni"], "[A]", Address::Unknown),
        person(&["Théo Lefèvre"], "[B]", Address::Unknown),
        person(&["Gérard Lefèvre"], "[C]", Address::Unknown),
    ]);
    for (text, expected) in [
        ("Présents :\nMme Bruni\nO. Martin\nM. Durand", "Présents :\n[A]\nO. Martin\nM. Durand"),
        ("Gérard Lefèvre\nL. Durand, CRIP", "[C]\nL. Durand, CRIP"),
        ("Selon Théo Lefèvre L. 226-2-2 s'applique", "Selon [B] L. 226-2-2 s'applique"),
        ("Bruni O., Bruni O. et Mme Odile B.", "[A], [A] et [A]"),
        ("Odile B. est venue", "[A] est venue"),
        ("Vu Bruni O. Elle dort", "Vu [A] Elle dort"),
        ("Bruni O. 12 ans, Bruni O.\nNé le, Odile B. 06", "[A] 12 ans, [A]\nNé le, [A] 06"),
    ] {
        assert_eq!(masked(&names, text), expected, "in {text:?}");
    }
}

#[test]
fn a_login_is_a_name_with_full_stops() {
    let names = mask_of(&[
        person(&["Marie-Claude Roux"], "[A]", Address::Unknown),
        person(&["Ahmed El Khattabi"], "[B]", Address::Unknown),
    ]);
    for (text, expected) in [
        ("login marie.claude.roux, /home/marie.claude/", "login [A], /home/[A]/"),
        ("ahmed.el.khattabi ; el.khattabi.ahmed", "[B] ; [B]"),
        ("Vu Ahmed.Roux dit non. Vu Ahmed. Roux dit non", "Vu [B].[A] dit non. Vu [B]. [A] dit non"),
    ] {
        assert_eq!(masked(&names, text), expected, "in {text:?}");
    }
}

#[test]
fn a_name_with_particles_is_written_in_one_word_and_a_letter_in_two() {
    let names = mask_of(&[
        person(&["Charles de La Fontaine"], "[A]", Address::Unknown),
        person(&["Ève de La Tour"], "[B]", Address::Unknown),
        person(&["Anna Müller"], "[C]", Address::Unknown),
        person(&["Søren MÖLLER"], "[D]", Address::Unknown),
    ]);
    for (text, expected) in [
        ("M. Lafontaine, Charles Lafontaine, M. de Lafontaine", "[A], [A], [A]"),
        ("Vu Latour et de Latour ; Mme Delatour", "Vu [B] et [B] ; [B]"),
        ("La Fontaine dort, Charles La fontaine", "[A] dort, [A]"),
        ("La fontaine du parc est sèche. La tour aussi", "La fontaine du parc est sèche. La tour aussi"),
        ("Mme Mueller, ANNA MUELLER, Müller ; Soeren, M. Moeller", "[C], [C], [C] ; [D], [D]"),
        ("Mme Meller, un moelleux", "Mme Meller, un moelleux"),
    ] {
        assert_eq!(masked(&names, text), expected, "in {text:?}");
        assert_eq!(masked(&names, expected), expected);
    }
}

#[test]
fn an_initial_goes_with_the_name_in_a_login_and_without_its_last_full_stop() {
    let names = mask_of(&[
        person(&["Karim Benali"], "[A]", Address::Unknown),
        person(&["Luc Bernard"], "[B]", Address::Unknown),
    ]);
    for (text, expected) in [
        ("k.benali ; k_benali ; benali.k ; x_benali_k", "[A] ; [A] ; [A] ; [A]"),
        ("Le mineur L.B, dort. L.B. dort", "Le mineur [B], dort. [B] dort"),
        ("vu k. Benali, 1.Benali, Benali. k", "vu k. [A], 1.[A], [A]. k"),
        ("-Benali, 0639981234Benali", "[A], [téléphone][A]"),
        ("C.B, L B, LB, N.B. et Benali.l'enfant", "C.B, L B, LB, N.B. et [A].l'enfant"),
    ] {
        assert_eq!(masked(&names, text), expected, "in {text:?}");
        assert_eq!(masked(&names, expected), expected);
    }
}

#[test]
fn what_goes_by_a_name_that_somebody_bears_stays() {
    let names = mask_of(&[
        person(&["Franck Noël"], "[A]", Address::Unknown),
        person(&["Pierre Martin"], "[B]", Address::Unknown),
    ]);
    for (text, expected) in [
        ("Vacances de Noël, marché de Noël, à Noël 2026", "Vacances de Noël, marché de Noël, à Noël 2026"),
        ("le fils de Noël, dit à Noël, dossier Noël 2026", "le fils de [A], dit à [A], dossier [A] 2026"),
        ("marché de Noël Franck, M. Noël 2026", "marché de [A], [A] 2026"),
        ("un martin-pêcheur, un Martin-chasseur", "un martin-pêcheur, un Martin-chasseur"),
        ("martin-durand, Martin pêcheur, M. Martin-pêcheur", "[B], [B] pêcheur, [B]"),
        (
            "école Pierre-et-Marie-Curie, place Martin-Luther-King",
            "école Pierre-et-Marie-Curie, place Martin-Luther-King",
        ),
        (
            "école Pierre-et-Luc, place Martin-Luther, Pierre et Marie, M. Martin Luther King",
            "école [B], place [B], [B] et Marie, [B] Luther King",
        ),
    ] {
        assert_eq!(masked(&names, text), expected, "in {text:?}");
        assert_eq!(masked(&names, expected), expected);
    }
}
