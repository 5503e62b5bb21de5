// Lays out a decision. Nothing is decided here, nothing is hidden: what the engine says is on the page,
// the most useful first, the rest one fold away.

import { h, icon } from '../shared/dom.js';
import { frenchDate } from '../shared/typography.js';
import { EFFECTS, FORCES } from '../shared/words.js';

const STATES = { met: 'rempli', unmet: 'non rempli', open: 'à préciser' };
const CHOICES_SHOWN = 5;

/** So many rules can be read at a glance; more are unfolded on demand. */
const FEW = 6;

export function createAnswer(place, { fields, choicesOf, fieldOf, noticeFor, onGo, onAnswer }) {
  const folds = new Map();

  /** A fold that stays as the reader left it from one answer to the next. */
  function fold(key, open, attributes, summary, ...content) {
    const details = h('details', { ...attributes, open: folds.get(key) ?? open }, h('summary', {}, summary), ...content);
    details.addEventListener('toggle', () => details.isConnected && folds.set(key, details.open));
    return details;
  }

  /** A text that leads to the field where it is answered. */
  function link(pointer, text, attributes = {}, ...more) {
    const field = fieldOf(pointer);
    if (!field) return h('span', {}, text);
    const go = (event) => { event.preventDefault(); onGo(pointer); };
    return h('a', { ...attributes, href: `#${field.id}`, onclick: go }, text, ...more);
  }

  const tag = (outcome) => h('span', { class: 'tag', 'data-outcome': outcome }, icon(outcome), outcome === 'open' ? 'Encore ouvert' : fields.label('outcome', outcome));

  function possibleTags(possible, text = 'Selon la suite :') {
    return h('p', { class: 'possible' }, h('span', {}, text), possible.map(tag));
  }

  function verdict(decision) {
    const possible = [...new Set(decision.items.flatMap((item) => item.possible))];
    const outcome = decision.outcome ?? 'open';
    return h('div', { class: 'verdict', 'data-outcome': outcome },
      h('span', { class: 'verdict-sign' }, icon(outcome)),
      h('div', {},
        h('p', { class: 'verdict-word', id: 'verdict-word', tabindex: '-1' }, outcome === 'open' ? 'Encore ouvert' : fields.label('outcome', outcome)),
        h('p', { class: 'verdict-summary' }, decision.summary),
        decision.law.unchecked && h('p', { class: 'verdict-summary' }, LATER_THAN_CHECKED),
        outcome === 'open' && possible.length > 1 && possibleTags(order(possible)),
        tally(decision)));
  }

  /** Several items with several answers: how many of each. */
  function tally({ outcome, items }) {
    const outcomes = items.map((item) => item.outcome);
    if (outcome === undefined || new Set(outcomes).size < 2) return null;
    return h('p', { class: 'possible' }, h('span', {}, 'Par information :'), order(outcomes).map((one) => h('span', {}, tag(one), ` × ${outcomes.filter((other) => other === one).length}`)));
  }

  const order = (outcomes) => ['required', 'permitted', 'conditional', 'judgement', 'conflict', 'prohibited', 'out-of-model'].filter((outcome) => outcomes.includes(outcome));

  function problems(decision) {
    if (!decision.problems.length) return null;
    return h('section', { class: 'card problems', 'aria-labelledby': 'problems-title' },
      h('h3', { id: 'problems-title' }, icon('conditional'), 'À corriger'),
      h('ul', { class: 'plain' }, decision.problems.map((problem, at) => h('li', { id: `problem-${at}`, 'aria-live': 'polite' },
        link(problem.path, problem.message), others(problem)))));
  }

  /** Facts that cannot hold together: the fields of the others, each by its label. */
  function others({ code, path, expected = [] }) {
    const fields = code === 'contradiction' ? expected.filter((other) => other !== path && fieldOf(other)) : [];
    return fields.length > 0 && [' À comparer avec : ', fields.map((other, at) => [at > 0 && ', ', link(other, labelOf(other))]), '.'];
  }

  const labelOf = (pointer) => [...fieldOf(pointer).closest('.field').querySelector('label').childNodes]
    .filter((node) => !node.classList?.contains('asked')).map((node) => node.textContent).join('').trim();

  function question(decision, request) {
    const [first, ...rest] = decision.missing;
    if (!first) return null;
    return h('section', { class: 'card ask', 'aria-labelledby': 'ask-title' },
      h('p', { class: 'eyebrow' }, 'Question suivante'),
      h('h3', { id: 'ask-title', tabindex: '-1' }, link(first.fact, first.text, { 'data-key': 'ask' }, icon('arrow'))),
      h('p', { class: 'because' }, [about(first, request), first.because].filter(Boolean).join(' · ')),
      choices(first),
      rest.length > 0 && fold('rest', false, { class: 'rest' },
        rest.length === 1 ? 'Une autre réponse utile' : `${rest.length} autres réponses utiles`,
        h('ol', {}, rest.map((fact) => h('li', {}, link(fact.fact, fact.text),
          h('span', { class: 'because' }, ' ', [about(fact, request), fact.because].filter(Boolean).join(' · ')))))));
  }

  /** Which item or which person a question is about, when there are several. */
  function about({ fact }, request) {
    const [, list, at] = fact.split('/');
    const entry = request[list]?.[at];
    if (entry === undefined) return '';
    if (list === 'items') return request.items.length > 1 ? fields.itemName(request, entry.id) : '';
    return list === 'guardians' ? fields.personName(request, entry.id) : '';
  }

  /** When few answers are possible, they can be given here. */
  function choices(fact) {
    const known = choicesOf(fact);
    if (known.length === 0 || known.length > CHOICES_SHOWN) return null;
    return h('div', { class: 'choices', role: 'group', 'aria-labelledby': 'ask-title' },
      known.map(({ value, label }) => h('button', { type: 'button', class: 'button', onclick: () => onAnswer(fact.fact, value) }, label)));
  }

  const strength = ({ blocking, force }) => (blocking ? 'Préalable' : force === 'recommandation' ? 'Recommandé' : 'À faire');

  /** What to tell each person whom a duty names, in words to hand over; only where the package has such words. */
  function notices(when, list, request) {
    const readers = [...new Set(list.filter(({ kind }) => ['inform', 'seek-consent'].includes(kind)).map(({ towards }) => towards))];
    return readers.filter(Boolean).map((reader) => {
      const { title, paragraphs } = noticeFor(request, reader, when);
      return title && fold(`notice:${when}:${reader}`, false, { class: 'notice' }, `Quoi lui dire : ${fields.personName(request, reader)}`,
        h('h4', {}, title), paragraphs.map((text) => h('p', {}, text)));
    });
  }

  function duties(key, title, list, request, note) {
    if (!list.length) return null;
    return h('section', { class: 'card duties', 'aria-labelledby': `${key}-title` },
      h('h3', { id: `${key}-title` }, title), note && h('p', { class: 'note' }, note),
      h('ul', { class: 'plain checklist' }, list.map((duty) => h('li', { 'data-blocking': String(duty.blocking) },
        h('p', {}, h('span', { class: 'strength' }, strength(duty)), ' ',
          duty.towards && h('strong', {}, `${fields.personName(request, duty.towards)} : `), duty.text),
        h('p', { class: 'source' }, duty.citation,
          !['loi', 'recommandation'].includes(duty.force) && ` · ${FORCES[duty.force]}`,
          request.items?.length > 1 && duty.items.length < request.items.length && ` · pour : ${duty.items.map((id) => fields.itemName(request, id)).join(' ; ')}`)))),
      notices(key, list, request));
  }

  const conditionList = (conditions) => h('ul', { class: 'plain conditions' }, conditions.map((condition) => h('li', { 'data-state': condition.state },
    icon(condition.state), h('span', {},
      h('span', { class: condition.state === 'met' ? 'visually-hidden' : 'state' }, `${STATES[condition.state]} : `),
      condition.state === 'met' ? condition.text : link(condition.fact, condition.text)))));

  /** Where a norm does not open the share, what fails or is open is said; what is met is one fold away. */
  function ground(norm, closedUnder) {
    const met = closedUnder ? norm.conditions.filter(({ state }) => state === 'met') : [];
    const said = norm.conditions.filter((condition) => !met.includes(condition));
    return h('li', { class: 'norm', 'data-effect': norm.effect },
      h('p', { class: 'norm-head' }, h('cite', {}, norm.citation), ' ', h('span', { class: 'effect' }, EFFECTS[norm.effect], norm.force !== 'loi' && ` · ${FORCES[norm.force]}`)),
      said.length > 0 && conditionList(said),
      met.length > 0 && fold(`${closedUnder}:${norm.norm}`, false, { class: 'met' }, met.length === 1 ? 'Une condition remplie' : `${met.length} conditions remplies`, conditionList(met)));
  }

  function item(decided, request, alone) {
    const { item: id, outcome, possible, grounds, closed, remedies } = decided;
    const key = `item:${id}`;
    return fold(key, alone || possible.length > 1 || !['required', 'permitted'].includes(outcome), { class: 'card item', 'data-outcome': outcome ?? 'open' },
      h('span', { class: 'item-head' }, h('span', { class: 'item-name' }, fields.itemName(request, id)), ' ', tag(outcome ?? 'open')),
      outcome === undefined && !alone && possibleTags(order(possible)),
      grounds.length > 0 && [h('h4', {}, outcome === undefined ? 'Ce qui jouerait' : 'Pourquoi'), h('ul', { class: 'plain norms' }, grounds.map((norm) => ground(norm)))],
      remedies.length > 0 && [h('h4', {}, 'Ce que vous pouvez faire'), h('ul', { class: 'plain remedies' }, remedies.map((remedy) => h('li', {},
        h('ul', { class: 'plain' }, remedy.steps.map((step) => h('li', {}, icon('arrow'), h('span', {}, step.towards && h('strong', {}, `${fields.personName(request, step.towards)} : `), step.text)))),
        h('p', { class: 'leads' }, 'Mène à : ', tag(remedy.leadsTo)))))],
      closed.length > 0 && fold(`${key}:closed`, outcome === undefined && alone && closed.length <= FEW, { class: 'closed' }, closedTitle(closed.length, outcome),
        h('ul', { class: 'plain norms' }, closed.map((norm) => ground(norm, key)))));
  }

  function closedTitle(count, outcome) {
    if (outcome === undefined) return count === 1 ? 'Une règle en jeu, encore ouverte ou fermée' : `${count} règles en jeu, encore ouvertes ou fermées`;
    return count === 1 ? 'Une autre règle examinée, qui n’ouvre pas ce partage' : `${count} autres règles examinées, qui n’ouvrent pas ce partage`;
  }

  function show(decision, request) {
    // The keyboard stays where it was when its button is still there.
    const focused = place.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    place.replaceChildren(...[
      verdict(decision),
      problems(decision),
      question(decision, request),
      duties('before', 'Avant de partager', decision.before, request),
      decision.items.length > 0 && h('section', { class: 'items', 'aria-labelledby': 'items-title' },
        h('h3', { id: 'items-title' }, decision.items.length > 1 ? 'Information par information' : 'Les raisons'),
        decision.items.map((decided) => item(decided, request, decision.items.length === 1))),
      duties('after', 'Après le partage', decision.after, request),
    ].filter(Boolean));
    if (focused) place.querySelector(`[data-key="${focused}"]`)?.focus();
    place.dataset.ready = 'yes';
  }

  return { show, tag, forget: () => folds.clear(), focusQuestion: () => (place.querySelector('#ask-title') ?? place.querySelector('#verdict-word'))?.focus() };
}

/** What the answer stands on in time, in one sentence. */
const LATER_THAN_CHECKED = 'Ce jour est postérieur à la dernière vérification : la dernière version connue a répondu, vérifiez qu’elle n’a pas changé.';

export function lawSentence({ date, checkedThrough, unchecked, stableUntil }) {
  const parts = [`Droit vérifié jusqu’au ${frenchDate(checkedThrough)}.`];
  if (date === undefined) parts.push('Sans jour du partage, la réponse vaut pour toutes les versions connues.');
  else parts.push(`Réponse au regard du droit en vigueur le ${frenchDate(date)}.`);
  if (unchecked) parts.push(LATER_THAN_CHECKED);
  if (stableUntil) parts.push(`Prochain changement connu : ${frenchDate(stableUntil)}.`);
  return parts.join(' ');
}
