import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isToPanel } from '../../../src/webview/toPanel.ts';

describe('messages to the panel', () => {
  it('are snapshots when they carry a state', () => assert.equal(isToPanel({ type: 'state', state: {} }), true));

  for (const message of [
    undefined,
    null,
    'state',
    { type: 'state' },
    { type: 'state', state: null },
    { type: 'other', state: {} },
  ]) {
    it(`${JSON.stringify(message)} is none`, () => assert.equal(isToPanel(message), false));
  }

  it('are none, whatever else is posted into the frame', () => {
    fc.assert(fc.property(fc.anything(), (message) => assert.equal(isToPanel(message), false)));
  });
});
