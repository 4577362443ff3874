import { perBucket, type PerBucket } from './bucket.ts';
import { draftOf } from './logDraft.ts';
import { durationAt, isEntryLength } from './logDuration.ts';
import type { LogContext, LogProblem } from './logReading.ts';
import { isInFuture } from './logWhen.ts';
import type { Day } from './time.ts';

/** How a line such as `day 30/50/20 @fri` was understood. */
export interface DayReading {
  readonly on: Day;
  /** Strategy, people and building as typed; `undefined` where they cannot be used. */
  readonly shares?: PerBucket<number> | undefined;
  /** How long the whole day was, where the line says so. */
  readonly minutes?: number | undefined;
  readonly note: string;
  /** Those that keep it from being logged come first. */
  readonly problems: readonly LogProblem[];
}

const sharesShape = /^\d+(?:[.,]\d+)?%?(?:\/\d+(?:[.,]\d+)?%?)+$/;

/**
 * Reads a whole day by proportions: `day` and three numbers such as `30/50/20`, with a duration, a
 * day and a note in any order. `undefined` for any other line, which is one entry: one without
 * `day`, without proportions, or with a bucket before them.
 */
export function parseDay(text: string, context: LogContext): DayReading | undefined {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const literal = words.indexOf('--');
  const searched = literal < 0 ? words : words.slice(0, literal);
  const at = searched.findIndex((word) => sharesShape.test(word));
  const dayAt = findDay(searched, at, context);
  if (at < 0 || dayAt < 0) return undefined;
  const rest = words.filter((_, index) => index !== at && index !== dayAt);
  const { bucket, duration, responsibility, on, at: start, note, problems } = draftOf(rest, context);
  if (bucket !== undefined) return undefined;
  const word = words[at] ?? '';
  const shares = sharesIn(word);
  const isLong = duration === undefined || isEntryLength(duration.value);
  return {
    on: on?.value ?? context.today,
    shares,
    minutes: isLong ? duration?.value : undefined,
    note: note.join(' '),
    problems: [
      ...(shares === undefined ? [{ code: 'sharesNotUnderstood', word } as const] : []),
      ...(isLong ? [] : [{ code: 'minutesOutOfRange', word: duration.word } as const]),
      ...(shares !== undefined && sumOf(shares) !== 100 ? [{ code: 'sharesScaled', word } as const] : []),
      ...[responsibility, start].flatMap((read) => (read ? [{ code: 'notForDay', word: read.word } as const] : [])),
      ...problems,
      ...(isInFuture({ on: on?.value }, context) ? [{ code: 'inFuture', word: on?.word ?? '' } as const] : []),
    ],
  };
}

/** Whether a line begins like one of a whole day, so that proportions are what is missing. */
export function isDayBegun(text: string, context: LogContext): boolean {
  const words = text.split(/\s+/).filter((word) => word !== '' && !/^[@#]/.test(word));
  const others = words.filter((_, index) => durationAt(words, index) === undefined);
  return others.length === 1 && isDayWord(others[0] ?? '', context);
}

/** What proportions add up to, to two digits: 33,3 and 33,3 and 33,4 are 100. */
export function sumOf({ strategy, people, building }: PerBucket<number>): number {
  return Math.round((strategy + people + building) * 100) / 100;
}

/** `day` before everything else but days, durations and the proportions, or right beside these. */
function findDay(words: readonly string[], shares: number, context: LogContext): number {
  if (shares < 0) return -1;
  const beside = [shares - 1, shares + 1].find((index) => isDayWord(words[index] ?? '', context));
  if (beside !== undefined) return beside;
  const index = words.findIndex((word) => isDayWord(word, context));
  const before = words.slice(0, Math.max(0, index)).filter((word) => !sharesShape.test(word));
  const head = draftOf(before, context);
  return head.note.length === 0 ? index : -1;
}

function isDayWord(word: string, { dayWords }: LogContext): boolean {
  const name = word.toLowerCase();
  return name === 'day' || dayWords?.has(name) === true;
}

function sharesIn(word: string): PerBucket<number> | undefined {
  const parts = word.split('/').map((part) => Number(part.replace('%', '').replace(',', '.')));
  const [strategy = 0, people = 0, building = 0] = parts;
  const values = { strategy, people, building };
  const sum = strategy + people + building;
  return parts.length === 3 && sum > 0 && Number.isFinite(sum) ? perBucket((id) => values[id]) : undefined;
}
