import { addDays, dateOf, dayFrom, daysBetween, isDay, weekdayOf } from './days.ts';
import type { Day } from './time.ts';

/** What the reader of days off has to know. Words in lower case; case never matters. */
export interface LeaveContext {
  readonly today: Day;
  /** Words of the lead's language for the days of the week, 1 = Monday … 7 = Sunday. */
  readonly weekdayWords?: ReadonlyMap<string, number> | undefined;
  /** Words of the lead's language for the months, 1 = January. */
  readonly monthWords?: ReadonlyMap<string, number> | undefined;
  /** Words of the lead's language for today (0) and tomorrow (1): days ahead. */
  readonly daysAheadWords?: ReadonlyMap<string, number> | undefined;
  /** Words of the lead's language for half a day. */
  readonly halfWords?: ReadonlySet<string> | undefined;
  /** Words of the lead's language between two days of a range. */
  readonly untilWords?: ReadonlySet<string> | undefined;
}

/** A day among words; a number alone is a day of the month that the other end of the range names. */
export interface FoundDay {
  readonly day: Day | { readonly ofMonth: number };
  /** Words it takes. */
  readonly count: number;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
/** As Chinese and Japanese write a day. */
const cjkDay = /^(?:(?<year>\d{4})年)?(?<month>\d\d?)月(?<day>\d\d?)[日号]?$/;
const daysAhead: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

/** The day that begins at the first word: `2026-12-24`, `24.12.`, `tomorrow`, `fri`, `24 dec`, `dec 24 2026`. */
export function readLeaveDay(words: readonly string[], context: LeaveContext, notBefore?: Day): FoundDay | undefined {
  const [word = '', next = '', third = ''] = words;
  const numeric = numericDay(word, context, notBefore);
  if (numeric !== undefined) return { day: numeric, count: 1 };
  const ahead = daysAhead.get(word) ?? context.daysAheadWords?.get(word);
  if (ahead !== undefined) return { day: addDays(context.today, ahead), count: 1 };
  const named = namedDay([word, next], context) ?? namedDay([next, word], context);
  if (named !== undefined) {
    const year = /^\d{4}$/.test(third) ? Number(third) : undefined;
    const day = dated(named.month, named.day, year, context.today, notBefore);
    return day === undefined ? undefined : { day, count: year === undefined ? 2 : 3 };
  }
  // After the months: March is `mar` and Tuesday is `mar` in Spanish, and a month has a number beside it.
  const weekday = nameNumber(word, weekdays) ?? context.weekdayWords?.get(word);
  if (weekday !== undefined) return { day: nextWeekday(notBefore ?? context.today, weekday), count: 1 };
  const ofMonth = ordinal(word);
  return ofMonth === undefined ? undefined : { day: { ofMonth }, count: 1 };
}

/** This day of the month in which `other` lies; undefined when that month has none. */
export function inMonthOf(other: Day, ofMonth: number): Day | undefined {
  return existing({ ...dateOf(other), day: ofMonth });
}

/** `2026-12-24`, `24.12.`, `24.12.2026`, `12月24日`. */
function numericDay(word: string, { today }: LeaveContext, notBefore: Day | undefined): Day | undefined {
  if (isDay(word)) return word;
  const { day, month, year } =
    (/^(?<day>\d\d?)\.(?<month>\d\d?)\.(?<year>\d{4})?$/.exec(word) ?? cjkDay.exec(word))?.groups ?? {};
  if (day === undefined || month === undefined) return undefined;
  return dated(Number(month), Number(day), year === undefined ? undefined : Number(year), today, notBefore);
}

function namedDay(
  [day, month]: readonly [string, string],
  { monthWords }: LeaveContext,
): { day: number; month: number } | undefined {
  const name = month.replace(/\.$/, '');
  const number = nameNumber(name, months) ?? monthWords?.get(name);
  const ofMonth = ordinal(day);
  return number === undefined || ofMonth === undefined ? undefined : { day: ofMonth, month: number };
}

/** `24`, `24.`, `24th`. */
function ordinal(word: string): number | undefined {
  const [, digits] = /^(\d\d?)(?:\.|st|nd|rd|th)?$/.exec(word) ?? [];
  const number = Number(digits);
  return number >= 1 && number <= 31 ? number : undefined;
}

/** 1 for the first name and what begins with it, such as `mon` and `monday`. */
function nameNumber(word: string, names: readonly string[]): number | undefined {
  return names.findIndex((name) => word.startsWith(name) && /^[a-z]+$/.test(word)) + 1 || undefined;
}

/** Without a year: the first that is not before `notBefore`, else the one nearest to today. */
function dated(
  month: number,
  day: number,
  year: number | undefined,
  today: Day,
  notBefore: Day | undefined,
): Day | undefined {
  if (year !== undefined) return existing({ year, month, day });
  const around = dateOf(notBefore ?? today).year;
  const days = [around - 1, around, around + 1, around + 2, around + 3, around + 4].flatMap(
    (each) => existing({ year: each, month, day }) ?? [],
  );
  if (notBefore !== undefined) return days.find((each) => each >= notBefore);
  return days.toSorted((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];
}

function existing(date: { year: number; month: number; day: number }): Day | undefined {
  const day = dayFrom(date);
  return isDay(day) ? day : undefined;
}

/** The first `weekday` (1–7) that is not before `day`. */
function nextWeekday(day: Day, weekday: number): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}
