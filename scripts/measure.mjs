// What the package costs on this machine, in Node: size, and time by the number of facts left open. Figures for a person,
// no gate. Usage: node scripts/measure.mjs
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { ShareSession, evaluateShare, ready } from '../pkg/partage.node.js';

await ready();
const at = path => new URL(`../${path}`, import.meta.url);
const stories = readdirSync(at('fixtures/scenarios')).sort()
  .map(name => JSON.parse(readFileSync(at(`fixtures/scenarios/${name}`), 'utf8')).request);

/** Numbers that come again at every run. */
let state = 1;
const pick = below => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};

/** The places of a request that hold an answer, ids and days aside. */
function answers(value, key, found = [], holder = undefined) {
  if (Array.isArray(value) && value.length > 0) value.forEach(entry => answers(entry, key, found, value));
  else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [name, inner] of Object.entries(value)) answers(inner, name, found, value);
  } else if (!['id', 'to', 'subjectId', 'guardian', 'person', 'state', 'by', 'date'].includes(key)) found.push([holder, key]);
  return found;
}

function opened(request, count) {
  const copy = structuredClone(request);
  const places = answers(copy);
  for (let i = 0; i < count && places.length > 0; i++) {
    const [[holder, key]] = places.splice(pick(places.length), 1);
    delete holder[key];
  }
  return copy;
}

/** Microseconds: the best of a few times, for what else the machine does is not ours. */
function time(question, times = 5) {
  let best = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    question();
    best = Math.min(best, (performance.now() - start) * 1000);
  }
  return best;
}

const median = list => list.sort((a, b) => a - b)[list.length >> 1];
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const whole = number => Math.round(number).toString();

for (const request of stories) for (let i = 0; i < 20; i++) evaluateShare(request);

row('open facts', 'median, µs', 'worst, µs', 'keystroke in a session, median, µs');
row('---', '---:', '---:', '---:');
for (const count of [0, 1, 2, 4, 6, 8, 12, 16, 24]) {
  const requests = stories.map(request => opened(request, count));
  const asked = requests.map(request => time(() => evaluateShare(request)));
  const typed = requests.map(request => {
    const session = new ShareSession(request);
    let harm = false;
    const spent = time(() => {
      session.set('/moving', harm = !harm);
      session.outcomes();
    });
    session.free();
    return spent;
  });
  row(count, whole(median(asked)), whole(Math.max(...asked)), whole(median(typed)));
}
for (const [name, request] of [['a role only', { recipient: { role: 'enseignant' } }], ['an empty form', {}], ['one empty item', { items: [{ id: 'a' }] }]]) {
  row(name, whole(time(() => evaluateShare(request))), '', '');
}

const brotli = name => brotliCompressSync(readFileSync(at(`pkg/${name}`)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
console.log();
row('file', 'bytes, brotli');
row('---', '---:');
for (const name of ['partage_bg.wasm', 'engine.js', 'partage.js', 'words.fr.js', 'words.en.js']) row(name, brotli(name));
