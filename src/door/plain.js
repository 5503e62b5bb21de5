// Copies what a caller hands us into plain data before the engine sees any of it.
//
// Forms hand over live objects: getters that throw, proxies, cycles, lists without end. Read here, in JavaScript, they can
// do no harm: the engine only ever meets data that cannot run code, cannot change under it and has a bounded size. What
// cannot be copied is not dropped. A mark stands in its place that says why – an object whose only key is U+0000 – and the
// engine reports it as a problem at that very place.

/**
 * What is read at most. `text`: UTF-16 units in one text; `list`: entries in one list; `depth`: levels; `values` and
 * `texts`: all values, and all units of text together.
 */
const LIMITS = { text: 4_096, list: 10_000, depth: 32, values: 100_000, texts: 1_000_000 };

const marks = new Set();
const mark = reason => {
  const one = Object.freeze({ '\0': reason });
  marks.add(one);
  return one;
};
const TOO_LONG = mark('too-long');
const TOO_DEEP = mark('too-deep');
const TOO_LARGE = mark('too-large');
const ILL_FORMED = mark('ill-formed');
const UNREADABLE = mark('unreadable');
const NOT_PLAIN = mark('not-plain');
const MARKS = { function: mark('function'), symbol: mark('symbol'), bigint: NOT_PLAIN };

// Half of a surrogate pair has no UTF-8 form: passed on, two different ids could become one.
const LONE_SURROGATE = /\p{Surrogate}/u;

let valuesLeft = 0;
let textLeft = 0;

/** A request, options, a locale: anything small. */
export function plain(value) {
  valuesLeft = LIMITS.values;
  textLeft = LIMITS.texts;
  return copy(value, 0);
}

function copy(value, depth) {
  if (typeof value === 'string') return copyText(value);
  if (typeof value !== 'object' || value === null) return MARKS[typeof value] ?? value;
  if (depth === LIMITS.depth) return TOO_DEEP;
  if (--valuesLeft < 0) return TOO_LARGE;
  try {
    return Array.isArray(value) ? copyList(value, depth) : copyObject(value, depth);
  } catch {
    return UNREADABLE;
  }
}

function copyText(text) {
  if (text.length > LIMITS.text) return TOO_LONG;
  if ((textLeft -= text.length) < 0) return TOO_LARGE;
  return LONE_SURROGATE.test(text) ? ILL_FORMED : text;
}

function copyList(list, depth) {
  const { length } = list;
  if (!(length <= LIMITS.list)) return TOO_LONG;
  if ((valuesLeft -= length) < 0) return TOO_LARGE;
  const out = [];
  for (let i = 0; i < length; i++) out.push(copyMember(list, i, depth));
  return out;
}

function copyObject(object, depth) {
  const out = {};
  if (!isPlain(object)) return NOT_PLAIN;
  for (const key of Object.keys(object)) {
    let member = copyMember(object, key, depth);
    if (member === undefined) {
      // A form library often leaves `undefined` where it has nothing: that is "not asked yet", the same as no member. Not so
      // under a pointer, the empty one among them: a label that went would open what it was there to close.
      if (key !== '' && key[0] !== '/') continue;
      member = null;
    }
    if (--valuesLeft < 0) return TOO_LARGE;
    // the key that marks what could not be read is, in somebody else's object, a key like any other that nobody knows
    if (key === '\0' && marks.has(object)) return object;
    const name = key === '\0' ? '\uFFFD' : copyText(key);
    if (typeof name !== 'string') {
      // No key of a request looks like this, and no pointer: it stays an unknown key, told by its beginning, and leaves the rest
      // to be read – but for a label, which must not close another place than its own.
      out[`${key.slice(0, 64).replace(/^\/|\p{Surrogate}/gu, '\uFFFD')}…`] = member;
    } else if (name === '__proto__') {
      Object.defineProperty(out, name, { value: member, enumerable: true, configurable: true, writable: true });
    } else {
      out[name] = member;
    }
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

/** What was copied, without the marks of what could not be read. */
export function readable(copied) {
  if (marks.has(copied)) return undefined;
  if (Array.isArray(copied)) return copied.map(readable);
  if (!isRecord(copied)) return copied;
  const members = Object.entries(copied).map(([key, member]) => [key, readable(member)]);
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

/** Whether what was copied has members. */
export const isRecord = value => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Records of any realm or class, but no Map, Date, Promise, boxed string…: those have no members to read, only methods. Nor what
 * has fields that are not its own (an accessor of its class, a field it inherits): they would go unread.
 */
export function isPlain(object) {
  let prototype = Object.getPrototypeOf(object);
  if (prototype === Object.prototype || prototype === null) return true;
  if (Object.prototype.toString.call(object) !== '[object Object]') return false;
  // the last of a chain is the Object.prototype of some realm
  for (let next, level = 0; (next = Object.getPrototypeOf(prototype)) !== null; prototype = next) {
    if (++level > LIMITS.depth) return false;
    const fields = Object.values(Object.getOwnPropertyDescriptors(prototype));
    if (fields.some(({ get, value, enumerable }) => get !== undefined || (enumerable && typeof value !== 'function'))) return false;
  }
  return true;
}
