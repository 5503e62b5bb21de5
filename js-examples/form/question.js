// What to answer next, and what it means that nobody knows.

import { h, icon } from '../shared/dom.js';
import { askedInVain } from '../shared/unknown.js';

const CHOICES_SHOWN = 5;

// Whom to ask, by what the question is about.
const WHOM = { sender: 'à votre hiérarchie ou au service juridique', recipient: 'au destinataire, sans rien lui dire encore de l’enfant' };
const ANYBODY = 'à votre hiérarchie ou à la CRIP';

export function createQuestion({ fields, link, fold, choicesOf, onAnswer }) {
  function question(decision, request) {
    const [first, ...rest] = decision.missing;
    if (!first) return null;
    const inVain = askedInVain(decision, request);
    return h('section', { class: 'card ask', 'aria-labelledby': 'ask-title' },
      h('p', { class: 'eyebrow' }, inVain ? 'Cela reste inconnu' : 'Question suivante'),
      h('h3', { id: 'ask-title', tabindex: '-1' }, link(first.fact, first.text, { 'data-key': 'ask' }, icon('arrow'))),
      h('p', { class: 'because' }, reasons(first, request)),
      inVain && whatItMeans(first, decision),
      choices(first),
      rest.length > 0 && fold('rest', inVain, { class: 'rest' }, titleOfRest(rest.length, inVain),
        () => h('ol', {}, rest.map((fact) => h('li', {}, link(fact.fact, fact.text), h('span', { class: 'because' }, ' ', reasons(fact, request)))))));
  }

  function titleOfRest(count, inVain) {
    const words = inVain ? ['Une autre réponse inconnue', 'autres réponses inconnues'] : ['Une autre réponse utile', 'autres réponses utiles'];
    return count === 1 ? words[0] : `${count} ${words[1]}`;
  }

  /** "Nobody knows" is neither a yes nor a no: what may be owed must not be forgotten for it, nor what may be forbidden told. */
  function whatItMeans({ fact }, decision) {
    const owed = decision.items.some(({ outcome, possible }) => outcome === undefined && possible.includes('required'));
    return h('p', { class: 'unknown' }, 'Personne n’a pu le dire, et ce n’est ni un oui ni un non : rien n’est tranché tant que cela manque. ',
      `Demandez ${WHOM[fact.split('/')[1]] ?? ANYBODY}.`, owed && ' Une obligation de transmettre reste possible : demandez sans attendre.');
  }

  const reasons = (fact, request) => [about(fact, request), fact.because].filter(Boolean).join(' · ');

  /** Which item or which person a question is about, when there are several. */
  function about({ fact }, request) {
    const [, list, at] = fact.split('/');
    const entry = request[list]?.[at];
    if (entry === undefined) return '';
    if (list === 'items') return request.items.length > 1 ? fields.itemName(request, entry.id) : '';
    return list === 'guardians' ? fields.personName(request, entry.id) : '';
  }

  /** When few answers are possible, they can be given here. */
  function choices(fact) {
    const known = choicesOf(fact);
    if (known.length === 0 || known.length > CHOICES_SHOWN) return null;
    return h('div', { class: 'choices', role: 'group', 'aria-labelledby': 'ask-title' },
      known.map(({ value, label }) => h('button', { type: 'button', class: 'button', onclick: () => onAnswer(fact.fact, value) }, label)));
  }

  return question;
}
