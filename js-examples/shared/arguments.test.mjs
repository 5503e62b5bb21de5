import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArguments } from './arguments.mjs';

const options = { port: { type: 'string' }, all: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };
const fault = (args, more) => readArguments(options, { args, ...more }).fault?.('fr').replaceAll('\u00a0', ' ');

test('arguments are read as Node reads them', () => {
  const { values, positionals, fault } = readArguments(options, { args: ['a.json', '--port', '0', '--all', '-h', '-'], positionals: true });
  assert.deepEqual([{ ...values }, positionals, fault], [{ port: '0', all: true, help: true }, ['a.json', '-'], undefined]);
});

test('what is wrong is said in our words, the first of all', () => {
  assert.equal(fault(['--prot', '1']), '--prot : option inconnue');
  assert.equal(fault(['-x']), '-x : option inconnue');
  assert.equal(fault(['--__proto__']), '--__proto__ : option inconnue');
  assert.equal(fault(['--all=oui']), '--all : cette option ne prend pas de valeur');
  assert.equal(fault(['--port']), '--port : une valeur est attendue');
  assert.equal(fault(['ici', '--foo']), '« ici » : rien n’est attendu ici');
  assert.equal(fault(['ici'], { positionals: true }), undefined);
});
