import { expectedMinutes } from './coverage.ts';
import type { Leave } from './entry.ts';
import type { Day, EpochMinute } from './time.ts';

/** A day of at least this much work has a pause of an hour in it. */
const longDay = 6 * 60;
const longPause = 60;

/** The days on which the lead means to work. */
export interface WorkPlan {
  /** Expected minutes for each day of the week, index 0 = Monday. */
  readonly weekPlan: readonly number[];
  readonly leave: readonly Leave[];
}

/**
 * When a day that began with `firstSign` usually ends: after the hours of the week plan and an hour
 * of pauses on a long one. `undefined` on a day that expects no work.
 */
export function usualEnd(day: Day, firstSign: EpochMinute, { weekPlan, leave }: WorkPlan): EpochMinute | undefined {
  const planned = expectedMinutes({ kind: 'custom', from: day, to: day }, day, weekPlan, leave);
  if (planned === 0) return undefined;
  return firstSign + planned + (planned >= longDay ? longPause : 0);
}
