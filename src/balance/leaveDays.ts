import { daysFrom, weekdayOf } from './days.ts';
import type { Leave } from './entry.ts';
import type { LeaveReading } from './leaveGrammar.ts';
import type { Day } from './time.ts';

/** The days off that a range comes to. */
export interface LeaveDays {
  readonly drafts: readonly Omit<Leave, 'id'>[];
  /** Days of the range on which no work is expected anyway. */
  readonly free: number;
  /** Days of the range that are off as a whole already. */
  readonly alreadyOff: number;
}

/** Leaves out days without expected work (week plan, index 0 = Monday) and days that are off already. */
export function leaveDays(
  { from, to, leave }: LeaveReading,
  weekPlan: readonly number[],
  known: readonly Leave[],
): LeaveDays {
  const off = new Map<Day, number>();
  for (const each of known) off.set(each.on, (off.get(each.on) ?? 0) + (each.leave === 'day' ? 1 : 0.5));
  const days = daysFrom(from, to);
  const working = days.filter((day) => (weekPlan[weekdayOf(day) - 1] ?? 0) > 0);
  const open = working.filter((day) => (off.get(day) ?? 0) < 1);
  return {
    // Half of the day is off: the other half makes it whole.
    drafts: open.map((on) => ({ on, leave: (off.get(on) ?? 0) > 0 ? 'half' : leave })),
    free: days.length - working.length,
    alreadyOff: working.length - open.length,
  };
}
