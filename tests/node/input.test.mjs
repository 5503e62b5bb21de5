// Whatever is handed in, there is an answer or a clear problem at its place, never a trap, and the next answer is the same.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { goodRequest, loadWatched } from './support.mjs';

const { engine: { ShareSession, evaluateShare, norms, redactForRecipient, vocabulary }, instances } = await loadWatched();
const reference = JSON.stringify(evaluateShare(goodRequest()));

afterEach(() => {
  assert.equal(JSON.stringify(evaluateShare(goodRequest())), reference, 'the next answer changed');
  assert.equal(instances.length, 1, 'the instance had to be replaced: something trapped');
});

/** The request with one more thing in it. */
const withField = (key, value) => ({ ...goodRequest(), [key]: value });

function nested(depth) {
  const top = {};
  let at = top;
  for (let i = 0; i < depth; i++) at = at.child = {};
  return top;
}

const cyclic = () => {
  const request = goodRequest();
  request.child.id = request;
  request.items.push(request.items);
  return request;
};

const throwing = () => Object.defineProperty(goodRequest(), 'purpose', { enumerable: true, get() { throw new Error('no'); } });
const revoked = value => {
  const { proxy, revoke } = Proxy.revocable(value, {});
  revoke();
  return proxy;
};
const hostileTraps = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map(trap => [trap, () => { throw new Error(trap); }]));
const endless = new Proxy({}, { ownKeys: () => ['a', 'b', 'c'], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }), get: () => endless });

/** Each prototype has another one. */
const descent = () => new Proxy({}, { getPrototypeOf: () => descent() });

