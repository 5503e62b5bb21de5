// Serves the examples and the package to this machine only, under a policy that forbids every
// connection elsewhere. No dependency.
//
//   node js-examples/serve.mjs [--port 8080]
//
// The addresses mirror the repository: /js-examples/form/ imports ../../pkg/, as on disk.

import { realpath, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from './shared/arguments.mjs';
import { fr } from './shared/typography.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HOME = '/js-examples/form/';

export const CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

const HEADERS = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/**
 * Starts the server. `folders` are the only ones it will read, each served under its own name;
 * `mounts` serves a folder from elsewhere under a name (a package under test: `{ pkg: itsFolder }`).
 * @returns {Promise<{ url: string, port: number, hits: string[], close: () => Promise<void> }>}
 */
export async function serve({ port = 0, folders = ['js-examples', 'pkg'], mounts = {} } = {}) {
  const rooms = new Map(folders.map((name) => [name, join(ROOT, name)]));
  for (const [name, path] of Object.entries(mounts)) rooms.set(name, path);
  const hits = [];

  const server = createServer(async (request, response) => {
    const send = (status, body, headers = {}) => {
      response.writeHead(status, { ...HEADERS, 'content-length': Buffer.byteLength(body), ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const say = (status, text, headers) => send(status, `${text}\n`, { 'content-type': 'text/plain; charset=utf-8', ...headers });
    try {
      if (!isLocalHost(request.headers.host)) return say(421, 'Ce serveur ne répond qu’à 127.0.0.1 et localhost.');
      if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'Lecture seule.', { allow: 'GET, HEAD' });
      const path = pathOf(request.url);
      if (path === undefined) return say(400, 'Adresse illisible.');
      hits.push(path);
      if (path === '/') return say(302, HOME, { location: HOME });
      const file = await locate(rooms, path);
      if (file === undefined) return say(404, 'Introuvable.');
      if (file.redirect) return say(302, file.redirect, { location: file.redirect });
      return send(200, await readFile(file.path), { 'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream' });
    } catch {
      return say(500, 'Erreur du serveur.');
    }
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address().port;
  return {
    url: `http://127.0.0.1:${bound}/`,
    port: bound,
    hits,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

/** A page elsewhere must not reach us by pointing its own name at 127.0.0.1. */
function isLocalHost(host = '') {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(host);
}

/** The decoded path of a request line, or undefined when it is not one. */
function pathOf(url) {
  if (!url.startsWith('/')) return undefined;
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    return /[\\\0]/.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

/** The file behind a path, only if it lies inside one of the rooms once every link is followed. */
async function locate(rooms, path) {
  const [name, ...rest] = path.slice(1).split('/');
  const room = rooms.get(name);
  if (room === undefined || rest.some((part) => part.startsWith('.'))) return undefined;
  try {
    const base = await realpath(room);
    const found = await realpath(join(base, ...rest));
    if (found !== base && !found.startsWith(base + sep)) return undefined;
    if (!(await stat(found)).isDirectory()) return { path: found };
    if (!path.endsWith('/')) return { redirect: `${path}/` };
    return { path: await realpath(join(found, 'index.html')) };
  } catch {
    return undefined;
  }
}

async function main() {
  const usage = fr`Usage : node js-examples/serve.mjs [--port 8080]`;
  const { values: { port: given = '8080', help }, fault } = readArguments({ port: { type: 'string' }, help: { type: 'boolean', short: 'h' } });
  const port = Number(given);
  const whole = Number.isInteger(port) && port >= 0 && port <= 65535;
  const wrong = fault?.('fr') ?? (whole ? undefined : fr`--port : un nombre de 0 à 65535 est attendu, « ${given} » reçu`);
  if (wrong) {
    console.error(`${wrong}\n${usage}`);
    process.exitCode = 64;
    return;
  }
  if (help) return console.log(usage);
  try {
    const { url } = await serve({ port });
    console.log(fr`Formulaire : ${new URL(HOME, url)}`);
    console.log(fr`Occultation : ${new URL('/js-examples/redact/', url)}`);
    console.log(fr`Catalogue : ${new URL('/js-examples/catalogue/', url)}`);
    console.log('Rien ne sort de ce poste. Ctrl+C pour arrêter.');
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? fr`Le port ${port} est déjà pris : essayez --port 0 (choisi par le système).` : error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] && (await realpath(process.argv[1])) === fileURLToPath(import.meta.url)) await main();
