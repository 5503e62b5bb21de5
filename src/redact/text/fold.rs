//! One spelling for every way of writing a French word.
//!
//! `ÉLISE`, `Élise`, `E` + combining acute, `Ｅlise` in full width and `Éli` + zero-width space +
//! `se` all fold to `elise`; every apostrophe becomes `'`, every hyphen `-`, every space ` `,
//! any other mark beyond ASCII `•`.

use super::letters::{OTHER, UNSEEN, beyond_ascii, is_silent};
use super::lexicon::is_among;

/// The folded spelling of `text`, when its place in the original does not matter.
///
/// ```
/// assert_eq!(partage::redact::text::fold("N’DIAYE\u{a0}Maëlle"), "n'diaye maelle");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let (mut folded, mut at) = (String::new(), 0);
    while let Some(unit) = unit(text, at) {
        unit.write(&mut folded);
        at += unit.len;
    }
    folded
}

/// What one character stands for: a lower-case letter (ASCII where there is one), a digit, `' '`,
/// `'\n'`, `'-'`, `'\''`, `'.'`, another ASCII mark, [`OTHER`] for further punctuation, or
/// one that [is silent](is_silent).
pub(super) struct Unit {
    pub(super) symbol: u32,
    /// Further letters of a ligature.
    pub(super) more: &'static [u8],
    pub(super) upper: bool,
    /// Length in the original, in bytes.
    pub(super) len: usize,
}

impl Unit {
    /// Appends the symbols of the character; none when it is silent.
    pub(super) fn write(&self, folded: &mut String) {
        if !is_silent(self.symbol) {
            folded.push(char::from_u32(self.symbol).filter(|_| self.symbol != OTHER).unwrap_or('•'));
        }
        for letter in self.more {
            folded.push(char::from(letter.to_ascii_lowercase()));
        }
    }
}

/// The character that begins at byte `at`; none at the end, or off a character boundary.
pub(super) fn unit(text: &str, at: usize) -> Option<Unit> {
    let byte = *text.as_bytes().get(at)?;
    let spelled = match byte {
        b'&' => entity(text, at),
        b'%' => percent(text, at),
        b'\\' => escape(text, at),
        b'<' => {
            let rest = text.get(at..)?;
            TAGS.iter().find(|(tag, _)| rest.starts_with(tag)).map(|(tag, c)| unit_of(*c, tag.len()))
        }
        _ => None,
    };
    if spelled.is_some() {
        return spelled;
    }
    if byte.is_ascii() {
        return Some(unit_of(char::from(byte), 1));
    }
    let rest = text.get(at..)?;
    let c = rest.chars().next()?;
    // A soft hyphen is printed where a line ends.
    let after = || rest.bytes().skip(2).find(|byte| !matches!(byte, b' ' | b'\t' | b'\r'));
    Some(unit_of(if c == '\u{ad}' && after() == Some(b'\n') { '\u{2010}' } else { c }, c.len_utf8()))
}

/// A character, spelled in so many bytes.
fn unit_of(c: char, len: usize) -> Unit {
    if let Some(symbol) = u8::try_from(c).ok().and_then(|byte| ASCII.get(usize::from(byte))) {
        return Unit { symbol: u32::from(*symbol), more: b"", upper: c.is_ascii_uppercase(), len };
    }
    let letters = beyond_ascii(c);
    Unit { symbol: letters.first, more: letters.more, upper: letters.upper, len }
}

/// The accented letter that an address spells at byte `at`: `%C3%AB`.
fn percent(text: &str, at: usize) -> Option<Unit> {
    let lead = hexadecimal(text, at + 1, 2).filter(|lead| (0xC2..=0xDF).contains(lead))?;
    let rest = text.get(at + 3..)?.starts_with('%').then(|| hexadecimal(text, at + 4, 2))??;
    Some(unit_of(char::from_u32((lead & 0x1f) << 6 | rest & 0x3f)?, 6))
}

/// The character that JSON, in a text, spells at byte `at`: `\u00eb`.
fn escape(text: &str, at: usize) -> Option<Unit> {
    let number = text.get(at + 1..)?.starts_with('u').then(|| hexadecimal(text, at + 2, 4))??;
    Some(unit_of(char::from_u32(number).filter(|c| !c.is_ascii())?, 6))
}

