//! Lists in order of rank.

/// The entries in order of rank, those of one rank in the order they came in. By insertion, for the lists are short: the
/// library's stable sort is made anew for every type, and each time heavier than all that is sorted with it.
pub fn ranked<T, R: Ord>(entries: Vec<T>, rank: impl Fn(&T) -> R) -> Vec<T> {
    let mut ranked = Vec::with_capacity(entries.len());
    for entry in entries {
        let at = ranked.partition_point(|other| rank(other) <= rank(&entry));
        ranked.insert(at, entry);
    }
    ranked
}
