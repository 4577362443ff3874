import type { Evidence } from '../balance/evidence.ts';
import type { EpochMinute } from '../balance/time.ts';
import { creditTest } from './credit.ts';

/** What a look at a repository showed. */
export interface Sighted {
  readonly evidence: readonly Evidence[];
  /** The minute at which it began; what is older is kept untouched. */
  readonly from: EpochMinute;
  /** Addresses of the lead it went by; what others are credited with is kept untouched. */
  readonly identities: readonly string[];
}

/**
 * What is known of a repository after a look at it, each ref once: everything the look showed, and what it no
 * longer shows because branches were squashed or deleted, which was work all the same.
 *
 * A commit that was amended keeps its time and gets another ref: what only the past knows and shares its
 * minute and kind with something new is an older wording of it.
 */
export function mergeEvidence(
  remembered: readonly Evidence[],
  { evidence: seen, from, identities }: Sighted,
): Evidence[] {
  const merged = new Map<string, Evidence>();
  for (const evidence of seen) {
    const known = merged.get(evidence.ref);
    if (known === undefined || evidence.at < known.at) merged.set(evidence.ref, evidence);
  }
  const before = new Set(remembered.map(({ ref }) => ref));
  const taken = new Set(seen.filter(({ ref }) => !before.has(ref)).map(momentOf));
  const isCredited = creditTest(identities);
  for (const evidence of remembered) {
    const again = merged.get(evidence.ref);
    if (again !== undefined) merged.set(again.ref, withCreditOf(again, evidence));
    else if (evidence.at < from || !taken.has(momentOf(evidence)) || !isCredited(evidence)) {
      merged.set(evidence.ref, evidence);
    }
  }
  return [...merged.values()].toSorted((a, b) => a.at - b.at || (a.ref < b.ref ? -1 : 1));
}

/** The lead may have fewer addresses now than when it was seen before. */
function withCreditOf(again: Evidence, before: Evidence): Evidence {
  const more = before.by?.filter((mail) => again.by?.includes(mail) === false) ?? [];
  return more.length === 0 ? again : { ...again, by: [...(again.by ?? []), ...more] };
}

function momentOf({ kind, at }: Evidence): string {
  return `${kind} ${at}`;
}
