import type { TimeEntry } from '../../../src/balance/entry.ts';
import { readClock } from '../../../src/balance/logWhen.ts';

/**
 * The line that `parseLog` reads as this entry, such as
 * `p 30m #mentoring @2026-11-20@14:00 1:1 with Ana`, provided its responsibility is still known.
 * White space in the note becomes single spaces.
 */
export function formatLog(entry: Omit<TimeEntry, 'id'>): string {
  const { bucket, minutes, on, at, note = '', responsibility = '' } = entry;
  const words = note.split(/\s+/).filter((word) => word !== '');
  return [
    bucket.charAt(0),
    `${minutes}m`,
    ...(/^\S+$/.test(responsibility) ? [`#${responsibility}`] : []),
    `@${on}${at === undefined ? '' : `@${at}`}`,
    ...(isPlain(words) ? [] : ['--']),
    ...words,
  ].join(' ');
}

/** Whether no word would be taken for something else, given that the rest of the line stands before it. */
function isPlain(words: readonly string[]): boolean {
  return words[0] !== '--' && readClock(words[0]) === undefined && !words.some((word) => /^[@#]/.test(word));
}
