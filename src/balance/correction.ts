import type { BucketId } from './bucket.ts';
import type { Day } from './time.ts';

/** What the lead said a piece of evidence was: work of a bucket, work that should not count, or not theirs. */
export type CorrectedTo = BucketId | 'excluded' | 'notMine';

/** The lead's word on a piece of evidence. The journal keeps it; the last one on a `ref` holds. */
export interface Correction {
  readonly id: string;
  /** Day of the evidence: says which file of the journal holds the correction. */
  readonly on: Day;
  /** `ref` of the evidence. */
  readonly evidence: string;
  readonly as: CorrectedTo;
  /** What the evidence was called, for people who read the file. */
  readonly note?: string | undefined;
}
