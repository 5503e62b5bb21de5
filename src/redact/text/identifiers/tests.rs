//! What is an identifier and what only looks like one. All numbers and addresses are invented.

use super::super::span::{Label, write};
use super::super::steps;
use super::super::tokens::Tokens;
use super::{Identifier, find};
use crate::wording::Locale;

fn masked(text: &str) -> String {
    let spans = find(&Tokens::new(text, &[]));
    let label = |label| match label {
        Label::Identifier(kind) => kind.label(Locale::Fr),
        Label::Person(_) | Label::Several => "?",
    };
    write(text, &spans, label)
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(masked(text), *expected, "in {text:?}");
    }
}

#[track_caller]
fn untouched(cases: &[&str]) {
    for text in cases {
        assert_eq!(masked(text), *text);
    }
}

const NIR: &str = "[numéro de sécurité sociale]";

#[test]
fn a_social_security_number_with_its_key_is_found_in_any_grouping() {
    for number in [
        "1 85 05 78 006 084 91",
        "185057800608491",
        "1850578006084 91",
        "1.85.05.78.006.084.91",
        "1\u{a0}85\u{202f}05\u{2009}78 006 084-91",
        "285052A123456 80",
        "285052b12345610",
        "２850578006084 41",
    ] {
        check(&[(number, NIR), (&format!("(n° {number})."), &format!("(n° {NIR})."))]);
    }
}

#[test]
fn without_its_key_the_grouping_or_a_word_must_confirm_it() {
    check(&[
        ("2 85 05 78 006 084", NIR),
        ("1 85 05 78 006 084\n91", NIR),
        ("2 85 05 78 006 084 12 euros", &format!("{NIR} euros")),
        ("NIR : 2850578006084", &format!("NIR : {NIR}")),
        ("sécurité sociale n° 1850578006084", &format!("sécurité sociale n° {NIR}")),
        ("NIR n° 1850578006084", &format!("NIR n° {NIR}")),
        ("NSS : 1800522113001", &format!("NSS : {NIR}")),
        ("NSS:180052211300112", &format!("NSS:{NIR}")),
        ("1 85 05 78 006084", NIR),
        ("(2 85 03 971 12 345)", &format!("({NIR})")),
        ("n° de sécurité sociale 285057800608412", &format!("n° de sécurité sociale {NIR}")),
        // a key that no number has is a slip of the pen too
        ("NIR 285057800608499", &format!("NIR {NIR}")),
    ]);
    untouched(&[
        "2850578006084",
        "dossier n° 2850578006084",
        "285057800608412",
        "3270190012345",
        "RG 9 85 05 78 006 084",
        "1 85 13 78 006 084",
    ]);
}

#[test]
fn telephone_numbers_in_national_and_international_form() {
    for number in [
        "01 99 00 12 34",
        "0199001234",
        "06.39.98.12.34",
        "06-39-98-12-34",
        "06/39/98/12/34",
        "0639 98 12 34",
        "06\u{a0}39\u{202f}98\u{2009}12 34",
        "0 800 123 456",
        "+33 6 39 98 12 34",
        "+33639981234",
        "+33 (0)6 39 98 12 34",
        "0033 6 39 98 12 34",
        "+262 692 12 34 56",
        "+32 471 12 34 56",
        "０６３９９８１２３４",
        "(+33) 6 39 98 12 34",
        "06·39·98·12·34",
        "06 39\n98 12 34",
        "00212 6 61 23 45 67",
        "0032 471 12 34 56",
        "0041 79 123 45 67",
        "001 514 555 0199",
        "+1 (514) 555-0199",
        "(06) 39 98 12 34",
        "33 6 39 98 12 34",
        "33639981234",
        "06 39 98 1234",
        "06 3998 12 34",
        "(0)6 39 98 12 34",
        "(0) 639981234",
        "06 12 345 678",
        "061 234 56 78",
        "0661-234567",
        "00212661234567",
        "00 212 6 61 23 45 67",
    ] {
        check(&[(number, "[téléphone]"), (&format!("Tél.{number}, le soir"), "Tél.[téléphone], le soir")]);
    }
    check(&[("06 39 98 12 34 01 99 00 12 34", "[téléphone] [téléphone]"), ("Tel0639981234", "Tel[téléphone]")]);
    untouched(&[
        "le 119",
        "le 3919",
        "01 02 2015 10 20",
        "00 12 34 56 78",
        "10 600 123 456",
        "06399812345",
        "061234567",
        "1 234 567 890",
        "01 99 00 12 3",
        "+12",
        "07/05/2023 et 08/05/2023",
        "01 99 00\n\n12 34",
        "le 06 39\n98 enfants",
        "0012345678",
        "0000123456789",
        "001 12 03 2024",
        "00212 12",
        "05/2015 06/16",
        "06 07 08 2015",
        "33 enfants, 33 12 34",
        "33139981234",
        "00212 345 67",
        "page 3 (514) 555-0199",
    ]);
}

