import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSON_FAULTS } from '../shared/json-faults.js';
import { nearest } from './nearest.mjs';
import { exitStatus, report } from './report.mjs';
import { WORDS } from './words.mjs';

const law = { rules: 'r', checkedThrough: '2026-05-28' };
const decision = (outcomes, more = {}) => ({
  items: outcomes.map((outcome, n) => ({ item: `i${n}`, outcome, possible: outcome ? [outcome] : ['permitted', 'prohibited'], grounds: [], closed: [], remedies: [] })),
  missing: [], before: [], after: [], problems: [], law, summary: 'Une phrase.', ...more,
});

test('the exit status says what a script needs', () => {
  assert.equal(exitStatus(decision(['required', 'permitted'])), 0);
  for (const outcome of ['conditional', 'judgement', 'conflict', 'prohibited', 'out-of-model']) assert.equal(exitStatus(decision(['permitted', outcome])), 1);
  assert.equal(exitStatus(decision(['permitted', undefined])), 2);
  assert.equal(exitStatus(decision(['prohibited', undefined])), 2);
  assert.equal(exitStatus(decision([])), 2, 'nothing to share is nothing that may go');
  assert.equal(exitStatus(decision(['permitted'], { problems: [{}] })), 3);
});

test('a report keeps within its width and says every part', () => {
  const ground = { norm: 'n', citation: 'CASF, art. L. 226-2-2', force: 'loi', effect: 'permits', conditions: [{ text: 'mot '.repeat(60).trim(), state: 'unmet', fact: '/sender' }, { text: 'remplie', state: 'met', fact: '/x' }] };
  const full = decision(['prohibited'], {
    outcome: 'prohibited',
    missing: [{ fact: '/date', text: 'Quel jour ?', because: 'Le droit change.' }],
    problems: [{ path: '/purpsoe', code: 'unknown-key', message: 'Champ inconnu.', expected: ['purpose'] }],
    before: [{ kind: 'inform', towards: 'g1', blocking: true, citation: 'C', text: 'Informer.', items: ['i0'] }],
  });
  full.items[0].closed = [ground];
  full.items[0].remedies = [{ steps: [{ action: 'inform', text: 'Informer la mère.' }], leadsTo: 'permitted' }];
  const text = report(full, { items: [{ id: 'i0', category: 'c' }], guardians: [{ id: 'g1', relation: 'mere' }] }, { relation: [{ value: 'mere', label: 'Mère' }] }, 'fr');
  for (const part of ['✗ PROHIBITED', '/purpsoe : Champ inconnu.', 'vouliez-vous dire « purpose » ?', 'c [i0]', '✗ mot', 'Informer la mère — mène à permitted', '1. Quel jour ? /date (Le droit change.)', '(préalable) mère : Informer. — C', '2026-05-28']) {
    assert.ok(text.includes(part), `${part}\n${text}`);
  }
  assert.ok(!text.includes('✓ remplie'), 'what is met in a closed way is noise');
  for (const line of text.split('\n')) assert.ok(line.length <= 100, line);
});

test('the closest value is proposed, and nothing far-fetched', () => {
  const roles = ['educateur-specialise', 'enseignant', 'infirmier-scolaire', 'psychologue'];
  assert.equal(nearest('éducateur spécialisé', roles), 'educateur-specialise');
  assert.equal(nearest('Enseignante', roles), 'enseignant');
  assert.equal(nearest('psyhcologue', roles), 'psychologue');
  assert.equal(nearest('boulanger', roles), undefined);
  assert.equal(nearest('x'.repeat(1e6), roles), undefined);
});

test('a request that is not one does not break the report', () => {
  for (const items of ['x', [null], [{ id: 'i0', category: 3 }], undefined]) report(decision(['permitted']), { items, guardians: 7 }, {}, 'en');
});

test('both languages say the same things', () => {
  assert.deepEqual(Object.keys(WORDS.fr), Object.keys(WORDS.en));
  for (const key of ['state', 'effect']) assert.deepEqual(Object.keys(WORDS.fr[key]), Object.keys(WORDS.en[key]));
  assert.deepEqual(Object.keys(JSON_FAULTS.fr), Object.keys(JSON_FAULTS.en));
});
