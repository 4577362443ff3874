import { parse } from 'csv-parse/sync';
import { CsvProblem, csvLimits } from './csvLimits.ts';
import { isDate } from './readDate.ts';
import { knownNames } from './columnNames.ts';

export interface CsvRow {
  /** Line of the file on which it begins, the first is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a line is no entry. */
export type UnreadCode = 'openQuote' | 'noDay' | 'noDuration' | 'badLength' | 'noStart' | 'noEnd';

export interface UnreadLine {
  readonly line: number;
  readonly code: UnreadCode;
  /** What stands there. */
  readonly value: string;
}

export interface CsvTable {
  /** Names of the columns, if the first line has them. */
  readonly header: readonly string[] | undefined;
  readonly rows: readonly CsvRow[];
  /** Cells of the longest row. */
  readonly width: number;
  readonly unread: readonly UnreadLine[];
}

type Delimiter = ',' | ';' | '\t';

const delimiters: readonly Delimiter[] = [',', ';', '\t'];

/** Rows, and UTF-16 units, by which a delimiter is told. */
const sample = { rows: 100, units: 100_000 } as const;

/** The rows of a CSV text, whichever delimiter it has. @throws CsvProblem */
export function csvTable(text: string): CsvTable {
  if (text.length > csvLimits.bytes) throw new CsvProblem('tooLarge');
  if (text.includes('\0')) throw new CsvProblem('binary');
  const { rows: all, unread } = rowsOf(text, delimiterOf(text), csvLimits.rows + 2);
  const [first] = all;
  const header = first && isHeader(first, all) ? first.cells : undefined;
  const rows = header === undefined ? all : all.slice(1);
  if (rows.length === 0) throw nothingIn(header, unread);
  if (rows.length > csvLimits.rows) throw new CsvProblem('tooManyRows');
  const width = all.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  if (width < 2) throw new CsvProblem('noColumns');
  return { header, rows, width, unread };
}

function nothingIn(header: readonly string[] | undefined, [quote]: readonly UnreadLine[]): CsvProblem {
  if (quote !== undefined) return new CsvProblem('openQuote', String(quote.line));
  return new CsvProblem(header === undefined ? 'empty' : 'noRows');
}

/** Cells of a column, those of rows that are too short left out. */
export function cellsOf({ rows }: CsvTable, column: number): string[] {
  return rows.flatMap(({ cells }) => cells[column] ?? []);
}

function rowsOf(text: string, delimiter: Delimiter, most: number): { rows: CsvRow[]; unread: UnreadLine[] } {
  const rows: CsvRow[] = [];
  const unread: UnreadLine[] = [];
  let twice = 0;
  parse(text, {
    bom: true,
    delimiter,
    // All of them: a file that was put together from several has more than one kind.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    to: most,
    on_record: (cells: string[], { lines }) => {
      const within = cells.join(' ');
      const [units, breaks] = [within.match(/[\r\n]/g)?.length ?? 0, breaksIn(within)];
      // The parser counts a line twice that ends in two characters within quotes.
      const line = lines - units - twice;
      twice += units - breaks;
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
      return null;
    },
    // Nothing else is wrong to a parser that is as lenient.
    skip_records_with_error: true,
    on_skip: () => {
      unread.push(openQuote(text, rows));
      return undefined;
    },
  });
  return { rows, unread };
}

/** The line after the last row that could be read, and all that follows. */
function openQuote(text: string, rows: readonly CsvRow[]): UnreadLine {
  const last = rows.at(-1);
  const before = last === undefined ? 0 : last.line + breaksIn(last.cells.join(' '));
  const lines = text.split(lineBreak);
  const blank = lines.slice(before).findIndex((line) => line.trim() !== '');
  const line = before + Math.max(0, blank) + 1;
  const [value = ''] = lines.slice(line - 1);
  return { line, code: 'openQuote', value };
}

const lineBreak = /\r\n|\r|\n/g;

function breaksIn(text: string): number {
  return text.match(lineBreak)?.length ?? 0;
}

/** The delimiter that cuts most rows into the same number of cells; of several, the one that makes more cells. */
function delimiterOf(text: string): Delimiter {
  const start = text.slice(0, sample.units);
  const scores = delimiters.map((delimiter) => {
    const { rows } = rowsOf(start, delimiter, sample.rows);
    const widths = Map.groupBy(rows, ({ cells }) => cells.length);
    widths.delete(1);
    const [[width, same] = [0, []]] = [...widths].toSorted(([, one], [, other]) => other.length - one.length);
    return { delimiter, width, count: same.length };
  });
  return scores.reduce((best, each) =>
    each.count > best.count || (each.count === best.count && each.width > best.width) ? each : best,
  ).delimiter;
}

/** A first line without a day above lines that have one, or one of names that are known. */
function isHeader({ cells }: CsvRow, rows: readonly CsvRow[]): boolean {
  if (cells.some(isDate)) return false;
  return knownNames(cells) > 0 || rows.slice(0, sample.rows).some((row) => row.cells.some(isDate));
}
