//! The few hundred French words that name matching must know, folded, in alphabetical order
//! with a space between two.

use std::cmp::Ordering;

/// How a title speaks of its bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Masculine,
    Feminine,
    /// "Dr", "Me": either.
    Either,
}

/// Civilities and titles that go before a name and are masked with it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Titles {
    pub(super) words: &'static str,
    pub(super) gender: Gender,
    /// They are words of their own in small letters ("me", "m'…"): titles only with a capital or a full stop.
    pub(super) capital: bool,
}

/// Every title, by kind.
pub(super) const TITLES: [Titles; 5] = [
    Titles { words: "messieurs monsieur mr mrs", gender: Gender::Masculine, capital: false },
    Titles { words: "m mm", gender: Gender::Masculine, capital: true },
    Titles {
        words: "madame mademoiselle mesdames mesdemoiselles mle mlle mlles mme mmes",
        gender: Gender::Feminine,
        capital: false,
    },
    Titles {
        words: "docteur docteure docteurs dr drs maitre maitres professeur professeure",
        gender: Gender::Either,
        capital: false,
    },
    Titles { words: "me pr", gender: Gender::Either, capital: true },
];

/// The kind of title a folded word is.
pub(super) fn title_of(folded: &str) -> Option<&'static Titles> {
    TITLES.iter().find(|titles| is_among(titles.words, folded))
}

/// Whether a folded word is also a common noun, adjective or month.
pub(super) fn is_common(folded: &str) -> bool {
    is_among(COMMON, folded)
}

/// Whether a folded word is an article, a pronoun or another small word.
pub(super) fn is_grammatical(folded: &str) -> bool {
    is_among(GRAMMATICAL, folded)
}

/// Whether a folded word opens a family name ("de", "Le", "Ben", "El").
pub(super) fn is_particle(folded: &str) -> bool {
    is_among(PARTICLES, folded)
}

/// Whether a folded word stands between two names of one person ("née", "épouse"), or before their number ("tél.").
pub(super) fn is_connector(folded: &str) -> bool {
    is_among(CONNECTORS, folded)
}

/// What stands before the first space.
pub(super) fn first_word(list: &str) -> &str {
    let end = list.bytes().position(|byte| byte == b' ').unwrap_or(list.len());
    list.get(..end).unwrap_or_default()
}

/// The words of a list.
pub(super) fn words(list: &str) -> impl Iterator<Item = &str> {
    let mut rest = list;
    std::iter::from_fn(move || {
        let word = first_word(rest);
        rest = rest.get(word.len() + 1..).unwrap_or_default();
        (!word.is_empty()).then_some(word)
    })
}

/// Whether a list in alphabetical order has this word: it is looked for by halves.
pub(super) fn is_among(list: &str, folded: &str) -> bool {
    let mut rest = list.as_bytes();
    while !rest.is_empty() {
        // The word that stands in the middle.
        let (left, right) = rest.split_at_checked(rest.len() / 2).unwrap_or_default();
        let start = left.iter().rposition(|byte| *byte == b' ').map_or(0, |at| at + 1);
        let end = left.len() + right.iter().position(|byte| *byte == b' ').unwrap_or(right.len());
        rest = match rest.get(start..end).unwrap_or_default().cmp(folded.as_bytes()) {
            Ordering::Equal => return true,
            Ordering::Less => rest.get(end + 1..).unwrap_or_default(),
            Ordering::Greater => rest.get(..start.saturating_sub(1)).unwrap_or_default(),
        };
    }
    false
}

/// Words after which an elided vowel comes back when the name is masked: "d'Anna" is "de …".
pub(super) const ELIDED: &str = "d jusqu lorsqu presqu puisqu qu quoiqu";

/// Two letters that may be the initial of a first name: "Ch." for Christine.
pub(super) const PAIRS: &str = "ch ph th";

/// Words before a hyphen that make a place or a feast of the name after it.
pub(super) const SAINTS: &str = "saint sainte st ste";

/// What a listing says of somebody beside their name, with a capital too.
pub(super) const BESIDE: &str = "\
aed aemo aesh ami amie ase assistant assistante avocat avocate caf ccas compagne compagnon conjoint conjointe \
cousin cousine crip directeur directrice educateur educatrice enfant enseignant enseignante famille fille fils \
frere ime infirmier infirmiere instituteur institutrice itep juge maire maman mdph mecs medecin mere oncle papa \
pere pjj pmi psychologue referent referente soeur tante tuteur tutrice voisin voisine";

