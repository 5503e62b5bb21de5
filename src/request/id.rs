//! Ids: the caller's own, compared and never read.

/// An opaque id of a request. All ids of one request are of one kind, but for the child's, so that two can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Id {
    /// As the caller wrote it.
    Text(String),
    /// Its number among the ids of the request, when they stay on the caller's side.
    Number(u16),
}

impl Id {
    /// The word "enfant", which stands for the child.
    pub const CHILD: Self = Self::Number(0);
    /// An id that no request can have.
    pub const NOBODY: Self = Self::Number(u16::MAX);

    /// The id as the caller wrote it, if it came along.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Number(0) => "enfant",
            Self::Number(_) => "",
        }
    }
}

impl Default for Id {
    fn default() -> Self {
        Self::NOBODY
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        if text == "enfant" { Self::CHILD } else { Self::Text(text.to_owned()) }
    }
}
