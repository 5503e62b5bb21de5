// Every worked scenario, through the package, in Node.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateShare } from '../../pkg/partage.node.js';
import { disagreements } from './expectations.mjs';
import { native, SCENARIOS, SHARES, stories } from './support.mjs';

const all = stories(SCENARIOS);

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

test('native Rust answers what Node answers, byte for byte', () => {
  const answers = native('decisions', ...SHARES);
  const shares = stories(...SHARES);
  assert.equal(answers.length, shares.length);
  for (const [i, { file, request }] of shares.entries()) assert.equal(answers[i], JSON.stringify(evaluateShare(request)), file);
});

test('what stays closed says which condition fails or is open', () => {
  for (const { file, request } of stories(SCENARIOS)) {
    for (const { item, closed } of evaluateShare(request).items) {
      for (const { norm, conditions } of closed) assert.ok(conditions.some(({ state }) => state !== 'met'), `${file}, ${item}: ${norm}`);
    }
  }
});

test('telling somebody, or asking them, is proposed under the text that opens once it is done', () => {
  const asked = new Map();
  for (const { file, request } of stories(SCENARIOS)) {
    for (const { remedies } of evaluateShare(request).items) {
      for (const { steps } of remedies.filter(({ steps }) => steps.every(({ towards }) => towards !== undefined))) asked.set(file, steps[0].norm);
    }
  }
  const of = name => [...asked].find(([file]) => file.includes(name))?.[1];
  assert.equal(of('s27b-pjj-ase-information-a-faire'), 'cjpm-l241-2-1');
  assert.equal(of('s32b-mdph-accord-a-demander'), 'casf-l241-10');
  assert.equal(of('s21b-information-pas-encore-faite'), 'casf-l226-2-2');
});
