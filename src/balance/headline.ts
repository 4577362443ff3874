import type { Balance, Standing } from './balance.ts';
import { bucketIds, type BucketId } from './bucket.ts';
import type { Target } from './role.ts';

/** What a headline says about one bucket. Percentages. */
interface BucketNews {
  readonly bucket: BucketId;
  readonly share: number;
  readonly standing: Standing;
  readonly target: Target;
}

/** The one sentence that helps most, without its words. */
export type Headline =
  /** No minute is accounted for. */
  | { readonly code: 'nothingYet' }
  /** Too little is accounted for to judge. Minutes. */
  | { readonly code: 'lowCoverage'; readonly accounted: number; readonly expected: number }
  /** All three buckets are inside their bands; `bucket` is building. */
  | ({ readonly code: 'allWithin' } & BucketNews)
  /** The bucket farthest outside its band, this period. */
  | ({ readonly code: 'outside' } & BucketNews)
  /** The same bucket was outside on the same side the period before. */
  | ({ readonly code: 'drift' } & BucketNews);

/** `previous` is the stretch just before; without it nothing is called a drift. */
export function headlineOf(balance: Balance, previous?: Balance): Headline {
  const { accounted, coverage } = balance;
  if (accounted === 0) return { code: 'nothingYet' };
  if (!coverage.enough) return { code: 'lowCoverage', accounted, expected: coverage.expected };

  const outside = bucketIds
    .map((id) => newsOf(balance, id))
    .filter(({ standing }) => standing !== 'within')
    // Stable: of two equally far outside, the one that comes first in every list.
    .toSorted((a, b) => distance(b) - distance(a));
  const drifting = outside.find(({ bucket, standing }) => previous?.buckets[bucket].standing === standing);
  if (drifting !== undefined) return { code: 'drift', ...drifting };
  return outside[0] === undefined
    ? { code: 'allWithin', ...newsOf(balance, 'building') }
    : { code: 'outside', ...outside[0] };
}

function newsOf({ buckets }: Balance, bucket: BucketId): BucketNews {
  const { share, standing = 'within', target } = buckets[bucket];
  return { bucket, share, standing, target };
}

/** Percentage points beyond the band. */
function distance({ share, target }: BucketNews): number {
  return Math.max(target.low - share, share - target.high);
}
