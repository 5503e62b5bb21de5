//! What is masked in a text, and writing the text that remains.

use super::identifiers::Identifier;

/// What a mask stands for. (Identifiers come last in the order: where they meet a name, they win.)
///
/// ```
/// use partage::redact::text::{Identifier, Label};
/// assert_ne!(Label::Person(0), Label::Several);
/// assert_eq!(Label::Identifier(Identifier::Phone), Label::Identifier(Identifier::Phone));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// The person at this place of the list.
    Person(usize),
    /// One of several people, or all of them.
    Several,
    /// A structured identifier.
    Identifier(Identifier),
}

/// A stretch of text to be masked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) label: Label,
    /// Bytes at the start that stay: an elided "d" or "qu", which gets its vowel back.
    pub(super) keep: usize,
}

/// Joins two ordered lists of spans into one without overlaps: where they touch the same letters,
/// everything either covers is masked. The label is the identifier's, unless the name covers all
/// of it (a listed telephone number): never the longer one's, as lengths must not tell.
pub(super) fn merge(mut names: &[Span], mut identifiers: &[Span]) -> Vec<Span> {
    let mut merged: Vec<Span> = Vec::with_capacity(names.len() + identifiers.len());
    loop {
        // A name goes before an identifier that begins with it.
        let span = match (names, identifiers) {
            ([name, rest @ ..], [identifier, ..]) if name.start <= identifier.start => {
                names = rest;
                name
            }
            (_, [identifier, rest @ ..]) => {
                identifiers = rest;
                identifier
            }
            ([name, rest @ ..], []) => {
                names = rest;
                name
            }
            ([], []) => return merged,
        };
        match merged.last_mut().filter(|last| span.start < last.end) {
            Some(last) if last == span => {}
            Some(last) => {
                if !covers(last, span) {
                    last.label = last.label.max(span.label);
                }
                if span.start < last.start + last.keep {
                    last.keep = 0;
                }
                last.end = last.end.max(span.end);
            }
            None => merged.push(*span),
        }
    }
}

/// Whether a name covers all of an identifier. (It begins first, or with it.)
fn covers(name: &Span, identifier: &Span) -> bool {
    !matches!(name.label, Label::Identifier(_)) && identifier.end <= name.end
}

/// The text with each span replaced by its label.
pub(super) fn write<'l>(text: &str, spans: &[Span], label: impl Fn(Label) -> &'l str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut at = 0;
    for span in spans {
        written.push_str(text.get(at..span.start + span.keep).unwrap_or_default());
        if span.keep > 0 {
            // "D'ANNA" is written as "DE JULIE" would be, "D'Anna" as "De Julie"
            let masked = text.get(span.start..span.end).unwrap_or_default();
            let capitals = !masked.bytes().any(|byte| byte.is_ascii_lowercase());
            written.push_str(if capitals { "E " } else { "e " });
        }
        written.push_str(label(span.label));
        at = span.end;
    }
    written.push_str(text.get(at..).unwrap_or_default());
    written
}

/// How often each label stands, in the order of their first place.
pub(super) fn count(spans: &[Span]) -> Vec<(Label, usize)> {
    let mut counts: Vec<(Label, usize)> = Vec::new();
    for span in spans {
        match counts.iter_mut().find(|(label, _)| *label == span.label) {
            Some((_, count)) => *count += 1,
            None => counts.push((span.label, 1)),
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::{Identifier, Label, Span, merge, write};

    const fn span(start: usize, end: usize, label: Label) -> Span {
        Span { start, end, label, keep: 0 }
    }

    #[test]
    fn overlapping_spans_are_masked_together_under_the_identifier_unless_the_name_covers_it() {
        let phone = Label::Identifier(Identifier::Phone);
        let names = vec![span(0, 4, Label::Person(0)), span(10, 20, Label::Person(1))];
        let merged = merge(&names, &[span(3, 9, phone), span(10, 20, phone)]);
        assert_eq!(merged, [span(0, 9, phone), span(10, 20, Label::Person(1))]);
    }

    #[test]
    fn an_elided_word_gets_its_vowel_back() {
        let spans = [Span { start: 7, end: 13, label: Label::Several, keep: 1 }];
        assert_eq!(write("le sac d'Anna.", &spans, |_| "[une personne]"), "le sac de [une personne].");
        let spans = [Span { start: 0, end: 7, label: Label::Several, keep: 2 }];
        assert_eq!(write("QU'ANNA", &spans, |_| "[X]"), "QUE [X]");
        let at_the_start = |keep, end| [Span { start: 0, end, label: Label::Several, keep }];
        assert_eq!(write("D'ANNA", &at_the_start(1, 6), |_| "[X]"), "DE [X]");
        assert_eq!(write("D'Anna", &at_the_start(1, 6), |_| "[X]"), "De [X]");
        assert_eq!(write("Qu'Anna", &at_the_start(2, 7), |_| "[X]"), "Que [X]");
    }
}