// [what, the request, where a problem must be told, its code when it matters]
const cases = [
  ['a text where an object is expected', 'bonjour', '', 'wrong-type'],
  ['null', null, '', 'wrong-type'],
  ['undefined', undefined, ''],
  ['a number', 42, '', 'wrong-type'],
  ['NaN', NaN, '', 'wrong-type'],
  ['a boolean', true, '', 'wrong-type'],
  ['a bigint', 1n, ''],
  ['an array', [goodRequest()], '', 'wrong-type'],
  ['a function', () => goodRequest(), ''],
  ['a symbol', Symbol('share'), ''],
  ['a Map', new Map([['date', '2026-03-02']]), ''],
  ['a Date', new Date(0), ''],
  ['an object of a class with an accessor', withField('recipient', new (class { get role() { return 'maire'; } })()), '/recipient', 'unreadable'],
  ['an object that inherits its fields', withField('recipient', Object.create({ role: 'maire' })), '/recipient', 'unreadable'],
  ['an object of endless descent', withField('recipient', descent()), '/recipient', 'unreadable'],
  ['a key U+0000', withField('\0', 1), '/\uFFFD', 'unknown-key'],
  ['a key U+0000 in an actor', withField('recipient', { role: 'maire', '\0': 1 }), '/recipient/\uFFFD', 'unknown-key'],
  ['a revoked proxy', revoked({}), ''],
  ['a proxy that throws at everything', new Proxy({}, hostileTraps), ''],
  ['a field of the wrong type', withField('danger', 3), '/danger', 'wrong-type'],
  ['an object where a code is expected', withField('danger', {}), '/danger', 'wrong-type'],
  ['an unknown role', withField('recipient', { role: 'pape' }), '/recipient/role', 'unknown-value'],
  ['a role with a capital', withField('recipient', { role: 'Maire' }), '/recipient/role', 'unknown-value'],
  ['an impossible date', withField('date', '2025-02-29'), '/date', 'impossible-date'],
  ['a date that is no date', withField('date', 'demain'), '/date', 'impossible-date'],
  ['a Date as a date', withField('date', new Date(0)), '/date'],
  ['an age that is a text', withField('child', { age: 'neuf' }), '/child/age'],
  ['an age that is NaN', withField('child', { age: NaN }), '/child/age'],
  ['an age that is infinite', withField('child', { age: Infinity }), '/child/age'],
  ['a negative age', withField('child', { age: -1 }), '/child/age', 'out-of-range'],
  ['a misspelt key', withField('recipiant', { role: 'maire' }), '/recipiant', 'unknown-key'],
  ['a misspelt key inside', withField('child', { agee: 9 }), '/child/agee', 'unknown-key'],
  ['a key with / and ~', withField('a/b~c', 1), '/a~1b~0c', 'unknown-key'],
  ['the __proto__ key', JSON.parse(`{ "__proto__": { "danger": "danger" }, "danger": "aucun" }`), '/__proto__', 'unknown-key'],
  ['the constructor key', withField('constructor', { prototype: {} }), '/constructor', 'unknown-key'],
  ['an item without an id', withField('items', [{ category: 'scolarite' }]), '/items/0/id', 'missing'],
  ['the same id twice', withField('items', [{ id: 'a' }, { id: 'a' }]), '/items/1', 'duplicate'],
  ['an item that is null', withField('items', [null]), '/items/0', 'wrong-type'],
  ['a hole in a list', withField('items', [{ id: 'a' }, , { id: 'b' }]), '/items/1'],
  ['items that are an object', withField('items', { 0: { id: 'a' } }), '/items', 'wrong-type'],
  ['a list without end', withField('items', { __proto__: Array.prototype, length: Infinity }), '/items'],
  ['a list of four thousand million places', withField('items', Object.assign([], { length: 2 ** 32 - 1 })), '/items'],
  ['five thousand items', withField('items', Array.from({ length: 5000 }, (_, i) => ({ id: `i${i}` }))), '/items', 'too-many'],
  ['more ids than can be told apart', { items: Array.from({ length: 66 }, (_, i) => ({ id: `i${i}`, axes: Array.from({ length: 1000 }, (_, j) => `i${i}-${j}`) })) }, '/items/65/axes/467', 'too-many'],
  ['a function as a value', withField('purpose', () => 'evaluer'), '/purpose', 'unreadable'],
  ['a symbol as a value', withField('purpose', Symbol('evaluer')), '/purpose', 'unreadable'],
  ['a bigint as a value', withField('child', { age: 9n }), '/child/age'],
  ['a boxed string as a value', withField('purpose', new String('evaluer')), '/purpose'],
  ['a getter that throws', throwing(), '/purpose', 'unreadable'],
  ['a revoked proxy inside', withField('child', revoked({})), '/child', 'unreadable'],
  ['a revoked list inside', withField('items', revoked([])), '/items', 'unreadable'],
  ['a cycle', cyclic(), '/child/id'],
  ['a lone surrogate as a value', withField('purpose', '\ud83d'), '/purpose'],
  ['a lone surrogate as an id', withField('items', [{ id: 'a\udc00' }]), '/items/0/id'],
  ['a lone surrogate as a key', withField('\ud83d', 1), '/\ufffd…', 'unknown-key'],
  ['a text of 10 MB', withField('purpose', 'x'.repeat(1e7)), '/purpose'],
  ['an id of 10 MB', withField('items', [{ id: 'x'.repeat(1e7) }]), '/items/0/id'],
  ['a hundred thousand levels', withField('child', nested(1e5)), '/child/child', 'unknown-key'],
  ['an endless proxy', endless, ''],
];

for (const [what, request, path, code] of cases) {
  test(`${what}: a problem at "${path}"`, () => {
    const decision = evaluateShare(request);
    const found = decision.problems.filter(problem => problem.path === path);
    assert.ok(found.length > 0, `problems: ${JSON.stringify(decision.problems).slice(0, 500)}`);
    if (code !== undefined) assert.ok(found.some(problem => problem.code === code), found[0].code);
    assert.ok(found.every(problem => problem.message.length > 0));
  });
}

