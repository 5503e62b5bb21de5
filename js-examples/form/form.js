// One page, one request, one answer: each change sets a fact in the session and shows what it says, at once.

import * as engine from '../shared/engine.js';
import { h, icon } from '../shared/dom.js';
import { copyText, drawIcons, goTo, start } from '../shared/page.js';
import { get, set } from '../shared/pointer.js';
import { createAnswer, lawSentence } from './answer.js';
import { EXAMPLES } from './examples.js';
import { createFields } from './fields.js';
import { recap } from './recap.js';
import { createRows } from './rows.js';
import { EMPTY, freshId, personChanges, placesOf, withoutAxis, withoutGuardian } from './state.js';

const LOCALE = { locale: 'fr' };
const at = (selector) => document.querySelector(selector);

drawIcons();
await start(engine.ready, at('#decision'));

const form = at('#question');
const fields = createFields(form, engine.vocabulary('fr'));
const rows = createRows(document, fields, removeRow);
const noticeFor = (asked, reader, when) => engine.noticeFor(asked, reader, { ...LOCALE, when });
const answer = createAnswer(at('#decision'), { fields, choicesOf, fieldOf, noticeFor, onGo: goToFact, onAnswer: answerHere });

let request;
let session;
let cleared; // what "Effacer" took away, until the next answer

// ── the request ──

function load(next) {
  session?.free?.();
  request = structuredClone(next);
  session = engine.ShareSession ? new engine.ShareSession(request, LOCALE) : undefined;
  answer.forget();
  rows.layout(request);
  show(session ? session.decision() : engine.evaluateShare(request, LOCALE));
}

function apply(changes) {
  let decision;
  const one = ([path, value]) => {
    request = set(request, path, value);
    decision = session?.set(path, value);
  };
  changes.forEach(one);
  personChanges(request).forEach(one);
  forgetCleared();
  show(decision ?? engine.evaluateShare(request, LOCALE));
}

/** A row came or went: same as `apply`, and the rows are laid out anew. */
function applyRows(changes, focus) {
  for (const [path, value] of changes) request = set(request, path, value);
  rows.layout(request);
  apply(changes);
  at(focus)?.focus();
}

// ── the page ──

function show(decision) {
  const asked = new Set(decision.missing.flatMap(({ fact }) => [fact, ...placesOf(fact, request).filter((place) => fields.find(place)).slice(0, 1)]));
  fields.show(request);
  fields.reveal(request, asked);
  fields.mark(asked);
  rows.title(request);
  answer.show(decision, request);
  fields.blame(decision.problems.map(({ path }) => fieldOf(path)));
  at('#law').textContent = lawSentence(decision.law);
  announce(decision);
}

/** Read out when the answer changes, not at each key. */
function announce(decision) {
  const word = decision.outcome ? fields.label('outcome', decision.outcome) : 'Encore ouvert';
  const live = at('#live');
  const text = `${word}. ${decision.summary}`;
  if (live.textContent !== text) live.textContent = text;
  const dock = at('#dock');
  dock.hidden = false;
  dock.dataset.outcome = decision.outcome ?? 'open';
  dock.replaceChildren(icon(decision.outcome ?? 'open'), h('strong', {}, word), h('span', {}, decision.missing[0]?.text ?? 'Voir les raisons'));
}

/** The field that answers a fact, wherever the page keeps it. */
function fieldOf(pointer) {
  for (const place of placesOf(pointer, request)) {
    const field = fields.find(place);
    if (field) return field;
  }
  return undefined;
}

/** The answers a fact takes, as its field words them. */
function choicesOf({ fact, answers }) {
  const field = fieldOf(fact);
  // Notices and consents are about everybody: one person's list would not answer.
  if (field?.dataset.special === 'formality') return [];
  if (fact === '/date') return [{ value: today(), label: 'Aujourd’hui' }];
  const options = [...(field?.options ?? [])].filter(({ value }) => value !== '' && (answers === undefined || value === 'unknown' || answers.includes(value)));
  return options.map(({ value, textContent }) => ({ value, label: textContent }));
}

function goToFact(pointer) {
  const field = fieldOf(pointer);
  if (!field) return;
  const hidden = field.closest('[data-when][hidden]');
  if (hidden) hidden.hidden = false;
  goTo(field);
}

