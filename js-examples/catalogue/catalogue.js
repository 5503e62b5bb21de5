// The law the engine applies, to be read: made in the page from norms() and vocabulary().

import * as engine from '../shared/engine.js';
import { at, h } from '../shared/dom.js';
import { drawIcons, goTo, keepAddress, start } from '../shared/page.js';
import { EFFECTS, FORCES } from '../shared/words.js';
import { fr, frenchDate } from '../shared/typography.js';
import { inForce, matches, searchable, wordingOf } from './search.js';

const LOCALE = 'fr';
const capital = (word) => word[0].toUpperCase() + word.slice(1);

// The lists of vocabulary() in the order of the form.
const LISTS = {
  role: 'Fonctions et qualités', serviceKind: 'Services et institutions', secrecyRegime: 'Régimes de secret',
  measure: 'Mesures', phase: 'Étapes', purpose: 'Buts', setting: 'Cadres de l’échange', request: 'Façons de demander',
  danger: 'Danger', offence: 'Infractions', offenceOn: 'Victimes', category: 'Natures d’information', subject: 'Personnes concernées',
  source: 'Sources', nature: 'Faits, propos, appréciations', relation: 'Liens avec l’enfant', authority: 'Autorité parentale',
  noticeState: 'Information de la famille', consentState: 'Accords', axisDomain: 'Domaines du projet', axisStatus: 'États d’un axe du projet', outcome: 'Réponses',
};

drawIcons();
keepAddress();
await start(engine.ready, at('#norms'));

const vocabulary = engine.vocabulary(LOCALE);
const texts = engine.norms(LOCALE).map((norm) => ({ norm, element: article(norm), found: searchable(norm.id, norm.citation, norm.summary, ...norm.conditions, ...norm.versions.map(({ change }) => change)) }));
const lists = Object.entries(vocabulary).sort(([a], [b]) => rank(a) - rank(b)).map(([name, terms]) => list(name, terms));

function rank(name) {
  const place = Object.keys(LISTS).indexOf(name);
  return place < 0 ? Infinity : place;
}

function article(norm) {
  const { id, citation, summary, force, effect, conditions, versions } = norm;
  return h('article', { class: 'card norm', id, tabindex: '-1', 'data-effect': effect, 'aria-labelledby': `${id}-title` },
    h('h3', { id: `${id}-title` }, citation),
    h('p', { class: 'kind' }, h('span', { class: 'effect' }, capital(EFFECTS[effect])), ` · ${FORCES[force]}`),
    h('p', { class: 'summary' }, summary),
    h('details', {}, h('summary', {}, 'Conditions'), h('ol', { class: 'conditions' }, conditions.map((condition) => h('li', {}, condition)))),
    h('details', {}, h('summary', {}, versions.length > 1 ? `${versions.length} versions` : `Depuis le ${frenchDate(versions[0].from)}`),
      h('ol', { class: 'versions' }, versions.map(({ from, until, change }) => h('li', { 'data-from': from },
        h('time', { datetime: from }, frenchDate(from)), until && [' (jusqu’au ', h('time', { datetime: until }, frenchDate(until)), ', exclu)'], ' : ', change)))),
    h('p', { class: 'anchor' }, h('a', { href: `#${id}` }, h('code', {}, id), h('span', { class: 'visually-hidden' }, ` : adresse de ${citation}`))));
}

function list(name, terms) {
  const title = LISTS[name] ?? name;
  const rows = terms.map((term) => ({ found: searchable(term.value, term.label, term.help), element: h('div', { class: 'term' },
    h('dt', {}, term.label, ' ', h('code', {}, term.value)), h('dd', {}, term.help)) }));
  const count = h('span', { class: 'note' });
  const element = h('details', { class: 'card list', id: `list-${name}` }, h('summary', {}, h('h3', {}, title), ' ', count), h('dl', {}, rows.map((row) => row.element)));
  return { element, rows, count };
}

// ── searching ──

const query = () => ({ words: at('#words').value, effect: at('#effect').value, force: at('#force').value, day: at('#day').value });
const plural = (count, word) => `${count} ${word}${count > 1 ? 's' : ''}`;

function show() {
  const { words, effect, force, day } = query();
  let kept = 0;
  for (const { norm, element, found } of texts) {
    const keep = matches(found, words) && (effect === '' || norm.effect === effect) && (force === '' || norm.force === force) && inForce(norm, day);
    element.hidden = !keep;
    kept += keep;
    const current = wordingOf(norm, day);
    for (const version of element.querySelectorAll('.versions li')) version.toggleAttribute('data-current', version.dataset.from === current?.from);
  }
  let terms = 0;
  for (const { element, rows, count } of lists) {
    let here = 0;
    for (const row of rows) {
      row.element.hidden = !matches(row.found, words);
      here += !row.element.hidden;
    }
    count.textContent = plural(here, 'valeur');
    element.hidden = here === 0;
    terms += here;
  }
  at('#found').textContent = `${plural(kept, 'texte')} et ${plural(terms, 'valeur')} de liste.${kept === 0 ? fr` Aucun texte ne répond : élargir la recherche.` : ''}`;
}

for (const [id, words] of [['effect', EFFECTS], ['force', FORCES]]) {
  const used = Object.keys(words).filter((value) => texts.some(({ norm }) => norm[id] === value));
  at(`#${id}`).append(...used.map((value) => h('option', { value }, capital(words[value]))));
}
at('#search').addEventListener('submit', (event) => event.preventDefault());
at('#search').addEventListener('input', show);
at('#search').addEventListener('reset', () => requestAnimationFrame(show));

// ── folding, printing, arriving ──

const folds = () => document.querySelectorAll('main details');
at('#unfold').addEventListener('click', ({ currentTarget }) => {
  const open = currentTarget.getAttribute('aria-pressed') !== 'true';
  currentTarget.setAttribute('aria-pressed', String(open));
  for (const fold of folds()) fold.open = open;
});
// On paper nothing can be unfolded: everything shown is printed open, then left as it was.
let closed = [];
addEventListener('beforeprint', () => {
  closed = [...folds()].filter((fold) => !fold.open);
  for (const fold of closed) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of closed) fold.open = false;
});
at('#print').addEventListener('click', () => print());

function arrive() {
  const found = texts.find(({ norm }) => `#${norm.id}` === location.hash);
  if (found === undefined) return;
  if (found.element.hidden) at('#search').reset();
  found.element.hidden = false;
  for (const fold of found.element.querySelectorAll('details')) fold.open = true;
  goTo(found.element);
}
addEventListener('hashchange', arrive);

at('#norms').replaceChildren(...texts.map(({ element }) => element));
at('#nomenclatures').replaceChildren(...lists.map(({ element }) => element));
const { law } = engine.evaluateShare({ items: [] }, { locale: LOCALE });
at('#checked').textContent = `Règles ${law.rules} · droit relu au ${frenchDate(law.checkedThrough)}.`;
show();
at('#norms').dataset.ready = 'yes';
arrive();
