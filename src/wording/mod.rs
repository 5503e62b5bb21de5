//! Every word a person reads, in French and English, found by code: nothing here decides.

pub mod action;
pub mod catalogue;
pub mod question;
mod say;
pub mod summary;

pub use say::{IN_FORCE, place_of_guardian, place_of_item, placed, say};

/// One text in the two languages the package speaks.
///
/// In the WebAssembly module it is but a number: an answer leaves it as numbers, and the words stand in two
/// files beside it (`words.fr.js`, `words.en.js`, written by `examples/words.rs`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// French.
    #[cfg(not(feature = "wasm"))]
    pub fr: &'static str,
    /// English.
    #[cfg(not(feature = "wasm"))]
    pub en: &'static str,
    /// The same number for the same French text.
    pub number: u32,
}

/// The language of an answer.
///
/// ```
/// use partage::wording::Locale;
/// assert_eq!(Locale::named("en"), Some(Locale::En));
/// assert_eq!(Locale::named("de"), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// French, when nothing else is asked for.
    #[default]
    Fr,
    /// English.
    En,
}

impl Locale {
    /// The locale of that name, if the package speaks it.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "fr" => Some(Self::Fr),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

#[cfg(not(feature = "wasm"))]
impl Words {
    /// The text in one language.
    #[must_use]
    pub const fn of(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::Fr => self.fr,
            Locale::En => self.en,
        }
    }
}

#[cfg(feature = "wasm")]
impl Words {
    /// Nothing: the words are outside the module.
    #[must_use]
    pub const fn of(&self, _locale: Locale) -> &'static str {
        ""
    }
}

/// Pairs a French text with its English one.
#[cfg(not(feature = "wasm"))]
#[must_use]
pub const fn words(fr: &'static str, en: &'static str) -> Words {
    Words { fr, en, number: number_of(fr) }
}

/// Pairs a French text with its English one, and forgets both.
#[cfg(feature = "wasm")]
#[must_use]
pub const fn words(fr: &'static str, _en: &'static str) -> Words {
    Words { number: number_of(fr) }
}

/// FNV-1a.
const fn number_of(text: &str) -> u32 {
    let mut rest = text.as_bytes();
    let mut number = 0x811c_9dc5_u32;
    while let [first, others @ ..] = rest {
        number = (number ^ *first as u32).wrapping_mul(0x0100_0193);
        rest = others;
    }
    number
}
