import { addDays, isDay, lastWeekday } from './days.ts';
import type { LogContext } from './logReading.ts';
import type { Day } from './time.ts';

/** A day, a start time, or both, as one word says it. */
export interface When {
  readonly on?: Day | undefined;
  /** `HH:MM`. */
  readonly at?: string | undefined;
}

const clockShape = /^(\d|[01]\d|2[0-3]):([0-5]\d)$/;

const weekdays: readonly (readonly string[])[] = [
  ['mon', 'monday'],
  ['tue', 'tues', 'tuesday'],
  ['wed', 'wednesday'],
  ['thu', 'thur', 'thurs', 'thursday'],
  ['fri', 'friday'],
  ['sat', 'saturday'],
  ['sun', 'sunday'],
];

const daysAgoNames: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', 1],
]);

/**
 * Reads a word such as `@mon`, `@yesterday`, `@2026-11-20`, `@14:00` or `@mon@14:00`.
 * `undefined` when any part of it is something else.
 */
export function readWhen(word: string, context: LogContext): When | undefined {
  let when: When = {};
  for (const part of word.slice(1).split('@')) {
    const on = readDay(part, context);
    const at = readClock(part);
    if (on !== undefined && when.on === undefined) when = { ...when, on };
    else if (at !== undefined && when.at === undefined) when = { ...when, at };
    else return undefined;
  }
  return when;
}

/** `HH:MM` of a time of day such as `9:30`. */
export function readClock(word: string | undefined): string | undefined {
  const [, hours, minutes] = clockShape.exec(word ?? '') ?? [];
  return hours === undefined || minutes === undefined ? undefined : `${hours.padStart(2, '0')}:${minutes}`;
}

/** Whether a start is still to come. */
export function isInFuture({ on, at }: When, { today, isToCome }: LogContext): boolean {
  if (on !== undefined && on !== today) return on > today;
  return at !== undefined && isToCome?.(at) === true;
}

function readDay(word: string, { today, weekdayWords, daysAgoWords }: LogContext): Day | undefined {
  if (isDay(word)) return word;
  const name = word.toLowerCase().replace(/\.$/, '');
  const daysAgo = daysAgoNames.get(name) ?? daysAgoWords?.get(name);
  if (daysAgo !== undefined) return addDays(today, -daysAgo);
  const weekday = weekdays.findIndex((names) => names.includes(name)) + 1 || weekdayWords?.get(name);
  return weekday === undefined ? undefined : lastWeekday(today, weekday);
}
