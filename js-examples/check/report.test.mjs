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
  for (const part of ['✗ PROHIBITED', '/purpsoe : Champ inconnu.', 'vouliez-vous dire « purpose » ?', 'c [i0]', '✗ mot', 'Informer la mère — mène à permitted', '1. Quel jour ? /date (Le droit change.)', '(préalable) mère : Informer. — C', '28 mai 2026']) {
    assert.ok(text.includes(part), `${part}\n${text}`);
  }
  assert.ok(!text.includes('✓ remplie'), 'what is met in a closed way is noise');
  for (const line of text.split('\n')) assert.ok(line.length <= 100, line);
});

test('what is closest is told in full, the rest by name; --all tells everything', () => {
  const rule = (name, lacking) => ({ norm: name, citation: `art. ${name}`, force: 'loi', effect: 'permits',
    conditions: Array.from({ length: lacking }, (_, n) => ({ text: `${name} manque ${n}`, state: 'unmet', fact: '/sender' })) });
  const long = decision(['prohibited'], { missing: Array.from({ length: 8 }, (_, n) => ({ fact: `/f${n}`, text: `Question ${n} ?` })) });
  long.items[0].closed = [rule('A', 4), rule('B', 2), rule('C', 1), rule('D', 3)];
  const short = report(long, {}, {}, 'fr');
  assert.ok(short.indexOf('C manque 0') > 0 && short.indexOf('C manque 0') < short.indexOf('B manque 0'), short);
  assert.match(short, /aussi examinés \(--all dit pourquoi\) : art\. A ; art\. D\n/);
  assert.ok(!short.includes('A manque') && !short.includes('Question 5') && short.includes('… et 3 autres (--all)'), short);
  const whole = report(long, {}, {}, 'fr', true);
  for (const part of ['A manque 3', 'D manque 2', 'Question 7']) assert.ok(whole.includes(part), whole);
  assert.ok(!whole.includes('--all'), whole);
});

test('the closest value is proposed, and nothing far-fetched', () => {
  const roles = ['educateur-specialise', 'enseignant', 'infirmier-scolaire', 'psychologue'];
  assert.deepEqual(nearest('éducateur spécialisé', roles), ['educateur-specialise']);
  assert.deepEqual(nearest('Enseignante', roles), ['enseignant']);
  assert.deepEqual(nearest('psyhcologue', roles), ['psychologue']);
  assert.deepEqual(nearest('Infirmier', [...roles, 'infirmier-liberal']), ['infirmier-scolaire', 'infirmier-liberal']);
  assert.deepEqual(nearest('boulanger', roles), []);
  assert.deepEqual(nearest('x'.repeat(1e6), roles), []);
});

test('a request that is not one does not break the report', () => {
  for (const items of ['x', [null], [{ id: 'i0', category: 3 }], undefined]) report(decision(['permitted']), { items, guardians: 7 }, {}, 'en');
});

test('both languages say the same things', () => {
  assert.deepEqual(Object.keys(WORDS.fr), Object.keys(WORDS.en));
  for (const key of ['state', 'effect']) assert.deepEqual(Object.keys(WORDS.fr[key]), Object.keys(WORDS.en[key]));
  assert.deepEqual(Object.keys(JSON_FAULTS.fr), Object.keys(JSON_FAULTS.en));
});
