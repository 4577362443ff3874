import type { Evidence } from '../balance/evidence.ts';
import type { EpochMinute } from '../balance/time.ts';

/**
 * What is known of a repository after a look at it, each ref once: everything the look showed, and what it no
 * longer shows because branches were squashed or deleted, which was work all the same.
 *
 * A commit that was amended keeps its time and gets another ref: what only the past knows and shares its
 * minute and kind with something new is an older wording of it.
 *
 * @param from the minute at which the look began; what is older is kept untouched.
 */
export function mergeEvidence(
  remembered: readonly Evidence[],
  seen: readonly Evidence[],
  from: EpochMinute,
): Evidence[] {
  const merged = new Map<string, Evidence>();
  for (const evidence of seen) {
    const known = merged.get(evidence.ref);
    if (known === undefined || evidence.at < known.at) merged.set(evidence.ref, evidence);
  }
  const before = new Set(remembered.map(({ ref }) => ref));
  const taken = new Set(seen.filter(({ ref }) => !before.has(ref)).map(momentOf));
  for (const evidence of remembered) {
    if (merged.has(evidence.ref)) continue;
    if (evidence.at >= from && taken.has(momentOf(evidence))) continue;
    merged.set(evidence.ref, evidence);
  }
  return [...merged.values()].toSorted((a, b) => a.at - b.at || (a.ref < b.ref ? -1 : 1));
}

function momentOf({ kind, at }: Evidence): string {
  return `${kind} ${at}`;
}
