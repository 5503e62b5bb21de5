// When all that could still settle an answer was asked in vain.

import { get } from './pointer.js';

/** The engine puts such facts forward only when nothing else is left to ask. */
export function askedInVain({ missing }, request) {
  return missing.length > 0 && missing.every(({ fact }) => get(request, fact) === 'unknown');
}
