// The package in real browsers, under a policy that forbids connections: the same answers, to the byte, as in Node (which
// answers as native Rust does: tests/node/fixtures.test.mjs), and nothing sent.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { evaluateShare } from '../../pkg/partage.node.js';
import { disagreements } from '../node/expectations.mjs';
import { SCENARIOS, stories } from '../node/support.mjs';
import { browsers, launch, site, state, visit } from './support.mjs';

const all = stories(SCENARIOS);
const inNode = all.map(({ request }) => JSON.stringify(evaluateShare(request)));

for (const name of browsers) {
  test(name, { timeout: 120_000 }, async t => {
    const browser = await launch(name, t);

    for (const entry of ['inline', 'fetched']) {
      await t.test(`${entry}: every scenario, with the server gone, gives the bytes that Node gives`, async t => {
        const server = await site(t);
        const { page, requests, complaints } = await visit(browser, t, `${server.url}pages/${entry}.html`);
        assert.equal(await state(page), 'ready');
        assert.ok(requests.every(url => url.startsWith(server.url)), `asked elsewhere: ${requests}`);
        assert.equal(requests.some(url => url.endsWith('.wasm')), entry === 'fetched');
        const asked = requests.length;
        await server.close();

        const answers = await page.evaluate(requests => requests.map(request => JSON.stringify(window.evaluateShare(request))), all.map(({ request }) => request));
        for (const [i, { id }] of all.entries()) assert.equal(answers[i], inNode[i], id);
        for (const [i, fixture] of all.entries()) assert.deepEqual(disagreements(fixture, JSON.parse(answers[i])), [], fixture.id);
        const hostile = await page.evaluate(() => {
          const loop = {};
          loop.child = loop;
          return [null, 'x', () => {}, loop, { date: 'x'.repeat(1e7) }].map(request => window.evaluateShare(request).problems.length > 0);
        });
        assert.deepEqual(hostile, [true, true, true, true, true]);
        assert.deepEqual(requests.slice(asked), [], 'asked for something after loading');
        assert.deepEqual(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]), ['', 0, 0]);
        assert.deepEqual(await page.evaluate(() => window.violations), []);
        assert.deepEqual(complaints, []);
      });
    }

    await t.test('control: the policy is in force, no way out is open', async t => {
      const server = await site(t);
      const reached = [];
      const elsewhere = createServer((request, response) => { reached.push(request.url); response.end(); });
      await new Promise(done => elsewhere.listen(0, '127.0.0.1', done));
      t.after(() => { elsewhere.closeAllConnections(); elsewhere.close(); });
      const target = `http://127.0.0.1:${elsewhere.address().port}/`;

      for (const entry of ['inline', 'fetched']) {
        const { page } = await visit(browser, t, `${server.url}pages/${entry}.html`);
        assert.equal(await state(page), 'ready');
        // Each way out, and what the policy says when it refuses it. This ends when all nine have been refused.
        await page.evaluate(async target => {
          const wanted = [/^connect-src .*\/fetch/, /^connect-src .*\/xhr/, /^connect-src ws:/, /^connect-src .*\/events/, /^connect-src .*\/beacon/,
            /^img-src .*\/image/, /^script-src(-elem)? .*\/script/, /^frame-src http/, /^script-src eval/];
          const allRefused = new Promise(done => addEventListener('securitypolicyviolation', () => {
            if (wanted.every(refusal => window.violations.some(violation => refusal.test(violation)))) done();
          }));
          fetch(`${target}fetch`).catch(() => {});
          const call = new XMLHttpRequest();
          call.open('GET', `${target}xhr`);
          call.send();
          try { new WebSocket(`${target.replace('http', 'ws')}socket`); } catch { /* some browsers throw as well */ }
          new EventSource(`${target}events`);
          navigator.sendBeacon(`${target}beacon`, 'x');
          new Image().src = `${target}image`;
          document.head.append(Object.assign(document.createElement('script'), { src: `${target}script` }));
          document.body.append(Object.assign(document.createElement('iframe'), { src: `${target}frame` }));
          try { setTimeout('window.ranText = true'); } catch { /* refused aloud */ }
          await allRefused;
        }, target);
        assert.equal(await page.evaluate(() => window.ranText), undefined);
        if (entry === 'inline') {
          const own = await page.evaluate(() => fetch('inline.html').then(() => 'let through', () => 'refused'));
          assert.equal(own, 'refused', 'even its own server is out of reach');
        }
      }
      assert.deepEqual(reached, []);
    });

    await t.test('control: where the policy refuses WebAssembly, the engine does not start and says so', async t => {
      const server = await site(t);
      const { page } = await visit(browser, t, `${server.url}pages/no-wasm.html`);
      assert.equal(await state(page), 'refused: CompileError');
    });
  });
}
