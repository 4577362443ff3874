import assert from 'node:assert/strict';
import type { Balance, BalanceInputs } from '../../../src/balance/balance.ts';
import { bucketIds, type BucketId } from '../../../src/balance/bucket.ts';
import { computeBalance } from '../../../src/balance/compute.ts';
import { standingOf } from '../../../src/balance/judgement.ts';
import type { Correction } from '../../../src/balance/correction.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import { knownRole } from '../../../src/balance/roles.ts';
import { defaultSessionRules } from '../../../src/balance/sessions.ts';
import { minutesOf } from './minutesOf.ts';

/** Friday 2026-11-20 in a week of 40 hours. */
const week = { kind: 'thisWeek', from: '2026-11-16', to: '2026-11-22' } as const;

function minute(local: string): number {
  return Date.parse(`${local}+01:00`) / 60_000;
}

function inputs(changes: Partial<BalanceInputs> = {}): BalanceInputs {
  return {
    period: week,
    now: minute('2026-11-20T18:00'),
    calendar: { timeZone: 'Europe/Berlin', rolloverHour: 0, weekStart: 1 },
    role: knownRole('techLead'),
    weekPlan: [480, 480, 480, 480, 480, 0, 0],
    sessionRules: defaultSessionRules,
    evidence: [],
    entries: [],
    leave: [],
    corrections: [],
    reviewBucket: 'building',
    ...changes,
  };
}

function commit(local: string, kind: Evidence['kind'] = 'commit', id = local): Evidence {
  return { kind, ref: id, id, repository: 'api', at: minute(local), title: 'change' };
}

function entry(
  id: string,
  on: string,
  at: string | undefined,
  minutes: number,
  bucket: BucketId = 'people',
): TimeEntry {
  return { id, on, minutes, bucket, ...(at !== undefined && { at }) };
}

function corrected(evidence: string, as: Correction['as']): Correction {
  return { id: evidence, on: '2026-11-17', evidence, as };
}

function counted({ entries }: Balance): [string, number][] {
  return entries.map(({ entry, counted: minutes }) => [entry.id, minutes]);
}

