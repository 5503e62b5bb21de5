// What a package is made of, and whether a folder is one that comes from this source.
//
//   node scripts/pkg.mjs assemble RAW OUT   wasm-pack's output + src/door → OUT (used by build-pkg.sh)
//   node scripts/pkg.mjs verify PKG         PKG/BUILD.json names this source, and the files are those it names
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What the bytes of the package depend on. */
const SOURCE = ['Cargo.toml', 'Cargo.lock', 'LICENSE', 'src', 'examples/words.rs', 'examples/schema.rs', 'scripts/build-pkg.sh', 'scripts/common.sh', 'scripts/pkg.mjs'];
/** What a project imports; and what stays beside it, to be loaded as it is. */
const ENTRIES = ['partage.js', 'partage.node.js', 'inline.js'];
const WORDS = ['words.fr.js', 'words.en.js', 'schema.js'];

const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap(name => filesUnder(join(path, name)));
}

export function sourceHash() {
  const lines = SOURCE.flatMap(path => filesUnder(join(root, path)))
    .map(file => `${relative(root, file)} ${sha256(readFileSync(file))}\n`);
  return sha256(lines.join(''));
}

function fileHashes(dir) {
  const names = filesUnder(dir).map(file => relative(dir, file)).filter(name => name !== 'BUILD.json');
  return Object.fromEntries(names.map(name => [name, sha256(readFileSync(join(dir, name)))]));
}

/** What a page downloads: the module, its glue and our part, each compressed as a server would. */
export function sizes(dir) {
  const brotli = name => brotliCompressSync(readFileSync(join(dir, name)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  const parts = Object.fromEntries(['partage_bg.wasm', 'engine.js', 'partage.js'].map(name => [name, brotli(name)]));
  return { ...parts, total: Object.values(parts).reduce((sum, n) => sum + n, 0) };
}

/** The environment of a native build: nothing of the wasm one. */
function nativeEnv() {
  const { CARGO_ENCODED_RUSTFLAGS, RUSTC, RUSTC_BOOTSTRAP, ...env } = process.env;
  return { ...env, CARGO_TARGET_DIR: join(root, 'target') };
}

/** Our half of the door and the glue, in one file that the entry points share, without what only a reader needs. */
function bundle(esbuild, from, out) {
  return esbuild.build({
    entryPoints: ENTRIES.map(name => join(from, name)), outdir: out, absWorkingDir: from,
    bundle: true, splitting: true, chunkNames: 'engine', format: 'esm', target: 'es2022', minify: true, legalComments: 'none',
    external: [...WORDS, 'partage_bg.base64.js'].map(name => `./${name}`).concat('node:*'), logLevel: 'warning',
  });
}

/** Stops unless a folder is empty or holds a package: what is in it is thrown away. */
function mayReplace(out) {
  const names = readdirSync(out);
  if (names.length > 0 && !names.includes('partage.d.ts')) throw new Error(`${out} is not empty, and no package: nothing in it was touched`);
}

async function assemble(raw, out) {
  // only here: a package is verified without any tool installed
  const esbuild = await import('esbuild');
  const door = join(root, 'src/door');
  const loose = mkdtempSync(join(tmpdir(), 'partage-door-'));
  mayReplace(out);
  for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true });
  for (const name of readdirSync(door)) copyFileSync(join(door, name), join(name.endsWith('.js') ? loose : out, name));
  copyFileSync(join(raw, 'partage_bg.js'), join(loose, 'partage_bg.js'));
  await bundle(esbuild, loose, out);
  rmSync(loose, { recursive: true });
  copyFileSync(join(raw, 'partage_bg.wasm'), join(out, 'partage_bg.wasm'));
  copyFileSync(join(root, 'LICENSE'), join(out, 'LICENSE'));

  const wasm = readFileSync(join(raw, 'partage_bg.wasm'));
  writeFileSync(join(out, 'partage_bg.base64.js'),
    `// partage_bg.wasm as text, for pages that may open no connection at all. Generated.\nexport default '${wasm.toString('base64')}';\n`);

  const native = (...example) => execFileSync('cargo', ['run', '--quiet', '--locked', '--example', ...example], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, env: nativeEnv() });
  // JSON text as it stands, between backticks, in ASCII: read in half the time of a text inside a text.
  const literal = json => `String.raw\`${json.replace(/[^\0-\x7f]|[`$]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\``;

  // The words of both languages, as the native side has them.
  for (const language of ['fr', 'en']) {
    const { norms, ...spoken } = JSON.parse(native('words', '--', language));
    // The catalogue apart: an answer does without it. One export a line, as partage.node.js reads them.
    writeFileSync(join(out, `words.${language}.js`),
      `// Every word of the package in this language, as JSON text. Generated.\nexport default ${literal(JSON.stringify(spoken))};\nexport const norms = ${literal(JSON.stringify(norms))};\n`);
  }

  // What requests are, likewise.
  writeFileSync(join(out, 'schema.js'), `// The JSON Schema of each request, as JSON text. Generated.\nexport default ${literal(native('schema').trimEnd())};\n`);

  const { version, license, description } = JSON.parse(readFileSync(join(raw, 'package.json')));
  const manifest = JSON.parse(readFileSync(join(door, 'package.json')));
  writeFileSync(join(out, 'package.json'), `${JSON.stringify({ name: manifest.name, version, description, license, ...manifest }, null, 2)}\n`);

  const build = { source: sourceHash(), tools: [...process.env.PARTAGE_BUILT_WITH.trim().split('\n'), `esbuild ${esbuild.version}`], files: fileHashes(out) };
  writeFileSync(join(out, 'BUILD.json'), `${JSON.stringify(build, null, 2)}\n`);
  const { total, ...parts } = sizes(out);
  console.log(`${relative(root, out).startsWith('..') ? out : relative(root, out)}: ${wasm.length} bytes of wasm; brotli ${total} bytes = ${Object.entries(parts).map(([name, n]) => `${name} ${n}`).join(' + ')}`);
}

/** What is wrong with this package folder, in sentences; nothing when it comes from this source. */
export function faults(dir) {
  const build = JSON.parse(readFileSync(join(dir, 'BUILD.json')));
  if (build.source !== sourceHash()) return ['it was built from another source: run scripts/build-pkg.sh and commit the result'];
  const now = fileHashes(dir);
  return [
    ...Object.keys(build.files).filter(name => !(name in now)).map(name => `${name} is missing`),
    ...Object.keys(now).filter(name => !(name in build.files)).map(name => `${name} was not put there by the build`),
    ...Object.keys(now).filter(name => name in build.files && now[name] !== build.files[name]).map(name => `${name} was changed by hand`),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [verb, ...dirs] = process.argv.slice(2);
  if (verb === 'assemble') {
    mkdirSync(dirs[1], { recursive: true });
    await assemble(...dirs);
  } else if (verb === 'verify') {
    const found = faults(dirs[0]);
    for (const fault of found) console.error(`pkg: ${fault}`);
    process.exitCode = found.length ? 1 : 0;
  } else {
    console.error('usage: pkg.mjs assemble RAW OUT | verify PKG');
    process.exitCode = 2;
  }
}