#[test]
fn e_mail_addresses_of_every_shape() {
    check(&[
        ("a.b-c_d+e@exemple.co.fr.", "[adresse électronique]."),
        ("Écrire à zoé@école.example, merci", "Écrire à [adresse électronique], merci"),
        ("<anna@exemple.fr>", "<[adresse électronique]>"),
        ("o'brien.x@exemple.fr, d’O’Brien@exemple.fr", "[adresse électronique], d’[adresse électronique]"),
        ("anna @ exemple.fr", "[adresse électronique]"),
        ("anna＠exemple．fr", "[adresse électronique]"),
        ("l'adresse d'anna@exemple.fr", "l'adresse d'[adresse électronique]"),
    ]);
    untouched(&["rendez-vous @ 14h", "@anna", "anna@", "anna@exemple", "@ @", "a@b.1"]);
}

#[test]
fn account_numbers_hold_by_their_key() {
    check(&[
        ("FR76 3000 6000 0112 3456 7890 189", "[IBAN]"),
        ("fr7630006000011234567890189 est le compte", "[IBAN] est le compte"),
        ("IBAN : DE89 3704 0044 0532 0130 00.", "IBAN : [IBAN]."),
        ("IBAN FR76 3000 6000 0112 3456 7890 180", "IBAN [IBAN]"),
        ("FR76 3000 6000 0112\n3456 7890 189", "[IBAN]"),
        ("MA 12", "MA 12"),
        ("IBAN : SN08 SN01 0015 2000 0485 0000 3035", "IBAN : [IBAN]"),
        ("IBAN CI93CI0080111301134291200589", "IBAN [IBAN]"),
        ("RIB : 20041 01005 0500013M026 06", "RIB : [IBAN]"),
    ]);
    untouched(&["FR76 3000 6000 0112 3456 7890 180", "FR76 3000", "AB12 3456 7890 1234", "du 12 au 14"]);
}

#[test]
fn an_address_ends_with_its_line_and_takes_no_other_number() {
    check(&[
        ("12 rue des Lilas\nScolarité : CE2", "[adresse]\nScolarité : CE2"),
        ("12 avenue Foch\r\nElle refuse la mesure.", "[adresse]\r\nElle refuse la mesure."),
        ("12 avenue Foch\nORDONNANCE DE PLACEMENT", "[adresse]\nORDONNANCE DE PLACEMENT"),
        ("12 rue des Lilas\n69003 Lyon", "[adresse]"),
        ("12 rue des Lilas et 3 enfants y vivent", "[adresse] et 3 enfants y vivent"),
        ("du 12 rue des Lilas au 14 rue des Roses", "du [adresse] au [adresse]"),
        ("12 rue des Lilas et 14 rue des Roses", "[adresse] et [adresse]"),
        ("domiciliée rue des Lilas 69003 Lyon", "domiciliée [adresse]"),
        ("3 avenue des 4 Chemins, 5 rue du 8 mai", "[adresse], [adresse]"),
        (
            "La famille demeure depuis le printemps, avec la grand-mère, au 12 rue Victor\nHugo, près de l'école.",
            "La famille demeure depuis le printemps, avec la grand-mère, au [adresse], près de l'école.",
        ),
    ]);
}

