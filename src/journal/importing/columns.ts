import { isBucketId } from '../../balance/bucket.ts';
import { type ColumnField, columnFields, columnNames, plainName } from './columnNames.ts';
import { readClock } from './readClock.ts';
import { cellsOf, type CsvTable } from './csvTable.ts';
import { isDate } from './readDate.ts';
import { readMinutes } from './readMinutes.ts';

/** Columns by what they hold, the first is 0. */
export type Columns = { readonly [Field in ColumnField]?: number | undefined };

/** Rows whose cells tell what a column holds. */
const looked = 200;

/** Different buckets that anybody keeps apart; a column of more is a note. */
const mostBucketValues = 40;

/** What the columns hold, as far as their names and cells tell. */
export function recognise(table: CsvTable): Columns {
  const columns: { -readonly [Field in ColumnField]?: number | undefined } = {};
  const isFree = (column: number) => !Object.values(columns).includes(column);
  const header = table.header?.map(plainName) ?? [];
  for (const field of columnFields) {
    const named = columnNames[field].flatMap((name) =>
      header.flatMap((each, column) => (each === name ? [column] : [])),
    );
    columns[field] = named.find((column) => isFree(column) && fits(field, table, column));
  }
  const all = Array.from({ length: table.width }, (_, column) => column);
  const only = (isRight: (column: number) => boolean) => {
    const found = all.filter((column) => isFree(column) && isRight(column));
    return found.length === 1 ? found[0] : undefined;
  };
  // Some say the day with the time of the start.
  columns.day ??= columns.start ?? only((column) => fits('day', table, column));
  if (columns.start === undefined || columns.end === undefined) {
    columns.duration ??= only((column) => fits('duration', table, column));
  }
  columns.bucket ??= only((column) => isOfBuckets(table, column));
  return columns;
}

/** Columns that hold words and are not taken for anything yet. */
export function freeTextColumns(table: CsvTable, columns: Columns): number[] {
  return Array.from({ length: table.width }, (_, column) => column).filter(
    (column) =>
      !Object.values(columns).includes(column) &&
      cellsOf(table, column).some((cell) => /\p{L}{2}/u.test(cell) && readMinutes(cell, 'minutes') === undefined),
  );
}

function fits(field: ColumnField, table: CsvTable, column: number): boolean {
  const cells = filledCells(table, column);
  const most = (isRight: (cell: string) => boolean) => cells.filter(isRight).length * 2 > cells.length;
  switch (field) {
    case 'day':
      return most(isDate);
    case 'start':
    case 'end':
      return cells.length === 0 || most((cell) => isDate(cell) || readClock(cell) !== undefined);
    case 'duration':
      return most((cell) => readMinutes(cell, 'minutes') !== undefined);
    case 'source':
      return cells.every((cell) => cell === 'logged' || cell === 'observed');
    case 'bucket':
      return isBucketColumn(table, column);
    case 'responsibility':
    case 'note':
      return true;
  }
}

/** Whether the values of a column are few enough to be asked about one by one. */
export function isBucketColumn(table: CsvTable, column: number): boolean {
  return new Set(cellsOf(table, column).map((cell) => cell.trim().toLowerCase())).size <= mostBucketValues;
}

function isOfBuckets(table: CsvTable, column: number): boolean {
  const cells = filledCells(table, column);
  return cells.length > 0 && cells.every((cell) => isBucketId(cell.toLowerCase()));
}

function filledCells(table: CsvTable, column: number): string[] {
  return cellsOf(table, column)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .slice(0, looked);
}
