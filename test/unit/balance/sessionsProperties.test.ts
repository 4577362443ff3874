import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MinuteRange } from '../../../src/balance/balance.ts';
import { bucketIds, type BucketId } from '../../../src/balance/bucket.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import type { SessionRules } from '../../../src/balance/session.ts';
import { buildSessions, defaultSessionRules, sumOfRanges } from '../../../src/balance/sessions.ts';
import { evidenceReach } from '../../../src/balance/signs.ts';
import type { Interval } from '../../../src/balance/time.ts';
import { evidenceIn } from './arbitraries.ts';

/** Of a hundred minutes a part keeps as many as it has percent, evenly spread over the clock. */
function keptUpTo(minute: number, percent: number): number {
  return Math.floor((minute * percent) / 100);
}

/** The definition said again, minute by minute, without sessions: what lies between two neighbouring signs. */
function byTheMinute(
  evidence: readonly Evidence[],
  window: Interval,
  logged: readonly Interval[],
  rules: SessionRules,
): MinuteRange {
  const { gap, directedWeight } = rules;
  const sum = { low: 0, likely: 0, high: 0 };
  const times = evidence.map(({ at }) => at);
  const directed = new Set(evidence.filter((each) => each.directed).map(({ at }) => at));
  const percent = Math.round(directedWeight * 100);
  const before = (minute: number): number => Math.max(-Infinity, ...times.filter((at) => at < minute));
  const leadInAt = (at: number): number => {
    const isReview = evidence.every((each) => each.at !== at || each.kind === 'review');
    return isReview && at - before(at) <= 420 ? Math.min(30, rules.leadIn) : rules.leadIn;
  };
  const range = rules.range && { low: Math.round(rules.range.low * 100), high: Math.round(rules.range.high * 100) };
  for (let minute = window.start; minute < window.end; minute += 1) {
    if (logged.some(({ start, end }) => start <= minute && minute < end)) continue;
    const last = before(minute + 1);
    const next = Math.min(Infinity, ...times.filter((at) => at > minute));
    const leadIn = leadInAt(next);
    const step = next - last;
    const until = next - minute;
    const weight = directed.has(next) ? percent : 100;
    const [from, to] = [keptUpTo(minute, weight), keptUpTo(minute + 1, weight)];
    const isLikely = step <= gap || until <= leadIn;
    if (isLikely) sum.likely += to - from;
    if (range !== undefined) {
      if (isLikely) sum.low += keptUpTo(to, range.low) - keptUpTo(from, range.low);
      if (isLikely) sum.high += keptUpTo(minute + 1, range.high) - keptUpTo(minute, range.high);
      continue;
    }
    if (step <= Math.floor(gap / 2) || until <= Math.floor(leadIn / 3)) sum.low += to - from;
    const isAfter = minute - last < Math.floor(leadInAt(last) / 2);
    if (step <= gap || until <= 2 * leadIn || isAfter) sum.high += 1;
  }
  return sum;
}

const byMinute = ({ at }: Evidence): BucketId => bucketIds[at % 2] ?? 'building';

describe('sessions, whatever the evidence', () => {
  // Crowded on purpose: distances then often lie right on a rule's edge.
  const anyRules = fc.record({
    gap: fc.integer({ min: 0, max: 40 }),
    leadIn: fc.integer({ min: 0, max: 30 }),
    directedWeight: fc.constantFrom(0, 0.01, 0.29, 0.5, 1),
    range: fc.option(fc.record({ low: fc.constantFrom(0, 0.33, 0.6, 1), high: fc.constantFrom(1, 1.29, 1.5, 6) }), {
      nil: undefined,
    }),
  });
  /** Days apart, with lead-ins of hours. */
  const longRules = fc.record({
    gap: fc.constantFrom(60, 120, 240),
    leadIn: fc.constantFrom(15, 45, 180, 240),
    directedWeight: fc.constantFrom(0.5, 1),
    range: fc.constantFrom(undefined, { low: 0.6, high: 1.5 }),
  });
  const stretch = fc
    .tuple(fc.integer({ min: -60, max: 300 }), fc.integer({ min: 0, max: 150 }))
    .map(([start, length]) => ({ start, end: start + length }));
  const logged = fc.array(stretch, { maxLength: 3 });
  const evidence = evidenceIn(0, 300, 12);

  it('say the same as the definition taken minute by minute', () => {
    fc.assert(
      fc.property(evidence, stretch, logged, anyRules, (items, window, taken, each) => {
        const sessions = buildSessions(items, window, taken, each);
        assert.deepEqual(sumOfRanges(sessions), byTheMinute(items, window, taken, each));
      }),
    );
  });

  it('say the same over days, with nights and lead-ins of hours', () => {
    const days = fc.record({ start: fc.integer({ min: 0, max: 2000 }), end: fc.integer({ min: 2000, max: 4000 }) });
    fc.assert(
      fc.property(evidenceIn(0, 4000, 25), days, longRules, (items, window, each) => {
        assert.deepEqual(sumOfRanges(buildSessions(items, window, [], each)), byTheMinute(items, window, [], each));
        const reach = evidenceReach(each);
        const near = items.filter(({ at }) => window.start - reach <= at && at <= window.end + reach);
        assert.deepEqual(byTheMinute(near, window, [], each), byTheMinute(items, window, [], each));
      }),
      { numRuns: 60 },
    );
  });

  it('credit exactly their likely minutes, and keep low ≤ likely ≤ high', () => {
    fc.assert(
      fc.property(evidence, stretch, logged, anyRules, (items, window, taken, each) => {
        for (const session of buildSessions(items, window, taken, each, byMinute)) {
          const credited = session.evidence.reduce((sum, { minutes }) => sum + minutes, 0);
          assert.equal(credited, session.likely);
          assert.ok(0 <= session.low && session.low <= session.likely && session.likely <= session.high);
          assert.equal(session.likely + session.cut + session.directedOff, session.end - session.start);
          const buckets = bucketIds.map((id) => session.perBucket[id]);
          assert.deepEqual(sumOfRanges(buckets), { low: session.low, likely: session.likely, high: session.high });
          assert.ok(buckets.every(({ low, likely, high }) => 0 <= low && low <= likely && likely <= high));
          assert.ok(window.start <= session.start && session.end <= window.end);
        }
      }),
    );
  });

  it('do not depend on the order of the evidence', () => {
    const shuffled = evidence.chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
    );
    fc.assert(
      fc.property(shuffled, stretch, logged, ([items, others], window, taken) => {
        assert.deepEqual(
          buildSessions(others, window, taken, defaultSessionRules),
          buildSessions(items, window, taken, defaultSessionRules),
        );
      }),
    );
  });

  it('need no evidence farther away than its reach', () => {
    fc.assert(
      fc.property(evidence, stretch, logged, anyRules, (items, window, taken, each) => {
        const reach = evidenceReach(each);
        const near = items.filter(({ at }) => window.start - reach <= at && at <= window.end + reach);
        assert.deepEqual(buildSessions(near, window, taken, each), buildSessions(items, window, taken, each));
        // The definition, from the near evidence alone: the reach is wide enough for it too.
        assert.deepEqual(byTheMinute(near, window, taken, each), byTheMinute(items, window, taken, each));
      }),
    );
  });
});