#[test]
fn postal_addresses_with_or_without_town() {
    check(&[
        ("Elle habite 12 rue des Lilas depuis mars.", "Elle habite [adresse] depuis mars."),
        ("12 bis, rue des lilas, 75011 Paris.", "[adresse]."),
        ("3B av. du Gal Leclerc - 69003 LYON CEDEX 03", "[adresse]"),
        ("au 4, place de la République à Lille, avec elle", "au [adresse], avec elle"),
        ("12-14 boulevard Jean-Jaurès\n59000 Lille", "[adresse]"),
        ("1 rue du 8 mai 1945, bât. B, appt 12, 38000 Grenoble et dort", "[adresse] et dort"),
        ("5 chemin de l’Église, 01 234 La Tour-du-Pin", "[adresse]"),
        ("7 allée A. Camus, 13001 Marseille, France", "[adresse], France"),
        ("2 cours Mirabeau", "[adresse]"),
        ("8 impasse du Moulin, 35000 Saint-Jean-sur-Vilaine.", "[adresse]."),
        ("10, résidence Les Pins", "[adresse]"),
        ("Lieu-dit Kerlann, 29000 Quimper", "[adresse]"),
        ("accueillie rue des Ajoncs, 29000 Quimper, depuis mars", "accueillie [adresse], depuis mars"),
        ("3 Kerlann, 29000 Quimper.", "[adresse]."),
        ("Le foyer est au hameau du Bois\n29 000 QUIMPER", "Le foyer est au [adresse]"),
        ("12 r. des Lilas, 3 R des Ajoncs", "[adresse], [adresse]"),
        ("Elle vit seule, 75011 Paris.\n35000 Rennes", "Elle vit seule, [adresse].\n[adresse]"),
        ("BP 123, 59000 Lille", "[adresse]"),
        ("29000 Quimper", "[adresse]"),
        ("+32 471 12 34 56\n12 rue des Lilas", "[téléphone]\n[adresse]"),
        ("12 Grande Rue", "[adresse]"),
        ("12 carrefour des Lilas", "[adresse]"),
        ("12 impasse des lilas", "[adresse]"),
        ("12 place des lilas, 12 cours des lilas", "[adresse], [adresse]"),
        ("12 place aux Herbes, 12 cours de Vincennes", "[adresse], [adresse]"),
        ("12 place du marché, 4 place de l'église, 3 route de la gare", "[adresse], [adresse], [adresse]"),
        ("BP 123", "[adresse]"),
        ("écrire BP 123 - 19000 Tulle cedex, merci", "écrire [adresse], merci"),
        ("CS 12345 - 29000 Quimper", "[adresse]"),
        ("Rés. Les Tilleuls, bât. C, apt 12", "[adresse]"),
        ("Elle vit résidence Les Pins, appartement 4, 69003 Lyon.", "Elle vit [adresse]."),
        ("rue Foch, escalier 2, depuis mars", "[adresse], depuis mars"),
        ("F-75011 Paris", "[adresse]"),
        ("12 rue de la 2e DB, 29200 Brest", "[adresse]"),
        ("Le Bourg 29470 Loperhet", "Le [adresse]"),
        ("au 12 rue Foch, F-75011 Paris.", "au [adresse]."),
        ("12 rue des Lilas, 2 85 05 78 006 084", &format!("[adresse], {NIR}")),
        ("2 85 05 78 006 084\n12 rue des Lilas", &format!("{NIR}\n[adresse]")),
    ]);
    untouched(&[
        "2 cours de soutien par semaine",
        "1 place en crèche",
        "3 passages à l'acte",
        "la rue des Lilas",
        "15 minutes de route",
        "à 8 h rue calme",
        "2 r. calme",
        "2 routes",
        "il a 12 ans. Rue calme",
        "3 enfants, rue bruyante",
        "1 place",
        "12000 rue",
        "1 mail par jour",
        "4 villas",
        "chez nous à 29000 Quimper",
        "pour 12000 Euros, 45000 élèves",
        "rue calme. 29000 Quimper",
        "la route est longue, 12000 euros",
        "Axe 2 Domaine Santé",
        "1 place en MECS",
        "Juin 2024, passage en CM2",
        "2 cours de Français, 3 cours de Mathématiques",
        "2 - Place des parents, 3 Place des parents",
        "1 mail à Mme Durand",
        "3 passage aux Urgences",
        "1 impasse éducative",
        "arrêt du 12 mars 2024, Cour de Cassation",
        "Séance 5 Place de la Mère",
        "la place de la gare, 1 place du père",
        "2 - place du marché",
        "le bâtiment 3, appartement 12",
        "Cité éducative, porte 3",
        "Chemin de la Gare, projet d'appartement 2",
        "page A-75011 Paris",
        "BP 12/8, bp 12, le BP 2026, BP 12 places",
        "18 h 30 place du marché, en 2024 place de la mairie",
        "20 000 Personnes, en CM2 place Nord",
        "budget, 45000 Euros",
        "INSEE, 29000 Habitants",
        "64000 Signalements en 2024",
    ]);
}