test('a text of 10 MB as a key: an unknown key, told by its beginning', () => {
  const { problems } = evaluateShare({ ['k'.repeat(1e7)]: 1 });
  assert.equal(problems.length, 1);
  assert.equal(problems[0].code, 'unknown-key');
  assert.ok(problems[0].path.length < 500);
});

test('what is wrong in one place leaves the rest answered', () => {
  const { items, problems } = evaluateShare({ ...goodRequest(), setting: 'au-cafe' });
  assert.deepEqual(problems.map(problem => problem.path), ['/setting']);
  assert.deepEqual(JSON.stringify(items), JSON.stringify(JSON.parse(reference).items));
});

test('problems never echo more than a form can show', () => {
  const { problems } = evaluateShare({ ...goodRequest(), purpose: 'x'.repeat(4000), moving: { a: 'secret' } });
  assert.ok(JSON.stringify(problems).length < 8000);
  assert.ok(!JSON.stringify(problems).includes('secret'));
});

test('the answer is plain data: it can be cloned, sent to a worker, stored', () => {
  for (const [, request] of cases) {
    const decision = evaluateShare(request);
    assert.deepEqual(structuredClone(decision), decision);
    assert.deepEqual(JSON.parse(JSON.stringify(decision)), decision);
  }
});

test('reading a request runs each getter once and changes nothing', () => {
  let reads = 0;
  const request = Object.freeze(Object.defineProperty(goodRequest(), 'purpose', { enumerable: true, get: () => (reads++, 'evaluer') }));
  evaluateShare(request);
  assert.equal(reads, 1);
  assert.equal({}.danger, undefined);
});

test('a member that is undefined is not asked yet', () => {
  assert.equal(JSON.stringify(evaluateShare({ ...goodRequest(), phase: undefined })), reference);
});

test('records of another realm or class are read like any other', async () => {
  const { runInNewContext } = await import('node:vm');
  assert.equal(JSON.stringify(evaluateShare(runInNewContext(`(${JSON.stringify(goodRequest())})`))), reference);
  class Form { constructor(fields) { Object.assign(this, fields); } }
  assert.equal(JSON.stringify(evaluateShare(new Form(goodRequest()))), reference);
  assert.equal(JSON.stringify(evaluateShare(Object.assign(Object.create(null), goodRequest()))), reference);
  assert.equal(JSON.stringify(evaluateShare(new Proxy(goodRequest(), {}))), reference);
});

test('options that make no sense do not stop the answer', () => {
  for (const options of [null, 'en', 7, [], {}, { locale: 'de' }, { locale: 3 }, new Proxy({}, hostileTraps), Symbol('x')]) {
    const decision = evaluateShare(goodRequest(), options);
    assert.deepEqual(decision.items.map(item => item.possible), JSON.parse(reference).items.map(item => item.possible));
  }
});

test('options that make no sense are told, as those of a redaction, and the answer is in French', () => {
  const told = ({ problems }) => problems.map(({ path, code, message }) => [path, code, message.length > 0]);
  const cases = [
    [{ locale: 'de' }, '/options/locale', 'unknown-value'], [{ locale: 1 }, '/options/locale', 'unknown-value'],
    [{ locale: 'en', foo: 1 }, '/options/foo', 'unknown-key'], [{ conditional: 'keep' }, '/options/conditional', 'unknown-key'],
    ['en', '/options', 'wrong-type'], [null, '/options', 'wrong-type'], [[], '/options', 'wrong-type'],
    [Symbol('x'), '/options', 'unreadable'], [new Proxy({}, hostileTraps), '/options', 'unreadable'],
  ];
  for (const [options, path, code] of cases) {
    const decision = evaluateShare(goodRequest(), options);
    assert.deepEqual(told(decision), [[path, code, true]]);
    if (code !== 'unknown-key') assert.equal(decision.summary, JSON.parse(reference).summary);
    if (code !== 'unknown-key') assert.deepEqual(told(redactForRecipient({}, { labels: { '': 'open' } }, options)), [[path, code, true]]);
    const session = new ShareSession(goodRequest(), options);
    assert.deepEqual(told(session.decision()), [[path, code, true]]);
    assert.deepEqual(told(session.set('/danger', 'risque')), [[path, code, true]], 'each answer has them');
    session.free();
  }
  const both = evaluateShare({ ...goodRequest(), setting: 'au-cafe' }, { locale: 'de' });
  assert.deepEqual(both.problems.map(({ path }) => path), ['/setting', '/options/locale']);
  for (const options of [undefined, {}, { locale: undefined }, { locale: 'fr' }, { locale: 'en' }]) {
    assert.deepEqual(evaluateShare(goodRequest(), options).problems, []);
  }
  assert.deepEqual(vocabulary('de'), vocabulary('fr'));
  assert.deepEqual(norms('de'), norms('fr'));
  const session = new ShareSession({}, { locale: 'constructor' });
  assert.equal(typeof session.set('nowhere', 1).problems.at(-1).message, 'string');
});

