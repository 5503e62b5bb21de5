// A request kept between keystrokes. Every answer is that of a fresh `evaluateShare` on the request as it then stands.

import { evaluateShare, keep } from './engine.js';
import { placesOf } from './packed.js';
import { isRecord, plain, readable } from './plain.js';

/** Keys that could reach a prototype are no fields of a request. */
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

/** A session that is thrown away without `free` gives its place back all the same. */
const thrownAway = globalThis.FinalizationRegistry && new FinalizationRegistry(kept => kept.free());

const NO_PLACES = new Map();

export class ShareSession {
  // what it is called in an error, whatever the bundle calls it
  static name = 'ShareSession';
  #request;
  #options;
  /** The request in the engine, while it can be kept there, and where its answers stand. */
  #kept;
  #places;

  constructor(request = {}, options = {}) {
    this.#request = plain(request);
    this.#options = plain(options);
  }

  /** Sets, or removes when `value` is undefined, the fact at a JSON Pointer. */
  set(path, value) {
    this.#open();
    const place = this.#places?.get(path);
    if (place !== undefined && this.#put(place, value)) return this.decision();
    const keys = keysOf(path);
    const changed = keys && edited(this.#request, keys, plain(value));
    if (!isRecord(changed)) {
      const decision = this.decision();
      const message = this.#options?.locale === 'en' ? MESSAGE.en : MESSAGE.fr;
      const problem = { path: typeof path === 'string' ? path : '', code: 'bad-pointer', message };
      return { ...decision, problems: [...decision.problems, problem] };
    }
    this.#forget();
    this.#request = changed;
    return this.decision();
  }

  /** Made anew each time: it is the caller's to keep and to change. */
  decision() {
    this.#open();
    return this.#keep() ? later(this.#kept) : evaluateShare(this.#request, this.#options);
  }

  /** The outcome of each item in the order of the request, undefined where it is not settled: without making the answer. */
  outcomes() {
    this.#open();
    return this.#keep() ? this.#kept.outcomes() : this.decision().items.map(item => item.outcome);
  }

  /** A copy: changing it changes nothing here. What could not be read is not in it. */
  request() {
    this.#open();
    return readable(this.#request) ?? {};
  }

  /** Forgets the request. The session answers nothing afterwards. */
  free() {
    this.#forget();
    this.#request = undefined;
  }

  #open() {
    if (this.#request === undefined) throw new TypeError('this ShareSession was freed');
  }

  /** One answer changes and nothing else. */
  #put({ holder, key, at, answers }, value) {
    const code = value === undefined ? 0 : answers.get(value);
    if (code === undefined || !this.#kept.put(at, code)) return false;
    if (value === undefined) delete holder[key];
    else holder[key] = value;
    return true;
  }

  #keep() {
    if (this.#kept?.alive()) return true;
    if (this.#kept !== undefined) this.#forget(); // its instance was put away: kept anew in the next one
    if (this.#places !== undefined) return false; // tried: it has to go the long way
    this.#kept = keep(this.#request, this.#options);
    this.#places = this.#kept === undefined ? NO_PLACES : placesOf(this.#request);
    if (this.#kept !== undefined) thrownAway?.register(this, this.#kept, this);
    return this.#kept !== undefined;
  }

  #forget() {
    if (this.#kept !== undefined) {
      this.#kept.free();
      thrownAway?.unregister(this);
    }
    this.#kept = this.#places = undefined;
  }
}

/** The answer for the request as it stands: the outcome at once, the rest when it is read. */
function later(kept) {
  const outcome = kept.outcome();
  const make = kept.decision();
  let made;
  const all = () => (made ??= make());
  const decision = {
    outcome,
    get items() { return all().items; },
    set items(given) { all().items = given; },
    get missing() { return all().missing; },
    set missing(given) { all().missing = given; },
    get before() { return all().before; },
    set before(given) { all().before = given; },
    get after() { return all().after; },
    set after(given) { all().after = given; },
    get problems() { return all().problems; },
    set problems(given) { all().problems = given; },
    get law() { return all().law; },
    set law(given) { all().law = given; },
    get summary() { return all().summary; },
    set summary(given) { all().summary = given; },
  };
  if (outcome === undefined) delete decision.outcome; // an open answer has none, not even an empty one
  return decision;
}

const MESSAGE = {
  fr: "Ce n'est pas un pointeur JSON vers un champ de la demande : rien n'a été changé.",
  en: 'Not a JSON Pointer to a field of the request: nothing was changed.',
};

/** The keys of a JSON Pointer (RFC 6901); none when it is not one. */
function keysOf(path) {
  if (path === '') return [];
  if (typeof path !== 'string' || !path.startsWith('/') || path.length > 1024 || /~(?![01])/.test(path)) return undefined;
  const keys = path.slice(1).split('/').map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keys.some(key => FORBIDDEN.has(key)) ? undefined : keys;
}

const isIndex = key => /^(0|[1-9]\d{0,3})$/.test(key);

/** Thrown where a pointer leads to no place of a list; caught at once. */
class NoPlace extends Error {}

/** The value with one place changed, or nothing when there is no such place; without keys, the value itself. */
function edited(holder, keys, value) {
  if (keys.length === 0) return value === undefined ? {} : value;
  try {
    return edit(holder, keys, value);
  } catch (cause) {
    if (cause instanceof NoPlace) return undefined;
    throw cause;
  }
}

/** What is around the place is copied, so that nobody else sees the change. */
function edit(holder, [key, ...rest], value) {
  // what holds no place makes way: the list or the object that the next key asks for
  const asList = Array.isArray(holder) || (!isRecord(holder) && (isIndex(key) || key === '-'));
  if (asList) return editList(Array.isArray(holder) ? [...holder] : [], key, rest, value);
  const copy = isRecord(holder) ? { ...holder } : {};
  const inner = rest.length === 0 ? value : value === undefined && copy[key] === undefined ? undefined : edit(copy[key], rest, value);
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}

function editList(list, key, rest, value) {
  const place = key === '-' ? list.length : isIndex(key) ? Number(key) : Infinity;
  // beyond the next free place there would be holes
  if (place > list.length) throw new NoPlace();
  const inner = rest.length === 0 ? value : value === undefined && place === list.length ? undefined : edit(list[place], rest, value);
  if (inner === undefined) list.splice(place, 1);
  else list[place] = inner;
  return list;
}
