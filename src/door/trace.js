// The record of a share for the case file, as src/trace.rs makes it: the answer to what was read of the request, with persons
// and services called by numbers.

import { chosenBy, evaluateShare } from './engine.js';
import { MOST, isAnswer, isDay } from './packed.js';
import { plain } from './plain.js';

export function traceOf(request, options) {
  const { engine, rules, fields } = chosenBy(options).tables;
  const copy = plain(request);
  const asked = read(copy, fields).out;
  if (copy?.protocols !== undefined) asked.protocols = named(copy.protocols);
  rename(asked, fields, { p: new Map(), s: new Map() });
  const { items, before, after, law: { date } } = evaluateShare(asked, options);
  return {
    engine, rules, ...(date && { date }), request: asked,
    items: items.map(({ item, outcome, grounds }) => ({ item, ...(outcome && { outcome }), norms: grounds.map(({ norm }) => norm) })),
    duties: [...before, ...after].map(({ text, ...duty }) => duty),
  };
}

/** The protocols named; of what is none something must stay, as it might close the share. */
const named = list => (isList(list) ? list.map(id => (READ.id(id) === undefined ? {} : id)) : [{}]);

const REQUIRED = 1;
const READABLE = 2;

/** What can be read of an object, in the order of its fields (src/request/opaque.rs has their table), and whether an entry of a list says anything by it. */
function read(object, fields) {
  const out = {};
  let kept = typeof object === 'object' && object !== null && !Array.isArray(object);
  for (const [key, kind, need, more] of kept ? fields : []) {
    const given = Object.hasOwn(object, key) ? object[key] : undefined;
    const value = given === undefined ? given : READ[kind](given, more);
    if (value !== undefined) out[key] = value;
    else if (need === REQUIRED || (need === READABLE && given !== undefined)) kept = false;
  }
  return { out, kept };
}

/** A value as it is read; undefined when it is not. */
const READ = {
  choice: (value, list) => (isAnswer(list, value) ? value : undefined),
  state: (value, list) => (value !== 'unknown' && isAnswer(list, value) ? value : undefined),
  yesNo: value => (typeof value === 'boolean' || value === 'unknown' ? value : undefined),
  years: value => (value === 'unknown' ? value : typeof value === 'number' && value >= 0 && value < 131 ? Math.floor(value) : undefined),
  day: value => (isDay(value) ? value : undefined),
  dayOrUnknown: value => (value === 'unknown' || isDay(value) ? value : undefined),
  id: value => (typeof value === 'string' && value !== '' ? value : undefined),
  idOfAdult: value => (value === 'enfant' || value === 'unknown' ? undefined : READ.id(value)),
  idOrUnknown: value => (value === 'unknown' ? undefined : READ.id(value)),
  ids: list => (isList(list) ? list.filter(id => READ.id(id) !== undefined) : undefined),
  object(value, fields) {
    const { out } = read(value, fields);
    return Object.keys(out).length > 0 ? out : undefined;
  },
  // an empty object keeps the place of an entry that says nothing: the list stays as incomplete as it was
  list: (list, fields) => (isList(list) ? list.map(entry => read(entry, fields)).map(({ out, kept }) => (kept ? out : {})) : undefined),
  distinct(list, fields) {
    const entries = READ.list(list, fields);
    const count = new Map();
    for (const { id } of entries ?? []) count.set(id, (count.get(id) ?? 0) + 1);
    return entries?.map(entry => (count.get(entry.id) === 1 ? entry : {}));
  },
};

const isList = value => Array.isArray(value) && value.length <= MOST;

/** Calls persons p1, p2…, services s1, s2…, in the order in which they are first named. */
function rename(object, fields, named) {
  for (const [key, , , more] of fields) {
    const value = object[key];
    if (Array.isArray(more)) [value ?? []].flat().forEach(inner => rename(inner, more, named));
    else if (named[more] && value !== undefined && value !== 'enfant') {
      if (!named[more].has(value)) named[more].set(value, `${more}${named[more].size + 1}`);
      object[key] = named[more].get(value);
    }
  }
}