// ── ids ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What an ASE manager may say of a parent's means to a parent of whom one id is told. */
const aboutAParent = recipient => evaluateShare({
  date: '2024-06-18', child: { age: 22 }, sender: { role: 'cadre-ase', service: { kind: 'ase' } }, purpose: 'informer-la-famille',
  recipient: { role: 'parent', ...recipient },
  items: [{ id: 'a', category: 'ressources', subject: 'parent', subjectId: 'g1', source: 'dossier', necessary: false }],
});

test('who somebody is stays open until both of their ids are told', () => {
  const open = aboutAParent({ person: 'p7' });
  assert.deepEqual(open.items[0].possible, ['permitted', 'prohibited']);
  assert.ok(open.missing.some(({ fact }) => fact === '/recipient/guardian'), 'the other id is asked');
  assert.equal(aboutAParent({ person: 'p7', guardian: 'g1' }).outcome, 'permitted');
  assert.equal(aboutAParent({ person: 'p7', guardian: 'g2' }).outcome, 'prohibited');
  // nobody is two guardians
  assert.equal(aboutAParent({ guardian: 'g2' }).outcome, 'prohibited');
});

test('an id that is "unknown" names nobody, and neither does an empty field', () => {
  const absent = JSON.stringify(aboutAParent({}));
  assert.equal(JSON.stringify(aboutAParent({ person: 'unknown', guardian: 'unknown' })), absent);
  const { problems, ...rest } = aboutAParent({ person: '' });
  assert.deepEqual(problems.map(({ path, code }) => [path, code]), [['/recipient/person', 'out-of-range']]);
  assert.deepEqual({ ...rest, problems: [] }.items, aboutAParent({}).items);
});

test('the word for the child is no guardian\'s id: what the child was told, a guardian was not', () => {
  const guardian = id => evaluateShare({ ...goodRequest(), guardians: [{ id, relation: 'mere', authority: 'exercee' }] });
  assert.deepEqual(guardian('m').problems.map(({ path }) => path).filter(path => path.startsWith('/guardians')), []);
  assert.deepEqual(guardian('enfant').problems.map(({ path, code }) => [path, code])[0], ['/guardians/0/id', 'unknown-value']);
});

test('of two axes with one id neither is read', () => {
  const axes = ['agreed', 'closed'].map(status => ({ id: 'x', domain: 'sante', status }));
  const { problems } = evaluateShare(withField('project', { axes }));
  assert.deepEqual(problems.map(({ path, code }) => [path, code])[0], ['/project/axes/1', 'duplicate']);
});

// ── what could not be read settles nothing ────────────────────────────────────────────────────────────────────────────────

