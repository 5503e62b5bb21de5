// redactForRecipient through the package: the worked files, live objects that try to do harm, and the limits.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redactForRecipient } from '../../pkg/partage.node.js';
import { redactions } from './mutants.mjs';

const PLACEHOLDER = '[occulté]';
const OPEN = { labels: { '': 'open' } };
const HIDDEN = { category: 'comportement', subject: 'enfant', source: 'dossier' };
const journalist = labels => ({ date: '2026-01-15', purpose: 'autre', sender: { role: 'referent-ase' }, recipient: { role: 'journaliste' }, labels });
const cut = (document, request = OPEN) => redactForRecipient(document, request).document;

// ── the worked files (tests/redaction_cases.rs reads the same) ──

const at = (value, pointer) => pointer.split('/').slice(1).reduce((inner, key) => inner?.[key], value);

for (const { title, document, reader, request } of redactions()) {
  test(`${title} : ${reader.who}`, () => {
    const { document: left, problems } = redactForRecipient(document, request);
    assert.deepEqual(problems, []);
    for (const [pointer, why] of Object.entries(reader.reads)) assert.notEqual(at(left, pointer) ?? PLACEHOLDER, PLACEHOLDER, `${pointer}: ${why}`);
    for (const [pointer, why] of Object.entries(reader.keptBack)) assert.equal(at(left, pointer) ?? PLACEHOLDER, PLACEHOLDER, `${pointer}: ${why}`);
    const text = JSON.stringify(left);
    for (const word of reader.seesNames) assert.ok(text.includes(word), `${word} is not seen`);
    for (const word of reader.never) assert.ok(!text.includes(word), `${word} is seen`);
  });
}

// ── what contradicts itself opens nothing ──

test('a place that a judge hides, under a measure that hides none, is withheld and told, wherever a label says so', () => {
  const hidden = { category: 'lieu-d-accueil', subject: 'enfant', source: 'public', necessary: true, anonymised: true };
  const request = measure => ({
    date: '2026-03-02', measure, sender: { role: 'educateur-specialise' }, recipient: { role: 'juge-des-enfants' }, labels: { '/home': hidden, '/a~1b': { ...hidden } },
  });
  for (const measure of ['aucune', 'accueil-provisoire', 'pupille']) {
    const { document, withheld, problems } = redactForRecipient({ home: 'foyer Les Lilas', 'a/b': 'foyer Les Lilas' }, request(measure));
    assert.deepEqual(document, { home: PLACEHOLDER, 'a/b': PLACEHOLDER });
    assert.deepEqual(withheld.map(({ path, outcome }) => [path, outcome]), [['/home', undefined], ['/a~1b', undefined]]);
    const places = ['/labels/~1home/anonymised', '/labels/~1a~01b/anonymised'];
    assert.deepEqual(problems.map(({ path, code, expected }) => [path, code, expected]), places.map(place => [place, 'contradiction', ['/measure']]));
  }
  assert.deepEqual(redactForRecipient({ home: '' }, request('placement-ase')).problems, []);
});

test('where the place that a judge hides is withheld, an address is masked wherever it stands', () => {
  const about = { subject: 'enfant', source: 'dossier', necessary: true, secrecyAsked: false, draft: false, madeForJudge: false, harmsChild: false };
  const request = anonymised => ({
    date: '2026-03-02', child: { age: 9, emancipated: false, discernment: true }, measure: 'placement-ase', purpose: 'informer-la-famille', judgeSeized: true,
    guardians: [{ id: 'm', relation: 'mere', authority: 'exercee', informingHarmsChild: false, implicated: false }],
    sender: { role: 'referent-ase', service: { kind: 'ase' }, involved: true }, recipient: { role: 'parent', guardian: 'm' },
    labels: { '/id': { ...about, category: 'identite', anonymised: false }, '/home': { ...about, category: 'lieu-d-accueil', anonymised } },
  });
  const document = { id: 'Né le 12/03/2016, accueilli 12 rue des Lilas, 29200 Brest (02 98 00 11 22)', home: 'chez une famille, 12 rue des Lilas' };
  assert.deepEqual(cut(document, request(false)), document);
  assert.deepEqual(cut(document, request(true)), { id: 'Né le [date de naissance], accueilli [adresse] ([téléphone])', home: PLACEHOLDER });
});

