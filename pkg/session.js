// A request kept between keystrokes. Every answer is that of a fresh `evaluateShare` on the request as it then stands.

import { evaluateShare } from './engine.js';
import { plain } from './plain.js';

/** Keys that could reach a prototype are no fields of a request. */
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

export class ShareSession {
  #request;
  #options;
  #decision;

  constructor(request = {}, options = {}) {
    const copy = plain(request);
    this.#request = typeof copy === 'object' && copy !== null && !Array.isArray(copy) ? copy : {};
    this.#options = plain(options);
  }

  /** Sets, or removes when `value` is undefined, the fact at a JSON Pointer. */
  set(path, value) {
    const keys = keysOf(path);
    if (keys === undefined) {
      const decision = this.decision();
      const problem = { path: String(path), code: 'bad-pointer', message: MESSAGE[this.#options?.locale] ?? MESSAGE.fr };
      return { ...decision, problems: [...decision.problems, problem] };
    }
    this.#open();
    this.#request = keys.length === 0 ? whole(value) : edit(this.#request, keys, plain(value));
    this.#decision = undefined;
    return this.decision();
  }

  decision() {
    this.#open();
    return this.#decision ??= evaluateShare(this.#request, this.#options);
  }

  /** A copy: changing it changes nothing here. */
  request() {
    this.#open();
    return plain(this.#request);
  }

  /** Forgets the request. The session answers nothing afterwards. */
  free() {
    this.#request = this.#decision = undefined;
  }

  #open() {
    if (this.#request === undefined) throw new TypeError('this ShareSession was freed');
  }
}

const MESSAGE = {
  fr: "Ce n'est pas un pointeur JSON vers un champ de la demande : rien n'a été changé.",
  en: 'Not a JSON Pointer to a field of the request: nothing was changed.',
};

function whole(value) {
  const copy = plain(value);
  return typeof copy === 'object' && copy !== null && !Array.isArray(copy) ? copy : {};
}

/** The keys of a JSON Pointer (RFC 6901); none when it is not one. */
function keysOf(path) {
  if (path === '') return [];
  if (typeof path !== 'string' || !path.startsWith('/') || path.length > 1024 || /~(?![01])/.test(path)) return undefined;
  const keys = path.slice(1).split('/').map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keys.some(key => FORBIDDEN.has(key)) ? undefined : keys;
}

const isIndex = key => /^(0|[1-9]\d{0,3})$/.test(key);

/** The value with one place changed; what is around it is copied, so that nobody else sees the change. */
function edit(holder, [key, ...rest], value) {
  const asList = Array.isArray(holder) || (holder === undefined && (isIndex(key) || key === '-'));
  if (asList) return editList(Array.isArray(holder) ? [...holder] : [], key, rest, value);
  const copy = typeof holder === 'object' && holder !== null ? { ...holder } : {};
  const inner = rest.length === 0 ? value : value === undefined && copy[key] === undefined ? undefined : edit(copy[key], rest, value);
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}

function editList(list, key, rest, value) {
  const index = key === '-' ? list.length : isIndex(key) ? Number(key) : undefined;
  // a place beyond the end would leave holes: the next free one is meant
  if (index === undefined) return list;
  const place = Math.min(index, list.length);
  const inner = rest.length === 0 ? value : value === undefined && place === list.length ? undefined : edit(list[place], rest, value);
  if (inner === undefined) list.splice(place, 1);
  else list[place] = inner;
  return list;
}
