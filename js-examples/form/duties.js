// What to do before and after the share, and what to tell whom.

import { h } from '../shared/dom.js';
import { FORCES } from '../shared/words.js';

const strength = ({ blocking, force }) => (blocking ? 'Préalable' : force === 'recommandation' ? 'Recommandé' : 'À faire');

export function createDuties({ fields, fold, cite, noticeFor }) {
  function duties(when, title, list, request) {
    if (!list.length) return null;
    return h('section', { class: `card duties ${when}`, 'aria-labelledby': `${when}-title` },
      h('h3', { id: `${when}-title` }, title),
      h('ul', { class: 'plain checklist' }, list.map((duty) => h('li', { 'data-blocking': String(duty.blocking) },
        h('p', {}, h('span', { class: 'strength' }, strength(duty)), ' ',
          duty.towards && h('strong', {}, `${fields.personName(request, duty.towards)} : `), duty.text),
        h('p', { class: 'source' }, cite(duty.norm, duty.citation),
          !['loi', 'recommandation'].includes(duty.force) && ` · ${FORCES[duty.force]}`,
          request.items?.length > 1 && duty.items.length < request.items.length && ` · pour : ${duty.items.map((id) => fields.itemName(request, id)).join(' ; ')}`)))),
      notices(when, list, request));
  }

  /** What to tell each person whom a duty names, in words to hand over; only where the package has such words. */
  function notices(when, list, request) {
    const readers = [...new Set(list.filter(({ kind }) => ['inform', 'seek-consent'].includes(kind)).map(({ towards }) => towards))];
    return readers.filter(Boolean).map((reader) => {
      const { title, paragraphs } = noticeFor(request, reader, when);
      return title && fold(`notice:${when}:${reader}`, false, { class: 'notice' }, `Quoi lui dire : ${fields.personName(request, reader)}`,
        () => [h('h4', {}, title), paragraphs.map((text) => h('p', {}, text))]);
    });
  }

  return duties;
}