/// Common words that people also bear as names: "Rose" and "rose", "Petit" and "petit".
const COMMON: &str = "\
abbe agneau aigle ail aime aimee allemand ami amour ancien ange aout argent aube aurore avocat avril baron barre \
bas beau bel belle berger blanc blanche bleu bois bon bonheur bonnet bouche boucher boulanger bourgeois bras \
brave breton brun brune buffet cadet camp carpe carre cause celeste cerise chaise chambre champ champion champs \
chance chapeau chapelle charpentier chat chateau chemin chene cher chevalier clair claire clef clement clerc \
clos cochon coeur colombe compagnon comte conge constant content copain coq corbeau cordier cote couple courage \
court courtois cousin couturier croix cuisinier danger decembre denier dent desire dimanche don douce doux droit \
droite duc enfant esperance etang etoile eveque facteur famille faucon fer ferme fevrier fidele fille fils fin \
flamand fleur fontaine foret fort fortune fosse fosses franc francais francaise france frere gai garcon garde \
gardien gendre general gentil germain gloire grace grand grande gras gris gros guerre harmonie haut herbe \
heureux hiver homme honore innocent janvier jardin jeudi jeune joie joli jolie joueur joyeux juge juillet juin \
juste justice lac laid lame lance laurier leger libre linge lion long loup lumiere lundi lune mai maigre maire \
maison maitre mal malade maman manteau marais marchand marche mardi marechal mariage marin marine marquis \
marraine mars marteau mas menuisier mer merci mercredi mere merle messager meunier midi modeste moine moineau \
montagne mort moulin mouton moyen muet mur musicien neveu noel noir noire normand notaire nouveau nouvelle \
novembre nuit octobre oiseau olive olivier oncle or orange page pain papa pape parent parfait parrain passage \
patience patient pauvre paysan peintre pere perle personne petit petite pierre pigeon pin place plaine plat \
plein poirier poisson pommier pont port portable porte pot potier pouvoir pre premier prevot prieur prince \
printemps proche propre prudence prune prunier puits quartier rapide regard reine renard repos riche rideau rive \
riviere roche rocher roi roman rose rosier rossignol rouge rousse roux sable sage sain salle salles salut samedi \
sante sapin saumon sauvage second secret seigneur septembre sergent serre seul simple soeur soldat soleil source \
sourd sport tailleur tambour tante taureau temps tendre tort tour toussaint tuteur unique vacher vaillant val \
valet valeur vallee veille vendredi verger vert viande vicomte victoire vieux vigne vigneron villa ville vin \
visage voisin volant voyage";

/// Words no sentence does without. Alone they never count as a name.
const GRAMMATICAL: &str = "\
a ah ai aie ailleurs ainsi alors an ans as au aussi autre aux avec avoir bien c ca car ce ceci cela celle celles \
celui ces cet cette ceux chez ci comme contre d dans de des deux dit dite donc dont du elle elles en entre es \
est et etait ete etre eu eux fait faite fut ici il ils j je jusque l la le les leur leurs lors lui m ma mais me \
meme mes moi moins mon n ne ni non nos notre nous on ont ou oui par pas pendant peu plus point pour puis qu \
quand que quel qui quoi sa sans se sera ses seul si son sont sous sur t ta tant te tel tes toi ton tous tout \
toute tres tu un une vers vos votre vous vu y";

/// Words that open a family name and belong to it.
const PARTICLES: &str = "\
aben abou abu af al ap bel ben bent bin bint d da dal de degli dei del della delle den der des di do dos du el \
fitz ibn la las le les lo los mac mc o oulad ould ouled saint sainte san st ste ten ter van vande vander ver von \
zu zum zur";

/// Words between the names of one person, or before their number.
const CONNECTORS: &str = "\
alias courriel dit dite dits e email ep epouse epoux feu mail mobile ne nee neee ou portable tel telephone veuf veuve \
vve";

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::{BESIDE, COMMON, CONNECTORS, ELIDED, GRAMMATICAL, PAIRS, PARTICLES, SAINTS, TITLES, is_among, words};

    #[test]
    fn every_word_is_folded_and_listed_once() {
        let titles = TITLES.map(|titles| titles.words);
        for list in
            [BESIDE, COMMON, CONNECTORS, ELIDED, GRAMMATICAL, PAIRS, PARTICLES, SAINTS].into_iter().chain(titles)
        {
            assert!(words(list).is_sorted_by(|a, b| a < b), "{list} is not in order");
            for word in words(list) {
                assert!(!word.is_empty() && fold(word) == *word && is_among(list, word));
                assert!(!is_among(list, &format!("{word}zz")));
            }
        }
    }
}
