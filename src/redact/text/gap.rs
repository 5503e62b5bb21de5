//! What stands between two words of a text.

/// Which kinds of marks stand there, one bit each, and how many of those that count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Gap {
    kinds: u16,
    /// How many hyphens and apostrophes, full stops, line ends, and marks at all; 255 stands for more.
    marks: u8,
    stops: u8,
    lines: u8,
    total: u8,
}

impl Gap {
    pub(super) const SPACE: u16 = 1;
    pub(super) const LINE: u16 = 2;
    pub(super) const HYPHEN: u16 = 4;
    pub(super) const APOSTROPHE: u16 = 8;
    pub(super) const STOP: u16 = 16;
    /// Commas and slashes.
    pub(super) const COMMA: u16 = 32;
    const SLASH: u16 = 64;
    /// Brackets around a remark, and colons.
    pub(super) const REMARK: u16 = 128;
    pub(super) const AT: u16 = 256;
    pub(super) const PLUS: u16 = 512;
    /// No e-mail address has it before its `@`.
    pub(super) const OUTSIDE: u16 = 1024;
    const OTHER: u16 = 2048;
    /// What comes after belongs to something else.
    pub(super) const BREAK: u16 = Self::OTHER | Self::AT | Self::PLUS;

    /// Where a text begins, and where it ends.
    pub(super) const END: Self =
        Self { kinds: Self::OTHER | Self::OUTSIDE, marks: 0, stops: 0, lines: 0, total: 255 };

    /// These marks, and then the end of the text.
    pub(super) const fn at_end(self) -> Self {
        Self { kinds: self.kinds | Self::END.kinds, ..self }
    }

    pub(super) fn push(&mut self, symbol: u8) {
        let (kind, count) = match symbol {
            b' ' => (Self::SPACE | Self::OUTSIDE, None),
            b'_' => (Self::SPACE, None),
            b'\n' => (Self::LINE | Self::OUTSIDE, Some(&mut self.lines)),
            b'-' => (Self::HYPHEN, Some(&mut self.marks)),
            b'\'' => (Self::APOSTROPHE | Self::OUTSIDE, Some(&mut self.marks)),
            b'.' => (Self::STOP, Some(&mut self.stops)),
            b',' => (Self::COMMA | Self::OUTSIDE, None),
            b'/' => (Self::COMMA | Self::SLASH, None),
            b'(' | b')' | b':' => (Self::REMARK | Self::OUTSIDE, None),
            b'@' => (Self::AT, None),
            b'+' => (Self::PLUS, None),
            b'!' | b'#'..=b'&' | b'*' | b'=' | b'?' | b'\\' | b'^' | b'{'..=b'~' => (Self::OTHER, None),
            _ => (Self::OTHER | Self::OUTSIDE, None),
        };
        self.kinds |= kind;
        self.total = self.total.saturating_add(1);
        if let Some(count) = count {
            *count = count.saturating_add(1);
        }
    }

    /// Whether one of these kinds is there.
    pub(super) const fn has(self, kinds: u16) -> bool {
        self.kinds & kinds != 0
    }

    /// How many marks; 255 stands for more.
    pub(super) const fn total(self) -> u8 {
        self.total
    }

    /// Nothing: a letter beside a digit.
    pub(super) const fn is_empty(self) -> bool {
        self.kinds == 0
    }

    /// One hyphen and nothing else: the two words are one compound.
    pub(super) const fn is_hyphen(self) -> bool {
        self.kinds == Self::HYPHEN && self.marks == 1
    }

    /// One full stop and nothing else, as between the names of a login.
    pub(super) const fn is_stop(self) -> bool {
        self.kinds == Self::STOP && self.stops == 1
    }

    /// One full stop, or low lines: what divides a login.
    pub(super) const fn is_in_login(self) -> bool {
        self.is_stop() || self.kinds == Self::SPACE
    }

    /// An apostrophe, perhaps with a space after it.
    pub(super) const fn is_apostrophe(self) -> bool {
        self.kinds & !(Self::SPACE | Self::OUTSIDE) == Self::APOSTROPHE && self.marks == 1
    }

    /// Spaces only.
    pub(super) const fn is_space(self) -> bool {
        self.kinds & !Self::OUTSIDE == Self::SPACE
    }

    /// A hyphen at the end of a line, as in "Mar-", "tin".
    pub(super) const fn is_cut(self) -> bool {
        const CUT: u16 = Gap::HYPHEN | Gap::LINE;
        self.kinds & CUT == CUT
            && self.kinds & !(CUT | Self::SPACE | Self::OUTSIDE) == 0
            && self.marks == 1
            && self.lines == 1
    }

    /// What groups the digits of one number: a few spaces, stops, hyphens, slashes, one line end.
    pub(super) const fn groups(self) -> bool {
        !self.has(Self::APOSTROPHE | Self::REMARK | Self::BREAK)
            && self.lines <= 1
            && (self.has(Self::SLASH) || !self.has(Self::COMMA))
            && self.total <= 3
    }

    /// What may stand inside a listed address or number, however it is written.
    pub(super) const fn is_light(self) -> bool {
        !self.has(Self::LINE | Self::OTHER) && self.total <= 3
    }

    /// The `@` of an e-mail address, perhaps with a space on either side, as in copied text.
    pub(super) const fn is_at(self) -> bool {
        const OTHERS: u16 = Gap::LINE | Gap::APOSTROPHE | Gap::REMARK;
        let spaced = self.has(Self::OUTSIDE);
        self.has(Self::AT) && !self.has(OTHERS) && !(spaced && (self.has(Self::OTHER) || self.total > 3))
    }

    /// One full stop, or hyphens: what divides the domain of an e-mail address.
    pub(super) const fn is_in_domain(self) -> bool {
        self.kinds & !(Self::STOP | Self::HYPHEN) == 0 && self.stops <= 1
    }

    /// No more than one line end, and as many full stops as belong to abbreviations.
    pub(super) const fn goes_on(self, stops: u8) -> bool {
        self.stops <= stops && self.lines <= 1 && !self.has(Self::BREAK)
    }

    /// What may stand inside a name: spaces, one hyphen or apostrophe, one line end – and full
    /// stops, if `stops` of them belong to abbreviations.
    #[inline(never)]
    pub(super) const fn joins(self, stops: u8) -> bool {
        !self.is_empty() && !self.has(Self::COMMA | Self::REMARK) && self.marks <= 1 && self.goes_on(stops)
    }
}