describe('the balance', () => {
  it('of nothing judges nothing', () => {
    const { accounted, coverage, buckets, observed, today } = computeBalance(inputs());
    assert.deepEqual([accounted, coverage], [0, { accounted: 0, expected: 2400, enough: false }]);
    assert.deepEqual(
      bucketIds.map((id) => buckets[id].share),
      [0, 0, 0],
    );
    assert.ok(bucketIds.every((id) => !('standing' in buckets[id])));
    assert.deepEqual([observed.commits, observed.reviews, observed.sessions], [0, 0, []]);
    assert.deepEqual(today, { day: '2026-11-20', minutes: { strategy: 0, people: 0, building: 0 } });
  });

  it('adds logged to observed time, and keeps the range of what was observed', () => {
    const balance = computeBalance(
      inputs({
        evidence: [commit('2026-11-17T10:00'), commit('2026-11-17T10:40', 'review'), commit('2026-11-20T15:00')],
        entries: [
          entry('a', '2026-11-16', undefined, 60, 'strategy'),
          entry('b', '2026-11-18', '09:00', 30),
          entry('c', '2026-11-20', undefined, 45, 'building'),
        ],
      }),
    );
    const { strategy, people, building } = balance.buckets;
    assert.deepEqual(strategy.minutes, { low: 60, likely: 60, high: 60 });
    assert.deepEqual([people.logged, people.minutes.likely], [30, 30]);
    assert.deepEqual([building.logged, building.minutes], [45, { low: 60 + 45, likely: 100 + 45, high: 190 + 45 }]);
    assert.deepEqual(balance.observed.minutes, { low: 60, likely: 100, high: 190 });
    assert.deepEqual(
      [
        minutesOf('commit', balance.observed),
        minutesOf('review', balance.observed),
        balance.observed.commits,
        balance.observed.reviews,
      ],
      [60, 40, 2, 1],
    );
    assert.equal(balance.accounted, 235);
    assert.deepEqual(
      bucketIds.map((id) => balance.buckets[id].share),
      [25, 13, 62],
    );
    assert.deepEqual(balance.today.minutes, { strategy: 0, people: 0, building: 30 + 45 });
  });

  it('shows today whatever the period', () => {
    const period = { kind: 'lastWeek', from: '2026-11-09', to: '2026-11-15' } as const;
    const { accounted, today } = computeBalance(
      inputs({ period, evidence: [commit('2026-11-20T15:00')], entries: [entry('a', '2026-11-20', '10:00', 25)] }),
    );
    assert.equal(accounted, 0);
    assert.deepEqual(today.minutes, { strategy: 0, people: 25, building: 30 });
  });

  const overlaps: [what: string, entries: TimeEntry[], expected: [string, number][]][] = [
    [
      'the earlier start keeps the shared stretch',
      [entry('a', '2026-11-18', '10:30', 60), entry('b', '2026-11-18', '10:00', 60)],
      [
        ['b', 60],
        ['a', 30],
      ],
    ],
    [
      'of equal starts the smaller id keeps it',
      [entry('b', '2026-11-18', '10:00', 60), entry('a', '2026-11-18', '10:00', 30)],
      [
        ['a', 30],
        ['b', 30],
      ],
    ],
    [
      'one inside another counts nothing',
      [entry('a', '2026-11-18', '10:00', 90), entry('b', '2026-11-18', '10:15', 30)],
      [
        ['a', 90],
        ['b', 0],
      ],
    ],
    [
      'the long one before the last still covers',
      [
        entry('a', '2026-11-18', '10:00', 90),
        entry('b', '2026-11-18', '10:15', 5),
        entry('c', '2026-11-18', '11:00', 60),
      ],
      [
        ['a', 90],
        ['b', 0],
        ['c', 30],
      ],
    ],
    [
      'one that ends as another begins shares nothing',
      [entry('a', '2026-11-18', '10:00', 30), entry('b', '2026-11-18', '10:30', 30)],
      [
        ['a', 30],
        ['b', 30],
      ],
    ],
    [
      'without a start all minutes count, after those with one',
      [entry('a', '2026-11-18', undefined, 60), entry('b', '2026-11-18', '10:00', 60)],
      [
        ['b', 60],
        ['a', 60],
      ],
    ],
    [
      'the night of the day before the period counts as taken',
      [entry('a', '2026-11-15', '23:30', 90), entry('b', '2026-11-16', '00:30', 60)],
      [['b', 30]],
    ],
    [
      'other days are left out',
      [
        entry('a', '2026-11-15', undefined, 60),
        entry('b', '2026-11-23', undefined, 60),
        entry('c', '2026-11-22', '23:30', 60),
      ],
      [['c', 60]],
    ],
  ];
  for (const [what, entries, expected] of overlaps) {
    it(`entries: ${what}`, () => assert.deepEqual(counted(computeBalance(inputs({ entries }))), expected));
  }

  it('entries: 24 hours from two days before reach into the period when the clocks go forward', () => {
    const period = { kind: 'custom', from: '2026-03-30', to: '2026-03-30' } as const;
    const entries = [entry('a', '2026-03-28', '23:30', 1440), entry('b', '2026-03-30', '00:00', 60)];
    assert.deepEqual(counted(computeBalance(inputs({ period, entries }))), [['b', 30]]);
  });

  for (const bucket of bucketIds) {
    it(`takes a meeting logged as ${bucket} out of observed building`, () => {
      const { observed, buckets } = computeBalance(
        inputs({
          evidence: [commit('2026-11-17T10:00'), commit('2026-11-17T11:00')],
          entries: [entry('a', '2026-11-17', '10:15', 30, bucket)],
        }),
      );
      assert.deepEqual([observed.minutes.likely, observed.sessions[0]?.cut, buckets[bucket].logged], [60, 30, 30]);
    });
  }

  it('leaves observed building alone where the log gives no start', () => {
    const { observed } = computeBalance(
      inputs({ evidence: [commit('2026-11-17T10:00')], entries: [entry('a', '2026-11-17', undefined, 600)] }),
    );
    assert.equal(observed.minutes.likely, 30);
  });

  it('gives observed time to what it counts for, and lists what does not count', () => {
    const { observed, buckets, accounted } = computeBalance(
      inputs({
        evidence: [
          commit('2026-11-17T10:00'),
          commit('2026-11-17T10:20', 'release'),
          commit('2026-11-17T10:40', 'review'),
          commit('2026-11-18T10:00'),
          commit('2026-11-09T10:00'),
        ],
        entries: [entry('a', '2026-11-16', undefined, 60, 'strategy')],
        corrections: [
          corrected('2026-11-17T10:00', 'strategy'),
          corrected('2026-11-18T10:00', 'excluded'),
          corrected('2026-11-09T10:00', 'notMine'),
        ],
        reviewBucket: 'people',
      }),
    );
    assert.deepEqual(observed.perBucket, {
      strategy: { low: 10, likely: 30, high: 60 },
      people: { low: 20, likely: 20, high: 35 },
      building: { low: 20, likely: 20, high: 20 },
    });
    assert.deepEqual(observed.minutes, { low: 50, likely: 70, high: 115 });
    assert.deepEqual(buckets.strategy.minutes, { low: 70, likely: 90, high: 120 });
    assert.deepEqual([buckets.strategy.logged, accounted], [60, 130]);
    assert.deepEqual([observed.commits, observed.reviews, observed.releases], [1, 1, 1]);
    assert.equal(minutesOf('release', observed), 20);
    assert.deepEqual(
      observed.leftOut.map(({ id }) => id),
      ['2026-11-18T10:00'],
    );
  });

  it('counts the commits of the period alone, each ref once', () => {
    const { observed } = computeBalance(
      inputs({
        evidence: [
          commit('2026-11-15T23:59'),
          commit('2026-11-16T00:00'),
          commit('2026-11-22T23:59'),
          { ...commit('2026-11-16T00:00'), repository: 'web' },
          commit('2026-11-23T00:00'),
        ],
      }),
    );
    assert.equal(observed.commits, 2);
  });

  it('judges a share by the edges of its band, which are inside', () => {
    const target = { share: 30, low: 20, high: 40 };
    assert.deepEqual(
      [19, 20, 40, 41].map((share) => standingOf(share, target)),
      ['below', 'within', 'within', 'above'],
    );
  });

  it('judges only with enough coverage', () => {
    const [short, enough] = [1199, 1200].map((minutes) =>
      computeBalance(inputs({ entries: [entry('a', '2026-11-18', undefined, minutes)] })),
    );
    assert.deepEqual([short?.coverage.enough, short?.buckets.people.standing], [false, undefined]);
    assert.deepEqual(
      [enough?.coverage.enough, enough?.buckets.people.standing, enough?.buckets.building.standing],
      [true, 'above', 'below'],
    );
  });
});
