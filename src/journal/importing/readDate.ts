import { dayFrom, isDay } from '../../balance/days.ts';
import type { Day } from '../../balance/time.ts';
import { readClock } from './readClock.ts';

/** What the first number of 03/04/2026 is. */
export type DateOrder = 'dayFirst' | 'monthFirst';

export interface ReadDate {
  readonly day: Day;
  /** The time that stands behind it. */
  readonly at?: string | undefined;
}

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\S.*))?$/;
/** Days come first before dots, wherever people write them. */
const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)(?:[ ,]+(\S.*))?$/;
const slashed = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d\d)(?:[ ,]+(\S.*))?$/;

/** `2026-12-31`, `31.12.2026`, `12/31/2026` and `31/12/2026`, with a time or without. */
export function readDate(cell: string, order: DateOrder): ReadDate | undefined {
  const text = cell.trim();
  const iso = yearFirst.exec(text);
  if (iso) return dateFrom(iso[1], iso[2], iso[3], iso[4]);
  const dots = dotted.exec(text);
  if (dots) return dateFrom(dots[3], dots[2], dots[1], dots[4]);
  const slashes = slashed.exec(text);
  if (!slashes) return undefined;
  const [, first, second, year, time] = slashes;
  return order === 'dayFirst' ? dateFrom(year, second, first, time) : dateFrom(year, first, second, time);
}

/** Whether a cell is a date, in one order or the other. */
export function isDate(cell: string): boolean {
  return (readDate(cell, 'dayFirst') ?? readDate(cell, 'monthFirst')) !== undefined;
}

/** What the dates of a column tell; undefined where they could be either. */
export function dateOrderOf(cells: readonly string[]): DateOrder | undefined {
  const pairs = cells.flatMap((cell) => {
    const [, first, second] = slashed.exec(cell.trim()) ?? [];
    return first === undefined ? [] : [[Number(first), Number(second)] as const];
  });
  if (pairs.length === 0) return 'dayFirst'; // it makes no difference
  const mustBeDay = pairs.some(([first]) => first > 12);
  const mustBeMonth = pairs.some(([, second]) => second > 12);
  if (mustBeDay === mustBeMonth) return undefined;
  return mustBeDay ? 'dayFirst' : 'monthFirst';
}

function dateFrom(...[year, month, date, time]: readonly (string | undefined)[]): ReadDate | undefined {
  const inFull = String(year).replace(/^..$/, '20$&');
  const day = dayFrom({ year: Number(inFull), month: Number(month), day: Number(date) });
  if (!isDay(day)) return undefined;
  if (time === undefined) return { day };
  const at = readClock(time);
  return at === undefined ? undefined : { day, at };
}
