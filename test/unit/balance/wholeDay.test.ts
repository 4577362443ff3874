import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bucketIds, type PerBucket } from '../../../src/balance/bucket.ts';
import { divideDay } from '../../../src/balance/wholeDay.ts';

const of = (strategy: number, people: number, building: number): PerBucket<number> => ({ strategy, people, building });
const sum = (values: PerBucket<number>) => bucketIds.reduce((total, id) => total + values[id], 0);

describe('a day divided by proportions', () => {
  const shares = of(30, 50, 20);
  const rows: [name: string, minutes: number, accounted: PerBucket<number>, added: PerBucket<number>, over: string][] =
    [
      ['with nothing accounted for', 480, of(0, 0, 0), of(144, 240, 96), ''],
      ['with some of a bucket', 480, of(60, 0, 0), of(84, 240, 96), ''],
      ['with more of a bucket than its part', 480, of(0, 0, 160), of(120, 200, 0), 'building'],
      ['with too much of two', 480, of(200, 0, 200), of(0, 80, 0), 'strategy building'],
      ['that is full', 480, of(0, 480, 0), of(0, 0, 0), ''],
      ['that is more than full', 480, of(0, 300, 300), of(0, 0, 0), ''],
    ];
  for (const [name, minutes, accounted, added, over] of rows) {
    it(name, () => {
      const division = divideDay({ minutes, shares, accounted });
      assert.deepEqual(division.added, added);
      assert.equal(division.over.join(' '), over);
    });
  }

  it('comes to what is open to the minute, and to the proportions where nothing is in their way', () => {
    const amounts = fc.record({ strategy: fc.nat(300), people: fc.nat(300), building: fc.nat(300) });
    const anyShares = fc
      .record({ strategy: fc.nat(100), people: fc.nat(100), building: fc.nat(100) })
      .filter((each) => sum(each) > 0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), anyShares, amounts, (minutes, parts, accounted) => {
        const { added, over } = divideDay({ minutes, shares: parts, accounted });
        assert.equal(sum(added), Math.max(0, minutes - sum(accounted)));
        for (const id of bucketIds) {
          assert.ok(Number.isInteger(added[id]) && added[id] >= 0);
          if (parts[id] === 0) assert.equal(added[id], 0);
          if (over.length > 0 || sum(added) === 0) continue;
          if (bucketIds.some((other) => parts[other] === 0 && accounted[other] > 0)) continue;
          assert.ok(Math.abs(added[id] + accounted[id] - (minutes * parts[id]) / sum(parts)) < 1);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
