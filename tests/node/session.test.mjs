// A session answers as a fresh question would, whatever was set before; and the two ways through the door say the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learn, placesOf } from '../../src/door/packed.js';
import { chance, goodRequest, loadWatched, SCENARIOS, stories } from './support.mjs';

let armed = false;
const { engine: { evaluateShare, ShareSession, sufficientFacts, vocabulary } } = await loadWatched({
  sabotage: exports => ({
    outcomes_of_kept(...args) {
      if (!armed) return exports.outcomes_of_kept(...args);
      armed = false;
      throw new WebAssembly.RuntimeError('unreachable');
    },
  }),
});
const scenarios = stories(SCENARIOS);

const terms = vocabulary('fr');
const valuesOf = name => [undefined, 'unknown', ...terms[name].map(term => term.value)];
const YES_NO = [undefined, 'unknown', true, false];
/** What a form may set: answers, nonsense, whole lists. */
const EDITS = [
  ['/date', [undefined, 'unknown', '2012-03-06', '2026-01-15', '2026-02-30']],
  ['/measure', valuesOf('measure')],
  ['/phase', valuesOf('phase')],
  ['/purpose', valuesOf('purpose')],
  ['/danger', valuesOf('danger')],
  ['/offence', valuesOf('offence')],
  ['/moving', YES_NO],
  ['/judgeSeized', YES_NO],
  ['/sender/role', valuesOf('role')],
  ['/sender/involved', YES_NO],
  ['/recipient/role', valuesOf('role')],
  ['/recipient/involved', YES_NO],
  ['/recipient/service', [undefined, { id: 'ailleurs', kind: 'ase' }, { kind: 'unknown' }]],
  ['/setting', valuesOf('setting')],
  ['/request', valuesOf('request')],
  ['/offenceOn', valuesOf('offenceOn')],
  ['/child/discernment', YES_NO],
  ['/items/0/subject', valuesOf('subject')],
  ['/items/0/source', valuesOf('source')],
  ['/items/0/nature', valuesOf('nature')],
  ['/items/0/secrecyAsked', YES_NO],
  ['/items/0/anonymised', YES_NO],
  ['/items/0/draft', YES_NO],
  ['/items/0/madeForJudge', YES_NO],
  ['/items/0/authorInOffice', YES_NO],
  ['/items/0/category', [...valuesOf('category'), 'pas-une-categorie']],
  ['/items/0/necessary', YES_NO],
  ['/items/0/harmsChild', YES_NO],
  ['/items/0/subjectId', [undefined, 'mere', 'enfant', 'enfant-1', 'quelqu-un']],
  ['/items/-', [{ id: 'de-plus', category: 'scolarite', subject: 'enfant' }]],
  ['/guardians/0/authority', valuesOf('authority')],
  ['/notices', [undefined, [], [{ to: 'mere', state: 'done' }]]],
  ['/nulle-part', [1, undefined]],
];

test('after every edit, the answer is that of a fresh question', () => {
  const pick = chance(20_260_115);
  let edits = 0;
  for (const { file, request } of scenarios.filter((_, at) => at % 4 === 0)) {
    const session = new ShareSession(request);
    for (let step = 0; step < 18; step++) {
      const [path, values] = EDITS[pick(EDITS.length)];
      const value = values[pick(values.length)];
      const answer = session.set(path, value);
      const fresh = evaluateShare(session.request());
      const told = `${file}, ${path} = ${JSON.stringify(value)}`;
      assert.equal(JSON.stringify(answer), JSON.stringify(fresh), told);
      assert.deepEqual(session.outcomes(), fresh.items.map(item => item.outcome), told);
      edits++;
    }
    session.free();
  }
  assert.ok(edits > 300, `${edits} edits`);
});

test('every answer that may change alone is tried above', () => {
  learn(terms);
  const one = { child: {}, sender: {}, recipient: {}, items: [{ id: 'a' }] };
  const tried = new Set(EDITS.map(([path]) => path));
  assert.deepEqual([...placesOf(one).keys()].filter(path => !tried.has(path)), []);
});

test('what contradicts itself is told in a session as elsewhere, and goes once it is put right', () => {
  const session = new ShareSession({ ...goodRequest(), child: { age: 10, emancipated: true } });
  assert.deepEqual(session.decision().problems.map(problem => problem.path), ['/child/emancipated']);
  assert.deepEqual(session.outcomes(), evaluateShare(session.request()).items.map(item => item.outcome));
  assert.deepEqual(session.set('/child/emancipated', false).problems, []);
  assert.deepEqual(session.set('/child/emancipated', true).problems.map(problem => problem.code), ['contradiction']);
});

test('a place said to be kept unknown, under a measure that hides none, is told at once', () => {
  const session = new ShareSession({ measure: 'aucune', items: [{ id: 'i' }] });
  session.decision();
  const hidden = session.set('/items/0/anonymised', true);
  assert.deepEqual(hidden.problems.map(problem => problem.code), ['contradiction']);
  assert.equal(JSON.stringify(hidden), JSON.stringify(evaluateShare(session.request())));
  assert.deepEqual(session.set('/items/0/anonymised', false).problems, []);
});

