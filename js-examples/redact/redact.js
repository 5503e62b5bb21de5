// One document, several readers: each choice cuts it anew, on this machine.

import * as engine from '../shared/engine.js';
import { at, h, icon } from '../shared/dom.js';
import { JSON_FAULTS } from '../shared/json-faults.js';
import { drawIcons, keepAddress, start } from '../shared/page.js';
import { format } from '../shared/pointer.js';
import { JsonError, readJson } from '../shared/read-json.js';
import { fr, frenchTerms } from '../shared/typography.js';
import { labelsOf } from '../shared/words.js';
import { createAccount } from './account.js';
import { DOCUMENT, LABELS, RECIPIENTS } from './example.js';
import { covers, paper } from './paper.js';

const LOCALE = 'fr';

drawIcons();
keepAddress();
await start(engine.ready, at('#redacted'));

const label = labelsOf(frenchTerms(engine.vocabulary(LOCALE)));
const account = createAccount({ norms: engine.norms(LOCALE), label });

let source = DOCUMENT;
let labels = LABELS;
let [chosen] = RECIPIENTS;

function show() {
  const request = { ...chosen.request, labels };
  const redaction = engine.redactForRecipient(source, request, { locale: LOCALE, conditional: at('#keep').checked ? 'keep' : 'withhold' });
  const { document: redacted, withheld } = redaction;

  at('#who').textContent = chosen.who;
  at('#source').replaceChildren(paper(source, (pointer, value) => sourceNote(pointer, value, withheld)));
  at('#redacted').replaceChildren(paper(redacted, (pointer) => (withheld.some(({ path }) => covers(path, pointer)) ? { attributes: { 'data-withheld': '' } } : null)));
  at('#redacted').dataset.ready = 'yes';
  at('#account').replaceChildren(...account(redaction, undescribed()));
  at('#live').textContent = fr`${chosen.title} : ${withheld.length} ${withheld.length > 1 ? 'endroits retenus' : 'endroit retenu'}.`;
}

const labelOf = (pointer) => Object.entries(labels).find(([pattern]) => covers(pattern, pointer))?.[1];

/** For the sender's eyes: what each place was said to be, and whether it goes. What no label covers never does. */
function sourceNote(pointer, value, withheld) {
  const leaf = value === null || typeof value !== 'object';
  const described = labelOf(pointer);
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

/** The places that no label describes. */
function undescribed() {
  const found = [];
  (function walk(value, path) {
    const pointer = format(path);
    if (value !== null && typeof value === 'object') for (const [key, child] of Object.entries(value)) walk(child, [...path, key]);
    else if (labelOf(pointer) === undefined) found.push(pointer);
  })(source, []);
  return found;
}

// ── what people do ──

at('#recipients').append(...RECIPIENTS.map((recipient) => h('label', { class: 'chip' },
  h('input', { type: 'radio', name: 'recipient', value: recipient.id }), recipient.title)));
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
      fault.textContent = fr`Ligne ${error.line}, colonne ${error.column} : ${JSON_FAULTS[LOCALE][error.code](error.given)} La dernière version lisible reste affichée.`;
      area.setAttribute('aria-invalid', 'true');
    }
  });
}

at('#print').addEventListener('click', () => print());

/** The reader that the address names, when it names one. */
function arrive() {
  chosen = RECIPIENTS.find(({ id }) => `#${id}` === location.hash) ?? chosen;
  at(`#recipients [value=${chosen.id}]`).checked = true;
  show();
}
addEventListener('hashchange', arrive);
arrive();
