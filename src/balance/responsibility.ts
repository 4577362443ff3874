import type { BucketId } from './bucket.ts';
import type { Day } from './time.ts';

export const cadences = ['daily', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'none'] as const;

export type Cadence = (typeof cadences)[number];

/** One line of the checklist. */
export interface Responsibility {
  readonly id: string;
  readonly bucket: BucketId;
  readonly title: string;
  readonly description?: string | undefined;
  readonly cadence: Cadence;
  /** Days on which the lead ticked it, in file order. */
  readonly done: readonly Day[];
  /** Not due before this day. */
  readonly paused?: Day | undefined;
  /** What the lead wants to remember about it. */
  readonly notes?: string | undefined;
}
