// Local protocols in the package: what the native side says of them, byte for byte, and what becomes of everything that answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateShare, loadProtocol, noticeFor, redactForRecipient, ShareSession, sufficientFacts, traceOf } from '../../pkg/partage.node.js';
import { disagreements } from './expectations.mjs';
import { native, stories } from './support.mjs';

const FOLDER = 'fixtures/protocols';
const all = stories(FOLDER);
const [health] = all;
const load = protocol => {
  const answer = loadProtocol(protocol);
  assert.deepEqual(answer, { accepted: true });
};

test('a protocol says and does the same as on the native side, and so does a refusal', () => {
  const decisions = native('decisions', FOLDER);
  const traces = native('decisions', '--traces', FOLDER);
  assert.equal(decisions.length, all.length);
  all.forEach(({ protocol, request }, at) => {
    const { accepted, ...refusal } = loadProtocol(protocol);
    assert.equal(JSON.stringify(accepted ? evaluateShare(request) : refusal), decisions[at]);
    assert.equal(JSON.stringify(accepted ? traceOf(request) : refusal), traces[at]);
  });
});

test('each story gets the answer it tells', () => {
  for (const story of all) {
    const { problems, witness } = loadProtocol(story.protocol);
    if (story.expect.refused) {
      assert.deepEqual(problems.map(({ code }) => code), story.expect.refused, story.title);
      assert.equal(evaluateShare(witness).outcome, story.expect.shown, story.title);
    } else {
      assert.deepEqual(disagreements(story, evaluateShare(story.request)), [], story.title);
    }
  }
});

test('a rule is said in the language asked for', () => {
  load(health.protocol);
  const [, vaccins] = evaluateShare(health.request, { locale: 'en' }).items;
  const texts = vaccins.grounds[0].conditions.map(({ text }) => text);
  assert.equal(texts[0], health.protocol.rules[0].text);
  assert.ok(texts.some(text => text.startsWith('What is the share for? ') && text.includes(' or ')), texts);
  assert.ok(texts.some(text => text.startsWith('Under what legal framework is the child followed? anything but ')), texts);
  const { problems } = loadProtocol({}, { locale: 'en', colour: 'red' });
  assert.equal(problems[0].message, 'This field is required.');
  assert.deepEqual(problems.at(-1).path, '/options/colour');
});

test('norms of the law and local rules are not taken for one another, whatever is loaded in turn', () => {
  const first = { ...health.protocol, rules: [health.protocol.rules[0]] };
  load(first);
  const before = evaluateShare(health.request);
  const other = { ...first, title: 'Autre titre', rules: [{ ...first.rules[0], id: 'autre', text: 'Autrement dit.' }] };
  load(other);
  const after = evaluateShare(health.request);
  assert.equal(before.items[1].grounds[0].norm, 'd99/outil-partage');
  assert.equal(after.items[1].grounds[0].norm, 'd99/autre');
  assert.equal(after.items[1].grounds[0].citation, 'Autre titre');
  assert.equal(after.items[1].grounds[0].conditions[0].text, 'Autrement dit.');
  const { protocols, ...alone } = health.request;
  assert.deepEqual(evaluateShare(alone).items[1].outcome, 'permitted');
  assert.ok(evaluateShare(alone).items[1].grounds.every(({ force }) => force !== 'protocole-local'));
});

test('a session answers under protocols as a fresh question would', () => {
  load(health.protocol);
  const { protocols, ...alone } = health.request;
  const session = new ShareSession(alone);
  assert.deepEqual(session.outcomes(), ['permitted', 'permitted']);
  assert.equal(session.set('/protocols', protocols).outcome, 'prohibited');
  assert.deepEqual(session.outcomes(), ['permitted', 'prohibited']);
  assert.deepEqual(session.set('/setting', undefined), evaluateShare({ ...health.request, setting: undefined }));
  assert.deepEqual(session.outcomes(), ['permitted', undefined]);
  assert.deepEqual(session.set('/setting', 'oral').items.map(({ outcome }) => outcome), ['permitted', 'permitted']);
  session.free();
});

