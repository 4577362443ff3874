import { bucketIds, perBucket, type PerBucket } from './bucket.ts';

/**
 * Whole percentages that add up to exactly 100, by largest remainder; equal remainders in the
 * order of the buckets. All 0 when there are no minutes.
 */
export function sharesOf(minutes: PerBucket<number>): PerBucket<number> {
  const total = bucketIds.reduce((sum, id) => sum + minutes[id], 0);
  if (total <= 0) return perBucket(() => 0);
  const floors = perBucket((id) => Math.floor((minutes[id] * 100) / total));
  const missing = 100 - bucketIds.reduce((sum, id) => sum + floors[id], 0);
  // Sorting is stable: equal remainders stay in the order of the buckets.
  const raised = bucketIds
    .toSorted((a, b) => ((minutes[b] * 100) % total) - ((minutes[a] * 100) % total))
    .slice(0, missing);
  return perBucket((id) => floors[id] + Number(raised.includes(id)));
}