#[test]
fn an_address_swallows_neither_the_next_column_nor_the_beginning_of_anything_else() {
    check(&[
        ("12 rue des Lilas\tDDN 03/05/2015", "[adresse]\tDDN [date de naissance]"),
        ("12 rue des Lilas NÉE LE 03/05/2015", "[adresse] NÉE LE [date de naissance]"),
        ("12 rue des Lilas, 59000 Lille DDN 03/05/2015", "[adresse] DDN [date de naissance]"),
        ("12 rue des Lilas, 59000 LILLE NIR 180085935012345", &format!("[adresse] NIR {NIR}")),
        ("12 rue des Lilas\tFR7630006000011234567890189", "[adresse]\t[IBAN]"),
        ("3 rue Foch, 59000 Lille FR76 3000 6000 0112 3456 7890 189", "[adresse] [IBAN]"),
        ("3 rue Foch, 20041 01005 0500013M026 06", "[adresse], [IBAN]"),
        ("59000 Lille\t06.39.98.12.34", "[adresse]\t[téléphone]"),
        ("59000 Lille 06.39.98.12.34", "[adresse] [téléphone]"),
        ("59000 LILLE CEDEX 06 39 98 12 34", "[adresse] [téléphone]"),
        ("59000 LILLE CEDEX 03 06 39 98 12 34", "[adresse] [téléphone]"),
        ("12 rue Foch\t59000\tLille\tCE2", "[adresse]\tCE2"),
        ("3 allée du Parc 62000 ARRAS\t12 rue des Lilas", "[adresse]\t[adresse]"),
        ("3 allée du Parc 62000 ARRAS 12 rue des Lilas", "[adresse] [adresse]"),
        ("3 rue Foch, 59000 Lille 1 80 08 59 350 123 44", &format!("[adresse] {NIR}")),
        ("12 rue des Lilas CM1", "[adresse] CM1"),
        ("12 rue des Lilas, 59000 Lille le 4 mars 2026", "[adresse] le 4 mars 2026"),
        ("12 rue des Lilas Le père est venu", "[adresse] Le père est venu"),
        ("12 rue La Fontaine ; 12 rue A. Camus ; 69003 Lyon 3, ici", "[adresse] ; [adresse] ; 69003 Lyon 3, ici"),
        ("12 rue Foch, 69003 Lyon 3, ici", "[adresse], ici"),
    ]);
}

#[test]
fn what_stands_before_the_number_of_a_street_neither_hides_it_nor_goes_with_it() {
    check(&[
        ("Une fois par semaine, 12 place Foch", "Une fois par semaine, [adresse]"),
        ("par groupe. 12 place Foch", "par groupe. [adresse]"),
        ("Atelier\n12 place Foch", "Atelier\n[adresse]"),
        ("Le 4 mars 2026, 12 rue des Lilas", "Le 4 mars 2026, [adresse]"),
        ("Le 04/03/2026, 12 rue des Lilas", "Le 04/03/2026, [adresse]"),
        ("12/14 rue des Lilas", "[adresse]"),
    ]);
    untouched(&["groupe 12 place Nord", "En 2024, rue de la Paix, il dort", "vu le 12/03/2026 rue des Lilas"]);
}

#[test]
fn a_number_may_follow_its_street_and_a_street_may_be_shortened() {
    check(&[
        ("rue des Lilas n° 12, elle dort", "[adresse], elle dort"),
        ("Rue des Lilas 12", "[adresse]"),
        ("vit avenue Foch 12.", "vit [adresse]."),
        ("8 chem. Vert, 12 boul. Carnot, 12 lot. Les Genêts", "[adresse], [adresse], [adresse]"),
        ("12, Grand-Rue, 67000 Strasbourg", "[adresse]"),
    ]);
    untouched(&["rue des Lilas 12 enfants jouent", "rue Foch 12/03/2026", "rue Foch, dossier n° 12"]);
}

