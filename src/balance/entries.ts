import type { CountedEntry } from './balance.ts';
import { entryInterval } from './calendar.ts';
import { addDays } from './days.ts';
import type { TimeEntry } from './entry.ts';
import { union } from './intervals.ts';
import type { Day, Interval, LeadCalendar } from './time.ts';

/** An entry and, if it says when it began, where it lies on the time line. */
interface PlacedEntry {
  readonly entry: TimeEntry;
  readonly interval: Interval | undefined;
}

export interface LoggedTime {
  /** The entries of the days, by day, start and id; those without a start come last. */
  readonly entries: readonly CountedEntry[];
  /** All stretches that entries take on the time line, those of the days before included. */
  readonly intervals: readonly Interval[];
}

/** The days from `from` to `to`, and those around them whose entries have a say in what counts in them. */
export function daysAround(from: Day, to: Day): { readonly from: Day; readonly to: Day } {
  // An entry lasts 24 hours at most, which is more than a day when the clocks go forward.
  return { from: addDays(from, -2), to: addDays(to, 1) };
}

/**
 * Counts the entries of the days `from` to `to`. Of entries that share a stretch, the one that
 * starts first (then the one with the smaller id) keeps it. An entry belongs to its day `on` as a
 * whole, even where it reaches into the next, or where a zone skipped its day and it falls into the
 * one before; the days around are therefore looked at as well, so that days counted one by one add
 * up to the days counted together.
 */
export function countEntries(all: readonly TimeEntry[], from: Day, to: Day, calendar: LeadCalendar): LoggedTime {
  const around = daysAround(from, to);
  const near = all
    .filter(({ on }) => around.from <= on && on <= around.to)
    .map((entry) => ({ entry, interval: entryInterval(entry, calendar) }))
    .toSorted((a, b) => startOf(a) - startOf(b) || compare(a.entry.id, b.entry.id));

  // Entries come by their start, so the earlier ones have taken all from there to the latest end.
  let takenUntil = -Infinity;
  const entries: CountedEntry[] = [];
  for (const { entry, interval } of near) {
    const shared = interval === undefined ? 0 : Math.max(0, Math.min(interval.end, takenUntil) - interval.start);
    if (from <= entry.on && entry.on <= to) entries.push({ entry, counted: Math.max(0, entry.minutes - shared) });
    takenUntil = Math.max(takenUntil, interval?.end ?? takenUntil);
  }
  return {
    entries: entries.toSorted((a, b) => compare(a.entry.on, b.entry.on)),
    intervals: union(near.flatMap(({ interval }) => interval ?? [])),
  };
}

function startOf({ interval }: PlacedEntry): number {
  // Not Infinity: two of those have no difference.
  return interval?.start ?? Number.MAX_SAFE_INTEGER;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
