import { daysBetween } from './days.ts';
import type { Leave } from './entry.ts';
import { type FoundDay, inMonthOf, type LeaveContext, readLeaveDay } from './leaveDay.ts';
import type { Day } from './time.ts';

/** How a text about days off was understood. */
export interface LeaveReading {
  readonly from: Day;
  readonly to: Day;
  readonly leave: Leave['leave'];
}

/** Why it was not. */
export interface LeaveProblem {
  readonly code: 'noDay' | 'notUnderstood' | 'tooLong';
  /** The word in question; empty where one is missing. */
  readonly word: string;
}

type Found = FoundDay['day'];

/** Days a range may have. */
const longest = 366;

const until: ReadonlySet<string> = new Set(['-', 'to', 'until', 'till']);
const halves: ReadonlySet<string> = new Set(['half', '½', '1/2']);
const fillers: ReadonlySet<string> = new Set(['a', 'day', 'days', 'off', 'of', 'from', 'on', 'the', 'leave']);

/**
 * Reads a day off, or several, such as `tomorrow`, `half fri`, `24 dec - 2 jan`, `mon..wed`. A day
 * of the week is the next one, today included; the end of a range is never before its start.
 * Never throws.
 */
export function parseLeave(text: string, context: LeaveContext): LeaveReading | LeaveProblem {
  const words = wordsOf(text);
  const found: Found[] = [];
  let isHalf = false;
  for (let index = 0; index < words.length;) {
    const word = words[index] ?? '';
    const last = found.at(-1);
    const day = readLeaveDay(words.slice(index), context, typeof last === 'string' ? last : undefined);
    if (halves.has(word) || context.halfWords?.has(word) === true) isHalf = true;
    else if (day !== undefined && found.length < 2) found.push(day.day);
    else if (!isBetween(word, context)) return { code: 'notUnderstood', word };
    index += day?.count ?? 1;
  }
  return rangeOf(found, isHalf ? 'half' : 'day');
}

function rangeOf([first, second = first]: readonly Found[], leave: Leave['leave']): LeaveReading | LeaveProblem {
  if (first === undefined || second === undefined) return { code: 'noDay', word: '' };
  // "24 - 31 dec": one end names the month of both.
  const from = dayOf(first, second);
  const to = dayOf(second, first);
  if (from === undefined || to === undefined) {
    const alone = typeof first === 'string' ? second : first;
    return { code: 'notUnderstood', word: typeof alone === 'string' ? alone : String(alone.ofMonth) };
  }
  const [earlier, later] = from <= to ? [from, to] : [to, from];
  if (daysBetween(earlier, later) >= longest) return { code: 'tooLong', word: '' };
  return { from: earlier, to: later, leave };
}

function dayOf(found: Found, other: Found): Day | undefined {
  if (typeof found === 'string') return found;
  return typeof other === 'string' ? inMonthOf(other, found.ofMonth) : undefined;
}

function isBetween(word: string, { untilWords }: LeaveContext): boolean {
  return until.has(word) || untilWords?.has(word) === true;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll(/\.{2,}|[–—…～〜]/g, ' - ')
    .replaceAll(/(?<=[^\d\s])-(?=[^\d\s])/g, ' - ')
    .split(/[\s,;、，；]+/)
    .map((word) => word.replace(/^@/, ''))
    .filter((word) => word !== '' && !fillers.has(word));
}
