import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outcomes } from '../../../src/balance/promise.ts';
import { readFromScreen } from '../../../src/webview/screens/fromScreen.ts';
import { screenActions, type Draft, type FromScreen } from '../../../src/webview/screens/protocol.ts';

const line = fc.string({ maxLength: 300 });
const draft: fc.Arbitrary<Draft> = fc.record(
  {
    outcome: fc.constantFrom(...outcomes),
    followUps: fc.array(fc.record({ text: line, done: fc.boolean() }, { noNullPrototype: true }), { maxLength: 5 }),
    adding: line,
    promise: line,
  },
  { requiredKeys: ['followUps', 'adding', 'promise'], noNullPrototype: true },
);
const id = fc.string({ minLength: 1, maxLength: 200 });
const gesture: fc.Arbitrary<FromScreen> = fc.oneof(
  fc.constant<FromScreen>({ type: 'ready' }),
  fc.constantFrom(...screenActions).map((action): FromScreen => ({ type: 'action', action })),
  fc.tuple(id, fc.boolean()).map(([id, done]): FromScreen => ({ type: 'tick', id, done })),
  draft.map((draft): FromScreen => ({ type: 'draft', draft })),
  draft.map((draft): FromScreen => ({ type: 'save', draft })),
  id.map((id): FromScreen => ({ type: 'role', id })),
);

describe('messages of a screen', () => {
  it('come through when they are gestures, without what no gesture has', () => {
    fc.assert(
      fc.property(gesture, fc.dictionary(fc.string(), fc.anything()), (message, more) => {
        assert.deepEqual(readFromScreen({ ...more, ...message }), message);
      }),
    );
  });

  it('are a gesture or nothing, whatever arrives', () => {
    const near = fc.record({
      type: fc.constantFrom('ready', 'action', 'tick', 'draft', 'save', 'role', 'other'),
      action: fc.anything(),
      id: fc.anything(),
      done: fc.anything(),
      draft: fc.oneof(
        draft,
        fc.anything(),
        fc.record({ promise: fc.anything(), adding: fc.anything(), followUps: fc.anything() }),
      ),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), (message) => {
        const read = readFromScreen(message);
        if (read !== undefined) assert.deepEqual(readFromScreen(read), read);
      }),
      { numRuns: 2000 },
    );
  });

  const good = { followUps: [], adding: '', promise: '' };
  for (const message of [
    null,
    'ready',
    {},
    { type: 'action', action: 'workbench.action.quit' },
    { type: 'tick', id: '', done: true },
    { type: 'tick', id: 'a' },
    { type: 'role', id: 'x'.repeat(201) },
    { type: 'save' },
    { type: 'save', draft: { ...good, outcome: 'brilliant' } },
    { type: 'save', draft: { ...good, promise: 'x'.repeat(10_001) } },
    { type: 'save', draft: { ...good, adding: 7 } },
    { type: 'save', draft: { ...good, followUps: [{ text: 'a' }] } },
    { type: 'draft', draft: { ...good, followUps: Array.from({ length: 1001 }, () => ({ text: 'a', done: false })) } },
  ]) {
    it(`${JSON.stringify(message).slice(0, 60)} is nothing`, () => assert.equal(readFromScreen(message), undefined));
  }
});