#[test]
fn a_reference_before_a_number_is_no_part_of_it() {
    check(&[
        ("réf. 2026-0042 1 80 08 59 350 123 44", &format!("réf. 2026-0042 {NIR}")),
        ("réf. 0042 1 80 08 59 350 123 44", &format!("réf. 0042 {NIR}")),
        ("réf. 2026-0042 0639981234", "réf. 2026-0042 [téléphone]"),
        ("0199001234/0033639981234", "[téléphone]/[téléphone]"),
        ("poste 12-0639981234", "poste 12-[téléphone]"),
    ]);
}

#[test]
fn a_date_is_of_birth_when_the_words_say_so() {
    check(&[
        ("née le 03/03/2015 à Lyon", "née le [date de naissance] à Lyon"),
        ("Né à La Tour, le 3 mars 2015,", "Né à La Tour, le [date de naissance],"),
        ("date de naissance : 3.3.15", "date de naissance : [date de naissance]"),
        ("DDN 2015-03-03", "DDN [date de naissance]"),
        ("né(e) le 1er août 2015", "né(e) le [date de naissance]"),
        ("NE 03/03/2015", "NE [date de naissance]"),
        ("NE LE 03 03 2015", "NE LE [date de naissance]"),
        ("ne le 3/3/2015", "ne le [date de naissance]"),
        ("Né le 12 mars deux mille douze.", "Né le [date de naissance]."),
        ("née le premier avril mille neuf cent quatre-vingt, à Lyon", "née le [date de naissance], à Lyon"),
        ("née le vingt et un mars 2012", "née le [date de naissance]"),
        ("né le 12 mar. 2012", "né le [date de naissance]"),
        ("né le 12 mars deux fois malade", "né le [date de naissance] deux fois malade"),
        (
            "Théo né le 12/03/2012, Inès le 04/05/2014.",
            "Théo né le [date de naissance], Inès le [date de naissance].",
        ),
        ("nés le douze juin deux mille dix et le 17/11/2012", "nés le [date de naissance] et le [date de naissance]"),
        (
            "nés les 3/05/2010, 4/06/2012 et 5/05/2013",
            "nés les [date de naissance], [date de naissance] et [date de naissance]",
        ),
        ("né cet été, le 12/07/2024", "né cet été, le [date de naissance]"),
        ("née Diallo, a vu le jour le 12/03/1980", "née Diallo, a vu le jour le [date de naissance]"),
        ("nés les 12/03/2012 et 13/03/2012", "nés les [date de naissance] et [date de naissance]"),
        ("né le 12/03/2012, vu le 04/05/2014", "né le [date de naissance], vu le 04/05/2014"),
        ("né le <b>12/03/2012</b>", "né le <b>[date de naissance]</b>"),
        ("<th>Date de naissance</th><td>12/03/2012</td>", "<th>Date de naissance</th><td>[date de naissance]</td>"),
        ("\"dateNaissance\":\"2012-03-12\"", "\"dateNaissance\":\"[date de naissance]\""),
        (
            "D/N : 12/03/2012, 12/03/2012 (date de naissance)",
            "D/N : [date de naissance], [date de naissance] (date de naissance)",
        ),
        ("née en 2015, né en mars 2014", "née en [date de naissance], né en [date de naissance]"),
        ("Ne\u{301} le 3 mars", "Ne\u{301} le [date de naissance]"),
        ("sa naissance le 12/05/2024", "sa naissance le [date de naissance]"),
        ("né·e le 3 mars 2012, né.e le 3/3/2012", "né·e le [date de naissance], né.e le [date de naissance]"),
        ("né à Saint-Denis (93) le 3 mars 2012", "né à Saint-Denis (93) le [date de naissance]"),
        ("né le 03032012", "né le [date de naissance]"),
        ("D.D.N.: 03/03/2012, D.D.N 3 mars 2012", "D.D.N.: [date de naissance], D.D.N [date de naissance]"),
        ("03/03/2012 (naissance)", "[date de naissance] (naissance)"),
        (
            "nés le 3 mars 2012 et le 5 avril 2014, vus le 3 mai",
            "nés le [date de naissance] et le [date de naissance], vus le 3 mai",
        ),
        ("Ne(e) le 03/03/2015", "Ne(e) le [date de naissance]"),
        ("née à Paris 14e le 12/03/2015", "née à Paris 14e le [date de naissance]"),
        ("née à Lyon 3e, le 12/03/2015", "née à Lyon 3e, le [date de naissance]"),
        ("Date de naissance | 12/03/2015", "Date de naissance | [date de naissance]"),
        (
            "Date de naissance = 12/03/2015 ; Né(e) le | 12/03/2015",
            "Date de naissance = [date de naissance] ; Né(e) le | [date de naissance]",
        ),
        (
            "**Né le** 12/03/2015, née à 34 semaines le 12/03/2015",
            "**Né le** [date de naissance], née à 34 semaines le [date de naissance]",
        ),
        ("née le 12/03, né courant mars 2015", "née le [date de naissance], né courant [date de naissance]"),
        ("il naquit le 12 mars 2015", "il naquit le [date de naissance]"),
        ("born on 12 March 2015, DOB: 12/03/2015", "born on [date de naissance], DOB: [date de naissance]"),
        ("Date of birth: 2015-03-12", "Date of birth: [date de naissance]"),
        ("née en 03/2015", "née en [date de naissance]"),
        ("née dans la nuit du 2 au 3 mars 2015", "née dans la nuit du 2 au [date de naissance]"),
        ("née le premier mars 2015", "née le [date de naissance]"),
        ("année de naissance : 2015", "année de naissance : [date de naissance]"),
        (
            "NE A LYON LE 03/03/2015, NE(E) LE MARDI 3 MARS",
            "NE A LYON LE [date de naissance], NE(E) LE MARDI [date de naissance]",
        ),
        ("Le projet de Lina, née le 3 mars 2012", "Le projet de Lina, née le [date de naissance]"),
        ("Les jumeaux sont nés le 3 mars 2026", "Les jumeaux sont nés le [date de naissance]"),
    ]);
    untouched(&[
        "le conflit est né le 3 mars 2026",
        "Les faits sont nés le 3 mars 2026, un différend né le 3 mars 2026",
        "NE VIENT PAS LE 03/03/2024",
        "ELLE NE VIENDRA PAS EN 2024",
        "ON NE LE VOIT PAS LE 03/03/2024",
        "acte de naissance demandé le 12/03/2024",
        "Sa naissance a été difficile, bilan du 12/03/2024",
        "L'association est née le 3 mars 2010",
        "Le projet de Lina est né le 3 mars 2024",
        "vu le 03/03/2012 (naissance difficile)",
        "Mme Sow, née Diallo, a été reçue le 12/03/2026.",
        "Il est né à terme, vu en consultation le 12/03/2026",
        "Née en France, arrivée au foyer le 12/03/2026",
        "Déclaration de naissance faite le 12/03/2026 en mairie",
        "né le 12345678, né le 99999999",
    ]);
    untouched(&[
        "Il ne vient pas le 3 mars 2015",
        "réunion du 12/03/2024",
        "vu le 3 mars 2015",
        "né prématuré. Le 3 mars 2015, vu",
        "acte de naissance n° 1234",
        "née à 37 semaines",
        "ne le dérange pas 3 fois",
    ]);
}

