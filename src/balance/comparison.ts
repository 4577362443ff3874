import type { Balance } from './balance.ts';
import { bucketIds, type BucketId } from './bucket.ts';
import { addDays, daysBetween } from './days.ts';
import { previousPeriod, type Period } from './period.ts';
import type { Day } from './time.ts';

/** How much more, or less, time a bucket got than before. */
export interface Comparison {
  readonly bucket: BucketId;
  /** Negative: less. */
  readonly minutes: number;
}

/** Less is no difference worth a word, in minutes. */
const leastDifference = 60;

/** The stretch before a period that has gone as far: a week that runs until Wednesday stands beside a Wednesday's. */
export function periodToCompare(period: Period, today: Day): Period {
  const previous = previousPeriod(period);
  const left = daysBetween(today, period.to);
  if (left <= 0) return previous;
  const to = addDays(previous.to, -left);
  return { ...previous, to: to < previous.from ? previous.from : to };
}

/** The bucket whose time differs most; undefined where that is little, or too little is known of either stretch. */
export function comparisonOf(balance: Balance, before: Balance): Comparison | undefined {
  if (!balance.coverage.enough || !before.coverage.enough) return undefined;
  const [most] = bucketIds
    .map((bucket) => ({
      bucket,
      minutes: balance.buckets[bucket].minutes.likely - before.buckets[bucket].minutes.likely,
    }))
    .toSorted((a, b) => Math.abs(b.minutes) - Math.abs(a.minutes));
  return most !== undefined && Math.abs(most.minutes) >= leastDifference ? most : undefined;
}
