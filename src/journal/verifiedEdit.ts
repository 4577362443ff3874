import { isDeepStrictEqual } from 'node:util';
import { FileNotWritable, JournalError } from './journalError.ts';
import type { ListFile } from './listFile.ts';

/** Raised by every edit before it looks at anything else. */
export function assertWritable(file: ListFile<unknown>): void {
  if (file.problems.length > 0) throw new FileNotWritable(file.problems);
}

/**
 * Reads the text after an edit again: it says exactly what was asked for, in every key of every
 * item, or `editRefused` is thrown. A splice at a wrong place thus never reaches a file.
 */
export function verifiedEdit(after: string, expected: unknown, read: (text: string) => ListFile<unknown>): string {
  const { problems, plain } = read(after);
  if (problems.length > 0) throw new JournalError('editRefused', { problems });
  if (!isDeepStrictEqual(plain, expected)) throw new JournalError('editRefused', { detail: 'another meaning' });
  return after;
}

/** The rest of a text after an edit, whose beginning is to be what it was. @throws JournalError `editRefused` */
export function unchangedUntil(after: string, beginning: string): string {
  if (!after.startsWith(beginning)) throw new JournalError('editRefused', { detail: 'not an addition to the end' });
  return after.slice(beginning.length);
}

type PlainMap = Map<string, unknown>;

/** A copy of what a file says with its list changed: what an edit must lead to. */
export function expectList(plain: unknown, listKey: string, change: (items: PlainMap[]) => PlainMap[]): unknown {
  const copy = isPlainMap(plain) ? structuredClone(plain) : new Map<string, unknown>();
  const list = copy.get(listKey);
  return copy.set(listKey, change(Array.isArray(list) ? list.filter(isPlainMap) : []));
}

function isPlainMap(value: unknown): value is PlainMap {
  return value instanceof Map;
}
