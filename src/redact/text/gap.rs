//! What stands between two words of a text.

/// What stands between two words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Gap {
    /// Which kinds of marks, one bit each.
    kinds: u8,
    /// How many hyphens and apostrophes, full stops, line ends; 255 stands for more.
    marks: u8,
    stops: u8,
    lines: u8,
}

impl Gap {
    /// A single space.
    pub(super) const ONE_SPACE: Self = Self { kinds: Self::SPACE, marks: 0, stops: 0, lines: 0 };

    pub(super) const SPACE: u8 = 1;
    pub(super) const LINE: u8 = 2;
    pub(super) const HYPHEN: u8 = 4;
    pub(super) const APOSTROPHE: u8 = 8;
    pub(super) const STOP: u8 = 16;
    /// Commas and slashes.
    pub(super) const COMMA: u8 = 32;
    /// Brackets around a remark, and colons.
    pub(super) const REMARK: u8 = 64;
    /// Anything else: what comes after belongs to something else.
    pub(super) const BREAK: u8 = 128;

    pub(super) fn push(&mut self, symbol: u32) {
        let (kind, count) = match char::from_u32(symbol) {
            Some(' ' | '_') => (Self::SPACE, None),
            Some('\n') => (Self::LINE, Some(&mut self.lines)),
            Some('-') => (Self::HYPHEN, Some(&mut self.marks)),
            Some('\'') => (Self::APOSTROPHE, Some(&mut self.marks)),
            Some('.') => (Self::STOP, Some(&mut self.stops)),
            Some(',' | '/') => (Self::COMMA, None),
            Some('(' | ')' | ':') => (Self::REMARK, None),
            _ => (Self::BREAK, None),
        };
        self.kinds |= kind;
        if let Some(count) = count {
            *count = count.saturating_add(1);
        }
    }

    /// Whether one of these kinds is there.
    pub(super) const fn has(self, kinds: u8) -> bool {
        self.kinds & kinds != 0
    }

    /// Nothing: a letter beside a digit.
    pub(super) const fn is_empty(self) -> bool {
        self.kinds == 0
    }

    /// One hyphen and nothing else: the two words are one compound.
    pub(super) const fn is_hyphen(self) -> bool {
        self.kinds == Self::HYPHEN && self.marks == 1
    }

    /// An apostrophe, perhaps with a space after it.
    pub(super) const fn is_apostrophe(self) -> bool {
        self.kinds & !Self::SPACE == Self::APOSTROPHE && self.marks == 1
    }

    /// Spaces only.
    pub(super) const fn is_space(self) -> bool {
        self.kinds == Self::SPACE
    }

    /// No more than one line end, and as many full stops as belong to abbreviations.
    pub(super) const fn goes_on(self, stops: u8) -> bool {
        self.stops <= stops && self.lines <= 1 && !self.has(Self::BREAK)
    }

    /// What may stand inside a name: spaces, one hyphen or apostrophe, one line end – and full
    /// stops, if `stops` of them belong to abbreviations.
    pub(super) const fn joins(self, stops: u8) -> bool {
        !self.is_empty() && !self.has(Self::COMMA | Self::REMARK) && self.marks <= 1 && self.goes_on(stops)
    }
}

/// How many bytes a common mark has at the beginning of `rest`; none for a hyphen, which may join.
pub(super) const fn mark(rest: &[u8]) -> Option<usize> {
    match rest {
        [b' '..=b',' | b'.' | b'/' | b':'..=b'?' | b'\n', ..] => Some(1),
        // No-break space.
        [0xC2, 0xA0, ..] => Some(2),
        // Typographic apostrophe, dots, narrow no-break space.
        [0xE2, 0x80, 0x99 | 0xA6 | 0xAF, ..] => Some(3),
        _ => None,
    }
}
