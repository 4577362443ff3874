import type { Coverage } from './balance.ts';
import { daysFrom, weekdayOf } from './days.ts';
import type { Leave } from './entry.ts';
import type { Period } from './period.ts';
import type { Day } from './time.ts';

/**
 * Minutes of work expected in a period: the week plan (index 0 = Monday) of its days up to and
 * including today. Leave takes a day or half of one; two halves make a whole.
 */
export function expectedMinutes(
  period: Period,
  today: Day,
  weekPlan: readonly number[],
  leave: readonly Leave[],
): number {
  const absent = new Map<Day, number>();
  for (const { on, leave: length } of leave) absent.set(on, (absent.get(on) ?? 0) + (length === 'day' ? 1 : 0.5));
  return daysFrom(period.from, period.to < today ? period.to : today)
    .map((day) => (weekPlan[weekdayOf(day) - 1] ?? 0) * Math.max(0, 1 - (absent.get(day) ?? 0)))
    .reduce((sum, minutes) => sum + Math.round(minutes), 0);
}

/** Nothing accounted for is never enough, and any work on days that expect none is. */
export function coverageOf(accounted: number, expected: number): Coverage {
  return { accounted, expected, enough: accounted > 0 && accounted * 2 >= expected };
}
