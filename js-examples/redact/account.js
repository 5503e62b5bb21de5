// What was kept back and why, for the sender's eyes only: it is not printed.

import { citation } from '../shared/citation.js';
import { h, icon } from '../shared/dom.js';
import { parse } from '../shared/pointer.js';
import { createTag } from '../shared/tag.js';
import { fr } from '../shared/typography.js';
import { rank } from './paper.js';

// Why a place is kept back that no norm closes outright.
const WHY = {
  open: 'Il manque une réponse : ce qui n’est pas tranché est retenu.',
  conditional: 'Une démarche doit précéder : une fois faite, ce passage peut être remis.',
  judgement: 'La loi laisse ce choix au professionnel : il ne se fait pas à sa place.',
  conflict: 'Deux règles se contredisent : dans le doute, ce passage est retenu.',
  'out-of-model': 'Hors de ce que les règles couvrent.',
};

/** `norms`: those of the catalogue; `label`: what a value is called. */
export function createAccount({ norms, label }) {
  const known = new Map(norms.map((norm) => [norm.id, norm]));
  const tag = createTag(label);

  function withheldPart(withheld, undescribed) {
    const nothing = withheld.length === 0 && undescribed.length === 0;
    return h('section', { class: 'card' }, h('h3', {}, nothing ? 'Retenu' : 'Retenu, et pourquoi'),
      nothing ? h('p', { class: 'note' }, 'Rien : tout l’écrit peut être remis.') : h('ul', { class: 'plain withheld' },
        alike(withheld).map(({ paths, outcome, norms: ids }) => h('li', {},
          h('p', { class: 'places' }, names(paths), ' ', tag(outcome)),
          h('ul', { class: 'reasons' }, WHY[outcome ?? 'open'] && h('li', {}, WHY[outcome ?? 'open']),
            ids.map((id) => h('li', {}, citation(id, known.get(id)?.citation ?? id, known), known.has(id) && ` : ${known.get(id).summary}`))))),
        undescribed.length > 0 && h('li', {},
          h('p', { class: 'places' }, names(undescribed), ' ', h('span', { class: 'note' }, 'sans étiquette')),
          h('ul', { class: 'reasons' }, h('li', {}, 'Rien ne dit ce que contient ce passage : il est retenu.')))));
  }

  function maskedPart(masked) {
    if (masked.length === 0) return null;
    return h('section', { class: 'card' }, h('h3', {}, 'Remplacé dans le texte'), h('ul', { class: 'plain withheld' }, masked.map(({ path, as, count }) => h('li', { translate: 'no' },
      names([path]), fr` remplacé par « ${as} », ${count} fois`))));
  }

  function faults(problems) {
    if (problems.length === 0) return null;
    return h('section', { class: 'card problems' }, h('h3', {}, icon('conditional'), ' À vérifier'), h('ul', { class: 'plain' }, problems.map(({ path, message }) => h('li', {}, names([path]), ` ${message}`))));
  }

  return ({ withheld, masked, problems }, undescribed) => [withheldPart(withheld, undescribed), maskedPart(masked), faults(problems)].filter(Boolean);
}

/** Places kept back for the same reasons are told together. */
function alike(withheld) {
  const groups = new Map();
  for (const { path, outcome, norms } of withheld) {
    const key = [outcome, ...norms].join(' ');
    const group = groups.get(key) ?? { paths: [], outcome, norms };
    group.paths.push(path);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Places as words: /Entretiens/0/Propos is « Entretiens › n° 1 › Propos ». The keys are the document's, left as they are. */
const names = (pointers) => pointers.map((pointer, at) => [at > 0 && ' · ',
  h('strong', { translate: 'no' }, parse(pointer).map((part) => (part === '*' ? 'chacun' : rank(part) ?? part)).join(' › ') || 'L’ensemble')]);
