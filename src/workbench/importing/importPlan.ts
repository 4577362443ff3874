import type { TimeEntry } from '../../balance/entry.ts';
import type { TextWork } from '../../journal/textWork.ts';
import type { CsvTable } from '../../journal/importing/csvTable.ts';
import { assertMonthsHold, withoutKnown } from '../../journal/importing/knownEntries.ts';
import type { CsvMeaning, CsvReading, EntryDraft } from '../../journal/importing/readEntries.ts';
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
  work: TextWork,
  { name, text, table, meaning }: Pick<ImportPlan, 'name' | 'table' | 'meaning'> & { readonly text: string },
): Promise<ImportPlan> {
  const reading = await inCsvWords(name, () => work('csvEntries', text, meaning));
  const there: TimeEntry[] = [];
  for (const { from, to } of reading.runs) {
    there.push(...(await journal.look((each) => each.readMonths(from, to))).entries);
  }
  const { fresh, known } = withoutKnown(reading.drafts, there);
  await inCsvWords(name, () => assertMonthsHold(fresh));
  return { name, table, meaning, reading, fresh, known };
}
