//! Which plain letters each printed letter stands for: the tables behind [`fold`](super::fold).
//!
//! Made from Unicode's compatibility decompositions with the marks dropped, then completed by hand
//! for letters that have none (ø, ł, đ, ŋ, ə…). A test compares every entry with the
//! `unicode-normalization` crate, which is too heavy to ship.

use super::fold::ASCII;

/// One printed letter: the plain letters it stands for and whether it is a capital.
pub(super) struct Letters {
    pub(super) first: u32,
    pub(super) more: &'static [u8],
    pub(super) upper: bool,
}

/// Symbols of characters that are no letter.
pub(super) const IGNORED: u32 = 0;
pub(super) const OTHER: u32 = 1;

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

/// Single characters that stand for several letters, or whose letter no table above holds.
const SPECIAL: &[(char, &str)] = &[
    ('ª', "a"),
    ('²', "2"),
    ('³', "3"),
    ('¹', "1"),
    ('º', "o"),
    ('Æ', "AE"),
    ('Þ', "TH"),
    ('ß', "ss"),
    ('æ', "ae"),
    ('þ', "th"),
    ('Ĳ', "IJ"),
    ('ĳ', "ij"),
    ('Œ', "OE"),
    ('œ', "oe"),
    ('Ǆ', "DZ"),
    ('ǅ', "Dz"),
    ('ǆ', "dz"),
    ('Ǉ', "LJ"),
    ('ǈ', "Lj"),
    ('ǉ', "lj"),
    ('Ǌ', "NJ"),
    ('ǋ', "Nj"),
    ('ǌ', "nj"),
    ('Ǣ', "AE"),
    ('ǣ', "ae"),
    ('Ǳ', "DZ"),
    ('ǲ', "Dz"),
    ('ǳ', "dz"),
    ('Ǽ', "AE"),
    ('ǽ', "ae"),
    ('ɓ', "b"),
    ('ɔ', "o"),
    ('ɖ', "d"),
    ('ɗ', "d"),
    ('ə', "e"),
    ('ɛ', "e"),
    ('ɣ', "g"),
    ('ɩ', "i"),
    ('ɲ', "n"),
    ('ʋ', "v"),
    ('ʳ', "r"),
    ('ʸ', "y"),
    ('ˡ', "l"),
    ('ˢ', "s"),
    ('ᵃ', "a"),
    ('ᵈ', "d"),
    ('ᵉ', "e"),
    ('ᵍ', "g"),
    ('ᵏ', "k"),
    ('ᵐ', "m"),
    ('ᵒ', "o"),
    ('ᵖ', "p"),
    ('ᵗ', "t"),
    ('ᵘ', "u"),
    ('ᵛ', "v"),
    ('ẞ', "SS"),
    ('ﬀ', "ff"),
    ('ﬁ', "fi"),
    ('ﬂ', "fl"),
    ('ﬃ', "ffi"),
    ('ﬄ', "ffl"),
    ('ﬅ', "st"),
    ('ﬆ', "st"),
];

/// Marks and invisible characters that are read as if they were not there.
const INVISIBLE: &[(u32, u32)] = &[
    (0x80, 0x84),
    (0x86, 0x9F),
    (0xAD, 0xAD),
    (0x300, 0x36F),
    (0x483, 0x489),
    (0x591, 0x5BD),
    (0x610, 0x61C),
    (0x640, 0x640),
    (0x64B, 0x65F),
    (0x670, 0x670),
    (0x180B, 0x180F),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x20D0, 0x20FF),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFE20, 0xFE2F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF9, 0xFFFB),
    (0xE_0000, 0xE_0FFF),
];

/// Punctuation and symbols beyond ASCII: everything else outside the tables counts as a letter, so
/// that a name is never cut in the middle of a script these tables do not know.
const PUNCTUATION: &[(u32, u32)] = &[
    (0xA1, 0xBF),
    (0x2B9, 0x2FF),
    (0x37E, 0x37E),
    (0x55A, 0x55F),
    (0x589, 0x58A),
    (0x60C, 0x60C),
    (0x61B, 0x61F),
    (0x66A, 0x66D),
    (0x6D4, 0x6D4),
    (0x2010, 0x206F),
    (0x207A, 0x207E),
    (0x20A0, 0x20CF),
    (0x214A, 0x214F),
    (0x2190, 0x24B5),
    (0x2500, 0x2BFF),
    (0x2E00, 0x2E7F),
    (0x3000, 0x3004),
    (0x3008, 0x3020),
    (0xFE10, 0xFE1F),
    (0xFE30, 0xFE6F),
    (0xFFE0, 0xFFFD),
    (0x1_F000, 0x1_FAFF),
];

/// The symbol of a character beyond ASCII.
pub(super) fn beyond_ascii(c: char) -> Letters {
    let cp = u32::from(c);
    if (0xFF01..=0xFF5E).contains(&cp) {
        return full_width(cp - 0xFEE0);
    }
    if let Some(table) = table_letter(cp) {
        return table;
    }
    if let Ok(at) = SPECIAL.binary_search_by_key(&c, |(special, _)| *special) {
        return SPECIAL.get(at).map_or(plain(OTHER), |(_, letters)| spelled(letters.as_bytes()));
    }
    if let Some(mark) = separator(cp) {
        return plain(mark);
    }
    if within(INVISIBLE, cp) {
        return plain(IGNORED);
    }
    if within(PUNCTUATION, cp) {
        return plain(OTHER);
    }
    other_script(cp)
}

