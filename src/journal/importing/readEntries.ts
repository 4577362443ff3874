import type { BucketId } from '../../balance/bucket.ts';
import { addDays, daysBetween } from '../../balance/days.ts';
import type { TimeEntry } from '../../balance/entry.ts';
import { isEntryLength } from '../../balance/logDuration.ts';
import type { Columns } from './columns.ts';
import type { CsvRow, CsvTable, UnreadLine } from './csvTable.ts';
import { withoutFormulaMarks } from './formulaMarks.ts';
import { minuteOf, minutesBetween, readClock } from './readClock.ts';
import { type DateOrder, type ReadDate, readDate } from './readDate.ts';
import { type DurationUnit, readMinutes } from './readMinutes.ts';

/** How the cells are to be understood. */
export interface CsvMeaning {
  readonly columns: Columns;
  readonly dateOrder: DateOrder;
  readonly unit: DurationUnit;
  /** Hour at which the lead's days begin; trackers write dates of the calendar. */
  readonly rolloverHour: number;
  /** By `bucketKey`; what is not here is left out. */
  readonly buckets: ReadonlyMap<string, BucketId>;
  /** Ids of responsibilities by their titles in small letters. */
  readonly responsibilities: ReadonlyMap<string, string>;
}

export type EntryDraft = Omit<TimeEntry, 'id'>;

export interface CsvReading {
  readonly drafts: readonly EntryDraft[];
  readonly unread: readonly UnreadLine[];
  /** Lines of our own export that were observed, and will be again. */
  readonly observed: number;
  /** Lines whose bucket is to be left out. */
  readonly unwanted: number;
}

/** What a cell of the bucket column stands for; one bucket for all where there is no such column. */
function bucketKey(row: CsvRow, { bucket }: Columns): string {
  return cellOf(row, bucket).trim().toLowerCase();
}

/** Whether a line was observed rather than logged, as our own export says. */
function isObserved(row: CsvRow, { source }: Columns): boolean {
  return cellOf(row, source).trim() === 'observed';
}

/** What stands in a column; nothing where there is no such column, or the row ends before it. */
function cellOf(row: CsvRow, column: number | undefined): string {
  return row.cells[Number(column)] ?? '';
}

/** A value of the bucket column. */
export interface BucketValue {
  readonly key: string;
  /** As it stands in the first line that has it. */
  readonly text: string;
  readonly count: number;
}

/** What stands in the bucket column of lines that can be read, in the order of the file. */
export function bucketValues(table: CsvTable, meaning: Omit<CsvMeaning, 'buckets'>): BucketValue[] {
  const { columns } = meaning;
  const values = new Map<string, BucketValue>();
  for (const row of table.rows) {
    if (isObserved(row, columns) || 'code' in readRow(row, meaning)) continue;
    const key = bucketKey(row, columns);
    const { text, count } = values.get(key) ?? { text: cellOf(row, columns.bucket).trim(), count: 0 };
    values.set(key, { key, text, count: count + 1 });
  }
  return [...values.values()];
}

/** What the rows say, in their order; lines that say nothing readable are kept with the reason. */
export function readEntries(table: CsvTable, meaning: CsvMeaning): CsvReading {
  const drafts: EntryDraft[] = [];
  const unread: UnreadLine[] = [];
  let observed = 0;
  let unwanted = 0;
  for (const row of table.rows) {
    if (isObserved(row, meaning.columns)) {
      observed += 1;
      continue;
    }
    const read = readRow(row, meaning);
    const bucket = meaning.buckets.get(bucketKey(row, meaning.columns));
    if ('code' in read) unread.push({ line: row.line, ...read });
    else if (bucket === undefined) unwanted += 1;
    else drafts.push({ ...read, bucket });
  }
  // A quote that is not closed is the end of a file.
  return { drafts, unread: [...unread, ...table.unread], observed, unwanted };
}

type Unread = Omit<UnreadLine, 'line'>;

function readRow(row: CsvRow, meaning: Omit<CsvMeaning, 'buckets'>): Omit<EntryDraft, 'bucket'> | Unread {
  const { columns, dateOrder, unit, rolloverHour, responsibilities } = meaning;
  const cell = (column: number | undefined) => cellOf(row, column);
  const date = readDate(cell(columns.day), dateOrder);
  if (date === undefined) return { code: 'noDay', value: cell(columns.day) };
  const start = cell(columns.start).trim();
  const begun = start === '' ? date : { day: date.day, ...momentOf(start, dateOrder) };
  const { at } = begun;
  const noStart = { code: 'noStart', value: start } as const;
  if (at === undefined && start !== '') return noStart;
  const span = () => (at === undefined ? noStart : untilEnd({ day: begun.day, at }, cell(columns.end), dateOrder));
  const minutes = columns.duration === undefined ? span() : minutesIn(cell(columns.duration), unit);
  if (typeof minutes !== 'number') return minutes;
  const note = withoutFormulaMarks(cell(columns.note));
  const duty = withoutFormulaMarks(cell(columns.responsibility));
  const known = responsibilities.get(duty.trim().toLowerCase());
  // Our own export has the lead's days.
  const isNight = columns.source === undefined && at !== undefined && minuteOf(at) < rolloverHour * 60;
  return {
    on: isNight ? addDays(begun.day, -1) : date.day,
    ...(at === undefined ? {} : { at }),
    minutes,
    ...(note.trim() === '' ? {} : { note }),
    ...(duty.trim() === '' ? {} : { responsibility: known ?? duty }),
  };
}

function minutesIn(cell: string, unit: DurationUnit): number | Unread {
  const minutes = readMinutes(cell, unit);
  if (minutes === undefined) return { code: 'noDuration', value: cell };
  return isEntryLength(minutes) ? minutes : { code: 'badLength', value: cell };
}

function untilEnd(start: ReadDate & { readonly at: string }, cell: string, order: DateOrder): number | Unread {
  const end = momentOf(cell, order);
  if (end?.at === undefined) return { code: 'noEnd', value: cell };
  const [minutes, shown] =
    end.day === undefined
      ? [minutesBetween(start.at, end.at), end.at]
      : [daysBetween(start.day, end.day) * 1440 + minuteOf(end.at) - minuteOf(start.at), cell.trim()];
  return isEntryLength(minutes) ? minutes : { code: 'badLength', value: `${start.at}–${shown}` };
}

/** A time of day, with the day before it or without. */
function momentOf(cell: string, order: DateOrder): Partial<ReadDate> | undefined {
  const at = readClock(cell);
  return at === undefined ? readDate(cell, order) : { at };
}
