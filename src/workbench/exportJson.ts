import { bucketIds } from '../balance/bucket.ts';
import type { Session } from '../balance/session.ts';
import { clockOf, dayOf } from '../balance/calendar.ts';
import type { EpochMinute } from '../balance/time.ts';
import type { Snapshot } from './snapshot.ts';

/** Goes up when a field changes its meaning or goes away; new fields may come at any time. */
const exportVersion = 1;

/** A period as JSON for other programs. Days and times are the lead's, amounts whole minutes, shares whole percent. */
export function exportJson({ balance, settings }: Pick<Snapshot, 'balance' | 'settings'>): string {
  const { calendar } = settings;
  const when = (minute: EpochMinute) => `${dayOf(minute, calendar)} ${clockOf(minute, calendar)}`;
  const { accounted, expected, enough } = balance.coverage;
  const plain = {
    version: exportVersion,
    from: balance.period.from,
    to: balance.period.to,
    timeZone: calendar.timeZone,
    role: balance.role.id,
    coverage: { accounted, expected, enough },
    buckets: bucketIds.map((id) => {
      const { share, target, minutes, logged, standing } = balance.buckets[id];
      return { id, share, target, minutes, logged, standing };
    }),
    entries: balance.entries.map(({ entry, counted }) => ({ ...entry, counted })),
    sessions: balance.observed.sessions.map((session) => sessionOf(session, when)),
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
}

function sessionOf(
  { start, end, low, likely, high, evidence }: Session,
  when: (minute: EpochMinute) => string,
): Readonly<Record<string, unknown>> {
  return {
    start: when(start),
    end: when(end),
    minutes: { low, likely, high },
    evidence: evidence.map(({ evidence: { kind, repository, id, title, at, directed }, bucket, minutes }) => {
      return { kind, repository, id, title, at: when(at), bucket, minutes, directed };
    }),
  };
}
