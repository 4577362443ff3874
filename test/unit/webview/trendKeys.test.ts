import assert from 'node:assert/strict';
import { columnAfterKey } from '../../../src/webview/trendKeys.ts';

describe('the keys of the trend', () => {
  for (const [key, current, next] of [
    ['ArrowLeft', 5, 4],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 5, 6],
    ['ArrowRight', 11, 11],
    ['Home', 5, 0],
    ['End', 5, 11],
    ['Enter', 5, undefined],
    ['Tab', 5, undefined],
  ] as const) {
    it(`${key} goes from ${current} to ${next ?? 'nowhere'}`, () =>
      assert.equal(columnAfterKey(key, current, 11), next));
  }
});
