// The headline of an answer: one word, one sentence, and where the items differ which of them go and which do not.

import { h, icon } from '../shared/dom.js';
import { headline, OUTCOMES } from '../shared/headline.js';
import { LATER_THAN_CHECKED } from '../shared/report-words.js';

export function verdict(decision, request, { fields, tag, link }) {
  const { sign, word, groups } = headline(decision, 'fr', fields.label);
  return h('div', { class: 'verdict', 'data-outcome': sign },
    h('span', { class: 'verdict-sign' }, icon(sign)),
    h('div', {},
      h('p', { class: 'verdict-word', id: 'verdict-word', tabindex: '-1' }, word),
      groups.length > 0 && parts(groups, request, fields),
      h('p', { class: 'verdict-summary' }, decision.summary),
      decision.law.unchecked && h('p', { class: 'verdict-summary' }, LATER_THAN_CHECKED),
      decision.items.length === 0 && h('p', { class: 'verdict-summary' }, 'Dites ce que vous voulez partager : ', link('/items', 'nommer une information'), '.'),
      sign === 'open' && possibleTags(decision.items.filter((item) => item.outcome === undefined).flatMap((item) => item.possible), tag)));
}

/** What must go first, what may not last. */
function parts(groups, request, fields) {
  return h('ul', { class: 'plain parts' }, groups.map(({ outcome, words, items }) => h('li', { 'data-outcome': outcome },
    icon(outcome), h('span', {}, h('strong', {}, `${items.length} ${words}`), ` : ${items.map((id) => fields.itemName(request, id)).join(' ; ')}`))));
}

export function possibleTags(possible, tag) {
  const order = OUTCOMES.filter((outcome) => possible.includes(outcome));
  return order.length > 1 && h('p', { class: 'possible' }, h('span', {}, 'Selon la suite :'), order.map(tag));
}
