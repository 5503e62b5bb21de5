// Lays out a JSON document for reading: keys as headings, texts as paragraphs. Each place may get a note from
// `noteFor(pointer, value)`, beside its heading; what is drawn comes from this document and nothing else, to the letter.

import { h } from '../shared/dom.js';
import { format } from '../shared/pointer.js';

/** A place in a list, as people count. What is left of a list may come as an object: its keys are places all the same. */
export const rank = (key) => (/^\d+$/.test(key) ? `n°\u00a0${Number(key) + 1}` : undefined);

const title = (key) => key.charAt(0).toUpperCase() + key.slice(1).replaceAll(/[-_]/g, ' ');

export function paper(value, noteFor = () => null) {
  return draw(value, [], noteFor, noteFor('', value), 3);
}

function draw(value, path, noteFor, note, level) {
  if (value === null || typeof value !== 'object') return h('p', { class: 'leaf', translate: 'no', ...note?.attributes }, value === null ? '—' : String(value));
  const entries = Object.entries(value);
  if (entries.length === 0) return h('p', { class: 'leaf note' }, 'Vide');
  return h('div', { class: 'branch' }, entries.map(([key, child]) => {
    const place = [...path, key];
    const about = noteFor(format(place), child);
    const heading = h(`h${Math.min(level, 6)}`, { translate: 'no' }, rank(key) ?? title(key));
    return h('div', { class: 'part' }, h('div', { class: 'part-head' }, heading, about?.aside), draw(child, place, noteFor, about, level + 1));
  }));
}

// Does a pattern of labels, with "*" for any key or index, speak of this place or of what holds it?
export function covers(pattern, pointer) {
  const [wanted, given] = [pattern.split('/'), pointer.split('/')];
  return wanted.length <= given.length && wanted.every((part, n) => part === '*' || part === given[n]);
}
