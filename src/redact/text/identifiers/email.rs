//! E-mail addresses, found at their `@`.

use super::super::fold::{is_alphanumeric, is_letter, symbol, unit};
use super::super::letters::IGNORED;

/// How far an address reaches to the left and to the right of its `@`, in characters.
const LOCAL: usize = 64;
const DOMAIN: usize = 253;

/// The address around the `@` at `at`, not before `floor`. One space on either side is let pass, as
/// in copied text.
pub(in super::super) fn around(text: &str, at: usize, floor: usize) -> Option<(usize, usize)> {
    let before = text.get(floor..at)?;
    let before = before.strip_suffix(' ').unwrap_or(before);
    let (mut start, mut named) = (before.len(), false);
    for c in before.chars().rev().take(LOCAL) {
        let symbol = symbol(c);
        let mark = c.is_ascii_punctuation() && !"\"'(),:;<>@[]".contains(c);
        if symbol != IGNORED && !is_alphanumeric(symbol) && !mark {
            break;
        }
        named |= is_alphanumeric(symbol);
        start -= c.len_utf8();
    }
    let after = at + unit(text, at)?.len;
    let blank = text.get(after..)?.starts_with(' ');
    let end = domain(text, after + usize::from(blank))?;
    named.then_some((floor + start, end))
}

/// Where a domain ends that begins at `at`: labels and dots, two letters at least after the last.
fn domain(text: &str, at: usize) -> Option<usize> {
    let (mut place, mut end, mut letters, mut dotted, mut label) = (at, None, 0, false, 0);
    for _ in 0..DOMAIN {
        let Some(next) = unit(text, place) else { break };
        #[cfg(test)]
        super::super::steps::count();
        let stop = next.symbol == u32::from(b'.');
        if stop && label > 0 {
            (dotted, letters, label) = (true, 0, 0);
        } else if is_alphanumeric(next.symbol) || next.symbol == u32::from(b'-') {
            label += 1;
            letters += usize::from(is_letter(next.symbol));
            if dotted && letters >= 2 {
                end = Some(place + next.len);
            }
        } else if next.symbol != IGNORED {
            break;
        }
        place += next.len;
    }
    end
}
