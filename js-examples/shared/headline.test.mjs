import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headline, OUTCOMES } from './headline.js';

const label = (_, value) => value.toUpperCase();
const of = (...outcomes) => {
  const least = outcomes.includes(undefined) ? undefined : OUTCOMES[Math.max(...outcomes.map((outcome) => OUTCOMES.indexOf(outcome)))];
  return headline({ outcome: least, items: outcomes.map((outcome, n) => ({ item: `i${n}`, outcome })) }, 'fr', label);
};

test('one answer for all items is the headline, as the engine words it', () => {
  for (const outcome of OUTCOMES) assert.deepEqual(of(outcome, outcome), { sign: outcome, word: outcome.toUpperCase(), count: '', groups: [] });
  assert.equal(of(undefined, undefined).word, 'Encore ouvert');
});

test('no item is no open answer', () => {
  assert.equal(headline({ items: [] }, 'fr', label).word, 'Aucune information');
});

test('what must or may go is never hidden behind what may not', () => {
  const { sign, word, count, groups } = of('prohibited', 'required', 'prohibited', 'permitted');
  assert.deepEqual([sign, word], ['mixed', 'Une partie seulement']);
  assert.equal(count, '1 doit partir, 1 peut partir, 2 ne peuvent pas partir');
  assert.deepEqual(groups.map(({ outcome, items }) => [outcome, items]), [['required', ['i1']], ['permitted', ['i3']], ['prohibited', ['i0', 'i2']]], 'what must go comes first, the least open stays');
});

test('each mixture has its word', () => {
  assert.equal(of('required', 'permitted').word, 'Tout peut partir, une partie le doit');
  assert.equal(of('permitted', 'conditional').word, 'Une partie seulement');
  assert.equal(of('conditional', 'prohibited').word, 'Une partie, sous réserve');
  assert.equal(of('conditional', 'judgement').word, 'Sous réserve');
  assert.equal(of('conflict', 'prohibited').word, 'Rien en l’état');
});

test('an obligation shows although something else is still open', () => {
  const { sign, word, count } = of('required', undefined);
  assert.deepEqual([sign, word, count], ['open', 'Tranché en partie', '1 doit partir, 1 reste ouverte']);
});
