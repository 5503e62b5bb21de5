// A request without a fault, as numbers: src/request/packed.rs reads them in the same order and says what they mean.
//
// Only what is exactly as the contract has it is written here. Whatever else comes – an unknown key or value, another
// type, an object that is not plain, a getter that throws – is left to the long way, which copies it safely and tells
// what is wrong with it: `pack` then answers nothing.

const UNKNOWN = 1;
/** The longest text and the longest list of the long way (plain.js), and what a number here can say. */
const LONGEST = 4_096;
const MOST = 1_000;

/** Thrown when something is not as the contract has it; caught at once. */
const OTHERWISE = Symbol('otherwise');

/** What each nomenclature writes for its values. */
let codes;

/** Takes the nomenclatures, as `vocabulary()` has them. */
export function learn(vocabulary) {
  codes ??= Object.fromEntries(Object.entries(vocabulary).map(([key, entries]) =>
    [key, new Map([['unknown', UNKNOWN], ...entries.map(({ value }, at) => [value, at + 2])])]));
}

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
  ids = new Map([['enfant', 0]]);
  try {
    const items = [];
    const guardians = [];
    share(fields(request, SHARE), items, guardians);
    return { numbers: numbers.slice(0, length), items, guardians };
  } catch {
    return undefined;
  }
}

const otherwise = () => { throw OTHERWISE; };

// ── one object of each kind: the places of its keys, then its values in that order ───────────────────────────────────

const places = keys => new Map(keys.map((key, at) => [key, at]));
const SHARE = places(['date', 'child', 'guardians', 'measure', 'phase', 'project', 'sender', 'recipient', 'purpose', 'setting',
  'request', 'offence', 'offenceOn', 'moving', 'judgeSeized', 'danger', 'items', 'notices', 'consents', 'protocols']);
const CHILD = places(['id', 'birthDate', 'age', 'discernment', 'emancipated']);
const GUARDIAN = places(['id', 'relation', 'authority', 'informingHarmsChild', 'implicated']);
const PROJECT = places(['axes']);
const AXIS = places(['id', 'domain', 'status']);
const ACTOR = places(['id', 'role', 'service', 'involved', 'sameCareTeam', 'secrecy', 'guardian', 'person', 'represents']);
const SERVICE = places(['id', 'kind']);
const ITEM = places(['id', 'category', 'subject', 'subjectId', 'source', 'axes', 'necessary', 'nature', 'secrecyAsked', 'anonymised',
  'draft', 'madeForJudge', 'authorInOffice', 'harmsChild']);
const NOTICE = places(['to', 'state', 'on']);
const CONSENT = places(['by', 'state', 'items', 'on', 'until']);

/** The values of a plain object in the order of its kind. */
function fields(object, kind) {
  const values = new Array(kind.size).fill(undefined);
  if (object === undefined) return values;
  if (typeof object !== 'object' || object === null || Object.getPrototypeOf(object) !== Object.prototype) otherwise();
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (value === undefined) continue;
    const place = kind.get(key);
    if (place === undefined) otherwise();
    values[place] = value;
  }
  return values;
}

function share(values, items, guardians) {
  const [date, child, guardianList, measure, phase, project, sender, recipient, purpose, setting,
    request, offence, offenceOn, moving, judgeSeized, danger, itemList, notices, consents, protocols] = values;
  day(date, true);
  const [id, birthDate, age, discernment, emancipated] = fields(child, CHILD);
  anId(id);
  day(birthDate, true);
  years(age);
  yesNo(discernment);
  yesNo(emancipated);
  const known = new Set();
  list(guardianList, guardian => {
    const [id, relation, authority, informingHarmsChild, implicated] = fields(guardian, GUARDIAN);
    guardians.push(once(known, requiredId(id)));
    choice(codes.relation, relation);
    choice(codes.authority, authority);
    yesNo(informingHarmsChild);
    yesNo(implicated);
  });
  choice(codes.measure, measure);
  choice(codes.phase, phase);
  list(fields(project, PROJECT)[0], axis => {
    const [id, domain, status] = fields(axis, AXIS);
    requiredId(id);
    choice(codes.axisDomain, domain);
    choice(codes.axisStatus, status);
  });
  actor(sender);
  actor(recipient);
  choice(codes.purpose, purpose);
  choice(codes.setting, setting);
  choice(codes.request, request);
  choice(codes.offence, offence);
  choice(codes.offenceOn, offenceOn);
  yesNo(moving);
  yesNo(judgeSeized);
  choice(codes.danger, danger);
  known.clear();
  list(itemList, item => items.push(once(known, anItem(fields(item, ITEM)))));
  known.clear();
  list(notices, notice => {
    const [to, state, on] = fields(notice, NOTICE);
    once(known, requiredId(to));
    required(codes.noticeState, state);
    day(on, false);
  });
  list(consents, consent => {
    const [by, state, items, on, until] = fields(consent, CONSENT);
    requiredId(by);
    required(codes.consentState, state);
    list(items, requiredId);
    day(on, false);
    day(until, false);
  });
  list(protocols, requiredId);
}

