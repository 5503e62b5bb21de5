import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { norms, vocabulary } from '../../pkg/partage.node.js';
import { fr, french, frenchTerms, unset } from './typography.js';

/** No-break spaces made visible. */
const seen = (text) => text.replaceAll('\u00a0', '~');

test('a line does not break before a high sign nor inside guillemets', () => {
  assert.equal(seen(french('Qui ? Lui ; elle : non ! Vraiment')), 'Qui~? Lui~; elle~: non~! Vraiment');
  assert.equal(seen(french('un avis « ferme » suffit')), 'un avis «~ferme~» suffit');
});

test('nor inside the reference of an article', () => {
  assert.equal(seen(french('CASF, art. L. 226-2-2, al. 1 et R. 221-5')), 'CASF, art.~L.~226-2-2, al.~1 et R.~221-5');
  assert.equal(seen(french('loi n° 78-17, art. 49 ; CP, art. 226-14, 3°')), 'loi n°~78-17, art.~49~; CP, art.~226-14, 3°');
  assert.equal(seen(french('un total. Le reste, du cap. Un autre')), 'un total. Le reste, du cap. Un autre', 'the end of a sentence is no abbreviation');
});

test('apostrophes are curly, quotes around a value are left', () => {
  assert.equal(french("l'enfant qu'une école, d'« urgence »"), 'l’enfant qu’une école, d’«\u00a0urgence\u00a0»');
  assert.equal(french("'a' et {'b': 1}"), "'a' et {'b': 1}");
});

test('no sign moves, no space is added, and setting twice is setting once', () => {
  for (const text of ['à 12:30', 'https://x.fr/?a=b;c', 'fin?', '/items/0/category', 'L226-2-2', '', ' ']) assert.equal(french(text), text);
  const said = [...norms('fr').flatMap(({ citation, summary, conditions }) => [citation, summary, ...conditions]), ...Object.values(vocabulary('fr')).flat().flatMap(({ label, help }) => [label, help])];
  for (const text of said) {
    const set = french(text);
    assert.equal(french(set), set);
    assert.equal(unset(set).replaceAll('’', "'"), text.replaceAll('’', "'"));
    assert.doesNotMatch(set, / [;:!?»]|« |art\. |n° \d|\p{L}'\p{L}/u, text);
  }
});

test('what stands between the words of a sentence is left as it was given', () => {
  assert.equal(seen(fr`${"l'été : 1.json"} : lu, « ${"d'ici"} » ?`), "l'été : 1.json~: lu, «~d'ici~»~?");
});

test('lists keep their values', () => {
  const set = frenchTerms({ role: [{ value: "chef-d'a", label: "chef d'a", help: 'oui ?' }] });
  assert.deepEqual(set, { role: [{ value: "chef-d'a", label: 'chef d’a', help: 'oui\u00a0?' }] });
});

test('the pages themselves are written that way', () => {
  for (const page of ['form', 'redact', 'catalogue']) {
    const words = readFileSync(new URL(`../${page}/index.html`, import.meta.url), 'utf8').replaceAll('&nbsp;', '\u00a0').replace(/<[^>]*>/g, '');
    for (const line of words.split('\n')) assert.equal(french(line), line, page);
  }
});
