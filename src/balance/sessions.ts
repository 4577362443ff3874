import type { MinuteRange } from './balance.ts';
import { bucketIds, perBucket, type BucketId, type PerBucket } from './bucket.ts';
import type { Evidence } from './evidence.ts';
import { meterOf, subtract, union, type Meter } from './intervals.ts';
import type { CreditedEvidence, Session, SessionRules } from './session.ts';
import { signsOf, type Sign } from './signs.ts';
import type { Interval } from './time.ts';
import { timelineOf, within } from './timeline.ts';

export const defaultSessionRules: SessionRules = { gap: 120, leadIn: 30, directedWeight: 1 };

/** What minutes are measured with. */
interface Meters {
  readonly inWindow: Meter;
  /** Less what was logged. */
  readonly free: Meter;
  /** Less what was logged, with the weight of directed work. */
  readonly weighted: Meter;
}

/**
 * How far beyond a window evidence still matters, in minutes. Evidence that reaches this far on
 * both sides gives the same sessions in the window as all the evidence there is.
 */
export function evidenceReach(rules: SessionRules): number {
  const { gap, leadIn } = wholeRules(rules);
  return Math.max(gap, 2 * leadIn);
}

/**
 * Turns evidence of all repositories, in any order, into sessions on one time line.
 *
 * likely: from `leadIn` before the first sign to the last sign, never back before the last sign of
 * the session before. low: bursts joined at half the gap, each with a third of the lead-in.
 * high: twice the lead-in before and half of it after, as far as the neighbours leave room.
 * As sets of minutes low ⊆ likely ⊆ high, and no two sessions share a minute. Of minutes that led up
 * to directed work, low and likely keep only the part that `directedWeight` says.
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
  const whole = wholeRules(rules);
  const free = subtract(union([window]), union(logged));
  const percent = Math.round(Math.min(1, Math.max(0, whole.directedWeight)) * 100);
  const meters: Meters = {
    inWindow: meterOf(union([window])),
    free: meterOf(free),
    // Which minutes count depends on the clock alone, so that parts of a stretch add up to the whole.
    weighted: meterOf(free, (minute) => Math.floor((minute * percent) / 100)),
  };
  return sessionsOf(signsOf(near, whole))
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
  { inWindow, free, weighted }: Meters,
  bucketOf: (evidence: Evidence) => BucketId,
): Session {
  const ranges: Record<BucketId, MinuteRange[]> = { strategy: [], people: [], building: [] };
  const credited: CreditedEvidence[] = [];
  let wholeLikely = 0;
  for (const { evidence, at, low, likely, high, trail } of signs) {
    const bucket = bucketOf(evidence);
    const counted = evidence.directed ? weighted : free;
    const minutes = counted(likely, at);
    ranges[bucket].push({ low: counted(low, at), likely: minutes, high: free(high, at) + free(at, trail) });
    wholeLikely += free(likely, at);
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
    cut: inWindow(start, end) - wholeLikely,
    directedOff: wholeLikely - sum.likely,
  };
}

function wholeRules({ gap, leadIn, directedWeight }: SessionRules): SessionRules {
  return { directedWeight, gap: Math.max(0, Math.floor(gap)), leadIn: Math.max(0, Math.floor(leadIn)) };
}
