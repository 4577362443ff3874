import type { BucketId } from '../../../src/balance/bucket.ts';
import { addDays } from '../../../src/balance/days.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import { knownRole } from '../../../src/balance/roles.ts';
import { defaultSessionRules } from '../../../src/balance/sessions.ts';
import type { TrendInputs } from '../../../src/balance/trend.ts';

/** A Wednesday; its week begins on the 16th. */
export const today = '2026-11-18';
export const thisMonday = '2026-11-16';

export function minuteOf(day: string, clock = '00:00'): number {
  return Date.parse(`${day}T${clock}Z`) / 60_000;
}

export function inputs(given: Partial<TrendInputs> = {}): TrendInputs {
  return {
    now: minuteOf(today, '12:00'),
    calendar: { timeZone: 'UTC', rolloverHour: 0, weekStart: 1 },
    role: knownRole('techLead'),
    weekPlan: [480, 480, 480, 480, 480, 0, 0],
    sessionRules: defaultSessionRules,
    evidence: [],
    entries: [],
    leave: [],
    corrections: [],
    reviewBucket: 'building',
    ...given,
  };
}

/** The Monday of the week so many weeks ago. */
export function monday(ago: number): string {
  return addDays(thisMonday, -7 * ago);
}

/** An entry a day from Monday to Friday. */
export function everyDay(ago: number, bucket: BucketId, minutes: number, more: Partial<TimeEntry> = {}): TimeEntry[] {
  return Array.from({ length: 5 }, (_, day) => {
    const on = addDays(monday(ago), day);
    return { id: `${on}${bucket}${more.responsibility ?? ''}`, on, bucket, minutes, ...more };
  });
}

/** A week as the role asks for. */
export function evenWeek(ago: number): TimeEntry[] {
  return [...everyDay(ago, 'strategy', 140), ...everyDay(ago, 'people', 50), ...everyDay(ago, 'building', 290)];
}

export function commitAt(at: number, repository = 'api'): Evidence {
  return { kind: 'commit', ref: `${at}`, id: `${at}`, repository, at, title: 'Change' };
}
