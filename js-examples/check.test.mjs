// The command as a script calls it: a process, its exit status, what it prints. Needs pkg/.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { evaluateShare } from '../pkg/partage.node.js';
import { exitStatus } from './check/status.mjs';
import { EXAMPLES } from './form/examples.js';

const command = fileURLToPath(new URL('check.mjs', import.meta.url));
const fixture = fileURLToPath(new URL('../fixtures/scenarios/s01-aemo-enseignant-sante-de-la-mere.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'partage-check-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function check(args, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** No-break spaces as plain ones: where they go is told in shared/typography.test.mjs. */
const plain = (text) => text.replaceAll('\u00a0', ' ');

function file(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('a fixture is read by its request, and the answer cites the article', () => {
  const { status, stdout, stderr } = check([fixture]);
  assert.equal(stderr, '');
  assert.equal(status, 1);
  assert.match(stdout, /^✗ INTERDIT\n/);
  assert.match(stdout, /226-13/);
  assert.match(stdout, /pas\s+un\s+avis\s+juridique/);
});

test('a request among other fields is no fixture: the fields beside it are read, and it is told about', () => {
  const { stdout } = check(['-', '--json'], JSON.stringify({ request: { purpose: 'soigner' }, sender: { role: 'crpi' }, items: [] }));
  assert.deepEqual(JSON.parse(stdout).problems.map(({ path }) => path), ['/sender/role', '/request']);
});

test('--json gives exactly what the package answers, from a file or from standard input', () => {
  const { request } = JSON.parse(readFileSync(fixture, 'utf8'));
  const expected = `${JSON.stringify(evaluateShare(request, { locale: 'fr' }), null, 2)}\n`;
  assert.equal(check([fixture, '--json']).stdout, expected);
  const piped = check(['-', '--json'], JSON.stringify(request));
  assert.equal(piped.stdout, expected);
  assert.equal(piped.status, 1);
});

test('the other language', () => {
  assert.match(check([fixture, '--lang', 'en']).stdout, /^✗ PROHIBITED\n/);
});

test('each exit status, on the examples of the form and on faulty requests', () => {
  for (const { id, request } of EXAMPLES) {
    const { status } = check([file(`${id}.json`, JSON.stringify(request))]);
    assert.equal(status, exitStatus(evaluateShare(request)), id);
    assert.ok(status <= 2, id);
  }
  assert.equal(check(['-'], '{"items":[]}').status, 2);
  const misspelt = check(['-'], '{"purpsoe": "soigner"}');
  assert.equal(misspelt.status, 3);
  assert.match(misspelt.stdout, /\/purpsoe/);
  assert.match(misspelt.stdout, /vouliez-vous dire «\u00a0purpose\u00a0»\u00a0\?/);
});

test('a file that is not there, a folder, a text that is not JSON, a list: what is wrong and where', () => {
  const absent = check([join(folder, 'absente.json')]);
  assert.equal(absent.status, 3);
  assert.match(plain(absent.stderr), /absente\.json : ce fichier n’existe pas/);
  assert.match(check([folder]).stderr, /dossier/);
  const broken = check([file('broken.json', '{\n  "date": "2026-01-15",\n  "purpose" "soigner"\n}\n')]);
  assert.equal(broken.status, 3);
  assert.match(plain(broken.stderr), /broken\.json, ligne 3, colonne 13 .*« : » est attendu après la clé « purpose »/s);
  assert.match(broken.stderr, /\n {16}\^\n$/);
  for (const text of ['[]', '3', '"x"', 'null']) assert.equal(check(['-'], text).status, 3, text);
  assert.equal(check(['-'], '').status, 3);
});

test('with --json a request that cannot be read is told as a problem, for programs, without typography', () => {
  for (const [args, code] of [[[join(folder, 'absente.json')], 'no-such-file'], [[folder], 'directory'], [[file('liste.json', '[]')], 'no-object']]) {
    const { status, stdout, stderr } = check([...args, '--json']);
    assert.equal(status, 3);
    const { problems: [problem, ...others] } = JSON.parse(stdout);
    assert.deepEqual([problem.path, problem.code, others], ['', code, []]);
    assert.ok(plain(stderr).includes(problem.message), stderr);
  }
  const { problems: [{ code, message, line, column }] } = JSON.parse(check(['-', '--json'], '{"a" 1}').stdout);
  assert.deepEqual([code, line, column], ['not-json', 1, 6]);
  assert.match(message, /« : » est attendu/, 'plain spaces');
});

test('what people read is set, what programs read is not', () => {
  const { request } = JSON.parse(readFileSync(fixture, 'utf8'));
  assert.match(check([fixture]).stdout, /art\.\u00a0L\.\u00a0226-2-2/);
  assert.doesNotMatch(check([fixture, '--json']).stdout, /\u00a0|’/);
  const odd = check(['-'], JSON.stringify({ ...request, "l'an : 1": 2 }));
  assert.ok(odd.stdout.includes("/l'an : 1\u00a0: "), odd.stdout);
  assert.doesNotMatch(check([fixture, '--lang', 'en']).stdout.replace(/« .*? »/g, ''), /\u00a0/);
});

test('wrong use is told apart from a wrong request', () => {
  for (const args of [[], ['a', 'b'], [fixture, '--lang', 'de'], ['--colour', fixture], [fixture, '--json', '--all'], [fixture, '--json=oui'], [fixture, '--lang']]) {
    const { status, stderr, stdout } = check(args);
    assert.equal(status, 64, args.join(' '));
    assert.match(stderr, /Usage/);
    assert.doesNotMatch(stderr, /option '|argument '|positional/i, 'not in the words of Node');
    assert.equal(stdout, '');
  }
  assert.match(plain(check(['--colour', fixture]).stderr), /^--colour : option inconnue\n/);
  assert.match(check(['--colour', fixture, '--lang', 'en']).stderr, /^--colour: unknown option\n/);
  const help = check(['--help']);
  assert.equal(help.status, 0);
  assert.match(help.stdout, /Code de sortie/);
});
