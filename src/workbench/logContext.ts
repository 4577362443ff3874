import * as vscode from 'vscode';
import { bucketIds } from '../balance/bucket.ts';
import { clockOf } from '../balance/calendar.ts';
import type { LogContext } from '../balance/logReading.ts';
import type { Responsibility } from '../balance/responsibility.ts';
import type { Snapshot } from './snapshot.ts';
import { bucketName, bucketShortName } from './words.ts';

/** What the log grammar has to know: the day, the checklist, and the words of the lead's language. */
export function logContext(
  { today, now, settings }: Snapshot,
  responsibilities: readonly Responsibility[],
): LogContext {
  return {
    today,
    now: clockOf(now, settings.calendar),
    rolloverHour: settings.calendar.rolloverHour,
    responsibilities,
    bucketWords: new Map(
      bucketIds.flatMap((id) => [bucketShortName(id), bucketName(id)].map((word) => [word.toLowerCase(), id])),
    ),
    weekdayWords: weekdayWords(),
    daysAgoWords: new Map([
      [vscode.l10n.t('today').toLowerCase(), 0],
      [vscode.l10n.t('yesterday').toLowerCase(), 1],
    ]),
  };
}

/** Long and short names of the weekdays; 2024-01-01 was a Monday. */
export function weekdayWords(): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const weekday of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(vscode.env.language, { weekday, timeZone: 'UTC' });
    for (let day = 1; day <= 7; day++) {
      words.set(
        format
          .format(new Date(Date.UTC(2024, 0, day)))
          .toLowerCase()
          .replace(/\.$/, ''),
        day,
      );
    }
  }
  return words;
}
