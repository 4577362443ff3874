import type { Balance } from '../../../src/balance/balance.ts';
import type { BucketId } from '../../../src/balance/bucket.ts';
import { computeBalance } from '../../../src/balance/compute.ts';
import { addDays } from '../../../src/balance/days.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import { knownRole } from '../../../src/balance/roles.ts';
import { defaultSessionRules } from '../../../src/balance/sessions.ts';

export const calendar = { timeZone: 'UTC', rolloverHour: 0, weekStart: 1 } as const;

/** A commit at a local time such as `2026-11-17T10:00`. */
export function commit(at: string, repository = 'api'): Evidence {
  const id = `${repository} ${at}`;
  return { kind: 'commit', ref: id, id, repository, at: Date.parse(`${at}Z`) / 60_000, title: 'change' };
}

let entries = 0;

export function logged(on: string, bucket: BucketId, minutes: number, more: Partial<TimeEntry> = {}): TimeEntry {
  return { id: `e${(entries += 1)}`, on, bucket, minutes, ...more };
}

/** The balance of the week that begins on this Monday, seen after it ended. */
export function weekBalance(
  from: string,
  evidence: readonly Evidence[],
  entries: readonly TimeEntry[],
  hours = 40,
): Balance {
  const day = (hours * 60) / 5;
  return computeBalance({
    period: { kind: 'custom', from, to: addDays(from, 6) },
    now: Date.parse(`${addDays(from, 8)}T12:00Z`) / 60_000,
    calendar,
    role: knownRole('techLead'),
    weekPlan: [day, day, day, day, day, 0, 0],
    sessionRules: defaultSessionRules,
    evidence,
    entries,
    leave: [],
    corrections: [],
    reviewBucket: 'building',
  });
}
