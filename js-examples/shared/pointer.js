// JSON Pointers (RFC 6901) over plain values. Pure: a change gives a new value and leaves the old one alone.

/** @param {string} pointer @returns {string[]} */
export function parse(pointer) {
  return pointer === '' ? [] : pointer.slice(1).split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** @param {readonly (string | number)[]} parts @returns {string} */
export function format(parts) {
  return parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The value at a pointer, or undefined. */
export function get(value, pointer) {
  let here = value;
  for (const part of parse(pointer)) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, part)) return undefined;
    here = here[part];
  }
  return here;
}

/** The same value with one place set, or removed when `next` is undefined; objects left empty go too. */
export function set(value, pointer, next) {
  const parts = parse(pointer);
  if (parts.some((part) => part === '__proto__')) throw new TypeError('not a place in a request');
  return change(value, parts, next);
}

function change(value, [part, ...rest], next) {
  if (part === undefined) return next;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const inner = change(copy[part], rest, next);
  const empty = inner === undefined || (next === undefined && isEmptyObject(inner));
  if (!empty) copy[part] = inner;
  else if (Array.isArray(copy)) {
    // An entry of a list is a person or an item: it stays, even when nothing is known of it.
    if (inner === undefined) copy.splice(Number(part), 1);
    else copy[part] = inner;
  } else delete copy[part];
  return copy;
}

function isEmptyObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