#[test]
fn a_thing_is_born_only_where_it_is_told_just_before() {
    for text in [
        "Léa est suivie par le service. Née le ?.",
        "Élève en difficulté, né le ?",
        "En fait Léa est née le ?, elle est en fait née le ?.",
        "Suivie par notre service. DDN : ?, notre service DDN ?",
        "Compte rendu du service – Léa (née le ?)",
        "Le service\nNée le ?",
        "service\tNée le ? ; projet (née le ?)",
        "Bilan du projet. Naissance : ?",
        "suivi par le service est né le ?, l'enfant du service est né le ?",
        "Suite à la naissance du ?, la naissance de Léa le ?",
        "née dans la nuit du ?, née le matin du ?",
        "née de père inconnu le ?",
    ] {
        check(&[(&text.replace('?', "3 mai 2015"), &text.replace('?', "[date de naissance]"))]);
    }
    untouched(&[
        "Le conflit, né le 3 mars 2026, dure",
        "un projet né le 3 mars 2026",
        "Le projet d'Anna est né le 3 mars 2026",
        "Naissance du projet le 4 mars 2026",
        "Née de la réunion du 4 mars 2026, cette action dure",
        "congé de naissance du 4 mars 2026",
        "Née Le Goff, elle a signé le 12/03/2026",
    ]);
}