test('a date of birth in words is masked in a text without a digit, whether somebody is hidden or not', () => {
  const text = 'née le douze mars deux mille dix, la famille en milieu ouvert';
  const masked = 'née le [date de naissance], la famille en milieu ouvert';
  for (const people of [undefined, [], [{ id: 'p', names: ['Odile Bruni'], is: 'tiers' }]]) {
    assert.equal(cut({ note: text }, { ...OPEN, people }).note, masked);
    assert.equal(cut({ note: text.toUpperCase().replace('MILLE', 'MIL') }, { ...OPEN, people }).note.includes('MARS'), false);
  }
});

// ── what stays, stays as it was ──

test('values that may be read come back as they were, and the document is not touched', () => {
  const document = { a: [null, true, 0.1, -3, 1e300, 9007199254740991, '', '7:x', 'l\'été\n"\\', '\u2028'], b: { '': { ' ': [] } }, 10: 'ten', 2: 'two' };
  const before = structuredClone(document);
  assert.deepEqual(cut(document), before);
  assert.equal(JSON.stringify(cut(document)), JSON.stringify(before), 'in the same order');
  assert.deepEqual(document, before);
  assert.notEqual(cut(document).a, document.a);
});

test('a key named __proto__ is a key like another', () => {
  const document = JSON.parse('{"__proto__": {"a": 1}, "b": {"__proto__": 2}}');
  assert.equal(JSON.stringify(cut(document)), JSON.stringify(document));
  assert.equal({}.a, undefined);
});

test('names are masked and the masks told', () => {
  const request = { ...journalist({ '/note': 'open', '/cachée': HIDDEN }), people: [{ id: 'm', names: ['Inès Sorel'], is: 'parent' }] };
  const { document, masked, withheld } = redactForRecipient({ note: 'INÈS attend. Mme Sorel, 06 39 98 12 34.', 'cachée': 'x' }, request);
  assert.deepEqual(document, { note: '[un parent] attend. [un parent], [téléphone].', 'cachée': PLACEHOLDER });
  assert.deepEqual(masked, [{ path: '/note', as: '[un parent]', count: 2 }, { path: '/note', as: '[téléphone]', count: 1 }]);
  assert.deepEqual(withheld, [{ path: '/cachée', outcome: 'prohibited', norms: ['cp-226-13'] }]);
});

test('an identifier is found whether or not anybody is looked for', () => {
  for (const people of [undefined, [], [{ id: 'm', names: ['Inès Sorel'], is: 'parent' }]]) {
    for (const [text, left] of [['au 0639981234', 'au [téléphone]'], ['a＠exemple.fr', '[adresse électronique]'], ['０６３９９８１２３４', '[téléphone]'], ['née le ³/3/2015', 'née le [date de naissance]']]) {
      assert.equal(cut({ text }, { ...OPEN, people }).text, left);
    }
  }
});

test('a number that identifies is masked as the text would be, and any other stays a number', () => {
  const numbers = [185057800608491, 639981234, 33639981234, 185057800608492, 539981234, 1700000000000, 639981234.5, -639981234, 1e15, 6e8 + 1e-7, true];
  assert.deepEqual(cut(numbers), ['[numéro de sécurité sociale]', '[téléphone]', '[téléphone]', ...numbers.slice(3)]);
});

// ── what cannot be copied whole must not open anything ──

test('a label whose pointer is too long to be read closes the document, as one that is no pointer does', () => {
  for (const key of ['a'.repeat(5000), `${'a'.repeat(100)}\ud800`, `/${'a'.repeat(5000)}`]) {
    const { document, problems } = redactForRecipient({ [key]: 'SECRET', b: 'x' }, journalist({ '': 'open', [`/${key}`]: HIDDEN }));
    assert.equal(document, PLACEHOLDER);
    assert.ok(problems.some(({ path, code }) => path.startsWith('/labels/') && code === 'wrong-type'));
  }
});

test('a label of a thousand levels closes the document, and the engine goes on', () => {
  for (const label of ['open', HIDDEN]) {
    const { document, problems } = redactForRecipient({ a: 'x' }, journalist({ '/a': 'open', ['/x'.repeat(1000)]: label }));
    assert.deepEqual([document, problems[0].code], [PLACEHOLDER, 'too-many']);
  }
});

test('a label that says nothing closes its place', () => {
  assert.deepEqual(cut({ a: 'SECRET', b: 'x' }, journalist({ '': 'open', '/a': undefined })), { a: PLACEHOLDER, b: 'x' });
  for (const nothing of [undefined, null]) {
    const { document, problems } = redactForRecipient({ a: 'SECRET' }, journalist({ '': nothing, '/a': 'open' }));
    assert.deepEqual([document, problems.map(({ path }) => path)], [PLACEHOLDER, ['/labels/']]);
  }
});

