// What the package costs on this machine, in Node: every figure of our own in the tables of README.md. For a person to read,
// no gate. Usage: node scripts/measure.mjs
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chance, loadWatched, pkg, SHARES, stories } from '../tests/node/support.mjs';
import { sizes } from './pkg.mjs';

const { engine: { ShareSession, evaluateShare, ready, vocabulary }, instances } = await loadWatched();
await ready();
const shares = stories(...SHARES).map(({ request }) => request);
const pick = chance(1);

const kib = () => `${instances.at(-1).exports.memory.buffer.byteLength / 1024} KiB`;
// What an empty form takes, the most of all, belongs to the warm-up.
const questions = [{}, ...shares];
const memory = [kib()];
for (const times of [10_000, 100_000]) {
  for (let i = 0; i < times; i++) evaluateShare(questions[i % questions.length]);
  memory.push(kib());
}

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
const tenths = number => number.toFixed(1);
const asking = requests => requests.map(request => time(() => evaluateShare(request)));

/** A keystroke in a session, by turns one value and another. */
function typing(request, pointer, values) {
  const session = new ShareSession(request);
  let turn = 0;
  const spent = time(() => {
    session.set(pointer, values[turn++ % 2]);
    session.outcomes();
  });
  session.free();
  return spent;
}

row('open facts', 'requests', 'median, µs', '99th percentile, µs', 'worst, µs', 'keystroke in a session, median, µs');
row('---', '---:', '---:', '---:', '---:', '---:');
for (const count of [0, 1, 2, 4, 6, 8]) {
  const requests = shares.flatMap(request => opened(request, count));
  const asked = asking(requests);
  const typed = requests.map(request => typing(request, '/moving', [true, false]));
  row(count, requests.length, whole(median(asked)), whole(part(asked, 0.99)), whole(Math.max(...asked)), whole(median(typed)));
}
const forms = vocabulary('fr').role.map(({ value: role }) => ({ recipient: { role } }));
for (const [name, requests] of [['a recipient’s role and nothing else', forms], ['a recipient’s role and one blank item', forms.map(form => ({ ...form, items: [{ id: 'a' }] }))],
  ['an empty form', [{}]], ['one blank item', [{ items: [{ id: 'a' }] }]]]) {
  const asked = asking(requests);
  row(name, requests.length, whole(median(asked)), '', whole(Math.max(...asked)), '');
}

/** A story with its items again and again until there are eight. */
const ofEight = request => ({ ...request, items: Array.from({ length: 8 }, (_, n) => ({ ...request.items[n % request.items.length], id: `i${n}` })) });
const eight = shares.map(ofEight).filter(request => evaluateShare(request).items.every(({ outcome }) => outcome !== undefined));
const aged = eight.filter(({ date, child }) => date && Number.isInteger(child?.age));
const born = aged.map(({ child: { age, ...child }, ...request }) => ({ ...request, child: { ...child, birthDate: `${request.date.slice(0, 4) - age}-01-01` } }));
console.log();
row('eight items, settled', 'requests', 'median, µs');
row('---', '---:', '---:');
row('object in, decision out', eight.length, tenths(median(asking(eight))));
row('every part read and written as JSON', eight.length, tenths(median(eight.map(request => time(() => JSON.stringify(evaluateShare(request)))))));
row('a keystroke in a session', eight.length, tenths(median(eight.map(request => typing(request, '/moving', [true, false])))));
row('a keystroke that changes the recipient’s role', eight.length, tenths(median(eight.map(request => typing(request, '/recipient/role', ['maire', request.recipient?.role])))));
row('an age in years', aged.length, tenths(median(asking(aged))));
row('a birth date instead', born.length, tenths(median(asking(born))));

/** Milliseconds of another process, from the import to a decision that has been read. */
const COLD = `const start = performance.now(); const { evaluateShare } = await import(${JSON.stringify(new URL('../pkg/partage.node.js', import.meta.url).href)});
  JSON.stringify(evaluateShare(${JSON.stringify(eight[0])})); console.log(performance.now() - start);`;
const cold = Array.from({ length: 20 }, () => Number(execFileSync(process.execPath, ['--input-type=module', '-e', COLD], { encoding: 'utf8' })));
console.log(`\ncold start, import to the first settled decision: ${tenths(median(cold))} ms`);
console.log(`memory at the start, after a warm-up and 100,000 questions later: ${memory.join(', ')}`);

const brotli = name => brotliCompressSync(readFileSync(join(pkg, name)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
console.log();
row('file', 'bytes, brotli');
row('---', '---:');
for (const [part, bytes] of Object.entries(sizes(pkg))) row(part === 'total' ? 'module and JavaScript' : part, bytes);
for (const name of ['words.fr.js', 'words.en.js', 'schema.js']) row(name, brotli(name));

console.log();
await import('./bench-redaction.mjs');
