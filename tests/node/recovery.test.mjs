// An instance that trapped would go on answering, from a heap left in the middle of something. It must not be asked again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goodRequest, loadWatched } from './support.mjs';

let armed = false;
const { engine: { EngineError, evaluateShare }, instances } = await loadWatched({
  sabotage: exports => ({
    evaluate(...args) {
      if (!armed) return exports.evaluate(...args);
      armed = false;
      throw new WebAssembly.RuntimeError('unreachable');
    },
  }),
});
const reference = JSON.stringify(evaluateShare(goodRequest()));

test('after a trap the next answer comes from a fresh instance, and is the same', () => {
  const before = instances.length;
  armed = true;
  assert.throws(() => evaluateShare(goodRequest()), error => {
    assert.ok(error instanceof EngineError);
    assert.equal(error.code, 'engine-failure');
    assert.ok(error.cause instanceof WebAssembly.RuntimeError);
    return true;
  });
  assert.equal(JSON.stringify(evaluateShare(goodRequest())), reference);
  assert.equal(instances.length, before + 1);
});

test('asked at the very edge of the stack, it fails cleanly or answers well, and answers well afterwards', () => {
  const request = goodRequest();
  const outcomes = { answered: 0, failed: 0, overflowed: 0 };
  // Down to where nothing more fits, and then one question at each of the last few hundred levels on the way up.
  let levels = 0;
  const dive = () => {
    try {
      dive();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    if (levels++ >= 400) return;
    try {
      if (JSON.stringify(evaluateShare(request)) === reference) outcomes.answered++;
      else outcomes.failed++;
    } catch (error) {
      if (error instanceof EngineError) outcomes.failed++;
      else outcomes.overflowed++;
    }
  };
  dive();
  assert.ok(outcomes.failed + outcomes.overflowed > 0, 'the edge was never reached');
  assert.ok(outcomes.answered > 0, 'no question was answered on the way up');
  for (let i = 0; i < 100; i++) assert.equal(JSON.stringify(evaluateShare(request)), reference);
});
