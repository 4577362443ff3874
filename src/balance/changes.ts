import type { Balance } from './balance.ts';
import type { BucketId } from './bucket.ts';
import type { TimeEntry } from './entry.ts';
import { type PartName, spentParts } from './spentParts.ts';
import type { Day, LeadCalendar } from './time.ts';

/** What time went into, and how that differs from the period before. */
export interface Change {
  /** A repository, a responsibility's id, a note of the log, or a bucket that was logged without any of these. */
  readonly kind: 'repository' | 'responsibility' | 'note' | 'bucket';
  readonly name: string;
  readonly bucket: BucketId;
  /** More is positive. */
  readonly minutes: number;
  /** First day of the period that it was met on; absent when it was met in the period before as well. */
  readonly since?: Day | undefined;
}

/** Less than this is no change worth a word, in minutes. */
const leastChange = 30;

/** The causes behind the largest differences between two periods of the same length, the largest first. */
export function changesOf(balance: Balance, previous: Balance, calendar: LeadCalendar, most = 3): Change[] {
  const now = spentParts([balance], calendar, causeOf);
  const before = spentParts([previous], calendar, causeOf);
  return [...new Set([...now.keys(), ...before.keys()])]
    .flatMap((key) => {
      const [later, earlier] = [now.get(key), before.get(key)];
      const cause = later ?? earlier;
      if (cause === undefined) return [];
      const minutes = (later?.minutes ?? 0) - (earlier?.minutes ?? 0);
      const since = earlier === undefined ? later?.first : undefined;
      const { kind, name, bucket } = cause;
      return Math.abs(minutes) < leastChange ? [] : [{ kind, name, bucket, minutes, ...(since && { since }) }];
    })
    .toSorted((a, b) => Math.abs(b.minutes) - Math.abs(a.minutes) || (a.name < b.name ? -1 : 1))
    .slice(0, most);
}

function causeOf({ responsibility, note = '', bucket }: TimeEntry): PartName<Change['kind']> {
  if (responsibility !== undefined) return { kind: 'responsibility', name: responsibility };
  return note.trim() === '' ? { kind: 'bucket', name: bucket } : { kind: 'note', name: note.trim() };
}
