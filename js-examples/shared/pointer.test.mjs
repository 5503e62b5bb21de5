import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format, get, parse, set } from './pointer.js';

test('a pointer and its parts are one thing', () => {
  for (const pointer of ['', '/a', '/a/0/b', '/a~1b/~0', '/']) assert.equal(format(parse(pointer)), pointer);
  assert.deepEqual(parse('/a~1b/~01'), ['a/b', '~1']);
});

test('reading what is not there gives undefined, also along the prototype', () => {
  assert.equal(get({ a: [{ b: 1 }] }, '/a/0/b'), 1);
  assert.equal(get({ a: 1 }, '/a/b'), undefined);
  assert.equal(get({}, '/constructor'), undefined);
});

test('setting makes the way and touches nothing else', () => {
  const before = { sender: { role: 'directeur' } };
  const after = set(before, '/sender/service/kind', 'ase');
  assert.deepEqual(after, { sender: { role: 'directeur', service: { kind: 'ase' } } });
  assert.deepEqual(before, { sender: { role: 'directeur' } });
});

test('removing takes the empty objects with it: absent is absent', () => {
  assert.deepEqual(set({ sender: { service: { kind: 'ase' } } }, '/sender/service/kind', undefined), {});
});

test('an entry of a list stays when its last fact goes; an empty list stays empty', () => {
  assert.deepEqual(set({ items: [{ category: 'scolarite' }] }, '/items/0/category', undefined), { items: [{}] });
  assert.deepEqual(set({ guardians: [{ id: 'g1' }] }, '/guardians/0', undefined), { guardians: [] });
});

test('a prototype cannot be reached', () => {
  assert.throws(() => set({}, '/__proto__/polluted', true), TypeError);
});
