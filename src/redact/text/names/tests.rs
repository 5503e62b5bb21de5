//! Every way of writing a name that reports use, one sentence each. All people are invented.

mod compounds;
mod invisible;
mod kin;
mod writings;

use super::super::TextMask;
use super::super::steps;
use super::NameFault::{TooLong, TooManyPeople, TooShort};
use super::{Address, Names};

struct Person {
    names: Vec<&'static str>,
    mask: &'static str,
    address: Address,
}

fn person(names: &[&'static str], mask: &'static str, address: Address) -> Person {
    Person { names: names.to_vec(), mask, address }
}

fn mask_of(people: &[Person]) -> TextMask {
    let mut names = Names::new("[une personne]");
    for person in people {
        names.person(Some(person.mask).filter(|mask| !mask.is_empty()), person.address).unwrap();
        for name in &person.names {
            names.listed(name).unwrap();
        }
    }
    TextMask::new(names, &[])
}

fn masked(mask: &TextMask, text: &str) -> String {
    mask.mask(text).map_or(text.to_owned(), |(masked, _)| masked)
}

/// A family: Léa is shown, the others are hidden.
fn family() -> TextMask {
    let people = [
        person(&["Léa Martin"], "", Address::Child),
        person(&["Julie Martin", "julie.martin@exemple.fr", "06 12 34 56 78"], "[la mère]", Address::Madame),
        person(&["Jean-Pierre d'Arc"], "[le père]", Address::Monsieur),
        person(&["Élise Nguyễn-Œuvrard"], "[une tante]", Address::Madame),
        person(&["EL AMRANI Yacine"], "[un éducateur]", Address::Unknown),
        person(&["Rose"], "[la sœur]", Address::Child),
        person(&["Anna Petit"], "[une voisine]", Address::Unknown),
        person(&["Fatou Ndiaye"], "[une amie]", Address::Unknown),
        person(&["Dr Sophie Lê"], "[un médecin]", Address::Unknown),
    ];
    mask_of(&people)
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    let names = family();
    for (text, expected) in cases {
        let once = masked(&names, text);
        assert_eq!(once, *expected, "in {text:?}");
        assert_eq!(masked(&names, &once), once, "a second time, {text:?}");
    }
}

#[test]
fn any_case_accent_and_normal_form_is_the_same_name() {
    check(&[
        ("Julie Martin viendra.", "[la mère] viendra."),
        ("JULIE MARTIN, julie martin, JuLiE mArTiN", "[la mère], [la mère], [la mère]"),
        (
            "Elise, ÉLISE, E\u{301}lise, Ｅｌｉｓｅ et 𝐄𝐥𝐢𝐬𝐞",
            "[une tante], [une tante], [une tante], [une tante] et [une tante]",
        ),
        ("Mme Nguyen-Oeuvrard, Nguye\u{302}\u{303}n-Œuvrard", "[une tante], [une tante]"),
        ("&Eacute;lise, Julie&nbsp;Martin et &#201;LISE&#160;Nguy&#xEA;n", "[une tante], [la mère] et [une tante]"),
        ("Ju\u{200b}lie Mar\u{ad}tin et Ju\u{301}lie", "[la mère] et [la mère]"),
    ]);
}

#[test]
fn a_long_row_of_mentions_is_one_however_many_words_a_name_has() {
    for name in ["Élise", "Élise Nguyễn-Œuvrard"] {
        for count in [2, 5, 9, 20] {
            check(&[(&vec![name; count].join(" "), "[une tante]")]);
        }
    }
    check(&[("Élise, Élise ; Élise", "[une tante], [une tante] ; [une tante]")]);
}

#[test]
fn hyphens_apostrophes_spaces_and_line_ends_vary() {
    check(&[
        ("Jean-Pierre, Jean Pierre, JEAN‑PIERRE, Jeanpierre", "[le père], [le père], [le père], [le père]"),
        ("M. d'Arc, M. d’Arc, M. D ARC, Darc", "[le père], [le père], [le père], [le père]"),
        ("Julie\u{a0}Martin, Julie\nMartin, Julie    Martin", "[la mère], [la mère], [la mère]"),
        ("Mar-\ntin est là", "[une personne] est là"),
        (
            "El Amrani, el-amrani, ELAMRANI, M. Amrani",
            "[un éducateur], [un éducateur], [un éducateur], [un éducateur]",
        ),
        ("Mme N'Diaye et Fatou NDIAYE", "[une amie] et [une amie]"),
    ]);
}

#[test]
fn the_civility_goes_with_the_name() {
    check(&[
        ("M. d'Arc et Mme Petit", "[le père] et [une voisine]"),
        ("Monsieur Jean-Pierre d'Arc", "[le père]"),
        ("Madame la Docteure Petit", "[une voisine]"),
        ("Mme le Dr Anna PETIT", "[une voisine]"),
        (
            "Me Petit plaide ; Maître Petit aussi ; mme petit non",
            "[une voisine] plaide ; [une voisine] aussi ; [une voisine] non",
        ),
        ("Mme\u{a0}Martin et MM. d'Arc", "[la mère] et [le père]"),
        ("M. et Mme d'Arc sont venus", "[une personne] sont venus"),
        ("Madame est venue, Monsieur non.", "Madame est venue, Monsieur non."),
        ("Mᵐᵉ Petit", "[une voisine]"),
        ("il me dit", "il me dit"),
        ("Mme Lê, le Dr Lê et Le docteur Lê", "[un médecin], le [un médecin] et Le [un médecin]"),
    ]);
}

#[test]
fn elision_does_not_tell_the_first_letter() {
    check(&[
        ("le sac d'Anna", "le sac de [une voisine]"),
        ("plus grand qu’Élise", "plus grand que [une tante]"),
        ("l'Élise de toujours", "[une tante] de toujours"),
        ("D'Anna à Élise", "De [une voisine] à [une tante]"),
        ("le sac de Julie", "le sac de [la mère]"),
        // nor does it to what is read after the names
        ("Le projet d'Anna est né le 3 mars 2026", "Le projet de [une voisine] est né le 3 mars 2026"),
        ("Le projet de Julie est né le 3 mars 2026", "Le projet de [la mère] est né le 3 mars 2026"),
        ("En fait Anna est née le 3 mars 2026", "En fait [une voisine] est née le [date de naissance]"),
    ]);
}

#[test]
fn initials_need_company() {
    check(&[
        ("J. Petit n'est pas Anna", "J. [une voisine] n'est pas [une voisine]"),
        ("A. Petit, Petit A., Anna P. et A. P.", "[une voisine], [une voisine], [une voisine] et [une voisine]"),
        ("J.-P. d'Arc, JP d'Arc, J.P. d’Arc", "[le père], [le père], [le père]"),
        ("J.-P. A. et J.P.A. l'ont dit", "[le père] et [le père] l'ont dit"),
        ("M. A. et Mme P. sont là", "[une personne] et [une voisine] sont là"),
        ("Mme M. a vu M. M. et É. N.-Œ.", "[la mère] a vu M. M. et [une tante]"),
        ("A. Situation. B. Suites. A dit non. À Paris", "A. Situation. B. Suites. A dit non. À Paris"),
        ("ANNA A DIT OUI, À ANNA", "[une voisine] A DIT OUI, À [une voisine]"),
        ("Julie M. Dupont arrive", "[la mère] M. Dupont arrive"),
        ("Mme P. 'absente', Mme P ‘absente’, Mme P'", "[une voisine] 'absente', [une voisine] ‘absente’, Mme P'"),
    ]);
}

#[test]
fn words_end_where_letters_end() {
    check(&[
        (
            "Martine, Martinet, Lamartin, annamite, rosée, roseraie",
            "Martine, Martinet, Lamartin, annamite, rosée, roseraie",
        ),
        ("rue Saint-Martin, à Saint Martin, ste-Rose", "rue Saint-Martin, à Saint Martin, ste-Rose"),
        ("Petit-Durand et Anne-Julie", "[une voisine] et [la mère]"),
        (
            "Petit-Le Goff, Petit-de La Tour et Petit-Durand Paul",
            "[une voisine], [une voisine] et [une voisine] Paul",
        ),
        ("@juliemartin, MartinJulie", "@[la mère], [la mère]"),
        ("(Julie) «Julie» Julie2 Julie_Petit", "([la mère]) «[la mère]» [la mère]2 [la mère]_[une voisine]"),
    ]);
}

#[test]
fn the_longest_mention_wins_and_a_shared_name_is_masked() {
    check(&[
        ("Léa Martin et MARTIN Léa", "Léa Martin et MARTIN Léa"),
        ("Léa joue avec Julie", "Léa joue avec [la mère]"),
        ("la famille Martin", "la famille [une personne]"),
        ("Mme Martin", "[la mère]"),
        ("Martin Julie", "[la mère]"),
        ("Martin\u{200b}", "[une personne]"),
    ]);
}

#[test]
fn hidden_people_of_one_name_are_not_told_apart_by_guess() {
    let people = [
        person(&["Julie Durand"], "[la mère]", Address::Madame),
        person(&["Paul Durand"], "[le père]", Address::Monsieur),
        person(&["Luc Durand"], "[le frère]", Address::Child),
    ];
    let names = mask_of(&people);
    let left = masked(&names, "Mme Durand, M. Durand, Durand, Luc Durand, M. et Mme Durand");
    assert_eq!(left, "[une personne], [une personne], [une personne], [le frère], [une personne]");

    // A hidden child might be meant by a civility, so that only parents are told apart.
    let names = mask_of(&people[..2]);
    assert_eq!(masked(&names, "Mme Durand, M. Durand"), "[la mère], [le père]");
}

#[test]
fn a_common_word_is_masked_when_listed_and_kept_when_only_a_part() {
    let names = family();
    let left = masked(&names, "Rose cueille une rose. Demain Rose dort.");
    assert_eq!(left, "[la sœur] cueille une [la sœur]. Demain [la sœur] dort.");

    let left = masked(&names, "Un petit garçon chez Petit, anna petit, Anna et un petit.");
    assert_eq!(left, "Un petit garçon chez [une voisine], [une voisine], [une voisine] et un petit.");
}

#[test]
fn two_parts_of_a_name_are_a_mention_in_any_case() {
    let people = [
        person(&["Clément Roux"], "[A]", Address::Unknown),
        person(&["Rose Petit"], "[B]", Address::Unknown),
        person(&["Pierre Bon"], "[C]", Address::Unknown),
        person(&["Marin Leblanc"], "[D]", Address::Unknown),
        person(&["Aimée Blanc"], "[E]", Address::Unknown),
    ];
    let names = mask_of(&people);
    for (text, expected) in [
        ("clement roux a 9 ans, roux clement aussi", "[A] a 9 ans, [A] aussi"),
        ("rose petit, rose_petit, rose-petit, Rose petit", "[B], [B], [B], [B]"),
        ("pierre bon et aimee blanc", "[C] et [E]"),
        ("marin leblanc", "[D]"),
        ("mr petit, m. bon, mr. bon, mrs blanc", "[B], [C], [C], [E]"),
        ("un petit blanc, un bon roux, une rose, une pierre", "un petit blanc, un bon roux, une rose, une pierre"),
        ("il m'a dit : le petit R. est bon à 3 m de là", "il m'a dit : le petit R. est bon à 3 m de là"),
        ("au point R. petit rappel", "au point R. petit rappel"),
    ] {
        assert_eq!(masked(&names, text), expected);
        assert_eq!(masked(&names, expected), expected);
    }
}

#[test]
fn a_name_inside_a_word_of_several_begins_with_its_capital() {
    let people = [
        person(&["Jean Dupont"], "[A]", Address::Unknown),
        person(&["Ève Petit"], "[B]", Address::Unknown),
        person(&["Ronald McDonald", "Ana LeBlanc"], "[C]", Address::Unknown),
        person(&["Léa Roux"], "", Address::Child),
    ];
    let names = mask_of(&people);
    for (text, expected) in [
        ("RapportDupont.pdf, MmeDupont, mereDupont", "[A].pdf, [A], [A]"),
        ("rapportDupontJean.pdf, DupontÈve, motÉve\u{301}Petit", "[A].pdf, [une personne], [B]"),
        ("McDonald, LeBlanc, mrMcdonald, xLeblanc", "[C], [C], [C], [C]"),
        ("LéaDupont, pageDupont-pageRoux", "[une personne], [A]"),
        ("LéaRoux, dessinLéa, petitDejeuner", "LéaRoux, dessinLéa, petitDejeuner"),
        ("Dupontel, RapportDupontel, DuPontet", "Dupontel, RapportDupontel, DuPontet"),
    ] {
        assert_eq!(masked(&names, text), expected);
        assert_eq!(masked(&names, expected), expected);
    }
}

#[test]
fn a_saint_in_a_name_may_be_shortened() {
    let people = [
        person(&["Jean Saint-Martin"], "[A]", Address::Unknown),
        person(&["Luce Sainte-Rose"], "[B]", Address::Unknown),
        person(&["Antoine de Saint-Exupéry"], "[C]", Address::Unknown),
        person(&["Paul St Aubin"], "[D]", Address::Unknown),
    ];
    let names = mask_of(&people);
    for (text, expected) in [
        ("M. St-Martin, M. St Martin, Jean ST MARTIN, Saint-Martin", "[A], [A], [A], [A]"),
        ("Mme Ste-Rose et Luce Ste Rose", "[B] et [B]"),
        ("St Exupéry, Saint-Exupéry, M. de St-Exupéry", "[C], [C], [C]"),
        ("Saint-Aubin, Paul Saint Aubin", "[D], [D]"),
        ("à Saint-Denis, à la St Jean-Baptiste", "à Saint-Denis, à la St Jean-Baptiste"),
    ] {
        assert_eq!(masked(&names, text), expected);
    }
}

#[test]
fn addresses_and_numbers_are_found_in_any_writing() {
    check(&[
        ("Écrire à julie.martin@exemple.fr.", "Écrire à [la mère]."),
        ("JULIE.MARTIN@EXEMPLE.FR / 0612345678", "[la mère] / [la mère]"),
        (
            "+33 6 12 34 56 78, 0033612345678, +33 (0)6.12.34.56.78, 06-12-34-56-78",
            "[la mère], [la mère], [la mère], [la mère]",
        ),
        ("10612345678, 06123456789", "10612345678, 06123456789"),
        ("martin.julie75@autre.example ou rose+lea@exemple.fr.", "[la mère] ou [la sœur]."),
    ]);
}

#[test]
fn names_that_cannot_be_looked_for_are_refused_aloud() {
    let mut names = Names::new("[une personne]");
    names.person(Some("[X]"), Address::Unknown).unwrap();
    for (name, expected) in [
        ("É", Err(TooShort)),
        ("12", Err(TooShort)),
        ("…", Err(TooShort)),
        ("a@b", Err(TooShort)),
        (&"a".repeat(200), Err(TooLong)),
        (&"a ".repeat(600), Err(TooLong)),
        (" ", Ok(())),
        ("Le", Ok(())),
        ("J. M.", Ok(())),
    ] {
        assert_eq!(names.listed(name), expected, "{name:?}");
    }
    let mask = TextMask::new(names.clone(), &[]);
    assert_eq!(masked(&mask, "Mme Le a vu le juge avec J. M. hier"), "[X] a vu le juge avec [X] hier");
    for _ in 1..128 {
        assert_eq!(names.person(Some("[X]"), Address::Unknown), Ok(()));
    }
    assert_eq!(names.person(Some("[X]"), Address::Unknown), Err(TooManyPeople));
}

#[test]
fn names_in_other_scripts_are_whole_words_too() {
    let people = [person(&["Юлия Иванова", "محمد"], "[X]", Address::Unknown)];
    let names = mask_of(&people);
    assert_eq!(masked(&names, "ЮЛИЯ, Юлия Иванова; محمد"), "[X], [X]; [X]");
    assert_eq!(masked(&names, "Юлиян"), "Юлиян");
}

#[test]
fn labels_already_written_are_not_read() {
    let people = [person(&["Mère Dupont", "Personne"], "[la mère]", Address::Unknown)];
    let names = mask_of(&people);
    assert_eq!(masked(&names, "[la mère] et Mère et [une personne]"), "[la mère] et [la mère] et [une personne]");
}

#[test]
fn reading_is_linear_even_for_texts_made_to_hurt() {
    let hurtful = [
        "Julie Martin ",
        "M. ",
        "J. ",
        "M. et Mme ",
        "Martin-",
        "jean ",
        "d'",
        "0612345",
        "06 12 34 ",
        "a@",
        "Mar-\n",
        "le la Le La ",
        "julie.martin@",
        "Saint-Martin-",
        "Jean-Pierre ",
        "El ",
        "Mme Dr Me M. ",
        "motJulie",
        "aB",
    ];
    let names = family();
    for seed in hurtful {
        let text = seed.repeat(400);
        let short = steps::during(|| drop(names.mask(&text)));
        let text = seed.repeat(4000);
        let long = steps::during(|| drop(names.mask(&text)));
        assert!(long <= 11 * short + 2000, "{seed:?}: {short} then {long}");
        assert!(long <= 80 * text.len(), "{seed:?}: {long} for {}", text.len());
    }
}

#[test]
fn the_cost_grows_neither_with_how_many_numbers_are_listed_nor_faster_than_their_list() {
    let listing = |count: usize| {
        let mut names = Names::new("[une personne]");
        names.person(Some("[X]"), Address::Unknown).unwrap();
        let steps = steps::during(|| {
            for number in 0..count {
                names.listed(&format!("06 12 {number:06}")).unwrap();
                names.listed(&format!("dossier{number}")).unwrap();
            }
        });
        (TextMask::new(names, &[]), steps)
    };
    let ((few, short), (many, long)) = (listing(300), listing(3000));
    assert!(long <= 12 * short, "{short} then {long}");
    for text in ["06 12 00 07 ", "061200 3 ", "dossier 2 ", "le dossier "] {
        let text = text.repeat(500);
        let (short, long) = (steps::during(|| drop(few.mask(&text))), steps::during(|| drop(many.mask(&text))));
        assert!(long <= 3 * short, "{text:.12}: {short} then {long}");
    }
    assert_eq!(masked(&many, "+33 6 12 00 29 99, Dossier 2999 et 06 12 00 30 00"), "[X], [X] et [téléphone]");
}
