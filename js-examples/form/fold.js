// Folds that stay as the reader left them from one answer to the next. What is inside is made when it is first seen: an answer
// looks at a hundred rules, and most of them are never unfolded.

import { fill, h } from '../shared/dom.js';

export function createFolds() {
  const left = new Map();
  const makers = new WeakMap();

  /** `build` gives what is inside. */
  function fold(key, open, attributes, summary, build) {
    const head = h('summary', {}, summary);
    const details = h('details', attributes, head);
    makers.set(details, build);
    head.addEventListener('click', () => left.set(key, !details.open));
    details.addEventListener('toggle', () => details.open && make(details));
    if (left.get(key) ?? open) unfold(details);
    return details;
  }

  function make(details) {
    const build = makers.get(details);
    makers.delete(details);
    if (build) fill(details, build());
  }

  /** Opens a fold at once, for paper: the event comes too late for it. */
  function unfold(details) {
    make(details);
    details.open = true;
  }

  return { fold, unfold, forget: () => left.clear() };
}
