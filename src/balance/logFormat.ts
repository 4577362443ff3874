import type { TimeEntry } from './entry.ts';
import type { LogContext } from './logReading.ts';
import { readClock } from './logWhen.ts';

type Draft = Omit<TimeEntry, 'id'>;

/**
 * The line that `parseLog` reads as this entry, such as
 * `p 30m #mentoring @2026-11-20@14:00 1:1 with Ana`, in a context that knows its responsibility.
 * White space in the note becomes single spaces; `editedEntry` puts back what a line cannot say.
 */
export function formatLog(entry: Draft): string {
  const { bucket, minutes, on, at, note = '', responsibility = '' } = entry;
  const words = wordsOf(note);
  return [
    bucket.charAt(0),
    `${minutes}m`,
    ...(isTag(responsibility) ? [`#${responsibility}`] : []),
    `@${on}${at === undefined ? '' : `@${at}`}`,
    ...(isPlain(words) ? [] : ['--']),
    ...words,
  ].join(' ');
}

/** A context that knows the entry's responsibility, which may be of another workspace. */
export function knowing(context: LogContext, { bucket, responsibility }: Draft): LogContext {
  if (responsibility === undefined || context.responsibilities.some(({ id }) => id === responsibility)) return context;
  return { ...context, responsibilities: [...context.responsibilities, { id: responsibility, bucket }] };
}

/** The entry as its edited line says, with what no line can say as it was. */
export function editedEntry(before: TimeEntry, { note = '', responsibility, ...said }: Draft): TimeEntry {
  const unsaid = isTag(before.responsibility ?? '') ? undefined : before.responsibility;
  const isSameNote = wordsOf(before.note ?? '').join(' ') === note;
  return {
    ...said,
    id: before.id,
    note: isSameNote ? before.note : note === '' ? undefined : note,
    responsibility: responsibility ?? unsaid,
  };
}

function wordsOf(note: string): string[] {
  return note.split(/\s+/).filter((word) => word !== '');
}

/** Whether an id can be typed as `#id`. */
function isTag(responsibility: string): boolean {
  return /^\S+$/.test(responsibility);
}

/** Whether no word would be taken for something else, given that the rest of the line stands before it. */
function isPlain(words: readonly string[]): boolean {
  return words[0] !== '--' && readClock(words[0]) === undefined && !words.some((word) => /^[@#]/.test(word));
}
