import type { TimeEntry } from '../../balance/entry.ts';
import { monthStart } from '../../balance/days.ts';
import type { Day } from '../../balance/time.ts';
import { CsvProblem, csvLimits } from './csvLimits.ts';
import type { EntryDraft } from './readEntries.ts';

/** Months without a gap, as their first and last day of entries. */
export interface DayRun {
  readonly from: Day;
  readonly to: Day;
}

/** The stretches of days in whose months there are entries; months between them need not be read. */
export function dayRuns(drafts: readonly EntryDraft[]): DayRun[] {
  const runs: DayRun[] = [];
  for (const on of drafts.map((draft) => draft.on).toSorted()) {
    const last = runs.at(-1);
    if (last !== undefined && monthStart(last.to, 1) >= monthStart(on)) runs.splice(-1, 1, { from: last.from, to: on });
    else runs.push({ from: on, to: on });
  }
  return runs;
}

export interface Sorted {
  readonly fresh: readonly EntryDraft[];
  readonly known: readonly EntryDraft[];
}

/** Entries that are there already set apart; what is there once answers for one of two that are the same. */
export function withoutKnown(drafts: readonly EntryDraft[], there: readonly TimeEntry[]): Sorted {
  const counts = new Map<string, number>();
  for (const entry of there) counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) + 1);
  const fresh: EntryDraft[] = [];
  const known: EntryDraft[] = [];
  const days = new Set(there.map(({ on }) => on));
  for (const draft of drafts) {
    // Most days are new, and their keys would cost as much as all the rest.
    if (!days.has(draft.on)) {
      fresh.push(draft);
      continue;
    }
    const key = keyOf(draft);
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    (left > 0 ? known : fresh).push(draft);
  }
  return { fresh, known };
}

/** A month of a thousand entries and more would be slow for ever. @throws CsvProblem */
export function assertMonthsHold(drafts: readonly EntryDraft[]): void {
  const months = Map.groupBy(drafts, ({ on }) => on.slice(0, 7));
  const full = [...months].find(([, entries]) => entries.length > csvLimits.entriesAMonth);
  if (full) throw new CsvProblem('tooFull', full[0]);
}

function keyOf({ on, at = '', minutes, bucket, note = '' }: EntryDraft): string {
  return JSON.stringify([on, at, minutes, bucket, note.trim()]);
}
