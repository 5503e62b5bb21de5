// The JavaScript half of a redaction. The document never crosses to the engine as a whole: its outline does, in which a
// number stands for each leaf, with the text beside it where that has to be read for names and identifiers. The engine says
// which of them stay, by their numbers; what stays is put together here from what was read, once, at the beginning.
//
// A caller hands over live objects: getters that throw, proxies, cycles, lists without end. Each place is read one time.
// What cannot be read is a mark – a text without a number, which says why – and the engine withholds it, and nothing else.

/**
 * Beyond `units` and `values` a document is refused as a whole; beyond `depth` what lies below is. `units`: UTF-16 units of all
 * texts and keys together. As in src/redact/mod.rs.
 */
const LIMIT = { units: 5 * 1024 * 1024, values: 1_000_000, depth: 64 };

const mark = reason => `"${reason}"`;
const TOO_LARGE = { json: 'null', leaves: [] };

// Half of a surrogate pair has no UTF-8 form: passed on, two different texts could become one.
const LONE_SURROGATE = /\p{Surrogate}/gu;

// Text that no identifier can be in: no digit of any script and no "@". As may_hold_any in src/redact/text/identifiers.
const PLAIN = /^[\0-\/:-?A-\u00b1\u00b4-\u00b8\u00ba-\u05ff\u2000-\u203f]*$/;

// Text that is JSON text as it stands: nothing to escape.
const SIMPLE = /^[^"\\\0-\x1f\ud800-\udfff]*$/;

class TooLarge extends Error {}

/**
 * The outline of a document as JSON, and its leaves by number. Without `people` to look for, a text that can hold no
 * identifier stays here.
 */
export function outline(document, people) {
  // One a call: a getter of the document may well call us again.
  const drawing = new Drawing(people);
  try {
    return { json: drawing.value(document, 0), leaves: drawing.leaves };
  } catch (error) {
    if (error instanceof TooLarge) return TOO_LARGE;
    throw error;
  }
}

class Drawing {
  leaves = [];
  units = 0;
  values = 0;
  /** The objects that hold what is being read. */
  holders = [];

  constructor(people) {
    this.people = people;
  }

  value(value, depth) {
    if (++this.values > LIMIT.values) throw new TooLarge();
    if (depth > LIMIT.depth) return mark('too-deep');
    switch (typeof value) {
      case 'string': return this.text(value);
      // As JSON has it: no number without end, one zero.
      case 'number': return this.number(Number.isFinite(value) ? value + 0 : null);
      case 'boolean': return this.leaf(value);
      case 'undefined': return this.leaf(null);
      case 'object': return value === null ? this.leaf(null) : this.object(value, depth);
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
    if (!this.people && PLAIN.test(text)) return this.leaf(text);
    if (SIMPLE.test(text)) return `"${this.leaf(text)}:${text}"`;
    return text.search(LONE_SURROGATE) >= 0 ? mark('ill-formed') : JSON.stringify(`${this.leaf(text)}:${text}`);
  }

  object(object, depth) {
    if (this.holders.includes(object)) return mark('cycle');
    this.holders.push(object);
    try {
      if (Array.isArray(object)) return this.list(object, depth);
      return isPlain(object) ? this.members(object, depth) : mark('not-plain');
    } catch (error) {
      if (error instanceof TooLarge) throw error;
      return mark('unreadable');
    } finally {
      this.holders.pop();
    }
  }

  list(list, depth) {
    const { length } = list;
    if (!(length <= LIMIT.values)) throw new TooLarge();
    let json = '[';
    for (let i = 0; i < length; i++) json += (i > 0 ? ',' : '') + this.member(list, i, depth);
    return `${json}]`;
  }

  members(object, depth) {
    let json = '';
    for (const key of Object.keys(object)) {
      this.count(key);
      // A key that cannot be kept as it is: left out, it would not be missed.
      const name = key.replace(LONE_SURROGATE, '\uFFFD');
      const member = name === key ? this.member(object, key, depth) : mark('ill-formed');
      // A form library often leaves `undefined` where it has nothing: the same as no member.
      if (member !== undefined) json += `${json && ','}${JSON.stringify(name)}:${member}`;
    }
    return `{${json}}`;
  }

  member(holder, key, depth) {
    let member;
    try {
      member = holder[key];
    } catch {
      return mark('unreadable');
    }
    return member === undefined && typeof key === 'string' ? undefined : this.value(member, depth + 1);
  }
}

/** Records of any realm or class, but no Map, Date, Promise, boxed string…: those have no members to read, only methods. */
function isPlain(object) {
  const prototype = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null || Object.prototype.toString.call(object) === '[object Object]';
}

const OPTIONS = { locale: ['fr', 'en'], conditional: ['withhold', 'keep'] };

/** The problems of the options of a redaction, without their words. What cannot be read is as if it were not there. */
export function faultsOf(options) {
  if (options === undefined) return [];
  if (typeof options !== 'object' || options === null) return [{ path: '/options', code: 'wrong-type', expected: ['object'] }];
  return Object.keys(options).filter(key => !(Object.hasOwn(OPTIONS, key) && OPTIONS[key].includes(options[key]))).map(key => ({
    path: `/options/${key.slice(0, 200).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    ...(Object.hasOwn(OPTIONS, key) ? { code: 'unknown-value', expected: OPTIONS[key] } : { code: 'unknown-key', expected: Object.keys(OPTIONS) }),
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
