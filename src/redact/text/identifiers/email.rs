//! E-mail addresses, found at their `@`.

use super::super::fold::{is_alphanumeric, is_letter, symbol, unit};
use super::super::letters::IGNORED;

/// How far an address reaches to the left and to the right of its `@`, in characters.
const LOCAL: usize = 64;
const DOMAIN: usize = 253;

/// The address around the `@` at `at`, not before `floor`. One space on either side is let pass, as
/// in copied text.
pub(super) fn around(text: &str, at: usize, floor: usize) -> Option<(usize, usize)> {
    let before = text.get(floor..at)?;
    let before = before.strip_suffix(' ').unwrap_or(before);
    let local: usize = before.chars().rev().take(LOCAL).take_while(|c| is_local(*c)).map(char::len_utf8).sum();
    let local = before.get(before.len() - local..)?.trim_start_matches(['.', '-']);
    let start = floor + before.len() - local.len();

    let after = at + unit(text, at)?.len;
    let blank = text.get(after..)?.starts_with(' ');
    let end = domain(text, after + usize::from(blank))?;
    local.contains(|c| is_alphanumeric(symbol(c))).then_some((start, end))
}

fn is_local(c: char) -> bool {
    let symbol = symbol(c);
    symbol == IGNORED || is_alphanumeric(symbol) || "._%+-!#$&*/=?^{|}~".contains(c)
}

/// Where a domain ends that begins at `at`: labels and dots, two letters at least after the last.
fn domain(text: &str, at: usize) -> Option<usize> {
    let (mut place, mut end, mut letters, mut dotted, mut label) = (at, None, 0, false, 0);
    for _ in 0..DOMAIN {
        let Some(next) = unit(text, place) else { break };
        #[cfg(test)]
        super::super::steps::count();
        if next.symbol == IGNORED {
            place += next.len;
            continue;
        }
        let stop = next.symbol == u32::from(b'.');
        let part = is_alphanumeric(next.symbol) || next.symbol == u32::from(b'-');
        if !(part || stop && label > 0) {
            break;
        }
        place += next.len;
        if stop {
            (dotted, letters, label) = (true, 0, 0);
            continue;
        }
        label += 1;
        letters += usize::from(is_letter(next.symbol));
        if dotted && letters >= 2 {
            end = Some(place);
        }
    }
    end
}