test('people who cannot be read close the document', () => {
  const person = { id: 'm', names: ['Inès Sorel'], is: 'parent' };
  for (const people of [
    [{ ...person, names: ['Inès Sorel', 'a'.repeat(5000)] }], [{ ...person, names: ['Inès\ud800'] }], [{ ...person, names: [undefined] }],
    [person, undefined], Array(10_001).fill(person), [{ ...person, get names() { throw new Error('no'); } }],
  ]) {
    assert.equal(cut({ note: 'Inès Sorel' }, { ...journalist({ '': 'open' }), people }), PLACEHOLDER);
  }
});

test('options that cannot be read are told, and keep nothing more', () => {
  const faults = options => redactForRecipient({}, OPEN, options).problems.map(({ path, code, message }) => [path, code, message.length > 0]);
  assert.deepEqual(faults({ conditional: 'KEEP', locale: 'xx' }), [['/options/conditional', 'unknown-value', true], ['/options/locale', 'unknown-value', true]]);
  assert.deepEqual(faults({ conditionnal: 'keep', 'a/b': 1 }), [['/options/conditionnal', 'unknown-key', true], ['/options/a~1b', 'unknown-key', true]]);
  assert.deepEqual(faults('keep'), [['/options', 'wrong-type', true]]);
  for (const options of [undefined, {}, { locale: 'en' }, { locale: 'fr', conditional: 'withhold' }, { conditional: undefined }, { conditional: 'keep' }]) {
    assert.deepEqual(faults(options), []);
  }
});

// ── live objects ──

test('what cannot be read is withheld, and nothing else', () => {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const document = {
    getter: { get a() { throw new Error('Inès'); }, b: 1 },
    proxy: revoked.proxy,
    map: new Map([['a', 1]]), date: new Date(0), big: 1n, symbol: Symbol('a'), method() {}, nothing: undefined,
    lone: 'a\ud800', key: { 'a\udc00': 1 }, list: [undefined, NaN, -0, 'b'], kept: 'b',
  };
  assert.deepEqual(cut(document), { getter: { b: 1 }, key: {}, list: [null, null, 0, 'b'], kept: 'b' });
});

test('nothing a document holds can pass for a mark of ours', () => {
  for (const document of [{ a: { '\0': 'too-large' }, b: 1 }, { a: 1, u: { '\0': 'x', y: 1 } }, { '\0': 'too-deep' }, ['too-deep', 'null', '0:x', null]]) {
    assert.deepEqual(cut(document), document);
  }
});

test('what cannot be read at a place that may be read is told, with why', () => {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  class Record { get name() { return 'Inès'; } }
  const document = {
    accessor: new Record(), inherited: Object.create({ name: 'Inès' }), kept: 'b', getter: { get a() { throw new Error('Inès'); } }, proxy: revoked.proxy, map: new Map(), method() {}, big: 1n, lone: 'a\ud800',
    key: { 'a\udc00': 1, 'b': 2 }, list: ['a', new Date(0)],
  };
  document.self = { document };
  document['Inès Sorel'] = Symbol('a');
  const request = { ...journalist({ '': 'open', '/map': HIDDEN }), people: [{ id: 'm', names: ['Inès Sorel'], is: 'parent' }] };
  const { document: left, problems } = redactForRecipient(document, request);
  assert.deepEqual(left, { kept: 'b', getter: {}, key: { b: 2 }, list: ['a'], self: {}, map: PLACEHOLDER });
  assert.deepEqual(problems.map(({ path, code, given }) => [path, code, given]), [
    ['/accessor', 'unreadable', 'not-plain'], ['/inherited', 'unreadable', 'not-plain'],
    ['/getter/a', 'unreadable', 'unreadable'], ['/proxy', 'unreadable', 'unreadable'], ['/method', 'unreadable', 'function'],
    ['/big', 'unreadable', 'not-plain'], ['/lone', 'unreadable', 'ill-formed'], ['/key/a\ufffd', 'unreadable', 'ill-formed'],
    ['/list/1', 'unreadable', 'not-plain'], ['/self/document', 'unreadable', 'cycle'], ['/[un parent]', 'unreadable', 'symbol'],
  ]);
  assert.deepEqual(redactForRecipient(new Date(0), OPEN).problems.map(({ path, given }) => [path, given]), [['', 'not-plain']]);
});

