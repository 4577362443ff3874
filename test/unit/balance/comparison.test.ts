import assert from 'node:assert/strict';
import type { BucketId } from '../../../src/balance/bucket.ts';
import { comparisonOf, periodToCompare } from '../../../src/balance/comparison.ts';
import { computeBalance } from '../../../src/balance/compute.ts';
import { inputs, thisMonday, today } from './trendInputs.ts';

function balance(minutes: Partial<Record<BucketId, number>>) {
  const entries = Object.entries(minutes).map(([bucket, amount]) => {
    return { id: bucket, on: thisMonday, minutes: amount, bucket: bucket as BucketId };
  });
  return computeBalance({ ...inputs({ entries }), period: { kind: 'custom', from: thisMonday, to: thisMonday } });
}

const even = balance({ strategy: 140, people: 50, building: 290 });

describe('the comparison with the period before', () => {
  it('names the bucket that differs most', () => {
    const now = balance({ strategy: 80, people: 290, building: 110 });
    assert.deepEqual(comparisonOf(now, even), { bucket: 'people', minutes: 240 });
    assert.deepEqual(comparisonOf(even, now), { bucket: 'people', minutes: -240 });
  });

  it('says nothing of less than an hour', () => {
    assert.equal(comparisonOf(balance({ strategy: 140, people: 109, building: 290 }), even), undefined);
    assert.equal(comparisonOf(balance({ strategy: 140, people: 110, building: 290 }), even)?.minutes, 60);
  });

  it('says nothing where too little is known of one of the two', () => {
    const little = balance({ people: 200 });
    assert.equal(comparisonOf(even, little), undefined);
    assert.equal(comparisonOf(little, even), undefined);
  });

  it('looks as far into the period before as this one has gone', () => {
    const week = { kind: 'thisWeek', from: '2026-11-16', to: '2026-11-22' } as const;
    const { from, to } = periodToCompare(week, today);
    assert.deepEqual([from, to], ['2026-11-09', '2026-11-11']);
  });

  it('looks at all of the period before one that is over, and at one day before one that has not begun', () => {
    const over = { kind: 'lastWeek', from: '2026-11-09', to: '2026-11-15' } as const;
    assert.deepEqual(periodToCompare(over, today), { kind: 'custom', from: '2026-11-02', to: '2026-11-08' });
    const future = { kind: 'custom', from: '2027-01-04', to: '2027-01-10' } as const;
    assert.deepEqual(periodToCompare(future, today), { kind: 'custom', from: '2026-12-28', to: '2026-12-28' });
  });
});
