// Everything between the published functions and the WebAssembly module; the entry points only differ in how they find it.

import * as glue from './partage_bg.js';
import { plain } from './plain.js';

/** A module that once needed more than this for one request is put away, so that its memory goes back to the page. */
const LARGEST_MEMORY = 16 * 1024 * 1024;

let compiled;
let wasm;

/** Thrown when the engine itself cannot answer; what is wrong with a request is in the answer, under `problems`. */
export class EngineError extends Error {
  constructor(code, message, options) {
    super(message, options);
    this.name = 'EngineError';
    this.code = code;
  }
}

const imports = () => ({ './partage_bg.js': glue });

/** Starts the engine with a compiled module; browsers would rather not instantiate in one go. */
export async function start(module) {
  adopt(module, await WebAssembly.instantiate(module, imports()));
}

export function startNow(module) {
  adopt(module, new WebAssembly.Instance(module, imports()));
}

function adopt(module, instance) {
  // The glue keeps views onto the memory of the instance before. Growing that memory by nothing detaches them.
  wasm?.memory.grow(0);
  compiled = module;
  wasm = instance.exports;
  glue.__wbg_set_wasm(wasm);
  wasm.__wbindgen_start();
}

/** Every call goes through here. The arguments are plain data by now. */
function ask(question, ...args) {
  if (wasm === undefined) {
    throw new EngineError('not-ready', 'partage is not ready: `await ready()` once before the first question');
  }
  try {
    return question(...args);
  } catch (cause) {
    // A trap, or an exception that went straight through the module's frames, leaves its stack and its heap as they were
    // in the middle of an answer, and the instance would answer on. It is never used again.
    renew();
    throw new EngineError('engine-failure', 'partage could not answer this request; it is ready for the next one', { cause });
  } finally {
    if (wasm.memory.buffer.byteLength > LARGEST_MEMORY) renew();
  }
}

function renew() {
  startNow(compiled);
}

export function evaluateShare(request, options) {
  return ask(glue.evaluateShare, plain(request), plain(options));
}
