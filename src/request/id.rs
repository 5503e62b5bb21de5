//! Ids: the caller's own, compared and never read.

/// An opaque id of a request: its number among the ids of that request, the child's first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id(u16);

impl Id {
    /// The word "enfant", which stands for the child.
    pub const CHILD: Self = Self(0);
    /// An id that no request can have.
    pub const NOBODY: Self = Self(u16::MAX);

    /// The id with that number.
    #[must_use]
    pub const fn numbered(number: u16) -> Self {
        Self(number)
    }

    /// Its number.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0
    }
}

impl Default for Id {
    fn default() -> Self {
        Self::NOBODY
    }
}

/// The ids a request has named, in alphabetical order, each with its number.
#[derive(Debug, Default)]
pub struct Ids {
    known: Vec<(String, Id)>,
}

impl Ids {
    /// The id of that name; none when there are too many to tell one more apart.
    pub fn of(&mut self, name: &str) -> Option<Id> {
        if let Some(id) = self.find(name) {
            return Some(id);
        }
        let number = u16::try_from(self.known.len() + 1).ok().filter(|number| *number < u16::MAX - 1)?;
        let place = self.known.partition_point(|(known, _)| known.as_str() < name);
        self.known.insert(place, (name.to_owned(), Id(number)));
        Some(Id(number))
    }

    /// The id of that name, if it was named before.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<Id> {
        if name == "enfant" {
            return Some(Id::CHILD);
        }
        let place = self.known.partition_point(|(known, _)| known.as_str() < name);
        self.known.get(place).filter(|(known, _)| known == name).map(|(_, id)| *id)
    }

    /// Every name by its number, the word for the child first.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        let mut names = vec!["enfant"; self.known.len() + 1];
        for (name, id) in &self.known {
            if let Some(place) = names.get_mut(usize::from(id.0)) {
                *place = name;
            }
        }
        names
    }
}
