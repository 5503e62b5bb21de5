import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOCUMENT, LABELS } from './example.js';
import { covers } from './paper.js';

test('a label speaks of its place and of what lies below it', () => {
  assert.ok(covers('/a/*/b', '/a/3/b'));
  assert.ok(covers('/a', '/a/3/b'));
  assert.ok(covers('', '/a'));
  assert.ok(!covers('/a/*/b', '/a/3'));
  assert.ok(!covers('/a', '/ab'));
});

test('each label of the example speaks of a place that exists', () => {
  const places = [];
  (function walk(value, pointer) {
    places.push(pointer);
    if (value !== null && typeof value === 'object') for (const [key, child] of Object.entries(value)) walk(child, `${pointer}/${key}`);
  })(DOCUMENT, '');
  for (const pattern of Object.keys(LABELS)) assert.ok(places.some((place) => covers(pattern, place)), pattern);
});
