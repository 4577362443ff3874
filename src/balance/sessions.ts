import type { MinuteRange } from './balance.ts';
import { bucketIds, perBucket, type BucketId, type PerBucket } from './bucket.ts';
import type { Evidence } from './evidence.ts';
import { meterOf, subtract, union, type Meter } from './intervals.ts';
import type { CreditedEvidence, Session, SessionRules } from './session.ts';
import { reachOf, signsOf, type Sign } from './signs.ts';
import type { EpochMinute, Interval } from './time.ts';
import { timelineOf, within } from './timeline.ts';

export const defaultSessionRules: SessionRules = { gap: 120, leadIn: 30, directedWeight: 1 };

/** What minutes are measured with: all that count from some origin, less what was logged. */
interface Meters {
  readonly whole: Meter;
  readonly low: Meter;
}

interface AllMeters {
  readonly inWindow: Meter;
  readonly own: Meters;
  /** With the weight of directed work. */
  readonly directed: Meters;
}

/**
 * How far beyond a window evidence still matters, in minutes. Evidence that reaches this far on
 * both sides gives the same sessions in the window as all the evidence there is.
 */
export function evidenceReach(rules: SessionRules): number {
  return reachOf(rules);
}

/**
 * Turns evidence of all repositories, in any order, into sessions on one time line.
 *
 * likely: from `leadIn` before the first sign to the last sign, never back before the last sign of
 * the session before. low: bursts joined at half the gap, each with a third of the lead-in; with a
 * `range` that part of all likely minutes, for nobody builds all the time between two commits. high:
 * twice the lead-in, or what `range` says, before the first sign, and half of what that adds after
 * the last, as far as the neighbours leave room.
 * As sets of minutes low ⊆ likely ⊆ high, and no two sessions share a minute. Of minutes that led up
 * to directed work, low and likely keep only the part that `directedWeight` says. Before a review in
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
  const metersOf = (weight: number): Meters => {
    // Which minutes count depends on the clock alone, so that parts of a stretch add up to the whole.
    const whole = (minute: EpochMinute): number => partOf(minute, weight);
    return {
      whole: meterOf(free, whole),
      low: meterOf(free, (minute) => partOf(whole(minute), rules.range?.lowPart ?? 1)),
    };
  };
  const meters: AllMeters = {
    inWindow: meterOf(union([window])),
    own: metersOf(1),
    directed: metersOf(rules.directedWeight),
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
  { inWindow, own, directed }: AllMeters,
  bucketOf: (evidence: Evidence) => BucketId,
): Session {
  const ranges: Record<BucketId, MinuteRange[]> = { strategy: [], people: [], building: [] };
  const credited: CreditedEvidence[] = [];
  let free = 0;
  for (const { evidence, at, low: lowest, likely, high, trail } of signs) {
    const bucket = bucketOf(evidence);
    const { whole, low } = evidence.directed ? directed : own;
    const minutes = whole(likely, at);
    ranges[bucket].push({ low: low(lowest, at), likely: minutes, high: own.whole(high, at) + own.whole(at, trail) });
    free += own.whole(likely, at);
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
    cut: inWindow(start, end) - free,
    directedOff: free - sum.likely,
  };
}

/** A part of 0 to 1, to the whole percent, rounded down. */
function partOf(minutes: number, part: number): number {
  return Math.floor((minutes * Math.round(Math.min(1, Math.max(0, part)) * 100)) / 100);
}
