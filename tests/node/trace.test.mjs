// The record of a share through the package: the bytes of the native side, and never an exception because of what is handed in.
// What it keeps and leaves out is held natively (tests/trace.rs).
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { evaluateShare, traceOf } from '../../pkg/partage.node.js';
import { broken } from './mutants.mjs';
import { chance, goodRequest, native, SHARES, stories } from './support.mjs';

const all = stories(...SHARES);

test('native Rust records what Node records, byte for byte, of every story', () => {
  const recorded = native('decisions', '--traces', ...SHARES);
  assert.equal(recorded.length, all.length);
  for (const [i, { file, request }] of all.entries()) assert.equal(JSON.stringify(traceOf(request)), recorded[i], file);
});

test('the same of what cannot be read as it stands', t => {
  const below = chance(26);
  const requests = Array.from({ length: 1_500 }, (_, i) => broken(all[i % all.length].request, below));
  const folder = mkdtempSync(join(tmpdir(), 'partage-requests-'));
  t.after(() => rmSync(folder, { recursive: true }));
  requests.forEach((request, i) => writeFileSync(join(folder, `${String(i).padStart(4, '0')}.json`), JSON.stringify({ request })));
  const recorded = native('decisions', '--traces', folder);
  assert.equal(recorded.length, requests.length);
  const faulty = requests.filter(request => evaluateShare(request).problems.length > 0);
  assert.ok(faulty.length > 500, `${faulty.length} with a problem`);
  for (const [i, request] of requests.entries()) assert.equal(JSON.stringify(traceOf(request)), recorded[i], JSON.stringify(request));
});

/** All of an answer but its words about what was wrong, which no record keeps, and whom a duty is towards. */
function comparable(request) {
  const { problems, ...decision } = evaluateShare(request);
  return JSON.stringify(decision).replace(/"towards":"[^"]*"/g, '"towards":""');
}

test('asked again, it gives the same answer, and the same record', () => {
  const below = chance(7);
  for (const { file, request } of all) {
    for (const one of [request, broken(request, below), broken(request, below)]) {
      const trace = traceOf(one);
      assert.equal(comparable(trace.request), comparable(one), `${file} ${JSON.stringify(one)}`);
      assert.deepEqual(traceOf(trace.request), trace, file);
    }
  }
});

test('it takes anything, and never throws because of it', () => {
  const loop = goodRequest();
  loop.child.id = loop;
  loop.guardians.push(loop.guardians);
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const throwing = Object.defineProperty(goodRequest(), 'purpose', { enumerable: true, get() { throw new Error('no'); } });
  const long = { ...goodRequest(), guardians: [{ id: 'x'.repeat(1e7) }, { id: '\ud83d' }] };
  const nothing = JSON.stringify(traceOf({}));
  for (const request of [undefined, null, 'bonjour', 3, 1n, Symbol('a'), () => {}, [], new Map(), new Date(0), proxy]) {
    assert.equal(JSON.stringify(traceOf(request)), nothing, String(typeof request));
  }
  for (const [what, request] of Object.entries({ loop, throwing, long, proto: JSON.parse('{"__proto__":{"danger":"danger"},"items":[{"id":"a"}]}') })) {
    const trace = traceOf(request);
    assert.equal(comparable(trace.request), comparable(request), what);
    assert.ok(JSON.stringify(trace).length < 10_000, what);
  }
  assert.deepEqual(traceOf(long).request.guardians, [{}, {}]);
});

test('what it hands back is the caller’s, and what it was handed stays as it was', () => {
  const request = goodRequest();
  const trace = traceOf(request);
  assert.deepEqual(request, goodRequest());
  assert.deepEqual(structuredClone(trace), trace);
  trace.request.items.length = 0;
  trace.duties.length = 0;
  assert.deepEqual(traceOf(request), traceOf(goodRequest()));
  assert.notDeepEqual(traceOf(request).request.items, []);
});

test('it is the same in every language, whatever is wrong with the options', () => {
  const trace = JSON.stringify(traceOf(goodRequest()));
  for (const options of [{ locale: 'fr' }, { locale: 'en' }, { locale: 'de' }, null, 'en', { get locale() { throw new Error('no'); } }]) {
    assert.equal(JSON.stringify(traceOf(goodRequest(), options)), trace);
  }
});
