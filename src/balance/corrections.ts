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

/**
 * What the lead said a piece of evidence was. Of several corrections on a `ref` the last in the list holds: the
 * journal hands them over as they were made. Where there is none, one on an older wording of a commit does.
 */
export function wordOn(corrections: readonly Correction[]): (evidence: Evidence) => CorrectedTo | undefined {
  const words = new Map<string, CorrectedTo>(corrections.map((correction) => [correction.evidence, correction.as]));
  return ({ ref, was }) => {
    const said = words.get(ref);
    if (said !== undefined || was === undefined) return said;
    return words.get(was.findLast((each) => words.has(each)) ?? ref);
  };
}

/** Parts evidence by whether it counts, and says for what. */
export function judge(
  evidence: readonly Evidence[],
  corrections: readonly Correction[],
  reviewBucket: BucketId,
): Judged {
  const word = wordOn(corrections);
  const counts = (each: Evidence): boolean => !isLeftOut(word(each));
  const timeline = timelineOf(evidence);
  return {
    counted: timeline.filter(counts),
    leftOut: timeline.filter((each) => !counts(each)),
    bucketOf: (each) => {
      const said = word(each);
      if (said !== undefined && !isLeftOut(said)) return said;
      return each.kind === 'review' ? reviewBucket : 'building';
    },
  };
}

function isLeftOut(said: CorrectedTo | undefined): said is 'excluded' | 'notMine' {
  return said === 'excluded' || said === 'notMine';
}
