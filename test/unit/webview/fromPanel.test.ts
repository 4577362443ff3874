import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDay } from '../../../src/balance/days.ts';
import { periodKinds } from '../../../src/balance/period.ts';
import { readFromPanel } from '../../../src/webview/fromPanel.ts';
import { panelActions, scopes, type FromPanel } from '../../../src/webview/protocol.ts';

const gesture: fc.Arbitrary<FromPanel> = fc.oneof(
  fc.constant<FromPanel>({ type: 'ready' }),
  fc.string({ minLength: 1, maxLength: 64 }).map((id): FromPanel => ({ type: 'role', id })),
  fc.constantFrom(...periodKinds).map((kind): FromPanel => ({ type: 'period', kind })),
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date): FromPanel => ({ type: 'week', from: date.toISOString().slice(0, 10) })),
  fc.constantFrom(...scopes).map((scope): FromPanel => ({ type: 'scope', scope })),
  fc.constantFrom(...panelActions).map((action): FromPanel => ({ type: 'action', action })),
);

/** Messages that come close: right kinds with anything in their fields. */
const nearMiss = fc.record(
  {
    type: fc.oneof(fc.constantFrom('ready', 'role', 'period', 'week', 'scope', 'action', 'state'), fc.anything()),
    id: fc.oneof(fc.string({ maxLength: 200 }), fc.anything()),
    kind: fc.oneof(fc.constantFrom<string>(...periodKinds), fc.anything()),
    from: fc.oneof(fc.constantFrom('2026-02-30', '2026-02-28', '2026-2-1', '+2026-02-01'), fc.anything()),
    scope: fc.oneof(fc.constantFrom<string>(...scopes), fc.anything()),
    action: fc.oneof(fc.constantFrom<string>(...panelActions), fc.anything()),
  },
  { requiredKeys: [] },
);

/** The protocol said again, as a predicate. */
function isGesture(message: FromPanel): boolean {
  const keys = Object.keys(message).toSorted().join();
  switch (message.type) {
    case 'ready':
      return keys === 'type';
    case 'role':
      return keys === 'id,type' && typeof message.id === 'string' && message.id.length >= 1 && message.id.length <= 64;
    case 'period':
      return keys === 'kind,type' && periodKinds.includes(message.kind);
    case 'week':
      return keys === 'from,type' && typeof message.from === 'string' && isDay(message.from);
    case 'scope':
      return keys === 'scope,type' && scopes.includes(message.scope);
    case 'action':
      return keys === 'action,type' && panelActions.includes(message.action);
  }
}

describe('messages of the panel', () => {
  it('come through when they are gestures', () => {
    fc.assert(fc.property(gesture, (message) => assert.deepEqual(readFromPanel(message), message)));
  });

  it('lose what no gesture has', () => {
    fc.assert(
      fc.property(gesture, fc.dictionary(fc.string(), fc.anything()), (message, more) => {
        assert.deepEqual(readFromPanel({ ...more, ...message }), message);
      }),
    );
  });

  it('are a gesture or nothing, whatever arrives', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), nearMiss), (message) => {
        const read = readFromPanel(message);
        assert.ok(read === undefined || isGesture(read));
      }),
      { numRuns: 2000 },
    );
  });

  for (const message of [
    undefined,
    null,
    'ready',
    ['ready'],
    {},
    { type: 'Ready' },
    { type: 'state' },
    { type: 'role' },
    { type: 'role', id: '' },
    { type: 'role', id: 7 },
    { type: 'role', id: 'x'.repeat(65) },
    { type: 'period' },
    { type: 'period', kind: 'nextWeek' },
    { type: 'week' },
    { type: 'week', from: 20260216 },
    { type: 'week', from: '2026-02-30' },
    { type: 'scope', scope: 'everywhere' },
    { type: 'action' },
    { type: 'action', action: 'workbench.action.quit' },
    { type: 'action', action: '__proto__' },
    { type: 'action', action: ['logTime'] },
  ]) {
    it(`${JSON.stringify(message)?.slice(0, 50)} is nothing`, () => assert.equal(readFromPanel(message), undefined));
  }
});
