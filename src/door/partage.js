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

export function ready(source) {
  // The same promise for everybody, but a failure (a network that is down) may be tried again.
  started ??= compile(source).then(start).catch(error => {
    started = undefined;
    throw error;
  });
  return started;
}

export { ready as default };

// Some bundlers leave the address as it is written here, beside a bundle that knows none of its own or has no such file.
const ADVICE = "give ready() the address of partage_bg.wasm, or import 'partage/inline'";

function besideThis() {
  try {
    return new URL('./partage_bg.wasm', import.meta.url);
  } catch {
    throw new Error(`partage: this bundle does not know its own address; ${ADVICE}`);
  }
}

async function compile(source) {
  const given = await (source ?? besideThis());
  if (given instanceof WebAssembly.Module) return given;
  if (ArrayBuffer.isView(given) || given instanceof ArrayBuffer) return WebAssembly.compile(given);
  const response = given instanceof Response ? given : await fetch(given);
  const type = response.headers.get('content-type') ?? '';
  // A page, where a server has one for every address it does not know.
  if (!response.ok || type.startsWith('text/html')) throw new Error(`partage: ${response.url} answered ${response.status} ${type}; ${ADVICE}`);
  // Compiling while it arrives only works when the server names the type.
  return type.startsWith('application/wasm') ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
