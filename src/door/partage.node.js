// Entry point for Node: ready as soon as it is imported.

import { readFileSync } from 'node:fs';
import { startNow } from './engine.js';

export { EngineError, evaluateShare, norms, redactForRecipient, sufficientFacts, vocabulary } from './engine.js';
export { ShareSession } from './session.js';

startNow(new WebAssembly.Module(readFileSync(new URL('./partage_bg.wasm', import.meta.url))));

const started = Promise.resolve();

/** Nothing is left to do here: it exists so that the same program runs in a browser. */
export function ready() {
  return started;
}

export { ready as default };
