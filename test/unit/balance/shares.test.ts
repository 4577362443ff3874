import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bucketIds } from '../../../src/balance/bucket.ts';
import { sharesOf } from '../../../src/balance/shares.ts';

describe('shares', () => {
  for (const [minutes, expected] of [
    [
      [0, 0, 0],
      [0, 0, 0],
    ],
    [
      [5, 0, 0],
      [100, 0, 0],
    ],
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [1, 1, 0],
      [50, 50, 0],
    ],
    [
      [1, 3, 4],
      [13, 37, 50],
    ],
    [
      [2, 2, 3],
      [29, 28, 43],
    ],
    [
      [1, 1, 998],
      [0, 0, 100],
    ],
    [
      [0, 1, 199],
      [0, 1, 99],
    ],
  ] as const) {
    it(`${minutes.join(' : ')} is ${expected.join(' %, ')} %`, () => {
      const [strategy, people, building] = minutes;
      const shares = sharesOf({ strategy, people, building });
      assert.deepEqual(
        bucketIds.map((id) => shares[id]),
        expected,
      );
    });
  }

  it('add up to 100 and miss the truth by less than one', () => {
    const minutes = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(minutes, minutes, minutes, (strategy, people, building) => {
        const amounts = { strategy, people, building };
        const total = strategy + people + building;
        fc.pre(total > 0);
        const shares = sharesOf(amounts);
        assert.equal(shares.strategy + shares.people + shares.building, 100);
        for (const id of bucketIds) assert.ok(Math.abs(shares[id] - (amounts[id] * 100) / total) < 1);
      }),
    );
  });
});
