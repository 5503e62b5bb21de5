// One outcome as a tag, its word beside its sign.

import { h, icon } from './dom.js';
import { OPEN } from './words.js';

/** `label`: what a value is called. Without an outcome, or with "open", the answer is not settled. */
export const createTag = (label) => (outcome = 'open') =>
  h('span', { class: 'tag', 'data-outcome': outcome }, icon(outcome), outcome === 'open' ? OPEN : label('outcome', outcome));
