// Which request is on the form: an example, an empty one, or the one that stood there before.

import { at, h } from '../shared/dom.js';
import { EXAMPLES } from './examples.js';
import { EMPTY } from './state.js';

/** `current` gives the request as it stands, `load` puts another in its place. */
export function wireChoice({ current, load }) {
  let former;

  /** What it takes away can always be brought back. */
  function replace(next) {
    const left = current();
    if (JSON.stringify(left) !== JSON.stringify(EMPTY)) {
      former = left;
      at('#restore').hidden = false;
    }
    load(next);
  }

  const examples = at('#examples');
  examples.append(...EXAMPLES.map(({ id, title }) => h('option', { value: id }, title)));
  // A list that loads while it is read through would take the form away at the first arrow key.
  at('#load').addEventListener('click', () => {
    const chosen = EXAMPLES.find(({ id }) => id === examples.value);
    if (chosen) replace(chosen.request);
    else examples.focus();
  });
  at('#clear').addEventListener('click', () => replace(EMPTY));
  at('#restore').addEventListener('click', () => replace(former));

  /** The situation that the address names, when it names one. */
  function arrive() {
    const named = EXAMPLES.find(({ id }) => `#${id}` === location.hash);
    if (named) replace(named.request);
  }
  addEventListener('hashchange', arrive);
  arrive();
}
