// What several test files need.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const pkg = join(root, 'pkg');
export const readText = (...path) => readFileSync(join(root, ...path), 'utf8');

/** The package as published for Node, and every WebAssembly instance it makes, in order. */
export async function loadWatched({ sabotage } = {}) {
  const instances = [];
  const Original = WebAssembly.Instance;
  WebAssembly.Instance = function Instance(...args) {
    const instance = new Original(...args);
    const exports = sabotage ? { ...instance.exports, ...sabotage(instance.exports, instances.length) } : instance.exports;
    instances.push({ exports });
    return { exports };
  };
  const engine = await import('../../pkg/partage.node.js');
  return { engine, instances };
}

/** A folder where `partage` is installed as in anybody's project. */
export function consumer(t) {
  const folder = mkdtempSync(join(tmpdir(), 'partage-consumer-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(pkg, join(folder, 'node_modules', 'partage'), 'junction');
  return folder;
}

/** The worked scenarios, and every folder whose stories are shares. */
export const SCENARIOS = 'fixtures/scenarios';
export const SHARES = [SCENARIOS, 'fixtures/versions', 'fixtures/journey', 'fixtures/coverage'];

/** The stories of folders, in the order of their names: what `native` reads of the same folders, in its order. */
export function stories(...folders) {
  return folders.flatMap(folder => readdirSync(join(root, folder)).filter(name => name.endsWith('.json')).sort()
    .map(name => ({ file: `${folder}/${name}`, ...JSON.parse(readText(folder, name)) })));
}

/** The lines that an example of the crate prints: what the native side says. */
export function native(example, ...args) {
  const run = spawnSync('cargo', ['run', '--quiet', '--locked', '--example', example, '--', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(run.status, 0, run.stderr || String(run.error));
  return run.stdout.trimEnd().split('\n');
}

/** Whole numbers below a bound, by chance, the same every time (xorshift). */
export function chance(seed) {
  let state = seed;
  return bound => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

/** A request where everything is told: the answer that must stay the same whatever was asked before it. */
export const goodRequest = () => ({
  date: '2026-03-02',
  child: { id: 'lea', age: 9 },
  guardians: [{ id: 'mere', relation: 'mere', authority: 'exercee', informingHarmsChild: false, implicated: false }],
  measure: 'aucune',
  sender: { role: 'educateur-specialise', service: { id: 'mecs', kind: 'essms-protection-enfance' }, involved: true },
  recipient: { role: 'maire', service: { id: 'mairie', kind: 'commune' } },
  purpose: 'prevenir-la-delinquance',
  danger: 'aucun',
  items: [
    { id: 'sante', category: 'sante-psychique', subject: 'enfant', source: 'confidence', necessary: false },
    { id: 'école', category: 'scolarite', subject: 'enfant', source: 'dossier', necessary: true, axes: [] },
  ],
  notices: [],
  consents: [],
});
