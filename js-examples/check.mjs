#!/usr/bin/env node
// Checks one request from the command line, on the same package as the pages.
//   node js-examples/check.mjs demande.json [--json | --all] [--lang fr|en]      (--help: exit statuses)

import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { namesIn } from './check/names.mjs';
import { exitStatus } from './check/status.mjs';
import { WORDS } from './check/words.mjs';
import { readArguments } from './shared/arguments.mjs';
import { JSON_FAULTS } from './shared/json-faults.js';
import { JsonError, readJson } from './shared/read-json.js';
import { report } from './shared/report.js';
import { REPORT_WORDS } from './shared/report-words.js';
import { frenchTerms, unset } from './shared/typography.js';
import { labelsOf } from './shared/words.js';

const INPUT = 3;
const USAGE = 64;
const WIDTH = 100;

/** Stops with a message for people, a problem for programs and a status for scripts. */
class Stop extends Error {
  constructor(status, message, problem) {
    super(message);
    this.status = status;
    this.problem = problem;
  }
}

function options() {
  const { values, positionals, fault } = readArguments(
    { json: { type: 'boolean' }, all: { type: 'boolean' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } }, { positionals: true });
  const { json, all, lang = 'fr', help } = values;
  const known = Object.hasOwn(WORDS, lang);
  const words = WORDS[known ? lang : 'fr'];
  const wrong = fault?.(known ? lang : 'fr')
    ?? (known ? undefined : words.lang(lang))
    ?? (json && all ? words.jsonOrAll : undefined)
    ?? (!help && positionals.length !== 1 ? words.oneFile(positionals.length) : undefined);
  if (wrong) throw new Stop(USAGE, `${wrong}\n\n${words.usage}`);
  return { json, all, lang, help, path: positionals[0] };
}

async function read(path, lang) {
  const name = path === '-' ? 'stdin' : path;
  let source;
  try {
    source = path === '-' ? await text(process.stdin) : await readFile(path, 'utf8');
  } catch ({ code }) {
    throw unreadable(name, lang, { ENOENT: 'no-such-file', EISDIR: 'directory' }[code] ?? 'unreadable', { given: code });
  }
  let value;
  try {
    value = readJson(source);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const { line, column, code, given, excerpt } = error;
    throw unreadable(name, lang, 'not-json', { given: JSON_FAULTS[lang][code](given), line, column, excerpt });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable(name, lang, 'no-object');
  return isFixture(value) ? value.request : value;
}

/** A request that never reached the engine: told as the engine tells its problems, with the place in the file when there is one. */
function unreadable(name, lang, code, { given, line, column, excerpt } = {}) {
  const what = WORDS[lang].faults[code](given);
  const where = line === undefined ? '' : WORDS[lang].place(line, column);
  return new Stop(INPUT, `${name}${where}${REPORT_WORDS[lang].colon} ${what}${excerpt === undefined ? '' : pointedAt(excerpt, column)}`,
    { path: '', code, message: unset(what), ...(line !== undefined && { line, column }) });
}

function pointedAt(excerpt, column) {
  const start = Math.max(0, column - 60);
  return `\n\n    ${excerpt.slice(start, start + 90)}\n    ${' '.repeat(column - 1 - start)}^`;
}

/**
 * A fixture says what it is about and what it expects beside the request. In a request `request` is a word: one that is an
 * object, among other fields, is told about as any other fault.
 */
function isFixture(value) {
  const beside = ['id', 'title', 'story', 'confidence', 'contested', 'expect'];
  return typeof value.request === 'object' && value.request !== null && Object.keys(value).every(key => key === 'request' || beside.includes(key));
}

const asJson = (value) => `${JSON.stringify(value, null, 2)}\n`;

async function answer({ json, all, lang, path }) {
  const request = await read(path, lang);
  const { evaluateShare, vocabulary } = await import('../pkg/partage.node.js');
  const decision = evaluateShare(request, { locale: lang });
  process.exitCode = exitStatus(decision);
  if (json) return asJson(decision);
  const label = labelsOf(lang === 'fr' ? frenchTerms(vocabulary(lang)) : vocabulary(lang));
  const names = namesIn(request, label, REPORT_WORDS[lang].child);
  return report(decision, request, { names, label, lang, detail: all ? 'all' : 'usual', width: WIDTH });
}

let asked = {};
try {
  asked = options();
  process.stdout.write(asked.help ? `${WORDS[asked.lang].usage}\n` : await answer(asked));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  if (asked.json) process.stdout.write(asJson({ problems: [error.problem] }));
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.status;
}
