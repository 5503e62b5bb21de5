// Says an answer: turns the numbers of the engine (src/decide/numbers.rs writes them in this order) into the objects of the
// contract, from the tables it gave once. The same words as the native side, field for field.

const NONE = 0xffff;
const STATES = ['met', 'unmet', 'open', 'open'];
const MET = 0;
const DIVIDED = 3;
/** Of what is open already, what is not settled, and what two texts contradict each other on, no step is looked for. */
const MAY_BE_REMEDIED = new Set(['conditional', 'judgement', 'prohibited']);

/** What is divided in a norm that opens a share is met all the same. */
const OPEN = new Set(['required', 'permitted', 'conditional']);

/** So many grounds are kept, some 13 MB of them, whatever they are of; then they are made anew. */
const MOST_KEPT = 16_384;

let numbers;
let at;
let tables;
let ids;
/** The day of the share, or none. */
let today;

const next = () => numbers[at++];
const list = one => {
  const count = next();
  const out = new Array(count);
  for (let i = 0; i < count; i++) out[i] = one();
  return out;
};

/**
 * The decision in words. `named` has the ids of items and guardians by place; `remediesOf` looks for the remedies of the
 * item at a place among those answered, when they are read.
 */
export function say(given, named, words, problems, remediesOf) {
  numbers = given;
  at = 1;
  tables = words;
  ids = named;
  const outcome = next();
  const date = today = day();
  const unchecked = next() === 1;
  const stableUntil = day();
  let place = 0;
  const items = list(() => item(place++, remediesOf));
  const missing = list(missingFact);
  const before = list(duty);
  const after = list(duty);
  // What may be absent is put in or taken out afterwards: a spread in a literal costs as much as ten conditions read.
  const law = { date, rules: tables.rules, checkedThrough: tables.checkedThrough };
  if (date === undefined) delete law.date;
  if (unchecked) law.unchecked = true;
  if (stableUntil !== undefined) law.stableUntil = stableUntil;
  const decision = { outcome: tables.outcomes[outcome], items, missing, before, after, problems, law, summary: summary(outcome, items, missing[0]?.text) };
  if (outcome === NONE) delete decision.outcome;
  return decision;
}

/** As src/wording/summary.rs. */
function summary(outcome, items, question) {
  const { alone, beside, outcomes: [required] } = tables;
  const row = Math.min(outcome, beside.length - 1);
  const said = [];
  if (outcome === NONE && items.length === 0 && !question) said.push(tables.empty);
  else if (outcome > 0 && items.some(item => item.outcome === required)) said.push(tables.must, beside[row]);
  else if (outcome === NONE && items.some(item => item.outcome)) said.push(tables.partly);
  else if (tables.outcomes[outcome] === 'prohibited' && items.every(item => item.outcome === 'prohibited')) said.push(items.length === 1 ? tables.onlyOne : tables.noneOfThem);
  else said.push(alone[row]);
  if (question) said.push(question);
  return said.join(' ');
}

function day() {
  const year = next();
  const rest = next();
  if (year === 0) return undefined;
  const two = number => String(number).padStart(2, '0');
  return `${String(year - 1).padStart(4, '0')}-${two(rest >> 5)}-${two(rest & 31)}`;
}

function item(place, remediesOf) {
  const index = next();
  const possible = outcomesOf(next());
  const grounds = list(() => ground(index, OPEN.has(possible.length === 1 && possible[0])));
  const closed = list(() => ground(index, false));
  const id = ids.items[index];
  if (possible.length !== 1) return { item: id, possible, grounds, closed, remedies: [] };
  const [outcome] = possible;
  if (!MAY_BE_REMEDIED.has(outcome)) return { item: id, outcome, possible, grounds, closed, remedies: [] };
  const words = tables;
  const named = ids;
  let found;
  // Remedies take as long as all the rest: they are looked for when they are first read, frozen or not, and kept.
  return {
    item: id, outcome, possible, grounds, closed,
    get remedies() { return (found ??= remedies(remediesOf(place), words, named)); },
    set remedies(given) { found = given; },
  };
}

function remedies(given, words, named) {
  numbers = given;
  at = 0;
  tables = words;
  ids = named;
  return list(remedy);
}

/** A new list each time: it is the caller's. */
function outcomesOf(bits) {
  const found = [];
  for (let place = 0; bits >> place; place++) {
    if (bits >> place & 1) found.push(tables.outcomes[place]);
  }
  return found;
}

