// Every worked scenario, through the package, in Node.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateShare } from '../../pkg/partage.node.js';
import { disagreements } from './expectations.mjs';
import { fixtures } from './support.mjs';

const all = fixtures();

test('there are at least the twenty scenarios that the first share is judged by', () => {
  assert.ok(all.length >= 20, `${all.length} fixtures`);
  const ids = new Set(all.map(fixture => fixture.id));
  const wanted = 'S01 S02 S04 S05 S06 S07 S08 S12 S13 S14 S15 S17 S19 S21 S22 S30 S35 S36 S41 S42'.split(' ');
  assert.deepEqual(wanted.filter(id => !ids.has(id)), []);
  assert.equal(ids.size, all.length, 'two fixtures have the same id');
});

for (const fixture of all) {
  test(`${fixture.id} ${fixture.title}`, () => {
    assert.deepEqual(disagreements(fixture, evaluateShare(fixture.request)), []);
  });
}
