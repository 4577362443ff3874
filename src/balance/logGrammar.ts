import { draftOf, type LogDraft } from './logDraft.ts';
import { isEntryLength } from './logDuration.ts';
import type { LogContext, LogProblem, LogReading, LogResult } from './logReading.ts';
import { readTail } from './logTail.ts';
import { isInFuture } from './logWhen.ts';

/**
 * Reads one line of log, such as `p 30 1:1 with Ana #mentoring @mon 14:00`. Words are separated
 * by white space; case does not matter. Never throws.
 *
 * - `#…` and `@…` mean a responsibility, a day or a start wherever they stand. What begins with
 *   them and means nothing is reported and stays in the note; `#1234` is an ordinary word.
 * - The head goes up to the first other word that is neither bucket nor duration. In it the first
 *   bucket and the first duration count, in either order; a bare number is minutes only here.
 *   A second one begins the note; a second bucket that differs is reported.
 * - What the head did not give is looked for at the end of the note, then inside it; see `readTail`
 *   for what is reported.
 * - `--` in the head makes everything after it the note, word for word.
 * - Everything else is the note. The bucket may come from the responsibility.
 *
 * Problems that keep the line from being logged come first.
 */
export function parseLog(text: string, context: LogContext): LogResult {
  const draft = draftOf(
    text.split(/\s+/).filter((word) => word !== ''),
    context,
  );
  readTail(draft, context);
  return {
    reading: readingOf(draft, context),
    problems: [...obstacles(draft), ...draft.problems, ...doubts(draft, context)],
  };
}

function readingOf(draft: LogDraft, { today }: LogContext): LogReading {
  const bucket = draft.bucket?.value ?? draft.responsibility?.value.bucket;
  const minutes = draft.duration?.value;
  return {
    ...(bucket !== undefined && { bucket }),
    ...(minutes !== undefined && isEntryLength(minutes) && { minutes }),
    on: draft.on?.value ?? today,
    ...(draft.at !== undefined && { at: draft.at.value }),
    note: draft.note.join(' '),
    ...(draft.responsibility !== undefined && { responsibility: draft.responsibility.value.id }),
  };
}

/** Why the line cannot be logged as it is. */
function obstacles({ bucket, responsibility, duration }: LogDraft): LogProblem[] {
  const problems: LogProblem[] = [];
  if (bucket === undefined && responsibility === undefined) problems.push({ code: 'missingBucket', word: '' });
  if (duration === undefined) problems.push({ code: 'missingMinutes', word: '' });
  else if (!isEntryLength(duration.value)) problems.push({ code: 'minutesOutOfRange', word: duration.word });
  return problems;
}

/** What only shows once everything is read. */
function doubts({ bucket, responsibility, on, at }: LogDraft, context: LogContext): LogProblem[] {
  const problems: LogProblem[] = [];
  if (bucket !== undefined && responsibility !== undefined && bucket.value !== responsibility.value.bucket) {
    problems.push({ code: 'bucketDiffers', word: responsibility.word });
  }
  if (isInFuture({ on: on?.value, at: at?.value }, context)) {
    problems.push({
      code: 'inFuture',
      word: (on !== undefined && on.value > context.today ? on.word : at?.word) ?? '',
    });
  }
  return problems;
}
