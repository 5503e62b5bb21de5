// Entry point for browsers, bundlers and workers: the module is loaded when `ready` is called.

import { schemaIn, speak, start } from './engine.js';
import schemas from './schema.js';
import en, { norms as normsEn } from './words.en.js';
import fr, { norms as normsFr } from './words.fr.js';

export { EngineError, evaluateShare, loadProtocol, norms, redactForRecipient, sufficientFacts, vocabulary } from './engine.js';
export { noticeFor } from './notice.js';
export { ShareSession } from './session.js';
export { traceOf } from './trace.js';

speak({ fr: () => ({ words: fr, norms: normsFr }), en: () => ({ words: en, norms: normsEn }) });

export const schema = name => schemaIn(schemas, name);

let started;

export function ready(source = new URL('./partage_bg.wasm', import.meta.url)) {
  // The same promise for everybody, but a failure (a network that is down) may be tried again.
  started ??= compile(source).then(start).catch(error => {
    started = undefined;
    throw error;
  });
  return started;
}

export { ready as default };

async function compile(source) {
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  if (ArrayBuffer.isView(given) || given instanceof ArrayBuffer) return WebAssembly.compile(given);
  const response = given instanceof Response ? given : await fetch(given);
  if (!response.ok) throw new Error(`partage: ${response.url} answered ${response.status}`);
  // Compiling while it arrives only works when the server names the type.
  const named = response.headers.get('content-type')?.startsWith('application/wasm');
  return named ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
