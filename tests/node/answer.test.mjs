// An answer is plain data: the caller's to freeze, to clone and to change, whether it was read before or not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ShareSession, evaluateShare } from '../../pkg/partage.node.js';
import { SCENARIOS, stories } from './support.mjs';

const requests = stories(SCENARIOS).map(({ request }) => request);

/** As libraries that freeze a state do it. */
function deepFreeze(value) {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
  return value;
}

const ways = {
  'evaluateShare': evaluateShare,
  'a session': request => new ShareSession(request).decision(),
};

for (const [name, ask] of Object.entries(ways)) {
  test(`an answer of ${name} says the same frozen, sealed and cloned`, () => {
    let remedied = 0;
    for (const request of requests) {
      const said = JSON.stringify(ask(request));
      assert.equal(JSON.stringify(deepFreeze(ask(request))), said);
      assert.equal(JSON.stringify(Object.seal(ask(request))), said);
      assert.equal(JSON.stringify(structuredClone(ask(request))), said);
      const frozen = ask(request);
      frozen.items.forEach(Object.freeze);
      assert.equal(JSON.stringify(frozen), said);
      remedied += frozen.items.filter(({ remedies }) => remedies.length > 0).length;
    }
    assert.ok(remedied > 50, `${remedied}`);
  });

  test(`an answer of ${name} is the caller's to change`, () => {
    const changed = ask(requests[0]);
    for (const key of Object.keys(changed)) changed[key] = 'changed by the caller';
    assert.deepEqual(Object.values(changed), Object.keys(changed).map(() => 'changed by the caller'));
    const { items: [item] } = ask(requests[0]);
    for (const key of Object.keys(item)) item[key] = 'changed by the caller';
    assert.deepEqual(Object.values(item), Object.keys(item).map(() => 'changed by the caller'));
    assert.ok(!JSON.stringify(ask(requests[0])).includes('changed by the caller'));
  });
}

test('remedies are looked for once', () => {
  const items = requests.flatMap(request => evaluateShare(request).items).filter(({ remedies }) => remedies.length > 0);
  assert.ok(items.length > 50);
  for (const item of items) assert.equal(item.remedies, item.remedies);
});
