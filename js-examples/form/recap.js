// For the printed page: what was answered, as text, in the order of the form.

import { h } from '../shared/dom.js';
import { frenchDate } from '../shared/typography.js';

export function recap(form) {
  const sections = [...form.querySelectorAll('fieldset.section')].map((section) => {
    const own = lines(section, (place) => !place.closest('.row'));
    const rows = [...section.querySelectorAll('.row')].map((row) => [h('h4', {}, words(row.querySelector('legend'))), lines(row, () => true)]);
    return own || rows.length ? h('section', {}, h('h3', {}, words(section.querySelector('legend'))), own, rows) : null;
  });
  return [h('h2', {}, 'La situation décrite'), h('div', { class: 'recap-columns' }, sections)];
}

/** The text of a heading or a label without its marks for the screen. */
function words(element) {
  return [...element.childNodes].filter((node) => !node.classList?.contains('asked') && !node.classList?.contains('step') && !node.classList?.contains('rank'))
    .map((node) => node.textContent).join('').trim();
}

function lines(part, wanted) {
  const answered = [...part.querySelectorAll('.field, tbody td')].filter((place) => ['answered', 'unknown'].includes(place.dataset.state) && wanted(place));
  return answered.length ? h('dl', {}, answered.map(line)) : null;
}

function line(place) {
  const control = place.querySelector('select, input');
  const value = place.dataset.state === 'unknown' ? 'demandé, non connu'
    : control.type === 'date' ? frenchDate(control.value) : control.selectedOptions?.[0]?.textContent ?? control.value;
  return h('div', {}, h('dt', {}, words(place.querySelector('label'))), h('dd', {}, value));
}
