// Everything between the published functions and the WebAssembly module; the entry points only differ in how they find it.

import * as glue from './partage_bg.js';
import { say } from './decision.js';
import { learn, pack } from './packed.js';
import { plain } from './plain.js';
import { localNorms, remember, textsOf } from './protocol.js';
import { ANSWER, faultsOf, fill, outline, REDACTION } from './redaction.js';

/** A module that once needed more than this for one request is put away, so that its memory goes back to the page. */
const LARGEST_MEMORY = 16 * 1024 * 1024;

let compiled;
/** The exports of the instance that answers; none before the start, and none after a failure until the next question. */
let wasm;
/** The memory that the glue may still have views onto. */
let memory;
/** Which instance answers: what was kept in one that was put away is gone with it. */
let instance = 0;

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

function adopt(module, { exports }) {
  // The glue keeps views onto the memory of the instance before. Growing that memory by nothing detaches them.
  memory?.grow(0);
  ({ memory } = exports);
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  compiled = module;
  wasm = exports;
  instance++;
}

/** Every call goes through here. The arguments are plain data by now. */
function ask(question, ...args) {
  if (wasm === undefined) {
    if (compiled === undefined) throw new EngineError('not-ready', 'partage is not ready: `await ready()` before the first question');
    startNow(compiled);
  }
  try {
    return question(...args);
  } catch (cause) {
    // A trap, or an exception that went straight through the module's frames, leaves its stack and its heap as they were
    // in the middle of an answer, and the instance would answer on. It is never asked again.
    wasm = undefined;
    throw new EngineError('engine-failure', 'partage could not answer this request; it is ready for the next one', { cause });
  } finally {
    if (memory.buffer.byteLength > LARGEST_MEMORY) wasm = undefined;
  }
}

/**
 * The words by language, as text: what answers are said from, and the catalogue of norms. Each entry point knows where it
 * has them; they are read and parsed when first asked for.
 */
let texts;
const spoken = {};
export const wordsIn = english => spoken[english] ??= JSON.parse((english ? texts.en : texts.fr)().words);

export function speak(words) {
  texts = words;
}

/** What the options of an answer ask for: the tables of its language, and what is wrong with them, made anew for each answer. */
export function chosenBy(options) {
  const chosen = options === undefined ? undefined : plain(options);
  const { tables, vocabulary } = wordsIn(chosen?.locale === 'en');
  learn(vocabulary);
  return { tables, vocabulary, faults: () => worded(faultsOf(chosen, ANSWER), tables) };
}

export function evaluateShare(request, options) {
  const { tables, vocabulary, faults } = chosenBy(options);
  const packed = pack(request);
  const answer = packed && ask(glue.evaluate, packed.numbers);
  // Numbers that are no request (a day that the calendar does not have) or that clash are told about the long way.
  if (answer?.length > 0 && answer[0] === 0) return sayPacked(answer, packed, tables, faults());
  const copy = plain(request);
  const json = JSON.stringify(copy) ?? 'null';
  const protocols = textsOf(copy);
  const numbers = ask(glue.evaluate_text, json, protocols);
  const problems = numbers[0] > 0 ? worded(JSON.parse(ask(glue.problems, json, protocols)), tables) : [];
  const named = { items: idsOf(copy?.items), guardians: idsOf(copy?.guardians) };
  const remedies = item => ask(glue.remedies_text, json, item, protocols);
  return say(numbers, named, localNorms(copy, tables, vocabulary), [...problems, ...faults()], remedies);
}

const sayPacked = (answer, packed, tables, problems) => say(answer, packed, tables, problems, item => ask(glue.remedies, packed.numbers, item));

/** A smallest part of what a request says that alone settles an item, as JSON Pointers; nothing when it is not settled. */
export function sufficientFacts(request, item) {
  const copy = plain(request);
  const at = idsOf(copy?.items).indexOf(item);
  if (at < 0) return ask(() => []); // before `ready()` no question is answered
  return JSON.parse(ask(glue.reasons, JSON.stringify(copy), at, textsOf(copy)));
}

/**
 * A request kept in the engine, for a session: what it costs to change one answer is what that answer bears on. Nothing when
 * the request has to go the long way.
 */
