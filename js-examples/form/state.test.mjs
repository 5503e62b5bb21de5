import assert from 'node:assert/strict';
import { test } from 'node:test';
import { set } from '../shared/pointer.js';
import { EXAMPLES } from './examples.js';
import { formality, freshId, people, personChanges, placesOf, sameService, subjectOf, withFormality, withSameService, withSubject, withoutAxis, withoutGuardian } from './state.js';

const apply = (request, changes) => changes.reduce((now, [path, value]) => set(now, path, value), request);
const family = { guardians: [{ id: 'g1' }, { id: 'g2' }] };

test('ids are never given twice', () => {
  assert.equal(freshId(undefined, 'g'), 'g1');
  assert.equal(freshId([{ id: 'g1' }, { id: 'g3' }], 'g'), 'g2');
});

test('not asked, not done and done stay apart', () => {
  assert.equal(formality({}, 'notices', 'g1'), '');
  assert.equal(formality({ notices: [] }, 'notices', 'g1'), 'none');
  assert.equal(formality({ notices: [{ to: 'g1', state: 'done' }] }, 'notices', 'g1'), 'done');
});

test('an answer about one person is kept, changed and taken back', () => {
  let request = { ...family, notices: withFormality(family, 'notices', 'g1', 'done') };
  assert.deepEqual(request.notices, [{ to: 'g1', state: 'done' }]);
  assert.equal(formality(request, 'notices', 'g2'), 'none');
  request = { ...request, notices: [{ to: 'g1', state: 'done', on: '2026-01-02' }] };
  assert.deepEqual(withFormality(request, 'notices', 'g1', 'planned'), [{ to: 'g1', state: 'planned', on: '2026-01-02' }], 'what else was known stays');
  assert.deepEqual(withFormality(request, 'notices', 'g1', 'none'), [], 'nobody was told');
  assert.equal(withFormality(request, 'notices', 'g1', ''), undefined, 'not asked again');
});

test('one service or two', () => {
  assert.equal(sameService({}), '');
  const same = apply({}, withSameService({}, 'yes'));
  assert.equal(sameService(same), 'yes');
  const other = apply(same, withSameService(same, 'no'));
  assert.equal(sameService(other), 'no');
  assert.deepEqual(apply(other, withSameService(other, '')), {});
});

test('whom an item is about is one of the people of the page', () => {
  const request = { ...family, recipient: { role: 'grand-parent' }, sender: { role: 'directeur' }, items: [{ id: 'i1' }] };
  assert.equal(subjectOf(request, request.items[0]), '');
  for (const choice of ['enfant', 'g2', 'recipient', 'sender', 'other']) {
    let chosen = apply(request, withSubject(request, 0, choice));
    chosen = apply(chosen, personChanges(chosen));
    assert.equal(subjectOf(chosen, chosen.items[0]), choice);
    assert.equal(chosen.items[0].subjectId === chosen.recipient.person, choice === 'recipient');
    assert.equal(chosen.items[0].subjectId === chosen.sender.person, choice === 'sender');
    assert.deepEqual(personChanges(chosen), [], 'settled at once');
    const back = apply(chosen, withSubject(chosen, 0, ''));
    assert.deepEqual(apply(back, personChanges(back)).recipient, request.recipient, 'and undone with it');
  }
});

test('a recipient who may be one of the guardians is not said to be somebody else', () => {
  const request = { ...family, recipient: { role: 'parent' }, items: [{ id: 'i1', subjectId: 'g1' }] };
  assert.deepEqual(personChanges(request), []);
  const child = { ...family, recipient: { role: 'enfant' }, items: [{ id: 'i1', subjectId: 'enfant' }] };
  assert.equal(apply(child, personChanges(child)).recipient.person, 'enfant');
  const given = { recipient: { role: 'enfant', person: 'p7' }, child: { id: 'p7' }, items: [{ id: 'i1', subjectId: 'p7' }] };
  assert.deepEqual(personChanges(given), [], 'ids that came with the request stay');
});

test('a guardian taken out leaves no trace', () => {
  const request = {
    ...family, notices: [{ to: 'g1', state: 'done' }, { to: 'enfant', state: 'done' }], consents: [{ by: 'g1', state: 'given' }],
    recipient: { role: 'parent', guardian: 'g1', represents: 'g1' }, items: [{ id: 'i1', subject: 'parent', subjectId: 'g1' }],
  };
  const left = apply(request, withoutGuardian(request, 'g1'));
  assert.doesNotMatch(JSON.stringify(left), /g1/);
  assert.deepEqual(left.notices, [{ to: 'enfant', state: 'done' }]);
  assert.equal(apply(left, withoutGuardian(left, 'g2')).guardians, undefined, 'an empty list would say there is none');
});

test('an axis taken out leaves no trace, and makes no item serve none', () => {
  const request = { project: { axes: [{ id: 'a1' }, { id: 'a2' }] }, items: [{ id: 'i1', axes: ['a1'] }, { id: 'i2', axes: ['a1', 'a2'] }] };
  assert.deepEqual(apply(request, withoutAxis(request, 'a1')), { project: { axes: [{ id: 'a2' }] }, items: [{ id: 'i1' }, { id: 'i2', axes: ['a2'] }] });
});

test('every fact has a place on the page', () => {
  const request = { ...family, notices: [{ to: 'enfant', state: 'done' }, { to: 'g2', state: 'planned' }] };
  assert.equal(placesOf('/notices/1/state', request)[0], '/notices/@g2');
  assert.equal(placesOf('/notices', request)[0], '/notices/@g1', 'the first who is not done');
  assert.equal(placesOf('/consents', request)[0], '/consents/@enfant');
  assert.equal(placesOf('/sender/service/id', request)[0], '/recipient/service/id');
  assert.deepEqual(placesOf('/sender', request), ['/sender', '/sender/role']);
  assert.deepEqual(placesOf('/items/0/axes', request), ['/items/0/axes', '/items/0/category', '/items']);
  assert.deepEqual(placesOf('/child', request), ['/child', '/child/age']);
});

test('examples name nobody and hold together', () => {
  for (const { id, title, request } of EXAMPLES) {
    assert.match(id, /^[a-z-]+$/);
    assert.ok(title.length < 60, title);
    const known = people(request);
    for (const entry of [...(request.notices ?? []), ...(request.consents ?? [])]) assert.ok(known.includes(entry.to ?? entry.by), title);
    for (const item of request.items) assert.ok(item.subjectId === undefined || known.includes(item.subjectId), title);
  }
});