test('what cannot be read at a hidden place is told nowhere and takes nothing with it', () => {
  const deep = {};
  for (let i = 0, at = deep; i < 5000; i++) at = at.a = {};
  const cyclic = { list: [] };
  cyclic.list.push(cyclic, { up: cyclic.list });
  const hidden = [deep, cyclic, { '\ud800': 1 }, { get a() { throw new Error('no'); } }, new Map(), 1n];
  const request = journalist({ '/p/a': 'open', '/h': HIDDEN });
  const left = JSON.stringify(redactForRecipient({ p: { a: 'x' } }, request));
  for (const one of hidden) {
    for (const document of [{ p: { a: 'x', b: one } }, { p: { b: one, a: 'x' }, h: one }, { other: one, p: { a: 'x', '\ud800': one } }]) {
      document.back = document;
      assert.equal(JSON.stringify(redactForRecipient(document, request)), left);
    }
  }
});

test('below sixty-four levels nothing is read, and only that is told', () => {
  const nested = depth => (depth === 0 ? 'x' : { a: nested(depth - 1) });
  assert.deepEqual(redactForRecipient(nested(64), OPEN).problems, []);
  const { document, problems } = redactForRecipient({ deep: nested(64), b: 1 }, OPEN);
  assert.equal(document.b, 1);
  assert.deepEqual(problems.map(({ path, given }) => [path, given]), [[`/deep${'/a'.repeat(64)}`, 'too-deep']]);
});

test('a hidden container does not tell whether it was a list', () => {
  for (const document of [{ l: ['s'] }, { l: 's' }, {}, { l: { 0: 's' } }, { l: [] }, { l: null }, { l: ['s', 't'] }]) {
    assert.deepEqual(cut(document, journalist({ '/l/0': HIDDEN })), { l: { 0: PLACEHOLDER } });
  }
});

test('keys in an order no object has cannot shift what comes back', () => {
  const keys = ['zz', '1', '0'];
  const values = { zz: 'hidden', 1: 'one', 0: 'zero' };
  const document = new Proxy({}, {
    ownKeys: () => keys,
    getOwnPropertyDescriptor: (_, key) => ({ value: values[key], enumerable: true, configurable: true }),
    get: (_, key) => values[key],
  });
  assert.deepEqual(cut(document, journalist({ '/0': 'open', '/1': 'open', '/zz': HIDDEN })), { 0: 'zero', 1: 'one', zz: PLACEHOLDER });
});

test('a getter that asks for a redaction itself does not disturb the one under way', () => {
  const document = { a: 'first', get b() { return cut({ x: ['other', 'leaves'] }).x[1]; }, c: 'last' };
  assert.deepEqual(cut(document), { a: 'first', b: 'leaves', c: 'last' });
});

test('a getter that changes its mind is read once', () => {
  let times = 0;
  const document = { get a() { return ['open', 'secret'][times++] ?? 'secret'; } };
  assert.deepEqual(cut(document), { a: 'open' });
});

// ── limits ──

test('a document of five million characters is read, and one beyond is refused as a whole', () => {
  const text = 'Le service a rencontré la famille. '.repeat(30_000);
  const document = { a: text, b: text, c: text, d: text };
  assert.deepEqual(cut(document), document);
  const { document: left, problems } = redactForRecipient({ ...document, e: text, f: text }, OPEN);
  assert.equal(left, PLACEHOLDER);
  assert.equal(problems[0].code, 'too-many');
  assert.ok(problems[0].message.length > 10);
});

test('what is hidden changes nothing, whatever it is', () => {
  const request = { ...journalist({ '/a': 'open', '/b': HIDDEN }), people: [{ id: 'm', names: ['Inès Sorel'], is: 'parent' }] };
  const left = JSON.stringify(redactForRecipient({ a: 'a', b: 'x' }, request));
  for (const b of ['Inès Sorel, 0639981234', 'y'.repeat(5000), [1, [2]], { 'Inès Sorel': new Map() }, Symbol('a'), 'a\ud800', undefined]) {
    assert.equal(JSON.stringify(redactForRecipient({ a: 'a', b }, request)), left);
    assert.equal(JSON.stringify(redactForRecipient({ b, z: b, a: 'a' }, request)), left);
  }
});

