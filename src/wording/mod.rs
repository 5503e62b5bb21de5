//! Every word a person reads, in French and English, found by code: nothing here decides.

pub mod action;
pub mod catalogue;
pub mod local;
pub mod notice;
pub mod question;
mod say;
pub mod summary;

pub use say::{IN_FORCE, place_of_guardian, place_of_item, placed, say};

/// One text in the two languages the package speaks.
///
/// In the WebAssembly module it is empty: an answer leaves it as numbers, and the words stand in two
/// files beside it (`words.fr.js`, `words.en.js`, written by `examples/words.rs`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// French.
    #[cfg(not(feature = "wasm"))]
    pub fr: &'static str,
    /// English.
    #[cfg(not(feature = "wasm"))]
    pub en: &'static str,
}

/// A text of the law, which the module tells apart though it has none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// The text.
    pub text: Label,
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

impl Label {
    /// The text in one language; nothing in the module, for the words are outside it.
    #[must_use]
    pub const fn of(&self, locale: Locale) -> &'static str {
        #[cfg(not(feature = "wasm"))]
        return match locale {
            Locale::Fr => self.fr,
            Locale::En => self.en,
        };
        #[cfg(feature = "wasm")]
        {
            let _ = locale;
            ""
        }
    }
}

impl Words {
    /// The text in one language.
    #[must_use]
    pub const fn of(&self, locale: Locale) -> &'static str {
        self.text.of(locale)
    }
}

/// Pairs a French text with its English one.
#[cfg(not(feature = "wasm"))]
#[must_use]
pub const fn label(fr: &'static str, en: &'static str) -> Label {
    Label { fr, en }
}

/// Pairs a French text with its English one, and forgets both.
#[cfg(feature = "wasm")]
#[must_use]
pub const fn label(_fr: &'static str, _en: &'static str) -> Label {
    Label {}
}

/// The same, with a number of its own.
#[must_use]
pub const fn words(fr: &'static str, en: &'static str) -> Words {
    Words { text: label(fr, en), number: number_of(fr) }
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
