// The fields of the page: fills the lists from the package's vocabulary, reads an answer, shows a request.
// Every choice keeps "not asked" and "asked, not known" apart: neither is ever a yes or a no.

import { h } from '../shared/dom.js';
import { get } from '../shared/pointer.js';
import { fr } from '../shared/typography.js';
import { labelsOf } from '../shared/words.js';
import { formality, people, sameService, subjectOf, withFormality, withSameService, withSubject } from './state.js';

const NOT_ASKED = '— non demandé —';
const UNKNOWN = 'Je ne sais pas (demandé)';
const NOT_YET = 'Pas à ce jour';

/** Headings inside the long list of roles, each before the value that opens its part. */
export const ROLE_GROUPS = {
  directeur: 'Établissements et services',
  'president-conseil-departemental': 'Département et action sociale',
  'juge-des-enfants': 'Justice',
  'officier-police-judiciaire': 'Police, gendarmerie',
  enseignant: 'Éducation nationale',
  medecin: 'Santé',
  maire: 'Commune, insertion, société',
  enfant: 'Famille et proches',
};

export function createFields(root, vocabulary) {
  const label = labelsOf(vocabulary);

  function personName(request, id) {
    if (id === 'enfant') return 'L’enfant';
    const guardians = request.guardians ?? [];
    const at = guardians.findIndex((guardian) => guardian.id === id);
    if (at < 0) return id;
    const { relation } = guardians[at];
    if (relation === undefined || relation === 'unknown') return `Titulaire ${at + 1}`;
    const twins = guardians.filter((guardian) => guardian.relation === relation);
    return label('relation', relation) + (twins.length > 1 ? ` ${twins.findIndex((twin) => twin.id === id) + 1}` : '');
  }

  function axisName(axis, at) {
    return `Axe ${at + 1}${axis.domain && axis.domain !== 'unknown' ? fr` : ${label('axisDomain', axis.domain)}` : ''}`;
  }

  function itemName(request, id) {
    const items = request.items ?? [];
    const at = items.findIndex((item) => item.id === id);
    if (at < 0) return id;
    const { category, subject, subjectId } = items[at];
    const what = category === undefined || category === 'unknown' ? `Information ${at + 1}` : label('category', category);
    if (subject === 'parent' && request.guardians?.some((guardian) => guardian.id === subjectId)) return `${what} (${personName(request, subjectId).toLowerCase()})`;
    return subject && subject !== 'unknown' ? `${what} (${label('subject', subject).toLowerCase()})` : what;
  }

  // ── lists ──

  function options(control, request) {
    const list = control.dataset.list;
    const option = (value, text) => h('option', { value }, text);
    const persons = (ids) => ids.map((id) => option(id, personName(request, id)));
    switch (list) {
      case 'boolean': return [option('', NOT_ASKED), option('true', 'Oui'), option('false', 'Non'), option('unknown', UNKNOWN)];
      case 'yes-no': return [option('', NOT_ASKED), option('yes', 'Oui'), option('no', 'Non')];
      case 'guardian': return [option('', NOT_ASKED), ...persons(people(request).slice(1))];
      case 'represented': return [option('', NOT_ASKED), ...persons(people(request))];
      case 'subject-person': return [option('', NOT_ASKED), ...persons(people(request)), option('recipient', 'Le destinataire'), option('sender', 'Celui qui transmet'), option('other', 'Une autre personne')];
      case 'axis': return [option('', NOT_ASKED), option('none', 'Aucun axe'), ...(request.project?.axes ?? []).map((axis, at) => option(axis.id, axisName(axis, at))),
        ...((get(request, control.dataset.path) ?? []).length > 1 ? [option('many', 'Plusieurs axes')] : [])];
      case 'noticeState': case 'consentState':
        return [option('', NOT_ASKED), option('none', NOT_YET), ...vocabulary[list].map((entry) => option(entry.value, entry.label))];
      case 'role': return [option('', NOT_ASKED), ...grouped(vocabulary.role, option), option('unknown', UNKNOWN)];
      default: return [option('', NOT_ASKED), ...(vocabulary[list] ?? []).map((entry) => option(entry.value, entry.label)), option('unknown', UNKNOWN)];
    }
  }

  function grouped(entries, option) {
    const parts = [];
    for (const entry of entries) {
      if (ROLE_GROUPS[entry.value]) parts.push(h('optgroup', { label: ROLE_GROUPS[entry.value] }));
      (parts.at(-1)?.tagName === 'OPTGROUP' ? parts.at(-1) : { append: (child) => parts.push(child) }).append(option(entry.value, entry.label));
    }
    return parts;
  }

  const dependsOnRequest = new Set(['guardian', 'represented', 'subject-person', 'axis']);

  /** Makes the fields below an element ready: lists, ids, descriptions. Paths relative to a row get its base. */
  function mount(element, request, base = '') {
    for (const control of element.querySelectorAll('[data-field]')) {
      control.dataset.path = `${base}/${control.dataset.field}`;
      control.id = control.dataset.path.slice(1).replaceAll('/', '-');
      control.closest('.field').querySelector('label').htmlFor = control.id;
      delete control.dataset.field;
    }
    for (const field of element.querySelectorAll('[data-when]')) {
      if (base && !field.dataset.when.startsWith('/')) field.dataset.when = `${base}/${field.dataset.when}`;
    }
    for (const control of element.querySelectorAll('select[data-list]')) {
      control.replaceChildren(...options(control, request));
      if (control.dataset.help !== undefined && !control.hasAttribute('aria-describedby')) {
        const help = h('p', { class: 'help', id: `${control.id}-help` });
        control.after(help);
        control.setAttribute('aria-describedby', help.id);
      }
    }
  }

  // ── request → page ──

  const itemIndex = (path) => Number(path.split('/')[2]);

  function valueIn(control, request) {
    const { path, special, person, formalities } = control.dataset;
    if (special === 'same-service') return sameService(request);
    if (special === 'formality') return formality(request, formalities, person);
    if (special === 'subject-person') return subjectOf(request, request.items[itemIndex(path)]);
    const value = get(request, path);
    if (special === 'item-axes') return value === undefined ? '' : value.length > 1 ? 'many' : (value[0] ?? 'none');
    return value === undefined ? '' : String(value);
  }

  function show(request) {
    for (const control of root.querySelectorAll('[data-path], [data-special]')) {
      if (!('value' in control) || control.type === 'button') continue;
      if (dependsOnRequest.has(control.dataset.list)) control.replaceChildren(...options(control, request));
      const value = valueIn(control, request);
      const unknown = control.dataset.unknown && root.querySelector(`#${control.dataset.unknown}`);
      if (unknown) unknown.checked = value === 'unknown';
      const shown = unknown && value === 'unknown' ? '' : value;
      // Writing a half-typed number or date back would eat what is being typed.
      if (control.value !== shown && !(control === document.activeElement && control.validity?.badInput)) control.value = shown;
      control.closest('.field, td')?.setAttribute('data-state', value === '' ? 'absent' : value === 'unknown' ? 'unknown' : 'answered');
      const range = control.type === 'number' && root.querySelector(`#${control.id}-range`);
      if (range) range.textContent = control.validity.rangeOverflow || control.validity.rangeUnderflow ? fr`À vérifier : de ${control.min} à ${control.max} ans d’ordinaire.` : '';
      const help = control.dataset.help !== undefined && root.querySelector(`#${control.id}-help`);
      if (help) help.textContent = vocabulary[control.dataset.list]?.find((entry) => entry.value === value)?.help ?? '';
    }
  }

  /** Fields that only make sense after another answer: shown then, or when filled, or when the engine asks. */
  function reveal(request, asked) {
    for (const field of root.querySelectorAll('[data-when]')) {
      const [path, values] = field.dataset.when.split(':');
      const own = field.querySelector('[data-path]').dataset.path;
      field.hidden = !values.split(',').includes(get(request, path)) && get(request, own) === undefined && !asked.has(own);
    }
  }

  /** Says on each field, and on each list, whether its answer can still change something. */
  function mark(asked) {
    for (const place of root.querySelectorAll('[data-path], [data-mark]')) {
      const name = place.dataset.mark ? place : place.closest('.field')?.querySelector('label');
      if (!name) continue;
      const sign = name.querySelector('.asked');
      if (asked.has(place.dataset.mark ?? place.dataset.path) === Boolean(sign)) continue;
      if (sign) sign.remove();
      else name.append(h('span', { class: 'asked' }, h('span', { class: 'visually-hidden' }, ' – '), 'utile'));
    }
  }

  /** Marks the fields that a problem is about, each with the place where the page says what is wrong. */
  function blame(faulty) {
    for (const control of root.querySelectorAll('[aria-invalid]')) {
      control.removeAttribute('aria-invalid');
      control.removeAttribute('aria-errormessage');
    }
    for (const [at, control] of faulty.entries()) {
      control?.setAttribute('aria-invalid', 'true');
      control?.setAttribute('aria-errormessage', `problem-${at}`);
    }
  }

  // ── page → request ──

  /** The changes to the request that this control now stands for: [JSON Pointer, value or undefined][]. */
  function changesOf(control, request) {
    if (control.dataset.unknownOf) {
      const number = root.querySelector(`#${control.dataset.unknownOf}`);
      if (control.checked) number.value = '';
      return [[number.dataset.path, control.checked ? 'unknown' : undefined]];
    }
    const { path, special, list, person, formalities } = control.dataset;
    if (special === 'same-service') return withSameService(request, control.value);
    if (special === 'formality') return [[`/${formalities}`, withFormality(request, formalities, person, control.value)]];
    if (special === 'subject-person') return withSubject(request, itemIndex(path), control.value);
    if (special === 'item-axes') {
      if (control.value === 'many') return [];
      return [[path, control.value === '' ? undefined : control.value === 'none' ? [] : [control.value]]];
    }
    if (control.value === '') return [[path, undefined]];
    if (list === 'boolean' && control.value !== 'unknown') return [[path, control.value === 'true']];
    if (control.type === 'number') return [[path, control.valueAsNumber]];
    return [[path, control.value]];
  }

  return {
    label, personName, itemName, axisName, mount, show, reveal, mark, blame, changesOf,
    find: (path) => root.querySelector(`[data-path="${CSS.escape(path)}"], [data-target="${CSS.escape(path)}"]`),
  };
}
