import type { BucketId } from './bucket.ts';
import type { CorrectedTo, Correction } from './correction.ts';
import type { Evidence } from './evidence.ts';
import { timelineOf } from './timeline.ts';

/** Evidence after the lead has had a word. */
export interface Judged {
  /** In order of time, each `ref` once. */
  readonly counted: readonly Evidence[];
  /** Said not to count, or not to be the lead's. In order of time, each `ref` once. */
  readonly leftOut: readonly Evidence[];
  /** What the minutes that led up to a piece count for. */
  readonly bucketOf: (evidence: Evidence) => BucketId;
}

/** Of several corrections on a `ref` the last in the list holds: the journal hands them over as they were made. */
export function judge(
  evidence: readonly Evidence[],
  corrections: readonly Correction[],
  reviewBucket: BucketId,
): Judged {
  const word = new Map<string, CorrectedTo>(corrections.map((correction) => [correction.evidence, correction.as]));
  const counts = ({ ref }: Evidence): boolean => word.get(ref) !== 'excluded' && word.get(ref) !== 'notMine';
  const timeline = timelineOf(evidence);
  return {
    counted: timeline.filter(counts),
    leftOut: timeline.filter((each) => !counts(each)),
    bucketOf: ({ ref, kind }) => {
      const said = word.get(ref);
      if (said !== undefined && said !== 'excluded' && said !== 'notMine') return said;
      return kind === 'review' ? reviewBucket : 'building';
    },
  };
}