#[test]
fn the_second_date_or_number_of_a_list_goes_with_the_first() {
    for (text, mask) in [
        ("née le 3 mai 2015, son frère le 23 novembre 2012.", "née le ?, son frère le ?."),
        ("née le 3 mai 2015 à Lyon, sa demi-sœur Inès le 4/6/12", "née le ? à Lyon, sa demi-sœur Inès le ?"),
        ("né en 2012 et Léa en 2015, né en 2012, Léa en mars 2015", "né en ? et Léa en ?, né en ?, Léa en ?"),
        ("nés en 2012, 2014 et 2016", "nés en ?, ? et ?"),
        ("DDN : 03/05/2015 et 23/11/2012", "DDN : ? et ?"),
        ("Dates de naissance : 03/05/2015, 23/11/2012", "Dates de naissance : ?, ?"),
        ("née le 3 mai 2015 et placée le 4 juin 2026", "née le ? et placée le 4 juin 2026"),
        ("née le 3 mai 2015 et son frère est vu le 4 juin 2026", "née le ? et son frère est vu le 4 juin 2026"),
        ("né en 2012 et placé en 2015", "né en ? et placé en 2015"),
        ("DDN : 03/05/2015 et placement le 23/11/2012", "DDN : ? et placement le 23/11/2012"),
    ] {
        check(&[(text, &mask.replace('?', "[date de naissance]"))]);
    }
    for (text, mask) in [
        ("NIR : 180085935012345 et 285045935012345", "NIR : ? et ?"),
        ("NIR : 180085935012345, 285045935012345", "NIR : ?, ?"),
        ("NIR du père : 180085935012345 ; de la mère : 285045935012345", "NIR du père : ? ; de la mère : ?"),
        ("sécurité sociale de Léa (mère) : 1800859350123 45", "sécurité sociale de Léa (mère) : ?"),
    ] {
        check(&[(text, &mask.replace('?', NIR))]);
    }
    untouched(&["aide sociale à l'enfance, dossier 2850578006084", "NIR inconnu, dossier n° 2850578006084"]);
}

#[test]
fn other_words_of_birth() {
    for text in [
        "DN : ?, D.N. : ?, dt nais. ?",
        "Elle a vu le jour le ?. Son fils a vu le jour le ?.",
        "Léa, qui a vu le jour le ?, venue au monde le ?",
    ] {
        check(&[(&text.replace('?', "03/05/2015"), &text.replace('?', "[date de naissance]"))]);
    }
    untouched(&[
        "Cette action a vu le jour le 4 mars 2026, le foyer a vu le jour en 2010",
        "Il a vu, le jour de la visite du 4 mars 2026, Léa ; elle a vu le jour se lever le 4 mars 2026",
        "tout le monde le 4 mars 2026, venu le jour du 4 mars 2026",
        "ADN 03/05/2015, tuyau DN 100",
    ]);
}

#[test]
fn between_the_word_of_birth_and_the_date_other_identifiers_are_read_too() {
    check(&[
        ("née à Brest, portable : 07 11 12 34 56", "née à Brest, portable : [téléphone]"),
        ("née Le Goff, joignable au 06.12.11.10.09", "née Le Goff, joignable au [téléphone]"),
        ("DDN : inconnue ; 06 12 11 10 09", "DDN : inconnue ; [téléphone]"),
        ("née Roux, 2 12 05 78 006 084", &format!("née Roux, {NIR}")),
        ("née Cam (0639981234), née le 12/04/1985", "née Cam ([téléphone]), née le [date de naissance]"),
        ("née Cam (0639981234 / 03/05/2015)", "née Cam ([téléphone] / [date de naissance])"),
        ("Née à Lille (12 rue des Lilas), le 3 mai 2015", "Née à Lille ([adresse]), le [date de naissance]"),
        ("née à Lille, 12 rue des Lilas, le 3 mai 2015", "née à Lille, [adresse], le [date de naissance]"),
        ("née le 12/03/2015 rue des Lilas", "née le [date de naissance] rue des Lilas"),
    ]);
}

