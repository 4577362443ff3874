import { type CsvTable, csvTable } from './csvTable.ts';
import { type DayRun, dayRuns } from './knownEntries.ts';
import { type BucketValue, bucketValues, type CsvMeaning, type CsvReading, readEntries } from './readEntries.ts';

/** The parts of an import that read every line. Each takes the text, which is parsed anew: sent back and forth, a table costs more. */
export interface CsvCalls {
  /** Throws CsvProblem. */
  readCsv: { takes: [text: string]; makes: CsvTable };
  csvBuckets: { takes: [text: string, meaning: Omit<CsvMeaning, 'buckets'>]; makes: BucketValue[] };
  csvEntries: { takes: [text: string, meaning: CsvMeaning]; makes: CsvReading & { readonly runs: readonly DayRun[] } };
}

export const csvCalls: {
  readonly [Call in keyof CsvCalls]: (...takes: CsvCalls[Call]['takes']) => CsvCalls[Call]['makes'];
} = {
  readCsv: csvTable,
  csvBuckets: (text, meaning) => bucketValues(csvTable(text), meaning),
  csvEntries: (text, meaning) => {
    const reading = readEntries(csvTable(text), meaning);
    return { ...reading, runs: dayRuns(reading.drafts) };
  },
};
