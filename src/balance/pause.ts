import { addDays, dateOf, monthStart } from './days.ts';
import type { Day } from './time.ts';

export const pauses = ['week', 'month', 'quarter'] as const;

export type Pause = (typeof pauses)[number];

/** The day on which a pause ends that begins today; a month ends at its last day where it has none of that number. */
export function endOfPause(pause: Pause, today: Day): Day {
  switch (pause) {
    case 'week':
      return addDays(today, 7);
    case 'month':
      return monthsLater(today, 1);
    case 'quarter':
      return monthsLater(today, 3);
  }
}

function monthsLater(day: Day, count: number): Day {
  const sameNumber = addDays(monthStart(day, count), dateOf(day).day - 1);
  const last = addDays(monthStart(day, count + 1), -1);
  return sameNumber < last ? sameNumber : last;
}
