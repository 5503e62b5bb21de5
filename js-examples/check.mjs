#!/usr/bin/env node
// Checks one request from the command line, on the same package as the pages.
//   node js-examples/check.mjs demande.json [--json | --all] [--lang fr|en]      (--help: exit statuses)

import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { exitStatus, report } from './check/report.mjs';
import { WORDS } from './check/words.mjs';
import { JSON_FAULTS } from './shared/json-faults.js';
import { JsonError, readJson } from './shared/read-json.js';

const INPUT = 3;
const USAGE = 64;

/** Stops with a message for people and a status for scripts. */
class Stop extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

function options() {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, all: { type: 'boolean' }, lang: { type: 'string', default: 'fr' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new Stop(USAGE, `${error.message}\n\n${WORDS.fr.usage}`);
  }
  const { values: { json, all, lang, help }, positionals } = parsed;
  if (!Object.hasOwn(WORDS, lang)) throw new Stop(USAGE, `${WORDS.fr.lang(lang)}\n\n${WORDS.fr.usage}`);
  if (!help && positionals.length !== 1) throw new Stop(USAGE, `${WORDS[lang].oneFile(positionals.length)}\n\n${WORDS[lang].usage}`);
  return { json, all, lang, help, path: positionals[0] };
}

async function read(path, lang) {
  const words = WORDS[lang];
  const name = path === '-' ? 'stdin' : path;
  let source;
  try {
    source = path === '-' ? await text(process.stdin) : await readFile(path, 'utf8');
  } catch ({ code }) {
    if (code === 'ENOENT') throw new Stop(INPUT, words.missingFile(name));
    if (code === 'EISDIR') throw new Stop(INPUT, words.directory(name));
    throw new Stop(INPUT, words.unreadable(name, code));
  }
  let value;
  try {
    value = readJson(source);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const { line, column, code, given, excerpt } = error;
    const start = Math.max(0, column - 60);
    const shown = excerpt.slice(start, start + 90);
    throw new Stop(INPUT, `${words.notJson(name, line, column, JSON_FAULTS[lang][code](given))}\n\n    ${shown}\n    ${' '.repeat(column - 1 - start)}^`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Stop(INPUT, words.noObject(name));
  return isFixture(value) ? value.request : value;
}

/**
 * A fixture says what it is about and what it expects beside the request. In a request `request` is a word: one that is an
 * object, among other fields, is told about as any other fault.
 */
function isFixture(value) {
  const beside = ['id', 'title', 'story', 'confidence', 'contested', 'expect'];
  return typeof value.request === 'object' && value.request !== null && Object.keys(value).every(key => key === 'request' || beside.includes(key));
}

async function main() {
  const { json, all, lang, help, path } = options();
  if (help) return process.stdout.write(`${WORDS[lang].usage}\n`);
  const request = await read(path, lang);
  const { evaluateShare, vocabulary } = await import('../pkg/partage.node.js');
  const decision = evaluateShare(request, { locale: lang });
  process.stdout.write(json ? `${JSON.stringify(decision, null, 2)}\n` : report(decision, request, vocabulary(lang), lang, all));
  process.exitCode = exitStatus(decision);
  return undefined;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.status;
}
