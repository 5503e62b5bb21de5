// A request without a fault, as numbers: src/request/packed.rs reads them in the same order and says what they mean.
//
// Only what is exactly as the contract has it is written here. Whatever else comes – an unknown key or value, another
// type, an object that is not plain, a getter that throws – is left to the long way, which copies it safely and tells
// what is wrong with it: `pack` then answers nothing.

const UNKNOWN = 1;
/** The longest text, as in plain.js; the longest list and how many ids are told apart, as in src/request. */
const LONGEST = 4_096;
export const MOST = 1_000;
const MOST_IDS = 65_533;

/** What a yes-or-no question writes for its answers. */
export const ANSWERS = new Map([['unknown', UNKNOWN], [false, 2], [true, 3]]);

/** Thrown when something is not as the contract has it; caught at once. */
const OTHERWISE = Symbol('otherwise');

/** What each nomenclature writes for its values. */
let codes;

/** Takes the nomenclatures, as `vocabulary()` has them. */
export function learn(vocabulary) {
  codes ??= Object.fromEntries(Object.entries(vocabulary).map(([key, entries]) =>
    [key, new Map([['unknown', UNKNOWN], ...entries.map(({ value }, at) => [value, at + 2])])]));
}

/** Whether a nomenclature has this value, or it is "unknown". */
export const isAnswer = (nomenclature, value) => codes[nomenclature].has(value);

let numbers = new Uint16Array(4_096);
let length;
let ids;

function put(number) {
  if (length === numbers.length) {
    const larger = new Uint16Array(2 * length);
    larger.set(numbers);
    numbers = larger;
  }
  numbers[length++] = number;
}

/** The numbers of a request and the ids they stand for; nothing when it has to go the long way. */
export function pack(request) {
  length = 0;
  ids = new Map(CHILD_ID);
  try {
    // what a page hung on every object would be read as if it had been said
    for (const _ in Object.prototype) return undefined;
    const items = [];
    const guardians = [];
    share(request, items, guardians);
    return { numbers: numbers.slice(0, length), items, guardians };
  } catch {
    return undefined;
  }
}

const CHILD_ID = [['enfant', 0]];
const otherwise = () => { throw OTHERWISE; };

// ── one function an object of the contract: each writes the fields in order and counts those that are there ──────────────

const NOTHING = Object.freeze({});

function record(object) {
  if (object === undefined) return NOTHING;
  return typeof object === 'object' && object !== null && Object.getPrototypeOf(object) === Object.prototype ? object : otherwise();
}

/** No key but those that were read: the others must say nothing. */
function close(object, read, known) {
  const keys = Object.keys(object);
  if (keys.length === read) return;
  for (const key of keys) {
    if (!known.has(key) && object[key] !== undefined) otherwise();
  }
}

const SHARE = new Set(['date', 'child', 'guardians', 'measure', 'phase', 'project', 'sender', 'recipient', 'purpose', 'setting',
  'request', 'offence', 'offenceOn', 'moving', 'judgeSeized', 'danger', 'items', 'notices', 'consents', 'protocols']);
const CHILD = new Set(['id', 'birthDate', 'age', 'discernment', 'emancipated']);
const GUARDIAN = new Set(['id', 'relation', 'authority', 'informingHarmsChild', 'implicated']);
const PROJECT = new Set(['axes']);
const AXIS = new Set(['id', 'domain', 'status']);
const ACTOR = new Set(['id', 'role', 'service', 'involved', 'sameCareTeam', 'secrecy', 'guardian', 'person', 'represents']);
const SERVICE = new Set(['id', 'kind']);
const ITEM = new Set(['id', 'category', 'subject', 'subjectId', 'source', 'axes', 'necessary', 'nature', 'secrecyAsked', 'anonymised',
  'draft', 'madeForJudge', 'authorInOffice', 'harmsChild']);
const NOTICE = new Set(['to', 'state', 'on']);
const CONSENT = new Set(['by', 'state', 'items', 'on', 'until']);

const there = value => (value === undefined ? 0 : 1);

