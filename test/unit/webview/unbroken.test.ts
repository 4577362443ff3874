import assert from 'node:assert/strict';
import { unbroken } from '../../../src/webview/unbroken.ts';

/** What may stand on lines of its own. */
const pieces = (text: string) => unbroken(text).split(' ');

describe('a sentence that wraps', () => {
  it('keeps a duration on one line', () => {
    assert.deepEqual(pieces('14 h 55 min commits, 7 h 52 min reviews'), [
      '14\u00a0h\u00a055\u00a0min',
      'commits,',
      '7\u00a0h\u00a052\u00a0min',
      'reviews',
    ]);
    assert.deepEqual(pieces('the longest 2 h 45 min.'), ['the', 'longest', '2\u00a0h\u00a045\u00a0min.']);
  });

  it('keeps the two figures of the coverage together', () => {
    assert.deepEqual(pieces('37 of 40 h accounted for'), ['37\u00a0of\u00a040\u00a0h', 'accounted', 'for']);
    assert.deepEqual(pieces('40 Std. erfasst'), ['40\u00a0Std.', 'erfasst']);
  });

  it('wraps anywhere else', () => {
    assert.deepEqual(pieces('7 stretches of 10 touched'), ['7', 'stretches', 'of', '10', 'touched']);
    assert.deepEqual(pieces('Building 67%, about within'), ['Building', '67%,', 'about', 'within']);
  });
});