test('a whole of which an item could not be read has no outcome', () => {
  const { outcome, items: [{ outcome: own }] } = evaluateShare(goodRequest());
  assert.equal(outcome, own);
  const item = goodRequest().items[0];
  for (const unread of [{ category: 'piece-judiciaire' }, 'x', null, { ...item, id: 5 }]) {
    const decision = evaluateShare(withField('items', [item, unread]));
    assert.equal(decision.items[0].outcome, own, 'the item that can be read is answered');
    assert.ok(!('outcome' in decision), JSON.stringify(unread));
  }
  const twice = evaluateShare(withField('items', [{ ...item, id: 'other' }, item, item]));
  assert.deepEqual([twice.items.length, twice.outcome], [1, undefined]);
});

test('a protocol that nobody loaded is told about', () => {
  const { problems } = evaluateShare(withField('protocols', ['clspd-2026']));
  assert.deepEqual(problems.map(({ path, code }) => [path, code]), [['/protocols/0', 'dangling-reference']]);
});

// ── what is asked, and what is proposed ───────────────────────────────────────────────────────────────────────────────────

test('with a birth date and no day, the day is asked, not the age', () => {
  const share = {
    child: { birthDate: '2008-06-01', discernment: true, emancipated: false }, measure: 'aucune', danger: 'danger',
    sender: { role: 'referent-ase', service: { kind: 'ase' }, involved: true }, recipient: { role: 'crip', service: { kind: 'crip' } },
    purpose: 'information-preoccupante',
    items: [{ id: 'a', category: 'faits-de-danger', subject: 'enfant', source: 'observation-en-service', necessary: true }],
  };
  const asked = evaluateShare(share).missing.map(({ fact }) => fact);
  assert.ok(asked.includes('/date') && !asked.includes('/child/age'), asked.join());
  assert.equal(evaluateShare({ ...share, date: '2020-01-01' }).outcome, 'required');
  // the eighteenth birthday is in one span of the law with the days before it
  const emancipated = {
    child: { birthDate: '2010-02-28', emancipated: true }, sender: { role: 'ecoutant-119' }, recipient: { role: 'infirmier', service: { kind: 'etablissement-de-sante' }, involved: true },
    measure: 'placement-direct', purpose: 'passer-le-relais', notices: [], consents: [],
    items: [{ id: 'a', category: 'auteur-du-signalement', authorInOffice: true, source: 'ligne-119', necessary: true }],
  };
  assert.deepEqual(evaluateShare(emancipated).missing.map(({ fact }) => fact), ['/date']);
});

test('a day of any year is the day of the answer', () => {
  for (const date of ['0000-05-05', '0001-01-01', '9999-12-31']) assert.equal(evaluateShare({ date, items: [{ id: 'a' }] }).law.date, date);
});

test('three holders and the child to tell: the remedy names all four', () => {
  const holder = id => ({ id, relation: 'tuteur', authority: 'exercee', informingHarmsChild: false });
  const educator = { role: 'educateur-specialise', involved: true };
  const { items: [{ outcome, remedies }] } = evaluateShare({
    date: '2026-03-02', child: { age: 9, discernment: true, emancipated: false }, guardians: ['m', 'p', 't'].map(holder),
    measure: 'aemo', danger: 'aucun', offence: 'aucune', moving: false, judgeSeized: true, setting: 'ecrit', request: 'initiative',
    sender: { ...educator, service: { id: 'a', kind: 'essms-protection-enfance' } },
    recipient: { ...educator, service: { id: 'b', kind: 'essms-protection-enfance' } }, purpose: 'evaluer', notices: [], consents: [],
    items: [{ id: 'i', category: 'comportement', subject: 'enfant', source: 'dossier', necessary: true, nature: 'fait', harmsChild: false,
      secrecyAsked: false, anonymised: false, draft: false, madeForJudge: false, authorInOffice: false }],
  });
  assert.equal(outcome, 'conditional');
  const informing = remedies.find(({ steps }) => steps.every(({ action }) => action === 'inform'));
  assert.equal(informing?.leadsTo, 'permitted');
  assert.deepEqual(informing.steps.map(({ towards }) => towards).sort(), ['enfant', 'm', 'p', 't']);
});

