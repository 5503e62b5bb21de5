// The JavaScript half of a redaction. The document never crosses to the engine as a whole: its outline does, in which a
// number stands for each leaf, with the text beside it where that has to be read for names and identifiers. The engine says
// which of them stay, by their numbers; what stays is put together here from what was read, once, at the beginning.
//
// A caller hands over live objects: getters that throw, proxies, cycles, lists without end. Each place is read one time.
// What cannot be read is a mark – a text without a number, which says why – and the engine withholds it, and nothing else.
// How much is hidden must change nothing, so only a document within the limits as a whole is read as a whole. In any other what
// no label opens is neither looked at nor counted.

import { isPlain, isRecord } from './plain.js';

/**
 * Beyond `units` and `values` a document is refused as a whole; beyond `depth` what lies below is. Both are of what may be read;
 * `units`: UTF-16 units of texts and keys together. As in src/redact/mod.rs. `steps`: members looked at on the way to what
 * may be read, and what it costs to tell its places apart, that the walk ends whatever somebody hands over.
 */
const LIMIT = { units: 5 * 1024 * 1024, values: 1_000_000, depth: 64, steps: 64_000_000 };

const mark = reason => `"${reason}"`;
const NOTHING = { json: '{}', leaves: [] };
const TOO_LARGE = { json: 'null', leaves: [] };

// Half of a surrogate pair has no UTF-8 form: passed on, two different texts could become one.
const LONE_SURROGATE = /\p{Surrogate}/gu;

// Text that no identifier can be in: no digit of any script, no "@", no year in words. As may_hold_any in src/redact/text/identifiers.
const PLAIN = /^[\0-\/:-?A-\u00b1\u00b4-\u00b8\u00ba-\u05ff\u2000-\u203f]*$/;
const YEAR_IN_WORDS = /(^|[^a-z])mil[^a-km-z]/i;