function share(request, items, guardians) {
  const it = record(request === undefined ? otherwise() : request);
  const { project, sender, recipient, guardians: guardianList, items: itemList } = it;
  let read = day(it.date, true) + aChild(it.child);
  const known = new Set();
  read += list(guardianList, guardian => guardians.push(once(known, aGuardian(record(guardian)))));
  read += choice(codes.measure, it.measure) + choice(codes.phase, it.phase) + aProject(project);
  read += anActor(sender) + anActor(recipient);
  read += choice(codes.purpose, it.purpose) + choice(codes.setting, it.setting) + choice(codes.request, it.request);
  read += choice(codes.offence, it.offence) + choice(codes.offenceOn, it.offenceOn) + yesNo(it.moving) + yesNo(it.judgeSeized);
  read += choice(codes.danger, it.danger);
  known.clear();
  read += list(itemList, item => items.push(once(known, anItem(record(item)))));
  read += list(it.notices, notice => aNotice(record(notice))) + list(it.consents, consent => aConsent(record(consent)));
  // the rules of local protocols are found by what they are called
  read += list(it.protocols, otherwise);
  close(it, read, SHARE);
}

function aChild(child) {
  const it = record(child);
  const read = anId(it.id) + day(it.birthDate, true) + years(it.age) + yesNo(it.discernment) + yesNo(it.emancipated);
  close(it, read, CHILD);
  return there(child);
}

function aGuardian(it) {
  const { id } = it;
  // the words that stand for the child, and for nobody known, are nobody's id
  if (id === 'enfant' || id === 'unknown') otherwise();
  const read = requiredId(id) + choice(codes.relation, it.relation) + choice(codes.authority, it.authority)
    + yesNo(it.informingHarmsChild) + yesNo(it.implicated);
  close(it, read, GUARDIAN);
  return id;
}

function aProject(project) {
  const it = record(project);
  const known = new Set();
  close(it, list(it.axes, axis => once(known, anAxis(record(axis)))), PROJECT);
  return there(project);
}

function anAxis(it) {
  const { id } = it;
  close(it, requiredId(id) + choice(codes.axisDomain, it.domain) + choice(codes.axisStatus, it.status), AXIS);
  return id;
}

function anActor(actor) {
  const it = record(actor);
  const { service } = it;
  const its = record(service);
  let read = anId(it.id) + choice(codes.role, it.role) + there(service);
  close(its, anId(its.id) + choice(codes.serviceKind, its.kind), SERVICE);
  read += yesNo(it.involved) + yesNo(it.sameCareTeam) + choice(codes.secrecyRegime, it.secrecy);
  read += anId(it.guardian) + anId(it.person) + anId(it.represents);
  close(it, read, ACTOR);
  return there(actor);
}

function anItem(it) {
  const { id } = it;
  const read = requiredId(id) + choice(codes.category, it.category) + choice(codes.subject, it.subject) + anId(it.subjectId)
    + choice(codes.source, it.source) + list(it.axes, requiredId) + yesNo(it.necessary) + choice(codes.nature, it.nature)
    + yesNo(it.secrecyAsked) + yesNo(it.anonymised) + yesNo(it.draft) + yesNo(it.madeForJudge) + yesNo(it.authorInOffice)
    + yesNo(it.harmsChild);
  close(it, read, ITEM);
  return id;
}

function aNotice(it) {
  close(it, requiredId(it.to) + required(codes.noticeState, it.state) + day(it.on, false), NOTICE);
}

function aConsent(it) {
  const read = requiredId(it.by) + required(codes.consentState, it.state) + list(it.items, requiredId)
    + day(it.on, false) + day(it.until, false);
  close(it, read, CONSENT);
}

// ── values ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Each writes one value and tells whether there was one. */
function choice(nomenclature, value) {
  if (value === undefined) return absent();
  put(nomenclature.get(value) ?? otherwise());
  return 1;
}

function absent() {
  put(0);
  return 0;
}

function required(nomenclature, value) {
  const code = nomenclature.get(value);
  put(code > UNKNOWN ? code : otherwise());
  return 1;
}

