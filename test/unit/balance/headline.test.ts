import assert from 'node:assert/strict';
import type { Balance } from '../../../src/balance/balance.ts';
import { perBucket } from '../../../src/balance/bucket.ts';
import { computeBalance } from '../../../src/balance/compute.ts';
import { headlineOf } from '../../../src/balance/headline.ts';
import { knownRole } from '../../../src/balance/roles.ts';
import { defaultSessionRules } from '../../../src/balance/sessions.ts';

const role = knownRole('techLead');

/** A Monday of ten expected hours, with these minutes logged. */
function balance(strategy: number, people: number, building: number): Balance {
  const amounts = { strategy, people, building };
  const entries = perBucket((bucket) => ({ id: bucket, on: '2026-11-16', minutes: amounts[bucket], bucket }));
  return computeBalance({
    period: { kind: 'custom', from: '2026-11-16', to: '2026-11-16' },
    now: Date.parse('2026-11-16T12:00Z') / 60_000,
    calendar: { timeZone: 'UTC', rolloverHour: 0, weekStart: 1 },
    role,
    weekPlan: [600],
    sessionRules: defaultSessionRules,
    evidence: [],
    entries: Object.values(entries).filter(({ minutes }) => minutes > 0),
    leave: [],
    corrections: [],
    reviewBucket: 'building',
  });
}

const within = balance(180, 60, 360);

describe('the headline', () => {
  it('of nothing', () => assert.deepEqual(headlineOf(balance(0, 0, 0), within), { code: 'nothingYet' }));

  it('judges nothing below half of the expected time', () => {
    assert.deepEqual(headlineOf(balance(0, 0, 299)), { code: 'lowCoverage', accounted: 299, expected: 600 });
  });

  it('names building when all is within its band', () => {
    assert.deepEqual(headlineOf(within), {
      code: 'allWithin',
      bucket: 'building',
      share: 60,
      standing: 'within',
      target: role.targets.building,
      doubtful: false,
    });
  });

  it('names the bucket farthest outside', () => {
    // 5, 25, 70: strategy is 15 points below its band, people 5 above, building on its edge.
    assert.deepEqual(headlineOf(balance(30, 150, 420)), {
      code: 'outside',
      bucket: 'strategy',
      share: 5,
      standing: 'below',
      target: role.targets.strategy,
      doubtful: false,
    });
  });

  it('names it wherever it stands in the order of buckets', () => {
    // 18, 2, 80: strategy 2 below, building 10 above.
    const news = headlineOf(balance(108, 12, 480));
    assert.deepEqual([news.code, 'bucket' in news && news.bucket], ['outside', 'building']);
  });

  it('names the first of two equally far outside', () => {
    // 10, 10, 80: strategy 10 below, building 10 above.
    const news = headlineOf(balance(60, 60, 480));
    assert.deepEqual([news.code, 'bucket' in news && news.bucket], ['outside', 'strategy']);
  });

  const drifts: [what: string, previous: Balance | undefined, code: string, bucket: string][] = [
    ['nothing known of the time before', undefined, 'outside', 'strategy'],
    ['all within before', within, 'outside', 'strategy'],
    ['the same bucket below before', balance(60, 60, 480), 'drift', 'strategy'],
    ['the same bucket on the other side before', balance(600, 0, 0), 'outside', 'strategy'],
    ['too little known of the time before', balance(0, 0, 120), 'outside', 'strategy'],
    ['another bucket, less far out, also above before', balance(180, 300, 120), 'drift', 'people'],
  ];
  for (const [what, previous, code, bucket] of drifts) {
    it(`with ${what}: ${code} of ${bucket}`, () => {
      const news = headlineOf(balance(30, 150, 420), previous);
      assert.deepEqual([news.code, 'bucket' in news && news.bucket], [code, bucket]);
    });
  }
});
