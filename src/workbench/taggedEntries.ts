import { quarterStart } from '../balance/days.ts';
import type { TimeEntry } from '../balance/entry.ts';
import type { Day } from '../balance/time.ts';
import type { JournalStore } from './journalStore.ts';

/** Quarters before this one: what was looked after in none of them is overdue, whatever its cadence. */
const quartersBack = 2;

/** What was logged for responsibilities, by their ids. Years of a journal are not read for it. */
export async function taggedEntries(
  journal: JournalStore,
  today: Day,
): Promise<ReadonlyMap<string, readonly TimeEntry[]>> {
  const { entries } = await journal.read({ from: quarterStart(today, -quartersBack), to: today });
  return Map.groupBy(
    entries.filter(({ responsibility }) => responsibility !== undefined),
    ({ responsibility = '' }) => responsibility,
  );
}