// Text that is JSON text as it stands: nothing to escape.
const SIMPLE = /^[^"\\\0-\x1f\ud800-\udfff]*$/;

/**
 * The outline of a document as JSON, and its leaves by number. `labels` gives the pointers, and for each of them whether its
 * place may be read (`open`). Without `people` to look for, a text that can hold no identifier stays here.
 */
export function outline(document, people, labels) {
  return draw(document, people, new Place([], true)) ?? draw(document, people, rootOf(labels())) ?? TOO_LARGE;
}

function draw(document, people, root) {
  if (root === undefined) return NOTHING;
  // One a call: a getter of the document may well call us again.
  const drawing = new Drawing(people);
  try {
    return { json: drawing.value(document, root, 0) ?? '{}', leaves: drawing.leaves };
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

/** The root of a document, as the labels have it: a `Place`, or nothing when nothing may be read. */
function rootOf({ pointers, open }) {
  const node = () => ({ open: false, closed: false, next: new Map() });
  const root = node();
  open.forEach((isOpen, at) => {
    let place = root;
    for (const key of pointers[at].split('/').slice(1)) {
      const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
      if (!place.next.has(name)) place.next.set(name, node());
      place = place.next.get(name);
    }
    place[isOpen ? 'open' : 'closed'] = true;
  });
  return placeOf([root], false, { left: LIMIT.steps });
}

function placeOf(nodes, open, steps) {
  // Labels with `*` beside keys may tell twice as many places apart with each level of one small object.
  if ((steps.left -= 256 + nodes.length) < 0) throw new TooLarge();
  if (nodes.some(node => node.closed)) return undefined;
  const place = new Place(nodes.filter(node => node.next.size > 0), open || nodes.some(node => node.open), steps);
  return place.open || place.nodes.length > 0 ? place : undefined;
}

/** A place of the document, as far as the labels tell it from others. As `State` in src/redact/labels.rs. */
class Place {
  steps = new Map();
  /** Objects that have nothing here that may be read. */
  barren = new Set();

  constructor(nodes, open, steps) {
    this.nodes = nodes;
    this.open = open;
    this.budget = steps;
    this.keys = new Set(nodes.flatMap(node => [...node.next.keys()]));
    this.named = this.keys.size > (this.keys.has('*') ? 1 : 0);
  }

  /** The place under a key; nothing when nothing there may be read. */
  step(key) {
    if (this.nodes.length === 0) return this;
    const name = this.keys.has(key) ? key : '*';
    if (!this.steps.has(name)) {
      const names = new Set([name, '*']);
      const next = this.nodes.flatMap(({ next }) => [...names].map(one => next.get(one))).filter(node => node !== undefined);
      this.steps.set(name, placeOf(next, this.open, this.budget));
    }
    return this.steps.get(name);
  }

  /** Which entries of a list of that length may be looked at, one by one. */
  indices(list, length) {
    const rest = this.step('*');
    if (rest !== undefined && !(length > LIMIT.values)) return undefined;
    if (rest?.open) throw new TooLarge();
    const keys = rest === undefined ? [...this.keys] : Object.keys(list);
    return keys.filter(key => /^(0|[1-9]\d{0,8})$/.test(key) && key < length).map(Number).sort((a, b) => a - b);
  }
}

class TooLarge extends Error {}

class Drawing {
  leaves = [];
  units = 0;
  values = 0;
  steps = 0;
  cycles = 0;
  /** The objects that hold what is being read. */
  holders = [];

  constructor(people) {
    this.people = people;
  }

  /** Nothing when nothing of it may be read. */
  value(value, place, depth) {
    if (!place.open) {
      const barren = typeof value !== 'object' || value === null || depth > LIMIT.depth || place.barren.has(value);
      return barren ? undefined : this.object(value, place, depth);
    }
    if (++this.values > LIMIT.values) throw new TooLarge();
    if (depth > LIMIT.depth) return mark('too-deep');
    switch (typeof value) {
      case 'string': return this.text(value);
      // As JSON has it: no number without end, one zero.
      case 'number': return this.number(Number.isFinite(value) ? value + 0 : null);
      case 'boolean': return this.leaf(value);
      case 'undefined': return this.leaf(null);
      case 'object': return value === null ? this.leaf(null) : this.object(value, place, depth);
      default: return mark(typeof value === 'bigint' ? 'not-plain' : typeof value);
    }
  }

  leaf(value) {
    return `${this.leaves.push(value) - 1}`;
  }

  /** A telephone or social security number may come as a number, without its plus or nought. As in src/redact/cut.rs. */
  number(value) {
    const leaf = this.leaf(value);
    const length = /^([67]\d{8}|33\d{9}|\d{15})$/.test(value) ? `${value}`.length : 0;
    return length ? `"${leaf}:${length < 10 ? '0' : length < 12 ? '+' : ''}${value}"` : leaf;
  }

  count(text) {
    if ((this.units += text.length) > LIMIT.units) throw new TooLarge();
  }

  text(text) {
    this.count(text);
    if (!this.people && PLAIN.test(text) && !YEAR_IN_WORDS.test(text)) return this.leaf(text);
    if (SIMPLE.test(text)) return `"${this.leaf(text)}:${text}"`;
    return text.search(LONE_SURROGATE) >= 0 ? mark('ill-formed') : JSON.stringify(`${this.leaf(text)}:${text}`);
  }

  object(object, place, depth) {
    const unreadable = reason => (place.open ? mark(reason) : undefined);
    if (this.holders.includes(object)) {
      this.cycles++;
      return unreadable('cycle');
    }
    const { cycles } = this;
    this.holders.push(object);
    try {
      const list = Array.isArray(object);
      if (!list && !isPlain(object)) return unreadable('not-plain');
      const inner = list ? this.list(object, place, depth) : this.members(object, place, depth);
      if (!inner && !place.open) {
        // Not so on another way here, perhaps, where a cycle cut this one short.
        if (cycles === this.cycles) place.barren.add(object);
        return undefined;
      }
      return list ? `[${inner}]` : `{${inner}}`;
    } catch (error) {
      if (error instanceof TooLarge) throw error;
      return unreadable('unreadable');
    } finally {
      this.holders.pop();
    }
  }

  list(list, place, depth) {
    const { length } = list;
    const indices = place.indices(list, length);
    // Where no label names an entry, all are alike.
    const alike = place.named ? undefined : place.step('*');
    const count = indices?.length ?? length;
    let json = '';
    let after = 0;
    for (let i = 0; i < count; i++) {
      const index = indices?.[i] ?? i;
      const inner = alike ?? place.step(`${index}`);
      const member = inner && this.member(list, index, inner, depth);
      if (member === undefined) continue;
      // How many entries were passed over.
      if (index > after) json += `${json && ','}${after - index}`;
      json += `${json && ','}${member}`;
      after = index + 1;
    }
    return json;
  }

  members(object, place, depth) {
    let json = '';
    const keys = Object.keys(object);
    this.pass(place, keys.length);
    for (const key of keys) {
      // A key that cannot be kept as it is: left out, it would not be missed.
      const name = key.replace(LONE_SURROGATE, '\uFFFD');
      const inner = place.step(name);
      if (inner === undefined) continue;
      const member = name === key ? this.member(object, key, inner, depth) : inner.open ? mark('ill-formed') : undefined;
      // A form library often leaves `undefined` where it has nothing: the same as no member.
      if (member === undefined) continue;
      this.count(key);
      json += `${json && ','}${JSON.stringify(name)}:${member}`;
    }
    return json;
  }

  member(holder, key, place, depth) {
    this.pass(place, 1);
    let member;
    try {
      member = holder[key];
    } catch {
      return place.open ? mark('unreadable') : undefined;
    }
    return member === undefined && typeof key === 'string' ? undefined : this.value(member, place, depth + 1);
  }

  pass(place, count) {
    if (!place.open && (this.steps += count) > LIMIT.steps) throw new TooLarge();
  }
}

/** The options of an answer, and those of a redaction, with their values. */
export const ANSWER = { locale: ['fr', 'en'] };
export const REDACTION = { ...ANSWER, conditional: ['withhold', 'keep'] };

/** The problems of options, without their words. What cannot be read is as if it were not there. */
export function faultsOf(options, known) {
  if (options === undefined) return [];
  if (options?.['\0'] !== undefined) return [{ path: '/options', code: 'unreadable', given: options['\0'] }];
  if (!isRecord(options)) return [{ path: '/options', code: 'wrong-type', expected: ['object'] }];
  return Object.keys(options).filter(key => !(Object.hasOwn(known, key) && known[key].includes(options[key]))).map(key => ({
    path: `/options/${key.slice(0, 200).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    ...(Object.hasOwn(known, key) ? { code: 'unknown-value', expected: [...known[key]] } : { code: 'unknown-key', expected: Object.keys(known) }),
  }));
}

/** What the engine left of an outline, with each number replaced by its leaf. */
export function fill(value, leaves) {
  if (typeof value === 'number') return leaves[value];
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = fill(value[i], leaves);
  } else {
    for (const key of Object.keys(value)) {
      const filled = fill(value[key], leaves);
      if (key === '__proto__') Object.defineProperty(value, key, { value: filled, enumerable: true, configurable: true, writable: true });
      else value[key] = filled;
    }
  }
  return value;
}
