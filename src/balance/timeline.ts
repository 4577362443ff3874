import type { Evidence } from './evidence.ts';
import type { Interval } from './time.ts';

/**
 * Evidence in order of time, each id once: a commit that two repositories hold was made once.
 * The same evidence in any order gives the same list. A commit goes before a review of the same id.
 */
export function timelineOf(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.toSorted(inOrder).filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The evidence whose instant lies in the stretch. */
export function within(evidence: readonly Evidence[], { start, end }: Interval): Evidence[] {
  return evidence.filter(({ at }) => start <= at && at < end);
}

/** A stretch of a timeline; it holds at least one item. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly items: readonly Evidence[];
}

/** Cuts a timeline where two neighbours are more than `gap` minutes apart. */
export function runsOf(timeline: readonly Evidence[], gap: number): Run[] {
  const runs: Run[] = [];
  let items: Evidence[] = [];
  timeline.forEach((item, index) => {
    items.push(item);
    const next = timeline[index + 1];
    if (next !== undefined && next.at - item.at <= gap) return;
    runs.push({ first: items[0]?.at ?? item.at, last: item.at, items });
    items = [];
  });
  return runs;
}

function inOrder(a: Evidence, b: Evidence): number {
  return (
    a.at - b.at ||
    compare(a.id, b.id) ||
    compare(a.kind, b.kind) ||
    compare(a.repository, b.repository) ||
    compare(a.title, b.title)
  );
}

/** By code units: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