export function keep(request, options) {
  const { tables, faults } = chosenBy(options);
  const packed = pack(request);
  const number = packed && ask(glue.keep, packed.numbers);
  if (number === undefined || wasm === undefined) return undefined;
  const { numbers } = packed;
  const born = instance;
  const alive = () => wasm !== undefined && born === instance;
  const count = packed.items.length;
  // Each state of the request knows the one after it, and the number that this one took the place of: a decision read late
  // finds the numbers it was asked for, and one that is never read costs no copy of them.
  let state = { at: 0, code: 0, after: undefined };
  let bits;
  // None where the instance was put away meanwhile, which an answer to one item may bring about: then it is asked anew.
  const read = () => {
    if (bits === undefined) {
      const found = new Array(count);
      for (let item = 0; item < count; item++) {
        if (!alive()) return undefined;
        found[item] = ask(glue.outcomes_of_kept, number, item);
      }
      bits = found;
    }
    return bits;
  };
  const numbersOf = asked => {
    const then = numbers.slice();
    const changes = [];
    for (let one = asked; one.after; one = one.after) changes.push(one);
    for (const { at, code } of changes.reverse()) then[at] = code;
    return then;
  };
  const single = bits => (bits & (bits - 1) ? undefined : tables.outcomes[31 - Math.clz32(bits)]);
  return {
    alive,
    /** `false` when that is no answer, or the request has to be read again. */
    put(at, code) {
      if (!alive() || !ask(glue.put, number, at, code)) return false;
      state.at = at;
      state.code = numbers[at];
      state = state.after = { at: 0, code: 0, after: undefined };
      numbers[at] = code;
      bits = undefined;
      return true;
    },
    /** The outcome of each item, where it is settled. */
    outcomes() {
      return read()?.map(single) ?? this.decision()().items.map(item => item.outcome);
    },
    /** The least open outcome, when every item's is settled. */
    outcome() {
      let all = 0;
      const known = read();
      if (known === undefined) return this.decision()().outcome;
      for (const item of known) {
        if (item & (item - 1)) return undefined;
        all |= item;
      }
      return tables.outcomes[31 - Math.clz32(all)];
    },
    /** The whole answer for the request as it stands now, to be made when it is read. */
    decision() {
      const asked = state;
      return () => {
        const then = { ...packed, numbers: numbersOf(asked) };
        const answer = ask(glue.evaluate, then.numbers);
        return answer[0] === 0 ? sayPacked(answer, then, tables, faults()) : undefined;
      };
    },
    free() {
      if (alive()) ask(glue.forget, number);
    },
  };
}

/** Loads a local protocol, in the place of one of the same id, when it restricts only. */
export function loadProtocol(protocol, options) {
  const { tables, faults } = chosenBy(options);
  const copy = plain(protocol);
  const [problems, witness] = JSON.parse(ask(glue.refusal, JSON.stringify(copy) ?? 'null'));
  if (problems === undefined) {
    remember(copy);
    return { accepted: true };
  }
  const refusal = { accepted: false, problems: [...worded(problems, tables), ...faults()] };
  return witness === undefined ? refusal : { ...refusal, witness };
}

/** The ids of a list by place: the engine speaks of entries by place, and only of those it could read. */
const idsOf = list => (Array.isArray(list) ? list.map(entry => entry?.id) : []);

/** Problems come without words, those of their code are put in. */
function worded(problems, tables) {
  for (const problem of problems) problem.message = tables.problems[problem.code];
  return problems;
}

export function redactForRecipient(document, request, options) {
  const asked = plain(request);
  const chosen = plain(options);
  const english = chosen?.locale === 'en';
  const question = [JSON.stringify(asked) ?? 'null', textsOf(asked), english, chosen?.conditional === 'keep'];
  const labels = () => ({ pointers: Object.keys(asked?.labels ?? {}), open: ask(glue.open_labels, ...question) });
  const { json, leaves } = outline(document, !(asked?.people === undefined || asked.people?.length === 0), labels);
  const redaction = JSON.parse(ask(glue.redact, json, ...question));
  redaction.document = fill(redaction.document, leaves);
  redaction.problems.push(...faultsOf(chosen, REDACTION));
  const { tables } = wordsIn(english);
  // A norm of the law comes as its place; a rule of a local protocol by its id, which has a stroke.
  for (const place of redaction.withheld) place.norms = place.norms.map(norm => tables.norms[norm]?.[0] ?? norm);
  worded(redaction.problems, tables);
  return redaction;
}

export function vocabulary(locale) {
  return structuredClone(wordsIn(locale === 'en').vocabulary);
}

export function norms(locale) {
  return JSON.parse((locale === 'en' ? texts.en : texts.fr)().norms);
}

/** The JSON Schema of a request, from the text of all of them. */
export function schemaIn(text, name) {
  const all = JSON.parse(text);
  if (typeof name !== 'string' || !Object.hasOwn(all, name)) throw new RangeError(`partage: there is a schema of ${Object.keys(all).join(' and of ')}, of nothing else`);
  return JSON.stringify(all[name]);
}
