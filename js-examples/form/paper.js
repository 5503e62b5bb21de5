// Printing: the answer, what to do, the norms that carry it, and the situation that was described. The rules that do not open
// the share stay folded, unless the reader unfolded them.

import { recap } from './recap.js';

export function wirePaper(form, unfold) {
  let opened = [];
  addEventListener('beforeprint', () => {
    document.querySelector('#recap').replaceChildren(...recap(form));
    opened = [...document.querySelectorAll('#decision .item:not([open])')];
    opened.forEach(unfold);
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
  document.querySelector('#print').addEventListener('click', () => print());
}
