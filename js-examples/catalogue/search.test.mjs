import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inForce, matches, searchable, wordingOf } from './search.js';

const text = searchable('CASF, art. L. 226-2-2', 'Le strict nécessaire, l’œuvre de l\'équipe');

test('an article is found however it is typed', () => {
  for (const query of ['L. 226-2-2', 'l226-2-2', 'L.226-2-2', '226-2-2', 'casf L. 226-2-2']) assert.ok(matches(text, query), query);
  assert.ok(!matches(text, 'L. 226-2-1'));
});

test('words are found without accents, in any order, all of them', () => {
  for (const query of ['necessaire', 'NÉCESSAIRE strict', "l'oeuvre", '  ', '']) assert.ok(matches(text, query), query);
  assert.ok(!matches(text, 'nécessaire absent'));
});

test('a day keeps the texts in force, and says which wording', () => {
  const norm = { versions: [{ from: '2012-05-01', change: 'a' }, { from: '2024-03-23', until: '2029-01-01', change: 'b' }] };
  assert.deepEqual(['2012-04-30', '2012-05-01', '2028-12-31', '2029-01-01', ''].map((day) => inForce(norm, day)), [false, true, true, false, true]);
  assert.equal(wordingOf(norm, '2024-03-22').change, 'a');
  assert.equal(wordingOf(norm, '2024-03-23').change, 'b');
  assert.equal(wordingOf(norm, ''), undefined);
});
