import { addDays, daysBetween, isDay, lastWeekday, monthStart, quarterStart } from './days.ts';
import type { Cadence, Responsibility } from './responsibility.ts';
import type { Day, LeadCalendar } from './time.ts';

export interface DueState {
  /**
   * `done`: ticked in the current window. `due`: not yet, but in the one before, or never.
   * `overdue`: ticked once, but in neither. `open`: without cadence and never ticked.
   */
  readonly state: 'done' | 'due' | 'overdue' | 'open';
  readonly lastDone?: Day | undefined;
  readonly daysSince?: number | undefined;
  /** When overdue: days since the window after that of the last tick ended, at least 1. */
  readonly overdueDays?: number | undefined;
}

/** How a responsibility stands today. Ticks in the future and days that do not exist are passed over. */
export function dueState(responsibility: Responsibility, today: Day, calendar: LeadCalendar): DueState {
  const { cadence } = responsibility;
  const lastDone = pastTicks(responsibility, today).toSorted().at(-1);
  if (lastDone === undefined) return { state: cadence === 'none' ? 'open' : 'due' };

  const known = { lastDone, daysSince: daysBetween(lastDone, today) };
  if (cadence === 'none' || windowEnd(cadence, lastDone, 0, calendar) >= today) return { state: 'done', ...known };
  const deadline = windowEnd(cadence, lastDone, 1, calendar);
  if (deadline >= today) return { state: 'due', ...known };
  return { state: 'overdue', ...known, overdueDays: daysBetween(deadline, today) };
}

/** The ticks that make it done today, each once: un-ticking removes these. */
export function ticksInCurrentWindow(responsibility: Responsibility, today: Day, calendar: LeadCalendar): Day[] {
  const { cadence } = responsibility;
  const ticks = [...new Set(pastTicks(responsibility, today))];
  return cadence === 'none' ? ticks : ticks.filter((tick) => windowEnd(cadence, tick, 0, calendar) >= today);
}

function pastTicks({ done }: Responsibility, today: Day): Day[] {
  return done.filter((tick) => isDay(tick) && tick <= today);
}

/**
 * Last day of the window that a tick falls into (`after` 0), or of the one after it (1). Windows
 * are those of the calendar, weeks those of the lead; a fortnight begins with the tick itself.
 */
function windowEnd(cadence: Exclude<Cadence, 'none'>, tick: Day, after: 0 | 1, { weekStart }: LeadCalendar): Day {
  switch (cadence) {
    case 'daily':
      return addDays(tick, after);
    case 'weekly':
      return addDays(lastWeekday(tick, weekStart), 7 * after + 6);
    case 'fortnightly':
      return addDays(tick, 14 * after + 13);
    case 'monthly':
      return addDays(monthStart(tick, after + 1), -1);
    case 'quarterly':
      return addDays(quarterStart(tick, after + 1), -1);
  }
}
