// Finding a text: by its article however it is typed, by words without their accents, by what it does.

/** "Été, L. 226-2-2" → "ete, l. 226-2-2". */
export function folded(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").replaceAll('œ', 'oe').toLowerCase();
}

/** Without what people leave out of an article: "l. 226-2-2" and "L226-2-2" are the same. */
const packed = (text) => text.replace(/[\s.]/g, '');

/** What a search looks at. */
export function searchable(...texts) {
  const words = folded(texts.join(' '));
  return { words, packed: packed(words) };
}

/** Whether every word searched for is there. */
export function matches({ words, packed: whole }, query) {
  const wanted = folded(query).trim();
  if (wanted === '') return true;
  return wanted.split(/\s+/).every((word) => words.includes(word)) || (/\d/.test(wanted) && whole.includes(packed(wanted)));
}

/** Whether a text has a wording on that day. */
export function inForce({ versions }, day) {
  if (day === '') return true;
  const last = versions.at(-1);
  return versions[0].from <= day && (last.until === undefined || day < last.until);
}

/** The wording of that day, `undefined` when no day is asked for. */
export function wordingOf({ versions }, day) {
  return day === '' ? undefined : versions.findLast(({ from }) => from <= day);
}
