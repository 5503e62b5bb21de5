// How long a redaction takes, through the published function: 200 places of 300 characters, and a document of 5 MB.
//
//   node scripts/bench-redaction.mjs [PKG]     a package folder, pkg/ unless said otherwise
//
// Redactors that are installed beside us are measured on the same texts. They do other work – fixed paths, or a search for
// personal data; none decides by recipient –, so they tell the order of magnitude, not who wins.
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = new URL('..', import.meta.url);
const folder = process.argv[2] ? pathToFileURL(`${resolve(process.argv[2])}/`) : new URL('pkg/', root);
const { ready, redactForRecipient } = await import(new URL('partage.node.js', folder));
await ready?.();

/** Prose of a report, invented, `length` characters of it. */
const PROSE = 'Le service a rencontré la famille à plusieurs reprises. Les échanges restent réguliers, et le travail engagé autour du rythme de l’enfant porte ses fruits ; les repas, le coucher et le chemin de l’école se passent mieux. ';
const prose = (at, length) => PROSE.repeat(Math.ceil(length / PROSE.length) + 1).slice(at % 97, at % 97 + length);

/** Ten people, each named once in every fifth text. */
const NAMES = ['Inès Sorel', 'Marc Delaunoy', 'Rose Bellec', 'Jean-Pierre Kerven', 'Fatou Ndiaye', 'Élise Nguyen', 'Yacine El Amrani', 'Anna Petit', 'Paul Durand', 'Sophie Lévêque'];
const people = NAMES.map((name, at) => ({ id: `p${at}`, names: [name], is: 'tiers' }));

const document = (named, places = 200) => ({
  titre: 'Note',
  notes: Array.from({ length: places }, (_, at) => ({ texte: named && at % 5 === 0 ? `${NAMES[at % 10]} ${prose(at, 280)}` : prose(at, 300) })),
});

const item = { category: 'scolarite', subject: 'enfant', source: 'dossier', necessary: true };
const request = {
  date: '2026-03-10',
  child: { age: 9 },
  sender: { role: 'educateur-specialise', service: { kind: 'essms-protection-enfance' }, involved: true },
  recipient: { role: 'juge-des-enfants', involved: true },
  purpose: 'rendre-compte-au-mandant',
  measure: 'aemo',
  labels: { '/titre': 'open', '/notes/*/texte': 'open' },
};
const everyPlace = { ...request, labels: Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`/notes/${at}/texte`, at % 3 ? 'open' : item])) };
const hidden = { ...request, recipient: { role: 'journaliste' }, purpose: 'autre', people };

function median(work, rounds) {
  for (let round = 0; round < rounds; round++) work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[rounds >> 1];
}

const rows = [];
const measure = (what, work, rounds = 200) => rows.push({ what, ms: Number(median(work, rounds).toFixed(3)) });

const plain = document(false);
const named = document(true);
const large = document(true, 17_000);
measure('partage, 200 × 300, no names', () => redactForRecipient(plain, request));
measure('partage, 200 × 300, no names, a label for each place', () => redactForRecipient(plain, everyPlace));
measure('partage, 200 × 300, ten people masked', () => redactForRecipient(named, hidden));
measure(`partage, ${(JSON.stringify(large).length / 1e6).toFixed(1)} MB, ten people masked`, () => redactForRecipient(large, hidden), 5);
measure('structuredClone of the document', () => structuredClone(plain));
measure('JSON.parse(JSON.stringify(document))', () => JSON.parse(JSON.stringify(plain)));

const require = createRequire(import.meta.url);
const installed = name => {
  try {
    return require(name);
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    return undefined;
  }
};
for (const name of ['fast-redact', '@pinojs/redact']) {
  const redactor = installed(name);
  if (redactor) measure(`${name}, 2 paths, JSON text out`, (cut => () => cut(plain))((redactor.default ?? redactor)({ paths: ['notes[*].texte', 'titre'] })));
}
const pii = installed('redact-pii');
if (pii) {
  const redactor = new pii.SyncRedactor();
  measure('redact-pii, every text', () => named.notes.map(({ texte }) => redactor.redact(texte)), 20);
}
console.table(rows);
