import type { CountedEntry } from '../balance/balance.ts';
import { bucketIds } from '../balance/bucket.ts';
import { clockOf, dayOf } from '../balance/calendar.ts';
import type { Session } from '../balance/session.ts';
import type { LeadCalendar } from '../balance/time.ts';
import { csvField } from './csvText.ts';

interface Exported {
  readonly entries: readonly CountedEntry[];
  readonly observed: { readonly sessions: readonly Session[] };
}

/**
 * One line for each entry and stretch of work; the import reads the entries back, with the minutes the lead gave them.
 * `counted` is what of these the balance holds, of a stretch that entries share once, and adds up to it.
 */
export function balanceCsv(balance: Exported, calendar: LeadCalendar): string {
  const entries = balance.entries.map(({ entry, counted }) => [
    entry.on,
    entry.at ?? '',
    entry.minutes,
    entry.bucket,
    'logged',
    entry.responsibility ?? '',
    entry.note ?? '',
    counted,
  ]);
  const sessions = balance.observed.sessions.flatMap((session) =>
    bucketIds
      .filter((bucket) => session.evidence.some((each) => each.bucket === bucket))
      .map((bucket) => [
        dayOf(session.start, calendar),
        clockOf(session.start, calendar),
        session.perBucket[bucket].likely,
        bucket,
        'observed',
        '',
        session.evidence.flatMap((each) => (each.bucket === bucket ? [each.evidence.title] : [])).join('; '),
        session.perBucket[bucket].likely,
      ]),
  );
  const header = ['day', 'start', 'minutes', 'bucket', 'source', 'responsibility', 'note', 'counted'];
  return [header, ...entries, ...sessions].map((row) => row.map(csvField).join(',')).join('\r\n') + '\r\n';
}
