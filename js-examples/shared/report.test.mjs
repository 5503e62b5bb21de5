import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn } from '../check/names.mjs';
import { exitStatus } from '../check/status.mjs';
import { WORDS } from '../check/words.mjs';
import { JSON_FAULTS } from './json-faults.js';
import { nearest } from './nearest.js';
import { report } from './report.js';
import { REPORT_WORDS } from './report-words.js';
import { labelsOf } from './words.js';

const law = { rules: 'r', checkedThrough: '2026-05-28' };
const decision = (outcomes, more = {}) => ({
  items: outcomes.map((outcome, n) => ({ item: `i${n}`, outcome, possible: outcome ? [outcome] : ['permitted', 'prohibited'], grounds: [], closed: [], remedies: [] })),
  missing: [], before: [], after: [], problems: [], law, summary: 'Une phrase.', ...more,
});

/** As the command line says it, no-break spaces as plain ones: where they go is told in typography.test.mjs. */
function said(decision, request, { vocabulary = {}, lang = 'fr', detail, width = 100 } = {}) {
  const label = labelsOf(vocabulary);
  return report(decision, request, { names: namesIn(request, label, REPORT_WORDS[lang].child), label, lang, detail, width }).replaceAll('\u00a0', ' ');
}

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
  const text = said(full, { items: [{ id: 'i0', category: 'c' }], guardians: [{ id: 'g1', relation: 'mere' }] }, { vocabulary: { relation: [{ value: 'mere', label: 'Mère' }] } });
  for (const part of ['✗ PROHIBITED', '/purpsoe : Champ inconnu.', 'vouliez-vous dire « purpose » ?', 'c [i0]', '✗ mot', 'pour ouvrir : Informer la mère — mène à permitted', '1. Quel jour ? /date (Le droit change.)', '(préalable) mère : Informer. — C', '28 mai 2026']) {
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
  const short = said(long, {});
  assert.ok(short.indexOf('C manque 0') > 0 && short.indexOf('C manque 0') < short.indexOf('B manque 0'), short);
  assert.match(short, /aussi examinés \(--all dit pourquoi\) : art\. A ; art\. D\n/);
  assert.ok(!short.includes('A manque') && !short.includes('Question 5') && short.includes('… et 3 autres (--all)'), short);
  const whole = said(long, {}, { detail: 'all' });
  for (const part of ['A manque 3', 'D manque 2', 'Question 7']) assert.ok(whole.includes(part), whole);
  assert.ok(!whole.includes('--all'), whole);
});

test('where items differ, the headline says how many, and the outcome that closes stays', () => {
  const mixed = said(decision(['prohibited', 'required'], { outcome: 'prohibited' }), {});
  assert.match(mixed, /^± UNE PARTIE SEULEMENT\n {2}1 doit partir, 1 ne peut pas partir\.\n/);
  assert.match(mixed, /\[i0\] — prohibited/);
  assert.match(said(decision(['prohibited', 'permitted'], { outcome: 'prohibited' }), {}, { lang: 'en' }), /^± ONLY A PART\n/);
});

test('what was asked in vain is not asked again, what no item names is asked for', () => {
  const missing = [{ fact: '/sender/secrecy', text: 'À quel titre ?', because: '' }];
  const open = decision([undefined], { missing });
  assert.match(said(open, {}), /Ce qu’il manque/);
  const inVain = said(open, { sender: { secrecy: 'unknown' } });
  assert.match(inVain, /Ce qui reste inconnu.*À quel titre \?.*rien n’est tranché tant que/s);
  assert.doesNotMatch(inVain, /Ce qu’il manque/);
  assert.match(said(decision([]), {}), /^\? AUCUNE INFORMATION\n.*Nommez au moins une information/s);
});

test('for a letter, words alone: what to do before why, no pointer, no rule that does not open', () => {
  const full = decision(['permitted'], {
    outcome: 'permitted', problems: [{ path: '/purpsoe', code: 'unknown-key', message: 'Champ inconnu.', expected: ['purpose'] }],
    missing: [{ fact: '/date', text: 'Quel jour ?', because: '' }],
    before: [{ kind: 'inform', blocking: false, citation: 'CASF, art. L. 1', text: 'Informer.', items: ['i0'] }],
  });
  const ground = (citation, effect = 'permits') => ({ norm: citation, citation, force: 'loi', effect, conditions: [{ text: effect === 'permits' ? 'une condition' : 'à peser', state: 'met', fact: '/x' }] });
  Object.assign(full.items[0], { grounds: [ground('CASF, art. L. 2'), ground('CP, art. 4', 'leaves-to-judgement')], closed: [ground('CASF, art. L. 3')] });
  const text = said(full, {}, { detail: 'brief', width: Infinity });
  assert.match(text, /^permitted\n/);
  assert.ok(text.indexOf('Informer') < text.indexOf('L. 2'), text);
  assert.ok(text.includes('à peser'), text);
  for (const absent of ['/date', '/purpsoe', 'L. 3', 'une condition', '--all']) assert.ok(!text.includes(absent), `${absent}\n${text}`);
});

test('the closest value is proposed, and nothing far-fetched', () => {
  const roles = ['educateur-specialise', 'enseignant', 'infirmier-scolaire', 'psychologue'];
  assert.deepEqual(nearest('éducateur spécialisé', roles), ['educateur-specialise']);
  assert.deepEqual(nearest('Enseignante', roles), ['enseignant']);
  assert.deepEqual(nearest('psyhcologue', roles), ['psychologue']);
  assert.deepEqual(nearest('Infirmier', [...roles, 'infirmier-liberal']), ['infirmier-scolaire', 'infirmier-liberal']);
  assert.deepEqual(nearest('boulanger', roles), []);
  assert.deepEqual(nearest('crpi', ['crip', 'cpe']), ['crip'], 'two neighbours swapped');
  for (const [given, ...keys] of [['name', 'date', 'age'], ['nom', 'role'], ['x', 'a', 'id']]) assert.deepEqual(nearest(given, keys), [], given);
  assert.deepEqual(nearest('x'.repeat(1e6), roles), []);
});

test('a request that is not one does not break the report', () => {
  for (const items of ['x', [null], [{ id: 'i0', category: 3 }], undefined]) {
    const text = said(decision(['permitted'], { outcome: 'permitted' }), { items, guardians: 7 }, { lang: 'en' });
    assert.match(text, /^✓ PERMITTED$/m);
    assert.match(text, /^\[i0\] — permitted$/m);
  }
});

test('both languages say the same things', () => {
  for (const words of [WORDS, REPORT_WORDS]) assert.deepEqual(Object.keys(words.fr), Object.keys(words.en));
  for (const key of ['state', 'effect']) assert.deepEqual(Object.keys(REPORT_WORDS.fr[key]), Object.keys(REPORT_WORDS.en[key]));
  assert.deepEqual(Object.keys(WORDS.fr.faults), Object.keys(WORDS.en.faults));
  assert.deepEqual(Object.keys(JSON_FAULTS.fr), Object.keys(JSON_FAULTS.en));
});
