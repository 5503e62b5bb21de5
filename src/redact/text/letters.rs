//! Which plain letters each printed letter stands for: the tables behind [`fold`](super::fold()).
//!
//! Made from Unicode's compatibility decompositions with the marks dropped, then completed by hand
//! for letters that have none (ø, ł, đ, ŋ, ə…). A test compares every entry with the
//! `unicode-normalization` crate, which is too heavy to ship.

use super::fold::ASCII;
use super::lexicon::first_word;

/// One printed letter: the plain letters it stands for and whether it is a capital.
pub(super) struct Letters {
    pub(super) first: u32,
    pub(super) more: &'static [u8],
    pub(super) upper: bool,
}

/// Symbols of characters that are no letter: marks that belong to the letter before, what nobody sees, and all others.
const MARK: u32 = 0;
pub(super) const UNSEEN: u8 = 1;
pub(super) const INVISIBLE: u32 = UNSEEN as u32;
pub(super) const OTHER: u32 = 2;

/// Whether a symbol stands for nothing; one that is [`INVISIBLE`] may end a word all the same.
pub(super) const fn is_silent(symbol: u32) -> bool {
    symbol == MARK || symbol == INVISIBLE
}

/// U+00C0..=U+024F, one letter each; `.` is no letter, `~` has no single plain letter.
const LATIN: &[u8] = b"\
AAAAAA~CEEEEIIIIDNOOOOO.OUUUUY~~aaaaaa~ceeeeiiiidnooooo.ouuuuy~y\
AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi~~JjKkkLlLlLlL\
lLlNnNnNnnNnOoOoOo~~RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs\
bBBb~~OCcDDDd~EEEFfGG~IIKkl~~NnOOo~~PpR~~~~tTtTUuUVYyZz~~~~~~~~~\
~~~~~~~~~~~~~AaIiOoUuUuUuUuUueAaAa~~GgGgKkOoOo~~j~~~Gg~~NnAa~~Oo\
AaAaEeEeIiIiOoOoRrRrUuUuSsTt~~HhNd~~ZzAaEeOoOoOoOoYylntj~~ACcLTs\
z~~BU~EeJj~~RrYy";

/// U+1E00..=U+1EFF: Vietnamese and other accented Latin letters.
const LATIN_ADDITIONAL: &[u8] = b"\
AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
WwWwWwWwWwXxXxYyZzZzZzhtwyasss~~AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy~~~~Yy";

/// U+2100..=U+2149: letter-like symbols (the gaps of the mathematical alphabets among them).
const LETTERLIKE: &[u8] = b"\
..C.......gHHHh.IILl.N...PQRRR......Z...Z.KABC.eEF.Mo....i......\
.....Ddeij";

/// Single characters that stand for several letters, or whose letter no table above holds: each, and
/// what it stands for.
const SPECIAL: &str = "\
ªa ²2 ³3 ¹1 ºo ÆAE ÞTH ßss æae þth ĲIJ ĳij ŒOE œoe ǄDZ ǅDz ǆdz ǇLJ ǈLj ǉlj ǊNJ ǋNj ǌnj ǢAE ǣae ǱDZ ǲDz ǳdz ǼAE ǽae \
ɓb ɔo ɖd ɗd əe ɛe ɣg ɩi ɲn ʋv ʳr ʸy ˡl ˢs ᵃa ᵈd ᵉe ᵍg ᵏk ᵐm ᵒo ᵖp ᵗt ᵘu ᵛv ẞSS ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst";

/// Marks: each stands for one symbol, and the characters of a list, from one to the next, stand for it.
/// The first list that holds a character counts.
const MARKS: [(&str, u32); 8] = [
    (
        "\u{b4}\u{b4}\u{2b9}\u{2b9}\u{2bb}\u{2bf}\u{2c8}\u{2c8}\u{2018}\u{201b}\u{2032}\u{2032}\
        \u{2035}\u{2035}\u{a78c}\u{a78c}",
        b'\'' as u32,
    ),
    ("\u{a0}\u{a0}\u{1680}\u{1680}\u{2000}\u{200a}\u{202f}\u{202f}\u{205f}\u{205f}\u{3000}\u{3000}", b' ' as u32),
    ("\u{2010}\u{2015}\u{2043}\u{2043}\u{2212}\u{2212}\u{30fb}\u{30fb}\u{fe58}\u{fe58}\u{fe63}\u{fe63}", b'-' as u32),
    ("\u{b7}\u{b7}\u{2024}\u{2024}\u{fe52}\u{fe52}", b'.' as u32),
    ("\u{85}\u{85}\u{2028}\u{2029}", b'\n' as u32),
    (
        "\u{80}\u{9f}\u{ad}\u{ad}\u{34f}\u{34f}\u{61c}\u{61c}\u{115f}\u{1160}\u{180b}\u{180f}\u{200b}\u{200f}\
        \u{202a}\u{202e}\u{2060}\u{206f}\u{3164}\u{3164}\u{fe00}\u{fe0f}\u{feff}\u{feff}\u{ffa0}\u{ffa0}\
        \u{fff9}\u{fffb}\u{e0000}\u{e0fff}",
        INVISIBLE,
    ),
    (
        "\u{300}\u{36f}\u{483}\u{489}\u{591}\u{5bd}\u{610}\u{61a}\u{640}\u{640}\u{64b}\u{65f}\u{670}\u{670}\
        \u{1ab0}\u{1aff}\u{1dc0}\u{1dff}\u{20d0}\u{20ff}\u{fe20}\u{fe2f}",
        MARK,
    ),
    // Punctuation and symbols.
    (
        "\u{a1}\u{a9}\u{ab}\u{b1}\u{b5}\u{b8}\u{bb}\u{bf}\u{2b9}\u{2e0}\u{2e3}\u{2ff}\u{37e}\u{37e}\
        \u{55a}\u{55f}\u{589}\u{58a}\u{60c}\u{60c}\u{61b}\u{61f}\u{66a}\u{66d}\u{6d4}\u{6d4}\u{2010}\u{206f}\
        \u{207a}\u{207e}\u{20a0}\u{20cf}\u{214a}\u{214f}\u{2190}\u{24b5}\u{2500}\u{2bff}\u{2e00}\u{2e7f}\
        \u{3001}\u{3004}\u{3008}\u{3020}\u{fe10}\u{fe1f}\u{fe30}\u{fe6f}\u{ffe0}\u{fff8}\u{fffc}\u{fffd}\
        \u{1f000}\u{1faff}",
        OTHER,
    ),
];

