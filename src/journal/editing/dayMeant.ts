import { addDays, dayFrom, isDay } from '../../balance/days.ts';
import type { Day } from '../../balance/time.ts';

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d\d:\d\d(?::\d\d)?)?$/;
const digits = /^(\d{4})(\d\d)(\d\d)$/;
const dots = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/;
const yearLast = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/;

/** The days that a text can mean: one where it is unambiguous, two for `03/04/2026`, none for `2026-02-30`. */
export function daysMeant(text: string, today: Day): Day[] {
  const word = unquoted(text);
  if (/^today$/i.test(word)) return [today];
  if (/^yesterday$/i.test(word)) return [addDays(today, -1)];
  const first = yearFirst.exec(word);
  if (first) return inOrder(first[1], first[3], first[4]);
  const packed = digits.exec(word);
  if (packed) return inOrder(packed[1], packed[2], packed[3]);
  const dotted = dots.exec(word);
  if (dotted) return inOrder(dotted[3], dotted[2], dotted[1]);
  const last = yearLast.exec(word);
  if (!last) return [];
  const [, one, , other, year] = last;
  return [...new Set([...valid(year, one, other), ...valid(year, other, one)])];
}

/** Month and day where that is a day, else the other way round. */
function inOrder(year: string | undefined, month: string | undefined, day: string | undefined): Day[] {
  const asWritten = valid(year, month, day);
  return asWritten.length > 0 ? asWritten : valid(year, day, month);
}

function valid(...[year, month, day]: readonly (string | undefined)[]): Day[] {
  const candidate = dayFrom({ year: Number(year), month: Number(month), day: Number(day) });
  return isDay(candidate) ? [candidate] : [];
}

/** A scalar without the quotes it may be in. */
export function unquoted(text: string): string {
  return (/^(["'])(.*)\1$/s.exec(text)?.[2] ?? text).trim();
}