function actor(object) {
  const [id, role, service, involved, sameCareTeam, secrecy, guardian, person, represents] = fields(object, ACTOR);
  const [serviceId, kind] = fields(service, SERVICE);
  anId(id);
  choice(codes.role, role);
  anId(serviceId);
  choice(codes.serviceKind, kind);
  yesNo(involved);
  yesNo(sameCareTeam);
  choice(codes.secrecyRegime, secrecy);
  anId(guardian);
  anId(person);
  anId(represents);
}

function anItem([id, category, subject, subjectId, source, axes, necessary, nature, secrecyAsked, anonymised,
  draft, madeForJudge, authorInOffice, harmsChild]) {
  requiredId(id);
  choice(codes.category, category);
  choice(codes.subject, subject);
  anId(subjectId);
  choice(codes.source, source);
  list(axes, requiredId);
  yesNo(necessary);
  choice(codes.nature, nature);
  yesNo(secrecyAsked);
  yesNo(anonymised);
  yesNo(draft);
  yesNo(madeForJudge);
  yesNo(authorInOffice);
  yesNo(harmsChild);
  return id;
}

// ── values ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function choice(nomenclature, value) {
  put(value === undefined ? 0 : nomenclature.get(value) ?? otherwise());
}

function required(nomenclature, value) {
  const code = nomenclature.get(value);
  put(code > UNKNOWN ? code : otherwise());
}

function yesNo(value) {
  put(value === undefined ? 0 : value === true ? 3 : value === false ? 2 : value === 'unknown' ? UNKNOWN : otherwise());
}

function years(value) {
  if (value === undefined) put(0);
  else if (value === 'unknown') put(UNKNOWN);
  else if (typeof value === 'number' && value >= 0 && value <= 130) put(Math.floor(value) + 2);
  else otherwise();
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A year of 0 would mean that there is no day: it goes the long way, like every day the calendar does not have. */
function day(value, mayBeUnknown) {
  if (value === undefined || (mayBeUnknown && value === 'unknown')) {
    put(0);
    put(value === undefined ? 0 : UNKNOWN);
    return;
  }
  if (typeof value !== 'string' || !DAY.test(value)) otherwise();
  put(Number(value.slice(0, 4)) || otherwise());
  put(Number(value.slice(5, 7)) * 32 + Number(value.slice(8)));
}

const LONE_SURROGATE = /\p{Surrogate}/u;

function anId(value) {
  if (value === undefined) put(0);
  else requiredId(value);
}

function requiredId(value) {
  let number = ids.get(value);
  if (number === undefined) {
    if (typeof value !== 'string' || value.length > LONGEST || LONE_SURROGATE.test(value)) otherwise();
    number = ids.size;
    ids.set(value, number);
  }
  put(number + 1);
  return value;
}

function once(known, id) {
  if (known.has(id)) otherwise();
  known.add(id);
  return id;
}

function list(values, each) {
  if (values === undefined) {
    put(0);
    return;
  }
  if (!Array.isArray(values) || !(values.length <= MOST)) otherwise();
  put(values.length + 1);
  for (let at = 0; at < values.length; at++) {
    // an entry that is missing is none of the contract's
    each(values[at] ?? otherwise());
  }
}
