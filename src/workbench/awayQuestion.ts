import type { Interval } from '../balance/time.ts';

/** The absence this window asks about, if any. */
export class AwayQuestion {
  stretch: Interval | undefined;
  /** What was said to be no work in this window, here or in the gaps. */
  notWork: readonly Interval[] = [];
}
