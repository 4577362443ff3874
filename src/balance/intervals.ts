import type { EpochMinute, Interval } from './time.ts';

/**
 * Sets of minutes as lists of half-open intervals. A "set" here is in order of time, and its
 * intervals neither touch nor overlap nor are empty; `union` makes one of any list. Every
 * function returns a set.
 */
export type IntervalSet = readonly Interval[];

/** All minutes that lie in at least one of the intervals, which may come in any order. */
export function union(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const next of intervals.filter(isFilled).toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || last.end < next.start) result.push({ start: next.start, end: next.end });
    else if (last.end < next.end) result[result.length - 1] = { start: last.start, end: next.end };
  }
  return result;
}

/** The minutes of `from` that are not in `taken`. */
export function subtract(from: IntervalSet, taken: IntervalSet): Interval[] {
  const result: Interval[] = [];
  let next = 0;
  for (const { start, end } of from) {
    let free = start;
    while ((taken[next]?.end ?? Infinity) <= start) next += 1;
    for (let index = next; free < end; index += 1) {
      const cut = taken[index];
      const stop = Math.min(cut?.start ?? end, end);
      if (free < stop) result.push({ start: free, end: stop });
      free = Math.max(free, cut?.end ?? end);
    }
  }
  return result;
}

/** Minutes of a set that lie between two instants. */
export type Meter = (start: EpochMinute, end: EpochMinute) => number;

/**
 * Prepares a set to be measured piece by piece, each in logarithmic time. `count` says how many
 * minutes count from some origin up to an instant; unless given, every one does.
 */
export function meterOf(set: IntervalSet, count: (minute: EpochMinute) => number = (minute) => minute): Meter {
  const before = [0];
  for (const { start, end } of set) before.push((before.at(-1) ?? 0) + count(end) - count(start));

  const upTo = (minute: EpochMinute): number => {
    let low = 0;
    let high = set.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((set[middle]?.end ?? Infinity) <= minute) low = middle + 1;
      else high = middle;
    }
    const start = set[low]?.start ?? Infinity;
    return (before[low] ?? 0) + (start < minute ? count(minute) - count(start) : 0);
  };
  return (start, end) => (start < end ? upTo(end) - upTo(start) : 0);
}

function isFilled({ start, end }: Interval): boolean {
  return start < end;
}
