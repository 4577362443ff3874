import { dueState } from '../balance/cadence.ts';
import { dayOf } from '../balance/calendar.ts';
import { quarterStart } from '../balance/days.ts';
import type { TimeEntry } from '../balance/entry.ts';
import type { Responsibility } from '../balance/responsibility.ts';
import type { ChecklistItem } from './checklistStore.ts';
import { currentMinute } from './clock.ts';
import type { JournalStore } from './journalStore.ts';
import { readSettings } from './settings.ts';

/** Quarters before this one: what was looked after in none of them is overdue, whatever its cadence. */
const quartersBack = 2;

export interface Standing {
  readonly items: readonly ChecklistItem[];
  readonly tagged: ReadonlyMap<string, readonly TimeEntry[]>;
}

/** How responsibilities stand today, by their ticks and by what was logged for them of late. */
export async function standingOf(
  responsibilities: readonly Responsibility[],
  journal: JournalStore,
): Promise<Standing> {
  const { calendar } = readSettings();
  const today = dayOf(currentMinute(), calendar);
  // Years of a journal are not read for it.
  const { entries } = await journal.read({ from: quarterStart(today, -quartersBack), to: today });
  const tagged = Map.groupBy(
    entries.filter(({ responsibility }) => responsibility !== undefined),
    ({ responsibility = '' }) => responsibility,
  );
  const items = responsibilities.map((each) => {
    return { ...each, due: dueState(each, today, calendar, tagged.get(each.id)) };
  });
  return { items, tagged };
}
