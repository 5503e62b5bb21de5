//! Sets of people, by their place in the list.

/// How many people one text may name; beyond, a list is refused rather than read in part.
pub(crate) const MAX_PEOPLE: usize = 128;

/// A set of places below [`MAX_PEOPLE`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Set {
    low: u64,
    high: u64,
}

impl Set {
    pub(super) const EMPTY: Self = Self { low: 0, high: 0 };

    pub(super) fn one(place: usize) -> Self {
        match place {
            0..64 => Self { low: 1 << place, high: 0 },
            64..MAX_PEOPLE => Self { low: 0, high: 1 << (place - 64) },
            _ => Self::EMPTY,
        }
    }

    #[inline(never)]
    pub(super) fn insert(&mut self, place: usize) {
        *self = self.or(Self::one(place));
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self { low: self.low & other.low, high: self.high & other.high }
    }

    pub(super) fn or(self, other: Self) -> Self {
        Self { low: self.low | other.low, high: self.high | other.high }
    }

    pub(super) fn without(self, other: Self) -> Self {
        Self { low: self.low & !other.low, high: self.high & !other.high }
    }

    /// This set, unless it is empty: then the other.
    pub(super) fn or_else(self, other: Self) -> Self {
        if self.is_empty() { other } else { self }
    }

    pub(super) fn is_empty(self) -> bool {
        self.low | self.high == 0
    }

    /// The first place.
    pub(super) fn first(self) -> Option<usize> {
        let (half, from) = if self.low != 0 { (self.low, 0) } else { (self.high, 64) };
        let place = usize::try_from(half.trailing_zeros()).ok()?;
        (half != 0).then_some(from + place)
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_PEOPLE, Set};

    fn set(places: &[usize]) -> Set {
        places.iter().fold(Set::EMPTY, |set, place| set.or(Set::one(*place)))
    }

    #[test]
    fn behaves_as_sets_do_up_to_the_last_place() {
        let (a, b) = (set(&[0, 63, 64, MAX_PEOPLE - 1]), set(&[63, 70]));
        assert_eq!(a.and(b), set(&[63]));
        assert_eq!(a.or(b), set(&[0, 63, 64, 70, 127]));
        assert_eq!(a.without(b), set(&[0, 64, 127]));
        assert_eq!(set(&[MAX_PEOPLE]), Set::EMPTY);
        assert_eq!((Set::EMPTY.or_else(b), a.or_else(b)), (b, a));
        assert_eq!(
            [a.first(), b.first(), set(&[64]).first(), Set::EMPTY.first()],
            [Some(0), Some(63), Some(64), None]
        );
    }
}
