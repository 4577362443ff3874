import type { TimeEntry } from '../../balance/entry.ts';
import type { CsvTable } from '../../journal/importing/csvTable.ts';
import { assertMonthsHold, dayRuns, withoutKnown } from '../../journal/importing/knownEntries.ts';
import { type CsvMeaning, type CsvReading, type EntryDraft, readEntries } from '../../journal/importing/readEntries.ts';
import type { JournalStore } from '../journalStore.ts';
import { inCsvWords } from './csvWords.ts';

/** What an import would write, and what it leaves out. */
export interface ImportPlan {
  readonly name: string;
  readonly table: CsvTable;
  readonly meaning: CsvMeaning;
  readonly reading: CsvReading;
  readonly fresh: readonly EntryDraft[];
  /** In the journal already. */
  readonly known: readonly EntryDraft[];
}

/** @throws {HumanError} */
export async function importPlan(
  journal: JournalStore,
  { name, table, meaning }: Pick<ImportPlan, 'name' | 'table' | 'meaning'>,
): Promise<ImportPlan> {
  const reading = readEntries(table, meaning);
  const there: TimeEntry[] = [];
  for (const { from, to } of dayRuns(reading.drafts)) {
    there.push(...(await journal.look((each) => each.readMonths(from, to))).entries);
  }
  const { fresh, known } = withoutKnown(reading.drafts, there);
  inCsvWords(name, () => assertMonthsHold(fresh));
  return { name, table, meaning, reading, fresh, known };
}
