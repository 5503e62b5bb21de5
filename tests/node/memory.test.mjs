// The module starts small and stays as it is, however often it is asked. PARTAGE_CALLS=1000000 for the long run.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { goodRequest, loadWatched, SCENARIOS, stories } from './support.mjs';

const CALLS = Number(process.env.PARTAGE_CALLS ?? 100_000);
const { engine: { evaluateShare }, instances } = await loadWatched();
const pages = () => instances.at(-1).exports.memory.buffer.byteLength / 65536;
const atStart = pages();

test('it starts in at most 256 KiB', t => {
  t.diagnostic(`${atStart} pages of 64 KiB`);
  assert.ok(atStart <= 4, `${atStart} pages`);
});

test(`${CALLS} questions grow the memory by no page`, t => {
  const requests = [goodRequest(), ...stories(SCENARIOS).map(fixture => fixture.request)];
  // An empty form is the slowest of all: asked now and then, not a thousand times.
  for (let i = 0; i < 10; i++) [{}, null].forEach(request => evaluateShare(request));
  const ask = n => { for (let i = 0; i < n; i++) evaluateShare(requests[i % requests.length]); };
  ask(2_000);
  const warm = pages();
  ask(CALLS);
  t.diagnostic(`${atStart} pages at the start, ${warm} after the warm-up, ${pages()} after ${CALLS} questions`);
  assert.equal(pages(), warm);
});

test('a request far too large leaves nothing behind', () => {
  const before = JSON.stringify(evaluateShare(goodRequest()));
  const warm = pages();
  for (let i = 0; i < 20; i++) {
    evaluateShare({ items: Array.from({ length: 900 }, (_, n) => ({ id: `${n}`.padEnd(4000, '.') })) });
  }
  assert.ok(pages() <= Math.max(warm, 16 * 16), `${pages()} pages`);
  assert.equal(JSON.stringify(evaluateShare(goodRequest())), before);
});

test('a long loop with the garbage collected in between does not abort Node', () => {
  // Node 20 dies when an export that returns a bare JavaScript value is deoptimised in the middle of a call.
  let last;
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 3_000; i++) last = evaluateShare(goodRequest());
    globalThis.gc?.();
    last = evaluateShare({ ...goodRequest(), [`x${round}`]: 1 });
  }
  assert.ok(Array.isArray(last.items));
});

test('what is kept of grounds once said has a bound, whatever the items are', () => {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc');
  const requests = stories(SCENARIOS).map(({ request }) => request).filter(({ items }) => items?.length > 0);
  const long = requests.map(request => ({ ...request, items: Array.from({ length: 300 }, (_, at) => ({ ...request.items[at % request.items.length], id: `i${at}` })) }));
  const used = () => { gc(); return process.memoryUsage().heapUsed / 2 ** 20; };
  long.slice(0, 50).forEach(request => evaluateShare(request));
  const warm = used();
  long.slice(50, 250).forEach(request => evaluateShare(request));
  const grown = used() - warm;
  assert.ok(grown < 24, `${grown.toFixed(1)} MiB more after 200 other requests`);
});
