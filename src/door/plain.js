// Copies what a caller hands us into plain data before the engine sees any of it.
//
// Forms hand over live objects: getters that throw, proxies, cycles, lists without end. Read here, in JavaScript, they can
// do no harm: the engine only ever meets data that cannot run code, cannot change under it and has a bounded size. What
// cannot be copied is not dropped. A symbol stands in its place, whose description says why, and the engine reports it as
// a problem at that very place.

/** More text than this in one value is no fact of a request. The engine's own limit is lower or equal. */
const LONGEST_TEXT = 4096;
const LONGEST_LIST = 10_000;
const DEEPEST = 32;
/** Limits on the whole: values, and UTF-16 units of text. */
const MOST_VALUES = 100_000;
const MOST_TEXT = 1_000_000;

const TOO_LONG = Symbol('too-long');
const TOO_DEEP = Symbol('too-deep');
const TOO_LARGE = Symbol('too-large');
const ILL_FORMED = Symbol('ill-formed');
const UNREADABLE = Symbol('unreadable');
const NOT_PLAIN = Symbol('not-plain');

// Half of a surrogate pair has no UTF-8 form: passed on, two different ids could become one.
const LONE_SURROGATE = /\p{Surrogate}/u;

let valuesLeft = 0;
let textLeft = 0;

export function plain(value) {
  valuesLeft = MOST_VALUES;
  textLeft = MOST_TEXT;
  return copy(value, 0);
}

function copy(value, depth) {
  if (typeof value === 'string') return copyText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) return TOO_DEEP;
  if (--valuesLeft < 0) return TOO_LARGE;
  try {
    return Array.isArray(value) ? copyList(value, depth) : copyObject(value, depth);
  } catch {
    return UNREADABLE;
  }
}

function copyText(text) {
  if (text.length > LONGEST_TEXT) return TOO_LONG;
  if ((textLeft -= text.length) < 0) return TOO_LARGE;
  return LONE_SURROGATE.test(text) ? ILL_FORMED : text;
}

function copyList(list, depth) {
  const { length } = list;
  if (!(length <= LONGEST_LIST)) return TOO_LONG;
  const out = [];
  for (let i = 0; i < length; i++) out.push(copyMember(list, i, depth));
  return out;
}

function copyObject(object, depth) {
  const out = {};
  if (!isPlain(object)) return NOT_PLAIN;
  for (const key of Object.keys(object)) {
    const member = copyMember(object, key, depth);
    // A form library often leaves `undefined` where it has nothing: that is "not asked yet", the same as no member.
    if (member === undefined) continue;
    if (--valuesLeft < 0) return TOO_LARGE;
    const name = copyKey(key);
    if (name === '__proto__') Object.defineProperty(out, name, { value: member, enumerable: true, configurable: true, writable: true });
    else out[name] = member;
  }
  return out;
}

function copyMember(holder, key, depth) {
  let member;
  try {
    member = holder[key];
  } catch {
    return UNREADABLE;
  }
  return copy(member, depth + 1);
}

/** Keys are cut rather than refused: no key we know is that long, so it stays an unknown key, and is reported as one. */
function copyKey(key) {
  const name = key.length > LONGEST_TEXT ? `${key.slice(0, 64)}…` : key;
  textLeft -= name.length;
  return LONE_SURROGATE.test(name) ? name.replace(/\p{Surrogate}/gu, '\uFFFD') : name;
}

/** Records of any realm or class, but no Map, Date, Promise, boxed string…: those have no members to read, only methods. */
function isPlain(object) {
  const prototype = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null || Object.prototype.toString.call(object) === '[object Object]';
}
