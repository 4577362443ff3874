// Function by function: the classes come whole, and are twice as large.
import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import { toString as dateText } from 'temporal-polyfill/fns/PlainDate';
import { create as clockTime, toZonedDateTime } from 'temporal-polyfill/fns/PlainDateTime';
import { toString as timeText } from 'temporal-polyfill/fns/PlainTime';
import { type Record as ZonedDateTime, toPlainDate, toPlainTime } from 'temporal-polyfill/fns/ZonedDateTime';
import { addDays, dateOf } from './days.ts';
import type { TimeEntry } from './entry.ts';
import type { Day, EpochMinute, Interval, LeadCalendar } from './time.ts';

const clockShape = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * The instant at which a day of the lead begins. A day can last 23, 23½, 24½ or 25 hours.
 * Where the rollover hour is skipped by the clock, the day begins when the clock goes on; where
 * it comes twice, at its first coming.
 * Throws a RangeError when the time zone is unknown.
 */
export function dayStart(day: Day, calendar: LeadCalendar): EpochMinute {
  return instantOf(day, calendar.rolloverHour, 0, calendar.timeZone);
}

/** The stretch from the beginning of `from` to the end of `to`. */
export function daysInterval(from: Day, to: Day, calendar: LeadCalendar): Interval {
  return { start: dayStart(from, calendar), end: dayStart(addDays(to, 1), calendar) };
}

/** The day of the lead in which a minute lies. */
export function dayOf(minute: EpochMinute, calendar: LeadCalendar): Day {
  let day = dateText(toPlainDate(zoned(minute, calendar)));
  // The clock's date is at most one off: before the rollover hour, or where a zone skipped a day.
  while (minute < dayStart(day, calendar)) day = addDays(day, -1);
  while (minute >= dayStart(addDays(day, 1), calendar)) day = addDays(day, 1);
  return day;
}

/** What the clock on the lead's wall shows, `HH:MM`. */
export function clockOf(minute: EpochMinute, calendar: LeadCalendar): string {
  return timeText(toPlainTime(zoned(minute, calendar)), { smallestUnit: 'minute' });
}

/**
 * When an entry took place, if it says so. A start before the rollover hour lies in the small
 * hours at the end of its day, on the following calendar date.
 */
export function entryInterval(
  entry: Pick<TimeEntry, 'on' | 'at' | 'minutes'>,
  calendar: LeadCalendar,
): Interval | undefined {
  const [, hours, minutes] = (clockShape.exec(entry.at ?? '') ?? []).map(Number);
  if (hours === undefined || minutes === undefined) return undefined;
  const date = hours < calendar.rolloverHour ? addDays(entry.on, 1) : entry.on;
  const start = instantOf(date, hours, minutes, calendar.timeZone);
  return { start, end: start + entry.minutes };
}

/** Whether a time of the clock, `HH:MM`, is still to come on a day of the lead; where it comes twice, its first coming. */
export function isToCome(at: string, on: Day, now: EpochMinute, calendar: LeadCalendar): boolean {
  return (entryInterval({ on, at, minutes: 0 }, calendar)?.start ?? now) > now;
}

function zoned(minute: EpochMinute, calendar: LeadCalendar): ZonedDateTime {
  return toZonedDateTimeISO(fromEpochMilliseconds(minute * 60_000), calendar.timeZone);
}

function instantOf(date: Day, hour: number, minute: number, timeZone: string): EpochMinute {
  const { year, month, day } = dateOf(date);
  const local = clockTime(year, month, day, hour, minute);
  // A few zones of the 19th century lie seconds off the minute.
  return Math.floor(toZonedDateTime(local, timeZone).epochMilliseconds / 60_000);
}
