/** What is taken from one file at most: eight years of ten entries a day, and a month that stays quick to read. */
export const csvLimits = { bytes: 10_000_000, rows: 20_000, entriesAMonth: 1_000 } as const;

/** Why a whole file is not imported. The host words these. */
export type CsvProblemCode =
  | 'tooLarge'
  | 'notUtf8'
  | 'binary'
  | 'empty'
  | 'noRows'
  | 'noColumns'
  /** On the line `detail`, before anything could be read. */
  | 'openQuote'
  | 'tooManyRows'
  /** The month `detail` would be. */
  | 'tooFull';

/** A file that is not imported. */
export class CsvProblem extends Error {
  override readonly name = 'CsvProblem';
  readonly code: CsvProblemCode;
  readonly detail: string;

  constructor(code: CsvProblemCode, detail = '') {
    super(`${code} ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
