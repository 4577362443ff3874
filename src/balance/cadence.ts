import { addDays, daysBetween, isDay, lastWeekday, monthStart, quarterStart } from './days.ts';
import type { TimeEntry } from './entry.ts';
import type { Cadence, Responsibility } from './responsibility.ts';
import type { Day, LeadCalendar } from './time.ts';

export interface DueState {
  /**
   * `done`: looked after in the current window. `due`: not yet, but in the one before, or never.
   * `overdue`: looked after once, but in neither. `open`: without cadence and never looked after.
   * `paused`: not done, and nothing is asked for until `pausedUntil`.
   */
  readonly state: 'done' | 'due' | 'overdue' | 'open' | 'paused';
  /** The last day on which it was ticked, or time was logged for it. */
  readonly lastDone?: Day | undefined;
  /** What was logged for it on that day. */
  readonly lastEntry?: TimeEntry | undefined;
  readonly daysSince?: number | undefined;
  /** When overdue: days since the window after that of the last time ended, at least 1. */
  readonly overdueDays?: number | undefined;
  /** The day on which a pause ends, while it lasts. */
  readonly pausedUntil?: Day | undefined;
}

/**
 * How a responsibility stands today. Days in the future and days that do not exist are passed over.
 *
 * @param tagged entries that carry its id: time spent on it counts like a tick.
 */
export function dueState(
  responsibility: Responsibility,
  today: Day,
  calendar: LeadCalendar,
  tagged: readonly TimeEntry[] = [],
): DueState {
  const { cadence, paused } = responsibility;
  const lastEntry = tagged
    .filter(({ on }) => on <= today)
    .toSorted((a, b) => compare(a.on, b.on))
    .at(-1);
  const lastDone = [...pastTicks(responsibility, today), ...(lastEntry ? [lastEntry.on] : [])].toSorted().at(-1);
  const known: Omit<DueState, 'state'> = {
    ...(lastDone !== undefined && { lastDone, daysSince: daysBetween(lastDone, today) }),
    ...(lastEntry !== undefined && lastEntry.on === lastDone && { lastEntry }),
    ...(paused !== undefined && paused > today && { pausedUntil: paused }),
  };
  if (lastDone !== undefined && (cadence === 'none' || windowEnd(cadence, lastDone, 0, calendar) >= today)) {
    return { state: 'done', ...known };
  }
  if (known.pausedUntil !== undefined) return { state: 'paused', ...known };
  if (cadence === 'none') return { state: 'open', ...known };
  if (lastDone === undefined) return { state: 'due', ...known };
  const deadline = laterOf(windowEnd(cadence, lastDone, 1, calendar), endOfPause(responsibility, calendar));
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

/** Last day of the window in which a pause ends: what was left alone on purpose is due before it is overdue. */
function endOfPause({ cadence, paused }: Responsibility, calendar: LeadCalendar): Day | undefined {
  return paused === undefined || cadence === 'none' ? undefined : windowEnd(cadence, paused, 0, calendar);
}

function laterOf(day: Day, other: Day | undefined): Day {
  return other !== undefined && other > day ? other : day;
}

function compare(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
