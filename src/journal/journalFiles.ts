import type { Day } from '../balance/time.ts';
import type { JournalItem } from './entryText.ts';
import { contentOf, type JournalContent } from './journalFile.ts';
import type { FileProblem, FileReading } from './problem.ts';

// Which files of the folder say what: a month has one file, and sync services add copies.

/** A file of the journal as it was read. */
export interface JournalFile {
  readonly name: string;
  readonly reading: FileReading<JournalContent>;
}

/** A file that is not completely readable; its readable entries count all the same. */
export interface ProblemFile {
  /** Absolute path of the file, or of the folder when that cannot be listed. */
  readonly path: string;
  /** What the offsets of the problems count in; empty when it could not be read. */
  readonly text: string;
  readonly problems: readonly FileProblem[];
}

export interface JournalReading extends JournalContent {
  readonly files: readonly ProblemFile[];
}

/** Name of the file that a day's entries belong to. */
export function monthFile(day: Day): string {
  return `${day.slice(0, 7)}.yaml`;
}

/** Whether a file is named for a month. */
export function isMonth(name: string): boolean {
  return /^\d{4}-\d{2}\.yaml$/.test(name);
}

/** Names of a folder that are journal files, the months first. */
export function journalNames(names: readonly string[]): string[] {
  // Hidden files are temporary ones, and what macOS puts beside files on foreign disks.
  return names
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
    .toSorted((one, other) => Number(isMonth(other)) - Number(isMonth(one)) || (one < other ? -1 : 1));
}

/**
 * Whether a file can hold entries of these days: its month is one of theirs or next to one (a day
 * changed by hand stays in its file), or its name says no month.
 */
export function mayHold(name: string, from: Day, to: Day): boolean {
  const month = monthNumber(name);
  return month === undefined || (month >= Number(monthNumber(from)) - 1 && month <= Number(monthNumber(to)) + 1);
}

/** Months since the year 0 of a name or day that starts with `YYYY-MM`. */
function monthNumber(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})/.exec(text);
  return match ? Number(match[1]) * 12 + Number(match[2]) : undefined;
}

/** Every id once: where two files have it, the file of the entry's own month wins, then the first. */
export function withoutCopies(files: readonly JournalFile[]): JournalContent {
  const all = files.flatMap(({ name, reading: { value } }) =>
    itemsOf(value).map((item) => ({ item, isHome: monthFile(item.on) === name })),
  );
  const chosen = new Map<string, { readonly item: JournalItem; readonly isHome: boolean }>();
  for (const found of all) {
    const first = chosen.get(found.item.id);
    if (!first || (found.isHome && !first.isHome)) chosen.set(found.item.id, found);
  }
  return contentOf([...chosen.values()].map(({ item }) => item));
}

/** Entries first, then leave, then corrections. */
export function itemsOf({ entries, leave, corrections }: JournalContent): JournalItem[] {
  return [...entries, ...leave, ...corrections];
}

export function idsOf(content: JournalContent): string[] {
  return itemsOf(content).map(({ id }) => id);
}

/** Whether a file has an item of this id. */
export function holds({ reading }: JournalFile, id: string): boolean {
  return idsOf(reading.value).includes(id);
}
