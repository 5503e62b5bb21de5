// Lays out a decision. Nothing is decided here, nothing is hidden: what the engine says is on the page,
// the most useful first, the rest one fold away.

import { citation } from '../shared/citation.js';
import { h, icon } from '../shared/dom.js';
import { createTag } from '../shared/tag.js';
import { createDuties } from './duties.js';
import { createFolds } from './fold.js';
import { createQuestion } from './question.js';
import { createReasons } from './reasons.js';
import { verdict } from './verdict.js';

/** `known`: the norms of the catalogue. */
export function createAnswer(place, { fields, choicesOf, fieldOf, noticeFor, known, onGo, onAnswer }) {
  const { fold, unfold, forget } = createFolds();

  /** A text that leads to the field where it is answered. */
  function link(pointer, text, attributes = {}, ...more) {
    const field = fieldOf(pointer);
    if (!field) return h('span', {}, text);
    const go = (event) => { event.preventDefault(); onGo(pointer); };
    return h('a', { ...attributes, href: `#${field.id}`, onclick: go }, text, ...more);
  }

  const tag = createTag(fields.label);
  const cite = (norm, text) => citation(norm, text, known);
  const question = createQuestion({ fields, link, fold, choicesOf, onAnswer });
  const duties = createDuties({ fields, fold, cite, noticeFor });
  const reasons = createReasons({ fields, link, fold, tag, cite });

  function problems(decision) {
    if (!decision.problems.length) return null;
    return h('section', { class: 'card problems', 'aria-labelledby': 'problems-title' },
      h('h3', { id: 'problems-title' }, icon('conditional'), 'À corriger'),
      h('ul', { class: 'plain' }, decision.problems.map((problem, at) => h('li', { id: `problem-${at}`, 'aria-live': 'polite' },
        link(problem.path, problem.message), bounds(problem), others(problem)))));
  }

  const bounds = ({ code, expected }) => code === 'out-of-range' && expected && ` Attendu : ${expected.join(' ou ')}.`;

  /** Facts that cannot hold together: the fields of the others, each by its label. */
  function others({ code, path, expected = [] }) {
    const fields = code === 'contradiction' ? expected.filter((other) => other !== path && fieldOf(other)) : [];
    return fields.length > 0 && [' À comparer avec : ', fields.map((other, at) => [at > 0 && ', ', link(other, labelOf(other))]), '.'];
  }

  const labelOf = (pointer) => [...fieldOf(pointer).closest('.field').querySelector('label').childNodes]
    .filter((node) => !node.classList?.contains('asked')).map((node) => node.textContent).join('').trim();

  function show(decision, request) {
    // The keyboard stays where it was when its button is still there.
    const focused = place.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    place.replaceChildren(...[
      verdict(decision, request, { fields, tag, link }),
      problems(decision),
      question(decision, request),
      duties('before', 'Avant de partager', decision.before, request),
      reasons(decision, request),
      duties('after', 'Après le partage', decision.after, request),
    ].filter(Boolean));
    if (focused) place.querySelector(`[data-key="${focused}"]`)?.focus();
    place.dataset.ready = 'yes';
  }

  return { show, unfold, forget, focusQuestion: () => (place.querySelector('#ask-title') ?? place.querySelector('#verdict-word'))?.focus() };
}
