// Entry point for Node: ready as soon as it is imported.

import { readFileSync } from 'node:fs';
import { schemaIn, speak, startNow } from './engine.js';

export { EngineError, evaluateShare, loadProtocol, norms, redactForRecipient, sufficientFacts, vocabulary } from './engine.js';
export { noticeFor } from './notice.js';
export { ShareSession } from './session.js';
export { traceOf } from './trace.js';

const beside = name => new URL(name, import.meta.url);

// A language is read when it is first spoken: as a file, which takes less time than as a module. Each line of it is
// `export … "text";`.
const linesOf = name => readFileSync(beside(name), 'utf8').split('\n');
const text = line => JSON.parse(line.slice(line.indexOf('"'), line.lastIndexOf('"') + 1));
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
