import { addDays, daysBetween, isDay, lastWeekday, quarterStart } from './days.ts';
import type { Day, LeadCalendar } from './time.ts';

export const periodKinds = ['thisWeek', 'lastWeek', 'last4Weeks', 'thisQuarter', 'custom'] as const;

export type PeriodKind = (typeof periodKinds)[number];

/** What the lead chose to look at. */
export type PeriodChoice =
  { readonly kind: Exclude<PeriodKind, 'custom'> } | { readonly kind: 'custom'; readonly from: Day; readonly to: Day };

/** A choice that was kept somewhere; `undefined` when it is none, or names days that are none. */
export function readPeriodChoice(kept: unknown): PeriodChoice | undefined {
  if (typeof kept !== 'object' || kept === null || !('kind' in kept)) return undefined;
  const kind = periodKinds.find((known) => known === kept.kind);
  if (kind !== 'custom') return kind && { kind };
  const { from, to } = { from: undefined, to: undefined, ...kept };
  return typeof from === 'string' && typeof to === 'string' && customPeriodProblem(from, to) === undefined
    ? { kind, from, to }
    : undefined;
}

/** A choice laid on the calendar: `from` and `to` are both inside. */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: Day;
  readonly to: Day;
}

/** Days a custom period may cover. */
export const longestPeriod = 366;

export type CustomPeriodProblem = 'notADay' | 'tooLong';

/** Why two days make no custom period; `undefined` when they do. Their order does not matter. */
export function customPeriodProblem(from: Day, to: Day): CustomPeriodProblem | undefined {
  if (!isDay(from) || !isDay(to)) return 'notADay';
  return Math.abs(daysBetween(from, to)) < longestPeriod ? undefined : 'tooLong';
}

/**
 * Lays a choice on the calendar. Weeks begin on the lead's first day of the week and are whole,
 * the days to come included. `last4Weeks` is the current week and the three before it.
 * `thisQuarter` is the calendar quarter. Custom days are put in order.
 * Throws a RangeError for custom days that `customPeriodProblem` rejects.
 */
export function periodOf(choice: PeriodChoice, today: Day, calendar: LeadCalendar): Period {
  const week = lastWeekday(today, calendar.weekStart);
  switch (choice.kind) {
    case 'thisWeek':
      return { kind: choice.kind, from: week, to: addDays(week, 6) };
    case 'lastWeek':
      return { kind: choice.kind, from: addDays(week, -7), to: addDays(week, -1) };
    case 'last4Weeks':
      return { kind: choice.kind, from: addDays(week, -21), to: addDays(week, 6) };
    case 'thisQuarter':
      return { kind: choice.kind, from: quarterStart(today), to: addDays(quarterStart(today, 1), -1) };
    case 'custom':
      return customPeriod(choice.from, choice.to);
  }
}

/** The stretch of the same number of days just before; for a week that is the week before. */
export function previousPeriod(period: Period): Period {
  const to = addDays(period.from, -1);
  const from = addDays(to, -daysBetween(period.from, period.to));
  return { kind: period.kind === 'thisWeek' ? 'lastWeek' : 'custom', from, to };
}

/** The week in which a day lies, by its name where it has one. */
export function weekChoice(day: Day, today: Day, calendar: LeadCalendar): PeriodChoice {
  const from = lastWeekday(day, calendar.weekStart);
  const kind = (['thisWeek', 'lastWeek'] as const).find(
    (each) => periodOf({ kind: each }, today, calendar).from === from,
  );
  return kind === undefined ? { kind: 'custom', from, to: addDays(from, 6) } : { kind };
}

function customPeriod(from: Day, to: Day): Period {
  const problem = customPeriodProblem(from, to);
  if (problem !== undefined) throw new RangeError(`No period from ${from} to ${to}: ${problem}`);
  return from <= to ? { kind: 'custom', from, to } : { kind: 'custom', from: to, to: from };
}