test('which guardian a parent is is not asked where none is named: the list is', () => {
  const parent = { role: 'parent', service: { kind: 'aucun' } };
  const share = { ...goodRequest(), recipient: parent, purpose: 'informer-la-famille' };
  const asked = request => evaluateShare(request).missing.map(({ fact }) => fact);
  assert.ok(asked({ ...share, guardians: [{ id: 'm' }, { id: 'p' }] }).includes('/recipient/guardian'));
  const alone = asked({ ...share, guardians: [] });
  assert.ok(alone.includes('/guardians') && !alone.includes('/recipient/guardian'), alone.join());
});

test('an empty list of guardians says that there is no parent: one who speaks or hears contradicts it', () => {
  const told = request => evaluateShare(request).problems.map(({ path, code, expected }) => [path, code, expected]);
  const parent = { role: 'parent', service: { kind: 'aucun' } };
  for (const side of ['sender', 'recipient']) {
    const share = { ...goodRequest(), [side]: parent };
    assert.deepEqual(told({ ...share, guardians: [] }), [['/guardians', 'contradiction', [`/${side}/role`]]]);
    assert.deepEqual(told({ ...share, guardians: [{ id: 'm' }] }), []);
    assert.deepEqual(told({ ...share, guardians: undefined }), []);
  }
  assert.deepEqual(told({ ...goodRequest(), guardians: [] }), []);
});

test('a guardian who acts for another one, an agreement that ends before it begins: both are told', () => {
  const guardians = [{ id: 'm', authority: 'exercee' }, { id: 'p', authority: 'retiree' }];
  const both = evaluateShare({ ...goodRequest(), guardians, recipient: { role: 'parent', guardian: 'm', represents: 'p' } });
  assert.deepEqual(both.problems.map(({ path, code }) => [path, code]), [['/recipient/represents', 'contradiction']]);
  assert.ok(!both.missing.some(({ fact }) => fact === '/recipient/guardian'), 'it was answered');
  const ended = evaluateShare({ ...goodRequest(), guardians, consents: [{ by: 'm', state: 'given', on: '2026-01-02', until: '2026-01-01' }] });
  assert.deepEqual(ended.problems.map(({ path, code, expected }) => [path, code, expected]), [['/consents/0/on', 'contradiction', ['/consents']]]);
});

test('an object of a class whose fields are its own is read like any other', () => {
  class Actor { constructor(role) { this.role = role; } label() { return this.role; } }
  const request = goodRequest();
  const { role } = request.recipient;
  const answer = JSON.stringify(evaluateShare({ ...request, recipient: { ...request.recipient, role } }));
  assert.equal(JSON.stringify(evaluateShare({ ...request, recipient: Object.assign(new Actor(role), request.recipient) })), answer);
});

test('a service that was told on one side is asked of the other', () => {
  const request = {
    date: '2026-03-02', child: { age: 10, discernment: true, emancipated: false }, guardians: [], measure: 'aemo', purpose: 'evaluer',
    setting: 'reunion-d-equipe', request: 'initiative', offence: 'aucune', danger: 'aucun', moving: false, judgeSeized: true, notices: [], consents: [],
    sender: { role: 'educateur-specialise', service: { kind: 'essms-protection-enfance' }, involved: true, sameCareTeam: false },
    recipient: { role: 'psychologue', service: { kind: 'essms-protection-enfance', id: 'S' }, involved: true, sameCareTeam: false },
    items: [{ id: 'a', category: 'scolarite', subject: 'enfant', source: 'observation-en-service', necessary: true, draft: false, madeForJudge: false }],
  };
  const { missing } = evaluateShare(request);
  assert.deepEqual(missing.map(({ fact }) => fact), ['/sender/service/id']);
  request.sender.service.id = 'S';
  assert.equal(evaluateShare(request).outcome, 'permitted');
});