function yesNo(value) {
  if (value === undefined) return absent();
  put(value === true ? 3 : value === false ? 2 : value === 'unknown' ? UNKNOWN : otherwise());
  return 1;
}

function years(value) {
  if (value === undefined) return absent();
  if (value === 'unknown') put(UNKNOWN);
  else if (typeof value === 'number' && value >= 0 && value <= 130) put(Math.floor(value) + 2);
  else otherwise();
  return 1;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A day that the calendar does not have goes the long way too: it is found out on the other side. */
function day(value, mayBeUnknown) {
  if (value === undefined || (mayBeUnknown && value === 'unknown')) {
    put(0);
    put(value === undefined ? 0 : UNKNOWN);
    return there(value);
  }
  if (typeof value !== 'string' || !DAY.test(value)) otherwise();
  put(Number(value.slice(0, 4)) + 1);
  put(Number(value.slice(5, 7)) * 32 + Number(value.slice(8)));
  return 1;
}

/** Whether that is a day of the calendar. */
export function isDay(value) {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const [year, month, day] = value.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  // months have 31 days when they are odd, up to July, and when they are even from August on
  const last = month === 2 ? (leap ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

function anId(value) {
  if (value !== undefined && value !== 'unknown') return requiredId(value);
  put(0);
  return there(value);
}

function requiredId(value) {
  let number = ids.get(value);
  if (number === undefined) {
    if (typeof value !== 'string' || value === '' || value.length > LONGEST || LONE_SURROGATE.test(value)) otherwise();
    number = ids.size;
    // as many as the reader of the other side tells apart
    if (number > MOST_IDS) otherwise();
    ids.set(value, number);
  }
  put(number + 1);
  return 1;
}

function once(known, id) {
  if (known.has(id)) otherwise();
  known.add(id);
  return id;
}

function list(values, each) {
  if (values === undefined) return absent();
  if (!Array.isArray(values) || !(values.length <= MOST)) otherwise();
  put(values.length + 1);
  for (let at = 0; at < values.length; at++) {
    // an entry that is missing is none of the contract's
    each(values[at] ?? otherwise());
  }
  return 1;
}

// ── a request that changes one answer at a time ─────────────────────────────────────────────────────────────────────────

/**
 * Where each answer that may change alone stands among the numbers of a request: by JSON Pointer, the object and the key
 * that hold it, its place, and what its answers are written as. Ids, days, lists and what is tied to other fields are not
 * among them.
 */
export function placesOf(request) {
  const places = new Map();
  const add = (path, holder, key, at, answers) => places.set(path, { holder, key, at, answers });
  const lengthOf = values => values?.length ?? 0;
  if (request.child) add('/child/discernment', request.child, 'discernment', 6, ANSWERS);
  const measure = 9 + 5 * lengthOf(request.guardians);
  add('/measure', request, 'measure', measure, codes.measure);
  add('/phase', request, 'phase', measure + 1, codes.phase);
  const sender = measure + 3 + 3 * lengthOf(request.project?.axes);
  if (request.sender) add('/sender/involved', request.sender, 'involved', sender + 4, ANSWERS);
  if (request.recipient) add('/recipient/involved', request.recipient, 'involved', sender + 14, ANSWERS);
  let at = sender + 20;
  for (const key of ['purpose', 'setting', 'request', 'offence', 'offenceOn', 'moving', 'judgeSeized', 'danger']) {
    add(`/${key}`, request, key, at++, codes[key] ?? ANSWERS);
  }
  at++;
  for (const [index, item] of (request.items ?? []).entries()) {
    for (const [key, offset] of [['category', 1], ['subject', 2], ['source', 4]]) add(`/items/${index}/${key}`, item, key, at + offset, codes[key]);
    at += 6 + lengthOf(item.axes);
    for (const key of ['necessary', 'nature', 'secrecyAsked', 'anonymised', 'draft', 'madeForJudge', 'authorInOffice', 'harmsChild']) {
      add(`/items/${index}/${key}`, item, key, at++, codes[key] ?? ANSWERS);
    }
  }
  return places;
}
