//! The words of the law, where this build has them: the JavaScript door keeps them in files of its own.

use partage::wording::Words;

/// A text in French.
#[cfg(not(feature = "wasm"))]
pub const fn french(words: Words) -> &'static str {
    words.text.fr
}

/// Nothing: this build has no words.
#[cfg(feature = "wasm")]
pub const fn french(_words: Words) -> &'static str {
    ""
}
