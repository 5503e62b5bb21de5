//! Sets of people, by their place in the list.

/// How many people one text may name; beyond, a list is refused rather than read in part.
pub(super) const MAX_PEOPLE: usize = 256;

/// A set of places below [`MAX_PEOPLE`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Set([u64; 4]);

impl Set {
    pub(super) const EMPTY: Self = Self([0; 4]);

    pub(super) fn insert(&mut self, place: usize) {
        if let Some(word) = self.0.get_mut(place / 64) {
            *word |= 1 << (place % 64);
        }
    }

    pub(super) fn contains(self, place: usize) -> bool {
        self.0.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    pub(super) fn and(self, other: Self) -> Self {
        let (Self([a, b, c, d]), Self([e, f, g, h])) = (self, other);
        Self([a & e, b & f, c & g, d & h])
    }

    pub(super) fn or(self, other: Self) -> Self {
        let (Self([a, b, c, d]), Self([e, f, g, h])) = (self, other);
        Self([a | e, b | f, c | g, d | h])
    }

    pub(super) fn without(self, other: Self) -> Self {
        let (Self([a, b, c, d]), Self([e, f, g, h])) = (self, other);
        Self([a & !e, b & !f, c & !g, d & !h])
    }

    /// This set, unless it is empty: then the other.
    pub(super) fn or_else(self, other: Self) -> Self {
        if self.is_empty() { other } else { self }
    }

    pub(super) fn is_empty(self) -> bool {
        let Self([a, b, c, d]) = self;
        a | b | c | d == 0
    }

    /// The places, in order.
    pub(super) fn places(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().zip([0, 64, 128, 192]).flat_map(|(word, first)| {
            let mut rest = word;
            std::iter::from_fn(move || {
                let next = (rest != 0).then_some(first + rest.trailing_zeros());
                rest &= rest.wrapping_sub(1);
                next.and_then(|place| usize::try_from(place).ok())
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_PEOPLE, Set};

    fn set(places: &[usize]) -> Set {
        let mut set = Set::EMPTY;
        for place in places {
            set.insert(*place);
        }
        set
    }

    #[test]
    fn behaves_as_sets_do_up_to_the_last_place() {
        let (a, b) = (set(&[0, 63, 64, MAX_PEOPLE - 1]), set(&[63, 70]));
        assert_eq!(a.and(b), set(&[63]));
        assert_eq!(a.or(b), set(&[0, 63, 64, 70, 255]));
        assert_eq!(a.without(b).places().collect::<Vec<_>>(), [0, 64, 255]);
        assert_eq!(set(&[MAX_PEOPLE]), Set::EMPTY);
        assert_eq!((Set::EMPTY.or_else(b), a.or_else(b)), (b, a));
    }
}
