import type { BucketId } from './bucket.ts';
import type { Day } from './time.ts';

/** Time the lead wrote down. The journal keeps it; the balance only reads it. */
export interface TimeEntry {
  readonly id: string;
  readonly on: Day;
  /** Local time of the start, `HH:MM`; without it only the amount counts. */
  readonly at?: string | undefined;
  /** 1 to 1440. */
  readonly minutes: number;
  readonly bucket: BucketId;
  readonly note?: string | undefined;
  /** Id of a responsibility. */
  readonly responsibility?: string | undefined;
}

/** A day, or half of one, on which no work is expected. */
export interface Leave {
  readonly id: string;
  readonly on: Day;
  readonly leave: 'day' | 'half';
}
