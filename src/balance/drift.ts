import type { Standing } from './balance.ts';
import { bucketIds, type BucketId } from './bucket.ts';
import type { TimeEntry } from './entry.ts';
import { type PartName, spentParts } from './spentParts.ts';
import type { Day, LeadCalendar } from './time.ts';
import type { TrendWeek } from './trend.ts';

/** What moved a share: minutes of the last whole week more (or, negative, less) than in the week before the drift. */
export interface DriftCause {
  /** Observed in a repository, logged for a responsibility, or logged without one. */
  readonly kind: 'repository' | 'responsibility' | 'logged';
  /** Of the repository, id of the responsibility, or empty. */
  readonly name: string;
  readonly bucket: BucketId;
  readonly minutes: number;
  /** First day of the drift it was met on; absent when it was met before as well. */
  readonly since?: Day | undefined;
}

/** A bucket that was on the same side of its band for two whole weeks or more. */
export interface Drift {
  readonly bucket: BucketId;
  readonly standing: Exclude<Standing, 'within'>;
  readonly weeks: number;
  /** In one of the weeks the range of the share reaches into the band. */
  readonly doubtful: boolean;
  /** The largest first, two at most; none where the week before the drift says too little. */
  readonly causes: readonly DriftCause[];
}

/** Less is no cause worth a word, in minutes. */
const leastCause = 60;
const mostCauses = 2;

/**
 * The drift that the whole weeks end in. Weeks off are passed over, a week that cannot be judged ends
 * it, and so does a running week that is half over and stands otherwise.
 */
export function driftOf(weeks: readonly TrendWeek[], today: Day, calendar: LeadCalendar): Drift | undefined {
  const whole = weeks.filter(({ period, isLeave }) => period.to < today && !isLeave);
  const running = weeks.find(({ period }) => today <= period.to);
  const [drifting] = bucketIds
    .flatMap((bucket) => runOf(whole, bucket) ?? [])
    .filter(({ bucket, standing }) => running === undefined || !hasTurned(running, bucket, standing))
    // Stable: of two equally far outside, the one that comes first in every list.
    .toSorted((a, b) => b.distance - a.distance);
  if (drifting === undefined) return undefined;
  const { bucket, standing, run } = drifting;
  return {
    bucket,
    standing,
    weeks: run.length,
    doubtful: run.some(({ balance }) => balance.buckets[bucket].doubtful === true),
    causes: causesOf(drifting, whole.at(-1 - run.length), calendar),
  };
}

interface Run {
  readonly bucket: BucketId;
  readonly standing: Drift['standing'];
  readonly distance: number;
  readonly run: readonly TrendWeek[];
}

function runOf(whole: readonly TrendWeek[], bucket: BucketId): Run | undefined {
  const last = whole.at(-1)?.balance.buckets[bucket];
  if (last?.standing === undefined || last.standing === 'within') return undefined;
  const { standing, share, target } = last;
  const turned = whole.findLastIndex(({ balance }) => balance.buckets[bucket].standing !== standing);
  const run = whole.slice(turned + 1);
  return run.length < 2
    ? undefined
    : { bucket, standing, run, distance: Math.max(target.low - share, share - target.high) };
}

function hasTurned({ balance, planned }: TrendWeek, bucket: BucketId, standing: Standing): boolean {
  const now = balance.buckets[bucket].standing;
  return balance.coverage.expected * 2 >= planned && now !== undefined && now !== standing;
}

function causesOf({ bucket, standing, run }: Run, before: TrendWeek | undefined, calendar: LeadCalendar): DriftCause[] {
  const last = run.at(-1);
  if (last === undefined || before?.balance.coverage.enough !== true) return [];
  const earlier = spentParts([before.balance], calendar, nameOf);
  const later = spentParts([last.balance], calendar, nameOf);
  const during = spentParts(
    run.map(({ balance }) => balance),
    calendar,
    nameOf,
  );
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .flatMap((key) => {
      const part = later.get(key) ?? earlier.get(key);
      if (part === undefined) return [];
      const minutes = (later.get(key)?.minutes ?? 0) - (earlier.get(key)?.minutes ?? 0);
      const since = earlier.has(key) ? undefined : during.get(key)?.first;
      return { kind: part.kind, name: part.name, bucket: part.bucket, minutes, ...(since !== undefined && { since }) };
    })
    .filter((cause) => {
      // More of the bucket itself and less of the others raise its share alike.
      const raises = cause.bucket === bucket ? cause.minutes : -cause.minutes;
      return (standing === 'above' ? raises : -raises) >= leastCause;
    })
    .toSorted(
      (a, b) => Number(b.bucket === bucket) - Number(a.bucket === bucket) || Math.abs(b.minutes) - Math.abs(a.minutes),
    )
    .slice(0, mostCauses);
}

/** By responsibility, never by note: others see the panel, too. */
function nameOf({ responsibility }: TimeEntry): PartName<'responsibility' | 'logged'> {
  return responsibility === undefined ? { kind: 'logged', name: '' } : { kind: 'responsibility', name: responsibility };
}
