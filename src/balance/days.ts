import type { Day } from './time.ts';

/**
 * Arithmetic on calendar days, without a time zone and without Temporal: the pickers and the
 * panel import from here, and Temporal takes some 20 ms to load. A test holds every function
 * against Temporal.PlainDate. Days handed in are real days, see `isDay`.
 */

const shape = /^(\d{4})-(\d\d)-(\d\d)$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export interface CalendarDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

/** Whether a text is a day that exists, as `YYYY-MM-DD`, year 0001 or later. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (shape.exec(text) ?? []).map(Number);
  if (!year || !month || !day) return false;
  return month <= 12 && day <= monthLength(year, month);
}

export function dateOf(day: Day): CalendarDate {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  return { year, month, day: date };
}

export function dayFrom({ year, month, day }: CalendarDate): Day {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return dayFrom(dateOfNumber(dayNumber(day) + count));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** All days from `from` to `to`, both inside; none when `to` is earlier. */
export function daysFrom(from: Day, to: Day): Day[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) =>
    dayFrom(dateOfNumber(first + index)),
  );
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  // Day 0, 1970-01-01, was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The last `weekday` (1–7) that is not after `day`. */
export function lastWeekday(day: Day, weekday: number): Day {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** First day of the calendar month `count` months after the month of `day`. */
export function monthStart(day: Day, count = 0): Day {
  const { year, month } = dateOf(day);
  const months = year * 12 + month - 1 + count;
  return dayFrom({ year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 });
}

/** First day of the calendar quarter `count` quarters after the quarter of `day`. */
export function quarterStart(day: Day, count = 0): Day {
  return monthStart(day, count * 3 - ((dateOf(day).month - 1) % 3));
}

function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Days since 1970-01-01, by counting years from March so that a leap day comes last. */
function dayNumber(text: Day): number {
  const { year, month, day } = dateOf(text);
  const marchYear = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return marchYear * 365 + leapDays(marchYear) + dayOfYear - 719468;
}

function dateOfNumber(number: number): CalendarDate {
  const shifted = number + 719468;
  let marchYear = Math.floor(shifted / 365.2425);
  // Leap days can lag behind their average by more than one: the guess is then a year early.
  if ((marchYear + 1) * 365 + leapDays(marchYear + 1) <= shifted) marchYear += 1;
  const dayOfYear = shifted - (marchYear * 365 + leapDays(marchYear));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((marchMonth + 2) % 12) + 1;
  return {
    year: month <= 2 ? marchYear + 1 : marchYear,
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

function leapDays(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
