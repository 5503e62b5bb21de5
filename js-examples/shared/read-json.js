// Reads JSON and, when it is not JSON, says where and in plain words: JSON.parse often gives no position.
// Also refuses a key written twice, which JSON.parse would let pass by keeping the last one.

const MAX_DEPTH = 200;

export class JsonError extends Error {
  /** @param {string} text @param {number} at @param {string} code @param {Record<string, string>} [given] */
  constructor(text, at, code, given = {}) {
    super(code);
    this.code = code;
    this.given = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, printable(value).slice(0, 60)]));
    const before = text.slice(0, at).split('\n');
    this.line = before.length;
    this.column = before.at(-1).length + 1;
    this.excerpt = printable(text.split('\n')[this.line - 1].replace(/\r$/, ''));
  }
}

/** A file must not be able to drive the terminal that shows its faults. */
function printable(text) {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}

/** @param {string} source */
export function readJson(source) {
  const text = source.replace(/^\uFEFF/, '');
  scan(text);
  return JSON.parse(text);
}

/** Walks the text once; throws at the first place that is not JSON. */
function scan(text) {
  let at = 0;
  const fail = (code, given, where = at) => { throw new JsonError(text, where, code, given); };
  const blank = () => { while (at < text.length && ' \t\n\r'.includes(text[at])) at += 1; };

  function value(depth) {
    blank();
    if (depth > MAX_DEPTH) fail('too-deep');
    if (at >= text.length) fail('ended');
    const first = text[at];
    if (first === '{') return members(depth);
    if (first === '[') return list(depth);
    if (first === '"') return string();
    const word = /[^\s,:[\]{}"]*/y;
    word.lastIndex = at;
    const [given] = word.exec(text);
    if (!/^(true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)$/.test(given)) {
      if (first === "'") fail('quote');
      if (first === '/') fail('comment');
      if (',]}'.includes(first)) fail('value', { given: first });
      fail('word', { given: given || first });
    }
    at += given.length;
  }

  function string() {
    const start = at;
    at += 1;
    for (;;) {
      if (at >= text.length || text[at] === '\n') fail('string', {}, start);
      const char = text[at];
      if (char === '"') break;
      if (char < ' ') fail('control');
      if (char === '\\') {
        const escape = /\\(["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
        escape.lastIndex = at;
        const [found] = escape.exec(text) ?? fail('escape');
        at += found.length;
      } else at += 1;
    }
    at += 1;
    return JSON.parse(text.slice(start, at));
  }

  function members(depth) {
    const start = at;
    const keys = new Set();
    at += 1;
    blank();
    if (text[at] === '}') { at += 1; return; }
    for (;;) {
      blank();
      if (at >= text.length) fail('unclosed', { given: '{' }, start);
      if (text[at] === '}') fail('trailing');
      if (text[at] !== '"') fail(text[at] === "'" ? 'quote' : text[at] === '/' ? 'comment' : 'key', { given: text[at] });
      const keyAt = at;
      const key = string();
      if (keys.has(key)) fail('twice', { given: key }, keyAt);
      keys.add(key);
      blank();
      if (text[at] !== ':') fail('colon', { given: key });
      at += 1;
      value(depth + 1);
      if (next('}', start)) return;
    }
  }

  function list(depth) {
    const start = at;
    at += 1;
    blank();
    if (text[at] === ']') { at += 1; return; }
    for (;;) {
      blank();
      if (text[at] === ']') fail('trailing');
      value(depth + 1);
      if (next(']', start)) return;
    }
  }

  /** After a value: true at the end of the list or object, false after a comma. */
  function next(close, start) {
    blank();
    if (at >= text.length) fail('unclosed', { given: text[start] }, start);
    if (text[at] === close) { at += 1; return true; }
    if (text[at] !== ',') fail('comma', { given: text[at] });
    at += 1;
    return false;
  }

  value(0);
  blank();
  if (at < text.length) fail('after');
}
