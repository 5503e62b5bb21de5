// Item by item: its answer, the norms that carry it, what would open it, and the rules that do not.

import { h, icon } from '../shared/dom.js';
import { EFFECTS, FORCES, STATES } from '../shared/words.js';
import { possibleTags } from './verdict.js';

/** So many rules can be read at a glance; more are unfolded on demand. */
const FEW_RULES = 6;
/** So many open items are told at once. */
const FEW_ITEMS = 3;

export function createReasons({ fields, link, fold, tag, cite }) {
  function reasons(decision, request) {
    const { items } = decision;
    if (items.length === 0) return null;
    return h('section', { class: 'items', 'aria-labelledby': 'items-title' },
      h('h3', { id: 'items-title' }, items.length > 1 ? 'Information par information' : 'Les raisons'),
      items.map((decided) => item(decided, request, items.length)));
  }

  function item({ item: id, outcome, possible, grounds, closed, remedies }, request, count) {
    const key = `item:${id}`;
    const alone = count === 1;
    const open = alone || (outcome === undefined ? count <= FEW_ITEMS : !['required', 'permitted'].includes(outcome));
    return fold(key, open, { class: 'card item', 'data-outcome': outcome ?? 'open' },
      h('span', { class: 'item-head' }, h('span', { class: 'item-name' }, fields.itemName(request, id)), ' ', tag(outcome ?? 'open')), () => [
        outcome === undefined && !alone && possibleTags(possible, tag),
        grounds.length > 0 && [h('h4', {}, outcome === undefined ? 'Ce qui jouerait' : 'Pourquoi'), h('ul', { class: 'plain norms' }, grounds.map((norm) => ground(norm)))],
        remedies.length > 0 && [h('h4', {}, 'Ce que vous pouvez faire'), h('ul', { class: 'plain remedies' }, remedies.map((one) => remedy(one, request)))],
        closed.length > 0 && fold(`${key}:closed`, outcome === undefined && alone && closed.length <= FEW_RULES, { class: 'closed' }, closedTitle(closed.length, outcome),
          () => h('ul', { class: 'plain norms' }, closed.map((norm) => ground(norm, key)))),
      ]);
  }

  function remedy({ steps, leadsTo }, request) {
    return h('li', {},
      h('ul', { class: 'plain' }, steps.map((step) => h('li', {}, icon('arrow'), h('span', {}, step.towards && h('strong', {}, `${fields.personName(request, step.towards)} : `), step.text)))),
      h('p', { class: 'leads' }, 'Mène à : ', tag(leadsTo)));
  }

  /** Where a norm does not open the share, what fails or is open is said; what is met is one fold away. */
  function ground(norm, closedUnder) {
    const met = closedUnder ? norm.conditions.filter(({ state }) => state === 'met') : [];
    const said = norm.conditions.filter((condition) => !met.includes(condition));
    return h('li', { class: 'norm', 'data-effect': norm.effect },
      h('p', { class: 'norm-head' }, cite(norm.norm, norm.citation), ' ', h('span', { class: 'effect' }, EFFECTS[norm.effect], norm.force !== 'loi' && ` · ${FORCES[norm.force]}`)),
      said.length > 0 && conditionList(said),
      met.length > 0 && fold(`${closedUnder}:${norm.norm}`, false, { class: 'met' }, met.length === 1 ? 'Une condition remplie' : `${met.length} conditions remplies`, () => conditionList(met)));
  }

  const conditionList = (conditions) => h('ul', { class: 'plain conditions' }, conditions.map((condition) => h('li', { 'data-state': condition.state },
    icon(condition.state), h('span', {},
      h('span', { class: condition.state === 'met' ? 'visually-hidden' : 'state' }, `${STATES[condition.state]} : `),
      condition.state === 'met' ? condition.text : link(condition.fact, condition.text)))));

  function closedTitle(count, outcome) {
    if (outcome === undefined) return count === 1 ? 'Une règle en jeu, encore ouverte ou fermée' : `${count} règles en jeu, encore ouvertes ou fermées`;
    return count === 1 ? 'Une autre règle examinée, qui n’ouvre pas ce partage' : `${count} autres règles examinées, qui n’ouvrent pas ce partage`;
  }

  return reasons;
}
