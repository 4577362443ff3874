import assert from 'node:assert/strict';
import { splitAtFigures } from '../../../src/webview/wholeFigures.ts';

/** What does not wrap within. */
const wholes = (text: string) => splitAtFigures(text).filter((_, index) => index % 2 === 1);

describe('a sentence that wraps', () => {
  it('keeps a duration on one line', () => {
    assert.deepEqual(wholes('14 h 55 min commits, 7 h 52 min reviews'), ['14 h 55 min', '7 h 52 min']);
    assert.deepEqual(wholes('24 h 47 min (15–36 h)'), ['24 h 47 min', '(15–36 h)']);
    assert.deepEqual(wholes('you would need +1 h 45 min People'), ['+1 h 45 min']);
  });

  it('keeps what follows it at once, too', () => {
    assert.deepEqual(wholes('the longest 2 h 45 min.'), ['2 h 45 min.']);
  });

  it('keeps the two figures of the coverage together', () => {
    assert.deepEqual(wholes('37 of 40 h accounted for, 3 h open'), ['37 of 40 h', '3 h']);
    assert.deepEqual(wholes('40 Std. erfasst'), ['40 Std.']);
  });

  it('wraps anywhere else, and loses nothing', () => {
    assert.deepEqual(wholes('7 stretches of 10 touched'), []);
    assert.deepEqual(wholes('Building 67%, about within'), []);
    const text = 'Mon 07:15–09:19: 2 h 4 min, web-app';
    assert.equal(splitAtFigures(text).join(''), text);
  });
});
