import { bucketIds, perBucket, type BucketId, type PerBucket } from './bucket.ts';

/** What a day needs to be divided as the lead says. Minutes. */
export interface DayPlan {
  /** How long the whole day was. */
  readonly minutes: number;
  /** Proportions of any size, not all 0. */
  readonly shares: PerBucket<number>;
  /** What is accounted for already, logged or observed. */
  readonly accounted: PerBucket<number>;
}

export interface DayDivision {
  /** What is to be added to each bucket. */
  readonly added: PerBucket<number>;
  /** Buckets that have more than their part already: the others share what is left. */
  readonly over: readonly BucketId[];
}

/**
 * Divides what is open of a day so that the day as a whole comes as near to the proportions as what
 * is accounted for leaves room. Whole minutes, by largest remainder; nothing once nothing is open.
 */
export function divideDay({ minutes, shares, accounted }: DayPlan): DayDivision {
  const open = minutes - sum(accounted, bucketIds);
  if (open <= 0) return { added: perBucket(() => 0), over: [] };
  let sharing: readonly BucketId[] = bucketIds.filter((id) => shares[id] > 0);
  let exact = perBucket(() => 0);
  for (;;) {
    const room = open + sum(accounted, sharing);
    const weight = sum(shares, sharing);
    const current = sharing;
    exact = perBucket((id) => (current.includes(id) ? (room * shares[id]) / weight - accounted[id] : 0));
    const left = sharing.filter((id) => exact[id] >= 0);
    if (left.length === sharing.length) break;
    sharing = left;
  }
  const over = bucketIds.filter((id) => !sharing.includes(id) && accounted[id] > 0);
  return { added: wholeMinutes(exact, open), over };
}

function sum(of: PerBucket<number>, ids: readonly BucketId[]): number {
  return ids.reduce((total, id) => total + of[id], 0);
}

function wholeMinutes(exact: PerBucket<number>, total: number): PerBucket<number> {
  const floors = perBucket((id) => Math.floor(exact[id]));
  const missing = total - bucketIds.reduce((sum, id) => sum + floors[id], 0);
  const raised = bucketIds
    .filter((id) => exact[id] > 0)
    .toSorted((a, b) => exact[b] - floors[b] - (exact[a] - floors[a]))
    .slice(0, missing);
  return perBucket((id) => floors[id] + Number(raised.includes(id)));
}
