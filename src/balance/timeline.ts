import type { Evidence } from './evidence.ts';
import type { Interval } from './time.ts';

/**
 * Evidence in order of time, each `ref` once: what two clones hold, or a rebase wrote again, was done
 * once. The same evidence in any order gives the same list. What was seen first stays; of things
 * seen in the same minute a commit goes before a review of it, and what an agent wrote before what
 * does not say so.
 */
export function timelineOf(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.toSorted(inOrder).filter(({ ref }) => !seen.has(ref) && seen.add(ref));
}

/** The evidence whose instant lies in the stretch. */
export function within(evidence: readonly Evidence[], { start, end }: Interval): Evidence[] {
  return evidence.filter(({ at }) => start <= at && at < end);
}

function inOrder(a: Evidence, b: Evidence): number {
  return (
    a.at - b.at ||
    compare(a.kind, b.kind) ||
    compare(a.ref, b.ref) ||
    Number(b.directed ?? false) - Number(a.directed ?? false) ||
    compare(a.id, b.id) ||
    compare(a.repository, b.repository) ||
    compare(a.title, b.title)
  );
}

/** By code units: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
