import type { BucketId } from './bucket.ts';
import { readBucket } from './logBucket.ts';
import { bareNumberAt, durationAt } from './logDuration.ts';
import type { LogContext, LogProblem, LogProblemCode } from './logReading.ts';
import { readTag } from './logResponsibility.ts';
import { readClock, readWhen } from './logWhen.ts';
import type { Day } from './time.ts';

/** A word with what it was read as. */
export interface Read<T> {
  readonly word: string;
  readonly value: T;
}

/** What is known of a log line while it is being read. */
export interface LogDraft {
  bucket?: Read<BucketId>;
  /** Minutes, perhaps out of range. */
  duration?: Read<number>;
  responsibility?: Read<LogContext['responsibilities'][number]>;
  on?: Read<Day>;
  at?: Read<string>;
  note: string[];
  /** The note was set off by `--` and nothing in it means anything else. */
  literal: boolean;
  readonly problems: LogProblem[];
}

/** Reads bucket and duration up to the first word of the note, and `@` and `#` words wherever they stand. */
export function draftOf(words: readonly string[], context: LogContext): LogDraft {
  const draft: LogDraft = { note: [], literal: false, problems: [] };
  let inHead = true;
  for (let index = 0; index < words.length && !draft.literal;) {
    const rest = words.slice(index);
    const [word = ''] = rest;
    if (word === '--' && inHead) {
      draft.literal = true;
      draft.note.push(...rest.slice(1));
    }
    const used = takeSigil(draft, rest, context) || (inHead ? takeFromHead(draft, rest, context) : 0);
    if (used === 0 && !draft.literal) {
      inHead &&= isSigil(word);
      draft.note.push(word);
    }
    index += Math.max(1, used);
  }
  return draft;
}

/** Takes a day, a time or a responsibility; the number of words used, 0 when it is for the note. */
function takeSigil(draft: LogDraft, [word = '', next]: readonly string[], context: LogContext): number {
  if (!isSigil(word)) return 0;
  return word.startsWith('#') ? takeTag(draft, word, context) : takeWhen(draft, word, next, context);
}

function takeTag(draft: LogDraft, word: string, context: LogContext): number {
  const value = readTag(word, context);
  if (value === undefined) return 0;
  if (typeof value === 'string') return refuse(draft, value, word);
  if (draft.responsibility !== undefined) return refuse(draft, 'responsibilityTwice', word);
  draft.responsibility = { word, value };
  return 1;
}

function takeWhen(draft: LogDraft, word: string, next: string | undefined, context: LogContext): number {
  const when = readWhen(word, context);
  if (when === undefined) return refuse(draft, 'notUnderstood', word);
  if (when.on !== undefined && draft.on !== undefined) return refuse(draft, 'dayTwice', word);
  if (when.at !== undefined && draft.at !== undefined) return refuse(draft, 'timeTwice', word);
  if (when.on !== undefined) draft.on = { word, value: when.on };
  if (when.at !== undefined) draft.at = { word, value: when.at };
  // "@mon 14:00": a time of day right after a day needs no sign of its own.
  const clock = draft.at === undefined ? readClock(next) : undefined;
  if (clock === undefined) return 1;
  draft.at = { word: `${word} ${next}`, value: clock };
  return 2;
}

function takeFromHead(draft: LogDraft, rest: readonly string[], context: LogContext): number {
  const [word = ''] = rest;
  const duration = durationAt(rest, 0) ?? bareNumberAt(rest, 0);
  if (duration !== undefined && draft.duration === undefined) {
    draft.duration = duration;
    return duration.count;
  }
  const bucket = readBucket(word, context);
  if (bucket === undefined) return 0;
  if (draft.bucket !== undefined) return bucket === draft.bucket.value ? 0 : refuse(draft, 'bucketTwice', word);
  draft.bucket = { word, value: bucket };
  return 1;
}

/** Says why a word was not taken, and leaves it to the note: nothing typed is lost. */
function refuse(draft: LogDraft, code: LogProblemCode, word: string): 0 {
  draft.problems.push({ code, word });
  return 0;
}

function isSigil(word: string): boolean {
  return word.length > 1 && (word.startsWith('@') || word.startsWith('#'));
}
