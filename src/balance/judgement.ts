import type { MinuteRange, ShareRange, Standing } from './balance.ts';
import { bucketIds, perBucket, type PerBucket } from './bucket.ts';
import type { Target } from './role.ts';

/** How a share stands to its band, as far as the range of the observed time lets that be said. */
export interface Judgement {
  readonly standing: Standing;
  /** The range reaches over the edge of the band: the standing is likely, and no more. */
  readonly doubtful: boolean;
}

/** Percentage points over an edge from which on the range says something else than the likely share. */
const much = 15;

/** How a share stands to a band, whose edges are inside. */
export function standingOf(share: number, { low, high }: Target): Standing {
  if (share < low) return 'below';
  return share > high ? 'above' : 'within';
}

/** Undefined where the range is too wide for an answer. */
export function judgementOf(share: number, range: ShareRange, band: Target): Judgement | undefined {
  const standing = standingOf(share, band);
  const over = pointsOver(standing, range, band);
  return over > much ? undefined : { standing, doubtful: over > 0 };
}

/**
 * Between what and what the shares may lie: each with its lowest minutes beside the highest of the
 * others, and the other way round. Whole percent, never inside of the share itself.
 */
export function shareRangesOf(minutes: PerBucket<MinuteRange>, shares: PerBucket<number>): PerBucket<ShareRange> {
  return perBucket((id) => {
    const others = bucketIds.filter((other) => other !== id);
    const sum = (end: 'low' | 'high'): number => others.reduce((total, other) => total + minutes[other][end], 0);
    return {
      low: Math.min(shares[id], percentOf(minutes[id].low, sum('high'))),
      high: Math.max(shares[id], percentOf(minutes[id].high, sum('low'))),
    };
  });
}

function pointsOver(standing: Standing, range: ShareRange, { low, high }: Target): number {
  switch (standing) {
    case 'within':
      return Math.max(low - range.low, range.high - high);
    // The edges are inside: who reaches one has reached over it.
    case 'below':
      return range.high - low + 1;
    case 'above':
      return high - range.low + 1;
  }
}

function percentOf(minutes: number, others: number): number {
  return minutes === 0 ? 0 : Math.round((minutes * 100) / (minutes + others));
}
