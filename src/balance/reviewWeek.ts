import { addDays, dateOf, daysBetween, isDay, lastWeekday, weekdayOf } from './days.ts';
import type { Period } from './period.ts';
import type { Day, LeadCalendar } from './time.ts';

/** From the fifth day on, the week that is ending is the one to look back on. */
const lateInWeek = 4;

const isoName = /^(\d{4})-W(\d\d)$/;

/** The week to look back on: that of `chosen`, else the one that is ending, else the last. */
export function reviewWeek(today: Day, { weekStart }: LeadCalendar, chosen?: Day): Period {
  const week = lastWeekday(today, weekStart);
  const isLate = daysBetween(week, today) >= lateInWeek;
  const from = chosen === undefined ? addDays(week, isLate ? 0 : -7) : lastWeekday(chosen, weekStart);
  const kind = from === week ? 'thisWeek' : from === addDays(week, -7) ? 'lastWeek' : 'custom';
  return { kind, from, to: addDays(from, 6) };
}

/** `2026-W47` for a week that begins on a Monday, as ISO 8601 counts; else its first day. */
export function weekName(from: Day): string {
  if (weekdayOf(from) !== 1) return from;
  // A week belongs to the year of its Thursday.
  const { year } = dateOf(addDays(from, 3));
  const number = daysBetween(firstMonday(year), from) / 7 + 1;
  return `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`;
}

/** The first day of the week of this name; `undefined` when it names none. */
export function weekNamed(name: string): Day | undefined {
  const [, year, number] = (isoName.exec(name) ?? []).map(Number);
  if (year === undefined || number === undefined) return isDay(name) ? name : undefined;
  if (year < 1 || number < 1) return undefined;
  const from = addDays(firstMonday(year), (number - 1) * 7);
  return weekName(from) === name ? from : undefined;
}

/** Monday of the week with 4 January, which is week 1. */
function firstMonday(year: number): Day {
  return lastWeekday(`${String(year).padStart(4, '0')}-01-04`, 1);
}
