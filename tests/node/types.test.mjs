// The words of partage.d.ts are those that the engine knows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import words from '../../pkg/words.fr.js';
import { vocabulary } from '../../pkg/partage.node.js';
import { readText } from './support.mjs';

const types = readText('pkg', 'partage.d.ts');
const { tables } = JSON.parse(words);
const terms = vocabulary('fr');

/** The words of a union, in their order. */
const union = name => {
  const [, body] = types.match(new RegExp(`^export type ${name} =([^;]*);`, 'm'));
  return [...body.replace(/\/\/.*$/gm, '').matchAll(/"([^"]+)"/g)].map(match => match[1]);
};
const sorted = list => [...new Set(list)].sort();

for (const name of ['Role', 'ServiceKind', 'SecrecyRegime', 'Measure', 'Phase', 'Purpose', 'Setting', 'Danger', 'AxisDomain', 'Category', 'Subject', 'Source', 'Outcome']) {
  test(`${name} has the values of its nomenclature`, () => {
    const list = terms[name[0].toLowerCase() + name.slice(1)];
    assert.deepEqual(sorted(union(name)), sorted(list.map(({ value }) => value)));
  });
}

test('Nomenclature has every list', () => {
  assert.deepEqual(sorted(union('Nomenclature')), sorted(Object.keys(terms)));
});

test('ProblemCode has every code of a problem', () => {
  assert.deepEqual(sorted(union('ProblemCode')), sorted([...Object.keys(tables.problems), 'bad-pointer']));
});

test('Action has every step of a remedy', () => {
  assert.deepEqual(sorted(union('Action')), sorted(tables.actions.map(([action]) => action)));
});