fn full_width(ascii: u32) -> Letters {
    let byte = u8::try_from(ascii).unwrap_or_default();
    let symbol = ASCII.get(usize::from(byte)).copied().unwrap_or_default();
    Letters { first: u32::from(symbol), more: b"", upper: byte.is_ascii_uppercase() }
}

fn table_letter(cp: u32) -> Option<Letters> {
    let letter = match cp {
        0xC0..=0x24F => byte(LATIN, cp, 0xC0),
        0x1E00..=0x1EFF => byte(LATIN_ADDITIONAL, cp, 0x1E00),
        0x2100..=0x2149 => byte(LETTERLIKE, cp, 0x2100),
        // Circled letters, the mathematical alphabets, other digits.
        0x24B6..=0x24CF => b'A' + turn(cp, 0x24B6, 26),
        0x24D0..=0x24E9 => b'a' + turn(cp, 0x24D0, 26),
        0x1_D400..=0x1_D6A3 => mathematical(turn(cp, 0x1_D400, 52)),
        0x1_D7CE..=0x1_D7FF => b'0' + turn(cp, 0x1_D7CE, 10),
        0x2070 | 0x2074..=0x2079 => b'0' + turn(cp, 0x2070, 10),
        0x2080..=0x2089 => b'0' + turn(cp, 0x2080, 10),
        0x660..=0x669 => b'0' + turn(cp, 0x660, 10),
        0x6F0..=0x6F9 => b'0' + turn(cp, 0x6F0, 10),
        _ => return None,
    };
    match letter {
        b'~' => None,
        b'.' => Some(plain(OTHER)),
        letter => Some(Letters {
            first: u32::from(letter.to_ascii_lowercase()),
            more: b"",
            upper: letter.is_ascii_uppercase(),
        }),
    }
}

fn byte(table: &[u8], cp: u32, from: u32) -> u8 {
    usize::try_from(cp.wrapping_sub(from)).ok().and_then(|at| table.get(at)).copied().unwrap_or(b'~')
}

/// Where `cp` stands in alphabets of `length` that begin at `from`.
fn turn(cp: u32, from: u32, length: u32) -> u8 {
    u8::try_from(cp.wrapping_sub(from) % length).unwrap_or_default()
}

const fn mathematical(at: u8) -> u8 {
    if at < 26 { b'A' + at } else { b'a' + (at - 26) }
}

const fn plain(first: u32) -> Letters {
    Letters { first, more: b"", upper: false }
}

fn spelled(letters: &'static [u8]) -> Letters {
    let [first, more @ ..] = letters else { return plain(OTHER) };
    Letters { first: u32::from(first.to_ascii_lowercase()), more, upper: first.is_ascii_uppercase() }
}

/// Spaces, hyphens, apostrophes and full stops of every kind, as their ASCII selves; full-width
/// ASCII too.
fn separator(cp: u32) -> Option<u32> {
    let mark = match cp {
        0x85 | 0x2028 | 0x2029 => '\n',
        0xA0 | 0x1680 | 0x2000..=0x200A | 0x202F | 0x205F | 0x3000 => ' ',
        0x2010..=0x2015 | 0x2043 | 0x2212 | 0xFE58 | 0xFE63 | 0x30FB => '-',
        0xB4 | 0x2B9 | 0x2BB..=0x2BF | 0x2C8 | 0x2018..=0x201B | 0x2032 | 0x2035 | 0xA78C => '\'',
        0x2024 | 0xFE52 => '.',
        _ => return None,
    };
    Some(u32::from(mark))
}

fn within(ranges: &[(u32, u32)], cp: u32) -> bool {
    let after = ranges.partition_point(|(low, _)| *low <= cp);
    after.checked_sub(1).and_then(|at| ranges.get(at)).is_some_and(|(_, high)| cp <= *high)
}

/// Other scripts keep their letters; capitals and the commonest marked letters of Greek, Cyrillic
/// and Arabic are brought together, as both normal forms must read alike.
fn other_script(cp: u32) -> Letters {
    let (lower, upper) = match cp {
        0x391..=0x3A9 | 0x410..=0x42F => (cp + 0x20, true),
        0x400..=0x40F => (cp + 0x50, true),
        0x531..=0x556 => (cp + 0x30, true),
        _ => (cp, false),
    };
    let first = match lower {
        0x3C2 => 0x3C3,
        0x3AC => 0x3B1,
        0x3AD => 0x3B5,
        0x3AE => 0x3B7,
        0x3AF => 0x3B9,
        0x3CC => 0x3BF,
        0x3CD => 0x3C5,
        0x3CE => 0x3C9,
        0x439 => 0x438,
        0x450 | 0x451 => 0x435,
        0x457 => 0x456,
        0x622 | 0x623 | 0x625 => 0x627,
        0x624 => 0x648,
        0x626 => 0x64A,
        other => other,
    };
    Letters { first, more: b"", upper }
}