fn hexadecimal(text: &str, from: usize, digits: usize) -> Option<u32> {
    u32::from_str_radix(text.get(from..from + digits)?, 16).ok()
}

/// What marks a text up inside a line, and what it is read as: "06 12 <b>34</b> 56 78".
const TAGS: [(&str, char); 11] = [
    ("<wbr>", '\u{200b}'),
    ("<b>", ' '),
    ("</b>", ' '),
    ("<em>", ' '),
    ("</em>", ' '),
    ("<i>", ' '),
    ("</i>", ' '),
    ("<strong>", ' '),
    ("</strong>", ' '),
    ("<u>", ' '),
    ("</u>", ' '),
];

/// What HTML calls by a name that says no letter and mark.
const NAMED: [(&str, char); 14] = [
    ("AElig", 'Æ'),
    ("Lstrok", 'Ł'),
    ("OElig", 'Œ'),
    ("aelig", 'æ'),
    ("apos", '\''),
    ("lstrok", 'ł'),
    ("nbsp", ' '),
    ("oelig", 'œ'),
    ("rsquo", '\u{2019}'),
    ("shy", '\u{ad}'),
    ("szlig", 'ß'),
    ("thinsp", ' '),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
];

/// The character that HTML spells at byte `at`, by its number or by its name: `&#232;`, `&nbsp;`, `&eacute;`.
fn entity(text: &str, at: usize) -> Option<Unit> {
    const LONGEST: usize = 8;
    let rest = text.as_bytes().get(at..)?;
    let end = rest.iter().take(LONGEST).position(|byte| *byte == b';')?;
    let name = text.get(at + 1..at + end)?;
    if let Some((_, c)) = NAMED.iter().find(|(known, _)| *known == name) {
        return Some(unit_of(*c, end + 1));
    }
    let (letter, mark) = name.split_at_checked(1)?;
    if letter == "#" {
        let number = match mark.strip_prefix(['x', 'X']) {
            Some(number) => u32::from_str_radix(number, 16),
            None => mark.parse(),
        };
        return Some(unit_of(char::from_u32(number.ok()?)?, end + 1));
    }
    let symbol = match letter.bytes().next()? {
        letter if is_among("acute caron cedil circ grave ring slash tilde uml", mark) => letter.to_ascii_lowercase(),
        _ => return None,
    };
    let upper = letter.as_bytes() != [symbol];
    Some(Unit { symbol: u32::from(symbol), more: b"", upper, len: end + 1 })
}

/// Letters of any script: plain Latin, or beyond ASCII.
pub(super) const fn is_letter(symbol: u32) -> bool {
    (symbol >= b'a' as u32 && symbol <= b'z' as u32) || symbol >= 0x80
}

/// The ten digits.
pub(super) const fn is_digit(symbol: u32) -> bool {
    symbol >= b'0' as u32 && symbol <= b'9' as u32
}

/// Letters and digits.
pub(super) const fn is_alphanumeric(symbol: u32) -> bool {
    is_letter(symbol) || is_digit(symbol)
}

/// The symbol of each ASCII character. Control characters are invisible but for spaces and line
/// ends; a back quote is an apostrophe.
pub(super) static ASCII: [u8; 128] = ascii();