test('how much is hidden closes nothing', () => {
  const huge = 'x'.repeat(6 * 1024 * 1024);
  let shared = {};
  for (let i = 0; i < 60; i++) shared = { a: shared, b: shared };
  const endless = new Proxy([], { get: (list, key) => (key === 'length' ? 2 ** 32 - 1 : list[key]) });
  const untouchable = new Proxy({}, { get() { throw new Error('looked at'); }, ownKeys() { throw new Error('looked at'); }, getPrototypeOf() { throw new Error('looked at'); } });
  const hidden = [huge, { [huge]: 1 }, new Array(2_000_000), new Array(2_000_000).fill(0), Array.from({ length: 1_100_000 }, () => ({ s: 1 })), endless, [huge], { t: { s: huge } }, shared, untouchable];
  const labels = [
    { '/a': 'open', '/b': HIDDEN }, { '/a': 'open' }, { '/a': 'open', '/b/*/t': 'open', '/c/*/t/u': 'open' }, { '/a': 'open', '/b/3/t': 'open', '/b': HIDDEN },
    { '/a': 'open', '/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/t': 'open' },
    { '': 'open', '/b': HIDDEN, '/c': HIDDEN, '/d': HIDDEN },
  ];
  for (const one of labels) {
    const request = journalist(one);
    const left = JSON.stringify(redactForRecipient({ a: 'a', b: 'x' }, request));
    for (const value of hidden) {
      for (const document of [{ a: 'a', b: value }, { c: value, a: 'a', d: value }]) {
        assert.equal(JSON.stringify(redactForRecipient(document, request)), left, Object.keys(one));
      }
    }
  }
});

test('what may be read beside very much that may not is found at its place', () => {
  const list = new Array(2_000_000);
  list[1_999_999] = { t: 'last' };
  list[7] = { t: 'seventh', s: 1 };
  assert.deepEqual(cut({ l: list }, journalist({ '/l/*/t': 'open' })), { l: [{ t: 'seventh' }, { t: 'last' }] });
  assert.deepEqual(cut({ l: list }, journalist({ '/l/1999999/t': 'open', '/l/8/t': 'open', '/l/007/t': 'open', '/l/0': HIDDEN })), { l: [PLACEHOLDER, { t: 'last' }] });
  const far = new Proxy([], { get: (_, key) => (key === 'length' ? 2 ** 32 - 1 : { t: key }) });
  assert.deepEqual(cut({ l: far }, journalist({ '/l/900000000/t': 'open', '/l/3/t': 'open' })), { l: [{ t: '3' }, { t: '900000000' }] });
  // Several ways to one object, one of them cut short by a cycle.
  const [up, two] = [{}, { t: { u: 'x' } }];
  up.a = two;
  two.b = up;
  two.c = { t: two.t, b: two };
  for (const huge of [0, new Array(2_000_000)]) {
    const left = cut({ up, one: { a: { b: two } }, huge }, journalist({ '/*/a/b/c/t': 'open', '/*/*/c/t': 'open', '/*/*/b/*/t/u': 'open' }));
    assert.deepEqual(left, { up: { a: { c: { t: { u: 'x' } } } }, one: { a: { b: { c: { t: { u: 'x' } }, } } } });
  }
});

test('too much that may be read closes the document, be it by its keys or its values', () => {
  const many = new Array(1_000_001).fill(0);
  for (const document of [{ l: many }, { l: [many] }, { l: { ['k'.repeat(6 * 1024 * 1024)]: 1 } }, { l: new Array(2 ** 32 - 1) }]) {
    const { document: left, problems } = redactForRecipient(document, journalist({ '/l': 'open' }));
    assert.deepEqual([left, problems.map(({ path, code }) => [path, code])], [PLACEHOLDER, [['', 'too-many']]]);
  }
});

// Without a bound these would not end: each level of one small object is met twice as often as the one above.
test('an object that is met over and over is walked through in the end, however many stars a label has', () => {
  let graph = { s: 1 };
  for (let i = 0; i < 30; i++) graph = { a: graph, b: graph, '*': graph };
  const document = { l: [{ t: 1 }, graph] };
  const stars = count => '/*'.repeat(count);
  assert.deepEqual(cut(document, journalist({ [`/l${stars(30)}/t`]: 'open', '/l/0/t': 'open' })), { l: [{ t: 1 }] });
  // Labels that tell every way from every other: more than can be looked at, so that the document is refused.
  const ways = Object.fromEntries(Array.from({ length: 29 }, (_, at) => [`/l/*${stars(at)}/a${stars(29 - at)}/t`, 'open']));
  const { document: left, problems } = redactForRecipient(document, journalist({ ...ways, '/l/0/t': 'open' }));
  assert.deepEqual([left, problems.map(({ path, code }) => [path, code])], [PLACEHOLDER, [['', 'too-many']]]);
  // The key itself may be a star.
  let star = { t: 1 };
  for (let i = 0; i < 30; i++) star = { '*': star };
  assert.deepEqual(cut({ l: star }, journalist({ [`/l${stars(30)}/t`]: 'open' })), { l: star });
});
