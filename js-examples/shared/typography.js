// French typography, set where a text is shown and nowhere else: what the engine says, and what JSON, ids and pointers hold,
// stays as it is. Spaces are only made unbreakable, never added: « 12:30 » and an address keep their colon.

// One no-break space everywhere, rather than the thin one before ; ! ?: every font and every terminal has it.
const NBSP = '\u00a0';

/** @param {string} text @returns {string} */
export function french(text) {
  return text
    .replace(/(?<=\p{L})'(?=[\p{L}\d«])/gu, '’')
    .replace(/ (?=[;:!?»])/g, NBSP)
    .replace(/« /g, `«${NBSP}`)
    // "art. L. 226-2-2", "al. 1", "n° 12": what a line must not end on.
    .replace(/(?<=(?<!\p{L})(?:arts?\.|al\.|chap\.|p\.|n°|§|[ADLR]\.)) (?=[\p{Lu}\d])/gu, NBSP);
}

/** A template whose own words are set, and whose values, ids or paths that somebody wrote, are not. */
export function fr(strings, ...values) {
  return strings.map((words, at) => french(words) + (at < values.length ? String(values[at]) : '')).join('');
}

/** The same text with plain spaces, for a message that goes into JSON. */
export const unset = (text) => text.replaceAll(NBSP, ' ');

/** The lists of the package as a page shows them. */
export function frenchTerms(vocabulary) {
  return Object.fromEntries(Object.entries(vocabulary).map(([list, terms]) =>
    [list, terms.map(({ value, label, help }) => ({ value, label: french(label), help: french(help) }))]));
}

/** "2026-05-28" → "28 mai 2026". */
export function frenchDate(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  const months = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
  return `${day === 1 ? '1er' : day}${NBSP}${months[month - 1]} ${year}`;
}
