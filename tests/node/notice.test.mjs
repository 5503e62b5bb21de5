// What to tell a person before or after a share: written by hand for some, and everywhere as the native side says it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateShare, noticeFor, vocabulary } from '../../pkg/partage.node.js';
import { native, readText, SHARES, stories } from './support.mjs';

const shares = stories(...SHARES).map(({ request }) => request);

/** Every notice of a request: for the child, then for each guardian. */
function notices(request) {
  const found = [];
  for (const reader of ['enfant', ...(request.guardians ?? []).map(({ id }) => id)]) {
    for (const when of ['before', 'after']) {
      for (const locale of ['fr', 'en']) found.push(noticeFor(request, reader, { locale, when }));
    }
  }
  return found;
}

for (const { name, of, change = {}, reader, options, notice } of JSON.parse(readText('tests', 'notices', 'golden.json'))) {
  test(name, () => {
    const { request } = JSON.parse(readText('fixtures', `${of}.json`));
    for (const [pointer, value] of Object.entries(change)) {
      const keys = pointer.split('/').slice(1);
      const last = keys.pop();
      keys.reduce((holder, key) => holder[key], request)[last] = value;
    }
    assert.deepEqual(noticeFor(request, reader, options), notice);
  });
}

test('the same notices as the native side, byte for byte', t => {
  const lines = native('decisions', '--notices', ...SHARES);
  const ours = shares.flatMap(notices).map(notice => JSON.stringify(notice));
  const due = ours.filter(line => line.startsWith('{"due":true')).length;
  t.diagnostic(`${ours.length} notices, ${due} of them due`);
  assert.ok(due > 400);
  assert.equal(ours.length, lines.length);
  for (const [at, line] of lines.entries()) assert.equal(ours[at], line);
});

/** What a page may hand over instead of a value. */
const thrower = () => new Proxy({}, { get() { throw new Error('no'); }, ownKeys() { throw new Error('no'); } });
const cycle = {};
cycle.self = cycle;
const junk = [undefined, null, 3, NaN, 'x', '\ud800', true, 4n, Symbol('x'), () => 1, [], [null, 3, {}], {}, { toString: 3 }, { id: 3, to: [] }, new Map(), new Date(0), cycle, thrower(), 'x'.repeat(1e6)];

test('whatever the request, the reader or the options, there is an answer', () => {
  const whole = shares.find(request => noticeFor(request, 'mere').title);
  const isNotice = notice => {
    assert.deepEqual(Object.keys(notice), ['due', 'why', 'title', 'paragraphs']);
    assert.ok(notice.why.length > 0 && (notice.due || notice.title === ''));
  };
  for (const value of junk) {
    for (const reader of ['enfant', 'mere', '', ...junk]) isNotice(noticeFor(value, reader, value));
    isNotice(noticeFor(whole, value));
    assert.deepEqual(noticeFor(whole, 'mere', value), noticeFor(whole, 'mere'));
    assert.deepEqual(noticeFor(whole, 'mere', { locale: value, when: value }), noticeFor(whole, 'mere'));
    for (const key of Object.keys(whole)) {
      for (const reader of ['enfant', 'mere']) isNotice(noticeFor({ ...whole, [key]: value }, reader));
      for (const inner of Object.keys(whole[key]?.[0] ?? {})) isNotice(noticeFor({ ...whole, [key]: [{ ...whole[key][0], [inner]: value }] }, 'mere'));
    }
    for (const key of ['birthDate', 'age', 'emancipated', 'discernment']) isNotice(noticeFor({ ...whole, child: { ...whole.child, [key]: value } }, 'enfant'));
  }
});

test('a request is not changed, and a notice is the caller\'s own', () => {
  const whole = shares.find(request => noticeFor(request, 'mere').title);
  const before = structuredClone(whole);
  noticeFor(whole, 'mere').paragraphs.push('mine');
  assert.deepEqual(whole, before);
  assert.ok(!noticeFor(whole, 'mere').paragraphs.includes('mine'));
});

test('of a kind that may not be named, no notice to a parent has the word', () => {
  const label = value => vocabulary('fr').category.find(entry => entry.value === value).label.toLowerCase();
  const secret = { subject: 'enfant', source: 'observation-en-service', necessary: true, anonymised: false, harmsChild: false };
  const hidden = [
    { ...secret, id: 'h0', category: 'sante-sexuelle', secrecyAsked: true },
    { ...secret, id: 'h1', category: 'auteur-du-signalement', subject: 'tiers', authorInOffice: false, secrecyAsked: false },
  ];
  let seen = 0;
  for (const request of shares) {
    for (const { id } of request.guardians ?? []) {
      const alone = noticeFor(request, id);
      if (!alone.title) continue;
      seen++;
      const beside = noticeFor({ ...request, items: [hidden[0], ...request.items, hidden[1]] }, id);
      assert.deepEqual([beside.title, beside.paragraphs], [alone.title, alone.paragraphs]);
      for (const { category } of hidden) assert.ok(!beside.paragraphs.join(' ').includes(label(category)));
    }
  }
  assert.ok(seen > 100, `${seen}`);
});

test('whether a parent without authority is to be told is a question, settled or not: the notice says so', () => {
  const open = {
    date: '2026-03-02', child: { age: 14, discernment: false, emancipated: false }, measure: 'mesure-educative-judiciaire', phase: 'mise-en-oeuvre',
    danger: 'aucun', moving: false, judgeSeized: false, request: 'initiative', setting: 'ecrit', purpose: 'mettre-en-oeuvre-l-action',
    guardians: [
      { id: 'm', relation: 'mere', authority: 'exercee', informingHarmsChild: false, implicated: false },
      { id: 'p', relation: 'pere', authority: 'retiree', informingHarmsChild: false, implicated: false },
    ],
    sender: { role: 'educateur-pjj', service: { kind: 'pjj' } },
    recipient: { role: 'educateur-specialise', service: { kind: 'essms-protection-enfance' }, secrecy: 'secret-par-statut' },
    items: [{ id: 'i', category: 'comportement', source: 'observation-en-service', subject: 'enfant', necessary: true, nature: 'fait', secrecyAsked: false, anonymised: false, draft: false, madeForJudge: false, harmsChild: false, authorInOffice: false }],
    notices: [{ to: 'm', state: 'done' }], consents: [{ by: 'm', state: 'given' }],
  };
  const { outcome, before } = evaluateShare(open);
  assert.equal(outcome, undefined);
  assert.ok(before.some(({ kind, towards }) => kind === 'inform' && towards === 'p'));
  const { due, why } = noticeFor(open, 'p');
  assert.equal(due, false);
  assert.match(why, /une lecture l'inclut/);
  assert.doesNotMatch(why, /rien n'est dû/);
});