test('a document is cut down under protocols too', () => {
  load(health.protocol);
  const { items: [repas, vaccins], ...share } = health.request;
  const described = ({ id, ...label }) => label;
  const request = { ...share, labels: { '/repas': described(repas), '/vaccins': described(vaccins) } };
  const cut = redactForRecipient({ repas: 'Mange bien.', vaccins: 'À jour.' }, request);
  assert.deepEqual(cut.document, { repas: 'Mange bien.', vaccins: '[occulté]' });
  assert.deepEqual(cut.withheld, [{ path: '/vaccins', outcome: 'prohibited', norms: ['d99/outil-partage'] }]);
  assert.deepEqual(cut.problems, []);
  const { document, problems } = redactForRecipient({ vaccins: 'À jour.' }, { ...request, protocols: ['absent'] });
  assert.deepEqual(document, { repas: '[occulté]', vaccins: '[occulté]' }, 'what is not read might close it');
  assert.deepEqual(problems.map(({ code, path }) => `${code} ${path}`), ['dangling-reference /protocols/0']);
});

test('what else answers does so under protocols', () => {
  load(health.protocol);
  assert.ok(sufficientFacts(health.request, 'vaccins').includes('/protocols'));
  assert.ok(!sufficientFacts(health.request, 'repas').includes('/protocols'));
  const untold = { ...health.request, notices: [] };
  assert.ok(evaluateShare(untold).items[0].remedies.some(({ steps }) => steps.some(({ action }) => action === 'inform')));
  assert.ok(evaluateShare(untold).items[1].remedies.every(({ steps }) => steps.every(({ action }) => action !== 'inform')));
  const onlyVaccins = { ...untold, items: [untold.items[1]] };
  assert.equal(noticeFor({ ...onlyVaccins, protocols: [] }, 'mere').due, true);
  assert.equal(noticeFor(onlyVaccins, 'mere').due, false, 'what stays is not told to anybody');
});

test('ten protocols hold at once, and of more it is not known what they close', () => {
  const [rule] = health.protocol.rules;
  const ids = Array.from({ length: 12 }, (_, at) => `p${at}`);
  for (const id of ids) load({ id, title: `Titre ${id}`, rules: [rule] });
  const { problems, items: [, vaccins] } = evaluateShare({ ...health.request, protocols: ids });
  assert.deepEqual(problems.map(({ code, path }) => `${code} ${path}`), ['too-many /protocols/10', 'too-many /protocols/11']);
  assert.deepEqual(vaccins.grounds.map(({ norm, citation }) => `${norm} ${citation}`), ids.slice(0, 10).map(id => `${id}/outil-partage Titre ${id}`));
});

test('whatever is given, a protocol is accepted or its faults are told', () => {
  const cycle = { id: 'd1' };
  cycle.rules = [cycle];
  const thrower = { get id() { throw new Error('no'); } };
  for (const given of [undefined, null, 7, 'd99', [], {}, () => 1, Symbol('s'), 10n, new Map(), cycle, thrower, { id: 'é\ud800' },
    { id: 'x', title: 'y', rules: [{ id: 'z', text: 't', when: Object.create(null, {}), then: null }] },
    { id: 'x', title: 'y', rules: Array.from({ length: 101 }, () => ({})) },
    JSON.parse('{"__proto__": {"id": "x"}, "id": "x", "title": "y", "rules": [], "tests": 3}')]) {
    const { accepted, problems } = loadProtocol(given);
    assert.equal(accepted, false);
    assert.ok(problems.length > 0);
    for (const { path, code, message } of problems) assert.ok(typeof path === 'string' && code && message);
  }
  load(health.protocol);
  assert.equal(evaluateShare(health.request).outcome, 'prohibited', 'the engine answers as before');
  assert.deepEqual(evaluateShare({ ...health.request, protocols: ['d99', 3, '', 'absent'] }).problems.map(({ code, path }) => `${code} ${path}`),
    ['wrong-type /protocols/1', 'out-of-range /protocols/2', 'dangling-reference /protocols/3']);
});
