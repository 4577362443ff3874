import assert from 'node:assert/strict';
import fc from 'fast-check';
import { onScale, percentLength, stackStretches, stretchBetween } from '../../../src/webview/geometry.ts';

const anyNumber = fc.oneof(fc.double(), fc.integer({ min: -50, max: 150 }));
const almost = 1e-9;

describe('the bars', () => {
  it('show three shares end to end', () => {
    assert.deepEqual(stackStretches([28, 9, 63]), [
      { start: 0, width: 28 },
      { start: 28, width: 9 },
      { start: 37, width: 63 },
    ]);
  });

  it('show targets that do not add up to 100 as proportions', () => {
    assert.deepEqual(
      stackStretches([20, 20, 40]).map(({ width }) => width),
      [25, 25, 50],
    );
  });

  it('show nothing of nothing', () => {
    assert.deepEqual(
      stackStretches([0, 0, 0]),
      Array.from({ length: 3 }, () => ({ start: 0, width: 0 })),
    );
    assert.deepEqual(stackStretches([]), []);
  });

  it('fill the width without gap or overlap, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { maxLength: 6 }), (values) => {
        let end = 0;
        for (const { start, width } of stackStretches(values)) {
          assert.ok(width >= 0);
          if (width > 0) assert.ok(Math.abs(start - end) < almost);
          end = start + width;
        }
        assert.ok(values.some((value) => value > 0) ? Math.abs(end - 100) < almost : end === 0);
      }),
    );
  });

  it('lay a band between its edges, whichever comes first', () => {
    assert.deepEqual(stretchBetween(20, 40), { start: 20, width: 20 });
    assert.deepEqual(stretchBetween(40, 20), { start: 20, width: 20 });
    assert.deepEqual(stretchBetween(-10, 10), { start: 0, width: 10 });
    assert.deepEqual(stretchBetween(90, 120), { start: 90, width: 10 });
  });

  it('stay inside their frame, whatever the values', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (one, other) => {
        const { start, width } = stretchBetween(one, other);
        assert.ok(start >= 0 && width >= 0 && start + width <= 100 + almost);
      }),
    );
  });

  it('take what is no number for nothing', () => {
    assert.deepEqual([Number.NaN, Infinity, -Infinity].map(onScale), [0, 100, 0]);
  });

  it('write lengths an SVG attribute understands, whatever the values', () => {
    assert.equal(percentLength(100 / 3), '33.333%');
    fc.assert(fc.property(anyNumber, (value) => assert.match(percentLength(onScale(value)), /^-?\d+(\.\d{1,3})?%$/)));
  });
});