/// The characters of a range stand for the ASCII characters from one on, over and over after so many.
const RUNS: [(u32, u32, u8, u32); 10] = [
    (0x660, 0x669, b'0', 10),
    (0x6F0, 0x6F9, b'0', 10),
    (0x2070, 0x2070, b'0', 10),
    (0x2074, 0x2079, b'4', 10),
    (0x2080, 0x2089, b'0', 10),
    (0x24B6, 0x24CF, b'A', 26),
    (0x24D0, 0x24E9, b'a', 26),
    (0xFF01, 0xFF5E, b'!', 94),
    (0x1D400, 0x1D6A3, b'A', 52),
    (0x1D7CE, 0x1D7FF, b'0', 10),
];

/// Capitals of other scripts, and how much further on their small letters stand.
const CAPITALS: [(u32, u32, u32); 4] =
    [(0x391, 0x3A9, 0x20), (0x400, 0x40F, 0x50), (0x410, 0x42F, 0x20), (0x531, 0x556, 0x30)];

/// The tables of letters, by their first character.
const TABLES: [(u32, &[u8]); 3] = [(0xC0, LATIN), (0x1E00, LATIN_ADDITIONAL), (0x2100, LETTERLIKE)];

/// The commonest marked letters of Greek, Cyrillic and Arabic, as both normal forms must read alike:
/// each, and the letter without its mark.
const OTHER_SCRIPTS: &str = "ςσ άα έε ήη ίι όο ύυ ώω йи ѐе ёе їі آا أا إا ؤو ئي";

/// The symbol of a character beyond ASCII.
pub(super) fn beyond_ascii(c: char) -> Letters {
    let cp = u32::from(c);
    for (from, table) in TABLES {
        let at = usize::try_from(cp.wrapping_sub(from)).unwrap_or(usize::MAX);
        match table.get(at) {
            None | Some(b'~') => {}
            Some(b'.') => return symbol(OTHER),
            Some(_) => return spelled(table.get(at..=at).unwrap_or_default()),
        }
    }
    if let Some((_, mark)) = MARKS.iter().find(|(ranges, _)| within(ranges, c)) {
        return symbol(*mark);
    }
    if let Some(letters) = looked_up(SPECIAL, c) {
        return spelled(letters.as_bytes());
    }
    for (low, high, first, length) in RUNS {
        if (low..=high).contains(&cp) {
            let place = (cp - low) % length;
            // After the capitals of an alphabet come its small letters.
            let gap = if length == 52 && place >= 26 { 6 } else { 0 };
            return ascii(u32::from(first) + place + gap);
        }
    }
    let capital = CAPITALS.iter().find(|(low, high, _)| (*low..=*high).contains(&cp));
    let lower = cp + capital.map_or(0, |(_, _, further)| *further);
    let plain = char::from_u32(lower).and_then(|lower| looked_up(OTHER_SCRIPTS, lower)?.chars().next());
    Letters { first: plain.map_or(lower, u32::from), more: b"", upper: capital.is_some() }
}

/// Whether a list of ranges, each from one character to the next, holds a character.
fn within(ranges: &str, c: char) -> bool {
    let mut ends = ranges.chars();
    while let (Some(low), Some(high)) = (ends.next(), ends.next()) {
        if (low..=high).contains(&c) {
            return true;
        }
    }
    false
}

/// What a list has after a character.
fn looked_up(list: &'static str, c: char) -> Option<&'static str> {
    let mut rest = list.chars();
    rest.find(|entry| *entry == c)?;
    Some(first_word(rest.as_str()))
}

const fn symbol(first: u32) -> Letters {
    Letters { first, more: b"", upper: false }
}

fn ascii(cp: u32) -> Letters {
    let byte = u8::try_from(cp).unwrap_or_default();
    let first = ASCII.get(usize::from(byte)).copied().unwrap_or_default();
    Letters { first: u32::from(first), more: b"", upper: byte.is_ascii_uppercase() }
}

fn spelled(letters: &'static [u8]) -> Letters {
    let [first, more @ ..] = letters else { return symbol(OTHER) };
    Letters { first: u32::from(first.to_ascii_lowercase()), more, upper: first.is_ascii_uppercase() }
}