test('what could not be read is told, and is not in the request that is given back', () => {
  const session = new ShareSession({ items: [{ id: 'a' }, new Map()] });
  assert.deepEqual(session.set('/date', new Date(0)).problems.map(({ path, code }) => [path, code]).sort(), [['/date', 'unreadable'], ['/items/1', 'unreadable']]);
  const request = session.request();
  assert.deepEqual(JSON.parse(JSON.stringify(request)), { items: [{ id: 'a' }, null] });
  assert.ok(!JSON.stringify(request).includes('\\u0000'), JSON.stringify(request));
  assert.deepEqual(new ShareSession(new Map()).request(), {});
});

test('an answer that was given stays as it was, whatever is set afterwards', () => {
  const session = new ShareSession(goodRequest());
  const before = session.decision();
  session.set('/items/0/necessary', true);
  session.set('/recipient/role', 'journaliste');
  assert.equal(JSON.stringify(before), JSON.stringify(evaluateShare(goodRequest())));

  const typed = ['journaliste', 'enseignant', undefined, 'journaliste', 'juge-des-enfants', 'maire'];
  const answers = typed.map(role => [role, session.set('/recipient/role', role)]);
  for (const [role, answer] of answers.reverse()) {
    const request = goodRequest();
    request.items[0].necessary = true;
    request.recipient.role = role;
    assert.equal(JSON.stringify(answer), JSON.stringify(evaluateShare(request)), role);
  }
});

test('a session goes on when the instance that kept its request is put away', () => {
  const { request } = scenarios.find(({ request, expect }) => request.items.length === 1 && Object.values(expect.items)[0].outcome === 'required');
  const session = new ShareSession({ ...request, moving: 'unknown' });
  session.outcomes();
  armed = true;
  assert.throws(() => session.set('/moving', request.moving), { code: 'engine-failure' });
  // takes the place that the first had in the instance before
  const other = new ShareSession({ ...goodRequest(), recipient: { role: 'journaliste' } });
  assert.equal(other.outcomes()[0], 'prohibited');
  const fresh = evaluateShare(request);
  assert.deepEqual(session.outcomes(), fresh.items.map(item => item.outcome));
  assert.equal(JSON.stringify(session.decision()), JSON.stringify(fresh));
});

test('more sessions than an instance has room for: each answers as a fresh question', () => {
  const requests = scenarios.map(({ request }) => request).filter(({ items }) => items.length > 1);
  const fresh = requests.map(request => evaluateShare(request));
  const sessions = [];
  for (let at = 0; at < 4_000; at++) {
    const session = new ShareSession(requests[at % requests.length]);
    // in one of them the room gives out between two items
    assert.equal(session.decision().outcome, fresh[at % requests.length].outcome);
    sessions.push(session);
  }
  for (const [at, session] of sessions.entries()) {
    assert.deepEqual(session.outcomes(), fresh[at % requests.length].items.map(item => item.outcome));
  }
});

test('by numbers or by text, the same answer', () => {
  for (const { file, request } of scenarios) {
    const { problems, ...byNumbers } = evaluateShare(request);
    // a field that is none has to be told about: the request goes as text
    const { problems: told, ...byText } = evaluateShare({ ...request, inconnu: 1 });
    assert.equal(JSON.stringify(byText), JSON.stringify(byNumbers), file);
    assert.equal(told.length, problems.length + 1, file);
  }
});

test('what suffices is said by the request, and settles the item alone', () => {
  for (const { file, request } of scenarios.slice(0, 40)) {
    for (const item of evaluateShare(request).items) {
      const pointers = sufficientFacts(request, item.item);
      assert.equal(pointers.length > 0, item.outcome !== undefined, file);
      for (const pointer of pointers) {
        const said = pointer.slice(1).split('/').reduce((holder, key) => holder?.[key], request);
        assert.notEqual(said, undefined, `${file}: ${pointer}`);
      }
    }
  }
  assert.deepEqual(sufficientFacts(goodRequest(), 'nobody'), []);
});

test('a decision is the caller\'s: emptying it empties nothing here', () => {
  const session = new ShareSession(goodRequest());
  session.decision().items.length = 0;
  assert.equal(JSON.stringify(session.decision()), JSON.stringify(evaluateShare(goodRequest())));
});

test('a place that a list does not have is no place, and the whole is an object or nothing changes', () => {
  const session = new ShareSession({ items: [{ id: 'a' }] });
  for (const [path, value] of [['/items/3/id', 'd'], ['/items/x/id', 'd'], ['', 5], ['', null], ['', [1]]]) {
    assert.equal(session.set(path, value).problems.at(-1).code, 'bad-pointer', path);
    assert.deepEqual(session.request(), { items: [{ id: 'a' }] }, path);
  }
  session.set('/items/1/id', 'b');
  session.set('/items/-/id', 'c');
  assert.deepEqual(session.request().items.map(({ id }) => id), ['a', 'b', 'c']);
  // what is no list makes way for one
  const unknown = new ShareSession({ items: 'unknown' });
  assert.deepEqual(unknown.set('/items/0/id', 'a').problems, []);
  assert.deepEqual(unknown.request(), { items: [{ id: 'a' }] });
});

test('a path that is no text is no pointer, whatever it does when it is read', () => {
  const session = new ShareSession(goodRequest());
  const hostile = [Object.create(null), { toString() { throw new Error('no'); } }, new Proxy([], { get() { throw new Error('no'); } }), 5, Symbol('x')];
  for (const path of hostile) assert.deepEqual(session.set(path, 1).problems.at(-1).path, '');
});
