// One document, several readers: each choice cuts it anew, on this machine.

import * as engine from '../shared/engine.js';
import { h, icon } from '../shared/dom.js';
import { JSON_FAULTS } from '../shared/json-faults.js';
import { drawIcons, start } from '../shared/page.js';
import { parse } from '../shared/pointer.js';
import { JsonError, readJson } from '../shared/read-json.js';
import { DOCUMENT, LABELS, RECIPIENTS } from './example.js';
import { covers, paper } from './paper.js';

const LOCALE = 'fr';
const at = (selector) => document.querySelector(selector);

drawIcons();
await start(engine.ready, at('#redacted'));

const vocabulary = engine.vocabulary(LOCALE);
const citations = new Map((engine.norms?.(LOCALE) ?? []).map(({ id, citation }) => [id, citation]));
const label = (list, value) => vocabulary[list]?.find((entry) => entry.value === value)?.label ?? value;
const tag = (outcome) => h('span', { class: 'tag', 'data-outcome': outcome ?? 'open' }, icon(outcome ?? 'open'), outcome ? label('outcome', outcome) : 'Encore ouvert');

let source = DOCUMENT;
let labels = LABELS;
let chosen = RECIPIENTS.find(({ id }) => `#${id}` === location.hash) ?? RECIPIENTS[0];

function show() {
  const request = { ...chosen.request, labels };
  const { document: redacted, withheld, masked, problems } = engine.redactForRecipient(source, request, { locale: LOCALE, conditional: at('#keep').checked ? 'keep' : 'withhold' });

  at('#who').textContent = chosen.who;
  at('#source').replaceChildren(paper(source, (pointer, value) => sourceNote(pointer, value, withheld)));
  at('#redacted').replaceChildren(paper(redacted, (pointer) => (withheld.some(({ path }) => covers(path, pointer)) ? { attributes: { 'data-withheld': '' } } : null)));
  at('#redacted').dataset.ready = 'yes';
  at('#account').replaceChildren(...[account(withheld), names(masked), faults(problems)].filter(Boolean));
  at('#live').textContent = `${chosen.title} : ${withheld.length} ${withheld.length > 1 ? 'endroits retenus' : 'endroit retenu'}.`;
}

/** For the sender's eyes: what each place was said to be, and whether it goes. What no label covers never does. */
function sourceNote(pointer, value, withheld) {
  const leaf = value === null || typeof value !== 'object';
  const described = Object.entries(labels).find(([pattern]) => covers(pattern, pointer))?.[1];
  if (!leaf) return null;
  const kept = described === undefined || withheld.some(({ path }) => covers(path, pointer));
  return {
    attributes: kept ? { 'data-kept-back': '' } : {},
    aside: h('p', { class: 'label' }, describe(described), h('span', { class: 'fate' }, icon(kept ? 'prohibited' : 'permitted'), kept ? 'retenu' : 'remis')),
  };
}

function describe(described) {
  if (described === undefined) return 'Sans étiquette';
  if (described === 'open') return 'Sans donnée personnelle';
  return [described.category && label('category', described.category), described.subject && label('subject', described.subject)].filter(Boolean).join(' · ');
}

// A place as words: /Entretiens/*/Propos is « Entretiens › chacun › Propos ».
function placeName(pointer) {
  return h('strong', {}, parse(pointer).map((part) => (part === '*' ? 'chacun' : /^\d+$/.test(part) ? `n° ${Number(part) + 1}` : part)).join(' › ') || 'L’ensemble');
}

function account(withheld) {
  if (withheld.length === 0) return h('section', { class: 'card' }, h('h3', {}, 'Retenu'), h('p', { class: 'note' }, 'Rien : tout l’écrit peut être remis.'));
  return h('section', { class: 'card' }, h('h3', {}, 'Retenu, et pourquoi'), h('ul', { class: 'plain withheld' }, withheld.map(({ path, outcome, norms }) => h('li', {},
    placeName(path), ' ', tag(outcome), norms.length > 0 && h('span', { class: 'note' }, norms.map((norm) => citations.get(norm) ?? norm).join(' ; '))))));
}

function names(masked) {
  if (masked.length === 0) return null;
  return h('section', { class: 'card' }, h('h3', {}, 'Remplacé dans le texte'), h('ul', { class: 'plain withheld' }, masked.map(({ path, as, count }) => h('li', {},
    placeName(path), ` remplacé par « ${as} », ${count} fois`))));
}

function faults(problems) {
  if (problems.length === 0) return null;
  return h('section', { class: 'card problems' }, h('h3', {}, icon('conditional'), ' À vérifier'), h('ul', { class: 'plain' }, problems.map(({ path, message }) => h('li', {}, placeName(path), ` ${message}`))));
}

// ── what people do ──

at('#recipients').append(...RECIPIENTS.map((recipient) => h('label', { class: 'chip' },
  h('input', { type: 'radio', name: 'recipient', value: recipient.id, checked: recipient === chosen }), recipient.title)));
at('#choice').addEventListener('submit', (event) => event.preventDefault());
at('#choice').addEventListener('input', ({ target }) => {
  if (target.name === 'recipient') chosen = RECIPIENTS.find(({ id }) => id === target.value);
  show();
});

at('#edit').addEventListener('click', () => {
  const editor = at('#editor');
  editor.hidden = !editor.hidden;
  at('#edit').setAttribute('aria-expanded', String(!editor.hidden));
});

for (const [id, read] of [['document', (value) => (source = value)], ['labels', (value) => (labels = value)]]) {
  const area = at(`#${id}-json`);
  area.value = JSON.stringify(id === 'document' ? source : labels, null, 2);
  area.addEventListener('input', () => {
    const fault = at(`#${id}-fault`);
    try {
      read(readJson(area.value));
      fault.textContent = '';
      area.removeAttribute('aria-invalid');
      show();
    } catch (error) {
      if (!(error instanceof JsonError)) throw error;
      // The last document that could be read stays on show, and the page says so.
      fault.textContent = `Ligne ${error.line}, colonne ${error.column} : ${JSON_FAULTS[LOCALE][error.code](error.given)} La dernière version lisible reste affichée.`;
      area.setAttribute('aria-invalid', 'true');
    }
  });
}

at('#print').addEventListener('click', () => print());
show();