#[test]
fn a_space_or_an_accent_may_be_spelled_as_in_html() {
    for space in ["&nbsp;", "&#160;"] {
        for (text, expected) in [
            ("au 06 11 22 33 44, le soir", "au [téléphone], le soir"),
            ("au 12 rue des Lilas", "au [adresse]"),
            ("2 85 05 78 006 084", NIR),
            ("née le 3 mars 2015", "née le [date de naissance]"),
        ] {
            let spelled = |text: &str, space| {
                let (before, label) = text.split_once('[').unwrap_or((text, ""));
                let (label, after) = label.split_once(']').unwrap_or((label, ""));
                let [before, after] = [before, after].map(|part: &str| part.replace(' ', space));
                if label.is_empty() { before } else { [&before, "[", label, "]", &after].concat() }
            };
            let text = spelled(text, space);
            check(&[(&text, &spelled(expected, space))]);
        }
    }
    check(&[("n&eacute;e le 3 mars 2015, 2 ao&ucirc;t", "n&eacute;e le [date de naissance], 2 ao&ucirc;t")]);
    untouched(&["06&11&22&33&44", "A&B; &; &amp; &nbsp &eacute 12&"]);
}

#[test]
fn what_marks_a_text_up_parts_nothing() {
    let time = ["[date de naissance]"; 2].join("\">");
    check(&[
        ("12 <b>rue des Lilas</b>, ici", "[adresse]</b>, ici"),
        ("au 06 39 <b>98</b> 12 34", "au [téléphone]"),
        ("née le <span class=\"d\">3 mai 2015</span>", "née le <span class=\"d\">[date de naissance]</span>"),
        ("née le <time datetime=\"2015-05-03\">3 mai 2015</time>", &format!("née le <time datetime=\"{time}</time>")),
    ]);
    untouched(&[
        "<td>12</td><td>rue des Lilas 3 fois</td>",
        "<td>06 39 98</td><td>12 34</td>",
        "née \"",
        "née à Brest</p><p>vue le <b>3 mai 2026</b>",
        "2 < 3 <b> 4",
    ]);
}

#[test]
fn amounts_cases_and_meetings_stay() {
    untouched(&[
        "1 234,56 € par mois",
        "12 500 000 habitants",
        "RG 23/04512",
        "dossier 2023-045-78",
        "le 12/03/2024 à 14 h 30",
        "article L. 226-2-2",
        "du 01/09/2023 au 30/06/2024",
        "SIRET 732 829 320 00074",
        "12,5 %",
        "3 rue",
        "2 x 3",
        "de 9h à 17h",
        "n° 1",
        "2024",
    ]);
}

#[test]
fn reading_is_linear_even_for_texts_made_to_hurt() {
    let hurtful = [
        "1",
        "1 ",
        "12 rue ",
        "12 rue de la ",
        "a@",
        "a@a.",
        "@",
        "né ",
        "né le ",
        "FR76 ",
        "FR76",
        "+",
        "06 ",
        "+33 (0)",
        "12 rue Paul, ",
        "naissance : ",
        "a.",
        "0 ",
        "2 85 05 ",
        "(0)",
        "1-1-",
        "12 a ",
    ];
    for seed in hurtful {
        let text = seed.repeat(300);
        let short = steps::during(|| drop(find(&Tokens::new(&text, &[]))));
        let text = seed.repeat(3000);
        let long = steps::during(|| drop(find(&Tokens::new(&text, &[]))));
        assert!(long <= 11 * short + 2000, "{seed:?}: {short} then {long}");
        assert!(long <= 400 * text.len(), "{seed:?}: {long} for {}", text.len());
    }
}

#[test]
fn every_kind_has_its_own_code_and_label() {
    for (at, kind) in Identifier::ALL.iter().enumerate() {
        for other in Identifier::ALL.iter().skip(at + 1) {
            assert_ne!(kind.code(), other.code());
            for locale in [Locale::Fr, Locale::En] {
                assert_ne!(kind.label(locale), other.label(locale));
            }
        }
    }
}