/**
 * The same norm in the same state for the item at the same place is the same object every time: frozen, and made once.
 * Its key are the numbers it was read from: norm and being in force, then two bits a condition, eight conditions a number.
 * One that opens the share is another.
 */
function ground(index, opens) {
  const head = next();
  const count = tables.norms[head >> 2][4].length;
  let states = next();
  if (count > 8) states += next() * 0x10000;
  const known = (tables.grounds ??= [])[index * 2 + opens] ??= new Map();
  // small for all but the longest norms: a large number is slow to look up
  const key = states * 0x400 + head;
  let found = known.get(key);
  // on another day it may have been cited otherwise
  if (found === undefined || found.citation !== cited(tables.norms[head >> 2][1])) {
    // A vendor's page lives for days: what it has seen is kept, within bounds.
    tables.made = (tables.made ?? 0) + 1;
    if (tables.made % MOST_KEPT === 0) tables.grounds = undefined;
    known.set(key, found = makeGround(index, head >> 2, head & 3, states, opens));
  }
  return found;
}

function makeGround(index, norm, inForce, states, opens) {
  const [id, citation, force, effect, texts] = tables.norms[norm];
  const conditions = [];
  if (inForce !== MET) conditions.push(Object.freeze({ text: tables.inForce, state: STATES[inForce], fact: '/date' }));
  texts.forEach(([text, pointer, readings], i) => {
    const state = states >>> (2 * i) & 3;
    const whole = state === DIVIDED && readings !== null ? `${text} — ${readings}` : text;
    conditions.push(Object.freeze({ text: whole, state: STATES[opens && state === DIVIDED ? MET : state], fact: pointer.replace('{item}', `/items/${index}`) }));
  });
  return Object.freeze({ norm: id, citation: cited(citation), force, effect, conditions: Object.freeze(conditions) });
}

/** As src/law/norm.rs has it: by the text that stood on the day of the share. */
const cited = citation => (typeof citation === 'string' ? citation : citation.find(([until]) => until === null || today < until)[1]);

function person() {
  const who = next();
  if (who === 0) return undefined;
  return who === 1 ? 'enfant' : ids.guardians[who - 2];
}

function remedy() {
  const leadsTo = tables.outcomes[next()];
  const opens = tables.norms[next()]?.[0];
  const steps = list(() => {
    const [action, text, norm] = tables.actions[next()];
    const towards = person();
    return { action, text: addressed(text, towards), norm: norm ?? opens, ...(towards !== undefined && { towards }) };
  });
  return { steps, leadsTo };
}

/** What is to be done, in words that fit whether or not a person is named. */
const addressed = (text, towards) => (towards === undefined ? text.replace(tables.thisPerson, tables.eachPerson) : text);

function missingFact() {
  const kind = next();
  const fact = next();
  const index = next();
  const norm = next();
  const excluded = list(next);
  const [pointer, text, answers] = asked(kind, fact, index);
  const because = norm === NONE ? '' : cited(tables.norms[norm][1]);
  return { fact: pointer, text, because, ...(answers && { answers: answers.filter((_, answer) => !excluded.includes(answer)) }) };
}

function asked(kind, fact, index) {
  switch (kind) {
    case 0: {
      // an item names a person, an actor does not: that is asked of the actor
      return tables.people[fact] ?? tables.facts[fact];
    }
    case 1: {
      const [pointer, text, answers] = tables.facts[fact];
      return [pointer.replace('{item}', `/items/${index}`), text, answers];
    }
    case 2: {
      const [pointer, text, answers] = tables.guardianFacts[fact];
      return [`/guardians/${index}${pointer}`, text, answers];
    }
    case 3: return tables.guardians;
    case 4: return tables.items;
    default: return tables.senders[kind - 5];
  }
}

const itemId = () => ids.items[next()];

function duty() {
  const [id, ofNorm, , , , duties] = tables.norms[next()];
  const [kind, force, own, text] = duties[next()];
  const citation = own ?? cited(ofNorm);
  const towards = person();
  const blocking = next() === 1;
  const items = list(itemId);
  return towards === undefined
    ? { kind, force, blocking, norm: id, citation, text: addressed(text), items }
    : { kind, towards, force, blocking, norm: id, citation, text, items };
}
