import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JsonError, readJson } from './read-json.js';

const where = (text) => {
  try { readJson(text); } catch (error) {
    assert.ok(error instanceof JsonError, String(error));
    return [error.code, error.line, error.column];
  }
  return 'read';
};

test('faults are named, with their place', () => {
  assert.deepEqual(where('{\n  "date": "2026-01-01",\n}'), ['trailing', 3, 1]);
  assert.deepEqual(where('{\n  "date": 2026-01-01\n}'), ['word', 2, 11]);
  assert.deepEqual(where('{ "a": true "b": 1 }'), ['comma', 1, 13]);
  assert.deepEqual(where("{ 'a': 1 }"), ['quote', 1, 3]);
  assert.deepEqual(where('{ "a" 1 }'), ['colon', 1, 7]);
  assert.deepEqual(where('{ "a": }'), ['value', 1, 8]);
  assert.deepEqual(where('{ "a": "b }'), ['string', 1, 8]);
  assert.deepEqual(where('{\n "a": [1, 2\n'), ['unclosed', 2, 7]);
  assert.deepEqual(where('{ "a": 1 // why\n}'), ['comma', 1, 10]);
  assert.deepEqual(where('// why\n{}'), ['comment', 1, 1]);
  assert.deepEqual(where('{} {}'), ['after', 1, 4]);
  assert.deepEqual(where(''), ['ended', 1, 1]);
  assert.deepEqual(where('{"a": 01}'), ['word', 1, 7]);
  assert.deepEqual(where('{"a": "\\x"}'), ['escape', 1, 8]);
});

test('a key written twice is refused, however it is spelt', () => {
  assert.deepEqual(where('{"a": {"b": 1, "b": 2}}'), ['twice', 1, 16]);
  assert.deepEqual(where('{"a": 1, "\\u0061": 2}'), ['twice', 1, 10]);
  assert.equal(where('[{"a": 1}, {"a": 2}]'), 'read');
});

test('a byte order mark and Windows line ends are read', () => {
  assert.deepEqual(readJson('\uFEFF{\r\n"a": 1\r\n}\r\n'), { a: 1 });
});

test('depth has a limit, said as such', () => {
  assert.equal(where('['.repeat(5000) + ']'.repeat(5000))[0], 'too-deep');
});

test('nothing in the file can drive the terminal', () => {
  try { readJson('{"a": \u001b[2J}'); assert.fail(); } catch (error) {
    assert.doesNotMatch(error.excerpt + JSON.stringify(error.given), /\u001b|\\u001b/);
  }
});

test('agrees with JSON.parse on 20,000 damaged texts', () => {
  const sound = JSON.stringify({ date: '2026-01-01', child: { age: -1.5e3, discernment: true }, items: [{ id: 'é"\\\n', axes: [] }, null] }, null, 1);
  const alphabet = ['{', '}', '[', ']', ',', ':', '"', '\\', '0', '-', 'e', '.', 't', ' ', '\n', '\u0001', '/'];
  let seed = 1;
  const random = (n) => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return (seed >> 8) % n; };
  for (let run = 0; run < 20_000; run += 1) {
    const chars = [...sound];
    for (let edit = random(3) + 1; edit > 0; edit -= 1) chars.splice(random(chars.length), random(2), ...(random(2) ? [alphabet[random(alphabet.length)]] : []));
    const text = chars.join('');
    let expected = 'read';
    try { JSON.parse(text); } catch { expected = 'refused'; }
    const got = where(text);
    if (got[0] === 'twice') continue;
    assert.equal(got === 'read' ? 'read' : 'refused', expected, text);
  }
});
