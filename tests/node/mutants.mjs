// Every request of the fixtures, and each with things broken by chance: the same every time.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support.mjs';

/** Requests, by file, of the folders whose stories are shares. */
export function stories(folders = ['scenarios', 'versions', 'journey', 'coverage']) {
  return folders.flatMap(folder => {
    const path = join(root, 'fixtures', folder);
    return readdirSync(path).filter(name => name.endsWith('.json')).sort()
      .map(name => ({ file: `${folder}/${name}`, ...JSON.parse(readFileSync(join(path, name), 'utf8')) }));
  });
}

/** What each reader of the dossiers of the fixtures asks to be left of one. */
export function redactions() {
  return stories(['redaction']).flatMap(({ file, labels, defaults, people, situation, readers }) => readers.map(({ who, request, labels: own = {} }) => {
    const described = pointer => (labels[pointer] === 'open' ? 'open' : { ...defaults, ...labels[pointer], ...own[pointer] });
    return { file: `${file}, ${who}`, request: { ...situation, ...request, people, labels: Object.fromEntries(Object.keys(labels).map(pointer => [pointer, described(pointer)])) } };
  }));
}

/** Whole numbers below a bound (xorshift). */
export function chance(seed) {
  let state = seed;
  return bound => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
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
