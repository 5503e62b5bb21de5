// Small things every example page does.

import { icon } from './dom.js';

/** Draws the icons named in the markup: <span data-icon="lock"></span>. */
export function drawIcons(root = document) {
  for (const place of root.querySelectorAll('[data-icon]')) {
    place.replaceChildren(icon(place.dataset.icon));
    place.classList.add('icon-slot');
  }
}

/** Waits for the engine; where it cannot start, the page says so instead of waiting for ever. */
export async function start(ready, place) {
  try {
    await ready();
  } catch (error) {
    place.replaceChildren('Le moteur n’a pas pu démarrer : sans lui, cette page ne répond pas. Vérifiez que le dossier pkg/ est servi et que WebAssembly est permis.');
    place.dataset.ready = 'failed';
    throw error;
  }
}

/** Opens every fold around an element, brings it into view and puts the keyboard there. */
export function goTo(element, block = 'center') {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  element.scrollIntoView({ block, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  element.focus({ preventScroll: true });
}

/** Links that only move within the page leave its address alone: there it names a situation, a reader or a text. */
export function keepAddress() {
  for (const link of document.querySelectorAll('.skip, .dock')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      goTo(document.querySelector(link.hash), 'start');
    });
  }
}

/** Copies a text; false where the browser refuses. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
