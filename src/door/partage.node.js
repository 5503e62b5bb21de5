// Entry point for Node: ready as soon as it is imported.

import { createRequire } from 'node:module';
import { schemaIn, speak, startNow } from './engine.js';

export { EngineError, evaluateShare, loadProtocol, norms, redactForRecipient, sufficientFacts, vocabulary } from './engine.js';
export { noticeFor } from './notice.js';
export { ShareSession } from './session.js';
export { traceOf } from './trace.js';

// Imported as a module, node:fs loads its streams too: half a millisecond of the cold start.
const { readFileSync } = createRequire(import.meta.url)('node:fs');

const beside = name => new URL(name, import.meta.url);

// A language is read when it is first spoken: as a file, which takes less time than as a module. It is ASCII, and each line
// of it ends with JSON text between backticks.
const linesOf = name => readFileSync(beside(name), 'latin1').split('\n');
const text = line => line.slice(line.indexOf('`') + 1, line.lastIndexOf('`'));
function wordsOf(name) {
  const [, words, norms] = linesOf(name);
  return { words: text(words), get norms() { return text(norms); } };
}
speak({ fr: () => wordsOf('./words.fr.js'), en: () => wordsOf('./words.en.js') });

export const schema = name => schemaIn(text(linesOf('./schema.js')[1]), name);

startNow(new WebAssembly.Module(readFileSync(beside('./partage_bg.wasm'))));

const started = Promise.resolve();

/** Nothing is left to do here: it exists so that the same program runs in a browser. */
export function ready() {
  return started;
}

export { ready as default };
