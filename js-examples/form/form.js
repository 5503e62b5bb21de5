// One page, one request, one answer: each change sets a fact in the session and shows what it says, at once.

import * as engine from '../shared/engine.js';
import { at, fill, h, icon } from '../shared/dom.js';
import { headline } from '../shared/headline.js';
import { drawIcons, goTo, keepAddress, start } from '../shared/page.js';
import { get, set } from '../shared/pointer.js';
import { REPORT_WORDS } from '../shared/report-words.js';
import { french, frenchTerms } from '../shared/typography.js';
import { askedInVain } from '../shared/unknown.js';
import { createAnswer } from './answer.js';
import { wireChoice } from './choose.js';
import { answerText, wireCopies } from './copies.js';
import { createFields } from './fields.js';
import { wirePaper } from './paper.js';
import { createRows } from './rows.js';
import { EMPTY, freshId, personChanges, placesOf, withoutAxis, withoutGuardian } from './state.js';

const LOCALE = { locale: 'fr' };
// A mark on every field says nothing: so many questions, the most useful ones, are marked.
const MARKED = 6;

drawIcons();
keepAddress();
await start(engine.ready, at('#decision'));

const form = at('#question');
const fields = createFields(form, frenchTerms(engine.vocabulary('fr')));
const rows = createRows(document, fields, removeRow);
const noticeFor = (asked, reader, when) => engine.noticeFor(asked, reader, { ...LOCALE, when });
const known = new Set(engine.norms('fr').map(({ id }) => id));
const answer = createAnswer(at('#decision'), { fields, choicesOf, fieldOf, noticeFor, known, onGo: goToFact, onAnswer: answerHere });

let request = EMPTY;
let session;
let decision;

// ── the request ──

function load(next) {
  session?.free();
  request = structuredClone(next);
  session = new engine.ShareSession(request, LOCALE);
  answer.forget();
  rows.layout(request);
  show(session.decision());
}

function apply(changes) {
  const one = ([path, value]) => {
    request = set(request, path, value);
    session.set(path, value);
  };
  changes.forEach(one);
  personChanges(request).forEach(one);
  show(session.decision());
}

/** A row came or went: same as `apply`, and the rows are laid out anew. */
function applyRows(changes, focus) {
  for (const [path, value] of changes) request = set(request, path, value);
  rows.layout(request);
  apply(changes);
  at(focus)?.focus();
}

// ── the page ──

function show(next) {
  decision = next;
  const asked = new Set(decision.missing.slice(0, MARKED).flatMap(({ fact }) => [fact, ...placesOf(fact, request).filter((place) => fields.find(place)).slice(0, 1)]));
  fields.show(request);
  fields.reveal(request, asked);
  fields.mark(asked);
  rows.title(request);
  answer.show(decision, request);
  fields.blame(decision.problems.map(({ path }) => fieldOf(path)));
  at('#law').textContent = REPORT_WORDS.fr.law(decision.law);
  announce();
}

/** Read out when the answer changes, not at each key. */
function announce() {
  const { sign, word, count } = headline(decision, 'fr', fields.label);
  say([word, count, decision.summary].filter(Boolean).map((text) => text.replace(/\.?$/, '.')).join(' '));
  const dock = at('#dock');
  dock.hidden = false;
  dock.dataset.outcome = sign;
  dock.replaceChildren();
  fill(dock, icon(sign), h('strong', {}, word), h('span', {}, count || nextWord()));
}

function nextWord() {
  const [first] = decision.missing;
  if (!first) return 'Voir les raisons';
  return askedInVain(decision, request) ? `Reste inconnu : ${first.text}` : first.text;
}

function say(text) {
  const live = at('#live');
  const set = french(text);
  if (live.textContent !== set) live.textContent = set;
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
  if (target === at('#examples')) return undefined;
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

wireCopies([
  { button: at('#copy-answer'), word: 'réponse', text: () => answerText(decision, request, fields) },
  { button: at('#copy'), word: 'demande', text: () => JSON.stringify(request, null, 2) },
  { button: at('#trace'), word: 'trace', text: () => JSON.stringify(engine.traceOf(request), null, 2) },
], say);
wirePaper(form, answer.unfold);
addEventListener('pagehide', (event) => event.persisted || session.free());

fields.mount(form, EMPTY);
load(EMPTY);
wireChoice({ current: () => request, load });
