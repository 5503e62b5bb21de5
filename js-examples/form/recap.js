// For the printed page: what was answered, as text, in the order of the form.

import { h } from '../shared/dom.js';

export function recap(form) {
  const parts = [...form.querySelectorAll('fieldset.section')].map((section) => {
    const answered = [...section.querySelectorAll('.field, tbody td')].filter(isAnswered).map(line);
    return answered.length ? [h('h3', {}, section.querySelector('legend').textContent.replace(/^\s*\d\s*/, '')), h('dl', {}, answered)] : [];
  });
  return [h('h2', {}, 'La situation décrite'), ...parts.flat()];
}

function isAnswered(place) {
  return place.dataset.state === 'answered' || place.dataset.state === 'unknown';
}

function line(place) {
  const control = place.querySelector('select, input');
  const row = place.closest('.row')?.querySelector('legend').textContent;
  const name = [...place.querySelector('label').childNodes].filter((node) => !node.classList?.contains('asked')).map((node) => node.textContent).join('').trim();
  const value = place.dataset.state === 'unknown' ? 'demandé, non connu' : control.selectedOptions?.[0]?.textContent ?? control.value;
  return h('div', {}, h('dt', {}, row ? `${row} – ${name}` : name), h('dd', {}, value));
}
