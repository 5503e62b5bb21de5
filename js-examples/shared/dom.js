// Finds and builds elements. Text is always text: nothing here parses HTML.

import { french } from './typography.js';

const SVG = 'http://www.w3.org/2000/svg';

/** The element of the page at a selector. */
export const at = (selector) => document.querySelector(selector);

/**
 * h('p', { class: 'note' }, 'words', child): `null`, `false` and undefined children are skipped. Words are set as French wants
 * them, except in code and where translate="no" says that they are not the page's own.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  return fill(element, ...children);
}

/** Adds children to an element, as `h` does. */
export function fill(element, ...children) {
  const verbatim = element.localName === 'code' || element.getAttribute('translate') === 'no';
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false && child !== '')
    .map((child) => (typeof child === 'string' && !verbatim ? french(child) : child)));
  return element;
}

// Drawn on a 20 × 20 grid; stroked, so that they follow the text's colour.
const SHAPES = {
  required: 'M4 10h11M10.5 5.5 15 10l-4.5 4.5',
  permitted: 'm4.5 10.5 3.7 3.7L15.5 6',
  conditional: 'M10 4v7.5M10 15.2v.3',
  judgement: 'M10 3.5v13M5.5 16.5h9M4 6.5h12M4 6.5 2 11.5h4zM16 6.5l-2 5h4z',
  conflict: 'M3 7h9M9 4l3 3-3 3M17 13H8M11 10l-3 3 3 3',
  prohibited: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  'out-of-model': 'M4 10h1M9.5 10h1M15 10h1',
  mixed: 'm2.5 10.7 2.7 2.7L9.7 8M12 7.5l5.2 5.2M17.2 7.5 12 12.7',
  open: 'M7 7.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2M10 15.2v.3',
  met: 'm4.5 10.5 3.7 3.7L15.5 6',
  unmet: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  arrow: 'M4 10h11M10.5 5.5 15 10l-4.5 4.5',
  plus: 'M10 4v12M4 10h12',
  remove: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  print: 'M6 7V3.5h8V7M6 14H3.5V7h13v7H14M6 11.5h8v5H6z',
  copy: 'M7 7h9v9.5H7zM13 7V3.5H4V13h3',
  clear: 'M4 10a6 6 0 1 1 2 4.5M4 15.5V11h4.5',
  key: 'M12.5 7.5 17 3M15 5l1.8 1.8M13.5 11a4 4 0 1 1-8 0 4 4 0 0 1 8 0',
};

/** A decorative icon: the word beside it says the same. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, value] of Object.entries({ class: 'icon', viewBox: '0 0 20 20', width: 20, height: 20, 'aria-hidden': 'true', focusable: 'false' })) svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[name] ?? SHAPES.open);
  svg.append(path);
  return svg;
}
