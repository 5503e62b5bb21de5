import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { CSP, serve } from './serve.mjs';

let server, folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partage-serve-'));
  await mkdir(join(folder, 'room', 'sub'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'room', '.hidden'), 'secret');
  await writeFile(join(folder, 'room', 'engine.wasm'), 'wasm');
  await writeFile(join(folder, 'room', 'sub', 'index.html'), '<!doctype html>');
  await symlink(join(folder, 'secret.txt'), join(folder, 'room', 'link.txt'));
  server = await serve({ mounts: { room: join(folder, 'room') } });
});

after(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A raw request: fetch would tidy the path before sending it. */
function get(path, { method = 'GET', host } = {}) {
  return new Promise((resolve, reject) => {
    const call = request({ port: server.port, host: '127.0.0.1', path, method, headers: host ? { host } : {} }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => (body += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
    });
    call.on('error', reject);
    call.end();
  });
}

test('the home address leads to the form', async () => {
  const { status, headers } = await get('/');
  assert.equal(status, 302);
  assert.equal(headers.location, '/js-examples/form/');
});

test('every answer carries the policy, errors too', async () => {
  for (const path of ['/js-examples/form/', '/room/engine.wasm', '/nowhere']) {
    const { headers } = await get(path);
    assert.equal(headers['content-security-policy'], CSP);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
  assert.match(CSP, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; /);
  assert.doesNotMatch(CSP, /unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test('types are those browsers insist on', async () => {
  assert.equal((await get('/room/engine.wasm')).headers['content-type'], 'application/wasm');
  assert.match((await get('/js-examples/serve.mjs')).headers['content-type'], /^text\/javascript/);
  assert.match((await get('/room/sub/')).headers['content-type'], /^text\/html/);
});

test('a folder without its slash is sent to the one with', async () => {
  assert.equal((await get('/room/sub')).headers.location, '/room/sub/');
});

test('nothing outside the served folders can be read', async () => {
  const tries = [
    '/room/../secret.txt', '/room/%2e%2e/secret.txt', '/room/..%2fsecret.txt', '/room/sub/../../secret.txt',
    '/room/link.txt', '/room/.hidden', '/Cargo.toml', '/.git/config', '/room//etc/passwd', '/room/%00', '/room/%zz', '/room/..%5csecret.txt',
    'room/secret.txt', '//etc/passwd', '/room',
  ];
  for (const path of tries) {
    const { status, body } = await get(path);
    assert.ok([302, 400, 404].includes(status), `${path} gave ${status}`);
    assert.doesNotMatch(body, /secret$|root:/m, path);
  }
});

test('it only reads, and only for this machine', async () => {
  assert.equal((await get('/room/engine.wasm', { method: 'POST' })).status, 405);
  assert.equal((await get('/room/engine.wasm', { host: 'example.org' })).status, 421);
  const head = await get('/room/engine.wasm', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.body, '');
});
