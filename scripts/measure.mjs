// What the package costs on this machine, in Node: size, and time by the number of facts left open. Figures for a person,
// no gate. Usage: node scripts/measure.mjs
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { ShareSession, evaluateShare, ready } from '../pkg/partage.node.js';

await ready();
const at = path => new URL(`../${path}`, import.meta.url);
const stories = ['scenarios', 'journey', 'coverage', 'versions'].flatMap(folder => readdirSync(at(`fixtures/${folder}`)).sort()
  .map(name => JSON.parse(readFileSync(at(`fixtures/${folder}/${name}`), 'utf8')).request)).filter(request => request !== undefined);

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

function without(request, chosen) {
  const copy = structuredClone(request);
  const places = answers(copy);
  for (const index of chosen) {
    const [holder, key] = places[index];
    delete holder[key];
  }
  return copy;
}

/** Each answer left out alone; with more than one, in eight ways that chance says. */
function opened(request, count) {
  if (count === 0) return [request];
  const places = [...answers(request).keys()];
  if (count === 1) return places.map(place => without(request, [place]));
  return Array.from({ length: 8 }, () => {
    const left = [...places];
    return without(request, Array.from({ length: Math.min(count, left.length) }, () => left.splice(pick(left.length), 1)[0]));
  });
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

const sorted = list => list.sort((a, b) => a - b);
const part = (list, of) => sorted(list)[Math.min(list.length - 1, Math.floor(list.length * of))];
const median = list => part(list, 0.5);
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const whole = number => Math.round(number).toString();

for (const request of stories) for (let i = 0; i < 20; i++) evaluateShare(request); // warm

row('open facts', 'requests', 'median, µs', '99th percentile, µs', 'worst, µs', 'keystroke in a session, median, µs');
row('---', '---:', '---:', '---:', '---:', '---:');
for (const count of [0, 1, 2, 4, 6, 8]) {
  const requests = stories.flatMap(request => opened(request, count));
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
  row(count, requests.length, whole(median(asked)), whole(part(asked, 0.99)), whole(Math.max(...asked)), whole(median(typed)));
}
for (const [name, request] of [['a role only', { recipient: { role: 'enseignant' } }], ['an empty form', {}], ['one empty item', { items: [{ id: 'a' }] }]]) {
  row(name, 1, whole(time(() => evaluateShare(request))), '', '', '');
}

const brotli = name => brotliCompressSync(readFileSync(at(`pkg/${name}`)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
console.log();
row('file', 'bytes, brotli');
row('---', '---:');
for (const name of ['partage_bg.wasm', 'engine.js', 'partage.js', 'words.fr.js', 'words.en.js']) row(name, brotli(name));