const fn ascii() -> [u8; 128] {
    let mut table = [0; 128];
    let mut rest: &mut [u8] = &mut table;
    let mut byte = 0;
    while let [first, tail @ ..] = rest {
        *first = match byte {
            b'\t' | b'\r' => b' ',
            b'\n' | 0x0B | 0x0C => b'\n',
            b'`' => b'\'',
            b'A'..=b'Z' => byte | 0x20,
            b' '..=b'~' => byte,
            _ => UNSEEN,
        };
        byte += 1;
        rest = tail;
    }
    table
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    use super::{fold, is_alphanumeric, unit};

    /// The reference: compatibility decomposition, marks dropped, lower case.
    fn reference(c: char) -> String {
        c.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
    }

    #[test]
    fn every_letter_that_decomposes_to_latin_folds_as_unicode_does() {
        let mut compared = 0;
        for c in ('\u{a0}'..'\u{2e80}')
            .chain('\u{fb00}'..='\u{fb06}')
            .chain('\u{ff01}'..='\u{ff5e}')
            .chain('\u{1d400}'..='\u{1d6a3}')
            .chain('\u{1d7ce}'..='\u{1d7ff}')
        {
            let expected = reference(c);
            let letters = !expected.is_empty() && expected.chars().all(|c| c.is_ascii_alphanumeric());
            let in_range = c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c) || c > '\u{fa00}';
            if letters && in_range {
                assert_eq!(fold(&c.to_string()), expected, "{c} U+{:04X}", u32::from(c));
                compared += 1;
            }
        }
        assert!(compared > 1200, "only {compared}");
    }

    #[test]
    fn both_normal_forms_of_every_latin_greek_cyrillic_letter_fold_alike() {
        for c in ('\u{a0}'..'\u{250}')
            .chain('\u{1e00}'..'\u{1f00}')
            .chain('\u{400}'..'\u{460}')
            .chain('\u{386}'..='\u{3ce}')
            .filter(|c| c.is_alphabetic())
        {
            let (composed, apart): (String, String) = (c.nfc().collect(), c.nfd().collect());
            let known = !matches!(c, 'Ǯ' | 'ǯ' | '\u{400}'..='\u{45f}' | '\u{386}'..='\u{3ce}')
                || matches!(c, 'Ё' | 'ё' | 'Й' | 'й' | 'Ї' | 'ї' | 'ά'..='ί' | 'ό'..='ώ');
            if known {
                assert_eq!(fold(&composed), fold(&apart), "{c} U+{:04X}", u32::from(c));
            }
        }
    }

    #[test]
    fn capitals_fold_as_their_small_letters_and_are_known_as_capitals() {
        for c in ('\u{c0}'..'\u{250}').chain('\u{1e00}'..'\u{1f00}').chain('\u{410}'..'\u{430}') {
            let small: Vec<char> = c.to_lowercase().collect();
            let lower: String = small.iter().collect();
            if c.is_uppercase() && small.len() == 1 && fold(&lower).is_ascii() {
                assert_eq!(fold(&c.to_string()), fold(&lower), "{c}");
                assert!(unit(&c.to_string(), 0).is_some_and(|unit| unit.upper), "{c}");
            }
        }
    }

    #[test]
    fn marks_and_invisible_characters_vanish_and_controls_with_them() {
        for c in ('\u{300}'..='\u{36f}').chain("\u{200b}\u{200d}\u{ad}\u{feff}\u{2060}\u{0}\u{1b}".chars()) {
            assert_eq!(fold(&format!("a{c}b")), "ab", "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn what_is_spelled_otherwise_in_a_page_an_address_or_json_folds_alike() {
        for (written, read) in [
            ("Pri&shy;gent", "prigent"),
            ("Pri&zwnj;gent", "prigent"),
            ("Pri<wbr>gent", "prigent"),
            ("06 <b>12</b>,34 <p>", "06  12 ,34 <p>"),
            ("S&oslash;ren", "soren"),
            ("&OElig;dipe", "oedipe"),
            ("N&rsquo;Diaye", "n'diaye"),
            ("Sme&scaron;", "smes"),
            ("&Lstrok;ukasz", "lukasz"),
            ("Le&thinsp;Goff", "le goff"),
            ("Ma%C3%ABlys", "maelys"),
            ("Ma\\u00eblys", "maelys"),
            ("50 %", "50 %"),
            ("C:\\users", "c:\\users"),
            ("a < b & c", "a < b & c"),
        ] {
            assert_eq!(fold(written), read, "{written}");
        }
    }

    #[test]
    fn every_character_has_a_symbol_and_no_symbol_splits_a_character() {
        for cp in 0..0x11_0000 {
            let Some(c) = char::from_u32(cp) else { continue };
            let text = c.to_string();
            let unit = unit(&text, 0).expect("one unit");
            assert_eq!(unit.len, text.len());
            if c.is_alphanumeric() && cp < 0x2000 && !is_alphanumeric(unit.symbol) && !is_combining_mark(c) {
                // Modifier letters used as apostrophes, fractions and the like, Arabic tatweel, Hangul fillers.
                assert!(
                    matches!(cp, 0xB5 | 0xBC..=0xBE | 0x2B9..=0x2FF | 0x591..=0x670 | 0x115F | 0x1160 | 0x1DC0..=0x1DFF | 0x1AB0..=0x1AFF),
                    "{cp:X}"
                );
            }
        }
    }
}
