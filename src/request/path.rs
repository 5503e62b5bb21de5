//! Where a value stands in the input.

/// Where a value stands, as a chain of keys: written as a JSON Pointer only when a problem needs it.
#[derive(Clone, Copy)]
pub enum Path<'a> {
    /// The input itself.
    Root,
    /// Under a key.
    Key(&'a Path<'a>, &'a str),
    /// At an index.
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// The JSON Pointer (RFC 6901).
    ///
    /// ```
    /// use partage::request::Path;
    /// let items = Path::Key(&Path::Root, "a/b");
    /// assert_eq!(Path::Index(&items, 2).pointer(), "/a~1b/2");
    /// ```
    #[must_use]
    pub fn pointer(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Key(parent, key) => {
                let key: String = key.chars().take(200).collect();
                parent.pointer() + "/" + &key.replace('~', "~0").replace('/', "~1")
            }
            Self::Index(parent, index) => parent.pointer() + "/" + &super::figures(*index),
        }
    }
}
