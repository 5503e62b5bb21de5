// What several test files need.
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

/** Every worked scenario, in the order of their names. */
export function fixtures() {
  const folder = join(root, 'fixtures', 'scenarios');
  return readdirSync(folder).filter(name => name.endsWith('.json')).sort()
    .map(name => ({ file: name, ...JSON.parse(readFileSync(join(folder, name), 'utf8')) }));
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
