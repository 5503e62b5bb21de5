// The redactions of the fixtures, and any request with things broken by chance.
import { stories } from './support.mjs';

/** What each reader of the dossiers of the fixtures asks to be left of one. */
export function redactions() {
  return stories('fixtures/redaction').flatMap(({ file, title, document, labels, defaults, people, situation, readers }) => readers.map(reader => {
    const described = Object.entries(labels).map(([pointer, label]) => [pointer, label === 'open' ? label : { ...defaults, ...label, ...reader.labels?.[pointer] }]);
    return { file: `${file}, ${reader.who}`, title, document, reader, request: { ...situation, people, labels: Object.fromEntries(described), ...reader.request } };
  }));
}

/** Every place of a value: who holds it, under which key. */
function placesOf(value, found = []) {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push([value, key]);
    placesOf(value[key], found);
  }
  return found;
}

/** One value of each kind that a form may send by mistake. */
const JUNK = [null, 3, -1, 9.5, 130, 131, true, '', 'unknown', 'enfant', 'x', '2026-02-30', '2026-13-01', '26-1-1', '2024-02-29', [], {}, [[]], [null], ['x', 'x'],
  [{}], { id: 'x' }, { remarque: 'x' }];

/** A request with a few things taken out, made unreadable, put twice or put elsewhere. */
export function broken(request, below) {
  const copy = { request: structuredClone(request) };
  for (let times = Math.max(1, below(6) - 2); times > 0; times--) {
    const places = placesOf(copy);
    const [holder, key] = places[below(places.length)];
    const [other, otherKey] = places[below(places.length)];
    switch (below(4)) {
      case 0:
        if (Array.isArray(holder)) holder.push(structuredClone(holder[key]));
        else holder[`${key}${below(2) ? 's' : ''}`] = structuredClone(other[otherKey]);
        break;
      case 1:
        if (holder === copy) copy.request = {};
        else if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete holder[key];
        break;
      default:
        holder[key] = structuredClone(JUNK[below(JUNK.length)]);
    }
  }
  return copy.request;
}
