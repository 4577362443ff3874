import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Balance, BalanceInputs } from '../../../src/balance/balance.ts';
import { bucketIds } from '../../../src/balance/bucket.ts';
import { dayStart } from '../../../src/balance/calendar.ts';
import { computeBalance } from '../../../src/balance/compute.ts';
import { addDays, daysFrom } from '../../../src/balance/days.ts';
import type { Correction } from '../../../src/balance/correction.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import { knownRole } from '../../../src/balance/roles.ts';
import { defaultSessionRules, sumOfRanges } from '../../../src/balance/sessions.ts';
import { calendars, evidenceIn } from './arbitraries.ts';
import { evidenceKinds } from '../../../src/balance/evidence.ts';
import { minutesOf } from './minutesOf.ts';

/** Weeks with and without a change of clocks somewhere. */
const weeks = fc.constantFrom('2026-03-02', '2026-03-23', '2026-04-01', '2026-10-19', '2026-10-28', '2011-12-26');

const pad = (value: number): string => String(value).padStart(2, '0');

function entriesFrom(day: string): fc.Arbitrary<TimeEntry[]> {
  const entry = fc.record({
    id: fc.integer({ min: 0, max: 999 }).map(String),
    on: fc.integer({ min: -2, max: 8 }).map((count) => addDays(day, count)),
    at: fc.option(
      fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map((clock) => clock.map(pad).join(':')),
      { nil: undefined },
    ),
    minutes: fc.integer({ min: 1, max: 1440 }),
    bucket: fc.constantFrom(...bucketIds),
  });
  return fc.uniqueArray(entry, { maxLength: 10, selector: ({ id }) => id });
}

/** Some of the evidence is said to be something else, some of it twice. */
function correctionsOf(evidence: readonly Evidence[], on: string): fc.Arbitrary<Correction[]> {
  if (evidence.length === 0) return fc.constant([]);
  const correction = fc.record({
    id: fc.constant('c'),
    on: fc.constant(on),
    evidence: fc.constantFrom(...evidence.map(({ ref }) => ref)),
    as: fc.constantFrom(...bucketIds, 'excluded' as const, 'notMine' as const),
  });
  return fc.array(correction, { maxLength: 12 });
}

const cases = fc.tuple(weeks, calendars).chain(([from, calendar]) => {
  const start = dayStart(addDays(from, -1), calendar);
  return evidenceIn(start, 9 * 1440, 60).chain((evidence) =>
    fc.record({
      from: fc.constant(from),
      calendar: fc.constant(calendar),
      evidence: fc.constant(evidence),
      entries: entriesFrom(from),
      corrections: correctionsOf(evidence, from),
      reviewBucket: fc.constantFrom(...bucketIds),
      directedWeight: fc.constantFrom(0, 0.37, 1),
    }),
  );
});

/** Samoa left out 30 December 2011, so what was logged for it lies in the 29th. */
const entryOfASkippedDay = {
  from: '2011-12-26' as const,
  calendar: { timeZone: 'Pacific/Apia', rolloverHour: 23, weekStart: 5 },
  evidence: [{ kind: 'commit' as const, repository: 'api', ref: 'a', id: 'a', at: 22_087_306, title: 'change' }],
  entries: [{ id: '0', on: '2011-12-30', at: '00:00', minutes: 1, bucket: 'strategy' as const }],
  corrections: [],
  reviewBucket: 'building' as const,
  directedWeight: 1 as const,
};

/** Every figure of a balance that adds up. */
function sums({ buckets, accounted, coverage, observed, entries }: Balance): number[] {
  const { commits, reviews, releases, minutes } = observed;
  return [
    ...bucketIds.flatMap((id) => [
      buckets[id].minutes.low,
      buckets[id].minutes.likely,
      buckets[id].minutes.high,
      buckets[id].logged,
      observed.perBucket[id].low,
      observed.perBucket[id].likely,
      observed.perBucket[id].high,
    ]),
    accounted,
    coverage.expected,
    minutes.low,
    minutes.likely,
    minutes.high,
    ...evidenceKinds.map((kind) => minutesOf(kind, observed)),
    commits,
    reviews,
    releases,
    observed.leftOut.length,
    entries.length,
  ];
}

/** What was observed is split over the buckets without a rest, and each bucket holds its part. */
function assertSplit({ buckets, observed }: Balance): void {
  const { minutes, perBucket } = observed;
  assert.deepEqual(sumOfRanges(bucketIds.map((id) => perBucket[id])), minutes);
  const perKind = evidenceKinds.map((kind) => minutesOf(kind, observed));
  assert.equal(
    perKind.reduce((sum, each) => sum + each, 0),
    minutes.likely,
  );
  for (const id of bucketIds) {
    const { low, likely, high } = perBucket[id];
    assert.ok(Number.isInteger(low) && Number.isInteger(likely) && Number.isInteger(high));
    assert.ok(0 <= low && low <= likely && likely <= high);
    const { logged } = buckets[id];
    assert.deepEqual(buckets[id].minutes, { low: low + logged, likely: likely + logged, high: high + logged });
  }
}

describe('balances of days', () => {
  it('add up to the balance of their week, in every zone and across every change of clocks', () => {
    fc.assert(
      fc.property(cases, ({ from, calendar, directedWeight, ...given }) => {
        const to = addDays(from, 6);
        const balanceOf = (first: string, last: string): Balance => {
          const inputs: BalanceInputs = {
            period: { kind: 'custom', from: first, to: last },
            now: dayStart(addDays(from, 4), calendar),
            calendar,
            role: knownRole('techLead'),
            weekPlan: [480, 455, 480, 301, 480, 0, 0],
            sessionRules: { ...defaultSessionRules, directedWeight },
            ...given,
            leave: [{ id: 'l', on: addDays(from, 1), leave: 'half' }],
          };
          const balance = computeBalance(inputs);
          assertSplit(balance);
          return balance;
        };
        const days = daysFrom(from, to).map((day) => balanceOf(day, day));
        const whole = balanceOf(from, to);
        assert.deepEqual(
          days.map(sums).reduce((a, b) => a.map((value, index) => value + (b[index] ?? 0))),
          sums(whole),
        );
        const today = days.find(({ period }) => period.from === whole.today.day);
        assert.ok(today && bucketIds.every((id) => whole.today.minutes[id] === today.buckets[id].minutes.likely));
      }),
      { numRuns: 60, examples: [[entryOfASkippedDay]] },
    );
  });
});
