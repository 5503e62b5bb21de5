// The reference of a text, leading to what the catalogue says of it.

import { h } from './dom.js';
import { french } from './typography.js';

const NUMBER = /((?:[ADLR]\.\s)?\d+(?:-\d+)+)/u;

/** What whoever cannot see the new tab is told of it. */
export const NEW_TAB = ' (nouvel onglet)';

/** `known`: the ids of the catalogue. A local protocol has no entry there. In a tab of its own: a form keeps nothing. */
export function citation(norm, text, known) {
  const words = french(text).split(NUMBER).map((part, at) => (at % 2 ? h('span', { class: 'whole' }, part) : part));
  if (!known.has(norm)) return h('cite', {}, words);
  return h('cite', {}, h('a', { href: `../catalogue/#${norm}`, target: '_blank', rel: 'noopener' }, words, h('span', { class: 'visually-hidden' }, NEW_TAB)));
}
