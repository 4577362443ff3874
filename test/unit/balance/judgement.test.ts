import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bucketIds, perBucket } from '../../../src/balance/bucket.ts';
import { judgementOf, shareRangesOf } from '../../../src/balance/judgement.ts';
import { sharesOf } from '../../../src/balance/shares.ts';

const band = { share: 60, low: 50, high: 70 };

const exact = (minutes: number) => ({ low: minutes, likely: minutes, high: minutes });

const cases: [share: number, low: number, high: number, said: string][] = [
  [60, 60, 60, 'within'],
  [60, 50, 70, 'within'],
  [60, 49, 70, 'doubtful within'],
  [60, 45, 74, 'doubtful within'],
  [50, 35, 60, 'doubtful within'],
  [50, 34, 60, 'nothing'],
  [60, 31, 90, 'nothing'],
  [80, 71, 88, 'above'],
  [80, 70, 88, 'doubtful above'],
  [72, 55, 85, 'nothing'],
  [40, 30, 49, 'below'],
  [40, 30, 50, 'doubtful below'],
];

describe('a judgement', () => {
  for (const [share, low, high, said] of cases) {
    it(`of ${share} %, which may be ${low} to ${high} %, in a band of 50 to 70 %: ${said}`, () => {
      const judgement = judgementOf(share, { low, high }, band);
      const words = judgement && `${judgement.doubtful ? 'doubtful ' : ''}${judgement.standing}`;
      assert.equal(words ?? 'nothing', said);
    });
  }

  it('goes by shares of which one is low where the others are high', () => {
    const minutes = { strategy: exact(300), people: exact(100), building: { low: 300, likely: 600, high: 900 } };
    assert.deepEqual(shareRangesOf(minutes, { strategy: 30, people: 10, building: 60 }), {
      strategy: { low: 23, high: 43 },
      people: { low: 8, high: 14 },
      building: { low: 43, high: 69 },
    });
  });

  it('goes by ranges in which the share lies, whatever the minutes', () => {
    const minutes = fc
      .tuple(fc.nat(5000), fc.nat(5000), fc.nat(5000))
      .map((given) => given.toSorted((a, b) => a - b))
      .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high }));
    fc.assert(
      fc.property(fc.record({ strategy: minutes, people: minutes, building: minutes }), (each) => {
        const shares = sharesOf(perBucket((id) => each[id].likely));
        const ranges = shareRangesOf(each, shares);
        for (const id of bucketIds) {
          assert.ok(0 <= ranges[id].low && ranges[id].low <= shares[id]);
          assert.ok(shares[id] <= ranges[id].high && ranges[id].high <= 100);
        }
      }),
    );
  });
});
