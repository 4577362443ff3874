import { addDays } from './days.ts';
import type { TimeEntry } from './entry.ts';
import type { Day } from './time.ts';

/** Weeks looked at, and in how many of them an item must be to be usual. */
const weeks = 4;
const usualFrom = 2;

/**
 * What the lead usually logs on this day of the week: what was logged, with the same bucket and note,
 * in at least two of the last four weeks, and is not logged today yet. Each with its median minutes, the most
 * frequent first.
 */
export function usualItems(entries: readonly TimeEntry[], today: Day): Omit<TimeEntry, 'id'>[] {
  const days = Array.from({ length: weeks }, (_, index) => addDays(today, -7 * (index + 1)));
  const done = new Set(entries.filter(({ on }) => on === today).map(keyOf));
  const groups = Map.groupBy(
    entries.filter((entry) => days.includes(entry.on) && !done.has(keyOf(entry))),
    keyOf,
  );
  return [...groups.values()]
    .map((group) => ({ group: group.toSorted(byDay), days: new Set(group.map(({ on }) => on)).size }))
    .filter((each) => each.days >= usualFrom)
    .toSorted((a, b) => b.days - a.days)
    .flatMap(({ group }) => {
      const last = group.at(-1);
      if (last === undefined) return [];
      const { id: _, at: __, ...item } = last;
      return [{ ...item, on: today, minutes: median(group.map(({ minutes }) => minutes)) }];
    });
}

function keyOf({ bucket, note = '' }: TimeEntry): string {
  return `${bucket} ${note.trim().toLowerCase()}`;
}

function byDay(a: TimeEntry, b: TimeEntry): number {
  return a.on < b.on ? -1 : Number(a.on > b.on);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return Math.round(((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2);
}
