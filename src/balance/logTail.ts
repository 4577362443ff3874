import type { BucketId } from './bucket.ts';
import { readBucket } from './logBucket.ts';
import { bareNumberAt, durationAt, isEntryLength, type FoundDuration } from './logDuration.ts';
import type { LogDraft, Read } from './logDraft.ts';
import type { LogContext } from './logReading.ts';

/** What looks like a duration with a unit we do not know, such as `30mn` or `1h75`, and is no `3rd` or `2x`. */
const durationLike = /^\d+([.,:]\d+)?(h|m|s)[a-z]*\d*$/i;

/**
 * Looks in the note for what the head did not give. At its end: a duration with a unit, and a
 * bucket, which is reported because "plan b" may be meant. Then a number alone, reported as well:
 * at the end, or beside the letter of a bucket as in "1:1 with Ana p 30". In its middle, reported
 * too: a duration with a unit, and a bucket right beside a duration.
 */
export function readTail(draft: LogDraft, context: LogContext): void {
  if (draft.literal) return;
  const typed = draft.note;
  if (draft.bucket === undefined && draft.responsibility === undefined) takeBucket(draft, context);
  if (draft.duration === undefined) takeDuration(draft, durationAtEnd(draft.note));
  if (draft.bucket === undefined && draft.duration === undefined) takePairInside(draft, context);
  if (draft.duration === undefined) takeDurationInside(draft);
  // "wait for 5 people": what stood before a word that became the bucket is no end of the note.
  if (draft.duration === undefined && draft.note === typed) takeNumberAtEnd(draft);
  if (draft.duration === undefined) {
    const word = draft.note.find((each) => durationLike.test(each) && durationAt([each], 0) === undefined);
    if (word !== undefined) draft.problems.push({ code: 'notADuration', word });
  }
  const second = draft.note.findIndex((_, index) => durationAt(draft.note, index) !== undefined);
  if (draft.duration !== undefined && second >= 0) {
    draft.problems.push({ code: 'minutesTwice', word: draft.note[second] ?? '' });
  }
}

function takeBucket(draft: LogDraft, context: LogContext): void {
  const last = bucketBefore(draft.note.length, draft, context);
  if (last !== undefined) {
    setBucket(draft, last);
    if (draft.duration === undefined) takeDuration(draft, durationBeside(last, draft.note));
    return;
  }
  if (draft.duration !== undefined) return;
  const duration = durationAtEnd(draft.note) ?? bareNumberAt(draft.note, draft.note.length - 1);
  const bucket = bucketBefore(draft.note.length - (duration?.count ?? 0), draft, context);
  if (bucket === undefined || durationBeside(bucket, draft.note) === undefined) return;
  takeDuration(draft, duration);
  setBucket(draft, bucket);
}

/** Takes the last word of the note as the bucket. */
function setBucket(draft: LogDraft, bucket: Read<BucketId>): void {
  draft.bucket = bucket;
  draft.note = draft.note.slice(0, -1);
  draft.problems.push({ code: 'bucketAtEnd', word: bucket.word });
}

/** Takes the last words of the note as the duration. */
function takeDuration(draft: LogDraft, duration: FoundDuration | undefined): void {
  if (duration === undefined) return;
  draft.duration = duration;
  draft.note = draft.note.slice(0, -duration.count);
}

function takeDurationInside(draft: LogDraft): void {
  for (const index of draft.note.keys()) {
    const duration = durationAt(draft.note, index);
    // "the 48h rule" is no entry of two days.
    if (duration === undefined || !isEntryLength(duration.value)) continue;
    draft.duration = duration;
    draft.note = draft.note.toSpliced(index, duration.count);
    draft.problems.push({ code: 'minutesInNote', word: duration.word });
    return;
  }
}

function takeNumberAtEnd(draft: LogDraft): void {
  const last = bareNumberAt(draft.note, draft.note.length - 1);
  // "plan for 2027" is no entry.
  if (last === undefined || !isEntryLength(last.value)) return;
  takeDuration(draft, last);
  draft.problems.push({ code: 'minutesAtEnd', word: last.word });
}

/** "roadmap s 30 with Ana": a bucket and a duration side by side, in either order. */
function takePairInside(draft: LogDraft, context: LogContext): void {
  for (const [index, word] of draft.note.entries()) {
    const value = readBucket(word, context);
    if (value === undefined) continue;
    const after = durationAt(draft.note, index + 1) ?? numberBeside(word, draft.note, index + 1);
    const before = durationEndingAt(draft.note, index) ?? numberBeside(word, draft.note, index - 1);
    const duration = after ?? before;
    if (duration === undefined || !isEntryLength(duration.value)) continue;
    draft.bucket = { word, value };
    draft.duration = duration;
    const start = after === undefined ? index - duration.count : index;
    draft.note = draft.note.toSpliced(start, duration.count + 1);
    draft.problems.push({ code: 'bucketInNote', word }, { code: 'minutesInNote', word: duration.word });
    return;
  }
}

function durationEndingAt(words: readonly string[], end: number): FoundDuration | undefined {
  return durationAtEnd(words.slice(0, end));
}

/** A number alone means minutes only beside the letter of a bucket. */
function numberBeside(bucket: string, words: readonly string[], index: number): FoundDuration | undefined {
  return bucket.length === 1 ? bareNumberAt(words, index) : undefined;
}

function bucketBefore(end: number, { note }: LogDraft, context: LogContext): Read<BucketId> | undefined {
  const word = note[end - 1] ?? '';
  const value = readBucket(word, context);
  return value === undefined ? undefined : { word, value };
}

function durationAtEnd(words: readonly string[]): FoundDuration | undefined {
  const pair = durationAt(words, Math.max(0, words.length - 2));
  return pair?.count === 2 ? pair : durationAt(words, words.length - 1);
}

/** "wait for 5 people" is no entry of five minutes, "Ana 30 p" is one of thirty. */
function durationBeside(bucket: Read<BucketId>, words: readonly string[]): FoundDuration | undefined {
  return durationAtEnd(words) ?? numberBeside(bucket.word, words, words.length - 1);
}
