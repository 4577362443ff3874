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
 * minute and kind with something new is an older wording of it. Where one of each does, the new one says what it
 * was, so that what the lead said of it holds on; of several nobody can tell which became which.
 *
 * A review stays where it was seen first: its commit is integrated again when it is rebased. A note that comes
 * later and knows a later time does not move it either, as nothing tells that time from an integration.
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
  const isCredited = creditTest(identities);
  const gone = Map.groupBy(
    remembered.filter((each) => !merged.has(each.ref) && each.at >= from && isCredited(each)),
    momentOf,
  );
  const fresh = [...merged.values()].filter((each) => !before.has(each.ref) && gone.has(momentOf(each)));
  for (const evidence of remembered) {
    const again = merged.get(evidence.ref);
    merged.set(evidence.ref, again === undefined ? evidence : withPast(again, evidence, merged));
  }
  for (const [moment, newer] of Map.groupBy(fresh, momentOf)) {
    const older = gone.get(moment) ?? [];
    for (const { ref } of older) merged.delete(ref);
    const [[was, ...others], [is, ...more]] = [older, newer];
    if (was === undefined || is === undefined || others.length + more.length > 0) continue;
    merged.set(is.ref, { ...is, was: joined(was.was, [was.ref], is.was) });
  }
  return [...merged.values()].toSorted((a, b) => a.at - b.at || (a.ref < b.ref ? -1 : 1));
}

/** Seen again: perhaps with fewer addresses of the lead's, without the wordings it had, and integrated once more. */
function withPast(seen: Evidence, { kind, at, was, by }: Evidence, others: ReadonlyMap<string, unknown>): Evidence {
  const again = kind === 'review' && at < seen.at ? { ...seen, at } : seen;
  if (was === undefined && by?.every((mail) => again.by?.includes(mail)) !== false) return again;
  // A wording that is there again is work of its own.
  const wordings = joined(was, again.was).filter((ref) => !others.has(ref));
  return {
    ...again,
    ...(again.by && { by: joined(again.by, by) }),
    ...(wordings.length > 0 && { was: wordings }),
  };
}

function joined(...lists: readonly (readonly string[] | undefined)[]): readonly string[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}

function momentOf({ kind, at }: Evidence): string {
  return `${kind} ${at}`;
}
