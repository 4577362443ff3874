import type { MinuteRange } from './balance.ts';
import { bucketIds, perBucket, type BucketId, type PerBucket } from './bucket.ts';
import type { Evidence } from './evidence.ts';
import { meterOf, subtract, union, type Meter } from './intervals.ts';
import type { CreditedEvidence, Session, SessionRules } from './session.ts';
import { evidenceReach, signsOf, type Sign } from './signs.ts';
import type { Interval } from './time.ts';
import { timelineOf, within } from './timeline.ts';

export const defaultSessionRules: SessionRules = { gap: 120, leadIn: 30, directedWeight: 0.5 };

/** What minutes are measured with. All but the first leave out what was logged. */
interface Meters {
  readonly inWindow: Meter;
  readonly free: Meter;
  readonly low: Meter;
  readonly high: Meter;
  /** With the weight of directed work. */
  readonly directed: { readonly likely: Meter; readonly low: Meter };
}

/**
 * Turns evidence of all repositories, in any order, into sessions on one time line.
 *
 * likely: from `leadIn` before the first sign to the last sign, never back before the last sign of
 * the session before. low: bursts joined at half the gap, each with a third of the lead-in. high:
 * twice the lead-in before and half of it after, as far as the neighbours leave room. With a `range`
 * low and high are these parts of the likely minutes instead.
 * low ≤ likely ≤ high in every part of the time, and no two sessions share a minute. Of minutes that
 * led up to directed work, low and likely keep only the part that `directedWeight` says. Before a review in
 * the middle of a day never more than half an hour is assumed.
 *
 * Sessions are built from all the evidence first and then cut to the window, so that windows that
 * lie side by side add up. `logged` intervals (any order) are taken away from all three values.
 * A session next to the window may reach into it with its high value only; it then has no evidence.
 */
export function buildSessions(
  evidence: readonly Evidence[],
  window: Interval,
  logged: readonly Interval[],
  rules: SessionRules,
  bucketOf: (evidence: Evidence) => BucketId = () => 'building',
): Session[] {
  const reach = evidenceReach(rules);
  // Copies are dropped first: the one that stays may lie far outside.
  const near = within(timelineOf(evidence), { start: window.start - reach, end: window.end + reach });
  const free = subtract(union([window]), union(logged));
  // Which minutes count depends on the clock alone, so that parts of a stretch add up to the whole.
  const meter = (...parts: number[]): Meter =>
    meterOf(free, (minute) => parts.reduce((counted, part) => partOf(counted, part), minute));
  const { low = 1, high = 1 } = rules.range ?? {};
  const weight = Math.min(1, Math.max(0, rules.directedWeight));
  const meters: Meters = {
    inWindow: meterOf(union([window])),
    free: meter(),
    low: meter(low),
    high: meter(high),
    directed: { likely: meter(weight), low: meter(weight, low) },
  };
  return sessionsOf(signsOf(near, rules))
    .map((signs) => sessionOf(signs, window, meters, bucketOf))
    .filter(({ high, cut, directedOff, evidence: credited }) => high + cut + directedOff + credited.length > 0);
}

/** Minutes of several ranges together. */
export function sumOfRanges(ranges: readonly MinuteRange[]): MinuteRange {
  const sum = { low: 0, likely: 0, high: 0 };
  for (const { low, likely, high } of ranges) {
    sum.low += low;
    sum.likely += likely;
    sum.high += high;
  }
  return sum;
}

function sessionsOf(signs: readonly Sign[]): Sign[][] {
  const sessions: Sign[][] = [];
  for (const sign of signs) {
    if (sign.opens) sessions.push([sign]);
    else sessions.at(-1)?.push(sign);
  }
  return sessions;
}

function sessionOf(
  signs: readonly Sign[],
  window: Interval,
  meters: Meters,
  bucketOf: (evidence: Evidence) => BucketId,
): Session {
  const ranges: Record<BucketId, MinuteRange[]> = { strategy: [], people: [], building: [] };
  const credited: CreditedEvidence[] = [];
  let whole = 0;
  for (const { evidence, at, low, likely, high, trail } of signs) {
    const bucket = bucketOf(evidence);
    const free = meters.free(likely, at);
    const minutes = evidence.directed ? meters.directed.likely(likely, at) : free;
    ranges[bucket].push({
      low: (evidence.directed ? meters.directed.low : meters.low)(low, at),
      likely: minutes,
      high: meters.high(high, at) + meters.high(at, trail),
    });
    whole += free;
    const isInside = window.start <= at && at < window.end;
    if (minutes > 0 || isInside) credited.push({ evidence, bucket, minutes });
  }
  const buckets: PerBucket<MinuteRange> = perBucket((id) => sumOfRanges(ranges[id]));
  const sum = sumOfRanges(bucketIds.map((id) => buckets[id]));
  const start = signs[0]?.likely ?? window.start;
  const end = signs.at(-1)?.at ?? start;
  return {
    start: Math.min(Math.max(start, window.start), window.end),
    end: Math.min(Math.max(end, window.start), window.end),
    ...sum,
    perBucket: buckets,
    evidence: credited,
    cut: meters.inWindow(start, end) - whole,
    directedOff: whole - sum.likely,
  };
}

/** A part, to the whole percent, rounded down. */
function partOf(minutes: number, part: number): number {
  return Math.floor((minutes * Math.round(part * 100)) / 100);
}
