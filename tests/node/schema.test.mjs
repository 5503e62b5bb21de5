// The JSON Schemas, by a validator that is not ours: they refuse nothing that is read without a problem, and what they cannot
// say is known.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { evaluateShare, redactForRecipient, schema } from '../../pkg/partage.node.js';
import * as inline from '../../pkg/inline.js';
import { broken, redactions } from './mutants.mjs';
import { chance, readText, SHARES, stories } from './support.mjs';

// The pattern says of a day what a schema has to; `format` is for people and for forms.
const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true, formats: { date: true } });
const validShare = ajv.compile(JSON.parse(schema('ShareRequest')));
const validRedaction = ajv.compile(JSON.parse(schema('RedactionRequest')));

const shares = stories(...SHARES);
const redactionsOfFixtures = redactions();
const codes = ({ problems }) => problems.map(({ code }) => code);
const faultsOfShare = request => codes(evaluateShare(request));
const faultsOfRedaction = request => codes(redactForRecipient({}, request));

test('every request of the fixtures is as its schema says', () => {
  assert.ok(shares.length > 200 && redactionsOfFixtures.length > 5, `${shares.length} and ${redactionsOfFixtures.length}`);
  for (const { file, request } of shares) assert.ok(validShare(request), `${file}: ${ajv.errorsText(validShare.errors)}`);
  for (const { file, request } of redactionsOfFixtures) assert.ok(validRedaction(request), `${file}: ${ajv.errorsText(validRedaction.errors)}`);
});

/** What is a problem and no schema can say: those between two places, and a day that its month does not have. */
const BEYOND = new Set(['duplicate', 'dangling-reference', 'contradiction', 'impossible-date']);

for (const [what, all, valid, faults, beyond] of [
  ['share', shares, validShare, faultsOfShare, BEYOND],
  // how short a name may be hangs on its letters
  ['redaction', redactionsOfFixtures, validRedaction, faultsOfRedaction, new Set([...BEYOND, 'out-of-range'])],
]) {
  test(`a ${what} request that is refused has a problem, and one that is not has none but those no schema can say`, t => {
    const below = chance(what.length + 2_026);
    const counts = { refused: 0, valid: 0, beyond: 0 };
    for (let round = 0; counts.refused + counts.valid < 4_000; round++) {
      const request = broken(all[round % all.length].request, below);
      const found = faults(request);
      const told = () => `${JSON.stringify(request)}\n${found}\n${ajv.errorsText(valid.errors)}`;
      if (!valid(request)) {
        counts.refused++;
        assert.ok(found.length > 0, told());
      } else {
        counts.valid++;
        if (found.length > 0) counts.beyond++;
        assert.deepEqual(found.filter(code => !beyond.has(code)), [], told());
      }
    }
    t.diagnostic(JSON.stringify(counts));
    assert.ok(counts.refused > 1_000 && counts.valid > 500 && counts.beyond > 10, JSON.stringify(counts));
  });
}

test('each limit of a field is the reader’s, to the last value', () => {
  const many = (count, entry) => Array.from({ length: count }, (_, at) => entry(`x${at}`));
  const item = more => ({ items: [{ id: 'a', ...more }] });
  const requests = [
    { child: { age: 0 } }, { child: { age: 130 } }, { child: { age: -1 } }, { child: { age: 131 } }, { child: { age: '9' } },
    { child: { id: '' } }, { child: { birthDate: '2017-5-1' } }, { date: '2026-00-10' }, { date: '0000-01-01' }, { date: 'unknown' }, { date: '2026-01-32' },
    { guardians: many(6, id => ({ id })) }, { guardians: many(7, id => ({ id })) }, { guardians: [{ id: 'enfant' }] }, { guardians: [{ relation: 'mere' }] },
    { items: many(1_000, id => ({ id })) }, { items: many(1_001, id => ({ id })) },
    item({ axes: many(1_000, id => id) }), item({ axes: many(1_001, id => id) }), item({ axes: [''] }), item({ axes: 'unknown' }),
    { notices: [{ to: 'enfant', state: 'unknown' }] }, { notices: [{ to: 'enfant', state: 'done', on: 'unknown' }] }, { consents: [{ by: 'enfant' }] },
    { moving: 'true' }, { moving: true }, { measure: 'unknown' }, { project: {} }, { project: 'unknown' }, { sender: { service: { kind: 'ase', nom: 'x' } } },
    null, [], 'x', {},
  ];
  const answers = requests.map(request => [validShare(request), faultsOfShare(request).filter(code => code !== 'dangling-reference').length === 0]);
  assert.deepEqual(answers.filter(([valid, read]) => valid !== read), [], JSON.stringify(requests.filter((_, at) => answers[at][0] !== answers[at][1])));
  assert.ok(answers.filter(([valid]) => valid).length > 10 && answers.filter(([valid]) => !valid).length > 15);
});

test('each limit of a redaction is the reader’s, to the last value', () => {
  const deep = levels => ({ labels: { ['/a'.repeat(levels)]: 'open' } });
  const person = more => ({ labels: {}, people: [{ id: 'a', names: ['Julie Martin'], is: 'parent', ...more }] });
  const people = count => ({ labels: {}, people: Array.from({ length: count }, (_, at) => ({ id: `x${at}`, names: [`Nom${'abcdefghij'[at % 10]}`], is: 'tiers' })) });
  const requests = [
    {}, { labels: {} }, { labels: { '': 'open' } }, { labels: { a: 'open' } }, { labels: { '/a~': 'open' } }, { labels: { '/a~1\u2028b\n': 'open' } }, deep(64), deep(65),
    { labels: { '/a': 'Open' } }, { labels: { '/a': { id: 'x' } } }, { labels: { '/a': { category: 'logement' } } }, { labels: {}, items: [] },
    person({}), person({ is: 'unknown' }), person({ names: 'Julie' }), person({ names: [3] }), person({ show: 'never' }), person({ show: 'always' }), person({ subjectId: 3 }),
    person({ nom: 'x' }), { labels: {}, people: [{ names: ['Julie Martin'], is: 'parent' }] }, person({ names: ['x'.repeat(1_025)] }), people(128), people(129),
  ];
  const answers = requests.map(request => [validRedaction(request), faultsOfRedaction(request).length === 0]);
  assert.deepEqual(answers.filter(([valid, read]) => valid !== read), [], JSON.stringify(requests.filter((_, at) => answers[at][0] !== answers[at][1])).slice(0, 500));
});

test('an unknown name is told what there is', () => {
  for (const name of ['Redaction', '', 'toString', '__proto__', undefined, null, 3, Object.create(null), Symbol('name')]) {
    assert.throws(() => schema(name), { name: 'RangeError', message: /ShareRequest.*RedactionRequest/ }, typeof name);
  }
});

test('it is the same text everywhere, and in no page that does not ask for it', () => {
  for (const name of ['ShareRequest', 'RedactionRequest']) assert.equal(inline.schema(name), schema(name));
  assert.match(readText('pkg', 'partage.js'), /from"\.\/schema\.js"/);
  assert.doesNotMatch(readText('pkg', 'engine.js'), /draft\/2020-12/);
});
