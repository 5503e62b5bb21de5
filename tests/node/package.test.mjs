// What the published package is allowed to be: where it comes from, what it can reach, what it weighs, what it declares.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatMessage } from 'publint/utils';
import { publint } from 'publint';
import { faults, sizes } from '../../scripts/pkg.mjs';
import { consumer, pkg, readText, root } from './support.mjs';

// The target is 60,000 and is missed (README, "Limits"): this only keeps the module from growing further.
const TARGET = 60_000;
const HEAVIEST = 140_000;

const written = readdirSync(pkg).filter(name => name.endsWith('.js'));

test('pkg/ comes from this source, and nobody touched it since', () => {
  assert.deepEqual(faults(pkg), []);
});

test('the module imports nothing but the table that wasm-bindgen sets up: no network, clock, randomness, storage or console', () => {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(join(pkg, 'partage_bg.wasm'))));
  assert.deepEqual(imports, [{ module: './partage_bg.js', name: '__wbindgen_init_externref_table', kind: 'function' }]);
});

test('no text of the package can reach the network, a clock, randomness, storage, the console or code made at run time', () => {
  const forbidden = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'sendBeacon', 'RTCPeerConnection', 'importScripts',
    'eval', 'Function', 'setTimeout', 'setInterval', 'Date', 'performance', 'random', 'crypto', 'localStorage', 'sessionStorage', 'indexedDB',
    'caches', 'cookie', 'console', 'window', 'navigator', 'process', 'require', 'Worker', 'SharedArrayBuffer', 'Atomics'];
  const found = [];
  for (const name of written) {
    const code = readText('pkg', name).replace(/\/\*[^]*?\*\/|(?<![:'"])\/\/.*$/gm, '').replace(/'[A-Za-z0-9+/=]{1000,}'/, "''").replace(/String\.raw`[^`$]*`/g, "''");
    for (const word of forbidden) if (new RegExp(`\\b${word}\\b`).test(code)) found.push(`${name}: ${word}`);
    // the page's own document, not one that a caller hands over
    if (/(?<![.\w])document\s*(?:\.|\[)/.test(code)) found.push(`${name}: document`);
    if (/\bimport\s*\(/.test(code)) found.push(`${name}: import()`);
  }
  // The one exception: the entry for browsers loads the module, once, from where it is told to.
  assert.deepEqual(found, ['partage.js: fetch']);
  assert.equal(readText('pkg', 'partage.js').match(/\bfetch\(/g).length, 1);
  assert.doesNotMatch(readText('pkg', 'partage_bg.base64.js'), /atob|import/);
});

test(`module, glue and door weigh at most ${HEAVIEST} bytes, compressed`, t => {
  const { total, ...parts } = sizes(pkg);
  t.diagnostic(`target ${TARGET}, missed by ${total - TARGET}; ${total} bytes of brotli: ${Object.entries(parts).map(([name, bytes]) => `${name} ${bytes}`).join(', ')}`);
  assert.ok(total <= HEAVIEST, `${total} bytes`);
});

test('no byte of it tells where it was built', () => {
  for (const name of readdirSync(pkg)) {
    const text = readFileSync(join(pkg, name), 'latin1');
    for (const path of [root, process.env.HOME, '/rustlib/', '/registry/', 'index.crates']) {
      assert.ok(!path || path === '/' || !text.includes(path), `${name} names ${path}`);
    }
  }
});

test('every entry gives the same names, and the types declare exactly those', async () => {
  const names = async entry => Object.keys(await import(`../../pkg/${entry}`)).sort();
  const published = await names('partage.node.js');
  for (const entry of ['partage.js', 'inline.js']) assert.deepEqual(await names(entry), published, entry);
  const declared = [...readText('pkg', 'partage.d.ts').matchAll(/^export (?:declare )?(?:function|class|const) (\w+)/gm)].map(match => match[1]);
  assert.deepEqual([...declared, 'default'].sort(), published);
});

test('tools that know nothing of `exports` find the same files', () => {
  const { main, types, exports } = JSON.parse(readText('pkg', 'package.json'));
  assert.deepEqual([main, types], [exports['.'].default, exports['.'].types]);
  assert.equal(exports['./inline'].default, './inline.js');
  assert.match(readText('pkg', 'inline.d.ts'), /^export \* from '\.\/partage\.js';$/m);
});

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: pkg, strict: true });
  const manifest = JSON.parse(readText('pkg', 'package.json'));
  assert.deepEqual(messages.map(message => formatMessage(message, manifest)), []);
});

test('installed in a project, it answers under its own name', t => {
  const folder = consumer(t);
  writeFileSync(join(folder, 'main.mjs'), `
    import ready, { evaluateShare } from 'partage';
    import * as inline from 'partage/inline';
    const request = { date: '2026-03-02', items: [{ id: 'a' }] };
    const now = evaluateShare(request);
    await ready();
    await inline.ready();
    console.log(JSON.stringify(now) === JSON.stringify(inline.evaluateShare(request)) ? 'the same' : 'not the same');
  `);
  assert.equal(execFileSync(process.execPath, ['main.mjs'], { cwd: folder, encoding: 'utf8' }), 'the same\n');
});

test('the types compile in a strict project, and refuse what the contract refuses', t => {
  const folder = consumer(t);
  writeFileSync(join(folder, 'usage.ts'), readText('tests', 'node', 'usage.ts'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
    compilerOptions: { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noUnusedLocals: true, noEmit: true,
      module: 'nodenext', target: 'es2022', lib: ['es2022', 'dom'], types: [], skipLibCheck: false },
    files: ['usage.ts'],
  }));
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  let output = '';
  try {
    execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  } catch (error) {
    output = error.stdout + error.stderr;
  }
  assert.equal(output, '');
});

// A remark after a call to console.log is what it prints; […] stands for the rest.
const PRINTED = /^.*console\.log\(.*\); \/\/ (.*)$/gm;
const folded = text => text.replace(/\s+/g, ' ');
for (const [name, text] of [['README.md', readText('README.md')], ['pkg/README.md', readText('pkg', 'README.md')]]) {
  test(`the examples of ${name} run as they stand, and print what they say`, t => {
    const folder = consumer(t);
    const examples = [...text.matchAll(/```js\n([^]*?)```/g)].map(match => match[1]);
    assert.ok(examples.length > 0);
    for (const [i, code] of examples.entries()) {
      writeFileSync(join(folder, `example${i}.mjs`), code);
      const printed = folded(execFileSync(process.execPath, [`example${i}.mjs`], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }));
      for (const part of [...code.matchAll(PRINTED)].flatMap(([, said]) => folded(said).split('[…]'))) {
        assert.ok(printed.includes(part), `${part}\n${printed}`);
      }
    }
  });
}
