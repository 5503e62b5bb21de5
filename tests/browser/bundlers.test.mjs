// The package in what vendors build their pages with, as its README says to use it with each: built for real, then opened.
import assert from 'node:assert/strict';
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import * as esbuild from 'esbuild';
import * as vite from 'vite';
import { evaluateShare } from '../../pkg/partage.node.js';
import { serve } from '../../js-examples/serve.mjs';
import { consumer, pkg, root, SCENARIOS, stories } from '../node/support.mjs';
import { launch, state, visit } from './support.mjs';

const webpack = createRequire(import.meta.url)('webpack');
const [{ request }] = stories(SCENARIOS);
const expected = JSON.stringify(evaluateShare(request));

/** Somebody's project: the package as it is installed, and one script that starts it, in the page or in a worker. */
function project(t, script) {
  const folder = consumer(t);
  rmSync(join(folder, 'node_modules', 'partage'));
  cpSync(pkg, join(folder, 'node_modules', 'partage'), { recursive: true });
  copyFileSync(join(root, 'tests/browser/pages/start.js'), join(folder, 'start.js'));
  writeFileSync(join(folder, 'main.js'), script);
  writeFileSync(join(folder, 'worker.js'), `
    import { ready, evaluateShare } from 'partage';
    self.onmessage = ({ data }) => ready().then(() => postMessage(evaluateShare(data)));
  `);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><link rel="icon" href="data:,"><script type="module" src="./main.js"></script>');
  mkdirSync(join(folder, 'out'));
  return folder;
}

const inPage = (name, address = '') => `
  import { ready, evaluateShare } from '${name}';
  import { start } from './start.js';
  start({ ready: () => ready(${address}), evaluateShare });
`;
const inWorker = `
  import { start } from './start.js';
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  const evaluateShare = request => new Promise(done => { worker.onmessage = ({ data }) => done(data); worker.postMessage(request); });
  start({ ready: () => Promise.resolve(), evaluateShare });
`;

const BUILDS = {
  vite: folder => vite.build({ root: folder, base: './', logLevel: 'silent', worker: { format: 'es' }, build: { outDir: 'out', emptyOutDir: false } }),
  webpack: folder => new Promise((done, fail) => webpack(
    { mode: 'production', context: folder, entry: './main.js', output: { path: join(folder, 'out') }, performance: { hints: false } },
    (error, stats) => {
      if (error || stats.hasErrors()) return fail(error ?? new Error(stats.toString('errors-only')));
      writeFileSync(join(folder, 'out', 'index.html'), '<!doctype html><link rel="icon" href="data:,"><script defer src="main.js"></script>');
      return done();
    },
  )),
  // An old page: one plain script, no module.
  esbuild: async folder => {
    await esbuild.build({ absWorkingDir: folder, entryPoints: ['main.js'], bundle: true, format: 'iife', outdir: 'out', logLevel: 'silent' });
    writeFileSync(join(folder, 'out', 'index.html'), '<!doctype html><link rel="icon" href="data:,"><script defer src="main.js"></script>');
  },
};

/** [bundler, what is special, the script, what a project does by hand, what the page says when the engine cannot start] */
const CASES = [
  ['vite', 'as it is', inPage('partage')],
  ['vite', 'in a worker', inWorker],
  ['vite', 'inline', inPage('partage/inline')],
  ['webpack', 'as it is', inPage('partage')],
  ['webpack', 'in a worker', inWorker],
  ['webpack', 'inline', inPage('partage/inline')],
  ['esbuild', 'inline', inPage('partage/inline')],
  ['esbuild', 'the module copied beside the bundle', inPage('partage', "'partage_bg.wasm'"), folder => copyFileSync(join(pkg, 'partage_bg.wasm'), join(folder, 'out/partage_bg.wasm'))],
  ['esbuild', 'the module forgotten', inPage('partage', "'partage_bg.wasm'"), () => {}, /answered 404 .*; give ready\(\) the address of partage_bg\.wasm/],
  ['esbuild', 'no address', inPage('partage'), () => {}, /this bundle does not know its own address; give ready\(\) the address of partage_bg\.wasm/],
];

test('bundlers', { timeout: 120_000 }, async t => {
  const browser = await launch('chromium', t);
  for (const [bundler, how, script, byHand = () => {}, refusal] of CASES) {
    await t.test(`${bundler}, ${how}`, async t => {
      const folder = project(t, script);
      await BUILDS[bundler](folder);
      byHand(folder);
      const server = await serve({ mounts: { out: join(folder, 'out') } });
      t.after(() => server.close());
      const { page } = await visit(browser, t, `${server.url}out/index.html`);
      const said = await state(page);
      if (refusal) {
        assert.match(await page.evaluate(() => document.documentElement.dataset.why), refusal);
      } else {
        assert.equal(said, 'ready');
        assert.equal(await page.evaluate(async request => JSON.stringify(await window.evaluateShare(request)), request), expected);
      }
    });
  }
});
