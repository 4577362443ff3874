import type { Balance, ShareRange, Standing } from './balance.ts';
import { bucketIds, type BucketId } from './bucket.ts';
import type { Target } from './role.ts';

/** What a headline says about one bucket. Percentages. */
interface BucketNews {
  readonly bucket: BucketId;
  readonly share: number;
  readonly standing: Standing;
  readonly target: Target;
  /** The range of the share reaches over an edge of the band. */
  readonly doubtful: boolean;
}

/** The one sentence that helps most, without its words. */
export type Headline =
  /** No minute is accounted for. */
  | { readonly code: 'nothingYet' }
  /** Too little is accounted for to judge. Minutes. */
  | { readonly code: 'lowCoverage'; readonly accounted: number; readonly expected: number }
  /** The range of a share is too wide to judge, and no other bucket is outside its band. */
  | { readonly code: 'unclear'; readonly bucket: BucketId; readonly share: number; readonly range: ShareRange }
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
  if (outside[0] !== undefined) return { code: 'outside', ...outside[0] };
  return unclear(balance) ?? { code: 'allWithin', ...newsOf(balance, 'building') };
}

/** Of the buckets that cannot be judged the one with the widest range. */
function unclear({ buckets }: Balance): Headline | undefined {
  const [widest] = bucketIds
    .map((id) => buckets[id])
    .filter(({ standing }) => standing === undefined)
    .toSorted((a, b) => b.shareRange.high - b.shareRange.low - (a.shareRange.high - a.shareRange.low));
  if (widest === undefined) return undefined;
  return { code: 'unclear', bucket: widest.id, share: widest.share, range: widest.shareRange };
}

function newsOf({ buckets }: Balance, bucket: BucketId): BucketNews {
  const { share, standing = 'within', target, doubtful = false } = buckets[bucket];
  return { bucket, share, standing, target, doubtful };
}

/** Percentage points beyond the band. */
function distance({ share, target }: BucketNews): number {
  return Math.max(target.low - share, share - target.high);
}
