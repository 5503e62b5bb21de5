// The parts of the page that repeat: one row an item, a guardian, an axis, and one line a person for the formalities.

import { h } from '../shared/dom.js';
import { drawIcons } from '../shared/page.js';
import { fr } from '../shared/typography.js';
import { people } from './state.js';

export function createRows(root, fields, onRemove) {
  const at = (id) => root.querySelector(id);

  function build(container, template, list, base, request, words) {
    container.replaceChildren(...list.map((entry, index) => {
      const row = template.content.firstElementChild.cloneNode(true);
      fields.mount(row, request, `${base}/${index}`);
      drawIcons(row);
      const remove = row.querySelector('.remove');
      remove.dataset.remove = `${base}/${index}`;
      remove.querySelector('[data-remove-label]').textContent = `${words.remove} ${index + 1}`;
      remove.addEventListener('click', () => onRemove(base, index));
      return row;
    }));
  }

  function formalityCell(list, person, name, title, request) {
    const path = `/${list}/@${person}`;
    const id = `${list}-${person}`.replace(/[^\w-]/g, '_');
    const select = h('select', {
      id, 'data-path': path, 'data-special': 'formality', 'data-formalities': list, 'data-person': person,
      'data-list': list === 'notices' ? 'noticeState' : 'consentState',
    });
    const cell = h('td', { 'data-title': title }, h('label', { class: 'visually-hidden', for: id }, `${title} : ${name}`), select);
    fields.mount(cell, request);
    return cell;
  }

  /** Lays out every row of the request anew; needed only when one comes or goes. */
  function layout(request) {
    build(at('#items'), at('#item-row'), request.items ?? [], '/items', request, { remove: 'Retirer l’information' });
    build(at('#guardians'), at('#guardian-row'), request.guardians ?? [], '/guardians', request, { remove: 'Retirer le titulaire' });
    build(at('#axes'), at('#axis-row'), request.project?.axes ?? [], '/project/axes', request, { remove: 'Retirer l’axe' });
    at('#formalities').replaceChildren(...people(request).map((person) => {
      const name = fields.personName(request, person);
      return h('tr', { 'data-person': person }, h('th', { scope: 'row' }, name),
        formalityCell('notices', person, name, 'Information sur ce partage', request),
        formalityCell('consents', person, name, 'Son accord', request));
    }));
  }

  /** The words that depend on answers: titles of rows, names of people. */
  function title(request) {
    at('#items').querySelectorAll('legend').forEach((legend, index) => {
      const name = fields.itemName(request, request.items[index].id);
      legend.replaceChildren(h('span', { class: 'rank' }, `${index + 1}`), name);
    });
    at('#guardians').querySelectorAll('legend').forEach((legend, index) => {
      legend.textContent = fields.personName(request, request.guardians[index].id);
    });
    at('#axes').querySelectorAll('legend').forEach((legend, index) => {
      legend.textContent = fields.axisName(request.project.axes[index], index);
    });
    for (const line of at('#formalities').rows) {
      const name = fields.personName(request, line.dataset.person);
      line.querySelector('th').textContent = name;
      for (const cell of line.querySelectorAll('td')) cell.querySelector('label').firstChild.textContent = fr`${cell.dataset.title} : ${name}`;
    }
    const { guardians } = request;
    at('#guardians-note').textContent = guardians === undefined
      ? fr`Personne n’est encore décrit : la question reste ouverte.`
      : guardians.length ? '' : fr`Aucun titulaire : noté comme tel.`;
    at('#no-guardian').checked = guardians?.length === 0;
    at('#no-guardian').closest('label').hidden = Boolean(guardians?.length);
    at('#no-axis').checked = request.project?.axes?.length === 0;
    at('#no-axis').closest('label').hidden = Boolean(request.project?.axes?.length);
  }

  return { layout, title };
}