function answerHere(pointer, value) {
  const field = fieldOf(pointer);
  field.value = value;
  apply(fields.changesOf(field, request));
  answer.focusQuestion();
}

// ── what people do ──

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', ({ target }) => {
  if (target.id === 'no-guardian') return applyRows([['/guardians', target.checked ? [] : undefined]]);
  if (target.id === 'no-axis') return applyRows([['/project', target.checked ? { axes: [] } : undefined]]);
  if (target.id === 'examples') return undefined;
  const relabels = ['relation', 'domain'].some((name) => target.dataset.path?.endsWith(`/${name}`));
  apply(fields.changesOf(target, request));
  return relabels ? fields.show(request) : undefined;
});

at('#add-item').addEventListener('click', () => {
  const items = request.items ?? [];
  applyRows([['/items', [...items, { id: freshId(items, 'i') }]]], `#items-${items.length}-category`);
});

for (const button of document.querySelectorAll('[data-add-guardian]')) {
  const relation = button.dataset.addGuardian || undefined;
  const word = button.querySelector('[data-word]');
  if (word) word.textContent = fields.label('relation', relation);
  button.addEventListener('click', () => {
    const guardians = request.guardians ?? [];
    applyRows([['/guardians', [...guardians, { id: freshId(guardians, 'g'), ...(relation && { relation }) }]]],
      `#guardians-${guardians.length}-${relation ? 'authority' : 'relation'}`);
  });
}

at('#add-axis').addEventListener('click', () => {
  const axes = request.project?.axes ?? [];
  applyRows([['/project', { ...request.project, axes: [...axes, { id: freshId(axes, 'a') }] }]], `#project-axes-${axes.length}-domain`);
});

function removeRow(base, index) {
  const list = get(request, base);
  const left = list.filter((_, n) => n !== index);
  if (base === '/guardians') return applyRows(withoutGuardian(request, list[index].id), '[data-add-guardian]');
  if (base === '/project/axes') return applyRows(withoutAxis(request, list[index].id), '#add-axis');
  return applyRows([['/items', left]], '#add-item');
}

/** The day on this machine's calendar, as a request writes it. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
}
at('#today').addEventListener('click', () => apply([['/date', today()]]));

const examples = at('#examples');
examples.append(...EXAMPLES.map(({ title }, n) => h('option', { value: n }, title)));
examples.addEventListener('change', () => {
  if (examples.value === '') return;
  load(EXAMPLES[examples.value].request);
  forgetCleared();
  examples.value = '';
});

at('#clear').addEventListener('click', () => {
  const back = cleared;
  const kept = request;
  load(back ?? EMPTY);
  cleared = back ? undefined : kept;
  at('#clear [data-label]').textContent = cleared ? 'Rétablir' : 'Effacer';
});

function forgetCleared() {
  cleared = undefined;
  at('#clear [data-label]').textContent = 'Effacer';
}

/** The request as it stands, to be checked elsewhere; its trace, without content or names, for the case file. */
for (const [button, word, text] of [
  ['#copy', 'demande', () => request],
  ['#trace', 'trace', () => engine.traceOf(request)],
]) {
  const label = at(`${button} [data-label]`);
  const said = label.textContent;
  at(button).addEventListener('click', async () => {
    const done = await copyText(JSON.stringify(text(), null, 2));
    label.textContent = done ? 'Copiée' : 'Copie refusée par le navigateur';
    at('#live').textContent = done ? `La ${word} est copiée, au format JSON.` : 'Le navigateur a refusé la copie.';
  });
  at(button).addEventListener('blur', () => (label.textContent = said));
}

at('#print').addEventListener('click', () => print());
addEventListener('beforeprint', () => {
  at('#recap').replaceChildren(...recap(form));
  for (const fold of document.querySelectorAll('#decision details:not([open])')) Object.assign(fold, { open: true }).dataset.printed = '';
});
addEventListener('afterprint', () => {
  for (const fold of document.querySelectorAll('#decision [data-printed]')) fold.open = false;
});
addEventListener('pagehide', (event) => event.persisted || session?.free?.());

fields.mount(form, EMPTY);
const wanted = EXAMPLES.find(({ id }) => `#${id}` === location.hash);
load(wanted?.request ?? EMPTY);
