// Entry point for pages that may open no connection at all, not even to their own server (connect-src 'none'):
// the module comes along as text.

import { schemaIn, speak, start } from './engine.js';
import base64 from './partage_bg.base64.js';
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

export function ready() {
  started ??= WebAssembly.compile(Uint8Array.from(atob(base64), char => char.charCodeAt(0))).then(start);
  return started;
}

export { ready as default };
